"""Ranks that are held: for years in a row, and in several indexes at once."""

from __future__ import annotations

from datetime import date

from tests.extract.telling import Case, of_each, told

DAY = date(2025, 9, 20)

IN_A_ROW: list[Case] = [
    ("Từ năm 2021 đến 2024, Huế bốn năm liên tiếp đứng đầu bảng PAR Index.",
     [f"par_index_rank VN-26 {year} 1 rank" for year in range(2021, 2025)], DAY, ""),
    ("Giai đoạn 2021-2023, ba năm liền Huế giữ vị trí thứ 2 PAPI.",
     [f"papi_rank VN-26 {year} 2 rank" for year in range(2021, 2024)], DAY, ""),
    ("PCI: từ 2019 đến năm 2021 tỉnh Huế ba năm liên tục xếp thứ 17/63.",
     [f"pci_rank VN-26 {year} 17/63 rank" for year in range(2019, 2022)], DAY, ""),
    # a span longer than the streak does not tell which years are meant
    ("Từ năm 2011 đến năm 2020, Huế chỉ ba năm liền đứng thứ 5 PCI.", ["✗ no_period «đứng thứ 5»"], DAY, ""),
    # a streak of rises holds no rank
    ("PCI 2024 Huế thứ 8. Đây là lần thứ ba liên tiếp tỉnh thăng hạng: năm 2022 thứ 33, năm 2021 thứ 47.",
     ["pci_rank VN-26 2021 47 rank", "pci_rank VN-26 2022 33 rank", "pci_rank VN-26 2024 8 rank"], DAY, ""),
    # nor does it take the years away that the streak names itself
    ("Giai đoạn 2021-2025, Huế hai năm liên tiếp (2023, 2024) đứng đầu DTI.",
     ["dti_rank VN-26 2023 1 rank", "dti_rank VN-26 2024 1 rank"], DAY, ""),
    ("Nhiệm kỳ 2020-2025, năm 2024 Huế dẫn đầu DTI hai năm liên tiếp.",
     ["dti_rank VN-26 2023 1 rank implied", "dti_rank VN-26 2024 1 rank"], DAY, ""),
]  # fmt: skip

SEVERAL: list[Case] = [
    ("Năm 2024 là năm Huế nhất cả nước về PAR Index (96,17%) và SIPAS (90,59%).",
     ["par_index_rank VN-26 2024 1 rank", "par_index_score VN-26 2024 96.17 percent",
      "sipas_rank VN-26 2024 1 rank", "sipas_score VN-26 2024 90.59 percent"], DAY, ""),
    ("Năm 2024, Huế dẫn đầu PAR Index (95,1%), PCI (75,2 điểm) và DTI (0,85).",
     ["dti_rank VN-26 2024 1 rank", "dti_score VN-26 2024 0.85 score", "par_index_rank VN-26 2024 1 rank",
      "par_index_score VN-26 2024 95.1 percent", "pci_rank VN-26 2024 1 rank",
      "pci_score VN-26 2024 75.2 score"], DAY, ""),
    ("Năm 2023, Huế xếp thứ 9 về PAR Index và DTI, thứ 12 về PCI.",
     ["dti_rank VN-26 2023 9 rank", "par_index_rank VN-26 2023 9 rank", "pci_rank VN-26 2023 12 rank"],
     DAY, ""),
    ("Năm 2024, Huế đứng thứ 4 cả PCI lẫn PAPI.",
     ["papi_rank VN-26 2024 4 rank", "pci_rank VN-26 2024 4 rank"], DAY, ""),
    # the second index has a figure of its own, or is spoken of otherwise
    ("Năm 2024, Huế dẫn đầu PAR Index (95,1%) và SIPAS đứng thứ 3.",
     ["par_index_rank VN-26 2024 1 rank", "par_index_score VN-26 2024 95.1 percent",
      "sipas_rank VN-26 2024 3 rank"], DAY, ""),
    ("Năm 2024, Huế dẫn đầu PCI và PAPI đạt 44,1 điểm.",
     ["papi_score VN-26 2024 44.1 score", "pci_rank VN-26 2024 1 rank"], DAY, ""),
    ("Năm 2024, Huế dẫn đầu PCI và bứt phá ở DTI.", ["pci_rank VN-26 2024 1 rank"], DAY, ""),
]  # fmt: skip


@of_each(IN_A_ROW)
def test_a_streak_has_the_years_of_the_span_before_it(
    text: str, expected: list[str], published: date, title: str
) -> None:
    """A rank held for so many years in a row is of each year of the span before it, if as many."""
    assert told(text, title=title, published=published) == expected


@of_each(SEVERAL)
def test_a_rank_is_of_each_index_joined_behind_it(
    text: str, expected: list[str], published: date, title: str
) -> None:
    """A rank with several indexes joined behind it is held in each of them."""
    assert told(text, title=title, published=published) == expected
