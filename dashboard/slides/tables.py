"""The table of a view: periods down, lines across, every figure with its marks."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.model import Language, Point, SeriesKey
from dashboard.numbers import format_figure, format_range
from dashboard.periods import format_period
from dashboard.texts import words
from dashboard.views.shown import Shown


@dataclass(frozen=True)
class Table:
    """Texts of a table: what the first column holds, the heads of the others, and the rows."""

    corner: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def all_heads(self) -> tuple[str, ...]:
        """The heads with the corner before them."""
        return (self.corner, *self.heads)


def table_of(shown: Shown) -> Table:
    """Every drawn figure: a row a period, newest first, a column a line; a comparison has a row a place."""
    text = words(shown.language)
    if not shown.lines:
        return _of_places(shown)
    columns = [line.key for line in shown.lines]
    cells: dict[tuple[int, int, str], dict[SeriesKey, list[str]]] = {}
    for point in sorted(shown.drawn, key=_when, reverse=True):
        cells.setdefault(_when(point), {}).setdefault(point.series, []).append(_cell(point, shown))
    rows = tuple(
        (format_period(when[2], shown.language), *("; ".join(row.get(key, ["–"])) for key in columns))
        for when, row in cells.items()
    )
    return Table(text["column_period"], tuple(shown.names.full[key] for key in columns), rows)


def _of_places(shown: Shown) -> Table:
    text = words(shown.language)
    rows = tuple(
        (
            place_name(point, shown),
            format_period(point.period, shown.language),
            _cell(point, shown),
        )
        for point in shown.compared
    )
    return Table(text["places"], (text["column_period"], text["column_value"]), rows)


def place_name(point: Point, shown: Shown) -> str:
    """What a row of a comparison is called: its place, and its level where there are several."""
    return shown.names.full.get(point.series, shown.names.places[point.place])


def _when(point: Point) -> tuple[int, int, str]:
    end = point.end.toordinal() if point.end else 0
    return end, -(point.start.toordinal() if point.start else 0), point.period or ""


def _cell(point: Point, shown: Shown) -> str:
    """The figure with its qualifier and denominator, what basis it has, and between what sources differ."""
    said = format_figure(point, shown.language, False) + marks_of(point, shown.language)
    if point.disagree:
        said += f" ≠ {format_range(point.lowest, point.highest, point.unit, shown.language)}"
    return said


def marks_of(point: Point, language: Language) -> str:
    """What is written behind a figure that is not plainly stated; empty for any other."""
    return "" if point.mark == "stated" else f" ({words(language)[f'tag_{point.mark}']})"
