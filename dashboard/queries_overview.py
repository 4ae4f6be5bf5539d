"""What the overview of a place asks the database: few questions, each for all indicators at once."""

from __future__ import annotations

from datetime import date

from dashboard.model import Event, Point, Words
from dashboard.model_overview import Reported, RoundSize
from dashboard.queries import FIGURES_KNOWN, POINT_COLUMNS, SERIES_KNOWN, Cursor, known


def read_place_points(
    cursor: Cursor, place: str, most: int, *, known_on: date | None = None
) -> dict[str, list[Point]]:
    """The points of the place itself by indicator, all levels, oldest first; undated ones come last.

    Of each indicator, level and unit at most the `most` newest, targets counted apart. `known_on` leaves out
    what was published later.
    """
    rows = cursor.execute(
        f"""
        SELECT {POINT_COLUMNS}
        FROM {FIGURES_KNOWN if known_on else "figure"} x
        WHERE x.place = $place AND x.agency = ''
        QUALIFY row_number() OVER (
            PARTITION BY x.indicator, x.level, x.unit, x.basis = 'target'
            ORDER BY x.period_end DESC NULLS LAST, x.period_start DESC, x.claim_id
        ) <= $most
        ORDER BY x.indicator, x.level, x.period_end NULLS LAST, x.period_start, x.basis, x.claim_id
        """,
        known({"place": place, "most": most}, known_on),
    ).fetchall()
    found: dict[str, list[Point]] = {}
    for row in rows:
        found.setdefault(row[1], []).append(Point(*row))
    return found


def read_place_events(cursor: Cursor, place: str) -> dict[str, list[Event]]:
    """What happened to each indicator, or to the place, oldest first."""
    rows = cursor.execute(
        """
        SELECT i.indicator, e.event, e.day, e.name_vi, e.name_en, e.breaks,
               CASE e.places WHEN '' THEN [] ELSE string_split(e.places, '|') END
        FROM event e JOIN indicator i
          ON e.indicators = '' OR list_contains(string_split(e.indicators, '|'), i.indicator)
        WHERE e.places = '' OR list_contains(string_split(e.places, '|'), ?)
        ORDER BY e.day, e.event
        """,
        [place],
    ).fetchall()
    found: dict[str, list[Event]] = {}
    for row in rows:
        event = Event(row[1], row[2], Words(row[3], row[4]), row[5], tuple(row[6]))
        found.setdefault(row[0], []).append(event)
    return found


def read_successor(cursor: Cursor, place: str) -> str:
    """The place that a place became part of; "" where it still exists."""
    row = cursor.execute("SELECT successor FROM place WHERE place = ?", [place]).fetchone()
    return str(row[0]) if row else ""


def read_reported(cursor: Cursor, known_on: date | None = None) -> dict[str, Reported]:
    """Since which year, and for how many places, anybody reports each indicator."""
    series = "(SELECT *, year(period_end) AS year FROM series_as_known($known_on))" if known_on else "covered"
    rows = cursor.execute(
        f"""
        SELECT indicator, min(year)::INTEGER, count(DISTINCT place)::INTEGER
        FROM {series}
        WHERE agency = '' AND basis <> 'target' GROUP BY indicator
        """,
        known({}, known_on),
    ).fetchall()
    return {row[0]: Reported(*row[1:]) for row in rows}


def read_round_sizes(cursor: Cursor, known_on: date | None = None) -> list[RoundSize]:
    """Of each ranking, how many places have a rank among how many: 34 or 63 in one year."""
    rows = cursor.execute(
        f"""
        SELECT indicator, period_end, coalesce(total, ranked_among), count(DISTINCT place)::INTEGER
        FROM {SERIES_KNOWN if known_on else "series"}
        WHERE unit = 'rank' AND agency = '' AND basis <> 'target'
          AND coalesce(total, ranked_among) IS NOT NULL
        GROUP BY ALL ORDER BY ALL
        """,
        known({}, known_on),
    ).fetchall()
    return [RoundSize(*row) for row in rows]
