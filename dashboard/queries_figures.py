"""What tables and files of figures ask the database: chosen claims with their sentences and sources."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from dashboard.model import Point
from dashboard.model_checks import Contested, ShownClaim
from dashboard.model_figures import FigureOrder, FigureRow, FiguresAsked, FiguresFound
from dashboard.queries import CLAIM_COLUMNS, SERIES_KNOWN, Cursor, claim_of
from dashboard.searching import pattern

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
           lowest, highest, disagree, reason, indicator_order, place_order, publisher_order
    FROM (FROM {series} x WHERE {where}) x WHERE {told}
    UNION ALL
    SELECT claim_id, indicator, place, agency, level, NULL, NULL, NULL, value, unit, total, qualifier, basis,
           source, published, 1, value, value, FALSE, '', indicator_order, place_order, publisher_order
    FROM (FROM undated_as_known($known_on) x WHERE {where}) x WHERE {told}
"""
"""Every cell's chosen claim; claims of no known period belong to no cell and come as they are."""
_COUNTED = """
    (SELECT count(*) FROM {series} x WHERE {where})
    + (SELECT count(*) FROM undated_as_known($known_on) x WHERE {where})
"""

_TITLED = """
    titled AS MATERIALIZED (
        SELECT source, concat_ws(' ', title, publisher) AS title FROM source WHERE source IN (
            SELECT source FROM {series} x WHERE {where}
            UNION ALL SELECT source FROM undated_as_known($known_on) x WHERE {where}
        )
    ),
"""
_TELLS = """(
    x.indicator IN (SELECT indicator FROM indicator
                    WHERE regexp_matches(concat_ws(' ', name_vi, name_en, short_vi, short_en), ${word}))
    OR x.place IN (SELECT place FROM place
                   WHERE regexp_matches(concat_ws(' ', name_vi, name_en, aliases), ${word}))
    OR x.source IN (SELECT source FROM titled WHERE regexp_matches(title, ${word}))
    OR regexp_matches(concat_ws(' ', x.agency, x.period, x.sentence), ${word})
)"""
"""A word is found, accents or none. Folding every sentence would cost five times what a pattern costs."""
_ORDERS: dict[FigureOrder, str] = {
    "indicator": "x.indicator_order {way}, x.place_order, x.agency, x.level",
    "place": "x.place_order {way}, x.indicator_order, x.agency, x.level",
    "level": "x.level {way}, x.indicator_order, x.place_order, x.agency",
    "period": "x.period_end {way} NULLS LAST, x.period_start {way}, "
    "x.indicator_order, x.place_order, x.level",
    "value": "x.indicator_order, x.unit, x.value {way}, x.place_order, x.agency, x.level",
    "basis": "x.basis {way}, x.indicator_order, x.place_order, x.agency, x.level",
    "publisher": "x.publisher_order {way} NULLS LAST, x.indicator_order, x.place_order",
    "sources": "x.sources_count {way}, x.disagree DESC, x.indicator_order, x.place_order, x.agency, x.level",
}
_THEN = "x.period_end DESC NULLS LAST, x.period_start, x.basis, x.claim_id"


def read_figures(cursor: Cursor, asked: FiguresAsked, most: int | None = None, skip: int = 0) -> FiguresFound:
    """The figures asked for in their order: all, or `most` of them behind the first `skip`."""
    values: dict[str, Any] = {"known_on": asked.known_on, "most": most, "skip": skip}
    words = asked.words.split()
    form = {
        "series": SERIES_KNOWN if asked.known_on else "series",
        "where": " AND ".join(_conditions(cursor, asked, values) or ["TRUE"]),
        "told": " AND ".join(_TELLS.format(word=_named(pattern(word), values)) for word in words) or "TRUE",
    }
    order = f"{_ORDERS[asked.order].format(way='DESC' if asked.descending else 'ASC')}, {_THEN}"
    rows = cursor.execute(
        f"""
        WITH {_TITLED.format(**form) if words else ""}
        cells AS {"" if words else "NOT"} MATERIALIZED ({_CELLS.format(**form)}),
        taken AS MATERIALIZED (FROM cells x ORDER BY {order} LIMIT $most OFFSET $skip)
        SELECT {POINT_COLUMNS}, {CLAIM_COLUMNS}, c.corrected, x.reason::VARCHAR,
               {"(SELECT count(*) FROM cells)" if words else _COUNTED.format(**form)}
        FROM taken x
        JOIN claim c ON c.claim_id = x.claim_id
        JOIN source s ON s.source = x.source
        ORDER BY {order}
        """,
        values,
    ).fetchall()
    if not rows and skip:
        return FiguresFound((), read_figures(cursor, asked, 1).total)
    return FiguresFound(tuple(_row(row) for row in rows), rows[0][-1] if rows else 0)


def _conditions(cursor: Cursor, asked: FiguresAsked, values: dict[str, Any]) -> list[str]:
    """What a cell x must fulfil, words aside: only what is asked for, so that rows can be skipped by it."""
    several = {
        "x.indicator": asked.indicators,
        "x.place": asked.places,
        "x.level::VARCHAR": asked.levels,
        "x.agency": asked.agencies,
        "x.basis::VARCHAR": asked.bases,
    }
    where = []
    for column, wanted in several.items():
        if wanted:
            where.append(_one_of(column, wanted, values))
    if asked.claims is not None:
        where.append(f"x.claim_id IN (SELECT unnest(${_named(list(asked.claims), values)}::VARCHAR[]))")
        where += [_one_of(f"x.{name}", lie, values) for name, lie in _where_they_lie(cursor, asked.claims)]
    for year, sign, day in ((asked.first_year, ">=", (1, 1)), (asked.last_year, "<=", (12, 31))):
        if year is not None:
            undated = " OR x.period_end IS NULL" if asked.claims is not None else ""
            where.append(f"(x.period_end {sign} ${_named(date(year, *day), values)}::DATE{undated})")
    return where


def _where_they_lie(cursor: Cursor, claims: Sequence[str]) -> list[tuple[str, list[str]]]:
    """The indicators and the places of claims, found in the index: what else there is can be skipped."""
    rows = cursor.execute(
        "SELECT DISTINCT indicator, place FROM claim WHERE claim_id IN (SELECT unnest(?::VARCHAR[]))",
        [list(claims)],
    ).fetchall()
    columns = zip(("indicator", "place"), zip(*rows, strict=True), strict=True) if rows else ()
    return [(name, sorted(set(column))) for name, column in columns]


def _one_of(column: str, wanted: Sequence[str], values: dict[str, Any]) -> str:
    return f"{column} IN ({', '.join(f'${_named(each, values)}' for each in wanted)})"


def _named(value: Any, values: dict[str, Any]) -> str:
    """The name under which a value is given to the query."""
    name = f"value{len(values)}"
    values[name] = value
    return name


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
    values: dict[str, Any] = {"claims": list(claims), "known_on": known_on}
    lie = "".join(
        f" AND {_one_of(f'{each}.{name}', where, values)}"
        for name, where in _where_they_lie(cursor, claims)
        for each in "xc"
    )
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
        WHERE x.disagree AND list_contains($claims, x.claim_id){lie}
        ORDER BY i.position, p.position, x.agency, x.level, x.period_end, x.claim_id,
                 c.claim_id <> x.claim_id, s.kind, c.published DESC NULLS LAST, c.claim_id
        """,
        values,
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
