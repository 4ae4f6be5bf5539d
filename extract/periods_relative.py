"""Words that tell a time by another: last month, the year after, the half that is over."""

from __future__ import annotations

import csv
import re
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import extract
from extract.period import Period, month_end, near
from extract.period_patterns import Y

_EVENTS = Path(extract.__path__[-1]).resolve().parent / "data" / "reference" / "events.csv"


def past(text: str, anchor: date | None) -> Period | None:
    """Năm qua, quý vừa qua, tháng rồi, tuần qua: the last one that is over, or nearly so."""
    if anchor is None:
        return None
    year, month = anchor.year, anchor.month
    if text.startswith("năm"):
        return Period(str(year if month >= 11 else year - 1), "year")
    if text.startswith("quý"):
        quarter = (month - 1) // 3
        return Period(f"{year}-Q{quarter}" if quarter else f"{year - 1}-Q4", "quarter")
    if text.startswith("tháng"):
        return Period(f"{year}-{month - 1:02d}" if month > 1 else f"{year - 1}-12", "month")
    week = (anchor - timedelta(days=4)).isocalendar()  # on Friday this one is over
    return Period(f"{week.year}-W{week.week:02d}", "week")


def ending(text: str, anchor: date | None) -> Period | None:
    """Đến cuối năm: the year of the text, which only a goal or a stock is of."""
    return Period(str(anchor.year), "ending", until=True) if anchor else None


def coming(text: str, anchor: date | None) -> Period | None:
    """Năm tới: the year after that of the text."""
    return Period(str(anchor.year + 1), "year") if anchor else None


def whole(text: str, anchor: date | None) -> Period | None:
    """Cả năm: the year of the text, in its first months the one that is over."""
    return Period(str(anchor.year - (anchor.month <= 2)), "year") if anchor else None


_NUMBERED = {"một": 1, "hai": 2, "ba": 3, "bốn": 4}


def later(text: str, anchor: date | None) -> Period | None:
    """Hai năm sau, năm kế tiếp: so many years after what was told before."""
    said = re.search(r"(một|hai|ba|bốn|\d) năm", text)
    count = said[1] if said else "1"
    return Period(None, "later", steps=int(count) if count.isdigit() else _NUMBERED[count])


def previous(text: str, anchor: date | None) -> Period | None:
    """Năm trước, cùng kỳ năm 2022, tháng trước, cách đây hai năm: a time before the one told."""
    year = re.search(Y, text)
    said = re.search(r"(?<!\w)(hai|ba|bốn|[2-9]) năm", text)
    count = (int(said[1]) if said[1].isdigit() else _NUMBERED[said[1]]) if said else 1
    count = 2 if text == "năm kia" else count
    steps = {"tháng": "month", "quý": "quarter", "tuần": "week", "kỳ": "term", "lần": "term"}
    step = steps.get(text.removeprefix("kết quả ").split()[0], "year")
    return Period(year[0] if year else None, "previous", step=step, steps=count)


def now(text: str, anchor: date | None) -> Period | None:
    """Đến nay: the day of the text."""
    return Period(anchor.isoformat() if anchor else None, "now", until=True)


def _half_over(anchor: date | None) -> Period | None:
    """Nửa năm qua: the half that is over, or nearly so."""
    if anchor is None or 3 <= anchor.month <= 5 or 9 <= anchor.month <= 11:
        return None
    year, half = (anchor.year, 1) if 6 <= anchor.month <= 8 else (anchor.year - (anchor.month < 12), 2)
    return Period(f"{year}-H{half}", "half")


def halfyear(text: str, anchor: date | None) -> Period | None:
    """Nửa đầu năm, 6 tháng cuối năm 2023, nửa năm qua: the half of a year."""
    year = re.search(Y, text)
    if text.endswith(("qua", "nay", "nửa năm")):
        return _half_over(anchor)
    half = 2 if "cuối" in text else 1
    if text.startswith(("3", "ba")):  # 3 tháng cuối năm
        number = int(year[0]) if year else near(anchor, 10, 1)
        return Period(f"{number}-Q4", "quarter") if number else None
    number = int(year[0]) if year else near(anchor, half * 6 - 5, 1)
    return Period(f"{number}-H{half}", "half") if number else None


@cache
def two_levels_since() -> date:
    """The day since which there are two levels of administration."""
    with _EVENTS.open(encoding="utf-8", newline="") as file:
        return next(
            date.fromisoformat(row["day"]) for row in csv.DictReader(file) if row["event"] == "two_levels"
        )


def months_of_new_levels(count: int, anchor: date | None) -> Period | None:
    """Ba tháng vận hành chính quyền hai cấp: so many months since the district level ended."""
    begin = two_levels_since()
    months = begin.year * 12 + begin.month - 1 + count  # the month behind the last of them
    year, month = divmod(months - 1, 12)
    if anchor is None or not begin <= anchor or months > anchor.year * 12 + anchor.month:
        return None  # not yet over, or told before
    if count == 1:
        return Period(f"{year}-{month + 1:02d}", "month")
    last = f"{year}-{month + 1:02d}-{month_end(year, month + 1):02d}"
    return Period(f"{begin}/{last}", "interval", begin.year, year)
