"""The build before: what it was made of, and whether the next one can take over from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from extract.marks import ingredients_of
from extract.reading import Harvest, Known
from extract.store_earlier import opened
from extract.table import INGREDIENT_COLUMNS
from extract.versions import BuildError, current_file


@dataclass(frozen=True)
class EarlierBuild:
    """A build by the same reading: its file, and what it was made of.

    Whether it is by the same checks, and stored by all the same code, words and contract.
    """

    file: Path
    known: Known
    same_checks: bool
    same_store: bool


def earlier_build(database: Path, versions: Mapping[str, str]) -> EarlierBuild | None:
    """The build that `database` stands for; None where there is none, or other code or words made it.

    `versions` are those of the parts of the extractor that is at work now (`part_versions`).
    """
    try:
        file = current_file(database)
        if file is None:
            return None
        with opened(file) as before:
            made_of = _by_kind(before.ingredients())
            if made_of["part"].get("reading") != versions["reading"]:
                return None
            sources = set(before.publishers())
    except BuildError:  # of an older contract, or no database at all: then it is made anew
        return None
    documents = made_of["document"]
    known = Known(documents, made_of["tables"].get("", ""), sources - set(documents))
    same = {part: made_of["part"].get(part) == versions[part] for part in versions}
    return EarlierBuild(file, known, same_checks=same["checks"], same_store=same["store"])


def ingredients(harvest: Harvest, versions: Mapping[str, str]) -> pd.DataFrame:
    """The table `ingredient` of a build: the parts of the extractor, and the files that were read."""
    rows = ingredients_of(versions, harvest.marks, harvest.tables_mark)
    return pd.DataFrame(rows, columns=list(INGREDIENT_COLUMNS)).astype(INGREDIENT_COLUMNS)


def _by_kind(rows: list[tuple[str, str, str]]) -> dict[str, dict[str, str]]:
    made_of: dict[str, dict[str, str]] = {"part": {}, "document": {}, "tables": {}}
    for kind, name, version in rows:
        made_of[kind][name] = version
    return made_of
