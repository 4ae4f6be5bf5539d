"""The line chart over dates: points, joins, targets, contradictions, labels, and the words around it.

The figure carries its title, subtitle, explanations and sources, so that an image of it stands alone.
On the page the same words stand as text around the figure, and the style sheet clips the bands of the
figure that hold them (TOP and BOTTOM pixels).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from dashboard.charts.annotations import end_labels, event_marks
from dashboard.charts.axes import time_axis, value_axis
from dashboard.charts.labels import safe
from dashboard.charts.layout import Caption, frame
from dashboard.charts.palette import Theme, halo
from dashboard.model import Event, Indicator, Language, Point, SeriesKey
from dashboard.naming import Names
from dashboard.numbers import format_figure, format_range
from dashboard.periods import format_day, period_label
from dashboard.series import Line
from dashboard.texts import words

Figure = dict[str, Any]
MOST_LABELLED = 14
SYMBOLS = {"stated": "circle", "implied": "circle-open", "target": "line-ew-open"}
SIZES = {"stated": 9, "implied": 10, "target": 20}


@dataclass(frozen=True)
class TrendView:
    """Everything a trend figure is drawn from."""

    indicator: Indicator
    unit: str
    lines: Sequence[Line]
    events: Sequence[Event]
    names: Names
    colours: Mapping[SeriesKey, str]
    caption: Caption
    chosen: str
    language: Language
    theme: Theme

    @property
    def points(self) -> list[Point]:
        """Every point that is drawn."""
        return [point for line in self.lines for point in line.drawn]


def trend_figure(view: TrendView) -> Figure:
    """The figure as Plotly reads it."""
    x_axis = time_axis(view.points, view.language)
    y_axis = value_axis(view.points, view.unit, view.language)
    layout = frame(view.caption, view.theme, x_axis, y_axis)
    traces: list[dict[str, Any]] = []
    for line in view.lines:
        traces += _range_traces(line, view)
    for line in view.lines:
        traces += _join_traces(line, view)
    for line in view.lines:
        traces += [_text_trace(line, view), _marker_trace(line, view)]
    traces += _chosen_trace(view)
    annotations, margin = end_labels(view, y_axis)
    shapes, event_annotations = event_marks(view.events, x_axis, view.theme, view.language)
    layout["margin"]["r"] = margin
    layout["annotations"] += annotations + event_annotations + _range_labels(view)
    layout["shapes"] = shapes
    layout["separators"] = ",." if view.language == "vi" else ".,"
    return {"data": traces, "layout": layout}


def _join_traces(line: Line, view: TrendView) -> list[dict[str, Any]]:
    """Solid where both ends are stated, dotted where one was computed from a stated change."""
    solid: list[Point | None] = []
    dotted: list[Point | None] = []
    for run in line.runs:
        for before, after in pairwise(run):
            part = dotted if "implied" in (before.basis, after.basis) else solid
            part += [before, after, None]
    colour = view.colours[line.key]
    return [
        {
            "type": "scatter",
            "mode": "lines",
            "x": [point and _day(point) for point in part],
            "y": [point and point.value for point in part],
            "line": {"color": colour, "width": 2.25, "dash": dash},
            "hoverinfo": "skip",
            "showlegend": False,
            "name": safe(view.names.full[line.key]),
        }
        for part, dash in ((solid, "solid"), (dotted, "dot"))
        if part
    ]


def _marker_trace(line: Line, view: TrendView) -> dict[str, Any]:
    """The points themselves: each can be chosen and carries the id of its claim."""
    colour = view.colours[line.key]
    points = line.drawn
    plain = {"opacity": 1}
    return {
        "type": "scatter",
        "mode": "markers",
        "name": safe(view.names.full[line.key]),
        "x": [_day(point) for point in points],
        "y": [point.value for point in points],
        "customdata": [[point.claim_id, hover_text(point, view)] for point in points],
        "hovertemplate": "%{customdata[1]}<extra></extra>",
        "cliponaxis": False,
        "showlegend": False,
        "marker": {
            "opacity": 1,
            "color": colour,
            "symbol": [SYMBOLS[point.basis] for point in points],
            "size": [SIZES[point.basis] for point in points],
            "line": {
                "color": [view.theme.paper if point.basis == "stated" else colour for point in points],
                "width": [{"stated": 1.5, "implied": 2, "target": 3}[point.basis] for point in points],
            },
        },
        "selected": {"marker": plain},
        "unselected": {"marker": plain},
    }


def _text_trace(line: Line, view: TrendView) -> dict[str, Any]:
    """Values beside the points, held off by markers that are not seen."""
    points = line.drawn
    return {
        "type": "scatter",
        "mode": "markers+text",
        "name": safe(view.names.full[line.key]),
        "x": [_day(point) for point in points],
        "y": [point.value for point in points],
        "text": _point_texts(line, view),
        "textposition": _text_positions(line, view),
        "textfont": {"color": view.theme.ink, "size": 13, "shadow": halo(view.theme)},
        "marker": {"size": 20, "opacity": 0},
        "hoverinfo": "skip",
        "cliponaxis": False,
        "showlegend": False,
    }


def _range_traces(line: Line, view: TrendView) -> list[dict[str, Any]]:
    """A thin bar from the lowest to the highest claim where sources disagree."""
    colour = view.colours[line.key]
    contested = [point for point in line.drawn if point.disagree]
    if not contested:
        return []
    return [
        {
            "type": "scatter",
            "mode": "lines+markers",
            "x": [x for point in contested for x in (_day(point), _day(point), None)],
            "y": [y for point in contested for y in (point.lowest, point.highest, None)],
            "line": {"color": colour, "width": 1.5},
            "marker": {
                "symbol": "line-ew-open",
                "size": [0 if end == point.value else 10 for point in contested for end in _ends(point)],
                "opacity": 1,
                "color": colour,
                "line": {"width": 1.5},
            },
            "hoverinfo": "skip",
            "showlegend": False,
            "cliponaxis": False,
            "name": words(view.language)["contested"],
        }
    ]


def _ends(point: Point) -> tuple[float, float, float]:
    """Both ends of a contested point's bar and the gap behind them, as the trace lists them."""
    return point.lowest, point.highest, point.value


