"""Which level a clause turns to, and how far that level carries."""

from __future__ import annotations

from datetime import date

from tests.extract.telling import Case, of_each, told

DAY = date(2025, 9, 20)
MONTH = "2025-08"

TURNED_TO: list[Case] = [
    ("Tháng 8/2025, cấp tỉnh Nghệ An nhận 5.000 hồ sơ, trả 4.800 hồ sơ, đúng hạn 96%; với cấp xã, các con số "
     "tương ứng là 20.000, 19.500 và 99%.",
     [f"dossiers_received VN-22 city {MONTH} 5000 dossiers",
      f"dossiers_received VN-22 commune {MONTH} 20000 dossiers",
      f"dossiers_resolved VN-22 city {MONTH} 4800 dossiers",
      f"dossiers_resolved VN-22 commune {MONTH} 19500 dossiers",
      f"on_time_rate VN-22 city {MONTH} 96 percent",
      f"on_time_rate VN-22 commune {MONTH} 99 percent"], DAY, ""),
    ("Tháng 7/2025, toàn tỉnh An Giang tiếp nhận 74.210 hồ sơ. Của cấp xã là 61.005, của cấp tỉnh là 13.205. "
     "Tỷ lệ đúng hạn lần lượt 98,4% và 95,1%.",
     ["dossiers_received VN-44 2025-07 74210 dossiers", "dossiers_received VN-44 city 2025-07 13205 dossiers",
      "dossiers_received VN-44 commune 2025-07 61005 dossiers",
      "on_time_rate VN-44 city 2025-07 95.1 percent",
      "on_time_rate VN-44 commune 2025-07 98.4 percent"], DAY, ""),
    ("Tháng 7/2025 ở An Giang: cấp xã nhận 61.005 hồ sơ, cấp tỉnh 13.205 hồ sơ. Tỷ lệ đúng hạn tháng 7 và "
     "tháng 8 lần lượt là 98,4% và 95,1%.",
     ["dossiers_received VN-44 city 2025-07 13205 dossiers",
      "dossiers_received VN-44 commune 2025-07 61005 dossiers", "on_time_rate VN-44 2025-07 98.4 percent",
      "on_time_rate VN-44 2025-08 95.1 percent"], DAY, ""),
    # what is counted at the level before a comma is another thing than what the level behind it reaches
    ("Chủ tịch Gia Lai yêu cầu đến 31/12 không còn hồ sơ trễ ở cấp xã, cấp tỉnh đạt tối thiểu 95% đúng hạn.",
     ["on_time_rate VN-30 city 2025-12-31 95 percent at_least target"], DAY, ""),
    ("Gia Lai tháng 8/2025: tỷ lệ đúng hạn cấp tỉnh, cấp xã đạt 95%.",
     [f"on_time_rate VN-30 {level} 2025-08 95 percent" for level in ("city", "commune")], DAY, ""),
    # another time turns to no other level
    ("Tháng 8/2025, cấp xã ở Nghệ An tiếp nhận 5.000 hồ sơ, đúng hạn 96%; tháng 7, các con số tương ứng là "
     "4.000 và 95%.",
     ["dossiers_received VN-22 commune 2025-07 4000 dossiers",
      f"dossiers_received VN-22 commune {MONTH} 5000 dossiers",
      "on_time_rate VN-22 commune 2025-07 95 percent",
      f"on_time_rate VN-22 commune {MONTH} 96 percent"], DAY, ""),
    ("Quý II/2025, đứng đầu là khối xã, tỷ lệ đúng hạn 98,2%; toàn tỉnh Nghệ An đúng hạn 98,9%.",
     ["on_time_rate VN-22 2025-Q2 98.9 percent", "on_time_rate VN-22 commune 2025-Q2 98.2 percent",
      "✗ no_indicator «đứng đầu»"], DAY, ""),
    ("Tháng 8/2025, cấp xã của Nghệ An bận hơn cả: tiếp nhận 785 hồ sơ, đúng hạn 99,1%; cả tỉnh đạt 98%.",
     [f"dossiers_received VN-22 commune {MONTH} 785 dossiers", f"on_time_rate VN-22 {MONTH} 98 percent",
      f"on_time_rate VN-22 commune {MONTH} 99.1 percent"], DAY, ""),
]  # fmt: skip

