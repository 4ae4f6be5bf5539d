"""Figures as the two languages write them."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from dashboard.numbers import format_change, format_figure, format_number, format_range, format_short


@dataclass(frozen=True)
class Stated:
    """A figure as a source states it."""

    value: float
    unit: str
    total: float | None = None
    qualifier: str = "exact"


FIGURES = [
    (Stated(99.81, "percent"), "99,81 %", "99.81%"),
    (Stated(100, "percent"), "100 %", "100%"),
    (Stated(0.185, "percent"), "0,185 %", "0.185%"),
    (Stated(37, "percent"), "37 %", "37%"),
    (Stated(98.2, "percent", None, "about"), "≈ 98,2 %", "≈ 98.2%"),
    (Stated(99.2, "percent", None, "at_least"), "≥ 99,2 %", "≥ 99.2%"),
    (Stated(3, "rank", 63), "3/63", "3/63"),
    (Stated(5, "rank", 34), "5/34", "5/34"),
    (Stated(12, "rank"), "12", "12"),
    (Stated(20, "rank", 63, "under"), "< 20/63", "< 20/63"),
    (Stated(43.9, "score", 80), "43,9/80", "43.9/80"),
    (Stated(0.6419, "score"), "0,6419", "0.6419"),
    (Stated(531, "procedures", 617), "531/617 thủ tục", "531/617 procedures"),
    (Stated(1, "procedures"), "1 thủ tục", "1 procedure"),
    (Stated(1867, "procedures"), "1.867 thủ tục", "1,867 procedures"),
    (Stated(1900, "procedures", None, "under"), "< 1.900 thủ tục", "< 1,900 procedures"),
    (Stated(712, "projects"), "712 dự án", "712 projects"),
    (Stated(1, "projects"), "1 dự án", "1 project"),
    (Stated(17800000, "dossiers", None, "over"), "> 17.800.000 hồ sơ", "> 17,800,000 dossiers"),
    (Stated(1471, "processes"), "1.471 quy trình", "1,471 processes"),
    (Stated(5000, "hectares", None, "over"), "> 5.000 ha", "> 5,000 ha"),
    (Stated(0, "projects"), "0 dự án", "0 projects"),
]


@pytest.mark.parametrize(("figure", "vi", "en"), FIGURES)
def test_a_figure_in_both_languages(figure: Stated, vi: str, en: str) -> None:
    """Separators, the percent sign, denominators, qualifiers and units follow the language."""
    assert plain(format_figure(figure, "vi")) == vi
    assert plain(format_figure(figure, "en")) == en


@pytest.mark.parametrize("figure", [figure for figure, _, _ in FIGURES])
def test_a_figure_never_breaks_across_lines(figure: Stated) -> None:
    """The spaces of a figure are no-break spaces."""
    assert " " not in format_figure(figure, "vi")


@pytest.mark.parametrize(
    ("value", "decimals", "vi", "en"),
    [
        (1234567.5, None, "1.234.567,5", "1,234,567.5"),
        (99.5, 2, "99,50", "99.50"),
        (99.005, 2, "99,01", "99.01"),
        (0.1, None, "0,1", "0.1"),
        (-0.9, None, "−0,9", "−0.9"),
        (1e7, None, "10.000.000", "10,000,000"),
        (1e-05, None, "0,00001", "0.00001"),
        (3.0, None, "3", "3"),
    ],
)
def test_a_number_keeps_the_digits_that_were_stated(
    value: float, decimals: int | None, vi: str, en: str
) -> None:
    """No digit is added or lost unless decimals are asked for; no exponent is ever shown."""
    assert (format_number(value, "vi", decimals), format_number(value, "en", decimals)) == (vi, en)


@pytest.mark.parametrize(
    ("first", "last", "unit", "vi", "en"),
    [
        (98.91, 99.81, "percent", "0,9 điểm %", "0.9 percentage points"),
        (98, 99, "percent", "1 điểm %", "1 percentage point"),
        (10, 3, "rank", "7 bậc", "7 places"),
        (3, 2, "rank", "1 bậc", "1 place"),
        (712, 419, "projects", "293 dự án", "293 projects"),
        (0.61, 0.64, "score", "0,03 điểm", "0.03 points"),
        (5000, 4500, "hectares", "500 ha", "500 ha"),
    ],
)
def test_a_change_has_the_right_unit(first: float, last: float, unit: str, vi: str, en: str) -> None:
    """A change of a percentage is told in percentage points, of a rank in places, without binary dust."""
    assert plain(format_change(first, last, unit, "vi")) == vi
    assert plain(format_change(first, last, unit, "en")) == en


@pytest.mark.parametrize(
    ("value", "unit", "vi", "en"),
    [
        (15_000_000, "dossiers", "15 tr", "15 m"),
        (1_250_000, "dossiers", "1,25 tr", "1.25 m"),
        (800, "projects", "800", "800"),
        (99.5, "percent", "99,5 %", "99.5%"),
        (2000, "hectares", "2.000 ha", "2,000 ha"),
    ],
)
def test_an_axis_value_is_short(value: float, unit: str, vi: str, en: str) -> None:
    """Millions are shortened, counted things are not named at every tick."""
    assert (plain(format_short(value, unit, "vi")), plain(format_short(value, unit, "en"))) == (vi, en)


def test_a_range_names_both_ends() -> None:
    """What sources differ between is shown with both ends and never as a middle."""
    assert plain(format_range(10, 58, "rank", "vi")) == "10–58"
    assert plain(format_range(99.1, 99.42, "percent", "vi")) == "99,1–99,42 %"


def plain(text: str) -> str:
    """The text with ordinary spaces."""
    return text.replace("\u00a0", " ")
