"""Figures as SVG without a browser: the marks that our charts are made of, in the sizes of the page.

It knows what dashboard/charts draws with and nothing more: scatter traces, straight and boxed shapes, texts.
Anything else is a ValueError, so that a document never shows less than the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Any

from dashboard.charts.bare import WORDS_AROUND
from dashboard.charts.layout import BOTTOM, TOP

Figure = Mapping[str, Any]
Ends = tuple[float, float, float, float]
FONT = "Be Vietnam Pro, Noto Sans, Segoe UI, Arial, sans-serif"
_RIM = "rim-of-paper"
MOST_TALL = 960
"""Pixels of height that a page of A4 has beside a title; 63 rows of text still stand apart on them."""
DASHES = {"dot": "2 4", "dash": "7 5", "longdash": "12 6", "dashdot": "7 4 2 4"}
_DIAMOND = 1.3
"""How far the tips of Plotly's diamond stand out, in halves of its size."""
_TAG = re.compile(r"(</?(?:b|i)>|<br>)")


@dataclass(frozen=True)
class _Axis:
    """Values on the way from `first` to `last` pixels."""

    begin: float
    end: float
    first: float
    last: float

    def at(self, value: Any) -> float:
        return self.first + (_number(value) - self.begin) / (self.end - self.begin) * (self.last - self.first)


@dataclass(frozen=True)
class _Plot:
    """The box of the plot and its axes."""

    x: _Axis
    y: _Axis

    def across(self, value: Any, ref: str) -> float:
        """Pixels from the left of a value, or of a share of the plot."""
        return self.x.first + value * (self.x.last - self.x.first) if ref == "paper" else self.x.at(value)

    def down(self, value: Any, ref: str) -> float:
        """Pixels from the top of a value, or of a share of the plot counted from its foot."""
        return self.y.first + value * (self.y.last - self.y.first) if ref == "paper" else self.y.at(value)


def svg(figure: Figure, width: int, paper: str = "#FFFFFF") -> str:
    """The figure without the words around it, `width` pixels wide, as tall as on screen or MOST_TALL.

    `paper` is the colour it will lie on: labels keep a rim of it where they cross a line.
    """
    layout = figure["layout"]
    margin = layout["margin"]
    top, bottom = margin["t"] - TOP, margin["b"] - BOTTOM
    tall = min(MOST_TALL, int(layout["height"] - TOP - BOTTOM))
    left, right = margin["l"], width - margin["r"]
    x_range, y_range = layout["xaxis"]["range"], layout["yaxis"]["range"]
    plot = _Plot(
        _Axis(_number(x_range[0]), _number(x_range[1]), left, right),
        _Axis(_number(y_range[0]), _number(y_range[1]), tall - bottom, top),
    )
    shapes = [_shape(each, plot) for each in layout.get("shapes", ())]
    parts = [
        *shapes,
        *_grid(layout, plot),
        *(part for trace in figure["data"] for part in _trace(trace, plot, layout)),
        *(_annotation(each, plot) for each in layout["annotations"] if each.get("name") not in WORDS_AROUND),
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{tall}" '
        f'viewBox="0 0 {width} {tall}" font-family="{FONT}">' + "".join(parts).replace(_RIM, paper) + "</svg>"
    )


def _number(value: Any) -> float:
    """A day as its ordinal, anything else as a number."""
    return float(date.fromisoformat(value[:10]).toordinal()) if isinstance(value, str) else float(value)


def _grid(layout: Mapping[str, Any], plot: _Plot) -> Iterator[str]:
    """Grid lines, the line of the axis, ticks and their texts."""
    for name, upright in (("xaxis", True), ("yaxis", False)):
        axis = layout[name]
        if not axis.get("visible", True):
            continue
        on_top = axis.get("side") == "top"
        edge = plot.y.last if on_top else plot.y.first
        for value, text in zip(axis["tickvals"], axis["ticktext"], strict=True):
            if upright:
                x = plot.x.at(value)
                if axis.get("showgrid"):
                    yield _line((x, plot.y.first, x, plot.y.last), axis["gridcolor"], 1)
                if axis.get("ticks") == "outside":
                    yield _line((x, edge, x, edge + axis["ticklen"]), axis["tickcolor"], 1)
                y = edge - 8 if on_top else edge + 19
                yield _text(text, (x, y), axis["tickfont"], "middle")
            else:
                y = plot.y.at(value)
                if axis.get("showgrid"):
                    yield _line((plot.x.first, y, plot.x.last, y), axis["gridcolor"], 1)
                yield _text(text, (plot.x.first - 8, y), axis["tickfont"], "end", "middle")
        if upright and axis.get("showline"):
            yield _line((plot.x.first, edge, plot.x.last, edge), axis["linecolor"], 1)


