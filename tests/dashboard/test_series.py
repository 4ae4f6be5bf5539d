"""Which points make a line, and what a line may join."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard.model import Event, Words
from dashboard.series import build_lines, events_between, is_gap, main_unit
from tests.dashboard.making import COUNT, RANK, indicator, point, rank

BREAK = Event("two_levels", date(2025, 7, 1), Words("Còn 34 tỉnh", "34 provinces"), True, ())


@pytest.mark.parametrize(
    ("before", "after", "gap"),
    [("2019", "2020", False), ("2019", "2021", True), ("2023-Q1", "2023-Q2", False),
     ("2023-Q1", "2023-Q3", True), ("2022", "2023-Q4", False), ("2023-01-31", "2024-01-31", False)],
)  # fmt: skip
def test_a_gap_is_a_whole_period_without_a_figure(before: str, after: str, gap: bool) -> None:
    """Years and quarters follow one another; days and periods of different length do not."""
    assert is_gap(point(before, 98), point(after, 99)) is gap


def test_a_line_a_place_level_and_unit() -> None:
    """Points of other places, levels or units never share a line."""
    points = [
        point("2022", 98),
        point("2022", 99, "VN-SG"),
        point("2022", 97, level="commune"),
        point("2022", 9.7, unit="score"),
    ]
    assert [len(line.points) for line in build_lines(points, indicator(), ())] == [1, 1, 1, 1]


def test_points_without_a_period_are_left_out() -> None:
    """A time axis cannot show a figure of unknown period."""
    assert build_lines([point(None, 98)], indicator(), ()) == []


def test_two_points_are_a_trend() -> None:
    """Two points make one run from the older to the newer, in whatever order they come."""
    (line,) = build_lines([point("2023", 99), point("2022", 98)], indicator(), ())
    assert [[each.value for each in run] for run in line.runs] == [[98, 99]]


def test_a_break_cuts_the_line() -> None:
    """No line is drawn across an event that makes values incomparable."""
    points = [rank("2023", 6), rank("2024", 3), rank("2025", 5, total=34)]
    (line,) = build_lines(points, RANK, (BREAK,))
    assert [[each.value for each in run] for run in line.runs] == [[6, 3], [5]]


def test_a_break_cuts_only_the_places_it_touches() -> None:
    """An event of one place leaves the lines of others whole."""
    elsewhere = Event("e", date(2025, 7, 1), Words("", ""), True, ("VN-SG",))
    points = [rank("2024", 3), rank("2025", 5)]
    (line,) = build_lines(points, RANK, (elsewhere,))
    assert len(line.runs) == 1


def test_counts_of_different_lengths_are_not_joined() -> None:
    """A yearly total is never joined with a quarter's; quarters are joined with each other."""
    points = [
        point("2022", 4_900_000, unit="dossiers"),
        point("2023-Q1", 1_200_000, unit="dossiers"),
        point("2023-Q2", 1_300_000, unit="dossiers"),
        point("2023", 5_400_000, unit="dossiers"),
    ]
    (line,) = build_lines(points, COUNT, ())
    assert sorted([each.period for each in run] for run in line.runs) == [
        ["2022", "2023"],
        ["2023-Q1", "2023-Q2"],
    ]


@pytest.mark.parametrize(("unit", "runs"), [("projects", 2), ("hectares", 2), ("percent", 1)])
def test_what_was_added_up_over_years_is_not_joined_with_a_day(unit: str, runs: int) -> None:
    """Projects revoked in seven years are no later state of those revoked by a day; a share may be."""
    points = [
        point("2014-06-30", 9, unit=unit),
        point("2016-04-21", 57, unit=unit),
        point("2016-01-01/2022-12-31", 16, unit=unit),
    ]
    (line,) = build_lines(points, indicator(unit=unit, measure="stock"), ())
    assert len(line.runs) == runs


def test_targets_stand_beside_the_line() -> None:
    """A target is no point of the line."""
    (line,) = build_lines([point("2023", 99), point("2025", 100, basis="target")], indicator(), ())
    assert ([each.value for each in line.points], [each.value for each in line.targets]) == ([99], [100])


def test_an_implied_value_that_repeats_a_stated_one_is_not_drawn() -> None:
    """The stated point stands; the computed one with the same value adds nothing."""
    (line,) = build_lines([rank("2021", 10), rank("2021", 10, basis="implied")], RANK, ())
    assert [each.basis for each in line.drawn] == ["stated"]


def test_an_implied_value_that_differs_is_drawn_beside() -> None:
    """A computed value that contradicts the stated one stays visible, off the line."""
    (line,) = build_lines([rank("2021", 58), rank("2021", 10, basis="implied")], RANK, ())
    assert ([each.value for each in line.points], [each.value for each in line.beside]) == ([58], [10])


def test_of_two_rankings_of_one_year_the_better_supported_makes_the_line() -> None:
    """A rank of 34 from three sources stands on the line, the rank of 63 from one beside it."""
    points = [rank("2024", 1), rank("2024", 4, total=34, sources=3)]
    (line,) = build_lines(points, RANK, ())
    assert ([each.value for each in line.points], [each.value for each in line.beside]) == ([4], [1])


def test_lines_of_one_chart_take_the_same_ranking() -> None:
    """Where a year was ranked twice, every line takes the ranking that most of them have."""
    points = [
        rank("2024", 1, total=34),
        rank("2024", 4, "VN-SG", total=34),
        rank("2024", 1, "VN-SG", published=date(2025, 12, 1)),
    ]
    assert [line.points[0].total for line in build_lines(points, RANK, ())] == [34, 34]


def test_events_between_the_points_only() -> None:
    """An event before the first or after the last point of the places it touches is not shown."""
    lines = build_lines([rank("2023", 6), rank("2024", 3)], RANK, ())
    assert events_between((BREAK,), lines) == []
    assert events_between((BREAK,), build_lines([rank("2023", 6), rank("2025", 5)], RANK, ())) == [BREAK]


def test_the_commonest_unit_is_drawn() -> None:
    """An axis has one unit: the commonest, the indicator's own where two are as common."""
    what = indicator()
    assert main_unit([point("2022", 98), point("2023", 0.9, unit="score")], what) == "percent"
    assert main_unit([point("2023", 0.9, unit="score")], what) == "score"
    assert main_unit([], what) == "percent"
