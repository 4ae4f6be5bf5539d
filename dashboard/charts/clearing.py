"""Whether a label stands clear of what is drawn around it, on a phone and on a wide screen alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import unescape
from itertools import pairwise
from typing import Any, NamedTuple

from dashboard.charts.layout import HEAD_ROOM, PLOT_HEIGHT
from dashboard.charts.view import Axis, TrendView, along, pixels

NARROW, WIDE = 200, 560
"""Pixels of the plot on a phone and on a laptop; the true width is known in the browser only."""
BESIDE = 8
"""Pixels beside the plot that stay free before the numbers of the axis or the names of lines begin."""
DOT = 6
"""Pixels from the middle of a point to where a text may begin."""
LETTER, ROW, BLANK = 7.0, 16.0, 3.0
"""Pixels that a character takes across, a row down, and what of a row's edge is blank."""
_OUTSIDE, _TEXT, _DOT, _STROKE, _UPRIGHT = 6, 4, 3, 2, 1


class Box(NamedTuple):
    """A text's rectangle in pixels from the upper left corner of the plot."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Drawn:
    """What is painted in a plot of one width, in pixels from its upper left corner."""

    width: float
    dots: Sequence[tuple[float, float]]
    strokes: Sequence[tuple[float, float, float, float]]
    uprights: Sequence[float]
    texts: Sequence[Box]

    def covered(self, box: Box) -> int:
        """How much a text in that box would hide or leave the plot by; 0 where it stands clear."""
        outside = box.left < -BESIDE or box.right > self.width + BESIDE
        outside = outside or box.top < -HEAD_ROOM or box.bottom > PLOT_HEIGHT
        wide = Box(box.left - DOT, box.top - DOT, box.right + DOT, box.bottom + DOT)
        ink = Box(box.left + BLANK, box.top + BLANK, box.right - BLANK, box.bottom - BLANK)
        return (
            _OUTSIDE * outside
            + _TEXT * sum(_overlap(box, text) for text in self.texts)
            + _DOT * sum(wide.left < x < wide.right and wide.top < y < wide.bottom for x, y in self.dots)
            + _STROKE * sum(crosses(ink, stroke) for stroke in self.strokes)
            + _UPRIGHT * sum(box.left < x < box.right for x in self.uprights)
        )


def drawn_at(
    width: float, view: TrendView, x_axis: Axis, y_axis: Axis, beside: Sequence[dict[str, Any]] = ()
) -> Drawn:
    """What a trend paints in a plot of that width; `beside` are traces of texts at points and of rules."""
    strokes = [
        (*pixels(before, x_axis, y_axis, width), *pixels(after, x_axis, y_axis, width))
        for line in view.lines
        for run in line.runs
        for before, after in pairwise(run)
    ]
    strokes += [
        (*before, *after)
        for trace in beside
        if "text" not in trace
        for before, after in pairwise(_marks(trace, width, x_axis, y_axis))
    ]
    return Drawn(
        width=width,
        dots=[pixels(point, x_axis, y_axis, width) for point in view.points],
        strokes=strokes,
        uprights=[along(event.day.isoformat(), x_axis) * width for event in view.events],
        texts=[box for trace in beside for box in _texts(trace, width, x_axis, y_axis)],
    )


def box_of(at: tuple[float, float], text: str, across: str, down: str) -> Box:
    """The rectangle of a text that is anchored at that pixel as Plotly's `xanchor` and `yanchor` say."""
    rows = unescape(text).split("<br>")
    width, height = LETTER * max(map(len, rows)), ROW * len(rows)
    left = at[0] - {"left": 0.0, "center": width / 2, "right": width}[across]
    top = at[1] - {"top": 0.0, "middle": height / 2, "bottom": height}[down]
    return Box(left, top, left + width, top + height)


def _marks(trace: dict[str, Any], width: float, x_axis: Axis, y_axis: Axis) -> list[tuple[float, float]]:
    """Where the points of a trace are painted."""
    low, high = y_axis["range"]
    pairs = zip(trace["x"], trace["y"], strict=True)
    return [(along(day, x_axis) * width, (high - y) / (high - low) * PLOT_HEIGHT) for day, y in pairs]


def _texts(trace: dict[str, Any], width: float, x_axis: Axis, y_axis: Axis) -> list[Box]:
    """The values written above or below points, held off by the size of an unseen marker."""
    boxes = []
    places = zip(trace.get("text", ()), trace.get("textposition", ()), strict=True)
    for (text, place), (x, y) in zip(places, _marks(trace, width, x_axis, y_axis), strict=False):
        above, off = place.startswith("top"), trace["marker"]["size"] / 2
        boxes.append(box_of((x, y - off if above else y + off), text, "center", "bottom" if above else "top"))
    return boxes


def _overlap(one: Box, other: Box) -> bool:
    return (
        one.left < other.right
        and other.left < one.right
        and one.top < other.bottom
        and other.top < one.bottom
    )


def crosses(box: tuple[float, float, float, float], stroke: tuple[float, float, float, float]) -> bool:
    """A stroke from one point to another passes through the box: left, top, right, bottom."""
    x0, y0, x1, y1 = stroke
    left, top, right, bottom = box
    begin, end = 0.0, 1.0
    for start, step, low, high in ((x0, x1 - x0, left, right), (y0, y1 - y0, top, bottom)):
        if step == 0:
            if not low < start < high:
                return False
            continue
        near, far = sorted(((low - start) / step, (high - start) / step))
        begin, end = max(begin, near), min(end, far)
    return begin < end
