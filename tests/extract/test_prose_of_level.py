"""Of which level a figure is: said by the heading above, by the clause before, by "tỷ lệ này"."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.telling import figures

DAY = date(2025, 9, 4)
TITLE = "Tỉnh Phú Yên, 8 tháng 2025"
TIME = "2025-01-01/2025-08-31"

CASES: list[tuple[str, list[str]]] = [
    (
        "1. Cấp tỉnh\nTiếp nhận 12.000 hồ sơ. Đúng hạn đạt 98,1%.\n2. Cấp xã\nĐã giải quyết 30.000 hồ sơ.",
        [
            f"dossiers_received VN-32 city {TIME} 12000 dossiers",
            f"dossiers_resolved VN-32 commune {TIME} 30000 dossiers",
            f"on_time_rate VN-32 city {TIME} 98.1 percent",
        ],
    ),
    (
        "I. KHỐI SỞ, NGÀNH\nTiếp nhận 12.000 hồ sơ.\nII. KẾT QUẢ TẠI KHỐI HUYỆN\n1. Tiếp nhận 30.000 hồ sơ.\n"
        "2. Đúng hạn 98%.\nIII. ĐÁNH GIÁ CHUNG\nĐúng hạn đạt 98,4%.",
        [
            f"dossiers_received VN-32 city {TIME} 12000 dossiers",
            f"dossiers_received VN-32 district {TIME} 30000 dossiers",
            f"on_time_rate VN-32 district {TIME} 98 percent",
            f"on_time_rate VN-32 {TIME} 98.4 percent",
        ],
    ),
    (
        "1. Kết quả\na) Đối với cấp xã:\n+ Tiếp nhận 12.000 hồ sơ.\n+ Toàn tỉnh đúng hạn 99%.\n"
        "2. Trực tuyến\nTỷ lệ hồ sơ trực tuyến là 85%.",
        [
            f"dossiers_received VN-32 commune {TIME} 12000 dossiers",
            f"online_dossier_rate VN-32 {TIME} 85 percent",
            f"on_time_rate VN-32 {TIME} 99 percent",
        ],
    ),
    (
        "Cấp xã vẫn là điểm nghẽn\nTỷ lệ đúng hạn đạt 98,4%.",
        [f"on_time_rate VN-32 {TIME} 98.4 percent"],
    ),
    (
        "102 xã, phường tiếp nhận 162.532 hồ sơ; đã giải quyết 147.388 hồ sơ; "
        "tổng số hồ sơ quá hạn là 12 hồ sơ.",
        [
            f"dossiers_overdue VN-32 {TIME} 12 dossiers",
            f"dossiers_received VN-32 commune {TIME} 162532 dossiers",
            f"dossiers_resolved VN-32 commune {TIME} 147388 dossiers",
        ],
    ),
    (
        "Cấp tỉnh tiếp nhận 100 hồ sơ, cấp xã tiếp nhận 200 hồ sơ; tỷ lệ đúng hạn đạt 99%.",
        [
            f"dossiers_received VN-32 city {TIME} 100 dossiers",
            f"dossiers_received VN-32 commune {TIME} 200 dossiers",
            f"on_time_rate VN-32 {TIME} 99 percent",
        ],
    ),
    (
        "Tỷ lệ hồ sơ trực tuyến của cấp xã mới chỉ đạt 71,3%, thấp hơn chỉ tiêu 80% được giao năm 2025.",
        [
            f"online_dossier_rate VN-32 commune {TIME} 71.3 percent",
            "online_dossier_rate VN-32 commune 2025 80 percent target",
        ],
    ),
    (
        "Trung tâm Phục vụ hành chính công và các sở, ngành tiếp nhận 93.826 hồ sơ.",
        [f"dossiers_received VN-32 city {TIME} 93826 dossiers"],
    ),
    (
        "Khắp các quận, huyện của tỉnh hiện có 40 dự án chậm tiến độ.",
        ["delayed_projects VN-32 2025-09-04 40 projects"],
    ),
    (
        "Quý II, tỷ lệ đúng hạn ở cấp xã là 97,2%. Quý trước, con số này chỉ 95%. "
        "Toàn tỉnh, tỷ lệ này là 98%.",
        [
            "on_time_rate VN-32 2025-Q2 98 percent",
            "on_time_rate VN-32 commune 2025-Q1 95 percent",
            "on_time_rate VN-32 commune 2025-Q2 97.2 percent",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_levels(text: str, expected: list[str]) -> None:
    """A figure has the level of its clause, else of its section, and none where it turns to the whole."""
    assert figures(text, title=TITLE, published=DAY) == sorted(expected)
