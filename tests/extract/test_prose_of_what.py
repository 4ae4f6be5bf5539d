"""Sentences that no rule was written for: of what indicator a figure is, and what is none."""

from __future__ import annotations

from datetime import date

from tests.extract.telling import PUBLISHED, Case, figures, of_each

CASES: list[Case] = [
    (
        "Theo công bố ngày 17/4 của Bộ Nội vụ, PAR INDEX năm 2022 của thành phố đạt 88,87 %, xếp thứ "
        "6/63 tỉnh,thành phố, giảm 1 bậc so với năm 2021.",
        [
            "par_index_score VN-DN 2022 88.87 percent",
            "par_index_rank VN-DN 2022 6/63 rank",
            "par_index_rank VN-DN 2021 5/63 rank implied",
        ],
        date(2023, 4, 20),
        "Đà Nẵng nhìn lại cải cách hành chính",
    ),
    (
        "Quý I, quận Hải Châu nhận nhiều nhất khối quận, huyện với 9.406 hồ sơ; huyện Hòa Vang 3.870 hồ "
        "sơ.\n\nỞ sân chơi chung, thành phố đứng thứ 2 DTI năm 2022; PAPI năm 2022 xếp thứ 9 với 43,5 "
        "điểm; PCI năm 2022 đứng thứ 9, tụt 5 bậc so với năm 2021.",
        [
            "dossiers_received VN-DN/quận Hải Châu district 2023-Q1 9406 dossiers",
            "dossiers_received VN-DN/huyện Hòa Vang district 2023-Q1 3870 dossiers",
            "dti_rank VN-DN 2022 2 rank",
            "papi_rank VN-DN 2022 9 rank",
            "papi_score VN-DN 2022 43.5 score",
            "pci_rank VN-DN 2022 9 rank",
            "pci_rank VN-DN 2021 4 rank implied",
        ],
        PUBLISHED,
        "Đà Nẵng ba tháng đầu năm",
    ),
    (
        "Ở sân chơi quốc gia, thành phố đứng thứ 2 DTI năm 2022.",
        [
            "dti_rank VN-DN 2022 2 rank",
        ],
        PUBLISHED,
        "Đà Nẵng ba tháng đầu năm",
    ),
    (
        "- Tỷ lệ đúng hạn: 98,2% (tuần trước: 97,9%)",
        [
            "on_time_rate VN-CT 2023-06-19/2023-06-25 98.2 percent",
            "on_time_rate VN-CT 2023-W24 97.9 percent",
        ],
        PUBLISHED,
        "Cần Thơ: số liệu từ ngày 19/6/2023 đến ngày 25/6/2023",
    ),
    (
        "PAPI năm 2022: Trà Vinh được 42,1 điểm, đứng thứ 27. So với năm 2021, tỉnh bớt 0,6 điểm và rớt "
        "4 bậc. Năm 2018 tỉnh từng ở vị trí 12/63.\n\nNhìn quanh: Bến Tre 43,95 điểm, xếp thứ 15; Vĩnh "
        "Long 41,6 điểm.",
        [
            "papi_score VN-51 2022 42.1 score",
            "papi_rank VN-51 2022 27 rank",
            "papi_score VN-51 2021 42.7 score implied",
            "papi_rank VN-51 2021 23 rank implied",
            "papi_rank VN-51 2018 12/63 rank",
            "papi_score VN-50 2022 43.95 score",
            "papi_rank VN-50 2022 15 rank",
            "papi_score VN-49 2022 41.6 score",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Cải cách hành chính còn phải làm tốt việc thứ hai là đo sự hài lòng.",
        [],
        PUBLISHED,
        "PAR Index của Trà Vinh",
    ),
    (
        "6 tháng đầu năm 2023, Kon Tum có số trả xong là 97.330 hồ sơ, còn 1.460 hồ sơ bị trễ. Trong số "
        "đó, chỉ 55% được gửi thư xin lỗi; cùng kỳ năm 2022 tỷ lệ xin lỗi mới là 31%.",
        [
            "dossiers_resolved VN-28 2023-H1 97330 dossiers",
            "dossiers_overdue VN-28 2023-H1 1460 dossiers",
            "apology_letter_rate VN-28 2023-H1 55 percent",
            "apology_letter_rate VN-28 2022-H1 31 percent",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Quý II/2023, huyện Đăk Tô của Kon Tum trễ 38 hồ sơ.\n\nSang tháng 7, mọi việc khá hơn. Hồ sơ "
        "quá hạn rút xuống 11 hồ sơ.",
        [
            "dossiers_overdue VN-28/huyện Đăk Tô district 2023-Q2 38 dossiers",
            "dossiers_overdue VN-28 2023-07 11 dossiers",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Tỷ lệ hồ sơ đúng hạn: 99,2%\nTỷ lệ hồ sơ trực tuyến: 81,5%\nSo với quý I năm 2022, tỷ lệ đúng "
        "hạn tăng 0,3 điểm phần trăm, tỷ lệ hồ sơ trực tuyến tăng 9,1 điểm phần trăm.",
        [
            "on_time_rate VN-63 2023-Q1 99.2 percent",
            "online_dossier_rate VN-63 2023-Q1 81.5 percent",
            "on_time_rate VN-63 2022-Q1 98.9 percent implied",
            "online_dossier_rate VN-63 2022-Q1 72.4 percent implied",
        ],
        PUBLISHED,
        "Hà Nam: số liệu quý I năm 2023",
    ),
    (
        "Tính đến ngày 15/12/2022 Hà Nam có 41 dự án chậm tiến độ, diện tích khoảng 350 ha, đã thu hồi "
        "12 dự án trong nửa cuối năm 2022.",
        [
            "delayed_projects VN-63 2022-12-15 41 projects",
            "delayed_projects_area VN-63 2022-12-15 350 hectares about",
            "delayed_projects_revoked VN-63 2022-H2 12 projects",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Trung tâm Phục vụ hành chính công tỉnh ở Sơn La quý I/2023 tiếp nhận 14.817 hồ sơ, đúng hạn 99,2%.",
        [
            "dossiers_received VN-05/Trung tâm Phục vụ hành chính công tỉnh city 2023-Q1 14817 dossiers",
            "on_time_rate VN-05/Trung tâm Phục vụ hành chính công tỉnh city 2023-Q1 99.2 percent",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Quý I/2023, Sơn La nhận gần 32.000 hồ sơ, gần 79% nộp trực tuyến. Nói chính xác, tỷ lệ trực "
        "tuyến là 78,74%, còn quý IV năm 2022 mới 73,15%.",
        [
            "dossiers_received VN-05 2023-Q1 32000 dossiers under",
            "online_dossier_rate VN-05 2023-Q1 79 percent under",
            "online_dossier_rate VN-05 2023-Q1 78.74 percent",
            "online_dossier_rate VN-05 2022-Q4 73.15 percent",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Sơn La hiện có 1.987 thủ tục; đợt rà soát tháng 3 cắt 17 thủ tục, gộp 23 thủ tục.",
        [
            "procedures_total VN-05 2023-07-05 1987 procedures",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Năm nay, Sơn La đặt chỉ tiêu mức độ hài lòng đạt tối thiểu 96%.",
        [
            "satisfaction_rate VN-05 2023 96 percent at_least target",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Xem thêm: kèo nhà cái, tỷ số trực tuyến 2-1\nson-la-cchc-2.jpg\nLiên hệ quảng cáo: 0212.3.888.000",
        [],
        PUBLISHED,
        "Sơn La: PAR Index 2022",
    ),
    (
        "Trong số 68 dự án chậm tiến độ của Sơn La nêu trên, các ngành đã thống nhất phương án xử lý "
        "đối với 34 dự án; 34 dự án còn lại chưa có hướng giải quyết.",
        [
            "delayed_projects VN-05 2023-07-05 68 projects",
            "delayed_projects_handled VN-05 2023-07-05 34/68 projects",
            "delayed_projects_remaining VN-05 2023-07-05 34 projects",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Đề nghị UBND tỉnh Sơn La trước ngày 31/12/2023 thu hồi 15 dự án không còn khả năng thực hiện.",
        [
            "delayed_projects_revoked VN-05 2023-12-31 15 projects target",
        ],
        PUBLISHED,
        "Dự án chậm tiến độ ở Sơn La",
    ),
    (
        "Cứ mười hồ sơ trễ ở Sơn La thì tám, chín hồ sơ dính tới đất.",
        [],
        PUBLISHED,
        "",
    ),
    (
        "Năm 2022, Sơn La có nhiều việc phải làm: PAPI năm 2021 dẫn đầu với 46,04 điểm; PCI năm 2021 "
        "đứng thứ 8.",
        [
            "papi_rank VN-05 2021 1 rank",
            "papi_score VN-05 2021 46.04 score",
            "pci_rank VN-05 2021 8 rank",
        ],
        PUBLISHED,
        "",
    ),
    (
        "In the first six months of 2022, Hai Phong received 221,700 dossiers and settled 215,300. Late "
        "dossiers numbered 1,806.",
        [
            "dossiers_received VN-HP 2022-H1 221700 dossiers",
            "dossiers_resolved VN-HP 2022-H1 215300 dossiers",
            "dossiers_overdue VN-HP 2022-H1 1806 dossiers",
        ],
        PUBLISHED,
        "",
    ),
    (
        "In 2022, ward and commune offices in Hai Phong did best, with 99.1 percent of dossiers settled "
        "on time, against 98.2 percent in the districts and 97.3 percent at municipal departments.",
        [
            "on_time_rate VN-HP commune 2022 99.1 percent",
            "on_time_rate VN-HP district 2022 98.2 percent",
            "on_time_rate VN-HP city 2022 97.3 percent",
        ],
        PUBLISHED,
        "",
    ),
    (
        "In the first half of 2023, roughly 73 percent of dossiers in Hai Phong were submitted online, "
        "compared with 56 percent in the same period of 2022.",
        [
            "online_dossier_rate VN-HP 2023-H1 73 percent about",
            "online_dossier_rate VN-HP 2022-H1 56 percent",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Hai Phong ranked first in the 2022 PAR Index, its third consecutive year at the top.",
        [
            "par_index_rank VN-HP 2022 1 rank",
            "par_index_rank VN-HP 2021 1 rank implied",
            "par_index_rank VN-HP 2020 1 rank implied",
        ],
        PUBLISHED,
        "",
    ),
    (
        "In the PAR Index, Hue slipped from 6th in 2021 to 11th in 2022 among 63 localities.",
        [
            "par_index_rank VN-26 2021 6/63 rank",
            "par_index_rank VN-26 2022 11/63 rank",
        ],
        PUBLISHED,
        "",
    ),
    (
        "By 2025, Hai Phong wants at least 80 percent of dossiers filed online and a satisfaction rate "
        "above 96 percent, up from the 93.8 percent recorded in 2022.",
        [
            "online_dossier_rate VN-HP 2025 80 percent at_least target",
            "satisfaction_rate VN-HP 2025 96 percent over target",
            "satisfaction_rate VN-HP 2022 93.8 percent",
        ],
        PUBLISHED,
        "",
    ),
    (  # complaints in a clause of their own
        "Quý I/2023, tỉnh Hải Dương giải quyết trước và đúng hạn 99,72% hồ sơ thủ tục hành chính; gần 200 "
        "kiến nghị của doanh nghiệp được trả lời trong 15 ngày.",
        ["on_time_rate VN-61 2023-Q1 99.72 percent"],
        PUBLISHED,
        "",
    ),
    (
        "Năm 2022, tỷ lệ giải quyết hồ sơ đúng hạn của Hà Nam đạt 98,1%; tiếp nhận 15 khiếu nại.",
        ["on_time_rate VN-63 2022 98.1 percent"],
        PUBLISHED,
        "",
    ),
    (  # what is settled on time are the complaints
        "Hải Dương tiếp nhận 1.200 kiến nghị của doanh nghiệp; giải quyết đúng hạn 97%.",
        [],
        PUBLISHED,
        "",
    ),
]


@of_each(CASES)
def test_a_figure_is_of_its_indicator(text: str, expected: list[str], published: date, title: str) -> None:
    """Every figure of the sentence is of its indicator, and nothing else is read."""
    assert figures(text, title=title, published=published) == sorted(expected)
