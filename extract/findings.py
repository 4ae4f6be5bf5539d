"""What the checks find, what they know beside the claims, and the arithmetic of ranges that they share."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

import pandas as pd

from extract.table import TEXT
from extract.wording import EN, VI, Names, Row

FINDING_COLUMNS: Mapping[str, str] = {
    "finding_id": TEXT, "kind": TEXT, "severity": TEXT, "claim_ids": "object", "message_vi": TEXT,
    "message_en": TEXT,
}  # fmt: skip

ERROR, WARNING, NOTE = "error", "warning", "note"
COUNTING = ("accepted", "corrected")  # status of the claims that the view series chooses from
COUNTS = ("procedures", "processes", "projects", "dossiers", "hectares")


@dataclass(frozen=True)
class Finding:
    """One thing found: `error` cannot be right, `warning` look at it, `note` worth knowing."""

    kind: str
    severity: str
    claims: Sequence[Row]
    message_vi: str
    message_en: str

    @property
    def claim_ids(self) -> list[str]:
        """Ids of the claims concerned, in the order of the message."""
        return list(dict.fromkeys(row["claim_id"] for row in self.claims))

    @property
    def finding_id(self) -> str:
        """First 16 hexadecimal digits of the hash of kind and claims."""
        key = "\x1f".join([self.kind, *sorted(self.claim_ids)])
        return hashlib.sha256(key.encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Ground:
    """What the checks know beside the claims.

    `indicators` and `relations` are rows of their tables; `two_levels_since` is the day on which the level
    between province and commune ended.
    """

    indicators: Mapping[str, Row]
    relations: Sequence[Row]
    names: Names
    two_levels_since: date | None


def ground_of(
    publishers: Mapping[str, str], reference: Mapping[str, pd.DataFrame], two_levels: date | None
) -> Ground:
    """The ground for the checks from the publisher of every source and the reference tables."""
    indicators = {row["indicator"]: row for row in rows_of(reference["indicator"])}
    names = Names(
        {name: (row["short_vi"], row["short_en"]) for name, row in indicators.items()},
        {row["place"]: (row["name_vi"], row["name_en"]) for row in rows_of(reference["place"])},
        publishers,
    )
    return Ground(indicators, rows_of(reference["relation"]), names, two_levels)


def rows_of(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows of a table as mappings: days as dates, None for nothing."""
    columns = {}
    for name in frame.columns:
        values = frame[name]
        if pd.api.types.is_datetime64_any_dtype(values):
            columns[name] = [None if pd.isna(value) else value.date() for value in values]
        elif values.hasnans:
            columns[name] = [None if pd.isna(value) else value for value in values]
        else:
            columns[name] = values.tolist()
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def grouped(rows: Iterable[Row], key: Callable[[Row], Any]) -> Iterator[tuple[Any, list[Row]]]:
    """Rows by key, keys in order, rows within a key in the order they came; a key of None is left out."""
    keyed = [(key(row), row) for row in rows]
    kept = sorted((pair for pair in keyed if pair[0] is not None), key=lambda pair: pair[0])
    for value, group in groupby(kept, key=lambda pair: pair[0]):
        yield value, [row for _, row in group]


def overlap(one: tuple[float, float], other: tuple[float, float]) -> bool:
    """Whether two ranges have a value in common, but for the last bit of a float."""
    slack = 1e-9 * max(1.0, abs(one[0]), abs(other[0]))
    return max(one[0], other[0]) <= min(one[1], other[1]) + slack


def reach(row: Row) -> tuple[float, float]:
    """The range that a claim admits; an open upper end is infinite."""
    return row["low"], float("inf") if row["high"] is None else row["high"]


def compatible(rows: Sequence[Row]) -> bool:
    """Whether one value fits all: the ranges have a point in common."""
    lows, highs = zip(*(reach(row) for row in rows), strict=True)
    return overlap((max(lows), max(lows)), (min(lows), min(highs)))


def by_value(rows: Iterable[Row]) -> list[Row]:
    """The first row of each value, in the order they came."""
    first: dict[float, Row] = {}
    for row in rows:
        first.setdefault(row["value"], row)
    return list(first.values())


def in_both(write: Callable[[int], str]) -> tuple[str, str]:
    """A message in Vietnamese and in English from one function of the language."""
    return write(VI), write(EN)


def findings_frame(findings: Iterable[Finding]) -> pd.DataFrame:
    """The table `finding`: the gravest first, then by kind and id."""
    every = {found.finding_id: found for found in findings}
    columns = {
        name: pd.Series([getattr(found, name) for found in every.values()], dtype=kind)
        for name, kind in FINDING_COLUMNS.items()
    }
    return gravest_first(pd.DataFrame(columns))


def gravest_first(frame: pd.DataFrame) -> pd.DataFrame:
    """Rows of the table `finding` in its order."""
    graver = frame["severity"].map({ERROR: 0, WARNING: 1, NOTE: 2})
    ordered = frame.assign(graver=graver).sort_values(["graver", "kind", "finding_id"], kind="stable")
    return ordered.drop(columns="graver").reset_index(drop=True).astype(FINDING_COLUMNS)
