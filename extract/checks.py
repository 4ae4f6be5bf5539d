"""All checks over the tidy table: what cannot be right, what contradicts, what agrees. None drops a row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date

import pandas as pd

from extract.checks_across import check_agreement, check_changes, check_disagreement
from extract.checks_in_source import check_levels, check_relations, check_shares
from extract.checks_over_time import check_areas, check_bases, check_jumps
from extract.findings import COUNTS, ERROR, WARNING, Finding, Ground, findings_frame, ground_of, in_both
from extract.rankings import place_counts
from extract.wording import VI, Row, number_in, value_in


def check_all(
    claims: pd.DataFrame, sources: pd.DataFrame, reference: Mapping[str, pd.DataFrame]
) -> pd.DataFrame:
    """The table `finding` for the tables `claim` and `source`; columns of FINDING_COLUMNS.

    `reference` holds the reference tables by name, of which `indicator`, `place` and `relation` are used.
    """
    ground = ground_of(claims, sources, reference, _two_levels_since(reference["place"]))
    return findings_frame(found for check in CHECKS for found in check(ground))


def check_values(ground: Ground) -> list[Finding]:
    """A value outside what its indicator can be, or in a unit that it is not measured in."""
    each = (check(ground, row) for row in ground.rows for check in (_out_of_range, _wrong_unit))
    return [found for found in each if found]


def check_denominators(ground: Ground) -> list[Finding]:
    """A rank beyond the number of places, a part or a score above what it is out of."""
    return [found for row in ground.rows if (found := _above_total(ground, row))]


CHECKS: tuple[Callable[[Ground], Iterable[Finding]], ...] = (
    check_values,
    check_denominators,
    check_shares,
    check_levels,
    check_relations,
    check_changes,
    check_disagreement,
    check_agreement,
    check_jumps,
    check_bases,
    check_areas,
)


def _two_levels_since(places: pd.DataFrame) -> date | None:
    """The day on which provinces last merged: the district level ended with the same reform."""
    days = list(place_counts(places))
    return days[-1] if len(days) > 1 else None


def _out_of_range(ground: Ground, row: Row) -> Finding | None:
    indicator = ground.indicators[row["indicator"]]
    lowest, highest = indicator["lowest"], indicator["highest"]
    broken_rank = row["unit"] == "rank" and not float(row["value"]).is_integer()
    if lowest <= row["value"] <= highest and not broken_rank:
        return None

    def write(language: int) -> str:
        cell, value = ground.names.cell_in(language, row), value_in(language, row)
        ends = number_in(language, lowest), number_in(language, highest)
        if language == VI:
            return f"{cell}: {value} nằm ngoài khoảng có thể có, {ends[0]} đến {ends[1]}."
        return f"{cell}: {value} is outside what is possible, {ends[0]} to {ends[1]}."

    return Finding("out_of_range", ERROR, [row], *in_both(write))


def _wrong_unit(ground: Ground, row: Row) -> Finding | None:
    indicator = ground.indicators[row["indicator"]]
    units = [indicator["unit"], *filter(None, (indicator["units_also"] or "").split("|"))]
    if row["unit"] in units:
        return None

    def write(language: int) -> str:
        cell, value = ground.names.cell_in(language, row), value_in(language, row)
        if language == VI:
            return f"{cell}: {value} có đơn vị {row['unit']}, chỉ tiêu này đo bằng {', '.join(units)}."
        return f"{cell}: {value} has the unit {row['unit']}; it is measured in {', '.join(units)}."

    return Finding("wrong_unit", WARNING, [row], *in_both(write))


def _above_total(ground: Ground, row: Row) -> Finding | None:
    total = row["total"] if row["total"] is not None else row["ranked_among"]
    if total is None or row["unit"] not in ("rank", "score", *COUNTS) or row["low"] <= total:
        return None

    def write(language: int) -> str:
        cell, value = ground.names.cell_in(language, row), value_in(language, row, total=False)
        if language == VI:
            return f"{cell}: {value} lớn hơn {number_in(language, total)}, mẫu số của chính nó."
        return f"{cell}: {value} is above {number_in(language, total)}, which it is out of."

    severity = ERROR if row["total"] is not None else WARNING
    return Finding("above_total", severity, [row], *in_both(write))
