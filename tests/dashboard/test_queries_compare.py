"""What comparisons ask the database."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import duckdb
import pytest

from dashboard import queries_compare as queries

YEAR_2023 = (date(2023, 1, 1), date(2023, 12, 31))


@pytest.fixture
def cursor(database: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A cursor on the tests' database."""
    with duckdb.connect(str(database.resolve()), read_only=True) as connection:
        yield connection


def round_of(
    cursor: duckdb.DuckDBPyConnection, indicator: str, period: str, level: str = "all"
) -> queries.Round:
    """The round of a period that most places are in."""
    return next(
        each
        for each in queries.read_rounds(cursor, indicator)
        if each.period == period and each.level == level
    )


def test_rounds_come_newest_first_with_their_places(cursor: duckdb.DuckDBPyConnection) -> None:
    """Each period, level and ranking is a round of its own that counts its places; targets are none."""
    rounds = queries.read_rounds(cursor, "par_index_rank")
    assert [(each.period, each.among, each.places, each.nation) for each in rounds] == [
        ("2024", 63, 4, False),
        ("2023", 63, 7, False),
        ("2022", 63, 7, False),
        ("2021", 63, 7, False),
    ]
    levels = [
        each.level for each in queries.read_rounds(cursor, "on_time_rate") if each.period == "2023-06-30"
    ]
    assert levels == ["all", "city", "district", "commune"]


def test_rankings_of_different_size_are_different_rounds(cursor: duckdb.DuckDBPyConnection) -> None:
    """A rank among 34 stands beside no rank among 63."""
    assert [(each.period, each.among) for each in queries.read_rounds(cursor, "dti_rank")] == [
        ("2025", 34),
        ("2023", 63),
        ("2022", 63),
        ("2021", 63),
        ("2020", 63),
    ]


def test_rounds_as_known_on_a_day(cursor: duckdb.DuckDBPyConnection) -> None:
    """What was published later is in no round."""
    rounds = queries.read_rounds(cursor, "par_index_rank", date(2024, 12, 31))
    assert [each.period for each in rounds] == ["2023", "2022", "2021"]


def test_figures_of_a_round_are_of_its_period_only(cursor: duckdb.DuckDBPyConnection) -> None:
    """Each place asked for that has a figure of the very period comes once, in the order of places."""
    asked = round_of(cursor, "par_index_rank", "2023")
    points = queries.read_compared(cursor, "par_index_rank", asked, ["VN-13", "VN-HN", "VN-43"], ["all"])
    assert [(point.place, point.value, point.total) for point in points] == [
        ("VN-HN", 3, 63),
        ("VN-13", 1, 63),
    ]
    assert {(point.start, point.end) for point in points} == {YEAR_2023}


def test_earlier_periods_count_the_places_in_both(cursor: duckdb.DuckDBPyConnection) -> None:
    """Only places with a figure in both periods are counted, and only earlier periods are offered."""
    asked = round_of(cursor, "par_index_rank", "2024")
    assert [
        (end.year, places) for _, end, places in queries.read_shared(cursor, "par_index_rank", asked)
    ] == [
        (2023, 4),
        (2022, 4),
        (2021, 4),
    ]
    assert queries.read_shared(cursor, "dti_rank", round_of(cursor, "dti_rank", "2025")) == []


def test_ranks_over_years_leave_out_goals(cursor: duckdb.DuckDBPyConnection) -> None:
    """Ranks of whole years come oldest first for each place; what a place aims at is no rank."""
    points = queries.read_ranks(cursor, "par_index_rank", ["VN-SG", "VN-HP"], "all")
    assert [(point.place, point.period, point.value) for point in points] == [
        ("VN-SG", "2021", 43), ("VN-SG", "2022", 36), ("VN-SG", "2023", 33), ("VN-SG", "2024", 25),
        ("VN-HP", "2021", 1), ("VN-HP", "2022", 2), ("VN-HP", "2023", 2), ("VN-HP", "2024", 1),
    ]  # fmt: skip


def test_tiles_and_regions_have_names(cursor: duckdb.DuckDBPyConnection) -> None:
    """A tile has its own label, else its place's name; regions begin in the north."""
    labels = {tile.place: tile.label.vi for tile in queries.read_tiles(cursor) if not tile.islands}
    assert labels["VN-SG"] == "TP. HCM"
    assert labels["VN-HN"] == "Hà Nội"
    assert queries.read_regions(cursor)[0].name.en == "Red River Delta"
