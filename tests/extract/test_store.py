"""The database: what a build writes, which claim a cell shows, and that readers never see half a build."""

from __future__ import annotations

import errno
import os
import resource
import signal
import subprocess
import sys
import textwrap
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pytest

from extract.model import Claim
from extract.store import write_database
from extract.versions import BuildError, current_file, only_builder
from tests.conftest import ROOT
from tests.extract.making import build, claim, query, strays, tables

RATE = claim("on_time_rate", 99.81)
RANK = claim("par_index_rank", 3, total=63)


def files(path: Path) -> list[str]:
    """What lies beside the database, its lock left out."""
    return sorted(file.name for file in path.parent.iterdir() if not file.name.endswith(".lock"))


def run_python(code: str, *arguments: str, **how: Any) -> subprocess.Popen[str]:
    """A second process that runs the code, its output piped."""
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code), *arguments],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        **how,
    )


def test_claims_come_back_as_they_went_in(path: Path) -> None:
    """The tidy table read from DuckDB is the one written, days, numbers and empty fields included."""
    held = tables(RATE, RANK, claim("procedures_total", 1900, qualifier="under", period=None, published=None))
    with only_builder(path, print):
        write_database(path, held, extractor="test")
    with duckdb.connect(str(path), read_only=True) as connection:
        back = connection.execute("SELECT * FROM claim").df()
    for column in ("level", "unit", "qualifier", "basis", "status"):
        back[column] = back[column].astype("str")
    expected = held.claims.set_index("claim_id").sort_index()
    pd.testing.assert_frame_equal(back.set_index("claim_id").sort_index(), expected)


def test_rows_lie_in_the_order_they_are_asked_for(path: Path) -> None:
    """Claims lie as sources tell them, the series agencies last, by indicator, level, place and period."""
    claims = [
        claim(
            name,
            90 + number,
            place=place,
            agency=agency,
            level=level,
            period=str(2020 + number),
            source=f"bai-{number}",
        )
        for agency in ("Sở Xây dựng", "")
        for name in ("satisfaction_rate", "on_time_rate")
        for place in ("VN-SG", "VN-HN")
        for level in ("commune", "all")
        for number in (1, 0)
    ]
    build(path, *claims)
    told = query(path, "SELECT source, start FROM claim ORDER BY rowid")
    assert told == sorted(told)
    rows = query(path, "SELECT agency, indicator, level, place, period_start FROM chosen ORDER BY rowid")
    levels = ["all", "city", "district", "commune"]
    assert len(rows) == len(claims)
    assert rows == sorted(rows, key=lambda row: (*row[:2], levels.index(row[2]), *row[3:]))


def test_the_same_sources_make_the_same_version(path: Path, tmp_path: Path) -> None:
    """Two builds of the same claims, read in another order, have one version and the same rows."""
    other = tmp_path / "other.duckdb"
    first, second = build(path, RATE, RANK), build(other, RANK, RATE)
    assert first.version == second.version
    for table in ("claim", "finding", "source", "series", "ranking", "indicator"):
        assert query(path, f"FROM {table}") == query(other, f"FROM {table}")


def test_another_figure_makes_another_version(path: Path) -> None:
    """Another value, set of places or extractor is another version, and so is a row more."""
    held = tables(RATE)
    fewer = {**held.reference, "event": held.reference["event"].iloc[1:]}
    others = [
        held,
        replace(held, claims=held.claims.assign(value=99.8, low=99.8, high=99.8)),
        replace(held, claims=held.claims.assign(sentence="Câu khác.")),
        replace(held, reference=fewer),
        tables(RATE, RANK),
    ]
    with only_builder(path, print):
        versions = {write_database(path, other, extractor="a").version for other in others}
        versions.add(write_database(path, held, extractor="b").version)
    assert len(versions) == 6


def test_a_build_that_changes_nothing_keeps_the_file(path: Path) -> None:
    """The same build again writes no file, but its time says that it is up to date."""
    first = build(path, RATE)
    os.utime(first.file, (0, 0))
    node = first.file.stat().st_ino
    again = build(path, RATE)
    assert not again.changed and again.file == first.file
    assert first.file.stat().st_ino == node and first.file.stat().st_mtime > 1_000_000


def test_the_version_just_replaced_is_kept(path: Path) -> None:
    """The link points to the newest version; the one before stays for its readers, older ones go."""
    builds = [build(path, claim("on_time_rate", value)) for value in (97, 98, 99)]
    assert path.is_symlink() and path.resolve() == builds[2].file
    assert files(path) == sorted([path.name, builds[1].file.name, builds[2].file.name])
    assert build(path, claim("on_time_rate", 98)).file == builds[1].file
    assert query(path, "SELECT value FROM claim") == [(98,)]


