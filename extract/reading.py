"""Reads files into readings one by one, with progress, and goes on where one of them fails."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from extract.claims import read_claims
from extract.figures import read_figures
from extract.lexicon import REFERENCE, Lexicon
from extract.model import Document, Failure, Reading
from extract.read import list_sources, read_file
from extract.reference import read_reference

Progress = Callable[[str], None]


@dataclass
class Harvest:
    """What came of reading: the readings in order, and the files that could not be read."""

    readings: list[Reading] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)

    def add(self, found: Reading | Failure) -> None:
        """Put what was found where it belongs."""
        if isinstance(found, Failure):
            self.failures.append(found)
        else:
            self.readings.append(found)


def read_all(
    paths: Iterable[Path], lexicon: Lexicon, *, published: date | None, root: Path, progress: Progress
) -> Harvest:
    """Every document under `paths`, read to its claims; progress gets a line such as `3/5 name.md` for each.

    A file that cannot be read and a text that breaks a rule become failures; the others are still done.
    Tables of figures come last, together: one publication may be cited by several of them.
    """
    harvest = Harvest()
    tables: list[Path] = []
    sources = list_sources(paths)
    for number, (path, source) in enumerate(sources, 1):
        progress(f"{number}/{len(sources)} {path.name}")
        found = read_file(path, source, published=published, root=root)
        if found is None:
            tables.append(path)
        else:
            harvest.add(_read_claims(found, lexicon) if isinstance(found, Document) else found)
    if tables:
        for read in read_figures(tables, read_reference(REFERENCE)):
            harvest.add(read)
    return harvest


def _read_claims(document: Document, lexicon: Lexicon) -> Reading | Failure:
    try:
        return read_claims(document, lexicon)
    except Exception as error:  # one text that breaks a rule must not take the others with it
        reason = f"reading its figures failed: {type(error).__name__}: {error}; please report the text"
        return Failure(document.source_file, reason)
