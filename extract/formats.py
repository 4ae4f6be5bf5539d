"""Tables as text: JSON Lines and CSV for machines, aligned columns for a terminal."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

Records = Sequence[Mapping[str, Any]]

_WIDEST = 60
_LINE_ENDS = {code: f"\\u{code:04x}" for code in (0x85, 0x2028, 0x2029)}  # some readers split lines at these


def as_json_lines(records: Records, columns: Sequence[str]) -> Iterator[str]:
    """One JSON object a record on one line, with the columns in order, Vietnamese letters as they are."""
    for record in records:
        line = json.dumps({name: record[name] for name in columns}, ensure_ascii=False)
        yield line.translate(_LINE_ENDS)


def as_json(records: Records, columns: Sequence[str]) -> Iterator[str]:
    """One JSON array of objects, indented."""
    rows = [{name: record[name] for name in columns} for record in records]
    yield json.dumps(rows, ensure_ascii=False, indent=2)


def as_csv(records: Records, columns: Sequence[str]) -> Iterator[str]:
    """A header and one line a record (RFC 4180); nothing is an empty field, a list is joined by |."""
    yield _csv_line(columns)
    for record in records:
        yield _csv_line([_cell(record[name]) for name in columns])


def as_table(records: Records, columns: Sequence[str]) -> Iterator[str]:
    """Aligned columns, numbers to the right, long cells cut with an ellipsis but for the last column."""
    *narrow, last = columns
    rows = [
        [*(_short(_cell(record[name])) for name in narrow), " ".join(_cell(record[last]).split())]
        for record in records
    ]
    widths = [max(map(len, column)) for column in zip(columns, *rows, strict=True)]
    numeric = [any(isinstance(record[name], int | float) for record in records) for name in columns]
    for row in [list(columns), *rows]:
        cells = zip(row, widths, numeric, strict=True)
        yield "  ".join(f"{cell:>{w}}" if right else f"{cell:<{w}}" for cell, w, right in cells).rstrip()


FORMATS: Mapping[str, Callable[[Records, Sequence[str]], Iterator[str]]] = {
    "jsonl": as_json_lines,
    "csv": as_csv,
    "table": as_table,
    "json": as_json,
}


def _csv_line(cells: Sequence[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow(cells)
    return line.getvalue()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return "|".join(map(str, value)) if isinstance(value, list) else str(value)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _WIDEST else line[: _WIDEST - 1] + "…"
