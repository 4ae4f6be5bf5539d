"""The questions behind the pages with charts: the functions they call, and the same figures in plain SQL.

Plain SQL is what an analyst would write who has the claims in one sorted table (many_claims.bare_copy) and
the table of sources, and nothing made ready: it chooses among rivals and counts them, as the page shows it,
and gives the same columns. Where a question is not about claims there is none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import duckdb

from dashboard import (
    queries,
    queries_checks,
    queries_compare,
    queries_overview,
    queries_service,
)
from dashboard.model_checks import Sieve
from dashboard.model_compare import Round
from dashboard.model_service import Asked

Cursor = duckdb.DuckDBPyConnection
Given = Mapping[str, Any]

INDICATOR, RANK = "on_time_rate", "par_index_rank"
PLACE, AGENCY = "VN-HN", "xã 0000"
PLACES = ["VN-HN", "VN-HP", "VN-DN", "VN-SG", "VN-CT"]
LEVELS = ["all", "city"]
KNOWN_ON = date(2025, 7, 31)
WARNINGS = Sieve("warning")


@dataclass(frozen=True)
class Specimens:
    """What is asked about; every database that is measured has it."""

    claim: str
    findings: list[str]
    round: Round
    shown: tuple[str, ...]
    contested: list[str]
    headline: list[str]
    every: list[str]
    service_after: str


@dataclass(frozen=True)
class Question:
    """What a page asks, and the same in plain SQL, empty where there is nothing to compare it with."""

    name: str
    ask: Callable[[Cursor, Specimens], Any]
    plain: str = ""
    given: Callable[[Specimens], Given] = lambda _: {}


def specimens(connection: Cursor) -> Specimens:
    """Claims, findings and rounds that are in the database."""
    (claim,) = connection.execute(
        "SELECT claim_id FROM rival WHERE indicator = ? AND agency = '' ORDER BY period_start, place LIMIT 1",
        [INDICATOR],
    ).fetchone() or ("",)
    shown = queries.read_points(connection, INDICATOR, PLACES, LEVELS, [""])
    return Specimens(
        claim=claim,
        findings=queries_checks.read_finding_ids(connection, WARNINGS, 12),
        round=queries_compare.read_rounds(connection, INDICATOR)[0],
        shown=tuple(point.claim_id for point in shown[:20]),
        contested=[each.chosen.claim_id for each in queries_checks.read_contested(connection, 6)],
        headline=[each.indicator for each in queries.read_indicators(connection) if each.headline],
        every=[each.place for each in queries.read_places(connection) if each.kind != "nation"],
        service_after=queries_service.read_rows(connection, "series", Asked(limit=100)).after,
    )


POINT = """claim_id, indicator, place, agency, level, period, period_start, period_end, value, unit, total,
    qualifier, basis, source, published"""
ROW = f"{POINT}, sentence, quote, start, rule, inherited, status"
_OF_LINE = "indicator = $indicator AND place IN (SELECT unnest($places::VARCHAR[])) AND agency = ''"
_OF_AGENCY = "indicator = $indicator AND place = $place AND level = 'commune' AND agency = $agency"
_OF_ROUND = "indicator = $indicator AND agency = '' AND level = $level AND basis <> 'target'"
_OF_PLACE = "place = $place AND agency = ''"
_RANK_OF_YEAR = "unit = 'rank' AND date_diff('day', period_start, period_end) BETWEEN 363 AND 366"
_KNOWN = "coalesce(b.published, s.retrieved) <= $known_on"
_NEWEST_OF_EACH = """
    QUALIFY row_number() OVER (PARTITION BY indicator, level, unit ORDER BY period_end DESC) <= 40
    ORDER BY indicator, level, period_end
