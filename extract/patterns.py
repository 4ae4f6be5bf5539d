"""The ordered patterns of layer 1: a name, the words (or 0 for a digit) it may begin with, the pattern.

Patterns run over folded text. The first words let the finder try, at each place, only what can begin
there; a pattern that could begin with another word would never be tried, so both change together.
"""

from __future__ import annotations

import re

from extract import periods_english
from extract.numbers import COUNT_WORDS, FRACTION_WORDS, NUMBER, NUMBER_WORDS
from extract.patterns_english import ENGLISH, ORDINALS
from extract.period_patterns import FIRST_WORDS, PATTERNS

_N = rf"(?:{NUMBER})"

ORDINAL = rf"(?:\d{{1,3}}(?![\d%])(?![.,]\d)|(?!năm (?:19|20)\d\d){NUMBER_WORDS}|nhất|nhì|tư)(?!\w)"

OF = (
    r"(?:\s?/\s?\d{1,3}(?![\d.,]\d)|\s?(?:trên|trong)(?: tổng số| tổng| số)? \d{2,3}(?= (?:tỉnh|đơn vị|"
    r"địa phương|phường|xã|sở|quận|thành phố)|[.,;)]|$))?"
)

_DOCUMENT = (
    r"(?:nghị quyết|quyết định|kế hoạch|chỉ thị|thông báo|báo cáo|công văn|công điện|nghị định|thông tư|"
    r"văn bản|tờ trình|"
    r"đề án|chương trình|kết luận|quy định|hướng dẫn|luật|mô hình|dự thảo)"
)

_COUNTED = (
    r"(?:hồ sơ|thủ tục|tthc|quy trình|dự án|công trình|dịch vụ công|dvc|dvctt|hecta|héc-ta|héc ta|ha)(?!\w)"
)

# "một dự án" is "a project" unless the text counts: "chỉ còn một dự án".
_ARTICLE = (
    r"(?<!chỉ )(?<!còn )(?<!chỉ có )(?<!thêm )(?<!đúng )một (?:dự án|thủ tục|tthc|(?:bộ )?hồ sơ|quy trình)"
)