def _trace(trace: Mapping[str, Any], plot: _Plot, layout: Mapping[str, Any]) -> Iterator[str]:
    if trace["type"] != "scatter" or "fill" in trace:
        raise ValueError(f"cannot draw a trace of type {trace['type']!r}")
    modes = set(trace["mode"].split("+"))
    if unknown := modes - {"lines", "markers", "text", "none"}:
        raise ValueError(f"cannot draw {', '.join(sorted(unknown))}")
    if "lines" in modes:
        yield from _path(trace, plot)
    for index, (x, y) in enumerate(zip(trace["x"], trace["y"], strict=True)):
        if x is None or y is None:
            continue
        if "markers" in modes:
            yield _marker(trace["marker"], index, plot.x.at(x), plot.y.at(y))
        if "text" in modes:
            yield _label(trace, index, plot.x.at(x), plot.y.at(y), layout)


def _path(trace: Mapping[str, Any], plot: _Plot) -> Iterator[str]:
    """The line of a trace, with gaps where it has none."""
    said, pen = [], "M"
    for x, y in zip(trace["x"], trace["y"], strict=True):
        if x is None or y is None:
            pen = "M"
            continue
        said.append(f"{pen}{plot.x.at(x):.1f} {_within(plot.y.at(y), plot):.1f}")
        pen = "L"
    line = trace["line"]
    yield (
        f'<path d="{" ".join(said)}" fill="none" stroke="{line["color"]}" stroke-width="{line["width"]}" '
        f'stroke-linejoin="round"{_dash(line.get("dash"))}/>'
    )


def _within(y: float, plot: _Plot) -> float:
    """A height within the plot: what would leave it ends at its edge."""
    return min(max(y, min(plot.y.first, plot.y.last)), max(plot.y.first, plot.y.last))


def _marker(marker: Mapping[str, Any], index: int, x: float, y: float) -> str:
    symbol, size = _of(marker.get("symbol", "circle"), index), float(_of(marker.get("size", 6), index))
    if not size or not _of(marker.get("opacity", 1), index):
        return ""
    outline = marker.get("line", {})
    colour = _of(marker["color"], index)
    open_ = symbol.endswith("-open")
    stroke = colour if open_ else _of(outline.get("color", colour), index)
    width = _of(outline.get("width", 1 if open_ else 0), index)
    paint = f'fill="{"none" if open_ else colour}" stroke="{stroke}" stroke-width="{width}"'
    half = size / 2
    drawn = ""
    match symbol.removesuffix("-open"):
        case "circle":
            drawn = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{half:g}" {paint}/>'
        case "line-ew":
            drawn = _line((x - half, y, x + half, y), stroke, width)
        case "line-ns":
            drawn = _line((x, y - half, x, y + half), stroke, width)
        case "square":
            drawn = f'<rect x="{x - half:.1f}" y="{y - half:.1f}" width="{size}" height="{size}" {paint}/>'
        case "diamond":
            tip = half * _DIAMOND
            corners = (
                f"{x + tip:.1f},{y:.1f} {x:.1f},{y + tip:.1f} {x - tip:.1f},{y:.1f} {x:.1f},{y - tip:.1f}"
            )
            drawn = f'<polygon points="{corners}" {paint}/>'
        case "triangle-right" | "triangle-left" as named:
            tip = half if named.endswith("right") else -half
            corners = f"{x + tip:.1f},{y:.1f} {x - tip:.1f},{y - half:.1f} {x - tip:.1f},{y + half:.1f}"
            drawn = f'<polygon points="{corners}" {paint}/>'
        case other:
            raise ValueError(f"cannot draw the symbol {other!r}")
    return drawn


def _label(trace: Mapping[str, Any], index: int, x: float, y: float, layout: Mapping[str, Any]) -> str:
    """A text held off its point by the marker, as Plotly does."""
    text = _of(trace["text"], index)
    if not text:
        return ""
    font = {**layout["font"], **trace.get("textfont", {})}
    font = {name: _of(value, index) for name, value in font.items()}
    side = _of(trace.get("textposition", "middle center"), index)
    room = float(_of(trace.get("marker", {}).get("size", 0), index)) / 2 if "marker" in trace else 0.0
    vertical, _, horizontal = side.partition(" ")
    if vertical == "top":
        return _text(text, (x, y - room), font, "middle", "above")
    if vertical == "bottom":
        return _text(text, (x, y + room), font, "middle", "below")
    shift, anchor = {"right": (room + 3, "start"), "left": (-room - 3, "end")}.get(horizontal, (0, "middle"))
    return _text(text, (x + shift, y), font, anchor, "middle")


