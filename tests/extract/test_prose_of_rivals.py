"""Indexes that are none of ours: DDCI, PGI and the like, told alone or beside PCI."""

from __future__ import annotations

from datetime import date

from tests.extract.telling import PUBLISHED, Case, figures, of_each, refusals

RIVALS: list[Case] = [
    (
        "Sáng 12/1, UBND tỉnh Hà Nam công bố Chỉ số năng lực cạnh tranh cấp sở, ngành và địa phương (DDCI) "
        "năm 2022.\n\nỞ khối sở, ngành, Sở Tài chính dẫn đầu với 85,2 điểm. Điểm trung vị của khối là 74,1, "
        "tăng 1,2 điểm so với năm 2021. Khối huyện có huyện Lý Nhân xếp thứ nhất, đạt 82,7 điểm; thị xã Duy "
        "Tiên từ vị trí thứ 4 tụt xuống thứ 6.",
        [],
        PUBLISHED,
        "",
    ),
    (
        "Năm 2022, PCI của Hà Nam đạt 65,4 điểm, xếp thứ 27/63.\n\nCùng ngày, tỉnh công bố chỉ số năng lực "
        "cạnh tranh các sở, ngành. Sở Công Thương giữ vị trí số 1 với 82,7 điểm, Sở Y tế xếp thứ hai (80,1 "
        "điểm).\n\nVề PAR INDEX, tỉnh xếp thứ 12/63, đạt 86,2%.",
        [
            "par_index_rank VN-63 2022 12/63 rank",
            "par_index_score VN-63 2022 86.2 percent",
            "pci_rank VN-63 2022 27/63 rank",
            "pci_score VN-63 2022 65.4 score",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Bảng xếp hạng PGI năm 2022 có Trà Vinh đứng đầu với 17,67 điểm. Hà Nam ở vị trí thứ 40, được 13,9 "
        "điểm. Với PCI, Trà Vinh đạt 63,1 điểm.",
        ["pci_score VN-51 2022 63.1 score"],
        PUBLISHED,
        "",
    ),
    (
        "Năm 2022, ICT Index của Hà Nam xếp thứ 20/63. Năm 2021, tỉnh đứng thứ 25.",
        [],
        PUBLISHED,
        "PAR INDEX và những thứ hạng khác",
    ),
    (
        "Ở khối huyện, huyện Lý Nhân đứng đầu với 85 điểm; huyện Kim Bảng xếp thứ 2 với 84,5 điểm.",
        [],
        PUBLISHED,
        "DDCI Hà Nam năm 2022",
    ),
    (  # PCI is spoken of first
        "Cùng với PCI, DDCI được tỉnh Hà Nam chú trọng. Năm 2022, tỉnh xếp thứ 27/63.",
        ["pci_rank VN-63 2022 27/63 rank"],
        PUBLISHED,
        "",
    ),
    (  # the province's own
        "Chỉ số năng lực cạnh tranh cấp tỉnh (PCI) năm 2022 của Hà Nam đạt 65,4 điểm. Tỉnh xếp thứ 27/63.",
        ["pci_rank VN-63 2022 27/63 rank", "pci_score VN-63 2022 65.4 score"],
        PUBLISHED,
        "",
    ),
]


@of_each(RIVALS)
def test_what_is_ranked_behind_another_index(
    text: str, expected: list[str], published: date, title: str
) -> None:
    """Ranks and scores behind an index that is none of ours are not read until one of ours is named."""
    assert figures(text, published=published, title=title) == expected


def test_why_they_are_not_read() -> None:
    """A rank of another index is refused as such."""
    text = "UBND tỉnh Hà Nam công bố DDCI năm 2022. Sở Tài chính dẫn đầu, đạt 85,2 điểm."
    assert refusals(text) == ["other_index «dẫn đầu»", "other_index «85,2 điểm»"]


DISTRICTS: list[Case] = [
    (
        "Năm 2022, PCI của Hà Nam đạt 65,4 điểm. Ở khối huyện, huyện Lý Nhân đứng đầu với 85 điểm; huyện "
        "Kim Bảng xếp thứ 2 với 84,5 điểm.",
        ["pci_score VN-63 2022 65.4 score"],
        PUBLISHED,
        "",
    ),
    (  # the PAR Index ranks districts too
        "Kết quả xếp hạng Chỉ số cải cách hành chính năm 2022 của các huyện: huyện Lý Nhân đứng đầu với "
        "91,2 điểm; huyện Kim Bảng xếp thứ 2 với 90,5 điểm.",
        [
            "par_index_rank VN-63/huyện Kim Bảng district 2022 2 rank",
            "par_index_rank VN-63/huyện Lý Nhân district 2022 1 rank",
            "par_index_score VN-63/huyện Kim Bảng district 2022 90.5 score",
            "par_index_score VN-63/huyện Lý Nhân district 2022 91.2 score",
        ],
        PUBLISHED,
        "Hà Nam",
    ),
]


@of_each(DISTRICTS)
def test_districts_have_no_index_of_provinces(
    text: str, expected: list[str], published: date, title: str
) -> None:
    """A district that is ranked where PCI is spoken of has another index, for PCI ranks provinces alone."""
    assert figures(text, published=published, title=title) == expected
