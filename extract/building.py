"""From paths to the tables of one build: read, make tidy, check."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from extract.checks import check_all
from extract.reading import Harvest
from extract.reference import read_reference
from extract.store import Tables
from extract.table import tidy, tidy_rejections, tidy_sources


def tables_of(harvest: Harvest, reference_folder: Path) -> Tables:
    """All tables of a build from what was read; raises BuildError where a reference table is broken."""
    reference = read_reference(reference_folder)
    claims = tidy(harvest.readings)
    sources = tidy_sources(harvest.readings, reference["publisher"])
    findings = check_all(claims, sources, reference)
    return Tables(claims, tidy_rejections(harvest.readings), sources, findings, reference)


def count_by_severity(findings: pd.DataFrame) -> dict[str, int]:
    """How many findings there are of each severity: error, warning, note."""
    counts = findings["severity"].value_counts()
    return {severity: int(counts.get(severity, 0)) for severity in ("error", "warning", "note")}