def _range_labels(view: TrendView) -> list[dict[str, Any]]:
    """ "The range (≠ 10–58) beside each contested point, in words where there is one only."""
    contested = [point for point in view.points if point.disagree]
    text = words(view.language)
    labels = []
    for point in contested:
        label = "≠ " + format_range(point.lowest, point.highest, point.unit, view.language)
        if len(contested) == 1:
            label += "<br>" + text["contested"]
        far = max(point.lowest, point.highest, key=lambda end: abs(end - point.value))
        labels.append(
            {
                "x": _day(point),
                "y": far,
                "text": label,
                "showarrow": False,
                "xanchor": "left",
                "xshift": 9,
                "align": "left",
                "font": {"color": view.colours[point.series], "size": 12, "shadow": halo(view.theme)},
            }
        )
    return labels


def _chosen_trace(view: TrendView) -> list[dict[str, Any]]:
    """A ring around the point whose evidence is open."""
    return [
        {
            "type": "scatter",
            "mode": "markers",
            "x": [_day(point)],
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
    text = words(view.language)
    value = format_figure(point, view.language)
    parts = [
        f"<b>{safe(value)}</b>",
        f"{safe(view.names.full[point.series])}, {safe(period_label(point.period, view.language))}",
    ]
    if point.basis != "stated":
        parts.append(text[f"basis_{point.basis}"])
    if point.disagree:
        span = format_range(point.lowest, point.highest, point.unit, view.language)
        parts.append(f"≠ {text['contested']}: {span}")
    source = point.publisher or text["publisher_unknown"]
    if point.published:
        source += f", {format_day(point.published, view.language)}"
    parts.append(f"<i>{safe(source)}</i>")
    return "<br>".join(parts)


def _labelled(view: TrendView) -> bool:
    return len(view.lines) <= 2 and len(view.points) <= MOST_LABELLED


def _point_texts(line: Line, view: TrendView) -> list[str]:
    """A value at each point where there are few, otherwise at qualified figures and targets only."""
    every = _labelled(view)
    at_end = line.points[-1] if len(view.lines) > 1 and line.points else None
    return [
        safe(format_figure(point, view.language, False))
        if point is not at_end and (every or point.qualifier != "exact" or point.basis == "target")
        else ""
        for point in line.drawn
    ]


def _text_positions(line: Line, view: TrendView) -> list[str]:
    """Above a point that stands above its neighbours, else below; a rank axis is upside down."""
    down = -1 if view.unit == "rank" else 1
    points = line.points
    positions = []
    for index, point in enumerate(points):
        near = [other.value for other in (*points[max(0, index - 1) : index], *points[index + 1 : index + 2])]
        above = not near or down * point.value >= down * sum(near) / len(near)
        positions.append("top center" if above else "bottom center")
    positions += ["top center"] * (len(line.drawn) - len(points))
    return positions


def _day(point: Point) -> str:
    assert point.end is not None, "only dated points are drawn"
    return point.end.isoformat()
