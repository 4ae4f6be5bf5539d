"""What a figure is out of: the scale of a score, the number of places ranked; and what is but a range."""

from __future__ import annotations

from datetime import date

from tests.extract.telling import Case, of_each, told

SCALES: list[Case] = [
    (
        "PAPI 2019 của thành phố đạt 45,2 điểm trên tổng 80 điểm.",
        [
            "papi_score VN-CT 2019 45.2/80 score",
        ],
        date(2020, 5, 5),
        "Cần Thơ",
    ),
    (
        "PAPI 2016 của thành phố đạt 35,2 điểm trên thang điểm 60.",
        [
            "papi_score VN-CT 2016 35.2/60 score",
        ],
        date(2017, 5, 5),
        "Cần Thơ",
    ),
    (
        "Tổng điểm PAPI 2016 (tối đa 60) của thành phố là 35,2; Vĩnh Long 36,1.",
        [
            "papi_score VN-CT 2016 35.2/60 score",
        ],
        date(2017, 5, 5),
        "Cần Thơ",
    ),
]


RANKED: list[Case] = [
    (
        "Trong 63 tỉnh, thành phố, Cần Thơ xếp thứ 10 PCI 2017 với 65,09 điểm.",
        [
            "pci_rank VN-CT 2017 10/63 rank",
            "pci_score VN-CT 2017 65.09 score",
        ],
        date(2018, 3, 25),
        "Cần Thơ",
    ),
    (  # so few are a part of the country
        "Trong 13 tỉnh, thành phố của vùng, Cần Thơ xếp thứ 4 PCI 2017.",
        [
            "✗ region «xếp thứ 4»",
        ],
        date(2018, 3, 25),
        "Cần Thơ",
    ),
]


RANGES: list[Case] = [
    (
        "Tháng 2/2024 có từ 98% đến 99% hồ sơ đúng hạn; trên 9/10 hồ sơ nộp trực tuyến.",
        [
            "✗ band «98%»",
            "✗ band «99%»",
            "✗ not_a_figure «trên 9/10 hồ sơ»",
        ],
        date(2024, 3, 25),
        "Cần Thơ",
    ),
    (
        "Tỷ lệ hồ sơ đúng hạn tăng từ 98% năm 2022 lên 99% năm 2023.",
        [
            "on_time_rate VN-CT 2022 98 percent",
            "on_time_rate VN-CT 2023 99 percent",
        ],
        date(2024, 3, 25),
        "Cần Thơ",
    ),
]


@of_each(SCALES)
def test_scales(text: str, expected: list[str], published: date, title: str) -> None:
    """A score has the scale that the text says as its total."""
    assert told(text, title=title, published=published) == expected


@of_each(RANKED)
def test_ranked_among(text: str, expected: list[str], published: date, title: str) -> None:
    """A rank has the number of places that its sentence opens with as its total, where all are meant."""
    assert told(text, title=title, published=published) == expected


@of_each(RANGES)
def test_ranges(text: str, expected: list[str], published: date, title: str) -> None:
    """A range and nine in ten are no figures, a change has two."""
    assert told(text, title=title, published=published) == expected
