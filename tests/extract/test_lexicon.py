"""The words of the field: how they are spelled out, found, and told from words that only look like them."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from re import _parser as regex  # type: ignore[attr-defined] # the only way to see what a pattern may begin with
from typing import Any

import pytest

from extract.clean import fold
from extract.lexicon import Word, load_lexicon, spell_out, trie
from extract.mentions import Finder
from extract.patterns import NUMERIC
from tests.conftest import ROOT
from tests.extract.telling import figures, mentions, reference

TEXTS = [
    *(ROOT / "tests" / "corpus" / "texts").iterdir(),
    *(ROOT / "tests" / "corpus" / "fresh" / "texts").glob("dev-*"),
    ROOT / "tests" / "corpus" / "negative.md",
]
SWALLOWED = {"other", "definition"}  # found, so that no part of them is, and no mention
NOT_SOUGHT = {
    "requires",
    "yields",
    "tiered",
    "fallback",
    "rival",
    "provincial",
}  # say something of a topic, not of a text


MOVING = {"up", "down", "still", "same", "current", "target", "met", "than"}
RANKS = [
    "thứ 3/63",
    "hạng 3",
    "vị trí thứ 3",
    "vị trí số 3",
    "thứ ba",
    "xếp thứ 3",
    "đứng thứ 3",
    "xếp hạng 3",
]
VALUES = ["97%", "0,7955 điểm", "5.000 hồ sơ", "12 dự án", "617 thủ tục", "hơn 97%", "43,96/80 điểm"]


def phrases() -> Iterator[tuple[str, str, str]]:
    """Kind, id and text of every phrase, spelled out, each once."""
    seen = {
        (row["kind"], row["id"], text)
        for row in reference("phrases.csv")
        if row["kind"] not in NOT_SOUGHT
        for text in spell_out(row["phrase"])
    }
    return iter(sorted(seen))


@pytest.mark.parametrize(
    ("phrase", "texts"),
    [
        ("tăng", ["tăng"]),
        ("[chỉ số ]cchc", ["cchc", "chỉ số cchc"]),
        ("(xã|phường) này", ["xã này", "phường này"]),
        ("[đã |mới ]trả", ["trả", "đã trả", "mới trả"]),
        ("a [b ](c|d)", ["a c", "a d", "a b c", "a b d"]),
        ("cấp [ ]xã", ["cấp xã"]),
    ],
)
def test_spell_out(phrase: str, texts: list[str]) -> None:
    """What stands in brackets may be left out, what stands in parentheses is one of several."""
    assert list(dict.fromkeys(spell_out(phrase))) == texts


def test_trie_finds_the_longest_word_at_its_end() -> None:
    """A trie takes the longest word that ends where a word ends, and no part of a longer one."""
    pattern = re.compile(rf"(?<!\w){trie(['tăng', 'tăng thêm', 'hạ', 'a.b'])}")
    assert pattern.findall("tăng thêm, tăng thêmm, tăng; hạnh a.b axb") == [
        "tăng thêm",
        "tăng",
        "tăng",
        "a.b",
    ]


def test_every_phrase_is_found() -> None:
    """Each phrase is one mention of its kind, alone and inside a sentence, or swallowed whole."""
    missed = []
    for kind, id_, text in phrases():
        for sentence in (text, f"Ở đó {text}, rồi"):
            start = sentence.index(text)
            end = start + len(text)
            inside = [m for m in mentions(sentence) if m.start < end and m.end > start]
            if kind in SWALLOWED or id_ in SWALLOWED:
                known = not inside or inside[0].also or inside[0].code in "v-O"
            else:
                words = load_lexicon().words[fold(text)]
                whole = [m for m in inside if m.start == start and m.end == end and (m.id or m.also)]
                ranks = kind == "first" and inside[0].code == "R" and inside[0].value == 1
                known = ranks or bool(whole and Word(kind, id_) in words)
            if not known:
                missed.append((kind, id_, text, [(m.code, sentence[m.start : m.end]) for m in inside]))
    assert missed == []


FRAMES = {  # plain sentences that hold a cue and a value of a unit, and how the value is told
    "rank": ["{} của Hà Nội xếp thứ 9/63", "Hà Nội xếp thứ 9/63 về {}"],
    "score": ["{} của Hà Nội đạt 66,74 điểm"],
    "percent": ["tỷ lệ {} của Hà Nội đạt 97%", "{} của Hà Nội đạt 97%"],
    **{
        unit: [f"Hà Nội có 120 {noun} {{}}", f"Hà Nội {{}} 120 {noun}", f"số {noun} {{}} của Hà Nội là 120"]
        for unit, noun in {"dossiers": "hồ sơ", "procedures": "thủ tục", "projects": "dự án"}.items()
    },
}


def test_every_cue_gives_its_indicator() -> None:
    """In a plain sentence each cue that means one thing for a unit gives that indicator, and only it."""
    lexicon = load_lexicon()
    missed = []
    for text, meant in lexicon.words.items():
        topics = {word.id for word in meant if word.kind == "cue"} - set(lexicon.required)
        for unit, frames in FRAMES.items():
            known = [topic for topic in topics if (topic, unit) in lexicon.indicators]
            for frame in frames if len(known) == 1 else []:
                sentence = f"Năm 2022, {frame.format(text)}."
                read = {line.split()[0] for line in figures(sentence)}
                if read != {lexicon.indicators[known[0], unit]}:
                    missed.append((sentence, read))
    assert missed == []


def test_no_word_of_movement_swallows_a_value() -> None:
    """Behind every word that moves, keeps or aims, a rank and a value are still found."""
    words = load_lexicon().words
    first = [text for text, meant in words.items() if meant[0].kind in {"first", "second"}]
    moves = [text for text, meant in words.items() if meant[0].kind in MOVING]
    moves.remove("tụt")  # "tụt hạng" is one word
    moves.remove("tụt hạng")
    missed = [
        f"{move} {said}"
        for move in [*moves, "xếp", "đứng", "ở", "là", "giành", "đạt", "trở lại", "giữ"]
        for codes, texts in (("RW", [*first, *RANKS]), ("%SQ", VALUES))
        for said in texts
        if not any(m.code in codes for m in mentions(f"tỉnh {move} {said} về"))
    ]
    assert missed == []


def test_every_spelling_of_every_place_is_found() -> None:
    """Each name and alias of the 63 provinces, today's 34 among them, is found with its place's code."""
    missed = []
    for row in reference("places.csv"):
        for alias in {row["name_vi"], row["name_en"], *filter(None, row["aliases"].split("|"))}:
            for text in (
                alias,
                f"Tại {alias}, tỷ lệ đạt 97%",
                f"UBND tỉnh {alias}:",
                alias.replace("òa", "oà"),
            ):
                found = [(m.id, text[m.start : m.end]) for m in mentions(text) if m.code == "P"]
                if (row["place"], alias.replace("òa", "oà") if "oà" in text else alias) not in found:
                    missed.append((row["place"], text, found))
    assert missed == []
    assert len(reference("places.csv")) == 64
    assert sum(not row["valid_to"] for row in reference("places.csv")) == 35  # the nation and 34


@pytest.mark.parametrize("row", reference("places.csv")[1:], ids=lambda row: row["place"])
def test_every_place_holds_a_figure(row: dict[str, str]) -> None:
    """A rank beside any province, before and after 1 July 2025, is that province's."""
    name = row["name_vi"]
    told = f"par_index_rank {row['place']} 2022 9/63 rank"
    for text in (
        f"Năm 2022, {name} xếp thứ 9/63 về PAR Index.",
        f"Năm 2022, PAR Index của tỉnh {name} xếp thứ 9/63.",
        f"{name.upper()} XẾP THỨ 9/63 VỀ PAR INDEX NĂM 2022",
    ):
        assert figures(text) == [told], text


