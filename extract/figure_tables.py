"""Reads the CSV file of a table of figures: one row a figure, and with it the publication it is from."""

from __future__ import annotations

import csv
import io
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from extract.clean import clean
from extract.front_matter import label, safe_url
from extract.guard import UnreadableError, first_line

COLUMNS = (
    "indicator", "place", "agency", "level", "period", "value", "unit", "total", "qualifier", "basis",
    "publisher", "title", "url", "published",
)  # fmt: skip
MAY_BE_LEFT_OUT = ("retrieved", "note")

_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_QUOTES_IN_URL = str.maketrans({'"': "%22", "'": "%27"})


@dataclass(frozen=True)
class FigureRow:
    """One row: its cells by column, clean and on one line each.

    `url` is an address of the web or empty. `broken` says why the cells cannot be told apart, where
    that is so; `written` is then all that the row holds.
    """

    file: str
    line: int
    cells: Mapping[str, str]
    broken: str = ""
    written: str = ""

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def number(self, column: str) -> float | None:
        """The number that a cell holds, written for machines (1867.5), or None."""
        value = float(self[column]) if _NUMBER.fullmatch(self[column]) else math.nan
        return value if math.isfinite(value) else None

    def day(self, column: str) -> date | None:
        """The day that a cell holds, written YYYY-MM-DD, or None: a month alone is no day."""
        try:
            return date.fromisoformat(self[column]) if _DAY.fullmatch(self[column]) else None
        except ValueError:
            return None

    @property
    def where(self) -> str:
        """File and line, for the editor."""
        return f"{self.file}:{self.line}"


def read_figure_table(path: Path) -> list[FigureRow]:
    """The rows of a table in the file's order, empty ones left out.

    Raises UnreadableError where the file as a whole cannot be trusted: its encoding, its quotes, its header.
    """
    reader = csv.reader(io.StringIO(_text(path), newline=""), strict=True)
    rows: list[FigureRow] = []
    try:
        header = [name.strip().lower() for name in next(reader, [])]
        _check_header(header)
        line = reader.line_num + 1
        for fields in reader:
            if any(field.strip() for field in fields):
                rows.append(_row(path.name, line, header, fields))
            line = reader.line_num + 1
    except csv.Error as error:
        raise UnreadableError(
            f"not a CSV table: line {reader.line_num}: {first_line(error)}; write a quote inside quotes twice"
        ) from error
    return rows


def _text(path: Path) -> str:
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableError(
            f"wrong encoding: line {line}: byte 0x{data[error.start]:02x} is not UTF-8; save it as CSV UTF-8"
        ) from error


def _check_header(header: list[str]) -> None:
    known = (*COLUMNS, *MAY_BE_LEFT_OUT)
    wrong = {
        "is missing": [name for name in COLUMNS if name not in header],
        "is unknown": [name for name in header if name not in known],
        "stands twice": sorted({name for name in header if header.count(name) > 1}),
    }
    told = [f"{', '.join(names)} {what}" for what, names in wrong.items() if names]
    if told:
        raise UnreadableError(f"broken header: {'; '.join(told)}; write {','.join(known)}")


def _row(file: str, line: int, header: list[str], fields: list[str]) -> FigureRow:
    if len(fields) != len(header):
        broken = f"{len(fields)} fields, the header has {len(header)}"
        return FigureRow(file, line, {}, broken, label(" | ".join(fields)))
    cells = dict.fromkeys(MAY_BE_LEFT_OUT, "") | dict(zip(header, map(label, fields), strict=True))
    url = " ".join(clean(fields[header.index("url")]).split())  # a label is cut, an address never
    cells["url"] = safe_url(url.translate(_QUOTES_IN_URL))
    return FigureRow(file, line, cells)
