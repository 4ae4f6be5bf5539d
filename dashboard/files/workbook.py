"""XLSX: a cover, the figures as a named table, a native chart, notes and sources; numbers are numbers.

No merged cells, one named table a sheet, headings in the first row, a description behind the chart: a screen
reader reads it in order. Texts are written as texts: nothing in a cell can run.
"""

from __future__ import annotations

import io
from datetime import datetime

import xlsxwriter

from dashboard.files.columns import COLUMNS, Cell
from dashboard.files.excerpt import Excerpt
from dashboard.files.notes import note_rows, source_rows
from dashboard.files.spoken import spoken_cell
from dashboard.files.workbook_chart import put_chart
from dashboard.files.workbook_sheets import Sheets, Table, row_height

_SETTINGS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": "yyyy-mm-dd",
}
_FIGURES = {
    "indicator_name": 30,
    "place_name": 17,
    "agency": 18,
    "level": 13,
    "period": 17,
    "value": 12,
    "unit": 10,
    "total": 9,
    "qualifier": 11,
    "basis": 18,
    "disagree": 11,
    "sentence": 70,
    "publisher": 24,
    "published": 12,
}
"""What is printed, with the width of each column in characters; behind it stands the rest."""
_REST = {"title": 40, "url": 40, "quote": 28, "corrected": 20, "reason": 24, "rule": 20, "inherited": 24}
_USUAL_WIDTH = 13
_LEFT_OUT = {"provisional", "data_version", "receipt"}
"""What the cover says of all figures, and what people read in the column of the basis."""
_COVER, _NOTES, _SOURCES = (22, 100), (24, 44, 92), (60, 30, 18, 12, 12, 9, 70)


def write_xlsx(excerpt: Excerpt) -> bytes:
    """The excerpt as a workbook."""
    stream = io.BytesIO()
    workbook = xlsxwriter.Workbook(stream, _SETTINGS)
    sheets = Sheets(workbook, excerpt)
    _put_properties(sheets)
    _put_cover(sheets)
    _put_figures(sheets)
    if excerpt.shown is not None and excerpt.shown.drawn:
        put_chart(sheets, excerpt.shown)
    _put_notes(sheets)
    _put_sources(sheets)
    workbook.close()
    return stream.getvalue()


def _put_properties(sheets: Sheets) -> None:
    excerpt = sheets.excerpt
    sheets.workbook.set_properties(
        {
            "title": excerpt.title,
            "subject": excerpt.subtitle,
            "author": sheets.text["product"],
            "category": sheets.text["file_category"],
            "keywords": ", ".join(excerpt.reference.indicators),
            "comments": f"{excerpt.receipt.line}\n{excerpt.link}",
            "created": datetime(excerpt.day.year, excerpt.day.month, excerpt.day.day),
        }
    )


def _put_cover(sheets: Sheets) -> None:
    """What this is: title, subtitle, filters, day, version, receipt, and where the rest is."""
    excerpt, text = sheets.excerpt, sheets.text
    sheet = sheets.add("cover", _COVER)
    sheets.put(sheet, 0, 0, excerpt.title, "title")
    sheet.set_row(0, 24)
    sheets.put(sheet, 1, 0, excerpt.subtitle, "code")
    rows: list[tuple[str, Cell]] = [
        *excerpt.filters,
        (text["file_figures"], str(len(excerpt.rows))),
        (text["file_sources"], excerpt.sources.removeprefix(text["sources_line"].partition("{")[0])),
        (text["file_day"], excerpt.day),
        (text["file_version"], excerpt.version),
        (text["file_receipt"], excerpt.receipt.token),
        (text["file_check"], text["file_check_how"]),
        (text["file_licence"], text["file_licence_text"]),
    ]
    for number, (label, value) in enumerate(rows, start=3):
        sheets.put(sheet, number, 0, label, "label")
        sheets.put(sheet, number, 1, value)
        sheet.set_row(number, row_height((label, value), _COVER))
    row = len(rows) + 3
    sheets.put(sheet, row, 0, text["file_link"], "label")
    sheets.put_link(sheet, row, 1, excerpt.link)
    sheets.put(sheet, row + 2, 0, text["file_contents"], "label")
    names = ["figures", *(["chart"] if excerpt.shown and excerpt.shown.drawn else []), "notes", "sources"]
    for number, name in enumerate(names, start=row + 2):
        target = text[f"sheet_{name}"]
        sheet.write_url(number, 1, f"internal:'{target}'!A1", sheets.style("link"), string=target)


def _put_figures(sheets: Sheets) -> None:
    """The figures: what people read first, then everything else, each column as in the other files."""
    excerpt = sheets.excerpt
    order = [*_FIGURES, *_REST]
    columns = sorted(
        (column for column in COLUMNS if column.name not in _LEFT_OUT),
        key=lambda column: order.index(column.name) if column.name in order else len(order),
    )
    widths = [(_FIGURES | _REST).get(column.name, _USUAL_WIDTH) for column in columns]
    sheet = sheets.add("figures", widths)
    rows = [[spoken_cell(column, row, excerpt) for column in columns] for row in excerpt.rows]
    headings = [column.title(excerpt.language) for column in columns]
    sheets.put_table(sheet, Table("Figures", headings, rows, widths[: len(_FIGURES)]))
    address = next(number for number, column in enumerate(columns) if column.name == "url")
    for line, row in enumerate(excerpt.rows, start=1):
        sheets.put_link(sheet, line, address, row.claim.url)
    sheet.freeze_panes(1, 2)
    sheet.print_area(0, 0, max(1, len(rows)), len(_FIGURES) - 1)


def _put_notes(sheets: Sheets) -> None:
    """Definitions, breaks, how to read the marks, what other sources say, what the columns hold."""
    sheet = sheets.add("notes", _NOTES)
    headings = [sheets.text[f"notes_{name}"] for name in ("kind", "what", "text")]
    sheets.put_table(sheet, Table("Notes", headings, note_rows(sheets.excerpt), _NOTES))


def _put_sources(sheets: Sheets) -> None:
    sheet = sheets.add("sources", _SOURCES)
    names = ("title", "publisher", "kind", "published", "retrieved")
    headings = [sheets.text[f"file_column_{name}"] for name in names]
    headings += [sheets.text["file_figures"], sheets.text["file_column_url"]]
    rows = source_rows(sheets.excerpt)
    sheets.put_table(sheet, Table("Sources", headings, rows, _SOURCES))
    for line, row in enumerate(rows, start=1):
        sheets.put_link(sheet, line, len(headings) - 1, str(row[-1]))
    sheet.print_area(0, 0, max(1, len(rows)), len(headings) - 1)
