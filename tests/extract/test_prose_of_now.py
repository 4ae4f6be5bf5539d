"""Counts that are as of the day of the text, though a month was spoken of before."""

from __future__ import annotations

from datetime import date

from tests.extract.telling import Case, of_each, told

DAY = date(2025, 9, 20)
AUGUST = "Tháng 8/2025, Cần Thơ giải quyết 12.000 hồ sơ. "
SETTLED = "dossiers_resolved VN-CT 2025-08 12000 dossiers"

IN_FORCE: list[Case] = [
    (AUGUST + "Thành phố hiện có 2.242 thủ tục hành chính, trong đó 1.679 thủ tục thuộc thẩm quyền cấp thành "
     "phố.",
     [SETTLED, "procedures_total VN-CT 2025-09-20 2242 procedures",
      "procedures_total VN-CT city 2025-09-20 1679 procedures"], DAY, ""),
    (AUGUST + "Toàn thành phố hiện có 2.100 thủ tục hành chính, gồm 1.700 thủ tục cấp tỉnh và 400 thủ tục "
     "cấp xã.",
     [SETTLED, "procedures_total VN-CT 2025-09-20 2100 procedures",
      "procedures_total VN-CT city 2025-09-20 1700 procedures",
      "procedures_total VN-CT commune 2025-09-20 400 procedures"], DAY, ""),
    # the text says of which day its data are
    ("Số liệu tính đến ngày 31/8/2025: Cần Thơ giải quyết 12.000 hồ sơ. Thành phố hiện có 2.100 thủ tục hành "
     "chính.",
     ["dossiers_resolved VN-CT 2025-08-31 12000 dossiers",
      "procedures_total VN-CT 2025-08-31 2100 procedures"], DAY, ""),
    ("Đến 30/6/2025, Cần Thơ có 2.100 thủ tục hành chính, trong đó 400 thủ tục cấp xã.",
     ["procedures_total VN-CT 2025-06-30 2100 procedures",
      "procedures_total VN-CT commune 2025-06-30 400 procedures"], DAY, ""),
]  # fmt: skip

LATE: list[Case] = [
    (AUGUST + "Sở Xây dựng phải xử lý xong 1.127 hồ sơ đang quá hạn trước ngày 30-9.",
     ["dossiers_overdue VN-CT/Sở Xây dựng city 2025-09-20 1127 dossiers", SETTLED], DAY, ""),
    ("Cần Thơ còn 312 hồ sơ đang giải quyết, 15 hồ sơ đang trễ hạn.",
     ["dossiers_overdue VN-CT 2025-09-20 15 dossiers", "✗ not_a_figure «312 hồ sơ»"], DAY, ""),
    # a time of its own, or an interval that is still running
    (AUGUST + "Cuối tháng 7, thành phố có 90 hồ sơ đang quá hạn.",
     ["dossiers_overdue VN-CT 2025-07 90 dossiers", SETTLED], DAY, ""),
    ("Từ ngày 1/7 đến ngày 15/9/2025, Cần Thơ tiếp nhận 50.000 hồ sơ. Có 90 hồ sơ đang quá hạn.",
     ["dossiers_overdue VN-CT 2025-07-01/2025-09-15 90 dossiers",
      "dossiers_received VN-CT 2025-07-01/2025-09-15 50000 dossiers"], DAY, ""),
    # who must look into something for all does not hold it
    ("Cần Thơ: Sở Xây dựng phải rà soát 112 dự án chậm tiến độ.",
     ["delayed_projects VN-CT 2025-09-20 112 projects"], DAY, ""),
]  # fmt: skip


@of_each(IN_FORCE)
def test_what_is_in_force_is_so_now(text: str, expected: list[str], published: date, title: str) -> None:
    """What a place "hiện có", and its parts, is as of the text's day, not of the month told before."""
    assert told(text, title=title, published=published) == expected


@of_each(LATE)
def test_what_is_late_is_so_now(text: str, expected: list[str], published: date, title: str) -> None:
    """Dossiers that "đang quá hạn" are those of now, and of the office that must settle them."""
    assert told(text, title=title, published=published) == expected
