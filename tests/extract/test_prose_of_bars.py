"""Shares that somebody set as a bar, though no word of goals stands beside them."""

from __future__ import annotations

from datetime import date

from tests.extract.telling import Case, of_each, told

DAY = date(2025, 9, 20)
REACHED = "online_dossier_rate VN-26 2025-08 72 percent"

BARS: list[Case] = [
    ("Mức 71,2% đã sát ngưỡng mà Huế giao hồi cuối tháng 7: ít nhất 75% hồ sơ cấp xã nộp trực tuyến.",
     ["online_dossier_rate VN-26 commune 2025-09-20 75 percent at_least target", "✗ no_indicator «71,2%»"],
     DAY, ""),
    ("Hà Nội giao các xã: 80% hồ sơ nộp trực tuyến.",
     ["online_dossier_rate VN-HN commune 2025-09-20 80 percent target"], DAY, ""),
    ("Tháng 8, Huế có 72% hồ sơ nộp trực tuyến, dưới ngưỡng tỉnh giao là 80%.",
     [REACHED, "online_dossier_rate VN-26 2025-08 80 percent target"], DAY, ""),
    ("Tháng 8, Huế có 72% hồ sơ nộp trực tuyến, vượt mức 70% mà thành phố giao.",
     ["online_dossier_rate VN-26 2025-08 70 percent target", REACHED], DAY, ""),
    ("Năm 2025, Huế có 96% hồ sơ đúng hạn, cao hơn con số 95% mà tỉnh đề ra từ đầu năm.",
     ["on_time_rate VN-26 2025 95 percent target", "on_time_rate VN-26 2025 96 percent"], DAY, ""),
]  # fmt: skip

OUTCOMES: list[Case] = [
    ("Tháng 8, Huế bàn giao kết quả cho các xã: 72% hồ sơ nộp trực tuyến.",
     ["online_dossier_rate VN-26 commune 2025-08 72 percent"], DAY, ""),
    ("Tháng 8, Huế có 72% hồ sơ nộp trực tuyến do người dân làm quen dần.", [REACHED], DAY, ""),
    ("Tháng 8, vượt mức 70% của tháng trước, Huế có 72% hồ sơ nộp trực tuyến.",
     [REACHED], DAY, ""),
]  # fmt: skip


@of_each(BARS)
def test_a_bar_that_was_set_is_a_goal(text: str, expected: list[str], published: date, title: str) -> None:
    """What a place or its head set is a goal, and not of the time when it was set."""
    assert told(text, title=title, published=published) == expected


@of_each(OUTCOMES)
def test_what_came_about_is_no_bar(text: str, expected: list[str], published: date, title: str) -> None:
    """A share with similar words beside it that came about stays an outcome."""
    assert [line for line in told(text, title=title, published=published) if expected[0] in line] == expected
