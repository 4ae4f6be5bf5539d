"""Words about time → ISO 8601 periods.

`parse_period` turns a match of one of the patterns into a `Period`. Years that a text
leaves out come from the anchor, the day the text was published.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache

from extract import periods_english
from extract.period import Period, day, month_end, near
from extract.period_patterns import CLOCK, SEP, D, M, Y
from extract.periods_listed import ROMAN, firstdays, monthlist, quarterlist
from extract.periods_relative import (
    coming,
    ending,
    halfyear,
    later,
    months_of_new_levels,
    now,
    past,
    previous,
    whole,
)

__all__ = ["Period", "month_end", "parse_period"]

_MONTH_WORDS = {
    "giêng": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
    "bốn": 4, "mười": 10, "mười một": 11, "mười hai": 12, "chạp": 12,
}  # fmt: skip


def _edge(text: str, last: bool, fallback_year: int | None) -> str | None:
    """The first or last day that one end of an interval stands for."""
    numbers = re.findall(r"\d+", text)
    if match := re.search(rf"quý (iv|i{{1,3}}|[1-4]).*?({Y})", text):
        quarter, year = ROMAN[match[1]], int(match[2])
        month = quarter * 3 if last else quarter * 3 - 2
        return day(year, month, month_end(year, month) if last else 1)
    if match := re.search(rf"({D}){SEP}({M})(?:{SEP}({Y}))?\s*$", text):
        named = int(match[3]) if match[3] else fallback_year
        return day(named, int(match[2]), int(match[1])) if named else None
    if match := re.search(rf"({M}){SEP}({Y})\s*$", text):
        month, year = int(match[1]), int(match[2])
        return day(year, month, month_end(year, month) if last else 1)
    if numbers and len(numbers[-1]) == 4:
        return f"{numbers[-1]}-12-31" if last else f"{numbers[-1]}-01-01"
    return None


def _span(text: str, anchor: date | None) -> Period | None:
    joint = next(joint for joint in (r"(?:đến|tới)", " - ", "-") if re.search(joint, text))
    match = re.fullmatch(rf"(.*?)\s?{joint}\s?((?:hết )?(?:ngày |năm |quý |tháng )?(?:[\w/. -]*?){Y})", text)
    if not match:
        return None
    years = [int(y) for y in re.findall(Y, text)]
    first = _edge(match[1], last=False, fallback_year=years[-1])
    last = _edge(match[2], last=True, fallback_year=years[-1])
    if not first or not last or first > last:
        return None
    plain = bool(
        re.fullmatch(
            rf"(?:giai đoạn |thời kỳ |từ |năm |kỳ )*{Y}\s?(?:-|đến|tới)\s?(?:hết )?(?:năm )?{Y}", text
        )
    )
    return Period(f"{first}/{last}", "years" if plain else "interval", years[0], years[-1])


def _since(text: str, anchor: date | None) -> Period | None:
    """Từ năm 2021 đến nay, từ 1/7/2022 đến nay, từ đầu tháng 6 đến nay: what began then and goes on."""
    match = re.search(
        rf"(?:({D}){SEP})?(?:({M})(?:{SEP}|(?= ))|tháng ({M}) )?({Y})?(?= (?:đến|tới|trở))", text
    )
    if not match:
        return None
    month = int(match[2] or match[3] or 1)
    year = int(match[4]) if match[4] else (near(anchor, month, int(match[1] or 1)) or 0)
    if not year:
        return None
    return Period(None, "since", year, begin=day(year, month, int(match[1] or 1)))


def _ytd(text: str, anchor: date | None) -> Period | None:
    """Từ đầu năm 2024 tới hết tháng 7: the first of January to the end named; to now from an earlier year."""
    years = re.findall(Y, text)
    year = int(years[-1]) if years else (anchor.year if anchor else 0)
    if not year:
        return None
    last: str | None = None
    if "giữa tháng" in text and (match := re.search(rf"tháng ({M})", text)):
        last = day(year, int(match[1]), 15)
    elif match := re.search(rf"({D}){SEP}({M})(?:{SEP}{Y})?$", text):
        last = day(year, int(match[2]), int(match[1]))
    elif match := re.search(rf"tháng ({M})", text):
        last = day(year, int(match[1]), month_end(year, int(match[1])))
    elif match := re.search(r"quý (\w+)", text):
        month = ROMAN[match[1]] * 3
        last = day(year, month, month_end(year, month))
    elif anchor and anchor.year == year:
        last = anchor.isoformat()
    elif anchor and year < anchor.year and text.endswith(" nay"):  # từ đầu năm 2021 đến nay, said in 2023
        return Period(None, "since", year, begin=day(year, 1, 1))
    first = min(int(years[0]), year) if years else year
    return Period(f"{first}-01-01/{last}", "interval", first, year) if last else None


def _monthspan(text: str, anchor: date | None) -> Period | None:
    """Từ tháng 1 đến tháng 6 năm 2023, từ quý I đến quý III/2023: the year stands at the end only."""
    years = [int(year) for year in re.findall(Y, text)]
    numbers = re.findall(rf"(?:tháng|đến|tới|-|cuối|hết) ?({M})(?!\d)", text)
    quarters = re.findall(r"quý (\w+)", text)
    if quarters:
        first, last = ROMAN[quarters[0]] * 3 - 2, ROMAN[quarters[1]] * 3
    else:
        first, last = int(numbers[0]), int(numbers[-1])
    year = years[-1] if years else near(anchor, last, 1)
    begin = years[0] if len(years) > 1 else year
    if not year or not begin or (begin, first) > (year, last):
        return None
    end = day(year, last, month_end(year, last))
    return Period(f"{begin}-{first:02d}-01/{end}", "interval", begin, year)


def _days(text: str, anchor: date | None) -> Period | None:
    dates = re.search(
        rf"(?:^|từ |đoạn |ngày |,? |mùng |mồng )({D})(?:{SEP}({M}))?(?:{SEP}({Y}))? ?(?:-|đến|tới) ?(?:hết )?"
        rf"(?:{CLOCK})?(?:ngày )?({D}){SEP}({M})(?:{SEP}({Y}))?$",
        text,
    )
    if not dates:
        return None
    d1, m1, y1, d2, m2, y2 = dates.groups()
    last_year = int(y2 or y1 or 0) or (anchor.year if anchor else 0)
    first_year = int(y1 or last_year)
    if not last_year:
        return None
    first, last = day(first_year, int(m1 or m2), int(d1)), day(last_year, int(m2), int(d2))
    return (
        Period(f"{first}/{last}", "interval", first_year, last_year)
        if first and last and first <= last
        else None
    )


def _week(text: str, anchor: date | None) -> Period | None:
    week = int(re.findall(r"\d\d?", text)[0])
    year = re.search(Y, text)
    number = int(year[0]) if year else (anchor.year if anchor else 0)
    if not year and anchor and week > anchor.isocalendar().week + 4:
        number -= 1
    return Period(f"{number}-W{week:02d}", "week") if number and 1 <= week <= 53 else None


def _day(text: str, anchor: date | None) -> Period | None:
    match = re.search(rf"({D})(?:{SEP}| tháng )({M})(?:(?:{SEP}| năm |\s?\()({Y}))?\)?$", text)
    if not match:
        return None
    year = int(match[3]) if match[3] else near(anchor, int(match[2]), int(match[1]))
    if year and anchor and not match[3] and (anchor.month, int(match[2])) == (12, 1):
        year = anchor.year + 1  # in December a day of January is the next one
    iso = day(year, int(match[2]), int(match[1])) if year else None
    until = bool(re.match(r"(?:tính )?(?:đến|tới)", text))
    return Period(iso, "day", until=until) if iso else None


def _month(text: str, anchor: date | None) -> Period | None:
    text = re.sub(r"^t(?=\d)", "tháng ", text)  # T9/2024
    match = re.search(rf"tháng ({M}|mười (?:một|hai)|[^\W\d]+)(?:\D+({Y}))?", text)
    if not match:
        return None
    if match[1] == "đầu" and not text.endswith("năm"):  # tháng đầu vận hành chính quyền hai cấp
        return months_of_new_levels(1, anchor)
    if match[1] == "đầu":  # tháng đầu năm
        return Period(f"{anchor.year}-01", "month") if anchor else None
    month = int(match[1]) if match[1].isdigit() else _MONTH_WORDS[match[1]]
    year = int(match[2]) if match[2] else near(anchor, month, 1)
    until = bool(re.match(r"(?:tính )?(?:đến|tới)", text))
    return Period(f"{year}-{month:02d}", "month", until=until) if year else None


def _just_over(count: int, anchor: date | None) -> bool:
    """Whether the first so many months of a text's year are just over: "trong 7 tháng" said in August."""
    return anchor is not None and count >= 3 and anchor.month - count in {0, 1}


