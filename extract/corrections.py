"""What people decided about single claims (data/corrections.csv): accept, reject, hold, correct, annotate.

A correction never deletes: a rejected claim stays with its status, and of a corrected one the table keeps
what its source states. Claims are named by `claim_id`, which a rebuild does not change.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from extract.reference import parse_cell, read_table
from extract.store_tables import schema_columns
from extract.table import CORRECTION_COLUMNS, empty_frame, what_follows
from extract.versions import BuildError

# What a correction may change; the other columns say where the claim stands, or follow from these.
FIELDS = ("indicator", "place", "agency", "level", "period", "value", "unit", "total", "qualifier", "basis")
STATUS_OF = {"accept": "accepted", "reject": "rejected", "hold": "pending"}

_IN_FILE = ("claim_id", "action", "field", "value", "reason", "by", "date", "note")
_UNSAID = ("total", "period")  # columns that may be empty
_MUST_SAY = ("claim_id", "reason", "by")


@dataclass(frozen=True)
class Corrections:
    """The lines of one file; `path` is None where there are none to be had."""

    path: Path | None
    lines: pd.DataFrame

    def where(self, line: int) -> str:
        """File and line, for the editor."""
        return f"{self.path}, line {line}"


def no_corrections() -> Corrections:
    """Where nothing is corrected."""
    return Corrections(None, empty_frame(CORRECTION_COLUMNS))


def read_corrections(path: Path, reference: Mapping[str, pd.DataFrame]) -> Corrections:
    """The corrections of a file, in the order of their days; a file that is not there holds none.

    Raises BuildError that names file, line and column where a line cannot be meant: an unknown action,
    column, indicator or place, a value its column cannot hold, no reason, two values for one column.
    """
    if not path.exists():
        return no_corrections()
    columns = {name: schema_columns()["correction"][name] for name in _IN_FILE}
    lines = read_table(path, columns)
    numbers = pd.Series(lines.index, dtype="int32")
    lines = lines.reset_index(drop=True).assign(
        original=pd.Series([""] * len(lines), dtype="str"), line=numbers
    )
    read = Corrections(path, lines)
    for row in _rows(read.lines):
        _refuse_what_cannot_be(read.where(row["line"]), row, reference)
    _refuse_two_values(read)
    ordered = read.lines.sort_values(["date", "line"], kind="stable", ignore_index=True)
    return Corrections(path, ordered[list(CORRECTION_COLUMNS)])


def apply_corrections(
    claims: pd.DataFrame, corrections: Corrections, *, whole: bool = True
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The tables `claim` and `correction`: claims with their status and what was corrected.

    Where `claims` is not the `whole` of the sources, corrections of other claims are left out. In the whole,
    a correction whose claim is not there raises BuildError, as does one that changes nothing.
    """
    known = set(claims["claim_id"])
    lost = corrections.lines[~corrections.lines["claim_id"].isin(known)]
    if len(lost) and whole:
        raise BuildError(_lost(corrections, lost.iloc[0]))
    lines = corrections.lines.drop(lost.index).reset_index(drop=True)
    if not len(lines):
        return claims, lines
    changes: dict[str, dict[str, Any]] = {}
    stated = {row["claim_id"]: row for row in _rows(claims[claims["claim_id"].isin(lines["claim_id"])])}
    originals: list[str] = []
    for row in _rows(lines):
        claim = stated[row["claim_id"]]
        change = changes.setdefault(row["claim_id"], {"status": "accepted"})
        originals.append(_correct(corrections.where(row["line"]), row, claim, change))
    lines = lines.assign(original=pd.Series(originals, dtype="str"))
    return _with_changes(claims, {key: _whole_change(stated[key], changes[key]) for key in changes}), lines


def undo_corrections(claims: pd.DataFrame, lines: pd.DataFrame) -> pd.DataFrame:
    """The claims as their sources state them, from the tables `claim` and `correction` of a build."""
    changes: dict[str, dict[str, Any]] = {claim_id: {} for claim_id in lines["claim_id"]}
    for row in _rows(lines):
        if row["action"] == "correct":
            value = _parsed(row["field"], row["original"])
            changes[row["claim_id"]][row["field"]] = value
    held = {row["claim_id"]: row for row in _rows(claims[claims["claim_id"].isin(set(changes))])}
    plain = {"status": "accepted", "original_value": None, "corrected": ""}
    return _with_changes(
        claims, {key: change | what_follows(held[key] | change) | plain for key, change in changes.items()}
    )


