"""The day that the data are of, what a bracket recalls, half a year, and what is still to be done."""

from __future__ import annotations

from datetime import date

from tests.extract.telling import Case, figures, of_each

HUE = date(2025, 11, 21)

DATA_DAYS: list[Case] = [
    (
        "Thời điểm chốt số liệu: 31/10/2025.\n\nTổng số dự án chậm tiến độ: 64 dự án\nCòn phải xử lý: 23 "
        "dự án",
        [
            "delayed_projects VN-26 2025-10-31 64 projects",
            "delayed_projects_remaining VN-26 2025-10-31 23 projects",
        ],
        HUE,
        "Dự án chậm tiến độ ở thành phố Huế",
    ),
    (
        "Số liệu lấy từ Hệ thống một cửa lúc 17 giờ ngày 31/10/2025.\nToàn thành phố có 1.802 thủ tục hành "
        "chính.",
        ["procedures_total VN-26 2025-10-31 1802 procedures"],
        HUE,
        "Báo cáo của thành phố Huế",
    ),
    (
        "Cập nhật: 31/10/2025\nDự án chậm tiến độ: 64",
        ["delayed_projects VN-26 2025-10-31 64 projects"],
        HUE,
        "Báo cáo của thành phố Huế",
    ),
    (  # a month that flows are of does not take the day away from stocks
        "(Tính đến ngày 31/10/2025)\nTháng 10/2025, thành phố tiếp nhận 8.000 hồ sơ.\n\nDự án chậm tiến "
        "độ: 64",
        ["delayed_projects VN-26 2025-10-31 64 projects", "dossiers_received VN-26 2025-10 8000 dossiers"],
        HUE,
        "Báo cáo của thành phố Huế",
    ),
    (  # the day of a document is none of the data
        "Kèm theo Công văn số 6604/STC ngày 20/11/2025\nDự án chậm tiến độ: 64",
        ["delayed_projects VN-26 2025-11-21 64 projects"],
        HUE,
        "Báo cáo của thành phố Huế",
    ),
]


@of_each(DATA_DAYS)
def test_stocks_are_of_the_day_of_the_data(
    text: str, expected: list[str], published: date, title: str
) -> None:
    """A line that says of which day the data are dates the stocks that follow it, however far away."""
    assert figures(text, title=title, published=published) == expected


RECALLED: list[Case] = [
    (
        "• Tỷ lệ đúng hạn: 97,85% (tháng 12/2025: 96,1%)\n• Hồ sơ quá hạn: 2.771 hồ sơ",
        [
            "dossiers_overdue VN-35 2026-01 2771 dossiers",
            "on_time_rate VN-35 2025-12 96.1 percent",
            "on_time_rate VN-35 2026-01 97.85 percent",
        ],
        date(2026, 2, 5),
        "Bản tin tháng 01/2026 của Lâm Đồng",
    ),
    (  # a month of the same year
        "• Tỷ lệ đúng hạn: 97,85% (tháng 5/2025 là 96,1%)\n• Hồ sơ quá hạn: 2.771 hồ sơ",
        [
            "dossiers_overdue VN-35 2025-06 2771 dossiers",
            "on_time_rate VN-35 2025-05 96.1 percent",
            "on_time_rate VN-35 2025-06 97.85 percent",
        ],
        date(2025, 7, 5),
        "Bản tin tháng 6/2025 của Lâm Đồng",
    ),
    (  # no value of its own: the bracket dates the one before it
        "• Tỷ lệ đúng hạn: 97,85% (tháng 12/2025)",
        ["on_time_rate VN-35 2025-12 97.85 percent"],
        date(2026, 2, 5),
        "Lâm Đồng",
    ),
]


@of_each(RECALLED)
def test_a_bracket_recalls_a_value(text: str, expected: list[str], published: date, title: str) -> None:
    """A time in a bracket with a value behind it dates that value alone."""
    assert figures(text, title=title, published=published) == expected


