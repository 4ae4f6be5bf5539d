"""The tidy table: its columns, ids, order, periods and ranges."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from extract.iso_periods import bounds_of_period
from extract.model import Rejection
from extract.table import (
    CLAIM_COLUMNS,
    REJECTION_COLUMNS,
    SOURCE_COLUMNS,
    claim_id_of,
    plain_records,
    tidy,
    tidy_rejections,
    tidy_sources,
)
from extract.value_range import range_of_value
from tests.extract.making import claim, readings, reference

BASE = claim("on_time_rate", 99.81)


def test_empty_tables_have_all_columns_and_types() -> None:
    """Without readings the tables are empty and still of the agreed columns and types."""
    for frame, columns in (
        (tidy([]), CLAIM_COLUMNS),
        (tidy_rejections([]), REJECTION_COLUMNS),
        (tidy_sources([]), SOURCE_COLUMNS),
    ):
        assert {name: str(kind) for name, kind in frame.dtypes.items()} == dict(columns)
        assert len(frame) == 0


def test_filled_table_has_the_same_types() -> None:
    """A claim without period, total and day of publication changes no type."""
    bare = replace(BASE, period=None, published=None)
    frame = tidy(readings(bare, claim("par_index_rank", 3, total=63)))
    assert {name: str(kind) for name, kind in frame.dtypes.items()} == dict(CLAIM_COLUMNS)


@pytest.mark.parametrize(
    "change",
    [
        {"source": "bai-2"},
        {"start": 1},
        {"end": 99},
        {"indicator": "satisfaction_rate"},
        {"place": "VN-SG"},
        {"agency": "Sở Nội vụ"},
        {"level": "commune"},
        {"period": "2023"},
        {"basis": "target"},
        {"value": 99.8},
    ],
    ids=lambda change: next(iter(change)),
)
def test_claim_id_depends_on_what_makes_the_claim(change: dict[str, object]) -> None:
    """Another source, span, indicator, place, agency, level, period, basis or value is another claim."""
    assert claim_id_of(replace(BASE, **change)) != claim_id_of(BASE)  # type: ignore[arg-type] # by name


def test_claim_id_does_not_depend_on_the_rest() -> None:
    """A rule renamed, a sentence cut differently or an integer for a float leave the id as it is."""
    other = replace(BASE, rule="other", sentence="Khác.", inherited="place: title", total=100.0)
    assert claim_id_of(other) == claim_id_of(BASE)
    assert claim_id_of(replace(BASE, value=99)) == claim_id_of(replace(BASE, value=99.0))
    assert len(claim_id_of(BASE)) == 16


def test_claim_id_is_pinned() -> None:
    """The id of a claim is this one; corrections name claims by it, so it may not change."""
    assert claim_id_of(BASE) == "edcab133e7757f42"


def test_the_same_claim_twice_is_one_row() -> None:
    """Claims with one id are one row."""
    assert len(tidy(readings(BASE, BASE, replace(BASE, rule="other")))) == 1


def test_order_does_not_depend_on_reading() -> None:
    """Readings in another order, claims in another order: the same table."""
    claims = [claim("on_time_rate", 90 + i / 10, source=f"bai-{i % 3}", start=100 - i) for i in range(9)]
    pd.testing.assert_frame_equal(tidy(readings(*claims)), tidy(readings(*reversed(claims))))


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        ("2022", "2022-01-01", "2022-12-31"),
        ("2023-Q1", "2023-01-01", "2023-03-31"),
        ("2023-Q4", "2023-10-01", "2023-12-31"),
        ("2023-H1", "2023-01-01", "2023-06-30"),
        ("2024-H2", "2024-07-01", "2024-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-12", "2023-12-01", "2023-12-31"),
        ("2025-W47", "2025-11-17", "2025-11-23"),
        ("2026-W53", "2026-12-28", "2027-01-03"),
        ("2023-07-05", "2023-07-05", "2023-07-05"),
        ("2021-01-01/2023-03-31", "2021-01-01", "2023-03-31"),
        ("2021/2023-Q1", "2021-01-01", "2023-03-31"),
    ],
)
def test_period_has_a_first_and_a_last_day(period: str, first: str, last: str) -> None:
    """A period's days are those of the calendar."""
    assert bounds_of_period(period) == (date.fromisoformat(first), date.fromisoformat(last))
    row = tidy(readings(replace(BASE, period=period))).iloc[0]
    assert (str(row["period_start"].date()), str(row["period_end"].date())) == (first, last)


