"""What the overview of a place speaks of: how one of its indicators stands, and what others report."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from dashboard.model import Event, Indicator, Point
from dashboard.series import Line

Verdict = Literal["better", "worse", "same", "more", "less", "unclear"]
"""more and less where no direction is the better one; unclear where the figures are hedged."""


@dataclass(frozen=True)
class Reported:
    """Who reports an indicator: since which year, for how many places."""

    first_year: int
    places: int


@dataclass(frozen=True)
class RoundSize:
    """A ranking: how many places have a rank among `total`."""

    indicator: str
    end: date
    total: float
    places: int


@dataclass(frozen=True)
class Standing:
    """How one indicator of a place stands: its newest figure, and what that may be compared with."""

    indicator: Indicator
    line: Line | None
    newest: Point | None
    before: Point | None
    """The figure of the period before; None where there is none or it cannot be compared."""
    chain: tuple[Point, ...]
    """The figures that may be compared with each other, oldest first; the newest is the last."""
    cut: Event | None
    """The break that keeps the newest figure from being compared with the one before."""
    uncompared: Point | None
    """The figure before that break."""
    also: tuple[Point, ...]
    """Figures of the same period that belong to another ranking: 1/63 beside 4/34."""
    target: Point | None
    undated: Point | None
    """A figure of unknown period, where there is no other."""
    breaks: tuple[Event, ...]

    @property
    def verdict(self) -> Verdict | None:
        """What the change since the period before means; None where nothing can be compared."""
        if self.newest is None or self.before is None:
            return None
        if not exact(self.newest, self.before):
            return "unclear"
        if alike(self.newest.value, self.before.value):
            return "same"
        more = self.newest.value > self.before.value
        if self.indicator.better == "neither":
            return "more" if more else "less"
        return "better" if more == (self.indicator.better == "higher") else "worse"


def alike(one: float, other: float) -> bool:
    """The two do not differ beyond the rounding of the coarser: 99.8 and 99.81 may be one number."""
    first, second = Decimal(repr(one)).normalize(), Decimal(repr(other)).normalize()
    coarser = max(first.as_tuple().exponent, second.as_tuple().exponent, key=int)
    unit = Decimal(1).scaleb(min(0, int(coarser)))
    return first.quantize(unit, ROUND_HALF_UP) == second.quantize(unit, ROUND_HALF_UP)


def exact(*points: Point) -> bool:
    """Nothing is hedged: no more than, no about."""
    return all(point.qualifier == "exact" for point in points)
