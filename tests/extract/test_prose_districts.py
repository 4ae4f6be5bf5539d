"""Districts and communes that a text names once in full, or only in a list, and what is told of them."""

from __future__ import annotations

from datetime import date

from tests.extract.telling import Case, of_each, told

NAMED: list[Case] = [
    (
        "Về tỷ lệ giải quyết hồ sơ đúng hạn 6 tháng đầu năm 2024, huyện Lạng Giang và huyện Yên Thế đạt "
        "cao. Lạng Giang đạt 99,2%, Yên Thế đạt 98,7%.",
        [
            "on_time_rate VN-54/huyện Lạng Giang district 2024-H1 99.2 percent",
            "on_time_rate VN-54/huyện Yên Thế district 2024-H1 98.7 percent",
        ],
        date(2024, 7, 5),
        "Bắc Giang",
    ),
    (
        "Hồ sơ quá hạn tập trung ở thành phố Vinh và các huyện Nghi Lộc, Diễn Châu, Yên Thành. Riêng "
        "Vinh có 512 hồ sơ, Nghi Lộc 233 hồ sơ, Diễn Châu 190 hồ sơ.",
        [
            "dossiers_overdue VN-22/huyện Diễn Châu district 2024-07-05 190 dossiers",
            "dossiers_overdue VN-22/huyện Nghi Lộc district 2024-07-05 233 dossiers",
            "dossiers_overdue VN-22/thành phố Vinh district 2024-07-05 512 dossiers",
        ],
        date(2024, 7, 5),
        "Nghệ An",
    ),
    (
        "Quý III/2025, các phường Cẩm Thành, Nghĩa Lộ làm tốt. Cẩm Thành nhận 3.200 hồ sơ.",
        [
            "dossiers_received VN-29/phường Cẩm Thành commune 2025-Q3 3200 dossiers",
        ],
        date(2025, 10, 5),
        "Quảng Ngãi",
    ),
    (  # a person is no city
        "Tháng 6/2024, thành phố Vinh tiếp nhận 1.500 hồ sơ.\nÔng Vinh thì nhắc: toàn tỉnh nhận 9.000 hồ sơ.",
        [
            "dossiers_received VN-22 2024-06 9000 dossiers",
            "dossiers_received VN-22/thành phố Vinh district 2024-06 1500 dossiers",
        ],
        date(2024, 7, 5),
        "Nghệ An",
    ),
]


LISTED: list[Case] = [
    (
        "Tháng 6/2024, các huyện có tỷ lệ hồ sơ trực tuyến cao là Quỳ Hợp (97,1%), Con Cuông (96,4%); "
        "thấp là Kỳ Sơn (61,2%), Tương Dương (63%).",
        [
            "online_dossier_rate VN-22/huyện Con Cuông district 2024-06 96.4 percent",
            "online_dossier_rate VN-22/huyện Kỳ Sơn district 2024-06 61.2 percent",
            "online_dossier_rate VN-22/huyện Quỳ Hợp district 2024-06 97.1 percent",
            "online_dossier_rate VN-22/huyện Tương Dương district 2024-06 63 percent",
        ],
        date(2024, 7, 5),
        "Nghệ An",
    ),
    (
        "Tháng 6/2024, ba huyện có tỷ lệ hồ sơ đúng hạn thấp nhất: Ứng Hòa: 81,2%; Mỹ Đức: 83%; Ba Vì: "
        "84,1%.",
        [
            "on_time_rate VN-HN/huyện Ba Vì district 2024-06 84.1 percent",
            "on_time_rate VN-HN/huyện Mỹ Đức district 2024-06 83 percent",
            "on_time_rate VN-HN/huyện Ứng Hòa district 2024-06 81.2 percent",
        ],
        date(2024, 7, 5),
        "Hà Nội",
    ),
]