def _months(text: str, anchor: date | None) -> Period | None:
    text = re.sub(r"^(\d+)t", r"\1 tháng ", text)  # 6T/2024
    within = text.startswith("trong ")
    text = text.removeprefix("trong ")
    head = re.sub(r"\D+ (?=\d)", "", text.partition(" tháng")[0])
    count = int(head) if head.isdigit() else _MONTH_WORDS[head]
    if text.endswith(("vận hành", "hoạt động", "thực hiện", "triển khai", "chính quyền", " mới")):
        later = months_of_new_levels(count, anchor)
        return _just_past(later, anchor) if text.endswith(" mới") else later
    year = re.search(Y, text)
    if text.endswith("ngoái"):
        year = re.search(Y, str(anchor.year - 1)) if anchor else None
    past = bool(anchor and " qua" in text and 0 <= anchor.month - count <= 2)  # so far this year
    if " qua" in text and not year and not past:
        return None
    if (
        not year
        and not past
        and "đầu" not in text
        and "nay" not in text
        and not (count in {6, 9} or text[0] in "ltc" or (within and _just_over(count, anchor)))
    ):
        return None
    number = int(year[0]) if year else (near(anchor, count, 1) or 0)
    if not number or (anchor and number < anchor.year and not year and "đầu" not in text):
        return None
    whole = {3: ("-Q1", "quarter"), 6: ("-H1", "half"), 12: ("", "year")}
    if count in whole:
        return Period(f"{number}{whole[count][0]}", whole[count][1])
    return Period(
        f"{number}-01-01/{number}-{count:02d}-{month_end(number, count):02d}", "interval", number, number
    )


