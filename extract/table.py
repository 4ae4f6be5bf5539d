"""From readings to tidy tables: one row a claim, a rejection, a source, in an order that never varies.

Columns and their order are those of the tables of the same name in data/schema.sql.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

import pandas as pd

from extract.iso_periods import bounds_of_period
from extract.model import Claim, Document, Reading
from extract.value_range import range_of_value

TEXT, NUMBER, WHOLE, DAY = "str", "float64", "int32", "datetime64[us]"

CLAIM_COLUMNS: Mapping[str, str] = {
    "claim_id": TEXT, "indicator": TEXT, "place": TEXT, "agency": TEXT, "level": TEXT,
    "period": TEXT, "period_start": DAY, "period_end": DAY, "value": NUMBER, "unit": TEXT,
    "total": NUMBER, "qualifier": TEXT, "basis": TEXT, "source": TEXT, "source_file": TEXT,
    "published": DAY, "sentence": TEXT, "quote": TEXT, "start": WHOLE, "end": WHOLE,
    "rule": TEXT, "inherited": TEXT, "low": NUMBER, "high": NUMBER, "status": TEXT,
    "original_value": NUMBER, "corrected": TEXT,
}  # fmt: skip
REJECTION_COLUMNS: Mapping[str, str] = {
    "source": TEXT, "source_file": TEXT, "sentence": TEXT, "quote": TEXT, "start": WHOLE, "end": WHOLE,
    "reason": TEXT, "note": TEXT,
}  # fmt: skip
SOURCE_COLUMNS: Mapping[str, str] = {
    "source": TEXT, "source_file": TEXT, "title": TEXT, "publisher": TEXT, "kind": TEXT, "url": TEXT,
    "published": DAY, "retrieved": DAY, "language": TEXT, "sha256": TEXT, "text": TEXT,
}  # fmt: skip
CORRECTION_COLUMNS: Mapping[str, str] = {
    "claim_id": TEXT, "action": TEXT, "field": TEXT, "original": TEXT, "value": TEXT, "reason": TEXT,
    "by": TEXT, "date": DAY, "note": TEXT, "line": WHOLE,
}  # fmt: skip
INGREDIENT_COLUMNS: Mapping[str, str] = {"kind": TEXT, "name": TEXT, "version": TEXT}

_SPAN = ("source", "start", "end")
_SAID = ("indicator", "place", "agency", "level", "period", "basis")
_AS_STATED: Mapping[str, Any] = {"status": "accepted", "original_value": None, "corrected": ""}
# What makes a row one row, and the order of rows, by table.
_ARRANGED: Mapping[str, tuple[list[str], list[str]]] = {
    "claim": (["claim_id"], ["source", "start", "end", "claim_id"]),
    "rejection": (list(REJECTION_COLUMNS), ["source", "start", "end", "reason", "note"]),
    "source": (["source"], ["source"]),
}


def tidy(readings: Iterable[Reading]) -> pd.DataFrame:
    """All claims of the readings as one table with the columns of CLAIM_COLUMNS, in document order.

    Claims with the same `claim_id` are one row. A claim whose period is not ISO 8601 raises
    ValueError that names its source and quote.
    """
    rows = [_claim_row(claim) for reading in readings for claim in reading.claims]
    return arranged("claim", _frame(rows, CLAIM_COLUMNS))


def tidy_rejections(readings: Iterable[Reading]) -> pd.DataFrame:
    """All rejections of the readings as one table with the columns of REJECTION_COLUMNS."""
    rows = [vars(rejection) for reading in readings for rejection in reading.rejections]
    return arranged("rejection", _frame(rows, REJECTION_COLUMNS))


def tidy_sources(readings: Iterable[Reading], publishers: pd.DataFrame | None = None) -> pd.DataFrame:
    """The documents read, one row a source, with the columns of SOURCE_COLUMNS.

    A document that does not say its kind takes it from `publishers` (table `publisher`): by name or
    alias, then by the domain of its address. Of those not listed, an address under .gov.vn counts as
    official, a publisher as press, none as repost.
    """
    kinds = _kinds_by_key(publishers)
    rows = [_source_row(reading.document, kinds) for reading in readings]
    return arranged("source", _frame(rows, SOURCE_COLUMNS))


def publishers_of(sources: pd.DataFrame) -> dict[str, str]:
    """The publisher of every source in the table `source`."""
    return dict(zip(sources["source"], sources["publisher"], strict=True))


def arranged(table: str, *frames: pd.DataFrame) -> pd.DataFrame:
    """Frames of one table as one, in the order that never varies, the first of equal rows kept."""
    unique, order = _ARRANGED[table]
    frame = pd.concat(frames) if len(frames) > 1 else frames[0]
    return frame.sort_values(order, kind="stable", na_position="first").drop_duplicates(
        unique, ignore_index=True
    )


def claim_id_of(claim: Claim) -> str:
    """First 16 hexadecimal digits of the hash of what makes the claim this claim: evidence and figure."""
    evidence = [claim.evidence] if claim.evidence else [getattr(claim, name) for name in _SPAN]
    parts = [*evidence, *(getattr(claim, name) for name in _SAID), float(claim.value)]
    key = "\x1f".join("" if part is None else str(part) for part in parts)
    return hashlib.sha256(key.encode()).hexdigest()[:16]


def empty_frame(columns: Mapping[str, str]) -> pd.DataFrame:
    """A table of no rows with these columns and types."""
    return pd.DataFrame({name: pd.Series([], dtype=kind) for name, kind in columns.items()})


def plain_records(frame: pd.DataFrame, columns: Sequence[str] | None = None) -> list[dict[str, Any]]:
    """The rows as plain values: days as ISO text, whole numbers without a point, None for nothing."""
    chosen = frame if columns is None else frame[list(columns)]
    lists = [[_plain(value) for value in chosen[name]] for name in chosen.columns]
    return [dict(zip(chosen.columns, row, strict=True)) for row in zip(*lists, strict=True)]


def _plain(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return list(value)
    if pd.isna(value):
        return None
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat()
    if isinstance(value, float):
        return int(value) if value.is_integer() else float(value)
    return value.item() if hasattr(value, "item") else value


def _claim_row(claim: Claim) -> dict[str, Any]:
    row = vars(claim) | {"claim_id": claim_id_of(claim), "period": claim.period or None}
    try:
        return {**row, **what_follows(row), **_AS_STATED}
    except ValueError as error:
        raise ValueError(f"{claim.source_file}: «{claim.quote}» (rule {claim.rule}): {error}") from None


def what_follows(row: Mapping[str, Any]) -> dict[str, Any]:
    """The columns of a claim that follow from others: the days of its period, the range it admits.

    Raises ValueError where the period is none that the table can hold.
    """
    first, last = bounds_of_period(row["period"]) or (None, None)
    low, high = range_of_value(float(row["value"]), row["unit"], row["qualifier"], row["basis"])
    return {"period_start": first, "period_end": last, "low": low, "high": high}


def _source_row(document: Document, kinds: Mapping[str, str]) -> dict[str, Any]:
    domain = _domain(document.url)
    kind = document.kind or kinds.get(document.publisher.casefold()) or kinds.get(domain)
    row = {name: getattr(document, name) for name in SOURCE_COLUMNS}
    unlisted = "official" if domain.endswith(".gov.vn") else "press" if document.publisher else "repost"
    return row | {"kind": kind or unlisted}


def _domain(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _kinds_by_key(publishers: pd.DataFrame | None) -> dict[str, str]:
    kinds: dict[str, str] = {}
    for row in plain_records(publishers) if publishers is not None else []:
        names = [row["publisher"], *(row["aliases"] or "").split("|"), *(row["domains"] or "").split("|")]
        kinds |= {name.strip().casefold(): row["kind"] for name in names if name.strip()}
    return kinds


def _frame(rows: Sequence[Mapping[str, Any]], columns: Mapping[str, str]) -> pd.DataFrame:
    """Rows as a table of the given columns and types."""
    return pd.DataFrame(
        {name: pd.Series([row[name] for row in rows], dtype=kind) for name, kind in columns.items()}
    )
