"""The tables of figures that come with the product: nothing of them is lost, and the trends are there."""

from __future__ import annotations

import csv

import pytest

from extract.clean import clean
from extract.figure_tables import COLUMNS, MAY_BE_LEFT_OUT
from extract.figures import read_figures
from extract.model import Failure, Reading
from extract.reference import read_reference
from extract.table import tidy, tidy_rejections, tidy_sources
from tests.conftest import ROOT

REFERENCE = read_reference(ROOT / "data" / "reference")
TABLES = sorted((ROOT / "seeds" / "tables").glob("*.csv"))
GATHERED = ROOT.parent / "shared" / "facts" / "figures.csv"


@pytest.fixture(scope="module")
def seeded() -> list[Reading]:
    """The readings of the tables that come with the product."""
    read = read_figures(TABLES, REFERENCE)
    assert not [found for found in read if isinstance(found, Failure)]
    return [found for found in read if isinstance(found, Reading)]


def seed_rows() -> list[dict[str, str]]:
    rows = []
    for table in TABLES:
        with table.open(encoding="utf-8", newline="") as file:
            rows += list(csv.DictReader(file, strict=True))
    return rows


def test_no_row_is_lost(seeded: list[Reading]) -> None:
    """Claims and rejections together are as many as the rows, also in the tidy tables."""
    claims = sum(len(reading.claims) for reading in seeded)
    rejections = sum(len(reading.rejections) for reading in seeded)
    assert claims + rejections == len(seed_rows()) == 2311
    assert (len(tidy(seeded)), len(tidy_rejections(seeded))) == (claims, rejections)
    assert claims == 2178


def test_every_reason_for_leaving_a_row_out_is_known(seeded: list[Reading]) -> None:
    """Undated rows, a satisfaction score, two ranks of a region, and what one publication says twice."""
    counts = tidy_rejections(seeded)["reason"].value_counts().to_dict()
    assert counts == {"duplicate": 69, "no_period": 58, "no_indicator": 4, "region": 2}
    assert set(counts) <= set(REFERENCE["reason"]["reason"])


def test_every_quote_lies_where_it_says(seeded: list[Reading]) -> None:
    """Offsets of claims and rejections point at their quotes, inside the line of their row."""
    for reading in seeded:
        text = reading.document.text
        assert clean(text) == text
        for row in (*reading.claims, *reading.rejections):
            assert text[row.start : row.end] == row.quote
            assert row.sentence in text.split("\n")


def test_every_source_is_told_from_the_others(seeded: list[Reading]) -> None:
    """320 publications with as many ids, each with a publisher and an address."""
    sources = tidy_sources(seeded, REFERENCE["publisher"])
    assert len(sources) == len({reading.document.source for reading in seeded}) == 320
    assert (sources["publisher"] != "").all()
    assert (sources["url"] != "").all()


def test_every_publisher_is_listed() -> None:
    """No kind of a source has to be guessed."""
    listed = REFERENCE["publisher"]
    known = {name for text in listed["publisher"] + "|" + listed["aliases"] for name in text.split("|")}
    assert {row["publisher"] for row in seed_rows()} <= known


def test_tables_are_sorted_and_state_their_header() -> None:
    """One header for all, rows in an order that keeps differences small, no row twice."""
    for table in TABLES:
        with table.open(encoding="utf-8", newline="") as file:
            header, *rows = list(csv.reader(file, strict=True))
        assert tuple(header) == (*COLUMNS, *MAY_BE_LEFT_OUT)
        assert len(set(map(tuple, rows))) == len(rows)
        keys = [(row[1], row[2]) for row in rows if row[0] == rows[0][0]]
        assert keys == sorted(keys)


def test_nothing_of_the_gathered_list_is_missing_or_changed() -> None:
    """Its 2,327 rows are those of the tables, less 16 exact repetitions, with one unit named anew."""
    if not GATHERED.is_file():
        pytest.skip("needs the gathered list, which is not here")
    with GATHERED.open(encoding="utf-8", newline="") as file:
        gathered = list(csv.DictReader(file))
    assert len(gathered) == 2327
    for row in gathered:
        row["published"] = row["published"].removesuffix(" (page date)")
        if row["indicator"] == "internal_processes":
            row["unit"] = "processes"
    expected = {tuple(row[name] for name in COLUMNS) for row in gathered}
    assert {tuple(row[name] for name in COLUMNS) for row in seed_rows()} == expected
    assert len(expected) == len(seed_rows()) == 2311


