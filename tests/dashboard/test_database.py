"""Which database is served, and that a new build is picked up without a restart."""

from __future__ import annotations

import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import duckdb
import pytest

from dashboard import cached, queries
from dashboard.database import (
    DatabaseBrokenError,
    DatabaseMissingError,
    DatabaseOlderError,
    connect,
    cursor,
    resolve,
    served,
)
from dashboard.model import Build
from dashboard.queries_contract import promised
from tests.conftest import ROOT
from tests.dashboard.fixture_claims import CLAIMS
from tests.dashboard.fixture_database import build, change_file


def test_a_new_build_is_served_without_a_restart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another process swaps the pointer; the next question sees the new figures, an open cursor the old."""
    pointer = build(tmp_path, "one", CLAIMS[:5])
    monkeypatch.setenv("SOGOC_DATABASE", str(pointer))
    first = served()
    old = cursor(first)
    assert claims_of(cached.build(first)) == 5
    script = (
        "from pathlib import Path; from tests.dashboard.fixture_database import build;"
        "from tests.dashboard.fixture_claims import CLAIMS;"
        f"build(Path({str(tmp_path)!r}), 'two', CLAIMS[:9])"
    )
    subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True)
    second = served()
    assert second != first
    assert claims_of(cached.build(second)) == 9
    assert claims_of(queries.read_build(old)) == 5


def claims_of(build_row: Build | None) -> int:
    """How many claims the build holds."""
    return build_row.claims if build_row else 0


def test_a_text_file_may_point_at_the_database(tmp_path: Path) -> None:
    """Where symlinks are not to be had, a small file holds the name of the database."""
    target = build(tmp_path).resolve()
    pointer = tmp_path / "pointer.duckdb"
    pointer.write_text(target.name + "\n", encoding="utf-8")
    assert resolve(pointer) == target


def test_a_database_may_be_named_directly(tmp_path: Path) -> None:
    """A plain file is its own version."""
    target = build(tmp_path).resolve()
    assert resolve(target) == target


def test_what_is_missing_or_broken_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing file, a pointer into nothing, and a file that is no database are told apart."""
    with pytest.raises(DatabaseMissingError):
        resolve(tmp_path / "nothing")
    lost = tmp_path / "lost"
    lost.write_text("gone.duckdb", encoding="utf-8")
    with pytest.raises(DatabaseMissingError):
        resolve(lost)
    broken = tmp_path / "broken"
    broken.write_bytes(b"x" * 5000)
    monkeypatch.setenv("SOGOC_DATABASE", str(broken))
    with pytest.raises(DatabaseBrokenError):
        served()


def test_many_readers_at_once(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cursor a call gives every thread the right answer."""
    monkeypatch.setenv("SOGOC_DATABASE", str(database))
    version = served()

    def ask(number: int) -> bool:
        what = ("par_index_rank", "on_time_rate")[number % 2]
        points = queries.read_points(cursor(version), what, ["VN-HN"], ["all"], [""])
        return {point.indicator for point in points} == {what}

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(ask, range(200)))


def test_no_file_can_be_read_through_sql(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The connection is shut off from files and from the network."""
    monkeypatch.setenv("SOGOC_DATABASE", str(database))
    with pytest.raises(Exception, match="disabled"):
        cursor(served()).execute("FROM read_csv('pyproject.toml')")


@pytest.mark.parametrize(
    ("change", "lacking"),
    [
        ("ALTER TABLE rejection DROP COLUMN note", "rejection.note"),
        ("ALTER TABLE source ALTER sha256 TYPE BLOB", "source.sha256"),
        ("DROP TABLE contested", "contested.agency"),
        ("DROP MACRO TABLE figure_as_known", "figure_as_known()"),
        ("ALTER TABLE source DROP COLUMN language", "source.language"),
    ],
)
def test_a_database_of_an_older_version_is_told_from_a_broken_one(
    change: str, lacking: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A column, another type, a view or a macro that is missing: the log says which, where and what to do."""
    pointer = build(tmp_path)
    change_file(pointer, change)
    monkeypatch.setenv("SOGOC_DATABASE", str(pointer))
    with pytest.raises(DatabaseOlderError, match="older version") as told:
        served()
    assert lacking in str(told.value) and f"python -m extract --database {pointer}" in str(told.value)


def test_a_database_may_hold_more_than_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the contract does not name keeps nothing from being served."""
    pointer = build(tmp_path)
    change_file(pointer, "ALTER TABLE source ADD COLUMN mood VARCHAR")
    monkeypatch.setenv("SOGOC_DATABASE", str(pointer))
    assert served()


def test_a_database_of_something_else_is_no_older_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tables of another program are not asked to be rebuilt."""
    with duckdb.connect(tmp_path / "other.duckdb") as connection:
        connection.execute("CREATE TABLE claim (number INTEGER)")
    monkeypatch.setenv("SOGOC_DATABASE", str(tmp_path / "other.duckdb"))
    with pytest.raises(DatabaseBrokenError) as told:
        served()
    assert not isinstance(told.value, DatabaseOlderError)


def test_every_part_of_the_contract_is_asked_for() -> None:
    """A file of the contract that nobody knew of would let databases pass that lack what it makes."""
    made = {name for name, _, _ in promised()}
    for path in (ROOT / "data").glob("*.sql"):
        text = path.read_text(encoding="utf-8")
        for name in re.findall(r'^CREATE (?:TABLE|VIEW|MACRO) "?(\w+)', text, re.MULTILINE):
            assert name in made, f"{path.name}: {name}"


def test_readers_at_once_share_one_connection(database: Path) -> None:
    """The first readers of a new database do not lock each other out, nor does one who opens it once more."""
    path = str(resolve(database))
    with ThreadPoolExecutor(8) as pool:
        counts = list(
            pool.map(lambda _: cursor(path).execute("SELECT count(*) FROM claim").fetchone(), range(64))
        )
    assert len(set(counts)) == 1
    again = connect(path)
    assert again.execute("SELECT count(*) FROM claim").fetchone() == counts[0]
    with pytest.raises(duckdb.Error, match="locked"):
        again.execute("SET enable_external_access = true")
    again.close()


def test_what_is_set_holds_for_every_cursor(database: Path) -> None:
    """A setting of the connection alone would not reach the cursors that ask the questions."""
    setting = "SELECT current_setting('dynamic_or_filter_threshold')"
    assert cursor(str(resolve(database))).execute(setting).fetchone() == (2000,)
