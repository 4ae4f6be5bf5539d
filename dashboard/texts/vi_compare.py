"""The comparison page in Vietnamese."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "page_compare": "So sánh",
    # Choices
    "form": "Cách so",
    "form_ranked": "Xếp theo giá trị",
    "form_ranks": "Thứ hạng qua các năm",
    "form_changes": "Mức thay đổi",
    "form_levels": "Cấp với cấp",
    "form_map": "Bản đồ ô",
    "period": "Kỳ so sánh",
    "since": "So với kỳ",
    "period_places": "{period} · {count} nơi",
    "peers": "So với",
    "peers_nation": "Cả nước",
    "peers_cities": "Các thành phố",
    "peers_region": "Cùng vùng",
    "peers_own": "Tự chọn",
    "marked": "Đánh dấu",
    "own_places": "Các nơi so sánh",
    "own_places_placeholder": "Chọn các nơi để so",
    # Whom with, in a subtitle
    "compared_area_nation": "{count} tỉnh, thành phố",
    "compared_area_cities": "{count} thành phố trực thuộc trung ương (theo danh sách hiện nay)",
    "compared_area_region": "{region}, {count} tỉnh, thành phố",
    "compared_area_own": "{count} nơi tự chọn",
    "reported": "{found}/{count} nơi có số",
    "since_until": "{since} đến {period}",
    "unreported": "Chưa thấy nguồn nào nêu số cùng kỳ của {count} nơi: {places}.",
    "unranked": "Chưa thấy nguồn nào nêu thứ hạng của {count} nơi: {places}.",
    "ranked_places": "{count} nơi",
    "not_among": "Có số nhưng không đứng chung, vì kỳ này tính theo {count} tỉnh, thành phố: {places}.",
    "unreported_since": "Không so được {count} nơi, vì chưa có số của cả hai kỳ: {places}.",
    "kept_apart": "Không so được, vì có thay đổi làm số hai kỳ không so sánh được: {places}.",
    # Findings: where one stands
    "compare_only": "Chỉ {name} có số, {period}: {value}",
    "compare_only_other": "Chỉ {best} có số, {period}: {best_value}; {name} chưa có số",
    "compare_rank_first": "{name} đứng đầu {count} nơi có số, hạng {value} ({period})",
    "compare_rank_last": (
        "{name} xếp hạng {value} ({period}), sau cả {others} nơi khác có số; {best} đứng đầu"
    ),
    "compare_rank_between": "{name} xếp hạng {value} ({period}); trong {count} nơi có số, {best} đứng đầu",
    "compare_share_highest": "{name} cao nhất trong {count} nơi có số: {value} ({period})",
    "compare_share_lowest": (
        "{name} thấp nhất trong {count} nơi có số: {value} ({period}); cao nhất là {top}, {top_value}"
    ),
    "compare_share_above": (
        "{name} đạt {value} ({period}), cao hơn {below} trong {others} nơi khác; cao nhất là {top}, "
        "{top_value}"
    ),
    "compare_share_below": (
        "{name} đạt {value} ({period}), thấp hơn {above} trong {others} nơi khác; cao nhất là {top}, "
        "{top_value}"
    ),
    "compare_count_highest": "{name} nhiều nhất trong {count} nơi có số: {value} ({period})",
    "compare_count_lowest": (
        "{name} ít nhất trong {count} nơi có số: {value} ({period}); nhiều nhất là {top}, {top_value}"
    ),
    "compare_count_above": (
        "{name} có {value} ({period}), nhiều hơn {below} trong {others} nơi khác; nhiều nhất là {top}, "
        "{top_value}"
    ),
    "compare_count_below": (
        "{name} có {value} ({period}), ít hơn {above} trong {others} nơi khác; nhiều nhất là {top}, "
        "{top_value}"
    ),
    "compare_hedged": "{name}: {value} ({period}), chưa đủ chính xác để so với nơi khác",
    "compare_unmarked_rank": (
        "{best} đứng đầu {count} nơi có số, hạng {best_value} ({period}); {name} chưa có số"
    ),
    "compare_unmarked_share": (
        "{top} cao nhất trong {count} nơi có số: {top_value} ({period}); {name} chưa có số"
    ),
    "compare_unmarked_count": (
        "{top} nhiều nhất trong {count} nơi có số: {top_value} ({period}); {name} chưa có số"
    ),
    "above_nation": "; trên mức cả nước ({value})",
    "below_nation": "; dưới mức cả nước ({value})",
    "at_nation": "; bằng mức cả nước ({value})",
    "nation_line": "Cả nước {value}",
    # Findings: changes
    "moved_more": "{name} tăng {change}",
    "moved_less": "{name} giảm {change}",
    "moved_rank_up": "{name} lên {change}",
    "moved_rank_down": "{name} tụt {change}",
    "moved_same": "{name} giữ nguyên ở {last}",
    "moved_hedged": "{name}: từ {first} đến {last}; số không chính xác nên chưa nói được thay đổi bao nhiêu",
    "moved_disputed": (
        "{name}: từ {first} đến {last}; nguồn nói khác nhau nên chưa nói được thay đổi bao nhiêu"
    ),
    "moved_unpaired": "{name} chưa so được; trong {count} nơi so được, {moves}",
    "moved_unpaired_all": "{name} chưa so được; cả {count} nơi so được đều {word}",
    "moves": "{count} nơi {word}",
    "still": "giữ nguyên",
    "than_still": ", trong khi {moves}",
    "moved_nobody": "Chưa nơi nào có số chính xác ở cả hai kỳ",
    "up_share": "tăng",
    "down_share": "giảm",
    "up_rank": "lên hạng",
    "down_rank": "tụt hạng",
    "than_most": ", nhiều nhất trong {count} nơi so được",
    "than_one_more": ", nhiều hơn {other} ({other_change})",
    "than_one_less": ", nhưng ít hơn {other} ({other_change})",
    "than_one_same": ", bằng {other}",
    "than_one_against": ", trong khi {other} {word} {other_change}",
    "than_one_still": ", trong khi {other} giữ nguyên",
    "than_least": ", nhưng chậm hơn cả {others} nơi còn lại",
    "than_least_less": ", nhưng ít hơn cả {others} nơi còn lại",
    "than_against_all": ", trong khi cả {others} nơi còn lại {word}",
    "than_against": ", trong khi {against} trong {others} nơi còn lại {word}",
    "than_between": ", nhiều hơn {more} và ít hơn {less} trong {others} nơi còn lại",
    "than_all_still": ", như cả {others} nơi còn lại",
    "from_to": " (từ {since} đến {period})",
    # Reading the charts
    "note_marked": "tên đậm trên nền sẫm: nơi được đánh dấu",
    "note_nation": "vạch đứt: mức cả nước",
    "note_right_is_best": "càng sang phải hạng càng cao",
    "note_arrow": "vòng rỗng là kỳ trước, mũi tên chỉ tới kỳ sau",
    "note_hedged": "nét chấm với ≈, ≠: số không chính xác, nguồn nói khác nhau, nên không nêu mức",
    "note_computed": "có số suy ra từ mức tăng, giảm mà văn bản nêu; bảng ghi rõ",
    "note_disputed": "≠ là nguồn nói khác nhau",
    "note_context": "nét mảnh: các nơi khác",
    "note_missing_years": "nét chấm: qua năm không có số, hoặc tới số suy ra",
    "note_last_place": "vạch dưới cùng là hạng cuối của kỳ: số nơi được xếp hạng",
    "note_level": "mỗi dòng là một cấp",
    "note_tiles": "mỗi ô một địa phương, đặt gần đúng vị trí; màu mạnh hơn là {dark}",
    "dark_rank": "hạng cao hơn",
    "dark_value": "giá trị lớn hơn",
    "dark_less": "giá trị nhỏ hơn",
    "note_framed": "ô viền đậm: nơi được đánh dấu",
    "note_blank_tile": "ô gạch chéo: chưa có số cùng kỳ",
    # The charts in words
    "alt_ranked": "Biểu đồ chấm, mỗi dòng một nơi. {title}. {subtitle}. {lines}. Bảng bên dưới có từng số.",
    "alt_ranks": "Biểu đồ thứ hạng qua các năm. {title}. {subtitle}. {lines}. Bảng bên dưới có từng số.",
    "alt_changes": (
        "Biểu đồ mũi tên từ kỳ trước đến kỳ sau, mỗi dòng một nơi. {title}. {subtitle}. {lines}. Bảng bên "
        "dưới có từng số."
    ),
    "alt_levels": "Biểu đồ chấm, mỗi dòng một cấp. {title}. {subtitle}. {lines}. Bảng bên dưới có từng số.",
    "alt_map": "Bản đồ ô cả nước. {title}. {subtitle}. {lines}. Bảng bên dưới có từng số.",
    "column_place": "Địa phương",
    "column_level": "Cấp",
    # States
    "compare_empty": "Chưa có gì để so",
    "compare_no_figures": "Chưa có nguồn nào nêu “{indicator}” có ghi rõ kỳ.",
    "compare_no_peer": "Kỳ này chưa có số {indicator} của những nơi đang chọn.",
    "compare_no_since": "Chưa nơi nào có số {indicator} ở hai kỳ so sánh được với nhau.",
}