def _correct(where: str, row: Mapping[str, Any], claim: Mapping[str, Any], change: dict[str, Any]) -> str:
    """Add a line to what changes in its claim; what the source states in the column that is corrected."""
    if row["action"] in STATUS_OF:
        change["status"] = STATUS_OF[row["action"]]
    if row["action"] != "correct":
        return ""
    field, value = row["field"], _parsed(row["field"], row["value"])
    if value == claim[field]:
        raise BuildError(
            f"{where}: {field} of claim {row['claim_id']} is {row['value']!r} already: remove the line"
        )
    change[field] = value
    return _written(claim[field])


def _whole_change(stated: Mapping[str, Any], change: Mapping[str, Any]) -> dict[str, Any]:
    """All columns that differ from the claim as stated."""
    fields = [name for name in FIELDS if name in change]
    status = "corrected" if fields and change["status"] == "accepted" else change["status"]
    return {
        **change,
        **what_follows({**stated, **change}),
        "status": status,
        "original_value": stated["value"] if "value" in change else None,
        "corrected": "|".join(f"{name}: {_written(stated[name])}" for name in fields),
    }


def _with_changes(claims: pd.DataFrame, changes: Mapping[str, Mapping[str, Any]]) -> pd.DataFrame:
    """The claims with other values in the named columns, order and types kept."""
    if not changes:
        return claims
    concerned = claims["claim_id"].isin(set(changes))
    rows = [row | dict(changes[row["claim_id"]]) for row in _rows(claims[concerned])]
    places = claims.index[concerned]
    data = {
        name: pd.Series([row[name] for row in rows], index=places, dtype=claims[name].dtype)
        for name in claims.columns
    }
    return pd.concat([claims[~concerned], pd.DataFrame(data)]).loc[claims.index]


def _rows(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows as mappings, None for nothing."""
    return [
        {str(name): None if pd.isna(value) else value for name, value in row.items()}
        for row in frame.to_dict("records")
    ]


def _parsed(field: str, text: str, where: str = "") -> Any:
    """What a text means in a column of `claim`; raises BuildError where the column cannot hold it."""
    kind, _ = schema_columns()["claim"][field]
    return parse_cell(where, text, kind, nullable=field in _UNSAID)


def _written(value: Any) -> str:
    """A value of a claim as text that `_parsed` reads back: 99.81, 63, empty for nothing."""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    return "" if value is None else str(value)


def _refuse_what_cannot_be(where: str, row: Mapping[str, Any], reference: Mapping[str, pd.DataFrame]) -> None:
    for name in _MUST_SAY:
        if not row[name]:
            raise BuildError(f"{where}, column {name}: it is empty; say {_SAYS[name]}")
    field, text = row["field"], row["value"]
    if row["action"] != "correct":
        if field or text:
            raise BuildError(f"{where}: {row['action']} changes no column; empty field and value, or correct")
        return
    if field not in FIELDS:
        raise BuildError(f"{where}, column field: {field!r} is not one of {', '.join(FIELDS)}")
    value = _parsed(field, text, f"{where}, column value")
    if field in ("indicator", "place") and value not in set(reference[field][field]):
        raise BuildError(f"{where}, column value: {text!r} is no {field} of data/reference/{field}s.csv")
    if field == "period":
        try:
            what_follows(
                {"period": value, "value": 0, "unit": "rank", "qualifier": "exact", "basis": "stated"}
            )
        except ValueError as error:
            raise BuildError(f"{where}, column value: {error}") from None


_SAYS = {
    "claim_id": "which claim, as python -m extract --dry-run prints it",
    "reason": "why, so that a reader can follow it",
    "by": "which person or body decided",
}


def _refuse_two_values(corrections: Corrections) -> None:
    first: dict[tuple[str, str], int] = {}
    for row in _rows(corrections.lines[corrections.lines["action"] == "correct"]):
        key = row["claim_id"], row["field"]
        if key in first:
            raise BuildError(
                f"{corrections.where(row['line'])}: {row['field']} of claim {row['claim_id']} is corrected "
                f"in line {first[key]} already: keep one of the two"
            )
        first[key] = row["line"]


def _lost(corrections: Corrections, row: pd.Series[Any]) -> str:
    return (
        f"{corrections.where(row['line'])}: there is no claim {row['claim_id']} any more to {row['action']} "
        f"(«{row['reason']}»): its source, or what is read in it, has changed; find it with "
        "python -m extract --dry-run and write its new claim_id, or remove the line"
    )
