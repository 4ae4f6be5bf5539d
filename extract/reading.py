"""Reads files into readings one by one, with progress, and goes on where one of them fails.

What did not change since the build before is not read again: every file has a mark, a hash of its bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from concurrent.futures import BrokenExecutor
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path

from extract.claims import read_claims
from extract.figures import read_figures
from extract.lexicon import REFERENCE, Lexicon, load_lexicon
from extract.marks import Files, Source, marked_files
from extract.model import Document, Failure, Reading
from extract.read import read_file, shown
from extract.reference import read_reference
from extract.spreading import Executors, spread

Progress = Callable[[str], None]

_DIED = "the process that read it died, perhaps for want of memory; split the file, or save it anew"


@dataclass(frozen=True)
class Known:
    """What the build before was made of: marks of its documents and of all tables, and what these cited."""

    documents: Mapping[str, str]
    tables: str
    publications: Collection[str]


@dataclass
class Harvest:
    """What came of reading: the readings in order, the files that could not be read, and what is as it was.

    `kept` are the sources of the build before that were not read again. `marks` has the mark of every
    document that was read now or then, `tables_mark` that of all tables, empty where one could not be read.
    """

    readings: list[Reading] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    kept: set[str] = field(default_factory=set)
    marks: dict[str, str] = field(default_factory=dict)
    tables_mark: str = ""

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
    executors: Executors | None = None,
) -> Harvest:
    """Every document under `paths`, read to its claims: `read_files`, where nothing is known before."""
    files = marked_files(paths, published)
    return read_files(files, published=published, root=root, progress=progress, executors=executors)


def read_files(
    files: Files,
    *,
    published: date | None,
    root: Path,
    progress: Progress,
    reference: Path = REFERENCE,
    executors: Executors | None = None,
    known: Known | None = None,
) -> Harvest:
    """Every document of the files, read to its claims; progress gets a line such as `3/5 name.md` for each.

    A file that cannot be read and a text that breaks a rule become failures; the others are still done.
    Tables of figures come last, together: one publication may be cited by several of them. With
    `executors` the documents are read in parallel; what comes of it, and in which order, is the same.
    What is `known` with the same mark is not read.
    """
    harvest = Harvest()
    asked = [*_changed(files, known, harvest)]
    if harvest.kept:
        progress(f"unchanged and taken over: {len(harvest.kept)} of {len(harvest.kept) + len(asked)} sources")
    read = partial(_read, published=published, root=root, reference=reference)
    results = spread(read, asked, executors) if executors else map(read, asked)
    to_cite: list[Path] = []
    for number, (path, source) in enumerate(asked, 1):
        progress(f"{number}/{len(asked)} {path.name}")
        found = next(results)
        if found is None:
            to_cite.append(path)
        elif isinstance(found, BrokenExecutor):
            harvest.add(Failure(shown(path, root), _DIED))
        else:
            harvest.add(found)
            if isinstance(found, Reading) and files.marks[source]:
                harvest.marks[source] = files.marks[source]
    if to_cite:
        cited = read_figures(to_cite, read_reference(reference))
        for one in cited:
            harvest.add(one)
        whole = len(to_cite) == len(files.tables) and not any(isinstance(one, Failure) for one in cited)
        harvest.tables_mark = files.tables_mark if whole else ""
    return harvest


def _changed(files: Files, known: Known | None, harvest: Harvest) -> Iterator[Source]:
    """The sources to be read; the others are noted in the harvest as kept."""
    if known is None:
        yield from files.sources
        return
    same_tables = files.tables_mark != "" and known.tables == files.tables_mark
    if same_tables:
        harvest.kept |= set(known.publications)
        harvest.tables_mark = files.tables_mark
    for path, source in files.sources:
        mark = files.marks[source]
        if path not in files.tables and mark and known.documents.get(source) == mark:
            harvest.kept.add(source)
            harvest.marks[source] = mark
        elif path not in files.tables or not same_tables:
            yield path, source


def _read(source: Source, *, published: date | None, root: Path, reference: Path) -> Reading | Failure | None:
    """One file, read to its claims; None where it is a table of figures."""
    found = read_file(*source, published=published, root=root)
    return _read_claims(found, load_lexicon(reference)) if isinstance(found, Document) else found


def _read_claims(document: Document, lexicon: Lexicon) -> Reading | Failure:
    try:
        return read_claims(document, lexicon)
    except Exception as error:  # one text that breaks a rule must not take the others with it
        reason = f"reading its figures failed: {type(error).__name__}: {error}; please report the text"
        return Failure(document.source_file, reason)
