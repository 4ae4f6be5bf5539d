"""From paths to the tables of one build: read, make tidy, correct, check."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from extract.checks import check_all
from extract.corrections import Corrections, apply_corrections
from extract.reading import Harvest
from extract.store import Tables
from extract.table import tidy, tidy_rejections, tidy_sources


def tables_of(
    harvest: Harvest, reference: Mapping[str, pd.DataFrame], corrections: Corrections, *, whole: bool
) -> Tables:
    """All tables of a build from what was read, the reference tables by name and the corrections.

    In a build of the `whole`, a correction whose claim is not there raises BuildError.
    """
    claims, corrected = apply_corrections(tidy(harvest.readings), corrections, whole=whole)
    sources = tidy_sources(harvest.readings, reference["publisher"])
    findings = check_all(claims, sources, reference)
    return Tables(claims, tidy_rejections(harvest.readings), sources, findings, reference, corrected)


def count_by_severity(findings: pd.DataFrame) -> dict[str, int]:
    """How many findings there are of each severity: error, warning, note."""
    counts = findings["severity"].value_counts()
    return {severity: int(counts.get(severity, 0)) for severity in ("error", "warning", "note")}
