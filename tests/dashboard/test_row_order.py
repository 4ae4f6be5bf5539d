"""What pages show does not hang on the order in which rows lie: a build replaces some and leaves the rest."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from tests.benchmarks.many_claims import SMALL, generate
from tests.benchmarks.questions import QUESTIONS
from tests.benchmarks.questions_of_charts import Question, specimens


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database, and one of the same rows thrown into another order."""
    folder = tmp_path_factory.mktemp("order")
    generate(folder / "own.duckdb", SMALL)
    throw_about(folder / "own.duckdb", folder / "other.duckdb")
    return folder


@pytest.fixture
def cursors(folder: Path) -> Iterator[list[duckdb.DuckDBPyConnection]]:
    """Both, open for reading."""
    held = [duckdb.connect(str(folder / f"{name}.duckdb"), read_only=True) for name in ("own", "other")]
    yield held
    for connection in held:
        connection.close()


def throw_about(file: Path, other: Path) -> None:
    """Write another database with the same tables and views, the rows of its tables in an order of chance."""
    with duckdb.connect(str(other)) as connection:
        connection.execute("ATTACH ? AS own (READ_ONLY)", [str(file)])
        connection.execute("COPY FROM DATABASE own TO other (SCHEMA)")
        tables = connection.execute("SELECT table_name FROM duckdb_tables() WHERE database_name = 'own'")
        waiting = [table for (table,) in tables.fetchall()]
        while waiting:  # those that name rows of others follow them
            table = waiting.pop(0)
            try:
                connection.execute(f'INSERT INTO "{table}" FROM own."{table}" ORDER BY hash(rowid, 7)')
            except duckdb.ConstraintException:
                waiting.append(table)


def test_the_rows_lie_in_another_order(cursors: list[duckdb.DuckDBPyConnection]) -> None:
    """The two databases hold the same rows, and lie apart in the tables that pages ask."""
    for table in ("chosen", "rival", "claim", "source", "concerned", "listed", "covered"):
        own, other = (cursor.execute(f"FROM {table}").fetchall() for cursor in cursors)
        assert own != other and sorted(own, key=repr) == sorted(other, key=repr), table


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name.replace(" ", "-"))
def test_answers_are_the_same_in_any_order(
    cursors: list[duckdb.DuckDBPyConnection], question: Question
) -> None:
    """What a page asks has the same answer, row by row, whichever way the rows lie."""
    given = specimens(cursors[0])
    own, other = (question.ask(cursor, given) for cursor in cursors)
    assert own == other