OF_SHARES: list[Case] = [
    ("Tháng 8/2025, 12.400 hồ sơ được các sở, ngành Nghệ An nhận qua mạng, chiếm 81,2%.",
     [f"online_dossier_rate VN-22 city {MONTH} 81.2 percent",
      f"online_dossiers VN-22 city {MONTH} 12400 dossiers"], DAY, ""),
    ("Nghệ An tháng 8/2025: 97,1% hồ sơ trả đúng hạn ở cấp xã.",
     [f"on_time_rate VN-22 commune {MONTH} 97.1 percent"], DAY, ""),
    # of another whole, of a level behind a comma, of both
    ("Tháng 8/2025, cấp xã ở Nghệ An có 300 hồ sơ quá hạn, chiếm 81,2% tổng số hồ sơ quá hạn toàn tỉnh.",
     [f"dossiers_overdue VN-22 commune {MONTH} 300 dossiers", "✗ no_indicator «81,2%»"], DAY, ""),
    ("Nghệ An tháng 8/2025: 97,1% hồ sơ trả đúng hạn, cấp xã 96,4%.",
     [f"on_time_rate VN-22 {MONTH} 97.1 percent", f"on_time_rate VN-22 commune {MONTH} 96.4 percent"],
     DAY, ""),
    ("Nghệ An tháng 8/2025: 97,1% hồ sơ trả đúng hạn ở cả cấp tỉnh và cấp xã.",
     [f"on_time_rate VN-22 {MONTH} 97.1 percent"], DAY, ""),
]  # fmt: skip

OF_GOALS: list[Case] = [
    ("Trong quý III, Nghệ An yêu cầu tỷ lệ đúng hạn của cấp xã phải đạt 99%, của cấp tỉnh cần đạt 97%.",
     ["on_time_rate VN-22 city 2025-Q3 97 percent target",
      "on_time_rate VN-22 commune 2025-Q3 99 percent target"], DAY, ""),
]  # fmt: skip

BEFORE_LISTS: list[Case] = [
    # a line that tells a figure of a level does not give it to the answers that stand below
    ("Tháng 8/2025, ngành đất đai của Nghệ An có 23.000 hồ sơ, nhiều gần bằng cấp xã.\n"
     "- Hỏi: Kết quả ra sao?\n- Mới 62,5% hồ sơ trễ hạn được gửi thư xin lỗi.",
     [f"apology_letter_rate VN-22 {MONTH} 62.5 percent", "✗ no_indicator «23.000 hồ sơ»"], DAY, ""),
    ("Tháng 8/2025, kết quả tại cấp xã của Nghệ An:\n- Tiếp nhận 12.000 hồ sơ.\n- Đúng hạn 97%.",
     [f"dossiers_received VN-22 commune {MONTH} 12000 dossiers",
      f"on_time_rate VN-22 commune {MONTH} 97 percent"], DAY, ""),
    ("Nghệ An: tháng 8/2025 cấp xã nhận 2.000 hồ sơ. Tỷ lệ đúng hạn là 99,8%, hồ sơ quá hạn của khối này "
     "dừng ở 12.",
     [f"dossiers_overdue VN-22 commune {MONTH} 12 dossiers",
      f"dossiers_received VN-22 commune {MONTH} 2000 dossiers",
      f"on_time_rate VN-22 commune {MONTH} 99.8 percent"], DAY, ""),
]  # fmt: skip


@of_each([*TURNED_TO, *OF_GOALS])
def test_a_clause_turns_to_a_level(text: str, expected: list[str], published: date, title: str) -> None:
    """What a clause tells is of the level it turns to, be it the foremost or one that must do better."""
    assert told(text, title=title, published=published) == expected


@of_each(OF_SHARES)
def test_a_share_has_the_level_beside_it(text: str, expected: list[str], published: date, title: str) -> None:
    """A share is of the level of the count it tells anew, and of the one told behind what it is of."""
    assert told(text, title=title, published=published) == expected


@of_each(BEFORE_LISTS)
def test_a_line_that_tells_a_figure_heads_no_list(
    text: str, expected: list[str], published: date, title: str
) -> None:
    """Only a line that opens a list gives its level to it; "khối này" goes on with the one spoken of."""
    assert told(text, title=title, published=published) == expected
