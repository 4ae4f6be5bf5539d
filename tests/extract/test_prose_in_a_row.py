"""Figures that a text sets in a row: of two topics, of the year before, of several quarters, of one level."""

from __future__ import annotations

from datetime import date

from tests.extract.telling import Case, of_each, told

PAIRS: list[Case] = [
    (
        "Sáu tháng đầu năm 2024, tỷ lệ hồ sơ giải quyết đúng hạn và tỷ lệ hồ sơ trực tuyến của tỉnh đạt "
        "98% và 85%; cùng kỳ năm trước con số tương ứng là 97% và 70%.",
        [
            "on_time_rate VN-61 2023-H1 97 percent",
            "on_time_rate VN-61 2024-H1 98 percent",
            "online_dossier_rate VN-61 2023-H1 70 percent",
            "online_dossier_rate VN-61 2024-H1 85 percent",
        ],
        date(2024, 8, 5),
        "Hải Dương",
    ),
    (
        "Sáu tháng đầu năm 2024, tỷ lệ hồ sơ đúng hạn đạt 98%, tỷ lệ hồ sơ trực tuyến đạt 85%. Cùng kỳ "
        "năm trước, hai tỷ lệ này là 97% và 70%.",
        [
            "on_time_rate VN-61 2023-H1 97 percent",
            "on_time_rate VN-61 2024-H1 98 percent",
            "online_dossier_rate VN-61 2023-H1 70 percent",
            "online_dossier_rate VN-61 2024-H1 85 percent",
        ],
        date(2024, 8, 5),
        "Hải Dương",
    ),
    (
        "Sáu tháng đầu năm 2024, cấp huyện và cấp xã đúng hạn 98% và 97%. Cùng kỳ năm trước, con số "
        "tương ứng là 96% và 95%.",
        [
            "on_time_rate VN-61 commune 2023-H1 95 percent",
            "on_time_rate VN-61 commune 2024-H1 97 percent",
            "on_time_rate VN-61 district 2023-H1 96 percent",
            "on_time_rate VN-61 district 2024-H1 98 percent",
        ],
        date(2024, 8, 5),
        "Hải Dương",
    ),
    (
        "Sáu tháng đầu năm 2024, toàn tỉnh tiếp nhận 120.000 hồ sơ, giải quyết 118.000 hồ sơ; cùng kỳ "
        "năm 2023 các con số tương ứng là 110.000 và 105.000.",
        [
            "dossiers_received VN-61 2023-H1 110000 dossiers",
            "dossiers_received VN-61 2024-H1 120000 dossiers",
            "dossiers_resolved VN-61 2023-H1 105000 dossiers",
            "dossiers_resolved VN-61 2024-H1 118000 dossiers",
        ],
        date(2024, 8, 5),
        "Hải Dương",
    ),
    (
        "PAR Index và SIPAS năm 2023 của tỉnh đạt 87,1% và 83,2%, năm 2022 con số tương ứng là 85,4% và "
        "80,1%.",
        [
            "par_index_score VN-61 2022 85.4 percent",
            "par_index_score VN-61 2023 87.1 percent",
            "sipas_score VN-61 2022 80.1 percent",
            "sipas_score VN-61 2023 83.2 percent",
        ],
        date(2024, 8, 5),
        "Hải Dương",
    ),
    (
        "Năm 2023, Hải Dương xếp thứ 14 PAR Index, thứ 20 DTI. Năm 2022, thứ hạng tương ứng là 19 và 25.",
        [
            "dti_rank VN-61 2022 25 rank",
            "dti_rank VN-61 2023 20 rank",
            "par_index_rank VN-61 2022 19 rank",
            "par_index_rank VN-61 2023 14 rank",
        ],
        date(2024, 8, 5),
        "Hải Dương",
    ),
]


