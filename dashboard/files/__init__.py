"""Files of figures: one module a format, each a pure function from an Excerpt to bytes.

Knows no screen and no database. Files for machines (CSV, SDMX, Parquet, JSON) write dots and ISO dates in
every language; their column names are those of the database.
"""
