"""Reads .docx: paragraphs and tables in the order of the document, as a reader sees it."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from extract.front_matter import Head, label
from extract.guard import MAX_COLUMNS, check_cells, check_office_bytes, parsing
from extract.layout import Layout, Position

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# Deleted or moved away, a second copy for old programs, notes to the author: not what a reader sees.
_UNSEEN = frozenset({_W + "del", _W + "moveFrom", _FALLBACK, _W + "pPr", _W + "rPr", _W + "instrText"})
_BREAKS = {_W + "tab": "\t", _W + "br": "\n", _W + "cr": "\n", _W + "noBreakHyphen": "-"}
_LISTS = re.compile(r"List(?:Bullet|Number|Continue)?\d*$")  # styles of Word, by their ids
_JUNK_TITLES = ("microsoft word", ".doc", "untitled", "document1", "powerpoint")


def read_docx(data: bytes) -> Layout:
    """The layout of a Word file; raises UnreadableError where it is no such file or unsafe."""
    check_office_bytes(data, ".docx", "word/document.xml")
    import docx  # noqa: PLC0415 - takes 0.2 s, and only Word files need it

    with parsing():
        document = docx.Document(io.BytesIO(data))
        layout = Layout(Head(title=title_of(document.core_properties.title)))
        _write(document.element.body, layout)
    return layout


def title_of(property_text: object) -> str:
    """The title a file's properties give, unless a program put it there: "Microsoft Word - BC 2023.doc"."""
    title = label(property_text) if isinstance(property_text, str) else ""
    return "" if any(junk in title.lower() for junk in _JUNK_TITLES) else title


def _write(parent: Any, layout: Layout) -> None:
    """Add the paragraphs and tables below an element, in order, also those inside text boxes and fields."""
    for child in parent:
        if child.tag == _W + "p":
            for number, line in enumerate(_text(child).split("\n")):
                layout.line(f"- {line}" if number == 0 and _is_listed(child, line) else line)
            for box in _boxes(child):
                _write(box, layout)
        elif child.tag == _W + "tbl":
            _write_table(child, layout)
        elif child.tag not in _UNSEEN and isinstance(child.tag, str):
            _write(child, layout)


def _is_listed(paragraph: Any, line: str) -> bool:
    """Whether Word sets a bullet or a number before a paragraph, which stands nowhere in its text."""
    numbering = paragraph.find(f"{_W}pPr/{_W}numPr")
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    name = style.get(_W + "val", "") if style is not None else ""
    counted = numbering is not None and _number(numbering, f"{_W}numId") != 0
    listed = _LISTS.match(name) is not None or (counted and not name.startswith("Heading"))
    return listed and re.match(r"\s*[^\W\d_]", line) is not None


def _text(element: Any) -> str:
    """The visible text of an element without its text boxes."""
    if element.tag == _W + "t":
        return element.text or ""
    if element.tag in _BREAKS:
        return _BREAKS[element.tag]
    if element.tag in _UNSEEN or element.tag == _W + "txbxContent" or not isinstance(element.tag, str):
        return ""
    if element.tag == _W + "r" and element.find(f"{_W}rPr/{_W}vanish") is not None:
        return ""
    return "".join(_text(child) for child in element)


def _boxes(element: Any) -> Iterator[Any]:
    """The text boxes that hang on a paragraph."""
    for child in element:
        if child.tag == _W + "txbxContent":
            yield child
        elif child.tag not in _UNSEEN:
            yield from _boxes(child)


def _write_table(table: Any, layout: Layout) -> None:
    """Add a table; a cell merged over columns or rows is written once."""
    rows: list[list[str]] = []
    merged: dict[Position, Position] = {}
    above: dict[int, Position] = {}  # the cell that a column's vertical merge began with
    for at, row in enumerate(_rows(table)):
        texts: list[str] = [""] * min(MAX_COLUMNS, _number(row, f"{_W}trPr/{_W}gridBefore"))
        for cell in _below(row, _W + "tc"):
            column = len(texts)
            width = min(MAX_COLUMNS, max(1, _number(cell, f"{_W}tcPr/{_W}gridSpan")))
            merge = cell.find(f"{_W}tcPr/{_W}vMerge")
            goes_on = merge is not None and merge.get(_W + "val") != "restart" and column in above
            origin = above[column] if goes_on else (at, column)
            if merge is None:
                above.pop(column, None)
            else:
                above[column] = origin
            texts += ["" if origin != (at, column) else _cell_text(cell), *[""] * (width - 1)]
            for place in range(column, column + width):
                if (at, place) != origin:
                    merged[at, place] = origin
            check_cells(len(texts) + len(merged))
        rows.append(texts)
    if max(map(len, rows), default=0) > 1:
        layout.table(rows, merged)
    else:
        _write_single_column(table, layout)


def _write_single_column(table: Any, layout: Layout) -> None:
    for row in _rows(table):
        for cell in _below(row, _W + "tc"):
            _write(cell, layout)


def _rows(table: Any) -> Iterator[Any]:
    return _below(table, _W + "tr")


def _below(parent: Any, tag: str) -> Iterator[Any]:
    """The nearest descendants with a tag, not those inside one another (nested tables)."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag not in _UNSEEN and child.tag != _W + "tbl":
            yield from _below(child, tag)


def _cell_text(cell: Any) -> str:
    inner = Layout()
    _write(cell, inner)
    return inner.raw()


def _number(element: Any, path: str) -> int:
    found = element.find(path)
    written = found.get(_W + "val", "") if found is not None else ""
    return int(written) if written.isdigit() else 0
