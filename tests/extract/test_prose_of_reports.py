"""What reports and rankings leave to the reader: days in headings, months over, whose it is, who moved."""

from __future__ import annotations

from datetime import date

from tests.extract.telling import Case, figures, of_each

AUGUST = date(2024, 8, 5)

TIMES: list[Case] = [
    (  # flows are of the year, stocks of the day that the bracket of the heading names
        "Kết quả cải cách hành chính năm 2022 (số liệu tính đến ngày 15/12/2022)\n\nToàn tỉnh có 1.905 thủ "
        "tục "
        "hành chính.\nToàn tỉnh tiếp nhận 512.340 hồ sơ.",
        ["dossiers_received VN-68 2022 512340 dossiers", "procedures_total VN-68 2022-12-15 1905 procedures"],
        date(2022, 12, 28),
        "Phú Thọ",
    ),
    (
        "7 tháng, tỉnh giải quyết 152.300 hồ sơ, tỷ lệ đúng hạn 98,56%.",
        [
            "dossiers_resolved VN-72 2024-01-01/2024-07-31 152300 dossiers",
            "on_time_rate VN-72 2024-01-01/2024-07-31 98.56 percent",
        ],
        AUGUST,
        "Đắk Nông",
    ),
    (
        "Toàn tỉnh tiếp nhận 152.300 hồ sơ.",
        ["dossiers_received VN-72 2024-01-01/2024-07-31 152300 dossiers"],
        AUGUST,
        "Đắk Nông: kết quả 7 tháng",
    ),
    (  # not just over
        "Kéo dài 4 tháng, các hồ sơ tồn của tỉnh là 2.300 hồ sơ quá hạn.",
        ["dossiers_overdue VN-72 2024-08-05 2300 dossiers"],
        AUGUST,
        "Đắk Nông",
    ),
]


@of_each(TIMES)
def test_times_of_reports(text: str, expected: list[str], published: date, title: str) -> None:
    """Stocks are of the day in a heading's bracket, and "7 tháng" said in August is January to July."""
    assert figures(text, title=title, published=published) == expected


def test_an_undated_text_goes_back_a_year() -> None:
    """The same term a year before needs no day of publication where the text tells its own."""
    text = "9 tháng đầu năm 2021, tỉnh tiếp nhận 640.000 hồ sơ, đúng hạn 98,5%, cùng kỳ đạt 97,9%."
    assert figures(text, title="Bắc Giang", published=None) == [
        "dossiers_received VN-54 2021-01-01/2021-09-30 640000 dossiers",
        "on_time_rate VN-54 2020-01-01/2020-09-30 97.9 percent",
        "on_time_rate VN-54 2021-01-01/2021-09-30 98.5 percent",
    ]


WHOSE: list[Case] = [
    (
        "Qua thanh tra, toàn tỉnh có 57 dự án chậm tiến độ. Thanh tra kiến nghị thu hồi 9 dự án (diện tích "
        "96 ha).",
        [
            "delayed_projects VN-28 2020-03-18 57 projects",
            "delayed_projects_revoked VN-28 2020-03-18 9 projects target",
            "delayed_projects_revoked_area VN-28 2020-03-18 96 hectares target",
        ],
        date(2020, 3, 18),
        "Thanh tra tỉnh Kon Tum: kết luận về dự án",
    ),
    (
        "Năm 2019, thu hồi 9 dự án chậm tiến độ (diện tích 96 ha).",
        [
            "delayed_projects_revoked VN-28 2019 9 projects",
            "delayed_projects_revoked_area VN-28 2019 96 hectares",
        ],
        date(2020, 3, 18),
        "Kon Tum",
    ),
]


@of_each(WHOSE)
def test_whose_projects(text: str, expected: list[str], published: date, title: str) -> None:
    """All of a province is no office's of the title, and an area is proposed where its projects are."""
    assert figures(text, title=title, published=published) == expected


def test_new_dossiers_are_not_overdue() -> None:
    """A count of what is new takes nothing over from the sentence before."""
    text = "Tháng 6, tỉnh có 2.188 hồ sơ trễ hạn. Riêng tháng 7 có 24.100 hồ sơ mới."
    assert figures(text, title="Đắk Nông", published=AUGUST) == [
        "dossiers_overdue VN-72 2024-06 2188 dossiers"
    ]


MOVED: list[Case] = [
    (
        "Bắc Giang từ vị trí thứ 2 năm 2022 tụt xuống thứ 4 với 69,75 điểm.",
        ["pci_rank VN-54 2022 2 rank", "pci_rank VN-54 2023 4 rank", "pci_score VN-54 2023 69.75 score"],
        date(2024, 5, 5),
        "VCCI công bố PCI 2023",
    ),
    (
        "Long An (70,94 điểm) xếp nhì; Hải Phòng (70,34 điểm) về ba.",
        [
            "pci_rank VN-41 2023 2 rank",
            "pci_rank VN-HP 2023 3 rank",
            "pci_score VN-41 2023 70.94 score",
            "pci_score VN-HP 2023 70.34 score",
        ],
        date(2024, 5, 5),
        "VCCI công bố PCI 2023",
    ),
]


@of_each(MOVED)
def test_who_moved_in_a_ranking(text: str, expected: list[str], published: date, title: str) -> None:
    """A score behind a move is of its later end, and "về ba" is a rank."""
    assert figures(text, title=title, published=published) == expected
