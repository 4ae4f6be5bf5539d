"""What the page of checks asks the database."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dashboard.model import Point, Words
from dashboard.model_checks import (
    CheckFinding,
    Contested,
    ContestedCount,
    Lifetime,
    RejectedBecause,
    Rhythm,
    ShownClaim,
    Sieve,
    Sieved,
)
from dashboard.queries import CLAIM_COLUMNS, POINT_COLUMNS, Cursor, claim_of
from dashboard.queries_sources import DRAWN, REJECTION_COLUMNS, rejection_of

_SIEVE = """
    severity = $severity AND ($kind IS NULL OR kind = $kind)
    AND ($indicator IS NULL OR indicator = $indicator) AND ($place IS NULL OR place = $place)
"""
_SIEVED: dict[Sieved, str] = {"kind": "kind", "indicator": "indicator", "place": "place"}


def read_severities(cursor: Cursor) -> dict[str, int]:
    """How many findings there are of each severity."""
    return dict(
        cursor.execute("SELECT severity::VARCHAR, count(*) FROM finding GROUP BY severity").fetchall()
    )


def read_finding_counts(cursor: Cursor, by: Sieved, sieve: Sieve) -> dict[str, int]:
    """Of the findings that pass the sieve, how many are of each kind, indicator or place."""
    column = _SIEVED[by]
    rows = cursor.execute(
        f"SELECT {column}, count(DISTINCT position) FROM concerned WHERE {_SIEVE} GROUP BY ALL ORDER BY ALL",
        vars(sieve),
    ).fetchall()
    return dict(rows)


def read_finding_ids(cursor: Cursor, sieve: Sieve, most: int) -> list[str]:
    """The first findings that pass the sieve: contradictions before agreement, then in the order of lists."""
    rows = cursor.execute(
        f"SELECT DISTINCT position, finding_id FROM concerned WHERE {_SIEVE} ORDER BY position LIMIT $most",
        vars(sieve) | {"most": most},
    ).fetchall()
    return [finding_id for _, finding_id in rows]


def read_check_findings(cursor: Cursor, findings: Sequence[str]) -> list[CheckFinding]:
    """The findings asked for, with their claims, in the order in which they were asked for."""
    rows = cursor.execute(
        f"""
        WITH asked AS (
            SELECT unnest($findings::VARCHAR[]) AS finding_id,
                   generate_subscripts($findings::VARCHAR[], 1) AS position
        ), about AS (
            SELECT a.position, f.finding_id, f.kind, f.severity, f.message_vi, f.message_en,
                   unnest(f.claim_ids) AS claim_id, generate_subscripts(f.claim_ids, 1) AS place_in_list
            FROM asked a JOIN finding f USING (finding_id)
        )
        SELECT {CLAIM_COLUMNS}, {DRAWN},
               f.finding_id, f.kind, f.severity::VARCHAR, f.message_vi, f.message_en
        FROM about f JOIN claim c USING (claim_id) JOIN source s USING (source)
        LEFT JOIN drawn d USING (claim_id)
        ORDER BY f.position, f.place_in_list
        """,
        {"findings": list(findings)},
    ).fetchall()
    claims: dict[str, list[ShownClaim]] = {}
    heads: dict[str, tuple[Any, ...]] = {}
    for row in rows:
        heads.setdefault(row[-5], row[-5:])
        claims.setdefault(row[-5], []).append(ShownClaim(claim_of(row), row[-6]))
    return [
        CheckFinding(finding, head[1], head[2], Words(head[3], head[4]), tuple(claims[finding]))
        for finding, head in heads.items()
    ]


def read_contested_counts(cursor: Cursor) -> list[ContestedCount]:
    """On how many cells sources disagree, by indicator and place; those without such a cell are left out."""
    rows = cursor.execute(
        "SELECT indicator, place, count(*) FROM contested GROUP BY ALL ORDER BY ALL"
    ).fetchall()
    return [ContestedCount(*row) for row in rows]


def read_contested(
    cursor: Cursor, most: int, indicator: str | None = None, place: str | None = None
) -> list[Contested]:
    """The `most` cells on which sources disagree most, the widest gap first, each with all its claims.

    Of one indicator or one place, where these are given.
    """
    rows = cursor.execute(
        f"""
        WITH x AS (
            FROM contested
            WHERE coalesce(indicator = $indicator, true) AND coalesce(place = $place, true)
            ORDER BY gap DESC, claim_id LIMIT $most
        )
        SELECT {POINT_COLUMNS}, x.reason, {CLAIM_COLUMNS}, x.claim_id
        FROM x JOIN rival c
          ON c.indicator = x.indicator AND c.place = x.place AND c.agency = x.agency AND c.level = x.level
         AND c.period_start = x.period_start AND c.period_end = x.period_end
         AND c.is_target = (x.basis = 'target') AND c.ranked_among IS NOT DISTINCT FROM x.ranked_among
         AND counts(c.status)
        JOIN source s ON s.source = c.source
        ORDER BY x.gap DESC, x.claim_id,
                 c.claim_id <> x.claim_id, s.kind, c.published DESC NULLS LAST, c.claim_id
        """,
        {"most": most, "indicator": indicator, "place": place},
    ).fetchall()
    cells: dict[str, list[tuple[Any, ...]]] = {}
    for row in rows:
        cells.setdefault(row[0], []).append(row)
    return [
        Contested(
            chosen=Point(*group[0][:20]),
            reason=group[0][20],
            claims=tuple(ShownClaim(claim_of(row[21:]), row[-1]) for row in group),
        )
        for group in cells.values()
    ]


def read_coverage(
    cursor: Cursor, indicators: Sequence[str], places: Sequence[str], first_year: int
) -> list[Point]:
    """One point for each indicator, place and year that has a figure since `first_year`.

    Of several the one of the widest level, then the latest in the year. Targets report nothing.
    """
    rows = cursor.execute(
        f"""
        SELECT {POINT_COLUMNS} FROM covered x
        WHERE x.indicator IN (SELECT unnest($indicators::VARCHAR[]))
          AND x.place IN (SELECT unnest($places::VARCHAR[])) AND x.year >= $first_year
        ORDER BY x.indicator, x.place, x.period_end
        """,
        {"indicators": list(indicators), "places": list(places), "first_year": first_year},
    ).fetchall()
    return [Point(*row) for row in rows]


def read_rhythms(cursor: Cursor) -> list[Rhythm]:
    """How often each indicator is published."""
    rows = cursor.execute("SELECT indicator, frequency FROM indicator ORDER BY position").fetchall()
    return [Rhythm(*row) for row in rows]


def read_lifetimes(cursor: Cursor) -> list[Lifetime]:
    """From when until when each place exists."""
    rows = cursor.execute("SELECT place, valid_from, valid_to FROM place ORDER BY position").fetchall()
    return [Lifetime(*row) for row in rows]


def read_rejections(cursor: Cursor, most: int) -> list[RejectedBecause]:
    """Why numbers were not taken, the commonest reason first, with `most` examples from different sources.

    Of each reason 20 examples are kept ready.
    """
    counts = cursor.execute(
        """
        SELECT x.reason, coalesce(n.name_vi, x.reason), coalesce(n.name_en, x.reason), x.rejections, x.sources
        FROM rejected x LEFT JOIN reason n USING (reason) ORDER BY x.rejections DESC, x.reason
        """
    ).fetchall()
    rows = cursor.execute(
        f"""
        SELECT {REJECTION_COLUMNS}
        FROM example x JOIN source s USING (source) LEFT JOIN reason n USING (reason)
        WHERE x.position <= ? ORDER BY x.reason, s.source, x.start
        """,
        [most],
    ).fetchall()
    examples = [rejection_of(row) for row in rows]
    return [
        RejectedBecause(
            reason=reason,
            name=Words(vi, en),
            count=count,
            sources=sources,
            examples=tuple(each for each in examples if each.reason == reason),
        )
        for reason, vi, en, count, sources in counts
    ]
