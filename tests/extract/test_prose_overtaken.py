"""Places that overtake others, and areas of the PAR Index, which are neither it nor whose it is."""

from __future__ import annotations

from datetime import date

from tests.extract.telling import PUBLISHED, Case, figures, of_each

OVERTAKEN: list[Case] = [
    (
        "Năm 2022, Thái Nguyên soán ngôi Lào Cai để đứng thứ 5 PCI, đạt 66,1 điểm.",
        ["pci_rank VN-69 2022 5 rank", "pci_score VN-69 2022 66.1 score"],
        PUBLISHED,
        "",
    ),
    (
        "PAR INDEX năm 2022: Thái Nguyên qua mặt Lào Cai, dẫn đầu với 91,1%.",
        ["par_index_rank VN-69 2022 1 rank", "par_index_score VN-69 2022 91.1 percent"],
        PUBLISHED,
        "",
    ),
    (
        "PCI 2022: Bám sát Lào Cai là Thái Nguyên, đứng thứ 6 với 66,1 điểm.",
        ["pci_rank VN-69 2022 6 rank", "pci_score VN-69 2022 66.1 score"],
        PUBLISHED,
        "",
    ),
    (
        "Năm 2022, Lào Cai bị Thái Nguyên soán ngôi, xếp thứ hai PCI với 66,1 điểm.",
        ["pci_rank VN-02 2022 2 rank", "pci_score VN-02 2022 66.1 score"],
        PUBLISHED,
        "",
    ),
    (
        "Năm 2022, Lào Cai bị tỉnh Thái Nguyên vượt qua, xếp thứ hai PCI với 66,1 điểm.",
        ["pci_rank VN-02 2022 2 rank", "pci_score VN-02 2022 66.1 score"],
        PUBLISHED,
        "",
    ),
    (  # nobody is overtaken
        "Ngôi đầu PCI năm 2022 thuộc về Thái Nguyên với 66,1 điểm.",
        ["pci_rank VN-69 2022 1 rank", "pci_score VN-69 2022 66.1 score"],
        PUBLISHED,
        "",
    ),
]


@of_each(OVERTAKEN)
def test_who_is_overtaken(text: str, expected: list[str], published: date, title: str) -> None:
    """A rank is that of the place spoken of, whether it overtakes another one or is overtaken."""
    assert figures(text, published=published, title=title) == expected


AREAS: list[Case] = [
    (
        "Bộ Nội vụ công bố PAR INDEX 2021. Ở 8 lĩnh vực của Lào Cai, cải cách thủ tục hành chính đạt 92,4%, "
        "cải cách thể chế đạt 87,3%, tài chính công đạt 80,1%. PAR INDEX của tỉnh đạt 88,2%.",
        ["par_index_score VN-02 2021 88.2 percent"],
        PUBLISHED,
        "",
    ),
    (
        "Nhìn vào 8 lĩnh vực đánh giá của PAR INDEX 2021, lĩnh vực cải cách thể chế của Lào Cai đạt 88%, "
        "cải cách TTHC đạt 92,4%, tài chính công đạt 79,3%; Chỉ số cải cách hành chính đạt 88,2%.",
        ["par_index_score VN-02 2021 88.2 percent"],
        PUBLISHED,
        "",
    ),
    (
        "Trong 8 nội dung đánh giá của PAR INDEX 2021, Lào Cai có cải cách TTHC đạt 92,4%, hiện đại hóa "
        "hành chính đạt 87,3%; chung cuộc PAR INDEX của tỉnh đạt 88,2%.",
        ["par_index_score VN-02 2021 88.2 percent"],
        PUBLISHED,
        "",
    ),
    (  # no list of areas
        "Năm 2021, chỉ số cải cách TTHC của Lào Cai đạt 88,4%, xếp thứ 11/63.",
        ["par_index_rank VN-02 2021 11/63 rank", "par_index_score VN-02 2021 88.4 percent"],
        PUBLISHED,
        "",
    ),
]


@of_each(AREAS)
def test_areas_are_no_index(text: str, expected: list[str], published: date, title: str) -> None:
    """Shares in a list of the areas of an index are none of the index, which may be told behind them."""
    assert figures(text, published=published, title=title) == expected
