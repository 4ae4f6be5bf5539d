"""The rows of the tests' database: small enough to read, odd enough to show every state.

Sentences are the project's own. Keys of a claim: indicator, place, agency, level, period, value, unit,
total, qualifier, basis, the source, the number of the sentence in it, the phrase in that sentence.
"""

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


class ClaimRow(NamedTuple):
    """One claim, pointing at a sentence and a phrase of its source."""

    indicator: str
    place: str
    agency: str
    level: str
    period: str | None
    value: float
    unit: str
    total: float | None
    qualifier: str
    basis: str
    source: str
    sentence: int
    quote: str
    inherited: str = ""


FAMILIES = {
    "dossiers": ("Hồ sơ", "Dossiers"),
    "indices": ("Chỉ số", "Indices"),
    "procedures": ("Thủ tục", "Procedures"),
    "projects": ("Dự án", "Projects"),
}

# id, family, name vi, name en, short vi, short en, unit, units also, decimals, better, lowest, highest,
# frequency, measure, headline
INDICATORS = [
    ("on_time_rate", "dossiers", "Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn",
     "Share of dossiers settled on time", "Đúng hạn", "On time", "percent", "", 2, "higher", 0, 100,
     "quarter", "flow", True),
    ("par_index_rank", "indices", "Thứ hạng Chỉ số cải cách hành chính", "PAR Index rank",
     "Hạng PAR Index", "PAR Index rank", "rank", "", 0, "lower", 1, 63, "year", "index", True),
    ("dti_rank", "indices", "Thứ hạng Chỉ số chuyển đổi số", "DTI rank", "Hạng DTI", "DTI rank", "rank",
     "", 0, "lower", 1, 63, "year", "index", True),
    ("delegated_procedures", "procedures", "Số thủ tục hành chính đã ủy quyền", "Procedures delegated",
     "TTHC đã ủy quyền", "Delegated procedures", "procedures", "percent", 0, "higher", 0, 5000,
     "irregular", "stock", True),
    ("delayed_projects", "projects", "Số dự án chậm tiến độ", "Delayed projects", "Dự án chậm tiến độ",
     "Delayed projects", "projects", "", 0, "lower", 0, 5000, "irregular", "stock", True),
    ("dossiers_received", "dossiers", "Số hồ sơ tiếp nhận", "Dossiers received", "Hồ sơ tiếp nhận",
     "Dossiers received", "dossiers", "", 0, "neither", 0, 50000000, "quarter", "flow", False),
    ("par_index_score", "indices", "Điểm Chỉ số cải cách hành chính", "PAR Index score",
     "Điểm PAR Index", "PAR Index score", "percent", "score", 2, "higher", 0, 100, "year", "index", False),
    ("sipas_rank", "indices", "Thứ hạng Chỉ số hài lòng", "SIPAS rank", "Hạng SIPAS", "SIPAS rank",
     "rank", "", 0, "lower", 1, 63, "year", "index", False),
    ("procedures_total", "procedures", "Tổng số thủ tục hành chính", "Procedures in total", "Tổng số TTHC",
     "Procedures in total", "procedures", "", 0, "neither", 0, 10000, "irregular", "stock", False),
    ("delayed_projects_area", "projects", "Diện tích các dự án chậm tiến độ", "Area of delayed projects",
     "Diện tích dự án chậm", "Area of delayed projects", "hectares", "", 0, "lower", 0, 100000,
     "irregular", "stock", False),
]  # fmt: skip

# code, name vi, name en, kind, region
PLACES = [
    ("VN", "Việt Nam", "Vietnam", "nation", ""),
    ("VN-HN", "Hà Nội", "Hanoi", "city", "red_river_delta"),
    ("VN-SG", "TP. Hồ Chí Minh", "Ho Chi Minh City", "city", "southeast"),
    ("VN-HP", "Hải Phòng", "Hai Phong", "city", "red_river_delta"),
    ("VN-DN", "Đà Nẵng", "Da Nang", "city", "central_coast"),
    ("VN-CT", "Cần Thơ", "Can Tho", "city", "mekong_delta"),
    ("VN-13", "Quảng Ninh", "Quang Ninh", "province", "red_river_delta"),
    ("VN-26", "Huế", "Hue", "city", "central_coast"),
    ("VN-43", "Bà Rịa - Vũng Tàu", "Ba Ria - Vung Tau", "province", "southeast"),
]

# id, day, name vi, name en, indicators, places, breaks
EVENTS = [
    ("two_levels", "2025-07-01", "Còn 34 tỉnh, thành; bỏ cấp huyện", "34 provinces; no district level",
     "", "", True),
    ("sipas_survey", "2022-01-01", "SIPAS đổi phiếu khảo sát", "SIPAS changed its survey", "sipas_rank",
     "", True),
    ("dti_launch", "2021-06-01", "Bộ TT&TT công bố DTI lần đầu", "DTI published for the first time",
     "dti_rank", "", False),
]  # fmt: skip

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