def _opening(text: str, anchor: date | None) -> Period | None:
    """Bảy tháng, … at the head of a sentence: those of the year, or of new levels, that are just over."""
    head = text.removesuffix(" tháng").rpartition("sau ")[2].removeprefix("qua ")
    count = int(head) if head.isdigit() else _MONTH_WORDS[head]
    if anchor is not None and count > 1 and anchor.month - count in {0, 1}:
        return _months(f"{count} tháng đầu năm", anchor)
    if count in {6, 9} and text.startswith(head):
        return _months(text, anchor)
    return _just_past(months_of_new_levels(count, anchor), anchor) if count > 1 else None


def _just_past(period: Period | None, anchor: date | None) -> Period | None:
    """A period of months where it ended no more than a month before the text, None where it did not."""
    if period is None or not period.iso or anchor is None or len(period.iso) <= len("2025-07"):
        return None
    return period if (anchor - date.fromisoformat(period.iso[-10:])).days <= 31 else None


def _quarters(text: str, anchor: date | None) -> Period | None:
    """Ba quý đầu năm: January to September."""
    count = 2 if text.startswith(("2", "hai")) else 3
    year = re.search(Y, text)
    number = int(year[0]) if year else near(anchor, count * 3, 1)
    if not number:
        return None
    if count == 2:
        return Period(f"{number}-H1", "half")
    return Period(f"{number}-01-01/{number}-09-30", "interval", number, number)


def _quarter(text: str, anchor: date | None) -> Period | None:
    text = text.replace("quý đầu tiên", "quý 1").replace("quý đầu", "quý 1").replace("quý cuối", "quý 4")
    text = re.sub(r"^q(?=\d)", "quý ", text)  # Q3/2024
    match = re.match(rf"quý (\w+)(?:\D+({Y}))?", text)
    if not match:
        return None
    quarter = ROMAN[match[1]]
    year = int(match[2]) if match[2] else near(anchor, quarter * 3 - 2, 1)
    return Period(f"{year}-Q{quarter}", "quarter") if year else None


def _years(text: str, anchor: date | None) -> Period | None:
    years = [int(y) for y in re.findall(Y, text)]
    return Period(str(years[-1]), "list", years[0], years[-1])


def _year(text: str, anchor: date | None) -> Period | None:
    number = re.findall(Y, text)[0]
    return Period(number, "year", until=text.startswith(("đến", "tới")))


_PARSERS: dict[str, Callable[[str, date | None], Period | None]] = {
    **periods_english.PARSERS,
    "p_since": _since,
    "p_ytd": _ytd,
    "p_span": _span,
    "p_monthspan": _monthspan,
    "p_days": _days,
    "p_week": _week,
    "p_fullday": _day,
    "p_day": _day,
    "p_shortday": _day,
    "p_month": _month,
    "p_months": _months,
    "p_halfyear": halfyear,
    "p_opening": _opening,
    "p_quarters": _quarters,
    "p_quarter": _quarter,
    "p_past": past,
    "p_ending": ending,
    "p_previous": previous,
    "p_next": coming,
    "p_later": later,
    "p_firstdays": firstdays,
    "p_monthlist": monthlist,
    "p_quarterlist": quarterlist,
    "p_whole": whole,
    "p_years": _years,
    "p_year": _year,
    "p_now": now,
}


@lru_cache(maxsize=4096)  # a few thousand words about time make up what all texts say
def parse_period(name: str, text: str, anchor: date | None) -> Period | None:
    """The period a match of `PATTERNS[name]` stands for; None where the calendar refuses it."""
    return _PARSERS[name](text, anchor)