def test_a_reader_of_the_old_build_goes_on(path: Path) -> None:
    """A process that holds the old build goes on reading it; a new connection of it sees the new build."""
    build(path, claim("on_time_rate", 97))
    reader = run_python(
        """
        import sys
        from pathlib import Path
        import duckdb
        path = Path(sys.argv[1])
        ask = "SELECT value FROM claim"
        held = duckdb.connect(str(path.resolve()), read_only=True)
        print(held.cursor().execute(ask).fetchall(), flush=True)
        for line in sys.stdin:
            new = duckdb.connect(str(path.resolve()), read_only=True)
            print(held.cursor().execute(ask).fetchall(), new.execute(ask).fetchall(), flush=True)
        """,
        str(path),
    )
    assert reader.stdin and reader.stdout
    assert reader.stdout.readline() == "[(97.0,)]\n"
    for value in (98, 99):
        build(path, claim("on_time_rate", value))
        reader.stdin.write("again\n")
        reader.stdin.flush()
        assert reader.stdout.readline() == f"[(97.0,)] [({value}.0,)]\n"
    reader.communicate()
    assert reader.returncode == 0


def test_leftovers_of_a_killed_build_are_cleared(path: Path) -> None:
    """Unfinished files and links of a build that was killed are gone after the next start."""
    first = build(path, RATE)
    for name in ("building-7", "building-7.wal", "link-7"):
        path.with_name(f"{path.name}.{name}").write_text("half")
    second = build(path, RANK)
    assert files(path) == sorted([path.name, first.file.name, second.file.name])


def test_a_build_killed_at_any_moment_leaves_a_whole_database(path: Path) -> None:
    """After kill -9 the old or the new database is there, whole, and the next build clears the rest."""
    build(path, claim("on_time_rate", 50))
    for tenths in (2, 5, 7, 8, 9, 10, 12, 15):
        value = 50 + tenths
        builder = run_python(
            """
            import sys
            from pathlib import Path
            from tests.extract.making import claim
            from tests.extract.making import build
            print("ready", flush=True)
            build(Path(sys.argv[1]), claim("on_time_rate", int(sys.argv[2])))
            """,
            str(path),
            str(value),
        )
        assert builder.stdout and builder.stdout.readline() == "ready\n"
        with suppress(subprocess.TimeoutExpired):
            builder.wait(timeout=tenths / 50)
        builder.send_signal(signal.SIGKILL)
        builder.communicate()
        assert len(query(path, "SELECT value FROM series")) == 1
    build(path, claim("on_time_rate", 99))
    assert query(path, "SELECT value FROM series") == [(99,)]
    assert strays(path) == []


def test_a_lock_file_alone_locks_nothing(path: Path) -> None:
    """A lock file whose builder is gone holds nobody up and is waited for by nobody."""
    path.with_name(f"{path.name}.lock").write_text("12345")
    said: list[str] = []
    with only_builder(path, said.append):
        write_database(path, tables(RATE), extractor="test")
    assert said == []


def test_of_two_builds_at_once_one_waits(path: Path) -> None:
    """A second build says that it waits, and goes on when the first is done."""
    with only_builder(path, print):
        second = run_python(
            """
            import sys
            from pathlib import Path
            from extract.versions import only_builder
            with only_builder(Path(sys.argv[1]), lambda line: print(line, flush=True)):
                print("at work", flush=True)
            """,
            str(path),
        )
        assert second.stdout
        assert "another build of metrics.duckdb is under way: waiting" in second.stdout.readline()
        assert second.poll() is None
    out, _ = second.communicate(timeout=60)
    assert out == "at work\n" and second.returncode == 0


def test_a_missing_folder_is_one_line(tmp_path: Path) -> None:
    """A database in a folder that does not exist is refused with the folder's name."""
    with pytest.raises(BuildError, match=r"there is no folder .*nowhere$"):
        build(tmp_path / "nowhere" / "metrics.duckdb", RATE)


