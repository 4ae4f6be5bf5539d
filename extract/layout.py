"""Lays out what a reader found, lines and tables in order, as one clean text with its cells."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from extract.clean import clean
from extract.front_matter import Head
from extract.model import Cell

SEPARATOR = " | "
Position = tuple[int, int]


@dataclass
class Layout:
    """Lines and tables in reading order, raw; `finish` makes the text and the cells of them.

    A table becomes one line a row, its cells joined by " | ". A cell that is merged over several positions
    is written once; every position it covers is a `Cell` with the same span.
    """

    head: Head = field(default_factory=Head)
    _parts: list[str | _Table] = field(default_factory=list)

    def line(self, raw: str) -> None:
        """Add a line, or several."""
        self._parts.append(raw)

    def table(self, rows: Sequence[Sequence[str]], merged: Mapping[Position, Position] | None = None) -> None:
        """Add a table; `merged` maps each covered (row, column) to the one that holds its text."""
        self._parts.append(_Table(rows, dict(merged or {})))

    def raw(self) -> str:
        """All of it as one raw text, to tell a legacy encoding by."""
        return "\n".join(part if isinstance(part, str) else part.raw() for part in self._parts)

    def finish(self) -> tuple[str, tuple[Cell, ...]]:
        """The clean text without blank lines at its ends, and the cells, by table, row and column."""
        pieces: list[str] = []
        cells: list[Cell] = []
        position = tables = 0
        for part in self._parts:
            if isinstance(part, str):
                piece = clean(part)
                if position == 0:
                    piece = re.sub(r"\A(?:[ ]*\n)+|\A +\Z", "", piece)
                    if not piece:
                        continue
            else:
                piece, found = part.write(tables, position)
                cells += found
                tables += 1
            pieces.append(piece)
            position += len(piece) + 1
        return "\n".join(pieces).rstrip(), tuple(cells)


@dataclass(frozen=True)
class _Table:
    rows: Sequence[Sequence[str]]
    merged: dict[Position, Position]

    def raw(self) -> str:
        return "\n".join(" ".join(row) for row in self.rows)

    def write(self, number: int, start: int) -> tuple[str, list[Cell]]:
        """The lines of the table and its cells, for a table whose text begins at `start`."""
        spans: dict[Position, tuple[int, int]] = {}
        lines: list[str] = []
        position = start
        for at, row in enumerate(self.rows):
            texts = [
                "" if (at, column) in self.merged else " ".join(clean(raw).split())
                for column, raw in enumerate(row)
            ]
            if not any(texts):
                continue
            for column, text in enumerate(texts):
                if text:
                    spans[at, column] = (position, position + len(text))
                position += len(text) + len(SEPARATOR)
            lines.append(SEPARATOR.join(texts))
            position += 1 - len(SEPARATOR)
        for covered, origin in self.merged.items():
            if origin in spans:
                spans[covered] = spans[origin]
        return "\n".join(lines), [Cell(number, *where, *span) for where, span in sorted(spans.items())]
