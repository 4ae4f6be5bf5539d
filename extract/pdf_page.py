"""One page of a PDF as blocks: lines of text and tables, then pages flowing into paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

from extract.layout import Position
from extract.pdf_columns import Region, regions

_ITEM = re.compile(r"(?:[-–•+*·▪►]|\(?[a-zđ]\)|\d{1,2}[.)]|[IVX]{1,4}[.)])\s", re.IGNORECASE)
_GAP = 1.5  # a blank this many times the letters' height parts two columns
_SAME_SIZE = 0.12  # letters whose height differs by more are of another kind of text
_ALIKE = 3  # so many lines with the same number of columns make a table without rules


@dataclass
class Line:
    """A line of text with its box in points from the top left corner; `parts` are its columns."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    parts: tuple[str, ...] = ()
    in_margin: bool = False
    edge: float = 0.0  # how far its column of text reaches, 0 where it stands in none


@dataclass
class Grid:
    """A table: texts by row and column, and which positions a merged cell covers."""

    rows: list[list[str]]
    merged: dict[Position, Position] = field(default_factory=dict)
    top: float = 0.0


Block = Line | Grid


def page_blocks(page: Any, *, tables: bool) -> list[Block]:
    """The lines and, where wanted, the ruled tables of a pdfplumber page, each column from top to bottom."""
    found = [table for table in page.find_tables() if _is_table(table)] if tables else []
    boxes = [table.bbox for table in found]
    rest = page.filter(lambda item: not any(_within(item, box) for box in boxes)) if boxes else page
    grids = [(table.bbox, _grid(table)) for table in found]
    parts = regions(rest.chars, Region(0.0, 0.0, float(page.width), float(page.height)))
    blocks: list[Block] = []
    for part in parts:
        inside = rest.filter(part.holds) if len(parts) > 1 else rest
        lines = [_line(line) for line in inside.extract_text_lines(return_chars=True)]
        if part.column:
            edge = max((line.x1 for line in lines), default=0.0)
            lines = [replace(line, edge=edge) for line in lines]
        held = [grid for box, grid in grids if len(parts) == 1 or part.holds(_named(box))]
        blocks += sorted([*_tables_without_rules(lines), *held], key=lambda block: block.top)
    return blocks


def _is_table(table: Any) -> bool:
    """Whether a ruled box is a table: two rows and two columns at least; a frame around prose is none."""
    return len(table.rows) > 1 and any(sum(cell is not None for cell in row.cells) > 1 for row in table.rows)


def _within(item: Any, box: tuple[float, float, float, float]) -> bool:
    """Whether the middle of a letter, line or picture lies in a box."""
    return Region(*box).holds(item)


def _named(box: tuple[float, float, float, float]) -> dict[str, float]:
    """A box as pdfplumber writes it: x0, top, x1, bottom."""
    return dict(zip(("x0", "top", "x1", "bottom"), box, strict=True))


def _line(line: Any) -> Line:
    """A line with its columns, told by wide blanks."""
    chars = sorted((c for c in line["chars"] if c["text"].strip()), key=lambda char: char["x0"])
    cuts = [
        after["x0"]
        for before, after in pairwise(chars)
        if after["x0"] - before["x1"] > _GAP * max(before["size"], 1.0)
    ]
    parts = _cut(line["text"], chars, cuts) if cuts else (line["text"],)
    return Line(line["text"], line["x0"], line["x1"], line["top"], line["bottom"], parts)


def _cut(text: str, chars: Sequence[Any], cuts: Sequence[float]) -> tuple[str, ...]:
    """The text of a line cut where its letters cross the given positions."""
    parts: list[str] = []
    at = 0
    letters = iter(chars)
    letter = next(letters, None)
    pending = list(cuts)
    for position, character in enumerate(text):
        if letter is None or character not in letter["text"]:
            continue
        if pending and letter["x0"] >= pending[0]:
            parts.append(text[at:position].strip())
            at = position
            pending.pop(0)
        letter = next(letters, None)
    return (*parts, text[at:].strip())


def _tables_without_rules(lines: Sequence[Line]) -> list[Block]:
    """The lines, with runs of three or more that have the same number of columns made into tables."""
    blocks: list[Block] = []
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and 1 < len(lines[end].parts) == len(lines[at].parts):
            end += 1
        if end - at >= _ALIKE:
            blocks.append(Grid([list(line.parts) for line in lines[at:end]], top=lines[at].top))
            at = end
        else:
            line = lines[at]
            blocks.append(replace(line, parts=()) if line.edge else line)  # prose set wide, no two halves
            at += 1
    return blocks


def _grid(table: Any) -> Grid:
    """The texts of a ruled table and, by the boxes of its cells, what each merged cell covers."""
    rows = table.rows
    texts = [[" ".join((text or "").split()) for text in row] for row in table.extract()]
    tops = [row.bbox[1] for row in rows]
    lefts = [
        next(row.cells[column][0] for row in rows if row.cells[column])
        for column in range(max(len(row.cells) for row in rows))
    ]
    merged: dict[Position, Position] = {}
    for at, row in enumerate(rows):
        for column, cell in enumerate(row.cells):
            if cell is None:
                continue
            for down in (r for r, top in enumerate(tops) if cell[1] - 1 <= top < cell[3] - 1):
                for right in (c for c, left in enumerate(lefts) if cell[0] - 1 <= left < cell[2] - 1):
                    if (down, right) != (at, column) and not texts[down][right]:
                        merged[down, right] = (at, column)
    return Grid(texts, merged, table.bbox[1])


def flow(pages: Sequence[Sequence[Block]]) -> list[Block]:
    """All pages as one run: lines joined into paragraphs, a table joined with its part on the next page."""
    edge = max((b.x1 for page in pages for b in page if isinstance(b, Line) and not b.in_margin), default=0.0)
    blocks: list[Block] = []
    for page in pages:
        for number, block in enumerate(page):
            last = blocks[-1] if blocks else None
            turned = number == 0
            if (
                isinstance(block, Grid)
                and isinstance(last, Grid)
                and turned
                and _width(block) == _width(last)
            ):
                _append(last, block)
            elif isinstance(block, Line) and isinstance(last, Line) and _goes_on(last, block, edge, turned):
                text = f"{last.text} {block.text}"
                blocks[-1] = Line(text, last.x0, block.x1, block.top, block.bottom, edge=block.edge)
            else:
                blocks.append(block)
    return blocks


def _goes_on(last: Line, line: Line, edge: float, turned: bool) -> bool:
    """Whether a line carries on a paragraph: no item, set alike, and its first word had no room above."""
    if last.in_margin or line.in_margin or _ITEM.match(line.text):
        return False
    height = line.bottom - line.top
    if abs(last.bottom - last.top - height) > _SAME_SIZE * height:  # a heading above its text
        return False
    if not turned and line.top - last.bottom > height * 0.9:
        return False
    word = line.text.split(" ", 1)[0]
    letter = (line.x1 - line.x0) / max(1, len(line.text))
    return last.x1 + (len(word) + 0.5) * letter > (last.edge or edge)


def _width(grid: Grid) -> int:
    return max(map(len, grid.rows))


def _append(grid: Grid, more: Grid) -> None:
    """Add the rows of a table's next part, without the header that it repeats."""
    repeated = 0
    while repeated < min(len(grid.rows), len(more.rows)) and grid.rows[repeated] == more.rows[repeated]:
        repeated += 1
    shift = len(grid.rows) - repeated
    grid.rows += more.rows[repeated:]
    for (row, column), (origin, first) in more.merged.items():
        if origin >= repeated:
            grid.merged[row + shift, column] = (origin + shift, first)
