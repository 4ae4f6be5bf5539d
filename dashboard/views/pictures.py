"""A view as a picture: the figure of the screen in the colours of paper, its words and receipt inside."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dashboard.address import Address
from dashboard.charts.framing import SIZES, PictureWords, SizeName, fit
from dashboard.model import Language
from dashboard.periods import format_day
from dashboard.pictures import Ending, Label, paint
from dashboard.receipts import Receipt, issue
from dashboard.texts import words
from dashboard.views.excerpts import data_version, view_parameters, view_points
from dashboard.views.shown import Shown


def view_picture(
    version: str, address: Address, language: Language, day: date, *, ending: Ending, size: SizeName
) -> bytes | None:
    """The picture of a view, taken on `day`; None where there is nothing to draw. Raises PictureError."""
    shown, points = view_points(version, address, language)
    if shown is None:
        return None
    receipt = issue(data_version(version), day, view_parameters(version, address), points)
    figure = fit(shown.figure, picture_words(shown, receipt), SIZES[size])
    canvas = replace(SIZES[size], height=figure["layout"]["height"])
    label = Label(
        title=shown.title,
        description=f"{shown.title}. {shown.subtitle}. {shown.sources}",
        author=words(language)["product"],
        receipt=receipt.token,
        language=language,
    )
    return paint(figure, canvas, ending, label)


def picture_words(shown: Shown, receipt: Receipt) -> PictureWords:
    """What is written into the picture of a view: how to read it, who published, who drew it and when."""
    text = words(shown.language)
    notes = "; ".join(text.get(f"picture_{kind}", "{note}").format(note=note) for kind, note in shown.notes)
    origin = text["picture_origin"].format(
        product=text["product"], day=format_day(receipt.day, shown.language), receipt=receipt.line
    )
    return PictureWords(
        shown.title, shown.subtitle, (f"{text['how_to_read']}: {notes}.", shown.sources, origin)
    )
