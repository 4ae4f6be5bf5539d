"""Numbers: a value, and all the ways to write or say it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from extract.numbers import parse_count, parse_fraction, parse_number, parse_words
from tests.extract.telling import figures, mentions, refusals

DIGITS: dict[float, list[str]] = {
    0.5: ["0.5", "0,5"],
    0.7955: ["0.7955", "0,7955"],
    0.8241: ["0.8241", "0,8241"],
    0.123: ["0.123", "0,123"],  # a leading zero groups no thousands
    3: ["3", "03", "003"],
    8.12: ["8,12", "8.12", "8, 12"],
    17.8: ["17,8", "17.8"],
    63: ["63"],
    99.81: ["99,81", "99.81"],
    100: ["100", "100,0"],
    1000: ["1.000", "1 000", "1000"],
    1867: ["1.867", "1867", "1 867", "1. 867"],
    1234.5: ["1.234,5"],
    2962: ["2.962", "2962"],
    17800000: ["17.800.000", "17 800 000", "17,800,000", "17800000"],
}
WORDS: dict[float, list[str]] = {
    1: ["một", "nhất"],
    2: ["hai", "nhì"],
    3: ["ba"],
    4: ["bốn", "tư"],
    5: ["năm", "lăm", "nhăm"],
    10: ["mười", "mươi"],
    11: ["mười một"],
    12: ["mười hai"],
    15: ["mười lăm", "mười nhăm"],
    20: ["hai mươi"],
    21: ["hai mươi mốt"],
    24: ["hai mươi tư", "hai mươi bốn"],
    25: ["hai mươi lăm", "hai mươi nhăm"],
    55: ["năm mươi lăm"],
    63: ["sáu mươi ba"],
    99: ["chín mươi chín"],
    100: ["một trăm"],
    105: ["một trăm linh năm", "một trăm lẻ năm"],
    150: ["trăm rưỡi"],
    215: ["hai trăm mười lăm"],
    2.5: ["hai rưỡi"],
    1500: ["nghìn rưỡi", "một nghìn rưỡi", "một ngàn năm trăm"],
    20000: ["hai vạn", "hai mươi nghìn", "hai chục ngàn"],
    2362: ["hai nghìn ba trăm sáu mươi hai"],
    1500000: ["một triệu rưỡi", "một triệu năm trăm nghìn"],
    17800000: ["mười bảy triệu tám trăm nghìn"],
}
FRACTIONS: dict[float, list[str]] = {
    0.5: ["nửa", "một nửa"],
    1 / 3: ["một phần ba"],
    2 / 3: ["hai phần ba"],
    3 / 4: ["ba phần tư", "ba phần bốn"],
    7 / 10: ["bảy phần mười"],
}
# (code, unit, value, total) of the only number in a phrase
PHRASES: dict[tuple[str, str, float, float | None], list[str]] = {
    ("Q", "dossiers", 17800000, None): [
        "17,8 triệu hồ sơ",
        "17.8 triệu hồ sơ",
        "17,8 triệu lượt hồ sơ",
        "17.800.000 hồ sơ",
        "17,800,000 hồ sơ",
        "17 triệu 800 nghìn hồ sơ",
        "17 triệu 800 ngàn bộ hồ sơ",
        "mười bảy triệu tám trăm nghìn hồ sơ",
    ],
    ("Q", "dossiers", 2376000, None): ["2,376 triệu hồ sơ", "2.376.000 hồ sơ", "2376 nghìn hồ sơ"],
    ("Q", "dossiers", 2500000, None): ["2,5 triệu hồ sơ", "2 triệu rưỡi hồ sơ", "hai triệu rưỡi hồ sơ"],
    ("Q", "dossiers", 8980, None): ["8,98 ngàn hồ sơ", "8,98 nghìn hồ sơ", "8.980 HS", "8.980hồ sơ"],
    ("Q", "dossiers", 12000, None): ["1,2 vạn hồ sơ", "12 nghìn hồ sơ"],
    ("Q", "dossiers", 1234, None): ["1.234 hồ sơ", "1. 234 hồ sơ", "1,234 hồ sơ", "1 234 hồ sơ"],
    ("Q", "hectares", 5000, None): ["5.000ha", "5.000 ha", "5.000 héc-ta", "5.000 hecta", "5 nghìn ha"],
    ("Q", "hectares", 1.234, None): ["1,234 ha"],  # an area may be broken, a count may not
    ("Q", "procedures", 4, None): ["04 thủ tục", "4 TTHC", "bốn thủ tục hành chính", "04 dịch vụ công"],
    ("Q", "procedures", 531, 617): ["531/617 thủ tục", "531 / 617 TTHC"],
    ("Q", "processes", 1745, None): ["1.745 quy trình"],
    ("Q", "projects", 5, None): ["năm dự án", "5 dự án", "05 dự án"],
    ("Q", "projects", 21, None): ["hai mươi mốt dự án", "21 dự án"],
    ("Q", "projects", 120, None): ["một trăm hai mươi dự án"],
    ("%", "percent", 8.12, None): ["8,12%", "8.12 %", "8, 12%", "8,12 phần trăm"],
    ("%", "percent", 97, None): ["97%", "đạt97%"],
    ("%", "percent", 50, None): ["một nửa số hồ sơ", "nửa số thủ tục"],
    ("%", "percent", 66.67, None): ["hai phần ba số hồ sơ", "hai phần ba tổng số hồ sơ"],
    ("%", "points", 2, None): ["2 điểm phần trăm", "2 điểm %", "2% điểm"],
    ("S", "score", 0.7955, None): ["0.7955 điểm", "0,7955 điểm"],
    ("S", "score", 43.9, 80): ["43,9/80 điểm", "43.9/80 điểm"],
    ("X", "steps", 5, None): ["năm bậc", "5 bậc", "5 hạng", "05 nấc"],
    ("B", "", 9, 63): ["9/63", "09/63"],
    ("n", "money", 20e12, None): ["20 nghìn tỷ đồng", "20.000 tỷ đồng"],
}
NO_FIGURE = {
    "năm 2022": "a year is no five",
    "tháng năm": "May is no five",
    "tháng Năm năm 2023": "May is no five",
    "năm nay": "this year is no five",
    "cả năm": "nor is the whole year",
    "năm thứ ba liên tiếp": "a streak is no count",
    "một dự án": "an article is no count",
    "một hồ sơ": "an article is no count",
    "một nửa chặng đường": "half of what is not counted",
    "3/0 điểm": "nothing is a part of none",
}
VAGUE = [
    "hàng chục nghìn tỉ đồng",
    "hàng chục nghìn hồ sơ",
    "hàng trăm hồ sơ",
    "hàng nghìn tỷ đồng",
    "hàng triệu hồ sơ",
    "vài chục dự án",
    "vài trăm thủ tục",
    "mấy chục hồ sơ",
]


def spread(table: Mapping[Any, list[str]]) -> list[tuple[Any, str]]:
    """The table with one way to say a value a row."""
    return [(value, text) for value, texts in table.items() for text in texts]


@pytest.mark.parametrize(("value", "text"), spread(DIGITS))
def test_digits(value: float, text: str) -> None:
    """Digits with either mark, grouped by dots, spaces or commas, come to the value."""
    assert parse_number(text) == value


@pytest.mark.parametrize("text", ["", "ba", "3/63", "1..2", "-", "12a"])
def test_no_digits(text: str) -> None:
    """Text that is no number in digits is refused, not guessed."""
    with pytest.raises(ValueError, match="float"):
        parse_number(text)


def test_counts_are_whole() -> None:
    """A comma before three digits groups thousands only where things are counted."""
    assert (parse_count("1,234"), parse_count("0,123"), parse_count("12,5")) == (1234, 0.123, 12.5)
    assert parse_number("1,234") == 1.234


@pytest.mark.parametrize(("value", "text"), spread(WORDS))
def test_words(value: float, text: str) -> None:
    """Number words come to the value."""
    assert parse_words(text) == value


@pytest.mark.parametrize("text", ["", "rưỡi", "hồ sơ", "mười dự án", "3"])
def test_no_words(text: str) -> None:
    """Words that are no number have no value."""
    assert parse_words(text) is None


@pytest.mark.parametrize(("value", "text"), spread(FRACTIONS))
def test_fractions(value: float, text: str) -> None:
    """A fraction in words comes to the value."""
    assert parse_fraction(text) == pytest.approx(value)


@pytest.mark.parametrize("text", ["hai phần", "phần ba", "thành phần ba", "hai"])
def test_no_fractions(text: str) -> None:
    """Words that are no fraction have no value."""
    assert parse_fraction(text) is None


@pytest.mark.parametrize(("said", "text"), spread(PHRASES))
def test_phrases(said: tuple[str, str, float, float | None], text: str) -> None:
    """A number with what it counts is one mention, whichever way it is said."""
    (found,) = [m for m in mentions(text) if m.code in "Q%SXBn"]
    assert (found.code, found.unit, found.value, found.total) == said


@pytest.mark.parametrize("text", NO_FIGURE)
def test_what_only_looks_like_a_number(text: str) -> None:
    """Years, months, articles and streaks count nothing."""
    assert [m for m in mentions(text) if m.code in "Q%SXB"] == []


@pytest.mark.parametrize("text", VAGUE)
def test_vague_numbers_are_refused(text: str) -> None:
    """A vague number gives no figure and says why."""
    told = f"Tỉnh Yên Bái có {text} chậm tiến độ."
    assert figures(told) == []
    assert [line for line in refusals(told) if line.startswith("vague")] != []


def test_an_article_counts_where_the_text_counts() -> None:
    """One project is a number only where the text counts ("chỉ còn một dự án")."""
    assert figures("Tỉnh Yên Bái có một dự án chậm tiến độ đáng chú ý.") == []
    assert figures("Tỉnh Yên Bái chỉ còn một dự án chậm tiến độ.") == [
        "delayed_projects VN-06 2023-07-05 1 projects"
    ]


def found(text: str, code: str) -> list[tuple[float, float | None]]:
    """Value and total of each mention of a kind."""
    return [(m.value, m.total) for m in mentions(text) if m.code == code]


def grouped(number: int) -> str:
    """The number with its thousands grouped: 17.800.000."""
    return f"{number:,}".replace(",", ".")


def test_no_count_is_taken_for_a_label() -> None:
    """Counts of all sizes are read, whatever label they begin like (4.000 and "4.0", 24.700 and "24/7")."""
    counts = [*range(1, 3000), *range(3000, 200_000, 37), *range(10**6, 10**8, 1_234_567)]
    assert [n for n in counts if found(f"{grouped(n)} hồ sơ", "Q") != [(n, None)]] == []
    assert [n for n in counts if found(f"có {grouped(n)},", "B") != [(n, None)]] == []
    assert [n for n in counts if found(f"{n} dự án", "Q") != [(n, None)]] == []


def test_every_share_and_score_is_read() -> None:
    """Percentages and scores are read with either mark, from 0 to 100."""
    for number in range(0, 10_001, 7):
        dotted = f"{number / 100:.2f}"
        for said in (dotted, dotted.replace(".", ",")):
            assert found(f"đạt {said}%", "%") == found(f"đạt {said} điểm", "S") == [(float(dotted), None)], (
                said
            )
            assert found(f"đạt {said};", "B") == [(float(dotted), None)], said


def test_every_rank_of_63_is_read() -> None:
    """Each place of a ranking is read with its total."""
    for rank in range(1, 64):
        for said in (f"thứ {rank}/63", f"hạng {rank}/63", f"xếp {rank}/63", f"đứng thứ {rank:02d}/63"):
            assert found(said, "R") == [(rank, 63)], said
        assert found(f"thứ {rank},", "R") == [(rank, None)]
