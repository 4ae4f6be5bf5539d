"""ISO 8601 periods as the table writes them: from the text to the first and the last day."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

_YEAR = re.compile(r"(\d{4})")
_PART_OF_YEAR = re.compile(r"(\d{4})-(Q[1-4]|H[12])")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_WEEK = re.compile(r"(\d{4})-W(\d{2})")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MONTHS_IN = {"Q": 3, "H": 6}


@lru_cache(maxsize=65536)
def bounds_of_period(period: str | None) -> tuple[date, date] | None:
    """First and last day of `2022`, `2023-Q1`, `2023-H1`, `2023-06`, `2025-W47`, `2023-07-05` or `a/b`.

    None and the empty text give None: nothing tells the period. Anything else that is not such a
    period, or an interval that ends before it begins, raises ValueError with the text in its message.
    """
    if not period:
        return None
    try:
        first, last = _bounds(period)
    except ValueError as error:
        raise ValueError(f"{period!r} is not a period the table can hold: {error}") from None
    if last < first:
        raise ValueError(f"{period!r} is not a period the table can hold: it ends before it begins")
    return first, last


def _bounds(period: str) -> tuple[date, date]:
    if "/" in period:
        first, last = (_bounds(part) for part in period.split("/", 1))
        return first[0], last[1]
    if match := _YEAR.fullmatch(period):
        return _months(int(match[1]), 1, 12)
    if match := _PART_OF_YEAR.fullmatch(period):
        count = _MONTHS_IN[match[2][0]]
        return _months(int(match[1]), (int(match[2][1]) - 1) * count + 1, count)
    if match := _MONTH.fullmatch(period):
        return _months(int(match[1]), int(match[2]), 1)
    if match := _WEEK.fullmatch(period):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return monday, monday + timedelta(days=6)
    if _DAY.fullmatch(period):
        day = date.fromisoformat(period)
        return day, day
    raise ValueError("write a year, quarter, half, month, ISO week, day or an interval of two of them")


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    following = year * 12 + month - 1 + count
    return date(year, month, 1), date(following // 12, following % 12 + 1, 1) - timedelta(days=1)
