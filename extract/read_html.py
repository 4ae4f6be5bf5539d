"""Reads .html: main text, title, address and date as trafilatura sees them, with the tables of the page."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import date
from typing import Any

from extract.front_matter import Head, label, safe_url
from extract.guard import MAX_HTML_BYTES, MIB, UnreadableError, check_cells, parsing
from extract.layout import Layout, Position

_BLOCKS = frozenset({"p", "head", "list", "item", "quote", "table", "row", "cell", "div", "body", "code"})
_MAX_SPAN = 100
_FOOTER_SHARE = 4  # what holds a quarter of a page is no footer, whatever its class says


def read_html(raw: str) -> Layout:
    """The layout of a page; raises UnreadableError where it is too large or holds no main text."""
    if len(raw) > MAX_HTML_BYTES:
        raise UnreadableError(f"too large: a page of {len(raw) // MIB} MiB of markup; save its text only")
    with parsing():
        grids = _grids(raw)  # first, for it refuses the tables that trafilatura would take minutes for
        page = _main_part(raw)
        if page is None or page.body is None or not (page.text or "").strip():
            raise UnreadableError("no main text: a page of links, pictures or scripts; save its text instead")
        head = Head(
            title=label(page.title or ""),
            publisher=label(page.sitename or ""),
            url=safe_url((page.url or "").strip()),
            published=date.fromisoformat(page.date) if page.date else None,
        )
        layout = Layout(head)
        _write(page.body, layout, grids)
    return layout


def _main_part(raw: str) -> Any:
    """What trafilatura makes of a page: an object with body, text, title, sitename, url, date; or None."""
    import trafilatura  # noqa: PLC0415 - takes 0.4 s, and only web pages need it

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what is wrong is said by our failures
    return trafilatura.bare_extraction(
        _without_footers(trafilatura.load_html(raw)),
        include_comments=False,
        include_tables=True,
        with_metadata=True,
        # The extensive search takes any date of the page, today's in the menu too; none is better.
        date_extraction_params={
            "extensive_search": False,
            "original_date": True,
            "max_date": date.today().isoformat(),
        },
    )


def _without_footers(tree: Any) -> Any:
    """The page without its footers, where the date of the licence would be taken for the article's."""
    if tree is None:
        return None
    whole = len(tree.text_content())
    for element in tree.xpath(
        "//footer[not(ancestor::article)] | //*[contains(concat(@class, ' ', @id), 'footer')]"
    ):
        if element.getparent() is not None and len(element.text_content()) * _FOOTER_SHARE < whole:
            element.drop_tree()
    return tree


Grid = tuple[list[list[str]], dict[Position, Position]]


def _write(element: Any, layout: Layout, grids: dict[str, list[Grid]]) -> None:
    """Add an element of trafilatura's tree: its own text as lines, its blocks below it in order."""
    pending = [element.text or ""]
    for child in element:
        if child.tag in _BLOCKS:
            _write_lines("".join(pending), layout)
            if child.tag == "table" and child.find(".//table") is None and _columns(child) > 1:
                _write_table(child, layout, grids)
            else:
                _write(child, layout, grids)
            pending = []
        else:
            pending.append("\n" if child.tag == "lb" else "".join(child.itertext()))
        pending.append(child.tail or "")
    _write_lines("".join(pending), layout)


def _write_lines(text: str, layout: Layout) -> None:
    for line in text.split("\n"):
        if one := " ".join(line.split()):
            layout.line(one)


def _columns(table: Any) -> int:
    return max((len(row.findall("cell")) for row in table.iter("row")), default=0)


def _write_table(table: Any, layout: Layout, grids: dict[str, list[Grid]]) -> None:
    """Add a table with the merged cells of the page; trafilatura empties those, and makes a caption a row."""
    rows = [[_inner(cell) for cell in row.iter("cell")] for row in table.iter("row")]
    same = grids.get(_key(rows))
    if not same and rows and (same := grids.get(_key(rows[1:]))):
        layout.line(" ".join(filter(None, rows[0])))
    layout.table(*(same.pop(0) if same else (rows, None)))


def _inner(element: Any) -> str:
    return " ".join(" ".join(element.itertext()).split())


def _key(rows: list[list[str]]) -> str:
    """What two readings of one table have in common: its characters."""
    return "".join("".join(cell.split()) for row in rows for cell in row)


def _grids(raw: str) -> dict[str, list[Grid]]:
    """The innermost tables of a page by their characters, as rows and merged cells."""
    import trafilatura  # noqa: PLC0415 - as above

    found: dict[str, list[Grid]] = {}
    tree: Any = trafilatura.load_html(raw)
    for table in [] if tree is None else tree.iter("table"):
        if table.find(".//table") is None:
            grid = _grid(table)
            found.setdefault(_key(grid[0]), []).append(grid)
    return found


def _grid(table: Any) -> Grid:
    """Rows of equal length and the merged positions of one table of the page."""
    texts: dict[Position, str] = {}
    merged: dict[Position, Position] = {}
    height = width = 0
    for at, row in enumerate(table.iter("tr")):
        column = 0
        for cell in row.iterchildren("td", "th"):
            while (at, column) in texts or (at, column) in merged:
                column += 1
            texts[at, column] = _inner(cell)
            for place in _covered(cell, at, column):
                merged[place] = (at, column)
                width = max(width, place[1] + 1)
            width = max(width, column + 1)
            check_cells(len(texts) + len(merged))
        height = at + 1
    check_cells(height * width)
    merged = {place: origin for place, origin in merged.items() if place[0] < height}
    return [[texts.get((at, column), "") for column in range(width)] for at in range(height)], merged


def _covered(cell: Any, row: int, column: int) -> Iterator[Position]:
    """The positions that a cell covers beside its own, by its colspan and rowspan."""
    wide, high = (min(_MAX_SPAN, int(n)) if (n := cell.get(name, "1").strip()).isdigit() else 1
                  for name in ("colspan", "rowspan"))  # fmt: skip
    for down in range(max(1, high)):
        for right in range(max(1, wide)):
            if (down, right) != (0, 0):
                yield row + down, column + right