CLAUSES: list[Case] = [
    (
        "Tháng 6/2024, huyện Kỳ Sơn tiếp nhận 1.200 hồ sơ, trễ hạn 12 hồ sơ; huyện Tương Dương 1.500 hồ "
        "sơ, trễ 20 hồ sơ.",
        [
            "dossiers_overdue VN-22/huyện Kỳ Sơn district 2024-06 12 dossiers",
            "dossiers_overdue VN-22/huyện Tương Dương district 2024-06 20 dossiers",
            "dossiers_received VN-22/huyện Kỳ Sơn district 2024-06 1200 dossiers",
            "dossiers_received VN-22/huyện Tương Dương district 2024-06 1500 dossiers",
        ],
        date(2024, 7, 5),
        "Nghệ An",
    ),
    (
        "Tháng 6/2024, toàn tỉnh nhận 5.000 hồ sơ, quá hạn 300 hồ sơ, trong đó huyện Kỳ Sơn 120 hồ sơ, "
        "huyện Tương Dương 80 hồ sơ.",
        [
            "dossiers_overdue VN-22 2024-06 300 dossiers",
            "dossiers_overdue VN-22/huyện Kỳ Sơn district 2024-06 120 dossiers",
            "dossiers_overdue VN-22/huyện Tương Dương district 2024-06 80 dossiers",
            "dossiers_received VN-22 2024-06 5000 dossiers",
        ],
        date(2024, 7, 5),
        "Nghệ An",
    ),
]


SPOKEN: list[Case] = [
    (
        "Hồ sơ quá hạn ở một số huyện còn cao. Huyện Nghi Lộc có 233 hồ sơ, huyện Diễn Châu có 190 hồ "
        "sơ; cả tỉnh có 1.200 hồ sơ.",
        [
            "dossiers_overdue VN-22 2024-07-05 1200 dossiers",
            "dossiers_overdue VN-22/Huyện Nghi Lộc district 2024-07-05 233 dossiers",
            "dossiers_overdue VN-22/huyện Diễn Châu district 2024-07-05 190 dossiers",
        ],
        date(2024, 7, 5),
        "Nghệ An",
    ),
    (
        "Tỷ lệ hồ sơ trực tuyến giữa các cấp chênh nhau. Cấp tỉnh đạt 91%, cấp huyện 85%, cấp xã 78%.",
        [
            "online_dossier_rate VN-22 city 2024-07-05 91 percent",
            "online_dossier_rate VN-22 commune 2024-07-05 78 percent",
            "online_dossier_rate VN-22 district 2024-07-05 85 percent",
        ],
        date(2024, 7, 5),
        "Nghệ An",
    ),
    (  # of something else
        "Cuộc họp bàn về hồ sơ quá hạn. Huyện Nghi Lộc có 15 dự án, chiếm 12% số vốn.",
        [
            "✗ no_indicator «15 dự án»",
            "✗ no_indicator «12%»",
        ],
        date(2024, 7, 5),
        "Nghệ An",
    ),
]


OURS: list[Case] = [
    (
        "Quận 7 trả đúng hạn 99,97% hồ sơ 6 tháng đầu năm 2024. Huyện Nhà Bè đạt 98,4%.",
        [
            "on_time_rate VN-SG/Huyện Nhà Bè district 2024-H1 98.4 percent",
            "on_time_rate VN-SG/Quận 7 district 2024-H1 99.97 percent",
        ],
        date(2024, 7, 5),
        "TP.HCM",
    ),
]


@of_each(NAMED)
def test_named_in_full_elsewhere(text: str, expected: list[str], published: date, title: str) -> None:
    """A bare name is the district, city or commune that the text names in full or in a list of its kind."""
    assert told(text, title=title, published=published) == expected


@of_each(LISTED)
def test_named_by_a_list(text: str, expected: list[str], published: date, title: str) -> None:
    """Names with values of their own, behind "các huyện", are districts."""
    assert told(text, title=title, published=published) == expected


@of_each(CLAUSES)
def test_clauses_alike(text: str, expected: list[str], published: date, title: str) -> None:
    """A clause that only names whose count it is goes on as the one before began."""
    assert told(text, title=title, published=published) == expected


@of_each(SPOKEN)
def test_what_was_spoken_of(text: str, expected: list[str], published: date, title: str) -> None:
    """A sentence without a figure says of what the figures behind it are."""
    assert told(text, title=title, published=published) == expected


@of_each(OURS)
def test_a_name_that_reads_as_ours(text: str, expected: list[str], published: date, title: str) -> None:
    """A district called Nhà Bè is not "our district"."""
    assert told(text, title=title, published=published) == expected


