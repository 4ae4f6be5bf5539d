"""The page that presents stories, its slides and documents, in Vietnamese."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "page_present": "Trình bày",
    # Slides
    "story_untitled": "Bài trình bày chưa đặt tên",
    "agenda": "Nội dung",
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
    "changed_values": "số đổi {list}",
    "changed_added": "thêm {count} số",
    "changed_gone": "bớt {count} số",
    "changed_somehow": "có số đã đổi",
    "series_from": "{name} (từ {year})",
    "series_other": "{name} (số khác cùng ngày)",
    "series_target": "{name} (mục tiêu)",
    "axis_cut": "trục giá trị không bắt đầu từ 0",
    "handout": "Tài liệu phát tay",
    "brief": "Bản tóm tắt một trang",
    "definition": "Định nghĩa",
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
    "story_fault_not_written": "Chưa ghi được “{name}” vào data/stories. Hãy tải tệp về máy thay vào.",
    "story_fault_bad_link": "Liên kết này không chứa bài trình bày đọc được; có thể đã bị cắt khi gửi.",
    "story_fault_template": "Tệp mẫu “{name}” không phải tệp PowerPoint (.pptx) dùng được.",
    "story_fault_template_no_title": "Mẫu “{name}” không có bố cục nào có ô tiêu đề. Hãy thêm một bố cục.",
    "story_fault_too_strange": "Có quá nhiều ký tự lạ nên chưa làm được PDF. Hãy dùng PowerPoint thay vào.",
    # The command line
    "present_bad_format": "“{name}”: chỉ ghi được .pptx, .pdf hoặc .html.",
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
}
