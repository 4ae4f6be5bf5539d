"""Passages written freely: series, tables, speeches, letters, lists and news."""

from __future__ import annotations

from datetime import date

from tests.extract.telling import PUBLISHED, Case, figures, of_each

CASES: list[Case] = [
    (
        "Năm mùa PCI của Tiền Giang kể bằng năm con số: 2018 đứng thứ 33, 2019 thứ 27, 2020 thứ 39, "
        "2021 thứ 48, 2022 thứ 54. Điểm số thì từ 65,1 (2021) xuống 63,0 (2022).",
        [
            "pci_rank VN-46 2018 33 rank",
            "pci_rank VN-46 2019 27 rank",
            "pci_rank VN-46 2020 39 rank",
            "pci_rank VN-46 2021 48 rank",
            "pci_rank VN-46 2022 54 rank",
            "pci_score VN-46 2021 65.1 score",
            "pci_score VN-46 2022 63 score",
        ],
        PUBLISHED,
        "Tiền Giang và năm mùa PCI",
    ),
    (
        "Mùa PCI năm 2020, tỉnh xếp thứ 41 với 62,1 điểm. Năm sau leo lên 35, được 63,8 điểm. Đến mùa "
        "2022, tỉnh rơi về hạng 44, điểm chỉ còn 62,9.",
        [
            "pci_rank VN-50 2020 41 rank",
            "pci_score VN-50 2020 62.1 score",
            "pci_rank VN-50 2021 35 rank",
            "pci_score VN-50 2021 63.8 score",
            "pci_rank VN-50 2022 44 rank",
            "pci_score VN-50 2022 62.9 score",
        ],
        PUBLISHED,
        "Bến Tre: ba mùa PCI",
    ),
    (
        "Bảng xếp hạng PAR Index 2022\nHạng 1: Quảng Ninh 90,10%\nHạng 2: Hải Phòng 90,09%\nHạng 3: Hà "
        "Nội 89,58%\n...\nHạng 63: Phú Yên 75,96%",
        [
            "par_index_rank VN-13 2022 1 rank",
            "par_index_score VN-13 2022 90.1 percent",
            "par_index_rank VN-HP 2022 2 rank",
            "par_index_score VN-HP 2022 90.09 percent",
            "par_index_rank VN-HN 2022 3 rank",
            "par_index_score VN-HN 2022 89.58 percent",
            "par_index_rank VN-32 2022 63 rank",
            "par_index_score VN-32 2022 75.96 percent",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Địa phương | Hạng | Điểm\nĐồng Tháp | 5 | 69,66\nBến Tre | 12 | 66,02",
        [
            "pci_rank VN-45 2022 5 rank",
            "pci_score VN-45 2022 69.66 score",
            "pci_rank VN-50 2022 12 rank",
            "pci_score VN-50 2022 66.02 score",
        ],
        PUBLISHED,
        "PCI 2022 các tỉnh miền Tây",
    ),
    (
        "Quý III/2025, tỉnh Ninh Bình nhận 312.480 hồ sơ thủ tục hành chính. Trong số đó, cấp xã nhận "
        "241.115 hồ sơ, chiếm hơn ba phần tư; phần còn lại 71.365 hồ sơ nộp ở cấp tỉnh. Có 298.770 hồ "
        "sơ đã xong, 97,9% trong số ấy xong đúng hẹn. Hồ sơ trễ: 1.204.",
        [
            "dossiers_received VN-18 2025-Q3 312480 dossiers",
            "dossiers_received VN-18 commune 2025-Q3 241115 dossiers",
            "dossiers_received VN-18 city 2025-Q3 71365 dossiers",
            "dossiers_resolved VN-18 2025-Q3 298770 dossiers",
            "on_time_rate VN-18 2025-Q3 97.9 percent",
            "dossiers_overdue VN-18 2025-Q3 1204 dossiers",
        ],
        date(2025, 10, 6),
        "",
    ),
    (
        "Con số đầu tiên là 1.742: đó là số thủ tục hành chính đang áp dụng ở Cà Mau sau hợp nhất. Con "
        "số thứ hai là 98,9%: tỷ lệ hồ sơ đúng hạn tháng 10/2025. Con số thứ ba, 3.210, là số hồ sơ còn "
        "trễ.",
        [
            "procedures_total VN-59 2025-11-05 1742 procedures",
            "on_time_rate VN-59 2025-10 98.9 percent",
            "dossiers_overdue VN-59 2025-10 3210 dossiers",
        ],
        date(2025, 11, 5),
        "",
    ),
    (
        "Kỳ này, Đắk Nông thua chính mình: PAR Index 2022 chỉ 83,15%, kém năm trước 1,9 điểm phần trăm; "
        "SIPAS cũng lùi từ hạng 30 về hạng 47.",
        [
            "par_index_score VN-72 2022 83.15 percent",
            "par_index_score VN-72 2021 85.05 percent implied",
            "sipas_rank VN-72 2022 47 rank",
            "sipas_rank VN-72 2021 30 rank",
        ],
        date(2023, 4, 25),
        "",
    ),
    (
        "Tính đến hết quý III/2025, Khánh Hòa còn 63 dự án chậm tiến độ sử dụng đất. Riêng địa bàn Ninh "
        "Thuận cũ có 24 dự án. Từ đầu năm, tỉnh thu hồi 7 dự án, tổng diện tích 312 ha. Cuối năm 2024, "
        "con số chậm tiến độ là 71 dự án.",
        [
            "delayed_projects VN-34 2025-09-30 63 projects",
            "delayed_projects VN-36 2025-09-30 24 projects",
            "delayed_projects_revoked VN-34 2025-01-01/2025-09-30 7 projects",
            "delayed_projects_revoked_area VN-34 2025-01-01/2025-09-30 312 hectares",
            "delayed_projects VN-34 2024 71 projects",
        ],
        date(2025, 10, 15),
        "",
    ),
    (
        "Sở Tư pháp tỉnh Tiền Giang sơ kết 6 tháng đầu năm 2024: tiếp nhận 3.412 hồ sơ lý lịch tư pháp, "
        "đúng hạn 100%. Cùng thời gian, Sở Tài nguyên và Môi trường nhận 9.870 hồ sơ, đúng hạn 91,2%.",
        [
            "dossiers_received VN-46/Sở Tư pháp city 2024-H1 3412 dossiers",
            "on_time_rate VN-46/Sở Tư pháp city 2024-H1 100 percent",
            "dossiers_received VN-46/Sở Tài nguyên và Môi trường city 2024-H1 9870 dossiers",
            "on_time_rate VN-46/Sở Tài nguyên và Môi trường city 2024-H1 91.2 percent",
        ],
        date(2024, 7, 10),
        "",
    ),
    (
        "Đoàn kiểm tra phát hiện huyện Quỳnh Phụ để trễ 41 hồ sơ trong 7 tháng, xã An Ninh trễ 3 hồ sơ, "
        "còn thị trấn Quỳnh Côi không trễ hồ sơ nào.",
        [
            "dossiers_overdue VN-20/huyện Quỳnh Phụ district 2023-01-01/2023-07-31 41 dossiers",
            "dossiers_overdue VN-20/xã An Ninh commune 2023-01-01/2023-07-31 3 dossiers",
        ],
        date(2023, 8, 15),
        "Thái Bình kiểm tra công vụ",
    ),
    (
        "Ủy quyền là đưa bút ký xuống gần dân. Đến 31/10/2024, Chủ tịch UBND tỉnh Bắc Ninh đã ủy quyền "
        "96 thủ tục, chiếm 5,1% tổng số 1.882 thủ tục. Năm 2025, tỉnh dự kiến ủy quyền thêm 40 thủ tục.",
        [
            "delegated_procedures VN-56 2024-10-31 96 procedures",
            "delegation_rate VN-56 2024-10-31 5.1 percent",
            "delegation_planned VN-56 2025 40 procedures target",
        ],
        date(2024, 11, 15),
        "",
    ),
    (
        "Theo bảng công bố ngày 24/6/2021, Hải Phòng đứng đầu với 91,80%; Quảng Ninh thứ hai, 91,04%; "
        "Thừa Thiên Huế thứ tư. Nhóm cuối có Quảng Ngãi ở vị trí 63, đạt 73,25%. Hà Nội tụt 6 bậc, đứng "
        "thứ 8.",
        [
            "par_index_rank VN-HP 2020 1 rank",
            "par_index_score VN-HP 2020 91.8 percent",
            "par_index_rank VN-13 2020 2 rank",
            "par_index_score VN-13 2020 91.04 percent",
            "par_index_rank VN-26 2020 4 rank",
            "par_index_rank VN-29 2020 63 rank",
            "par_index_score VN-29 2020 73.25 percent",
            "par_index_rank VN-HN 2020 8 rank",
            "par_index_rank VN-HN 2019 2 rank implied",
        ],
        date(2021, 6, 25),
        "PAR Index 2020: ai lên, ai xuống",
    ),
    (
        "Binh Dinh's one-stop offices handled 187,200 applications in the first eleven months of 2022, "
        "of which 98.4 percent were returned on time. The province ranked 21st out of 63 in the 2021 "
        "PCI, two places lower than in 2020.",
        [
            "dossiers_resolved VN-31 2022-01-01/2022-11-30 187200 dossiers",
            "on_time_rate VN-31 2022-01-01/2022-11-30 98.4 percent",
            "pci_rank VN-31 2021 21/63 rank",
            "pci_rank VN-31 2020 19/63 rank implied",
        ],
        date(2022, 12, 10),
        "",
    ),
    (
        "Kính thưa các đồng chí! Năm 2022 là năm tỉnh ta bứt phá: PAR Index xếp thứ 12/63, tăng 11 bậc; "
        "SIPAS xếp thứ 9, tăng 5 bậc; PAPI lọt nhóm cao. Duy có PCI, tỉnh ta chỉ đứng thứ 42, giảm 8 "
        "bậc, rất đáng suy nghĩ.",
        [
            "par_index_rank VN-09 2022 12/63 rank",
            "par_index_rank VN-09 2021 23 rank implied",
            "sipas_rank VN-09 2022 9 rank",
            "sipas_rank VN-09 2021 14 rank implied",
            "pci_rank VN-09 2022 42 rank",
            "pci_rank VN-09 2021 34 rank implied",
        ],
        date(2023, 6, 20),
        "Phát biểu của Bí thư Tỉnh ủy Lạng Sơn",
    ),
    (
        "Bà con xã Tân Lập ơi, từ 1/7 tới nay xã mình đã nhận 2.204 bộ hồ sơ, trả trước và đúng hẹn "
        "99%. Còn 5 bộ trễ, mong bà con thông cảm!",
        [
            "dossiers_received VN-69/xã Tân Lập commune 2025-07-01/2025-10-20 2204 dossiers",
            "on_time_rate VN-69/xã Tân Lập commune 2025-07-01/2025-10-20 99 percent",
        ],
        date(2025, 10, 20),
        "Trang Facebook xã Tân Lập, tỉnh Thái Nguyên",
    ),
    (
        "1. Kết quả tiếp nhận, giải quyết hồ sơ\na) Cấp tỉnh: tiếp nhận 12.450 hồ sơ, đã giải quyết "
        "11.980 hồ sơ, đúng hạn 99,4%.\nb) Cấp huyện: tiếp nhận 20.115 hồ sơ, đã giải quyết 19.870 hồ "
        "sơ, đúng hạn 98,8%.\nc) Cấp xã: tiếp nhận 66.780 hồ sơ, đã giải quyết 66.500 hồ sơ, đúng hạn "
        "99,7%.\n2. Mục tiêu năm 2023\n- Tỷ lệ hồ sơ đúng hạn đạt từ 99% trở lên.\n- PAR Index tăng ít "
        "nhất 3 bậc.",
        [
            "dossiers_received VN-04 city 2023-Q1 12450 dossiers",
            "dossiers_resolved VN-04 city 2023-Q1 11980 dossiers",
            "on_time_rate VN-04 city 2023-Q1 99.4 percent",
            "dossiers_received VN-04 district 2023-Q1 20115 dossiers",
            "dossiers_resolved VN-04 district 2023-Q1 19870 dossiers",
            "on_time_rate VN-04 district 2023-Q1 98.8 percent",
            "dossiers_received VN-04 commune 2023-Q1 66780 dossiers",
            "dossiers_resolved VN-04 commune 2023-Q1 66500 dossiers",
            "on_time_rate VN-04 commune 2023-Q1 99.7 percent",
            "on_time_rate VN-04 2023 99 percent at_least target",
        ],
        date(2023, 4, 3),
        "Báo cáo cải cách hành chính quý I/2023 của tỉnh Cao Bằng",
    ),
    (
        "STT | Đơn vị | Tiếp nhận | Đúng hạn (%)\n1 | Sở Tài chính | 1.204 | 99,5\n2 | Sở Xây dựng | "
        "3.110 | 97,2\n3 | Toàn tỉnh | 41.870 | 98,6",
        [
            "dossiers_received VN-63/Sở Tài chính city 2023-05 1204 dossiers",
            "on_time_rate VN-63/Sở Tài chính city 2023-05 99.5 percent",
            "dossiers_received VN-63/Sở Xây dựng city 2023-05 3110 dossiers",
            "on_time_rate VN-63/Sở Xây dựng city 2023-05 97.2 percent",
            "dossiers_received VN-63 2023-05 41870 dossiers",
            "on_time_rate VN-63 2023-05 98.6 percent",
        ],
        PUBLISHED,
        "Kết quả giải quyết hồ sơ tháng 5/2023 của tỉnh Hà Nam",
    ),
    (
        "Nhìn sang hàng xóm, Hưng Yên nhảy 20 bậc PAR Index, đứng thứ 14; Thái Bình nhích 2 bậc, lên "
        "thứ 18. Còn Hà Nam? Từ vị trí 21 tụt xuống 35.",
        [
            "par_index_rank VN-66 2022 14 rank",
            "par_index_rank VN-66 2021 34 rank implied",
            "par_index_rank VN-20 2022 18 rank",
            "par_index_rank VN-20 2021 20 rank implied",
            "par_index_rank VN-63 2022 35 rank",
            "par_index_rank VN-63 2021 21 rank",
        ],
        date(2023, 5, 2),
        "PAR Index 2022: Hà Nam ở đâu?",
    ),
    (
        'Ông Bình kể: "Năm 2019 chúng tôi có 3.200 hồ sơ trực tuyến cả năm. Bây giờ, chỉ riêng tháng 6 '
        'đã 8.900 hồ sơ". Tỷ lệ trực tuyến 6 tháng của Quảng Trị vì thế lên 61,2%.',
        [
            "online_dossiers VN-25 2019 3200 dossiers",
            "online_dossiers VN-25 2023-06 8900 dossiers",
            "online_dossier_rate VN-25 2023-H1 61.2 percent",
        ],
        PUBLISHED,
        "Quảng Trị số hóa một cửa",
    ),
    (
        "Ngày 10/9/2025, Bình Thuận và Đắk Nông lần lượt có 34 và 27 dự án chậm tiến độ.",
        [
            "delayed_projects VN-40 2025-09-10 34 projects",
            "delayed_projects VN-72 2025-09-10 27 projects",
        ],
        date(2025, 9, 10),
        "",
    ),
    (
        "Tỷ lệ hài lòng của người dân quận 7 (TP.HCM) trong quý II/2023 là 98,9%; quận 8 và huyện Bình "
        "Chánh cùng 97,5%.",
        [
            "satisfaction_rate VN-SG/quận 7 district 2023-Q2 98.9 percent",
            "satisfaction_rate VN-SG/quận 8 district 2023-Q2 97.5 percent",
            "satisfaction_rate VN-SG/huyện Bình Chánh district 2023-Q2 97.5 percent",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Đà Nẵng đạt 0,8002 điểm DTI 2022, giữ ngôi đầu 3 năm liên tiếp; kế đó là TP.HCM (0,7595) và Hà "
        "Nội (0,7302).",
        [
            "dti_score VN-DN 2022 0.8002 score",
            "dti_rank VN-DN 2022 1 rank",
            "dti_rank VN-DN 2021 1 rank implied",
            "dti_rank VN-DN 2020 1 rank implied",
            "dti_score VN-SG 2022 0.7595 score",
            "dti_score VN-HN 2022 0.7302 score",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Ở chiều ngược lại, Sóc Trăng mất 7 bậc SIPAS (từ 20 xuống 27), Kiên Giang mất 12 bậc (từ 33 "
        "xuống 45).",
        [
            "sipas_rank VN-52 2022 27 rank",
            "sipas_rank VN-52 2021 20 rank",
            "sipas_rank VN-47 2022 45 rank",
            "sipas_rank VN-47 2021 33 rank",
        ],
        PUBLISHED,
        "SIPAS 2022 ở miền Tây",
    ),
    (
        "Đầu năm 2023 Thái Nguyên đặt mục tiêu 75% hồ sơ nộp trực tuyến. Hết quý II, con số thực tế là "
        "71,3%; riêng cấp xã đạt 82%, cấp tỉnh mới 49%.",
        [
            "online_dossier_rate VN-69 2023 75 percent target",
            "online_dossier_rate VN-69 2023-Q2 71.3 percent",
            "online_dossier_rate VN-69 commune 2023-Q2 82 percent",
            "online_dossier_rate VN-69 city 2023-Q2 49 percent",
        ],
        date(2023, 7, 10),
        "",
    ),
    (
        "Phải nói ngay: SIPAS 2022 của Bình Phước là 78,9%, thấp hơn mức trung bình cả nước 80,08%, xếp "
        "thứ 43.",
        [
            "sipas_score VN-58 2022 78.9 percent",
            "sipas_score VN 2022 80.08 percent",
            "sipas_rank VN-58 2022 43 rank",
        ],
        date(2023, 4, 21),
        "",
    ),
    (
        "Trong bảng DTI 2022, sáu vị trí dẫn đầu lần lượt thuộc về Đà Nẵng, TP.HCM, Hà Nội, Lạng Sơn, "
        "Thừa Thiên Huế và Bà Rịa - Vũng Tàu.",
        [
            "dti_rank VN-DN 2022 1 rank",
            "dti_rank VN-SG 2022 2 rank implied",
            "dti_rank VN-HN 2022 3 rank implied",
            "dti_rank VN-09 2022 4 rank implied",
            "dti_rank VN-26 2022 5 rank implied",
            "dti_rank VN-43 2022 6 rank implied",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Sau 12 tháng rà soát, danh mục thủ tục hành chính của Lào Cai còn 1.743 thủ tục, giảm 61 thủ "
        "tục so với đầu năm; trong đó 1.120 thủ tục đã lên môi trường mạng toàn trình.",
        [
            "procedures_total VN-02 2023-12-28 1743 procedures",
            "online_procedures VN-02 2023-12-28 1120 procedures",
        ],
        date(2023, 12, 28),
        "",
    ),
    (
        "Giám đốc Trung tâm Phục vụ hành chính công tỉnh Kon Tum nói trung tâm nhận 8.220 hồ sơ trong "
        "quý III/2023, trong đó 7.015 hồ sơ trực tuyến, tức 85,3%; trễ hạn 9 hồ sơ.",
        [
            "dossiers_received VN-28/Trung tâm Phục vụ hành chính công tỉnh city 2023-Q3 8220 dossiers",
            "online_dossiers VN-28/Trung tâm Phục vụ hành chính công tỉnh city 2023-Q3 7015 dossiers",
            "online_dossier_rate VN-28/Trung tâm Phục vụ hành chính công tỉnh city 2023-Q3 85.3 percent",
            "dossiers_overdue VN-28/Trung tâm Phục vụ hành chính công tỉnh city 2023-Q3 9 dossiers",
        ],
        date(2023, 10, 4),
        "",
    ),
    (
        "Kết quả này đưa Hậu Giang từ hạng 61 năm 2020 lên hạng 20 năm 2021 và hạng 12 năm 2022 trên "
        "bảng PCI.",
        [
            "pci_rank VN-73 2020 61 rank",
            "pci_rank VN-73 2021 20 rank",
            "pci_rank VN-73 2022 12 rank",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Toàn tỉnh Quảng Bình có 32 dự án chậm tiến độ (tính đến 31/3/2023), trong đó Đồng Hới 14, Ba "
        "Đồn 6, còn lại ở các huyện. Tỉnh đã chấm dứt 5 dự án với 41,2 ha.",
        [
            "delayed_projects VN-24 2023-03-31 32 projects",
            "delayed_projects_revoked VN-24 2023-03-31 5 projects",
            "delayed_projects_revoked_area VN-24 2023-03-31 41.2 hectares",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Chỉ số PAPI năm 2022 của tỉnh là 41,88 điểm - cao nhất trong 5 năm: 2018 đạt 40,1; 2019 đạt "
        "41,2; 2020 đạt 40,9; 2021 đạt 41,5.",
        [
            "papi_score VN-29 2022 41.88 score",
            "papi_score VN-29 2018 40.1 score",
            "papi_score VN-29 2019 41.2 score",
            "papi_score VN-29 2020 40.9 score",
            "papi_score VN-29 2021 41.5 score",
        ],
        PUBLISHED,
        "Quảng Ngãi với PAPI",
    ),
    (
        "Kế hoạch số 12 đặt ra: 100% hồ sơ trễ hạn có thư xin lỗi; 6 tháng qua, tỷ lệ này ở Phú Thọ mới "
        "87,5%, cấp huyện thậm chí chỉ 79%.",
        [
            "apology_letter_rate VN-68 2023-07-05 100 percent target",
            "apology_letter_rate VN-68 2023-H1 87.5 percent",
            "apology_letter_rate VN-68 district 2023-H1 79 percent",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Theo Sở Nội vụ Vĩnh Phúc, có 97,2% người dân và 95,8% doanh nghiệp được hỏi hài lòng khi làm "
        "thủ tục tại bộ phận một cửa trong năm 2022.",
        [
            "satisfaction_rate VN-70 2022 97.2 percent",
            "satisfaction_rate VN-70 2022 95.8 percent",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Bảng điểm PAR Index cấp xã năm 2024 của thành phố Huế: phường Thuận Hóa 94,1 điểm, phường Phú "
        "Bài 92,8 điểm, xã A Lưới 1 đạt 88,3 điểm.",
        [
            "par_index_score VN-26/phường Thuận Hóa commune 2024 94.1 score",
            "par_index_score VN-26/phường Phú Bài commune 2024 92.8 score",
            "par_index_score VN-26/xã A Lưới 1 commune 2024 88.3 score",
        ],
        date(2025, 9, 20),
        "",
    ),
    (
        "Vĩnh Long và Trà Vinh trước khi về chung một nhà: PAR Index 2024, Vĩnh Long thứ 21/63, Trà "
        "Vinh thứ 15/63; SIPAS, Vĩnh Long thứ 30, Trà Vinh thứ 12.",
        [
            "par_index_rank VN-49 2024 21/63 rank",
            "par_index_rank VN-51 2024 15/63 rank",
            "sipas_rank VN-49 2024 30 rank",
            "sipas_rank VN-51 2024 12 rank",
        ],
        date(2025, 8, 1),
        "",
    ),
    (
        "Nửa đầu năm, cả nước tiếp nhận 22,4 triệu hồ sơ, tỷ lệ đúng hạn 93,1%; trong đó bộ, ngành đạt "
        "88%, địa phương đạt 95,2%.",
        [
            "dossiers_received VN 2025-H1 22400000 dossiers",
            "on_time_rate VN 2025-H1 93.1 percent",
        ],
        date(2025, 7, 20),
        "",
    ),
    (
        "Tỉnh Đồng Nai lọt vào tốp 5 với vị trí thứ 4 PCI 2022 (69,1 điểm), cải thiện 18 bậc.",
        [
            "pci_rank VN-39 2022 4 rank",
            "pci_score VN-39 2022 69.1 score",
            "pci_rank VN-39 2021 22 rank implied",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Tháng 1/2023 Yên Bái tiếp nhận 8.120 hồ sơ, tháng 2 là 9.040 hồ sơ và tháng 3 lên tới 11.300 hồ sơ.",
        [
            "dossiers_received VN-06 2023-01 8120 dossiers",
            "dossiers_received VN-06 2023-02 9040 dossiers",
            "dossiers_received VN-06 2023-03 11300 dossiers",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Hơn 8 trong 10 hồ sơ của Bắc Kạn được nộp qua mạng; chính xác là 83,7% trong quý II/2023.",
        [
            "online_dossier_rate VN-53 2023-Q2 83.7 percent",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Kết quả: Sở Y tế (0 hồ sơ trễ), Sở Xây dựng (12 hồ sơ trễ), Sở Công Thương (3 hồ sơ trễ).",
        [
            "dossiers_overdue VN-07/Sở Y tế city 2023-05 0 dossiers",
            "dossiers_overdue VN-07/Sở Xây dựng city 2023-05 12 dossiers",
            "dossiers_overdue VN-07/Sở Công Thương city 2023-05 3 dossiers",
        ],
        PUBLISHED,
        "Tuyên Quang: hồ sơ trễ hạn tháng 5/2023",
    ),
]


@of_each(CASES)
def test_a_free_passage_is_read(text: str, expected: list[str], published: date, title: str) -> None:
    """Every figure of the passage is read in every field, and nothing else."""
    assert figures(text, title=title, published=published) == sorted(expected)
