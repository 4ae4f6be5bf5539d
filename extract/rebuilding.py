"""The tables of a build beside the one before: what did not change is carried, not looked at.

Looked at again is what was read or is corrected, and the claims of other sources that stand in one group
with a claim that came, went or changed. The result is that of making every table anew.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Set
from dataclasses import dataclass

import pandas as pd

from extract.check_groups import prepared
from extract.checks import CHECKS, Claimed, Reference, changed_sources, check_again, check_all
from extract.corrections import Corrections, apply_corrections, undo_corrections
from extract.earlier import EarlierBuild
from extract.rankings import CELL, ranked_cells, rankings
from extract.store_earlier import LOOKED_AT, EarlierFile, opened
from extract.store_tables import Carried, Tables
from extract.table import arranged, publishers_of


@dataclass(frozen=True)
class Read:
    """What came of reading, as tables: claims as their sources state them, and what the build is made of."""

    claims: pd.DataFrame
    rejections: pd.DataFrame
    sources: pd.DataFrame
    ingredients: pd.DataFrame


def tables_beside(
    earlier: EarlierBuild,
    kept: Set[str],
    read: Read,
    reference: Reference,
    corrections: Corrections,
    *,
    whole: bool,
) -> Tables:
    """All tables of a build of what was read and what is `kept` of the sources of the one before.

    In a build of the `whole`, a correction whose claim is not there raises BuildError.
    """
    with opened(earlier.file) as before:
        publishers = before.publishers()
        reopened = before.corrected(corrections.lines["claim_id"]) & kept
        without = (publishers.keys() - kept) | reopened
        held = before.of_sources("claim", without)
        read = _with_reopened(before, read, held, reopened)
        claims, corrected = apply_corrections(read.claims, corrections, whole=whole)
        ranks = before.ranks(ranked_cells(pd.concat([claims, held])), without)
        was = _claimed(held, ranks, before.every("ranking"), publishers)
        ranked = _rankings_beside(was.rankings, pd.concat([claims, ranks]), held, reference)
        carried = {source: name for source, name in publishers.items() if source not in without}
        now = _claimed(claims, ranks, ranked, carried | publishers_of(read.sources))
        if earlier.same_checks:
            findings, gone = _look_beside(before, now, was, without, reference)
        else:
            findings, gone = _look_at_all(before, now, carried, reference)
    return Tables(
        claims,
        read.rejections,
        read.sources,
        findings,
        ranked,
        reference,
        corrected,
        read.ingredients,
        Carried(earlier.file, without, gone, earlier.same_store),
    )


def _with_reopened(before: EarlierFile, read: Read, held: pd.DataFrame, reopened: Collection[str]) -> Read:
    """What was read, and what sources state of which a claim is or was corrected."""
    claims = held[held["source"].isin(reopened)].reset_index(drop=True)
    lines = before.every("correction")
    stated = undo_corrections(claims, lines[lines["claim_id"].isin(claims["claim_id"])])
    return Read(
        arranged("claim", read.claims, stated),
        arranged("rejection", read.rejections, before.of_sources("rejection", reopened)),
        arranged("source", read.sources, before.of_sources("source", reopened)),
        read.ingredients,
    )


def _rankings_beside(
    was: pd.DataFrame, claims: pd.DataFrame, held: pd.DataFrame, reference: Reference
) -> pd.DataFrame:
    """The table `ranking`: as it was, but for periods of which a rank is among the claims or was held."""
    cells = ranked_cells(pd.concat([claims, held]))
    other = was.merge(cells, how="left", on=CELL, indicator=True)["_merge"] == "left_only"
    return pd.concat([was[other.to_numpy()], rankings(claims, reference["place"])], ignore_index=True)


def _look_beside(
    before: EarlierFile, now: Claimed, was: Claimed, without: Set[str], reference: Reference
) -> tuple[pd.DataFrame, list[str]]:
    """New findings and the ids of those that fell away, by the same checks as before."""
    changed = changed_sources(now, was, reference)
    touching = pd.concat([now.claims, was.claims, before.of_sources("claim", changed - without)])
    touching = prepared(touching[touching["source"].isin(changed)], reference, now.rankings)
    beside = before.beside(touching, [check.by for check in CHECKS], without)
    about = before.findings_about({*was.claims["claim_id"], *beside["claim_id"]})
    now, was = (_claimed(one.claims, beside, one.rankings, one.publishers) for one in (now, was))
    return check_again(now, was, reference, about)


def _look_at_all(
    before: EarlierFile, now: Claimed, carried: Collection[str], reference: Reference
) -> tuple[pd.DataFrame, list[str]]:
    """All findings, by other checks than before, and the ids of all that were found then."""
    claims = before.of_sources("claim", carried)
    every = _claimed(now.claims, claims, now.rankings, now.publishers)
    return check_all(every, reference), before.every("finding")["finding_id"].tolist()


def _claimed(
    claims: pd.DataFrame, more: pd.DataFrame, ranked: pd.DataFrame, publishers: Mapping[str, str]
) -> Claimed:
    """Claims and more of them, each once, with the columns that checks look at."""
    both = arranged("claim", claims[[*LOOKED_AT]], more[[*LOOKED_AT]])
    return Claimed(both, ranked, publishers)
