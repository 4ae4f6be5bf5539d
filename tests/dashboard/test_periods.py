"""Periods and days in words."""

from __future__ import annotations

import pytest

from dashboard.periods import format_day, format_month, format_period, kind_of, period_label
from tests.dashboard.fixture_database import period_dates

PERIODS = [
    ("2022", "year", "2022", "2022", "năm 2022", "2022"),
    ("2023-Q1", "quarter", "quý I/2023", "Q1 2023", "quý I/2023", "Q1 2023"),
    ("2023-Q4", "quarter", "quý IV/2023", "Q4 2023", "quý IV/2023", "Q4 2023"),
    ("2023-H1", "half", "6 tháng đầu năm 2023", "first half of 2023", "6 tháng đầu năm 2023",
     "first half of 2023"),
    ("2024-H2", "half", "6 tháng cuối năm 2024", "second half of 2024", "6 tháng cuối năm 2024",
     "second half of 2024"),
    ("2023-06", "month", "tháng 6/2023", "June 2023", "tháng 6/2023", "June 2023"),
    ("2023-12", "month", "tháng 12/2023", "December 2023", "tháng 12/2023", "December 2023"),
    ("2025-W47", "week", "tuần 47/2025", "week 47 of 2025", "tuần 47/2025", "week 47 of 2025"),
    ("2025-W05", "week", "tuần 5/2025", "week 5 of 2025", "tuần 5/2025", "week 5 of 2025"),
    ("2023-07-05", "day", "05/07/2023", "5 July 2023", "ngày 05/07/2023", "5 July 2023"),
    ("2021-01-01/2023-03-31", "interval", "01/01/2021 – 31/03/2023", "1 January 2021 – 31 March 2023",
     "kỳ 01/01/2021 – 31/03/2023", "1 January 2021 – 31 March 2023"),
    (None, "unknown", "không rõ kỳ", "period unknown", "không rõ kỳ", "period unknown"),
    ("khoảng 2020", "unknown", "khoảng 2020", "khoảng 2020", "khoảng 2020", "khoảng 2020"),
]  # fmt: skip


@pytest.mark.parametrize("row", PERIODS, ids=lambda row: str(row[0]))
def test_a_period_in_both_languages(row: tuple[str | None, str, str, str, str, str]) -> None:
    """Each kind of ISO 8601 period has its words, in a table and in a sentence; others stay as given."""
    period, kind, vi, en, in_vi, in_en = row
    assert kind_of(period) == kind
    assert (format_period(period, "vi"), format_period(period, "en")) == (vi, en)
    assert (period_label(period, "vi"), period_label(period, "en")) == (in_vi, in_en)


def test_days_and_months() -> None:
    """A day and a month follow the language; an unknown day says so."""
    day, _ = period_dates("2023-07-05")
    assert day is not None
    assert (format_day(day, "vi"), format_day(day, "en")) == ("05/07/2023", "5 July 2023")
    assert (format_month(day, "vi"), format_month(day, "en")) == ("7/2023", "Jul 2023")
    assert (format_day(None, "vi"), format_day(None, "en")) == ("không rõ ngày", "date unknown")
