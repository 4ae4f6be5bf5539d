"""Sources that the tests of reading make, and what they look at when one was read."""

from __future__ import annotations

import unicodedata
from datetime import date
from pathlib import Path

from extract.model import Document, Failure
from extract.read import read_documents

PROSE = "Tỷ lệ hồ sơ giải quyết đúng hạn của thành phố đạt 99,81% (cấp xã là 99,89%)."
HEADER = {
    (0, 0): "Tỉnh",
    (0, 1): "PAR Index",
    (0, 2): "PAR Index",
    (1, 0): "Tỉnh",
    (1, 1): "2021",
    (1, 2): "2022",
}
RANKING = [(str(rank), f"Tỉnh {rank}", f"{90 - rank},25") for rank in range(1, 64)]


def document(path: Path, published: date | None = None) -> Document:
    """The one document of a file; fails with the reason where it could not be read."""
    (read,) = read_documents([path], published=published)
    assert isinstance(read, Document), read
    return read


def reason(path: Path) -> str:
    """Why a file could not be read."""
    (read,) = read_documents([path])
    assert isinstance(read, Failure), read
    return read.reason


def write(path: Path, content: str | bytes) -> Path:
    """A file with this content, folders made as needed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def in_windows_1258(text: str) -> bytes:
    """The bytes of a text in Windows-1258, where tones stand behind their letters."""
    pieces = []
    for letter in text:
        marks = unicodedata.normalize("NFD", letter)[1:]
        tones = "".join(mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323")
        plain = unicodedata.normalize("NFD", letter)
        base = unicodedata.normalize("NFC", "".join(mark for mark in plain if mark not in tones))
        try:
            pieces.append(letter.encode("cp1258"))
        except UnicodeEncodeError:
            pieces.append((base + tones).encode("cp1258"))
    return b"".join(pieces)


def table(read: Document, number: int = 0) -> dict[tuple[int, int], str]:
    """The texts of one table by row and column."""
    return {(c.row, c.column): read.text[c.start : c.end] for c in read.cells if c.table == number}


def check_ranking(read: Document) -> None:
    """Assert that all 63 places came out whole, in order, from one table below its header."""
    assert {cell.table for cell in read.cells} == {0}
    texts = table(read)
    rows = [tuple(texts[row, column] for column in range(3)) for row in range(1, 64)]
    assert rows == RANKING
    assert len(texts) == 3 * 64
