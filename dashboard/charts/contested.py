"""Marks of cells on which sources disagree: a bar over the range, and "≠ 10–58" beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from dashboard.charts.clearing import NARROW, ROW, WIDE, Box, Drawn, box_of, drawn_at
from dashboard.charts.layout import PLOT_HEIGHT
from dashboard.charts.palette import halo
from dashboard.charts.view import Axis, TrendView, across, day
from dashboard.model import Point
from dashboard.numbers import format_range
from dashboard.series import Line
from dashboard.texts import words

MOST_RANGES = 2
RANGE = "range"
"""What such a label is called in a figure: where that is narrow, its words are left out."""
OFF = 12
"""Pixels from the end of a bar to a label over or under it, clear of the ring of a chosen point."""
LATE, EDGE = 0.55, 0.2
"""Parts of the axis: from where on there is more room on the left, and within which there is none outside."""


def range_traces(line: Line, view: TrendView) -> list[dict[str, Any]]:
    """A thin bar from the lowest to the highest claim; the axis cuts one that would dwarf the data."""
    colour = view.colours[line.key]
    contested = [point for point in line.drawn if point.disagree]
    if not contested:
        return []
    return [
        {
            "type": "scatter",
            "mode": "lines+markers",
            "x": [x for point in contested for x in (day(point), day(point), None)],
            "y": [y for point in contested for y in (point.lowest, point.highest, None)],
            "line": {"color": colour, "width": 1.5},
            "marker": {
                "symbol": "line-ew-open",
                "size": [
                    0 if end == point.value else 10
                    for point in contested
                    for end in (point.lowest, point.highest, point.value)
                ],
                "opacity": 1,
                "color": colour,
                "line": {"width": 1.5},
            },
            "hoverinfo": "skip",
            "showlegend": False,
            "name": words(view.language)["contested"],
        }
    ]


def range_labels(
    view: TrendView, x_axis: Axis, y_axis: Axis, beside: Sequence[dict[str, Any]] = ()
) -> list[dict[str, Any]]:
    """The range beside each contested point, with words where there is one and they stand clear; only "≠"
    where there are many. `beside` are traces of texts that stand at points already, and of rules."""
    contested = [(line, point) for line in view.lines for point in line.drawn if point.disagree]
    if not contested:
        return []
    around = [drawn_at(width, view, x_axis, y_axis, beside) for width in (NARROW, WIDE)]
    labels = []
    for line, point in contested:
        text = _label(point, len(contested), view)
        share = across(point, x_axis)
        places = _places(share, _bar(point, y_axis), _stands_left(line, point, x_axis))
        hidden = [sum(drawn.covered(_box(place, share, text, drawn)) for drawn in around) for place in places]
        place = places[hidden.index(min(hidden))]
        said = text + "<br>" + words(view.language)["contested"]
        if len(contested) == 1 and not around[-1].covered(_box(place, share, said, around[-1])):
            text = said
        labels.append(
            {
                "name": RANGE,
                "x": day(point),
                "y": _value_at(place.down, y_axis),
                "text": text,
                "showarrow": False,
                "xanchor": place.xanchor,
                "xshift": place.xshift,
                "yanchor": place.yanchor,
                "align": place.xanchor,
                "font": {"color": view.colours[point.series], "size": 12, "shadow": halo(view.theme)},
            }
        )
    return labels


class _Place(NamedTuple):
    """Where a label may stand: its height in pixels from the top of the plot, and how it is held there."""

    down: float
    xanchor: str
    xshift: float
    yanchor: str


class _Bar(NamedTuple):
    """The ends of a range in pixels from the top of the plot; `far` is the one away from the point."""

    upper: float
    lower: float
    far: float


def _bar(point: Point, y_axis: Axis) -> _Bar:
    """The bar of a contested point, as far as the plot shows it."""
    low, high = y_axis["range"]
    farther = max(point.lowest, point.highest, key=lambda end: abs(end - point.value))
    upper, lower, far = (
        min(max((high - end) / (high - low) * PLOT_HEIGHT, 0.0), float(PLOT_HEIGHT))
        for end in (*sorted((point.lowest, point.highest), reverse=high > low), farther)
    )
    return _Bar(upper, lower, far)


def _places(share: float, bar: _Bar, left: bool) -> list[_Place]:
    """Beside the bar's far end, on the better side first; then over and under the whole bar."""
    beside = min(max(bar.far, ROW), PLOT_HEIGHT - ROW)
    sides = [_Place(beside, "right", -9, "middle"), _Place(beside, "left", 9, "middle")]
    anchor, shift = ("right", 9) if share > 1 - EDGE else ("left", -9) if share < EDGE else ("center", 0)
    return [
        *(sides if left else reversed(sides)),
        _Place(bar.upper - OFF, anchor, shift, "bottom"),
        _Place(bar.lower + OFF, anchor, shift, "top"),
    ]


def _box(place: _Place, share: float, text: str, drawn: Drawn) -> Box:
    return box_of((share * drawn.width + place.xshift, place.down), text, place.xanchor, place.yanchor)


def _stands_left(line: Line, point: Point, x_axis: Axis) -> bool:
    """The label stands left of its bar late on the axis, or where the line runs through it on the right."""
    place = across(point, x_axis)
    if point in line.points and EDGE < place < 1 - EDGE:
        at = line.points.index(point)
        crossed_left = any(_leans(other, point) for other in line.points[max(0, at - 1) : at])
        crossed_right = any(_leans(other, point) for other in line.points[at + 1 : at + 2])
        if crossed_left != crossed_right:
            return crossed_right
    return place > LATE


def _leans(other: Point, point: Point) -> bool:
    """The line to another point leaves on the side of the bar's far end, where the label is."""
    return (other.value - point.value) * (_far_end(point) - point.value) > 0


def _label(point: Point, count: int, view: TrendView) -> str:
    if count > MOST_RANGES and point.claim_id != view.chosen:
        return "≠"
    return "≠ " + format_range(point.lowest, point.highest, point.unit, view.language)


def _value_at(down: float, y_axis: Axis) -> float:
    low, high = y_axis["range"]
    return float(high - down / PLOT_HEIGHT * (high - low))


def _far_end(point: Point) -> float:
    return max(point.lowest, point.highest, key=lambda end: abs(end - point.value))
