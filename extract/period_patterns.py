"""The patterns of words about time, by name, and the words each may begin with.

Patterns run over folded text, in this order; `periods.parse_period` turns a match into a period.
"""

from __future__ import annotations

Y = r"(?:19|20)\d\d"
D = r"(?:3[01]|[12]\d|0?[1-9])"
M = r"(?:1[0-2]|0?[1-9])"
SEP = r"\s?[/.\-]\s?"
CLOCK = r"\d\d?(?:h|g| giờ| h)(?:\d\d)?(?: phút)?,? "
_DAY = rf"(?:{D})(?:{SEP})(?:{M})(?:{SEP}{Y})?"
_NOT = r"(?![\d/]|[.,\-]\d)"
_UNTIL = rf"(?:(?:tính )?(?:đến|tới) (?:hết |thời điểm |cuối |giữa |{CLOCK})*)"
_HALVES = r"(?:tiêu chí|chỉ số|nội dung|sở|quận|huyện|xã|phường|đơn vị|thủ tục|hồ sơ|dự án|điểm|bậc)"
_FEW = r"(?:một|hai|ba|bốn|[1-9])"
_LISTED = rf"{M}(?:(?:, | và |, tháng | và tháng ){M})+"
_QUARTER = r"(?:iv|i{1,3}|[1-4])"
_UNDER_TWO_LEVELS = (  # … vận hành mô hình chính quyền địa phương hai cấp
    r" (?:vận hành|hoạt động|thực hiện|triển khai|đi vào hoạt động|chính quyền)"
    r"(?:(?=[^,;.()]{0,44}? (?:hai|2) cấp(?!\w))|(?: theo)? (?:mô hình|bộ máy|chính quyền) mới(?!\w))"
)
PATTERNS: dict[str, str] = {
    "p_since": rf"(?:kể |tính )?từ (?:(?:ngày )?{D}{SEP}{M}{SEP}|(?:(?:đầu )?tháng )?{M}{SEP})?(?:năm )?{Y} "
    rf"(?:đến|tới) (?:nay|hiện nay)|từ năm {Y} trở lại đây"
    rf"|(?:kể |tính )?từ (?:(?:ngày )?{D}{SEP}{M}|(?:đầu )?tháng {M}) (?:đến|tới) (?:nay|hiện nay)",
    "p_ytd": (
        rf"(?:tính |kể )?từ đầu năm(?: {Y}| nay)? (?:đến|tới) (?:hết |giữa |cuối )?"
        rf"(?:(?:ngày )?{D}{SEP}{M}(?:{SEP}{Y})?|tháng {M}(?:\s?[/.\-]\s?{Y}| năm {Y})?|nay|"
        rf"quý (?:iv|i{{1,3}}|[1-4])(?:\s?[/.\-]\s?{Y}| năm {Y})?){_NOT}"
        rf"|(?:lũy kế|cộng dồn) (?:tính )?(?:đến|tới) (?:hết |cuối )?"
        rf"(?:(?:ngày )?{D}{SEP}{M}(?:{SEP}{Y})?|tháng {M}(?:\s?[/.\-]\s?{Y}| năm {Y})?|"
        rf"quý (?:iv|i{{1,3}}|[1-4])(?:\s?[/.\-]\s?{Y}| năm {Y})?){_NOT}"
        rf"|(?<=lũy kế )từ đầu năm(?: {Y})?(?!\w)|từ đầu năm(?: {Y}| nay)?(?= (?:lên|là|đạt)|[,:])"
    ),
    "p_span": (
        rf"(?<![\d.,/\-])(?<!nhiệm )(?:giai đoạn |thời kỳ |kỳ |từ )*(?:năm |quý (?:iv|i{{1,3}}|"
        rf"[1-4])\s?[-/]\s?|quý (?:iv|i{{1,3}}|"
        r"[1-4]) năm |"
        rf"(?:ngày )?{D}{SEP}{M}{SEP}|tháng {M}{SEP})?{Y}\s?(?:-|đến|tới)\s?(?:hết )?"
        rf"(?:năm |quý (?:iv|i{{1,3}}|[1-4])\s?[-/]\s?|quý (?:iv|i{{1,3}}|[1-4]) năm |"
        rf"(?:ngày )?{D}{SEP}{M}{SEP}|tháng {M}{SEP})?{Y}{_NOT}"
    ),
    "p_monthspan": (
        rf"từ (?:đầu |cuối )?tháng {M}(?:{SEP}{Y}| năm {Y})?\s?(?:-|đến|tới)\s?(?:hết |cuối )*(?:tháng )?{M}"
        rf"(?:{SEP}{Y}| năm {Y})?(?!\d|\s?[/\-]\s?\d)"
        rf"|từ quý (?:iv|i{{1,3}}|[1-4])(?: năm)? (?:đến|tới) (?:hết )?quý (?:iv|i{{1,3}}|[1-4])"
        rf"(?:{SEP}{Y}| năm {Y})(?!\d)"
    ),
    "p_days": rf"(?:(?:tuần )?từ |giai đoạn |(?<=\())(?:{CLOCK})?(?:ngày )?(?:mùng |mồng )?{D}(?:{SEP}{M})?"
    rf"(?:{SEP}{Y})? ?(?:-|đến|tới) ?(?:hết )?(?:{CLOCK})?(?:ngày )?{_DAY}{_NOT}",
    "p_week": rf"tuần (?:thứ |số )?\d\d?(?:\s?[/-]\s?{Y}| năm {Y}| của năm {Y})?(?!\d)",
    "p_fullday": rf"{_UNTIL}?ngày {D} tháng {M}(?: năm {Y})?",
    "p_day": (
        rf"{_UNTIL}?(?:(?:sáng|chiều|tối|trưa|"
        r"hôm) )?(?:ngày (?:\d\d? (?:và|,) )?)?"
        rf"(?<![\d.,/]){D}{SEP}{M}{SEP}{Y}{_NOT}"
    ),
    "p_shortday": rf"(?:{_UNTIL}?(?:sáng|chiều|tối|trưa|hôm|ngày|đêm)(?: ngày)? {D}{SEP}{M}"
    rf"|{_UNTIL}{D}\s?[/-]\s?{M}(?! {_HALVES}))(?:\s?\({Y}\))?{_NOT}",
    "p_firstdays": rf"\d\d? ngày đầu(?: tiên)?(?: của)? tháng {M}(?:\s?[/.\-]\s?{Y}| năm {Y})?(?!\d)",
    "p_monthlist": rf"(?:trong )?(?:(?:các|hai|ba|\d) )?tháng {_LISTED}(?:\s?[/.\-]\s?{Y}| năm {Y})(?!\d)"
    rf"|(?:các|hai|ba|bốn|\d) tháng {_LISTED}(?![\d/.]|,? \d)|tháng {_LISTED}(?= lần lượt)"
    rf"|tháng {M}(?:, tháng {M})* và tháng {M}(?!\d|\s?[/.\-]\s?\d| năm)",
    "p_quarterlist": rf"(?:trong )?(?:(?:các|hai|ba|\d) )?quý {_QUARTER}"
    rf"(?:(?:, | và |, quý | và quý ){_QUARTER}(?!\w))+"
    rf"(?:\s?[/.\-]\s?{Y}| năm {Y})?(?!\w)",
    "p_month": (
        rf"(?<!ngày \d )(?<!ngày \d\d ){_UNTIL}?(?:cuối |đầu |giữa |trong )?tháng (?:{M}(?:\s?[/.\-]\s?{Y}|"
        rf" năm {Y}| \({Y}\))?(?!\d|\s?[/\-]\s?\d)"
        rf"|(?<!\d tháng )(?<!một tháng )(?<!các tháng )(?<!mỗi tháng )(?<!hàng tháng )(?<!hằng tháng )"
        r"(?<!những tháng )(?<!nhiều tháng )"
        rf"(?:giêng|một(?! lần)|mười một|mười hai|mười|hai|ba|tư|"
        rf"đầu(?: tiên)?(?:(?: của)? năm(?! {Y}| học)|{_UNDER_TWO_LEVELS})|"
        rf"năm(?: {Y}(?!\d)|(?! {Y}| nay| trước| ngoái| học))|sáu|bảy|tám|chín|chạp)(?!\w)(?: năm {Y}|"
        rf" \({Y}\))?)"
        rf"|(?<!\w)t{M}\s?[/.\-]\s?{Y}(?!\d)"
    ),
    "p_halfyear": rf"(?:nửa đầu|nửa cuối|(?:6|sáu|3|ba) tháng cuối)(?: của)? năm(?: {Y})?"
    rf"|(?:nửa đầu|nửa cuối) {Y}|nửa năm (?:(?:đầu|cuối)(?: của)?(?: năm)?(?: {Y})?|qua|nay|{Y})"
    r"|(?:trong|qua|sau|hết|suốt) nửa năm(?= (?:tỉnh|thành phố|toàn|các|đã)(?!\w)|[,.;:)]|$)",
    "p_opening": rf"(?<![^\n. ])(?<![^\n.] )(?:(?:chỉ )?sau |qua )?(?:{M}|hai|ba|bốn|năm|sáu|bảy|tám|chín|"
    r"mười một|mười) tháng(?=,)"
    rf"|(?<!\w)(?:{M}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười một|mười) tháng"
    r"(?= (?:đạt|là|ước đạt|chỉ đạt)(?!\w)|:? (?:tiếp nhận|giải quyết)(?!\w))"
    rf"|(?<=kết quả ){M} tháng(?=$|[,.:;])",
    "p_months": rf"(?:lũy kế|tính chung|cộng dồn)(?: trong| cả| qua| của)? {M} tháng(?: đầu)?(?: của)?"
    rf"(?: năm)?(?:\s?{Y}| nay|/{Y})?(?!\s?\d)"
    rf"|(?:trong )?(?:{M}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười một|mười) tháng(?: đầu| vừa qua| qua)?"
    rf"(?: của)?(?: năm)?(?:\s?{Y}| nay| ngoái|/{Y}|{_UNDER_TWO_LEVELS})?(?!\s?\d)"
    rf"|{M}t(?:(?: đầu)? năm {Y}|\s?[/\-]?\s?{Y})(?!\d)",
    "p_quarters": rf"(?:2|3|hai|ba) quý "
    rf"(?:đầu(?: tiên)?(?:(?: của)? năm)?(?: {Y})?|(?:của )?năm {Y})(?!\w)",
    "p_quarter": rf"quý (?:iv|i{{1,3}}|[1-4]|một|hai|ba|tư|đầu(?: tiên)?|"
    rf"cuối)(?:(?: của)? năm)?(?:\s?[-/.]\s?{Y}| năm {Y}|,? {Y})?(?![\w])"
    rf"|q[1-4]\s?[/.\-]\s?{Y}(?!\d)",
    "p_whole": rf"cả năm(?: nay)?(?=[,:;.)]|$| là | đạt | ước | (?!{Y})\d)",
    "p_later": (
        rf"{_FEW} năm sau(?: đó)?(?! (?:khi|ngày|sáp|hợp|\d))|sau đó {_FEW} năm|"
        r"(?:sang |đến )?năm (?:sau đó|kế tiếp|tiếp theo|tiếp sau|liền sau|sau(?=,| (?:leo|lên|xuống|tụt|"
        r"tăng|giảm|đứng|xếp|đạt|được|rơi|vươn|nhảy|lùi|tỉnh|thành phố|thì)(?!\w)))"
    ),
    "p_past": (
        r"(?<!nửa )(?<!nhiều )(?<!những )(?<!các )(?<!mấy )(?<!\d )(?<!hai )(?<!ba )(?<!bốn )(?<!vài )"
        r"(?<!mỗi )(?:năm|quý|tháng|tuần)(?: vừa)? (?:qua|rồi)(?!\w)"
    ),
    "p_ending": rf"(?:đến |tới |trước |vào )?(?:hết|cuối) năm(?: nay)?(?! {Y}| ngoái| trước| học| \d)(?!\w)",
    "p_next": r"(?:sang |trong |vào )?năm tới(?!\w)",
    "p_previous": (
        r"(?:kết quả )?(?:(?<!mấy )(?<!những )(?<!nhiều )(?<!các )(?<!vài )"
        rf"(?:{_FEW} )?năm (?:trước|ngoái|kia(?!\w)|trước đó|liền trước|liền kề)(?: đó)?|"
        rf"(?:trước đó|cách đây|cách nay) {_FEW} năm|"
        r"kỳ trước(?! chuyển)|"
        r"(?:tuần|tháng|quý) (?:trước|liền trước|liền kề)(?: đó)?|"
        rf"(?:với )?cùng (?:thời gian|thời điểm)(?: này)?(?: của)? năm (?:trước|ngoái|{Y})|"
        rf"(?:với )?cùng kỳ(?: năm (?:trước|ngoái)|(?: năm)? {Y})?|lần trước|kỳ đánh giá trước)"
    ),
    "p_years": rf"(?:năm |các năm |(?<=\()){Y}(?:(?:, | và |, năm | và năm ){Y})+{_NOT}",
    "p_year": (
        rf"(?:đến |tới )?(?:hết |cuối |đầu |giữa )?năm {Y}{_NOT}|(?:đến |tới )?(?<![\d.,/\-]){Y}{_NOT}"
        r"(?!\s*(?:hồ sơ|thủ tục|tthc|quy trình|dự án|ha\b|triệu|điểm|%|người|phiếu|văn bản|doanh nghiệp))"
    ),
    "p_now": r"(?:đến|tới) (?:nay|thời điểm này|hiện nay)|(?:tính )?đến (?:thời điểm hiện tại|"
    r"(?:ngày|thời điểm) (?:họp|báo cáo|kiểm tra|làm việc|giám sát|rà soát|lập biên bản|tổng kết))(?!\w)",
}