def periods(seeded: list[Reading], indicator: str, place: str, level: str = "all") -> list[str]:
    """Periods for which a place as a whole has a figure that is no target."""
    found = {
        claim.period or ""
        for reading in seeded
        for claim in reading.claims
        if (claim.indicator, claim.place, claim.level, claim.agency) == (indicator, place, level, "")
        and claim.basis != "target"
    }
    return sorted(found)


@pytest.mark.parametrize(
    ("indicator", "ha_noi", "tp_hcm"),
    [
        ("par_index_rank", 9, 8),
        ("par_index_score", 5, 5),
        ("dti_rank", 3, 5),
        ("pci_rank", 14, 15),
        ("pci_score", 9, 11),
        ("papi_rank", 5, 3),
        ("papi_score", 7, 6),
    ],
)
def test_yearly_indices_of_the_two_cities_can_be_drawn(
    seeded: list[Reading], indicator: str, ha_noi: int, tp_hcm: int
) -> None:
    """So many years have a figure; Hà Nội has but three DTI ranks here, TP.HCM but three PAPI ranks."""
    found = [periods(seeded, indicator, place) for place in ("VN-HN", "VN-SG")]
    assert [len(years) for years in found] == [ha_noi, tp_hcm]
    assert all(len(year) == 4 for years in found for year in years)


@pytest.mark.parametrize(
    ("indicator", "year", "places"),
    [
        ("pci_rank", "2020", 63),
        ("pci_score", "2020", 63),
        ("dti_rank", "2022", 63),
        ("pci_rank", "2021", 30),
        ("dti_rank", "2023", 13),
        ("par_index_rank", "2023", 12),
    ],
)
def test_rankings_of_one_year_can_be_drawn(
    seeded: list[Reading], indicator: str, year: str, places: int
) -> None:
    """PCI 2020 and DTI 2022 have all 63; of the PAR Index no year has more than twelve."""
    ranked = {
        claim.place
        for reading in seeded
        for claim in reading.claims
        if (claim.indicator, claim.period, claim.agency) == (indicator, year, "") and claim.place != "VN"
    }
    assert len(ranked) == places


def test_on_time_rates_exist_by_level(seeded: list[Reading]) -> None:
    """Each level has rates, of places as a whole and of agencies in them."""
    counts = dict.fromkeys(("all", "city", "district", "commune"), 0)
    for reading in seeded:
        for claim in reading.claims:
            if claim.indicator == "on_time_rate" and claim.basis != "target":
                counts[claim.level] += 1
    assert counts == {"all": 15, "city": 8, "district": 13, "commune": 14}


def test_delayed_projects_of_ha_noi_can_be_drawn_from_2018_to_2025(seeded: list[Reading]) -> None:
    """Days and months from 2018 to 2025 have a count; the years 2019 to 2021 have none."""
    found = periods(seeded, "delayed_projects", "VN-HN")
    assert found == ["2009-01-01/2013-12-31", "2014", "2018-05-22", "2018-08-12", "2018-08-13", "2022-09-01",
                     "2023-07-05", "2023-10-31", "2024-06-15", "2024-11", "2025-11-05"]  # fmt: skip


@pytest.mark.parametrize(
    ("place", "day", "levels"),
    [
        ("VN-HN", "2022-06-14", {"city": 1522, "district": 263, "commune": 110, "all": 1895}),
        ("VN-57", "2024-11-20", {"city": 1400, "district": 235, "commune": 140, "all": 1900}),
        ("VN-SG", "2025-12-14", {"city": 1865, "commune": 372, "all": 2242}),
        ("VN-HP", "2025-09-03", {"city": 1907, "commune": 313}),
    ],
)
def test_procedures_exist_by_level(
    seeded: list[Reading], place: str, day: str, levels: dict[str, float]
) -> None:
    """Four places give their procedures level by level on one day."""
    found = {
        claim.level: claim.value
        for reading in seeded
        for claim in reading.claims
        if (claim.indicator, claim.place, claim.period) == ("procedures_total", place, day)
        and not claim.agency
    }
    assert found == levels
