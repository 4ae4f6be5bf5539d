"""What a subscriber asks the database: which figures were corrected, and which came in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dashboard.model import Correction, Words
from dashboard.model_service import CorrectionNews, SourceNews
from dashboard.queries import CLAIM_COLUMNS, CLAIM_WIDTH, Cursor, claim_of

_ASKED = """
    (len($indicators::VARCHAR[]) = 0 OR list_contains($indicators, c.indicator))
    AND (len($places::VARCHAR[]) = 0 OR list_contains($places, c.place))
"""
_COUNTS = f"c.status IN ('accepted', 'corrected') AND {_ASKED}"


def read_correction_news(
    cursor: Cursor, indicators: Sequence[str], places: Sequence[str], most: int
) -> list[CorrectionNews]:
    """The newest decisions on figures, each with its claim as it stands now; empty lists ask for all."""
    rows = cursor.execute(
        f"""
        SELECT {CLAIM_COLUMNS}, k.action::VARCHAR, k.field, k.original, k.value, k.reason,
               CASE k.note WHEN '' THEN k.reason ELSE k.note END, k."by", k.date
        FROM correction k JOIN claim c ON c.claim_id = k.claim_id JOIN source s ON s.source = c.source
        WHERE {_ASKED}
        ORDER BY k.date DESC, k.line DESC LIMIT $most
        """,
        {"indicators": list(indicators), "places": list(places), "most": most},
    ).fetchall()
    return [CorrectionNews(claim_of(row), _correction(row[CLAIM_WIDTH:])) for row in rows]


def _correction(row: Sequence[Any]) -> Correction:
    action, field, original, value, reason_vi, reason_en, by, day = row
    return Correction(action, field, original, value, Words(reason_vi, reason_en), by, day)


def read_source_news(
    cursor: Cursor, indicators: Sequence[str], places: Sequence[str], most: int, figures: int
) -> list[SourceNews]:
    """The sources that came in last, each with at most `figures` of the figures that count in it."""
    rows = cursor.execute(
        f"""
        WITH newest AS MATERIALIZED (
            SELECT source, coalesce(retrieved, published) AS came, published
            FROM source SEMI JOIN (FROM claim c WHERE {_COUNTS}) USING (source)
            ORDER BY came DESC NULLS LAST, published DESC NULLS LAST, source LIMIT $most
        )
        SELECT {CLAIM_COLUMNS}, n.came, count(*) OVER (PARTITION BY s.source)::INTEGER
        FROM newest n JOIN claim c ON c.source = n.source JOIN source s ON s.source = n.source
        WHERE {_COUNTS}
        QUALIFY row_number() OVER (PARTITION BY s.source ORDER BY c.start, c.claim_id) <= $figures
        ORDER BY n.came DESC NULLS LAST, n.published DESC NULLS LAST, n.source, c.start, c.claim_id
        """,
        {"indicators": list(indicators), "places": list(places), "most": most, "figures": figures},
    ).fetchall()
    found: dict[str, SourceNews] = {}
    for row in rows:
        claim = claim_of(row)
        before = found.get(claim.source)
        claims = (*before.claims, claim) if before else (claim,)
        found[claim.source] = SourceNews(row[CLAIM_WIDTH], row[CLAIM_WIDTH + 1], claims)
    return list(found.values())
