"""Ranges and ticks of both axes, with their texts in the reader's language."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from dashboard.model import COUNTED, Language, Point
from dashboard.numbers import format_short
from dashboard.periods import format_month, kind_of

MOST_TICKS = 7
MOST_WIDENING = 3.0
QUARTER_ENDS = ((3, 31), (6, 30), (9, 30), (12, 31))


def time_axis(points: Sequence[Point], language: Language) -> dict[str, Any]:
    """The time axis over the ends of the points' periods."""
    ends = [point.end for point in points if point.end is not None]
    first, last = min(ends), max(ends)
    years_only = all(kind_of(point.period) == "year" for point in points)
    pad = max(timedelta(days=(last - first).days // 25), timedelta(days=25))
    if first == last:
        pad = timedelta(days=400 if years_only else 200)
    begin, end = first - pad, last + pad
    ticks = _year_ends(begin, end) if years_only else _ticks(begin, end)
    texts = [str(day.year) if years_only else format_month(day, language) for day in ticks]
    return {
        "type": "date",
        "range": [begin.isoformat(), end.isoformat()],
        "tickmode": "array",
        "tickvals": [day.isoformat() for day in ticks],
        "ticktext": texts,
        "fixedrange": True,
    }


def _ticks(begin: date, end: date) -> list[date]:
    days = (end - begin).days
    if days > 1200:
        return _year_ends(begin, end)
    quarters = [
        date(year, month, day) for year in range(begin.year, end.year + 1) for month, day in QUARTER_ENDS
    ]
    return _thin([day for day in quarters if begin <= day <= end])


def _year_ends(begin: date, end: date) -> list[date]:
    years = range(begin.year, end.year + 1)
    return _thin([day for day in (date(year, 12, 31) for year in years) if begin <= day <= end])


def _thin(days: list[date]) -> list[date]:
    """Every n-th tick, counted from the newest, so that at most MOST_TICKS are left."""
    step = max(1, math.ceil(len(days) / MOST_TICKS))
    return days[::-1][::step][::-1]


def value_axis(
    points: Sequence[Point], unit: str, language: Language, worst_rank: int | None = None
) -> dict[str, Any]:
    """The value axis: ranks upside down from 1, counts from 0, shares and scores around the data.

    `worst_rank`: how many places are ranked, where the axis is to reach that far.
    """
    lowest, highest = _span(points)
    if unit == "rank":
        ticks, span = _rank_ticks(points, highest, worst_rank)
    elif unit in COUNTED or unit == "hectares":
        ticks, span = _ticks_from(0.0, highest * 1.12 or 1.0)
    elif len(points) == 1:
        ticks, span = _ticks_from(0.0, 100.0 if unit == "percent" else highest * 1.2 or 1.0)
    else:
        ticks, span = _ticks_around(lowest, highest, 100.0 if unit == "percent" else None)
    return {
        "range": span,
        "tickmode": "array",
        "tickvals": ticks,
        "ticktext": [format_short(value, unit, language) for value in ticks],
        "fixedrange": True,
    }


def _span(points: Sequence[Point]) -> tuple[float, float]:
    """Lowest and highest value to show; ranges of contested points widen it unless they dwarf the data."""
    values = [point.value for point in points]
    ranges = [end for point in points for end in (point.lowest, point.highest)]
    lowest, highest = min(values), max(values)
    widest = MOST_WIDENING * (highest - lowest) if highest > lowest else max(ranges) - min(ranges)
    if max(ranges) - min(ranges) <= widest:
        lowest, highest = min(lowest, *ranges), max(highest, *ranges)
    return lowest, highest


def _rank_ticks(points: Sequence[Point], highest: float, last: int | None) -> tuple[list[float], list[float]]:
    if last or (len(points) == 1 and points[0].total):
        highest = max(highest, last or points[0].total or 0)
    worst = max(highest, 5.0)
    step = next(size for size in (1, 2, 5, 10, 20, 50, 100, 200) if worst / size <= 7)
    first = 1 if step < 5 else step
    ticks = sorted({1.0, *(float(tick) for tick in range(first, math.ceil(worst) + 1, step))})
    if last and last not in ticks:
        ticks = [tick for tick in ticks if last - tick >= step / 2] + [float(last)]
    pad = max(0.4, (worst - 1) * 0.07)
    return ticks, [worst + pad, 1 - pad]


def _ticks_from(lowest: float, highest: float) -> tuple[list[float], list[float]]:
    step = _nice_step(highest - lowest)
    return _steps(lowest, highest, step), [lowest - (highest - lowest) * 0.02, highest]


def _ticks_around(lowest: float, highest: float, most: float | None) -> tuple[list[float], list[float]]:
    room = (highest - lowest) * 0.15 or max(abs(highest) * 0.02, 0.01)
    begin, end = lowest - room, highest + room
    step = _nice_step(end - begin)
    ticks = _steps(math.ceil(begin / step) * step, end if most is None else min(end, most), step)
    return ticks, [begin, end if most is None else min(end, most + room / 2)]


def _nice_step(span: float) -> float:
    rough = span / 5
    power = 10.0 ** math.floor(math.log10(rough))
    return next(power * size for size in (1, 2, 2.5, 5, 10) if power * size >= rough * 0.999)


def _steps(begin: float, end: float, step: float) -> list[float]:
    digits = max(0, 1 - math.floor(math.log10(step))) + 1
    count = math.floor((end - begin) / step + 1e-9) + 1
    return [round(begin + index * step, digits) for index in range(count)]
