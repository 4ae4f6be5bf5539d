"""What tables and files of figures speak of: a figure with its evidence, and what is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from dashboard.model import Basis, Claim, Point

FigureOrder = Literal["indicator", "place", "level", "period", "value", "basis", "publisher", "sources"]
FIGURE_ORDERS: tuple[FigureOrder, ...] = get_args(FigureOrder)
BASES: tuple[Basis, ...] = get_args(Basis)


@dataclass(frozen=True)
class FigureRow:
    """The chosen claim of one cell: as a point of a chart, and as a claim with its sentence and source."""

    point: Point
    claim: Claim
    corrected: str
    """What the source states in the columns that a correction changed: "value: 8.65|unit: score"."""
    reason: str
    """Why this claim was chosen among those for its cell; empty where it belongs to no cell."""


@dataclass(frozen=True)
class FiguresAsked:
    """Which figures: an empty field asks for all. `claims` narrows to the figures of a view."""

    words: str = ""
    """Words that all must be found, accents or none, in names, period, sentence, title and publisher."""
    indicators: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    bases: tuple[str, ...] = ()
    first_year: int | None = None
    last_year: int | None = None
    known_on: date | None = None
    claims: tuple[str, ...] | None = None
    order: FigureOrder = "indicator"
    descending: bool = False


@dataclass(frozen=True)
class FiguresFound:
    """A page of the figures that were asked for, and how many there are in all, or at least."""

    rows: tuple[FigureRow, ...]
    total: int
    at_least: bool = False
