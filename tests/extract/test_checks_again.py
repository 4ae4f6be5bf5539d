"""Checking a table that grew: only what changed is looked at, and what is found is the same."""

from __future__ import annotations

import random
from dataclasses import replace

import pandas as pd
import pytest

from extract.checks import CHECKS, Claimed, check_again
from extract.findings import gravest_first
from extract.model import Claim
from extract.store_tables import Tables
from extract.table import publishers_of
from tests.extract.making import claim, tables

INDICATORS = {
    "on_time_rate": ("percent", 90, 100),
    "dossiers_received": ("dossiers", 1000, 90000),
    "dossiers_resolved": ("dossiers", 1000, 90000),
    "dossiers_overdue": ("dossiers", 1, 9000),
    "procedures_total": ("procedures", 100, 2000),
    "delegated_procedures": ("procedures", 100, 2000),
    "delegation_rate": ("percent", 10, 90),
    "delayed_projects": ("projects", 1, 800),
    "delayed_projects_area": ("hectares", 100, 9000),
    "par_index_rank": ("rank", 1, 63),
    "papi_score": ("score", 35, 48),
}


def some_claims(number: int, seed: int, sources: int = 9) -> list[Claim]:
    """Claims that meet each other in few places, periods and sources."""
    chance = random.Random(seed)
    made = []
    for start in range(number):
        indicator = chance.choice(list(INDICATORS))
        unit, low, high = INDICATORS[indicator]
        made.append(
            claim(
                indicator,
                chance.choice([low, high, chance.randint(low, high), round(chance.uniform(low, high), 2)])
                if unit in ("percent", "score")
                else chance.randint(low, high),
                unit=unit,
                place=chance.choice(["VN-HN", "VN-SG"]),
                level=chance.choice(["all", "all", "all", "city", "commune"]),
                period=chance.choice(["2021", "2022", "2023", None]),
                basis=chance.choice(["stated", "stated", "stated", "implied", "target"]),
                total=chance.choice([None, 63.0])
                if unit == "rank"
                else chance.choice([None, None, high + 1]),
                source=f"bai-{chance.randint(1, sources)}",
                start=start,
            )
        )
    return made


def claimed(held: Tables) -> Claimed:
    """All that a build claims."""
    return Claimed(held.claims, held.rankings, publishers_of(held.sources))


def checked_again(before: Tables, now: Tables) -> pd.DataFrame:
    """The findings of a build, made from those of the build before it."""
    found, gone = check_again(claimed(now), claimed(before), now.reference, before.findings)
    stay = before.findings[~before.findings["finding_id"].isin(gone)]
    return gravest_first(pd.concat([found, stay]))


@pytest.mark.parametrize("seed", range(6))
def test_checking_again_finds_the_same(seed: int) -> None:
    """Claims that come, go, change or are another publisher's: as many findings as from the beginning."""
    claims = some_claims(150, seed)
    chance = random.Random(seed)
    other = [one for one in claims if chance.random() < 0.9]
    other += [replace(one, start=1000 + one.start, end=2000) for one in some_claims(12, seed + 100)]
    other[5] = replace(other[5], value=other[5].value + 1, period="2022")
    before, now = tables(*claims), tables(*other, publisher="Báo khác" if seed == 0 else "")
    assert len(before.findings) > 20
    pd.testing.assert_frame_equal(checked_again(before, now), now.findings)


def test_what_a_rank_is_among_touches_others() -> None:
    """A new rank of 34 makes the undated ranks beside it ranks of 34 too, and their findings follow."""
    ranks = [
        claim("dti_rank", value, period="2024", source=source)
        for value, source in ((5, "a"), (5, "b"), (7, "c"))
    ]
    more = [claim("dti_rank", n, total=34, period="2024", place="VN-SG", source="d", start=n) for n in (1, 2)]
    before, now = tables(*ranks), tables(*ranks, *more)
    pd.testing.assert_frame_equal(checked_again(before, now), now.findings)


def test_nothing_new_looks_at_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no claim changed, no group becomes rows of Python, and the findings stay."""
    held = tables(*some_claims(80, 1))
    monkeypatch.setattr("extract.check_groups.rows_of", lambda frame: [] if frame.empty else 1 / 0)
    pd.testing.assert_frame_equal(checked_again(held, held), held.findings)


def test_every_kind_is_of_one_check() -> None:
    """No kind of finding comes from two checks: by its kind a finding is kept or looked for again."""
    kinds = [kind for check in CHECKS for kind in check.kinds]
    assert len(kinds) == len(set(kinds))


def test_thousands_on_one_cell_stay_readable() -> None:
    """4,000 sources on one cell give one warning that names a dozen and counts the rest."""
    claims = [
        claim("dossiers_received", 5000 + n, unit="dossiers", source=f"bai-{n}", start=1, basis=basis)
        for n in range(4000)
        for basis in (("stated", "implied") if n % 2 else ("stated",))
    ]
    held = tables(*claims)
    stated = held.findings[held.findings["claim_ids"].map(len) == 4000].iloc[0]
    assert stated["kind"] == "disagreement" and len(stated["message_vi"]) < 900
    assert "và 3.988 số liệu khác" in stated["message_vi"] and "and 3,988 more" in stated["message_en"]
