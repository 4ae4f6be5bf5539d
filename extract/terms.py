"""Periods one step before another, and periods that are still to come."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from extract.iso_periods import bounds_of_period
from extract.period import month_end


def in_year(period: str | None, year: int) -> str | None:
    """The same part of another year, None where it is not certain: of a day, or of more than a year.

    An interval keeps its days and ends in that year.
    """
    if period and "/" in period:
        first, last = period.split("/")
        whole = period.count("-") == 4 and "02-29" not in first and last[5:] <= "12-30"
        if not whole or int(last[:4]) - int(first[:4]) > 1:
            return None
        if last[4:] in {"-02-28", "-02-29"} and first.endswith("-01"):  # two months, whole in each year
            last = f"{last[:4]}-02-{month_end(year, 2)}"
        elif last.endswith("-02-29"):
            return None
        return f"{year - int(last[:4]) + int(first[:4])}{first[4:]}/{year}{last[4:]}"
    if not period or not re.fullmatch(r"\d{4}(?:-(?:Q\d|H\d|\d\d))?", period):
        return None
    return f"{year}{period[4:]}"


@lru_cache(maxsize=4096)
def year_before(period: str | None) -> str | None:
    """The same period one year earlier, None where it is not certain."""
    if not period:
        return None
    return in_year(period, int(period.rpartition("/")[2][:4]) - 1)


def term_before(period: str | None, step: str) -> str | None:
    """The period one step (year, quarter, month, week, term) before, None where it is not certain."""
    if step == "year" or (step == "term" and re.fullmatch(r"\d{4}", period or "")):
        return year_before(period)
    if step == "week" and period and "/" in period:
        return _week_before(period)
    sign, terms = {"month": ("", 12), "quarter": ("Q", 4), "week": ("W", 0)}.get(step, ("-", 0))
    match = re.fullmatch(rf"(\d{{4}})-{sign}(\d\d?)", period or "")
    if not match or (not terms and int(match[2]) == 1):
        return None
    year, number = int(match[1]), int(match[2]) - 1
    return f"{year}-{sign}{number:0{len(match[2])}d}" if number else f"{year - 1}-{sign}{terms}"


def _week_before(period: str) -> str | None:
    """The seven days before seven days."""
    first, last = (date.fromisoformat(day) for day in period.split("/") if len(day) == 10)
    if (last - first).days != 6:
        return None
    if first.isoweekday() == 1:
        week = (first - timedelta(days=7)).isocalendar()
        return f"{week.year}-W{week.week:02d}"
    return f"{first - timedelta(days=7)}/{last - timedelta(days=7)}"


@lru_cache(maxsize=4096)  # a text speaks of few periods, and of each of them often
def begins_after(period: str | None, day: date) -> bool:
    """Whether a period lies wholly after a day; a single day only if more than a month after it.

    A report dated some days ahead is still one of what is, and not of what is to come.
    """
    try:
        bounds = bounds_of_period(period)
    except ValueError:
        return False
    if bounds is None:
        return False
    first, last = bounds
    return (first - day).days > (31 if first == last else 0)
