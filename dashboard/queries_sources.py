"""What the page of sources asks the database."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dashboard.model import Correction, Finding, Words
from dashboard.model_sources import Order, ReadClaim, Rejection, Source, SourcesFound, SourceText
from dashboard.queries import CLAIM_COLUMNS, Cursor, claim_of

_SOURCE_COLUMNS = """
    l.source, l.title, l.publisher, l.kind::VARCHAR, l.url, l.language, l.published, l.retrieved,
    l.figures, l.rejections
"""
DRAWN = """
    coalesce(d.drawn, CASE WHEN counts(c.status) AND c.period_start IS NOT NULL THEN c.claim_id END, '')
"""
"""The chosen claim of the cell of claim c, of which d is the row of `drawn`; empty where there is none."""
REJECTION_COLUMNS = """
    x.start, x."end", x.quote, x.sentence, instr(x.sentence, x.quote) - 1, x.reason,
    coalesce(n.name_vi, x.reason), coalesce(n.name_en, x.reason), x.note, s.source, s.title, s.language
"""
"""What `rejection_of` reads, from rejection x, its source s and its reason n."""
_ORDERS: dict[Order, str] = {
    "newest": "l.newest",
    "figures": "l.figures DESC, l.by_title",
    "publisher": "l.by_publisher",
    "title": "l.by_title",
}
_SPOKEN_OF = """
    list_has_any(places, (SELECT list(place) FROM place
                          WHERE contains(folded(concat_ws(' ', name_vi, name_en, aliases)), {word})))
    OR list_has_any(indicators, (SELECT list(indicator) FROM indicator
                                 WHERE contains(folded(concat_ws(' ', short_vi, short_en)), {word})))
"""


def read_sources(
    cursor: Cursor, asked: str, kinds: Sequence[str], order: Order, most: int | None = None
) -> SourcesFound:
    """The sources in which every word asked for is found, accents or none: the first `most` in their order.

    Looked through: title, publisher, address, and the places and indicators of the figures.
    """
    words = {f"word{number}": word for number, word in enumerate(asked.split())}
    told = [
        f"(contains(l.named, folded(${name})) OR contains(lower(l.url), lower(${name})) OR l.scope IN "
        f"(SELECT scope FROM scope WHERE {_SPOKEN_OF.format(word=f'folded(${name})')}))"
        for name in words
    ]
    rows = cursor.execute(
        f"""
        WITH found AS MATERIALIZED (
            SELECT newest, figures, by_publisher, by_title FROM listed l
            WHERE {" AND ".join(["l.kind IN (SELECT unnest($kinds::source_kind[]))", *told])}
        )
        SELECT {_SOURCE_COLUMNS}, (SELECT count(*) FROM found)
        FROM listed l WHERE l.newest IN (SELECT l.newest FROM found l ORDER BY {_ORDERS[order]} LIMIT $most)
        ORDER BY {_ORDERS[order]}
        """,
        {"kinds": list(kinds), "most": most, **words},
    ).fetchall()
    return SourcesFound(tuple(Source(*row[:-1]) for row in rows), rows[0][-1] if rows else 0)


def read_source_text(cursor: Cursor, source: str) -> SourceText | None:
    """A source with its text and everything that was read in it; None where there is no such source."""
    row = cursor.execute(
        f"SELECT {_SOURCE_COLUMNS}, s.sha256, s.text FROM listed l JOIN source s USING (source) "
        "WHERE l.source = ?",
        [source],
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
        SELECT {CLAIM_COLUMNS}, c.start, c."end", {DRAWN}
        FROM claim c JOIN source s USING (source) LEFT JOIN drawn d USING (claim_id)
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
        SELECT c.claim_id, f.kind, f.severity::VARCHAR, f.message_vi, f.message_en
        FROM concerned c JOIN finding f USING (finding_id)
        WHERE c.source = ? ORDER BY f.severity, f.kind, f.finding_id
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