THIS_CITY: list[Case] = [
    ("Thành phố Hội An, tỉnh Quảng Nam, còn chậm. Tháng 5/2025, tỷ lệ đúng hạn của thành phố này là 89%.",
     ["on_time_rate VN-27/Thành phố Hội An district 2025-05 89 percent"], date(2025, 6, 5), ""),
    ("Tỉnh Khánh Hòa họp. Thành phố Cam Ranh còn chậm. Tháng 5/2025, thành phố này có 120 hồ sơ quá hạn.",
     ["dossiers_overdue VN-34/Thành phố Cam Ranh district 2025-05 120 dossiers"], date(2025, 6, 5), ""),
    ("TP Hạ Long đông việc nhất tỉnh Quảng Ninh. Thành phố này giải quyết 42.100 hồ sơ trong quý I/2025.",
     ["dossiers_resolved VN-13/TP Hạ Long district 2025-Q1 42100 dossiers"], date(2025, 6, 5), ""),
    # a city of its own is named since
    ("Tỉnh Quảng Nam họp. Thành phố Hội An còn chậm. Đà Nẵng thì khác: tháng 5/2025, thành phố này đúng hạn "
     "99%.",
     ["on_time_rate VN-DN 2025-05 99 percent"], date(2025, 6, 5), ""),
]  # fmt: skip


@of_each(THIS_CITY)
def test_this_city(text: str, expected: list[str], published: date, title: str) -> None:
    """The city that "thành phố này" points back to is the one named last, of a province or by itself."""
    assert told(text, title=title, published=published) == expected


POINTED_TO: list[Case] = [
    ("Thanh tra tỉnh Gia Lai kết luận về thủ tục tại TP Pleiku giai đoạn 2021-2022. Trong hai năm, "
     "thành phố tiếp nhận 61.204 hồ sơ.",
     ["dossiers_received VN-30/TP Pleiku district 2021-01-01/2022-12-31 61204 dossiers"],
     date(2023, 11, 30), ""),
    ("Tháng 8, phường Hải Châu (Đà Nẵng) tiếp nhận 4.120 hồ sơ.\nChủ tịch phường cho biết còn 17 hồ sơ trễ "
     "tính đến ngày 15/8.",
     ["dossiers_overdue VN-DN/phường Hải Châu commune 2025-08-15 17 dossiers",
      "dossiers_received VN-DN/phường Hải Châu commune 2025-08 4120 dossiers"], date(2025, 9, 5), ""),
    ("Nửa đầu năm 2024, huyện Bắc Hà (Lào Cai) giải quyết 9.870 hồ sơ. Tính chung các nơi, tỷ lệ đúng hạn "
     "99,1%.",
     ["dossiers_resolved VN-02/huyện Bắc Hà district 2024-H1 9870 dossiers",
      "on_time_rate VN-02 2024-H1 99.1 percent"], date(2024, 7, 12), ""),
    ("Sở Xây dựng Đồng Nai để 1.012 hồ sơ trễ hạn trong tháng 7, chiếm 61% số hồ sơ trễ toàn tỉnh (1.659 hồ "
     "sơ).",
     ["dossiers_overdue VN-39 2023-07 1659 dossiers",
      "dossiers_overdue VN-39/Sở Xây dựng city 2023-07 1012 dossiers", "✗ no_indicator «61%»"],
     date(2023, 8, 15), ""),
    # all cities of a province, and a province whose own name is none of a city
    ("Tỉnh Nghệ An: TP Vinh đúng hạn 96% tháng 5/2025. Các huyện, thành phố có 1.200 hồ sơ trễ.",
     ["dossiers_overdue VN-22 district 2025-05 1200 dossiers",
      "on_time_rate VN-22/TP Vinh district 2025-05 96 percent"], date(2025, 6, 5), ""),
    ("Tỉnh Nghệ An: TP Vinh đúng hạn 96% tháng 5/2025. Toàn tỉnh còn 1.200 hồ sơ trễ.",
     ["dossiers_overdue VN-22 2025-05 1200 dossiers",
      "on_time_rate VN-22/TP Vinh district 2025-05 96 percent"], date(2025, 6, 5), ""),
]  # fmt: skip


@of_each(POINTED_TO)
def test_what_points_to_a_city_or_ward(text: str, expected: list[str], published: date, title: str) -> None:
    """In a text about a province "thành phố" is its city named last, and a ward's head speaks of the ward."""
    assert told(text, title=title, published=published) == expected
