"""Passages of several sentences: what a sentence leaves out comes from those before."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.telling import PUBLISHED, figures

Case = tuple[str, list[str], date, str]  # a text, its figures, its day of publication, its title

CASES: list[Case] = [
    (
        "Sáng 12/7, Sở Nội vụ tỉnh Bắc Giang tổ chức hội nghị sơ kết công tác cải cách hành chính 6 "
        "tháng đầu năm. Báo cáo tại hội nghị cho thấy toàn tỉnh tiếp nhận 412.305 hồ sơ, tăng 8% so với "
        "cùng kỳ. Trong số này, 388.211 hồ sơ được nộp trực tuyến. Tỷ lệ giải quyết đúng hạn ở cấp tỉnh "
        "đạt 99,8%, cấp huyện 99,4%, cấp xã 98,9%. Huyện Lục Nam có tỷ lệ thấp nhất, chỉ 96,1%. Năm "
        "2023, chỉ số PAR Index của tỉnh tăng 4 bậc, xếp thứ 8.",
        [
            "dossiers_received VN-54 2024-H1 412305 dossiers",
            "online_dossiers VN-54 2024-H1 388211 dossiers",
            "on_time_rate VN-54 city 2024-H1 99.8 percent",
            "on_time_rate VN-54 district 2024-H1 99.4 percent",
            "on_time_rate VN-54 commune 2024-H1 98.9 percent",
            "on_time_rate VN-54/Huyện Lục Nam district 2024-H1 96.1 percent",
            "par_index_rank VN-54 2023 8 rank",
            "par_index_rank VN-54 2022 12 rank implied",
        ],
        date(2024, 7, 13),
        "",
    ),
    (
        "Ba năm trước, Trà Vinh còn đứng thứ 51/63 về PAPI. Nay tỉnh đã lên thứ 20.",
        [
            "papi_rank VN-51 2019 51/63 rank",
            "papi_rank VN-51 2022 20 rank",
        ],
        date(2023, 5, 4),
        "PAPI 2022: Bước tiến của Trà Vinh",
    ),
    (
        "Quận Ba Đình hiện có 18 dự án chậm tiến độ, quận Hoàng Mai 44 dự án, huyện Thanh Trì 21 dự án.",
        [
            "delayed_projects VN-HN/Quận Ba Đình district 2023-05-20 18 projects",
            "delayed_projects VN-HN/quận Hoàng Mai district 2023-05-20 44 projects",
            "delayed_projects VN-HN/huyện Thanh Trì district 2023-05-20 21 projects",
        ],
        date(2023, 5, 20),
        "Hà Nội: dự án treo trên địa bàn",
    ),
    (
        "Sau sáp nhập, tỉnh Lâm Đồng mới (gồm Đắk Nông và Bình Thuận) có 2.104 thủ tục hành chính, "
        "trong đó 1.688 thủ tục thuộc thẩm quyền cấp tỉnh, 416 thủ tục cấp xã.",
        [
            "procedures_total VN-35 2025-08-15 2104 procedures",
            "procedures_total VN-35 city 2025-08-15 1688 procedures",
            "procedures_total VN-35 commune 2025-08-15 416 procedures",
        ],
        date(2025, 8, 15),
        "",
    ),
    (
        "Hai tháng sau ngày vận hành mô hình chính quyền hai cấp (1/7/2025 - 31/8/2025), 96 xã, phường "
        "của tỉnh Quảng Trị tiếp nhận 91.204 hồ sơ, quá hạn 312 hồ sơ.",
        [
            "dossiers_received VN-25 commune 2025-07-01/2025-08-31 91204 dossiers",
            "dossiers_overdue VN-25 commune 2025-07-01/2025-08-31 312 dossiers",
        ],
        date(2025, 9, 4),
        "",
    ),
    (
        "Trong nhóm các thành phố trực thuộc Trung ương, Hải Phòng dẫn đầu với 91,05%, Hà Nội đứng thứ "
        "hai với 89,2%, Đà Nẵng 88,6%.",
        [
            "par_index_score VN-HP 2022 91.05 percent",
            "par_index_score VN-HN 2022 89.2 percent",
            "par_index_score VN-DN 2022 88.6 percent",
        ],
        date(2023, 4, 20),
        "PAR Index 2022",
    ),
    (
        "Kết quả khảo sát 3.120 người dân năm 2022 ở Quảng Ngãi cho thấy 93,4% người được hỏi hài lòng "
        "về cung cách phục vụ tại bộ phận một cửa.",
        [
            "satisfaction_rate VN-29 2022 93.4 percent",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Chỉ trong quý II, huyện Krông Pắc (Đắk Lắk) đã trả 11.020 hồ sơ, chỉ 14 hồ sơ trễ hẹn.",
        [
            "dossiers_resolved VN-33/huyện Krông Pắc district 2023-Q2 11020 dossiers",
            "dossiers_overdue VN-33/huyện Krông Pắc district 2023-Q2 14 dossiers",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Năm 2022 Kon Tum đạt 83,02% về PAR Index, đứng thứ 51; năm trước đó là 82,11%, đứng thứ 58.",
        [
            "par_index_score VN-28 2022 83.02 percent",
            "par_index_rank VN-28 2022 51 rank",
            "par_index_score VN-28 2021 82.11 percent",
            "par_index_rank VN-28 2021 58 rank",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Tỷ lệ hồ sơ trực tuyến toàn trình của tỉnh Tây Ninh trong 5 tháng đầu năm là 61,7% (cùng kỳ "
        "năm 2022 là 44,9%).",
        [
            "online_dossier_rate VN-37 2023-01-01/2023-05-31 61.7 percent",
            "online_dossier_rate VN-37 2022-01-01/2022-05-31 44.9 percent",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Hội đồng nhân dân tỉnh Hà Giang chất vấn về 23 dự án chậm tiến độ. Trong đó, 9 dự án đã bị "
        "chấm dứt hoạt động, 6 dự án đã có phương án tháo gỡ, 8 dự án còn lại chưa có hướng xử lý.",
        [
            "delayed_projects VN-03 2023-12-09 23 projects",
            "delayed_projects_revoked VN-03 2023-12-09 9 projects",
            "delayed_projects_handled VN-03 2023-12-09 6 projects",
            "delayed_projects_remaining VN-03 2023-12-09 8 projects",
        ],
        date(2023, 12, 9),
        "",
    ),
    (
        "Kết quả này giúp Bình Thuận tăng 12 bậc so với năm 2021, từ hạng 40 lên hạng 28 trong bảng xếp "
        "hạng PCI 2022.",
        [
            "pci_rank VN-40 2022 28 rank",
            "pci_rank VN-40 2021 40 rank",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Chỉ số PCI của Sóc Trăng tăng từ 60,6 điểm năm 2021 lên 64,1 điểm năm 2022, thứ hạng cải thiện "
        "từ 62 lên 34.",
        [
            "pci_score VN-52 2021 60.6 score",
            "pci_score VN-52 2022 64.1 score",
            "pci_rank VN-52 2022 34 rank",
            "pci_rank VN-52 2021 62 rank",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Số hồ sơ trễ hạn của Cần Thơ giảm từ 1.204 hồ sơ (quý I/2023) xuống 388 hồ sơ (quý II/2023).",
        [
            "dossiers_overdue VN-CT 2023-Q1 1204 dossiers",
            "dossiers_overdue VN-CT 2023-Q2 388 dossiers",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Từ chỗ chỉ có 210 thủ tục được ủy quyền năm 2021, đến nay Quảng Ninh đã ủy quyền 405 thủ tục.",
        [
            "delegated_procedures VN-13 2021 210 procedures",
            "delegated_procedures VN-13 2023-07-05 405 procedures",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Năm 2022, số TTHC được ủy quyền của Quảng Ninh từ 210 lên 405 thủ tục.",
        [
            "delegated_procedures VN-13 2022 405 procedures",
            "delegated_procedures VN-13 2021 210 procedures",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Năm 2023 Hà Nội nâng số thủ tục đã ủy quyền từ 617 lên 702.",
        [
            "delegated_procedures VN-HN 2023 702 procedures",
            "delegated_procedures VN-HN 2022 617 procedures",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Thái Nguyên dẫn đầu ở 2 trụ cột, đứng thứ 8 cả nước về DTI năm 2022.",
        [
            "dti_rank VN-69 2022 8 rank",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Về chuyển đổi số năm 2022, Bình Phước dẫn đầu ở trụ cột xã hội số.",
        [],
        PUBLISHED,
        "",
    ),
    (
        "Chỉ số chuyển đổi số: Lạng Sơn dẫn đầu 3 trong 8 trụ cột năm 2022.",
        [],
        PUBLISHED,
        "",
    ),
    (
        "DTI 2022: Bắc Ninh dẫn đầu ở 3 trụ cột.",
        [],
        PUBLISHED,
        "",
    ),
    (
        "Năm 2022, Bắc Ninh dẫn đầu cả nước ở ba chỉ số chính DTI: nhận thức số, thể chế số và hạ tầng số.",
        [],
        PUBLISHED,
        "",
    ),
    (
        "Đà Nẵng đứng đầu cả ba trụ cột chính quyền số, kinh tế số, xã hội số của DTI năm 2022.",
        [],
        PUBLISHED,
        "",
    ),
    (
        "Đà Nẵng dẫn đầu DTI năm 2022 ở cả ba trụ cột.",
        [
            "dti_rank VN-DN 2022 1 rank",
        ],
        PUBLISHED,
        "",
    ),
]


@pytest.mark.parametrize(
    ("text", "expected", "published", "title"), CASES, ids=[case[0][:60] for case in CASES]
)
def test_a_passage_is_read(text: str, expected: list[str], published: date, title: str) -> None:
    """Every figure of the passage is read in every field, and nothing else."""
    assert figures(text, title=title, published=published) == sorted(expected)
