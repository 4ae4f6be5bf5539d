"""Of when a figure is: the plan's year, a meeting's day, the report's period that a text goes back to."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.telling import figures

Case = tuple[str, list[str], date, str]  # a text, its figures, its day of publication, its title

CASES: list[Case] = [
    (  # goals of a plan are of its year, and so is the least that follows them
        "UBND tỉnh vừa ban hành Kế hoạch số 07/KH-UBND về cải cách hành chính năm 2026.\nTỉnh phấn đấu "
        "đúng hạn "
        "99% hồ sơ. Tối thiểu 85% hồ sơ được nộp trực tuyến.\nNhìn lại năm 2025, tỉnh đúng hạn 98%.",
        [
            "on_time_rate VN-09 2025 98 percent",
            "on_time_rate VN-09 2026 99 percent target",
            "online_dossier_rate VN-09 2026 85 percent at_least target",
        ],
        date(2026, 1, 14),
        "Lạng Sơn",
    ),
    (
        "PHÓNG VIÊN: Đích đến của năm 2026?\n- Chúng tôi phấn đấu hồ sơ trực tuyến phải đạt trên 95%.",
        ["online_dossier_rate VN-26 2026 95 percent over target"],
        date(2025, 12, 14),
        "Huế",
    ),
    (
        "Năm 2025, tỉnh giải quyết đúng hạn 98% hồ sơ. Sang năm tới, tỉnh phấn đấu đạt 99%.",
        ["on_time_rate VN-63 2025 98 percent", "on_time_rate VN-63 2026 99 percent target"],
        date(2025, 12, 20),
        "Hà Nam",
    ),
    (  # no goal: a least value that was reached
        "Quý I/2025, tỉnh giải quyết đúng hạn 98% hồ sơ. Ít nhất 85% hồ sơ được nộp trực tuyến.",
        ["on_time_rate VN-63 2025-Q1 98 percent", "online_dossier_rate VN-63 2025-Q1 85 percent at_least"],
        date(2025, 4, 20),
        "Hà Nam",
    ),
    (  # minutes speak of the day of the meeting
        "Thời gian: 14 giờ 00, ngày 10 tháng 12 năm 2024\nTính đến ngày họp, tỉnh có 110 dự án chậm tiến "
        "độ. Từ "
        "năm 2021 đến nay, tỉnh đã thu hồi 61 dự án.",
        [
            "delayed_projects VN-29 2024-12-10 110 projects",
            "delayed_projects_revoked VN-29 2021-01-01/2024-12-10 61 projects",
        ],
        date(2024, 12, 12),
        "Quảng Ngãi",
    ),
    (  # a date that is no meeting's
        "Báo cáo ngày 10 tháng 12 năm 2024.\nTỉnh hiện có 110 dự án chậm tiến độ.",
        ["delayed_projects VN-29 2024-12-12 110 projects"],
        date(2024, 12, 12),
        "Quảng Ngãi",
    ),
    (  # a new paragraph goes back from a month to the period of the report
        "Riêng tháng 6 tiếp nhận 25.000 hồ sơ, đúng hạn 97%.\nTỷ lệ giải quyết đúng hạn đạt 98,2%.",
        [
            "dossiers_received VN-63 2025-06 25000 dossiers",
            "on_time_rate VN-63 2025-06 97 percent",
            "on_time_rate VN-63 2025-H1 98.2 percent",
        ],
        date(2025, 7, 5),
        "Báo cáo 6 tháng đầu năm 2025 của tỉnh Hà Nam",
    ),
    (  # what a line with a colon dates holds for all of its list
        "Những con số của quý I/2025:\n- Tiếp nhận 10 hồ sơ.\n- a\n- b\n- c\n- d\n- e\n- f\n- Đúng hạn 99%.",
        ["dossiers_received VN-63 2025-Q1 10 dossiers", "on_time_rate VN-63 2025-Q1 99 percent"],
        date(2025, 5, 5),
        "Hà Nam",
    ),
    (  # five years in a row are counted from this year, not from the one recalled
        "Năm 2024, Thái Nguyên tiếp tục đứng thứ 2 về SIPAS. Năm 2023, chỉ số này là 90,29%. Đây là năm "
        "thứ ba "
        "liên tiếp tỉnh ở vị trí á quân.",
        [
            "sipas_rank VN-69 2022 2 rank implied",
            "sipas_rank VN-69 2023 2 rank implied",
            "sipas_rank VN-69 2024 2 rank",
            "sipas_score VN-69 2023 90.29 percent",
        ],
        date(2025, 4, 18),
        "",
    ),
    (
        "Tháng năm 2023, tỉnh tiếp nhận 21.000 hồ sơ. Trong sáu tháng năm 2023, tỉnh tiếp nhận 90.000 hồ sơ.",
        ["dossiers_received VN-63 2023-05 21000 dossiers", "dossiers_received VN-63 2023-H1 90000 dossiers"],
        date(2023, 7, 10),
        "Hà Nam",
    ),
    (  # two months end with February, whatever the year
        "Hai tháng đầu năm 2024: tiếp nhận 61.200 hồ sơ (cùng kỳ 2023: 55.000 hồ sơ); đúng hạn 99,3% "
        "(cùng kỳ: "
        "98,8%).",
        [
            "dossiers_received VN-DN 2023-01-01/2023-02-28 55000 dossiers",
            "dossiers_received VN-DN 2024-01-01/2024-02-29 61200 dossiers",
            "on_time_rate VN-DN 2023-01-01/2023-02-28 98.8 percent",
            "on_time_rate VN-DN 2024-01-01/2024-02-29 99.3 percent",
        ],
        date(2024, 3, 5),
        "Đà Nẵng",
    ),
    (  # behind what is summed up, a paragraph goes back to the quarter of the report
        "Lũy kế 9 tháng, tỉnh tiếp nhận 560.000 hồ sơ.\nTỷ lệ hồ sơ trực tuyến đạt 92,3%.\nPAPI 2024 của "
        "tỉnh "
        "xếp thứ 15, thứ 3 vùng.\nTrong quý, Chi cục Thuế khu vực I tiếp nhận 2.100 hồ sơ.",
        [
            "dossiers_received VN-34 2025-01-01/2025-09-30 560000 dossiers",
            "dossiers_received VN-34/Chi cục Thuế khu vực I city 2025-Q3 2100 dossiers",
            "online_dossier_rate VN-34 2025-Q3 92.3 percent",
            "papi_rank VN-34 2024 15 rank",
        ],
        date(2025, 10, 8),
        "Báo cáo quý III/2025 của tỉnh Khánh Hòa",
    ),
    (  # the year before last, counted from the text's own
        "PAR Index: Năm ngoái Kiên Giang xếp thứ 62, năm kia thứ 58.",
        ["par_index_rank VN-47 2023 58 rank", "par_index_rank VN-47 2024 62 rank"],
        date(2025, 9, 20),
        "",
    ),
    (  # what a value is twice as much as dates nothing
        "Hải Dương: năm 2022, hồ sơ trực tuyến đạt 62%, gấp đôi năm 2021.",
        ["online_dossier_rate VN-61 2022 62 percent"],
        date(2022, 12, 20),
        "",
    ),
    (  # the slowest is no deadline
        "Tháng 8/2025, đơn vị chậm nhất của Thanh Hóa là xã Mường Lát: trễ 41 trong 812 hồ sơ.",
        ["dossiers_overdue VN-21/xã Mường Lát commune 2025-08 41/812 dossiers"],
        date(2025, 10, 5),
        "",
    ),
    (  # explained behind a dash, and an apposition that explains nothing
        "Cần Thơ: SIPAS năm 2023 là 85% - mức cao nhất ba năm.\n99,1% - tỷ lệ hồ sơ đúng hạn năm 2024.\n"
        "68,06 điểm - kết quả PCI 2022, xếp thứ 19.",
        [
            "on_time_rate VN-CT 2024 99.1 percent",
            "pci_rank VN-CT 2022 19 rank",
            "pci_score VN-CT 2022 68.06 score",
            "sipas_score VN-CT 2023 85 percent",
        ],
        date(2025, 1, 15),
        "",
    ),
    (  # behind years told in order, what follows is of the last of them
        "PCI: từ hạng 59 năm 2018, Lạng Sơn leo lên hạng 15 năm 2022 rồi hạng 16 năm 2024. Cao Bằng hạng 58.",
        [
            "pci_rank VN-04 2024 58 rank",
            "pci_rank VN-09 2018 59 rank",
            "pci_rank VN-09 2022 15 rank",
            "pci_rank VN-09 2024 16 rank",
        ],
        date(2025, 5, 8),
        "",
    ),
    (  # told the other way round, of the first
        "PCI Lạng Sơn: năm 2024 hạng 15, năm 2023 hạng 20, năm 2022 hạng 16. Điểm số đạt 66,1 điểm.",
        [
            "pci_rank VN-09 2022 16 rank",
            "pci_rank VN-09 2023 20 rank",
            "pci_rank VN-09 2024 15 rank",
            "pci_score VN-09 2024 66.1 score",
        ],
        date(2025, 5, 8),
        "",
    ),
    (  # explained behind a colon, with words of no rate before those of one
        "Quảng Trị tháng 7/2025.\n97,8%: tỷ lệ giải quyết đúng hạn.",
        ["on_time_rate VN-25 2025-07 97.8 percent"],
        date(2025, 8, 5),
        "",
    ),
]


@pytest.mark.parametrize(
    ("text", "expected", "published", "title"), CASES, ids=[case[0][:50] for case in CASES]
)
def test_times(text: str, expected: list[str], published: date, title: str) -> None:
    """Every figure has its period, and nothing else is read."""
    assert figures(text, title=title, published=published) == sorted(expected)
