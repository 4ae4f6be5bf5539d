"""Sentences that no rule was written for: places, agencies, levels, goals, lists, dirt, traps."""

from __future__ import annotations

from datetime import date

from tests.extract.telling import PUBLISHED, Case, figures, of_each

CASES: list[Case] = [
    (
        "Ở cấp xã của tỉnh Lạng Sơn, tỷ lệ hồ sơ đúng hạn quý I/2023 đạt 97,6%; cấp huyện đạt 98,8%.",
        [
            "on_time_rate VN-09 commune 2023-Q1 97.6 percent",
            "on_time_rate VN-09 district 2023-Q1 98.8 percent",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Sở Xây dựng Bình Định giải quyết đúng hạn 99,1% hồ sơ trong quý I/2023, còn Sở Nông nghiệp và "
        "PTNT đạt 97,3%.",
        [
            "on_time_rate VN-31/Sở Xây dựng city 2023-Q1 99.1 percent",
            "on_time_rate VN-31/Sở Nông nghiệp và PTNT city 2023-Q1 97.3 percent",
        ],
        PUBLISHED,
        "",
    ),
    (
        "UBND huyện Đức Trọng, tỉnh Lâm Đồng tiếp nhận 12.415 hồ sơ trong 6 tháng đầu năm 2023, trong "
        "đó 9.812 hồ sơ trực tuyến.",
        [
            "dossiers_received VN-35/huyện Đức Trọng district 2023-H1 12415 dossiers",
            "online_dossiers VN-35/huyện Đức Trọng district 2023-H1 9812 dossiers",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Quận Bình Thạnh (TP.HCM) tiếp nhận 30.211 hồ sơ, quận Gò Vấp 28.940 hồ sơ trong quý I/2023.",
        [
            "dossiers_received VN-SG/Quận Bình Thạnh district 2023-Q1 30211 dossiers",
            "dossiers_received VN-SG/quận Gò Vấp district 2023-Q1 28940 dossiers",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Năm 2022, PAR Index của Sài Gòn tụt xuống thứ 36, Thủ đô giữ thứ 3.",
        [
            "par_index_rank VN-SG 2022 36 rank",
            "par_index_rank VN-HN 2022 3 rank",
        ],
        PUBLISHED,
        "",
    ),
    (
        "BR-VT đứng thứ 4/63 PCI năm 2022.",
        [
            "pci_rank VN-43 2022 4/63 rank",
        ],
        PUBLISHED,
        "",
    ),
    (
        "So với Hải Phòng và Đà Nẵng, Cần Thơ (hạng 21 PAR Index 2022) còn khoảng cách khá xa.",
        [
            "par_index_rank VN-CT 2022 21 rank",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Trong các tỉnh Tây Nguyên, Lâm Đồng đứng đầu về PAPI năm 2022, xếp thứ 8 cả nước.",
        [
            "papi_rank VN-35 2022 8 rank",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Năm 2022, Hà Nam đạt 87,11% và Nam Định đạt 86,02% về PAR Index.",
        [
            "par_index_score VN-63 2022 87.11 percent",
            "par_index_score VN-67 2022 86.02 percent",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Tỉnh Bắc Giang hiện có 1.872 TTHC, trong đó cấp tỉnh 1.471, cấp huyện 284 và cấp xã 117 thủ tục.",
        [
            "procedures_total VN-54 2023-07-05 1872 procedures",
            "procedures_total VN-54 city 2023-07-05 1471 procedures",
            "procedures_total VN-54 district 2023-07-05 284 procedures",
            "procedures_total VN-54 commune 2023-07-05 117 procedures",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Tỷ lệ giải quyết đúng hạn ở cả ba cấp của Yên Bái năm 2022 lần lượt là: cấp tỉnh 99,5%; cấp "
        "huyện 98,9%; cấp xã 99,1%.",
        [
            "on_time_rate VN-06 city 2022 99.5 percent",
            "on_time_rate VN-06 district 2022 98.9 percent",
            "on_time_rate VN-06 commune 2022 99.1 percent",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Mục tiêu đến hết năm 2023 của Quảng Bình là 70% hồ sơ được nộp trực tuyến; 6 tháng đầu năm, "
        "tỉnh mới đạt 52,4%.",
        [
            "online_dossier_rate VN-24 2023 70 percent target",
            "online_dossier_rate VN-24 2023-H1 52.4 percent",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Long An đặt chỉ tiêu PCI năm 2023 xếp thứ 8, tăng 2 bậc so với năm 2022.",
        [
            "pci_rank VN-41 2023 8 rank target",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Phấn đấu trong quý III/2023, Thái Nguyên thu hồi 5 dự án chậm tiến độ.",
        [
            "delayed_projects_revoked VN-69 2023-Q3 5 projects target",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Kết quả giải quyết hồ sơ quý II/2023 của tỉnh Hà Nam:\n- Tiếp nhận: 41.220 hồ sơ\n- Đã giải "
        "quyết: 40.117 hồ sơ\n- Quá hạn: 35 hồ sơ\n- Tỷ lệ đúng hạn: 99,91%",
        [
            "dossiers_received VN-63 2023-Q2 41220 dossiers",
            "dossiers_resolved VN-63 2023-Q2 40117 dossiers",
            "dossiers_overdue VN-63 2023-Q2 35 dossiers",
            "on_time_rate VN-63 2023-Q2 99.91 percent",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Các chỉ số năm 2022 của Phú Thọ:\nPAR Index: 86,43% (hạng 19)\nSIPAS: 81,12% (hạng 22)\nPAPI: "
        "42,55 điểm (hạng 25)\nPCI: 65,10 điểm (hạng 24)",
        [
            "par_index_score VN-68 2022 86.43 percent",
            "par_index_rank VN-68 2022 19 rank",
            "sipas_score VN-68 2022 81.12 percent",
            "sipas_rank VN-68 2022 22 rank",
            "papi_score VN-68 2022 42.55 score",
            "papi_rank VN-68 2022 25 rank",
            "pci_score VN-68 2022 65.1 score",
            "pci_rank VN-68 2022 24 rank",
        ],
        PUBLISHED,
        "",
    ),
    (
        "1. PAR Index: hạng 12/63\n2. SIPAS: hạng 30/63\n3. PCI: hạng 9/63",
        [
            "par_index_rank VN-50 2022 12/63 rank",
            "sipas_rank VN-50 2022 30/63 rank",
            "pci_rank VN-50 2022 9/63 rank",
        ],
        PUBLISHED,
        "Thứ hạng năm 2022 của tỉnh Bến Tre",
    ),
    (
        "Xếp hạng DTI 2022\n1. Đà Nẵng\n2. Thành phố Hồ Chí Minh\n3. Lạng Sơn",
        [
            "dti_rank VN-DN 2022 1 rank",
            "dti_rank VN-SG 2022 2 rank",
            "dti_rank VN-09 2022 3 rank",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Sở Tư pháp tỉnh Hòa Bình uỷ quyền 12 TTHC cho cấp huyện năm 2022.",
        [
            "delegated_procedures VN-14/Sở Tư pháp city 2022 12 procedures",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Ảnh: Cán bộ một cửa phường hướng dẫn người dân.\nĂnh minh họa. Năm 2022, Hưng Yên đạt 99,4% hồ "
        "sơ đúng hạn.",
        [
            "on_time_rate VN-66 2022 99.4 percent",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Bình luận (12)\nChia sẻ 345 lượt\nNăm 2022, Hải Dương xếp thứ 5 PAR Index.",
        [
            "par_index_rank VN-61 2022 5 rank",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Quyết định số 1085/QĐ-TTg phê duyệt kế hoạch rà soát; Hà Nội có 18/63 nhiệm vụ hoàn thành.",
        [],
        PUBLISHED,
        "",
    ),
    (
        'Chỉ số thành phần "Chi phí không chính thức" của Cần Thơ trong PCI 2022 xếp thứ 5 cả nước.',
        [],
        PUBLISHED,
        "",
    ),
    (
        "Đồng Nai dẫn đầu ở 3 trụ cột của DTI năm 2022.",
        [],
        PUBLISHED,
        "",
    ),
    (
        "Thái Bình dẫn đầu 2 chỉ số thành phần và xếp thứ 15 chung cuộc PCI 2022.",
        [
            "pci_rank VN-20 2022 15 rank",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Năm 2022, Việt Nam xếp thứ 86/193 về chính phủ điện tử.",
        [],
        PUBLISHED,
        "",
    ),
    (
        "Bộ Tài chính dẫn đầu các bộ, ngành về PAR Index 2022 với 91,77%.",
        [],
        PUBLISHED,
        "",
    ),
    (
        "Trong 120 đơn khiếu nại ở Hưng Yên năm 2022, 98% được giải quyết đúng hạn.",
        [],
        PUBLISHED,
        "",
    ),
    (
        "Kỳ họp thứ 12 HĐND tỉnh Bình Thuận khóa XI thông qua 21 nghị quyết.",
        [],
        PUBLISHED,
        "",
    ),
    (
        "Bộ chỉ số 766 của Tiền Giang tháng 5/2023 đạt 83,12 điểm, trong đó tiến độ giải quyết đạt "
        "19,8/20 điểm.",
        [],
        PUBLISHED,
        "",
    ),
    (
        "Cao Bằng đứng thứ 3/14 tỉnh Trung du và miền núi phía Bắc về PCI 2022.",
        [],
        PUBLISHED,
        "",
    ),
    (
        "Năm 2022 Bộ Nội vụ công bố 25 thủ tục mới ban hành.",
        [],
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
        "Tháng 6/2023, thành phố Thái Nguyên tiếp nhận 2.210 hồ sơ; toàn tỉnh tiếp nhận 31.450 hồ sơ.",
        [
            "dossiers_received VN-69/thành phố Thái Nguyên district 2023-06 2210 dossiers",
            "dossiers_received VN-69 2023-06 31450 dossiers",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Tháng 6/2023, TP. Cao Bằng (tỉnh Cao Bằng) giải quyết đúng hạn 98,2% hồ sơ.",
        [
            "on_time_rate VN-04/TP. Cao Bằng district 2023-06 98.2 percent",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Tháng 6/2023, thành phố Đà Nẵng tiếp nhận 52.210 hồ sơ.",
        [
            "dossiers_received VN-DN 2023-06 52210 dossiers",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Năm 2022, TP Huế tiếp nhận 52.210 hồ sơ.",
        [
            "dossiers_received VN-26 2022 52210 dossiers",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Tháng 9/2025, thành phố Bắc Ninh tiếp nhận 12.210 hồ sơ.",
        [
            "dossiers_received VN-56 2025-09 12210 dossiers",
        ],
        date(2025, 10, 3),
        "",
    ),
    (
        "Quý I/2023, huyện Ý Yên (Nam Định) tiếp nhận 4.210 hồ sơ, trong khi toàn tỉnh tiếp nhận 71.450 "
        "hồ sơ.",
        [
            "dossiers_received VN-67/huyện Ý Yên district 2023-Q1 4210 dossiers",
            "dossiers_received VN-67 2023-Q1 71450 dossiers",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Quý I/2023, huyện Ý Yên (Nam Định) có tỷ lệ đúng hạn cao nhất toàn tỉnh, đạt 99,8%.",
        [
            "on_time_rate VN-67/huyện Ý Yên district 2023-Q1 99.8 percent",
        ],
        PUBLISHED,
        "",
    ),
]


@of_each(CASES)
def test_a_sentence_is_placed(text: str, expected: list[str], published: date, title: str) -> None:
    """Every figure of the sentence is of the right place, agency and level, and nothing else is read."""
    assert figures(text, title=title, published=published) == sorted(expected)