NUMERIC: tuple[tuple[str, str, str], ...] = (
    ("skip_url", "http https www #", r"(?:https?://|www\.)\S+|#\w[\w-]*"),
    ("skip_opaque", "[", r"\[[\d.,;\s]{8,}\]"),
    (
        "skip_broken",  # thousands torn apart by a scan: 5.0 00 hồ sơ
        "0",
        r"(?<![\d.,/-])\d{1,3}\.(?:\d \d\d|\d\d \d)(?!\d|[.,]\d)"
        rf"(?= ?{_COUNTED})",
    ),
    (
        "skip_document",
        "nghị quyết kế chỉ thông báo công tư văn tờ đề chương kết quy hướng luật mô dự 0",
        rf"{_DOCUMENT} (?:số\s?:?\s?)\d[\d.]*(?:\s?[/-]\s?[\wđ&.]*[a-zđ][\wđ&.]*)*"
        r"(?:\s?/\s?\d{4}(?:\s?/\s?[\wđ-]+)*)?"
        r"|(?!kế hoạch (?:19|20)\d\d(?!\d|\s?[/-]))"
        r"(?:nghị quyết|quyết định|kế hoạch|chỉ thị|nghị định|thông tư|đề án|kết luận|"
        rf"luật) \d+(?![\d.,]*\s?(?:%|{_COUNTED}))(?:/\d{{4}})?(?:\s?[/-]\s?[\wđ&.]*[a-zđ][\wđ&.]*)*"
        r"|\b\d++(?:/\d{4})?\s?[-/]\s?(?:nq|qđ|tb|kh|ct|cv|bc|nđ|tt|cđ|ttr|kl|hd|"
        r"ub)(?:\s?[-/]\s?[\wđ&]+)*(?!\w)",
    ),
    ("skip_phone", "0", r"(?<![\d.,/])0\d{1,3}[. ]\d{1,4}(?:[. ]\d{2,4}){1,3}(?![\d/]|[.,]\d|\s?%)"),
    ("skip_clock", "0", r"(?<![\d.,/])\d{1,2}\s?(?::|h|giờ )\s?\d{2}(?::\d\d)?(?!\d|[.,]\d|\s?%)"),
    (
        "skip_label",
        "ấn bản báo mức cấp khóa nhiệm tổ khu điều khoản chương bảng biểu phụ trang covid giai tập kênh tiêu "
        "phần hồi con việc cái câu bước cách lý nguyên khâu chuyện vấn buổi ngày hàng mục lần năm kỳ "
        "phiên hội đợt "
        "người nhóm vòng thế thang tổng điểm 0 hai ba bốn gmt gấp bằng",
        r"(?:mức độ|mức|cấp độ|khóa|nhiệm kỳ|tổ|khu vực|điều|khoản|chương|bảng|biểu|phụ lục|trang|covid-?|"
        r"giai đoạn|tập|kênh|tiêu chí|hàng ghế|mục)"
        r"(?: (?:số )?(?:thứ )?)?\d{1,2}(?:\s?(?:,|và|-|&)\s?(?:mức độ |"
        r"mức )?\d{1,2})*(?![\d%])(?![.,]\d|/\d)(?! (?:hồ sơ|thủ tục|dự án|bậc|điểm))"
        r"|(?:ấn bản|bản|báo cáo|phần|tập|hồi|lần|năm|kỳ họp|khóa|phiên họp|phiên|hội nghị|kỳ|đợt|người|"
        r"nhóm|giai đoạn|"
        r"vòng|thế hệ|con số|việc|điều|cái|câu|câu hỏi|bước|ngày|cách|lý do|nguyên nhân|khâu|chuyện|vấn đề|"
        r"buổi|mức độ chuyển biến \w+ \w+) thứ "
        r"(?:\d+|[\w]+(?: (?:hai|ba|một|bốn)(?!\w))?)(?!\w)(?! (?:liên tiếp|liên tục|liền))"
        r"|(?:thang(?: điểm)?|tổng điểm(?: tối đa)?(?: là)?|điểm tối đa(?: là)?) \d+(?!\d)(?![.,]\d)"
        r"|24/7(?!\d)|24/24(?!\d)|4\.0(?!\d|\s?%)|khóa [ivx]+|(?:hai|2|3|ba|4|bốn) cấp(?!\w)|gmt\s?\+\s?\d+"
        r"|(?:gấp|bằng) (?:hơn |gần )?\d+(?:[.,]\d+)? lần",
    ),
    (
        "streak",
        f"năm lần 0 một hai ba bốn tư sáu bảy tám chín mười {' '.join(ORDINALS)}",
        rf"(?:{'|'.join(ORDINALS)}) (?:consecutive|straight|successive) (?:year|time)(?!\w)"
        rf"|(?:(?:năm|lần) thứ )?(?:{NUMBER_WORDS}|tư|\d{{1,2}}) (?:năm |lần |kỳ )?(?:liên tiếp|liên tục|"
        r"liền(?! trước| kề))(?!\w)",
    ),
    (
        "weekday",
        "thứ chủ ngày sáng chiều",
        r"thứ (?:hai|ba|tư|năm|sáu|bảy)(?=,? (?:ngày )?\d{1,2}[/.-])|(?:ngày|sáng|chiều) thứ (?:hai|ba|tư|"
        r"năm|sáu|bảy|[2-7](?![\d/]))(?!\w)|chủ nhật,",
    ),
    *((name, FIRST_WORDS[name], pattern) for name, pattern in PATTERNS.items()),
    *((name, periods_english.FIRST_WORDS[name], said) for name, said in periods_english.PATTERNS.items()),
    (
        "band",
        "top tốp trong nhóm 0",
        r"(?:top|tốp|trong nhóm|nhóm) (?:\d{1,3}|hai|ba|năm|mười)(?!\w)(?: (?:tỉnh|nơi|địa phương|đơn vị|"
        r"thành phố|bộ)\S*(?: \S+){0,4}? (?:dẫn đầu|đứng đầu|cao nhất|thấp nhất|"
        r"tốt nhất))?(?![\d%/])(?! (?:dự án|thủ tục|hồ sơ))"
        r"|(?:trong (?:số )?)?\d++ (?:tỉnh|nơi|địa phương|đơn vị|thành phố|tỉnh thành|"
        r"đơn vị tỉnh thành)(?:, thành phố)?(?: điều hành)? (?:dẫn đầu|đứng đầu|cao nhất|tốt nhất)",
    ),
    ("bare_rank", "nhất nhì", r"(?:nhất|nhì)(?= ?(?:,|;|\(|\.|với|$))"),
    (
        "rank",
        "vị thứ xếp hạng bậc ngôi đứng ở giữ về lên xuống",
        r"(?!xếp hạng \d+ (?:tỉnh|thành phố|địa phương|đơn vị|bộ|cơ quan|sở|quận|huyện|xã|phường)(?!\w))"
        r"(?:(?:vị trí|vị thứ|thứ hạng|thứ bậc|xếp hạng|hạng|bậc|ngôi)(?: (?:vẫn là|là|thứ|số|hạng|đứng))* |"
        r"(?:xếp |đứng |ở |giữ )?thứ (?:hạng |bậc )?|(?:xếp|đứng) (?:hạng |thứ |số )?|về (?:thứ |"
        r"hạng )?(?=nhất|nhì|\d{1,2}/|(?:ba|tư)(?:[.,;)]|$))|(?:giữ|lên|xuống|về) (?=\d{1,2}/\d\d(?!\d))"
        r"|(?:vị trí|thứ hạng|thứ bậc|xếp hạng|hạng)\s?: ?(?:thứ |số )?(?=\d{1,3}(?:/\d\d)?\s*(?:[;,.()]|$)))"
        rf"(?:{ORDINAL}){OF}(?! (?:bậc|điểm|hồ sơ|thủ tục|dự án|lần|năm liên|nhiệm vụ|tiêu chí))(?!\s?%)"
        r"(?!(?<=hạng năm) (?:(?:19|20)\d\d|nay|trước|ngoái|qua|này|vừa)(?!\w))",  # bảng xếp hạng năm 2024
    ),
    ("glued_rank", "0", r"(?:(?<=\bthứ)|(?<=\bhạng))\d{1,2}(?:\s?/\s?\d{2})?(?!\d|[.,/]\d|\s?%)"),
    *ENGLISH,
    (
        "places",
        "cả 0",
        r"(?:cả )?(?<![\d.,/])\d++(?:/\d++)? (?:địa phương|nơi(?! còn)|vùng|tỉnh(?:,? thành(?: phố)?|"
        r"/thành phố|, tp)?)(?! (?:dẫn|đứng) đầu)(?!\w)",
    ),
    (
        "fraction",
        "một nửa hai ba bốn năm sáu bảy tám chín",
        rf"(?<!\w){FRACTION_WORDS}(?= (?:tổng )?(?:số )?(?:lượng )?(?:hồ sơ|thủ tục|tthc|dự án|"
        r"dịch vụ)(?!\w))",
    ),
    (
        "ratio",  # 320/1.850 thủ tục, 320 trong tổng số 1.850 thủ tục
        "0",
        rf"(?<![\d.,/-])(?=[\d.,\s]*+/){_N}\s?/\s?{_N}(?![\d/])"
        rf"|(?<![\d.,/-])(?=[\d.,]*+ tr[oê]n){_N} (?:trong|trên)(?: tổng| số| tổng số)?"
        rf" (?!(?:\d|10) ){_N}(?= ?{_COUNTED})",  # of so few it is said in general: 8 trong 10 hồ sơ
    ),
    ("span", "0", r"(?<![\d.,/-])(?=[\d.,]*+\s?-)\d+(?:[.,]\d+)?\s?-\s?\d+(?:[.,]\d+)?(?=\s?(?:%|điểm|bậc))"),
    ("glued", "0", r"(?<=[a-zà-ỹđ])\d+(?:,\d+)?(?=\s?%)"),
    (
        "number",
        "0 + - một hai ba bốn năm sáu bảy tám chín mười nửa",
        rf"(?<![\w.,/])(?:[+-](?=\d))?(?:{_N})|(?<!\w)(?!{_ARTICLE})(?:{COUNT_WORDS}|nửa triệu)(?= "
        r"(?:bậc|nấc|hạng|dự án|thủ tục|tthc|(?:bộ |lượt )?hồ sơ|quy trình|phần trăm)(?!\w))",
    ),
    (
        "agency",
        "quận huyện thị phường xã đặc thành tp",
        r"(?<!\w)(?:quận|huyện|thị xã|phường|xã|đặc khu|thị trấn|thành phố|tp\.?) (?=[^\W_])",
    ),
    ("office_", "sở", r"sở (?=[a-zđ])"),  # behind the names of the lexicon: Sở TN&MT
    (
        "branch",
        "chi",
        r"chi nhánh (?:văn phòng |vp ?)(?:đăng ký (?:quyền sử dụng )?đất(?: đai)?|đkđđ|đkqsdđ)"
        r"(?: khu vực)? (?:(?:huyện|thị xã|thành phố|tp\.?|quận) )?(?=[^\W_])",
    ),
    ("punct", "( ) , ; : [ ] | và and – -", r"[(),;:\[\]]| [–-] |(?:và|and)(?!\w)|\|"),
    ("from_", "từ from", r"(?<!\w)(?:từ|from)(?!\w)"),
    ("to_", "đến tới còn to", r"(?<!\w)(?:đến|tới|to|còn(?! lại))(?!\w)"),
)

