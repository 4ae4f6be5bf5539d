"""What machines are told, in Vietnamese: failures, and the description of the addresses."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "api_bad_request": "Chưa truy vấn gì: hãy sửa các tham số nêu trong problems rồi gọi lại.",
    "api_wrong_unknown_parameter": "Địa chỉ này không có tham số “{parameter}”.",
    "api_wrong_given_twice": "“{parameter}” xuất hiện nhiều lần; hãy viết các giá trị vào cùng một tham số.",
    "api_wrong_unknown_value": "“{parameter}” không có giá trị “{value}”.",
    "api_wrong_not_a_day": "“{parameter}” phải là một ngày, ví dụ 2023-12-31, không phải “{value}”.",
    "api_wrong_not_a_bound": "“{parameter}” phải là năm, tháng hoặc ngày, ví dụ 2023, 2023-06, 2023-06-30.",
    "api_wrong_not_a_period": (
        "“{parameter}” phải là kỳ theo ISO 8601, ví dụ 2023 hoặc 2023-Q1, không phải “{value}”."
    ),
    "api_wrong_not_a_number": "“{parameter}” phải là số nguyên, không phải “{value}”.",
    "api_wrong_out_of_range": "“{parameter}” không nhận giá trị {value}.",
    "api_wrong_from_after_to": "“from” nằm sau “to”.",
    "api_wrong_too_many": "“{parameter}” có quá nhiều giá trị cho một lần gọi.",
    "api_wrong_unknown_key": (
        "“{parameter}”: không có, hoặc không còn, “{value}” trong dữ liệu này. Con trỏ lấy từ kết quả trước "
        "và chỉ dùng được khi dòng ấy còn: hãy gọi lại từ đầu, bỏ con trỏ."
    ),
    "api_not_found": "Không có địa chỉ này; openapi.json bên cạnh liệt kê các địa chỉ hiện có.",
    "api_read_only": "Các địa chỉ này chỉ để đọc: dùng GET, HEAD hoặc OPTIONS, không dùng {method}.",
    "api_too_long": "Địa chỉ dài quá {most} ký tự.",
    "api_too_slow": "Câu trả lời cần hơn {seconds} giây: hãy hỏi ít dòng hoặc ít địa phương hơn.",
    "api_too_large": "Câu trả lời cần quá nhiều bộ nhớ: hãy hỏi ít địa phương hoặc chỉ tiêu hơn.",
    "api_busy": "Có quá nhiều lượt gọi cùng lúc: hãy gọi lại sau vài giây.",
    "api_missing": "Không thấy cơ sở dữ liệu cần phục vụ: hãy đặt SOGOC_DATABASE trỏ tới một tệp có thật.",
    "api_broken": "Không đọc được cơ sở dữ liệu: hãy dựng lại bằng python -m extract.",
    "api_building": "Dữ liệu đang được dựng từ các nguồn: hãy gọi lại sau vài giây.",
    "api_no_browser": (
        "Máy chủ này không có Chromium để vẽ hình: hãy lấy cùng khung nhìn ở dạng .json, .csv, hoặc nhúng "
        "bằng /embed."
    ),
    "api_no_picture": "Chưa vẽ được hình: hãy gọi lại, hoặc lấy khung nhìn ở dạng .json hay .csv.",
    "api_nothing_drawn": "Không có số nào rõ kỳ khớp lựa chọn: hãy chọn nơi, cấp hoặc năm khác.",
    "embed_back": "Mở biểu đồ này cùng câu gốc của từng con số",
    "embed_line": "Đường",
    "preview": (
        "Số liệu về hành chính của các tỉnh, thành phố, mỗi con số kèm câu văn chứa nó, nguồn, và điều các "
        "nguồn khác nói."
    ),
    "feed_short": "Đính chính và số liệu mới",
    "feed_title": "{product}: đính chính và số liệu mới",
    "feed_subtitle": "Mỗi quyết định về một con số, mỗi nguồn mới đưa vào là một mục",
    "feed_correction": "{action}: {figure}",
    "feed_source": "{count} con số: {title}",
    "feed_source_one": "1 con số: {title}",
    "feed_more": "và {count} số nữa",
    "feed_figure": "{indicator}, {place}, {period}: {value}",
    "api_failed": "Không trả lời được lượt gọi này; nhật ký của máy chủ ghi lý do.",
    "api_title": "{product}: số liệu kèm câu gốc",
    "api_about": (
        "Số liệu hành chính các tỉnh, thành phố, mỗi con số kèm câu văn chứa nó, nguồn và địa chỉ. Chỉ "
        "đọc, không cần đăng nhập, gọi được từ mọi trang. Một dòng của claims là điều một nguồn nói; một "
        "dòng của series là con số được chọn cho một ô, kèm số lượt nêu và việc các nguồn có nói khác "
        "nhau hay không. Kết quả mang ETag, chỉ đổi khi dữ liệu đổi: gửi lại trong If-None-Match để nhận "
        "304. Mỗi lần tối đa {most} dòng, {seconds} giây, {threads} truy vấn cùng lúc; điều gì trong địa "
        "chỉ không dùng được sẽ bị nêu rõ với mã 400."
    ),
    "api_of_indicators": "Các chỉ tiêu",
    "api_of_places": "Cả nước, các thành phố và tỉnh",
    "api_of_sources": "Các nguồn của số liệu",
    "api_of_series": "Mỗi ô một con số, chọn từ các lượt nêu",
    "api_of_claims": "Từng con số mà từng nguồn nêu",
    "api_of_chart_json": "Một khung nhìn: lời, số liệu và hình cho Plotly",
    "api_of_chart_csv": "Số liệu của một khung nhìn, mỗi số kèm câu gốc",
    "api_of_chart_svg": "Một khung nhìn thành hình vẽ phóng to được",
    "api_of_chart_png": "Một khung nhìn thành ảnh",
    "api_of_openapi": "Tài liệu này",
    "api_of_health": "Máy chủ có chạy không",
    "api_of_ready": "Truy vấn có được trả lời không",
    "api_of_feed": "Đính chính và số liệu mới, dưới dạng nguồn tin Atom",
    "api_of_embed": "Một khung nhìn làm trang nhúng",
    "api_answer_rows": "Các dòng, và nơi lấy những dòng sau",
    "api_answer_unchanged": "Không có gì đổi kể từ kết quả mang nhãn ấy",
    "api_answer_wrong": "Các tham số không dùng được, kèm lý do và giá trị cho phép",
    "api_answer_nothing": "Không có số nào rõ kỳ khớp lựa chọn",
    "api_answer_later": "Chưa trả lời được; có câu nói rõ vì sao",
    "api_answer_document": "Tài liệu",
    "api_next": "Địa chỉ của những dòng sau, tính từ địa chỉ này; null khi đã hết",
    "api_parameter_indicator": "Các chỉ tiêu, cách nhau bằng dấu phẩy; bỏ trống là tất cả",
    "api_parameter_place": "Các địa phương theo mã ISO 3166-2, cách nhau bằng dấu phẩy; có thể bỏ VN-",
    "api_parameter_agency": "Sở, huyện hoặc xã, cách nhau bằng |; dấu - là chính địa phương đó",
    "api_parameter_level": "Các cấp hành chính, cách nhau bằng dấu phẩy",
    "api_parameter_from": "Kỳ của số liệu kết thúc từ năm, tháng hoặc ngày này",
    "api_parameter_to": "Kỳ của số liệu kết thúc đến hết năm, tháng hoặc ngày này",
    "api_parameter_basis": (
        "Được nêu, suy ra từ mức thay đổi được nêu, hay mục tiêu; nhiều giá trị cách bằng dấu phẩy"
    ),
    "api_parameter_as_known_on": "Chỉ những gì đã công bố đến hết ngày này",
    "api_parameter_status": "Quyết định về con số; bỏ trống là số được nhận và số đã đính chính",
    "api_parameter_format": "Dạng của kết quả",
    "api_parameter_limit": "Số dòng tối đa",
    "api_parameter_cursor": "Nơi kết quả trước dừng lại: khóa của dòng cuối",
    "api_parameter_lang": "Ngôn ngữ",
    "api_parameter_view": "Khung nhìn của trang nào",
    "api_parameter_form": "Cách vẽ so sánh",
    "api_parameter_view_indicator": "Chỉ tiêu được vẽ",
    "api_parameter_period": "Kỳ được so sánh, theo ISO 8601",
    "api_parameter_since": "Kỳ làm mốc tính thay đổi, theo ISO 8601",
    "api_parameter_peers": "So sánh với những nơi nào",
    "api_parameter_view_place": "Địa phương được đánh dấu",
    "api_parameter_places": "Các địa phương được vẽ, cách nhau bằng dấu phẩy",
    "api_parameter_levels": "Các cấp được vẽ, cách nhau bằng dấu phẩy",
    "api_parameter_agencies": "Các sở, huyện hoặc xã được vẽ, cách nhau bằng |",
    "api_parameter_first_year": "Năm đầu",
    "api_parameter_last_year": "Năm cuối",
    "api_parameter_claim": "Con số được đánh dấu trong khung nhìn",
    "api_parameter_theme": "Màu",
    "api_parameter_size": "Khổ cho trang mạng, cho bản in, hoặc hình vuông cho bài đăng",
}
