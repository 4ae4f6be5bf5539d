"""How well the extraction reads: each set of texts against its annotations, and what must give nothing."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from extract.claims import read_claims
from extract.lexicon import load_lexicon
from extract.model import Document
from extract.read import READABLE
from tests.accuracy import CORPUS, SETS, claims_of, measure
from tests.conftest import ROOT
from tests.floors import FLOORS, lowered
from tests.scoring import GRADES, bounds, pair, score

PROMISED = {  # what the product promises; the floors lie higher
    "originals": (1.0, 1.0, 1.0, 1.0),
    "digests": (1.0, 1.0, 1.0, 1.0),
    "corpus": (0.97, 0.95, 0.92, 0.90),
    "fresh_check": (0.93, 0.0, 0.0, 0.85),
    "unseen": (0.93, 0.0, 0.0, 0.85),
}
SAME = ("indicator", "place", "agency", "level", "value", "unit", "total", "qualifier", "basis")


def negatives() -> list[str]:
    """The sentences that must give no figure."""
    lines = (CORPUS / "negative.md").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def floors() -> dict[str, dict[str, float]]:
    """The pinned scores."""
    pinned: dict[str, dict[str, float]] = json.loads(FLOORS.read_text(encoding="utf-8"))
    return pinned


@pytest.mark.parametrize("name", SETS)
def test_no_score_falls_below_its_floor(name: str) -> None:
    """Each set is read at least as well as when its floor was pinned."""
    if not SETS[name].here:
        pytest.skip(f"needs {SETS[name].gold.parent.name}/{SETS[name].gold.name}, which is not here")
    measured = measure(name)
    told = measured.score.report() if SETS[name].shown else measured.score.summary()
    assert lowered({name: measured}, floors()) == [], told


def test_floors_keep_what_is_promised() -> None:
    """No pinned score lies below what the product promises."""
    pinned = floors()
    for name, promised in PROMISED.items():
        for grade, least in zip(GRADES, promised, strict=True):
            assert pinned.get(name, {}).get(grade, 1.0) >= least, f"{name} {grade}"


@pytest.mark.parametrize("name", [name for name, chosen in SETS.items() if chosen.whole])
def test_every_text_is_annotated(name: str) -> None:
    """A set's annotations name each of its texts once, and no text that is not there."""
    chosen = SETS[name]
    if not chosen.here:
        pytest.skip(f"needs {chosen.gold.parent.name}/{chosen.gold.name}, which is not here")
    texts = [path.name for path in chosen.folder.iterdir() if path.suffix in READABLE]
    named = [document["file"] for document in chosen.documents()]
    assert sorted(named) == sorted(name for name in texts if name.startswith(chosen.prefix))


@pytest.mark.parametrize("name", ["digests", "originals"])
def test_the_articles_give_every_figure_and_no_other(name: str) -> None:
    """Digests and originals give every annotated figure in every field, and nothing else."""
    if not SETS[name].here:
        pytest.skip("needs ../shared (original articles, annotations), which is not here")
    result = measure(name).score
    assert (result.found, result.predicted) == ([46] * 4, 46), result.report()


def test_the_shared_scorer_says_the_same(shared: Path, tmp_path: Path) -> None:
    """What the command line prints for the originals scores 1.000 on every line of both scorers."""
    run = subprocess.run(
        [sys.executable, "-m", "extract", shared / "seeds", "--dry-run", "--format", "jsonl"],
        cwd=ROOT, capture_output=True, check=True, encoding="utf-8",
    )  # fmt: skip
    printed = tmp_path / "claims.jsonl"
    printed.write_text(run.stdout, encoding="utf-8")
    theirs = subprocess.run(
        [sys.executable, shared / "score.py", shared / "seeds" / "gold.json", printed],
        capture_output=True, check=True, encoding="utf-8",
    ).stdout  # fmt: skip
    claims = [json.loads(line) for line in run.stdout.splitlines()]
    ours = score(SETS["originals"].documents(), claims).report()
    for report in (theirs, ours):
        lines = report.splitlines()
        assert len(lines) == 4, report
        assert all(line.count("1.000") == 3 for line in lines), report


def test_digests_and_originals_give_the_same_figures() -> None:
    """Each digest gives the figures of its original: same fields, and periods that one annotation admits."""
    originals, digests = SETS["originals"], SETS["digests"]
    if not originals.here:
        pytest.skip("needs ../shared (original articles, annotations), which is not here")
    retold = {_figures(document["gold"]): document for document in digests.documents()}
    for document in originals.documents():
        digest = retold.pop(_figures(document["gold"]))
        theirs = claims_of([originals.folder / document["file"]])
        ours = claims_of([digests.folder / digest["file"]])
        assert _figures(ours) == _figures(theirs)
        for claims in (ours, theirs):
            for number, figure, _ in pair(claims, document["gold"]):
                row = document["gold"][figure]
                admitted = [bounds(period) for period in [row["period"], *row["period_also"]]]
                assert bounds(claims[number]["period"]) in admitted
    assert retold == {}


def _figures(rows: list[dict[str, Any]]) -> frozenset[tuple[Any, ...]]:
    """What makes a figure, without its period, of which annotations may admit several."""
    return frozenset(tuple(row.get(key) or None for key in SAME) for row in rows if not row.get("optional"))


@pytest.mark.parametrize("sentence", negatives())
def test_a_sentence_without_a_figure_gives_none(sentence: str) -> None:
    """A sentence of the negative corpus, alone, gives no claim."""
    document = Document("cau", "cau.txt", sentence, published=date(2023, 7, 5))
    claims = read_claims(document, load_lexicon()).claims
    assert [(claim.indicator, claim.value, claim.place, claim.rule) for claim in claims] == []


def test_the_negative_corpus_is_large_and_told_apart() -> None:
    """The negative corpus has at least 60 sentences, no two alike, and names at least twelve traps."""
    sentences = negatives()
    assert len(sentences) >= 60 and len(set(sentences)) == len(sentences)
    headings = re.findall(r"^# .+$", (CORPUS / "negative.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert len(headings) >= 12
