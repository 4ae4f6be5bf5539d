"""Words about time in English: their patterns, the words they may begin with, and what they stand for."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from extract.period import Period, day, month_end, near

Y = r"(?:19|20)\d\d"
_MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
}  # fmt: skip
_NAMED = "|".join(_MONTHS)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_COUNTS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11,
}  # fmt: skip
_PARTS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}
_UNTIL = r"(?:as of |by |until |up to |by the end of |as of the end of |to the end of |at the end of )"

_EDGE = rf"(?:(?:{_NAMED})(?: {_DAY}(?!\d))?|{_DAY} (?:of )?(?:{_NAMED}))(?:,? {Y})?"

PATTERNS: dict[str, str] = {
    "p_en_span": rf"(?:from |between |the period |during )*{_EDGE}(?: (?:to|and|through|until|till) |"
    rf" ?[-–] ?)"
    rf"{_EDGE}(?![\d/]|[.,]\d)",
    "p_en_quarter": rf"(?:{'|'.join(_PARTS)}) quarter(?: (?:of|in))?(?: {Y})?(?!\w)",
    "p_en_half": rf"(?:first|second) half(?: (?:of|in))?(?: {Y})?(?!\w)",
    "p_en_months": rf"first (?:{'|'.join(_COUNTS)}|\d\d?) months(?: (?:of|in))?(?: {Y})?(?!\w)"
    rf"|(?:{'|'.join(_COUNTS)}) months of {Y}",
    "p_en_day": rf"{_UNTIL}?(?:(?:{_NAMED}) {_DAY}(?:,? {Y})?(?!\d)|"
    rf"{_DAY} (?:of )?(?:{_NAMED})(?:,? {Y})?(?!\w))",
    "p_en_month": rf"{_UNTIL}?(?:(?:{_NAMED}),? {Y}|(?<=in )(?:{_NAMED})(?!\w))",
    "p_en_year": rf"(?:by|as of|until) (?:the end of )?{Y}(?![\d/]|[.,]\d)",
    "p_en_previous": rf"the same period (?:last year|of {Y}|in {Y}|of last year)|"
    r"(?:last|the previous|the preceding) year|"
    r"(?:the|a|one) year (?:before|earlier)",
}
FIRST_WORDS = {
    "p_en_span": f"from between the during {' '.join(_MONTHS)} 0",
    "p_en_quarter": " ".join(_PARTS),
    "p_en_half": "first second",
    "p_en_months": f"first {' '.join(_COUNTS)}",
    "p_en_day": f"as by until up to at {' '.join(_MONTHS)} 0",
    "p_en_month": f"as by until up to at {' '.join(_MONTHS)}",
    "p_en_year": "by as until",
    "p_en_previous": "the last a one",
}


def _until(text: str) -> bool:
    return bool(re.match(_UNTIL, text)) and not text.startswith("at ")


def _year_in(text: str) -> int:
    found = re.findall(Y, text)
    return int(found[-1]) if found else 0


def _quarter(text: str, anchor: date | None) -> Period | None:
    number = _PARTS[text.split(maxsplit=1)[0]]
    year = _year_in(text) or (near(anchor, number * 3 - 2, 1) or 0)
    return Period(f"{year}-Q{number}", "quarter") if year else None


def _half(text: str, anchor: date | None) -> Period | None:
    number = 1 if text.startswith("first") else 2
    year = _year_in(text) or (near(anchor, number * 6 - 5, 1) or 0)
    return Period(f"{year}-H{number}", "half") if year else None


def _months(text: str, anchor: date | None) -> Period | None:
    said = text.removeprefix("first ").split(maxsplit=1)[0]
    count = int(said) if said.isdigit() else _COUNTS[said]
    year = _year_in(text) or (near(anchor, count, 1) or 0)
    if not year or not 2 <= count <= 11:
        return None
    whole = {3: ("-Q1", "quarter"), 6: ("-H1", "half")}
    if count in whole:
        return Period(f"{year}{whole[count][0]}", whole[count][1])
    last = f"{year}-{count:02d}-{month_end(year, count):02d}"
    return Period(f"{year}-01-01/{last}", "interval", year, year)


def _day_of(text: str, anchor: date | None) -> Period | None:
    month = next(number for name, number in _MONTHS.items() if name in text)
    number = re.search(r"(?<!\d)\d{1,2}(?!\d)", text)
    year = _year_in(text) or (near(anchor, month, int(number[0])) if number else 0) or 0
    iso = day(year, month, int(number[0])) if number and year else None
    return Period(iso, "day", until=_until(text)) if iso else None


def _month(text: str, anchor: date | None) -> Period | None:
    month = next(number for name, number in _MONTHS.items() if name in text)
    year = _year_in(text) or (near(anchor, month, 1) or 0)
    return Period(f"{year}-{month:02d}", "month", until=_until(text)) if year else None


def _year(text: str, anchor: date | None) -> Period | None:
    return Period(str(_year_in(text)), "year", until=True)


def _previous(text: str, anchor: date | None) -> Period | None:
    year = _year_in(text)
    return Period(str(year) if year else None, "previous")


def _span(text: str, anchor: date | None) -> Period | None:
    """From July 1 to October 19, 2025: the year may stand at the end only."""
    edges = list(re.finditer(_EDGE, text))
    if len(edges) != 2:
        return None
    parts = []
    for edge in edges:
        month = next(number for name, number in _MONTHS.items() if name in edge[0])
        number = re.search(r"(?<!\d)\d{1,2}(?!\d)", edge[0])
        parts.append((_year_in(edge[0]), month, int(number[0]) if number else 0))
    (first_year, first_month, first_day), (last_year, last_month, last_day) = parts
    last_year = last_year or (near(anchor, last_month, last_day or 1) or 0)
    first_year = first_year or last_year - (first_month > last_month)
    if not last_year or first_year < 1:
        return None
    first = day(first_year, first_month, first_day or 1)
    last = day(last_year, last_month, last_day or month_end(last_year, last_month))
    if not first or not last or first > last:
        return None
    return Period(f"{first}/{last}", "interval", first_year, last_year)


PARSERS: dict[str, Callable[[str, date | None], Period | None]] = {
    "p_en_span": _span,
    "p_en_quarter": _quarter,
    "p_en_half": _half,
    "p_en_months": _months,
    "p_en_day": _day_of,
    "p_en_month": _month,
    "p_en_year": _year,
    "p_en_previous": _previous,
}
