"""Opens the database that is served: read-only, one cursor a call, the resolved path as its version.

The extraction never writes the file that is served: it writes a new one beside it and swaps a pointer
(a symlink, or a small text file with the name where symlinks are not to be had). Re-opening one path
would silently return the old data, so every cache is keyed by the resolved path.
"""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from threading import Lock

import duckdb

from dashboard.queries_contract import find_lacking, is_of_project

ROOT = Path(__file__).resolve().parents[1]
DEFAULT = ROOT / "data" / "metrics.duckdb"
VARIABLE = "SOGOC_DATABASE"
POINTER_LIMIT = 256
MOST_LACKING = 5
SETTINGS = (
    # Up to so many claims named by their ids are looked up in the index; for more, all are read. Set for the
    # connection alone, it would not hold for the cursors that ask.
    "SET GLOBAL dynamic_or_filter_threshold = 2000",
    "SET enable_external_access = false",
    # What all queries together may take; one that needs more fails instead of taking the server with it.
    "SET memory_limit = '2GB'",
    "SET lock_configuration = true",
)
_OPENING = Lock()


class DatabaseMissingError(Exception):
    """There is no database at the place where it is looked for."""


class DatabaseBrokenError(Exception):
    """The file is there and is not a database that can be served."""


class DatabaseOlderError(DatabaseBrokenError):
    """The database was built by an older version: it lacks what pages ask for. The message is for the log."""

    def __init__(self, path: str, lacking: list[str]) -> None:
        some = ", ".join(lacking[:MOST_LACKING]) + (" …" if len(lacking) > MOST_LACKING else "")
        todo = rebuild_command(str(pointer()))
        super().__init__(f"{path} was built by an older version (it lacks {some}): run {todo}")


def pointer() -> Path:
    """Where the served database is looked for: SOGOC_DATABASE, else data/metrics.duckdb."""
    given = os.environ.get(VARIABLE, "")
    return Path(given) if given else DEFAULT


def is_given() -> bool:
    """Another database was asked for by SOGOC_DATABASE: it is served as it is and never built."""
    return bool(os.environ.get(VARIABLE))


def rebuild_command(name: str = f'"${VARIABLE}"') -> str:
    """What to type in the root of the project to have the served database built again.

    One that was asked for by SOGOC_DATABASE is called `name`: a page does not say where it lies.
    """
    return f"python -m extract --database {name}" if is_given() else "python -m extract"


def resolve(path: Path) -> Path:
    """The file behind the pointer, whether the pointer is a symlink, a small text file or the database."""
    if not path.exists():
        raise DatabaseMissingError(str(path))
    real = path.resolve()
    if real.stat().st_size <= POINTER_LIMIT:
        real = _follow(real)
    if not real.exists():
        raise DatabaseMissingError(str(real))
    return real


def _follow(text_pointer: Path) -> Path:
    try:
        name = text_pointer.read_text(encoding="utf-8").strip()
    except UnicodeDecodeError:
        return text_pointer
    if not name or "\n" in name:
        raise DatabaseBrokenError(str(text_pointer))
    return (text_pointer.parent / name).resolve()


def served() -> str:
    """Path of the database that is served now, resolved: the data version that keys every cache.

    Raises DatabaseMissingError, DatabaseBrokenError or DatabaseOlderError where none can be.
    """
    path = str(resolve(pointer()))
    _connection(path)
    return path


def is_older(path: Path) -> bool:
    """There is a database at the pointer `path`, and an older version built it."""
    try:
        _connection(str(resolve(path)))
    except DatabaseOlderError:
        return True
    except (DatabaseMissingError, DatabaseBrokenError):
        return False
    return False


def cursor(version: str) -> duckdb.DuckDBPyConnection:
    """A cursor of one call on the database at `version`; never share it between threads."""
    return _connection(version).cursor()


def connect(path: str) -> duckdb.DuckDBPyConnection:
    """A connection to be asked and never written, shut off from files and network.

    Raises DatabaseBrokenError, and DatabaseOlderError where the database does not hold what is asked of it.
    """
    try:
        connection = duckdb.connect(path, read_only=True)
        locked = connection.execute("SELECT current_setting('lock_configuration')").fetchone()
        for setting in SETTINGS if locked == (False,) else ():  # a file that is open already has them
            connection.execute(setting)
        lacking = find_lacking(connection)
        ours = is_of_project(connection)
    except duckdb.Error as error:
        raise DatabaseBrokenError(f"{path}: {error}") from error
    if lacking:
        connection.close()
        raise DatabaseOlderError(path, lacking) if ours else DatabaseBrokenError(f"{path} holds other tables")
    return connection


def _connection(path: str) -> duckdb.DuckDBPyConnection:
    """The one connection of all readers; two at once do not open it twice."""
    with _OPENING:
        return _open(path)


@lru_cache(maxsize=2)  # one that is left out closes itself, when its last cursor is gone
def _open(path: str) -> duckdb.DuckDBPyConnection:
    return connect(path)
