"""Slides and documents made of stories: a deck once, then PowerPoint, PDF, HTML and the screen from it."""