# Most numbers are plainly amounts: a percentage; a broken number, or thousands, with a noun; fewer of what is
# counted. No pattern about time, rank or label begins so: each wants another sign or noun in that place.
PLAIN = re.compile(
    r"\d++(?:[.,]\d++)?+\s?%|\d++,\d++ ?[^\W\d]|\d{1,3}(?:\.\d{3})++(?! tr[oê]n) ?[^\W\d]|"
    r"\d{1,3}+ (?:hồ sơ|dự án|thủ tục|tthc|quy trình|bậc|điểm)"
)
PLAIN_NAMES = frozenset({"glued_rank", "glued", "number"})  # what such a number can be

UNITS = re.compile(
    r"\s?(?:(?P<mult>(?:trăm |nghìn |ngàn )?(?:triệu|nghìn|ngàn|vạn|tỷ|tỉ))(?!\w)"
    r"(?: (?P<rest>rưỡi(?!\w)|\d{1,3}(?= (?:nghìn|ngàn)(?!\w))(?: (?:nghìn|"
    r"ngàn))))?\s?)?(?:lượt )?(?:bộ )?(?:"
    r"(?P<points>điểm\s?(?:%|phần trăm)|% điểm)|(?P<percent>%|phần trăm)|(?P<score>điểm)(?! cầu| mới| đến|"
    r" nghẽn| trường)(?!\w)|"
    r"(?P<steps>bậc|hạng|nấc)(?!\w)|(?P<hectares>hecta|héc-ta|héc ta|ha)(?!\w)|(?P<dossiers>hồ sơ|hs|"
    r"hstthc)(?!\w)|"
    r"(?P<procedures>thủ tục hành chính|thủ tục|tthc|dịch vụ công|dvctt|dvc|dịch vụ(?= (?:toàn trình|"
    r"một phần|trực tuyến)))(?!\w)|"
    r"(?P<processes>quy trình)(?!\w)|(?P<projects>dự án)(?!\w)|"
    r"(?P<money>đồng|usd|đô la|nghìn tỷ|tỷ đồng)(?!\w))?"
)

