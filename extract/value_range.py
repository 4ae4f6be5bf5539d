"""What a stated figure admits, its qualifier and rounding read together: a lowest and a highest value."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

_MEASURED = ("percent", "score")
_ROUND_FROM = 1000  # a bare count is taken as rounded only where it is a multiple of this


@lru_cache(maxsize=65536)
def range_of_value(value: float, unit: str, qualifier: str, basis: str) -> tuple[float, float | None]:
    """The lowest and the highest true value that the statement admits; None where there is no upper end.

    A step is one of the last digit that is not a filling zero (0.1 for 99.8, 1,000 for 5,000).
    Percentages and scores admit half a step down and one up, for the press cuts digits off as often as it
    rounds: 99.8 admits 99.75 to 99.9; an implied one a step either way, for it comes of two rounded ones.
    A rank or a count admits itself alone, a count that is a multiple of 1,000 half a step either way.
    "hơn 5.000" admits 5,000 to 6,000, "gần 1.900" 1,800 to 1,900, "khoảng 2.000" 1,500 to 2,500, and
    "ít nhất" has no upper end. A percentage stays within 100 unless it is stated beyond,
    and nothing admits less than 0.
    """
    step = _step(value, unit, qualifier)
    down, up = _reach(value, unit, qualifier, basis)
    low = max(_exact(value, -down * step), min(value, 0.0))
    high = None if up is None else _exact(value, up * step)
    if unit == "percent" and value <= 100:
        high = 100.0 if high is None else min(high, 100.0)
    return low, high


def _reach(value: float, unit: str, qualifier: str, basis: str) -> tuple[float, float | None]:
    """How many steps down and up the statement reaches."""
    if qualifier != "exact":
        return {"over": (0, 1), "under": (1, 0), "at_least": (0, None)}.get(qualifier, (0.5, 0.5))
    if unit in _MEASURED:
        return (1, 1) if basis == "implied" else (0.5, 1)
    rounded = unit != "rank" and value and value % _ROUND_FROM == 0
    return (0.5, 0.5) if rounded else (0, 0)


def _step(value: float, unit: str, qualifier: str) -> float:
    """Size of the last digit that the statement gives."""
    if unit == "rank" or not value:
        return 1.0
    exponent = Decimal(repr(value)).normalize().as_tuple().exponent
    place = exponent if isinstance(exponent, int) else 0
    if unit in _MEASURED and qualifier == "exact":
        place = min(place, 0)
    return float(Decimal(1).scaleb(place))


def _exact(value: float, change: float) -> float:
    """The sum in decimal arithmetic: 99.8 + 0.05 is 99.85 and nothing beside it."""
    return float(Decimal(repr(value)) + Decimal(repr(change)))
