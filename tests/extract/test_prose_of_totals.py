"""Parts told with their totals, shares in tables, what was reached behind a goal, changes of two indexes."""

from __future__ import annotations

from datetime import date

from tests.extract.telling import Case, figures, of_each

DAY = date(2025, 5, 10)

OUT_OF: list[Case] = [
    (
        "Tính đến 31/3/2025, tỉnh đã ủy quyền giải quyết 320 trong tổng số 1.850 thủ tục hành chính.",
        ["delegated_procedures VN-25 2025-03-31 320/1850 procedures"],
        DAY,
        "Quảng Trị",
    ),
    (
        "Đến 31/3/2025, tỉnh cung cấp trực tuyến toàn trình 1.100 trên 1.850 thủ tục.",
        ["online_procedures VN-25 2025-03-31 1100/1850 procedures"],
        DAY,
        "Quảng Trị",
    ),
    (
        "Đến 31/3/2025, tỉnh đã thu hồi 12 trong số 40 dự án chậm tiến độ.",
        ["delayed_projects_revoked VN-25 2025-03-31 12/40 projects"],
        DAY,
        "Quảng Trị",
    ),
    (  # a year is no part
        "Năm 2024 trong số 40 dự án chậm tiến độ, tỉnh đã thu hồi 12 dự án.",
        ["delayed_projects VN-25 2024 40 projects", "delayed_projects_revoked VN-25 2024 12/40 projects"],
        DAY,
        "Quảng Trị",
    ),
]


@of_each(OUT_OF)
def test_parts_out_of_a_total_in_words(text: str, expected: list[str], published: date, title: str) -> None:
    """A number "trong tổng số" so many procedures is a part with its total, as one written with a slash."""
    assert figures(text, title=title, published=published) == expected


TABLES: list[Case] = [
    (
        "Kết quả PAR INDEX năm 2024\nTỉnh | Chỉ số (%) | Xếp hạng\nHải Phòng | 96,17 | 1\nHà Nội | 94,5 | 2",
        [
            "par_index_rank VN-HN 2024 2 rank",
            "par_index_rank VN-HP 2024 1 rank",
            "par_index_score VN-HN 2024 94.5 percent",
            "par_index_score VN-HP 2024 96.17 percent",
        ],
        DAY,
        "",
    ),
    (
        "Kết quả PCI năm 2024\nTỉnh | Điểm số | Xếp hạng\nHải Phòng | 71,17 | 1\nHà Nội | 67,5 | 24",
        [
            "pci_rank VN-HN 2024 24 rank",
            "pci_rank VN-HP 2024 1 rank",
            "pci_score VN-HN 2024 67.5 score",
            "pci_score VN-HP 2024 71.17 score",
        ],
        DAY,
        "",
    ),
]


@of_each(TABLES)
def test_columns_of_percent(text: str, expected: list[str], published: date, title: str) -> None:
    """A column of an index headed "(%)" holds percents; one headed "Điểm" holds scores."""
    assert figures(text, title=title, published=published) == expected


REACHED: list[Case] = [
    (
        "Năm 2025, tỉnh được giao chỉ tiêu 90% hồ sơ trực tuyến, thực hiện 87%.",
        ["online_dossier_rate VN-25 2025 87 percent", "online_dossier_rate VN-25 2025 90 percent target"],
        DAY,
        "Quảng Trị",
    ),
    (
        "Mục tiêu năm 2024 là 95% hồ sơ đúng hạn, thực tế đạt 91,5%.",
        ["on_time_rate VN-25 2024 91.5 percent", "on_time_rate VN-25 2024 95 percent target"],
        DAY,
        "Quảng Trị",
    ),
    (  # both are goals
        "Năm 2025, tỉnh phấn đấu 90% hồ sơ trực tuyến, tỷ lệ hài lòng đạt 95%.",
        [
            "online_dossier_rate VN-25 2025 90 percent target",
            "satisfaction_rate VN-25 2025 95 percent target",
        ],
        DAY,
        "Quảng Trị",
    ),
]


@of_each(REACHED)
def test_what_was_reached_behind_a_goal(text: str, expected: list[str], published: date, title: str) -> None:
    """A clause of what was done, or is in fact, tells an outcome though a goal stands before it."""
    assert figures(text, title=title, published=published) == expected


CHANGES: list[Case] = [
    (
        "PAR INDEX năm 2024 của tỉnh tăng 3 bậc và 1,2 điểm phần trăm so với năm 2023, đứng thứ 35/63 với "
        "86,94%.",
        [
            "par_index_rank VN-25 2023 38 rank implied",
            "par_index_rank VN-25 2024 35/63 rank",
            "par_index_score VN-25 2023 85.74 percent implied",
            "par_index_score VN-25 2024 86.94 percent",
        ],
        DAY,
        "Quảng Trị",
    ),
    (
        "SIPAS năm 2024 xếp thứ 30, tụt 5 hạng; trong khi PAR INDEX giữ nguyên vị trí 35 như năm 2023.",
        [
            "par_index_rank VN-25 2023 35 rank implied",
            "par_index_rank VN-25 2024 35 rank",
            "sipas_rank VN-25 2023 25 rank implied",
            "sipas_rank VN-25 2024 30 rank",
        ],
        DAY,
        "Quảng Trị",
    ),
]


@of_each(CHANGES)
def test_changes_keep_to_their_index(text: str, expected: list[str], published: date, title: str) -> None:
    """A change is that of its own index, and two amounts of one change start from two values."""
    assert figures(text, title=title, published=published) == expected


def test_a_share_of_the_overdue_is_no_rate() -> None:
    """What the overdue come to is not the share of those on time, though that was told before."""
    text = "6 tháng, Hà Nội trả đúng hạn 4.502.118 hồ sơ, chiếm 99,2%; quá hạn 36.300 hồ sơ, chiếm 0,8%."
    assert figures(text, published=date(2024, 7, 12)) == [
        "dossiers_overdue VN-HN 2024-H1 36300 dossiers",
        "on_time_rate VN-HN 2024-H1 99.2 percent",
    ]


def test_what_was_done_by_a_day_that_is_over() -> None:
    """Behind a goal a clause of what "đã" was done by a day that is over tells an outcome."""
    text = "Tỉnh đặt mục tiêu ủy quyền ít nhất 20% số thủ tục; đến hết tháng 6 tỉnh đã ủy quyền 290 thủ tục."
    assert figures(text, title="Sơn La", published=date(2024, 7, 12)) == [
        "delegated_procedures VN-05 2024-06 290 procedures",
        "delegation_rate VN-05 2024-07-12 20 percent at_least target",
    ]


def test_a_clause_turns_from_an_agency_to_a_level() -> None:
    """A clause that sets out from a level is no longer about the agency before it."""
    text = (
        "Năm 2023, Trung tâm Hành chính công tỉnh tiếp nhận 32.100 hồ sơ; bộ phận một cửa cấp xã tiếp nhận "
        "140.000 hồ sơ, đúng hạn 99,5%."
    )
    assert figures(text, title="Sơn La", published=date(2024, 7, 12)) == [
        "dossiers_received VN-05 commune 2023 140000 dossiers",
        "dossiers_received VN-05/Trung tâm Hành chính công tỉnh city 2023 32100 dossiers",
        "on_time_rate VN-05 commune 2023 99.5 percent",
    ]
