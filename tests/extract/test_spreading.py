"""Reading spread over an executor: the same as one by one, and what dies with a process is named."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from extract import command, reading
from extract.model import Document, Failure
from extract.read import read_file
from extract.reading import Harvest, read_all
from extract.spreading import Executors, processes, spread
from tests.conftest import ROOT

SPAWN = multiprocessing.get_context("spawn")
TEXT = "Năm 2022, Chỉ số cải cách hành chính của Hà Nội xếp thứ {}/63 tỉnh, thành phố.\n"


class AtOnce(Executor):
    """An executor of somebody else: it does each task when it is handed in, and knows when it was closed."""

    def __init__(self) -> None:
        self.closed = False

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Do it now."""
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Remember that it was closed."""
        self.closed = True


@pytest.fixture(autouse=True)
def plain_main(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fresh process imports this one's main module; tests of pages leave a page of theirs in its place."""
    monkeypatch.setitem(sys.modules, "__main__", ModuleType("__main__"))


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """A folder with six texts of one figure each, an empty file and a table of figures."""
    folder = tmp_path / "sources"
    folder.mkdir()
    for number in range(1, 7):
        (folder / f"bai-{number}.txt").write_text(TEXT.format(number), encoding="utf-8")
    (folder / "rong.txt").touch()
    table = ROOT / "seeds" / "tables" / "dti.csv"
    (folder / "dti.csv").write_bytes(b"".join(table.read_bytes().splitlines(keepends=True)[:4]))
    return folder


def read(folder: Path, executors: Executors | None) -> tuple[Harvest, list[str]]:
    """What reading a folder gives, and its lines of progress."""
    said: list[str] = []
    found = read_all([folder], published=None, root=folder, progress=said.append, executors=executors)
    return found, said


@pytest.mark.parametrize(
    "executors",
    [partial(ThreadPoolExecutor, 3), AtOnce, processes(2)],
    ids=["threads", "somebody else's", "processes"],
)
def test_any_executor_reads_the_same(sources: Path, executors: Executors) -> None:
    """Readings, failures, their order and the progress are those of reading one by one."""
    one_by_one = read(sources, None)
    assert len(one_by_one[0].readings) == 7 and len(one_by_one[0].failures) == 1
    assert read(sources, executors) == one_by_one


def test_the_command_prints_the_same_with_workers(sources: Path) -> None:
    """`--workers 2` changes no byte on stdout or stderr and not the exit status."""
    runs = [
        subprocess.run(
            [sys.executable, "-m", "extract", sources, "--dry-run", "--format", "jsonl", *more],
            cwd=ROOT,
            capture_output=True,
            check=False,
        )
        for more in ([], ["--workers", "2"])
    ]
    said = [(run.returncode, run.stdout, run.stderr) for run in runs]
    assert said[0] == said[1]
    assert runs[0].returncode == 1 and runs[0].stdout.count(b"\n") >= 6, runs[0].stderr


@pytest.mark.parametrize("number", ["0", "-2", "two", "1.5"])
def test_workers_are_counted(number: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Anything but a whole number above 0 is wrong usage, told in one sentence."""
    with pytest.raises(SystemExit, match="2"):
        command.main(["--dry-run", f"--workers={number}"])
    assert f"'{number}' is not a number of processes: write 1 or more" in capsys.readouterr().err


def test_a_dead_process_is_a_failure_of_one_file(sources: Path) -> None:
    """A file whose reading kills its process is named, in its place; all others are read, in order."""
    found, said = read(sources, partial(ProcessPoolExecutor, 1, mp_context=SPAWN, initializer=_make_deadly))
    assert [failure.source_file for failure in found.failures] == ["bai-2.txt", "rong.txt"]
    assert "the process that read it died" in found.failures[0].reason
    names = [one.document.source_file for one in found.readings]
    assert names == ["bai-1.txt", "bai-3.txt", "bai-4.txt", "bai-5.txt", "bai-6.txt", "dti.csv"]
    assert len(said) == 8


def _make_deadly() -> None:
    """Let one of the texts end the process that reads it, as the system does when memory runs out."""

    def deadly(path: Path, *more: Any, **named: Any) -> Document | Failure | None:
        return os._exit(9) if path.name == "bai-2.txt" else read_file(path, *more, **named)

    vars(reading)["read_file"] = deadly


def test_an_error_of_ours_is_raised() -> None:
    """What a task raises is raised where its result would stand, and the executor is closed."""
    made: list[AtOnce] = []

    def executors() -> Executor:
        made.append(AtOnce())
        return made[-1]

    results = spread(lambda number: 10 / number, [5, 2, 0, 1], executors)
    assert [next(results), next(results)] == [2, 5] and not made[0].closed
    with pytest.raises(ZeroDivisionError):
        next(results)
    assert [executor.closed for executor in made] == [True]


def test_who_stops_early_leaves_no_process() -> None:
    """Closing the results closes the executor and cancels what was not begun."""
    with ThreadPoolExecutor(1) as crew:
        results = spread(abs, range(1000), lambda: crew)
        assert next(results) == 0
        results.close()  # type: ignore[attr-defined]  # it is a generator
        with pytest.raises(RuntimeError, match="after shutdown"):
            crew.submit(abs, 1)
