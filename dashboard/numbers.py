"""Values as the reader's language writes them: 99,81 % and 3/63, > 5.000, ≈ 17,8 triệu."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from dashboard.model import COUNTED, Language
from dashboard.texts import words

THIN = "\u202f"
NO_BREAK = "\u00a0"
MINUS = "\u2212"
MARKS = {"exact": "", "about": "≈", "over": ">", "under": "<", "at_least": "≥"}
MILLION = 1_000_000


def format_number(value: float, language: Language, decimals: int | None = None) -> str:
    """The number with its language's separators; `decimals` None keeps the digits that were stated."""
    number = Decimal(repr(value))
    if decimals is not None:
        number = number.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    text = f"{abs(number):,f}"
    if "." in text and decimals is None:
        text = text.rstrip("0").rstrip(".")
    if language == "vi":
        text = text.translate(str.maketrans(",.", ".,"))
    return MINUS + text if number < 0 else text


def format_value(
    value: float,
    unit: str,
    language: Language,
    total: float | None = None,
    qualifier: str = "exact",
    with_unit: bool = True,
) -> str:
    """The figure as shown: qualifier, number, denominator and unit ("> 5.000 ha", "3/63")."""
    text = format_number(value, language)
    if total is not None and (unit == "rank" or unit in COUNTED):
        text += "/" + format_number(total, language)
    elif unit == "score" and total is not None:
        text += "/" + format_number(total, language)
    if unit == "percent":
        text += percent_sign(language)
    elif unit == "hectares":
        text += f"{NO_BREAK}ha"
    elif with_unit and unit in COUNTED:
        text += NO_BREAK + unit_word(unit, value, language)
    mark = MARKS[qualifier]
    return f"{mark}{NO_BREAK}{text}" if mark else text


def percent_sign(language: Language) -> str:
    """Vietnamese sets a space before the sign, English does not."""
    return f"{NO_BREAK}%" if language == "vi" else "%"


def unit_word(unit: str, value: float, language: Language) -> str:
    """The counted thing: hồ sơ, dự án; in English singular or plural."""
    key = f"unit_{unit}_one" if language == "en" and value == 1 else f"unit_{unit}"
    return words(language)[key]


def format_short(value: float, unit: str, language: Language) -> str:
    """A number short enough for an axis: 1,2 tr, 99,8 %, 300."""
    if abs(value) >= MILLION and unit in COUNTED:
        return f"{format_number(round(value / MILLION, 2), language)}{NO_BREAK}{words(language)['million_short']}"
    return format_value(value, unit, language, with_unit=False)


def format_change(first: float, last: float, unit: str, language: Language) -> str:
    """The size of a change, without its direction: 0,9 điểm %, 7 bậc, 12 dự án."""
    size = float(abs(Decimal(repr(last)) - Decimal(repr(first))))
    number = format_number(size, language)
    if unit in COUNTED:
        return number + NO_BREAK + unit_word(unit, size, language)
    text = words(language)
    if unit == "percent":
        return f"{number}{NO_BREAK}{text['point_one' if size == 1 else 'point']}"
    if unit == "rank":
        return f"{number}{NO_BREAK}{text['place_one' if size == 1 else 'place']}"
    if unit == "score":
        return f"{number}{NO_BREAK}{text['score_one' if size == 1 else 'score']}"
    return f"{number}{NO_BREAK}ha"


def format_range(lowest: float, highest: float, unit: str, language: Language) -> str:
    """What sources differ between: 10–58, 99,1–99,4 %."""
    first = format_number(lowest, language)
    return f"{first}–{format_value(highest, unit, language, with_unit=False)}"
