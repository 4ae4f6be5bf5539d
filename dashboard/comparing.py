"""What may be said of figures side by side: which is surely higher, and which changed by more.

A hedged figure ("hơn 99 %") and one that sources dispute admit several values; only what holds for all of
them is said. What cannot be told is counted as such, never guessed.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from dashboard.model import Event, Indicator, Point


@dataclass(frozen=True)
class Standing:
    """How one figure stands among others: how many are surely above, below, the same, and not told."""

    above: int
    below: int
    same: int
    unsure: int

    @property
    def others(self) -> int:
        """With how many figures it was compared."""
        return self.above + self.below + self.same + self.unsure


@dataclass(frozen=True)
class Change:
    """Two figures of one place that may be compared, the earlier first."""

    before: Point
    after: Point

    @property
    def place(self) -> str:
        """Where."""
        return self.after.place

    @property
    def size(self) -> float:
        """Later less earlier; of ranks the places gained, so that more is always farther up."""
        size = Decimal(repr(self.after.value)) - Decimal(repr(self.before.value))
        return float(-size if self.after.unit == "rank" else size)


def is_exact(change: Change) -> bool:
    """Both ends are exact and undisputed, so that the size of the change can be said."""
    return all(end.qualifier == "exact" and not end.disagree for end in (change.before, change.after))


def admitted(point: Point) -> tuple[float, float]:
    """The lowest and highest value that the figure and those who dispute it admit."""
    low, high = (point.lowest, point.highest) if point.disagree else (point.value, point.value)
    match point.qualifier:
        case "over":
            return math.nextafter(low, math.inf), math.inf
        case "at_least":
            return low, math.inf
        case "under":
            return -math.inf, math.nextafter(high, -math.inf)
        case "about":
            return -math.inf, math.inf
    return low, high


def stands(point: Point, others: Iterable[Point]) -> Standing:
    """How the figure stands among the others, by value."""
    low, high = admitted(point)
    above = below = same = unsure = 0
    for other in others:
        other_low, other_high = admitted(other)
        if other_low > high:
            above += 1
        elif other_high < low:
            below += 1
        elif low == high == other_low == other_high:
            same += 1
        else:
            unsure += 1
    return Standing(above, below, same, unsure)


def best_first(points: Iterable[Point], indicator: Indicator) -> list[Point]:
    """The figures from the best to the worst; where neither direction is better, the highest first."""
    lowest_first = is_best_low(indicator)
    return sorted(points, key=lambda point: point.value if lowest_first else -point.value)


def is_best_low(indicator: Indicator) -> bool:
    """A low figure is better: a rank, or what there should be little of."""
    return indicator.unit == "rank" or indicator.better == "lower"


def pair(
    before: Sequence[Point], after: Sequence[Point], events: Sequence[Event]
) -> tuple[list[Change], list[str]]:
    """The changes from one period to the other, the highest first, and the places a break keeps apart."""
    earlier = {(point.place, point.level): point for point in before}
    changes, apart = [], []
    for point in after:
        first = earlier.get((point.place, point.level))
        if first is None:
            continue
        if any(
            event.breaks and event.touches(point.place) and _between(event, first, point) for event in events
        ):
            apart.append(point.place)
        else:
            changes.append(Change(first, point))
    return sorted(changes, key=lambda change: -change.size), apart


def _between(event: Event, before: Point, after: Point) -> bool:
    """The event falls behind the earlier period and not behind the later one, as lines are cut."""
    return before.end is not None and after.end is not None and before.end < event.day <= after.end
