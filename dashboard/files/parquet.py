"""Parquet: the figures as typed columns, with the receipt and the meaning of each column in the file."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.parquet as pq

from dashboard.files.columns import COLUMNS, Kind
from dashboard.files.excerpt import Excerpt

_TYPES: dict[Kind, pa.DataType] = {
    "text": pa.string(),
    "number": pa.float64(),
    "integer": pa.int32(),
    "date": pa.date32(),
    "flag": pa.bool_(),
}


def write_parquet(excerpt: Excerpt) -> bytes:
    """The figures as Parquet; numbers are doubles, days are dates, texts unchanged."""
    fields = [
        pa.field(column.name, _TYPES[column.kind], metadata={"description": column.about(excerpt.language)})
        for column in COLUMNS
    ]
    told = {
        "title": excerpt.title,
        "subtitle": excerpt.subtitle,
        "receipt": excerpt.receipt.token,
        "data_version": excerpt.version,
        "day": excerpt.day.isoformat(),
    }
    arrays = [
        pa.array([column.cell(row, excerpt) for row in excerpt.rows], type=field.type)
        for column, field in zip(COLUMNS, fields, strict=True)
    ]
    sink = pa.BufferOutputStream()
    pq.write_table(pa.table(arrays, schema=pa.schema(fields, metadata=told)), sink, compression="zstd")
    return bytes(sink.getvalue())
