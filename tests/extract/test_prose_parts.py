"""Parts of a count: of a level, without a noun of their own, or with words that make them something else."""

from __future__ import annotations

from datetime import date

from tests.extract.telling import Case, of_each, told

DAY = date(2025, 3, 20)

BY_LEVEL: list[Case] = [
    ("Năm 2024, Vĩnh Phúc đã ủy quyền 112 thủ tục, trong đó sở, ngành 96, cấp huyện 16.",
     ["delegated_procedures VN-70 2024 112 procedures", "delegated_procedures VN-70 city 2024 96 procedures",
      "delegated_procedures VN-70 district 2024 16 procedures"], DAY, ""),
    ("Năm 2024, Vĩnh Phúc có 98 hồ sơ trễ hạn, gồm cấp tỉnh: 60, cấp huyện: 38.",
     ["dossiers_overdue VN-70 2024 98 dossiers", "dossiers_overdue VN-70 city 2024 60 dossiers",
      "dossiers_overdue VN-70 district 2024 38 dossiers"], DAY, ""),
    # parts of no count
    ("Năm 2024, Vĩnh Phúc đạt 98% đúng hạn, trong đó cấp tỉnh 96, cấp xã 99.",
     ["on_time_rate VN-70 2024 98 percent", "on_time_rate VN-70 city 2024 96 percent",
      "on_time_rate VN-70 commune 2024 99 percent"], DAY, ""),
]  # fmt: skip

SUMMED: list[Case] = [
    ("Năm 2024 ở Hậu Giang, 9 sở đã ủy quyền, tổng cộng 87 thủ tục.",
     ["delegated_procedures VN-73 2024 87 procedures"], DAY, ""),
    ("Năm 2024, Hậu Giang đã ủy quyền xong; tỉnh có tổng số 1.900 thủ tục hành chính.",
     ["procedures_total VN-73 2024 1900 procedures"], DAY, ""),
]  # fmt: skip

SIDE_BY_SIDE: list[Case] = [
    ("Đến 31/12/2024, Vĩnh Phúc có 18 dự án chậm tiến độ; 5 dự án đã thu hồi, 13 dự án gia hạn.",
     ["delayed_projects VN-70 2024-12-31 18 projects", "delayed_projects_revoked VN-70 2024-12-31 5 projects",
      "✗ no_indicator «13 dự án»"], DAY, ""),
    ("Đến 31/12/2024, Vĩnh Phúc có 18 dự án chậm tiến độ, trong đó thu hồi 5 dự án, nhóm còn lại, 13 dự án.",
     ["delayed_projects VN-70 2024-12-31 18 projects",
      "delayed_projects_remaining VN-70 2024-12-31 13 projects",
      "delayed_projects_revoked VN-70 2024-12-31 5 projects"], DAY, ""),
]  # fmt: skip


@of_each(BY_LEVEL)
def test_bare_parts_by_level(text: str, expected: list[str], published: date, title: str) -> None:
    """Bare numbers of levels behind a count count the same."""
    assert told(text, title=title, published=published) == expected


@of_each(SUMMED)
def test_what_is_summed_up(text: str, expected: list[str], published: date, title: str) -> None:
    """A clause that only sums up counts what the one before it speaks of."""
    assert [line for line in told(text, title=title, published=published) if "✗" not in line] == expected


@of_each(SIDE_BY_SIDE)
def test_counts_side_by_side(text: str, expected: list[str], published: date, title: str) -> None:
    """What was done to one number of projects was not done to the next, which has words of its own."""
    assert told(text, title=title, published=published) == expected
