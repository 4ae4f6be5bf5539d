"""What comparisons ask the database: which figures may stand side by side, and the figures themselves."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from dashboard.model import Point, Words
from dashboard.model_compare import Region, Round, Tile
from dashboard.queries import SERIES_KNOWN, Cursor

MOST_ROUNDS = 300
"""Rounds of one level that are offered."""
_POINT = """
    x.claim_id, x.indicator, x.place, x.agency, x.level::VARCHAR, x.period, x.period_start,
    x.period_end, x.value, x.unit::VARCHAR, coalesce(x.total, x.ranked_among), x.qualifier::VARCHAR,
    x.basis::VARCHAR, x.source, x.published, x.publisher, x.sources_count::INTEGER, x.lowest, x.highest,
    x.disagree
"""
"""The columns of a Point, from series x."""


def read_regions(cursor: Cursor) -> list[Region]:
    """The regions from north to south."""
    rows = cursor.execute("SELECT region, name_vi, name_en FROM region ORDER BY position, region").fetchall()
    return [Region(row[0], Words(row[1], row[2])) for row in rows]


def read_tiles(cursor: Cursor) -> list[Tile]:
    """The tiles of every grid; one without a label of its own is labelled with its place's name."""
    rows = cursor.execute(
        """
        SELECT t.grid, t."row", t."column", t.place,
               coalesce(nullif(t.label_vi, ''), p.name_vi), coalesce(nullif(t.label_en, ''), p.name_en),
               t.islands
        FROM tile t JOIN place p USING (place) ORDER BY ALL
        """
    ).fetchall()
    return [Tile(row[0], row[1], row[2], row[3], Words(row[4], row[5]), row[6]) for row in rows]


def read_rounds(cursor: Cursor, indicator: str, known_on: date | None = None) -> list[Round]:
    """Which figures of whole places may be compared, the newest period first; targets are left out.

    Of very many those with most places, the newest first.
    A score has no number of ranked places of its own: it has that of the ranking that is made from it.
    """
    rows = cursor.execute(
        f"""
        WITH own AS (
            SELECT min_by(x.period, length(x.period)) AS period, x.period_start, x.period_end, x.level,
                   x.unit, x.ranked_among, count(*) FILTER (p.kind <> 'nation') AS places,
                   bool_or(p.kind = 'nation') AS nation
            FROM {SERIES_KNOWN if known_on else "series"} x JOIN place p USING (place)
            WHERE x.indicator = $indicator AND x.agency = '' AND x.basis <> 'target'
            GROUP BY x.period_start, x.period_end, x.level, x.unit, x.ranked_among
            QUALIFY row_number() OVER (
                PARTITION BY x.level ORDER BY count(*) DESC, x.period_end DESC, x.period_start DESC
            ) <= $most
        ), ranked AS (
            SELECT x.period_start, x.period_end, mode(x.ranked_among) AS ranked_among
            FROM {SERIES_KNOWN if known_on else "series"} x
            WHERE x.ranked_among IS NOT NULL AND x.indicator IN (
                SELECT r.indicator FROM indicator r JOIN indicator i USING (topic)
                WHERE i.indicator = $indicator AND r.indicator <> $indicator AND r.unit = 'rank'
            ) AND (x.period_start, x.period_end) IN (SELECT (period_start, period_end) FROM own)
            GROUP BY x.period_start, x.period_end
        )
        SELECT o.period, o.period_start, o.period_end, o.level::VARCHAR, o.unit::VARCHAR,
               coalesce(o.ranked_among, r.ranked_among), o.places::INTEGER, o.nation
        FROM own o LEFT JOIN ranked r USING (period_start, period_end)
        ORDER BY o.period_end DESC, o.period_start DESC, o.level, o.places DESC, o.unit, o.ranked_among
        """,
        _given(known_on, indicator=indicator, most=MOST_ROUNDS),
    ).fetchall()
    return [Round(*row) for row in rows]


