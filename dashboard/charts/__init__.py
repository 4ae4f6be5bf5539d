"""Figures as plain dictionaries; knows neither the screen nor the database."""
