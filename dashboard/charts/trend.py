"""The line chart over dates: points, joins, targets, contradictions, labels, and the words around it.

The figure carries its title, subtitle, explanations and sources, so that an image of it stands alone.
On the page the same words stand as text around the figure, and the style sheet clips the bands of the
figure that hold them (TOP and BOTTOM pixels).
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from dashboard.charts.annotations import end_labels, event_marks
from dashboard.charts.axes import time_axis, value_axis
from dashboard.charts.contested import range_labels, range_traces
from dashboard.charts.hovering import hover_lines
from dashboard.charts.labels import safe
from dashboard.charts.layout import frame
from dashboard.charts.values import value_traces
from dashboard.charts.view import TrendView, day
from dashboard.model import Point
from dashboard.numbers import format_figure
from dashboard.periods import period_label
from dashboard.series import Line, is_gap
from dashboard.texts import words

Figure = dict[str, Any]
SYMBOLS = {
    "stated": "circle",
    "provisional": "diamond",
    "implied": "circle",
    "target": "line-ew-open",
}
HOLLOW = ("provisional", "implied")
"""Filled with paper: a line that ran through them would make them look full."""
JOINS = {"stated": (2.25, "solid"), "implied": (2.25, "dot"), "gap": (1.25, "5px,5px")}
"""Width in pixels and dashes of what joins two points."""
SIZES = {"stated": 9, "provisional": 11, "implied": 10, "target": 20}
EDGES = {"stated": 1.5, "provisional": 2, "implied": 2, "target": 3}


def trend_figure(view: TrendView) -> Figure:
    """The figure as Plotly reads it."""
    x_axis = time_axis(view.points, view.language)
    y_axis = value_axis(view.points, view.unit, view.language)
    layout = frame(view.caption, view.theme, x_axis, y_axis)
    traces: list[dict[str, Any]] = []
    for line in view.lines:
        traces += range_traces(line, view)
    for line in view.lines:
        traces += _join_traces(line, view)
    values = value_traces(view, x_axis, y_axis)
    traces += values
    traces += [marker_trace(line, view) for line in view.lines]
    traces += chosen_trace(view)
    annotations, margin = end_labels(view, y_axis)
    shapes, event_annotations = event_marks(view.events, x_axis, view.theme, view.language)
    layout["margin"]["r"] = margin
    layout["annotations"] += annotations + event_annotations + range_labels(view, x_axis, y_axis, values)
    layout["shapes"] = shapes
    layout["separators"] = ",." if view.language == "vi" else ".,"
    return {"data": traces, "layout": layout}


def _join_traces(line: Line, view: TrendView) -> list[dict[str, Any]]:
    """Solid where both ends are stated, dotted where one was computed, thin across a gap."""
    parts: dict[str, list[Point | None]] = {name: [] for name in JOINS}
    for run in line.runs:
        for before, after in pairwise(run):
            implied = "implied" in (before.basis, after.basis)
            name = "gap" if is_gap(before, after) else "implied" if implied else "stated"
            parts[name] += [before, after, None]
    colour = view.colours[line.key]
    return [
        {
            "type": "scatter",
            "mode": "lines",
            "x": [point and day(point) for point in part],
            "y": [point and point.value for point in part],
            "line": {"color": colour, "width": JOINS[name][0], "dash": JOINS[name][1]},
            "hoverinfo": "skip",
            "showlegend": False,
            "name": safe(view.names.full[line.key]),
        }
        for name, part in parts.items()
        if part
    ]


def marker_trace(line: Line, view: TrendView) -> dict[str, Any]:
    """The points themselves: each can be chosen and carries the id of its claim."""
    colour = view.colours[line.key]
    points = line.drawn
    return {
        "type": "scatter",
        "mode": "markers",
        "name": safe(view.names.full[line.key]),
        "x": [day(point) for point in points],
        "y": [point.value for point in points],
        "customdata": [[point.claim_id, hover_text(point, view)] for point in points],
        "hovertemplate": "%{customdata[1]}<extra></extra>",
        "cliponaxis": False,
        "showlegend": False,
        "marker": {
            "opacity": 1,
            "color": [view.theme.paper if point.mark in HOLLOW else colour for point in points],
            "symbol": [SYMBOLS[point.mark] for point in points],
            "size": [SIZES[point.mark] for point in points],
            "line": {
                "color": [view.theme.paper if point.mark == "stated" else colour for point in points],
                "width": [EDGES[point.mark] for point in points],
            },
        },
    }


def chosen_trace(view: TrendView) -> list[dict[str, Any]]:
    """A ring around the point whose evidence is open."""
    return [
        {
            "type": "scatter",
            "mode": "markers",
            "x": [day(point)],
            "y": [point.value],
            "marker": {
                "symbol": "circle-open",
                "size": 20,
                "opacity": 1,
                "color": view.theme.ink,
                "line": {"color": view.theme.ink, "width": 1.5},
            },
            "hoverinfo": "skip",
            "showlegend": False,
            "cliponaxis": False,
            "name": words(view.language)["evidence"],
        }
        for point in view.points
        if point.claim_id == view.chosen
    ]


def hover_text(point: Point, view: TrendView) -> str:
    """What a pointer over the point shows."""
    where = f"{view.names.full[point.series]}, {period_label(point.period, view.language)}"
    return hover_lines(point, format_figure(point, view.language), where, view.language)
