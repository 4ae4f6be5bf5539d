"""Values written beside points: as many as stand clear of each other, the telling ones first."""

from __future__ import annotations

from typing import Any

from dashboard.charts.labels import clear_of_each_other, safe
from dashboard.charts.palette import halo
from dashboard.charts.view import Axis, TrendView, day, pixels
from dashboard.model import Point
from dashboard.numbers import format_figure
from dashboard.series import Line

CHARACTER, HEIGHT = 7.4, 17.0
MOST_LINES = 2


def value_traces(view: TrendView, x_axis: Axis, y_axis: Axis) -> list[dict[str, Any]]:
    """The values as texts, held off their points by markers that are not seen."""
    wanted = [(point, place) for line in view.lines for point, place in _wanted(line, view)]
    boxes = []
    for point, place in wanted:
        x, y = pixels(point, x_axis, y_axis)
        width = CHARACTER * len(format_figure(point, view.language, False))
        boxes.append((x, y + (-HEIGHT if place.startswith("top") else HEIGHT), width, HEIGHT))
    kept = clear_of_each_other(boxes)
    shown = [pair for index, pair in enumerate(wanted) if index in kept]
    if not shown:
        return []
    return [
        {
            "type": "scatter",
            "mode": "markers+text",
            "x": [day(point) for point, _ in shown],
            "y": [point.value for point, _ in shown],
            "text": [safe(format_figure(point, view.language, False)) for point, _ in shown],
            "textposition": [place for _, place in shown],
            "textfont": {"color": view.theme.ink, "size": 13, "shadow": halo(view.theme)},
            "marker": {"size": 20, "opacity": 0},
            "hoverinfo": "skip",
            "cliponaxis": False,
            "showlegend": False,
            "name": "",
        }
    ]


def _wanted(line: Line, view: TrendView) -> list[tuple[Point, str]]:
    """The points whose value may be written, the telling ones first, and on which side of the point.

    Of one or two lines every value; of more, hedged figures and targets only. The newest value of a
    line among others stands at its end already.
    """
    few = len(view.lines) <= MOST_LINES
    at_end = line.points[-1] if len(view.lines) > 1 and line.points else None
    places = _places(line, view)
    pairs = [
        (point, places.get(point, "top center"))
        for point in line.drawn
        if point is not at_end and (few or point.qualifier != "exact" or point.basis == "target")
    ]
    return sorted(pairs, key=lambda pair: _rank(pair[0], line))


def _rank(point: Point, line: Line) -> int:
    """First the chosen ends of the line, then targets, then hedged and contested, then the others."""
    if line.points and point in (line.points[-1], line.points[0]):
        return 0
    if point.basis == "target":
        return 1
    return 2 if point.disagree or point.qualifier != "exact" else 3


def _places(line: Line, view: TrendView) -> dict[Point, str]:
    """Above a point that stands above its neighbours, else below; a rank axis is upside down."""
    down = -1 if view.unit == "rank" else 1
    points = line.points
    places = {}
    for index, point in enumerate(points):
        near = [other.value for other in (*points[max(0, index - 1) : index], *points[index + 1 : index + 2])]
        above = not near or down * point.value >= down * sum(near) / len(near)
        places[point] = "top center" if above else "bottom center"
    return places
