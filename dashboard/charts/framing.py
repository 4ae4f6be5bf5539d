"""Fits a figure to the size of a picture: title, subtitle, how to read it, sources and origin inside it.

A figure for the screen leaves its words to the page. A picture stands alone: what lies outside its canvas is
lost, so every word is wrapped to the width and every margin is as large as the words in it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from dashboard.charts.labels import safe
from dashboard.charts.layout import HEAD_ROOM, TICK_ROOM
from dashboard.charts.palette import LIGHT, Theme

Figure = dict[str, Any]
SizeName = Literal["web", "print", "square"]


@dataclass(frozen=True)
class Size:
    """One size: the canvas in pixels, the pixels of a PNG for each of them, the width on paper."""

    name: SizeName
    width: int
    height: int
    scale: float
    title: int
    text: int
    paper_mm: float

    @property
    def pixels(self) -> tuple[int, int]:
        """Width and height of the PNG."""
        return round(self.width * self.scale), round(self.height * self.scale)


SIZES: Mapping[SizeName, Size] = {
    size.name: size
    for size in (
        Size("web", 1200, 675, 2, 24, 12, 317.5),
        Size("print", 820, 700, 3, 20, 11, 170),
        Size("square", 800, 800, 2, 28, 13, 211),
    )
}
"""For a page 16:9, for a column of A4 at 360 dots an inch, and for a post seen on a phone."""

PAD = 28
_LEADING = 1.32
_UPPER, _LOWER, _BOLDER = 0.72, 0.6, 1.045
_ADVANCES = (
    dict.fromkeys(" \u00a0", 0.24)
    | dict.fromkeys("iljtfr.,:;'|!()", 0.34)
    | dict.fromkeys("mwMW%@", 0.92)
    | dict.fromkeys("0123456789", 0.64)
)
"""Measured widths of the typeface's characters, in units of its size."""


@dataclass(frozen=True)
class PictureWords:
    """What is written into a picture, line by line under the chart: how to read it, sources, origin."""

    title: str
    subtitle: str
    foot: Sequence[str]


@dataclass(frozen=True)
class _Block:
    """Wrapped lines of one size."""

    lines: Sequence[str]
    size: float

    @property
    def height(self) -> float:
        return len(self.lines) * self.size * _LEADING

    @property
    def text(self) -> str:
        return "<br>".join(safe(line) for line in self.lines)


def fit(figure: Figure, words: PictureWords, size: Size, colours: Theme = LIGHT) -> Figure:
    """The figure on a canvas of that size, with its words inside; the figure itself stays as it was.

    The canvas grows where the figure says in `meta` how many pixels its rows need at least; a figure that
    says how wide it may be at most stands on the left.
    """
    layout = figure["layout"]
    room = size.width - 2 * PAD
    title = _wrapped(words.title, room, size.title, 3, bold=True)
    subtitle = _wrapped(words.subtitle, room, size.text + 2, 3)
    foot = [_wrapped(line, room, size.text, 4) for line in words.foot if line]
    left = PAD + _label_width(layout)
    top = PAD + title.height + 6 + subtitle.height + 10 + HEAD_ROOM
    bottom = TICK_ROOM + 10 + sum(block.height + 4 for block in foot) + PAD - 8
    margin = layout.get("margin", {})
    needs = layout.get("meta", {})
    right = margin.get("r", 0) + PAD - 8
    if widest := needs.get("most_width", 0):
        right = max(right, size.width - left - widest)
    return {
        "data": figure["data"],
        "layout": {
            **layout,
            "width": size.width,
            "height": round(max(size.height, top + needs.get("least_height", 0) + bottom)),
            "autosize": False,
            "margin": {**margin, "t": top, "b": bottom, "l": left, "r": right},
            "yaxis": {**layout.get("yaxis", {}), "automargin": False},
            "annotations": [
                *(each for each in layout.get("annotations", ()) if each.get("name") not in _WORDS),
                *_texts(title, subtitle, foot, top=top, left=left, colours=colours),
            ],
        },
    }


_WORDS = {"title", "subtitle", "sources"}


def _texts(
    title: _Block, subtitle: _Block, foot: Sequence[_Block], *, top: float, left: float, colours: Theme
) -> list[dict[str, Any]]:
    """The words as annotations, held by pixels: they stay on the canvas whatever the axes hold."""
    above = top - PAD
    found = [
        _text("title", f"<b>{title.text}</b>", title.size, colour=colours.ink, up=above, left=left),
        _text(
            "subtitle",
            subtitle.text,
            subtitle.size,
            colour=colours.quiet,
            up=above - title.height - 6,
            left=left,
        ),
    ]
    below = TICK_ROOM + 10.0
    for block in foot:
        found.append(_text("sources", block.text, block.size, colour=colours.quiet, up=-below, left=left))
        below += block.height + 4
    return found


def _text(name: str, text: str, size: float, *, colour: str, up: float, left: float) -> dict[str, Any]:
    """One block, `up` pixels above the upper end of the plot, or below its lower end where negative."""
    return {
        "name": name,
        "xref": "paper",
        "x": 0,
        "xanchor": "left",
        "xshift": PAD - left,
        "yref": "paper",
        "y": 1 if up >= 0 else 0,
        "yanchor": "top",
        "yshift": up,
        "showarrow": False,
        "align": "left",
        "borderpad": 0,
        "text": text,
        "font": {"size": size, "color": colour},
    }


def _label_width(layout: Mapping[str, Any]) -> float:
    """The pixels that the longest label of the upright axis takes."""
    axis = layout.get("yaxis", {})
    labels = axis.get("ticktext") or axis.get("categoryarray") or ()
    rows = [row for label in labels for row in str(label).replace("<b>", "").split("<br>")]
    return max(map(_advance, rows), default=2.4) * 13 * _BOLDER + 16


def _wrapped(text: str, room: float, size: float, most: int, *, bold: bool = False) -> _Block:
    """The text in at most `most` lines of `room` pixels; smaller where that is not enough.

    Bold lines are made about equally long: no single word stands alone at the end of a title.
    """
    stretch = _BOLDER if bold else 1.0
    while len(lines := _lines(text, room / size / stretch)) > most and size > 9:
        size -= 1
    width = room / size / stretch
    while bold and width > 8 and len(narrower := _lines(text, width * 0.97)) == len(lines):
        lines, width = narrower, width * 0.97
    return _Block(lines, size)


def _lines(text: str, room: float) -> list[str]:
    """The text in lines of `room`, in units of the letters' size; a word that is too long is cut."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if _advance(longer) <= room:
            lines[-1] = longer
            continue
        if lines[-1]:
            lines.append("")
        for char in word:
            if _advance(lines[-1] + char) > room:
                lines.append("")
            lines[-1] += char
    return lines


def _advance(text: str) -> float:
    """How wide the text is in our typeface, in units of its size; a little more rather than less."""
    return sum(_advance_of(char) for char in text)


def _advance_of(char: str) -> float:
    if char in _ADVANCES:
        return _ADVANCES[char]
    return _UPPER if char.isupper() else _LOWER
