"""Texts to measure speed with: the digests over and over, as they are or varied, and texts all different."""

from __future__ import annotations

import csv
import random
import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_DATED = re.compile(r"\d+(?:[.,]\d+)*(?![./-]?\d)")
_PERSON = re.compile(r"(?:Trần|Nguyễn|Phan|Lê|Đào|Vũ|Hà) (?:\w+ )?[A-ZĐ]\w+(?= )")
_FAMILY = [
    "Nguyễn",
    "Trần",
    "Lê",
    "Phạm",
    "Hoàng",
    "Huỳnh",
    "Phan",
    "Vũ",
    "Võ",
    "Đặng",
    "Bùi",
    "Đỗ",
    "Hồ",
    "Ngô",
    "Dương",
    "Lý",
    "Đinh",
    "Mai",
    "Tô",
    "Lâm",
]
_GIVEN = [
    "An",
    "Bình",
    "Châu",
    "Dũng",
    "Giang",
    "Hải",
    "Hùng",
    "Khánh",
    "Lan",
    "Minh",
    "Nam",
    "Oanh",
    "Phúc",
    "Quân",
    "Sơn",
    "Thảo",
    "Tuấn",
    "Vân",
    "Xuân",
    "Yến",
]


def digests() -> list[str]:
    """The bodies of the five articles retold under seeds/articles."""
    files = sorted((ROOT / "seeds" / "articles").glob("*.md"))
    return [file.read_text(encoding="utf-8").split("\n---\n", 1)[1].strip() for file in files]


def distinct() -> list[str]:
    """The bodies of the annotated texts under tests/corpus, each written by itself, each once."""
    files = sorted((ROOT / "tests" / "corpus").rglob("texts/*.md"))
    bodies = [file.read_text(encoding="utf-8").split("\n---\n", 1)[-1].strip() for file in files]
    return list(dict.fromkeys(bodies))


def documents(variant: str, size: int) -> Iterator[str]:
    """Documents of together at least `size` bytes: "repeated" the same five, "varied" no two alike.

    Many sentences of varied ones are; "distinct" ones share none, but there are only so many of them.
    """
    if variant == "distinct":
        yield from distinct()[1::2]
        return
    bodies, chance, places = digests(), random.Random(47), _places()
    written = 0
    for number in count():
        body = bodies[number % len(bodies)]
        document = varied(body, chance, places) if variant == "varied" else body
        yield document
        written += len(document.encode()) + 2
        if written >= size:
            return


def warm_up(variant: str) -> list[str]:
    """Texts to read before the measurement: a little of the same, of distinct ones as many others."""
    return distinct()[::2] if variant == "distinct" else [one_text(variant, 20_000)]


def one_text(variant: str, size: int) -> str:
    """The same as one text, cut at a line's end once it is long enough."""
    text = "\n\n".join(documents(variant, size)).encode()[:size].decode(errors="ignore")
    return text[: text.rindex("\n")] if "\n" in text else text


def varied(body: str, chance: random.Random, places: list[str]) -> str:
    """A digest with other numbers, provinces and persons, and its paragraphs in another order."""
    here, there = chance.sample(places, 2)
    body = re.sub(r"Hà Nội|HÀ NỘI", here, body)
    body = re.sub(r"TP\.HCM|TPHCM|Thành phố Hồ Chí Minh|TP\.? Hồ Chí Minh", there, body)
    body = _PERSON.sub(lambda _: f"{chance.choice(_FAMILY)} {' '.join(chance.sample(_GIVEN, 2))}", body)
    body = _DATED.sub(lambda match: _other_number(match[0], chance), body)
    paragraphs = body.split("\n\n")
    chance.shuffle(paragraphs)
    return "\n\n".join(paragraphs)


def _other_number(number: str, chance: random.Random) -> str:
    """Another number written alike; years, and what may be a day or a month, move a little."""
    if re.fullmatch(r"20[12]\d", number):
        return str(chance.randint(2015, 2025))
    if len(number) < 3:
        return str(chance.randint(1, 12)) if int(number) <= 12 else str(chance.randint(13, 99))
    return number[0] + re.sub(r"\d", lambda _: str(chance.randint(0, 9)), number[1:])


def _places() -> list[str]:
    with (ROOT / "data" / "reference" / "places.csv").open(encoding="utf-8", newline="") as file:
        return [row["name_vi"] for row in csv.DictReader(file) if row["place"] != "VN"]
