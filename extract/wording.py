"""How findings speak: numbers, periods and claims in Vietnamese and in English."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

Row = Mapping[str, Any]

VI, EN = 0, 1
LANGUAGES = (VI, EN)
_SHOWN = 12  # claims named in one message

_QUALIFIERS = {
    "exact": ("", ""),
    "about": ("khoảng ", "about "),
    "over": ("hơn ", "over "),
    "under": ("gần ", "nearly "),
    "at_least": ("ít nhất ", "at least "),
}
_LEVELS = {
    "all": ("", ""),
    "city": ("cấp tỉnh, thành phố", "province and city level"),
    "district": ("cấp huyện", "district level"),
    "commune": ("cấp xã", "commune level"),
}
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip


def number_in(language: int, value: float, decimals: int | None = None) -> str:
    """The number in the language's marks: 1867.5 is "1.867,5" and "1,867.5".

    Without `decimals` all digits of the value; with them, rounded to so many and filling zeros left out.
    """
    text = f"{value:,.10f}" if decimals is None else f"{value:,.{decimals}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return text.translate(str.maketrans(",.", ".,")) if language == VI else text


def percent_in(language: int, value: float, decimals: int | None = None) -> str:
    """The percentage as the language writes it: "99,81 %" and "99.81%"."""
    return number_in(language, value, decimals) + (" %" if language == VI else "%")


def value_in(language: int, row: Row, *, total: bool = True) -> str:
    """A claim's value with its qualifier, unit and total: "hơn 5.000 ha", "43/63", "nearly 1,900"."""
    text = (percent_in if row["unit"] == "percent" else number_in)(language, row["value"])
    if total and row["total"] is not None and row["unit"] != "percent":
        text += f"/{number_in(language, row['total'])}"
    if row["unit"] == "hectares":
        text += " ha"
    return _QUALIFIERS[row["qualifier"]][language] + text


def day_in(language: int, day: date) -> str:
    """A day: "05/07/2023" and "5 July 2023"."""
    return f"{day:%d/%m/%Y}" if language == VI else f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def period_in(language: int, period: str) -> str:
    """An ISO 8601 period in words: "quý 1/2023" and "Q1 2023"."""
    if "/" in period:
        first, last = (period_in(language, part) for part in period.split("/", 1))
        return f"{first} – {last}"
    if match := re.fullmatch(r"(\d{4})-Q(\d)", period):
        return (f"quý {match[2]}/{match[1]}", f"Q{match[2]} {match[1]}")[language]
    if match := re.fullmatch(r"(\d{4})-H(\d)", period):
        half = ("đầu", "cuối")[int(match[2]) - 1], ("first", "second")[int(match[2]) - 1]
        return (f"6 tháng {half[VI]} năm {match[1]}", f"{half[EN]} half of {match[1]}")[language]
    if match := re.fullmatch(r"(\d{4})-W(\d\d)", period):
        return (f"tuần {int(match[2])}/{match[1]}", f"week {int(match[2])} of {match[1]}")[language]
    if match := re.fullmatch(r"(\d{4})-(\d\d)", period):
        return (f"tháng {int(match[2])}/{match[1]}", f"{_MONTHS[int(match[2]) - 1]} {match[1]}")[language]
    return period if len(period) == 4 else day_in(language, date.fromisoformat(period))


@dataclass(frozen=True)
class Names:
    """What to call the ids in a message: each maps an id to its Vietnamese and its English name."""

    indicators: Mapping[str, tuple[str, str]]
    places: Mapping[str, tuple[str, str]]
    sources: Mapping[str, str]

    def cell_in(self, language: int, row: Row, *, without: str = "") -> str:
        """What a claim is about: "Hạng DTI, Hà Nội, 2021"; `without` leaves a column out."""
        parts = [
            self.indicators[row["indicator"]][language] if without != "indicator" else "",
            row["agency"],
            self.places[row["place"]][language] if without != "place" else "",
            _LEVELS[row["level"]][language] if without != "level" else "",
            period_in(language, row["period"]) if row["period"] and without != "period" else "",
        ]
        return ", ".join(part for part in parts if part)

    def label_in(self, language: int, row: Row, column: str) -> str:
        """What the claim's indicator, place or level is called."""
        if column == "level":
            return _LEVELS[row["level"]][language] or ("tất cả các cấp", "all levels")[language]
        names = self.indicators if column == "indicator" else self.places
        return names[row[column]][language]

    def source_in(self, language: int, row: Row) -> str:
        """Who says it: the publisher, else the source's id, with the day of publication."""
        name = self.sources.get(row["source"]) or row["source"]
        return f"{name}, {day_in(language, row['published'])}" if row["published"] else name

    def claims_in(self, language: int, rows: Sequence[Row]) -> str:
        """Several claims with who says them: "43/63 (Báo Đầu tư, 18/07/2023); 36 (…)".

        Of very many, some are named, every value before any value twice, and the others counted.
        """
        shown = _some(rows, _SHOWN)
        told = "; ".join(f"{value_in(language, row)} ({self.source_in(language, row)})" for row in shown)
        if len(shown) == len(rows):
            return told
        more = number_in(language, len(rows) - len(shown))
        return told + (f" và {more} số liệu khác" if language == VI else f" and {more} more")


def _some(rows: Sequence[Row], count: int) -> list[Row]:
    """At most so many of the rows in their order: the first of each value, then the first of the others."""
    if len(rows) <= count:
        return list(rows)
    first: dict[float, int] = {}
    for place, row in enumerate(rows):
        first.setdefault(row["value"], place)
    places = dict.fromkeys([*list(first.values())[:count], *range(count)])
    return [rows[place] for place in sorted(list(places)[:count])]


def level_in(language: int, level: str) -> str:
    """Name of a level of administration; empty for `all`."""
    return _LEVELS[level][language]