def _annotation(each: Mapping[str, Any], plot: _Plot) -> str:
    if each.get("showarrow", True):
        raise ValueError("cannot draw an annotation with an arrow")
    x = plot.across(each["x"], each.get("xref", "x")) + each.get("xshift", 0)
    y = plot.down(each["y"], each.get("yref", "y")) - each.get("yshift", 0)
    anchor = {"left": "start", "right": "end"}.get(each.get("xanchor", "center"), "middle")
    stands = {"top": "below", "bottom": "above"}.get(each.get("yanchor", "middle"), "middle")
    return _text(each["text"], (x, y), each["font"], anchor, stands)


def _shape(each: Mapping[str, Any], plot: _Plot) -> str:
    x0, x1 = (plot.across(each[name], each.get("xref", "x")) for name in ("x0", "x1"))
    y0, y1 = (plot.down(each[name], each.get("yref", "y")) for name in ("y0", "y1"))
    line = each.get("line", {})
    stroke, width, dash = line.get("color", "none"), line.get("width", 1), _dash(line.get("dash"))
    if each["type"] == "line":
        return _line((x0, y0, x1, y1), stroke, width, dash)
    if each["type"] != "rect":
        raise ValueError(f"cannot draw a shape of type {each['type']!r}")
    box = (
        f'x="{min(x0, x1):.1f}" y="{min(y0, y1):.1f}" width="{abs(x1 - x0):.1f}" height="{abs(y1 - y0):.1f}"'
    )
    paint = f'fill="{each.get("fillcolor", "none")}" fill-opacity="{each.get("opacity", 1)}"'
    return f'<rect {box} {paint} stroke="{stroke}" stroke-width="{width}"{dash}/>'


def _line(ends: Ends, colour: str, width: float, dash: str = "") -> str:
    x0, y0, x1, y1 = ends
    placed = f'x1="{x0:.1f}" y1="{y0:.1f}" x2="{x1:.1f}" y2="{y1:.1f}"'
    return f'<line {placed} stroke="{colour}" stroke-width="{width}"{dash}/>'


def _dash(name: str | None) -> str:
    return f' stroke-dasharray="{DASHES[name]}"' if name in DASHES else ""


def _of(value: Any, index: int) -> Any:
    """The value of one mark: its own where there is a list."""
    return value[index] if isinstance(value, Sequence) and not isinstance(value, str) else value


def _text(
    text: str, at: tuple[float, float], font: Mapping[str, Any], anchor: str, stands: str = "on"
) -> str:
    """A text in rows: on, above, below or across the height `y`; bold and slanted parts as marked."""
    x, y = at
    size = float(font["size"])
    rows = _rows(text)
    leading = size * 1.3
    first = {
        "on": y,
        "above": y - leading * (len(rows) - 1) - size * 0.3,
        "below": y + size * 1.05,
        "middle": y - leading * (len(rows) - 1) / 2 + size * 0.36,
    }[stands]
    spans = []
    for number, row in enumerate(rows):
        inside = "".join(
            f'<tspan font-weight="{700 if bold else 400}" font-style="{"italic" if slanted else "normal"}">'
            f"{escape(part, quote=False)}</tspan>"
            for part, bold, slanted in row
        )
        spans.append(f'<tspan x="{x:.1f}" y="{first + number * leading:.1f}">{inside}</tspan>')
    paint = f'fill="{font.get("color", "#000")}"'
    if font.get("shadow"):
        paint += f' stroke="{_RIM}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"'
    return f'<text font-size="{size:g}" {paint} text-anchor="{anchor}">{"".join(spans)}</text>'


def _rows(text: str) -> list[list[tuple[str, bool, bool]]]:
    """Rows of parts: the plain text of each, whether it is bold, whether slanted."""
    rows: list[list[tuple[str, bool, bool]]] = [[]]
    bold = slanted = False
    for part in _TAG.split(text):
        match part:
            case "<br>":
                rows.append([])
            case "<b>" | "</b>":
                bold = part == "<b>"
            case "<i>" | "</i>":
                slanted = part == "<i>"
            case _ if part:
                plain = part.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
                rows[-1].append((plain, bold, slanted))
    return rows
