"""Writes the tables of one build into DuckDB. The only module of the extraction with SQL in it.

A database file holds one version and is never written again once it is whole (extract/versions.py).
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import duckdb
import pandas as pd

from extract.rankings import rankings
from extract.versions import (
    BuildError,
    building_file,
    current_file,
    date_files,
    discard,
    in_one_line,
    point_to,
    version_file,
)

DATA = Path(__file__).resolve().parent.parent / "data"

REFERENCE_TABLES = ("indicator", "place", "region", "tile", "publisher", "event", "reason", "relation")

# Each table with the order of its rows: what a page asks for together lies together in the file.
_ORDER: Mapping[str, str] = {
    "indicator": "position",
    "place": "position",
    "region": "position",
    "tile": 'grid, "row", "column"',
    "publisher": "rank, publisher",
    "event": "day, event",
    "reason": "reason",
    "relation": "relation",
    "source": "source",
    "claim": "indicator, level, place, agency, period_start, period_end, basis, claim_id",
    "correction": "line",
    "rejection": 'source, start, "end", reason',
    "ingredient": "kind, name",
    "finding": "severity, kind, finding_id",
    "ranking": "indicator, period_start, period_end, total",
}


@dataclass(frozen=True)
class Tables:
    """All that one build holds; each frame has the columns of its table in schema.sql.

    `reference` maps the names of REFERENCE_TABLES to their frames.
    """

    claims: pd.DataFrame
    rejections: pd.DataFrame
    sources: pd.DataFrame
    findings: pd.DataFrame
    reference: Mapping[str, pd.DataFrame]
    corrections: pd.DataFrame
    ingredients: pd.DataFrame


@dataclass(frozen=True)
class Build:
    """A database that is in place: its version, its file, and whether anything in it is new."""

    version: str
    file: Path
    changed: bool


def write_database(path: Path, tables: Tables, *, extractor: str, begun: float | None = None) -> Build:
    """Build a whole new database file and make `path` stand for it; the caller holds `only_builder(path)`.

    The version is a hash of the content: where the same is in place already, nothing is written but the
    time of change. That time is `begun`, seconds since 1970 (now without it): a source that was changed
    while the others were still being read is newer than the database. Raises BuildError, one line, where
    a claim names what the reference tables do not know, where a row breaks a constraint, or where the
    disk refuses; the old database then still serves.
    """
    frames = _all_frames(tables)
    _refuse_unknown_names(tables)
    version = content_version(frames, extractor)
    target = version_file(path, version)
    try:
        before = current_file(path)
        if not _is_whole(target, version):
            _write_file(path, target, frames, version, extractor)
        if before is None or before.name != target.name:
            point_to(path, target)
        date_files(path, target, begun)
    except (OSError, duckdb.Error) as error:
        raise BuildError(in_one_line(path, error)) from error
    return Build(version, target, changed=before is None or before.name != target.name)


def content_version(frames: Mapping[str, pd.DataFrame], extractor: str) -> str:
    """12 hexadecimal digits that change with a row, a column, the contract in data/*.sql or the extractor."""
    digest = hashlib.sha256("\x1f".join([extractor, _schema(), _views()]).encode())
    for name, frame in sorted(frames.items()):
        digest.update(f"{name}\x1f{list(frame.columns)}".encode())
        lists = {column: frame[column].map("|".join) for column in frame if column == "claim_ids"}
        flat = frame.assign(**lists)
        digest.update(pd.util.hash_pandas_object(flat, index=False).to_numpy().tobytes())
    return digest.hexdigest()[:12]


@cache
def schema_columns() -> Mapping[str, Mapping[str, tuple[str, bool]]]:
    """What schema.sql says: table → column → (DuckDB type, may be empty), columns in order."""
    with duckdb.connect() as connection:
        connection.execute(_schema())
        rows = connection.execute(
            "SELECT table_name, column_name, data_type, is_nullable = 'YES' "
            "FROM information_schema.columns ORDER BY table_name, ordinal_position"
        ).fetchall()
    tables: dict[str, dict[str, tuple[str, bool]]] = {}
    for table, column, kind, nullable in rows:
        tables.setdefault(table, {})[column] = (kind, nullable)
    return tables


def read_tables(file: Path, tables: Mapping[str, Sequence[str]]) -> dict[str, pd.DataFrame]:
    """Tables of a database file, each with the named columns in that order; a list of ids is a list.

    Raises BuildError where the file cannot be read or lacks one of them.
    """
    frames = {}
    try:
        with duckdb.connect(str(file), read_only=True) as connection:
            for table, columns in tables.items():
                named = ", ".join(f'"{name}"' for name in columns)
                frames[table] = connection.execute(f'SELECT {named} FROM "{table}"').df()
    except duckdb.Error as error:
        raise BuildError(in_one_line(file, error)) from error
    if "finding" in frames:
        frames["finding"]["claim_ids"] = frames["finding"]["claim_ids"].map(list).astype("object")
    return frames


def _write_file(
    path: Path, target: Path, frames: Mapping[str, pd.DataFrame], version: str, extractor: str
) -> None:
    unfinished = building_file(path)
    discard(unfinished)
    try:
        with duckdb.connect(str(unfinished)) as connection:
            connection.execute(_schema())
            for table, order in _ORDER.items():
                _insert(connection, table, order, frames[table])
            connection.execute(
                "INSERT INTO build VALUES (?, ?, ?)",
                [version, extractor, datetime.now(UTC).replace(tzinfo=None)],
            )
            connection.execute(_views())
            connection.execute("CHECKPOINT")
        unfinished.replace(target)
    finally:
        discard(unfinished)


def _insert(connection: duckdb.DuckDBPyConnection, table: str, order: str, frame: pd.DataFrame) -> None:
    """Table and order are names from _ORDER above, never something read."""
    connection.register("incoming", frame)
    try:
        connection.execute(f'INSERT INTO "{table}" BY NAME SELECT * FROM incoming ORDER BY {order}')
    except (duckdb.ConstraintException, duckdb.ConversionException, duckdb.BinderException) as error:
        reason = " ".join(str(error).split())
        raise BuildError(f"a row of table {table} does not fit data/schema.sql: {reason}") from error
    finally:
        connection.unregister("incoming")


def _is_whole(file: Path, version: str) -> bool:
    """Whether the file is there and is a database of that version."""
    if not file.exists():
        return False
    try:
        with duckdb.connect(str(file), read_only=True) as connection:
            return connection.execute("SELECT version FROM build").fetchall() == [(version,)]
    except duckdb.Error:
        return False


def _all_frames(tables: Tables) -> dict[str, pd.DataFrame]:
    frames = {name: tables.reference[name] for name in REFERENCE_TABLES}
    frames |= {"source": tables.sources, "claim": tables.claims, "rejection": tables.rejections}
    return frames | {
        "correction": tables.corrections,
        "ingredient": tables.ingredients,
        "finding": tables.findings,
        "ranking": rankings(tables.claims, tables.reference["place"]),
    }


def _refuse_unknown_names(tables: Tables) -> None:
    """Raise BuildError where a claim or rejection names what is not there: no foreign key refuses it."""
    for frame, column, known in (
        (tables.claims, "indicator", tables.reference["indicator"]),
        (tables.claims, "place", tables.reference["place"]),
        (tables.claims, "source", tables.sources),
        (tables.rejections, "source", tables.sources),
        (tables.rejections, "reason", tables.reference["reason"]),
    ):
        lost = set(frame[column].unique()) - set(known[column])
        if lost:
            unknown = frame[frame[column].isin(lost)]
            row = unknown.iloc[0]
            todo = "" if column == "source" else f"add it to data/reference/{column}s.csv or "
            raise BuildError(
                f"unknown {column} {row[column]!r} ({len(unknown)} rows, the first in {row['source_file']}: "
                f"«{row['quote']}»): {todo}correct what names it"
            )


@cache
def _schema() -> str:
    return (DATA / "schema.sql").read_text(encoding="utf-8")


@cache
def _views() -> str:
    return (DATA / "views.sql").read_text(encoding="utf-8")
