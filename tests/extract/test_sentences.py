"""Sentences: where they begin and end, and which lines are headings, items and rows."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.sentences import find_sentences, separator

WHOLE = [  # one sentence each: no stop inside ends it
    "TP. Hồ Chí Minh đạt 97%.",
    "UBND TP. Hà Nội họp.",
    "Theo TS. Nguyễn Văn A, tỷ lệ đạt 97%.",
    "Ông Trần B. Sơn phát biểu.",
    "Tiếp nhận 1.867 hồ sơ, đúng hạn 99.81%.",
    "Nghị định 61/2018/NĐ-CP. và các văn bản khác.",
    "Tại q.1, p. Bến Nghé, TP.HCM.",
    "Số dự án là 12, v.v. và các dự án khác.",
    "Mr. Nam said 97%.",
    "Tính đến 31.12.2022 có 3 dự án.",
    "Bắt đầu từ năm 2015. hà nội viết thường là gõ nhầm.",
]
APART = [  # each string is a sentence of its own
    ["Ông A nói.", "Bà B đáp."],
    ["Đạt 97,5%.", "Năm 2023 đạt 98%."],
    ["Tính đến 31.12.2022.", "Hà Nội có 3 dự án."],
    ["Tiếp nhận 1.867 hồ sơ.", "531 hồ sơ trễ hạn."],
    ["Điểm là 0.7955.", "Hạng 3."],
    ["Câu hỏi?", "Trả lời…", "Hết!"],
    ["“Câu trong ngoặc.”", "Câu sau."],
    ["Hạng của tỉnh?”", "“Thứ 3/63.”"],
    ["(1) Hà Nội.", "(2) TP.HCM."],
    ["Theo Nghị định 61/2018/NĐ-CP.", "Sau đó."],
]
LINES = [  # text, and kind and text of each sentence
    ("- Mục một\n- Mục hai. Câu hai.", ["item Mục một", "item Mục hai.", "item Câu hai."]),
    ("1. Hà Nội\n2) Huế\na) Đà Nẵng", ["item Hà Nội", "item Huế", "item Đà Nẵng"]),
    ("• 97%\n+ Tăng 2%\n* Giảm\n▪ Giữ", ["item 97%", "item Tăng 2%", "item Giảm", "item Giữ"]),
    ("-5%\n+2% so với năm 2021", ["heading -5%", "heading +2% so với năm 2021"]),  # a sign is no bullet
    ("Tiêu đề\n\nCâu một. Câu hai.", ["heading Tiêu đề", "prose Câu một.", "prose Câu hai."]),
    ("Tỷ lệ đúng hạn:\n97%", ["prose Tỷ lệ đúng hạn:", "heading 97%"]),
    ("## Kết quả\nĐạt 97%.", ["item Kết quả", "prose Đạt 97%."]),
    ("Tỉnh | Hạng | Điểm\nHuế | 2 | 0,75", ["row Tỉnh | Hạng | Điểm", "row Huế | 2 | 0,75"]),
    ("STT; Tỉnh; Hạng\n1; Huế; 2", ["row STT; Tỉnh; Hạng", "row 1; Huế; 2"]),
    ("Hà Nội; Huế; Đà Nẵng", ["heading Hà Nội; Huế; Đà Nẵng"]),  # one line alone is no table
    ("  lùi đầu dòng. Câu hai.  ", ["prose lùi đầu dòng.", "prose Câu hai."]),
    ("Đứng đầu tỉnh.Hà Nội sau đó.", ["prose Đứng đầu tỉnh.", "prose Hà Nội sau đó."]),  # a lost space
    ("", []),
    ("\n \n", []),
]


def sentences(text: str) -> list[str]:
    """The sentences of a text."""
    return [text[one.start : one.end] for one in find_sentences(text)]


@pytest.mark.parametrize("text", WHOLE)
def test_abbreviations_and_numbers_end_no_sentence(text: str) -> None:
    """A stop in an abbreviation, a number or before a small letter does not end a sentence."""
    assert sentences(text) == [text]


@pytest.mark.parametrize("parts", APART)
def test_sentences_are_parted(parts: list[str]) -> None:
    """A stop, a question mark or an ellipsis before a new beginning ends a sentence."""
    assert sentences(" ".join(parts)) == parts
    assert sentences("\n".join(parts)) == parts


@pytest.mark.parametrize(("text", "expected"), LINES)
def test_kinds_of_lines(text: str, expected: list[str]) -> None:
    """Bullets are items, short lines without a stop headings, cells in a line rows."""
    assert [f"{one.kind} {text[one.start : one.end]}" for one in find_sentences(text)] == expected


@pytest.mark.parametrize(
    ("line", "sign"),
    [
        ("a | b | c", "|"),
        ("a\tb\tc", "\t"),
        ("a; b; c", ";"),
        ("a | b", ""),
        ("Đạt 97%; tăng 2% (năm 2021: 95%); giảm", ""),
        ("a; b; " + "c" * 70, ""),
    ],
)
def test_separator(line: str, sign: str) -> None:
    """Three short cells make a row; a clause with a colon or a bracket is prose."""
    assert separator(line) == sign


def test_lines_are_counted() -> None:
    """A sentence knows the line it stands on."""
    assert [one.paragraph for one in find_sentences("Một.\n\nHai. Ba.\n- Bốn")] == [0, 2, 2, 3]


@settings(deadline=None, derandomize=True, database=None)
@given(st.text(alphabet='aĐ1.,;|!?…"”(- \n\t%/', max_size=80))
def test_sentences_lie_in_order_inside_the_text(text: str) -> None:
    """Sentences never overlap, are never empty, and cross no line."""
    end = 0
    for one in find_sentences(text):
        assert end <= one.start < one.end <= len(text)
        assert "\n" not in text[one.start : one.end]
        end = one.end