EACH: list[Case] = [
    (
        "Trong quý I và quý II/2024, tỷ lệ đúng hạn cả hai quý đều đạt 98,5%.",
        [
            "on_time_rate VN-61 2024-Q1 98.5 percent",
            "on_time_rate VN-61 2024-Q2 98.5 percent",
        ],
        date(2024, 8, 5),
        "Hải Dương",
    ),
    (
        "Tháng 5 và tháng 6/2024, tỷ lệ đúng hạn đều ở mức 97%.",
        [
            "on_time_rate VN-61 2024-05 97 percent",
            "on_time_rate VN-61 2024-06 97 percent",
        ],
        date(2024, 8, 5),
        "Hải Dương",
    ),
    (
        "Tỷ lệ hồ sơ đúng hạn quý I/2024 và quý II/2024 của tỉnh đều là 98,5%.",
        [
            "on_time_rate VN-61 2024-Q1 98.5 percent",
            "on_time_rate VN-61 2024-Q2 98.5 percent",
        ],
        date(2024, 8, 5),
        "Hải Dương",
    ),
    (  # together, not each
        "Quý I và quý II/2024, tỉnh tiếp nhận 98.500 hồ sơ.",
        [
            "dossiers_received VN-61 2024-01-01/2024-06-30 98500 dossiers",
        ],
        date(2024, 8, 5),
        "Hải Dương",
    ),
]


TIMED: list[Case] = [
    (
        "Tháng 6/2024, tỷ lệ hồ sơ đúng hạn của tỉnh đạt 97%. Tháng 5 là 96,5%.",
        [
            "on_time_rate VN-61 2024-05 96.5 percent",
            "on_time_rate VN-61 2024-06 97 percent",
        ],
        date(2024, 8, 5),
        "Hải Dương",
    ),
    (
        "Sáu tháng đầu năm 2024, tỷ lệ hồ sơ giải quyết đúng hạn của tỉnh đạt 98,5%. Cùng thời điểm năm "
        "trước chỉ là 97%.",
        [
            "on_time_rate VN-61 2023-H1 97 percent",
            "on_time_rate VN-61 2024-H1 98.5 percent",
        ],
        date(2024, 8, 5),
        "Hải Dương",
    ),
    (
        "Tháng 6/2024, tỷ lệ hồ sơ đúng hạn của tỉnh đạt 97%. Năm 2023, mới ở mức 94%.",
        [
            "on_time_rate VN-61 2023 94 percent",
            "on_time_rate VN-61 2024-06 97 percent",
        ],
        date(2024, 8, 5),
        "Hải Dương",
    ),
    (
        "Đến 30/9/2024, tỉnh còn 1.200 hồ sơ quá hạn. Cùng thời điểm năm ngoái có 2.300 hồ sơ quá hạn.",
        [
            "dossiers_overdue VN-61 2023-09-30 2300 dossiers",
            "dossiers_overdue VN-61 2024-09-30 1200 dossiers",
        ],
        date(2024, 10, 10),
        "Hải Dương",
    ),
    (
        "Số liệu chốt lúc 17 giờ ngày 30/9: tỷ lệ hồ sơ trực tuyến là 85,2%.",
        ["online_dossier_rate VN-61 2024-09-30 85.2 percent"],
        date(2024, 10, 10),
        "Hải Dương",
    ),
    (
        "Nếu như năm 2021 tỷ lệ hồ sơ trực tuyến mới 45% thì nay đã là 85%.",
        ["online_dossier_rate VN-61 2021 45 percent", "online_dossier_rate VN-61 2024-10-10 85 percent"],
        date(2024, 10, 10),
        "Hải Dương",
    ),
    (  # of two shares it could be either
        "Tháng 6/2024, tỷ lệ hồ sơ đúng hạn đạt 97%, tỷ lệ hồ sơ trực tuyến đạt 85%. Tháng 5 là 96,5%.",
        [
            "on_time_rate VN-61 2024-06 97 percent",
            "online_dossier_rate VN-61 2024-06 85 percent",
            "✗ no_indicator «96,5%»",
        ],
        date(2024, 8, 5),
        "Hải Dương",
    ),
    (  # a share of something else
        "Tháng 6/2024, tỷ lệ hồ sơ đúng hạn đạt 97%. Tháng 5 có mưa trên diện rộng, đạt 96,5% kế hoạch "
        "gieo cấy.",
        [
            "on_time_rate VN-61 2024-06 97 percent",
            "✗ no_indicator «96,5%»",
        ],
        date(2024, 8, 5),
        "Hải Dương",
    ),
]


