"""Excerpts of the tests' database, and the figures that the database itself holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import duckdb

from dashboard.address import Address
from dashboard.files.excerpt import Excerpt
from dashboard.model import Language
from dashboard.model_figures import FigureRow, FiguresAsked
from dashboard.views.excerpts import figures_excerpt, view_excerpt

DAY = date(2026, 11, 22)
RUNS = (
    '=HYPERLINK("http://evil.example","x")',
    "=1+1",
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "  =1+1",
    "\u00a0=1+1",
    "\uff1d1+1",
    "Hà Nội; =1+1; đúng hạn",
    'Hà Nội;"=1+1"',
)
"""Texts that one spreadsheet or another runs as formulas."""


def version_of(database: Path) -> str:
    """The data version by which the dashboard knows the tests' database."""
    return str(database.resolve())


def trend_excerpt(database: Path, language: Language = "vi", **asked: Any) -> Excerpt:
    """The ranks of the cities in the PAR Index, unless another view is asked for."""
    values: dict[str, Any] = {"indicator": "par_index_rank"} | asked
    return view_excerpt(version_of(database), Address(**values), language, DAY, "https://so-goc.example/")


def whole_excerpt(database: Path, language: Language = "vi") -> Excerpt:
    """Every figure of the tests' database."""
    return figures_excerpt(version_of(database), FiguresAsked(), {"scope": "all"}, language, DAY)


def with_texts(excerpt: Excerpt, texts: tuple[str, ...]) -> Excerpt:
    """The excerpt with hostile sentences, titles, publishers and agencies in its first rows."""
    rows = list(excerpt.rows)
    for number, text in enumerate(texts):
        rows[number] = _hostile(rows[number], text)
    return replace(excerpt, rows=tuple(rows))


def _hostile(row: FigureRow, text: str) -> FigureRow:
    claim = replace(row.claim, sentence=text, quote=text, title=text, publisher=text, url=text)
    return FigureRow(replace(row.point, agency=text, publisher=text), claim, text, row.reason)


def chosen(database: Path) -> Mapping[str, tuple[Any, ...]]:
    """Value, unit, start and end of every chosen claim and of every undated one, by id, as stored."""
    with duckdb.connect(database.resolve(), read_only=True) as connection:
        rows = connection.execute(
            """
            SELECT claim_id, value, unit::VARCHAR, period_start, period_end FROM series
            UNION ALL
            SELECT claim_id, value, unit::VARCHAR, NULL, NULL FROM claim WHERE period_start IS NULL
            """
        ).fetchall()
    return {row[0]: row[1:] for row in rows}
