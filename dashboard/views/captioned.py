"""The words around a view's figure, with the build they were made from."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard import cached
from dashboard.address import Address
from dashboard.caption import Note, sources_line
from dashboard.charts.layout import Caption
from dashboard.model import Language, Point
from dashboard.periods import format_day
from dashboard.texts import words


def captioned(
    version: str,
    address: Address,
    *,
    title: str,
    under: str,
    marks: Sequence[Note],
    points: Sequence[Point],
    language: Language,
) -> Caption:
    """The caption of a figure: `under` gets the day it was known on, the sources the build they are of."""
    text = words(language)
    if address.known_on:
        under += " · " + text["as_known_on"].format(day=format_day(address.known_on, language))
    build = cached.build(version)
    origin = text["image_from"].format(product=text["product"], version=build.version[:12] if build else "")
    return Caption(
        title=title,
        subtitle=under,
        notes=f"{text['how_to_read']}: {'; '.join(note for _, note in marks)}.",
        sources=f"{sources_line(points, language)} {origin}",
    )
