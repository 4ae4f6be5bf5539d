"""Ranks: the places of one or many, from one to another, again and again."""

from __future__ import annotations

import pytest

from tests.extract.telling import told

RANKS: list[tuple[str, list[str]]] = [
    (
        "Năm 2022, Hà Nội xếp thứ 3/63 tỉnh, thành phố về PAR Index.",
        ["par_index_rank VN-HN 2022 3/63 rank"],
    ),
    (
        "Năm 2022, Hà Nội xếp thứ 3 /63 về PAR Index.",
        ["par_index_rank VN-HN 2022 3/63 rank"],
    ),
    (
        "Năm 2022, Hà Nội đứng thứ ba cả nước về PAR Index.",
        ["par_index_rank VN-HN 2022 3 rank"],
    ),
    (
        "Năm 2022, Hà Nội đứng vị trí số 3 về PAR Index.",
        ["par_index_rank VN-HN 2022 3 rank"],
    ),
    (
        "Năm 2022, Hà Nội vươn lên vị trí thứ 3/63 về PAR Index.",
        ["par_index_rank VN-HN 2022 3/63 rank"],
    ),
    (
        "Về PAR Index năm 2022, Hà Nội xếp ở vị trí thứ 3 trên tổng số 63 tỉnh, thành phố.",
        ["par_index_rank VN-HN 2022 3/63 rank"],
    ),
    (
        "PAR Index 2022 của Hà Nội\nHạng: 3/63\nĐiểm: 89,58",
        ["par_index_rank VN-HN 2022 3/63 rank", "par_index_score VN-HN 2022 89.58 score"],
    ),
    (
        "Năm 2022, Hà Nội đứng hạng 59/61 về PCI.",
        ["pci_rank VN-HN 2022 59/61 rank"],
    ),
    (
        "Năm 2022, Hà Nội xếp 9/63 về PCI.",
        ["pci_rank VN-HN 2022 9/63 rank"],
    ),
    (
        "Năm 2022, Hà Nội xếp thứ hai mươi mốt về PCI.",
        ["pci_rank VN-HN 2022 21 rank"],
    ),
    (
        "Năm 2022, Hà Nội dẫn đầu cả nước về PAR Index.",
        ["par_index_rank VN-HN 2022 1 rank"],
    ),
    (
        "Năm 2022, Hà Nội đứng đầu bảng xếp hạng PAR Index.",
        ["par_index_rank VN-HN 2022 1 rank"],
    ),
    (
        "Hà Nội giành ngôi quán quân PAR Index 2022.",
        ["par_index_rank VN-HN 2022 1 rank"],
    ),
    (
        "Hà Nội là á quân PAR Index 2022.",
        ["par_index_rank VN-HN 2022 2 rank"],
    ),
    (
        "Năm 2022, Hà Nội đứng nhì về SIPAS.",
        ["sipas_rank VN-HN 2022 2 rank"],
    ),
    (
        "Năm 2022, Hà Nội đứng cuối trong 63 tỉnh về PAPI.",
        ["papi_rank VN-HN 2022 63/63 rank implied"],
    ),
    (
        "Năm 2022, Hà Nội xếp thứ 3/63 về PAR Index, chỉ sau Quảng Ninh và Hải Phòng.",
        ["par_index_rank VN-HN 2022 3/63 rank"],
    ),
    (
        "Năm 2022, Cao Bằng xếp thứ 9/63 về PAR Index.",
        ["par_index_rank VN-04 2022 9/63 rank"],
    ),
    (
        "Năm 2022, PAR Index Hà Nội hạng 3, SIPAS hạng 30, DTI hạng 24.",
        ["dti_rank VN-HN 2022 24 rank", "par_index_rank VN-HN 2022 3 rank", "sipas_rank VN-HN 2022 30 rank"],
    ),
    (
        "Năm 2022, Hà Nội xếp thứ 3/63 về PAR Index, thứ 30/63 về SIPAS và thứ 24 về DTI.",
        [
            "dti_rank VN-HN 2022 24 rank",
            "par_index_rank VN-HN 2022 3/63 rank",
            "sipas_rank VN-HN 2022 30/63 rank",
        ],
    ),
    (
        "Sở Tư pháp dẫn đầu với 95,6 điểm, Sở Y tế đạt 78 điểm trong PAR Index 2022 của tỉnh Hòa Bình.",
        [
            "par_index_rank VN-14/Sở Tư pháp city 2022 1 rank",
            "par_index_score VN-14/Sở Tư pháp city 2022 95.6 score",
            "par_index_score VN-14/Sở Y tế city 2022 78 score",
        ],
    ),
    (
        "Xếp thứ nhất là Quảng Ninh (92,18%), thứ hai là Hải Phòng (91,87%) về PAR Index 2022.",
        [
            "par_index_rank VN-13 2022 1 rank",
            "par_index_rank VN-HP 2022 2 rank",
            "par_index_score VN-13 2022 92.18 percent",
            "par_index_score VN-HP 2022 91.87 percent",
        ],
    ),
]
NO_RANKS: list[tuple[str, list[str]]] = [
    (
        "Năm 2022, Hà Nội nằm trong nhóm 10 địa phương dẫn đầu PAR Index.",
        ["✗ band «trong nhóm 10 địa phương dẫn đầu»"],
    ),
    (
        "Năm 2022, Hà Nội lọt top 10 PAR Index.",
        ["✗ band «top 10»"],
    ),
    (
        "Năm 2022, Hà Nội thuộc tốp 5 PAR Index.",
        ["✗ band «tốp 5»"],
    ),
    (
        "Hà Nội và Hải Phòng giữ hai vị trí đầu PAR Index 2022.",
        ["✗ band «vị trí đầu»"],
    ),
    (
        "PCI 2022: Quảng Ninh (72,95 điểm), Bắc Giang (72,8 điểm), Hải Phòng (70,76 điểm) dẫn đầu.",
        [
            "pci_score VN-13 2022 72.95 score",
            "pci_score VN-54 2022 72.8 score",
            "pci_score VN-HP 2022 70.76 score",
            "✗ band «dẫn đầu»",
        ],
    ),
    (
        "Năm 2022, Hà Nội xếp thứ 2/6 vùng Đồng bằng sông Hồng về PAR Index.",
        ["✗ region «xếp thứ 2/6»"],
    ),
    (
        "PAPI 2023 của Quảng Ninh đạt 46,04 điểm, hơn 0,66 điểm so với nơi xếp thứ 2.",
        ["papi_score VN-13 2023 46.04 score", "✗ change_only «hơn 0,66 điểm»", "✗ no_place «xếp thứ 2»"],
    ),
    (
        "Năm 2022, trụ cột chính quyền số của Hà Nội xếp thứ 5/63.",
        ["✗ component «xếp thứ 5/63»"],
    ),
    (
        "Năm 2022, Hà Nội đứng cuối bảng xếp hạng PAPI.",
        [],
    ),
]
MOVES: list[tuple[str, list[str]]] = [
    (
        "Năm 2022, PCI của Hà Nội từ hạng 42 lên hạng 36.",
        ["pci_rank VN-HN 2021 42 rank", "pci_rank VN-HN 2022 36 rank"],
    ),
    (
        "Năm 2022, PCI của Hà Nội từ vị trí 42 lên 36.",
        ["pci_rank VN-HN 2021 42 rank", "pci_rank VN-HN 2022 36 rank"],
    ),
    (
        "Năm 2022, thứ hạng PCI của Hà Nội tăng từ 42 lên 36.",
        ["pci_rank VN-HN 2021 42 rank", "pci_rank VN-HN 2022 36 rank"],
    ),
    (
        "Hà Nội tăng 6 bậc, từ vị trí 42 lên 36 về PCI năm 2022.",
        ["pci_rank VN-HN 2021 42 rank", "pci_rank VN-HN 2022 36 rank", "✗ change_only «6 bậc»"],
    ),
    (
        "Năm 2022, PCI của Hà Nội từ 42/63 lên 36/63.",
        ["pci_rank VN-HN 2021 42/63 rank", "pci_rank VN-HN 2022 36/63 rank"],
    ),
    (
        "Hà Nội tăng từ vị trí thứ 42 năm 2021 lên vị trí thứ 36 năm 2022 về PCI.",
        ["pci_rank VN-HN 2021 42 rank", "pci_rank VN-HN 2022 36 rank"],
    ),
    (
        "Năm 2022, Hà Nội tăng từ vị trí thứ 42 năm 2021 lên thứ 36 về PCI.",
        ["pci_rank VN-HN 2021 42 rank", "pci_rank VN-HN 2022 36 rank"],
    ),
    (
        "Năm 2022, Hà Nội nhảy từ nhóm 42 lên nhóm 36 về PCI.",
        ["✗ band «nhóm 42»", "✗ band «nhóm 36»"],
    ),
]
STEPS: list[tuple[str, list[str]]] = [
    (
        "Năm 2022, PAR Index của Hà Nội xếp thứ 3/63, tăng 7 bậc so với năm 2021.",
        ["par_index_rank VN-HN 2021 10/63 rank implied", "par_index_rank VN-HN 2022 3/63 rank"],
    ),
    (
        "Năm 2022, PAR Index của Hà Nội xếp thứ 3/63, vượt 7 bậc so với năm 2021.",
        ["par_index_rank VN-HN 2021 10/63 rank implied", "par_index_rank VN-HN 2022 3/63 rank"],
    ),
    (
        "Năm 2022, PAR Index của Hà Nội xếp thứ 3/63, tăng tới 7 bậc so với năm 2021.",
        ["par_index_rank VN-HN 2021 10/63 rank implied", "par_index_rank VN-HN 2022 3/63 rank"],
    ),
    (
        "Năm 2022, PAR Index của Hà Nội xếp thứ 3/63 (tăng 7 bậc so với năm 2021).",
        ["par_index_rank VN-HN 2021 10/63 rank implied", "par_index_rank VN-HN 2022 3/63 rank"],
    ),
    (
        "Năm 2022, PAR Index của Hà Nội xếp thứ 13/63, giảm 7 bậc so với năm 2021.",
        ["par_index_rank VN-HN 2021 6/63 rank implied", "par_index_rank VN-HN 2022 13/63 rank"],
    ),
    (
        "Năm 2022, PAR Index của Hà Nội xếp thứ 13/63, tụt 7 bậc so với năm trước.",
        ["par_index_rank VN-HN 2021 6/63 rank implied", "par_index_rank VN-HN 2022 13/63 rank"],
    ),
    (
        "Năm 2022, PAR Index của Hà Nội xếp thứ 3/63, tăng 7 bậc.",
        ["par_index_rank VN-HN 2021 10 rank implied", "par_index_rank VN-HN 2022 3/63 rank"],
    ),
    (
        "Năm 2022, PAR Index của Hà Nội tăng 7 bậc, xếp thứ 3/63.",
        ["par_index_rank VN-HN 2021 10 rank implied", "par_index_rank VN-HN 2022 3/63 rank"],
    ),
    (
        "Năm 2022, PAR Index của Hà Nội tăng 7 bậc so với năm 2021 (thứ 10/63).",
        ["par_index_rank VN-HN 2021 10/63 rank", "par_index_rank VN-HN 2022 3/63 rank implied"],
    ),
    (
        "Năm 2022, PAR Index của Hà Nội xếp thứ 3/63, tăng hơn 7 bậc so với năm 2021.",
        ["par_index_rank VN-HN 2022 3/63 rank", "✗ change_only «hơn 7 bậc»"],
    ),
    (
        "Năm 2022, PAR Index của Hà Nội tăng 7 bậc.",
        ["✗ change_only «7 bậc»"],
    ),
    (
        "Năm 2022, PAR Index của Hà Nội xếp thứ 3/63, hơn TP.HCM 40 bậc.",
        ["par_index_rank VN-HN 2022 3/63 rank", "✗ change_only «40 bậc»"],
    ),
]
AGAIN: list[tuple[str, list[str]]] = [
    (
        "Hà Nội giữ vị trí thứ 3 PAR Index hai năm liên tiếp.",
        ["par_index_rank VN-HN 2021 3 rank implied", "par_index_rank VN-HN 2022 3 rank"],
    ),
    (
        "Quảng Ninh quán quân PCI 3 năm liên tiếp (2017-2019).",
        ["pci_rank VN-13 2017 1 rank", "pci_rank VN-13 2018 1 rank", "pci_rank VN-13 2019 1 rank"],
    ),
    (
        "Năm 2022, Hà Nội tiếp tục giữ vị trí thứ 3 về PAR Index.",
        ["par_index_rank VN-HN 2021 3 rank implied", "par_index_rank VN-HN 2022 3 rank"],
    ),
    (
        "Năm 2022, Hà Nội vẫn xếp thứ 3/63 về PAR Index.",
        ["par_index_rank VN-HN 2021 3/63 rank implied", "par_index_rank VN-HN 2022 3/63 rank"],
    ),
    (
        "Năm 2022, Hà Nội vẫn đứng đầu về PAR Index.",
        ["par_index_rank VN-HN 2021 1 rank implied", "par_index_rank VN-HN 2022 1 rank"],
    ),
    (
        "Năm 2022, Hà Nội tiếp tục dẫn đầu về PAR Index.",
        ["par_index_rank VN-HN 2021 1 rank implied", "par_index_rank VN-HN 2022 1 rank"],
    ),
    (
        "Năm 2022, Hà Nội giữ nguyên hạng 3 về PAR Index.",
        ["par_index_rank VN-HN 2021 3 rank implied", "par_index_rank VN-HN 2022 3 rank"],
    ),
    (
        "Năm 2022, Hà Nội xếp thứ 3/63 về PAR Index, không thay đổi thứ hạng so với năm 2021.",
        ["par_index_rank VN-HN 2021 3/63 rank implied", "par_index_rank VN-HN 2022 3/63 rank"],
    ),
    (
        "Đồng Tháp xếp thứ 5, giữ nguyên vị trí so với năm trước trong bảng xếp hạng PCI 2022.",
        ["pci_rank VN-45 2021 5 rank implied", "pci_rank VN-45 2022 5 rank"],
    ),
    (
        "Năm 2022, PAR Index của Hà Nội xếp thứ 3/63 (thứ hạng không đổi so với năm trước).",
        ["par_index_rank VN-HN 2021 3/63 rank implied", "par_index_rank VN-HN 2022 3/63 rank"],
    ),
    (
        "Năm 2013, 2014 và 2015, Đà Nẵng đều đứng đầu PCI.",
        ["pci_rank VN-DN 2013 1 rank", "pci_rank VN-DN 2014 1 rank", "pci_rank VN-DN 2015 1 rank"],
    ),
    (
        "PAPI của Hà Nội: hạng 8 (2021, 2022).",
        ["papi_rank VN-HN 2021 8 rank", "papi_rank VN-HN 2022 8 rank"],
    ),
]
SEVERAL: list[tuple[str, list[str]]] = [
    (
        "Năm 2022, Thanh Hóa, Điện Biên, Hà Tĩnh giữ vị trí thứ 5, 6, 7 về PAR Index.",
        [
            "par_index_rank VN-21 2022 5 rank",
            "par_index_rank VN-23 2022 7 rank",
            "par_index_rank VN-71 2022 6 rank",
        ],
    ),
    (
        "Năm 2022, Hải Phòng, Quảng Ninh và Hà Nội lần lượt xếp thứ 1, 2, 3 về PAR Index.",
        [
            "par_index_rank VN-13 2022 2 rank",
            "par_index_rank VN-HN 2022 3 rank",
            "par_index_rank VN-HP 2022 1 rank",
        ],
    ),
    (
        "PAR Index 2022: các vị trí 6, 7 và 8 lần lượt thuộc về Thanh Hóa, Huế, Hà Tĩnh.",
        [
            "par_index_rank VN-21 2022 6 rank",
            "par_index_rank VN-23 2022 8 rank",
            "par_index_rank VN-26 2022 7 rank",
        ],
    ),
    (
        "Năm 2022, Đà Nẵng đứng đầu DTI, xếp sau là Thừa Thiên Huế, Bắc Ninh.",
        [
            "dti_rank VN-26 2022 2 rank implied",
            "dti_rank VN-56 2022 3 rank implied",
            "dti_rank VN-DN 2022 1 rank",
        ],
    ),
    (
        "Năm 2022, Đà Nẵng đứng đầu DTI, tiếp theo lần lượt là TP.HCM, Hà Nội và Huế.",
        [
            "dti_rank VN-26 2022 4 rank implied",
            "dti_rank VN-DN 2022 1 rank",
            "dti_rank VN-HN 2022 3 rank implied",
            "dti_rank VN-SG 2022 2 rank implied",
        ],
    ),
    (
        "Năm 2022, Đà Nẵng đứng đầu DTI. Theo sau là TP.HCM và Hà Nội.",
        [
            "dti_rank VN-DN 2022 1 rank",
            "dti_rank VN-HN 2022 3 rank implied",
            "dti_rank VN-SG 2022 2 rank implied",
        ],
    ),
    (
        "Năm 2022, Hà Nội và Hải Phòng cùng xếp thứ 5 về PAPI.",
        ["papi_rank VN-HN 2022 5 rank", "papi_rank VN-HP 2022 5 rank"],
    ),
    (
        "Năm 2022, Hà Nội đồng hạng 5 với Hải Phòng về PAPI.",
        ["papi_rank VN-HN 2022 5 rank", "papi_rank VN-HP 2022 5 rank"],
    ),
    (
        "PAPI 2022: Hà Nội và TP.HCM lần lượt đạt 43,9603 và 41,7754 điểm.",
        ["papi_score VN-HN 2022 43.9603 score", "papi_score VN-SG 2022 41.7754 score"],
    ),
    (
        "Quảng Ninh là quán quân năm 2023 ở 4 bảng: PAR Index, SIPAS, PCI và PGI.",
        ["par_index_rank VN-13 2023 1 rank", "pci_rank VN-13 2023 1 rank", "sipas_rank VN-13 2023 1 rank"],
    ),
    (
        "Năm 2019 và 2020, Hà Nội lần lượt xếp hạng 59 và 60 về SIPAS.",
        ["sipas_rank VN-HN 2019 59 rank", "sipas_rank VN-HN 2020 60 rank"],
    ),
    (
        "PCI các năm 2020, 2021, 2022 của Hà Nội lần lượt đạt 66,93; 68,60 và 66,74 điểm.",
        [
            "pci_score VN-HN 2020 66.93 score",
            "pci_score VN-HN 2021 68.6 score",
            "pci_score VN-HN 2022 66.74 score",
        ],
    ),
    (
        "Xếp hạng PCI 2022:\n1. Quảng Ninh: 72,95 điểm\n2. Bắc Giang: 72,80 điểm",
        ["pci_score VN-13 2022 72.95 score", "pci_score VN-54 2022 72.8 score"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), RANKS)
def test_ranks(text: str, expected: list[str]) -> None:
    """A rank is read from digits or words, with the number ranked where it is said."""
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), NO_RANKS)
def test_no_ranks(text: str, expected: list[str]) -> None:
    """Groups, regions, pillars, unnamed others and praise give no rank."""
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), MOVES)
def test_moves(text: str, expected: list[str]) -> None:
    """A move gives the rank at both its ends."""
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), STEPS)
def test_steps(text: str, expected: list[str]) -> None:
    """The rank at the other end of a change is implied where the change is exact and one end known."""
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), AGAIN)
def test_again(text: str, expected: list[str]) -> None:
    """A rank held for years is that of each of them."""
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_several(text: str, expected: list[str]) -> None:
    """Lists give each place, year or index its own value."""
    assert told(text) == expected
