"""Reads each annotated set of texts and scores what was read.

`unseen`, `held` and `held_c` to `held_l` are for scoring only: their misses are never shown, or they would
tell nothing.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from extract.reading import read_all
from extract.table import plain_records, tidy
from tests.conftest import ROOT
from tests.scoring import Score, pair, score

CORPUS = ROOT / "tests" / "corpus"
SHARED = ROOT.parent / "shared"


@dataclass(frozen=True)
class TextSet:
    """Annotated texts in a folder: the files that begin with `prefix`, of those each `step`th."""

    folder: Path
    gold: Path
    prefix: str = ""
    first: int = 0
    step: int = 1
    shown: bool = True  # whether its misses may be read
    whole: bool = True  # False: part of another set, so that its rows are recorded there

    @property
    def here(self) -> bool:
        """Whether the texts and their annotations are on this machine."""
        return self.gold.is_file() and self.folder.is_dir()

    def documents(self) -> list[dict[str, Any]]:
        """The annotated documents of the set, by file name."""
        documents = json.loads(self.gold.read_text(encoding="utf-8"))
        ours = [document for document in documents if document["file"].startswith(self.prefix)]
        return sorted(ours, key=lambda document: str(document["file"]))[self.first :: self.step]


SETS: Mapping[str, TextSet] = {
    "originals": TextSet(SHARED / "seeds", SHARED / "seeds" / "gold.json"),
    "digests": TextSet(ROOT / "seeds" / "articles", CORPUS / "digests.json"),
    "corpus": TextSet(CORPUS / "texts", CORPUS / "gold.json"),
    "corpus_odd": TextSet(CORPUS / "texts", CORPUS / "gold.json", step=2, whole=False),
    "corpus_even": TextSet(CORPUS / "texts", CORPUS / "gold.json", first=1, step=2, whole=False),
    "fresh_dev": TextSet(CORPUS / "fresh" / "texts", CORPUS / "fresh" / "gold.json", "dev-"),
    "fresh_check": TextSet(CORPUS / "fresh" / "texts", CORPUS / "fresh" / "gold.json", "check-"),
    "opened": TextSet(CORPUS / "opened" / "texts", CORPUS / "opened" / "gold.json"),
    **{
        name: TextSet(CORPUS / name / "texts", CORPUS / name / "gold.json", shown=name.startswith("learnt"))
        for author in ("", "_c", "_d", "_e", "_f", "_g", "_h", "_i", "_j", "_k", "_l")
        for name in (f"learnt{author}", f"held{author}")
    },
    "unseen": TextSet(CORPUS / "unseen" / "texts", CORPUS / "unseen" / "gold.json", shown=False),
}


@dataclass(frozen=True)
class Measured:
    """What reading a set came to: its score, and for each file a digit per annotated figure.

    The digits are grades (0 missed, 4 full; "-" is optional). Before them stands a hash of the annotations,
    so that figures are compared only while the annotations are the same.
    """

    score: Score
    marks: Mapping[str, str]
    texts: int


@cache
def measure(name: str) -> Measured:
    """Read and score one of SETS; a text that cannot be read is an error."""
    chosen = SETS[name]
    documents = chosen.documents()
    claims = claims_of(chosen.folder / document["file"] for document in documents)
    marks = {str(document["file"]): _mark(document, claims) for document in documents}
    return Measured(score(documents, claims), marks, len(documents))


def claims_of(files: Iterable[Path]) -> list[dict[str, Any]]:
    """The claims that the extraction reads in files, as plain rows of the tidy table."""
    harvest = read_all(files, published=None, root=ROOT, progress=lambda _: None)
    assert harvest.failures == [], harvest.failures
    return plain_records(tidy(harvest.readings))


def _mark(document: Mapping[str, Any], claims: Iterable[Mapping[str, Any]]) -> str:
    gold = document["gold"]
    ours = [claim for claim in claims if claim["source_file"] == document["file"]]
    grades = {figure: grade for _, figure, grade in pair(ours, gold)}
    digits = ["-" if row.get("optional") else str(grades.get(n, 0)) for n, row in enumerate(gold)]
    written = json.dumps(gold, sort_keys=True, ensure_ascii=False)
    return " ".join([hashlib.sha256(written.encode()).hexdigest()[:6], "".join(digits)]).rstrip()