@pytest.mark.parametrize("period", [None, ""])
def test_no_period_has_no_days(period: str | None) -> None:
    """Where nothing tells the period, its days are empty too."""
    row = tidy(readings(replace(BASE, period=period))).iloc[0]
    assert pd.isna(row["period"]) and pd.isna(row["period_start"]) and pd.isna(row["period_end"])


@pytest.mark.parametrize(
    "period",
    ["2023-Q5", "2023-13", "2023-02-30", "2025-W53", "Q1/2023", "23", "2023/2022", "a/b", "2023-7-5"],
)
def test_what_is_no_period_is_refused_by_name(period: str) -> None:
    """A text that is no ISO 8601 period stops the table and is named with its file and quote."""
    with pytest.raises(ValueError, match=r"bai-1\.md: «99\.81» .*" + period):
        tidy(readings(replace(BASE, period=period)))


@pytest.mark.parametrize(
    ("value", "statement", "low", "high"),
    [
        (99.8, "percent exact stated", 99.75, 99.9),
        (37, "percent exact stated", 36.5, 38),
        (100, "percent exact stated", 99.5, 100),
        (0, "percent exact stated", 0, 1),
        (98.91, "percent exact implied", 98.9, 98.92),
        (0.7069, "score exact stated", 0.70685, 0.707),
        (98, "percent over stated", 98, 99),
        (95, "percent at_least target", 95, 100),
        (3, "rank exact stated", 3, 3),
        (10, "rank exact implied", 10, 10),
        (712, "projects exact stated", 712, 712),
        (0, "projects exact target", 0, 0),
        (5000, "hectares exact stated", 4500, 5500),
        (11433.5, "hectares exact stated", 11433.5, 11433.5),
        (5000, "hectares over stated", 5000, 6000),
        (1900, "procedures under stated", 1800, 1900),
        (2000, "hectares about stated", 1500, 2500),
        (17_800_000, "dossiers over stated", 17_800_000, 17_900_000),
        (32_200, "dossiers over stated", 32_200, 32_300),
        (500, "procedures at_least target", 500, None),
    ],
)
def test_a_statement_admits_a_range(value: float, statement: str, low: float, high: float | None) -> None:
    """Unit, qualifier and basis together say which values a statement admits."""
    assert range_of_value(float(value), *statement.split()) == (low, high)


def test_records_are_plain() -> None:
    """A row for a file has days as ISO text, whole numbers without a point and None for nothing."""
    row = plain_records(tidy(readings(claim("par_index_rank", 3, total=63, agency="Sở Nội vụ"))))[0]
    assert row["published"] == "2023-07-05" and row["period_end"] == "2022-12-31"
    assert json.dumps([row["value"], row["total"], row["start"]]) == "[3, 63, 300]"
    assert plain_records(tidy(readings(BASE)))[0]["total"] is None


def test_rejections_keep_their_reason() -> None:
    """A rejection is a row with its reason, the same one twice one row."""
    reading = readings(BASE)[0]
    refused = Rejection("bai-1", "bai-1.md", "Câu.", "18-NQ/TU", 0, 8, "document_number")
    reading.rejections += [refused, refused]
    assert tidy_rejections([reading])["reason"].tolist() == ["document_number"]


@pytest.mark.parametrize(
    ("publisher", "url", "kind"),
    [
        ("alias", "", "official"),
        ("Tên lạ", "https://www.DOMAIN/tin/1.html", "official"),
        ("Tên lạ", "https://example.org/", "press"),
        ("", "", "repost"),
    ],
)
def test_kind_of_a_source_comes_from_its_publisher(publisher: str, url: str, kind: str) -> None:
    """Who does not say its kind has that of its publisher, by name, alias or domain; no name is a repost."""
    publishers = reference()["publisher"]
    known = publishers[
        (publishers["kind"] == "official") & (publishers["aliases"] != "") & (publishers["domains"] != "")
    ].iloc[0]
    name = known["aliases"].split("|")[0] if publisher == "alias" else publisher
    address = url.replace("DOMAIN", known["domains"].split("|")[0])
    read = readings(BASE, kinds={"bai-1": ""}, publisher=name, url=address)
    assert tidy_sources(read, publishers)["kind"].tolist() == [kind]
