"""Values in turn of those whom the sentence before told of."""

from __future__ import annotations

from datetime import date

from tests.extract.telling import Case, figures, of_each

DAY = date(2025, 4, 20)
RANKS = ["par_index_rank VN-18 2024 9 rank", "par_index_rank VN-63 2024 19 rank"]

IN_TURN: list[Case] = [
    ("PAR Index 2024: Ninh Bình thứ 9, Hà Nam thứ 19. PCI 2023 theo thứ tự ấy là 67,83 điểm và 65,9 điểm.",
     [*RANKS, "pci_score VN-18 2023 67.83 score", "pci_score VN-63 2023 65.9 score"], DAY, ""),
    ("PAR Index 2024: Ninh Bình thứ 9, Hà Nam thứ 19. Điểm SIPAS 2024 lần lượt là 85,4% và 83,2%.",
     [*RANKS, "sipas_score VN-18 2024 85.4 percent", "sipas_score VN-63 2024 83.2 percent"], DAY, ""),
    # who is named here, and indexes or years in turn, count for more
    ("PAR Index 2024: Ninh Bình thứ 9, Hà Nam thứ 19. PAPI và PCI năm 2024 của Huế lần lượt là 44,1 điểm và "
     "66,2 điểm.",
     [*RANKS, "papi_score VN-26 2024 44.1 score", "pci_score VN-26 2024 66.2 score"], DAY, ""),
    ("PAR Index 2024: Ninh Bình thứ 9, Hà Nam thứ 19. Năm 2022 và 2023, SIPAS Hà Nam lần lượt là 82,1% và "
     "83,2%.",
     [*RANKS, "sipas_score VN-63 2022 82.1 percent", "sipas_score VN-63 2023 83.2 percent"], DAY, ""),
]  # fmt: skip


@of_each(IN_TURN)
def test_values_in_turn(text: str, expected: list[str], published: date, title: str) -> None:
    """Values "lần lượt" without a name are in turn of those told before, where these are as many."""
    assert figures(text, title=title, published=published) == sorted(expected)
