"""Dirt on the way to a reader: how a text was typed, saved or spammed changes no figure and no date."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest

from extract.claims import read_claims
from extract.clean import TONES, fold
from extract.lexicon import load_lexicon
from extract.model import Claim
from tests.accuracy import SETS, claims_of
from tests.extract.sources import document

Change = Callable[[str], str]

NEW_OF_OLD = {  # hòa and hoà, in every case; a tone on "quý" has only one place
    case(unicodedata.normalize("NFC", first + tone + last)): case(
        unicodedata.normalize("NFC", first + last + tone)
    )
    for first, last in ("oa", "oe", "uy")
    for tone in TONES
    for case in (str.lower, str.upper, str.title)
}
SPAM = {
    "betting in Latin letters": "Ngày 12/03/2025 nhà cái tặng 100% tiền thưởng, tỷ lệ cược 1,95 mỗi kèo.",
    "furniture of a Chinese page": "当前位置:首页 > World Cup > 【xem tỷ số ngoại hạng anh】Kèo 88 正文.",
    "stamp of a Chinese page": "来源:Empire777   作者:La liga   时间:2025-01-10 21:12:35 正文.",
    "title without spaces": "Đất nền ,ủtịchUBNDTPHàNộitrảlờichấtvấnvềdựánchậmtiếnđộ năm 2025 giữ đà.",
    "keywords without spaces": "Xem kèobóngđáhômnaytỷlệmalaysiaviệtnam năm 2024 hạng 3/63 trực tiếp.",
}


def new_tones(text: str) -> str:
    """The text with the tone on the last letter of each syllable that ends in oa, oe or uy."""
    syllable = re.compile(r"(?<![Qq])(?:" + "|".join(NEW_OF_OLD) + r")(?!\w)")
    return syllable.sub(lambda match: NEW_OF_OLD[match[0]], text)


KEEPS_OFFSETS: dict[str, Change] = {
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "zero-width spaces": lambda text: text.replace(" ", " \u200b"),
    "full-width digits": lambda text: re.sub(r"\d", lambda m: chr(ord(m[0]) + 0xFEE0), text),
    "bytes with a mark": lambda text: "\ufeff" + text,
}


KNOWN = {  # what still goes wrong, and why
    **dict.fromkeys(
        [(where, "title without spaces") for where in ("lines", "sentences")],
        "the year in a sentence with a splice is taken for what follows",
    ),
}


def dirty(path: Path, folder: Path, change: Change) -> list[Claim]:
    """The claims of a copy of the file whose body is changed; the front matter stays, where there is one."""
    head, fence, body = path.read_text(encoding="utf-8").rpartition("\n---\n")
    copy = folder / path.name
    copy.write_text(head + fence + change(body), encoding="utf-8", newline="")
    return claims(copy)


def claims(path: Path) -> list[Claim]:
    """The claims of a file."""
    return read_claims(document(path), load_lexicon()).claims


def texts(name: str) -> list[Path]:
    """The texts of a set, by name."""
    return sorted(SETS[name].folder.glob("*.md"))


def figures(found: list[Claim]) -> list[str]:
    """What the claims say, wherever it stands in the text."""
    return sorted(
        f"{c.indicator} {c.place} {fold(c.agency)} {c.level} {c.period} {c.value} {c.unit} {c.total} "
        f"{c.qualifier} {c.basis}"
        for c in found
    )


@pytest.mark.parametrize("change", KEEPS_OFFSETS.values(), ids=KEEPS_OFFSETS)
@pytest.mark.parametrize("name", ["digests", "corpus"])
def test_how_a_text_is_saved_changes_nothing(name: str, change: Change, tmp_path: Path) -> None:
    """Each claim is the same in every field, its span in the clean text included."""
    for path in texts(name):
        assert dirty(path, tmp_path, change) == claims(path), path.name


@pytest.mark.parametrize("name", ["digests", "corpus"])
def test_where_the_tone_is_typed_changes_no_figure(name: str, tmp_path: Path) -> None:
    """The figures of a text are the same whether it writes "ủy" and "hóa" or "uỷ" and "hoá"."""
    changed = 0
    for path in texts(name):
        changed += new_tones(text := path.read_text(encoding="utf-8")) != text
        assert figures(dirty(path, tmp_path, new_tones)) == figures(claims(path)), path.name
    assert changed >= 3


@pytest.mark.parametrize(
    ("between", "kind"),
    [
        pytest.param(*key, marks=pytest.mark.xfail(reason=KNOWN[key])) if key in KNOWN else key
        for key in product(("lines", "sentences"), SPAM)
    ],
)
def test_spam_between_sentences_changes_no_figure(between: str, kind: str, tmp_path: Path) -> None:
    """Spam spliced in at random ends of lines or sentences changes no figure and no date of a digest."""
    chance = random.Random(47)
    wrong = []
    for path in texts("digests"):
        expected = figures(claims(path))
        for _ in range(12):
            found = figures(dirty(path, tmp_path, lambda body: splice(body, SPAM[kind], between, chance)))
            wrong += [f"{path.name}: {figure}" for figure in {*found} ^ {*expected}]
    assert wrong == []


@pytest.mark.parametrize("name", [name for name, chosen in SETS.items() if chosen.whole])
def test_a_text_that_nobody_dated_is_read(name: str, tmp_path: Path) -> None:
    """Every text can be read and put into the table where its front matter says no day."""
    if not SETS[name].here:
        pytest.skip(f"needs {SETS[name].gold.parent.name}/{SETS[name].gold.name}, which is not here")
    dated = [SETS[name].folder / str(each["file"]) for each in SETS[name].documents()]
    files = [tmp_path / path.name for path in dated]
    for file, path in zip(files, dated, strict=True):
        file.write_bytes(re.sub(rb"(?m)^(?:published|retrieved):.*\n", b"", path.read_bytes()))
    assert claims_of(files)


def splice(body: str, spam: str, between: str, chance: random.Random) -> str:
    """The text with the spam at one to three of its ends of lines, or of sentences within a line."""
    end, glue = (r"\n", "\n") if between == "lines" else (r"(?<=[a-zà-ỹ)]\.) (?=[A-ZĐÀ-Ỹ])", " ")
    places = [match.end() for match in re.finditer(end, body)]
    for place in sorted(chance.sample(places, min(len(places), chance.randint(1, 3))), reverse=True):
        body = body[:place] + spam + glue + body[place:]
    return body
