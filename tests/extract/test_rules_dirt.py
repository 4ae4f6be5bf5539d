"""Dirt: damaged texts are read as far as they go, and nothing is invented or cut askew."""

from __future__ import annotations

import random
import unicodedata
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.iso_periods import bounds_of_period
from extract.lexicon import load_lexicon
from extract.model import Reading
from tests.conftest import ROOT
from tests.extract.telling import read, reference, told

CORPUS = ROOT / "tests" / "corpus"
ON_TIME = ["on_time_rate VN-HN 2022 97 percent"]
RECEIVED = ["dossiers_received VN-HN 2022 5000 dossiers"]
DELEGATED = ["delegated_procedures VN-HN 2022 617 procedures"]

# The same sentence under each kind of dirt.
DIRTY: list[tuple[str, list[str]]] = [
    ("Năm 2022, tỷ lệ hồ sơ đúng hạn của Hà Nội đạt97%.", ON_TIME),
    ("Năm 2022,tỷ lệ hồ sơ đúng hạn của Hà Nội đạt 97 % .", ON_TIME),
    ("NĂM 2022, TỶ LỆ HỒ SƠ ĐÚNG HẠN CỦA HÀ NỘI ĐẠT 97%", ON_TIME),
    ("Năm 2022, tỉ lệ hồ sơ đúng hạn của Hà Nội đạt : 97%", ON_TIME),
    ("Năm 2022, tỷ lệ hồ sơ đúng hạn của Ｈà Ｎội đạt ９７％.", ON_TIME),
    (unicodedata.normalize("NFD", "Năm 2022, tỷ lệ hồ sơ đúng hạn của Hà Nội đạt 97%."), ON_TIME),
    ("Năm 2022, tỷ lệ hồ\u00a0sơ đúng\u00a0hạn của Hà\u200b Nội đạt\u00a097%.", ON_TIME),
    ("Năm 2022, tỷ lệ hồ sơ đúng hạn của Hà Nội đạt 97%\r\n\r\nẢnh: TTXVN", ON_TIME),
    ("Năm 2022, tỷ lệ hồ sơ đúng hạn của Hà Nội đạt 97%.\nBình luận (3)\nGửi bình luận 5 sao", ON_TIME),
    ("Năm 2022, tỷ lệ hồ sơ đúng hạn của Hà Nội đạt 97%.\nTin liên quan: 15:30 | 24/7 | 1022", ON_TIME),
    ("Năm 2022, Hà Nội đã uỷ quyền 617 thủ tục.", DELEGATED),
    ("Năm 2022, Hà Nội đã ủy quyền 617thủ tục.", DELEGATED),
    ("Năm 2022, Hà Nội tiếp nhận 5. 000 hồ sơ.", RECEIVED),
    ("Năm 2022, Hà Nội tiếp nhận 5.000hồ sơ.", RECEIVED),
    ("Năm 2022, Hà Nội tiếp nhận xemthêmbóngđátrựctuyến 5.000 hồ sơ.", []),
    ("Năm 2022, Hà Nội tiếp nhận 5.0 00 hồ sơ.", ["✗ unreadable «5.0 00»"]),
    ("Năm 2022, Hà Nội tiếp nhận 5.000 hồ sơ. Hà Nội tiếp nhận 5.000 hồ sơ năm 2022.",
     [*RECEIVED, "✗ duplicate «5.000 hồ sơ»"]),
    ("Từ ngày 15/12/2021đến 14/12/2022, Hà Nội tiếp nhận 5.000 hồ sơ.",
     ["dossiers_received VN-HN 2021-12-15/2022-12-14 5000 dossiers"]),
    ("Từ 21/6đến 21/7/2022, Hà Nội tiếp nhận 5.000 hồ sơ.",
     ["dossiers_received VN-HN 2022-06-21/2022-07-21 5000 dossiers"]),
    ("Năm 2022, Hà Nội xếp thứ3/63 về PAR Index.", ["par_index_rank VN-HN 2022 3/63 rank"]),
    ("Năm  2022,  tỷ  lệ  hồ  sơ  đúng  hạn  của  Hà  Nội  đạt  97%.", ON_TIME),
    ("PAR Index 2022: Quảng Ninh (2), Hà Nội (3).",
     ["par_index_rank VN-13 2022 2 rank", "par_index_rank VN-HN 2022 3 rank"]),
    ("Năm 2022, Thanh Hoá xếp thứ 5/63 về PAR Index.", ["par_index_rank VN-21 2022 5/63 rank"]),
    ("Năm 2022, tỷ lệ hồ sơ đúng hạn của Hà Nội đạt 97%,tăng 2% so với năm 2021.",
     ["on_time_rate VN-HN 2021 95 percent implied", *ON_TIME]),
    ("Năm 2022, Hà Nội tiếp nhận hơn nửa triệu hồ sơ.",
     ["dossiers_received VN-HN 2022 500000 dossiers over"]),
    ("NÄƒm 2022, tá»· lá»‡ há»“ sÆ¡ Ä‘Ãºng háº¡n cá»§a HÃ  Ná»™i Ä‘áº¡t 97%.", ON_TIME),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DIRTY)