# The words a pattern may begin with; 0 is any digit.
FIRST_WORDS = {
    "p_since": "kể tính từ",
    "p_ytd": "tính kể từ lũy cộng",
    "p_span": "giai thời kỳ từ năm quý ngày tháng 0",
    "p_monthspan": "từ",
    "p_days": "tuần từ giai ngày mùng mồng 0",
    "p_week": "tuần",
    "p_fullday": "tính đến tới ngày",
    "p_day": "tính đến tới sáng chiều tối trưa hôm ngày 0",
    "p_shortday": "tính đến tới sáng chiều tối trưa hôm ngày đêm",
    "p_month": "tính đến tới cuối đầu giữa trong tháng t1 t2 t3 t4 t5 t6 t7 t8 t9 t10 t11 t12 "
    "t01 t02 t03 t04 t05 t06 t07 t08 t09",
    "p_halfyear": "nửa sáu ba trong qua sau hết suốt 0",
    "p_firstdays": "0",
    "p_monthlist": "trong các hai ba bốn tháng 0",
    "p_quarterlist": "trong các hai ba quý 0",
    "p_months": "trong lũy tính cộng 0 một hai ba bốn năm sáu bảy tám chín mười",
    "p_opening": "chỉ sau qua 0 hai ba bốn năm sáu bảy tám chín mười",
    "p_quarters": "hai ba 0",
    "p_quarter": "quý q1 q2 q3 q4",
    "p_whole": "cả",
    "p_past": "năm quý tháng tuần",
    "p_ending": "đến tới trước vào hết cuối",
    "p_next": "sang trong vào năm",
    "p_previous": "kết một hai ba bốn 0 năm kỳ tuần tháng quý với cùng lần trước cách",
    "p_later": "một hai ba bốn 0 sau sang đến năm",
    "p_years": "năm các 0",
    "p_year": "đến tới hết cuối đầu giữa năm 0",
    "p_now": "đến tới tính",
}
