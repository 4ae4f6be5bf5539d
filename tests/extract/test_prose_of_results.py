"""Results that are announced before they are told, tables by commune, projects by where they lie."""

from __future__ import annotations

from datetime import date

from tests.extract.telling import Case, figures, of_each

DAY = date(2023, 10, 12)

ANNOUNCED: list[Case] = [
    (
        "Ngày 19/4, Ban Chỉ đạo cải cách hành chính của Chính phủ cùng lúc công bố hai chỉ số của năm 2021. "
        "Dưới đây là vị trí của từng tỉnh.\n\nQuảng Nam. PAR INDEX đạt 83,27%, hạng 43/63.",
        ["par_index_rank VN-27 2021 43/63 rank", "par_index_score VN-27 2021 83.27 percent"],
        DAY,
        "Bốn tỉnh trên hai bảng xếp hạng",
    ),
    (  # when the index was first measured is no year of results
        "PAR INDEX được Bộ Nội vụ đo lường từ năm 2012.\nHải Dương đạt 86,1% PAR INDEX.",
        ["par_index_score VN-61 2022 86.1 percent"],
        DAY,
        "",
    ),
    (  # the first years, then now
        "PAR INDEX năm 2021 của Phú Yên, nơi đứng cuối mấy năm trước nay được 80,15%.",
        ["par_index_score VN-32 2021 80.15 percent"],
        DAY,
        "",
    ),
]


@of_each(ANNOUNCED)
def test_the_year_of_announced_results(text: str, expected: list[str], published: date, title: str) -> None:
    """Results are of the year that their announcement names, though it names a body first."""
    assert figures(text, title=title, published=published) == expected


ON_INDEX: list[Case] = [
    (
        "Cả hai chỉ số năm 2022 đều khá: 85,92% ở PAR INDEX (thứ 19) và 82,1% ở SIPAS (thứ 17).",
        [
            "par_index_rank VN-31 2022 19 rank",
            "par_index_score VN-31 2022 85.92 percent",
            "sipas_rank VN-31 2022 17 rank",
            "sipas_score VN-31 2022 82.1 percent",
        ],
        DAY,
        "Bình Định",
    ),
    (
        "Năm 2022, tỉnh được 88,1% về PAR INDEX, 83% về SIPAS.",
        ["par_index_score VN-31 2022 88.1 percent", "sipas_score VN-31 2022 83 percent"],
        DAY,
        "Bình Định",
    ),
    (  # the index of what follows
        "Năm 2022, PAR INDEX của tỉnh đạt 85%, với SIPAS đạt 80%.",
        ["par_index_score VN-31 2022 85 percent", "sipas_score VN-31 2022 80 percent"],
        DAY,
        "Bình Định",
    ),
]


@of_each(ON_INDEX)
def test_the_index_right_behind_a_value(text: str, expected: list[str], published: date, title: str) -> None:
    """A value is of the index that it names right behind itself, not of the one before."""
    assert figures(text, title=title, published=published) == expected


WHERE: list[Case] = [
    (
        "Sở Xây dựng đề xuất thu hồi 5 dự án chậm tiến độ trên địa bàn huyện An Dương.",
        ["delayed_projects_revoked VN-HP/huyện An Dương district 2023-10-12 5 projects target"],
        DAY,
        "Hải Phòng",
    ),
    (
        "Thành phố có 12 dự án chậm triển khai tại quận Hải An.",
        ["delayed_projects VN-HP/quận Hải An district 2023-10-12 12 projects"],
        DAY,
        "Hải Phòng",
    ),
    (  # who said it is not where they lie
        "Sở Xây dựng có 12 dự án chậm tiến độ, theo báo cáo của quận Hải An.",
        ["delayed_projects VN-HP/Sở Xây dựng city 2023-10-12 12 projects"],
        DAY,
        "Hải Phòng",
    ),
]


@of_each(WHERE)
def test_projects_lie_where_they_are_said_to(
    text: str, expected: list[str], published: date, title: str
) -> None:
    """Delayed projects are of the district that they are said to lie in, not of who speaks of them."""
    assert figures(text, title=title, published=published) == expected


NAMED: list[Case] = [
    (
        "Ở cấp huyện, thành phố Thủ Dầu Một có tỷ lệ đúng hạn 99,02%; huyện Dầu Tiếng đúng hạn 99,91%.",
        [
            "on_time_rate VN-57/huyện Dầu Tiếng district 2023-10-12 99.91 percent",
            "on_time_rate VN-57/thành phố Thủ Dầu Một district 2023-10-12 99.02 percent",
        ],
        DAY,
        "Bình Dương",
    ),
    (
        "Khối cấp xã, phường Hải Tân tiếp nhận 2.000 hồ sơ.",
        ["dossiers_received VN-61/phường Hải Tân commune 2023-10-12 2000 dossiers"],
        DAY,
        "Hải Dương",
    ),
    (
        "Năm 2022, các huyện, thành phố đúng hạn 97%.",
        ["on_time_rate VN-61 district 2022 97 percent"],
        DAY,
        "Hải Dương",
    ),
]


@of_each(NAMED)
def test_a_level_before_a_name(text: str, expected: list[str], published: date, title: str) -> None:
    """A level and the first word of a name make no list of levels: "cấp huyện, thành phố Thủ Dầu Một"."""
    assert figures(text, title=title, published=published) == expected


CELLS: list[Case] = [
    (
        "Thời điểm chốt số liệu: 31/10/2025.\n\nĐịa bàn\nSố dự án chậm tiến độ\nVốn (tỷ đồng)\nphường Phú "
        "Bài\n"
        "11\n3.420\nphường Thuận An\n9\n5.187\n\nGhi chú: vốn theo giấy chứng nhận.",
        [
            "delayed_projects VN-26/phường Phú Bài commune 2025-10-31 11 projects",
            "delayed_projects VN-26/phường Thuận An commune 2025-10-31 9 projects",
        ],
        date(2025, 11, 21),
        "Dự án chậm tiến độ ở thành phố Huế",
    ),
    (
        "Dự án chậm tiến độ đến ngày 31/10/2025\nXã, phường | Số dự án chậm tiến độ\nphường Phú Bài | 11\n"
        "xã Vinh Lộc | 7",
        [
            "delayed_projects VN-26/phường Phú Bài commune 2025-10-31 11 projects",
            "delayed_projects VN-26/xã Vinh Lộc commune 2025-10-31 7 projects",
        ],
        date(2025, 11, 21),
        "Dự án chậm tiến độ ở thành phố Huế",
    ),
]


@of_each(CELLS)
def test_cells_of_communes(text: str, expected: list[str], published: date, title: str) -> None:
    """A table by commune is of the day told above it, and its communes lie in the place of the title."""
    assert figures(text, title=title, published=published) == expected
