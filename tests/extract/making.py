"""Claims, readings and tables for tests, each with only what matters to the test spelled out."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from extract.checks import Claimed, check_all
from extract.corrections import Corrections, apply_corrections, no_corrections
from extract.model import Claim, Document, Reading
from extract.rankings import rankings
from extract.reference import read_reference
from extract.store import Build, write_database
from extract.store_tables import Tables
from extract.table import (
    INGREDIENT_COLUMNS,
    empty_frame,
    publishers_of,
    tidy,
    tidy_rejections,
    tidy_sources,
)
from extract.versions import current_file, only_builder
from tests.conftest import ROOT

REFERENCE = ROOT / "data" / "reference"
PUBLISHED = date(2023, 7, 5)


def claim(indicator: str, value: float, **columns: Any) -> Claim:
    """A claim of Hà Nội for 2022 unless said otherwise; its text is the number."""
    unit = (
        "rank"
        if indicator.endswith("_rank")
        else "percent"
        if indicator.endswith(("_rate", "_score"))
        else "procedures"
    )
    start = columns.pop("start", round(value * 100) % 10_000)
    fields: dict[str, Any] = {
        "indicator": indicator,
        "place": "VN-HN",
        "agency": "",
        "level": "all",
        "period": "2022",
        "value": value,
        "unit": unit,
        "total": None,
        "qualifier": "exact",
        "basis": "stated",
        "source": "bai-1",
        "sentence": f"Câu có số {value}.",
        "quote": str(value),
        "start": start,
        "end": start + len(str(value)),
        "rule": "by_hand",
        "published": PUBLISHED,
        **columns,
    }
    return Claim(**fields, source_file=f"{fields['source']}.md")


def readings(*claims: Claim, kinds: dict[str, str] | None = None, **document: Any) -> list[Reading]:
    """One reading for each source that the claims name; `kinds` says which kind a source is of."""
    made: dict[str, Reading] = {}
    for one in claims:
        if one.source not in made:
            made[one.source] = Reading(
                Document(
                    source=one.source,
                    source_file=one.source_file,
                    text="Câu.",
                    published=one.published,
                    kind=(kinds or {}).get(one.source, "press"),
                    **document,
                )
            )
        made[one.source].claims.append(one)
    return list(made.values())


def reference() -> dict[str, pd.DataFrame]:
    """The reference tables of the project."""
    return read_reference(REFERENCE)


def tables(
    *claims: Claim,
    kinds: dict[str, str] | None = None,
    corrections: Corrections | None = None,
    **document: Any,
) -> Tables:
    """All tables of a build that holds the claims."""
    read = readings(*claims, kinds=kinds, **document)
    return tables_of_readings(read, corrections or no_corrections())


def tables_of_readings(read: list[Reading], corrections: Corrections) -> Tables:
    """All tables of a build that holds the readings, corrected."""
    known, sources = reference(), tidy_sources(read)
    frame, lines = apply_corrections(tidy(read), corrections)
    ranked = rankings(frame, known["place"])
    return Tables(
        frame,
        tidy_rejections(read),
        sources,
        check_all(Claimed(frame, ranked, publishers_of(sources)), known),
        ranked,
        known,
        lines,
        empty_frame(INGREDIENT_COLUMNS),
    )


def findings(*claims: Claim, kind: str = "") -> list[dict[str, Any]]:
    """What the checks find in the claims, of one kind if it is given."""
    rows: list[dict[str, Any]] = tables(*claims).findings.to_dict("records")
    return [row for row in rows if kind in ("", row["kind"])]


def reference_copy(folder: Path) -> Path:
    """A copy of the reference tables in a folder, for a test to damage."""
    for path in REFERENCE.glob("*.csv"):
        (folder / path.name).write_bytes(path.read_bytes())
    return folder


def build(path: Path, *claims: Claim, **more: Any) -> Build:
    """A database with the claims at `path`."""
    with only_builder(path, lambda line: None):
        return write_database(path, tables(*claims, **more), extractor="test")


def query(path: Path, sql: str, *parameters: object) -> list[tuple[Any, ...]]:
    """The rows of a query on the database that `path` stands for."""
    file = current_file(path)
    assert file is not None
    with duckdb.connect(str(file), read_only=True) as connection:
        return connection.execute(sql, parameters).fetchall()


def contents(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Every table of a database, rows in the order in which they lie; of its build no time nor way."""
    names = query(path, "SELECT table_name FROM duckdb_tables() ORDER BY table_name")
    held = {table: query(path, f'FROM "{table}"') for (table,) in names}
    return held | {"build": [row[:2] for row in held["build"]]}


def rows(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """The same in an order of its own, whichever way the database was built."""
    return {table: sorted(held, key=repr) for table, held in contents(path).items()}


def strays(path: Path) -> list[str]:
    """What lies beside a database but for its lock, the version it stands for and the one before."""
    names = {file.name for file in path.parent.iterdir()} - {path.name, f"{path.name}.lock"}
    files = {name for name in names if re.fullmatch(rf"{path.stem}\.[0-9a-f]{{12}}{path.suffix}", name)}
    current = current_file(path)
    older = sorted(files - {current.name if current else ""})
    return sorted(names - files) + older[1:]
