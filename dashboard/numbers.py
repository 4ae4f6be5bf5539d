"""Values as the reader's language writes them: 99,81 % and 3/63, > 5.000, ≈ 17,8 triệu."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Protocol

from dashboard.model import COUNTED, Language
from dashboard.texts import words

NO_BREAK = "\u00a0"
MINUS = "\u2212"
MARKS = {"exact": "", "about": "≈", "over": ">", "under": "<", "at_least": "≥"}
MILLION = 1_000_000
OUT_OF = COUNTED | {"rank", "score"}


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


class Figure(Protocol):
    """Anything that carries a figure: a point of a chart, a claim."""

    @property
    def value(self) -> float:
        """The figure as stated."""

    @property
    def unit(self) -> str:
        """Its unit."""

    @property
    def total(self) -> float | None:
        """What it is out of."""

    @property
    def qualifier(self) -> str:
        """How exact it is."""


def format_figure(figure: Figure, language: Language, with_unit: bool = True) -> str:
    """The figure as shown: qualifier, number, denominator and unit ("> 5.000 ha", "3/63")."""
    text = format_number(figure.value, language)
    if figure.total is not None and figure.unit in OUT_OF:
        text += "/" + format_number(figure.total, language)
    text += _unit_behind(figure.value, figure.unit, language, with_unit)
    mark = MARKS[figure.qualifier]
    return f"{mark}{NO_BREAK}{text}" if mark else text


def format_beside(figure: Figure, language: Language, with_unit: bool = True) -> str:
    """The figure as it stands beside others: only a rank says what it is out of.

    Of a score some sources give the most that can be had and some do not.
    """
    text = format_figure(figure, language, with_unit)
    if figure.total is None or figure.unit == "rank" or figure.unit not in OUT_OF:
        return text
    return text.replace("/" + format_number(figure.total, language), "", 1)


def format_value(value: float, unit: str, language: Language, with_unit: bool = True) -> str:
    """A value with its unit: 99,81 %, 712 dự án; counted things are named only `with_unit`."""
    return format_number(value, language) + _unit_behind(value, unit, language, with_unit)


def _unit_behind(value: float, unit: str, language: Language, with_unit: bool) -> str:
    if unit == "percent":
        return percent_sign(language)
    if unit == "hectares":
        return f"{NO_BREAK}ha"
    return NO_BREAK + unit_word(unit, value, language) if with_unit and unit in COUNTED else ""


def percent_sign(language: Language) -> str:
    """Vietnamese sets a space before the sign, English does not."""
    return f"{NO_BREAK}%" if language == "vi" else "%"


def unit_word(unit: str, value: float, language: Language) -> str:
    """The counted thing: hồ sơ, dự án; in English singular or plural."""
    key = f"unit_{unit}_one" if language == "en" and value == 1 else f"unit_{unit}"
    return words(language)[key].replace(" ", NO_BREAK)


def format_short(value: float, unit: str, language: Language) -> str:
    """A number short enough for an axis: 1,2 tr, 99,8 %, 300."""
    if abs(value) >= MILLION and unit in COUNTED:
        return f"{format_number(round(value / MILLION, 2), language)}{NO_BREAK}{words(language)['million']}"
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
