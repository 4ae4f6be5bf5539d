"""CSV: one row a figure with its evidence; UTF-8 with a byte order mark, so that Excel reads Vietnamese."""

from __future__ import annotations

import csv
import io

from dashboard.files.columns import COLUMNS, cell_text
from dashboard.files.excerpt import Excerpt
from dashboard.files.guard import plain

BYTE_ORDER_MARK = "\ufeff"


def write_csv(excerpt: Excerpt) -> bytes:
    """The figures as CSV; names are in the excerpt's language, everything else is the same in each."""
    return (BYTE_ORDER_MARK + csv_text(excerpt)).encode()


def csv_text(excerpt: Excerpt) -> str:
    """The table as text without a byte order mark; texts that might run as formulas are made plain."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(column.name for column in COLUMNS)
    for row in excerpt.rows:
        cells = [(column.kind, column.cell(row, excerpt)) for column in COLUMNS]
        writer.writerow(plain(cell_text(cell)) if kind == "text" else cell_text(cell) for kind, cell in cells)
    return stream.getvalue()
