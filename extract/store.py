"""Writes the tables of one build into DuckDB. The only module of the extraction with SQL in it.

A database file holds one version and is never written again once it is whole (extract/versions.py).
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import duckdb
import pandas as pd

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

# Each table with the order of its rows, which leaves none to chance: what a page asks for together lies
# together in the file.
ORDER: Mapping[str, str] = {
    "indicator": "position",
    "place": "position",
    "region": "position",
    "tile": 'grid, "row", "column"',
    "publisher": "rank, publisher",
    "event": "day, event",
    "reason": "reason",
    "relation": "relation",
    "source": "source",
    "claim": 'source, start, "end", claim_id',
    "correction": "line",
    "rejection": 'source, start, "end", reason, note, quote',
    "ingredient": "kind, name",
    "finding": "severity::severity_name, kind, finding_id",
    "ranking": "indicator, period_start, period_end, total",
}
# What of the build before is taken over as it lies there, where it is.
_CARRIED: Mapping[str, str] = {
    "source": "FROM earlier.source ANTI JOIN without USING (source)",
    "claim": "FROM earlier.claim ANTI JOIN without USING (source)",
    "rejection": "FROM earlier.rejection ANTI JOIN without USING (source)",
    "finding": "FROM earlier.finding ANTI JOIN gone USING (finding_id)",
}
# Columns that name a row of another table, and what an editor can do about an unknown name. The large
# tables have no foreign keys: these would cost a third of the time that writing takes.
_NAMING = (
    ("claim", "indicator", "add it to data/reference/indicators.csv or correct what names it"),
    ("claim", "place", "add it to data/reference/places.csv or correct what names it"),
    ("claim", "source", "correct what names it"),
    ("rejection", "source", "correct what names it"),
    ("rejection", "reason", "add it to data/reference/reasons.csv or correct what names it"),
)


@dataclass(frozen=True)
class Carried:
    """What a build takes over from the `file` of the one before without looking at it.

    All sources with their claims and rejections but those `without`, and all findings but those `gone`.
    """

    file: Path
    without: Collection[str]
    gone: Collection[str]


@dataclass(frozen=True)
class Tables:
    """All that one build holds; each frame has the columns of its table in schema.sql.

    `reference` maps the names of REFERENCE_TABLES to their frames; what is `carried` is in none of them.
    """

    claims: pd.DataFrame
    rejections: pd.DataFrame
    sources: pd.DataFrame
    findings: pd.DataFrame
    rankings: pd.DataFrame
    reference: Mapping[str, pd.DataFrame]
    corrections: pd.DataFrame
    ingredients: pd.DataFrame
    carried: Carried | None = None


@dataclass(frozen=True)
class Build:
    """A database that is in place: its version, its file, and whether anything in it is new."""

    version: str
    file: Path
    changed: bool


def write_database(path: Path, tables: Tables, *, extractor: str, begun: float | None = None) -> Build:
    """Build a whole new database file and make `path` stand for it; the caller holds `only_builder(path)`.

    The version is a hash of the content: where the same is in place already, that stays and gets a new time
    of change. That time is `begun`, seconds since 1970 (now without it): a source that was changed
    while the others were still being read is newer than the database. Raises BuildError, one line, where
    a claim names what the reference tables do not know, where a row breaks a constraint, or where the
    disk refuses; the old database then still serves.
    """
    unfinished = building_file(path)
    try:
        before = current_file(path)
        discard(unfinished)
        version = _write_file(unfinished, tables, extractor)
        target = version_file(path, version)
        if not _is_whole(target, version):
            unfinished.replace(target)
        if before is None or before.name != target.name:
            point_to(path, target)
        date_files(path, target, begun)
    except (OSError, duckdb.Error) as error:
        raise BuildError(in_one_line(path, error)) from error
    finally:
        discard(unfinished)
    return Build(version, target, changed=before is None or before.name != target.name)


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


def _write_file(file: Path, tables: Tables, extractor: str) -> str:
    """Write all tables and views into a new file; the version of what it holds."""
    with duckdb.connect(str(file)) as connection:
        connection.execute(_schema())
        if tables.carried:
            _attach(connection, tables.carried)
        frames = _all_frames(tables)
        for table, order in ORDER.items():
            _insert(connection, table, order, frames[table], carried=tables.carried is not None)
        _refuse_unknown_names(connection)
        version = _content_version(connection, extractor)
        connection.execute(
            "INSERT INTO build VALUES (?, ?, ?)",
            [version, extractor, datetime.now(UTC).replace(tzinfo=None)],
        )
        connection.execute(_views())
        connection.execute(_lists())
        connection.execute("CHECKPOINT")
    return version


def count_rows(file: Path) -> dict[str, int]:
    """How many rows the large tables of a database have, and how many findings there are of each severity."""
    with duckdb.connect(str(file), read_only=True) as connection:
        rows = connection.execute(
            "SELECT 'source', count(*) FROM source UNION ALL SELECT 'claim', count(*) FROM claim "
            "UNION ALL SELECT 'rejection', count(*) FROM rejection "
            "UNION ALL SELECT severity::VARCHAR, count(*) FROM finding GROUP BY severity"
        ).fetchall()
    return dict(rows)


def _attach(connection: duckdb.DuckDBPyConnection, carried: Carried) -> None:
    connection.execute("ATTACH ? AS earlier (READ_ONLY)", [str(carried.file)])
    for name, column, ids in (("without", "source", carried.without), ("gone", "finding_id", carried.gone)):
        connection.register(name, pd.DataFrame({column: pd.Series(sorted(ids), dtype="str")}))


def _insert(
    connection: duckdb.DuckDBPyConnection, table: str, order: str, frame: pd.DataFrame, *, carried: bool
) -> None:
    """The rows of a frame and what is carried, in order; table and order are names from ORDER above."""
    parts = [_CARRIED[table]] if carried and table in _CARRIED else []
    parts += ["FROM incoming"] if len(frame) else []
    if not parts:
        return
    connection.register("incoming", frame)
    try:
        rows = " UNION ALL BY NAME ".join(f"({part})" for part in parts)
        connection.execute(f'INSERT INTO "{table}" BY NAME SELECT * FROM ({rows}) ORDER BY {order}')
    except (duckdb.ConstraintException, duckdb.ConversionException, duckdb.BinderException) as error:
        reason = " ".join(str(error).split())
        raise BuildError(f"a row of table {table} does not fit data/schema.sql: {reason}") from error
    finally:
        connection.unregister("incoming")


def _content_version(connection: duckdb.DuckDBPyConnection, extractor: str) -> str:
    """12 hexadecimal digits that change with a row, the contract in data/*.sql or the extractor."""
    digest = hashlib.sha256("\x1f".join([extractor, _schema(), _views(), _lists()]).encode())
    for table in ORDER:
        row = connection.execute(
            f'SELECT count(*), sum(hash(x)::HUGEINT), bit_xor(hash(x)) FROM "{table}" x'
        ).fetchone()
        digest.update(f"{table}\x1f{row}".encode())
    return digest.hexdigest()[:12]


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
        "ranking": tables.rankings,
    }


def _refuse_unknown_names(connection: duckdb.DuckDBPyConnection) -> None:
    """Raise BuildError where a claim or rejection names what is not there."""
    for table, column, todo in _NAMING:
        unknown = connection.execute(
            f'SELECT "{column}", source_file, quote, count(*) OVER () FROM "{table}" '
            f'ANTI JOIN "{column}" USING ("{column}") ORDER BY source, start LIMIT 1'
        ).fetchone()
        if unknown:
            raise BuildError(
                f"unknown {column} {unknown[0]!r} ({unknown[3]} rows, the first in {unknown[1]}: "
                f"«{unknown[2]}»): {todo}"
            )


@cache
def _schema() -> str:
    return (DATA / "schema.sql").read_text(encoding="utf-8")


@cache
def _views() -> str:
    return (DATA / "views.sql").read_text(encoding="utf-8")


@cache
def _lists() -> str:
    return (DATA / "lists.sql").read_text(encoding="utf-8")
