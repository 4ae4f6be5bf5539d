"""What the files data/*.sql promise a database to hold, and what one lacks of it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import duckdb

from dashboard.queries import Cursor

_DATA = Path(__file__).resolve().parents[1] / "data"
_CONTRACT = tuple(_DATA / f"{name}.sql" for name in ("schema", "views", "lists"))

Held = frozenset[tuple[str, str, str]]


@cache
def promised() -> Held:
    """Every column of the contract with its table or view and its type, and every macro with its parameters.

    Worked out by a database without rows, once a process: a fifth of a second.
    """
    with duckdb.connect() as connection:
        for path in _CONTRACT:
            connection.execute(path.read_text(encoding="utf-8"))
        return _held(connection)


def find_lacking(cursor: Cursor) -> list[str]:
    """What the contract promises and the database does not hold, `table.column` or `macro()`, in order.

    All of it where the database is none of this project's.
    """
    return [
        f"{name}.{column}" if column else f"{name}()"
        for name, column, _ in sorted(promised() - _held(cursor))
    ]


def is_of_project(cursor: Cursor) -> bool:
    """Whether the extraction, of whatever version, made this database."""
    row = cursor.execute(
        "SELECT count(*) FROM duckdb_tables() WHERE NOT internal AND table_name IN ('build', 'claim')"
    ).fetchone()
    return row == (2,)


def _held(cursor: Cursor) -> Held:
    rows = cursor.execute(
        """
        SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE NOT internal
        UNION ALL
        SELECT function_name, '', array_to_string(parameters, ', ') FROM duckdb_functions() WHERE NOT internal
        """
    ).fetchall()
    return frozenset(rows)
