"""Arithmetic within one source: shares, levels and remainders that it states and that must come out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice, product

import pandas as pd

from extract.check_groups import Check, Mask, reached, several
from extract.findings import (
    COUNTS,
    NOTE,
    WARNING,
    Finding,
    Ground,
    by_value,
    grouped,
    in_both,
    overlap,
    reach,
)
from extract.wording import VI, Row, level_in, number_in, percent_in, value_in

_LOWER_LEVELS = ("city", "district", "commune")
_MOST = (
    2_000  # combinations tried in one source: a table that states hundreds of values for one cell has more
)
_COMPANY = (
    "source",
    "place",
    "agency",
    "level",
    "first",
    "to_day",
)  # what is said of one thing at one moment

Write = Callable[[int], str]
# Whether claims that could be meant together agree, and how to say it; None: nothing to say.
Judge = Callable[[Ground, Sequence[Row]], tuple[bool, Write] | None]


def look_at_company(ground: Ground, rows: Sequence[Row]) -> Iterator[Finding]:
    """Shares of one topic, and what relations.csv says: total less handled remains."""
    for _, of_topic in grouped(rows, lambda row: ground.indicators[row["indicator"]]["topic"]):
        parts = [row for row in of_topic if row["unit"] in COUNTS and row["total"]]
        rates = [row for row in of_topic if row["unit"] == "percent"]
        pairs = [pair for pair in _combined(parts, rates) if pair[1]["total"] in (None, pair[0]["total"])]
        nearest = [pair for pair in pairs if pair[0]["sentence"] == pair[1]["sentence"]]
        yield from _told(ground, "share", nearest or pairs, _judge_ratio)
    for relation in ground.relations:
        names = [name for name in (relation["whole"], relation["part"], relation["rest"]) if name]
        roles = [[row for row in rows if row["indicator"] == name] for name in names]
        yield from _told(ground, relation["kind"], _combined(*roles), _JUDGES[relation["kind"]])


def look_at_levels(ground: Ground, rows: Sequence[Row]) -> Iterator[Finding]:
    """The levels of administration against the total that the same source gives."""
    wholes = [row for row in rows if row["level"] == "all"]
    parts = [found for level in _LOWER_LEVELS if (found := [row for row in rows if row["level"] == level])]
    if wholes and len(parts) > 1:
        judge = _judge_sum if rows[0]["unit"] in COUNTS else _judge_between
        yield from _told(ground, "levels", _combined(wholes, *parts), judge)


def _company(claims: pd.DataFrame, groups: Mask) -> Mask:
    return several(claims, groups, "indicator")


def _levels(claims: pd.DataFrame, groups: Mask) -> Mask:
    return several(claims, groups, "level", 3)


def _addable(claims: pd.DataFrame) -> Mask:
    return reached(claims) & (claims["is_count"] | (claims["unit"] == "percent"))


COMPANY = Check(
    kinds=("share", "remainder", "complement", "at_most"),
    look=look_at_company,
    by=_COMPANY,
    among=reached,
    worth=_company,
)
LEVELS = Check(
    kinds=("levels",),
    look=look_at_levels,
    by=("source", "place", "agency", "indicator", "first", "to_day"),
    among=_addable,
    worth=_levels,
)


def _combined(*roles: Sequence[Row]) -> Iterable[Sequence[Row]]:
    """One claim of each role, in all ways; where those are very many, values once and up to a limit."""
    count = 1
    for role in roles:
        count *= len(role)
    return product(*roles) if count <= _MOST else islice(product(*map(by_value, roles)), _MOST)


def _told(
    ground: Ground, kind: str, combinations: Iterable[Sequence[Row]], judge: Judge
) -> Iterator[Finding]:
    """One finding for the claims that could be meant together: an agreement if any of them agree.

    A combination on which the judge has nothing to say is passed over.
    """
    judged = [(rows, verdict) for rows in combinations if (verdict := judge(ground, rows))]
    if judged:
        rows, (agrees, write) = min(judged, key=lambda entry: (not entry[1][0], _spread(entry[0])))
        yield Finding(kind, NOTE if agrees else WARNING, list(rows), *in_both(write))


def _spread(rows: Sequence[Row]) -> int:
    """How far apart in the text the claims stand: figures meant together stand together."""
    starts: list[int] = [row["start"] for row in rows]
    return max(starts) - min(starts)


def _verdict(language: int, agrees: bool, stated: str) -> str:
    if language == VI:
        return f"khớp với {stated} mà nguồn nêu." if agrees else f"nhưng nguồn nêu {stated}."
    return f"as the source states ({stated})." if agrees else f"but the source states {stated}."


def _judge_ratio(ground: Ground, rows: Sequence[Row]) -> tuple[bool, Write] | None:
    part, rate = rows
    low, high = reach(part)
    agrees = overlap((100 * low / part["total"], 100 * high / part["total"]), reach(rate))

    def write(language: int) -> str:
        share = percent_in(language, 100 * part["value"] / part["total"], 2)
        cell = ground.names.cell_in(language, part)
        stated = value_in(language, rate)
        return f"{cell}: {value_in(language, part)} = {share}, {_verdict(language, agrees, stated)}"

    return agrees, write


def _judge_share(ground: Ground, rows: Sequence[Row]) -> tuple[bool, Write] | None:
    whole, part, rate = rows
    return _judge_percentage(ground, whole, part, rate, complement=False)


def _judge_complement(ground: Ground, rows: Sequence[Row]) -> tuple[bool, Write] | None:
    whole, part, rate = rows
    return _judge_percentage(ground, whole, part, rate, complement=True)


def _judge_percentage(
    ground: Ground, whole: Row, part: Row, rate: Row, *, complement: bool
) -> tuple[bool, Write] | None:
    (part_low, part_high), (whole_low, whole_high) = reach(part), reach(whole)
    if not whole_low:
        return None
    low, high = 100 * part_low / whole_high, 100 * part_high / whole_low
    agrees = overlap((100 - high, 100 - low) if complement else (low, high), reach(rate))
    share = 100 * part["value"] / whole["value"]

    def write(language: int) -> str:
        names = [ground.names.indicators[row["indicator"]][language] for row in (part, whole, rate)]
        text = (
            f"{ground.names.cell_in(language, rate, without='indicator')}: {names[0]} / {names[1]} = "
            f"{value_in(language, part, total=False)} / {value_in(language, whole, total=False)} = "
            f"{percent_in(language, share, 3)}"
        )
        if complement:
            rest = percent_in(language, 100 - share, 3)
            text += f", còn lại {rest}" if language == VI else f", which leaves {rest}"
        stated = f"{names[2]} {value_in(language, rate, total=False)}"
        return f"{text}, {_verdict(language, agrees, stated)}"

    return agrees, write


def _judge_remainder(ground: Ground, rows: Sequence[Row]) -> tuple[bool, Write] | None:
    whole, part, rest = rows
    (whole_low, whole_high), (part_low, part_high) = reach(whole), reach(part)
    agrees = overlap((whole_low - part_high, whole_high - part_low), reach(rest))

    def write(language: int) -> str:
        left, right = (value_in(language, row, total=False) for row in (whole, part))
        result = number_in(language, whole["value"] - part["value"], 2)
        stated = value_in(language, rest, total=False)
        cell = ground.names.cell_in(language, rest)
        return f"{cell}: {left} − {right} = {result}, {_verdict(language, agrees, stated)}"

    return agrees, write


def _judge_at_most(ground: Ground, rows: Sequence[Row]) -> tuple[bool, Write] | None:
    whole, part = rows
    if part["low"] <= reach(whole)[1]:
        return None

    def write(language: int) -> str:
        names = [ground.names.indicators[row["indicator"]][language] for row in (part, whole)]
        values = [value_in(language, row, total=False) for row in (part, whole)]
        cell = ground.names.cell_in(language, part, without="indicator")
        if language == VI:
            return f"{cell}: {names[0]} ({values[0]}) lớn hơn {names[1]} ({values[1]}) trong cùng một nguồn."
        return f"{cell}: {names[0]} ({values[0]}) is above {names[1]} ({values[1]}) in one source."

    return False, write


def _judge_sum(ground: Ground, rows: Sequence[Row]) -> tuple[bool, Write] | None:
    total, *parts = rows
    low, high = sum(reach(row)[0] for row in parts), sum(reach(row)[1] for row in parts)
    agrees = overlap((low, high), reach(total))
    if not agrees and high < total["low"] and not _all_levels(ground, parts):
        return None  # a level is not stated: the rest is its

    def write(language: int) -> str:
        terms = " + ".join(
            f"{value_in(language, row, total=False)} ({level_in(language, row['level'])})" for row in parts
        )
        result = number_in(language, sum(row["value"] for row in parts), 2)
        cell = ground.names.cell_in(language, total)
        stated = value_in(language, total, total=False)
        return f"{cell}: {terms} = {result}, {_verdict(language, agrees, stated)}"

    return agrees, write


def _judge_between(ground: Ground, rows: Sequence[Row]) -> tuple[bool, Write] | None:
    """A rate over all levels lies between those of the levels; nothing is said where it does."""
    total, *parts = rows
    ends = min(reach(row)[0] for row in parts), max(reach(row)[1] for row in parts)
    if overlap(ends, reach(total)) or not _all_levels(ground, parts):
        return None

    def write(language: int) -> str:
        rates = ", ".join(f"{value_in(language, row)} ({level_in(language, row['level'])})" for row in parts)
        cell, value = ground.names.cell_in(language, total), value_in(language, total)
        if language == VI:
            return f"{cell}: {value} không nằm giữa các cấp: {rates}."
        return f"{cell}: {value} does not lie between the levels: {rates}."

    return False, write


def _all_levels(ground: Ground, parts: Sequence[Row]) -> bool:
    """Whether no level of its time is missing: three, two since the district level ended."""
    levels = {row["level"] for row in parts}
    since = ground.two_levels_since
    ended = since is not None and parts[0]["period_start"] >= since
    return levels >= ({"city", "commune"} if ended else set(_LOWER_LEVELS))


_JUDGES: dict[str, Judge] = {
    "remainder": _judge_remainder,
    "complement": _judge_complement,
    "share": _judge_share,
    "at_most": _judge_at_most,
}
