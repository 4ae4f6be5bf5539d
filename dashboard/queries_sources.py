"""What the page of sources asks the database."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dashboard.model import Correction, Finding, Words
from dashboard.model_sources import Order, ReadClaim, Rejection, Source, SourceText
from dashboard.queries import CLAIM_COLUMNS, Cursor, claim_of

_SOURCE_COLUMNS = """
    s.source, s.title, s.publisher, s.kind::VARCHAR, s.url, s.language, s.published, s.retrieved,
    coalesce(f.figures, 0)::INTEGER, coalesce(r.rejections, 0)::INTEGER
"""
_COUNTS = """
    LEFT JOIN (SELECT source, count(*) AS figures FROM claim GROUP BY source) f USING (source)
    LEFT JOIN (SELECT source, count(*) AS rejections FROM rejection GROUP BY source) r USING (source)
"""
CELL_JOIN = """
    LEFT JOIN ranking g
      ON c.unit = 'rank' AND c.agency = '' AND g.indicator = c.indicator AND g.period_start = c.period_start
     AND g.period_end = c.period_end AND g.total = coalesce(c.total, 0)
    LEFT JOIN series x
      ON x.indicator = c.indicator AND x.place = c.place AND x.agency = c.agency AND x.level = c.level
     AND x.period_start = c.period_start AND x.period_end = c.period_end
     AND (x.basis = 'target') = (c.basis = 'target') AND x.ranked_among IS NOT DISTINCT FROM g.ranked_among
"""
"""Joins to claim c the chosen claim x of its cell."""
REJECTION_COLUMNS = """
    x.start, x."end", x.quote, x.sentence, instr(x.sentence, x.quote) - 1, x.reason,
    coalesce(n.name_vi, x.reason), coalesce(n.name_en, x.reason), x.note, s.source, s.title, s.language
"""
"""What `rejection_of` reads, from rejection x, its source s and its reason n."""
_ORDERS: dict[Order, str] = {
    "newest": "s.published DESC NULLS LAST, s.retrieved DESC NULLS LAST",
    "figures": "figures DESC NULLS LAST",
    "publisher": "s.publisher = '', s.publisher COLLATE vi, s.published DESC NULLS LAST",
    "title": "s.title = '', s.title COLLATE vi",
}


def read_sources(cursor: Cursor, asked: str, kinds: Sequence[str], order: Order) -> list[Source]:
    """The sources in which every word asked for is found, accents or none.

    Looked through: title, publisher, address, and the places and indicators of the figures.
    """
    rows = cursor.execute(
        f"""
        WITH told AS (
            SELECT c.source,
                   string_agg(DISTINCT concat_ws(' ', p.name_vi, p.name_en, p.aliases), ' ') AS places,
                   string_agg(DISTINCT concat_ws(' ', i.short_vi, i.short_en), ' ') AS indicators
            FROM claim c JOIN place p USING (place) JOIN indicator i USING (indicator) GROUP BY c.source
        )
        SELECT {_SOURCE_COLUMNS} FROM source s {_COUNTS} LEFT JOIN told t USING (source)
        WHERE s.kind IN (SELECT unnest($kinds::source_kind[]))
          AND len(list_filter(
              string_split(translate(lower(strip_accents($asked)), 'đ', 'd'), ' '),
              lambda word: NOT contains(
                  translate(lower(strip_accents(
                      concat_ws(' ', s.title, s.publisher, s.url, s.source, t.places, t.indicators)
                  )), 'đ', 'd'), word)
          )) = 0
        ORDER BY {_ORDERS[order]}, s.title, s.source
        """,
        {"asked": " ".join(asked.split()), "kinds": list(kinds)},
    ).fetchall()
    return [Source(*row) for row in rows]


def read_source_text(cursor: Cursor, source: str) -> SourceText | None:
    """A source with its text and everything that was read in it; None where there is no such source."""
    row = cursor.execute(
        f"SELECT {_SOURCE_COLUMNS}, s.sha256, s.text FROM source s {_COUNTS} WHERE s.source = ?", [source]
    ).fetchone()
    if row is None:
        return None
    return SourceText(
        source=Source(*row[:-2]),
        sha256=row[-2],
        text=row[-1],
        claims=tuple(_read_claims(cursor, source)),
        rejections=tuple(_read_rejections(cursor, source)),
    )


def _read_claims(cursor: Cursor, source: str) -> list[ReadClaim]:
    rows = cursor.execute(
        f"""
        SELECT {CLAIM_COLUMNS}, c.start, c."end", coalesce(x.claim_id, '')
        FROM claim c JOIN source s USING (source) {CELL_JOIN}
        WHERE c.source = ? ORDER BY c.start, c."end", c.basis, c.claim_id
        """,
        [source],
    ).fetchall()
    findings = _read_findings(cursor, source)
    corrections = _read_corrections(cursor, source)
    return [
        ReadClaim(
            claim=claim_of(row),
            start=row[-3],
            end=row[-2],
            drawn=row[-1],
            findings=tuple(findings.get(row[0], ())),
            corrections=tuple(corrections.get(row[0], ())),
        )
        for row in rows
    ]


def _read_findings(cursor: Cursor, source: str) -> dict[str, list[Finding]]:
    rows = cursor.execute(
        """
        SELECT f.claim_id, f.kind, f.severity::VARCHAR, f.message_vi, f.message_en
        FROM (SELECT unnest(claim_ids) AS claim_id, * EXCLUDE (claim_ids) FROM finding) f
        JOIN claim c USING (claim_id) WHERE c.source = ? ORDER BY f.severity, f.kind, f.finding_id
        """,
        [source],
    ).fetchall()
    found: dict[str, list[Finding]] = {}
    for claim, kind, severity, message_vi, message_en in rows:
        found.setdefault(claim, []).append(Finding(kind, severity, Words(message_vi, message_en)))
    return found


def _read_corrections(cursor: Cursor, source: str) -> dict[str, list[Correction]]:
    rows = cursor.execute(
        """
        SELECT x.claim_id, x.action::VARCHAR, x.field, x.original, x.value, x.reason,
               CASE x.note WHEN '' THEN x.reason ELSE x.note END, x."by", x.date
        FROM correction x JOIN claim c USING (claim_id) WHERE c.source = ? ORDER BY x.date, x.line
        """,
        [source],
    ).fetchall()
    found: dict[str, list[Correction]] = {}
    for claim, action, field, original, value, vi, en, who, day in rows:
        decision = Correction(action, field, original, value, Words(vi, en), who, day)
        found.setdefault(claim, []).append(decision)
    return found


def _read_rejections(cursor: Cursor, source: str) -> list[Rejection]:
    rows = cursor.execute(
        f"""
        SELECT {REJECTION_COLUMNS}
        FROM rejection x JOIN source s USING (source) LEFT JOIN reason n ON n.reason = x.reason
        WHERE x.source = ? ORDER BY x.start, x."end", x.reason
        """,
        [source],
    ).fetchall()
    return [rejection_of(row) for row in rows]


def rejection_of(row: tuple[Any, ...]) -> Rejection:
    """The rejection in a row of REJECTION_COLUMNS."""
    values = (*row[:6], Words(row[6], row[7]), *row[8:12])
    return Rejection(*values)
