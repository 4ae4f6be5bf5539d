"""What tables and files of figures ask the database: chosen claims with their sentences and sources."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from dashboard.model import Point
from dashboard.model_checks import Contested, ShownClaim
from dashboard.model_figures import FigureOrder, FigureRow, FiguresAsked, FiguresFound
from dashboard.queries import (
    CLAIM_COLUMNS,
    CLAIM_TEXTS,
    POINT_COLUMNS,
    POINT_WIDTH,
    SERIES_KNOWN,
    SHOWN_THEN,
    SHOWN_TODAY,
    Cursor,
    claim_of,
    known,
    named,
    one_of,
)
from dashboard.queries_words import Sought, find_words

_FIGURE_COLUMNS = f"{POINT_COLUMNS}, x.total, {CLAIM_TEXTS.replace('c.', 'x.')}, x.corrected, x.reason"
"""What a FigureRow reads, from figure x and source s."""
_TOTAL = 10
_BASIS = 12
"""Where a point tells of its total, which is the claim's own only if that is stated, and of its basis, the
last that it has in common with the claim."""
_ORDERS: dict[FigureOrder, str] = {
    "indicator": "x.indicator_order {way}, x.place_order, x.agency, x.level",
    "place": "x.place_order {way}, x.indicator_order, x.agency, x.level",
    "level": "x.level {way}, x.indicator_order, x.place_order, x.agency",
    "period": "x.period_end {way} NULLS LAST, x.period_start {way}, "
    "x.indicator_order, x.place_order, x.level, x.agency",
    "value": "x.indicator_order, x.unit, x.value {way}, x.place_order, x.agency, x.level",
    "basis": "x.basis {way}, x.indicator_order, x.place_order, x.agency, x.level",
    "publisher": "x.publisher_order {way} NULLS LAST, x.indicator_order, x.place_order, x.agency, x.level",
    "sources": "x.sources_count {way}, x.disagree DESC, x.indicator_order, x.place_order, x.agency, x.level",
}
_THEN = "x.period_end DESC NULLS LAST, x.period_start, x.basis, x.rowid"
"""The rest of every order: ids of claims, which a file can hardly compress, would cost more than all that."""


def read_figures(cursor: Cursor, asked: FiguresAsked, most: int | None = None, skip: int = 0) -> FiguresFound:
    """The figures asked for in their order: all, or `most` of them behind the first `skip`."""
    values = known({}, asked.known_on)
    where = " AND ".join([SHOWN_THEN if asked.known_on else SHOWN_TODAY, *_conditions(cursor, asked, values)])
    order = f"{_ORDERS[asked.order].format(way='DESC' if asked.descending else 'ASC')}, {_THEN}"
    if asked.words.split():
        found = find_words(cursor, asked, Sought(where, values, order, most, skip))
        return FiguresFound(_read_rows(cursor, found.rows, order), found.total, found.at_least)
    page = f"SELECT x.rowid FROM chosen x WHERE {where} ORDER BY {order} LIMIT $most OFFSET $skip"
    rows = cursor.execute(page, {**values, "most": most, "skip": skip}).fetchall()
    counted = cursor.execute(f"SELECT count(*) FROM chosen x WHERE {where}", values).fetchone()
    total = int(counted[0]) if counted else 0
    return FiguresFound(_read_rows(cursor, [row for (row,) in rows], order), total)


def _read_rows(cursor: Cursor, rows: Sequence[int], order: str) -> tuple[FigureRow, ...]:
    """Those rows of `chosen` in their order, with their sources; the limit tells DuckDB that they are few."""
    found = cursor.execute(
        f"""
        SELECT {_FIGURE_COLUMNS}
        FROM (
            SELECT x.*, x.rowid FROM chosen x WHERE x.rowid IN (SELECT unnest($rows::BIGINT[])) LIMIT $most
        ) x
        JOIN source s ON s.source = x.source
        ORDER BY {order}
        """,
        {"rows": rows, "most": len(rows)},
    ).fetchall()
    return tuple(_row(row) for row in found)


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
            where.append(one_of(column, wanted, values))
    if asked.claims is not None:
        where.append(f"x.claim_id IN (SELECT unnest(${named(list(asked.claims), values)}::VARCHAR[]))")
        where += [one_of(f"x.{name}", lie, values) for name, lie in _where_they_lie(cursor, asked.claims)]
    for year, sign, day in ((asked.first_year, ">=", (1, 1)), (asked.last_year, "<=", (12, 31))):
        if year is not None:
            undated = " OR x.period_end IS NULL" if asked.claims is not None else ""
            where.append(f"(x.period_end {sign} ${named(date(year, *day), values)}::DATE{undated})")
    return where


def _where_they_lie(cursor: Cursor, claims: Sequence[str]) -> list[tuple[str, list[str]]]:
    """The indicators and the places of claims, found in the index: what else there is can be skipped."""
    rows = cursor.execute(
        "SELECT DISTINCT indicator, place FROM claim WHERE claim_id IN (SELECT unnest(?::VARCHAR[]))",
        [list(claims)],
    ).fetchall()
    columns = zip(("indicator", "place"), zip(*rows, strict=True), strict=True) if rows else ()
    return [(name, sorted(set(column))) for name, column in columns]


def _row(row: tuple[Any, ...]) -> FigureRow:
    texts = row[POINT_WIDTH + 1 : -2]
    claim = (*row[:_TOTAL], row[POINT_WIDTH], *row[_TOTAL + 1 : _BASIS + 1], *texts)
    return FigureRow(Point(*row[:POINT_WIDTH]), claim_of(claim), row[-2], row[-1])


def read_years(cursor: Cursor) -> tuple[int, int]:
    """The first and the last year in which a period of a figure ends; 2001 where there is none."""
    row = cursor.execute("SELECT min(first_year), max(last_year) FROM available").fetchone()
    first, last = row or (None, None)
    return first or 2001, last or 2001


def read_contested_cells(cursor: Cursor, claims: Sequence[str], known_on: date | None) -> list[Contested]:
    """Those of the chosen `claims` that other sources contradict, each with all claims for its cell."""
    values: dict[str, Any] = known({"claims": list(claims)}, known_on)
    lie = "".join(
        f" AND {one_of(f'{each}.{name}', where, values)}"
        for name, where in _where_they_lie(cursor, claims)
        for each in "xc"
    )
    rows = cursor.execute(
        f"""
        SELECT {POINT_COLUMNS}, x.reason, {CLAIM_COLUMNS}
        FROM {SERIES_KNOWN if known_on else "contested"} x
        JOIN rival c
          ON c.indicator = x.indicator AND c.place = x.place AND c.agency = x.agency AND c.level = x.level
         AND c.period_start = x.period_start AND c.period_end = x.period_end
         AND c.is_target = (x.basis = 'target') AND c.ranked_among IS NOT DISTINCT FROM x.ranked_among
         AND counts(c.status){" AND c.known_since <= $known_on::DATE" if known_on else ""}
        JOIN source s ON s.source = c.source
        WHERE x.disagree AND x.claim_id IN (SELECT unnest($claims::VARCHAR[])){lie}
        ORDER BY x.indicator_order, x.place_order, x.agency, x.level, x.period_end, x.claim_id,
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
