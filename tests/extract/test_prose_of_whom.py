"""Sentences that no rule was written for: of whom a figure is, and of when."""

from __future__ import annotations

from datetime import date

from tests.extract.telling import PUBLISHED, Case, figures, of_each

CASES: list[Case] = [
    (
        "Tại kỳ họp thứ 8, HĐND tỉnh Thanh Hóa khóa XVIII, đại biểu nêu: toàn tỉnh có 42 dự án chậm "
        "tiến độ, tập trung ở TP Sầm Sơn 12 dự án, thị xã Nghi Sơn 9 dự án.",
        [
            "delayed_projects VN-21 2022-07-12 42 projects",
            "delayed_projects VN-21/TP Sầm Sơn district 2022-07-12 12 projects",
            "delayed_projects VN-21/thị xã Nghi Sơn district 2022-07-12 9 projects",
        ],
        date(2022, 7, 12),
        "",
    ),
    (
        "Sở Công Thương dẫn đầu khối sở, ngành tỉnh Lào Cai về Chỉ số CCHC năm 2022 với 95,2 điểm; xếp "
        "cuối là Sở Y tế với 80,3 điểm.",
        [
            "par_index_rank VN-02/Sở Công Thương city 2022 1 rank",
            "par_index_score VN-02/Sở Công Thương city 2022 95.2 score",
            "par_index_score VN-02/Sở Y tế city 2022 80.3 score",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Huyện Bảo Thắng xếp thứ nhất khối huyện với 93,4%, thị xã Sa Pa xếp thứ 9/9 với 85,1%.",
        [
            "par_index_rank VN-02/Huyện Bảo Thắng district 2022 1 rank",
            "par_index_score VN-02/Huyện Bảo Thắng district 2022 93.4 percent",
            "par_index_rank VN-02/thị xã Sa Pa district 2022 9/9 rank",
            "par_index_score VN-02/thị xã Sa Pa district 2022 85.1 percent",
        ],
        PUBLISHED,
        "Công bố Chỉ số CCHC năm 2022 của Lào Cai",
    ),
    (
        "Tại Hải Dương, quý I/2023 các sở, ngành tiếp nhận 21.030 hồ sơ, UBND cấp huyện 33.410 hồ sơ và "
        "UBND cấp xã 101.250 hồ sơ.",
        [
            "dossiers_received VN-61 city 2023-Q1 21030 dossiers",
            "dossiers_received VN-61 district 2023-Q1 33410 dossiers",
            "dossiers_received VN-61 commune 2023-Q1 101250 dossiers",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Bà Trần Thị Hoa, Chủ tịch UBND phường Lộc Thọ (TP Nha Trang, Khánh Hòa) cho biết, 6 tháng đầu "
        "năm phường tiếp nhận 4.512 hồ sơ, không có hồ sơ nào quá hạn, tỷ lệ hài lòng đạt 99%.",
        [
            "dossiers_received VN-34/phường Lộc Thọ commune 2023-H1 4512 dossiers",
            "satisfaction_rate VN-34/phường Lộc Thọ commune 2023-H1 99 percent",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Trong khi Đà Nẵng đạt 0,6419 điểm thì Cần Thơ chỉ đạt 0,4812 điểm về chuyển đổi số năm 2021.",
        [
            "dti_score VN-DN 2021 0.6419 score",
            "dti_score VN-CT 2021 0.4812 score",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Cùng với Quảng Ninh (hạng 1), Hải Phòng (hạng 2) và Hà Nội (hạng 3) tiếp tục thuộc nhóm dẫn "
        "đầu PAR Index 2022.",
        [
            "par_index_rank VN-13 2022 1 rank",
            "par_index_rank VN-HP 2022 2 rank",
            "par_index_rank VN-HN 2022 3 rank",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Điện Biên xếp sau Sơn La 3 bậc, ở vị trí 45/63 về PAR Index năm 2022.",
        [
            "par_index_rank VN-71 2022 45/63 rank",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Hà Nam, Thái Bình và Nam Định lần lượt đạt 86,1%, 85,9% và 84,7% trong bảng PAR Index 2022.",
        [
            "par_index_score VN-63 2022 86.1 percent",
            "par_index_score VN-20 2022 85.9 percent",
            "par_index_score VN-67 2022 84.7 percent",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Tỉnh có 1.932 TTHC, gồm 1.501 TTHC cấp tỉnh, 287 TTHC cấp huyện, 144 TTHC cấp xã; đã cung cấp "
        "1.120 dịch vụ công trực tuyến toàn trình.",
        [
            "procedures_total VN-05 2023-07-05 1932 procedures",
            "procedures_total VN-05 city 2023-07-05 1501 procedures",
            "procedures_total VN-05 district 2023-07-05 287 procedures",
            "procedures_total VN-05 commune 2023-07-05 144 procedures",
            "online_procedures VN-05 2023-07-05 1120 procedures",
        ],
        PUBLISHED,
        "Sơn La rà soát thủ tục hành chính",
    ),
    (
        "UBND TP.HCM ủy quyền cho TP Thủ Đức 56 thủ tục; Sở Quy hoạch - Kiến trúc ủy quyền 4 thủ tục "
        "cho UBND quận, huyện.",
        [
            "delegated_procedures VN-SG 2023-07-05 56 procedures",
            "delegated_procedures VN-SG/Sở Quy hoạch - Kiến trúc city 2023-07-05 4 procedures",
        ],
        PUBLISHED,
        "Ủy quyền giải quyết thủ tục hành chính năm 2022",
    ),
    (
        "Theo Bộ Nội vụ, chỉ số SIPAS trung bình của 63 tỉnh, thành phố năm 2022 là 80,08%; Quảng Ninh "
        "cao nhất với 87,59%, thấp nhất là Lâm Đồng với 75,03%.",
        [
            "sipas_score VN 2022 80.08 percent",
            "sipas_score VN-13 2022 87.59 percent",
            "sipas_score VN-35 2022 75.03 percent",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Ở Nghệ An, số hồ sơ trễ hạn nhiều nhất thuộc Chi nhánh VP Đăng ký đất đai Diễn Châu với 1.204 "
        "hồ sơ tính đến 31/5/2023.",
        [
            "dossiers_overdue VN-22/Chi nhánh VP Đăng ký đất đai Diễn Châu district 2023-05-31 1204 dossiers",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Quảng Bình: 99,1%; Quảng Trị: 98,7%; Thừa Thiên Huế: 99,5%.",
        [
            "on_time_rate VN-24 2023-Q1 99.1 percent",
            "on_time_rate VN-25 2023-Q1 98.7 percent",
            "on_time_rate VN-26 2023-Q1 99.5 percent",
        ],
        PUBLISHED,
        "Tỷ lệ hồ sơ đúng hạn quý I/2023 các tỉnh Bình Trị Thiên",
    ),
    (
        "Bí thư Tỉnh ủy Cao Bằng nhấn mạnh, tỉnh phải quyết liệt hơn khi PAR Index 2022 chỉ xếp thứ 61. "
        "Trước đó, tại Lạng Sơn, ông đã làm việc về kinh nghiệm tăng hạng. Năm 2023, mục tiêu của tỉnh "
        "là vào nhóm 45.",
        [
            "par_index_rank VN-04 2022 61 rank",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Sau khi hợp nhất, Ninh Bình (gồm Hà Nam, Nam Định cũ) tiếp nhận 96.540 hồ sơ trong tháng 7.",
        [
            "dossiers_received VN-18 2025-07 96540 dossiers",
        ],
        date(2025, 8, 6),
        "",
    ),
    (
        "Trung tâm Phục vụ hành chính công xã Yên Dũng (Bắc Ninh) tiếp nhận 1.020 hồ sơ, quá hạn 3 hồ "
        "sơ trong tháng 7/2025.",
        [
            "dossiers_received VN-56/xã Yên Dũng commune 2025-07 1020 dossiers",
            "dossiers_overdue VN-56/xã Yên Dũng commune 2025-07 3 dossiers",
        ],
        date(2025, 8, 6),
        "",
    ),
    (
        "Năm 2021, Hậu Giang xếp thứ 38 về PCI. Một năm sau, tỉnh vọt lên hạng 12.",
        [
            "pci_rank VN-73 2021 38 rank",
            "pci_rank VN-73 2022 12 rank",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Liên tiếp từ năm 2019 đến 2022, Quảng Ninh giữ ngôi đầu PAPI.",
        [
            "papi_rank VN-13 2019 1 rank",
            "papi_rank VN-13 2020 1 rank",
            "papi_rank VN-13 2021 1 rank",
            "papi_rank VN-13 2022 1 rank",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Kết quả công bố ngày 19/4/2023: SIPAS của Trà Vinh đạt 82,7%, xếp thứ 19.",
        [
            "sipas_score VN-51 2022 82.7 percent",
            "sipas_rank VN-51 2022 19 rank",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Trong kỳ (từ 15/12/2022 đến 14/3/2023), Yên Bái tiếp nhận 30.120 hồ sơ. Số hồ sơ giải quyết "
        "đúng hạn đạt 99,3%.",
        [
            "dossiers_received VN-06 2022-12-15/2023-03-14 30120 dossiers",
            "on_time_rate VN-06 2022-12-15/2023-03-14 99.3 percent",
        ],
        PUBLISHED,
        "Báo cáo công tác kiểm soát TTHC quý I/2023",
    ),
    (
        "Quý I, Phú Yên tiếp nhận 22.100 hồ sơ; quý II tiếp nhận 25.400 hồ sơ.",
        [
            "dossiers_received VN-32 2023-Q1 22100 dossiers",
            "dossiers_received VN-32 2023-Q2 25400 dossiers",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Tỷ lệ hồ sơ trực tuyến của Bình Định: năm 2020: 12,4%; năm 2021: 31,9%; năm 2022: 58,8%.",
        [
            "online_dossier_rate VN-31 2020 12.4 percent",
            "online_dossier_rate VN-31 2021 31.9 percent",
            "online_dossier_rate VN-31 2022 58.8 percent",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Hết năm 2022, Hà Nội còn 293 dự án chậm tiến độ; đến ngày 30/6/2023 còn 275 dự án.",
        [
            "delayed_projects VN-HN 2022 293 projects",
            "delayed_projects VN-HN 2023-06-30 275 projects",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Trong năm ngoái, Bạc Liêu tiếp nhận 141.000 hồ sơ; 6 tháng đầu năm nay là 80.200 hồ sơ.",
        [
            "dossiers_received VN-55 2022 141000 dossiers",
            "dossiers_received VN-55 2023-H1 80200 dossiers",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Đến thời điểm này, Hưng Yên đã thu hồi 14 dự án chậm triển khai.",
        [
            "delayed_projects_revoked VN-66 2023-07-05 14 projects",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Từ 1/7 đến 31/8/2025, xã Bình Minh (Vĩnh Long) tiếp nhận 2.110 hồ sơ. Đến 15/9, xã còn 4 hồ sơ "
        "trễ hẹn.",
        [
            "dossiers_received VN-49/xã Bình Minh commune 2025-07-01/2025-08-31 2110 dossiers",
            "dossiers_overdue VN-49/xã Bình Minh commune 2025-09-15 4 dossiers",
        ],
        date(2025, 9, 20),
        "",
    ),
    (
        "Năm 2022, chỉ số PAPI của Sóc Trăng đạt 40,9 điểm, giảm 1,2 điểm so với năm 2021 và xếp thứ "
        "47; đây là năm thứ hai liên tiếp tỉnh tụt hạng.",
        [
            "papi_score VN-52 2022 40.9 score",
            "papi_score VN-52 2021 42.1 score implied",
            "papi_rank VN-52 2022 47 rank",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Giai đoạn 2018-2022, Thái Bình thu hồi 46 dự án chậm tiến độ với diện tích 210 ha.",
        [
            "delayed_projects_revoked VN-20 2018-01-01/2022-12-31 46 projects",
            "delayed_projects_revoked_area VN-20 2018-01-01/2022-12-31 210 hectares",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Riêng tháng 6, tỷ lệ đúng hạn của Long An là 97,8%, thấp hơn tháng 5 (98,6%).",
        [
            "on_time_rate VN-41 2023-06 97.8 percent",
            "on_time_rate VN-41 2023-05 98.6 percent",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Tuần qua (12-18/6/2023), Đà Nẵng giải quyết 6.210 hồ sơ.",
        [
            "dossiers_resolved VN-DN 2023-06-12/2023-06-18 6210 dossiers",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Theo kế hoạch, đến năm 2025 Đắk Nông cung cấp 80% thủ tục hành chính dưới dạng trực tuyến toàn "
        "trình; hiện nay tỷ lệ này mới là 54%.",
        [
            "online_procedure_rate VN-72 2025 80 percent target",
            "online_procedure_rate VN-72 2023-07-05 54 percent",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Năm 2023, tỉnh Hòa Bình phấn đấu tăng ít nhất 5 bậc PAR Index so với năm 2022 (hạng 44).",
        [
            "par_index_rank VN-14 2022 44 rank",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Ninh Thuận đề ra mục tiêu PAPI năm 2024 đạt từ 43 điểm trở lên.",
        [
            "papi_score VN-36 2024 43 score at_least target",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Nếu như cả năm 2021 Kiên Giang chỉ có 3,1% hồ sơ trực tuyến thì nửa đầu năm nay con số này là "
        "41,6%.",
        [
            "online_dossier_rate VN-47 2021 3.1 percent",
            "online_dossier_rate VN-47 2023-H1 41.6 percent",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Cùng kỳ năm trước, tỷ lệ hồ sơ đúng hạn của Trà Vinh là 96,2%; 6 tháng năm nay tăng lên 98,8%.",
        [
            "on_time_rate VN-51 2022-H1 96.2 percent",
            "on_time_rate VN-51 2023-H1 98.8 percent",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Hồi tháng 3/2023, Gia Lai còn 512 hồ sơ quá hạn, nay chỉ còn 60 hồ sơ.",
        [
            "dossiers_overdue VN-30 2023-03 512 dossiers",
            "dossiers_overdue VN-30 2023-07-05 60 dossiers",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Chỉ số SIPAS: 2020: 83,1%, 2021: 84,0%, 2022: 81,7% (Quảng Nam).",
        [
            "sipas_score VN-27 2020 83.1 percent",
            "sipas_score VN-27 2021 84 percent",
            "sipas_score VN-27 2022 81.7 percent",
        ],
        PUBLISHED,
        "",
    ),
]


@of_each(CASES)
def test_a_figure_has_its_holder_and_its_time(
    text: str, expected: list[str], published: date, title: str
) -> None:
    """Every figure of the sentence has its holder and its period, and nothing else is read."""
    assert figures(text, title=title, published=published) == sorted(expected)
