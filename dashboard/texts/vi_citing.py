"""Câu in báo và lời dẫn nguồn, bằng tiếng Việt."""

from __future__ import annotations

WORDS: dict[str, str] = {
    # {where} is "của Hà Nội", {within} the indicator's name inside a sentence
    "cite_value": "{name} {where} {period} là {value}",
    "cite_rank": "{place} đứng {value} về {within} {period}",
    "cite_target": "{place} đặt mục tiêu {within} {plain} là {value}",
    "cite_of": "của {place}",
    "cite_of_level": "ở {level} của {place}",
    "cite_nation": "cả nước",
    "cite_implied": " (suy ra từ mức tăng, giảm mà văn bản nêu)",
    "cite_provisional": " (số tạm tính, công bố khi kỳ chưa kết thúc)",
    "cite_contested": " (có nguồn nêu số khác)",
    "cite_rank_of": "thứ {rank}/{total}",
    "cite_rank_alone": "thứ {rank}",
    "cite_in_year": "năm {period}",
    "cite_in_half": "{period}",
    "cite_in_quarter": "{period}",
    "cite_in_month": "{period}",
    "cite_in_week": "{period}",
    "cite_in_day": "tính đến ngày {period}",
    "cite_in_interval": "từ {first} đến {last}",
    "cite_million": "triệu",
    "cite_score": "điểm",
    "cite_score_one": "điểm",
    # The word a source hedges with = the word to print; the first where it uses none of these
    "cite_exact": "=",
    "cite_about": "khoảng=khoảng|xấp xỉ=xấp xỉ",
    "cite_over": "hơn=hơn|trên=trên",
    "cite_under": "gần=gần|dưới=dưới|chưa đến=chưa đến|chưa đầy=chưa đầy",
    "cite_at_least": "ít nhất=ít nhất|tối thiểu=tối thiểu",
    "cite_up": "tăng",
    "cite_down": "giảm",
    "cite_same": "không đổi",
    "cite_since": "so với {period}",
    "cite_points_percent": "điểm phần trăm",
    "cite_points_percent_one": "điểm phần trăm",
    "cite_points_rank": "bậc",
    "cite_points_rank_one": "bậc",
    "cite_points_score": "điểm",
    "cite_points_score_one": "điểm",
    "cite_source": "Nguồn: {list}",
    "cite_against": "; so với số của {who}",
    "cite_nobody": "một nguồn không rõ nơi đăng",
    "cite_according": "Theo {who}, {said}",
    # First words that are no names: small inside a sentence
    "cite_beginnings": "Tỷ|Số|Thứ|Điểm|Diện|Chỉ|Các",
    # First words of a rank's name that the sentence has said already
    "cite_rank_words": "Thứ hạng|Hạng",
    "cite_view": "{said}, theo tổng hợp của {product} từ các nguồn đã công bố.",
    "cite_view_source": "{product}, bản dữ liệu {version}, trích ngày {day}, biên nhận {number}",
}
