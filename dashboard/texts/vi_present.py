"""The page that presents stories, its slides and documents, in Vietnamese."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "page_present": "Trình bày",
    # Slides
    "story_untitled": "Bài trình bày chưa đặt tên",
    "agenda": "Mục lục",
    "story_agenda": "Trang mục lục",
    "deck_sources": "Nguồn số liệu",
    "deck_sources_part": "Nguồn số liệu ({part}/{parts})",
    "continued": "{headline} (tiếp)",
    "slide_disagrees": "Nguồn khác nêu: {list}",
    "slide_quotes": "Câu gốc",
    "slide_view": "Xem trên {product}: {link}",
    "slide_nothing": "Chưa có số liệu nào cho góc nhìn này.",
    "slide_bad_view": "Góc nhìn này có giá trị không dùng được: {values}.",
    "cards_headline": "{place}: các chỉ tiêu tiêu biểu, số mới nhất",
    "cards_subtitle": "Mỗi chỉ tiêu lấy số mới nhất có nguồn; kỳ ghi dưới từng số",
    "card_before": "Trước đó: {value}, {period}",
    "changed_since": "Số liệu đã khác so với ngày {day}: {what}.",
    "changed_more": "{count} số khác cũng đổi",
    "figures_first": "{shown} số đầu trong {count} số",
    "changed_added": "thêm {count} số",
    "changed_gone": "bớt {count} số",
    "changed_somehow": "có số đã đổi",
    "series_from": "{name} (từ {year})",
    "series_other": "{name} (số khác cùng ngày)",
    "series_target": "{name} (mục tiêu)",
    "note_pale": "thanh nhạt là kỳ trước, thanh đậm là kỳ sau",
    "note_long_rank": "thanh dài hơn là hạng cao hơn",
    "axis_cut": "trục giá trị không bắt đầu từ 0",
    "handout": "Tài liệu phát tay",
    "brief": "Bản tóm tắt một trang",
    "definition": "Định nghĩa",
    "lines_more": "Còn {count} dòng nữa.",
    "rows_more": "Còn {count} kỳ trước đó.",
    "note_for_speaker": "Ghi chú",
    "quotes_more": "Còn {count} số khác có câu gốc trong bản PowerPoint và trên trang.",
    "page_of": "{page}/{pages}",
    # A story that cannot be used
    "story_fault_no_json": "Tệp này không đọc được: không phải JSON. Hãy chọn tệp đã lưu từ trang Trình bày.",
    "story_fault_no_story": (
        "Tệp này là JSON nhưng không phải bài trình bày. Hãy chọn tệp đã lưu từ trang Trình bày."
    ),
    "story_fault_newer": (
        "Bài này do bản phần mềm mới hơn ghi (định dạng {version}, ở đây đọc được đến {known}). Hãy cập "
        "nhật phần mềm rồi mở lại."
    ),
    "story_fault_schema": "Bài trình bày sai ở “{where}”: {found}. Không có gì được mở.",
    "story_fault_markup": (
        "“{where}” chứa mã HTML ({found}). Bài trình bày chỉ nhận chữ thường; hãy xóa đoạn mã. Không có gì "
        "được mở."
    ),
    "story_fault_control": "“{where}” chứa ký tự ẩn. Hãy gõ lại đoạn đó. Không có gì được mở.",
    "story_fault_too_large": "Tệp lớn hơn {most} KB, không thể là một bài trình bày.",
    "story_fault_missing": "Không thấy bài “{name}”. Hãy chọn một bài trong danh sách.",
    "story_fault_bad_name": (
        "“{name}” không dùng làm tên được. Tên chỉ gồm chữ thường không dấu, chữ số và gạch nối, ví dụ "
        "hop-giao-ban-11-2026."
    ),
    "story_fault_taken": "Đã có bài tên “{name}”. Hãy chọn tên khác, hoặc mở bài đó rồi sửa.",
    "story_fault_full": "Một bài có nhiều nhất {most} trang. Hãy bỏ bớt trang trước khi thêm.",
    "story_fault_folder_full": "Đã lưu đủ {most} bài. Hãy xóa bớt trong data/stories.",
    "story_fault_keeping_off": "Máy chủ này không lưu bài trình bày. Hãy tải tệp về máy, hoặc gửi liên kết.",
    "story_fault_not_written": "Chưa ghi được “{name}” vào data/stories. Hãy tải tệp về máy thay vào.",
    "story_fault_bad_link": "Liên kết này không chứa bài trình bày đọc được; có thể đã bị cắt khi gửi.",
    "story_fault_template": "Tệp mẫu “{name}” không phải tệp PowerPoint (.pptx) dùng được.",
    "story_fault_template_no_title": "Mẫu “{name}” không có bố cục nào có ô tiêu đề. Hãy thêm một bố cục.",
    "story_fault_too_strange": "Có quá nhiều ký tự lạ nên chưa làm được PDF. Hãy dùng PowerPoint thay vào.",
    # The command line
    "story_fault_bad_format": "“{name}”: chỉ ghi được {kinds}.",
    "story_fault_bad_view": (
        "Không dùng được: {values}. Địa phương viết như trong địa chỉ trang (HN, SG); chỉ tiêu là một trong: "
        "{known}."
    ),
    "story_fault_empty_view": "Chưa có số liệu nào cho “{view}”.",
    "present_no_database": (
        "Không thấy cơ sở dữ liệu {path}. Chạy “python -m extract” để dựng, hoặc chỉ tệp khác bằng "
        "--database."
    ),
    "present_broken_database": "Không mở được cơ sở dữ liệu {path}. Chạy “python -m extract” để dựng lại.",
    "present_not_written": "Chưa ghi được {name}: {why}. Kiểm tra thư mục và quyền ghi.",
    # Showing slides
    "slide": "Trang chiếu",
    "keys": "Phím điều khiển",
    "close": "Đóng",
    "next_slide": "Trang kế tiếp",
    "deck_end": "Hết bài",
    "elapsed": "Đã nói",
    "reset_clock": "Đặt lại đồng hồ",
    "key_next": "Trang sau",
    "key_before": "Trang trước",
    "key_ends": "Trang đầu, trang cuối",
    "key_source": "Nguồn và câu gốc",
    "key_table": "Bảng số liệu",
    "key_black": "Màn hình đen",
    "key_theme": "Sáng, tối, tương phản cao",
    "key_presenter": "Cửa sổ người trình bày",
    "key_full": "Toàn màn hình",
    "key_help": "Các phím",
    "key_leave": "Đóng bảng, hoặc thoát trình chiếu",
    # The page
    "present_lead": "Xếp các góc nhìn thành bài, trình chiếu ngay, hoặc lấy tệp để gửi đi và sửa tiếp.",
    "present_now": "Trình chiếu",
    "present_from_here": "Trình chiếu từ trang này",
    "story_add": "Thêm vào bài trình bày",
    "story_added": "Đã thêm vào bài trình bày",
    "story_holds": "Bài đang có {count} trang",
    "story_kept": "Bài có sẵn",
    "story_choose": "Chọn một bài",
    "story_open_file": "Mở tệp…",
    "story_opened": "Đã mở bài trình bày.",
    "story_new": "Bài mới",
    "story_save": "Lưu, chia sẻ",
    "story_download": "Tải tệp bài trình bày (.json)",
    "story_name": "Tên trong data/stories",
    "story_keep": "Lưu trên máy chủ",
    "story_is_kept": "Đã lưu bài với tên “{name}”.",
    "story_no_link": "Bài này dài quá một liên kết; hãy gửi tệp.",
    "story_title": "Tên bài",
    "story_occasion": "Dịp trình bày",
    "story_day": "Ngày",
    "story_day_hint": "30/11/2026",
    "story_figures": "Số liệu",
    "story_figures_current": "Mới nhất",
    "story_figures_on_day": "Như đã biết vào ngày trên",
    "story_on_day": "Chỉ dùng nguồn công bố đến {day}.",
    "story_needs_day": "Hãy ghi ngày; chưa có ngày thì bài vẫn dùng số mới nhất.",
    "story_empty": "Bài này chưa có trang nào",
    "story_empty_how": (
        "Mở một bài có sẵn ở trên, hoặc bấm “Thêm vào bài trình bày” ở trang Tổng quan, Xu hướng, So sánh, "
        "Số liệu."
    ),
    "story_slides": "Các trang, kéo để đổi thứ tự",
    "slide_up": "Đưa lên",
    "slide_down": "Đưa xuống",
    "slide_copy": "Nhân đôi",
    "slide_remove": "Bỏ trang",
    "slide_changed": "số liệu đã khác",
    "slide_accept": "Dùng số hiện nay làm mốc",
    "slide_headline": "Tiêu đề trang (để trống thì lấy từ số liệu)",
    "slide_note": "Ghi chú cho người nói",
    "slide_as": "Hiện dưới dạng",
    "slide_as_chart": "Biểu đồ",
    "slide_as_table": "Bảng",
    "slide_to_view": "Mở góc nhìn này",
    "export_pptx": "PowerPoint",
    "export_pdf": "PDF phát tay",
    "export_html": "Tệp HTML",
    "export_about_pptx": "Biểu đồ và bảng sửa được trong PowerPoint; câu gốc trong ghi chú.",
    "export_about_pdf": "Khổ A4: từng trang với ghi chú và câu gốc.",
    "export_about_html": "Một tệp, mở bằng trình duyệt, không cần mạng; cùng các phím.",
    "export_settings": "Khổ, tệp mẫu",
    "export_ratio": "Khổ trang PowerPoint",
    "export_template": "Chọn tệp mẫu .pptx của cơ quan…",
    "export_template_is": "Dùng mẫu {name}.",
    "export_template_drop": "Bỏ tệp mẫu",
    "exporting": "Đang làm tệp .{kind}",
    "export_stop": "Dừng",
    "export_stopped": "Đã dừng, không có tệp nào được làm.",
    "export_file": "Tải {name} ({size} KB)",
    "story_fault_gone": "Bài này không còn trên máy chủ. Hãy mở lại từ trang Trình bày.",
    "story_fault_not_made": (
        "Chưa làm được tệp. Hãy thử lại; nếu vẫn lỗi, chi tiết nằm trong nhật ký của máy chủ."
    ),
    "story_fault_bad_day": "“{day}” không phải một ngày. Hãy ghi như 30/11/2026.",
}
