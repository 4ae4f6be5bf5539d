"""Reads files into readings one by one, with progress, and goes on where one of them fails."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import BrokenExecutor
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path

from extract.claims import read_claims
from extract.figures import read_figures
from extract.lexicon import REFERENCE, Lexicon, load_lexicon
from extract.model import Document, Failure, Reading
from extract.read import list_sources, read_file, shown
from extract.reference import read_reference
from extract.spreading import Executors, spread

Progress = Callable[[str], None]

_DIED = "the process that read it died, perhaps for want of memory; split the file, or save it anew"


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
    paths: Iterable[Path],
    *,
    published: date | None,
    root: Path,
    progress: Progress,
    reference: Path = REFERENCE,
    executors: Executors | None = None,
) -> Harvest:
    """Every document under `paths`, read to its claims; progress gets a line such as `3/5 name.md` for each.

    A file that cannot be read and a text that breaks a rule become failures; the others are still done.
    Tables of figures come last, together: one publication may be cited by several of them. With
    `executors` the documents are read in parallel; what comes of it, and in which order, is the same.
    """
    harvest = Harvest()
    tables: list[Path] = []
    sources = list_sources(paths)
    read = partial(_read, published=published, root=root, reference=reference)
    results = spread(read, sources, executors) if executors else map(read, sources)
    for number, (path, _) in enumerate(sources, 1):
        progress(f"{number}/{len(sources)} {path.name}")
        found = next(results)
        if found is None:
            tables.append(path)
        elif isinstance(found, BrokenExecutor):
            harvest.add(Failure(shown(path, root), _DIED))
        else:
            harvest.add(found)
    if tables:
        for cited in read_figures(tables, read_reference(reference)):
            harvest.add(cited)
    return harvest


def _read(
    source: tuple[Path, str], *, published: date | None, root: Path, reference: Path
) -> Reading | Failure | None:
    """One file, read to its claims; None where it is a table of figures."""
    found = read_file(*source, published=published, root=root)
    return _read_claims(found, load_lexicon(reference)) if isinstance(found, Document) else found


def _read_claims(document: Document, lexicon: Lexicon) -> Reading | Failure:
    try:
        return read_claims(document, lexicon)
    except Exception as error:  # one text that breaks a rule must not take the others with it
        reason = f"reading its figures failed: {type(error).__name__}: {error}; please report the text"
        return Failure(document.source_file, reason)