@pytest.mark.parametrize(
    "text",
    [
        "Vì hòa bình và phát triển", "vì hoà bình", "cao bằng nhau", "đồng nai", "thủ đô của nước bạn",
        "châu Á - Thái Bình Dương", "Thái Bình Dương", "Điện Biên Phủ", "đường Điện Biên Phủ",
        "chiến thắng Điện Biên Phủ", "Sài Gòn Giải Phóng", "Báo Sài Gòn Giải Phóng", "An ninh Thủ đô",
        "Báo An ninh Thủ đô", "Luật Thủ đô", "Pháp Luật TP.HCM", "Thủ đô Viêng Chăn", "cầu Sài Gòn",
        "Chủ tịch Hồ Chí Minh", "Đường Hồ Chí Minh", "huyện Quảng Ninh", "phường Hòa Bình",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_place(text: str) -> None:
    """Everyday words, oceans, battles, newspapers, persons and communes are no provinces."""
    assert [text[m.start : m.end] for m in mentions(text) if m.code == "P"] == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("tỉnh Hòa Bình", "VN-14"),
        ("Hoà Bình", "VN-14"),
        ("HOÀ BÌNH", "VN-14"),
        ("Thủ đô", "VN-HN"),
        ("thành phố Hồ Chí Minh", "VN-SG"),
        ("TP.HCM", "VN-SG"),
        ("TPHCM", "VN-SG"),
        ("Tp. Hồ Chí Minh", "VN-SG"),
        ("Sài Gòn", "VN-SG"),
        ("BR-VT", "VN-43"),
        ("Bà Rịa – Vũng Tàu", "VN-43"),
        ("Thừa Thiên-Huế", "VN-26"),
        ("TP. Huế", "VN-26"),
        ("Đăk Lăk", "VN-33"),
        ("Bắc Cạn", "VN-53"),
        ("tỉnh Thanh Hóa", "VN-21"),
        ("cả nước", "VN"),
        ("toàn quốc", "VN"),
        ("Ha Noi", "VN-HN"),
    ],
)
def test_spellings_of_places(text: str, place: str) -> None:
    """A place is known by each usual spelling and abbreviation."""
    assert [m.id for m in mentions(text) if m.code == "P"] == [place]


