"""Answers of the database about tables and files of figures, kept by its version."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from dashboard import cached, queries_figures
from dashboard.database import cursor
from dashboard.model import Indicator, Place
from dashboard.model_checks import Contested
from dashboard.model_figures import FigureRow, FiguresAsked, FiguresFound


@lru_cache(maxsize=60)
def figures(version: str, asked: FiguresAsked, most: int | None = None, skip: int = 0) -> FiguresFound:
    """The figures asked for in their order: all, or `most` of them behind the first `skip`."""
    return queries_figures.read_figures(cursor(version), asked, most, skip)


@lru_cache(maxsize=60)
def contested_cells(version: str, claims: tuple[str, ...], known_on: date | None) -> list[Contested]:
    """Those of the chosen claims that other sources contradict, with all claims for their cells."""
    return queries_figures.read_contested_cells(cursor(version), claims, known_on)


@lru_cache(maxsize=4)
def years(version: str) -> tuple[int, int]:
    """The first and the last year in which a period of a figure ends."""
    return queries_figures.read_years(cursor(version))


def indicators_of(version: str, rows: Sequence[FigureRow]) -> dict[str, Indicator]:
    """The indicators of the rows, in the order of lists."""
    met = {row.point.indicator for row in rows}
    return {each.indicator: each for each in cached.indicators(version) if each.indicator in met}


def places_of(version: str, rows: Sequence[FigureRow]) -> dict[str, Place]:
    """The places of the rows, in the order of lists."""
    met = {row.point.place for row in rows}
    return {each.place: each for each in cached.places(version) if each.place in met}