def read_level_rounds(cursor: Cursor, indicator: str, known_on: date | None = None) -> list[Round]:
    """The periods in which places have figures at several levels, newest first; `places` counts them."""
    rows = cursor.execute(
        f"""
        WITH levelled AS (
            SELECT period_start, period_end, unit, ranked_among, place,
                   min_by(period, length(period)) AS period
            FROM {SERIES_KNOWN if known_on else "series"} JOIN place USING (place)
            WHERE indicator = $indicator AND agency = '' AND basis <> 'target' AND place.kind <> 'nation'
            GROUP BY period_start, period_end, unit, ranked_among, place
            HAVING count(*) > 1
        )
        SELECT min_by(period, length(period)), period_start, period_end, '', unit::VARCHAR, ranked_among,
               count(*)::INTEGER AS places, FALSE
        FROM levelled
        GROUP BY period_start, period_end, unit, ranked_among
        ORDER BY period_end DESC, period_start DESC, places DESC, unit, ranked_among LIMIT $most
        """,
        _given(known_on, indicator=indicator, most=MOST_ROUNDS),
    ).fetchall()
    return [Round(*row) for row in rows]


def read_compared(
    cursor: Cursor,
    indicator: str,
    asked: Round,
    places: Sequence[str],
    levels: Sequence[str],
    *,
    known_on: date | None = None,
) -> list[Point]:
    """The figures of a round at some places and levels, in the order of places; targets are left out."""
    rows = cursor.execute(
        f"""
        SELECT {_POINT}
        FROM {SERIES_KNOWN if known_on else "series"} x JOIN place p USING (place)
        WHERE x.indicator = $indicator AND x.agency = '' AND x.basis <> 'target'
          AND x.level IN (SELECT unnest($levels::level_name[])) AND x.unit = $unit
          AND x.period_start = $start AND x.period_end = $end
          AND (x.unit <> 'rank' OR x.ranked_among = $among)
          AND x.place IN (SELECT unnest($places::VARCHAR[]))
        ORDER BY p.position, x.level, x.claim_id
        """,
        _given(
            known_on,
            indicator=indicator,
            levels=list(levels),
            unit=asked.unit,
            start=asked.start,
            end=asked.end,
            among=asked.among,
            places=list(places),
        ),
    ).fetchall()
    return [Point(*row) for row in rows]


def read_ranks(
    cursor: Cursor, indicator: str, places: Sequence[str], level: str, known_on: date | None = None
) -> list[Point]:
    """The ranks of places over whole years, by place and oldest first; targets are left out."""
    rows = cursor.execute(
        f"""
        SELECT {_POINT}
        FROM {SERIES_KNOWN if known_on else "series"} x JOIN place p USING (place)
        WHERE x.indicator = $indicator AND x.agency = '' AND x.basis <> 'target' AND x.unit = 'rank'
          AND x.level = $level AND x.place IN (SELECT unnest($places::VARCHAR[]))
          AND date_diff('day', x.period_start, x.period_end) BETWEEN 363 AND 366
        ORDER BY p.position, x.period_end, x.ranked_among, x.claim_id
        """,
        _given(known_on, indicator=indicator, places=list(places), level=level),
    ).fetchall()
    return [Point(*row) for row in rows]


def read_shared(
    cursor: Cursor, indicator: str, asked: Round, known_on: date | None = None
) -> list[tuple[date, date, int]]:
    """Earlier periods of the same unit and number of ranked places, newest first, with the places in both.

    Each is its first day, its last day and the number of those places, the nation not counted.
    """
    return cursor.execute(
        f"""
        WITH shown AS (
            SELECT x.* FROM {SERIES_KNOWN if known_on else "series"} x JOIN place p USING (place)
            WHERE x.indicator = $indicator AND x.agency = '' AND x.basis <> 'target'
              AND x.level = $level AND x.unit = $unit AND (x.unit <> 'rank' OR x.ranked_among = $among)
              AND p.kind <> 'nation'
        )
        SELECT period_start, period_end, count(*)::INTEGER
        FROM shown
        WHERE period_end < $end
          AND place IN (SELECT place FROM shown WHERE period_start = $start AND period_end = $end)
        GROUP BY period_start, period_end ORDER BY period_end DESC, period_start DESC
        """,
        _given(
            known_on,
            indicator=indicator,
            level=asked.level,
            unit=asked.unit,
            among=asked.among,
            start=asked.start,
            end=asked.end,
        ),
    ).fetchall()


def _given(known_on: date | None, **values: Any) -> dict[str, Any]:
    """The values of a question; the day is one of them only where it asks for one."""
    return values | ({"known_on": known_on} if known_on else {})
