"""Answers: bytes with their type and headers, and how rows become JSON, CSV or Parquet."""

from __future__ import annotations

import csv
import gzip
import io
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from urllib.parse import urlencode

import pyarrow as pa
import pyarrow.parquet as pq

from dashboard.files.guard import plain
from dashboard.model_service import Rows

JSON, CSV, TEXT = "application/json", "text/csv; charset=utf-8", "text/plain; charset=utf-8"
HTML, ATOM, SCRIPT = "text/html; charset=utf-8", "application/atom+xml; charset=utf-8", "text/javascript"
PARQUET, SVG, PNG = "application/vnd.apache.parquet", "image/svg+xml", "image/png"
_PACKED = frozenset({PARQUET, PNG})
_SMALLEST = 1000
_ZIPPED = (("content-encoding", "gzip"), ("vary", "Accept-Encoding"))


@dataclass(frozen=True)
class Answer:
    """One answer; `headers` are those beside its type, in lower case."""

    body: bytes
    media_type: str = JSON
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()


def packed(answer: Answer) -> Answer:
    """The answer under gzip, where that gains anything."""
    if len(answer.body) < _SMALLEST or answer.media_type in _PACKED:
        return answer
    body = gzip.compress(answer.body, compresslevel=5, mtime=0)
    return replace(answer, body=body, headers=(*answer.headers, *_ZIPPED))


def json_answer(document: Any, status: int = 200, headers: tuple[tuple[str, str], ...] = ()) -> Answer:
    """A document as JSON: UTF-8, days as ISO texts, no NaN."""
    text = json.dumps(document, ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=_plain)
    return Answer(text.encode(), JSON, status, headers)


def rows_json(rows: Rows, data_version: str, address: str) -> Answer:
    """Rows as objects, with the address of the next page; `address` is this one's query without a cursor."""
    following = _next(rows.after, address)
    document = {
        "data_version": data_version,
        "count": len(rows.rows),
        "next": following,
        "rows": [dict(zip(rows.names, row, strict=True)) for row in rows.rows],
    }
    return json_answer(document, headers=_link(following))


def rows_csv(rows: Rows, address: str) -> Answer:
    """Rows as CSV: UTF-8, dots, ISO days, true and false; no byte order mark, which machines stumble on.

    Texts that a spreadsheet might run as formulas are made plain.
    """
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(rows.names)
    writer.writerows([_cell(value) for value in row] for row in rows.rows)
    return Answer(stream.getvalue().encode(), CSV, headers=_link(_next(rows.after, address)))


def table_parquet(table: pa.Table, after: str, data_version: str, address: str) -> Answer:
    """A table as Parquet, with its data version in the file."""
    sink = pa.BufferOutputStream()
    pq.write_table(table.replace_schema_metadata({"data_version": data_version}), sink, compression="zstd")
    return Answer(bytes(sink.getvalue()), PARQUET, headers=_link(_next(after, address)))


def query_without(given: Sequence[tuple[str, str]], name: str) -> str:
    """The query of a request without one of its parameters."""
    return urlencode([(key, value) for key, value in given if key != name and value])


def _next(after: str, address: str) -> str | None:
    """The rows behind these, relative to the address that was asked."""
    if not after:
        return None
    return "?" + "&".join(filter(None, (address, urlencode({"cursor": after}))))


def _link(following: str | None) -> tuple[tuple[str, str], ...]:
    return (("link", f'<{following}>; rel="next"'),) if following else ()


def _plain(value: Any) -> str:
    if isinstance(value, date | datetime):
        return value.isoformat()
    raise TypeError(f"no JSON for {type(value).__name__}")


def _cell(value: Any) -> Any:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return plain(value) if isinstance(value, str) else value
