"""Marks of cells on which sources disagree: a bar over the range, and "≠ 10–58" beside it."""

from __future__ import annotations

from typing import Any

from dashboard.charts.palette import halo
from dashboard.charts.view import Axis, TrendView, across, day
from dashboard.model import Point
from dashboard.numbers import format_range
from dashboard.series import Line
from dashboard.texts import words

MOST_RANGES = 2
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


def range_labels(view: TrendView, x_axis: Axis, y_axis: Axis) -> list[dict[str, Any]]:
    """The range beside each contested point, in words where there is one; only "≠" where there are many."""
    contested = [(line, point) for line in view.lines for point in line.drawn if point.disagree]
    return [
        {
            "x": day(point),
            "y": _label_height(point, y_axis),
            "text": _label(point, len(contested), view),
            "showarrow": False,
            "xanchor": "right" if left else "left",
            "xshift": -9 if left else 9,
            "align": "right" if left else "left",
            "font": {"color": view.colours[point.series], "size": 12, "shadow": halo(view.theme)},
        }
        for line, point in contested
        for left in [_stands_left(line, point, x_axis)]
    ]


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
    label = "≠ " + format_range(point.lowest, point.highest, point.unit, view.language)
    return label + "<br>" + words(view.language)["contested"] if count == 1 else label


def _label_height(point: Point, y_axis: Axis) -> float:
    """At the end of the bar that is farther from the point, within the axis."""
    low, high = sorted(float(end) for end in y_axis["range"])
    margin = (high - low) * 0.04
    return min(max(_far_end(point), low + margin), high - margin)


def _far_end(point: Point) -> float:
    return max(point.lowest, point.highest, key=lambda end: abs(end - point.value))
