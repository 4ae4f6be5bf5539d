"""Các tệp tải về, bằng tiếng Việt."""

from __future__ import annotations

_UNITS = {
    "percent": "%",
    "rank": "hạng",
    "score": "điểm",
    "procedures": "thủ tục",
    "processes": "quy trình",
    "projects": "dự án",
    "dossiers": "hồ sơ",
    "hectares": "ha",
}

WORDS: dict[str, str] = {
    # What an excerpt says of itself
    "excerpt_title": "{count} con số, mỗi số có câu gốc",
    "excerpt_everything": "Mọi chỉ tiêu, mọi địa phương, mọi kỳ",
    "figures_words": "Tìm",
    "file_category": "Số liệu có nguồn",
    "file_period": "Kỳ so sánh",
    "file_figures": "Số con số",
    "file_sources": "Nguồn",
    "file_day": "Ngày trích",
    "file_version": "Bản dữ liệu",
    "file_link": "Mở lại trên Số Gốc",
    "file_receipt": "Biên nhận",
    "file_check": "Kiểm tra bản trích",
    "file_check_how": (
        "Dán biên nhận vào mục “Kiểm tra bản trích” trên trang Số liệu: trang cho biết từng số còn đúng, đã "
        "đính chính, hay đã có số mới thay."
    ),
    "file_licence": "Dùng lại",
    "file_licence_text": (
        "Số liệu là dữ kiện do các nguồn công bố: được dùng lại khi dẫn nguồn của từng số. Câu trích thuộc "
        "về nơi đăng, trích để đối chiếu."
    ),
    "file_yes": "có",
    **{f"file_unit_{unit}": word for unit, word in _UNITS.items()},
    "file_qualifier_exact": "đúng",
    "file_qualifier_about": "khoảng",
    "file_qualifier_over": "hơn",
    "file_qualifier_under": "gần, dưới",
    "file_qualifier_at_least": "ít nhất",
    "file_status_accepted": "tính",
    "file_status_corrected": "đã đính chính",
    "file_status_pending": "chờ người xem",
    "file_status_rejected": "không tính",
    "file_contents": "Trong tệp này",
    "file_note_stated": "Số nêu trong văn bản, chép đúng như nguồn viết.",
    "file_note_provisional": "“Tạm tính”: số được công bố khi kỳ của nó chưa kết thúc.",
    "file_note_implied": "“Suy ra”: tính từ mức tăng, giảm mà văn bản nêu, không phải số được công bố thẳng.",
    "file_note_target": "“Mục tiêu”: số phải đạt, chưa phải số đã đạt.",
    "file_note_contested": (
        "“Nguồn nói khác nhau”: không lấy trung bình; số thấp nhất và cao nhất nằm ở hai cột riêng."
    ),
    "file_note_rank": "Hạng 1 là tốt nhất; hạng chỉ so được với hạng trên cùng số địa phương.",
    "picture_stated": "chấm đặc là {note}",
    "picture_provisional": "hình thoi rỗng là {note}",
    "picture_implied": "vòng rỗng, đường chấm là {note}",
    "picture_target": "gạch ngang là {note}",
    "picture_origin": "{product}, vẽ ngày {day}. Biên nhận: {receipt}",
    # Sheets
    "sheet_cover": "Bìa",
    "sheet_figures": "Số liệu",
    "sheet_chart": "Biểu đồ",
    "sheet_notes": "Ghi chú",
    "sheet_sources": "Nguồn",
    "chart_line": "Đường",
    "chart_period": "Kỳ",
    "chart_end": "Ngày cuối kỳ",
    "chart_value": "Giá trị",
    "chart_mark": "Loại",
    "chart_rank": "Hạng (1 là tốt nhất)",
    "notes_kind": "Ghi chú",
    "notes_what": "Về",
    "notes_text": "Nội dung",
    "notes_definition": "Định nghĩa",
    "notes_owner": "Cơ quan chủ trì: {owner}.",
    "notes_break": "Mốc không so sánh qua được",
    "notes_event": "Mốc cần biết",
    "notes_disagreement": "Nguồn nói khác nhau",
    "notes_column": "Cột",
    # Columns
    "file_column_indicator": "Mã chỉ tiêu",
    "file_column_indicator_name": "Chỉ tiêu",
    "file_column_place": "Mã địa phương",
    "file_column_place_name": "Địa phương",
    "file_column_agency": "Cơ quan",
    "file_column_level": "Cấp",
    "file_column_period": "Kỳ",
    "file_column_period_start": "Từ ngày",
    "file_column_period_end": "Đến ngày",
    "file_column_value": "Giá trị",
    "file_column_unit": "Đơn vị",
    "file_column_total": "Mẫu số",
    "file_column_qualifier": "Mức chính xác",
    "file_column_basis": "Cách có số",
    "file_column_provisional": "Tạm tính",
    "file_column_status": "Tình trạng",
    "file_column_corrected": "Nguồn nêu (trước đính chính)",
    "file_column_sources": "Số nguồn",
    "file_column_disagree": "Nguồn nói khác nhau",
    "file_column_lowest": "Thấp nhất",
    "file_column_highest": "Cao nhất",
    "file_column_reason": "Vì sao chọn",
    "file_column_sentence": "Câu gốc",
    "file_column_quote": "Cụm từ mang số",
    "file_column_title": "Tên bài",
    "file_column_publisher": "Nơi đăng",
    "file_column_kind": "Loại nguồn",
    "file_column_url": "Địa chỉ",
    "file_column_published": "Ngày đăng",
    "file_column_retrieved": "Ngày lấy về",
    "file_column_rule": "Quy tắc đọc",
    "file_column_inherited": "Lấy từ chỗ khác",
    "file_column_source": "Mã nguồn",
    "file_column_claim_id": "Mã con số",
    "file_column_data_version": "Bản dữ liệu",
    "file_column_receipt": "Biên nhận",
    "file_about_indicator": "Mã của chỉ tiêu, không đổi qua các bản dữ liệu.",
    "file_about_indicator_name": "Tên đầy đủ của chỉ tiêu.",
    "file_about_place": "Mã ISO 3166-2 của tỉnh, thành phố; VN là cả nước.",
    "file_about_place_name": "Tên tỉnh, thành phố.",
    "file_about_agency": "Sở, ngành, huyện hoặc xã mà con số nói về; trống là cả địa phương.",
    "file_about_level": (
        "all: chung; city: cấp tỉnh, thành phố; district: cấp huyện (đến 30/6/2025); commune: cấp xã."
    ),
    "file_about_period": (
        "Kỳ theo ISO 8601: 2022, 2023-Q1, 2023-H1 (sáu tháng), 2023-06, 2025-W47, một khoảng ngày hoặc một "
        "ngày; trống là nguồn không nói rõ kỳ."
    ),
    "file_about_period_start": "Ngày đầu của kỳ.",
    "file_about_period_end": "Ngày cuối của kỳ; trên biểu đồ, điểm đặt ở ngày này.",
    "file_about_value": "Giá trị đúng như nguồn nêu, viết đủ (17,8 triệu là 17800000).",
    "file_about_unit": (
        "percent: %; rank: hạng; score: điểm; procedures: thủ tục; processes: quy trình; projects: dự án; "
        "dossiers: hồ sơ; hectares: héc-ta."
    ),
    "file_about_total": (
        "Mẫu số: 63 trong 3/63, 617 trong 531/617; với hạng mà nguồn không nêu, là số địa phương được xếp."
    ),
    "file_about_qualifier": "exact: đúng; about: khoảng; over: hơn; under: gần, dưới; at_least: ít nhất.",
    "file_about_basis": "stated: nêu trong văn bản; implied: suy ra từ mức thay đổi; target: mục tiêu.",
    "file_about_provisional": "true: số được công bố khi kỳ của nó chưa kết thúc.",
    "file_about_status": "accepted: tính; corrected: đã đính chính, có lý do trong cột bên.",
    "file_about_corrected": "Điều nguồn nêu ở những cột đã đính chính, ví dụ value: 8.65.",
    "file_about_sources": "Bao nhiêu nguồn nêu con số của ô này.",
    "file_about_disagree": "true: không giá trị nào khớp mọi nguồn, đã tính cả làm tròn.",
    "file_about_lowest": "Giá trị thấp nhất mà một nguồn nêu cho ô này.",
    "file_about_highest": "Giá trị cao nhất mà một nguồn nêu cho ô này.",
    "file_about_reason": (
        "Vì sao chọn số này: only: số duy nhất; kind: nguồn chính thức đứng trước; basis: số nêu thẳng; "
        "exact: số chính xác hơn; newest: công bố mới nhất; order: không có gì để chọn hơn."
    ),
    "file_about_sentence": (
        "Câu chứa con số, nguyên văn. Trong CSV, câu mở đầu bằng = + - @ có thêm dấu nháy đơn phía trước để "
        "bảng tính không chạy nó như công thức."
    ),
    "file_about_quote": "Cụm từ trong câu mang con số.",
    "file_about_title": "Tên bài, tên văn bản như đã đăng.",
    "file_about_publisher": "Nơi đăng.",
    "file_about_kind": "official: nguồn chính thức; press: báo chí; repost: đăng lại.",
    "file_about_url": "Địa chỉ của bài, văn bản.",
    "file_about_published": "Ngày đăng; trống là không rõ.",
    "file_about_retrieved": "Ngày Số Gốc lấy về.",
    "file_about_rule": "Tên quy tắc đã đọc ra con số.",
    "file_about_inherited": "Địa phương, cấp, kỳ nào lấy từ chỗ khác trong văn bản, và từ đâu.",
    "file_about_source": "Mã của nguồn trong Số Gốc.",
    "file_about_claim_id": "Mã của con số; giữ nguyên khi dữ liệu được dựng lại.",
    "file_about_data_version": "Bản dữ liệu mà con số được trích từ đó.",
    "file_about_receipt": "Biên nhận của lần trích, để kiểm tra sau này.",
}
