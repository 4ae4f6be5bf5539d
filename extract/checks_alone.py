"""A claim by itself: a value it cannot have, a unit that is not its own, more than the whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pandas as pd

from extract.check_groups import Check, Mask, everything
from extract.findings import COUNTS, ERROR, WARNING, Finding, Ground, in_both
from extract.wording import VI, Row, number_in, value_in

_OUT_OF = ("rank", "score", *COUNTS)  # units of values that have a whole above them


def look_at_value(ground: Ground, rows: Sequence[Row]) -> Iterator[Finding]:
    """A value outside what its indicator can be, in another unit, or above what it is out of."""
    for row in rows:
        yield from _out_of_range(ground, row)
        yield from _wrong_unit(ground, row)
        yield from _above_total(ground, row)


def _suspect(claims: pd.DataFrame, _: Mask) -> Mask:
    """Which claims one of the above may say something of."""
    value, unit = claims["value"], claims["unit"]
    outside = (value < claims["lowest"]) | (value > claims["highest"]) | ((unit == "rank") & (value % 1 != 0))
    total = claims["total"].fillna(claims["ranked_among"])
    above = unit.isin(_OUT_OF) & (claims["low"] > total)
    return outside | above | (unit != claims["usual_unit"])


VALUES = Check(
    kinds=("out_of_range", "wrong_unit", "above_total"),
    look=look_at_value,
    by=("claim_id",),
    among=everything,
    worth=_suspect,
)


def _out_of_range(ground: Ground, row: Row) -> Iterator[Finding]:
    indicator = ground.indicators[row["indicator"]]
    lowest, highest = indicator["lowest"], indicator["highest"]
    broken_rank = row["unit"] == "rank" and not float(row["value"]).is_integer()
    if lowest <= row["value"] <= highest and not broken_rank:
        return

    def write(language: int) -> str:
        cell, value = ground.names.cell_in(language, row), value_in(language, row)
        ends = number_in(language, lowest), number_in(language, highest)
        if language == VI:
            return f"{cell}: {value} nằm ngoài khoảng có thể có, {ends[0]} đến {ends[1]}."
        return f"{cell}: {value} is outside what is possible, {ends[0]} to {ends[1]}."

    yield Finding("out_of_range", ERROR, [row], *in_both(write))


def _wrong_unit(ground: Ground, row: Row) -> Iterator[Finding]:
    indicator = ground.indicators[row["indicator"]]
    units = [indicator["unit"], *filter(None, (indicator["units_also"] or "").split("|"))]
    if row["unit"] in units:
        return

    def write(language: int) -> str:
        cell, value = ground.names.cell_in(language, row), value_in(language, row)
        if language == VI:
            return f"{cell}: {value} có đơn vị {row['unit']}, chỉ tiêu này đo bằng {', '.join(units)}."
        return f"{cell}: {value} has the unit {row['unit']}; it is measured in {', '.join(units)}."

    yield Finding("wrong_unit", WARNING, [row], *in_both(write))


def _above_total(ground: Ground, row: Row) -> Iterator[Finding]:
    total = row["total"] if row["total"] is not None else row["ranked_among"]
    if total is None or row["unit"] not in _OUT_OF or row["low"] <= total:
        return

    def write(language: int) -> str:
        cell, value = ground.names.cell_in(language, row), value_in(language, row, total=False)
        if language == VI:
            return f"{cell}: {value} lớn hơn {number_in(language, total)}, mẫu số của chính nó."
        return f"{cell}: {value} is above {number_in(language, total)}, which it is out of."

    severity = ERROR if row["total"] is not None else WARNING
    yield Finding("above_total", severity, [row], *in_both(write))
