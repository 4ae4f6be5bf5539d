"""What a build was made of and how much it holds, asked without loading what a build needs; SQL."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import duckdb

from extract.marks import Ingredient


@dataclass(frozen=True)
class Summary:
    """A database in numbers: rows of the large tables, and findings of each severity, the gravest first."""

    version: str
    rows: dict[str, int]
    findings: dict[str, int]


def summary_of(file: Path) -> Summary:
    """The numbers of a database."""
    with duckdb.connect(str(file), read_only=True) as connection:
        version = connection.execute("SELECT version FROM build").fetchall()[0][0]
        rows = connection.execute(
            "SELECT 'source', count(*) FROM source UNION ALL SELECT 'claim', count(*) FROM claim "
            "UNION ALL SELECT 'rejection', count(*) FROM rejection"
        ).fetchall()
        findings = connection.execute(
            "SELECT name::VARCHAR, count(finding_id) "
            "FROM (SELECT unnest(enum_range(NULL::severity_name)) AS name) "
            "LEFT JOIN finding ON severity = name GROUP BY name ORDER BY name::severity_name"
        ).fetchall()
    return Summary(version, dict(rows), dict(findings))


def made_of(file: Path) -> list[Ingredient]:
    """The rows of the table `ingredient`; none where the file is no database of this contract."""
    try:
        with duckdb.connect(str(file), read_only=True) as connection:
            return connection.execute("SELECT kind, name, version FROM ingredient").fetchall()
    except duckdb.Error:
        return []
