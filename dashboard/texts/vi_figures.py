"""Trang Số liệu và các phần tải về, bằng tiếng Việt."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "page_figures": "Số liệu",
    "figures_scope": "Xem",
    "figures_scope_view": "Biểu đồ vừa xem",
    "figures_scope_all": "Mọi số liệu",
    "figures_scope_check": "Kiểm tra bản trích",
    "figures_subtitle": (
        "Từ {sources} nguồn. Mỗi dòng là số được chọn cho một ô; bấm vào dòng để đọc câu gốc."
    ),
    "figures_back": "Về biểu đồ",
    "figures_way": "Số liệu và trích dẫn",
    # Filters
    "ledger_search": "Tìm trong số liệu",
    "ledger_search_hint": "Chỉ tiêu, nơi, câu gốc; không cần dấu",
    "ledger_every_indicator": "Mọi chỉ tiêu",
    "ledger_every_place": "Mọi địa phương",
    "ledger_from": "Từ năm",
    "ledger_to": "Đến năm",
    "ledger_any_year": "Mọi",
    "ledger_basis_stated": "Nêu trong văn bản",
    "ledger_basis_implied": "Suy ra",
    "ledger_basis_target": "Mục tiêu",
    # The table
    "ledger_caption": "Các con số, mỗi dòng một ô dữ liệu",
    "ledger_sort": "Sắp xếp theo cột này",
    "ledger_indicator": "Chỉ tiêu",
    "ledger_place": "Địa phương",
    "ledger_period": "Kỳ",
    "ledger_value": "Giá trị",
    "ledger_basis": "Loại",
    "ledger_publisher": "Nguồn",
    "ledger_sources": "Số nguồn",
    "ledger_range": "{first}–{last} trong {total}",
    "ledger_at_least": "ít nhất {count}",
    "ledger_before": "Trang trước",
    "ledger_after": "Trang sau",
    "ledger_paging": "Các trang",
    "ledger_count": "{count} con số",
    "ledger_count_one": "{count} con số",
    "ledger_count_at_least": "Ít nhất {count} con số; gõ thêm từ hoặc chọn chỉ tiêu, địa phương để thu hẹp",
    "figures_empty": "Chưa có con số nào",
    "figures_empty_hint": "Chưa đọc được con số nào từ các nguồn: thêm nguồn vào seeds/ rồi dựng lại.",
    "ledger_none": "Không có con số nào khớp",
    "ledger_none_hint": "Thử ít từ hơn, hoặc bỏ bớt điều kiện lọc. Mọi từ đã gõ đều phải có trong một dòng.",
    # Taking away
    "download": "Tải về",
    "extent": "Tải bao nhiêu",
    "extent_all": "Tất cả {count} số khớp",
    "extent_all_at_least": "Tất cả số khớp, ít nhất {count}",
    "extent_displayed": "{count} dòng đang hiện",
    "format_xlsx": "Excel",
    "format_csv": "CSV",
    "format_json": "JSON",
    "format_parquet": "Parquet",
    "format_sdmx": "SDMX-CSV",
    "format_package": "Gói dữ liệu",
    "format_about_xlsx": "XLSX có bìa, bảng số, biểu đồ sửa được, ghi chú và nguồn",
    "format_about_csv": "UTF-8, ngày theo ISO, dấu chấm thập phân, kèm câu gốc và nguồn",
    "format_about_json": "Cho lập trình: số liệu, định nghĩa, câu gốc, điều nguồn khác nói",
    "format_about_parquet": "Cho pandas, DuckDB, R: cột có kiểu",
    "format_about_sdmx": "Chuẩn trao đổi của các cơ quan thống kê; số không rõ kỳ không có trong tệp này",
    "format_about_package": "ZIP gồm CSV, mô tả Frictionless và README",
    "pictures": "Hình của biểu đồ",
    "picture_size": "Cỡ hình",
    "size_web": "Web 16:9",
    "size_print": "In, một cột A4",
    "size_square": "Vuông",
    "picture_about_png": "Ảnh, kèm tựa, nguồn và ngày trong hình",
    "picture_about_svg": "Nét vẽ, phóng to không vỡ",
    "picture_about_pdf": "Nét vẽ trên một trang, chữ chọn được",
    "slide_about": "Biểu đồ sửa được trên một trang, thêm trang tiêu đề và trang nguồn",
    "picture_failed": "Chưa vẽ được hình. Hãy thử lại, hoặc dùng nút “Tải ảnh biểu đồ” ở góc biểu đồ.",
    "file_failed": "Chưa tạo được tệp. Hãy thử lại, hoặc chọn dạng khác.",
    "pictures_failing": (
        "Máy chủ vừa không vẽ được hình. Một phút nữa hãy thử lại; trong khi chờ, hãy dùng nút “Tải ảnh "
        "biểu đồ” ở góc biểu đồ, hoặc tệp Excel, PowerPoint có biểu đồ sửa được."
    ),
    "picture_nothing": "Lựa chọn này không có gì để vẽ.",
    "pictures_no_browser": (
        "Máy chủ này không có Chromium nên không vẽ được hình. Hãy dùng nút “Tải ảnh biểu đồ” ở góc biểu đồ, "
        "hoặc tệp Excel, PowerPoint có biểu đồ sửa được."
    ),
    # Citing
    "cite_this_figure": "Trích dẫn con số này",
    "cite_this_view": "Trích dẫn cả biểu đồ",
    "cite_form_sentence": "Câu để in",
    "cite_form_newspaper": "Câu dẫn nguồn",
    "cite_form_source": "Dòng nguồn",
    "cite_form_bibtex": "BibTeX",
    "cite_form_csl": "CSL-JSON",
    "copy": "Chép",
    "copied": "Đã chép",
    # Checking an export
    "check_title": "Con số đã trích có còn đúng?",
    "check_subtitle": "Dán biên nhận của một tệp hay một hình đã tải, hoặc toàn bộ nội dung tệp CSV.",
    "check_field": "Biên nhận",
    "check_placeholder": "SG1 7K3F9-Q2M4D … hoặc nội dung tệp CSV",
    "check_do": "Kiểm tra",
    "check_help": (
        "Biên nhận nằm ở trang bìa tệp Excel, cột cuối của CSV, đầu tệp JSON, README của gói dữ liệu và dòng "
        "cuối của hình. Nó tự giữ mọi điều cần để kiểm tra: máy chủ không lưu gì về người tải."
    ),
    "check_about": "Biên nhận {number}, trích ngày {day} từ bản dữ liệu {version}.",
    "check_current": "Vẫn đúng: cả {count} con số vẫn như khi trích.",
    "check_corrected": "Đã đính chính ngày {day}: {reason}.",
    "check_withdrawn": "{changed} con số không còn được tính; {unchanged} con số vẫn đúng.",
    "check_superseded": "Đã có số mới: {changed} con số thay đổi, {unchanged} con số vẫn như khi trích.",
    "check_superseded_short": "Đã có thay đổi từ ngày trích.",
    "check_changed": "Thay đổi từng số",
    "check_added": "Có thêm từ ngày đó",
    "check_short": (
        "Biên nhận ngắn chỉ nói biểu đồ nào, không giữ từng con số: thay đổi được kể theo ngày đính chính và "
        "ngày thu thập nguồn. Dán biên nhận đầy đủ trong tệp để biết chắc từng số."
    ),
    "check_unmatched": "Lựa chọn ghi trong biên nhận nay không còn số nào.",
    "check_was": "đã trích: {value}.",
    "check_now": "Nay:",
    "check_none_now": "Nay không còn số nào ở ô này.",
    "check_why_corrected": "Người biên tập đã đính chính.",
    "check_why_replaced": "Có nguồn khác được chọn cho ô này.",
    "check_why_reread": "Cách đọc nguồn đã thay đổi.",
    "check_why_gone": "Nguồn không còn nêu con số này trong dữ liệu.",
    "check_gone_unknown": "Con số có mã {digits}… không còn trong dữ liệu.",
    "check_decided": "{action} ngày {day} ({who}): {reason}",
    "check_more": "Và {count} số nữa.",
    "check_fault_empty": "Chưa có gì để kiểm tra. Hãy dán biên nhận vào ô trên.",
    "check_fault_unknown": (
        "Đây không phải biên nhận của Số Gốc. Biên nhận bắt đầu bằng “SG1”; hãy dán cả dòng."
    ),
    "check_fault_number_only": (
        "Đây mới là số biên nhận. Máy chủ không lưu biên nhận: hãy dán cả dòng bắt đầu bằng “SG1”, nằm cạnh "
        "số này trong tệp hoặc dưới hình."
    ),
    "check_fault_broken": "Biên nhận bị thiếu hoặc sai chỗ nào đó. Hãy chép lại cả dòng từ tệp rồi dán lại.",
    "check_fault_altered": (
        "Nội dung không khớp với số biên nhận: tệp hoặc biên nhận đã bị sửa sau khi tải về. Hãy dùng bản gốc."
    ),
    "check_fault_too_long": "Nội dung dài quá. Hãy dán riêng dòng biên nhận.",
}
