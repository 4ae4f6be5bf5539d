"""Documents in, one tidy table of indicators out.

The path of a figure: file → document → sentences → mentions → claims → tidy table → checks → store.
"""
