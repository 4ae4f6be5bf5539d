"""Answers for the overview of a place, kept by the version of the data."""

from __future__ import annotations

from datetime import date

from dashboard import queries_overview
from dashboard.cached import kept
from dashboard.database import cursor
from dashboard.model import Event, Point
from dashboard.model_overview import Reported, RoundSize

MOST_POINTS = 40
"""Newest figures of a line that the overview looks at; the trend shows all."""


@kept(200)
def place_points(version: str, place: str, known_on: date | None) -> dict[str, list[Point]]:
    """The newest points of a place, of all indicators and levels."""
    return queries_overview.read_place_points(cursor(version), place, MOST_POINTS, known_on=known_on)


@kept(200)
def place_events(version: str, place: str) -> dict[str, list[Event]]:
    """What happened to each indicator, or to the place."""
    return queries_overview.read_place_events(cursor(version), place)


@kept(200)
def successor(version: str, place: str) -> str:
    """The place that a place became part of; "" where it still exists."""
    return queries_overview.read_successor(cursor(version), place)


@kept(20)
def reported(version: str, known_on: date | None) -> dict[str, Reported]:
    """Since when anybody reports each indicator."""
    return queries_overview.read_reported(cursor(version), known_on)


@kept(20)
def round_sizes(version: str, known_on: date | None) -> list[RoundSize]:
    """How many places have a rank in each ranking."""
    return queries_overview.read_round_sizes(cursor(version), known_on)
