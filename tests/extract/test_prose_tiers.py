"""Levels named in a list or by their counters, and leaders that somebody is only compared with."""

from __future__ import annotations

from datetime import date

from tests.extract.telling import Case, of_each, told

TIERS: list[Case] = [
    (
        "Quý III/2024, số hồ sơ tiếp nhận ở ba cấp tỉnh, huyện, xã lần lượt là 12.000, 20.000 và 31.000 "
        "hồ sơ.",
        [
            "dossiers_received VN-02 city 2024-Q3 12000 dossiers",
            "dossiers_received VN-02 commune 2024-Q3 31000 dossiers",
            "dossiers_received VN-02 district 2024-Q3 20000 dossiers",
        ],
        date(2024, 10, 10),
        "Lào Cai",
    ),
    (
        "Tỷ lệ đúng hạn quý III/2024 ở cấp tỉnh, huyện và xã lần lượt đạt 99,1%, 97,2%, 99,4%.",
        [
            "on_time_rate VN-02 city 2024-Q3 99.1 percent",
            "on_time_rate VN-02 commune 2024-Q3 99.4 percent",
            "on_time_rate VN-02 district 2024-Q3 97.2 percent",
        ],
        date(2024, 10, 10),
        "Lào Cai",
    ),
    (
        "Ở tuyến xã, tỷ lệ hồ sơ trực tuyến quý III/2024 đạt 91%, tuyến huyện 85%.",
        [
            "online_dossier_rate VN-02 commune 2024-Q3 91 percent",
            "online_dossier_rate VN-02 district 2024-Q3 85 percent",
        ],
        date(2024, 10, 10),
        "Lào Cai",
    ),
    (
        "Bộ phận một cửa cấp xã quý III/2024 trả đúng hạn 99,4% hồ sơ. Bộ phận một cửa cấp huyện đạt 97,2%.",
        [
            "on_time_rate VN-02 commune 2024-Q3 99.4 percent",
            "on_time_rate VN-02 district 2024-Q3 97.2 percent",
        ],
        date(2024, 10, 10),
        "Lào Cai",
    ),
]


LEADERS: list[Case] = [
    (
        "Theo bảng PAPI 2024, Lâm Đồng được 42,1 điểm, kém tỉnh dẫn đầu là Tây Ninh 4,5 điểm.",
        [
            "papi_rank VN-37 2024 1 rank",
            "papi_score VN-35 2024 42.1 score",
            "✗ change_only «4,5 điểm»",
        ],
        date(2025, 10, 10),
        "Lâm Đồng",
    ),
    (
        "SIPAS năm 2023 của tỉnh đạt 84,1%, xếp thứ 15; kém 6,5 điểm phần trăm so với Quảng Ninh, tỉnh "
        "đứng đầu.",
        [
            "sipas_rank VN-13 2023 1 rank",
            "sipas_rank VN-54 2023 15 rank",
            "sipas_score VN-54 2023 84.1 percent",
            "✗ change_only «6,5 điểm phần trăm»",
        ],
        date(2024, 10, 10),
        "Bắc Giang",
    ),
    (
        "PCI năm 2023, tỉnh xếp thứ 4, chỉ sau Quảng Ninh, Long An và Hải Phòng.",
        [
            "pci_rank VN-54 2023 4 rank",
        ],
        date(2024, 10, 10),
        "Bắc Giang",
    ),
    (
        "So với Quảng Ninh và Hải Phòng, Bắc Giang kém 1,5 điểm PCI 2023, đạt 69,75 điểm.",
        [
            "pci_score VN-54 2023 69.75 score",
            "✗ change_only «1,5 điểm»",
        ],
        date(2024, 10, 10),
        "Bắc Giang",
    ),
]


@of_each(TIERS)
def test_tiers(text: str, expected: list[str], published: date, title: str) -> None:
    """Each figure is of the level that a list names in its place, or whose counter it comes from."""
    assert told(text, title=title, published=published) == expected


@of_each(LEADERS)
def test_compared_with_leaders(text: str, expected: list[str], published: date, title: str) -> None:
    """How far a leader is ahead is no score, and the first rank is the leader's."""
    assert told(text, title=title, published=published) == expected


COUNTED: list[Case] = [
    (
        "Số dự án chậm tiến độ: thành phố Lào Cai 12, thị xã Sa Pa 9, huyện Bát Xát 7, huyện Bảo Yên 4 "
        "dự án.",
        [
            "delayed_projects VN-02/huyện Bát Xát district 2024-10-10 7 projects",
            "delayed_projects VN-02/huyện Bảo Yên district 2024-10-10 4 projects",
            "delayed_projects VN-02/thành phố Lào Cai district 2024-10-10 12 projects",
            "delayed_projects VN-02/thị xã Sa Pa district 2024-10-10 9 projects",
        ],
        date(2024, 10, 10),
        "Lào Cai",
    ),
    (
        "Quý III/2024, hồ sơ quá hạn nhiều ở huyện Bảo Thắng: 120, thị xã Sa Pa: 98 và huyện Bắc Hà: 45 "
        "hồ sơ.",
        [
            "dossiers_overdue VN-02/huyện Bảo Thắng district 2024-Q3 120 dossiers",
            "dossiers_overdue VN-02/huyện Bắc Hà district 2024-Q3 45 dossiers",
            "dossiers_overdue VN-02/thị xã Sa Pa district 2024-Q3 98 dossiers",
        ],
        date(2024, 10, 10),
        "Lào Cai",
    ),
    (
        "Quý III/2024, Hà Nội tiếp nhận 512.000, Đà Nẵng 150.000, Lào Cai 31.000 hồ sơ.",
        [
            "dossiers_received VN-02 2024-Q3 31000 dossiers",
            "dossiers_received VN-DN 2024-Q3 150000 dossiers",
            "dossiers_received VN-HN 2024-Q3 512000 dossiers",
        ],
        date(2024, 10, 10),
        "Lào Cai",
    ),
]


@of_each(COUNTED)
def test_noun_at_the_end(text: str, expected: list[str], published: date, title: str) -> None:
    """The numbers of a list count what the last of them names."""
    assert told(text, title=title, published=published) == expected
