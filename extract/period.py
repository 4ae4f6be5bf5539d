"""A period of time as a value, and the days of the calendar."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(slots=True, unsafe_hash=True)  # never changed; frozen, it would take three times as long to make
class Period:
    """A period of time: `iso` (None when only relative), its grain, and a year offset for "năm trước"."""

    iso: str | None
    grain: str  # year, years, quarter, half, month, week, day, interval, since, previous, now, ending
    first: int | None = None  # first year, for grain "years" and "interval"
    last: int | None = None
    until: bool = False  # "tính đến …": a stock as of that day
    step: str = "year"  # how far back "previous" goes: a year, quarter, month or week, or one "term"
    steps: int = 1  # how many of them, back or (grain "later") ahead
    begin: str | None = None  # the first day of what goes on since then
    parts: tuple[str, ...] = ()  # the months or quarters of a list, in order

    @property
    def year(self) -> int | None:
        """The year it lies in, the last one for an interval."""
        if self.last is not None:
            return self.last
        return int(self.iso[:4]) if self.iso else None


def day(year: int, month: int, number: int) -> str | None:
    """The ISO date, or None where the calendar has no such day."""
    try:
        return date(year, month, number).isoformat()
    except ValueError:
        return None


def month_end(year: int, month: int) -> int:
    """The last day of a month."""
    return calendar.monthrange(year, month)[1]


def near(anchor: date | None, month: int, number: int) -> int | None:
    """The year of a day without one: the last such day not more than a month after the anchor."""
    if anchor is None:
        return None
    latest = (anchor + timedelta(days=31)).isoformat()
    return anchor.year if (day(anchor.year, month, number) or "") <= latest else anchor.year - 1
