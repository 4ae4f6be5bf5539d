"""The first-run build: when it is due, that it runs once, and what a failure leaves behind."""

from __future__ import annotations

import os
import textwrap
import threading
import time
from pathlib import Path

import pytest

from dashboard import build

EXTRACT = """
import pathlib, sys, time
runs = pathlib.Path("runs.txt")
runs.write_text((runs.read_text() if runs.exists() else "") + "run\\n")
for number in range(1, 4):
    print(f"{number}/3 bài {number}.md", file=sys.stderr, flush=True)
    time.sleep(0.1)
LAST_LINES
"""
GOOD = """
made = pathlib.Path("data/new.duckdb")
made.write_text("new")
made.replace("data/metrics.duckdb")
"""
PARTIAL = GOOD + "\nsys.exit(1)"
BAD = 'print("Traceback: secret", file=sys.stderr)\nsys.exit(2)'


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project folder with an extraction that does as it is told."""
    monkeypatch.setattr(build, "_job", None)
    for folder in ("seeds/articles", "data/reference", "extract"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "seeds/articles/a.md").write_text("a", encoding="utf-8")
    (tmp_path / "extract/__init__.py").write_text("", encoding="utf-8")
    write_extract(tmp_path, GOOD)
    return tmp_path


def write_extract(project: Path, last_lines: str) -> None:
    """Make the project's extraction end as told."""
    text = textwrap.dedent(EXTRACT).replace("LAST_LINES", last_lines)
    (project / "extract/__main__.py").write_text(text, encoding="utf-8")


def pointer(project: Path) -> Path:
    """Where the project's database is."""
    return project / "data" / "metrics.duckdb"


def run_job(project: Path, again: bool = False) -> build.Job:
    """The finished job of the project."""
    job = build.job_for(pointer(project), project, again)
    assert job is not None
    assert job.finished.wait(30)
    return job


def runs(project: Path) -> int:
    """How often the extraction was run."""
    counted = project / "runs.txt"
    return len(counted.read_text().splitlines()) if counted.exists() else 0


def make_older(project: Path) -> None:
    """Let the database be older than every source."""
    past = time.time() - 10_000
    os.utime(pointer(project), (past, past))


def test_a_missing_database_is_built(project: Path) -> None:
    """The extraction runs, its progress is followed, and nothing is due afterwards."""
    job = run_job(project)
    assert (job.outcome, job.done, job.total, job.name) == ("built", 3, 3, "bài 3.md")
    assert pointer(project).read_text() == "new"
    assert build.job_for(pointer(project), project) is None


@pytest.mark.parametrize(
    "changed", ["seeds/articles/b.md", "data/reference/x.csv", "data/views.sql", "extract/y.py"]
)
def test_a_changed_source_makes_it_due(project: Path, changed: str) -> None:
    """Seeds, reference tables, schema and extraction are what the database is made from."""
    run_job(project)
    assert not build.is_due(pointer(project), project)
    (project / changed).write_text("x", encoding="utf-8")
    future = time.time() + 100
    os.utime(project / changed, (future, future))
    assert build.is_due(pointer(project), project)


def test_sessions_share_one_build(project: Path) -> None:
    """However many sessions come at once, the extraction runs once and all see the same job."""
    jobs: list[build.Job | None] = []
    threads = [
        threading.Thread(target=lambda: jobs.append(build.job_for(pointer(project), project)))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    (job,) = {id(job): job for job in jobs}.values()
    assert job is not None
    assert job.finished.wait(30)
    assert runs(project) == 1


def test_a_failed_build_leaves_the_old_database(project: Path) -> None:
    """The old file stays as it was, and the build is not tried again until something changes."""
    run_job(project)
    make_older(project)
    write_extract(project, BAD)
    assert run_job(project).outcome == "failed"
    assert pointer(project).read_text() == "new"
    assert run_job(project).outcome == "failed"
    assert runs(project) == 2
    write_extract(project, GOOD)
    assert run_job(project, again=True).outcome == "built"


def test_a_build_with_unreadable_sources_is_taken(project: Path) -> None:
    """Status 1 with a new database: some sources could not be read, the others are in."""
    write_extract(project, PARTIAL)
    assert run_job(project).outcome == "partial"
    assert pointer(project).exists()


def test_an_unchanged_build_is_not_repeated_for_ever(project: Path) -> None:
    """An extraction that leaves the pointer untouched is not run again and again."""
    run_job(project)
    make_older(project)
    write_extract(project, "")
    run_job(project)
    assert build.job_for(pointer(project), project) is None
    assert runs(project) == 2
