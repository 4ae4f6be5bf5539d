"""Reads .pdf: checks the file with pypdf, then takes lines and ruled tables page by page with pdfplumber."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Sequence
from typing import Any

from extract.front_matter import Head
from extract.guard import (
    MAX_EDGES,
    MAX_PAGES,
    MAX_STREAM_BYTES,
    MAX_UNPACKED_BYTES,
    MIB,
    UnreadableError,
    content_kind,
    parsing,
)
from extract.layout import SEPARATOR, Layout
from extract.pdf_page import Block, Grid, Line, flow, page_blocks
from extract.read_docx import title_of

_MARGIN = 0.1  # running heads and page numbers stand in the outer tenth of a page
_PAGE_NUMBER = re.compile(r"[-–—|\s]*(?:trang|page)?\s*\d{1,3}(?:\s*/\s*\d{1,3})?[-–—|\s]*", re.IGNORECASE)
_NO_LETTER = "(cid:"  # how pdfplumber writes a glyph that has no Unicode letter


def read_pdf(data: bytes) -> Layout:
    """The layout of a PDF; raises UnreadableError where it is encrypted, too large, damaged or a picture."""
    if b"%PDF-" not in data[:1024]:  # a few bytes may stand before it
        kind, ending = content_kind(data)
        todo = f"rename it to {ending}" if ending else "check what it is"
        raise UnreadableError(f"wrong extension: named .pdf but is {kind or 'no PDF'} by its content; {todo}")
    for name in ("pypdf", "pdfminer", "pdfplumber"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # what is wrong is said by our failures
    layout = Layout(Head(title=_check(data)))
    for block in _blocks(data):
        if isinstance(block, Grid):
            layout.table(block.rows, block.merged)
        else:
            layout.line(SEPARATOR.join(block.parts) or block.text)  # letterheads stand in two columns
    _check_letters(layout.raw())
    return layout


def _check(data: bytes) -> str:
    """The title of a PDF that may be read; raises UnreadableError for one that may not."""
    import pypdf  # noqa: PLC0415 - takes 0.1 s, and only PDF files need it

    with parsing():
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableError("encrypted: it opens with a password only; save it without one")
        pages = len(reader.pages)
        if pages > MAX_PAGES:
            raise UnreadableError(
                f"too long: {pages} pages, the limit is {MAX_PAGES}; keep those that matter"
            )
        _check_streams(reader, pypdf)
        return title_of(reader.metadata.title if reader.metadata else "")


def _check_streams(reader: Any, pypdf: Any) -> None:
    """Raise UnreadableError where text or drawing unpacks past the limits; pictures are never unpacked."""
    total = 0
    for generation, offsets in [*reader.xref.items(), (0, reader.xref_objStm)]:
        for number in list(offsets):
            item = reader.get_object(pypdf.generic.IndirectObject(number, generation, reader))
            if not isinstance(item, pypdf.generic.StreamObject) or item.get("/Subtype") == "/Image":
                continue
            try:
                size = len(item.get_data())
            except pypdf.errors.LimitReachedError:
                size = MAX_UNPACKED_BYTES + 1
            total += size
            if size > MAX_STREAM_BYTES or total > MAX_UNPACKED_BYTES:
                raise UnreadableError(
                    f"too large inside: a part unpacks to more than {MAX_STREAM_BYTES // MIB} MiB; "
                    "print it to a new PDF"
                )


def _blocks(data: bytes) -> list[Block]:
    """Lines and tables of all pages in reading order, without running heads, tables joined over pages."""
    import pdfplumber  # noqa: PLC0415 - takes 0.3 s, and only PDF files need it

    pages: list[list[Block]] = []
    with parsing(), pdfplumber.open(io.BytesIO(data), password="") as pdf:
        for page in pdf.pages:
            blocks = page_blocks(page, tables=len(page.edges) <= MAX_EDGES)
            pages.append(_inside(blocks, float(page.height)))
            page.close()
    if not any(pages):
        raise UnreadableError("no text: its pages are pictures; run text recognition (OCR) on it first")
    return flow(_without_running_heads(pages))


def _inside(blocks: Sequence[Block], height: float) -> list[Block]:
    """The blocks with the lines of the margins marked as such, page numbers left out."""
    kept: list[Block] = []
    for block in blocks:
        if isinstance(block, Line):
            block.in_margin = block.bottom < height * _MARGIN or block.top > height * (1 - _MARGIN)
            if block.in_margin and _PAGE_NUMBER.fullmatch(block.text):
                continue
        kept.append(block)
    return kept


def _without_running_heads(pages: Sequence[Sequence[Block]]) -> list[list[Block]]:
    """The pages with a line of the margin kept only where it comes first; digits in it do not count."""
    seen: set[str] = set()
    kept: list[list[Block]] = []
    for page in pages:
        blocks: list[Block] = []
        for block in page:
            if isinstance(block, Line) and block.in_margin:
                key = re.sub(r"\d+", "#", block.text)
                if key in seen:
                    continue
                seen.add(key)
            blocks.append(block)
        kept.append(blocks)
    return kept


def _check_letters(text: str) -> None:
    """Raise UnreadableError where the glyphs have no letters, so that nothing can be read from them."""
    if text.count(_NO_LETTER) * 20 > len(text.split()):
        raise UnreadableError("no letters: its fonts do not say which letter a glyph is; run OCR on it first")
