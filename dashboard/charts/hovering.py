"""What a pointer over a figure shows, in every chart."""

from __future__ import annotations

from dashboard.charts.labels import safe
from dashboard.model import Language, Point
from dashboard.numbers import format_range
from dashboard.periods import format_day
from dashboard.texts import words


def hover_lines(point: Point, value: str, where: str, language: Language) -> str:
    """The value, of what it is, what is special about it, its source, and what pressing it does."""
    text = words(language)
    parts = [f"<b>{safe(value)}</b>", safe(where)]
    if point.mark != "stated":
        parts.append(text[f"basis_{point.mark}"])
    if point.disagree:
        span = format_range(point.lowest, point.highest, point.unit, language)
        parts.append(f"≠ {text['contested']}: {span}")
    source = point.publisher or text["publisher_unknown"]
    if point.published:
        source += f", {format_day(point.published, language)}"
    return "<br>".join([*parts, f"<i>{safe(source)}</i>", text["hover_hint"]])
