"""The texts of the tests' database; the sentences are the project's own. One is hostile."""

from __future__ import annotations

from typing import NamedTuple


class SourceRow(NamedTuple):
    """One text of the fixture: its sentences make its clean text."""

    source: str
    title: str
    publisher: str
    kind: str
    url: str
    published: str | None
    sentences: tuple[str, ...]


HOSTILE_TITLE = '<script>window.hacked = true</script><img src=x onerror="window.hacked=true"> Chậm & "trễ"'
HOSTILE_SENTENCE = (
    "Theo <b onmouseover=alert(1)>báo cáo</b> [bấm vào đây](javascript:alert(1)), Hải Phòng còn "
    "hơn 1.200 dự án chậm tiến độ & $x$ **chưa** xử lý."
)

SOURCES = [
    SourceRow(
        "bao-cao-hdnd-2023", "Báo cáo trả lời chất vấn tại kỳ họp thứ mười hai HĐND thành phố Hà Nội",
        "Cổng thông tin điện tử Hà Nội", "official", "https://hanoi.example.vn/bao-cao/2023-07-05",
        "2023-07-05",
        (
            "Tỷ lệ hồ sơ giải quyết đúng hạn đạt 99,81% (cấp xã là 99,89%, cấp huyện là 99,88% và cấp thành "
            "phố là 99,68%).",
            "Chỉ số cải cách hành chính năm 2022 của thành phố xếp thứ 3/63, tăng 7 bậc so với năm 2021.",
            "Thành phố đã ủy quyền 531/617 thủ tục hành chính, đạt tỷ lệ 86,06%.",
            "Qua rà soát có 712 dự án chậm tiến độ với diện tích hơn 5.000ha.",
            "Hà Nội quyết tâm xử lý dứt điểm 293 dự án chậm tiến độ còn lại trước ngày 31-12-2023.",
            "Tổng số thủ tục hành chính của thành phố là 1.867 thủ tục.",
            "Thành phố phấn đấu đến hết năm 2025 tỷ lệ hồ sơ giải quyết đúng hạn đạt 100%.",
        ),
    ),
    SourceRow(
        "bao-chi-2023-07", "Chủ tịch Hà Nội: xử lý dứt điểm dự án chậm triển khai trước 31/12",
        "Báo Thủ đô", "press", "https://bao.example.vn/chat-van", "2023-07-06",
        (
            "Năm 2021, chỉ số cải cách hành chính của Hà Nội xếp thứ 58/63 tỉnh, thành.",
            "Đến giữa năm 2023 thành phố đã ủy quyền 620 thủ tục hành chính.",
            "Toàn thành phố có khoảng 700 dự án chậm tiến độ.",
            "Chỉ số chuyển đổi số năm 2022 xếp thứ 24/63, tăng 16 bậc so với năm trước.",
        ),
    ),
    SourceRow(
        "par-index-2022", "Công bố Chỉ số cải cách hành chính năm 2022 của các bộ, các tỉnh", "Bộ Nội vụ",
        "official", "https://moha.example.vn/par-index-2022", "2023-04-19",
        (
            "Quảng Ninh dẫn đầu với 90,10%; Hải Phòng xếp thứ 2/63 với 89,09%.",
            "Hà Nội xếp thứ 3/63 với 89,58%; Đà Nẵng thứ 5/63; Huế thứ 8/63.",
            "TP. Hồ Chí Minh xếp thứ 36/63 với 84,74%; Cần Thơ thứ 18/63.",
        ),
    ),
    SourceRow(
        "par-index-2021", "Chỉ số cải cách hành chính năm 2021: Hải Phòng đứng đầu", "Bộ Nội vụ", "official",
        "https://moha.example.vn/par-index-2021", "2022-05-25",
        (
            "Hải Phòng đứng đầu với 91,80%, Quảng Ninh thứ hai, Đà Nẵng thứ ba trên 63 tỉnh, thành.",
            "Hà Nội xếp thứ 10/63, TP. Hồ Chí Minh thứ 43/63 và Cần Thơ thứ 28/63.",
            "Huế xếp thứ 4/63.",
        ),
    ),
    SourceRow(
        "par-index-2023", "PAR Index 2023: Quảng Ninh, Hải Phòng, Hà Nội dẫn đầu", "Bộ Nội vụ", "official",
        "https://moha.example.vn/par-index-2023", "2024-04-17",
        (
            "Quảng Ninh đứng đầu, Hải Phòng thứ hai, Hà Nội thứ ba trên 63 tỉnh, thành.",
            "Đà Nẵng xếp thứ 12/63, TP. Hồ Chí Minh thứ 33/63, Cần Thơ thứ 17/63, Huế thứ 8/63.",
        ),
    ),
    SourceRow(
        "par-index-2024", "PAR Index 2024: Hải Phòng trở lại vị trí đầu", "Bộ Nội vụ", "official",
        "https://moha.example.vn/par-index-2024", "2025-04-06",
        (
            "Hải Phòng đứng đầu, Hà Nội thứ 3/63, Đà Nẵng thứ 8/63, TP. Hồ Chí Minh thứ 25/63.",
            "Thành phố Hồ Chí Minh đặt mục tiêu vào nhóm 20 địa phương dẫn đầu năm 2026.",
        ),
    ),
    SourceRow(
        "bao-cao-quy", "Kết quả giải quyết thủ tục hành chính hằng quý", "Trung tâm Phục vụ hành chính công",
        "official", "http://dvc.example.vn/bao-cao-quy", "2024-01-10",
        (
            "Quý I năm 2023 tiếp nhận 1.204.511 hồ sơ, đúng hạn 99,10%.",
            "Quý II năm 2023 tiếp nhận 1.310.020 hồ sơ, đúng hạn 99,42%.",
            "Quý III năm 2023 tiếp nhận hơn 1,4 triệu hồ sơ, đúng hạn 98,87%.",
            "Cả năm 2023 tiếp nhận 5.412.000 hồ sơ, ít nhất 99,2% đúng hạn.",
            "Cả năm 2022 tiếp nhận gần 4,9 triệu hồ sơ.",
            "Riêng Sở Xây dựng tiếp nhận 41.870 hồ sơ trong năm 2023; năm 2022 là 39.004 hồ sơ.",
            "Năm 2022 tỷ lệ hồ sơ đúng hạn của Đà Nẵng đạt khoảng 98,2%, năm 2023 là 98,95%.",
        ),
    ),
    SourceRow(
        "dti-2023", "Công bố DTI 2023 các tỉnh, thành phố", "Bộ Thông tin và Truyền thông", "official",
        "https://mic.example.vn/dti", "2024-07-25",
        (
            "Hà Nội xếp thứ 6/63, Đà Nẵng giữ vị trí thứ nhất, TP. Hồ Chí Minh thứ hai, Cần Thơ thứ 10.",
            "Năm 2020 Hà Nội xếp thứ 12, Đà Nẵng thứ nhất, TP. Hồ Chí Minh thứ năm trên 63 địa phương.",
            "Năm 2024, xếp lại trên 34 địa phương, Hà Nội thứ 5/34.",
        ),
    ),
    SourceRow(
        "bao-lai", HOSTILE_TITLE, 'Trang <i>đăng lại</i> "1"', "repost", "javascript:alert(document.cookie)",
        None, (HOSTILE_SENTENCE,),
    ),
    SourceRow(
        "cu-tri-2025", "Hà Nội sau sắp xếp: thủ tục hành chính ở cấp xã", "Báo Thủ đô", "press", "",
        "2025-11-20",
        (
            "Từ ngày 1/7 đến 30/9/2025, cấp xã giải quyết đúng hạn 97,6% hồ sơ.",
            "Năm 2024 tỷ lệ này ở cấp xã là 99,91%.",
            "Hà Nội hiện có 405 dự án chậm tiến độ.",
        ),
    ),
]  # fmt: skip