MONTHS: list[Case] = [
    (
        "Bảy tháng, tỉnh tiếp nhận 312.000 hồ sơ. Sau bảy tháng, tỷ lệ đúng hạn đạt 98,5%.",
        [
            "dossiers_received VN-61 2024-01-01/2024-07-31 312000 dossiers",
            "on_time_rate VN-61 2024-01-01/2024-07-31 98.5 percent",
        ],
        date(2024, 8, 5),
        "Hải Dương",
    ),
    (
        "Tỷ lệ hồ sơ trực tuyến 7 tháng đạt 78,2%.",
        [
            "online_dossier_rate VN-61 2024-01-01/2024-07-31 78.2 percent",
        ],
        date(2024, 8, 5),
        "Hải Dương",
    ),
    (
        "Sau ba tháng, các xã, phường tiếp nhận 112.000 hồ sơ.",
        [
            "dossiers_received VN-HP commune 2025-07-01/2025-09-30 112000 dossiers",
        ],
        date(2025, 10, 5),
        "Hải Phòng",
    ),
    (  # neither the months of the year nor of the new levels
        "Sau ba tháng, các xã, phường tiếp nhận 112.000 hồ sơ.",
        [
            "dossiers_received VN-HP commune 2024-12-05 112000 dossiers",
        ],
        date(2024, 12, 5),
        "Hải Phòng",
    ),
]


LEVELS: list[Case] = [
    (
        "Quý I/2024, cấp xã tiếp nhận 12.000 hồ sơ. Đã giải quyết 11.500 hồ sơ, đúng hạn 98%. Có 312 hồ "
        "sơ quá hạn.",
        [
            "dossiers_overdue VN-61 commune 2024-Q1 312 dossiers",
            "dossiers_received VN-61 commune 2024-Q1 12000 dossiers",
            "dossiers_resolved VN-61 commune 2024-Q1 11500 dossiers",
            "on_time_rate VN-61 commune 2024-Q1 98 percent",
        ],
        date(2024, 4, 5),
        "Hải Dương",
    ),
    (
        "Tháng 3/2024, cấp tỉnh tiếp nhận 4.500 hồ sơ. Trong số này, 4.100 hồ sơ nộp trực tuyến. Toàn "
        "tỉnh có 312 hồ sơ quá hạn.",
        [
            "dossiers_overdue VN-61 2024-03 312 dossiers",
            "dossiers_received VN-61 city 2024-03 4500 dossiers",
            "online_dossiers VN-61 city 2024-03 4100 dossiers",
        ],
        date(2024, 4, 5),
        "Hải Dương",
    ),
    (  # of two levels it could be either
        "Quý I/2024, cấp huyện tiếp nhận 4.500 hồ sơ, cấp xã tiếp nhận 12.000 hồ sơ. Đã giải quyết "
        "11.500 hồ sơ.",
        [
            "dossiers_received VN-61 commune 2024-Q1 12000 dossiers",
            "dossiers_received VN-61 district 2024-Q1 4500 dossiers",
            "dossiers_resolved VN-61 2024-Q1 11500 dossiers",
        ],
        date(2024, 4, 5),
        "Hải Dương",
    ),
    (  # another paragraph
        "Quý I/2024, cấp xã tiếp nhận 12.000 hồ sơ.\nĐã giải quyết đúng hạn 98% hồ sơ.",
        [
            "dossiers_received VN-61 commune 2024-Q1 12000 dossiers",
            "on_time_rate VN-61 2024-Q1 98 percent",
        ],
        date(2024, 4, 5),
        "Hải Dương",
    ),
]


@of_each(PAIRS)
def test_pairs(text: str, expected: list[str], published: date, title: str) -> None:
    """Figures in a row are of the topics, levels or indexes in a row that were told before."""
    assert told(text, title=title, published=published) == expected


@of_each(EACH)
def test_each_of_several(text: str, expected: list[str], published: date, title: str) -> None:
    """A share that holds for "both quarters" or "each month" is one of each."""
    assert told(text, title=title, published=published) == expected


@of_each(TIMED)
def test_only_another_time(text: str, expected: list[str], published: date, title: str) -> None:
    """A sentence that names but a time and a share goes on with the share before."""
    assert told(text, title=title, published=published) == expected


@of_each(MONTHS)
def test_months_that_open(text: str, expected: list[str], published: date, title: str) -> None:
    """So many months at the head of a sentence are those that are just over."""
    assert told(text, title=title, published=published) == expected


@of_each(LEVELS)
def test_level_goes_on(text: str, expected: list[str], published: date, title: str) -> None:
    """A level goes on in the next sentence of its paragraph, where that names nobody."""
    assert told(text, title=title, published=published) == expected
