"""Reads files into readings one by one, with progress, and goes on where one of them fails."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from extract.claims import read_claims
from extract.lexicon import Lexicon
from extract.model import Document, Failure, Reading
from extract.read import read_documents

Progress = Callable[[str], None]


@dataclass
class Harvest:
    """What came of reading: the readings in order, and the files that could not be read."""

    readings: list[Reading] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)


def read_all(
    paths: Iterable[Path], lexicon: Lexicon, *, published: date | None, root: Path, progress: Progress
) -> Harvest:
    """Every document under `paths`, read to its claims; progress gets lines such as `3/5 name.md`.

    A file that cannot be read, a source whose id another text already has, and a text that breaks a
    rule become failures; the others are still done.
    """
    harvest = Harvest()
    progress("reading files")
    documents: dict[str, Document] = {}
    wanted = list(paths)
    harvest.failures += [Failure(str(path), "no such file or folder") for path in wanted if not path.exists()]
    existing = [path for path in wanted if path.exists()]
    for found in read_documents(existing, published=published, root=root):
        if isinstance(found, Failure):
            harvest.failures.append(found)
        elif (first := documents.setdefault(found.source, found)) != found:
            reason = f"its id {found.source} is taken by {first.source_file}: rename one of the two"
            harvest.failures.append(Failure(found.source_file, reason))
    for number, document in enumerate(documents.values(), 1):
        progress(f"{number}/{len(documents)} {document.source_file}")
        try:
            harvest.readings.append(read_claims(document, lexicon))
        except Exception as error:  # one text that breaks a rule must not take the others with it
            reason = f"reading its figures failed: {type(error).__name__}: {error}"
            harvest.failures.append(Failure(document.source_file, reason))
    return harvest
