"""What protects the reading: limits with their reasons, and checks before a parser sees a file."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager

MIB = 1024 * 1024

# Ten times the longest yearly report met (a 6 MB scan-heavy PDF); more is a mistake or an attack.
MAX_FILE_BYTES = 64 * MIB
# A provincial report with its annexes has under 200 pages; 300 take about two minutes.
MAX_PAGES = 300
# The text of a page takes under 100 KB; drawings of maps and fonts reach a few MB.
MAX_STREAM_BYTES = 16 * MIB
# A page of tables has some hundred rules; one with thousands is a map, and minutes of looking for tables.
MAX_EDGES = 5_000
# Office files hold a few hundred members and unpack to ten times their size; a bomb to a thousand times.
MAX_ZIP_MEMBERS = 5_000
MAX_UNPACKED_BYTES = 256 * MIB
# Parsed XML takes about ten times its size in memory.
MAX_XML_BYTES = 24 * MIB
# A web page's own markup; trafilatura holds several copies of it.
MAX_HTML_BYTES = 16 * MIB
# 63 places × 20 years × 30 indicators are 38,000 cells.
MAX_CELLS = 400_000
MAX_COLUMNS = 1_000
# Front matter is seven short lines.
MAX_FRONT_MATTER_CHARACTERS = 20_000


class UnreadableError(Exception):
    """A file that cannot be read; the message says in one line what, why and what to do."""


_MAGIC = (
    (b"%PDF-", "PDF", ".pdf"),
    (b"PK\x03\x04", "zip (Word, Excel or an archive)", ".docx or .xlsx"),
    (b"\xd0\xcf\x11\xe0", "old or encrypted Office file", ""),
    (b"{\\rtf", "RTF", ""),
    (b"\x89PNG", "PNG picture", ""),
    (b"\xff\xd8\xff", "JPEG picture", ""),
    (b"GIF8", "GIF picture", ""),
    (b"II*\x00", "TIFF picture", ""),
    (b"MM\x00*", "TIFF picture", ""),
    (b"Rar!", "RAR archive", ""),
    (b"7z\xbc\xaf", "7z archive", ""),
    (b"\x1f\x8b", "gzip archive", ""),
)


_OFFICE = {"word/document.xml": ".docx", "xl/workbook.xml": ".xlsx"}


def content_kind(data: bytes) -> tuple[str, str]:
    """What the first bytes say a file is, and the ending it should have: ("PDF", ".pdf") or ("", "")."""
    for magic, name, ending in _MAGIC:
        if data.startswith(magic):
            return name, ending
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html")):
        return "web page", ".html"
    return "", ""


def check_text_bytes(data: bytes, suffix: str) -> None:
    """Raise UnreadableError where a file named as text is something else by its content."""
    kind, ending = content_kind(data)
    if not kind or (ending == ".html" and suffix in {".html", ".htm"}):
        return
    todo = f"rename it to {ending}" if ending else "save it as .txt, .docx, .xlsx or .pdf"
    raise UnreadableError(f"wrong extension: named {suffix} but is a {kind} by its content; {todo}")


def check_office_bytes(data: bytes, suffix: str, member: str) -> None:
    """Raise UnreadableError unless `data` is an Office file that holds `member` and is safe to unpack."""
    kind, ending = content_kind(data)
    if kind.startswith("old or encrypted"):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise UnreadableError("encrypted: it opens with a password only; save it without one")
        raise UnreadableError(
            f"wrong extension: an Office file from before 2007; open it and save it as {suffix}"
        )
    if kind and not kind.startswith("zip"):
        todo = f"rename it to {ending}" if ending else f"save it as {suffix}"
        raise UnreadableError(f"wrong extension: named {suffix} but is a {kind} by its content; {todo}")
    with parsing(), zipfile.ZipFile(io.BytesIO(data)) as archive:
        _check_archive(archive)
        names = set(archive.namelist())
    if member not in names:
        other = next((known for known, ending in _OFFICE.items() if known in names), "")
        todo = f"rename it to {_OFFICE[other]}" if other else "check what it is"
        raise UnreadableError(f"wrong extension: named {suffix} but holds no {member}; {todo}")


def _check_archive(archive: zipfile.ZipFile) -> None:
    """Raise UnreadableError for a zip bomb, by what it declares and by what it really unpacks to."""
    members = archive.infolist()
    declared = sum(member.file_size for member in members)
    if len(members) > MAX_ZIP_MEMBERS or declared > MAX_UNPACKED_BYTES:
        raise UnreadableError(
            f"too large inside: {len(members)} parts of {declared // MIB} MiB, "
            f"the limit is {MAX_ZIP_MEMBERS} of {MAX_UNPACKED_BYTES // MIB} MiB; split it or make it smaller"
        )
    unpacked = 0
    for member in members:
        is_xml = member.filename.lower().endswith((".xml", ".rels"))
        size = 0
        with archive.open(member) as stream:
            while chunk := stream.read(MIB):
                if is_xml and size == 0:
                    _check_no_doctype(chunk[:4096])
                size += len(chunk)
                unpacked += len(chunk)
                if unpacked > MAX_UNPACKED_BYTES or (is_xml and size > MAX_XML_BYTES):
                    raise UnreadableError(
                        f"too large inside: {member.filename} unpacks past the limit; make it smaller"
                    )


def _check_no_doctype(start: bytes) -> None:
    """Raise UnreadableError for XML with a document type, which Office files lack and XML bombs need."""
    if b"<!DOCTYPE" in start.replace(b"\x00", b""):
        raise UnreadableError(
            "unsafe: its XML declares a document type, which Office files never do; do not open it"
        )


@contextmanager
def parsing() -> Iterator[None]:
    """Turn whatever a parser raises at a damaged or hostile file into an UnreadableError."""
    try:
        yield
    except UnreadableError:
        raise
    except Exception as error:
        raise UnreadableError(f"damaged: {first_line(error)}; open it and save it again") from error


def check_cells(cells: int) -> None:
    """Raise UnreadableError for a table, its merged cells counted in full, that is no table any more."""
    if cells > MAX_CELLS:
        raise UnreadableError(
            f"too large: a table of {cells} cells, the limit is {MAX_CELLS}; keep what matters"
        )


def first_line(error: BaseException) -> str:
    """The first line of an error's message, or its name."""
    return (str(error).strip().splitlines() or [type(error).__name__])[0][:200]
