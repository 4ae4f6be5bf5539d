"""The screens: reads the database, knows no grammar, never imports the extraction."""
