"""The page Kiểm tra in Vietnamese."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "page_checks": "Kiểm tra",
    "checks_title": "Không có số nào chắc chắn sai; {warnings} chỗ cần xem lại",
    "checks_title_errors": "{errors} chỗ chắc chắn sai, {warnings} chỗ cần xem lại",
    "checks_title_none": "Không có số nào sai hay cần xem lại",
    "checks_subtitle": (
        "Máy đối chiếu {claims} con số của {sources} nguồn với nhau và ghi {findings} phát hiện. Phát hiện "
        "không xóa số nào: ai đúng là việc của người đọc nguồn."
    ),
    "checks_views": "Mục kiểm tra",
    "view_findings": "Phát hiện",
    "view_contested": "Nguồn nói khác nhau",
    "view_coverage": "Độ phủ",
    "view_rejections": "Số không nhận",
    "view_accuracy": "Độ chính xác",
    # Findings
    "severity": "Mức độ",
    "sieve_kind": "Loại kiểm tra",
    "sieve_indicator": "Chỉ tiêu",
    "sieve_place": "Địa phương",
    "any_kind": "Mọi loại",
    "any_indicator": "Mọi chỉ tiêu",
    "any_place": "Mọi nơi",
    "findings_count": "{count} phát hiện",
    "findings_count_one": "{count} phát hiện",
    "show_more": "Hiện thêm {step}, còn {count}",
    "show_rest": "Hiện nốt {count}",
    "findings_empty": "Không có phát hiện nào ở mức này",
    "findings_empty_hint": "Chọn mức độ khác, hoặc bỏ bớt điều kiện lọc.",
    "card_chosen": "biểu đồ dùng số này",
    "check_out_of_range": "Ngoài khoảng có thể",
    "check_above_total": "Lớn hơn tổng",
    "check_wrong_unit": "Sai đơn vị",
    "check_share": "Phần và tỷ lệ",
    "check_levels": "Các cấp và tổng",
    "check_remainder": "Tổng trừ phần đã làm",
    "check_complement": "Đúng hạn và quá hạn",
    "check_at_most": "Phần lớn hơn tổng thể",
    "check_change": "Mức thay đổi được nêu",
    "check_disagreement": "Nguồn nói khác nhau",
    "check_agreement": "Nguồn khớp nhau",
    "check_jump": "Nhảy vọt so với kỳ bên cạnh",
    "check_swapped_places": "Hai nơi bị đổi chỗ",
    "check_swapped_levels": "Hai cấp bị đổi chỗ",
    "check_swapped_indicators": "Hai chỉ tiêu bị đổi chỗ",
    "check_parts": "Các phần và tổng thể",
    "check_other_base": "Tính trên tổng khác",
    "check_other_area": "Cùng số dự án, khác diện tích",
    # Where sources disagree
    "contested_intro": (
        "{count} ô mà không giá trị nào khớp với mọi nguồn, kể cả khi tính làm tròn và các chữ hơn, gần, "
        "khoảng. Chênh nhiều nhất đứng trước; biểu đồ chọn một số, không lấy trung bình."
    ),
    "contested_used": "Biểu đồ dùng {value}, {why}.",
    "contested_claims": "Xem {count} câu gốc cạnh nhau",
    "contested_none": "Các nguồn không mâu thuẫn ở ô nào",
    "contested_none_hint": "Khi hai nguồn nêu hai số không thể cùng đúng cho một ô, ô đó hiện ở đây.",
    # Coverage
    "coverage_intro": (
        "Một ô là một năm của một chỉ tiêu ở một địa phương. Mục tiêu không tính là số đã báo cáo. "
        "Chọn một số để xem xu hướng và câu gốc."
    ),
    "coverage_form": "Cách xem",
    "form_matrix": "Bảng",
    "form_gaps": "Danh sách {count} ô trống",
    "scope_headline": "Chỉ tiêu tiêu biểu",
    "scope_family": "Nhóm: {family}",
    "area_cities": "Thành phố trực thuộc trung ương",
    "area_provinces": "Các tỉnh",
    "area_all": "Mọi địa phương",
    "span": "Khoảng năm",
    "span_years": "{count} năm",
    "state_reported": "có số",
    "state_missing": "không có số",
    "state_old": "quá cũ: số mới nhất là của năm trước đó",
    "state_old_since": "quá cũ: số mới nhất là của {period}",
    "state_early": "chưa đến lúc công bố",
    "state_gone": "địa phương không còn hoặc chưa có",
    "matrix_caption": "Độ phủ từ {first} đến {last}",
    "matrix_share": "{reported}/{asked} ô có số",
    "gaps_missing": "Năm không có số",
    "gaps_old": "Năm quá cũ",
    "gaps_newest": "Số mới nhất",
    "gaps_never": "chưa có số nào",
    "gaps_none": "Không có ô trống nào",
    # Rejections
    "rejections_intro": (
        "{count} chỗ trông như số liệu mà máy không nhận. Mỗi chỗ có một lý do trong danh sách kín; không "
        "chỗ nào bị bỏ lặng lẽ."
    ),
    "rejections_none": "Chưa có số nào bị để lại",
    "rejections_none_hint": "Khi máy gặp một con số mà không nhận, chỗ đó hiện ở đây cùng lý do.",
    "rejected_count": "{count} chỗ, {sources} nguồn",
    "rejected_examples": "Xem {count} ví dụ",
    # Accuracy
    "accuracy_intro": (
        "Máy đọc đúng đến đâu: so với số do người chú giải tay trên từng bộ văn bản. Mỗi ô là F1, trung bình "
        "điều hòa của phần đọc đúng và phần đọc đủ. Cột sau khắt khe hơn cột trước. Con số là mức sàn đã đo: "
        "bản sau không được thấp hơn."
    ),
    "accuracy_set": "Bộ văn bản",
    "accuracy_day": "Ngày đo",
    "accuracy_command": "Lệnh đo",
    "accuracy_none": "Chưa có kết quả đo",
    "accuracy_none_hint": "Kết quả nằm ở data/accuracy.csv, do lệnh đo viết ra.",
    "accuracy_unread": "Văn bản người viết quy tắc chưa từng đọc: gần với một văn bản mới nhất",
    "accuracy_read": "Văn bản đã đọc khi viết quy tắc",
    "measure_figure": "Giá trị và chỉ tiêu",
    "measure_placed": "thêm địa phương và cấp",
    "measure_dated": "thêm kỳ",
    "measure_full": "mọi cột",
    "set_originals": "Năm bài gốc",
    "set_digests": "Năm bài trong kho",
    "set_corpus": "Văn bản ngắn",
    "set_corpus_odd": "Văn bản ngắn, nửa lẻ",
    "set_corpus_even": "Văn bản ngắn, nửa chẵn",
    "set_fresh_dev": "Văn bản mới, để sửa quy tắc",
    "set_fresh_check": "Văn bản mới, để kiểm lại",
    "set_opened": "Văn bản để riêng, đã mở",
    "set_unseen": "Văn bản để riêng, chưa ai đọc",
    "set_learnt": "Văn bản của hai người viết khác, nửa đã mở",
    "set_held": "Văn bản của hai người viết khác, nửa chưa ai đọc",
    "set_learnt_by": "Văn bản của người viết thứ {number}, nửa đã mở",
    "set_held_by": "Văn bản của người viết thứ {number}, nửa chưa ai đọc",
}
