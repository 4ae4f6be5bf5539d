"""Questions and answers: what a question speaks of, and when, holds for the answer."""

from __future__ import annotations

from datetime import date

from tests.extract.telling import Case, figures, of_each

DAY = date(2025, 10, 20)
MONTHS = "2025-07-01/2025-09-30"

ASKED: list[Case] = [
    (
        "Phóng viên: Thưa bà, sau ba tháng vận hành mô hình mới, kết quả ra sao?\n"
        "Bà Trần Thị Mai: Ba tháng qua, toàn tỉnh Bắc Ninh tiếp nhận 312.450 hồ sơ. Cấp xã 251.300 hồ sơ.\n"
        "Phóng viên: Còn hồ sơ trực tuyến?\n"
        "Bà Trần Thị Mai: Chúng tôi đạt 88,7%, riêng cấp xã 90,2%.",
        [
            f"dossiers_received VN-56 {MONTHS} 312450 dossiers",
            f"dossiers_received VN-56 commune {MONTHS} 251300 dossiers",
            f"online_dossier_rate VN-56 {MONTHS} 88.7 percent",
            f"online_dossier_rate VN-56 commune {MONTHS} 90.2 percent",
        ],
        DAY,
        "",
    ),
    (
        "Bắc Ninh: còn hồ sơ trực tuyến thì sao?\n- Hiện tỉnh đạt 88,7%.",
        ["online_dossier_rate VN-56 2025-10-20 88.7 percent"],
        DAY,
        "",
    ),
    (  # months of a new model of something else, long after the levels changed
        "Sau ba tháng vận hành mô hình mới, Bắc Ninh tiếp nhận 4.210 hồ sơ.",
        ["dossiers_received VN-56 2026-05-20 4210 dossiers"],
        date(2026, 5, 20),
        "",
    ),
    (  # the share of something else
        "Bắc Ninh bàn về hồ sơ trực tuyến.\nChúng tôi tập huấn cho 88,7% cán bộ.",
        [],
        DAY,
        "",
    ),
]


@of_each(ASKED)
def test_an_answer_is_of_its_question(text: str, expected: list[str], published: date, title: str) -> None:
    """An answer that only says "chúng tôi đạt" is of the indicator and the time of its question."""
    assert figures(text, title=title, published=published) == sorted(expected)
