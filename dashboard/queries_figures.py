"""What tables and files of figures ask the database: chosen claims with their sentences and sources."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from dashboard.model import Point
from dashboard.model_checks import Contested, ShownClaim
from dashboard.model_figures import FigureOrder, FigureRow, FiguresAsked, FiguresFound
from dashboard.queries import CLAIM_COLUMNS, SERIES_KNOWN, Cursor, claim_of

POINT_COLUMNS = """
    x.claim_id, x.indicator, x.place, x.agency, x.level::VARCHAR, x.period, x.period_start, x.period_end,
    x.value, x.unit::VARCHAR, x.total, x.qualifier::VARCHAR, x.basis::VARCHAR, x.source, x.published,
    s.publisher, x.sources_count::INTEGER, x.lowest, x.highest, x.disagree
"""
"""What a Point reads, from cell x and source s."""
POINT_WIDTH = 20
CLAIM_WIDTH = 27

_CELLS = """
    SELECT claim_id, indicator, place, agency, level, period, period_start, period_end, value, unit,
           coalesce(total, ranked_among) AS total, qualifier, basis, source, published, sources_count,
           lowest, highest, disagree, reason
    FROM {series}
    UNION ALL
    SELECT claim_id, indicator, place, agency, level, NULL, NULL, NULL, value, unit, total, qualifier, basis,
           source, published, 1, value, value, FALSE, ''
    FROM undated_as_known($known_on)
"""
"""Every cell's chosen claim; claims of no known period belong to no cell and come as they are."""

_FOLDED = "translate(lower(strip_accents({text})), 'đ', 'd')"
_LOOKED_THROUGH = _FOLDED.format(
    text="concat_ws(' ', i.name_vi, i.name_en, i.short_vi, i.short_en, p.name_vi, p.name_en, p.aliases, "
    "x.agency, x.period, c.sentence, s.title, s.publisher)"
)
_MATCHES = """
    (len($indicators) = 0 OR list_contains($indicators, x.indicator))
    AND (len($places) = 0 OR list_contains($places, x.place))
    AND (len($levels) = 0 OR list_contains($levels, x.level::VARCHAR))
    AND (len($agencies) = 0 OR list_contains($agencies, x.agency))
    AND (len($bases) = 0 OR list_contains($bases, x.basis::VARCHAR))
    AND ($claims IS NULL OR list_contains($claims, x.claim_id))
    AND ($first_year IS NULL OR coalesce(year(x.period_end) >= $first_year, $claims IS NOT NULL))
    AND ($last_year IS NULL OR coalesce(year(x.period_end) <= $last_year, $claims IS NOT NULL))
    AND ($words = '' OR x.claim_id IN (SELECT claim_id FROM spoken))
"""
_TOLD = f"""
    told AS MATERIALIZED (
        SELECT x.claim_id, {_LOOKED_THROUGH} AS told
        FROM cells x
        JOIN claim c ON c.claim_id = x.claim_id
        JOIN source s ON s.source = x.source
        JOIN place p ON p.place = x.place
        JOIN indicator i ON i.indicator = x.indicator
        WHERE $words <> ''
    ),
    spoken AS (
        SELECT claim_id FROM told WHERE len(list_filter(
            string_split({_FOLDED.format(text="$words")}, ' '), lambda word: NOT contains(told, word)
        )) = 0
    )
"""
"""The cells in whose words every word asked for is found; each text is folded once."""
_ORDERS: dict[FigureOrder, str] = {
    "indicator": "i.position {way}, p.position, x.agency, x.level",
    "place": "p.position {way}, i.position, x.agency, x.level",
    "level": "x.level {way}, i.position, p.position, x.agency",
    "period": "x.period_end {way} NULLS LAST, x.period_start {way}, i.position, p.position, x.level",
    "value": "i.position, x.unit, x.value {way}, p.position, x.agency, x.level",
    "basis": "x.basis {way}, i.position, p.position, x.agency, x.level",
    "publisher": "s.publisher = '', s.publisher COLLATE vi {way}, i.position, p.position",
    "sources": "x.sources_count {way}, x.disagree DESC, i.position, p.position, x.agency, x.level",
}
_THEN = "x.period_end DESC NULLS LAST, x.period_start, x.basis, x.claim_id"