def test_dirt(text: str, expected: list[str]) -> None:
    """Dirt is seen through where that is certain; what cannot be read is refused."""
    assert told(text) == expected


# --- damage at random -----------------------------------------------------------------------------

REASONS = {row["reason"] for row in reference("reasons.csv")}
PLACES = {row["place"] for row in reference("places.csv")}
INDICATORS = {row["indicator"]: row for row in reference("indicators.csv")}
ODD = "\u00a0\u200b\ufeff\u0300\u0301İıſßﬁ￼𝟏３Ⅷ½²٣१🙂\n\t|;()[]{}.,-–/%+#:“”'\"0123456789"
PLANES = [(32, 592), (0x1E00, 0x1F00), (32, 0xD7FF), (0x10000, 0x10FFFF)]


def check(reading: Reading) -> None:
    """What holds for every reading: spans, the schema's constraints, closed lists."""
    text = reading.document.text
    for one in [*reading.claims, *reading.rejections]:
        assert 0 <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.quote
        assert one.sentence in text
    for claim in reading.claims:
        row = INDICATORS[claim.indicator]
        assert claim.place in PLACES
        assert claim.level in {"all", "city", "district", "commune"}
        assert claim.unit in {row["unit"], *row["units_also"].split("|")}
        assert claim.qualifier in {"exact", "about", "over", "under", "at_least"}
        assert claim.basis in {"stated", "implied", "target"}
        assert claim.total is None or claim.total > 0
        assert claim.value >= 0
        if claim.unit == "rank":
            assert claim.value % 1 == 0
            assert float(row["lowest"]) <= claim.value <= float(row["highest"])
        if claim.period:
            first, last = bounds_of_period(claim.period)
            assert first and last and first <= last
    assert {one.reason for one in reading.rejections} <= REASONS
    keys = [
        (c.indicator, c.place, c.agency.casefold(), c.level, c.period, c.value, c.basis)
        for c in reading.claims
    ]
    assert len(keys) == len(set(keys))


def damage(text: str, chance: random.Random) -> str:
    """The text with characters deleted, doubled, swapped for odd ones, and lines said twice."""
    for _ in range(chance.randint(1, 40)):
        at = chance.randrange(len(text) + 1)
        upto = at + chance.randint(1, 50)
        how = chance.randrange(6)
        if how == 0:
            text = text[:at] + text[at + chance.randint(1, 4) :]
        elif how == 1:
            text = text[:at] + chance.choice(ODD) + text[at:]
        elif how == 2:
            text = text[:at] + chr(chance.randrange(*chance.choice(PLANES))) + text[at + 1 :]
        elif how == 3:
            lines = text.split("\n")
            line = chance.randrange(len(lines))
            text = "\n".join([*lines[: line + 1], *lines[line:]])
        elif how == 4:
            text = text[:upto] + text[at:]
        else:
            text = text[:at] + text[at:upto].swapcase() + text[upto:]
    return text


def texts() -> list[str]:
    """Texts of the corpus to damage; those kept for scoring are not among them."""
    paths = [*CORPUS.glob("texts/*"), *CORPUS.glob("fresh/texts/dev-*"), CORPUS / "negative.md"]
    return [path.read_text(encoding="utf-8") for path in sorted(paths)]


@pytest.mark.parametrize("part", range(8))
def test_damaged_texts(part: int) -> None:
    """However a text is damaged, reading it raises nothing, and what it gives holds together."""
    sound = texts()
    for number in range(40):
        seed = part * 40 + number
        chance = random.Random(seed)
        text = damage(chance.choice(sound), chance)
        title = chance.choice(["", "DTI 2022 của Hà Nội", text[:80].replace("\n", " ")])
        published = chance.choice([None, date(2023, 7, 5), date(2024, 2, 29)])
        try:
            check(read(text, title=title, published=published))
        except Exception as error:
            error.add_note(f"seed {seed}")
            raise


WORDS = sorted(load_lexicon().words)
FIGURES = [
    "Hà Nội", "TP.HCM", "Sở Nội vụ", "quận 1", "PAR Index", "3/63", "97%", "1.867", "năm 2022", "31/2",
    "0,7955", "12 dự án", "(", ")", ",", ";", ":", "từ", "lên", "lần lượt", "\n", "|",
]  # fmt: skip
PIECES = st.one_of(st.sampled_from(WORDS), st.sampled_from(FIGURES), st.text(max_size=4))


@settings(max_examples=300, deadline=None, derandomize=True, database=None)
@given(st.lists(PIECES, max_size=30).map(" ".join))
def test_words_in_any_order(text: str) -> None:
    """Words of the field in any order are read without an exception, and what is read holds together."""
    check(read(text))
