"""The workbook that is being written: its formats, and how cells, links and tables are put on a sheet."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from dashboard.files.columns import Cell
from dashboard.files.excerpt import Excerpt
from dashboard.files.guard import begins_formula
from dashboard.links import safe_address
from dashboard.texts import words

LONGEST_TEXT = 32_767
LONGEST_LINK = 2_000
LINE_HEIGHT, MOST_LINES = 13.5, 12
_FONT = "Arial"
"""Has every Vietnamese letter wherever a spreadsheet runs."""


class Table(NamedTuple):
    """A named table; `widths` are those of the columns, in characters, whose texts make a row higher."""

    name: str
    headings: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    widths: Sequence[float]


class Sheets:
    """One workbook in the language of its excerpt."""

    def __init__(self, workbook: Any, excerpt: Excerpt) -> None:
        self.workbook = workbook
        self.excerpt = excerpt
        self.text = words(excerpt.language)
        day = "dd/mm/yyyy" if excerpt.language == "vi" else "d mmm yyyy"
        self._formats = {
            "text": self._format(text_wrap=True),
            "code": self._format(),
            "number": self._format(num_format="#,##0.0###_)"),
            "integer": self._format(num_format="#,##0_)"),
            "date": self._format(num_format=day, align="left"),
            "title": self._format(bold=True, font_size=16),
            "label": self._format(bold=True),
            "head": self._format(bold=True, text_wrap=True, bottom=1, bg_color="#F2F0EA"),
            "link": self._format(font_color="#1450AE", underline=1),
        }
        self._quoted = {
            name: self._format(text_wrap=name == "text", quote_prefix=True) for name in ("text", "code")
        }

    def _format(self, **properties: Any) -> Any:
        return self.workbook.add_format({"font_name": _FONT, "font_size": 10, "valign": "top", **properties})

    def add(self, name: str, widths: Sequence[float]) -> Any:
        """A new sheet, named in the excerpt's language, printed on A4 as wide as one page."""
        sheet = self.workbook.add_worksheet(self.text[f"sheet_{name}"])
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.set_margins(left=0.5, right=0.5)
        sheet.fit_to_pages(1, 0)
        sheet.set_footer(f"&L{self.text['product']} · {self.excerpt.receipt.number}&R&P/&N")
        sheet.hide_gridlines(2)
        return sheet

    def style(self, name: str) -> Any:
        """One of the formats, by name."""
        return self._formats[name]

    def put(self, sheet: Any, row: int, column: int, cell: Cell, style: str = "text") -> None:
        """Write one cell as what it is; a text never becomes a formula, a link or a number."""
        if cell is None or cell == "":
            sheet.write_blank(row, column, None, self._formats["code"])
        elif isinstance(cell, bool):
            sheet.write_boolean(row, column, cell, self._formats["code"])
        elif isinstance(cell, int | float):
            whole = float(cell).is_integer()
            sheet.write_number(row, column, cell, self._formats["integer" if whole else "number"])
        elif isinstance(cell, str):
            known = self._quoted if begins_formula(cell) and style in self._quoted else self._formats
            sheet.write_string(row, column, cell[:LONGEST_TEXT], known[style])
        else:
            moment = datetime(cell.year, cell.month, cell.day)
            sheet.write_datetime(row, column, moment, self._formats["date"])

    def put_link(self, sheet: Any, row: int, column: int, url: str) -> None:
        """Write an address: as a link where it is one of the web, else as text."""
        address = safe_address(url)
        if address and len(address) <= LONGEST_LINK:
            sheet.write_url(row, column, address, self._formats["link"], string=address)
        else:
            self.put(sheet, row, column, url, "code")

    def put_table(self, sheet: Any, table: Table, top: int = 0) -> None:
        """Write a table with its headings in row `top`, each row as high as its longest text needs."""
        for number, cells in enumerate(table.rows, start=top + 1):
            for column, cell in enumerate(cells):
                self.put(sheet, number, column, cell)
            sheet.set_row(number, row_height(cells, table.widths))
        last = top + max(1, len(table.rows))
        options: Mapping[str, Any] = {
            "name": table.name,
            "style": "Table Style Light 1",
            "columns": [
                {"header": heading, "header_format": self._formats["head"]}
                for heading in _distinct(table.headings)
            ],
        }
        sheet.set_row(top, row_height(table.headings, table.widths))
        sheet.add_table(top, 0, last, len(table.headings) - 1, options)
        sheet.freeze_panes(top + 1, 0)
        sheet.repeat_rows(top)


def row_height(cells: Sequence[Cell], widths: Sequence[float]) -> float:
    """How high a row must be in points, so that its wrapped texts can be read; columns in characters."""
    lines = [
        math.ceil(len(cell) * 1.08 / width)
        for cell, width in zip(cells, widths, strict=False)
        if isinstance(cell, str) and not safe_address(cell)
    ]
    return LINE_HEIGHT * min(max(1, *lines, 1), MOST_LINES) + 2


def _distinct(headings: Sequence[str]) -> list[str]:
    """A table's headings must differ; the second of two alike gets a number."""
    return [
        heading if heading not in headings[:number] else f"{heading} ({number + 1})"
        for number, heading in enumerate(headings)
    ]
