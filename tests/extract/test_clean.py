"""Cleaning and folding: what changes, what must not, and that folding keeps every offset."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.clean import VIETNAMESE_LETTERS, clean, damaged, fold, splices

ON_TIME = "Tỷ lệ hồ sơ giải quyết đúng hạn đạt 99,81% (cấp xã là 99,89%)"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (unicodedata.normalize("NFD", ON_TIME), ON_TIME),
        ("e\u0301\u0302 a\u0300\u0306 o\u0309\u031b", "ế ằ ở"),  # the tone typed before the shape
        ("99,81\u00a0%\u202f(cấp\u2003xã)\u3000", "99,81 % (cấp xã) "),
        ("đúng\u200b hạn\ufeff, quá\u00ad hạn\u200e\u202a", "đúng hạn, quá hạn"),
        ("a\tb\x00\x07c", "a bc"),
        ("  tỷ  lệ  97  %,  5  120", "  tỷ lệ 97 %, 5  120"),  # columns of numbers stay
        ("dòng 1\r\ndòng 2\rdòng 3\u2028dòng 4\x0cdòng 5", "dòng 1\ndòng 2\ndòng 3\ndòng 4\ndòng 5"),
        ("đạt ９９，８１％（Ｂộ）", "đạt 99,81%(Bộ)"),
        ("𝐏𝐀𝐑 𝟐𝟎𝟐𝟐 hạng 𝟯", "PAR 2022 hạng 3"),
        ("Ðà Nẵng, ÐỒNG NAI, ðạt", "Đà Nẵng, ĐỒNG NAI, đạt"),
        ("Kinh tế &amp; Đô thị&nbsp;: 3&#47;63 &lt;b&gt;", "Kinh tế & Đô thị : 3/63 <b>"),
        ("R&D; A&B", "R&D; A&B"),
        ("½ ㎡ №5 H₂O", "½ ㎡ №5 H₂O"),  # no compatibility forms: offsets would move
        ("xin chào 🎉 ✅", "xin chào 🎉 ✅"),
    ],
)
def test_clean(raw: str, expected: str) -> None:
    """Each kind of dirt has one clean form."""
    assert clean(raw) == expected


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "mac_roman"])
@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ hồ sơ giải quyết của quận Ba Đình",
        "được ủy quyền",
        "nâng cao chất lượng",
        "ở cơ sở “một cửa” – ngày",
        "UBND THÀNH PHỐ HỒ CHÍ MINH",
    ],
)
def test_mojibake_is_undone(text: str, encoding: str) -> None:
    """UTF-8 that was read in a Western encoding comes back letter by letter, or is left and named."""
    wrong = text.encode().decode(encoding, errors="replace")
    found = clean(wrong)
    assert found == text or (found != text and damaged(found))


def test_mojibake_in_one_line_leaves_the_others() -> None:
    """A broken caption among sound lines is repaired alone."""
    broken = "Ảnh: Bộ phận một cửa".encode().decode("latin-1")
    assert clean(f"{ON_TIME}\n{broken}\n{ON_TIME}") == f"{ON_TIME}\nẢnh: Bộ phận một cửa\n{ON_TIME}"


@pytest.mark.parametrize(
    "text",
    [
        ON_TIME,
        "XÃ HỘI “TẤT CẢ XÃ” ĐÃ ĐẠT",
        "Đ/c Võ Văn Á» nói",
        "«cá» và «má», giá 5 £",
        "café, naïve, Zürich, Malmö, façade, señor",
        "Â°C, Ã, Æ, Ä",
    ],
)
def test_sound_text_is_left_alone(text: str) -> None:
    """Letters that merely look like mojibake stay."""
    assert clean(text) == text


@pytest.mark.parametrize(
    "text", ["hồ sơ giải quyáº¿t đúng hạn", "tá»· l\ufffd\ufffd hồ sơ", "lÃ vÃ ¢ cá»§a thành phố"]
)
def test_what_cannot_be_undone_is_named(text: str) -> None:
    """A line where letters would have to be guessed is left as it is, and its wounds are listed."""
    assert clean(text) == text
    assert damaged(text)


def test_sound_text_has_no_damage() -> None:
    """Sound Vietnamese has no damaged place."""
    assert damaged(ON_TIME) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ủtịchUBNDTPHàNộiChuyểnđổisố xem tỷ số", ["ủtịchUBNDTPHàNộiChuyểnđổisố"]),
        ("số 1 (quyếttâmchínhtrịcủathànhphố).", ["quyếttâmchínhtrịcủathànhphố"]),
        ("internationalization, tracuuquyhoach.com", []),  # long, but no Vietnamese letter
        ("nghiêng nghiêng, Ngô-Đình-Diệm", []),
        ("当前位置首页新闻中心内容 Chủ tịch", []),
        ("", []),
    ],
)
def test_splices(text: str, found: list[str]) -> None:
    """A run of twelve letters, one of them Vietnamese, is spam; nothing else is."""
    assert [text[start:end] for start, end in splices(text)] == found


@pytest.mark.parametrize(
    ("spellings", "folded"),
    [
        (["ủy quyền", "uỷ quyền", "ỦY QUYỀN", "Uỷ Quyền"], "ủy quyền"),
        (["Hòa Bình", "Hoà Bình", "HOÀ BÌNH"], "hòa bình"),
        (["thúy", "thuý"], "thúy"),
        (["Khánh Hòa", "Khánh Hoà"], "khánh hòa"),
        (["khỏe", "khoẻ"], "khỏe"),
        (["tòa án", "toà án"], "tòa án"),
        (["quý II", "qúy II", "QUÝ II"], "quý ii"),
        (["kết quả", "kết qủa"], "kết quả"),
        (["hoàn thành", "hòan thành"], "hoàn thành"),
        (["huỳnh", "hùynh"], "huỳnh"),
        (["ngoài", "ngòai"], "ngoài"),
        (["2021–2025", "2021—2025", "2021‑2025", "2021−2025"], "2021-2025"),
        (["“một cửa”", '"một cửa"', "«một cửa»"], '"một cửa"'),
        (["của", "CỦA"], "của"),
        (["tuổi", "TUỔI"], "tuổi"),
        (["Đúng Hạn", "đúng hạn"], "đúng hạn"),
    ],
)
def test_fold(spellings: list[str], folded: str) -> None:
    """Spellings of one word fold to one form."""
    assert {fold(spelling) for spelling in spellings} == {folded}


@pytest.mark.parametrize(
    ("one", "other"), [("đạt", "dạt"), ("hạn", "hân"), ("tỷ", "tỉ"), ("của", "cua"), ("thủ", "thu")]
)
def test_fold_keeps_words_apart(one: str, other: str) -> None:
    """Words that differ by an accent or by đ stay different."""
    assert fold(one) != fold(other)


def test_fold_keeps_the_length_of_every_character() -> None:
    """No character of Unicode becomes two, or none, by folding."""
    everything = [chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code <= 0xDFFF]
    assert [hex(ord(one)) for one in everything if len(fold(one)) != 1] == []


TEXTS = st.text(st.sampled_from(sorted(VIETNAMESE_LETTERS) + list("qouaeyQOUAEY nİΣß–“”99,%"))) | st.text()


@settings(max_examples=300, deadline=None, derandomize=True, database=None)
@given(TEXTS)
def test_fold_keeps_the_length(raw: str) -> None:
    """Folding keeps the length of any clean text, and folding twice is folding once."""
    text = clean(raw)
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@settings(max_examples=300, deadline=None, derandomize=True, database=None)
@given(TEXTS)
def test_clean_is_done_once(raw: str) -> None:
    """A clean text is in NFC, holds no control character but line ends, and cleaning it changes nothing."""
    text = clean(raw)
    assert unicodedata.is_normalized("NFC", text)
    assert all(one == "\n" or unicodedata.category(one) not in {"Cc", "Cf", "Cs"} for one in text)
    assert clean(text) == text
