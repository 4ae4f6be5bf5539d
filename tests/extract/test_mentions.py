"""Mentions: what a sentence says, piece by piece, each with its code and its span in the text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.clean import fold
from extract.lexicon import load_lexicon
from extract.mentions import Mention
from extract.patterns import NUMERIC, PLAIN, PLAIN_NAMES
from tests.extract.telling import mentions

# A sentence, and the code and text of each of its mentions in order.
SENTENCES: list[tuple[str, list[str]]] = [
    (
        "Năm 2022, Hà Nội xếp thứ 3/63 về PAR Index, tăng 7 bậc so với năm 2021.",
        [
            "Y Năm 2022",
            ", ,",
            "P Hà Nội",
            "R xếp thứ 3/63",
            "C PAR Index",
            ", ,",
            "+ tăng",
            "X 7 bậc",
            "v so với",
            "Y năm 2021",
        ],
    ),
    (
        "Tỷ lệ hồ sơ đúng hạn của Sở Nội vụ TP.HCM đạt hơn 99,81% trong quý I-2023.",
        ["C đúng hạn", "A Sở Nội vụ", "P TP.HCM", "% hơn 99,81%", "Y quý I-2023"],
    ),
    (
        "Tính đến ngày 30/6/2023, thành phố đã ủy quyền 531/617 thủ tục, đạt 86,06%.",
        ["Y Tính đến ngày 30/6/2023", ", ,", "C đã ủy quyền", "Q 531/617 thủ tục", ", ,", "% 86,06%"],
    ),
    (
        "Mục tiêu đến năm 2025 là thu hồi ít nhất 12 dự án chậm tiến độ với hơn 5.000ha.",
        [
            "T Mục tiêu",
            "Y đến năm 2025",
            "C thu hồi",
            "Q ít nhất 12 dự án",
            "C chậm tiến độ",
            "Q hơn 5.000ha",
        ],
    ),
    (
        "Quảng Ninh vẫn dẫn đầu, theo sau lần lượt là Hải Phòng, Hà Nội và Bắc Giang.",
        [
            "P Quảng Ninh",
            "~ vẫn",
            "W dẫn đầu",
            ", ,",
            "j theo sau lần lượt là",
            "P Hải Phòng",
            ", ,",
            "P Hà Nội",
            "& và",
            "P Bắc Giang",
        ],
    ),
    (
        "PCI từ hạng 42 lên 36, lọt top 40, trung bình cả nước 65,22 điểm.",
        [
            "C PCI",
            "f từ",
            "R hạng 42",
            "+ lên",
            "B 36",
            ", ,",
            "b top 40",
            ", ,",
            "M trung bình",
            "P cả nước",
            "S 65,22 điểm",
        ],
    ),
    (
        "Theo Quyết định số 1752/QĐ-UBND lúc 15h30 ngày 5/7, kỳ họp thứ 17 khóa XVI.",
        ["d Quyết định số 1752/QĐ-UBND", "d 15h30", "Y ngày 5/7", ", ,", "d kỳ họp thứ 17", "d khóa XVI"],
    ),
    (
        "Quận 1, phường Bến Nghé, xã Đông Hội, thị xã Sơn Tây và TP Thủ Đức.",
        [
            "A Quận 1",
            ", ,",
            "A phường Bến Nghé",
            ", ,",
            "A xã Đông Hội",
            ", ,",
            "A thị xã Sơn Tây",
            "& và",
            "A TP Thủ Đức",
        ],
    ),
    (
        "Hàng chục nghìn hồ sơ; giá trị [7.98;7.39;6.31] | 63 tỉnh, thành phố.",
        ["u Hàng chục nghìn", "; ;", "o [7.98;7.39;6.31]", "; |", "N 63 tỉnh, thành phố"],
    ),
    (
        "Khối bộ, ngành; vùng Đông Nam Bộ; các tỉnh, thành phố; 71/193 quốc gia.",
        [
            "H Khối bộ, ngành",
            "; ;",
            "H Đông Nam Bộ",
            "; ;",
            "G các tỉnh, thành phố",
            "; ;",
            "n 71/193",
            "H quốc gia",
        ],
    ),
    (
        "Cấp tỉnh 1.471, cấp huyện 284 và cấp xã 112 thủ tục.",
        ["L Cấp tỉnh", "B 1.471", ", ,", "L cấp huyện", "B 284", "& và", "L cấp xã", "Q 112 thủ tục"],
    ),
    (
        "Hà Nội giữ vị trí thứ 3 hai năm liên tiếp, hạng không đổi như năm trước.",
        ["P Hà Nội", "R vị trí thứ 3", "s hai năm liên tiếp", ", ,", "= không đổi", "= như năm trước"],
    ),
    (
        "giải quyết khiếu nại đúng hạn; trụ cột chính quyền số",
        ["C giải quyết", "! khiếu nại", "C đúng hạn", "; ;", "O trụ cột", "O chính quyền số"],
    ),
    (
        "Đã hoàn thành mục tiêu; hiện còn 293 dự án",
        ["m hoàn thành mục tiêu", "; ;", "k hiện", "t còn", "Q 293 dự án"],
    ),
    (
        "cao hơn 1,03%, nhiều hơn 5.000 hồ sơ, vượt 7 bậc, hơn 5.000 hồ sơ",
        [
            "+ cao hơn",
            "% 1,03%",
            ", ,",
            "+ nhiều hơn",
            "Q 5.000 hồ sơ",
            ", ,",
            "+ vượt",
            "X 7 bậc",
            ", ,",
            "Q hơn 5.000 hồ sơ",
        ],
    ),
    (
        "https://a.vn/123?x=45 #2022 24/7 4.0",
        ["d https://a.vn/123?x=45", "d #2022", "d 24/7", "d 4.0"],
    ),
]
# What the only mention with a value says: (code, value, total, unit, qualifier).
VALUES: dict[str, tuple[str, float, float | None, str, str]] = {
    "thứ 3/63": ("R", 3, 63, "rank", "exact"),
    "thứ ba": ("R", 3, None, "rank", "exact"),
    "vị trí số 3": ("R", 3, None, "rank", "exact"),
    "vị trí thứ 3 trên tổng số 63 tỉnh": ("R", 3, 63, "rank", "exact"),
    "hạng 59/61": ("R", 59, 61, "rank", "exact"),
    "Hạng: 34": ("R", 34, None, "rank", "exact"),
    "xếp 9/63": ("R", 9, 63, "rank", "exact"),
    "xếp thứ hai mươi mốt": ("R", 21, None, "rank", "exact"),
    "đứng nhì": ("R", 2, None, "rank", "exact"),
    "dẫn đầu": ("W", 1, None, "", "exact"),
    "quán quân": ("W", 1, None, "", "exact"),
    "ngôi đầu bảng": ("W", 1, None, "", "exact"),
    "á quân": ("W", 2, None, "", "exact"),
    "đội sổ": ("W", -1, None, "", "exact"),
    "hơn 97%": ("%", 97, None, "percent", "over"),
    "trên 97%": ("%", 97, None, "percent", "over"),
    "vượt mức 97%": ("%", 97, None, "percent", "over"),
    "gần 97%": ("%", 97, None, "percent", "under"),
    "dưới 97%": ("%", 97, None, "percent", "under"),
    "chưa đầy 97%": ("%", 97, None, "percent", "under"),
    "không quá 97%": ("%", 97, None, "percent", "under"),
    "97% trở xuống": ("%", 97, None, "percent", "under"),
    "khoảng 97%": ("%", 97, None, "percent", "about"),
    "xấp xỉ 97%": ("%", 97, None, "percent", "about"),
    "ước đạt 97%": ("%", 97, None, "percent", "about"),
    "trên dưới 97%": ("%", 97, None, "percent", "about"),
    "tối thiểu 97%": ("%", 97, None, "percent", "at_least"),
    "ít nhất 97%": ("%", 97, None, "percent", "at_least"),
    "không dưới 97%": ("%", 97, None, "percent", "at_least"),
    "97% trở lên": ("%", 97, None, "percent", "at_least"),
    "chỉ đạt 97%": ("%", 97, None, "percent", "exact"),
    "đạt tới 97%": ("%", 97, None, "percent", "exact"),
    "tới 15 bậc": ("X", 15, None, "steps", "exact"),
    "vượt 15 bậc": ("X", 15, None, "steps", "exact"),
    "hơn 15 bậc": ("X", 15, None, "steps", "over"),
    "2 điểm phần trăm": ("%", 2, None, "points", "exact"),
    "hơn 5.000ha": ("Q", 5000, None, "hectares", "over"),
    "531/617 thủ tục": ("Q", 531, 617, "procedures", "exact"),
    "63 xã": ("n", 63, None, "", "exact"),
    "0,60 năm 2022": ("B", 0.6, None, "", "exact"),
    "66,74 so với 65": ("B", 66.74, None, "", "exact"),
}
SKIPPED = [  # numbers that name something: document, label, hour, link
    "Nghị quyết số 18-NQ/TU", "304/TB-VPCP", "Quyết định 1752/QĐ-UBND", "Nghị định 61/2018/NĐ-CP",
    "Kế hoạch số 109/KH-UBND", "Đề án 06", "Nghị quyết 57", "mức độ 3, 4", "mức độ 3 và mức độ 4",
    "kỳ họp thứ 17", "khóa XVI", "nhiệm kỳ thứ 3", "24/7", "24/24", "chính phủ 4.0", "Covid-19", "Tổ 5",
    "15h30", "15 giờ 30", "8:45", "https://a.vn/2022/06/30", "#PARIndex2022", "gấp 2 lần", "bằng 1,5 lần",
    "Điều 12", "thang điểm 100", "hai cấp",
]  # fmt: skip


def told(mention: Mention) -> tuple[str, float, float | None, str, str]:
    """What a mention says in numbers."""
    return (mention.code, mention.value, mention.total, mention.unit, mention.qualifier)


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(text: str, expected: list[str]) -> None:
    """Each piece of a sentence has its code, and its span cuts it out of the text."""
    assert [f"{m.code} {text[m.start : m.end]}" for m in mentions(text)] == expected


@pytest.mark.parametrize("text", VALUES)
def test_values(text: str) -> None:
    """A number says its value, total, unit and qualifier; emphasis is no qualifier."""
    found = [m for m in mentions(text) if m.code in "RW%SQXBn"]
    assert told(found[0]) == VALUES[text]


@pytest.mark.parametrize("text", SKIPPED)
def test_numbers_that_count_nothing(text: str) -> None:
    """Numbers of documents, labels, hours and links are skipped whole."""
    assert {m.code for m in mentions(f"theo {text}, đạt")} <= {"d", ",", "A"}


@pytest.mark.parametrize(
    ("text", "agency", "level"),
    [
        ("quận 1", "quận 1", "district"),
        ("Quận Long Biên đạt", "Quận Long Biên", "district"),
        ("huyện Đông Anh và", "huyện Đông Anh", "district"),
        ("thị xã Sơn Tây", "thị xã Sơn Tây", "district"),
        ("TP Thủ Đức", "TP Thủ Đức", "district"),
        ("TP Vinh tiếp nhận", "TP Vinh", "district"),
        ("phường Bến Nghé, quận", "phường Bến Nghé", "commune"),
        ("phường 12", "phường 12", "commune"),
        ("xã Đông Hội", "xã Đông Hội", "commune"),
        ("đặc khu Côn Đảo", "đặc khu Côn Đảo", "commune"),
        ("Sở Nội vụ", "Sở Nội vụ", "city"),
        ("Sở TN&MT đạt", "Sở TN&MT", "city"),
        ("Sở LĐ-TB&XH tỉnh", "Sở LĐ-TB&XH", "city"),
        ("Sở VH,TT&DL", "Sở VH,TT&DL", "city"),
        ("Sở Tài nguyên - Môi trường", "Sở Tài nguyên - Môi trường", "city"),
        (
            "Chi nhánh Văn phòng Đăng ký đất đai huyện Hòa Vang",
            "Chi nhánh Văn phòng Đăng ký đất đai huyện Hòa Vang",
            "district",
        ),
        ("Văn phòng UBND tỉnh", "Văn phòng UBND tỉnh", "city"),
        ("Trung tâm Phục vụ hành chính công", "Trung tâm Phục vụ hành chính công", "city"),
    ],
)
def test_agencies(text: str, agency: str, level: str) -> None:
    """A department, district or commune is named by its kind and its capitalised name."""
    found = [(text[m.start : m.end], m.id) for m in mentions(text) if m.code == "A"]
    assert found == [(agency, level)]


@pytest.mark.parametrize(
    "text",
    ["quận huyện", "các xã", "huyện nghèo", "xã hội số", "phường và xã", "TP UBND", "xã, phường 5.000"],
)
def test_no_agency_without_a_name(text: str) -> None:
    """A kind of agency alone names none, nor do letters or a count behind it."""
    assert [text[m.start : m.end] for m in mentions(text) if m.code == "A"] == []


WORDS = sorted({word for text in load_lexicon().words for word in text.split()})
PIECES = st.sampled_from(
    [
        *WORDS,
        "Hà",
        "Nội",
        "3/63",
        "97%",
        "1.867",
        "năm 2022",
        "31/2",
        "(",
        ")",
        ",",
        ";",
        "-",
        "–",
        "+2%",
        "\n",
        "Đ",
    ]
)


@settings(deadline=None, derandomize=True, database=None)
@given(st.lists(PIECES, max_size=25).map(" ".join))
def test_spans_lie_in_order_inside_the_text(text: str) -> None:
    """Whatever the words, mentions stand in order, are never empty and never end outside the text."""
    assert len(fold(text)) == len(text)
    found = mentions(text)
    assert [m.start for m in found] == sorted(m.start for m in found)
    assert all(0 <= m.start < m.end <= len(text) for m in found)
    assert all(m.start <= m.head <= m.end or not m.head for m in found)


_SIGNS, _WRITTEN = "0123456789.,/-:%() ", ("2023", "30/6", "4.0", "24/7", "1.910", "97,5")
_TIMES = ("tháng", "quý", "năm", "đến", "giờ", "h", "january", "months", "st", "of")
_COUNTED = ("hồ sơ", "dự án", "thủ tục", "quy trình", "bậc", "điểm", "lần liên tiếp", "tỉnh", "dẫn đầu")
NUMBERS = st.sampled_from([*_SIGNS, *_WRITTEN, *_TIMES, *_COUNTED, "thứ", "hạng", "nq"])


@settings(deadline=None, derandomize=True, database=None, max_examples=400)
@given(st.lists(NUMBERS, min_size=2, max_size=12).map("".join))
def test_a_number_that_is_plainly_an_amount_is_nothing_else(text: str) -> None:
    """Where a number is plainly an amount, all patterns find what the few that are then tried find."""
    many, few = (
        re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in some))
        for some in (
            [(name, pattern) for name, words, pattern in NUMERIC if "0" in words.split()],
            [(name, pattern) for name, words, pattern in NUMERIC if name in PLAIN_NAMES],
        )
    )
    for start in (match.start() for match in re.finditer(r"\d", text) if PLAIN.match(text, match.start())):
        said, plainly = (found and (found.lastgroup, found.span()) for found in
                         (many.match(text, start), few.match(text, start)))  # fmt: skip
        assert said == plainly, text[start:]
