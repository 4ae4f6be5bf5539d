"""The checks: each finds what it is for, says the numbers in both languages, and keeps quiet otherwise."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from extract.findings import FINDING_COLUMNS
from extract.model import Claim
from tests.extract.making import claim, findings, tables

SENTENCE = "Đề xuất phương án ủy quyền 617/1.910 thủ tục hành chính, đạt 37%."


def only(*claims: Claim, kind: str) -> dict[str, object]:
    """The one finding of a kind."""
    found = findings(*claims, kind=kind)
    assert len(found) == 1, found
    return found[0]


def planned(rate: float, **columns: object) -> list[Claim]:
    """617 of 1,910 procedures planned for delegation, and the percentage said to follow."""
    return [
        claim("delegation_planned", 617, total=1910, sentence=SENTENCE, start=27, **columns),
        claim("delegation_planned_rate", rate, sentence=SENTENCE, start=60, **columns),
    ]


def test_a_percentage_that_does_not_follow_is_found() -> None:
    """617 of 1,910 said to be 37 % is a warning that says 32.3 %, in both languages."""
    found = only(*planned(37), kind="share")
    assert found["severity"] == "warning"
    assert "617/1.910 = 32,3 %" in str(found["message_vi"]) and "37 %" in str(found["message_vi"])
    assert "617/1,910 = 32.3%" in str(found["message_en"]) and "37%" in str(found["message_en"])
    assert len(list(found["claim_ids"])) == 2  # type: ignore[call-overload] # a column of lists


@pytest.mark.parametrize("rate", [32.3, 32.30, 32, 33])
def test_a_percentage_that_follows_is_noted(rate: float) -> None:
    """A percentage that follows, rounded or cut off, is a note of agreement."""
    assert only(*planned(rate), kind="share")["severity"] == ("warning" if rate == 33 else "note")


def test_percentages_of_other_sources_are_left_alone() -> None:
    """A ratio and a percentage of two sources are not held against each other as one statement."""
    part, rate = planned(37)
    other = claim("delegation_planned_rate", 37, source="bai-2")
    assert findings(part, other, kind="share") == [] and findings(rate, kind="share") == []


def levels(
    total: float, *parts: float, indicator: str = "procedures_total", **columns: object
) -> list[Claim]:
    """A total and its levels, city first."""
    names = ("city", "district", "commune")
    return [
        claim(indicator, total, level="all", **columns),
        *(
            claim(indicator, value, level=level, **columns)
            for level, value in zip(names, parts, strict=False)
            if value
        ),
    ]


def test_levels_that_add_up_are_noted() -> None:
    """1,471 + 284 + 112 = 1,867 is a note with the sum in it."""
    found = only(*levels(1867, 1471, 284, 112), kind="levels")
    assert found["severity"] == "note"
    assert "1.471" in str(found["message_vi"]) and "= 1.867" in str(found["message_vi"])


@pytest.mark.parametrize(
    ("total", "parts", "period", "severity"),
    [
        (1900, (1471, 284, 112), "2022", "warning"),
        (1800, (1471, 0, 412), "2022", "warning"),
        (2242, (1865, 0, 372), "2025-12-14", "warning"),
        (2242, (1865, 0, 372), "2024-12-14", None),
        (2237, (1865, 0, 372), "2025-12-14", "note"),
    ],
    ids=["sum below", "two above", "two below, two levels", "two below, three levels", "two add up"],
)
def test_levels_against_their_total(
    total: float, parts: tuple[float, ...], period: str, severity: str | None
) -> None:
    """A sum that misses its total is found; a missing level only since there are two levels."""
    found = findings(*levels(total, *parts, period=period), kind="levels")
    assert [entry["severity"] for entry in found] == ([severity] if severity else [])


def test_hedged_levels_add_up_within_their_hedges() -> None:
    """Nearly 1,400 and exact parts may make nearly 1,900."""
    total, city, *rest = levels(1900, 1400, 300, 150)
    hedged = [Claim(**{**vars(one), "qualifier": "under"}) for one in (total, city)]
    assert only(*hedged, *rest, kind="levels")["severity"] == "note"


def test_a_rate_lies_between_its_levels() -> None:
    """A rate over all levels outside those of the three levels is found, one between them not."""
    rates = (99.68, 99.88, 99.89)
    assert findings(*levels(99.81, *rates, indicator="on_time_rate"), kind="levels") == []
    found = only(*levels(99.5, *rates, indicator="on_time_rate"), kind="levels")
    assert found["severity"] == "warning" and "99,5 %" in str(found["message_vi"])


def projects(whole: float, handled: float, remaining: float) -> list[Claim]:
    """Delayed projects, those dealt with and those that remain, on one day."""
    names = ("delayed_projects", "delayed_projects_handled", "delayed_projects_remaining")
    return [
        claim(name, value, unit="projects", period="2023-07-05")
        for name, value in zip(names, (whole, handled, remaining), strict=True)
    ]


@pytest.mark.parametrize(("remaining", "severity"), [(293, "note"), (300, "warning")])
def test_total_less_handled_is_what_remains(remaining: float, severity: str) -> None:
    """712 − 419 = 293 agrees, and another remainder is found."""
    found = only(*projects(712, 419, remaining), kind="remainder")
    assert found["severity"] == severity and "712 − 419 = 293" in str(found["message_en"])


def test_targets_are_no_remainder() -> None:
    """None left by the end of the year is a target and contradicts nothing."""
    whole, handled, _ = projects(712, 419, 293)
    target = claim("delayed_projects_remaining", 0, unit="projects", period="2023-07-05", basis="target")
    assert findings(whole, handled, target) == []


def test_a_part_above_its_whole_is_found() -> None:
    """More projects revoked than delayed is a warning."""
    whole = claim("delayed_projects", 65, unit="projects", period="2013-07-10")
    part = claim("delayed_projects_revoked", 93, unit="projects", period="2013-07-10")
    found = only(whole, part, kind="at_most")
    assert found["severity"] == "warning" and "(93)" in str(found["message_vi"])


def dossiers(rate: float) -> list[Claim]:
    """Over 32,200 of over 17.4 million dossiers overdue, and an on-time rate."""
    return [
        claim("dossiers_resolved", 17_400_000, unit="dossiers", qualifier="over"),
        claim("dossiers_overdue", 32_200, unit="dossiers", qualifier="over"),
        claim("on_time_rate", rate),
    ]


@pytest.mark.parametrize(("rate", "severity"), [(99.81, "note"), (99.8, "note"), (98.9, "warning")])
def test_the_overdue_share_completes_the_on_time_rate(rate: float, severity: str) -> None:
    """32,200 of 17.4 million overdue is 99.81 % on time; another rate is found."""
    found = only(*dossiers(rate), kind="complement")
    assert found["severity"] == severity
    assert "0,185 %" in str(found["message_vi"]) and "99.815%" in str(found["message_en"])


@pytest.mark.parametrize(
    ("wrong", "kind"),
    [
        (claim("on_time_rate", 388), "out_of_range"),
        (claim("par_index_rank", -1, start=3), "out_of_range"),
        (claim("par_index_rank", 2.5), "out_of_range"),
        (claim("par_index_rank", 64, total=63), "above_total"),
        (claim("delegated_procedures", 617, total=531), "above_total"),
        (claim("papi_score", 43.9, unit="score", total=40), "above_total"),
    ],
    ids=lambda value: getattr(value, "indicator", value),
)
def test_what_cannot_be_is_an_error(wrong: Claim, kind: str) -> None:
    """A rate of 388 %, a rank of 64 of 63 and a part above its total cannot be right."""
    assert only(wrong, kind=kind)["severity"] == "error"


@pytest.mark.parametrize(
    "right",
    [
        claim("par_index_rank", 63, total=63),
        claim("par_index_score", 91.43, unit="percent"),
        claim("par_index_score", 91.43, unit="score", total=100),
        claim("papi_score", 43.9, unit="score", total=80),
        claim("delegated_procedures", 531, total=617),
        claim("on_time_rate", 100),
    ],
    ids=lambda one: f"{one.indicator} {one.value}",
)
def test_a_plain_figure_gives_no_finding(right: Claim) -> None:
    """A figure alone and within its range gives no finding."""
    assert findings(right) == []


def test_another_unit_is_a_warning() -> None:
    """An indicator measured in processes and stated in procedures is looked at."""
    found = only(claim("internal_processes", 1717, unit="procedures"), kind="wrong_unit")
    assert found["severity"] == "warning"


def digital_ranks(implied: float) -> list[Claim]:
    """The DTI of Hà Nội: 43rd, then 20th in 2022, and what a stated change makes of 2021."""
    return [
        claim("dti_rank", 43, total=63, period="2021", start=10),
        claim("dti_rank", 20, total=63, period="2022", start=20),
        claim("dti_rank", implied, period="2021", basis="implied", start=900, rule="change"),
    ]


def test_two_changes_for_one_year_are_found() -> None:
    """Up 23 places by one official and 16 by another is a warning that says both, 43 and 36."""
    found = only(*digital_ranks(36), kind="change")
    assert found["severity"] == "warning"
    for number in ("43/63", "36", "20/63", "23", "16"):
        assert number in str(found["message_vi"]) and number in str(found["message_en"])
    assert len(list(found["claim_ids"])) == 3  # type: ignore[call-overload] # a column of lists


def test_a_change_that_fits_is_noted() -> None:
    """A stated change that gives the stated value is a note."""
    assert only(*digital_ranks(43), kind="change")["severity"] == "note"


def test_an_implied_score_may_be_off_by_its_rounding() -> None:
    """Two scores rounded to two digits may give a third that is off by one of the last."""
    stated = claim("par_index_score", 92.75, period="2022")
    near, far = (
        claim("par_index_score", value, period="2022", basis="implied", source="bai-2")
        for value in (92.74, 92.71)
    )
    assert only(stated, near, kind="change")["severity"] == "note"
    assert only(stated, far, kind="change")["severity"] == "warning"


def two(first: float, second: float, indicator: str = "par_index_score", **columns: object) -> list[Claim]:
    """Two sources on one cell."""
    return [
        claim(indicator, value, source=f"bai-{number}", **columns)
        for number, value in enumerate((first, second), 1)
    ]


@pytest.mark.parametrize(
    ("one", "other", "disagree"),
    [
        (91.43, 89.76, True),
        (91.43, 91.4, False),
        (41.7754, 41.77, False),
        (91.43, 91.44, False),
        (88, 86, True),
        (88, 87, False),
    ],
)
def test_sources_disagree_beyond_rounding(one: float, other: float, disagree: bool) -> None:
    """Sources differ where no value fits both, digits cut off or rounded allowed for; else they agree."""
    claims = two(one, other, unit="percent")
    assert len(findings(*claims, kind="disagreement")) == disagree
    assert len(findings(*claims, kind="agreement")) == (not disagree)


def test_a_hedge_is_no_disagreement() -> None:
    """ "Hơn 5.000" and 5,400 agree, and "hơn 5.000" and 11,433.5 do not."""
    over = claim("delayed_projects_area", 5000, unit="hectares", qualifier="over")
    for area, kind in ((5400, "agreement"), (11433.5, "disagreement")):
        other = claim("delayed_projects_area", area, unit="hectares", source="bai-2")
        assert [found["kind"] for found in findings(over, other)] == [kind]


def test_ranks_among_63_and_34_are_no_disagreement() -> None:
    """The rank among 63 and that among 34 of one year are two cells; among 61 and 63 they are one."""
    first = claim("dti_rank", 12, total=63, period="2024")
    for total, kinds in ((34, []), (61, ["disagreement"])):
        other = claim("dti_rank", 9, total=total, period="2024", source="bai-2")
        assert [found["kind"] for found in findings(first, other)] == kinds


def test_an_unfinished_flow_is_a_note() -> None:
    """Dossiers of a year counted before it was over may grow: a note, after it a warning."""
    for day, severity in ((date(2022, 6, 20), "note"), (date(2023, 1, 20), "warning")):
        early = claim("dossiers_received", 5400, unit="dossiers", published=day)
        late = claim("dossiers_received", 9900, unit="dossiers", published=date(2023, 2, 1), source="bai-2")
        assert only(early, late, kind="disagreement")["severity"] == severity


def test_agreement_needs_two_sources() -> None:
    """One source that repeats itself is no agreement of sources."""
    again = [claim("par_index_rank", 3, total=63, start=start) for start in (1, 50)]
    assert findings(*again) == []
    other = claim("par_index_rank", 3, source="bai-2")
    found = only(*again, other, kind="agreement")
    assert found["severity"] == "note" and "2 nguồn" in str(found["message_vi"])


def test_undated_claims_are_compared_with_nothing() -> None:
    """Claims whose period nothing tells are no cell and contradict nothing."""
    assert findings(*two(91.43, 70, unit="percent", period=None)) == []


def yearly(indicator: str, *values: float, **columns: object) -> list[Claim]:
    """One claim a year from 2019 on."""
    return [
        claim(indicator, value, period=str(2019 + number), start=10 * number, **columns)
        for number, value in enumerate(values)
    ]


@pytest.mark.parametrize(
    ("claims", "jumps"),
    [
        (yearly("procedures_total", 1900, 187, 1880), 1),
        (yearly("dossiers_received", 17_000_000, 17_800, unit="dossiers"), 1),
        (yearly("procedures_total", 1900, 1867, 2300), 0),
        (yearly("delayed_projects", 3, 40, 5, unit="projects"), 0),
        (yearly("on_time_rate", 99.5, 9.95, 99.6), 1),
        (yearly("on_time_rate", 99.5, 97, 99.6), 0),
        (yearly("par_index_rank", 3, 58, 3, total=63), 1),
        (yearly("par_index_rank", 3, 10, 3, total=63), 0),
        (yearly("par_index_rank", 43, 5, 10, total=63), 0),
        (yearly("par_index_rank", 3, 30, 58, total=63), 0),
        ([*yearly("procedures_total", 1900), claim("procedures_total", 187, period="2025")], 0),
    ],
    ids=[
        "digit lost",
        "thousand",
        "growth",
        "few",
        "point",
        "dip",
        "rank",
        "small",
        "end",
        "steady",
        "long ago",
    ],
)
def test_a_jump_in_magnitude_is_found(claims: list[Claim], jumps: int) -> None:
    """A lost digit or a lone leap is found, growth, small counts and steady decline are not."""
    assert len(findings(*claims, kind="jump")) == jumps


def test_another_denominator_within_a_year_is_found() -> None:
    """708 of 1,910 in March and 531 of 617 in June cannot be compared directly."""
    march = claim("delegated_procedures", 708, total=1910, period="2023-03-28")
    june = claim("delegated_procedures", 531, total=617, period="2023-06-05", source="bai-2")
    found = only(march, june, kind="other_base")
    assert "708/1.910" in str(found["message_vi"]) and "531/617" in str(found["message_vi"])


def test_another_area_for_the_same_projects_is_found() -> None:
    """712 projects on over 5,000 ha by one source and 11,433.5 ha by another do not go together."""
    claims = [
        claim("delayed_projects", 712, unit="projects", period="2023-07-05"),
        claim("delayed_projects_area", 5000, unit="hectares", period="2023-07-05", qualifier="over"),
        claim("delayed_projects", 712, unit="projects", period="2024-11", source="bai-2"),
        claim("delayed_projects_area", 11433.5, unit="hectares", period="2024-11", source="bai-2"),
    ]
    assert "11.433,5 ha" in str(only(*claims, kind="other_area")["message_vi"])


def test_findings_do_not_depend_on_order() -> None:
    """The same claims in another order give the same findings with the same ids."""
    claims = [*planned(37), *levels(1867, 1471, 284, 112), *dossiers(99.81), *digital_ranks(36)]
    one, other = (tables(*order).findings for order in (claims, claims[::-1]))
    pd.testing.assert_frame_equal(one, other)
    assert list(one.columns) == list(FINDING_COLUMNS) and one["finding_id"].is_unique


def test_no_claims_give_no_findings() -> None:
    """An empty table gives an empty table of findings with its columns."""
    frame = tables().findings
    assert len(frame) == 0 and list(frame.columns) == list(FINDING_COLUMNS)
