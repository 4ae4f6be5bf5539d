"""Sentences that no rule was written for: numbers, degrees, ranks, changes and times in running prose."""

from __future__ import annotations

from datetime import date

from tests.extract.telling import PUBLISHED, Case, figures, of_each

CASES: list[Case] = [
    (
        "Điểm DTI năm 2021 của Lạng Sơn là 0.4937, của Cao Bằng là 0,3612.",
        [
            "dti_score VN-09 2021 0.4937 score",
            "dti_score VN-04 2021 0.3612 score",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Tỷ lệ hồ sơ đúng hạn quý I/2023 của Hà Nam đạt 98, 7%.",
        [
            "on_time_rate VN-63 2023-Q1 98.7 percent",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Tính đến 30/6/2023, Bình Dương có 52 dự án chậm tiến độ với tổng diện tích 1.250,5ha.",
        [
            "delayed_projects VN-57 2023-06-30 52 projects",
            "delayed_projects_area VN-57 2023-06-30 1250.5 hectares",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Năm 2022, thành phố Hải Phòng tiếp nhận 1,27 triệu hồ sơ.",
        [
            "dossiers_received VN-HP 2022 1270000 dossiers",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Quý II/2023, tỉnh Thái Bình tiếp nhận 86,4 nghìn hồ sơ, trong đó 12 nghìn hồ sơ nộp trực tuyến.",
        [
            "dossiers_received VN-20 2023-Q2 86400 dossiers",
            "online_dossiers VN-20 2023-Q2 12000 dossiers",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Mỗi năm Cần Thơ giải quyết hàng trăm nghìn hồ sơ.",
        [],
        PUBLISHED,
        "",
    ),
    (
        "Năm 2022, Sơn La có hai mươi lăm dự án chậm tiến độ, đã thu hồi mười một dự án.",
        [
            "delayed_projects VN-05 2022 25 projects",
            "delayed_projects_revoked VN-05 2022 11 projects",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Tỉnh Nam Định vẫn còn 07 hồ sơ quá hạn trong tháng 5/2023.",
        [
            "dossiers_overdue VN-67 2023-05 7 dossiers",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Năm 2022, Lào Cai ủy quyền năm thủ tục cho cấp huyện.",
        [
            "delegated_procedures VN-02 2022 5 procedures",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Một nửa số hồ sơ quá hạn được gửi thư xin lỗi trong năm 2022 tại Vĩnh Long.",
        [
            "apology_letter_rate VN-49 2022 50 percent",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Năm 2022, Hưng Yên tiếp nhận hơn 310.000 hồ sơ, giải quyết gần 305.000 hồ sơ; tỷ lệ đúng hạn "
        "xấp xỉ 99,2%.",
        [
            "dossiers_received VN-66 2022 310000 dossiers over",
            "dossiers_resolved VN-66 2022 305000 dossiers under",
            "on_time_rate VN-66 2022 99.2 percent about",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Năm 2022, Ninh Thuận ước tiếp nhận 120.000 hồ sơ.",
        [
            "dossiers_received VN-36 2022 120000 dossiers about",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Kế hoạch năm 2024 của Tây Ninh: tối thiểu 80% hồ sơ nộp trực tuyến, không quá 1% hồ sơ quá hạn.",
        [
            "online_dossier_rate VN-37 2024 80 percent at_least target",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Năm 2023, Đồng Tháp phấn đấu 99% hồ sơ trở lên được giải quyết đúng hạn.",
        [
            "on_time_rate VN-45 2023 99 percent at_least target",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Năm 2022, Bạc Liêu chỉ đạt 61,2 điểm PCI, tụt tới 11 bậc so với năm 2021, xếp thứ 49.",
        [
            "pci_score VN-55 2022 61.2 score",
            "pci_rank VN-55 2022 49 rank",
            "pci_rank VN-55 2021 38 rank implied",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Có trên 97% hồ sơ ở Gia Lai được giải quyết đúng hạn trong năm 2022.",
        [
            "on_time_rate VN-30 2022 97 percent over",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Mức độ hài lòng của người dân tại bộ phận một cửa huyện Chợ Mới (Bắc Kạn) năm 2022 đạt khoảng 96%.",
        [
            "satisfaction_rate VN-53/huyện Chợ Mới district 2022 96 percent about",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Ít nhất 1.500 hồ sơ của TP Hải Dương đã được nộp qua mạng trong tháng 6/2023.",
        [
            "online_dossiers VN-61/TP Hải Dương district 2023-06 1500 dossiers at_least",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Tuyên Quang giữ vị trí số 5 cả nước về PAPI năm 2021, hạng cao nhất từ trước đến nay.",
        [
            "papi_rank VN-07 2021 5 rank",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Chỉ số SIPAS 2022 của Kiên Giang đứng 60/63, còn Bạc Liêu đội sổ.",
        [
            "sipas_rank VN-47 2022 60/63 rank",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Đồng Nai vươn từ hạng 27 lên hạng 15 trong bảng xếp hạng PAR Index 2022.",
        [
            "par_index_rank VN-39 2022 15 rank",
            "par_index_rank VN-39 2021 27 rank",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Năm 2022, Quảng Trị xếp hạng 41 PCI, tăng 6 bậc.",
        [
            "pci_rank VN-25 2022 41 rank",
            "pci_rank VN-25 2021 47 rank implied",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Hậu Giang hai năm liền (2021, 2022) cùng giữ hạng 12 PCI.",
        [
            "pci_rank VN-73 2021 12 rank",
            "pci_rank VN-73 2022 12 rank",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Nhóm 10 tỉnh dẫn đầu DTI 2022 có Bắc Giang và Thái Nguyên.",
        [],
        PUBLISHED,
        "",
    ),
    (
        "Theo PAR Index 2022, Yên Bái, Lào Cai, Phú Thọ lần lượt xếp thứ 16, 22 và 26.",
        [
            "par_index_rank VN-06 2022 16 rank",
            "par_index_rank VN-02 2022 22 rank",
            "par_index_rank VN-68 2022 26 rank",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Quảng Ninh dẫn đầu PCI 2022 với 72,95 điểm; xếp sau lần lượt là Bắc Giang, Hải Phòng và Bà Rịa "
        "- Vũng Tàu.",
        [
            "pci_rank VN-13 2022 1 rank",
            "pci_score VN-13 2022 72.95 score",
            "pci_rank VN-54 2022 2 rank implied",
            "pci_rank VN-HP 2022 3 rank implied",
            "pci_rank VN-43 2022 4 rank implied",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Năm 2022, Đắk Lắk và Đắk Nông cùng đứng thứ 33 về SIPAS.",
        [
            "sipas_rank VN-33 2022 33 rank",
            "sipas_rank VN-72 2022 33 rank",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Nếu năm 2020 Long An còn đứng thứ 10 thì đến năm 2022, tỉnh đã tụt xuống thứ 24 về PAR Index.",
        [
            "par_index_rank VN-41 2020 10 rank",
            "par_index_rank VN-41 2022 24 rank",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Cà Mau giành ngôi á quân bảng xếp hạng SIPAS 2022, chỉ sau Quảng Ninh.",
        [
            "sipas_rank VN-59 2022 2 rank",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Tỷ lệ hồ sơ trực tuyến của Bình Phước năm 2022 đạt 71,5%, tăng 14,2 điểm phần trăm so với năm 2021.",
        [
            "online_dossier_rate VN-58 2022 71.5 percent",
            "online_dossier_rate VN-58 2021 57.3 percent implied",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Chỉ số hài lòng (SIPAS) năm 2022 của Huế đạt 84,1%, giảm 1,3% so với năm trước.",
        [
            "sipas_score VN-26 2022 84.1 percent",
            "sipas_score VN-26 2021 85.4 percent implied",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Tỷ lệ đúng hạn của Hòa Bình năm 2022 tăng từ 95,1% lên 97,4%.",
        [
            "on_time_rate VN-14 2022 97.4 percent",
            "on_time_rate VN-14 2021 95.1 percent",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Năm 2022, số hồ sơ tiếp nhận của Quảng Bình là 245.000, tăng 12% so với năm 2021.",
        [
            "dossiers_received VN-24 2022 245000 dossiers",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Điểm PAPI 2022 của Trà Vinh là 43,91, cao hơn năm 2021 (42,10).",
        [
            "papi_score VN-51 2022 43.91 score",
            "papi_score VN-51 2021 42.1 score",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Số dự án chậm tiến độ ở Khánh Hòa giảm từ 41 xuống còn 29 trong năm 2022.",
        [
            "delayed_projects VN-34 2022 29 projects",
            "delayed_projects VN-34 2021 41 projects",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Từ 0,41 năm 2020, điểm DTI của Ninh Bình lên 0,58 vào năm 2021.",
        [
            "dti_score VN-18 2020 0.41 score",
            "dti_score VN-18 2021 0.58 score",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Tỷ lệ hồ sơ quá hạn của Cần Thơ năm 2022 chỉ còn 0,8%, giảm một nửa so với năm 2021.",
        [],
        PUBLISHED,
        "",
    ),
    (
        "Năm 2022, Lâm Đồng giải quyết 400.120 hồ sơ, nhiều hơn năm 2021 là 20.120 hồ sơ.",
        [
            "dossiers_resolved VN-35 2022 400120 dossiers",
            "dossiers_resolved VN-35 2021 380000 dossiers implied",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Tuần thứ 20 năm 2023, Đà Nẵng tiếp nhận 5.410 hồ sơ.",
        [
            "dossiers_received VN-DN 2023-W20 5410 dossiers",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Từ ngày 15/12/2022 đến 14/6/2023, Bắc Ninh tiếp nhận 210.450 hồ sơ.",
        [
            "dossiers_received VN-56 2022-12-15/2023-06-14 210450 dossiers",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Từ 1/1 đến 31/5/2023, Bắc Ninh giải quyết 180.333 hồ sơ.",
        [
            "dossiers_resolved VN-56 2023-01-01/2023-05-31 180333 dossiers",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Trong quý 4 năm ngoái, Hà Tĩnh tiếp nhận 71.000 hồ sơ.",
        [
            "dossiers_received VN-23 2022-Q4 71000 dossiers",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Sáu tháng đầu năm nay, Quảng Nam tiếp nhận 133.000 hồ sơ.",
        [
            "dossiers_received VN-27 2023-H1 133000 dossiers",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Báo cáo cải cách hành chính tháng 5/2023 của Tiền Giang (số liệu từ 15/4 đến 14/5/2023): tiếp "
        "nhận 44.102 hồ sơ, giải quyết đúng hạn 99,6%.",
        [
            "dossiers_received VN-46 2023-05 44102 dossiers",
            "on_time_rate VN-46 2023-05 99.6 percent",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Kết quả PCI 2022 vừa công bố tháng 4/2023 cho thấy Bình Định đứng thứ 21.",
        [
            "pci_rank VN-31 2022 21 rank",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Từ đầu năm đến nay, An Giang giải quyết 301.000 hồ sơ.",
        [
            "dossiers_resolved VN-44 2023-01-01/2023-07-05 301000 dossiers",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Năm 2022 so với 2021, Nghệ An tiếp nhận 611.000 hồ sơ.",
        [
            "dossiers_received VN-22 2022 611000 dossiers",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Sau ba tháng vận hành chính quyền địa phương hai cấp, tỉnh Gia Lai tiếp nhận 210.455 hồ sơ, "
        "đúng hạn 97,2%.",
        [
            "dossiers_received VN-30 2025-07-01/2025-09-30 210455 dossiers",
            "on_time_rate VN-30 2025-07-01/2025-09-30 97.2 percent",
        ],
        date(2025, 10, 6),
        "",
    ),
    (
        "Trong tháng đầu tiên thực hiện mô hình chính quyền 2 cấp, phường Hạc Thành (Thanh Hóa) tiếp "
        "nhận 3.410 hồ sơ.",
        [
            "dossiers_received VN-21/phường Hạc Thành commune 2025-07 3410 dossiers",
        ],
        date(2025, 8, 4),
        "",
    ),
    (
        "Qua 6 tháng vận hành chính quyền địa phương 2 cấp, Hải Phòng giải quyết 812.000 hồ sơ.",
        [
            "dossiers_resolved VN-HP 2025-07-01/2025-12-31 812000 dossiers",
        ],
        date(2026, 1, 8),
        "",
    ),
    (
        "Lũy kế đến hết tháng 5/2023, Vĩnh Phúc tiếp nhận 98.000 hồ sơ.",
        [
            "dossiers_received VN-70 2023-01-01/2023-05-31 98000 dossiers",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Lũy kế 5 tháng, Vĩnh Phúc tiếp nhận 98.000 hồ sơ.",
        [
            "dossiers_received VN-70 2023-01-01/2023-05-31 98000 dossiers",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Lũy kế đến 30/6/2023, Vĩnh Phúc đã ủy quyền 98 thủ tục.",
        [
            "delegated_procedures VN-70 2023-06-30 98 procedures",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Tính chung 4 tháng đầu năm 2023, Vĩnh Phúc tiếp nhận 98.000 hồ sơ.",
        [
            "dossiers_received VN-70 2023-01-01/2023-04-30 98000 dossiers",
        ],
        PUBLISHED,
        "",
    ),
]


@of_each(CASES)
def test_a_sentence_is_read(text: str, expected: list[str], published: date, title: str) -> None:
    """Every figure of the sentence is read in every field, and nothing else."""
    assert figures(text, title=title, published=published) == sorted(expected)
