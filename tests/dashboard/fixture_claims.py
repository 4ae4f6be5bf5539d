"""The claims of the tests' database: small enough to read, odd enough to show every state of a page."""

from __future__ import annotations

from typing import Any, NamedTuple


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


_HN, _SG, _HP, _DN, _CT, _QN, _HUE = "VN-HN", "VN-SG", "VN-HP", "VN-DN", "VN-CT", "VN-13", "VN-26"


def _rank(indicator: str, place: str, period: str, value: float, **found: Any) -> ClaimRow:
    """A rank among 63 places, as stated, unless `found` says otherwise."""
    total = found.pop("total", 63)
    return ClaimRow(indicator, place, "", "all", period, value, "rank", total, "exact", **found)


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
    _rank("par_index_rank", _HN, "2022", 3, basis="stated", source="par-index-2022", sentence=1,
          quote="Hà Nội xếp thứ 3/63"),
    _rank("par_index_rank", _HN, "2022", 3, basis="stated", source="bao-cao-hdnd-2023", sentence=1,
          quote="thứ 3/63", inherited="place: title"),
    _rank("par_index_rank", _HN, "2021", 10, basis="implied", source="bao-cao-hdnd-2023", sentence=1,
          quote="tăng 7 bậc so với năm 2021", inherited="place: title"),
    _rank("par_index_rank", _HN, "2021", 10, basis="stated", source="par-index-2021", sentence=1,
          quote="Hà Nội xếp thứ 10/63"),
    _rank("par_index_rank", _HN, "2021", 58, basis="stated", source="bao-chi-2023-07", sentence=0,
          quote="thứ 58/63"),
    _rank("par_index_rank", _HN, "2023", 3, basis="stated", source="par-index-2023", sentence=0,
          quote="Hà Nội thứ ba"),
    _rank("par_index_rank", _HN, "2024", 3, basis="stated", source="par-index-2024", sentence=0,
          quote="Hà Nội thứ 3/63"),
    _rank("par_index_rank", _HP, "2021", 1, basis="stated", source="par-index-2021", sentence=0,
          quote="Hải Phòng đứng đầu"),
    _rank("par_index_rank", _HP, "2022", 2, basis="stated", source="par-index-2022", sentence=0,
          quote="Hải Phòng xếp thứ 2/63"),
    _rank("par_index_rank", _HP, "2023", 2, basis="stated", source="par-index-2023", sentence=0,
          quote="Hải Phòng thứ hai"),
    _rank("par_index_rank", _HP, "2024", 1, basis="stated", source="par-index-2024", sentence=0,
          quote="Hải Phòng đứng đầu"),
    _rank("par_index_rank", _DN, "2021", 3, basis="stated", source="par-index-2021", sentence=0,
          quote="Đà Nẵng thứ ba"),
    _rank("par_index_rank", _DN, "2022", 5, basis="stated", source="par-index-2022", sentence=1,
          quote="Đà Nẵng thứ 5/63"),
    _rank("par_index_rank", _DN, "2023", 12, basis="stated", source="par-index-2023", sentence=1,
          quote="Đà Nẵng xếp thứ 12/63"),
    _rank("par_index_rank", _DN, "2024", 8, basis="stated", source="par-index-2024", sentence=0,
          quote="Đà Nẵng thứ 8/63"),
    _rank("par_index_rank", _SG, "2021", 43, basis="stated", source="par-index-2021", sentence=1,
          quote="TP. Hồ Chí Minh thứ 43/63"),
    _rank("par_index_rank", _SG, "2022", 36, basis="stated", source="par-index-2022", sentence=2,
          quote="TP. Hồ Chí Minh xếp thứ 36/63"),
    _rank("par_index_rank", _SG, "2023", 33, basis="stated", source="par-index-2023", sentence=1,
          quote="TP. Hồ Chí Minh thứ 33/63"),
    _rank("par_index_rank", _SG, "2024", 25, basis="stated", source="par-index-2024", sentence=0,
          quote="TP. Hồ Chí Minh thứ 25/63"),
    _rank("par_index_rank", _SG, "2026", 20, basis="target", source="par-index-2024", sentence=1,
          quote="nhóm 20 địa phương dẫn đầu năm 2026", total=None),
    _rank("par_index_rank", _CT, "2021", 28, basis="stated", source="par-index-2021", sentence=1,
          quote="Cần Thơ thứ 28/63"),
    _rank("par_index_rank", _CT, "2022", 18, basis="stated", source="par-index-2022", sentence=2,
          quote="Cần Thơ thứ 18/63"),
    _rank("par_index_rank", _CT, "2023", 17, basis="stated", source="par-index-2023", sentence=1,
          quote="Cần Thơ thứ 17/63"),
    _rank("par_index_rank", _QN, "2021", 2, basis="stated", source="par-index-2021", sentence=0,
          quote="Quảng Ninh thứ hai"),
    _rank("par_index_rank", _QN, "2022", 1, basis="stated", source="par-index-2022", sentence=0,
          quote="Quảng Ninh dẫn đầu"),
    _rank("par_index_rank", _QN, "2023", 1, basis="stated", source="par-index-2023", sentence=0,
          quote="Quảng Ninh đứng đầu"),
    _rank("par_index_rank", _HUE, "2021", 4, basis="stated", source="par-index-2021", sentence=2,
          quote="thứ 4/63"),
    _rank("par_index_rank", _HUE, "2022", 8, basis="stated", source="par-index-2022", sentence=1,
          quote="Huế thứ 8/63"),
    _rank("par_index_rank", _HUE, "2023", 8, basis="stated", source="par-index-2023", sentence=1,
          quote="Huế thứ 8/63"),
    ClaimRow("par_index_score", _HN, "", "all", "2022", 89.58, "percent", None, "exact", "stated",
             "par-index-2022", 1, "89,58%"),
    ClaimRow("par_index_score", _HP, "", "all", "2022", 89.09, "percent", None, "exact", "stated",
             "par-index-2022", 0, "89,09%"),
    ClaimRow("par_index_score", _HP, "", "all", "2021", 91.80, "percent", None, "exact", "stated",
             "par-index-2021", 0, "91,80%"),
    # DTI: implied 2021, then a break (63 → 34).
    _rank("dti_rank", _HN, "2020", 12, basis="stated", source="dti-2023", sentence=1,
          quote="Hà Nội xếp thứ 12"),
    _rank("dti_rank", _HN, "2021", 40, basis="implied", source="bao-chi-2023-07", sentence=3,
          quote="tăng 16 bậc so với năm trước"),
    _rank("dti_rank", _HN, "2022", 24, basis="stated", source="bao-chi-2023-07", sentence=3,
          quote="thứ 24/63"),
    _rank("dti_rank", _HN, "2023", 6, basis="stated", source="dti-2023", sentence=0,
          quote="Hà Nội xếp thứ 6/63"),
    _rank("dti_rank", _HN, "2025", 5, basis="stated", source="dti-2023", sentence=2,
          quote="Hà Nội thứ 5/34", total=34),
    _rank("dti_rank", _DN, "2020", 1, basis="stated", source="dti-2023", sentence=1,
          quote="Đà Nẵng thứ nhất"),
    _rank("dti_rank", _DN, "2023", 1, basis="stated", source="dti-2023", sentence=0,
          quote="Đà Nẵng giữ vị trí thứ nhất"),
    _rank("dti_rank", _SG, "2020", 5, basis="stated", source="dti-2023", sentence=1,
          quote="TP. Hồ Chí Minh thứ năm"),
    _rank("dti_rank", _SG, "2023", 2, basis="stated", source="dti-2023", sentence=0,
          quote="TP. Hồ Chí Minh thứ hai"),
    _rank("dti_rank", _CT, "2023", 10, basis="stated", source="dti-2023", sentence=0,
          quote="Cần Thơ thứ 10"),
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
    ("disagreement", "warning",
     [("par-index-2021", "Hà Nội xếp thứ 10/63"), ("bao-chi-2023-07", "thứ 58/63")],
     "Hai nguồn nói khác nhau về hạng năm 2021: 10/63 và 58/63.",
     "Two sources disagree on the 2021 rank: 10/63 and 58/63."),
    ("agreement", "note", [("par-index-2022", "Hà Nội xếp thứ 3/63"), ("bao-cao-hdnd-2023", "thứ 3/63")],
     "Hai nguồn cùng nói hạng 3/63.", "Two sources agree on rank 3/63."),
    ("part_whole", "error", [("bao-cao-hdnd-2023", "531/617 thủ tục hành chính")],
     "617/1.910 là 32,3 %, không phải 37 %.", "617/1,910 is 32.3%, not 37%."),
]  # fmt: skip

# reason, name vi, name en
REASONS = [
    ("duplicate", "Lặp lại chính con số đó", "The same figure again"),
    ("band", "Chỉ nói thuộc nhóm đầu", "Only a group"),
]

# source, number of the sentence, quote, reason, note
REJECTIONS = [
    ("bao-cao-hdnd-2023", 1, "tăng 7 bậc", "duplicate", "dòng <7>"),
    ("par-index-2024", 1, "nhóm 20", "band", ""),
    ("bao-lai", 0, "& $x$", "band", "<b>đậm</b>"),
]
