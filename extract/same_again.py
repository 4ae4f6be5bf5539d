"""Whether a build would make what is there: told by marks alone, before anything is loaded that reads."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from extract.home import Home
from extract.identity import part_versions
from extract.marks import Files, decisions_mark, ingredients_of
from extract.store_summary import made_of
from extract.versions import current_file


def unchanged_file(home: Home, files: Files, *, whole: bool) -> Path | None:
    """The file that the database stands for where it was made of just these files by just this code.

    None where anything is another, the corrections and the contract among it, where a file cannot be read,
    or where there is no such database. Raises BuildError where something else has its name.
    """
    file = current_file(home.database)
    if file is None or not all(files.documents.values()):
        return None
    now = ingredients_of(parts_of(home, whole=whole), files.documents, files.tables_mark)
    return file if set(now) == set(made_of(file)) else None


def parts_of(home: Home, *, whole: bool) -> Mapping[str, str]:
    """The versions of all that makes a build of sources: the parts of the extractor and the corrections."""
    return {
        **part_versions(home.reference),
        "corrections": decisions_mark(home.corrections, whole=whole),
    }
