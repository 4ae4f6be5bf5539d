"""Passages of several sentences: what a sentence leaves out comes from those before."""

from __future__ import annotations

from datetime import date

from tests.extract.telling import PUBLISHED, Case, figures, of_each

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
    (
        "Thành phố Thủ Đức sơ kết 9 tháng cải cách hành chính.\n\nTrong 9 tháng đầu năm 2023, UBND TP "
        "Thủ Đức tiếp nhận 212.304 hồ sơ, trong đó 188.120 hồ sơ nộp trực tuyến. Thành phố đã giải "
        "quyết 205.110 hồ sơ, tỷ lệ đúng hạn 99,1%.\n\nThành phố phấn đấu cả năm đạt 99,5% hồ sơ đúng "
        "hạn.",
        [
            "dossiers_received VN-SG/TP Thủ Đức district 2023-01-01/2023-09-30 212304 dossiers",
            "online_dossiers VN-SG/TP Thủ Đức district 2023-01-01/2023-09-30 188120 dossiers",
            "dossiers_resolved VN-SG/TP Thủ Đức district 2023-01-01/2023-09-30 205110 dossiers",
            "on_time_rate VN-SG/TP Thủ Đức district 2023-01-01/2023-09-30 99.1 percent",
            "on_time_rate VN-SG/TP Thủ Đức district 2023 99.5 percent target",
        ],
        date(2023, 10, 10),
        "TP Thủ Đức: chín tháng nhìn lại",
    ),
    (
        "Bốn tháng nay phường Long Xuyên vắng tiếng phàn nàn.\n\nTừ ngày 1/7 đến 31/10/2025, phường "
        "tiếp nhận 9.812 hồ sơ, trong đó 8.740 hồ sơ trực tuyến. Số hồ sơ trễ hạn là 21, đều đã có thư "
        "xin lỗi.\n\nChủ tịch phường cho hay: tỷ lệ đúng hạn đạt 99,7%, mức độ hài lòng 98,4%. Toàn "
        "tỉnh An Giang cùng thời gian tiếp nhận 512.000 hồ sơ.",
        [
            "dossiers_received VN-44/phường Long Xuyên commune 2025-07-01/2025-10-31 9812 dossiers",
            "online_dossiers VN-44/phường Long Xuyên commune 2025-07-01/2025-10-31 8740 dossiers",
            "dossiers_overdue VN-44/phường Long Xuyên commune 2025-07-01/2025-10-31 21 dossiers",
            "on_time_rate VN-44/phường Long Xuyên commune 2025-07-01/2025-10-31 99.7 percent",
            "satisfaction_rate VN-44/phường Long Xuyên commune 2025-07-01/2025-10-31 98.4 percent",
            "dossiers_received VN-44 2025-07-01/2025-10-31 512000 dossiers",
        ],
        date(2025, 11, 7),
        "Ở phường Long Xuyên, An Giang",
    ),
    (
        "UBND tỉnh Hà Giang công bố kết quả xếp hạng cải cách hành chính năm 2023.\n\nKhối sở, ngành: "
        "Sở Tư pháp dẫn đầu với 93,12 điểm, Sở Tài chính thứ hai (92,80 điểm), đứng cuối là Sở Y tế, "
        "78,05 điểm.\n\nKhối huyện: huyện Bắc Quang 90,11 điểm, xếp thứ nhất; thành phố Hà Giang 89,40 "
        "điểm, thứ hai; huyện Mèo Vạc xếp thứ 11/11 với 77,2 điểm.\n\nĐiểm trung bình khối sở là 86,3 "
        "điểm, khối huyện 84,9 điểm.",
        [
            "par_index_rank VN-03/Sở Tư pháp city 2023 1 rank",
            "par_index_score VN-03/Sở Tư pháp city 2023 93.12 score",
            "par_index_rank VN-03/Sở Tài chính city 2023 2 rank",
            "par_index_score VN-03/Sở Tài chính city 2023 92.8 score",
            "par_index_score VN-03/Sở Y tế city 2023 78.05 score",
            "par_index_score VN-03/huyện Bắc Quang district 2023 90.11 score",
            "par_index_rank VN-03/huyện Bắc Quang district 2023 1 rank",
            "par_index_score VN-03/thành phố Hà Giang district 2023 89.4 score",
            "par_index_rank VN-03/thành phố Hà Giang district 2023 2 rank",
            "par_index_rank VN-03/huyện Mèo Vạc district 2023 11/11 rank",
            "par_index_score VN-03/huyện Mèo Vạc district 2023 77.2 score",
            "par_index_score VN-03 city 2023 86.3 score",
            "par_index_score VN-03 district 2023 84.9 score",
        ],
        date(2024, 12, 20),
        "",
    ),
    (
        "Kiểm tra công vụ tại huyện Vũ Thư, đoàn của Sở Nội vụ Thái Bình ghi nhận 7 tháng đầu năm 2023 "
        "huyện tiếp nhận 21.410 hồ sơ, còn 38 hồ sơ quá hạn. Tại xã Song An, 6 tháng đầu năm xã tiếp "
        "nhận 1.204 hồ sơ, quá hạn 5 hồ sơ. Sở Tài nguyên và Môi trường có 412 hồ sơ trễ hạn.",
        [
            "dossiers_received VN-20/huyện Vũ Thư district 2023-01-01/2023-07-31 21410 dossiers",
            "dossiers_overdue VN-20/huyện Vũ Thư district 2023-01-01/2023-07-31 38 dossiers",
            "dossiers_received VN-20/xã Song An commune 2023-H1 1204 dossiers",
            "dossiers_overdue VN-20/xã Song An commune 2023-H1 5 dossiers",
            "dossiers_overdue VN-20/Sở Tài nguyên và Môi trường city 2023-H1 412 dossiers",
        ],
        date(2023, 8, 12),
        "",
    ),
    (
        "Năm 2020, Hà Nội xếp thứ 5 với 85,1 điểm, Hải Phòng xếp thứ 2 với 91,5 điểm, TP.HCM xếp thứ "
        "23, Đà Nẵng thứ 10, Cần Thơ thứ 30.",
        [
            "par_index_rank VN-HN 2020 5 rank",
            "par_index_score VN-HN 2020 85.1 score",
            "par_index_rank VN-HP 2020 2 rank",
            "par_index_score VN-HP 2020 91.5 score",
            "par_index_rank VN-SG 2020 23 rank",
            "par_index_rank VN-DN 2020 10 rank",
            "par_index_rank VN-CT 2020 30 rank",
        ],
        date(2021, 6, 25),
        "PAR Index 2020: năm thành phố lớn",
    ),
    (
        "Hải Dương nhìn bảng xếp hạng: PAR Index 2022 hạng 5, SIPAS hạng 22, PCI hạng 32, PAPI nhóm "
        "giữa. Cũng bảng PCI, Hải Phòng hạng 3, Hưng Yên hạng 14.",
        [
            "par_index_rank VN-61 2022 5 rank",
            "sipas_rank VN-61 2022 22 rank",
            "pci_rank VN-61 2022 32 rank",
            "pci_rank VN-HP 2022 3 rank",
            "pci_rank VN-66 2022 14 rank",
        ],
        date(2023, 9, 10),
        "",
    ),
    (
        "Theo quyết định mới, Chủ tịch UBND tỉnh Bắc Ninh ủy quyền 42 thủ tục cho giám đốc các sở. Đến "
        "nay, toàn tỉnh đã ủy quyền 118/1.902 thủ tục, đạt 6,2%.",
        [
            "delegated_procedures VN-56 2024-11-15 42 procedures",
            "delegated_procedures VN-56 2024-11-15 118/1902 procedures",
            "delegation_rate VN-56 2024-11-15 6.2 percent",
        ],
        date(2024, 11, 15),
        "",
    ),
    (
        "Hỏi: Thưa ông, kết quả SIPAS năm 2023 của Vĩnh Long ra sao?\nÔng Nguyễn Văn A, Giám đốc Sở Nội "
        "vụ: Tỉnh đạt 84,12%, xếp thứ 18, tăng 9 bậc. Riêng PAR Index, chúng tôi đứng thứ 27.\nHỏi: Còn "
        "hồ sơ trễ hạn?\nTrả lời: Bốn tháng đầu năm 2024 có 214 hồ sơ trễ, chủ yếu ở TP Vĩnh Long (96 "
        "hồ sơ) và thị xã Bình Minh (41 hồ sơ).",
        [
            "sipas_score VN-49 2023 84.12 percent",
            "sipas_rank VN-49 2023 18 rank",
            "sipas_rank VN-49 2022 27 rank implied",
            "par_index_rank VN-49 2023 27 rank",
            "dossiers_overdue VN-49 2024-01-01/2024-04-30 214 dossiers",
            "dossiers_overdue VN-49/TP Vĩnh Long district 2024-01-01/2024-04-30 96 dossiers",
            "dossiers_overdue VN-49/thị xã Bình Minh district 2024-01-01/2024-04-30 41 dossiers",
        ],
        date(2024, 5, 11),
        "",
    ),
]


@of_each(CASES)
def test_a_passage_is_read(text: str, expected: list[str], published: date, title: str) -> None:
    """Every figure of the passage is read in every field, and nothing else."""
    assert figures(text, title=title, published=published) == sorted(expected)
