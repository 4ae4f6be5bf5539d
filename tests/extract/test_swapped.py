"""Values that look swapped, parts under the name of their sum, and changes that differ by a decimal point."""

from __future__ import annotations

import pytest

from extract.model import Claim
from tests.extract.making import claim, findings


def score(value: float, place: str, source: str, **columns: object) -> Claim:
    """A PAPI score of 2019."""
    return claim(
        "papi_score",
        value,
        **{"unit": "score", "period": "2019", "place": place, "source": source, **columns},
    )


def rank(value: float, place: str, source: str) -> Claim:
    """A DTI rank among 63."""
    return claim("dti_rank", value, total=63, place=place, source=source)


SCORES = [score(42.53, "VN-HN", "a"), score(41.54, "VN-HP", "a")]
RANKS = [rank(20, "VN-HN", "a"), rank(24, "VN-HP", "a")]


def test_two_scores_met_crosswise_look_swapped() -> None:
    """Hà Nội 42.53 and Hải Phòng 41.54 in one source, Hà Nội 41.54 in another: a warning with all three."""
    (found,) = findings(*SCORES, score(41.54, "VN-HN", "b"), kind="swapped_places")
    assert found["severity"] == "warning" and len(found["claim_ids"]) == 3
    assert "Hải Phòng 41,54, Hà Nội 42,53 (a" in found["message_vi"] and "đổi chỗ" in found["message_vi"]
    assert "but Hanoi 41.54" in found["message_en"]


@pytest.mark.parametrize(
    ("claims", "count"),
    [
        ([*SCORES, score(41.6, "VN-HN", "b")], 0),
        ([*SCORES, score(41.54, "VN-HN", "b", period="2020")], 0),
        ([score(42.5, "VN-HN", "a"), score(41.5, "VN-HP", "a"), score(41.5, "VN-HN", "b")], 0),
        ([*RANKS, rank(24, "VN-HN", "b")], 0),
        ([*RANKS, rank(24, "VN-HN", "b"), rank(20, "VN-HP", "b")], 1),
        ([*SCORES, score(41.54, "VN-HP", "b"), score(42.53, "VN-HN", "c")], 0),
    ],
    ids=["another value", "another year", "round", "one rank", "both ranks", "agreement"],
)
def test_a_chance_meeting_is_no_swap(claims: list[Claim], count: int) -> None:
    """Other values and years are no swap; ranks and round scores repeat, so both must be met crosswise."""
    assert len(findings(*claims, kind="swapped_places")) == count


def test_levels_and_indicators_may_be_swapped_too() -> None:
    """City and commune procedures, or received and resolved dossiers, told the other way round are found."""
    levels = [
        claim("procedures_total", value, level=level, source=source, start=start)
        for start, (value, level, source) in enumerate(
            [(1865, "city", "a"), (372, "commune", "a"), (372, "city", "b"), (1865, "commune", "b")]
        )
    ]
    assert findings(*levels, kind="swapped_levels")
    dossiers = [
        claim(name, value, unit="dossiers", source=source)
        for name, value, source in [
            ("dossiers_received", 16571, "a"),
            ("dossiers_resolved", 11196, "a"),
            ("dossiers_received", 11196, "b"),
        ]
    ]
    (found,) = findings(*dossiers, kind="swapped_indicators")
    assert "11.196" in found["message_vi"] and found["message_vi"].startswith("Hà Nội, 2022: ")


def test_parts_and_their_sum_under_one_name_are_found() -> None:
    """345 and 1,282 beside 1,627 in one source are parts of a whole, and nobody says which is which."""
    claims = [claim("online_procedures", value, start=start) for start, value in enumerate((345, 1282, 1627))]
    (found,) = findings(*claims, kind="parts")
    assert "345 + 1.282 = 1.627" in found["message_vi"] and len(found["claim_ids"]) == 3
    assert findings(*claims[:2], kind="parts") == []


@pytest.mark.parametrize(("implied", "hint"), [(44.7488, True), (46.9, False)])
def test_a_change_ten_times_the_other_hints_at_the_point(implied: float, hint: bool) -> None:
    """Up 2.7 where two scores give 0.27 is a contradicted change that says the point may be misplaced."""
    claims = [
        score(47.4488, "VN-57", "a", period="2022"),
        score(47.178, "VN-57", "a", period="2021"),
        score(implied, "VN-57", "a", period="2021", basis="implied", start=900),
    ]
    (found,) = findings(*claims, kind="change")
    assert found["severity"] == "warning" and "0,2708" in found["message_vi"]
    assert ("dấu thập phân" in found["message_vi"]) is hint
    assert ("decimal point" in found["message_en"]) is hint
