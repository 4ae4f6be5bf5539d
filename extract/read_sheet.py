"""Reads .csv and .xlsx: each sheet as a table under its name, numbers as the sheet shows them."""

from __future__ import annotations

import csv
import io
import re
import warnings
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from extract.front_matter import Head
from extract.guard import MAX_CELLS, MAX_COLUMNS, UnreadableError, check_office_bytes, first_line, parsing
from extract.layout import Layout, Position
from extract.read_docx import title_of

_DELIMITERS = ",;\t|"
# A formula without a value; one whose value is an empty text has the type "str".
_UNCOMPUTED = re.compile(
    rb'<c (?![^>]*t="str")[^>]*>\s*<f\b[^>]*?(?:/>|>[^<]*</f>)\s*(?:<v\s*/>|<v></v>)?\s*</c>'
)
MAX_CELL = 131_072  # letters of one cell; more is a quotation mark that nobody closed
_ROWS = 2  # a header and a row; commas of one line may be those of a sentence


def read_csv(raw: str) -> Layout:
    """The layout of a CSV text; comma, semicolon, tab or bar, whichever makes the most even rows."""
    layout = Layout()
    delimiter = max(_DELIMITERS, key=lambda mark: _evenness(raw, mark))
    if _evenness(raw, delimiter)[0] < _ROWS:
        layout.line(raw)
        return layout
    try:
        csv.field_size_limit(MAX_CELL)  # one for the whole process: another library may have lifted it
        rows = list(csv.reader(io.StringIO(raw, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise UnreadableError(f"damaged: not a CSV table: {first_line(error)}; save it again") from error
    _check_size(sum(map(len, rows)), max(map(len, rows), default=0))
    write_grid(layout, rows, {})
    return layout


def _evenness(raw: str, delimiter: str) -> tuple[int, int]:
    """How many of the first rows have the most frequent number of cells, and that number; (0, 0) for one."""
    start = raw[:20_000].rpartition("\n")[0] or raw
    try:
        widths = [len(row) for row in csv.reader(start.splitlines(), delimiter=delimiter) if row]
    except csv.Error:
        return 0, 0
    wide = [width for width in widths if width > 1]
    usual = max(set(wide), key=wide.count, default=0)
    return wide.count(usual), usual


def read_xlsx(data: bytes) -> Layout:
    """The layout of a workbook's visible sheets; raises UnreadableError for what is none or unsafe."""
    check_office_bytes(data, ".xlsx", "xl/workbook.xml")
    import openpyxl  # noqa: PLC0415 - takes 0.2 s, and only workbooks need it

    with parsing(), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of features that hold no text
        # Formulas come as the values that were last computed.
        book: Any = openpyxl.load_workbook(io.BytesIO(data), data_only=True, keep_links=False)
    _check_computed(data)
    layout = Layout(Head(title=title_of(book.properties.title)))
    for sheet in book.worksheets:
        if sheet.sheet_state == "visible" and (rows := _rows(sheet)):
            layout.line(sheet.title)
            write_grid(layout, rows, dict(_merged(sheet)))
    return layout


def _check_computed(data: bytes) -> None:
    """Raise UnreadableError for formulas that no program has computed yet: their cells would be empty."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.startswith("xl/worksheets/") and _UNCOMPUTED.search(archive.read(name)):
                raise UnreadableError("not computed: its formulas have no values yet; open it, save it again")


def _rows(sheet: Any) -> list[list[str]]:
    """The texts of a sheet up to its last filled row and column; formatting far below does not count."""
    cells = sheet._cells.values()  # the public ways make a cell for each empty place
    texts = {
        (cell.row, cell.column): text for cell in cells if (text := shown(cell.value, cell.number_format))
    }
    height = max((row for row, _ in texts), default=0)
    width = max((column for _, column in texts), default=0)
    _check_size(height * width, width)
    return [[texts.get((row, column), "") for column in range(1, width + 1)] for row in range(1, height + 1)]


def _merged(sheet: Any) -> Iterator[tuple[Position, Position]]:
    """Each covered position of a sheet and the one that holds its text, counted from 0."""
    for area in sheet.merged_cells.ranges:
        _check_size((area.max_row - area.min_row + 1) * (area.max_col - area.min_col + 1), 0)
        for row in range(area.min_row, area.max_row + 1):
            for column in range(area.min_col, area.max_col + 1):
                if (row, column) != (area.min_row, area.min_col):
                    yield (row - 1, column - 1), (area.min_row - 1, area.min_col - 1)


def _check_size(cells: int, columns: int) -> None:
    if cells > MAX_CELLS or columns > MAX_COLUMNS:
        raise UnreadableError(
            f"too large: {cells} cells in {columns} columns, the limit is {MAX_CELLS} in {MAX_COLUMNS}; "
            "keep the rows and columns that matter"
        )


def write_grid(layout: Layout, rows: Sequence[Sequence[str]], merged: Mapping[Position, Position]) -> None:
    """Add a sheet: rows with one text above the table as lines (titles, notes), the rest as its table."""
    filled = [sum(bool(text.strip()) for text in row) for row in rows]
    start = next((at for at, count in enumerate(filled) if count > 1), len(rows))
    for row in rows[:start]:
        if text := "".join(row).strip():
            layout.line(text)
    if start < len(rows):
        shifted = {
            (row - start, column): (origin - start, first)
            for (row, column), (origin, first) in merged.items()
            if origin >= start and row < len(rows)
        }
        layout.table(rows[start:], shifted)


def shown(value: object, number_format: str) -> str:
    """A cell's value as a Vietnamese sheet shows it: 0.9981 as "99,81%", a date as 05/07/2023.

    The decimal mark is a comma: "1.867" would be read as one thousand and more. Where the format hides all
    decimals of a number, two are kept, so that 99,81% does not become 100%.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, (date, datetime)):
        return _shown_day(value, number_format)
    if isinstance(value, (int, float)):
        return _shown_number(value, re.sub(r'"[^"]*"|\\.|\[[^\]]*\]', "", number_format).split(";")[0])
    return str(value)


def _shown_number(value: float, number_format: str) -> str:
    percent = "%" if "%" in number_format else ""
    number = value * 100 if percent else value
    decimals = re.search(r"[0#?]\.([0#?]+)", number_format)
    if decimals:
        text = f"{number:.{len(decimals[1])}f}"
    elif re.search("[0#?]", number_format):
        text = f"{number:.2f}".rstrip("0").rstrip(".")
    else:  # "General"
        text = f"{number:.10g}" if abs(number) < 1e10 else f"{number:.0f}"
    return text.replace(".", ",") + percent


def _shown_day(value: date, number_format: str) -> str:
    form = re.sub(r'"[^"]*"|\\.|\[[^\]]*\]', "", number_format).lower()
    if "d" not in form and "y" in form:
        return value.strftime("%m/%Y" if "m" in form else "%Y")
    return value.strftime("%d/%m/%Y")
