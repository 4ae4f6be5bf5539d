"""What a stated figure admits, its qualifier and rounding read together: a lowest and a highest value."""

from __future__ import annotations

from decimal import Decimal

_MEASURED = ("percent", "score")
_ROUND_FROM = 1000.0  # a bare count is taken as rounded only where it is a multiple of this


def range_of_value(value: float, unit: str, qualifier: str) -> tuple[float | None, float | None]:
    """The lowest and highest true value that the statement admits; None where an end is open.

    99.8 percent admits 99.75 to 99.85; "hơn 5.000" 5,000 to 6,000, "gần 1.900" 1,800 to 1,900 (one
    step of the last digit that is not a filling zero); "khoảng 2.000" 1,500 to 2,500; "ít nhất" has
    no upper end; a rank and a bare count admit only themselves, a bare multiple of 1,000 half a step.
    Percentages stay within 100.
    """
    step = _step(value, unit, qualifier)
    low, high = _around(value, step, unit, qualifier)
    if unit == "percent":
        high = 100.0 if high is None else min(high, max(100.0, value))
    return low, high


def _around(value: float, step: float, unit: str, qualifier: str) -> tuple[float, float | None]:
    if qualifier == "over":
        return value, _exact(value, step)
    if qualifier == "under":
        return _exact(value, -step), value
    if qualifier == "at_least":
        return value, None
    if qualifier == "exact" and unit not in _MEASURED and (value % _ROUND_FROM or value == 0):
        return value, value
    return _exact(value, -step / 2), _exact(value, step / 2)


def _exact(value: float, change: float) -> float:
    """The sum in decimal arithmetic: 99.8 + 0.05 is 99.85 and nothing beside it."""
    return float(Decimal(repr(value)) + Decimal(repr(change)))


def _step(value: float, unit: str, qualifier: str) -> float:
    """Size of the last digit that the statement gives: 0.1 for 99.8, 1,000 for "hơn 5.000"."""
    if unit == "rank":
        return 0.0 if qualifier == "exact" else 1.0
    digits = Decimal(repr(value)).normalize()
    exponent = digits.as_tuple().exponent
    place = exponent if isinstance(exponent, int) else 0
    if unit in _MEASURED and qualifier == "exact":
        place = min(place, 0)
    return float(Decimal(1).scaleb(place)) if value else 1.0
