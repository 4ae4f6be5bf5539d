"""Words that list days, months or quarters → periods."""

from __future__ import annotations

import re
from datetime import date

from extract.period import Period, day, month_end, near
from extract.period_patterns import M, Y

ROMAN = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "1": 1,
    "2": 2,
    "3": 3,
    "4": 4,
    "một": 1,
    "hai": 2,
    "ba": 3,
    "tư": 4,
}


def firstdays(text: str, anchor: date | None) -> Period | None:
    """10 ngày đầu tháng 6/2023: the first to the tenth."""
    match = re.search(rf"tháng ({M})(?:\D+({Y}))?$", text)
    number = re.match(r"\d+", text)
    if not match or not number:
        return None
    year = int(match[2]) if match[2] else (near(anchor, int(match[1]), 1) or 0)
    first, last = day(year or 1, int(match[1]), 1), day(year or 1, int(match[1]), int(number[0]))
    return Period(f"{first}/{last}", "interval", year, year) if year and first and last else None


def monthlist(text: str, anchor: date | None) -> Period | None:
    """Hai tháng 5 và 6/2023, các tháng 4, 5, 6 năm 2023: months in a row."""
    named = re.findall(Y, text)
    months = [int(number) for number in re.findall(r"(?<!\d)\d\d?(?!\d)", text.partition("tháng")[2])]
    year = int(named[-1]) if named else near(anchor, months[-1], 1)
    if not year or months != list(range(months[0], months[0] + len(months))) or months[-1] > 12:
        return None
    last = f"{months[-1]:02d}-{month_end(year, months[-1])}"
    parts = tuple(f"{year}-{month:02d}" for month in months)
    return Period(f"{year}-{months[0]:02d}-01/{year}-{last}", "interval", year, year, parts=parts)


def quarterlist(text: str, anchor: date | None) -> Period | None:
    """Quý I và II/2023, quý I, II, III: quarters in a row."""
    named = re.findall(Y, text)
    quarters = [
        ROMAN[word] for word in re.findall(r"(?<!\w)(?:iv|i{1,3}|[1-4])(?!\w)", text.partition("quý")[2])
    ]
    year = int(named[-1]) if named else near(anchor, quarters[-1] * 3 - 2, 1)
    if not year or quarters != list(range(quarters[0], quarters[0] + len(quarters))):
        return None
    month = quarters[-1] * 3
    last = f"{year}-{month:02d}-{month_end(year, month)}"
    parts = tuple(f"{year}-Q{quarter}" for quarter in quarters)
    return Period(f"{year}-{quarters[0] * 3 - 2:02d}-01/{last}", "interval", year, year, parts=parts)
