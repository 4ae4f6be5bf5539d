"""Marks of files, by which a build knows that nothing changed: hashes of their bytes, nothing is parsed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from stat import S_ISREG

from extract.guard import MAX_FILE_BYTES
from extract.read import is_figures_table, list_sources

Source = tuple[Path, str]  # a file and the id of what is read in it
Ingredient = tuple[str, str, str]  # a row of the table of that name


@dataclass(frozen=True)
class Files:
    """The files to be read and their marks, of each and of all tables together; none where unreadable."""

    sources: Sequence[Source]
    tables: frozenset[Path]
    marks: Mapping[str, str]
    tables_mark: str

    @cached_property
    def documents(self) -> dict[str, str]:
        """The marks of what is no table."""
        return {source: self.marks[source] for path, source in self.sources if path not in self.tables}


def marked_files(paths: Iterable[Path], published: date | None) -> Files:
    """The files under some paths with their marks; `published` is the day of texts that do not say theirs."""
    sources = list_sources(paths)
    marks = {source: _mark(path, source, published) for path, source in sources}
    tables = [path for path, source in sources if marks[source] and _is_table(path)]
    return Files(sources, frozenset(tables), marks, _tables_mark(tables))


def ingredients_of(
    parts: Mapping[str, str], documents: Mapping[str, str], tables_mark: str
) -> list[Ingredient]:
    """What a build is made of, as rows of the table `ingredient`: parts, documents that were read, tables."""
    rows = [("part", part, version) for part, version in sorted(parts.items())]
    rows += [("document", source, mark) for source, mark in sorted(documents.items())]
    return rows + ([("tables", "", tables_mark)] if tables_mark else [])


def decisions_mark(corrections: Path, *, whole: bool) -> str:
    """The mark of the corrections as they apply to the `whole` of the sources or to a part of them."""
    lines = corrections.read_bytes() if corrections.exists() else b""
    return hashlib.sha256(lines + (b"\x1fwhole" if whole else b"\x1fpart")).hexdigest()[:12]


def _is_table(path: Path) -> bool:
    try:
        return is_figures_table(path)
    except OSError:
        return False


def _mark(path: Path, source: str, published: date | None) -> str:
    """16 hexadecimal digits of what the claims of a document depend on; empty where it cannot be read."""
    try:
        found = path.stat()
        if not S_ISREG(found.st_mode) or found.st_size > MAX_FILE_BYTES:
            return ""
        with path.open("rb", buffering=0) as file:
            digest = hashlib.sha256(file.read())
    except OSError:
        return ""
    digest.update(f"\x1f{path.name}\x1f{source}\x1f{published}".encode())
    return digest.hexdigest()[:16]


def _tables_mark(tables: Sequence[Path]) -> str:
    """The mark of all tables of figures together, empty where there are none."""
    marks = [_mark(path, "", None) for path in tables]
    return hashlib.sha256("\x1f".join(marks).encode()).hexdigest()[:16] if all(marks) and marks else ""
