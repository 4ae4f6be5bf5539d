"""What the screens ask the database, on the tests' database."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import duckdb
import pytest

from dashboard import queries

ALL_LEVELS = ["all", "city", "district", "commune"]


@pytest.fixture
def connection(database: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection to the tests' database."""
    with duckdb.connect(str(database.resolve()), read_only=True) as opened:
        yield opened


def test_indicators_and_places_come_in_their_order(connection: duckdb.DuckDBPyConnection) -> None:
    """Lists follow the position in the reference tables; cities are numbered for their accents."""
    assert [each.indicator for each in queries.read_indicators(connection)][:2] == [
        "on_time_rate", "par_index_rank",
    ]  # fmt: skip
    accents = {place.place: place.accent for place in queries.read_places(connection)}
    assert (accents["VN"], accents["VN-HN"], accents["VN-26"], accents["VN-13"]) == (None, 0, 5, None)


def test_points_are_the_chosen_ones(connection: duckdb.DuckDBPyConnection) -> None:
    """One point a cell, with how many sources speak and between what they differ."""
    points = queries.read_points(connection, "par_index_rank", ["VN-HN"], ["all"], [""])
    contested = [point for point in points if point.disagree]
    assert [point.period for point in points] == ["2021", "2022", "2023", "2024"]
    assert [(each.value, each.lowest, each.highest, each.sources) for each in contested] == [(10, 10, 58, 3)]


def test_points_of_agencies_come_only_when_asked(connection: duckdb.DuckDBPyConnection) -> None:
    """The whole place and its departments are different lines."""
    whole = queries.read_points(connection, "dossiers_received", ["VN-HN"], ALL_LEVELS, [""])
    agency = queries.read_points(connection, "dossiers_received", ["VN-HN"], ALL_LEVELS, ["Sở Xây dựng"])
    assert {point.agency for point in whole} == {""}
    assert [point.value for point in agency] == [39004, 41870]


def test_undated_claims_are_points_without_a_day(connection: duckdb.DuckDBPyConnection) -> None:
    """A figure of unknown period belongs to no cell and is not lost."""
    (point,) = queries.read_points(connection, "delayed_projects", ["VN-HP"], ["all"], [""])
    assert (point.period, point.end, point.value) == (None, None, 1200)
    available = queries.read_availability(connection, "delayed_projects")
    assert ("VN-HP", None) in {(each.place, each.first_year) for each in available}


def test_evidence_is_complete(connection: duckdb.DuckDBPyConnection) -> None:
    """The sentence with the place of the phrase, the source, the other claims of the cell, the findings."""
    points = queries.read_points(connection, "par_index_rank", ["VN-HN"], ["all"], [""])
    evidence = queries.read_evidence(connection, points[0].claim_id)
    assert evidence is not None
    claim = evidence.claim
    assert claim.sentence[claim.quote_start :].startswith(claim.quote)
    assert evidence.chosen
    assert sorted(other.value for other in evidence.others) == [10, 58]
    assert [finding.kind for finding in evidence.findings] == ["disagreement"]
    assert queries.read_evidence(connection, "no such claim") is None


def test_every_quote_is_found_in_its_sentence(connection: duckdb.DuckDBPyConnection) -> None:
    """The phrase of every claim can be marked."""
    ids = [row[0] for row in connection.execute("FROM claim SELECT claim_id").fetchall()]
    found = [queries.read_evidence(connection, claim_id) for claim_id in ids]
    assert all(each is not None and each.claim.quote_start >= 0 for each in found)


def test_events_of_the_indicator_and_the_places(connection: duckdb.DuckDBPyConnection) -> None:
    """Events that touch the indicator or everything, none of another indicator."""
    names = [event.event for event in queries.read_events(connection, "dti_rank", ["VN-HN"])]
    assert names == ["dti_launch", "two_levels"]


def test_a_value_is_never_read_as_sql(connection: duckdb.DuckDBPyConnection) -> None:
    """Whatever stands in an address is a value, not a query."""
    hostile = "x'; DROP TABLE claim; --"
    assert queries.read_points(connection, hostile, [hostile], ["all"], [hostile]) == []
    assert queries.read_evidence(connection, hostile) is None


def test_points_as_they_were_known(connection: duckdb.DuckDBPyConnection) -> None:
    """What was published later is not there, in the points, in what a cell's sources say, in the evidence."""
    day = date(2023, 12, 31)
    now = queries.read_points(connection, "par_index_rank", ["VN-HN"], ["all"], [""])
    then = queries.read_points(connection, "par_index_rank", ["VN-HN"], ["all"], [""], known_on=day)
    late = [point for point in now if point.published and point.published > day]
    assert late, "the tests' database has a figure that was published later"
    assert {point.claim_id for point in then}.isdisjoint(point.claim_id for point in late)
    assert all(point.published is None or point.published <= day for point in then)
    evidence = queries.read_evidence(connection, then[0].claim_id, day)
    assert evidence is not None
    assert all(other.published is None or other.published <= day for other in evidence.others)
