"""What comparisons ask the database: which figures may stand side by side, and the figures themselves."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from dashboard.model import Point, Words
from dashboard.model_compare import Region, Round, Tile
from dashboard.queries import (
    POINT_COLUMNS,
    SERIES_KNOWN,
    SHOWN_THEN,
    SHOWN_TODAY,
    Cursor,
    known,
    named,
    one_of,
)

MOST_ROUNDS = 300
"""Rounds of one level that are offered."""


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
        SELECT period, period_start, period_end, level::VARCHAR, unit::VARCHAR, ranked_among, places, nation
        FROM {"rounds_as_known($known_on)" if known_on else "round"} WHERE indicator = $indicator
        QUALIFY row_number() OVER (
            PARTITION BY level ORDER BY places + nation::INTEGER DESC, period_end DESC, period_start DESC
        ) <= $most
        ORDER BY period_end DESC, period_start DESC, level, places DESC, unit, ranked_among
        """,
        known({"indicator": indicator, "most": MOST_ROUNDS}, known_on),
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
        known({"indicator": indicator, "most": MOST_ROUNDS}, known_on),
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
    values: dict[str, Any] = {
        "indicator": indicator,
        "unit": asked.unit,
        "start": asked.start,
        "end": asked.end,
    }
    where = [one_of("x.place", places, values), one_of("x.level", levels, values, "level_name")]
    if asked.unit == "rank":
        where.append(f"x.ranked_among = ${named(asked.among, values)}")
    rows = cursor.execute(
        f"""
        SELECT {POINT_COLUMNS}
        FROM {SERIES_KNOWN if known_on else "series"} x
        WHERE x.indicator = $indicator AND x.agency = '' AND x.basis <> 'target'
          AND x.unit = try_cast($unit AS unit_name)
          AND x.period_start = $start AND x.period_end = $end AND {" AND ".join(where)}
        ORDER BY x.place_order, x.level, x.claim_id
        """,
        known(values, known_on),
    ).fetchall()
    return [Point(*row) for row in rows]


def read_ranks(
    cursor: Cursor, indicator: str, places: Sequence[str], level: str, known_on: date | None = None
) -> list[Point]:
    """The ranks of places over whole years, by place and oldest first; targets are left out."""
    values: dict[str, Any] = {"indicator": indicator, "level": level}
    rows = cursor.execute(
        f"""
        SELECT {POINT_COLUMNS}
        FROM {SERIES_KNOWN if known_on else "series"} x
        WHERE x.indicator = $indicator AND x.agency = '' AND x.basis <> 'target' AND x.unit = 'rank'
          AND x.level = try_cast($level AS level_name) AND {one_of("x.place", places, values)}
          AND date_diff('day', x.period_start, x.period_end) BETWEEN 363 AND 366
        ORDER BY x.place_order, x.period_end, x.ranked_among, x.claim_id
        """,
        known(values, known_on),
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
            SELECT x.place, x.period_start, x.period_end
            FROM chosen x
            WHERE {SHOWN_THEN if known_on else SHOWN_TODAY} AND x.indicator = $indicator
              AND x.agency = '' AND x.basis <> 'target'
              AND x.level = try_cast($level AS level_name) AND x.unit = try_cast($unit AS unit_name)
              AND (x.unit <> 'rank' OR x.ranked_among = $among)
        )
        SELECT period_start, period_end, count(*)::INTEGER
        FROM shown
        WHERE period_end < $end
          AND place IN (
              SELECT place FROM shown JOIN place USING (place)
              WHERE kind <> 'nation' AND period_start = $start AND period_end = $end
          )
        GROUP BY period_start, period_end ORDER BY period_end DESC, period_start DESC
        """,
        known(
            {
                "indicator": indicator,
                "level": asked.level,
                "unit": asked.unit,
                "among": asked.among,
                "start": asked.start,
                "end": asked.end,
            },
            known_on,
        ),
    ).fetchall()
