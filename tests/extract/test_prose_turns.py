"""Turns of phrase that carry whose figure it is, and of when, in Vietnamese and English."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.telling import figures

Case = tuple[str, list[str], str]  # a text, its figures, its title
DAY = date(2025, 5, 30)

CASES: list[Case] = [
    (  # a byname is a place; one that follows at once is the next
        "Hà Nội dẫn đầu PAR Index 2024, soán ngôi Hải Phòng. Thành phố Cảng lùi xuống vị trí thứ 2. Đứng "
        "ngay "
        "sau là Quảng Ninh. Xứ Thanh xếp thứ 15.",
        [
            "par_index_rank VN-13 2024 3 rank implied",
            "par_index_rank VN-21 2024 15 rank",
            "par_index_rank VN-HN 2024 1 rank",
            "par_index_rank VN-HP 2024 2 rank",
        ],
        "",
    ),
    (  # a mean is the nation's where "của các tỉnh" stands behind it, and not what a change starts from
        "PAR Index năm 2024 của tỉnh đạt 89,74%, cao hơn mức bình quân 88,37% của các tỉnh, thành phố. "
        "So với năm 2023, tăng 1,52 điểm phần trăm.",
        [
            "par_index_score VN 2024 88.37 percent",
            "par_index_score VN-69 2023 88.22 percent implied",
            "par_index_score VN-69 2024 89.74 percent",
        ],
        "Thái Nguyên",
    ),
    (
        "DTI năm 2024 của Huế là 0,7951. Giá trị trung bình của khối tỉnh là 0,6961 nên thành phố đi "
        "trước xa.",
        ["dti_score VN city 2024 0.6961 score", "dti_score VN-26 2024 0.7951 score"],
        "",
    ),
    (  # behind "; … tỉnh" it is no longer the nation's
        "PAR Index năm 2023 của An Giang đạt 81,32%, bình quân của cả nước là 86,98%; năm 2012 tỉnh từng "
        "đứng "
        "thứ 5/63 với 83,25%.",
        [
            "par_index_rank VN-44 2012 5/63 rank",
            "par_index_score VN 2023 86.98 percent",
            "par_index_score VN-44 2012 83.25 percent",
            "par_index_score VN-44 2023 81.32 percent",
        ],
        "",
    ),
    (  # ministries are spoken of until the province is
        "Khối bộ do Bộ Tư pháp dẫn đầu PAR Index 2024 với 89,95%.\nTỉnh xếp thứ 5 với 90%.",
        ["par_index_rank VN-44 2024 5 rank", "par_index_score VN-44 2024 90 percent"],
        "An Giang",
    ),
    (  # who is told to look into projects does not hold them
        "Giao Sở Tài chính chủ trì rà soát 27 dự án chậm tiến độ.",
        ["delayed_projects VN-35 2025-05-30 27 projects"],
        "Lâm Đồng",
    ),
    (
        "Tỉnh đã thu hồi chủ trương đầu tư đối với 54 dự án chậm tiến độ. Theo kết quả kiểm tra công bố ngày "
        "31/12/2023, huyện Bố Trạch có 37 dự án chậm tiến độ.",
        [
            "delayed_projects VN-24/huyện Bố Trạch district 2023-12-31 37 projects",
            "delayed_projects_revoked VN-24 2025-05-30 54 projects",
        ],
        "Quảng Bình",
    ),
    (
        "Phần thứ nhất. KẾT QUẢ\nNăm 2024 huyện Đức Thọ xếp thứ 4/13 về Chỉ số CCHC. Theo kết quả do UBND "
        "tỉnh "
        "công bố, năm 2023 huyện xếp thứ 6/13.",
        [
            "par_index_rank VN-23/huyện Đức Thọ district 2023 6/13 rank",
            "par_index_rank VN-23/huyện Đức Thọ district 2024 4/13 rank",
        ],
        "Hà Tĩnh",
    ),
    (  # names of wards; a reason behind a share leaves it a value
        "Quý I/2025, phường Xuân Hương - Đà Lạt đạt 98,2% hồ sơ đúng hạn, xã Đam Rông 4 mới đạt 88,9% do có "
        "3 hồ sơ trả muộn.",
        [
            "dossiers_overdue VN-35/xã Đam Rông 4 commune 2025-Q1 3 dossiers",
            "on_time_rate VN-35/phường Xuân Hương - Đà Lạt commune 2025-Q1 98.2 percent",
            "on_time_rate VN-35/xã Đam Rông 4 commune 2025-Q1 88.9 percent",
        ],
        "Lâm Đồng",
    ),
    (
        "Quý I/2025, tỉnh tiếp nhận 14.785 hồ sơ (87,14% nộp trực tuyến) và chỉ đúng hạn 91,7%; 203 hồ sơ "
        "nộp "
        "qua Cổng Dịch vụ công quốc gia; 91,3% số hồ sơ quá hạn đã có phiếu xin lỗi.",
        [
            "apology_letter_rate VN-35 2025-Q1 91.3 percent",
            "dossiers_received VN-35 2025-Q1 14785 dossiers",
            "on_time_rate VN-35 2025-Q1 91.7 percent",
            "online_dossier_rate VN-35 2025-Q1 87.14 percent",
            "online_dossiers VN-35 2025-Q1 203 dossiers",
        ],
        "Lâm Đồng",
    ),
    (  # "khi …" tells what was in the year compared with
        "Tỷ lệ hồ sơ đúng hạn năm 2024 đạt 98,2%, cao hơn năm 2023, khi tỷ lệ này chỉ là 95,1%. PCI năm 2024 "
        "xếp thứ 32, tụt một bậc so với năm 2023, khi tỉnh xếp thứ 31 với 66,87 điểm.",
        [
            "on_time_rate VN-71 2023 95.1 percent",
            "on_time_rate VN-71 2024 98.2 percent",
            "pci_rank VN-71 2023 31 rank",
            "pci_rank VN-71 2024 32 rank",
            "pci_score VN-71 2023 66.87 score",
        ],
        "Điện Biên",
    ),
    (
        "Dien Bien scored 67.77 points in the 2024 Provincial Competitiveness Index (PCI), ranking 32nd "
        "among 61 "
        "surveyed provinces, one place lower than in 2023, when it ranked 31st. It was ranked 40th in "
        "PAPI 2024. "
        "It was ranked 53rd in PAPI a year earlier. It set a target of at least 68.5 points in the 2025 PCI.",
        [
            "papi_rank VN-71 2023 53 rank",
            "papi_rank VN-71 2024 40 rank",
            "pci_rank VN-71 2023 31 rank",
            "pci_rank VN-71 2024 32/61 rank",
            "pci_score VN-71 2024 67.77 score",
            "pci_score VN-71 2025 68.5 score at_least target",
        ],
        "",
    ),
    (
        "From January 1 to April 19, 2025, Can Tho received 190,295 dossiers, of which 95,000 were filed "
        "online "
        "and 120 were late. In March to April 2025, 98.5 percent of dossiers were settled on time. The "
        "average "
        "of the ministries in the PAR Index stood at 85.63%.",
        [
            "dossiers_overdue VN-CT 2025-01-01/2025-04-19 120 dossiers",
            "dossiers_received VN-CT 2025-01-01/2025-04-19 190295 dossiers",
            "on_time_rate VN-CT 2025-03-01/2025-04-30 98.5 percent",
            "online_dossiers VN-CT 2025-01-01/2025-04-19 95000 dossiers",
        ],
        "",
    ),
    (  # "tỉnh" under a heading is the place of the heading
        "1. Tỉnh Gia Lai\nQuý I/2025, tỉnh tiếp nhận 45.000 hồ sơ.\n2. Tỉnh Lâm Đồng\nTỉnh tiếp nhận "
        "97.000 hồ sơ. "
        "Tỷ lệ đúng hạn quý I/2025 là 96%.\n3. Đánh giá chung\nGia Lai, Gia Lai và Gia Lai.",
        [
            "dossiers_received VN-30 2025-Q1 45000 dossiers",
            "dossiers_received VN-35 2025-Q1 97000 dossiers",
            "on_time_rate VN-35 2025-Q1 96 percent",
        ],
        "Tây Nguyên",
    ),
    (  # "tỉnh ta" is the place of the text, whoever was named before
        "Đứng đầu SIPAS 2024 là Quảng Ninh (89,5%); tỉnh ta đứng thứ 31 (82,7%).",
        [
            "sipas_rank VN-13 2024 1 rank",
            "sipas_rank VN-49 2024 31 rank",
            "sipas_score VN-13 2024 89.5 percent",
            "sipas_score VN-49 2024 82.7 percent",
        ],
        "Vĩnh Long",
    ),
    (
        "Quý I/2025, Sở Nội vụ tiếp nhận 3.000 hồ sơ. Tỷ lệ đúng hạn của Sở là 99,9%, còn của toàn tỉnh "
        "là 97,8%.",
        [
            "dossiers_received VN-22/Sở Nội vụ city 2025-Q1 3000 dossiers",
            "on_time_rate VN-22 2025-Q1 97.8 percent",
            "on_time_rate VN-22/Sở Nội vụ city 2025-Q1 99.9 percent",
        ],
        "Nghệ An",
    ),
    (  # parts by place; what came by hand, before and at the term is no figure of the table
        "Tỉnh hiện có 45 dự án chậm tiến độ. Trong đó, 18 dự án ở huyện Phú Lộc. Quý I/2025 tiếp nhận "
        "21.000 hồ "
        "sơ (trực tuyến 19.800 hồ sơ, trực tiếp 1.200 hồ sơ). Đã giải quyết 11.900 hồ sơ: trước hạn "
        "9.000, đúng "
        "hạn 2.850, quá hạn 50.",
        [
            "delayed_projects VN-26 2025-05-30 45 projects",
            "delayed_projects VN-26/huyện Phú Lộc district 2025-05-30 18 projects",
            "dossiers_overdue VN-26 2025-Q1 50 dossiers",
            "dossiers_received VN-26 2025-Q1 21000 dossiers",
            "dossiers_resolved VN-26 2025-Q1 11900 dossiers",
            "online_dossiers VN-26 2025-Q1 19800 dossiers",
        ],
        "Huế",
    ),
    (  # lines of one word, questions and answers, "một năm sau"
        "Kết quả quý I/2025\nTiếp nhận: 98.000 hồ sơ\nTrực tuyến: 85%",
        [
            "dossiers_received VN-41 2025-Q1 98000 dossiers",
            "online_dossier_rate VN-41 2025-Q1 85 percent",
        ],
        "Long An",
    ),
    (
        "Hỏi: Năm 2024 kết quả ra sao?\nĐáp: Đã giải quyết đúng hạn 98,9% hồ sơ.\nHỏi: Còn năm 2023?\n"
        "Đáp: Năm đó là 97,2%.",
        ["on_time_rate VN-25 2023 97.2 percent", "on_time_rate VN-25 2024 98.9 percent"],
        "Quảng Trị",
    ),
    (
        "Năm 2021, Hà Tĩnh đứng thứ 25 PAR Index. Một năm sau, tỉnh vươn lên thứ 12. SIPAS đạt 86,2%.",
        [
            "par_index_rank VN-23 2021 25 rank",
            "par_index_rank VN-23 2022 12 rank",
            "sipas_score VN-23 2022 86.2 percent",
        ],
        "",
    ),
]


@pytest.mark.parametrize(("text", "expected", "title"), CASES, ids=[case[0][:50] for case in CASES])
def test_turns(text: str, expected: list[str], title: str) -> None:
    """Every figure has its holder and its period, and nothing else is read."""
    assert figures(text, title=title, published=DAY) == sorted(expected)
