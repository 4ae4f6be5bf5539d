"""Claims for one cell: where they contradict each other, and where they agree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations
from operator import itemgetter

import pandas as pd

from extract.check_groups import Check, Mask, dated, several
from extract.findings import COUNTS, NOTE, WARNING, Finding, Ground, by_value, compatible, in_both, reach
from extract.wording import VI, Row, number_in, period_in, value_in

_TENFOLD = 0.02  # how far from ten, in parts, two changes may be that differ by a decimal point
_PARTS = 40  # figures of one source for one cell among which a sum is looked for


def look_at_cell(ground: Ground, rows: Sequence[Row]) -> Iterator[Finding]:
    """Claims of one basis that no value fits, hedges and rounding allowed for, or that agree."""
    rows = _in_order(rows)
    for basis in ("stated", "implied", "target"):
        claims = [row for row in rows if row["basis"] == basis]
        if claims and not compatible(claims):
            yield _disagreement(ground, claims)
            yield from _parts(ground, claims)
        elif basis == "stated" and len({row["source"] for row in claims}) > 1:
            yield _agreement(ground, claims)


def look_at_line(ground: Ground, rows: Sequence[Row]) -> Iterator[Finding]:
    """A value computed from a stated change against what is stated: up 23 places, or 16?"""
    cells: dict[tuple[object, ...], list[Row]] = {}
    for row in _in_order(rows):
        if row["basis"] != "target":
            cells.setdefault((row["period_start"], row["period_end"], row["ranked_among"]), []).append(row)
    for cell in cells.values():
        implied = [row for row in cell if row["basis"] == "implied"]
        stated = [row for row in cell if row["basis"] == "stated"]
        if not implied or not stated:
            continue
        against = _outside(implied, stated), _outside(stated, implied)
        if against[0]:
            yield _contradicted_change(ground, *against, rows)
        else:
            yield _confirmed_change(ground, implied, stated)


def _told_twice(claims: pd.DataFrame, groups: Mask) -> Mask:
    return several(claims, groups, "claim_id")


def _has_changes(claims: pd.DataFrame, groups: Mask) -> Mask:
    return groups.isin(groups[claims["basis"] == "implied"].unique())


CELLS = Check(
    kinds=("disagreement", "agreement", "parts"),
    look=look_at_cell,
    by=("indicator", "place", "agency", "level", "from_day", "to_day", "is_target", "among"),
    among=dated,
    worth=_told_twice,
)
CHANGES = Check(
    kinds=("change",),
    look=look_at_line,
    by=("indicator", "place", "agency", "level"),
    among=dated,
    worth=_has_changes,
)


def _in_order(rows: Sequence[Row]) -> list[Row]:
    """The oldest first, undated ones last."""
    return sorted(rows, key=lambda row: (row["published"] or date.max, row["source"], row["start"]))


def _outside(rows: Sequence[Row], others: Sequence[Row]) -> list[Row]:
    """The rows that some of the others contradict."""
    first_end, last_start = min(reach(row)[1] for row in others), max(reach(row)[0] for row in others)

    def contradicted(row: Row) -> bool:
        low, high = reach(row)
        slack = 1e-9 * max(1.0, abs(low))
        return low > first_end + slack or high + slack < last_start

    return [row for row in rows if contradicted(row)]


def _contradicted_change(
    ground: Ground, implied: list[Row], stated: list[Row], line: Sequence[Row]
) -> Finding:
    """All stated and implied claims that contradict, and what change each says for the first of them."""
    stated_by: dict[str, list[Row]] = {}
    for row in line:
        if row["basis"] == "stated":
            stated_by.setdefault(row["source"], []).append(row)
    bases = ((row, base) for row in implied if (base := _base_of_change(row, stated_by)))
    first, base = next(bases, (implied[0], None))
    against = _outside(stated, [first])[0]

    def write(language: int) -> str:
        cell = ground.names.cell_in(language, first)
        values = [ground.names.claims_in(language, rows) for rows in (stated, implied)]
        if language == VI:
            text = f"{cell}: nguồn nêu {values[0]}, nhưng mức thay đổi được nêu cho ra {values[1]}"
        else:
            text = f"{cell}: stated as {values[0]}, but the change that is stated gives {values[1]}"
        if base is None:
            return f"{text}."
        steps = [abs(row["value"] - base["value"]) for row in (against, first)]
        told = [number_in(language, step, 4) for step in steps]
        known, when = value_in(language, base), period_in(language, base["period"])
        point = _point_in(language) if _tenfold(steps) else ""
        if language == VI:
            return f"{text}. So với {known} của {when}: chênh {told[0]} hay {told[1]}?{point}"
        return f"{text}. Against {known} of {when}: a change of {told[0]} or of {told[1]}?{point}"

    return Finding("change", WARNING, [*stated, *implied, *([base] if base else [])], *in_both(write))


def _tenfold(steps: Sequence[float]) -> bool:
    """Whether one change is ten times the other: 2.7 for 0.27."""
    low, high = sorted(steps)
    return low > 0 and abs(high / (10 * low) - 1) <= _TENFOLD


def _point_in(language: int) -> str:
    return (" Có thể dấu thập phân bị đặt sai.", " A decimal point may be misplaced.")[language]


def _base_of_change(implied: Row, stated_by: Mapping[str, list[Row]]) -> Row | None:
    """The claim of the same source from which the implied value was computed: the nearest other period."""
    others = stated_by.get(implied["source"], [])
    candidates = [row for row in others if row["period_start"] != implied["period_start"]]
    return min(
        candidates, key=lambda row: abs((row["period_start"] - implied["period_start"]).days), default=None
    )


def _confirmed_change(ground: Ground, implied: list[Row], stated: list[Row]) -> Finding:
    def write(language: int) -> str:
        cell = ground.names.cell_in(language, stated[0])
        values = [ground.names.claims_in(language, claims) for claims in (stated, implied)]
        if language == VI:
            return f"{cell}: mức thay đổi được nêu cho ra {values[1]}, khớp với {values[0]}."
        return f"{cell}: the change that is stated gives {values[1]}, which fits {values[0]}."

    return Finding("change", NOTE, [*stated, *implied], *in_both(write))


def _disagreement(ground: Ground, rows: list[Row]) -> Finding:
    moving = _may_both_be_right(rows)

    def write(language: int) -> str:
        cell = ground.names.cell_in(language, rows[0])
        values = ground.names.claims_in(language, rows)
        one = len({row["source"] for row in rows}) == 1
        if language == VI:
            who = "một nguồn nêu các số khác nhau" if one else "các nguồn nêu khác nhau"
            why = " Kỳ này chưa kết thúc hoặc số thay đổi trong kỳ." if moving else ""
            return f"{cell}: {who}: {values}.{why}"
        who = "one source states different figures" if one else "sources differ"
        why = " The period was not over, or the figure moves within it." if moving else ""
        return f"{cell}: {who}: {values}.{why}"

    return Finding("disagreement", NOTE if moving else WARNING, rows, *in_both(write))


def _may_both_be_right(rows: Sequence[Row]) -> bool:
    """Targets may differ; a stock moves within a long period, a flow grows until its period is over."""
    first = rows[0]
    if first["basis"] == "target":
        return True
    days = {row["published"] for row in rows}
    if len(days) < 2:
        return False
    if first["measure"] == "stock":
        return bool(first["period_start"] != first["period_end"])
    early = any(day is not None and day <= first["period_end"] for day in days)
    return first["measure"] == "flow" and early


def _parts(ground: Ground, rows: Sequence[Row]) -> Iterator[Finding]:
    """Two figures of one source and their sum, all under one name: 345 + 1.282 = 1.627."""
    if rows[0]["unit"] not in COUNTS:
        return
    of_source: dict[str, list[Row]] = {}
    for row in rows:
        of_source.setdefault(row["source"], []).append(row)
    for told in of_source.values():
        values = by_value(row for row in told if row["qualifier"] == "exact" and row["value"] > 0)[:_PARTS]
        exact = {row["value"]: row for row in values}
        for one, other in combinations(sorted(values, key=itemgetter("value")), 2):
            if whole := exact.get(one["value"] + other["value"]):
                yield _parts_of(ground, one, other, whole)
                break


def _parts_of(ground: Ground, one: Row, other: Row, whole: Row) -> Finding:
    def write(language: int) -> str:
        cell, source = ground.names.cell_in(language, one), ground.names.source_in(language, one)
        terms = [value_in(language, row, total=False) for row in (one, other, whole)]
        text = f"{cell}: {terms[0]} + {terms[1]} = {terms[2]} ({source})"
        if language == VI:
            return (
                f"{text}: hai phần và tổng đứng chung một tên; không rõ phần nào là phần nào, dễ bị đổi chỗ."
            )
        return (
            f"{text}: two parts and their sum under one name; which is which is not told, and easily swapped."
        )

    return Finding("parts", WARNING, [one, other, whole], *in_both(write))


def _agreement(ground: Ground, rows: list[Row]) -> Finding:
    count = len({row["source"] for row in rows})

    def write(language: int) -> str:
        cell, values = ground.names.cell_in(language, rows[0]), ground.names.claims_in(language, rows)
        many = f"{count} nguồn khớp nhau" if language == VI else f"{count} sources agree"
        return f"{cell}: {many}: {values}."

    return Finding("agreement", NOTE, rows, *in_both(write))
