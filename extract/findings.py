"""What the checks find, and the ground they all stand on: the claims with what is known about their words."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

import pandas as pd

from extract.rankings import rankings, with_ranking
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
    """What every check works on.

    `rows` are the claims as mappings, None for nothing, days as dates, with `ranked_among` (how many
    places a rank is among, None where it is no rank of a place); `indicators` and `relations` are rows of
    their tables; `two_levels_since` is the day on which the level between province and commune ended.
    """

    rows: Sequence[Row]
    indicators: Mapping[str, Row]
    relations: Sequence[Row]
    names: Names
    two_levels_since: date | None

    def measure(self, row: Row) -> str:
        """Whether the claim's indicator is a stock, a flow or an index."""
        return str(self.indicators[row["indicator"]]["measure"])

    def moment(self, row: Row) -> tuple[date, ...] | None:
        """What makes two figures contemporary: the last day of a stock, both ends of a flow or index."""
        if row["period_end"] is None:
            return None
        return (
            (row["period_end"],) if self.measure(row) == "stock" else (row["period_start"], row["period_end"])
        )


def ground_of(
    claims: pd.DataFrame,
    sources: pd.DataFrame,
    reference: Mapping[str, pd.DataFrame],
    two_levels: date | None,
) -> Ground:
    """The ground for the checks from the tables `claim`, `source` and the reference tables.

    Claims that are rejected or pending are left out: what they contradict is known.
    """
    counting = claims[claims["status"].isin(COUNTING)]
    ranked = with_ranking(counting, rankings(claims, reference["place"]))
    indicators = {row["indicator"]: row for row in rows_of(reference["indicator"])}
    names = Names(
        {name: (row["short_vi"], row["short_en"]) for name, row in indicators.items()},
        {row["place"]: (row["name_vi"], row["name_en"]) for row in rows_of(reference["place"])},
        {row["source"]: row["publisher"] for row in rows_of(sources)},
    )
    return Ground(rows_of(ranked), indicators, rows_of(reference["relation"]), names, two_levels)


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


def in_both(write: Callable[[int], str]) -> tuple[str, str]:
    """A message in Vietnamese and in English from one function of the language."""
    return write(VI), write(EN)


def findings_frame(findings: Iterable[Finding]) -> pd.DataFrame:
    """The table `finding`: the gravest first, then by kind and id; equal ids once."""
    every = {found.finding_id: found for found in findings}
    order = {severity: place for place, severity in enumerate((ERROR, WARNING, NOTE))}
    ordered = sorted(every.values(), key=lambda found: (order[found.severity], found.kind, found.finding_id))
    return pd.DataFrame(
        {
            name: pd.Series([getattr(found, name) for found in ordered], dtype=kind)
            for name, kind in FINDING_COLUMNS.items()
        }
    )
