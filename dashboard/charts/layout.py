"""The frame of a figure: its sizes, margins, axes and the words around it."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from typing import Any

from dashboard.charts.labels import safe
from dashboard.charts.palette import Theme

FONT = "'Be Vietnam Pro', 'Noto Sans', 'Segoe UI', sans-serif"
TOP, BOTTOM = 124, 110
"""Bands of the figure that hold its words; the style sheet clips them on the page."""
HEAD_ROOM, TICK_ROOM = 28, 34
PLOT_HEIGHT = 400
NARROW_MARGIN, LABEL_MARGIN = 24, 104
IMAGE_WIDTH, MAP_WIDTH = 1200, 800
DIGIT = 7.6
"""Width of a digit on an axis, in pixels."""
TITLE_WRAP, SUBTITLE_WRAP, NOTE_WRAP = 86, 130, 170


@dataclass(frozen=True)
class Caption:
    """The words around a figure, already written."""

    title: str
    subtitle: str
    notes: str
    sources: str


def frame(
    caption: Caption,
    colours: Theme,
    x_axis: dict[str, Any],
    y_axis: dict[str, Any],
    size: tuple[int, int] = (IMAGE_WIDTH, PLOT_HEIGHT),
) -> dict[str, Any]:
    """The layout with everything that does not depend on the lines.

    `size`: the width in pixels that the words are broken for, which the page does not need, and the height
    of the plot.
    """
    width, height = size
    quiet = {"color": colours.quiet, "size": 13, "family": FONT}
    return {
        "height": TOP + HEAD_ROOM + height + TICK_ROOM + BOTTOM,
        "margin": {
            "t": TOP + HEAD_ROOM,
            "b": TICK_ROOM + BOTTOM,
            "l": _tick_room(y_axis),
            "r": NARROW_MARGIN,
            "pad": 0,
        },
        "paper_bgcolor": colours.paper,
        "plot_bgcolor": colours.paper,
        "font": {"family": FONT, "color": colours.ink, "size": 13},
        "hovermode": "closest",
        "hoverlabel": {
            "bgcolor": colours.paper,
            "bordercolor": colours.grid,
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
            "tickangle": 0,
        },
        "yaxis": {
            **y_axis,
            "showgrid": True,
            "gridcolor": colours.grid,
            "zeroline": False,
            "tickfont": quiet,
            "automargin": False if "ticktext" in y_axis else "left",
            "ticksuffix": "  ",
        },
        "annotations": _caption_texts(caption, colours, width / IMAGE_WIDTH),
    }


def _tick_room(y_axis: dict[str, Any]) -> int:
    """Pixels that the longest text on the value axis takes; Plotly's own measuring draws the figure twice."""
    longest = max((len(text) for text in y_axis.get("ticktext", ())), default=0)
    return round(16 + longest * DIGIT)


def _caption_texts(caption: Caption, colours: Theme, wide: float) -> list[dict[str, Any]]:
    """Title, subtitle, notes and sources, anchored by pixels so that none leaves the canvas."""
    title = _wrap(caption.title, int(TITLE_WRAP * wide), 2)
    subtitle = _wrap(caption.subtitle, int(SUBTITLE_WRAP * wide), 2)
    note_wrap = int(NOTE_WRAP * wide)
    foot = [_wrap(caption.notes, note_wrap, 2), _wrap(caption.sources, note_wrap, 3)]
    common = {
        "xref": "paper",
        "x": 0,
        "xanchor": "left",
        "yref": "paper",
        "showarrow": False,
        "align": "left",
        "xshift": 0,
    }
    return [
        {
            **common,
            "name": "title",
            "y": 1,
            "yanchor": "top",
            "yshift": TOP + HEAD_ROOM - 14,
            "text": f"<b>{title}</b>",
            "font": {"size": 22, "color": colours.ink},
        },
        {
            **common,
            "name": "subtitle",
            "y": 1,
            "yanchor": "bottom",
            "yshift": HEAD_ROOM + 10,
            "text": subtitle,
            "font": {"size": 14, "color": colours.quiet},
        },
        {
            **common,
            "name": "sources",
            "y": 0,
            "yanchor": "top",
            "yshift": -(TICK_ROOM + 12),
            "text": "<br>".join(foot),
            "font": {"size": 12, "color": colours.quiet},
        },
    ]


def _wrap(text: str, width: int, most: int) -> str:
    lines = textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False) or [""]
    if len(lines) > most:
        lines = [*lines[: most - 1], textwrap.shorten(" ".join(lines[most - 1 :]), width, placeholder=" …")]
    return "<br>".join(safe(line) for line in lines)
