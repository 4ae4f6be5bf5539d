"""The frame of a figure: margins, words, axes, labels at the ends of lines, marks of events."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from dashboard.charts.labels import safe, spread, wrap_name
from dashboard.charts.palette import Theme
from dashboard.model import Event, Language, SeriesKey
from dashboard.numbers import format_value
from dashboard.series import Line

if TYPE_CHECKING:
    from dashboard.charts.trend import Caption

FONT = "'Be Vietnam Pro', 'Noto Sans', 'Segoe UI', sans-serif"
TOP, BOTTOM = 124, 110
"""Bands of the figure that hold its words; the style sheet clips them on the page."""
HEAD_ROOM, TICK_ROOM = 28, 34
PLOT_HEIGHT = 400
NARROW_MARGIN, LABEL_MARGIN = 24, 104
LINE_HEIGHT = 16
IMAGE_WIDTH = 1200
TITLE_WRAP, SUBTITLE_WRAP, NOTE_WRAP = 78, 130, 170


def frame(caption: Caption, colours: Theme, x_axis: dict[str, Any], y_axis: dict[str, Any]) -> dict[str, Any]:
    """The layout with everything that does not depend on the lines."""
    quiet = {"color": colours.quiet, "size": 13, "family": FONT}
    return {
        "height": TOP + HEAD_ROOM + PLOT_HEIGHT + TICK_ROOM + BOTTOM,
        "margin": {"t": TOP + HEAD_ROOM, "b": TICK_ROOM + BOTTOM, "l": 8, "r": NARROW_MARGIN, "pad": 0},
        "paper_bgcolor": colours.paper,
        "plot_bgcolor": colours.paper,
        "font": {"family": FONT, "color": colours.ink, "size": 13},
        "hovermode": "closest",
        "hoverlabel": {
            "bgcolor": colours.paper,
            "bordercolor": colours.quiet,
            "font": {"family": FONT, "color": colours.ink, "size": 13},
            "align": "left",
        },
        "dragmode": False,
        "showlegend": False,
        "xaxis": {
            **x_axis,
            "showgrid": False,
            "zeroline": False,
            "showline": True,
            "linecolor": colours.quiet,
            "ticks": "outside",
            "ticklen": 5,
            "tickcolor": colours.quiet,
            "tickfont": quiet,
        },
        "yaxis": {
            **y_axis,
            "showgrid": True,
            "gridcolor": colours.grid,
            "zeroline": False,
            "tickfont": quiet,
            "automargin": "left",
            "ticksuffix": "  ",
        },
        "annotations": _caption_texts(caption, colours),
    }


def _caption_texts(caption: Caption, colours: Theme) -> list[dict[str, Any]]:
    """Title, subtitle, notes and sources, anchored by pixels so that none leaves the canvas."""
    title = _wrap(caption.title, TITLE_WRAP, 2)
    subtitle = _wrap(caption.subtitle, SUBTITLE_WRAP, 2)
    foot = [*(_wrap(note, NOTE_WRAP, 1) for note in caption.notes[:2]), _wrap(caption.sources, NOTE_WRAP, 3)]
    common = {
        "xref": "paper",
        "x": 0,
        "xanchor": "left",
        "yref": "paper",
        "showarrow": False,
        "align": "left",
        "xshift": 0,
    }
    head = f"<b>{title}</b>"
    return [
        {**common, "name": "title", "y": 1, "yanchor": "top", "yshift": TOP + HEAD_ROOM - 14, "text": head,
         "font": {"size": 22, "color": colours.ink}},
        {**common, "name": "subtitle", "y": 1, "yanchor": "bottom", "yshift": HEAD_ROOM + 10, "text": subtitle,
         "font": {"size": 14, "color": colours.quiet}},
        {**common, "name": "sources", "y": 0, "yanchor": "top", "yshift": -(TICK_ROOM + 12),
         "text": "<br>".join(foot), "font": {"size": 12, "color": colours.quiet}},
    ]  # fmt: skip


def _wrap(text: str, width: int, most: int) -> str:
    lines = textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False) or [""]
    if len(lines) > most:
        lines = [*lines[: most - 1], textwrap.shorten(" ".join(lines[most - 1 :]), width, placeholder=" …")]
    return "<br>".join(safe(line) for line in lines)


def end_labels(
    lines: Sequence[Line],
    labels: Mapping[SeriesKey, str],
    colours: Mapping[SeriesKey, str],
    unit: str,
    y_axis: Mapping[str, Any],
    language: Language,
) -> tuple[list[dict[str, Any]], int]:
    """Name and newest value of each line in the right margin, and how wide that margin must be."""
    named = [line for line in lines if line.drawn]
    if len(named) < 2:
        return [], NARROW_MARGIN
    texts, heights, wanted = [], [], []
    low, high = y_axis["range"]
    for line in named:
        newest = line.points[-1] if line.points else line.drawn[-1]
        rows = wrap_name(labels[line.key])
        value = format_value(newest.value, unit, language, newest.total, newest.qualifier, with_unit=False)
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
            "font": {"color": colours[line.key], "size": 12},
        }
        for line, text, centre in zip(named, texts, centres, strict=True)
    ]
    return annotations, LABEL_MARGIN


def event_marks(
    events: Sequence[Event], x_axis: Mapping[str, Any], colours: Theme, language: Language
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """A dashed upright line for each event within the axis, its name at the top in few words."""
    begin, end = x_axis["range"]
    shapes, annotations = [], []
    for event in events:
        day = event.day.isoformat()
        if not begin < day < end:
            continue
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
                "xanchor": "right" if _late(day, begin, end) else "left",
                "text": "<br>".join(safe(row) for row in wrap_name(event.name.of(language), 34)),
                "showarrow": False,
                "align": "right" if _late(day, begin, end) else "left",
                "font": {"color": colours.quiet, "size": 11},
            }
        )
    return shapes, annotations


def _late(day: str, begin: str, end: str) -> bool:
    """In the right half of the axis, by the year and month as one number."""
    number = [int(text[:4]) * 12 + int(text[5:7]) for text in (day, begin, end)]
    return number[0] - number[1] > (number[2] - number[1]) / 2