"""
_LINE: Given = {"indicator": INDICATOR, "places": PLACES}


def chosen_plainly(where: str, columns: str = POINT) -> str:
    """Of the claims about each cell the one that is shown, and what the others say of it."""
    return f"""
        WITH told AS (
            SELECT b.*, s.kind, s.publisher, coalesce(b.published, s.retrieved) AS known_since
            FROM plain.bare b JOIN source s ON s.source = b.source
            WHERE status IN ('accepted', 'corrected') AND {where}
        ), beside AS (
            SELECT *, count(DISTINCT source) OVER cell AS sources_count, min(value) OVER cell AS lowest,
                   max(value) OVER cell AS highest, max(low) OVER cell > min(high) OVER cell AS disagree,
                   row_number() OVER (
                       PARTITION BY indicator, place, agency, level, period_start, period_end,
                                    basis = 'target', total
                       ORDER BY kind, basis, qualifier <> 'exact', high - low, known_since DESC, claim_id
                   ) AS nth
            FROM told
            WINDOW cell AS (
                PARTITION BY indicator, place, agency, level, period_start, period_end,
                             basis = 'target', total
            )
        )
        SELECT {columns}, publisher, sources_count, lowest, highest, disagree
        FROM beside WHERE (nth = 1 OR period_start IS NULL)
    """


_ROUNDS = """
    SELECT min(period), period_start, period_end, level, unit, total,
           count(DISTINCT b.place) FILTER (kind <> 'nation'), bool_or(kind = 'nation')
    FROM plain.bare b JOIN place USING (place)
    WHERE indicator = $indicator AND agency = '' AND basis <> 'target' AND status IN ('accepted', 'corrected')
    GROUP BY ALL ORDER BY period_end DESC, period_start DESC, level
