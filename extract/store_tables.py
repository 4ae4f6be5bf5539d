"""The tables of one build, their contract in data/*.sql, and how rows are put into a database."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import duckdb
import pandas as pd

from extract.versions import BuildError

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
    Where the same code, words and contract wrote that file, its copy `can_be_mended`.
    """

    file: Path
    without: Collection[str]
    gone: Collection[str]
    can_be_mended: bool = False


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

    def frames(self) -> dict[str, pd.DataFrame]:
        """The frames by the names of their tables, those of ORDER."""
        return {
            **{name: self.reference[name] for name in REFERENCE_TABLES},
            "source": self.sources,
            "claim": self.claims,
            "rejection": self.rejections,
            "correction": self.corrections,
            "ingredient": self.ingredients,
            "finding": self.findings,
            "ranking": self.rankings,
        }


@cache
def schema_columns() -> Mapping[str, Mapping[str, tuple[str, bool]]]:
    """What schema.sql says: table → column → (DuckDB type, may be empty), columns in order."""
    with duckdb.connect() as connection:
        connection.execute(contract("schema"))
        rows = connection.execute(
            "SELECT table_name, column_name, data_type, is_nullable = 'YES' "
            "FROM information_schema.columns ORDER BY table_name, ordinal_position"
        ).fetchall()
    tables: dict[str, dict[str, tuple[str, bool]]] = {}
    for table, column, kind, nullable in rows:
        tables.setdefault(table, {})[column] = (kind, nullable)
    return tables


@cache
def contract(part: str) -> str:
    """The statements of one file of the contract: schema, views or lists."""
    return (DATA / f"{part}.sql").read_text(encoding="utf-8")


def fill(
    connection: duckdb.DuckDBPyConnection, tables: Tables, carried: Mapping[str, str] | None = None
) -> None:
    """The contract's tables with the rows of all frames, and of what is `carried`, in their order.

    `carried` are queries by table. Raises BuildError where a row does not fit the contract, or names what
    is not there.
    """
    connection.execute(contract("schema"))
    for table, frame in tables.frames().items():
        _insert(connection, table, frame, (carried or {}).get(table))
    _refuse_unknown_names(connection)


def note_build(connection: duckdb.DuckDBPyConnection, extractor: str, mended: int = 0) -> str:
    """Write down which build the tables are, and give its version."""
    version = _content_version(connection, extractor)
    connection.execute(
        "INSERT INTO build VALUES (?, ?, ?, ?)",
        [version, extractor, datetime.now(UTC).replace(tzinfo=None), mended],
    )
    return version


def _insert(
    connection: duckdb.DuckDBPyConnection, table: str, frame: pd.DataFrame, carried: str | None
) -> None:
    parts = [carried] if carried else []
    parts += ["FROM incoming"] if len(frame) else []
    if not parts:
        return
    connection.register("incoming", frame)
    try:
        rows = " UNION ALL BY NAME ".join(f"({part})" for part in parts)
        connection.execute(f'INSERT INTO "{table}" BY NAME SELECT * FROM ({rows}) ORDER BY {ORDER[table]}')
    except (duckdb.ConstraintException, duckdb.ConversionException, duckdb.BinderException) as error:
        reason = " ".join(str(error).split())
        raise BuildError(f"a row of table {table} does not fit data/schema.sql: {reason}") from error
    finally:
        connection.unregister("incoming")


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


def _content_version(connection: duckdb.DuckDBPyConnection, extractor: str) -> str:
    """12 hexadecimal digits that change with a row, the contract in data/*.sql or the extractor."""
    digest = hashlib.sha256("\x1f".join([extractor, *map(contract, ("schema", "views", "lists"))]).encode())
    for table in ORDER:
        row = connection.execute(
            f'SELECT count(*), sum(hash(x)::HUGEINT), bit_xor(hash(x)) FROM "{table}" x'
        ).fetchone()
        digest.update(f"{table}\x1f{row}".encode())
    return digest.hexdigest()[:12]
