"""A line small enough to stand beside a figure, as an SVG image; the words beside it say what it shows.

Drawn like the chart it stands for: cut at breaks, hollow where a figure was computed, a goal as a dash,
ranks upside down. Streamlit takes SVG elements out of a page's HTML, so the image is an address.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from urllib.parse import quote

from dashboard.model import Event, Point
from dashboard.series import Line, is_gap

WIDTH, HEIGHT = 220.0, 46.0
EDGE = 5.0


@dataclass(frozen=True)
class _Scale:
    first: date
    last: date
    low: float
    high: float
    upside_down: bool

    def x(self, day: date) -> float:
        days = (self.last - self.first).days
        share = (day - self.first).days / days if days else 1.0
        return EDGE + share * (WIDTH - 2 * EDGE)

    def y(self, value: float) -> float:
        share = (value - self.low) / (self.high - self.low) if self.high > self.low else 0.5
        return EDGE + (share if self.upside_down else 1 - share) * (HEIGHT - 2 * EDGE)


def sparkline(
    line: Line,
    newest: Point,
    *,
    colour: str,
    quiet: str,
    breaks: Sequence[Event] = (),
    target: Point | None = None,
) -> str:
    """The line as the address of an image, `newest` as a full dot; "" where there is one point alone."""
    drawn = [*line.points, *([target] if target is not None and target.end is not None else [])]
    if len(drawn) < 2:
        return ""
    days = [_end(point) for point in drawn]
    values = [point.value for point in drawn]
    scale = _Scale(min(days), max(days), min(values), max(values), newest.unit == "rank")
    cuts = [_break(event, scale) for event in breaks if scale.first < event.day <= scale.last]
    parts = [_stretch(before, after, scale) for run in line.runs for before, after in pairwise(run)]
    parts += [_dot(point, scale, point == newest) for point in line.points]
    if len(drawn) > len(line.points):
        parts.append(_goal(drawn[-1], scale))
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:g} {HEIGHT:g}" fill="none">'
        f'<g stroke="{quiet}">{"".join(cuts)}</g>'
        f'<g stroke="{colour}" stroke-linecap="round">{"".join(parts)}</g></svg>'
    )
    return "data:image/svg+xml," + quote(svg, safe=" =:/'")


def _stretch(before: Point, after: Point, scale: _Scale) -> str:
    dashes = ' stroke-dasharray="2 3"' if "implied" in (before.basis, after.basis) else ""
    width = 1.75
    if is_gap(before, after):
        width, dashes = 0.9, ' stroke-dasharray="3 3"'
    return f'<path d="M{_at(before, scale)}L{_at(after, scale)}" stroke-width="{width:g}"{dashes}/>'


def _dot(point: Point, scale: _Scale, newest: bool) -> str:
    x, y = scale.x(_end(point)), scale.y(point.value)
    radius = 4 if newest else 1.75
    if point.mark in ("implied", "provisional"):
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:g}" stroke-width="1.5"/>'
    # A dot is a line of no length with round ends: it wears the colour of the lines.
    return f'<path d="M{x:.1f} {y:.1f}h0" stroke-width="{2 * radius:g}"/>'


def _goal(target: Point, scale: _Scale) -> str:
    x, y = scale.x(_end(target)), scale.y(target.value)
    left, right = max(0.0, x - 7), min(WIDTH, x + 5)
    return f'<path d="M{left:.1f} {y:.1f}H{right:.1f}" stroke-width="2.5" stroke-linecap="butt"/>'


def _break(event: Event, scale: _Scale) -> str:
    x = scale.x(event.day)
    return f'<path d="M{x:.1f} 1V{HEIGHT - 1:g}" stroke-dasharray="2 3" opacity="0.7"/>'


def _at(point: Point, scale: _Scale) -> str:
    return f"{scale.x(_end(point)):.1f} {scale.y(point.value):.1f}"


def _end(point: Point) -> date:
    assert point.end is not None, "only dated points are drawn"
    return point.end