"""
COMMON = (
    Question("indicators", lambda c, _: queries.read_indicators(c)),
    Question("places", lambda c, _: queries.read_places(c)),
    Question("which build", lambda c, _: queries.read_build(c)),
    Question(
        "years of publication",
        lambda c, _: queries.read_publication_years(c),
        "SELECT DISTINCT year(published) FROM plain.bare ORDER BY 1",
    ),
)
_EVENTS = Question("events", lambda c, _: queries.read_events(c, INDICATOR, PLACES))
EVIDENCE = Question(
    "evidence",
    lambda c, about: queries.read_evidence(c, about.claim),
    f"""SELECT {ROW} FROM plain.bare b SEMI JOIN (FROM plain.bare WHERE claim_id = $claim) USING
        (indicator, place, agency, level, period_start, period_end)""",
    lambda about: {"claim": about.claim},
)
_AVAILABLE = Question(
    "availability",
    lambda c, _: queries.read_availability(c, INDICATOR),
    """SELECT place, agency, level, min(year(period_end)), max(year(period_end)), count(*)
       FROM plain.bare WHERE indicator = $indicator GROUP BY ALL ORDER BY ALL""",
    lambda _: {"indicator": INDICATOR},
)
OVERVIEW = (
    Question(
        "a place",
        lambda c, _: queries_overview.read_place_points(c, PLACE, 40),
        f"{chosen_plainly(_OF_PLACE)} {_NEWEST_OF_EACH}",
        lambda _: {"place": PLACE},
    ),
    Question(
        "a place, as known on a day",
        lambda c, _: queries_overview.read_place_points(c, PLACE, 40, known_on=KNOWN_ON),
        f"{chosen_plainly(f'{_OF_PLACE} AND {_KNOWN}')} {_NEWEST_OF_EACH}",
        lambda _: {"place": PLACE, "known_on": KNOWN_ON},
    ),
    Question("events of a place", lambda c, _: queries_overview.read_place_events(c, PLACE)),
    Question("successor", lambda c, _: queries_overview.read_successor(c, PLACE)),
    Question(
        "who reports what",
        lambda c, _: queries_overview.read_reported(c),
        """SELECT indicator, min(year(period_end)), count(DISTINCT place) FROM plain.bare
           WHERE agency = '' AND basis <> 'target' AND status IN ('accepted', 'corrected') GROUP BY ALL""",
    ),
    Question(
        "sizes of rankings",
        lambda c, _: queries_overview.read_round_sizes(c),
        """SELECT b.indicator, b.period_end, coalesce(b.total, r.ranked_among) AS among, count(DISTINCT place)
           FROM plain.bare b LEFT JOIN ranking r
             ON r.indicator = b.indicator AND r.period_start = b.period_start
            AND r.period_end = b.period_end AND r.total = coalesce(b.total, 0)
           WHERE unit = 'rank' AND agency = '' AND basis <> 'target' AND status IN ('accepted', 'corrected')
             AND among IS NOT NULL GROUP BY ALL ORDER BY ALL""",
    ),
    Question("rhythms", lambda c, _: queries_checks.read_rhythms(c)),
    Question("lifetimes", lambda c, _: queries_checks.read_lifetimes(c)),
)
TRENDS = (
    _AVAILABLE,
    Question(
        "lines of five places",
        lambda c, _: queries.read_points(c, INDICATOR, PLACES, LEVELS, [""]),
        f"{chosen_plainly(_OF_LINE)} ORDER BY place, period_end",
        lambda _: _LINE,
    ),
    Question(
        "lines, as known on a day",
        lambda c, _: queries.read_points(c, INDICATOR, PLACES, LEVELS, [""], known_on=KNOWN_ON),
        f"{chosen_plainly(f'{_OF_LINE} AND {_KNOWN}')} ORDER BY place, period_end",
        lambda _: {**_LINE, "known_on": KNOWN_ON},
    ),
    Question(
        "line of a commune",
        lambda c, _: queries.read_points(c, INDICATOR, [PLACE], ["commune"], [AGENCY]),
        f"{chosen_plainly(_OF_AGENCY)} ORDER BY period_end",
        lambda _: {"indicator": INDICATOR, "place": PLACE, "agency": AGENCY},
    ),
    _EVENTS,
    EVIDENCE,
)
COMPARE = (
    Question(
        "rounds",
        lambda c, _: queries_compare.read_rounds(c, INDICATOR),
        _ROUNDS,
        lambda _: {"indicator": INDICATOR},
    ),
    Question(
        "rounds of a ranking",
        lambda c, _: queries_compare.read_rounds(c, RANK),
        _ROUNDS,
        lambda _: {"indicator": RANK},
    ),
    Question("rounds with several levels", lambda c, _: queries_compare.read_level_rounds(c, INDICATOR)),
    Question(
        "ranked, a map",
        lambda c, about: queries_compare.read_compared(c, INDICATOR, about.round, about.every, ["all"]),
        f"{chosen_plainly(f'{_OF_ROUND} AND period_start = $start')} ORDER BY place",
        lambda about: {"indicator": INDICATOR, "level": "all", "start": about.round.start},
    ),
    Question(
        "levels",
        lambda c, about: queries_compare.read_compared(
            c, INDICATOR, about.round, PLACES, ["all", "city", "district", "commune"]
        ),
        f"{chosen_plainly(f'{_OF_LINE} AND period_start = $start')} ORDER BY place, level",
        lambda about: {**_LINE, "start": about.round.start},
    ),
    Question(
        "changes: earlier periods",
        lambda c, about: queries_compare.read_shared(c, INDICATOR, about.round),
        f"""WITH shown AS (
                SELECT DISTINCT place, period_start, period_end
                FROM plain.bare b JOIN place USING (place)
                WHERE {_OF_ROUND} AND kind <> 'nation' AND status IN ('accepted', 'corrected')
            )
            SELECT period_start, period_end, count(*) FROM shown
            WHERE place IN (SELECT place FROM shown WHERE period_start = $start)
            GROUP BY ALL ORDER BY ALL DESC""",
        lambda about: {"indicator": INDICATOR, "level": "all", "start": about.round.start},
    ),
    Question(
        "ranks over years",
        lambda c, _: queries_compare.read_ranks(c, RANK, PLACES, "all"),
        f"{chosen_plainly(f'{_OF_LINE} AND {_RANK_OF_YEAR}')} ORDER BY place, period_end",
        lambda _: {**_LINE, "indicator": RANK},
    ),
    Question("regions", lambda c, _: queries_compare.read_regions(c)),
    Question("tiles", lambda c, _: queries_compare.read_tiles(c)),
    _EVENTS,
    EVIDENCE,
)
