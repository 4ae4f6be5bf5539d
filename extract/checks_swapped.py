"""Values that look swapped between two places, two levels or two indicators of one period."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import combinations

import pandas as pd

from extract.check_groups import Check, Mask, reached
from extract.findings import COUNTS, WARNING, Finding, Ground, in_both, overlap, reach
from extract.wording import VI, Names, Row, value_in

_TELLING = 100  # a count from here on is hardly met twice by chance
_VALUES = 12  # of one label; among more, two that meet another's say nothing
_LABELS = 70  # of one source in one group; there are no more places, and longer lists are not of one kind

_KINDS = {"place": "swapped_places", "level": "swapped_levels", "indicator": "swapped_indicators"}

Said = Mapping[tuple[str, float], Sequence[Row]]  # what is claimed of a label with a value


def look_for_swaps(label: str, ground: Ground, rows: Sequence[Row]) -> Iterator[Finding]:
    """One source gives x to A and y to B, and elsewhere y is given to A (and x to B, where numbers repeat).

    A score of two decimals or a count of hundreds is seldom met twice by chance, so that one of the two is
    enough; of ranks and round figures both must be met crosswise.
    """
    said: dict[tuple[str, float], list[Row]] = {}
    values: dict[str, set[float]] = {}
    for row in rows:
        values.setdefault(row[label], set()).add(row["value"])
    rows = [row for row in rows if len(values[row[label]]) <= _VALUES]
    of_source: dict[str, dict[tuple[str, float], Row]] = {}
    for row in rows:
        said.setdefault((row[label], row["value"]), []).append(row)
        of_source.setdefault(row["source"], {}).setdefault((row[label], row["value"]), row)
    for told in of_source.values():
        for one, other in combinations(list(told.values())[:_LABELS], 2):
            if one[label] != other[label] and not overlap(reach(one), reach(other)):
                crossed = _crossed(label, one, other, said)
                if crossed:
                    yield _swapped(label, ground, one, other, crossed)


def _crossed(label: str, one: Row, other: Row, said: Said) -> list[Row]:
    """The claims that give the one's value to the other's label, or the other way round; none by chance."""
    own = {one["claim_id"], other["claim_id"]}
    first = [row for row in said.get((one[label], other["value"]), ()) if row["claim_id"] not in own]
    second = [row for row in said.get((other[label], one["value"]), ()) if row["claim_id"] not in own]
    telling = _is_telling(one) and _is_telling(other)
    return [*first, *second] if (first and second) or (telling and (first or second)) else []


def _is_telling(row: Row) -> bool:
    value = float(row["value"])
    if row["unit"] in COUNTS:
        return value >= _TELLING and value % 100 != 0
    return row["unit"] != "rank" and round(value, 1) != value


def _swapped(label: str, ground: Ground, one: Row, other: Row, crossed: Sequence[Row]) -> Finding:
    def write(language: int) -> str:
        names = ground.names
        cell = names.cell_in(language, one, without=label)
        told = ", ".join(_labelled(names, language, row, label) for row in (one, other))
        others = "; ".join(
            f"{_labelled(names, language, row, label)} ({names.source_in(language, row)})"
            for row in crossed[:6]
        )
        source = names.source_in(language, one)
        if language == VI:
            return f"{cell}: {told} ({source}), nhưng {others}. Có vẻ hai số bị đổi chỗ cho nhau."
        return f"{cell}: {told} ({source}), but {others}. The two look swapped."

    return Finding(_KINDS[label], WARNING, [one, other, *crossed], *in_both(write))


def _labelled(names: Names, language: int, row: Row, label: str) -> str:
    return f"{names.label_in(language, row, label)} {value_in(language, row)}"


def _worth(label: str, claims: pd.DataFrame, groups: Mask) -> Mask:
    """Groups of several labels, one of which has several values."""
    pairs = pd.DataFrame(
        {"group": groups, "label": claims[label], "value": claims["value"]}
    ).drop_duplicates()
    values = pairs.groupby(["group", "label"]).size()
    labels = values.groupby("group").agg(["size", "max"])
    good = labels.index[(labels["size"] > 1) & (labels["max"] > 1)]
    return groups.isin(good)


def _whole_places(claims: pd.DataFrame) -> Mask:
    return reached(claims) & (claims["agency"] == "")


def _swaps(label: str, among: Callable[[pd.DataFrame], Mask], by: Sequence[str]) -> Check:
    period = ("from_day", "to_day", "unit", "among")
    return Check(
        kinds=(_KINDS[label],),
        look=partial(look_for_swaps, label),
        by=(*by, *period),
        among=among,
        worth=partial(_worth, label),
    )


SWAPS = (
    _swaps("place", _whole_places, ("indicator", "level")),
    _swaps("level", reached, ("indicator", "place", "agency")),
    _swaps("indicator", reached, ("family", "place", "agency", "level")),
)
