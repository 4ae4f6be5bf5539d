"""What a machine asks for and gets: figures, claims, sources and lists, as plain rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, get_args

from dashboard.model import Basis, Claim, Correction

Resource = Literal["indicators", "places", "sources", "series", "claims"]
Status = Literal["accepted", "corrected", "pending", "rejected"]

RESOURCES: tuple[Resource, ...] = get_args(Resource)
BASES: tuple[Basis, ...] = get_args(Basis)
STATUSES: tuple[Status, ...] = get_args(Status)
ITSELF = "-"
"""Asks for the place itself where an agency is asked for: agency '' of the table."""


@dataclass(frozen=True)
class Asked:
    """The rows asked for; empty where everything is. `after` is the key of the last row already had."""

    indicators: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    bases: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    first: date | None = None
    """The period's last day is on or after it."""
    last: date | None = None
    """The period's last day is on or before it."""
    known_on: date | None = None
    after: str = ""
    limit: int = 500


@dataclass(frozen=True)
class Rows:
    """Rows of one resource; `after` asks for those behind them, empty where there are none."""

    names: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    after: str


@dataclass(frozen=True)
class RowColumn:
    """One column of a resource: its name, DuckDB's type, what stands in it."""

    name: str
    type: str
    about: str


@dataclass(frozen=True)
class CorrectionNews:
    """A decision on a figure, and the figure as it stands now."""

    claim: Claim
    correction: Correction


@dataclass(frozen=True)
class SourceNews:
    """A source that came in on a day, how many figures it has, and the first of them."""

    day: date | None
    count: int
    claims: tuple[Claim, ...]
