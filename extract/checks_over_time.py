"""Figures of one place over time: a jump in magnitude, another denominator, another area."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Sequence
from datetime import timedelta

import pandas as pd

from extract.check_groups import Check, Mask, reached, several
from extract.findings import (
    COUNTS,
    WARNING,
    Finding,
    Ground,
    by_value,
    compatible,
    grouped,
    in_both,
)
from extract.wording import VI, Row, period_in, value_in

_FACTOR = 10  # a digit lost or a thousand misread, not a change of policy
_SMALLEST = 100  # below it a factor of ten happens: 3 projects, then 40
_SHARE_OF_SCALE = 0.25  # a rate, score or rank that leaves its two neighbours by so much of its scale
_CALM = 0.10  # while the neighbours themselves lie so close together
_BESIDE = 800  # days within which a period counts as a neighbour
_BASE_FACTOR, _BASE_DAYS = 2, 366
_SHOWN = 12  # neighbours named beside a jump


def look_for_jumps(ground: Ground, rows: Sequence[Row]) -> Iterator[Finding]:
    """A value out of all proportion to those of the periods before and after it."""
    points = [group for _, group in grouped(rows, lambda row: (row["period_start"], row["period_end"]))]
    for index, point in enumerate(points):
        beside = _beside(points, index)
        if not beside:
            continue
        values = sorted(row["value"] for near in beside for row in near)
        for row in by_value(point):
            if _jumps(ground, row, beside, values):
                yield _jump(ground, [same for same in point if same["value"] == row["value"]], beside)


def look_at_bases(ground: Ground, rows: Sequence[Row]) -> Iterator[Finding]:
    """One count out of very different totals within a year: 708 of 1.910, then 531 of 617."""
    window: list[tuple[float, int]] = []  # totals of the year behind, each with the number of its row
    oldest = 0
    ordered = sorted(rows, key=lambda row: row["period_end"])
    for number, row in enumerate(ordered):
        year_ago = row["period_end"] - timedelta(_BASE_DAYS)
        while ordered[oldest]["period_end"] < year_ago:
            window.remove((ordered[oldest]["total"], oldest))
            oldest += 1
        if other := _other_total(row, window, ordered):
            yield _other_base(ground, [row_ for row_ in rows if row_ is row or row_ is other])
            return
        insort(window, (row["total"], number))


def look_at_areas(ground: Ground, rows: Sequence[Row]) -> Iterator[Finding]:
    """The same number of projects with an area that differs from source to source."""
    areas: dict[float, list[tuple[Row, Row]]] = {}
    for _, group in grouped(rows, lambda row: (row["source"], _moment(row))):
        for projects in (row for row in group if row["unit"] == "projects"):
            found = areas.setdefault(projects["value"], [])
            found += [(projects, area) for area in group if area["unit"] == "hectares"]
    for _, pairs in sorted(areas.items()):
        if pairs and not compatible([area for _, area in pairs]):
            yield _other_area(ground, pairs)


def _moment(row: Row) -> tuple[object, ...]:
    """What makes two figures contemporary: the last day of a stock, both ends of a flow."""
    return (row["period_end"],) if row["measure"] == "stock" else (row["period_end"], row["period_start"])


def _moves(claims: pd.DataFrame, groups: Mask) -> Mask:
    """Groups of several periods whose values lie far enough apart for a jump."""
    of_group = claims.groupby(groups)["value"]
    low, high = of_group.transform("min"), of_group.transform("max")
    tenfold = (high >= _SMALLEST) & (high >= _FACTOR * low)
    far = (high - low) > _SHARE_OF_SCALE * claims["scale"]
    moved = groups[tenfold.where(claims["is_count"], far)].unique()
    return groups.isin(moved) & several(claims, groups, "to_day")


def _widens(claims: pd.DataFrame, groups: Mask) -> Mask:
    of_group = claims.groupby(groups)["total"]
    return of_group.transform("max") >= _BASE_FACTOR * of_group.transform("min")


def _both_units(claims: pd.DataFrame, groups: Mask) -> Mask:
    return several(claims, groups, "unit")


JUMPS = Check(
    kinds=("jump",),
    look=look_for_jumps,
    by=("indicator", "place", "agency", "level", "unit", "among", "weeks"),
    among=reached,
    worth=_moves,
)
BASES = Check(
    kinds=("other_base",),
    look=look_at_bases,
    by=("indicator", "place", "agency", "level"),
    among=lambda claims: reached(claims) & claims["is_count"] & claims["total"].notna(),
    worth=_widens,
)
AREAS = Check(
    kinds=("other_area",),
    look=look_at_areas,
    by=("place", "agency", "level", "topic"),
    among=lambda claims: reached(claims) & claims["unit"].isin(("projects", "hectares")),
    worth=_both_units,
)


def _beside(points: Sequence[list[Row]], index: int) -> list[list[Row]]:
    """The points just before and after one, the next two at an end of the line, unless long ago."""
    first = min(max(index - 1, 0), max(len(points) - 3, 0))
    day = points[index][0]["period_end"]
    around = [points[i] for i in range(first, min(first + 3, len(points))) if i != index]
    return [point for point in around if abs((point[0]["period_end"] - day).days) <= _BESIDE]


def _jumps(ground: Ground, row: Row, beside: Sequence[Sequence[Row]], values: Sequence[float]) -> bool:
    """Whether the row leaves all values beside it, which are sorted."""
    value = row["value"]
    if row["unit"] in COUNTS:
        if value <= 0 or values[0] <= 0 or (value < _SMALLEST and values[0] < _SMALLEST):
            return False
        if value < _SMALLEST / _FACTOR and values[0] < _SMALLEST:
            return False
        return _none_between(values, value / _FACTOR, value * _FACTOR)
    scale = _scale(ground, row)
    inside = len(beside) == 2 and beside[0][0]["period_end"] < row["period_end"] < beside[1][0]["period_end"]
    if not inside or abs(beside[0][0]["value"] - beside[1][0]["value"]) > _CALM * scale:
        return False
    far = _SHARE_OF_SCALE * scale
    return bisect_left(values, value - far) == bisect_right(values, value + far)


def _none_between(values: Sequence[float], low: float, high: float) -> bool:
    """Whether none of the sorted values lies between the ends; the ends themselves are outside."""
    return bisect_right(values, low) == bisect_left(values, high)


def _scale(ground: Ground, row: Row) -> float:
    """What the value is out of: the places of a ranking, the most that a score can be."""
    return float(row["total"] or row["ranked_among"] or ground.indicators[row["indicator"]]["highest"])


def _jump(ground: Ground, same: list[Row], beside: Sequence[Sequence[Row]]) -> Finding:
    near = [row for point in beside for row in by_value(point)][:_SHOWN]
    row = same[0]

    def write(language: int) -> str:
        cell, value = ground.names.cell_in(language, row), value_in(language, row)
        others = "; ".join(dict.fromkeys(_with_period(language, other) for other in near))
        if language == VI:
            return f"{cell}: {value} khác hẳn độ lớn của các kỳ bên cạnh: {others}."
        return f"{cell}: {value} is of another magnitude than the periods beside it: {others}."

    return Finding("jump", WARNING, [*same, *near], *in_both(write))


def _with_period(language: int, row: Row) -> str:
    return f"{value_in(language, row)} ({period_in(language, row['period'])})"


def _other_total(row: Row, window: Sequence[tuple[float, int]], rows: Sequence[Row]) -> Row | None:
    """A claim of another source whose total is at least twice, or at most half, the row's."""
    few = bisect_right(window, (row["total"] / _BASE_FACTOR, len(rows)))
    many = bisect_left(window, (row["total"] * _BASE_FACTOR, -1))
    far = (rows[number] for _, number in (*window[:few], *window[many:]))
    return next((other for other in far if other["source"] != row["source"]), None)


def _other_base(ground: Ground, rows: list[Row]) -> Finding:
    def write(language: int) -> str:
        cell = ground.names.cell_in(language, {**rows[0], "period": None})
        values = "; ".join(
            f"{_with_period(language, row)}, {ground.names.source_in(language, row)}" for row in rows
        )
        if language == VI:
            return f"{cell}: mẫu số khác hẳn nhau trong vòng một năm, không so trực tiếp được: {values}."
        return f"{cell}: totals differ widely within a year and cannot be compared directly: {values}."

    return Finding("other_base", WARNING, rows, *in_both(write))


def _other_area(ground: Ground, pairs: list[tuple[Row, Row]]) -> Finding:
    def write(language: int) -> str:
        cell = ground.names.cell_in(language, {**pairs[0][1], "period": None})
        values = ground.names.claims_in(language, [area for _, area in pairs])
        count = value_in(language, pairs[0][0], total=False)
        if language == VI:
            return f"{cell}: cùng {count} dự án nhưng diện tích khác nhau: {values}."
        return f"{cell}: the same {count} projects, but different areas: {values}."

    return Finding("other_area", WARNING, [row for pair in pairs for row in pair], *in_both(write))
