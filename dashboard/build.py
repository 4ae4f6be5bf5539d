"""Builds the database by running the extraction as a child process, once however many ask for it.

Sessions of one server share one job; servers on one machine wait for each other at a lock file. The
database that is served is never written: the extraction makes a new file and swaps the pointer, so
that a build that fails leaves the good old database in service.
"""

from __future__ import annotations

import logging
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Literal

from dashboard.database import ROOT, is_older

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

Outcome = Literal["", "built", "partial", "failed"]

PROGRESS = re.compile(r"^(\d+)/(\d+) (.+)$")
COMMAND = (sys.executable, "-m", "extract")
_SOURCES = ("seeds/**/*", "data/reference/**/*", "data/*.sql", "data/*.csv", "extract/**/*.py")
_LOG = logging.getLogger(__name__)


@dataclass
class Job:
    """One run of the extraction; `done` of `total` sources are read, `name` is the last one."""

    stamp: float
    done: int = 0
    total: int = 0
    name: str = ""
    outcome: Outcome = ""
    finished: threading.Event = field(default_factory=threading.Event)


_lock = threading.Lock()
_job: Job | None = None


def newest_source(root: Path = ROOT) -> float:
    """When a source, a reference table, the schema or the extraction was last changed."""
    files = (path for pattern in _SOURCES for path in root.glob(pattern))
    return max((path.stat().st_mtime for path in files if path.is_file()), default=0.0)


def is_due(pointer: Path, root: Path = ROOT) -> bool:
    """The database is missing, older than its sources, or of an older version whatever its age."""
    return not pointer.exists() or _age(pointer) < newest_source(root) or is_older(pointer)


def _age(pointer: Path) -> float:
    """When the build was put in place: the pointer is swapped by every build."""
    return max(pointer.lstat().st_mtime, pointer.stat().st_mtime)


def job_for(pointer: Path, root: Path = ROOT, again: bool = False) -> Job | None:
    """The job that builds the database, started now or joined; None where nothing is due.

    A build that ended is not repeated until its sources change, or `again` asks for it.
    """
    global _job  # noqa: PLW0603 - one job a server is the point of this module
    with _lock:
        if _job is not None and not _job.finished.is_set():
            return _job
        if not is_due(pointer, root):
            return None
        stamp = newest_source(root)
        if _job is not None and _job.stamp >= stamp and not again:
            return _job if _job.outcome == "failed" or not pointer.exists() else None
        _job = Job(stamp)
        threading.Thread(target=_run, args=(_job, pointer, root), daemon=True, name="build").start()
        return _job


def _run(job: Job, pointer: Path, root: Path) -> None:
    try:
        with _alone(root / "data" / ".build" / "lock"):
            job.outcome = _extract(job, pointer, root) if is_due(pointer, root) else "built"
    except OSError:
        _LOG.exception("The extraction could not be started")
        job.outcome = "failed"
    finally:
        job.finished.set()


def _extract(job: Job, pointer: Path, root: Path) -> Outcome:
    before = _age(pointer) if pointer.exists() else 0.0
    with subprocess.Popen(
        COMMAND,
        cwd=root,
        env={**os.environ, "PYTHONUTF8": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        errors="replace",
    ) as child:
        assert child.stderr is not None, "stderr is a pipe"
        _follow(job, child.stderr)
    if child.returncode == 0:
        return "built"
    swapped = pointer.exists() and _age(pointer) > before
    return "partial" if swapped else "failed"


def _follow(job: Job, stderr: IO[str]) -> None:
    """Read the progress lines as they come; everything else goes to the log."""
    for line in stderr:
        if match := PROGRESS.match(line.strip()):
            job.done, job.total, job.name = int(match[1]), int(match[2]), match[3]
        elif line.strip():
            _LOG.warning("extract: %s", line.rstrip())


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    """Hold the lock file, so that two servers on one machine do not build at once."""
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("a+") as handle:
        if sys.platform == "win32":
            msvcrt.locking(handle.fileno(), msvcrt.LK_LOCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