def test_words_differ_by_their_accents() -> None:
    """Words that differ by accent alone are not taken for each other."""
    assert [m.code for m in mentions("tang tâng giam giảm dung han đúng hàn đúng hạn")] == ["-", "C"]


@pytest.mark.parametrize(("name", "words", "pattern"), NUMERIC, ids=[name for name, _, _ in NUMERIC])
def test_first_words_are_complete(name: str, words: str, pattern: str) -> None:
    """Whatever a pattern matches begins with one of its first words: any other would never be tried."""
    listed = set(words.split())
    chance = random.Random(name)
    samples = [sample(regex.parse(pattern), chance) for _ in range(800)]
    assert {first_word(text) for text in samples if text.strip()} - listed == set()


@pytest.mark.parametrize(("name", "words", "pattern"), NUMERIC, ids=[name for name, _, _ in NUMERIC])
def test_first_words_in_real_texts(name: str, words: str, pattern: str) -> None:
    """In the texts of the corpus, too, each match of a pattern begins with one of its first words."""
    found = {first_word(match[0]) for text in folded_texts() for match in re.finditer(pattern, text)}
    assert found - set(words.split()) == set()


def test_a_phrase_that_can_never_be_found_is_refused() -> None:
    """A phrase that begins with a sign stops the finder from being made, and the message quotes it."""
    broken = replace(load_lexicon(), words={"→ tăng": ()})
    with pytest.raises(ValueError, match="→ tăng"):
        Finder(broken)


def folded_texts(cache: list[str] = []) -> list[str]:  # noqa: B006 - the default is the cache
    """The folded texts of the corpus, read once."""
    if not cache:
        cache += [fold(path.read_text(encoding="utf-8")) for path in TEXTS if Path(path).is_file()]
    return cache


def first_word(text: str) -> str:
    """The first word of a text (of q3 and t9 with the digits glued to it), "0" for a digit, else a sign."""
    match = re.match(r"\s*([qt]\d{1,2}(?!\w)|[^\W\d_]+|.)", text)
    assert match
    return "0" if match[1].isdigit() else match[1]


def sample(tree: Any, chance: random.Random) -> str:
    """A string that a parsed pattern may match, its assertions left out."""
    parts = []
    for operation, value in tree:
        kind = str(operation)
        if kind == "LITERAL":
            parts.append(chr(value))
        elif kind in {"ANY", "NOT_LITERAL"}:
            parts.append("q")
        elif kind == "IN":
            parts.append(chance.choice([one for each in value for one in _of_class(each, chance)]))
        elif kind == "BRANCH":
            parts.append(sample(chance.choice(value[1]), chance))
        elif kind == "SUBPATTERN":
            parts.append(sample(value[3], chance))
        elif kind in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
            least, most, inner = value
            times = chance.randint(least, min(int(most), least + 2))
            parts += [sample(inner, chance) for _ in range(times)]
    return "".join(parts)


def _of_class(member: tuple[Any, Any], chance: random.Random) -> list[str]:
    """A character of one member of a character class; none for the sign that turns a class around."""
    kind, value = str(member[0]), member[1]
    if kind == "LITERAL":
        return [chr(value)]
    if kind == "RANGE":
        return [chr(chance.randint(*value))]
    return {"CATEGORY_DIGIT": ["7"], "CATEGORY_SPACE": [" "], "CATEGORY_WORD": ["b"]}.get(str(value), ["q"])