QUALIFIERS = {
    "hơn": "over",
    "trên": "over",
    "vượt": "over",
    "vượt mức": "over",
    "vượt mốc": "over",
    "trên mức": "over",
    "gần": "under",
    "dưới": "under",
    "chưa đến": "under",
    "chưa tới": "under",
    "chưa đầy": "under",
    "dưới mức": "under",
    "gần tới": "under",
    "ngót": "under",
    "ngót nghét": "under",
    "suýt soát": "under",
    "non": "under",
    "quá": "over",
    "khoảng": "about",
    "xấp xỉ": "about",
    "ước": "about",
    "ước đạt": "about",
    "ước tính": "about",
    "chừng": "about",
    "cỡ": "about",
    "tầm": "about",
    "ước chừng": "about",
    "trên dưới": "about",
    "ít nhất": "at_least",
    "tối thiểu": "at_least",
    "không dưới": "at_least",
    "không thấp hơn": "at_least",
    "không ít hơn": "at_least",
    "không quá": "under",
    "over": "over",
    "more than": "over",
    "nearly": "under",
    "almost": "under",
    "under": "under",
    "less than": "under",
    "below": "under",
    "about": "about",
    "around": "about",
    "approximately": "about",
    "some": "about",
    "at least": "at_least",
    "no less than": "at_least",
    "tối đa": "under",
    "roughly": "about",
    "above": "over",
    "well over": "over",
    "just over": "over",
    "just under": "under",
    "close to": "under",
}

BEFORE = re.compile(
    r"(?<!\w)(" + "|".join(sorted(QUALIFIERS, key=len, reverse=True)) + r")(?: (?:là|đạt|có))?\s$"
)

AFTER = re.compile(r"\s?(?:trở lên|trở xuống)")
