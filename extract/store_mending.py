"""Brings a copy of the file of the build before up to date, where little changed; SQL, as in the store.

In memory lies a database of the contract with what is new, and with all claims about the indicators,
places and years that the change touches: of these the tables of views.sql are made there as always, and the
rows in which they differ go into the file. A row of views.sql may therefore depend only on claims about its
indicator and place in its year. The tables of lists.sql are made anew.
"""

from __future__ import annotations

from pathlib import Path

import duckdb
import pandas as pd

from extract.store_tables import Carried, Tables, contract, fill, note_build, schema_columns

# Beyond this part of its rows a file is written anew: what is mended lies behind the rest, out of order.
MOST = 1 / 20

# What of the file is looked at again in each table that fill() has filled with what is new.
_LOOKED_AT = {
    "ranking": "TRUE",
    "ingredient": "TRUE",
    "claim": "o.source IN (FROM without)",
    "correction": "TRUE",
    "rejection": "o.source IN (FROM without)",
    "source": "o.source IN (FROM without)",
    "finding": "o.finding_id IN (FROM gone)",
}
_TOUCHED = """
CREATE MACRO year_of(day) AS coalesce(year(day), 0);
CREATE TABLE touched AS
WITH ranked AS (
    SELECT DISTINCT indicator, period_start, period_end
    FROM ((FROM ranking EXCEPT FROM whole.ranking) UNION ALL (FROM whole.ranking EXCEPT FROM ranking))
)
SELECT indicator, place, year_of(period_end) AS year FROM claim
UNION SELECT indicator, place, year_of(period_end) FROM whole.claim WHERE source IN (FROM without)
UNION
SELECT indicator, place, year_of(period_end)
FROM whole.claim SEMI JOIN ranked USING (indicator, period_start, period_end) WHERE unit = 'rank';
CREATE TABLE about AS
SELECT claim_id FROM whole.claim WHERE (indicator, place, year_of(period_end)) IN (FROM touched);
"""
# One source of each publisher, for their order hangs together.
_BESIDE = """
INSERT INTO claim FROM whole.claim
WHERE (indicator, place, year_of(period_end)) IN (FROM touched)
    AND claim_id NOT IN (SELECT claim_id FROM claim);
INSERT INTO source
FROM whole.source
WHERE source NOT IN (SELECT source FROM source) AND (
    source IN (SELECT source FROM claim)
    OR source IN (SELECT min(source) FROM whole.source GROUP BY publisher)
);
"""


def is_worth_mending(tables: Tables) -> bool:
    """Whether a copy of the file before can be mended, and so few rows change that this is worth while."""
    carried = tables.carried
    if carried is None or not carried.can_be_mended:
        return False
    with duckdb.connect(str(carried.file), read_only=True) as connection:
        before = connection.execute("SELECT mended FROM build").fetchall()
        held = sum(
            rows for (rows,) in connection.execute("SELECT estimated_size FROM duckdb_tables()").fetchall()
        )
    new = (tables.claims, tables.rejections, tables.sources, tables.findings)
    return bool(before[0][0] + 2 * sum(map(len, new)) <= MOST * held)


def mend(file: Path, tables: Tables, carried: Carried, extractor: str) -> str:
    """Bring the copy `file` of the carried file up to date; the version of what it then holds."""
    with duckdb.connect() as connection:
        connection.execute("ATTACH ? AS whole (RECOVERY_MODE NO_WAL_WRITES)", [str(file)])
        fill(connection, tables)
        for name, ids in (("without", carried.without), ("gone", carried.gone)):
            connection.register(name, pd.DataFrame({name: pd.Series(sorted(ids), dtype="str")}))
        connection.execute(_TOUCHED)
        connection.execute("DELETE FROM whole.correction")  # a claim that they name could not be replaced
        mended = sum(_put(connection, table, where) for table, where in _LOOKED_AT.items())
        connection.execute(_BESIDE)
        connection.execute(contract("views"))
        mended += _reorder_publishers(connection)
        mended += sum(_put(connection, table, where) for table, where in _ready_tables(connection).items())
        connection.execute("USE whole")
        connection.execute(contract("lists"))
        mended += connection.execute("SELECT mended FROM build").fetchall()[0][0]
        connection.execute("DELETE FROM build")
        version = note_build(connection, extractor, mended)
        connection.execute("CHECKPOINT whole")
        connection.execute("USE memory")
        connection.execute("DETACH whole")
    return version


def _put(connection: duckdb.DuckDBPyConnection, table: str, looked_at: str) -> int:
    """Bring what is looked at of a table of the file in line with memory; how many rows went and came."""
    went = connection.execute(
        f'DELETE FROM whole."{table}" WHERE rowid IN (SELECT o.rowid FROM whole."{table}" o '
        f'WHERE {looked_at} AND NOT EXISTS (FROM "{table}" n WHERE n IS NOT DISTINCT FROM o))'
    ).fetchall()
    came = connection.execute(
        f'INSERT INTO whole."{table}" FROM "{table}" n '
        f'WHERE NOT EXISTS (FROM whole."{table}" o WHERE {looked_at} AND o IS NOT DISTINCT FROM n)'
    ).fetchall()
    return int(went[0][0] + came[0][0])


def _ready_tables(connection: duckdb.DuckDBPyConnection) -> dict[str, str]:
    """The tables of views.sql, and what of each is looked at again."""
    made = {table: set(columns) for table, columns in _columns(connection).items()}
    return {
        table: "(o.indicator, o.place, year_of(o.period_end)) IN (FROM touched)"
        if {"indicator", "place", "period_end"} <= columns
        else "o.claim_id IN (FROM about)"
        for table, columns in made.items()
    }


def _reorder_publishers(connection: duckdb.DuckDBPyConnection) -> int:
    """Give every row of the file its publisher's place in their order; how many rows got another."""
    return sum(
        connection.execute(
            f'UPDATE whole."{table}" o SET publisher_order = press.publisher_order FROM press '
            "WHERE press.publisher = o.publisher AND press.publisher_order IS DISTINCT FROM o.publisher_order"
        ).fetchall()[0][0]
        for table, columns in _columns(connection).items()
        if "publisher_order" in columns
    )


def _columns(connection: duckdb.DuckDBPyConnection) -> dict[str, list[str]]:
    """The columns of the tables of views.sql."""
    rows = connection.execute(
        "SELECT table_name, list(column_name) FROM duckdb_columns() "
        "SEMI JOIN duckdb_tables() USING (database_name, schema_name, table_name) "
        "WHERE database_name = 'memory' GROUP BY table_name"
    ).fetchall()
    ours = {*schema_columns(), "touched", "about"}
    return {table: columns for table, columns in rows if table not in ours}
