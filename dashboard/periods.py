"""Periods and days in the reader's language, and where a period sits on a time axis.

A point sits on the last day of its period. A yearly figure and the stock of 31 December then stand at
one place, a target stands at its deadline, a count "from 2011 to March 2023" stands where it was known,
and quarters never cover the year they end. The middle of a period would put the year 2023 before a
figure of July 2023.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

from dashboard.model import Language
from dashboard.texts import words

Kind = Literal["year", "half", "quarter", "month", "week", "day", "interval", "unknown"]

_SHAPES: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("interval", re.compile(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d")),
    ("year", re.compile(r"\d{4}")),
    ("half", re.compile(r"\d{4}-H[12]")),
    ("quarter", re.compile(r"\d{4}-Q[1-4]")),
    ("month", re.compile(r"\d{4}-\d\d")),
    ("week", re.compile(r"\d{4}-W\d\d")),
    ("day", re.compile(r"\d{4}-\d\d-\d\d")),
)
_ROMAN = {"1": "I", "2": "II", "3": "III", "4": "IV"}


def kind_of(period: str | None) -> Kind:
    """What kind of period an ISO 8601 period is."""
    for kind, shape in _SHAPES:
        if period and shape.fullmatch(period):
            return kind
    return "unknown"


def format_period(period: str | None, language: Language) -> str:
    """The period in words: 2022, quý I/2023, 6 tháng đầu năm 2023, tháng 6/2023, 05/07/2023."""
    kind = kind_of(period)
    if not period:
        return words(language)["no_period"]
    if kind == "interval":
        first, last = period.split("/")
        return f"{format_period(first, language)} – {format_period(last, language)}"
    if kind == "day":
        return format_day(date.fromisoformat(period), language)
    pattern = words(language).get(f"period_{kind}", "{period}")
    return pattern.format(period=period, **_parts(period, language))


def _parts(period: str, language: Language) -> dict[str, str]:
    """The parts of a period that its wording may use."""
    year, _, part = period.partition("-")
    number = part.lstrip("QHW0")
    return {
        "year": year,
        "number": number,
        "roman": _ROMAN.get(number, number),
        "half": words(language).get(f"half_{number}", number),
        "month": words(language).get(f"month_{number}", number),
    }


def format_day(day: date | None, language: Language) -> str:
    """05/07/2023 in Vietnamese, 5 July 2023 in English."""
    text = words(language)
    if day is None:
        return text["day_unknown"]
    if language == "vi":
        return f"{day:%d/%m/%Y}"
    return f"{day.day} {text[f'month_{day.month}']} {day.year}"


def format_month(day: date, language: Language) -> str:
    """The month of a day, for an axis: 7/2023, Jul 2023."""
    if language == "vi":
        return f"{day.month}/{day.year}"
    return f"{words(language)[f'month_{day.month}'][:3]} {day.year}"


def period_label(period: str | None, language: Language) -> str:
    """The period as it stands inside a sentence: "năm 2022", "quý I/2023", "ngày 05/07/2023"."""
    text = words(language)
    return text.get(f"in_{kind_of(period)}", "{period}").format(period=format_period(period, language))