def test_a_folder_that_cannot_be_written_is_one_line(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A read-only folder gives one line that names it and says what to do."""
    folder = tmp_path_factory.mktemp("read-only")
    folder.chmod(0o555)
    child = run_python(
        """
        import os, sys
        from pathlib import Path
        from extract.versions import BuildError, only_builder
        if os.getuid() == 0:
            os.setgid(65534); os.setuid(65534)
        try:
            with only_builder(Path(sys.argv[1]), print):
                print("went in")
        except BuildError as error:
            print(error)
        """,
        str(folder / "metrics.duckdb"),
    )
    out, err = child.communicate(timeout=60)
    folder.chmod(0o755)
    assert out.count("\n") == 1 and "cannot be written to; allow it or name another" in out, err


def test_a_disk_that_is_full_leaves_the_old_database(path: Path) -> None:
    """Where the disk takes no more, one line says so, nothing is left over and the old database serves."""
    first = build(path, RATE)

    def little_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))

    child = run_python(
        """
        import sys
        from pathlib import Path
        from extract.versions import BuildError
        from tests.extract.making import claim
        from tests.extract.making import build
        try:
            build(Path(sys.argv[1]), claim("on_time_rate", 12))
        except BuildError as error:
            print("refused:", error)
        """,
        str(path),
        preexec_fn=little_room,
    )
    out, err = child.communicate(timeout=60)
    assert out.startswith("refused: cannot build") and out.count("\n") == 1, out + err
    assert files(path) == sorted([path.name, first.file.name])
    assert query(path, "SELECT value FROM series") == [(99.81,)]


def test_no_space_is_called_by_its_name(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's "no space left" becomes a line that says the disk is full and the old database serves."""
    build(path, RATE)

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(
        BuildError, match=r"the disk is full; free some space \(the old database still serves"
    ):
        build(path, RANK)
    assert not [name for name in files(path) if "building" in name]


def test_without_links_a_small_file_points(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where symbolic links are not to be had, a text file names the version, and the rest is the same."""

    def no_links(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(Path, "symlink_to", no_links)
    builds = [build(path, claim("on_time_rate", value)) for value in (97, 98, 99)]
    assert path.read_text() == f"{builds[2].file.name}\n"
    assert current_file(path) == builds[2].file
    assert files(path) == sorted([path.name, builds[1].file.name, builds[2].file.name])


def test_a_file_of_somebody_else_is_left_alone(path: Path) -> None:
    """A file that is neither a database nor a pointer is not replaced."""
    path.write_text("Ghi chú của tôi\n")
    with pytest.raises(BuildError, match="is not a DuckDB database and was left alone"):
        build(path, RATE)
    assert path.read_text() == "Ghi chú của tôi\n"


@pytest.mark.parametrize(
    ("wrong", "column"),
    [(claim("on_time", 99), "indicator"), (claim("on_time_rate", 99, place="VN-XX"), "place")],
)
def test_a_claim_of_an_unknown_name_is_refused(path: Path, wrong: Claim, column: str) -> None:
    """A claim whose indicator or place no reference table knows stops the build and is named."""
    held = tables(RATE)
    frame = held.claims.assign(**{column: getattr(wrong, column)})
    broken = replace(held, claims=frame)
    with (
        only_builder(path, print),
        pytest.raises(BuildError, match=rf"unknown {column} .*bai-1\.md: «99\.81».*{column}s\.csv"),
    ):
        write_database(path, broken, extractor="test")
    assert files(path) == []


def test_a_claim_of_an_unknown_source_is_refused(path: Path) -> None:
    """A claim whose source is not among the sources stops the build, foreign key or none."""
    held = tables(RATE)
    with only_builder(path, print), pytest.raises(BuildError, match=r"unknown source 'bai-1' .*bai-1\.md"):
        write_database(path, replace(held, sources=held.sources.iloc[:0]), extractor="test")
    assert files(path) == []


def test_a_row_that_breaks_a_constraint_is_refused(path: Path) -> None:
    """A claim whose span ends before it begins stops the build, and no file is left."""
    with pytest.raises(BuildError, match="a row of table claim does not fit"):
        build(path, claim("on_time_rate", 99, start=10, end=10))
    assert files(path) == []


def test_a_build_says_which_it_is(path: Path) -> None:
    """The database names its version, which its file has in its name, and the extractor."""
    made = build(path, RATE)
    assert query(path, "SELECT version, extractor FROM build") == [(made.version, "test")]
    assert made.file.name == f"metrics.{made.version}.duckdb"


def test_what_a_killed_build_moved_to_the_disk_is_removed(path: Path) -> None:
    """A folder that DuckDB left for want of memory does not stop the next build, and goes."""
    left = path.with_name(f"{path.name}.building-1.tmp")
    left.mkdir(parents=True)
    (left / "duckdb_temp_storage.tmp").write_bytes(b"x")
    with only_builder(path, print):
        write_database(path, tables(RATE), extractor="test")
    assert not left.exists()
    assert current_file(path).exists()
