"""Reads source files into documents: finds them, hands each to the reader of its format, names failures."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path

from extract.clean import damaged
from extract.decode import decode, legacy_encoding, legacy_reason
from extract.front_matter import language_of
from extract.guard import MAX_FILE_BYTES, MIB, UnreadableError, check_text_bytes, first_line
from extract.issued import issued
from extract.layout import Layout
from extract.model import Document, Failure
from extract.read_docx import read_docx
from extract.read_html import read_html
from extract.read_pdf import read_pdf
from extract.read_sheet import read_csv, read_xlsx
from extract.read_text import read_text

# The readers load their parsers when a file first needs one.
_OF_TEXT: dict[str, Callable[[str], Layout]] = {
    ".txt": read_text,
    ".md": read_text,
    ".html": read_html,
    ".htm": read_html,
    ".csv": read_csv,
}
_OF_BYTES: dict[str, Callable[[bytes], Layout]] = {".docx": read_docx, ".pdf": read_pdf, ".xlsx": read_xlsx}
READABLE = (*_OF_TEXT, *_OF_BYTES)
# Data that may lie beside texts in a folder; nobody means them to be read.
_BESIDE = (".json", ".jsonl", ".py", ".sql", ".yaml", ".yml", ".toml", ".duckdb", ".css", ".js")
_LITTER = frozenset({"thumbs.db", "desktop.ini"})
_FIGURE_COLUMNS = frozenset({"indicator", "place", "value", "publisher"})
# Where one word in fifty is damaged, the numbers beside them cannot be trusted either.
_DAMAGED_SHARE = 50


def read_documents(
    paths: Iterable[Path], *, published: date | None = None, root: Path | None = None
) -> Iterator[Document | Failure]:
    """The documents of files and folders, sorted by path; one Failure for each file that cannot be read.

    Folders are read with all below them; hidden files, README files and figure tables
    (`is_figures_table`) are passed over. `published` fills in where a source does not say its date.
    Failures name a file by its path from `root` where it lies below, else by its name.
    """
    for path, source in list_sources(paths):
        read = read_file(path, source, published=published, root=root)
        if read is not None:
            yield read


def list_sources(paths: Iterable[Path]) -> list[tuple[Path, str]]:
    """Every file to read with the id of its source, sorted by path; a file named twice is read once.

    The id is the file's name without its ending; where an earlier file has it, the folder's name is added
    to the later, and a number where that is taken too.
    """
    files = {str(file.absolute()): file for path in paths for file in _files(Path(path))}
    taken: set[str] = set()
    sources: list[tuple[Path, str]] = []
    for file in map(files.__getitem__, sorted(files, key=lambda name: name.replace(os.sep, "\0"))):
        source = stem = file.stem
        if source in taken:
            source = stem = f"{stem}-{file.absolute().parent.name}"
        number = 2
        while source in taken:
            source, number = f"{stem}-{number}", number + 1
        taken.add(source)
        sources.append((file, source))
    return sources


def _files(path: Path) -> Iterator[Path]:
    """The files meant by a path: itself, or what lies in the folder."""
    if not path.is_dir():
        yield path
        return
    for folder, below, names in os.walk(path):
        below[:] = sorted(name for name in below if not name.startswith("."))
        for name in names:
            low = name.lower()
            is_read_me = low.partition(".")[0] == "readme"
            litter = low.startswith((".", "~$")) or is_read_me or low in _LITTER
            if not litter and not low.endswith(_BESIDE):
                yield Path(folder, name)


def read_file(
    path: Path, source: str, *, published: date | None = None, root: Path | None = None
) -> Document | Failure | None:
    """The document of one file, a Failure that says what is wrong with it, or None for a table of figures."""
    try:
        data = _bytes(path)
        if is_figures_table(path):
            return None
        return _document(_layout(data, path.suffix.lower()), path, source, published)
    except UnreadableError as error:
        return Failure(shown(path, root), str(error))
    except (OSError, MemoryError, RecursionError, ValueError) as error:
        return Failure(shown(path, root), f"could not be read: {first_line(error)}; check the file")


def shown(path: Path, root: Path | None) -> str:
    """The name of a file in messages: its path from the root where it lies below, else its name."""
    whole = path.absolute()
    return str(whole.relative_to(root)) if root and whole.is_relative_to(root) else path.name


def _bytes(path: Path) -> bytes:
    """All bytes of a regular file within the limit."""
    if not path.exists():
        raise UnreadableError("not found: there is no such file; check its name")
    if not path.is_file():
        raise UnreadableError("not a file: it is a device or a pipe; give a file or a folder")
    if path.suffix.lower() not in READABLE:
        ending = path.suffix.lower() or "no ending"
        raise UnreadableError(f"unknown format: {ending}; save it as one of {' '.join(READABLE)}")
    size = path.stat().st_size
    if size == 0:
        raise UnreadableError("empty: 0 bytes; save it again or remove it")
    if size > MAX_FILE_BYTES:
        raise UnreadableError(f"too large: {size // MIB} MiB, the limit is {MAX_FILE_BYTES // MIB}; split it")
    return path.read_bytes()


def _layout(data: bytes, suffix: str) -> Layout:
    """What the reader of the format makes of the bytes."""
    if suffix in _OF_BYTES:
        return _OF_BYTES[suffix](data)
    check_text_bytes(data, suffix)
    return _OF_TEXT[suffix](decode(data))


def _document(layout: Layout, path: Path, source: str, published: date | None) -> Document:
    """The document of a layout; raises UnreadableError where the text is missing, legacy or damaged."""
    if legacy := legacy_encoding(layout.raw()):
        raise UnreadableError(legacy_reason(legacy))
    text, cells = layout.finish()
    if not text.strip():
        raise UnreadableError("empty: it holds no text; add the text or remove it")
    lost = damaged(text)
    if lost and len(lost) * _DAMAGED_SHARE > len(text.split()):
        start, end = lost[0]
        raise UnreadableError(
            f"damaged letters: {len(lost)} places like {text[max(0, start - 8) : end + 8]!r} cannot be "
            "repaired with certainty; fetch the text again"
        )
    head = layout.head
    return Document(
        source=source,
        source_file=path.name,
        text=text,
        title=head.title,
        publisher=head.publisher,
        url=head.url,
        published=head.published or published or issued(text),
        retrieved=head.retrieved,
        language=head.language or language_of(text),
        kind=head.kind,
        cells=cells,
    )


def is_figures_table(path: Path) -> bool:
    """Whether a file is a table of figures (one row a figure, each citing its source), read elsewhere.

    Told by its header, which names the columns indicator, place, value and publisher.
    """
    if path.suffix.lower() != ".csv":
        return False
    with path.open("rb") as stream:
        first = stream.readline(4096)
    header = first.decode("utf-8-sig", errors="replace").lower().split(",")
    return {name.strip(' "\r\n') for name in header} >= _FIGURE_COLUMNS
