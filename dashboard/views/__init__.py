"""Views: what an address shows, put together from the database for a page, a file, a slide or a machine.

Knows no screen: no widget, no session. A view is asked for by an Address and comes as a Shown.
"""
