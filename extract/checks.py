"""All checks over the tidy table: what cannot be right, what contradicts, what agrees. None drops a row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from extract.check_groups import Check, Mask, find, prepared
from extract.checks_across import CELLS, CHANGES
from extract.checks_alone import VALUES
from extract.checks_in_source import COMPANY, LEVELS
from extract.checks_over_time import AREAS, BASES, JUMPS
from extract.checks_swapped import SWAPS
from extract.findings import Ground, findings_frame, ground_of
from extract.rankings import place_counts

CHECKS: tuple[Check, ...] = (VALUES, COMPANY, LEVELS, CELLS, CHANGES, JUMPS, BASES, AREAS, *SWAPS)

# What a check reads of a claim beside its id; where none of it changed, neither did what is found.
_COMPARED = (
    "claim_id", "indicator", "place", "agency", "level", "period", "value", "unit", "total", "qualifier",
    "basis", "source", "published", "sentence", "start", "low", "high", "ranked_among",
)  # fmt: skip

Reference = Mapping[str, pd.DataFrame]


@dataclass(frozen=True)
class Claimed:
    """What a build claims, or as much of it as is looked at.

    `claims` are rows of the table `claim` in the order of tidying, with the columns CHECKED at least;
    `rankings` rows of the table `ranking`, with one for every rank among them; `publishers` names the
    publisher of every source.
    """

    claims: pd.DataFrame
    rankings: pd.DataFrame
    publishers: Mapping[str, str]


def check_all(now: Claimed, reference: Reference) -> pd.DataFrame:
    """The table `finding` for all that a build claims; columns of FINDING_COLUMNS.

    `reference` holds the reference tables by name, of which `indicator`, `place` and `relation` are used.
    """
    claims = prepared(now.claims, reference, now.rankings)
    numbers = [(check, check.group_numbers(claims)) for check in CHECKS]
    return findings_frame(find(_ground(now, reference), claims, numbers))


def check_again(
    now: Claimed, before: Claimed, reference: Reference, findings: pd.DataFrame
) -> tuple[pd.DataFrame, list[str]]:
    """What the checks find now that some sources changed: new findings, and the ids of those that fell away.

    Looked at are only the groups of claims that a changed source touches; of these, `now` and `before` must
    hold all. `findings` are those of the build before, with every one that concerns them; it was checked by
    the same checks and reference. What stays and what is new are together what `check_all` finds.
    """
    claims, old = (prepared(one.claims, reference, one.rankings) for one in (now, before))
    changed = changed_sources(now, before, reference)
    both = pd.concat([claims, old[old["source"].isin(changed)]], ignore_index=True)
    touching = both["source"].isin(changed)
    numbers = {}
    for check in CHECKS:
        every = check.group_numbers(both)
        touched = every.isin(every[touching & (every >= 0)].unique())
        numbers[check] = every.where(touched, -1).iloc[: len(claims)]
    found = findings_frame(find(_ground(now, reference), claims, numbers.items()))
    stay = _untouched(findings, claims, numbers)
    return found, findings["finding_id"][~stay].tolist()


def changed_sources(now: Claimed, before: Claimed, reference: Reference) -> set[str]:
    """Sources of which a claim came, went or changed, or whose publisher is another."""
    claims, old = (prepared(one.claims, reference, one.rankings) for one in (now, before))
    hashes = [pd.util.hash_pandas_object(frame[list(_COMPARED)], index=False) for frame in (old, claims)]
    came, went = ~hashes[1].isin(hashes[0]), ~hashes[0].isin(hashes[1])
    publishers = before.publishers
    renamed = {source for source, name in now.publishers.items() if publishers.get(source, name) != name}
    return {*claims["source"][came], *old["source"][went], *renamed}


def _untouched(findings: pd.DataFrame, claims: pd.DataFrame, numbers: Mapping[Check, Mask]) -> Mask:
    """Which findings are of groups that are not looked at again."""
    position = pd.Series(np.arange(len(claims)), index=claims["claim_id"])
    first = findings["claim_ids"].map(lambda ids: ids[0])
    at = first.map(position)
    looked = pd.Series(False, index=findings.index)
    for check in CHECKS:
        again = (numbers[check] >= 0).to_numpy()
        mine = findings["kind"].isin(check.kinds) & at.notna()
        looked[mine] |= again[at[mine].astype("int64")]
    return at.notna() & ~looked


def _ground(now: Claimed, reference: Reference) -> Ground:
    return ground_of(now.publishers, reference, _two_levels_since(reference["place"]))


def _two_levels_since(places: pd.DataFrame) -> date | None:
    """The day on which provinces last merged: the district level ended with the same reform."""
    days = list(place_counts(places))
    return days[-1] if len(days) > 1 else None
