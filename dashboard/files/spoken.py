"""Cells for people: codes and periods in words, where a file for machines keeps the codes."""

from __future__ import annotations

from dashboard.files.columns import Cell, Column
from dashboard.files.excerpt import Excerpt
from dashboard.model_figures import FigureRow
from dashboard.periods import format_period
from dashboard.texts import words

_KEYS = {
    "level": "level_{}",
    "unit": "file_unit_{}",
    "qualifier": "file_qualifier_{}",
    "status": "file_status_{}",
    "kind": "kind_{}",
    "reason": "reason_{}",
}


def spoken_cell(column: Column, row: FigureRow, excerpt: Excerpt) -> Cell:
    """What stands in the column, in the excerpt's language; numbers and days stay what they are."""
    text = words(excerpt.language)
    cell = column.cell(row, excerpt)
    if column.name == "basis":  # people read one column, which says of a provisional figure that it is one
        return text[f"basis_{row.point.mark}"]
    if column.name in _KEYS:
        return text[_KEYS[column.name].format(cell)]
    if column.name == "period":
        return format_period(row.point.period, excerpt.language)
    if isinstance(cell, bool):
        return text["file_yes"] if cell else ""
    return cell
