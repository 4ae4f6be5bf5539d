"""The lines of a document's tables by column: which cell of a line stands where, merged cells included."""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from typing import NamedTuple

from extract.model import Document

Span = tuple[int, int]
_NUMERIC = re.compile(r"[-+]?\d[\d.,/\s]*%?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_COUNTED = re.compile(r"\(?(\d{1,2})\)?(?:\s?=[\d\s()+*/:.,%×-]+)?")  # (3)=(4)+(5)
_FEWEST = 3  # cells of a line that numbers the columns


class Line(NamedTuple):
    """One line of a table: the span of each column, that of a merged cell where it was written.

    `first` is where the line begins: a span before it was written on a line above.
    """

    table: int
    row: int
    first: int
    spans: list[Span]

    def own(self) -> list[Span]:
        """The cells that are written on this line and not empty, each once."""
        return sorted({span for span in self.spans if span[0] >= self.first and span[0] < span[1]})

    def hangs(self) -> bool:
        """Whether a cell of a line above reaches into this one."""
        return any(start < self.first and start < end for start, end in self.spans)


def lines_of(document: Document) -> dict[int, Line]:
    """The lines of all tables that were found in the document, by the offset at which each begins."""
    found: dict[int, Line] = {}
    for (table, row), cells in groupby(document.cells, key=lambda cell: (cell.table, cell.row)):
        placed = {cell.column: (cell.start, cell.end) for cell in cells}
        first = max(document.text.rfind("\n", 0, start) + 1 for start, _ in placed.values())
        spans = [placed.get(column, (first, first)) for column in range(max(placed) + 1)]
        found.setdefault(first, Line(table, row, first, spans))
    return found


def goes_on_heading(line: Line, text: str) -> bool:
    """Whether a line below a header is a part of it: beside cells that reach down, no number but years."""
    said = [text[start:end] for start, end in line.own()]
    numbers = [each for each in said if _NUMERIC.fullmatch(each) and not _YEAR.fullmatch(each)]
    return len(said) > 1 and not numbers and line.hangs()


def numbers_columns(line: Line, text: str) -> bool:
    """Whether a line numbers the columns: "(1) | (2) | (3)=(1)+(2)", "A | B | 1 | 2"."""
    said = [text[start:end] for start, end in line.own()]
    counted = [int(match[1]) for each in said if (match := _COUNTED.fullmatch(each))]
    letters = [each for each in said if len(each) == 1 and each.isalpha()]
    in_order = all(after == before + 1 for before, after in pairwise(counted))
    return len(said) >= _FEWEST and len(counted) > 1 and in_order and len(counted) + len(letters) == len(said)
