"""The address for machines: rows, charts and news over HTTP, read-only, mounted beside the pages.

Knows no screen of Streamlit's. One table of parameters (parameters.py) drives what is accepted, what a wrong
address is told, and openapi.json.
"""
