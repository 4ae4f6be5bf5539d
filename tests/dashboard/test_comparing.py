"""What may be said of figures side by side."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from dashboard.comparing import Change, Standing, best_first, is_exact, pair, stands
from dashboard.model import Event, Words
from tests.dashboard.making import COUNT, RANK, indicator, point, rank

BREAK = Event("b", date(2023, 7, 1), Words("Mốc", "Break"), True, ())


def hedged(value: float, qualifier: str) -> Any:
    """A share that is not exact."""
    return point("2023", value, "VN-SG", qualifier=qualifier)


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (point("2023", 98.0, "VN-SG"), Standing(0, 1, 0, 0)),
        (point("2023", 99.9, "VN-SG"), Standing(1, 0, 0, 0)),
        (point("2023", 99.0, "VN-SG"), Standing(0, 0, 1, 0)),
        (hedged(99.0, "over"), Standing(1, 0, 0, 0)),
        (hedged(99.0, "at_least"), Standing(0, 0, 0, 1)),
        (hedged(98.0, "over"), Standing(0, 0, 0, 1)),
        (hedged(99.0, "under"), Standing(0, 1, 0, 0)),
        (hedged(99.5, "under"), Standing(0, 0, 0, 1)),
        (hedged(50.0, "about"), Standing(0, 0, 0, 1)),
        (point("2023", 98.0, "VN-SG", disagree=True, lowest=98.0, highest=99.5), Standing(0, 0, 0, 1)),
        (point("2023", 98.0, "VN-SG", disagree=True, lowest=97.0, highest=98.5), Standing(0, 1, 0, 0)),
    ],
)
def test_only_what_is_sure_is_above_or_below(other: Any, expected: Standing) -> None:
    """A hedged or disputed figure is placed only where every value it admits is on one side."""
    assert stands(point("2023", 99.0), [other]) == expected


def test_the_best_comes_first() -> None:
    """Ranks count from the lowest number, shares from the highest, and plain counts from the most."""
    ranks = [rank("2023", value, f"VN-{value}") for value in (30, 2, 11)]
    shares = [point("2023", value, f"VN-{value}") for value in (97.5, 99.0)]
    assert [each.value for each in best_first(ranks, RANK)] == [2, 11, 30]
    assert [each.value for each in best_first(shares, indicator())] == [99.0, 97.5]
    assert [each.value for each in best_first(shares, COUNT)] == [99.0, 97.5]
    assert [each.value for each in best_first(shares, indicator(better="lower"))] == [97.5, 99.0]


def test_a_rank_gained_counts_up() -> None:
    """From 24th to 6th is 18 places up; of other figures more is up."""
    assert Change(rank("2022", 24), rank("2023", 6)).size == 18
    assert Change(point("2022", 99.1), point("2023", 98.8)).size == -0.3


@pytest.mark.parametrize(
    ("changes", "exact"),
    [
        ({}, True),
        ({"qualifier": "over"}, False),
        ({"disagree": True, "lowest": 90.0, "highest": 99.0}, False),
        ({"basis": "implied"}, True),
    ],
)
def test_a_change_has_a_size_where_both_ends_are_exact(changes: dict[str, Any], exact: bool) -> None:
    """A hedged or disputed end leaves the size open; a computed one does not."""
    assert is_exact(Change(point("2022", 98.0, **changes), point("2023", 99.0))) is exact
    assert is_exact(Change(point("2022", 98.0), point("2023", 99.0, **changes))) is exact


def test_pairs_are_of_one_place() -> None:
    """Only a place with both figures has a change; the highest comes first."""
    before = [point("2022", 98.0), point("2022", 97.0, "VN-SG"), point("2022", 96.0, "VN-HP")]
    after = [point("2023", 98.5), point("2023", 99.0, "VN-SG"), point("2023", 99.0, "VN-13")]
    changes, apart = pair(before, after, [])
    assert [(change.place, change.size) for change in changes] == [("VN-SG", 2.0), ("VN-HN", 0.5)]
    assert apart == []


def test_a_break_keeps_periods_apart() -> None:
    """Two figures with a break between them make no change, and their place is named instead."""
    changes, apart = pair([point("2022", 98.0)], [point("2023", 98.5)], [BREAK])
    assert (changes, apart) == ([], ["VN-HN"])


@pytest.mark.parametrize(
    "event",
    [
        Event("b", date(2023, 7, 1), Words("Mốc", "Break"), False, ()),
        Event("b", date(2023, 7, 1), Words("Mốc", "Break"), True, ("VN-SG",)),
        Event("b", date(2024, 1, 1), Words("Mốc", "Break"), True, ()),
        Event("b", date(2022, 12, 31), Words("Mốc", "Break"), True, ()),
    ],
)
def test_other_events_keep_nothing_apart(event: Event) -> None:
    """An event that breaks nothing, elsewhere, or outside the two periods leaves the change as it is."""
    changes, apart = pair([point("2022", 98.0)], [point("2023", 98.5)], [event])
    assert (len(changes), apart) == (1, [])
