"""The columns of a file of figures, in their order: name, kind, and what stands in them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from dashboard.files.excerpt import Excerpt
from dashboard.model import Language
from dashboard.model_figures import FigureRow
from dashboard.receipts import number_text
from dashboard.texts import words

Kind = Literal["text", "number", "integer", "date", "flag"]
Cell = str | float | int | bool | date | None


@dataclass(frozen=True)
class Column:
    """One column; `name` is the machine's and the same in every language."""

    name: str
    kind: Kind
    cell: Callable[[FigureRow, Excerpt], Cell]
    needed: bool = False
    """A cell of it is never empty."""

    def title(self, language: Language) -> str:
        """The column's heading for people."""
        return words(language)[f"file_column_{self.name}"]

    def about(self, language: Language) -> str:
        """What stands in the column, in a sentence."""
        return words(language)[f"file_about_{self.name}"]


COLUMNS = (
    Column("indicator", "text", lambda row, _: row.point.indicator, True),
    Column(
        "indicator_name",
        "text",
        lambda row, of: of.reference.indicators[row.point.indicator].name.of(of.language),
        True,
    ),
    Column("place", "text", lambda row, _: row.point.place, True),
    Column(
        "place_name", "text", lambda row, of: of.reference.places[row.point.place].name.of(of.language), True
    ),
    Column("agency", "text", lambda row, _: row.point.agency),
    Column("level", "text", lambda row, _: row.point.level, True),
    Column("period", "text", lambda row, _: row.point.period or ""),
    Column("period_start", "date", lambda row, _: row.point.start),
    Column("period_end", "date", lambda row, _: row.point.end),
    Column("value", "number", lambda row, _: row.point.value, True),
    Column("unit", "text", lambda row, _: row.point.unit, True),
    Column("total", "number", lambda row, _: row.point.total),
    Column("qualifier", "text", lambda row, _: row.point.qualifier, True),
    Column("basis", "text", lambda row, _: row.point.basis, True),
    Column("provisional", "flag", lambda row, _: row.point.mark == "provisional", True),
    Column("status", "text", lambda row, _: row.claim.status, True),
    Column("corrected", "text", lambda row, _: row.corrected),
    Column("sources", "integer", lambda row, _: row.point.sources, True),
    Column("disagree", "flag", lambda row, _: row.point.disagree, True),
    Column("lowest", "number", lambda row, _: row.point.lowest, True),
    Column("highest", "number", lambda row, _: row.point.highest, True),
    Column("reason", "text", lambda row, _: row.reason),
    Column("sentence", "text", lambda row, _: row.claim.sentence, True),
    Column("quote", "text", lambda row, _: row.claim.quote, True),
    Column("title", "text", lambda row, _: row.claim.title),
    Column("publisher", "text", lambda row, _: row.claim.publisher),
    Column("kind", "text", lambda row, _: row.claim.kind, True),
    Column("url", "text", lambda row, _: row.claim.url),
    Column("published", "date", lambda row, _: row.claim.published),
    Column("retrieved", "date", lambda row, _: row.claim.retrieved),
    Column("rule", "text", lambda row, _: row.claim.rule, True),
    Column("inherited", "text", lambda row, _: row.claim.inherited),
    Column("source", "text", lambda row, _: row.claim.source, True),
    Column("claim_id", "text", lambda row, _: row.point.claim_id, True),
    Column("data_version", "text", lambda _, of: of.version, True),
    Column("receipt", "text", lambda _, of: of.receipt.line, True),
)


def cell_text(cell: Cell) -> str:
    """A cell as text for machines: dots, ISO dates, true and false, empty where there is nothing."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, date):
        return cell.isoformat()
    return cell if isinstance(cell, str) else number_text(cell)
