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
from extract.findings import findings_frame, ground_of
from extract.rankings import place_counts

CHECKS: tuple[Check, ...] = (VALUES, COMPANY, LEVELS, CELLS, CHANGES, JUMPS, BASES, AREAS, *SWAPS)

# What a check reads of a claim beside its id; where none of it changed, neither did what is found.
_COMPARED = (
    "claim_id", "indicator", "place", "agency", "level", "period", "value", "unit", "total", "qualifier",
    "basis", "source", "published", "sentence", "start", "low", "high", "ranked_among",
)  # fmt: skip


@dataclass(frozen=True)
class Earlier:
    """Tables `claim`, `source` and `finding` of a build that was checked by the same checks and reference."""

    claims: pd.DataFrame
    sources: pd.DataFrame
    findings: pd.DataFrame


def check_all(
    claims: pd.DataFrame,
    sources: pd.DataFrame,
    reference: Mapping[str, pd.DataFrame],
    earlier: Earlier | None = None,
) -> pd.DataFrame:
    """The table `finding` for the tables `claim` and `source`; columns of FINDING_COLUMNS.

    `reference` holds the reference tables by name, of which `indicator`, `place` and `relation` are used.
    With an `earlier` build only groups of claims that a changed source touches are looked at again; what is
    found is the same.
    """
    ground = ground_of(sources, reference, _two_levels_since(reference["place"]))
    now = prepared(claims, reference)
    if earlier is None:
        return findings_frame(find(ground, now, [(check, check.group_numbers(now)) for check in CHECKS]))
    before = prepared(earlier.claims, reference)
    changed = _changed_sources(before, now, earlier.sources, sources)
    gone = before[before["source"].isin(changed)]
    both = pd.concat([now, gone], ignore_index=True)
    touching = both["source"].isin(changed)
    numbers = {}
    for check in CHECKS:
        every = check.group_numbers(both)
        touched = every.isin(every[touching & (every >= 0)].unique())
        numbers[check] = every.where(touched, -1).iloc[: len(now)]
    kept = earlier.findings[_untouched(earlier.findings, now, numbers)]
    return findings_frame(find(ground, now, numbers.items()), kept)


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


def _changed_sources(
    before: pd.DataFrame, now: pd.DataFrame, sources_before: pd.DataFrame, sources: pd.DataFrame
) -> set[str]:
    """Sources of which a claim came, went or changed, or whose publisher is another."""
    hashes = [pd.util.hash_pandas_object(frame[list(_COMPARED)], index=False) for frame in (before, now)]
    came, went = ~hashes[1].isin(hashes[0]), ~hashes[0].isin(hashes[1])
    named = sources_before.merge(sources, on="source", suffixes=("_before", ""))
    renamed = named[named["publisher_before"] != named["publisher"]]["source"]
    return {*now["source"][came], *before["source"][went], *renamed}


def _two_levels_since(places: pd.DataFrame) -> date | None:
    """The day on which provinces last merged: the district level ended with the same reform."""
    days = list(place_counts(places))
    return days[-1] if len(days) > 1 else None
