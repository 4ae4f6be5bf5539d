"""Which figures are there, which are missing, and which are too old: indicator by place by year.

A year is reported when a figure of the whole place speaks of it; targets report nothing. A year without
one is too old where the newest figure lies before it, not due where it is not over long enough for its
indicator to be published, gone where the place did not exist, else not reported.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from dashboard.model import Point
from dashboard.model_checks import Lifetime

State = Literal["reported", "missing", "old", "early", "gone"]
STATES: tuple[State, ...] = ("reported", "missing", "old", "early", "gone")
EMPTY: tuple[State, ...] = ("missing", "old")
DUE_MONTHS = {"year": 9, "quarter": 3, "month": 3}
"""How many months after a year its last figure should be out; the Ministry publishes indices by autumn."""
USUAL_DUE = 6


@dataclass(frozen=True)
class Cell:
    """One year of one indicator and place."""

    year: int
    state: State
    point: Point | None
    """The figure; of a cell that is too old, the newest one before it."""


@dataclass(frozen=True)
class Expected:
    """What can be expected on a day: how often indicators come out, and which places exist."""

    frequencies: Mapping[str, str]
    lifetimes: Mapping[str, Lifetime]
    today: date


@dataclass(frozen=True)
class Row:
    """The years of one indicator and place."""

    indicator: str
    place: str
    cells: tuple[Cell, ...]

    @property
    def empty(self) -> tuple[Cell, ...]:
        """The cells that wait for a figure."""
        return tuple(cell for cell in self.cells if cell.state in EMPTY)

    @property
    def newest(self) -> Point | None:
        """The newest figure in sight."""
        return next((cell.point for cell in reversed(self.cells) if cell.point is not None), None)


def coverage(
    points: Sequence[Point],
    indicators: Sequence[str],
    places: Sequence[str],
    years: Sequence[int],
    expected: Expected,
) -> list[Row]:
    """The rows of the matrix in the order of indicators and places."""
    known: dict[tuple[str, str], dict[int, Point]] = {}
    for point in points:
        if point.end is not None:
            known.setdefault((point.indicator, point.place), {})[point.end.year] = point
    return [
        Row(
            indicator,
            place,
            _cells(
                known.get((indicator, place), {}),
                years,
                last_due(expected.frequencies.get(indicator, ""), expected.today),
                expected.lifetimes.get(place),
            ),
        )
        for indicator in indicators
        for place in places
    ]


def _cells(
    known: Mapping[int, Point], years: Sequence[int], last_due: int, lifetime: Lifetime | None
) -> tuple[Cell, ...]:
    cells = []
    for year in years:
        if year in known:
            cells.append(Cell(year, "reported", known[year]))
        elif not _existed(lifetime, year):
            cells.append(Cell(year, "gone", None))
        elif year > last_due:
            cells.append(Cell(year, "early", None))
        elif known and max(known) < year:
            cells.append(Cell(year, "old", known[max(known)]))
        else:
            cells.append(Cell(year, "missing", None))
    return tuple(cells)


def last_due(frequency: str, today: date) -> int:
    """The last year whose figures should be out."""
    months = DUE_MONTHS.get(frequency, USUAL_DUE)
    return today.year - 1 if today.month > months else today.year - 2


def _existed(lifetime: Lifetime | None, year: int) -> bool:
    """The place existed on the last day of the year, when yearly figures are taken."""
    if lifetime is None:
        return True
    end = date(year, 12, 31)
    return (lifetime.first or end) <= end <= (lifetime.last or end)


def counts(rows: Sequence[Row]) -> dict[State, int]:
    """How many cells are in each state."""
    found = Counter(cell.state for row in rows for cell in row.cells)
    return {state: found[state] for state in STATES}