_HN, _SG, _HP, _DN, _CT, _QN, _HUE = "VN-HN", "VN-SG", "VN-HP", "VN-DN", "VN-CT", "VN-13", "VN-26"


def _rank(
    indicator: str, place: str, period: str, value: float, source: str, sentence: int, quote: str,
    basis: str = "stated", total: float | None = 63, inherited: str = "",
) -> ClaimRow:  # fmt: skip
    return ClaimRow(
        indicator, place, "", "all", period, value, "rank", total, "exact", basis, source, sentence, quote, inherited
    )


CLAIMS = [
    # A share at four levels, contradicted nowhere; a target; a break in 2025.
    ClaimRow("on_time_rate", _HN, "", "all", "2023-06-30", 99.81, "percent", None, "exact", "stated",
             "bao-cao-hdnd-2023", 0, "99,81%", "place: title|period: published"),
    ClaimRow("on_time_rate", _HN, "", "commune", "2023-06-30", 99.89, "percent", None, "exact", "stated",
             "bao-cao-hdnd-2023", 0, "cấp xã là 99,89%", "place: title|period: published"),
    ClaimRow("on_time_rate", _HN, "", "district", "2023-06-30", 99.88, "percent", None, "exact", "stated",
             "bao-cao-hdnd-2023", 0, "cấp huyện là 99,88%", "place: title|period: published"),
    ClaimRow("on_time_rate", _HN, "", "city", "2023-06-30", 99.68, "percent", None, "exact", "stated",
             "bao-cao-hdnd-2023", 0, "cấp thành phố là 99,68%", "place: title|period: published"),
    ClaimRow("on_time_rate", _HN, "", "all", "2023-Q1", 99.10, "percent", None, "exact", "stated",
             "bao-cao-quy", 0, "99,10%", "place: document"),
    ClaimRow("on_time_rate", _HN, "", "all", "2023-Q2", 99.42, "percent", None, "exact", "stated",
             "bao-cao-quy", 1, "99,42%", "place: document"),
    ClaimRow("on_time_rate", _HN, "", "all", "2023-Q3", 98.87, "percent", None, "exact", "stated",
             "bao-cao-quy", 2, "98,87%", "place: document"),
    ClaimRow("on_time_rate", _HN, "", "all", "2023", 99.2, "percent", None, "at_least", "stated",
             "bao-cao-quy", 3, "ít nhất 99,2%", "place: document"),
    ClaimRow("on_time_rate", _HN, "", "all", "2025", 100, "percent", None, "exact", "target",
             "bao-cao-hdnd-2023", 6, "100%", "place: title"),
    ClaimRow("on_time_rate", _HN, "", "commune", "2024", 99.91, "percent", None, "exact", "stated",
             "cu-tri-2025", 1, "99,91%", "place: title"),
    ClaimRow("on_time_rate", _HN, "", "commune", "2025-07-01/2025-09-30", 97.6, "percent", None, "exact",
             "stated", "cu-tri-2025", 0, "97,6%", "place: title"),
    ClaimRow("on_time_rate", _DN, "", "all", "2022", 98.2, "percent", None, "about", "stated",
             "bao-cao-quy", 6, "khoảng 98,2%"),
    ClaimRow("on_time_rate", _DN, "", "all", "2023", 98.95, "percent", None, "exact", "stated",
             "bao-cao-quy", 6, "98,95%"),
    # Ranks: many places, an implied value that another source contradicts, a target.
    _rank("par_index_rank", _HN, "2022", 3, "par-index-2022", 1, "Hà Nội xếp thứ 3/63"),
    _rank("par_index_rank", _HN, "2022", 3, "bao-cao-hdnd-2023", 1, "thứ 3/63", inherited="place: title"),
    _rank("par_index_rank", _HN, "2021", 10, "bao-cao-hdnd-2023", 1, "tăng 7 bậc so với năm 2021",
          basis="implied", inherited="place: title"),
    _rank("par_index_rank", _HN, "2021", 10, "par-index-2021", 1, "Hà Nội xếp thứ 10/63"),
    _rank("par_index_rank", _HN, "2021", 58, "bao-chi-2023-07", 0, "thứ 58/63"),
    _rank("par_index_rank", _HN, "2023", 3, "par-index-2023", 0, "Hà Nội thứ ba"),
    _rank("par_index_rank", _HN, "2024", 3, "par-index-2024", 0, "Hà Nội thứ 3/63"),
    _rank("par_index_rank", _HP, "2021", 1, "par-index-2021", 0, "Hải Phòng đứng đầu"),
    _rank("par_index_rank", _HP, "2022", 2, "par-index-2022", 0, "Hải Phòng xếp thứ 2/63"),
    _rank("par_index_rank", _HP, "2023", 2, "par-index-2023", 0, "Hải Phòng thứ hai"),
    _rank("par_index_rank", _HP, "2024", 1, "par-index-2024", 0, "Hải Phòng đứng đầu"),
    _rank("par_index_rank", _DN, "2021", 3, "par-index-2021", 0, "Đà Nẵng thứ ba"),
    _rank("par_index_rank", _DN, "2022", 5, "par-index-2022", 1, "Đà Nẵng thứ 5/63"),
    _rank("par_index_rank", _DN, "2023", 12, "par-index-2023", 1, "Đà Nẵng xếp thứ 12/63"),
    _rank("par_index_rank", _DN, "2024", 8, "par-index-2024", 0, "Đà Nẵng thứ 8/63"),
    _rank("par_index_rank", _SG, "2021", 43, "par-index-2021", 1, "TP. Hồ Chí Minh thứ 43/63"),
    _rank("par_index_rank", _SG, "2022", 36, "par-index-2022", 2, "TP. Hồ Chí Minh xếp thứ 36/63"),
    _rank("par_index_rank", _SG, "2023", 33, "par-index-2023", 1, "TP. Hồ Chí Minh thứ 33/63"),
    _rank("par_index_rank", _SG, "2024", 25, "par-index-2024", 0, "TP. Hồ Chí Minh thứ 25/63"),
    _rank("par_index_rank", _SG, "2026", 20, "par-index-2024", 1, "nhóm 20 địa phương dẫn đầu năm 2026",
          basis="target", total=None),
    _rank("par_index_rank", _CT, "2021", 28, "par-index-2021", 1, "Cần Thơ thứ 28/63"),
    _rank("par_index_rank", _CT, "2022", 18, "par-index-2022", 2, "Cần Thơ thứ 18/63"),
    _rank("par_index_rank", _CT, "2023", 17, "par-index-2023", 1, "Cần Thơ thứ 17/63"),
    _rank("par_index_rank", _QN, "2021", 2, "par-index-2021", 0, "Quảng Ninh thứ hai"),
    _rank("par_index_rank", _QN, "2022", 1, "par-index-2022", 0, "Quảng Ninh dẫn đầu"),
    _rank("par_index_rank", _QN, "2023", 1, "par-index-2023", 0, "Quảng Ninh đứng đầu"),
    _rank("par_index_rank", _HUE, "2021", 4, "par-index-2021", 2, "thứ 4/63"),
    _rank("par_index_rank", _HUE, "2022", 8, "par-index-2022", 1, "Huế thứ 8/63"),
    _rank("par_index_rank", _HUE, "2023", 8, "par-index-2023", 1, "Huế thứ 8/63"),
    ClaimRow("par_index_score", _HN, "", "all", "2022", 89.58, "percent", None, "exact", "stated",
             "par-index-2022", 1, "89,58%"),
    ClaimRow("par_index_score", _HP, "", "all", "2022", 89.09, "percent", None, "exact", "stated",
             "par-index-2022", 0, "89,09%"),
    ClaimRow("par_index_score", _HP, "", "all", "2021", 91.80, "percent", None, "exact", "stated",
             "par-index-2021", 0, "91,80%"),
    # DTI: implied 2021, then a break (63 → 34).
    _rank("dti_rank", _HN, "2020", 12, "dti-2023", 1, "Hà Nội xếp thứ 12"),
    _rank("dti_rank", _HN, "2021", 40, "bao-chi-2023-07", 3, "tăng 16 bậc so với năm trước", basis="implied"),
    _rank("dti_rank", _HN, "2022", 24, "bao-chi-2023-07", 3, "thứ 24/63"),
    _rank("dti_rank", _HN, "2023", 6, "dti-2023", 0, "Hà Nội xếp thứ 6/63"),
    _rank("dti_rank", _HN, "2025", 5, "dti-2023", 2, "Hà Nội thứ 5/34", total=34),
    _rank("dti_rank", _DN, "2020", 1, "dti-2023", 1, "Đà Nẵng thứ nhất"),
    _rank("dti_rank", _DN, "2023", 1, "dti-2023", 0, "Đà Nẵng giữ vị trí thứ nhất"),
    _rank("dti_rank", _SG, "2020", 5, "dti-2023", 1, "TP. Hồ Chí Minh thứ năm"),
    _rank("dti_rank", _SG, "2023", 2, "dti-2023", 0, "TP. Hồ Chí Minh thứ hai"),
    _rank("dti_rank", _CT, "2023", 10, "dti-2023", 0, "Cần Thơ thứ 10"),
    # Two sources on one cell; one claim has no period at all.
    ClaimRow("delegated_procedures", _HN, "", "all", "2023-07-05", 531, "procedures", 617, "exact", "stated",
             "bao-cao-hdnd-2023", 2, "531/617 thủ tục hành chính", "place: title|period: published"),
    ClaimRow("delegated_procedures", _HN, "", "all", "2023-07-05", 620, "procedures", None, "exact", "stated",
             "bao-chi-2023-07", 1, "620 thủ tục hành chính", "place: title"),
    # One row only.
    ClaimRow("procedures_total", _HN, "", "all", "2021-01-01/2023-03-31", 1867, "procedures", None, "exact",
             "stated", "bao-cao-hdnd-2023", 5, "1.867 thủ tục"),
    ClaimRow("delayed_projects_area", _HN, "", "all", "2023-07-05", 5000, "hectares", None, "over", "stated",
             "bao-cao-hdnd-2023", 3, "hơn 5.000ha", "place: title|period: published"),
    # Stocks on days, rounded by another source; hostile text; no period.
    ClaimRow("delayed_projects", _HN, "", "all", "2023-07-05", 712, "projects", None, "exact", "stated",
             "bao-cao-hdnd-2023", 3, "712 dự án chậm tiến độ", "place: title|period: published"),
    ClaimRow("delayed_projects", _HN, "", "all", "2023-07-05", 700, "projects", None, "about", "stated",
             "bao-chi-2023-07", 2, "khoảng 700 dự án chậm tiến độ", "place: title|period: published"),
    ClaimRow("delayed_projects", _HN, "", "all", "2023-12-31", 0, "projects", None, "exact", "target",
             "bao-cao-hdnd-2023", 4, "xử lý dứt điểm 293 dự án"),
    ClaimRow("delayed_projects", _HN, "", "all", "2025-11-20", 405, "projects", None, "exact", "stated",
             "cu-tri-2025", 2, "405 dự án chậm tiến độ", "period: published"),
    ClaimRow("delayed_projects", _HP, "", "all", None, 1200, "projects", None, "over", "stated", "bao-lai", 0,
             "hơn 1.200 dự án chậm tiến độ"),
    # Counts over periods of different length, and a department.
    ClaimRow("dossiers_received", _HN, "", "all", "2023-Q1", 1204511, "dossiers", None, "exact", "stated",
             "bao-cao-quy", 0, "1.204.511 hồ sơ", "place: document"),
    ClaimRow("dossiers_received", _HN, "", "all", "2023-Q2", 1310020, "dossiers", None, "exact", "stated",
             "bao-cao-quy", 1, "1.310.020 hồ sơ", "place: document"),
    ClaimRow("dossiers_received", _HN, "", "all", "2023-Q3", 1400000, "dossiers", None, "over", "stated",
             "bao-cao-quy", 2, "hơn 1,4 triệu hồ sơ", "place: document"),
    ClaimRow("dossiers_received", _HN, "", "all", "2022", 4900000, "dossiers", None, "under", "stated",
             "bao-cao-quy", 4, "gần 4,9 triệu hồ sơ", "place: document"),
    ClaimRow("dossiers_received", _HN, "", "all", "2023", 5412000, "dossiers", None, "exact", "stated",
             "bao-cao-quy", 3, "5.412.000 hồ sơ", "place: document"),
    ClaimRow("dossiers_received", _HN, "Sở Xây dựng", "city", "2022", 39004, "dossiers", None, "exact",
             "stated", "bao-cao-quy", 5, "39.004 hồ sơ", "place: document"),
    ClaimRow("dossiers_received", _HN, "Sở Xây dựng", "city", "2023", 41870, "dossiers", None, "exact",
             "stated", "bao-cao-quy", 5, "41.870 hồ sơ", "place: document"),
]  # fmt: skip

# kind, severity, numbers of the claims concerned (source, quote), message vi, message en
FINDINGS = [
    ("disagreement", "warning", [("par-index-2021", "Hà Nội xếp thứ 10/63"), ("bao-chi-2023-07", "thứ 58/63")],
     "Hai nguồn nói khác nhau về hạng năm 2021: 10/63 và 58/63.",
     "Two sources disagree on the 2021 rank: 10/63 and 58/63."),
    ("agreement", "note", [("par-index-2022", "Hà Nội xếp thứ 3/63"), ("bao-cao-hdnd-2023", "thứ 3/63")],
     "Hai nguồn cùng nói hạng 3/63.", "Two sources agree on rank 3/63."),
    ("part_whole", "error", [("bao-cao-hdnd-2023", "531/617 thủ tục hành chính")],
     "617/1.910 là 32,3 %, không phải 37 %.", "617/1,910 is 32.3%, not 37%."),
]  # fmt: skip
