"""From paths to the tables of one build: read, make tidy, correct, check."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from extract.checks import check_all
from extract.corrections import Corrections, apply_corrections
from extract.earlier import EarlierBuild, ingredients
from extract.reading import Harvest
from extract.store import Tables
from extract.table import arranged, tidy, tidy_rejections, tidy_sources


def tables_of(
    harvest: Harvest,
    reference: Mapping[str, pd.DataFrame],
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
    claims, rejections = tidy(harvest.readings), tidy_rejections(harvest.readings)
    sources = tidy_sources(harvest.readings, reference["publisher"])
    if earlier and harvest.kept:
        kept = earlier.taken_over(harvest.kept)
        claims, rejections, sources = (
            arranged(table, frame, same)
            for table, frame, same in zip(
                ("claim", "rejection", "source"), (claims, rejections, sources), kept, strict=True
            )
        )
    claims, corrected = apply_corrections(claims, corrections, whole=whole)
    findings = check_all(claims, sources, reference, earlier.checked if earlier else None)
    return Tables(claims, rejections, sources, findings, reference, corrected, ingredients(harvest, versions))


def count_by_severity(findings: pd.DataFrame) -> dict[str, int]:
    """How many findings there are of each severity: error, warning, note."""
    counts = findings["severity"].value_counts()
    return {severity: int(counts.get(severity, 0)) for severity in ("error", "warning", "note")}