HALVES: list[Case] = [
    (
        "Đến ngày 30/6/2018, tỉnh có 1.957 thủ tục hành chính. Hồ sơ trực tuyến còn ít: 8.742 hồ sơ trong "
        "nửa năm.",
        ["online_dossiers VN-41 2018-H1 8742 dossiers", "procedures_total VN-41 2018-06-30 1957 procedures"],
        date(2018, 7, 6),
        "Long An",
    ),
    (
        "Sau nửa năm, tỉnh tiếp nhận 8.742 hồ sơ. Tỷ lệ đúng hạn nửa năm nay đạt 98%.",
        ["dossiers_received VN-41 2018-H1 8742 dossiers", "on_time_rate VN-41 2018-H1 98 percent"],
        date(2018, 7, 6),
        "Long An",
    ),
    (  # counted from something else
        "Sau nửa năm thí điểm, tỉnh tiếp nhận 8.742 hồ sơ.",
        ["dossiers_received VN-41 2018-07-06 8742 dossiers"],
        date(2018, 7, 6),
        "Long An",
    ),
]


@of_each(HALVES)
def test_half_a_year_is_the_half_that_is_over(
    text: str, expected: list[str], published: date, title: str
) -> None:
    """ "Trong nửa năm" is the half of the year that is over, not half a year from something else."""
    assert figures(text, title=title, published=published) == expected


STILL_TO_DO: list[Case] = [
    (
        "Giao Sở Xây dựng xử lý dứt điểm cả 78 dự án trước ngày 30/6/2024.",
        ["delayed_projects_remaining VN-HP/Sở Xây dựng city 2024-06-30 0 projects target"],
        date(2023, 10, 12),
        "Kết luận về dự án chậm tiến độ của Hải Phòng",
    ),
    (
        "Thành phố xử lý dứt điểm 293 dự án chậm tiến độ còn lại trước ngày 31/12/2023.",
        [
            "delayed_projects_remaining VN-HP 2023-10-12 293 projects",
            "delayed_projects_remaining VN-HP 2023-12-31 0 projects target",
        ],
        date(2023, 10, 12),
        "Hải Phòng",
    ),
]


@of_each(STILL_TO_DO)
def test_what_is_to_be_handled_is_not_handled(
    text: str, expected: list[str], published: date, title: str
) -> None:
    """Projects that an office is told to deal with are no projects dealt with."""
    assert figures(text, title=title, published=published) == expected


NO_WORD_OF_NOW: list[Case] = [
    (
        "Theo báo cáo, tính đến ngày 31/5/2024 trên địa bàn tỉnh thực hiện 2.061 thủ tục hành chính: cấp "
        "tỉnh "
        "1.604 thủ tục, cấp xã 154 thủ tục.",
        [
            "procedures_total VN-21 2024-05-31 2061 procedures",
            "procedures_total VN-21 city 2024-05-31 1604 procedures",
            "procedures_total VN-21 commune 2024-05-31 154 procedures",
        ],
        date(2024, 6, 7),
        "Thanh Hóa",
    ),
    (
        "Đến 31/5/2024, qua rà soát phát hiện 64 dự án chậm tiến độ; hiện còn 50 dự án chậm tiến độ.",
        ["delayed_projects VN-21 2024-05-31 64 projects", "delayed_projects VN-21 2024-06-07 50 projects"],
        date(2024, 6, 7),
        "Thanh Hóa",
    ),
]


@of_each(NO_WORD_OF_NOW)
def test_doing_is_no_word_of_now(text: str, expected: list[str], published: date, title: str) -> None:
    """ "Thực hiện" and "phát hiện" hold "hiện" and do not say that a figure is of now."""
    assert figures(text, title=title, published=published) == expected


def test_fees_paid_online_are_no_dossiers() -> None:
    """How many fees are paid online is another rate than that of dossiers or services."""
    assert figures("Thanh toán phí, lệ phí trực tuyến của Cần Thơ đạt 41,6%.") == []
    assert figures("Nộp phí qua mạng của Cần Thơ đạt 21% năm 2022.") == []
