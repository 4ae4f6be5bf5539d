"""The build before: what it was made of, and what of it the next one takes over."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from extract.checks import Earlier
from extract.corrections import undo_corrections
from extract.findings import FINDING_COLUMNS
from extract.reading import Harvest, Known
from extract.store import read_tables
from extract.table import (
    CLAIM_COLUMNS,
    CORRECTION_COLUMNS,
    INGREDIENT_COLUMNS,
    REJECTION_COLUMNS,
    SOURCE_COLUMNS,
)
from extract.versions import BuildError, current_file

_TABLES = {
    "ingredient": INGREDIENT_COLUMNS,
    "claim": CLAIM_COLUMNS,
    "correction": CORRECTION_COLUMNS,
    "rejection": REJECTION_COLUMNS,
    "source": SOURCE_COLUMNS,
    "finding": FINDING_COLUMNS,
}


@dataclass(frozen=True)
class EarlierBuild:
    """A build by the same reading: its tables by name, and what it was made of.

    `checked` is what its checks were made of and found, None where other checks made them.
    """

    tables: Mapping[str, pd.DataFrame]
    known: Known
    checked: Earlier | None

    def taken_over(self, sources: Collection[str]) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
        """The tables `claim` (as stated, uncorrected), `rejection` and `source` of some of its sources."""
        claims, rejections, held = (
            frame[frame["source"].isin(sources)]
            for frame in (self.tables["claim"], self.tables["rejection"], self.tables["source"])
        )
        lines = self.tables["correction"]
        lines = lines[lines["claim_id"].isin(claims["claim_id"])]
        return undo_corrections(claims.reset_index(drop=True), lines), rejections, held


def earlier_build(database: Path, versions: Mapping[str, str]) -> EarlierBuild | None:
    """The build that `database` stands for; None where there is none, or other code or words made it.

    `versions` are those of the parts of the extractor that is at work now (`part_versions`).
    """
    try:
        file = current_file(database)
        tables = read_tables(file, {name: list(columns) for name, columns in _TABLES.items()}) if file else {}
    except BuildError:  # of an older contract, or no database at all: then it is made anew
        return None
    if not tables:
        return None
    tables = {name: frame.astype(_TABLES[name]) for name, frame in tables.items()}
    made_of = _by_kind(tables["ingredient"])
    if made_of["part"].get("reading") != versions["reading"]:
        return None
    same_checks = made_of["part"].get("checks") == versions["checks"]
    checked = Earlier(tables["claim"], tables["source"], tables["finding"]) if same_checks else None
    documents = made_of["document"]
    from_tables = set(tables["source"]["source"]) - set(documents)
    return EarlierBuild(tables, Known(documents, made_of["tables"].get("", ""), from_tables), checked)


def ingredients(harvest: Harvest, versions: Mapping[str, str]) -> pd.DataFrame:
    """The table `ingredient` of a build: the parts of the extractor, and the files that were read."""
    rows = [("part", part, version) for part, version in sorted(versions.items())]
    rows += [("document", source, mark) for source, mark in sorted(harvest.marks.items())]
    rows += [("tables", "", harvest.tables_mark)] if harvest.tables_mark else []
    return pd.DataFrame(rows, columns=list(INGREDIENT_COLUMNS)).astype(INGREDIENT_COLUMNS)


def _by_kind(rows: pd.DataFrame) -> dict[str, dict[str, str]]:
    made_of: dict[str, dict[str, str]] = {"part": {}, "document": {}, "tables": {}}
    for kind, name, version in rows.itertuples(index=False):
        made_of[kind][name] = version
    return made_of
