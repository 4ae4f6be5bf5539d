"""Reads data/reference/*.csv, the words and facts that an editor may change, into the reference tables."""

from __future__ import annotations

import csv
import math
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from extract.store_tables import REFERENCE_TABLES, schema_columns
from extract.versions import BuildError

_KEYS = {"tile": ("grid", "row", "column")}
"""What may stand once only; of the other tables the first column."""
_DTYPES = {"INTEGER": "int64", "DOUBLE": "float64", "BOOLEAN": "bool", "DATE": "datetime64[us]"}


def read_reference(folder: Path) -> dict[str, pd.DataFrame]:
    """The reference tables by name, each with the columns of its table in data/schema.sql.

    Raises BuildError that names file, line, column and what to write instead, where a file or column is
    missing, a value does not fit its column, or an identifier stands twice.
    """
    tables = {}
    for table in REFERENCE_TABLES:
        path, columns = folder / f"{table}s.csv", schema_columns()[table]
        key = _KEYS.get(table, (next(iter(columns)),))
        tables[table] = read_table(path, columns, key).reset_index(drop=True)
    return tables


def read_table(path: Path, columns: Mapping[str, tuple[str, bool]], key: Sequence[str] = ()) -> pd.DataFrame:
    """A table kept as CSV: column → (DuckDB type, may be empty); the index says each row's line.

    Raises BuildError that names file, line and column, also where two rows have the same values in
    the columns `key`.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            header = reader.fieldnames or []
            rows = [(reader.line_num, row) for row in reader]
    except FileNotFoundError:
        raise BuildError(f"{path} is missing: it must have the columns {', '.join(columns)}") from None
    except (csv.Error, UnicodeDecodeError) as error:
        raise BuildError(f"{path} cannot be read as CSV in UTF-8: {error}") from None
    _refuse_other_columns(path, header, list(columns))
    if key:
        _refuse_twice(path, rows, key)
    lines = pd.Index([line for line, _ in rows], dtype="int32", name="line")
    series = {
        name: pd.Series(
            [
                parse_cell(f"{path}, line {line}, column {name}", row[name], kind, nullable)
                for line, row in rows
            ],
            index=lines,
            dtype=_DTYPES.get(kind, "str"),
        )
        for name, (kind, nullable) in columns.items()
    }
    return pd.DataFrame(series, index=lines)


def _refuse_other_columns(path: Path, header: Any, columns: list[str]) -> None:
    missing = [name for name in columns if name not in header]
    unknown = [str(name) for name in header if name not in columns]
    if missing or unknown:
        wrong = [f"lacks {', '.join(missing)}"] if missing else []
        wrong += [f"has the unknown {', '.join(unknown)}"] if unknown else []
        raise BuildError(f"{path}, line 1: the header {' and '.join(wrong)}; write {','.join(columns)}")


def _refuse_twice(path: Path, rows: list[tuple[int, dict[str, str]]], key: Sequence[str]) -> None:
    seen: dict[tuple[str, ...], int] = {}
    for line, row in rows:
        values = tuple(row[name] for name in key)
        if values in seen:
            said = ", ".join(f"{name} {row[name]!r}" for name in key)
            raise BuildError(f"{path}, line {line}: {said} is in line {seen[values]} already")
        seen[values] = line


def parse_cell(where: str, text: str | None, kind: str, nullable: bool) -> Any:
    """What a cell means in a column of a DuckDB type: a number, a day, a text, None where it may be empty.

    Raises BuildError that begins with `where` and says what to write instead.
    """
    if text is None:
        raise BuildError(f"{where}: the line has too few fields; write an empty field as ,,")
    text = text.strip()
    if not text and nullable:
        return None
    if kind.startswith("ENUM"):
        choices = re.findall(r"'([^']*)'", kind)
        if text not in choices:
            raise BuildError(f"{where}: {text!r} is not one of {', '.join(choices)}")
        return text
    try:
        return _PARSERS[kind](text)
    except ValueError:
        raise BuildError(f"{where}: {text!r} is not {_EXPECTED[kind]}") from None


def _finite(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise ValueError(text)
    return value


def _truth(text: str) -> bool:
    if text.lower() not in ("true", "false"):
        raise ValueError(text)
    return text.lower() == "true"


_PARSERS: Mapping[str, Callable[[str], Any]] = {
    "VARCHAR": str,
    "INTEGER": int,
    "DOUBLE": _finite,
    "BOOLEAN": _truth,
    "DATE": date.fromisoformat,
}
_EXPECTED = {
    "VARCHAR": "a text",
    "INTEGER": "a whole number",
    "DOUBLE": "a number with a decimal point",
    "BOOLEAN": "true or false",
    "DATE": "a day such as 2025-07-01",
}
