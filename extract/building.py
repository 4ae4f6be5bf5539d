"""From paths to the tables of one build: read, make tidy, correct, check."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from extract.checks import Claimed, Reference, check_all
from extract.corrections import Corrections, apply_corrections
from extract.earlier import EarlierBuild, ingredients
from extract.findings import ERROR, NOTE, WARNING, gravest_first
from extract.rankings import rankings
from extract.reading import Harvest
from extract.rebuilding import Read, tables_beside
from extract.store_earlier import opened
from extract.store_tables import Tables
from extract.table import publishers_of, tidy, tidy_rejections, tidy_sources


def tables_of(
    harvest: Harvest,
    reference: Reference,
    corrections: Corrections,
    *,
    versions: Mapping[str, str],
    whole: bool,
    earlier: EarlierBuild | None = None,
) -> Tables:
    """All tables of a build from what was read, the reference tables by name and the corrections.

    `versions` are those of the parts of the extractor. What the harvest has kept comes from the `earlier`
    build. In a build of the `whole`, a correction whose claim is not there raises BuildError.
    """
    read = Read(
        tidy(harvest.readings),
        tidy_rejections(harvest.readings),
        tidy_sources(harvest.readings, reference["publisher"]),
        ingredients(harvest, versions),
    )
    if earlier and harvest.kept:
        return tables_beside(earlier, harvest.kept, read, reference, corrections, whole=whole)
    claims, corrected = apply_corrections(read.claims, corrections, whole=whole)
    ranked = rankings(claims, reference["place"])
    findings = check_all(Claimed(claims, ranked, publishers_of(read.sources)), reference)
    return Tables(
        claims, read.rejections, read.sources, findings, ranked, reference, corrected, read.ingredients
    )


def all_findings(tables: Tables) -> pd.DataFrame:
    """The whole table `finding` of a build, with what is carried."""
    carried = tables.carried
    if carried is None:
        return tables.findings
    with opened(carried.file) as before:
        found = before.every("finding")
    return gravest_first(pd.concat([tables.findings, found[~found["finding_id"].isin(carried.gone)]]))


def count_by_severity(findings: pd.DataFrame) -> dict[str, int]:
    """How many findings there are of each severity: error, warning, note."""
    counts = findings["severity"].value_counts()
    return {severity: int(counts.get(severity, 0)) for severity in (ERROR, WARNING, NOTE)}
