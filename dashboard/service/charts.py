"""One view for machines: as a picture, as rows with their sentences, as a document with its figure."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Literal, cast

from dashboard.charts.framing import SizeName
from dashboard.files.formats import write_file
from dashboard.pictures import PictureError, why_no_pictures
from dashboard.service.answers import CSV, PNG, SVG, Answer, json_answer
from dashboard.service.endpoint import Request
from dashboard.service.parameters import OF_PICTURE, OF_VIEW
from dashboard.service.problems import failure
from dashboard.service.reading import read_view
from dashboard.views.excerpts import view_excerpt
from dashboard.views.pictures import view_picture

Ending = Literal["svg", "png"]
MEDIA_TYPES: dict[Ending, str] = {"svg": SVG, "png": PNG}


def picture_as(ending: Ending) -> Callable[[Request], Answer]:
    """What answers a request for a view as a picture: 404 without figures, 503 without a browser."""

    def write(request: Request) -> Answer:
        address, values = read_view(request.given, OF_PICTURE, request.edition.lists)
        if why_no_pictures():
            return failure(503, "api_no_browser")
        size = cast(SizeName, values["size"][0])
        try:
            picture = view_picture(
                request.edition.path, address, address.language, date.today(), ending=ending, size=size
            )
        except PictureError:
            return failure(503, "api_no_picture", again=True)
        if picture is None:
            return failure(404, "api_nothing_drawn")
        return Answer(picture, MEDIA_TYPES[ending])

    return write


def write_chart_csv(request: Request) -> Answer:
    """The figures of a view as CSV, each with its sentence and source."""
    address, _ = read_view(request.given, OF_VIEW, request.edition.lists)
    excerpt = view_excerpt(request.edition.path, address, address.language, date.today())
    return Answer(write_file("csv", excerpt), CSV)


def write_chart_json(request: Request) -> Answer:
    """The view as a document: its words, its figures with their evidence, and the figure for Plotly."""
    address, _ = read_view(request.given, OF_VIEW, request.edition.lists)
    excerpt = view_excerpt(request.edition.path, address, address.language, date.today())
    document = json.loads(write_file("json", excerpt))
    shown = excerpt.shown
    drawn = {"alternative": shown.alternative, "figure": shown.figure} if shown else {"figure": None}
    return json_answer(document | drawn)
