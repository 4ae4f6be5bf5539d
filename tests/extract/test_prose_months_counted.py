"""Months that are counted back from the one with which they end."""

from __future__ import annotations

from datetime import date

from tests.extract.telling import Case, of_each, told

DAY = date(2025, 10, 8)

COUNTED: list[Case] = [
    ("Xã Đại Phước, tỉnh Đồng Nai: hết tháng 8, sau hai tháng, xã đã nhận hơn 4.100 hồ sơ. Đúng "
     "hạn trên 99,9%.",
     ["dossiers_received VN-39/Xã Đại Phước commune 2025-07-01/2025-08-31 4100 dossiers over",
      "on_time_rate VN-39/Xã Đại Phước commune 2025-07-01/2025-08-31 99.9 percent over"], DAY, ""),
    ("Đồng Nai: sau ba tháng vận hành, đến hết tháng 9/2025, tiếp nhận 40.000 hồ sơ.",
     ["dossiers_received VN-39 2025-07-01/2025-09-30 40000 dossiers"], DAY, ""),
    ("Đồng Nai: hết tháng 1/2025, tức sau 4 tháng, tỷ lệ đúng hạn đạt 97%.",
     ["on_time_rate VN-39 2024-10-01/2025-01-31 97 percent"], DAY, ""),
    # a month of which nothing is counted back, and months that are to come
    ("Đồng Nai: hết tháng 8, tỉnh tiếp nhận 40.000 hồ sơ; sau hai tháng nữa sẽ sơ kết.",
     ["dossiers_received VN-39 2025-08 40000 dossiers"], DAY, ""),
    ("Trong tháng 8, sau hai tháng chuẩn bị, Đồng Nai tiếp nhận 40.000 hồ sơ.",
     ["dossiers_received VN-39 2025-08 40000 dossiers"], DAY, ""),
]  # fmt: skip


@of_each(COUNTED)
def test_months_end_with_the_one_named(text: str, expected: list[str], published: date, title: str) -> None:
    """So many months that are over with the end of a month are those up to it, here and in what follows."""
    assert told(text, title=title, published=published) == expected
