"""What a comparison speaks of: rounds of figures that may stand side by side, regions, tiles of the map."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dashboard.model import Words


@dataclass(frozen=True)
class Region:
    """A socio-economic region that places lie in."""

    region: str
    name: Words


@dataclass(frozen=True)
class Tile:
    """One tile of the map: of a place, or where islands of the place lie; row 0 is in the north."""

    grid: int
    row: int
    column: int
    place: str
    label: Words
    islands: bool


@dataclass(frozen=True)
class Round:
    """Figures that may stand side by side: one period, level and unit, one number of ranked places."""

    period: str
    start: date
    end: date
    level: str
    unit: str
    among: int | None
    """Of a ranking, and of the scores it is made from, how many places it covers."""
    places: int
    """Places with a figure, the nation not counted."""
    nation: bool
    """The nation has a figure too."""

    @property
    def days(self) -> int:
        """The length of the period."""
        return (self.end - self.start).days + 1
