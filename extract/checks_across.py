"""Claims of several sources for one cell: where they contradict each other, and where they agree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from extract.findings import NOTE, WARNING, Finding, Ground, grouped, in_both, overlap, reach
from extract.wording import VI, Row, number_in, period_in, value_in


def check_changes(ground: Ground) -> list[Finding]:
    """A value computed from a stated change against what is stated: up 23 places, or 16?"""
    findings: list[Finding] = []
    stated_by = dict(grouped((row for row in ground.rows if row["basis"] == "stated"), _line_of_source))
    for rows in _cells(ground):
        implied = [row for row in rows if row["basis"] == "implied"]
        stated = [row for row in rows if row["basis"] == "stated"]
        pairs = [(one, other) for one in implied for other in stated]
        against = [pair for pair in pairs if not overlap(reach(pair[0]), reach(pair[1]))]
        if against:
            findings.append(_contradicted_change(ground, against, stated_by))
        elif pairs:
            findings.append(_confirmed_change(ground, implied, stated))
    return findings


def check_disagreement(ground: Ground) -> list[Finding]:
    """Claims of one cell and one basis that no value fits, rounding and qualifiers allowed for."""
    findings: list[Finding] = []
    for rows in _cells(ground):
        for basis in ("stated", "implied", "target"):
            claims = [row for row in rows if row["basis"] == basis]
            if claims and not _compatible(claims):
                findings.append(_disagreement(ground, claims))
    return findings


def check_agreement(ground: Ground) -> list[Finding]:
    """The same cell told alike by several sources: agreement counts too."""
    findings: list[Finding] = []
    for rows in _cells(ground):
        stated = [row for row in rows if row["basis"] == "stated"]
        if len({row["source"] for row in stated}) > 1 and _compatible(stated):
            findings.append(_agreement(ground, stated))
    return findings


def _cells(ground: Ground) -> Iterator[list[Row]]:
    """The claims of each cell of the view `series` that has more than one; undated claims have no cell."""
    for _, rows in grouped(ground.rows, _cell_key):
        if len(rows) > 1:
            yield sorted(rows, key=lambda row: (row["published"] or date.max, row["source"], row["start"]))


def _cell_key(row: Row) -> tuple[Any, ...] | None:
    if row["period_start"] is None:
        return None
    where = row["indicator"], row["place"], row["agency"], row["level"]
    return *where, row["period_start"], row["period_end"], row["basis"] == "target", row["ranked_among"] or 0


def _compatible(rows: Sequence[Row]) -> bool:
    """Whether one value fits all: the ranges have a point in common."""
    lows, highs = zip(*(reach(row) for row in rows), strict=True)
    return overlap((max(lows), max(lows)), (min(lows), min(highs)))


def _contradicted_change(
    ground: Ground, pairs: Sequence[tuple[Row, Row]], stated_by: Mapping[Any, list[Row]]
) -> Finding:
    """All stated and implied claims that contradict, and what change each says for the first of them."""
    implied, stated = (
        list({row["claim_id"]: row for row in side}.values()) for side in zip(*pairs, strict=True)
    )
    bases = [(row, _base_of_change(row, stated_by)) for row in implied]
    first, base = next((pair for pair in bases if pair[1]), bases[0])
    against = next(other for one, other in pairs if one is first)

    def write(language: int) -> str:
        cell = ground.names.cell_in(language, first)
        values = [ground.names.claims_in(language, rows) for rows in (stated, implied)]
        if language == VI:
            text = f"{cell}: nguồn nêu {values[0]}, nhưng mức thay đổi được nêu cho ra {values[1]}"
        else:
            text = f"{cell}: stated as {values[0]}, but the change that is stated gives {values[1]}"
        if base is None:
            return f"{text}."
        steps = [number_in(language, abs(row["value"] - base["value"]), 4) for row in (against, first)]
        known, when = value_in(language, base), period_in(language, base["period"])
        if language == VI:
            return f"{text}. So với {known} của {when}: chênh {steps[0]} hay {steps[1]}?"
        return f"{text}. Against {known} of {when}: a change of {steps[0]} or of {steps[1]}?"

    return Finding("change", WARNING, [*stated, *implied, *([base] if base else [])], *in_both(write))


def _line_of_source(row: Row) -> tuple[Any, ...] | None:
    """What one source says of one indicator, place and level over time; None for an undated claim."""
    if row["period_start"] is None:
        return None
    return row["source"], row["indicator"], row["place"], row["agency"], row["level"]


def _base_of_change(implied: Row, stated_by: Mapping[Any, list[Row]]) -> Row | None:
    """The claim of the same source from which the implied value was computed: the nearest other period."""
    others = stated_by.get(_line_of_source(implied), [])
    candidates = [row for row in others if row["period_start"] != implied["period_start"]]
    return min(
        candidates, key=lambda row: abs((row["period_start"] - implied["period_start"]).days), default=None
    )


def _confirmed_change(ground: Ground, implied: list[Row], stated: list[Row]) -> Finding:
    rows = [*stated, *implied]

    def write(language: int) -> str:
        cell = ground.names.cell_in(language, stated[0])
        values = [ground.names.claims_in(language, claims) for claims in (stated, implied)]
        if language == VI:
            return f"{cell}: mức thay đổi được nêu cho ra {values[1]}, khớp với {values[0]}."
        return f"{cell}: the change that is stated gives {values[1]}, which fits {values[0]}."

    return Finding("change", NOTE, rows, *in_both(write))


def _disagreement(ground: Ground, rows: list[Row]) -> Finding:
    moving = _may_both_be_right(ground, rows)

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


def _may_both_be_right(ground: Ground, rows: Sequence[Row]) -> bool:
    """Targets may differ; a stock moves within a long period, a flow grows until its period is over."""
    first = rows[0]
    if first["basis"] == "target":
        return True
    days = {row["published"] for row in rows}
    if len(days) < 2:
        return False
    if ground.measure(first) == "stock":
        return bool(first["period_start"] != first["period_end"])
    early = any(day is not None and day <= first["period_end"] for day in days)
    return ground.measure(first) == "flow" and early


def _agreement(ground: Ground, rows: list[Row]) -> Finding:
    count = len({row["source"] for row in rows})

    def write(language: int) -> str:
        cell, values = ground.names.cell_in(language, rows[0]), ground.names.claims_in(language, rows)
        many = f"{count} nguồn khớp nhau" if language == VI else f"{count} sources agree"
        return f"{cell}: {many}: {values}."

    return Finding("agreement", NOTE, rows, *in_both(write))
