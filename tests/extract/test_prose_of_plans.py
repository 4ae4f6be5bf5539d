"""Procedures dated behind them, the last three months, goals of this year, tables with a plan or a sum."""

from __future__ import annotations

from datetime import date

from tests.extract.telling import Case, figures, of_each

DAY = date(2019, 4, 25)

TIMES: list[Case] = [
    (
        "Tỉnh có 1.830 thủ tục hành chính tính đến ngày 31/12/2018.",
        ["procedures_total VN-53 2018-12-31 1830 procedures"],
        DAY,
        "Bắc Kạn",
    ),
    (
        "Số liệu chốt ngày 31/3/2019.\nTỉnh có 1.830 thủ tục hành chính.",
        ["procedures_total VN-53 2019-03-31 1830 procedures"],
        DAY,
        "Bắc Kạn",
    ),
    (
        "Thủ tục hành chính đang có hiệu lực của tỉnh: 1.899 thủ tục",
        ["procedures_total VN-53 2019-04-25 1899 procedures"],
        DAY,
        "Bắc Kạn",
    ),
    (  # only some of them
        "Tỉnh có 12 thủ tục hành chính về đất đai tính đến ngày 31/12/2018.",
        [],
        DAY,
        "Bắc Kạn",
    ),
    (
        "Ba tháng đầu năm có 120 hồ sơ quá hạn, trong khi 3 tháng cuối năm 2018 có 310 hồ sơ quá hạn.",
        [
            "dossiers_overdue VN-53 2018-Q4 310 dossiers",
            "dossiers_overdue VN-53 2019-Q1 120 dossiers",
        ],
        DAY,
        "Bắc Kạn",
    ),
    (
        "Năm 2018 tỉnh thu hồi 4 dự án chậm tiến độ, năm nay đã thu hồi thêm 2 dự án và dự kiến thu hồi 3 "
        "dự án.",
        [
            "delayed_projects_revoked VN-53 2018 4 projects",
            "delayed_projects_revoked VN-53 2019 2 projects",
            "delayed_projects_revoked VN-53 2019 3 projects target",
        ],
        DAY,
        "Bắc Kạn",
    ),
]


@of_each(TIMES)
def test_when_it_is_told_behind(text: str, expected: list[str], published: date, title: str) -> None:
    """A day behind a count dates it, "năm nay" dates a goal, and the last three months are a quarter."""
    assert figures(text, title=title, published=published) == expected


TABLES: list[Case] = [
    (
        "| Chỉ tiêu | Năm 2018 | Kế hoạch 2019 |\n| Tỷ lệ hồ sơ đúng hạn (%) | 98,1 | 99,5 |",
        ["on_time_rate VN-53 2018 98.1 percent", "on_time_rate VN-53 2019 99.5 percent target"],
        DAY,
        "Bắc Kạn",
    ),
    (
        "Năm 2018\n\nĐơn vị\nTiếp nhận\nĐúng hạn (%)\nSở Xây dựng\n2.100\n98,1\nSở Tư "
        "pháp\n5.300\n100\nToàn tỉnh\n"
        "230.118\n99,4",
        [
            "dossiers_received VN-53 2018 230118 dossiers",
            "dossiers_received VN-53/Sở Tư pháp city 2018 5300 dossiers",
            "dossiers_received VN-53/Sở Xây dựng city 2018 2100 dossiers",
            "on_time_rate VN-53 2018 99.4 percent",
            "on_time_rate VN-53/Sở Tư pháp city 2018 100 percent",
            "on_time_rate VN-53/Sở Xây dựng city 2018 98.1 percent",
        ],
        DAY,
        "Bắc Kạn",
    ),
]


@of_each(TABLES)
def test_tables_with_a_plan_or_a_sum(text: str, expected: list[str], published: date, title: str) -> None:
    """A column headed by a plan and its year holds goals, and a last row of all is of the whole place."""
    assert figures(text, title=title, published=published) == expected
