"""The view `series`: which claim a cell shows, why, and what the others say."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest

from extract.model import Claim
from extract.table import CLAIM_COLUMNS
from tests.extract.making import build, claim, query

OLD, NEW = date(2023, 1, 1), date(2023, 6, 1)
KINDS = {"o": "official", "p": "press", "q": "press", "r": "repost"}


def two(first: dict[str, Any], second: dict[str, Any]) -> list[Claim]:
    """Two claims of one cell, 99 by source p and 98 by source q unless said otherwise."""
    return [
        claim("on_time_rate", **{"value": 99, "source": "p", "start": 1} | first),
        claim("on_time_rate", **{"value": 98, "source": "q", "start": 50} | second),
    ]


CHOICES: dict[str, tuple[list[Claim], float, str]] = {
    "only": ([claim("on_time_rate", 99, source="p")], 99, "only"),
    "official": (two({"source": "p"}, {"source": "o"}), 98, "kind"),
    "press": (two({"source": "r"}, {"source": "p"}), 98, "kind"),
    "old official": (two({"source": "o", "published": OLD}, {"source": "r", "published": NEW}), 99, "kind"),
    "stated": (two({"basis": "implied"}, {}), 98, "basis"),
    "exact": (two({"qualifier": "over"}, {}), 98, "exact"),
    "precise": (two({"value": 99.8}, {"value": 99.81}), 99.81, "exact"),
    "newest": (two({"published": OLD}, {"published": NEW}), 98, "newest"),
    "dated": (two({"published": None}, {"published": OLD}), 98, "newest"),
    "order": (two({"value": 99}, {"value": 99, "source": "p"}), 99, "order"),
}


@pytest.mark.parametrize(("claims", "value", "reason"), CHOICES.values(), ids=CHOICES)
def test_a_cell_shows_one_claim_for_a_reason(
    path: Path, claims: list[Claim], value: float, reason: str
) -> None:
    """Official before press before repost, stated before implied, exact before rounded, then the newest."""
    build(path, *claims, kinds=KINDS)
    sql = "SELECT value, reason, claims_count, sources_count FROM series"
    sources = len({one.source for one in claims})
    assert query(path, sql) == [(value, reason, len(claims), sources)]


def test_a_cell_says_what_the_others_claim(path: Path) -> None:
    """A cell has the lowest and highest value claimed and whether they disagree beyond rounding."""
    build(
        path,
        claim("par_index_score", 91.43, source="p"),
        claim("par_index_score", 89.76, source="q"),
        claim("sipas_score", 82.66, source="p"),
        claim("sipas_score", 82.7, source="q"),
    )
    sql = "SELECT indicator, lowest, highest, disagree FROM series ORDER BY indicator"
    assert query(path, sql) == [
        ("par_index_score", 89.76, 91.43, True),
        ("sipas_score", 82.66, 82.7, False),
    ]


def test_targets_are_cells_of_their_own(path: Path) -> None:
    """A target beside what was reached is another cell and no disagreement."""
    build(path, claim("on_time_rate", 99.81), claim("on_time_rate", 100, basis="target", start=5))
    rows = query(path, "SELECT basis, value, disagree FROM series ORDER BY basis")
    assert rows == [("stated", 99.81, False), ("target", 100, False)]


def test_ranks_among_63_and_34_are_two_cells(path: Path) -> None:
    """One year's rank among 63 and among 34 are two cells; an unsaid number joins the year's usual one."""
    build(
        path,
        claim("dti_rank", 12, total=63, period="2024", source="p"),
        claim("dti_rank", 9, total=34, period="2024", source="q"),
        claim("dti_rank", 4, total=34, period="2024", place="VN-SG"),
        claim("dti_rank", 5, period="2024", place="VN-HP"),
        claim("dti_rank", 43, total=61, period="2021"),
        claim("dti_rank", 36, period="2021", basis="implied", start=9),
        claim("dti_rank", 7, period="2016", place="VN-HP"),
        claim("dti_rank", 6, period="2026", place="VN-HP"),
    )
    sql = "SELECT place, period, ranked_among, value, claims_count FROM series ORDER BY ALL"
    assert query(path, sql) == [
        ("VN-HN", "2021", 63, 43, 2),
        ("VN-HN", "2024", 34, 9, 1),
        ("VN-HN", "2024", 63, 12, 1),
        ("VN-HP", "2016", 63, 7, 1),
        ("VN-HP", "2024", 34, 5, 1),
        ("VN-HP", "2026", 34, 6, 1),
        ("VN-SG", "2024", 34, 4, 1),
    ]


def test_one_year_in_two_spellings_is_one_cell(path: Path) -> None:
    """A year and the interval of its days are the same cell; a claim of no known period is none."""
    build(
        path,
        claim("on_time_rate", 99.81, source="p"),
        claim("on_time_rate", 99.81, source="q", period="2022-01-01/2022-12-31"),
        claim("on_time_rate", 98, source="q", period=None),
    )
    assert query(path, "SELECT claims_count FROM series") == [(2,)]


def test_the_series_as_it_was_known(path: Path) -> None:
    """On a day, only what was published by then counts; undated sources from the day they were retrieved."""
    build(
        path,
        claim("on_time_rate", 97, source="p", published=OLD),
        claim("on_time_rate", 98, source="q", published=NEW),
        claim("on_time_rate", 99, source="o", published=None),
        kinds=KINDS,
        retrieved=date(2023, 9, 1),
    )
    for day, known in (
        ("2022-12-31", []),
        ("2023-01-01", [(97, 1)]),
        ("2023-08-31", [(98, 2)]),
        ("2023-09-01", [(99, 3)]),
        (None, [(99, 3)]),
    ):
        assert query(path, "SELECT value, claims_count FROM series_as_known(?)", day) == known


def test_the_series_of_any_day_is_the_choice_of_that_day(path: Path) -> None:
    """Of many claims, every day's series is what the order of choice gives for what was known by then."""
    dice = Random(7)
    days = [None, *(date(2023, month, 1) for month in (1, 4, 8))]
    claims = [
        claim(
            dice.choice(["on_time_rate", "satisfaction_rate"]),
            dice.choice([98, 99, 99.5]),
            source=f"{name}",
            basis=dice.choice(["stated", "stated", "implied", "target"]),
            qualifier=dice.choice(["exact", "exact", "over"]),
            period=dice.choice(["2021", "2022", None]),
            published=dice.choice(days),
        )
        for name in [f"{kind}{number}" for kind in KINDS for number in range(12)]
    ]
    build(path, *claims, kinds={one.source: KINDS[one.source[0]] for one in claims})
    columns = "indicator, period_start, basis, claim_id, value, low, high, kind, qualifier, published"
    told = query(path, f"SELECT {columns} FROM told")
    assert query(path, "FROM series ORDER BY claim_id") == query(
        path, "FROM series_as_known(NULL) ORDER BY claim_id"
    )
    shown = "SELECT claim_id, claims_count, lowest, highest FROM series_as_known(?) ORDER BY claim_id"
    for day in (None, date(2022, 12, 31), *days[1:], date(2024, 1, 1)):
        assert query(path, shown, day) == _chosen_of(told, day)
        undated = "SELECT claim_id FROM figure_as_known(?) WHERE period_start IS NULL ORDER BY claim_id"
        loose = sorted(row[3] for row in told if row[1] is None and (day is None or _is_known(row, day)))
        assert [one for (one,) in query(path, undated, day)] == loose
    columns_held = [row[0] for row in query(path, "DESCRIBE series")]
    assert columns_held[: len(CLAIM_COLUMNS)] == list(CLAIM_COLUMNS)


def _is_known(row: tuple[Any, ...], day: date) -> bool:
    return row[9] is not None and row[9] <= day


def _chosen_of(told: list[tuple[Any, ...]], day: date | None) -> list[tuple[Any, ...]]:
    """The chosen claim of each cell with the number of claims and their extremes, worked out by hand."""
    cells: dict[Any, list[tuple[Any, ...]]] = {}
    for row in told:
        if row[1] is not None and (day is None or _is_known(row, day)):
            cells.setdefault((row[0], row[1], row[2] == "target"), []).append(row)

    def worth(row: tuple[Any, ...]) -> tuple[Any, ...]:
        claim_id, low, high, kind, hedged = row[3], row[5], row[6], row[7], row[8] != "exact"
        width = round(high - low, 6) if high is not None else float("inf")
        age = -row[9].toordinal() if row[9] else 0
        order = ["official", "press", "repost"], ["stated", "implied", "target"]
        return order[0].index(kind), order[1].index(row[2]), hedged, width, age, claim_id

    return sorted(
        (min(rows, key=worth)[3], len(rows), min(row[4] for row in rows), max(row[4] for row in rows))
        for rows in cells.values()
    )
