"""Figures of one place over time: a jump in magnitude, another denominator, another area."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import Any

from extract.findings import COUNTS, WARNING, Finding, Ground, grouped, in_both, overlap, reach
from extract.wording import VI, Row, period_in, value_in

_FACTOR = 10  # a digit lost or a thousand misread, not a change of policy
_SMALLEST = 100  # below it a factor of ten happens: 3 projects, then 40
_SHARE_OF_SCALE = 0.25  # a rate, score or rank that leaves its two neighbours by so much of its scale
_CALM = 0.10  # while the neighbours themselves lie so close together
_BESIDE = 800  # days within which a period counts as a neighbour
_BASE_FACTOR, _BASE_DAYS = 2, 366


def check_jumps(ground: Ground) -> list[Finding]:
    """A value out of all proportion to those of the periods before and after it."""
    findings: list[Finding] = []
    for _, rows in grouped(ground.rows, lambda row: _line_key(ground, row)):
        points = [group for _, group in grouped(rows, lambda row: (row["period_start"], row["period_end"]))]
        for index, point in enumerate(points):
            beside = _beside(points, index)
            findings += [
                _jump(ground, row, beside) for row in point if beside and _jumps(ground, row, beside)
            ]
    return findings


def check_bases(ground: Ground) -> list[Finding]:
    """One count out of very different totals within a year: 708 of 1.910, then 531 of 617."""
    findings: list[Finding] = []
    for _, rows in grouped(ground.rows, _base_key):
        for one, other in combinations(rows, 2):
            far = max(one["total"], other["total"]) >= _BASE_FACTOR * min(one["total"], other["total"])
            near = abs((one["period_end"] - other["period_end"]).days) <= _BASE_DAYS
            if far and near and one["source"] != other["source"]:
                findings.append(_other_base(ground, [one, other]))
                break
    return findings


def check_areas(ground: Ground) -> list[Finding]:
    """The same number of projects with an area that differs from source to source."""
    findings: list[Finding] = []
    for _, rows in grouped(ground.rows, lambda row: _place_topic(ground, row)):
        pairs = [
            (projects, area)
            for _, group in grouped(rows, lambda row: (row["source"], *(ground.moment(row) or ())))
            for projects in group
            for area in group
            if projects["unit"] == "projects" and area["unit"] == "hectares"
        ]
        for count in sorted({pair[0]["value"] for pair in pairs}):
            found = [pair for pair in pairs if pair[0]["value"] == count]
            if any(not overlap(reach(one[1]), reach(other[1])) for one, other in combinations(found, 2)):
                findings.append(_other_area(ground, found))
    return findings


def _line_key(ground: Ground, row: Row) -> tuple[Any, ...] | None:
    """Claims that make one line of a chart; years with years, for an index or a flow."""
    if row["period_start"] is None or row["basis"] == "target":
        return None
    days = (row["period_end"] - row["period_start"]).days
    length = 0 if ground.measure(row) == "stock" else round(days / 7)
    where = row["indicator"], row["place"], row["agency"], row["level"]
    return *where, row["unit"], row["ranked_among"] or 0, length


def _beside(points: Sequence[list[Row]], index: int) -> list[list[Row]]:
    """The points just before and after one, the next two at an end of the line, unless long ago."""
    first = min(max(index - 1, 0), max(len(points) - 3, 0))
    day = points[index][0]["period_end"]
    around = [points[i] for i in range(first, min(first + 3, len(points))) if i != index]
    return [point for point in around if abs((point[0]["period_end"] - day).days) <= _BESIDE]


def _jumps(ground: Ground, row: Row, beside: Sequence[Sequence[Row]]) -> bool:
    others = [other for point in beside for other in point]
    if row["unit"] in COUNTS:
        return all(_other_magnitude(row, other) for other in others)
    scale = _scale(ground, row)
    inside = len(beside) == 2 and beside[0][0]["period_end"] < row["period_end"] < beside[1][0]["period_end"]
    if not inside or abs(beside[0][0]["value"] - beside[1][0]["value"]) > _CALM * scale:
        return False
    return all(abs(row["value"] - other["value"]) > _SHARE_OF_SCALE * scale for other in others)


def _other_magnitude(row: Row, other: Row) -> bool:
    low, high = sorted((row["value"], other["value"]))
    return bool(low > 0 and high >= _SMALLEST and high >= _FACTOR * low)


def _scale(ground: Ground, row: Row) -> float:
    """What the value is out of: the places of a ranking, the most that a score can be."""
    return float(row["total"] or row["ranked_among"] or ground.indicators[row["indicator"]]["highest"])


def _jump(ground: Ground, row: Row, beside: Sequence[Sequence[Row]]) -> Finding:
    near = [other for group in beside for other in group]

    def write(language: int) -> str:
        cell, value = ground.names.cell_in(language, row), value_in(language, row)
        others = "; ".join(dict.fromkeys(_with_period(language, other) for other in near))
        if language == VI:
            return f"{cell}: {value} khác hẳn độ lớn của các kỳ bên cạnh: {others}."
        return f"{cell}: {value} is of another magnitude than the periods beside it: {others}."

    return Finding("jump", WARNING, [row, *near], *in_both(write))


def _with_period(language: int, row: Row) -> str:
    return f"{value_in(language, row)} ({period_in(language, row['period'])})"


def _base_key(row: Row) -> tuple[Any, ...] | None:
    if row["total"] is None or row["unit"] not in COUNTS:
        return None
    if row["period_end"] is None or row["basis"] == "target":
        return None
    return row["indicator"], row["place"], row["agency"], row["level"]


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


def _place_topic(ground: Ground, row: Row) -> tuple[Any, ...] | None:
    if row["period_end"] is None or row["basis"] == "target" or row["unit"] not in ("projects", "hectares"):
        return None
    return row["place"], row["agency"], row["level"], ground.indicators[row["indicator"]]["topic"]


def _other_area(ground: Ground, pairs: list[tuple[Row, Row]]) -> Finding:
    def write(language: int) -> str:
        cell = ground.names.cell_in(language, {**pairs[0][1], "period": None})
        values = ground.names.claims_in(language, [area for _, area in pairs])
        count = value_in(language, pairs[0][0], total=False)
        if language == VI:
            return f"{cell}: cùng {count} dự án nhưng diện tích khác nhau: {values}."
        return f"{cell}: the same {count} projects, but different areas: {values}."

    return Finding("other_area", WARNING, [row for pair in pairs for row in pair], *in_both(write))
