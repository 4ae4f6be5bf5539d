"""The files of a database: one per version beside a pointer, one builder at a time, nothing left behind.

`data/metrics.duckdb` is a symbolic link to `data/metrics.<version>.duckdb`. A build writes another file,
gives it its version's name once it is whole, and swaps the link: readers of the old file go on, the next
to resolve the link gets the new one. Where links are not to be had, `metrics.duckdb` is a text file of
one line, the name of the version's file.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import rmtree

try:
    import fcntl
except ImportError:  # no file locks on this system: builds are not kept apart there
    fcntl = None  # type: ignore[assignment] # the checker knows only the system it runs on

_MAGIC = slice(8, 12)  # where a DuckDB file says b"DUCK"


class BuildError(Exception):
    """The database could not be built; the message is one line: what, where, what to do."""


@contextmanager
def only_builder(path: Path, say: Callable[[str], None]) -> Iterator[None]:
    """Keep every other builder of the database `path` out, waiting (and saying so) while one is at work.

    Removes what a build that was killed left behind. The lock goes with the process, however it ends.
    Raises BuildError where the folder is missing or cannot be written to.
    """
    try:
        descriptor = os.open(_beside(path, "lock"), os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise BuildError(in_one_line(path, error)) from error
    try:
        _wait_for_lock(descriptor, path, say)
        remove_leftovers(path)
        yield
    finally:
        os.close(descriptor)


def _wait_for_lock(descriptor: int, path: Path, say: Callable[[str], None]) -> None:
    if fcntl is None:
        return
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        say(f"another build of {path.name} is under way: waiting for it to end")
        fcntl.flock(descriptor, fcntl.LOCK_EX)


def building_file(path: Path) -> Path:
    """Where this process writes the next version of the database `path` until it is whole."""
    return _beside(path, f"building-{os.getpid()}")


def version_file(path: Path, version: str) -> Path:
    """The file that holds one version of the database `path`."""
    return path.with_name(f"{path.stem}.{version}{path.suffix}")


def current_file(path: Path) -> Path | None:
    """The file that `path` stands for now, None where there is none.

    Raises BuildError where `path` is a file that is neither a DuckDB database nor such a pointer.
    """
    if path.is_symlink():
        target = path.resolve()
        return target if target.exists() else None
    if not path.exists():
        return None
    with path.open("rb") as file:
        head = file.read(256)
    if head[_MAGIC] == b"DUCK":
        return path
    target = path.with_name(head.decode("utf-8", "replace").strip())
    if _is_version_of(path, target):
        return target if target.exists() else None
    raise BuildError(f"{path} is not a DuckDB database and was left alone: name another file")


def point_to(path: Path, target: Path) -> None:
    """Make `path` stand for `target` at once; keep the version just replaced, remove older ones."""
    replaced = current_file(path)
    link = _beside(path, f"link-{os.getpid()}")
    try:
        link.symlink_to(target.name)
    except (OSError, NotImplementedError):
        link.write_text(f"{target.name}\n", encoding="utf-8")
    link.replace(path)
    _sync_folder(path.parent)
    if replaced != target:
        _remove_versions(path, keep={target.name, replaced.name if replaced else ""})


def date_files(path: Path, target: Path, moment: float | None) -> None:
    """Give the pointer and its file the time of change `moment`, seconds since 1970; None is now."""
    times = None if moment is None else (moment, moment)
    os.utime(target, times)
    if path.is_symlink() and os.utime in os.supports_follow_symlinks:
        os.utime(path, times, follow_symlinks=False)
    elif not path.is_symlink():
        os.utime(path, times)


def remove_leftovers(path: Path) -> None:
    """Remove unfinished files of builds that were killed. Only for the one builder."""
    for pattern in ("building-*", "link-*"):
        for file in path.parent.glob(f"{path.name}.{pattern}"):
            if file.is_dir():  # what DuckDB moved to the disk for want of memory
                rmtree(file, ignore_errors=True)
            else:
                file.unlink(missing_ok=True)


def discard(file: Path) -> None:
    """Remove an unfinished database file and what DuckDB keeps beside it, if they are there."""
    for name in (file.name, f"{file.name}.wal"):
        with suppress(OSError):
            file.with_name(name).unlink(missing_ok=True)


def in_one_line(path: Path, error: Exception) -> str:
    """Why `path` could not be written, as one line an editor can act upon."""
    reason = " ".join(str(error).split())
    folder = path.parent
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return f"cannot build {path}: there is no folder {folder}"
    if "No space left" in reason or "disk full" in reason.lower():
        return f"cannot build {path}: the disk is full; free some space (the old database still serves)"
    refusals = ("Read-only file system", "Permission denied")
    if isinstance(error, PermissionError) or any(refusal in reason for refusal in refusals):
        return f"cannot build {path}: {folder} cannot be written to; allow it or name another with --database"
    return f"cannot build {path}: {reason}"


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(f"{path.name}.{ending}")


def _is_version_of(path: Path, file: Path) -> bool:
    pattern = rf"{re.escape(path.stem)}\.[0-9a-f]{{12}}{re.escape(path.suffix)}"
    return re.fullmatch(pattern, file.name) is not None


def _remove_versions(path: Path, keep: set[str]) -> None:
    for file in path.parent.glob(f"{path.stem}.*{path.suffix}"):
        if _is_version_of(path, file) and file.name not in keep:
            discard(file)


def _sync_folder(folder: Path) -> None:
    """Have the new names on disk, so that a power cut cannot bring the old ones back half way."""
    with suppress(OSError):  # not every system opens a folder
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