def read_figures(cursor: Cursor, asked: FiguresAsked, most: int | None = None, skip: int = 0) -> FiguresFound:
    """The figures asked for in their order: all, or `most` of them behind the first `skip`."""
    series = SERIES_KNOWN if asked.known_on else "series"
    way = "DESC" if asked.descending else "ASC"
    rows = cursor.execute(
        f"""
        WITH cells AS ({_CELLS.format(series=series)}), {_TOLD}
        , taken AS MATERIALIZED (
            SELECT x.*, count(*) OVER () AS found,
                   row_number() OVER (ORDER BY {_ORDERS[asked.order].format(way=way)}, {_THEN}) AS number
            FROM cells x
            JOIN source s ON s.source = x.source
            JOIN place p ON p.place = x.place
            JOIN indicator i ON i.indicator = x.indicator
            WHERE {_MATCHES}
            ORDER BY number LIMIT $most OFFSET $skip
        )
        SELECT {POINT_COLUMNS}, {CLAIM_COLUMNS}, c.corrected, x.reason::VARCHAR, x.found
        FROM taken x
        JOIN claim c ON c.claim_id = x.claim_id
        JOIN source s ON s.source = x.source
        ORDER BY x.number
        """,
        _parameters(asked) | {"most": most, "skip": skip},
    ).fetchall()
    if not rows and skip:
        return FiguresFound((), read_figures(cursor, asked, 1).total)
    return FiguresFound(tuple(_row(row) for row in rows), rows[0][-1] if rows else 0)


def _parameters(asked: FiguresAsked) -> dict[str, Any]:
    return {
        "words": " ".join(asked.words.split()),
        "indicators": list(asked.indicators),
        "places": list(asked.places),
        "levels": list(asked.levels),
        "agencies": list(asked.agencies),
        "bases": list(asked.bases),
        "claims": None if asked.claims is None else list(asked.claims),
        "first_year": asked.first_year,
        "last_year": asked.last_year,
        "known_on": asked.known_on,
    }


def _row(row: tuple[Any, ...]) -> FigureRow:
    claim = row[POINT_WIDTH : POINT_WIDTH + CLAIM_WIDTH]
    return FigureRow(Point(*row[:POINT_WIDTH]), claim_of(claim), row[-3], row[-2])


def read_years(cursor: Cursor) -> tuple[int, int]:
    """The first and the last year in which a period of a figure ends; 2001 where there is none."""
    row = cursor.execute(
        "SELECT min(year(period_end))::INTEGER, max(year(period_end))::INTEGER FROM series"
    ).fetchone()
    first, last = row or (None, None)
    return first or 2001, last or 2001


def read_contested_cells(cursor: Cursor, claims: Sequence[str], known_on: date | None) -> list[Contested]:
    """Those of the chosen `claims` that other sources contradict, each with all claims for its cell."""
    series = SERIES_KNOWN if known_on else "series"
    rows = cursor.execute(
        f"""
        SELECT {POINT_COLUMNS.replace("s.publisher", "o.publisher")}, x.reason::VARCHAR, {CLAIM_COLUMNS}
        FROM {series} x
        JOIN source o ON o.source = x.source
        JOIN place p ON p.place = x.place
        JOIN indicator i ON i.indicator = x.indicator
        JOIN rival c
          ON c.indicator = x.indicator AND c.place = x.place AND c.agency = x.agency AND c.level = x.level
         AND c.period_start = x.period_start AND c.period_end = x.period_end
         AND c.is_target = (x.basis = 'target') AND c.ranked_among IS NOT DISTINCT FROM x.ranked_among
         AND counts(c.status) AND ($known_on IS NULL OR c.known_since <= $known_on::DATE)
        JOIN source s ON s.source = c.source
        WHERE x.disagree AND list_contains($claims, x.claim_id)
        ORDER BY i.position, p.position, x.agency, x.level, x.period_end, x.claim_id,
                 c.claim_id <> x.claim_id, s.kind, c.published DESC NULLS LAST, c.claim_id
        """,
        {"claims": list(claims), "known_on": known_on},
    ).fetchall()
    cells: dict[str, list[tuple[Any, ...]]] = {}
    for row in rows:
        cells.setdefault(row[0], []).append(row)
    return [
        Contested(
            chosen=Point(*group[0][:POINT_WIDTH]),
            reason=group[0][POINT_WIDTH],
            claims=tuple(ShownClaim(claim_of(row[POINT_WIDTH + 1 :]), row[0]) for row in group),
        )
        for group in cells.values()
    ]
