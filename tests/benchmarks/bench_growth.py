"""Reading takes time in proportion to the text: `python -m pytest tests/benchmarks/bench_growth.py`."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date

import pytest

from extract.claims import read_claims
from extract.lexicon import load_lexicon
from extract.model import Document
from tests.accuracy import SETS

Make = Callable[[int], str]

TEXTS: dict[str, tuple[int, Make]] = {
    "articles": (4, lambda size: "\n\n".join(_articles() for _ in range(size))),
    "blank": (20_000, lambda size: "Hà Nội" + " " * size + "99,81% hồ sơ đúng hạn"),
    "brackets": (1_000, lambda size: "Hà Nội hồ sơ " + "(" * size + "99%" + ")" * size),
    "dots": (2_500, lambda size: "1." * size + " hồ sơ"),
    "letters": (10_000, lambda size: "hồsơ" * size + " 99,81%"),
    "lines": (1_000, lambda size: "Hà Nội\n" * size),
    "table": (500, lambda size: "\n".join(f"a{row};{row};{row + 1};x" for row in range(size))),
    "digits": (750, lambda size: "Hà Nội " + "1" * size + " hồ sơ"),
    "list": (200, lambda size: "Hà Nội đạt " + ", ".join(f"{n},{n % 10}%" for n in range(size))),
    "districts": (
        100,
        lambda size: "\n".join(f"huyện Ab{row} Cd có {row} hồ sơ đúng hạn." for row in range(size)),
    ),
}


def _articles() -> str:
    files = sorted(SETS["digests"].folder.glob("*.md"))
    return "\n\n".join(file.read_text(encoding="utf-8").split("\n---\n", 1)[1] for file in files)


def seconds(text: str) -> float:
    """Processor time for reading a text; of a quick one, the better of two."""
    document = Document("bai", "bai.txt", text, published=date(2023, 7, 5))
    taken = []
    for _ in range(2):
        begun = time.process_time()
        read_claims(document, load_lexicon())
        taken.append(time.process_time() - begun)
        if taken[0] > 0.5:
            break
    return min(taken)


@pytest.mark.parametrize("kind", TEXTS)
def test_four_times_the_text_takes_four_times_the_time(kind: str) -> None:
    """Time grows with the length of a text: four times as long takes at most eight times as long."""
    size, make = TEXTS[kind]
    read_claims(Document("bai", "bai.txt", "Hà Nội xếp thứ 3/63 về PAR Index."), load_lexicon())
    short, long = seconds(make(size)), seconds(make(4 * size))
    assert long <= 8 * short + 0.02, f"{short:.3f} s, then {long:.3f} s"
