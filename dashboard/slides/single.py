"""A view alone as a PowerPoint file: one slide with a native chart, and its receipt in the notes."""

from __future__ import annotations

from datetime import date

from dashboard.address import Address
from dashboard.model import Language
from dashboard.receipts import issue
from dashboard.slides.deck import make_deck
from dashboard.slides.writing import write_deck
from dashboard.stories.story import Story, StorySlide
from dashboard.texts import words
from dashboard.views.excerpts import data_version, view_parameters, view_points


def view_slide(version: str, address: Address, language: Language, day: date) -> bytes:
    """The view as slides: its title, the chart that can be edited, its sources; it needs no browser."""
    shown, points = view_points(version, address, language)
    parameters = view_parameters(version, address)
    receipt = issue(data_version(version), day, parameters, points)
    story = Story(
        title=shown.title if shown else "",
        language=language,
        agenda=False,
        slides=(StorySlide(view=parameters, note=f"{words(language)['file_receipt']}: {receipt.token}"),),
    )
    return write_deck(make_deck(version, story), "pptx")
