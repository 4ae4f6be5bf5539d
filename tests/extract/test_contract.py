"""The contract: pandas columns, data/*.sql and the data dictionary say the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

import duckdb
import pytest

from extract.checks import CHECKS
from extract.findings import FINDING_COLUMNS
from extract.rankings import RANKING_COLUMNS
from extract.reference import read_reference
from extract.store_tables import REFERENCE_TABLES, schema_columns
from extract.table import (
    CLAIM_COLUMNS,
    CORRECTION_COLUMNS,
    INGREDIENT_COLUMNS,
    REJECTION_COLUMNS,
    SOURCE_COLUMNS,
)
from tests.conftest import ROOT

DATA = ROOT / "data"
PANDAS = {
    "claim": CLAIM_COLUMNS,
    "correction": CORRECTION_COLUMNS,
    "ingredient": INGREDIENT_COLUMNS,
    "rejection": REJECTION_COLUMNS,
    "source": SOURCE_COLUMNS,
    "finding": FINDING_COLUMNS,
    "ranking": RANKING_COLUMNS,
}
# What a DuckDB type may be in pandas.
KINDS = {"VARCHAR": "str", "ENUM": "str", "DOUBLE": "float64", "INTEGER": "int32", "DATE": "datetime64[us]"}


@pytest.fixture(scope="module")
def contract() -> Iterator[duckdb.DuckDBPyConnection]:
    """An empty database made of the files of the contract."""
    with duckdb.connect() as connection:
        for name in ("schema.sql", "views.sql", "lists.sql"):
            connection.execute((DATA / name).read_text(encoding="utf-8"))
        yield connection


def columns_of(contract: duckdb.DuckDBPyConnection, table: str) -> list[tuple[str, str, bool, str]]:
    """Name, type, may be NULL and comment of each column of a table, in order."""
    sql = (
        "SELECT column_name, regexp_replace(data_type, '^ENUM.*', 'ENUM'), is_nullable, comment "
        "FROM duckdb_columns() WHERE table_name = ? ORDER BY column_index"
    )
    return contract.execute(sql, [table]).fetchall()


def dictionary() -> dict[str, list[tuple[str, str, str]]]:
    """The tables of the data dictionary: column, type and meaning of each row."""
    text = (DATA / "README.md").read_text(encoding="utf-8")
    sections = re.split(r"^### ", text.partition("\n## Tables\n")[2], flags=re.MULTILINE)[1:]
    row = re.compile(r"^\| `(\w+)` \| ([^|]+) \| (.+) \|$", re.MULTILINE)
    return {section.split("\n", 1)[0].strip(): row.findall(section) for section in sections}


@pytest.mark.parametrize("table", PANDAS)
def test_pandas_and_schema_have_the_same_columns(table: str) -> None:
    """The frame that the extraction makes has the table's columns, in its order and of its types."""
    in_schema = {
        name: "object" if kind.endswith("[]") else KINDS[kind.partition("(")[0]]
        for name, (kind, _) in schema_columns()[table].items()
    }
    assert list(in_schema.items()) == list(PANDAS[table].items())


def test_reference_files_have_the_columns_of_their_tables() -> None:
    """Every reference table is read from its file with all its columns and at least one row."""
    tables = read_reference(DATA / "reference")
    assert set(tables) == set(REFERENCE_TABLES)
    for name, frame in tables.items():
        assert list(frame.columns) == list(schema_columns()[name]) and len(frame) > 0


def test_everything_has_a_comment(contract: duckdb.DuckDBPyConnection) -> None:
    """Each table, view and column of the contract says what it means."""
    tables = contract.execute(
        "SELECT table_name, comment FROM duckdb_tables() "
        "UNION ALL SELECT view_name, comment FROM duckdb_views() WHERE NOT internal"
    ).fetchall()
    assert [name for name, comment in tables if not comment] == []
    bare = [
        f"{table}.{name}"
        for table in schema_columns()
        for name, _, _, comment in columns_of(contract, table)
        if not comment
    ]
    assert bare == []


def test_the_dictionary_names_every_table(contract: duckdb.DuckDBPyConnection) -> None:
    """The data dictionary has a section for each table and view, and for nothing else."""
    names = {
        row[0] for row in contract.execute("SELECT table_name FROM information_schema.tables").fetchall()
    }
    assert set(dictionary()) == names


@pytest.mark.parametrize("table", schema_columns())
def test_the_dictionary_is_true(contract: duckdb.DuckDBPyConnection, table: str) -> None:
    """The dictionary gives each column of a table its type and meaning as the schema does."""
    expected = [
        (name, kind + ", may be NULL" * nullable, comment)
        for name, kind, nullable, comment in columns_of(contract, table)
    ]
    assert dictionary()[table] == expected


@pytest.mark.parametrize("table", [name for name in dictionary() if name not in schema_columns()])
def test_the_dictionary_of_views_is_true(contract: duckdb.DuckDBPyConnection, table: str) -> None:
    """Of a view, or a table kept ready, it gives the columns that no table of the schema explains."""
    columns = columns_of(contract, table)
    assert dictionary()[table] == [(name, kind, comment) for name, kind, _, comment in columns if comment]
    explained = {name for known in schema_columns() for name in schema_columns()[known]}
    explained |= {name for known in ("told", "series") for name, *_ in dictionary()[known]}
    assert {name for name, _, _, comment in columns if not comment} <= explained


def test_a_row_of_series_is_a_claim(contract: duckdb.DuckDBPyConnection) -> None:
    """A row of series has the columns of a claim in their order, then what the dictionary gives."""
    names = [name for name, *_ in columns_of(contract, "series")]
    assert names == [*CLAIM_COLUMNS, *(name for name, *_ in dictionary()["series"])]


def test_the_dictionary_explains_every_unit(contract: duckdb.DuckDBPyConnection) -> None:
    """The units of the dictionary are those of the schema, in its order."""
    units = contract.execute("SELECT enum_range(NULL::unit_name)").fetchall()[0][0]
    section = (
        (DATA / "README.md").read_text(encoding="utf-8").partition("\n## Units\n")[2].partition("\n## ")[0]
    )
    assert re.findall(r"^\| `(\w+)` ", section, re.MULTILINE) == units


def test_the_dictionary_explains_every_finding() -> None:
    """The kinds of findings in the dictionary are those that the checks make."""
    made = {kind for check in CHECKS for kind in check.kinds}
    text = (DATA / "README.md").read_text(encoding="utf-8")
    section = text.partition("\n## Findings\n")[2].partition("\n## ")[0]
    assert set(re.findall(r"^\| `(\w+)` ", section, re.MULTILINE)) == made
