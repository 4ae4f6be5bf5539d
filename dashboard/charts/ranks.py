"""Ranks over years: first on top, as deep as places were ranked; what cannot be compared is not joined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby, pairwise
from typing import Any

from dashboard.charts.annotations import end_labels, event_marks
from dashboard.charts.axes import time_axis, value_axis
from dashboard.charts.contested import range_labels, range_traces
from dashboard.charts.labels import safe
from dashboard.charts.layout import frame
from dashboard.charts.palette import halo
from dashboard.charts.trend import chosen_trace, hover_text, marker_trace
from dashboard.charts.view import TrendView, day
from dashboard.model import Point
from dashboard.series import Line
from dashboard.texts import words

Figure = dict[str, Any]
WIDTH, MARKED_WIDTH, CONTEXT_WIDTH = 2.0, 3.5, 1.0
PLOT_HEIGHT = 460
Ranked = Sequence[tuple[date, int]]
"""Each year's last day, and how many places were ranked."""


def ranks_figure(view: TrendView, context: Sequence[Line], ranked: Ranked, marked: str) -> Figure:
    """The lines of `view` with their names, those of `context` behind them, the last rank at the foot."""
    everything = [*view.points, *(point for line in context for point in line.drawn)]
    x_axis = time_axis(everything, view.language)
    y_axis = value_axis(everything, "rank", view.language, max(among for _, among in ranked))
    layout = frame(view.caption, view.theme, x_axis, y_axis)
    annotations, margin = end_labels(view, y_axis)
    shapes, event_annotations = event_marks(view.events, x_axis, view.theme, view.language)
    layout["margin"]["r"] = margin
    last_ranks = [_last_trace(stretch, view) for stretch in _stretches(ranked)]
    layout["annotations"] += annotations + event_annotations + range_labels(view, x_axis, y_axis, last_ranks)
    layout["annotations"] += _last_labels(ranked, view)
    layout["shapes"] = shapes
    layout["separators"] = ",." if view.language == "vi" else ".,"
    own = [line for line in view.lines if line.key.place == marked]
    others = [line for line in view.lines if line.key.place != marked]
    behind = replace(view, colours={line.key: view.theme.grid for line in context})
    traces = [*last_ranks]
    traces += [trace for line in context for trace in _joins(line, behind, CONTEXT_WIDTH)]
    traces += [_context_points(line, view) for line in context]
    for lines, width in ((others, WIDTH), (own, MARKED_WIDTH)):
        traces += [trace for line in lines for trace in range_traces(line, view)]
        traces += [trace for line in lines for trace in _joins(line, view, width)]
    traces += [marker_trace(line, view) for line in [*others, *own]]
    return {"data": traces + chosen_trace(view), "layout": layout}


def _joins(line: Line, view: TrendView, width: float) -> list[dict[str, Any]]:
    """Solid from year to year; dotted over years without a figure, and to one computed from a change."""
    solid: list[Point | None] = []
    dotted: list[Point | None] = []
    for run in line.runs:
        for before, after in pairwise(run):
            part = solid if _next_year(before, after) else dotted
            part += [before, after, None]
    return [
        {
            "type": "scatter",
            "mode": "lines",
            "x": [point and day(point) for point in part],
            "y": [point and point.value for point in part],
            "line": {"color": view.colours[line.key], "width": width, "dash": dash},
            "hoverinfo": "skip",
            "showlegend": False,
            "name": "",
        }
        for part, dash in ((solid, "solid"), (dotted, "dot"))
        if part
    ]


def _next_year(before: Point, after: Point) -> bool:
    if before.end is None or after.end is None or "implied" in (before.basis, after.basis):
        return False
    return after.end.year - before.end.year == 1


def _context_points(line: Line, view: TrendView) -> dict[str, Any]:
    """Small points of a line behind the others; they can be chosen like any."""
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [day(point) for point in line.drawn],
        "y": [point.value for point in line.drawn],
        "customdata": [[point.claim_id, hover_text(point, view)] for point in line.drawn],
        "hovertemplate": "%{customdata[1]}<extra></extra>",
        "showlegend": False,
        "name": safe(view.names.full[line.key]),
        "marker": {"size": 5, "opacity": 1, "color": view.theme.faint, "line": {"width": 0}},
    }


def _stretches(ranked: Ranked) -> list[list[tuple[date, int]]]:
    """The years with one number of ranked places, each stretch of them by itself."""
    return [list(group) for _, group in groupby(sorted(ranked), key=lambda pair: pair[1])]


def _last_trace(stretch: Sequence[tuple[date, int]], view: TrendView) -> dict[str, Any]:
    """A hairline at the last rank, half a rank below it."""
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": [end.isoformat() for end, _ in stretch],
        "y": [among + 0.5 for _, among in stretch],
        "line": {"color": view.theme.quiet, "width": 1},
        "marker": {"symbol": "line-ns-open", "size": 5, "color": view.theme.quiet, "opacity": 1},
        "hoverinfo": "skip",
        "showlegend": False,
        "name": "",
    }


def _last_labels(ranked: Ranked, view: TrendView) -> list[dict[str, Any]]:
    """How many places were ranked, at the first year of each stretch."""
    text = words(view.language)["ranked_places"]
    return [
        {
            "x": stretch[0][0].isoformat(),
            "y": stretch[0][1] + 0.5,
            "text": safe(text.format(count=stretch[0][1])),
            "showarrow": False,
            "xanchor": "left",
            "yanchor": "bottom",
            "font": {"color": view.theme.quiet, "size": 11, "shadow": halo(view.theme)},
        }
        for stretch in _stretches(ranked)
    ]
