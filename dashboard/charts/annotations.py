"""What is written into a figure: names at the ends of lines, upright lines for events."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.charts.labels import safe, spread, wrap_name
from dashboard.charts.layout import HEAD_ROOM, LABEL_MARGIN, NARROW_MARGIN, PLOT_HEIGHT, TICK_ROOM
from dashboard.charts.palette import Theme
from dashboard.charts.view import TrendView
from dashboard.model import Event, Language
from dashboard.numbers import format_figure

LINE_HEIGHT = 16
EVENT_WIDTH, EVENT_ROWS = 34, 2
"""Letters in a row of an event's name, and the rows for which there is room above the plot."""


def end_labels(view: TrendView, y_axis: Mapping[str, Any]) -> tuple[list[dict[str, Any]], int]:
    """Name and newest value of each line in the right margin, and how wide that margin must be."""
    named = [line for line in view.lines if line.drawn]
    if len(named) < 2:
        return [], NARROW_MARGIN
    texts, heights, wanted = [], [], []
    low, high = y_axis["range"]
    for line in named:
        newest = line.points[-1] if line.points else line.drawn[-1]
        rows = wrap_name(view.names.short[line.key])
        value = format_figure(newest, view.language, False)
        texts.append("<br>".join([f"<b>{safe(row)}</b>" for row in rows] + [safe(value)]))
        heights.append((len(rows) + 1) * LINE_HEIGHT + 4.0)
        wanted.append((high - newest.value) / (high - low) * PLOT_HEIGHT)
    room = max(0.0, sum(heights) - PLOT_HEIGHT)
    centres = spread(wanted, heights, -HEAD_ROOM / 2 - room / 2, PLOT_HEIGHT + TICK_ROOM / 2 + room / 2)
    annotations = [
        {
            "xref": "paper",
            "x": 1,
            "xanchor": "left",
            "xshift": 12,
            "yref": "paper",
            "y": 1 - centre / PLOT_HEIGHT,
            "yanchor": "middle",
            "showarrow": False,
            "align": "left",
            "text": text,
            "font": {"color": view.colours[line.key], "size": 12},
        }
        for line, text, centre in zip(named, texts, centres, strict=True)
    ]
    return annotations, LABEL_MARGIN


def event_marks(
    events: Sequence[Event], x_axis: Mapping[str, Any], colours: Theme, language: Language
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """An upright line for each event, its name at the top; numbers where there are several."""
    begin, end = x_axis["range"]
    shapes, annotations = [], []
    for number, event in enumerate(events):
        day = event.day.isoformat()
        late = len(events) == 1 and _late(day, begin, end)
        shapes.append(
            {
                "type": "line",
                "xref": "x",
                "x0": day,
                "x1": day,
                "yref": "paper",
                "y0": 0,
                "y1": 1,
                "line": {"color": colours.quiet, "width": 1, "dash": "dash" if event.breaks else "dot"},
                "layer": "below",
            }
        )
        annotations.append(
            {
                "x": day,
                "yref": "paper",
                "y": 1,
                "yanchor": "bottom",
                "xanchor": "center" if len(events) > 1 else "right" if late else "left",
                "text": event_label(events, number, language),
                "showarrow": False,
                "align": "right" if late else "left",
                "font": {"color": colours.quiet, "size": 11},
            }
        )
    return shapes, annotations


def event_label(events: Sequence[Event], number: int, language: Language) -> str:
    """The event's name where it stands alone, else the number under which the notes explain it."""
    if len(events) > 1:
        return f"({number + 1})"
    return "<br>".join(safe(row) for row in wrap_name(events[0].name.of(language), EVENT_WIDTH))


def _late(day: str, begin: str, end: str) -> bool:
    """In the right half of the axis, by the year and month as one number."""
    number = [int(text[:4]) * 12 + int(text[5:7]) for text in (day, begin, end)]
    return number[0] - number[1] > (number[2] - number[1]) / 2
