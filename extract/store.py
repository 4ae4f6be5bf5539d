"""Writes the tables of one build into DuckDB: a file anew, or a copy of the one before, mended.

A database file holds one version and is never written again once it is whole (extract/versions.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile

import duckdb
import pandas as pd

from extract.store_mending import is_worth_mending, mend
from extract.store_tables import Carried, Tables, contract, fill, note_build
from extract.versions import (
    BuildError,
    building_file,
    current_file,
    date_files,
    discard,
    in_one_line,
    point_to,
    version_file,
)

# What of the build before is taken over as it lies there, where it is.
_CARRIED: Mapping[str, str] = {
    "source": "FROM earlier.source ANTI JOIN without USING (source)",
    "claim": "FROM earlier.claim ANTI JOIN without USING (source)",
    "rejection": "FROM earlier.rejection ANTI JOIN without USING (source)",
    "finding": "FROM earlier.finding ANTI JOIN gone USING (finding_id)",
}


@dataclass(frozen=True)
class Build:
    """A database that is in place: its version, its file, and whether anything in it is new."""

    version: str
    file: Path
    changed: bool


def write_database(path: Path, tables: Tables, *, extractor: str, begun: float | None = None) -> Build:
    """Build a whole new database file and make `path` stand for it; the caller holds `only_builder(path)`.

    The version is a hash of the content: where the same is in place already, that stays and gets a new time
    of change. That time is `begun`, seconds since 1970 (now without it): a source that was changed
    while the others were still being read is newer than the database. Raises BuildError, one line, where
    a claim names what the reference tables do not know, where a row breaks a constraint, or where the
    disk refuses; the old database then still serves.
    """
    unfinished = building_file(path)
    try:
        before = current_file(path)
        discard(unfinished)
        version = _write_file(unfinished, tables, extractor)
        target = version_file(path, version)
        if not _is_whole(target, version):
            unfinished.replace(target)
        if before is None or before.name != target.name:
            point_to(path, target)
        date_files(path, target, begun)
    except (OSError, duckdb.Error) as error:
        raise BuildError(in_one_line(path, error)) from error
    finally:
        discard(unfinished)
    return Build(version, target, changed=before is None or before.name != target.name)


def _write_file(file: Path, tables: Tables, extractor: str) -> str:
    """Write a file that holds all tables and views, anew or from a copy; the version of what it holds."""
    carried = tables.carried
    if carried and is_worth_mending(tables):
        copyfile(carried.file, file)
        return mend(file, tables, carried, extractor)
    with duckdb.connect(str(file)) as connection:
        if carried:
            _attach(connection, carried)
        fill(connection, tables, _CARRIED if carried else None)
        version = note_build(connection, extractor)
        connection.execute(contract("views"))
        connection.execute(contract("lists"))
        connection.execute("CHECKPOINT")
    return version


def _attach(connection: duckdb.DuckDBPyConnection, carried: Carried) -> None:
    connection.execute("ATTACH ? AS earlier (READ_ONLY)", [str(carried.file)])
    for name, column, ids in (("without", "source", carried.without), ("gone", "finding_id", carried.gone)):
        connection.register(name, pd.DataFrame({column: pd.Series(sorted(ids), dtype="str")}))


def _is_whole(file: Path, version: str) -> bool:
    """Whether the file is there and is a database of that version."""
    if not file.exists():
        return False
    try:
        with duckdb.connect(str(file), read_only=True) as connection:
            return connection.execute("SELECT version FROM build").fetchall() == [(version,)]
    except duckdb.Error:
        return False
