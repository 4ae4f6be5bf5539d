"""The tests' own indicators, places and events: a few of each, so that a page can be read at a glance."""

from __future__ import annotations

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

# code: last day, what it became part of
ENDED = {"VN-43": ("2025-06-30", "VN-SG")}

# id, day, name vi, name en, indicators, places, breaks
EVENTS = [
    ("two_levels", "2025-07-01", "Còn 34 tỉnh, thành; bỏ cấp huyện", "34 provinces; no district level",
     "", "", True),
    ("sipas_survey", "2022-01-01", "SIPAS đổi phiếu khảo sát", "SIPAS changed its survey", "sipas_rank",
     "", True),
    ("dti_launch", "2021-06-01", "Bộ TT&TT công bố DTI lần đầu", "DTI published for the first time",
     "dti_rank", "", False),
]  # fmt: skip
