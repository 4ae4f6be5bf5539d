"""The command line as other programs and people use it: what it prints, writes and exits with."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from extract import command, runs
from extract.store_tables import Tables
from tests.conftest import ROOT
from tests.extract.making import claim, query, reference_copy, tables

COLUMNS = [
    "claim_id",
    "indicator",
    "place",
    "agency",
    "level",
    "period",
    "period_start",
    "period_end",
    "value",
    "unit",
    "total",
    "qualifier",
    "basis",
    "source",
    "source_file",
    "published",
    "sentence",
    "quote",
    "start",
    "end",
    "rule",
    "inherited",
]
TEXT = "Năm 2022, Chỉ số cải cách hành chính của Hà Nội xếp thứ 3/63 tỉnh, thành phố.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A text with one figure, without front matter."""
    file = tmp_path / "sources" / "bai-1.txt"
    file.parent.mkdir()
    file.write_text(TEXT, encoding="utf-8")
    return file


def extract(*arguments: object, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run `python -m extract` as another program would, in a locale without UTF-8."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": "C", "PYTHONUTF8": "0"}
    return subprocess.run(
        [sys.executable, "-m", "extract", *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=cwd,
        env=environment,
    )


def test_json_lines_have_the_columns_of_the_table(article: Path, tmp_path: Path) -> None:
    """One claim a line with the columns in order, from any working directory, Vietnamese letters kept."""
    run = extract(article, "--dry-run", "--format", "jsonl", "--published", "2023-07-05", cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    (row,) = (json.loads(line) for line in run.stdout.splitlines())
    assert list(row) == COLUMNS
    assert (row["value"], row["total"], row["source_file"]) == (3, 63, "bai-1.txt")
    assert row["published"] == "2023-07-05" and row["period_end"] == "2022-12-31"
    assert row["quote"] in row["sentence"] and "Hà Nội" in run.stdout
    assert TEXT[row["start"] : row["end"]] == row["quote"]


def test_a_dry_run_writes_nothing(article: Path, tmp_path: Path) -> None:
    """A dry run and a check leave no file behind."""
    before = sorted(tmp_path.rglob("*"))
    for arguments in (["--dry-run"], ["--check"]):
        assert extract(article, *arguments, cwd=tmp_path).returncode == 0
    assert sorted(tmp_path.rglob("*")) == before


def test_csv_and_table_say_the_same(article: Path) -> None:
    """CSV has all columns under a header; the table for a terminal shows the figure."""
    printed = extract(article, "--dry-run", "--format", "csv").stdout
    header, row = csv.reader(io.StringIO(printed))
    assert header == COLUMNS and row[COLUMNS.index("value")] == "3"
    shown = extract(article, "--dry-run").stdout
    assert re.search(r"par_index_rank +VN-HN +all +2022 +3 +rank +63", shown), shown


def test_what_cannot_be_read_is_named_and_the_rest_is_done(article: Path) -> None:
    """An empty file and a missing one give status 1 and a line each; the good text is still printed."""
    (article.parent / "rong.txt").write_text("")
    run = extract(article.parent, article.parent / "mat.txt", "--dry-run", "--format", "jsonl")
    assert run.returncode == 1
    assert len(run.stdout.splitlines()) == 1
    named = [line for line in run.stderr.splitlines() if line.startswith("not read: ")]
    assert len(named) == 2
    assert all(re.match(r"not read: .*(rong|mat)\.txt: \w.{8,}", line) for line in named), named


def test_progress_is_a_line_a_source(article: Path) -> None:
    """Progress on stderr counts the sources, a line each, for a program that follows it."""
    (article.parent / "bai-2.txt").write_text(TEXT, encoding="utf-8")
    lines = extract(article.parent, "--dry-run").stderr.splitlines()
    assert lines[:2] == ["1/2 bai-1.txt", "2/2 bai-2.txt"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--nonsense"], "unrecognized arguments"),
        (["--dry-run", "--format", "xml"], "invalid choice"),
        (["--dry-run", "--published", "5.7.2023"], "is not a day: write it as"),
        (["--dry-run", "--check"], "choose one"),
        (["--format", "csv"], "--format needs --dry-run or --check"),
        (["--dry-run", "--format", "json"], "--format json is for --check"),
        (["seeds"], "would replace the whole database"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_usage_is_status_2(arguments: list[str], says: str) -> None:
    """What makes no sense is refused with status 2, a reason and nothing on stdout."""
    run = extract(*arguments)
    assert run.returncode == 2 and says in run.stderr and run.stdout == ""


def test_help_has_examples() -> None:
    """The help shows how the command is used and what its statuses mean."""
    run = extract("--help")
    assert run.returncode == 0
    assert "python -m extract report.md folder/ --dry-run --format jsonl" in run.stdout
    assert "exit status: 0 done; 1 some source could not be read" in run.stdout


def test_a_build_ends_with_a_summary(article: Path, tmp_path: Path) -> None:
    """A build counts sources, claims, rejections and findings; the same again is up to date."""
    database = tmp_path / "metrics.duckdb"
    first = extract(article, "--database", database)
    assert first.returncode == 0, first.stderr
    summary = r"1 source, 1 claim, \d+ rejections?, 0 findings \(0 errors, 0 warnings, 0 notes\)\n"
    assert re.fullmatch(summary + r".*metrics\.(\w{12})\.duckdb built, version \1\n", first.stdout)
    second = extract(article, "--database", database)
    assert "is up to date, version" in second.stdout
    assert query(database, "SELECT indicator, value, total FROM series") == [("par_index_rank", 3, 63)]


def test_the_project_builds_from_its_own_sources(tmp_path: Path) -> None:
    """Everything under seeds/ is read without a failure and without an error among the findings."""
    database = tmp_path / "metrics.duckdb"
    run = extract(ROOT / "seeds", "--database", database)
    assert run.returncode == 0, run.stderr
    assert "(0 errors" in run.stdout
    assert query(database, "SELECT count(*) > 40 FROM claim WHERE quote <> ''") == [(True,)]


def test_a_build_is_as_old_as_its_reading(article: Path, tmp_path: Path) -> None:
    """The database is dated to when reading began, so that a source changed meanwhile is newer."""
    database = tmp_path / "metrics.duckdb"
    before = time.time()
    extract(article, "--database", database)
    article.write_text(TEXT + "\n", encoding="utf-8")
    for moment in (database.stat().st_mtime, database.lstat().st_mtime):
        assert before <= moment < article.stat().st_mtime


def test_nothing_to_read_leaves_the_database(article: Path, tmp_path: Path) -> None:
    """Where no source can be read, the old database stays and status 1 says so."""
    database = tmp_path / "metrics.duckdb"
    extract(article, "--database", database)
    article.write_text("")
    run = extract(article, "--database", database)
    assert run.returncode == 1 and run.stdout == ""
    assert "nothing could be read, so metrics.duckdb was left as it is" in run.stderr
    assert query(database, "SELECT value FROM claim") == [(3,)]


def test_where_no_database_can_be_built_one_line_says_so(article: Path, tmp_path: Path) -> None:
    """A folder that does not exist gives status 1 and one line, no traceback."""
    run = extract(article, "--database", tmp_path / "nowhere" / "metrics.duckdb")
    assert run.returncode == 1 and run.stderr.count("\n") == 1
    assert run.stderr.startswith("error: cannot build ")


def test_a_reader_that_leaves_is_no_error(article: Path) -> None:
    """When the next program in the pipe has seen enough, there is no traceback."""
    process = subprocess.Popen(
        [sys.executable, "-m", "extract", str(article), "--dry-run"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    assert process.stdout and process.stderr
    process.stdout.close()
    said = process.stderr.read()
    assert process.wait(timeout=30) == 0 and "Error" not in said


def test_a_broken_reference_table_is_one_line(
    article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A reference table with a column too few gives status 1 and one line before anything is read."""
    folder = tmp_path / "reference"
    folder.mkdir()
    table = reference_copy(folder) / "places.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("name_vi", "name", 1), encoding="utf-8")
    monkeypatch.setattr(command, "REFERENCE", folder)
    assert command.main([str(article), "--dry-run"]) == 1
    printed = capsys.readouterr()
    assert printed.out == "" and printed.err.count("\n") == 1
    assert "places.csv, line 1: the header lacks name_vi" in printed.err


def check(monkeypatch: pytest.MonkeyPatch, made: Tables, *arguments: str) -> int:
    """Run --check in this process over tables made by hand."""
    monkeypatch.setattr(runs, "tables_of", lambda *_, **__: made)
    return command.main(["--check", *arguments])


def test_a_check_fails_on_errors_only(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An impossible value makes --check exit with 1, a contradiction between sources does not."""
    wrong = tables(claim("on_time_rate", 388))
    contradiction = tables(claim("on_time_rate", 99.8), claim("on_time_rate", 95, source="bai-2"))
    assert check(monkeypatch, wrong) == 1
    assert "1 finding (1 error, 0 warnings, 0 notes)" in capsys.readouterr().err
    assert check(monkeypatch, contradiction) == 0
    assert "388" not in (shown := capsys.readouterr().out) and "99,8 %" in shown


def test_a_check_speaks_json(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """For machines the findings are one JSON array with the columns of the table finding."""
    assert check(monkeypatch, tables(claim("on_time_rate", 388)), "--format", "json") == 1
    (found,) = json.loads(capsys.readouterr().out)
    assert list(found) == ["finding_id", "kind", "severity", "claim_ids", "message_vi", "message_en"]
    assert found["severity"] == "error" and len(found["claim_ids"]) == 1
