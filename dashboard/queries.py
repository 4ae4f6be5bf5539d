"""Every question the screens ask the database; the only SQL of the dashboard."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import duckdb

from dashboard.model import (
    Availability,
    Build,
    Claim,
    Correction,
    Event,
    Evidence,
    Finding,
    Indicator,
    Place,
    Point,
    Words,
)

Cursor = duckdb.DuckDBPyConnection

SERIES_KNOWN = "series_as_known($known_on)"
"""The series as it was known on a day; today's stands ready in `series`."""
FIGURES_KNOWN = "figure_as_known($known_on)"
"""The same with the claims of no known period; today's stands ready in `figure`."""
SHOWN_TODAY = "x.until IS NULL"
SHOWN_THEN = "x.since <= $known_on::DATE AND (x.until IS NULL OR x.until > $known_on::DATE)"
"""Of the table `chosen` what is shown today, and what was on a day: asked of the table itself, DuckDB plans
sooner, sorts narrow rows, and fetches the others for a page alone."""
POINT_COLUMNS = """
    x.claim_id, x.indicator, x.place, x.agency, x.level::VARCHAR, x.period, x.period_start, x.period_end,
    x.value, x.unit::VARCHAR, coalesce(x.total, x.ranked_among), x.qualifier::VARCHAR, x.basis::VARCHAR,
    x.source, x.published, x.publisher, x.sources_count::INTEGER, x.lowest, x.highest, x.disagree
"""
"""What a Point reads, from a row x of the series or of the figures."""
POINT_WIDTH = 20

CLAIM_TEXTS = """
    c.sentence, c.quote, c.start - instr(s.text, c.sentence) + 1,
    c.rule, c.inherited, c.status::VARCHAR,
    s.title, s.publisher, s.kind::VARCHAR, s.url, s.language, s.published, s.retrieved,
    s.source
"""
CLAIM_COLUMNS = f"""
    c.claim_id, c.indicator, c.place, c.agency, c.level::VARCHAR, c.period, c.period_start, c.period_end,
    c.value, c.unit::VARCHAR, c.total, c.qualifier::VARCHAR, c.basis::VARCHAR, {CLAIM_TEXTS}
"""
"""What `claim_of` reads, from claim c and source s."""
CLAIM_WIDTH = 27


_IN_CELL = """
    indicator = $indicator AND place = $place AND agency = $agency AND level = $level::level_name
    AND period_start = $start AND period_end = $end
"""


def read_indicators(cursor: Cursor) -> list[Indicator]:
    """All indicators in the order of lists."""
    rows = cursor.execute(
        """
        SELECT indicator, family, family_vi, family_en, name_vi, name_en, short_vi, short_en,
               definition_vi, definition_en, unit::VARCHAR, decimals, better, lowest, highest, owner,
               measure, headline
        FROM indicator ORDER BY position, indicator
        """
    ).fetchall()
    return [
        Indicator(
            indicator=row[0],
            family=row[1],
            family_name=Words(row[2], row[3]),
            name=Words(row[4], row[5]),
            short=Words(row[6], row[7]),
            definition=Words(row[8], row[9]),
            unit=row[10],
            decimals=row[11],
            better=row[12],
            lowest=row[13],
            highest=row[14],
            owner=row[15],
            measure=row[16],
            headline=row[17],
        )
        for row in rows
    ]


def read_places(cursor: Cursor) -> list[Place]:
    """All places in the order of lists; cities are numbered for their accents."""
    rows = cursor.execute(
        """
        SELECT place, name_vi, name_en, kind, position,
               CASE WHEN kind = 'city' THEN row_number() OVER (PARTITION BY kind ORDER BY position) - 1 END,
               region, valid_from, valid_to
        FROM place ORDER BY position, place
        """
    ).fetchall()
    return [Place(row[0], Words(row[1], row[2]), *row[3:]) for row in rows]


def read_build(cursor: Cursor) -> Build | None:
    """Which build this is and how much it holds."""
    row = cursor.execute(
        """
        SELECT version, extractor, built, (SELECT count(*) FROM source), (SELECT count(*) FROM claim)
        FROM build ORDER BY built DESC LIMIT 1
        """
    ).fetchone()
    return Build(*row) if row else None


def read_publication_years(cursor: Cursor) -> list[int]:
    """The years in which sources were published, oldest first."""
    rows = cursor.execute(
        "SELECT DISTINCT year(published)::INTEGER AS y FROM source WHERE published IS NOT NULL ORDER BY y"
    ).fetchall()
    return [year for (year,) in rows]


def read_availability(cursor: Cursor, indicator: str) -> list[Availability]:
    """Where the indicator has figures, and for which years."""
    rows = cursor.execute(
        """
        SELECT place, agency, level::VARCHAR, first_year, last_year, figures
        FROM available WHERE indicator = ? ORDER BY ALL
        """,
        [indicator],
    ).fetchall()
    return [Availability(*row) for row in rows]


def read_points(
    cursor: Cursor,
    indicator: str,
    places: Sequence[str],
    levels: Sequence[str],
    agencies: Sequence[str],
    *,
    known_on: date | None = None,
) -> list[Point]:
    """One point a cell of the chosen lines, oldest first; agency '' is the place itself.

    Claims of no known period belong to no cell: each comes as it is, behind the others. `known_on` leaves out
    what was published later.
    """
    values: dict[str, Any] = {"indicator": indicator}
    where = [
        "x.indicator = $indicator",
        one_of("x.place", places, values),
        one_of("x.level", levels, values, "level_name"),
        one_of("x.agency", agencies, values),
    ]
    rows = cursor.execute(
        f"""
        SELECT {POINT_COLUMNS}
        FROM {FIGURES_KNOWN if known_on else "figure"} x WHERE {" AND ".join(where)}
        ORDER BY x.place_order, x.agency, x.level, x.period_end NULLS LAST, x.period_start, x.basis,
                 x.claim_id
        """,
        known(values, known_on),
    ).fetchall()
    return [Point(*row) for row in rows]


def one_of(column: str, wanted: Sequence[str], values: dict[str, Any], kind: str = "VARCHAR") -> str:
    """The condition that a column has one of some values; these join the values that the query is given.

    Named one by one they let DuckDB skip rows by what it knows of each part of the file.
    """
    return (
        f"{column} IN ({', '.join(f'${named(each, values)}::{kind}' for each in wanted)})"
        if wanted
        else "FALSE"
    )


def named(value: Any, values: dict[str, Any]) -> str:
    """The name under which a value is given to the query."""
    name = f"value{len(values)}"
    values[name] = value
    return name


def known(values: dict[str, Any], known_on: date | None) -> dict[str, Any]:
    """The values of a question; the day is one of them only where it asks for one."""
    return values | ({"known_on": known_on} if known_on else {})


def read_events(cursor: Cursor, indicator: str, places: Sequence[str]) -> list[Event]:
    """What happened to the indicator or to one of the places, oldest first."""
    rows = cursor.execute(
        """
        SELECT event, day, name_vi, name_en, breaks,
               CASE places WHEN '' THEN [] ELSE string_split(places, '|') END
        FROM event
        WHERE (indicators = '' OR list_contains(string_split(indicators, '|'), ?))
          AND (places = '' OR list_has_any(string_split(places, '|'), ?::VARCHAR[]))
        ORDER BY day, event
        """,
        [indicator, list(places)],
    ).fetchall()
    return [Event(row[0], row[1], Words(row[2], row[3]), row[4], tuple(row[5])) for row in rows]


def read_evidence(cursor: Cursor, claim_id: str, known_on: date | None = None) -> Evidence | None:
    """The claim, what else is claimed for its cell by `known_on`, and the findings about it."""
    cell = cursor.execute(
        """
        SELECT indicator, place, agency, level::VARCHAR, period_start, period_end, basis = 'target', source
        FROM claim WHERE claim_id = ?
        """,
        [claim_id],
    ).fetchone()
    if cell is None:
        return None
    names = ("indicator", "place", "agency", "level", "start", "end", "target")
    given = dict(zip(names, cell[:-1], strict=True))
    rows = cursor.execute(
        f"""
        WITH c AS (
            SELECT * FROM claim WHERE claim_id = $claim
            UNION ALL BY NAME
            SELECT * FROM rival WHERE {_IN_CELL} AND is_target = $target AND claim_id <> $claim
        ), x AS (
            SELECT claim_id, ranked_among, reason
            FROM {SERIES_KNOWN if known_on else "series"} WHERE {_IN_CELL}
        )
        SELECT {CLAIM_COLUMNS}, x.ranked_among, x.claim_id IS NOT NULL, coalesce(x.reason, '')
        FROM c JOIN source s USING (source) LEFT JOIN x USING (claim_id)
        WHERE $known_on IS NULL OR coalesce(c.published, s.retrieved) <= $known_on::DATE
           OR c.claim_id = $claim
        ORDER BY c.claim_id <> $claim, x.claim_id IS NULL, s.kind, s.published DESC NULLS LAST, c.claim_id
        """,
        {**given, "claim": claim_id, "known_on": known_on},
    ).fetchall()
    claims = [claim_of(row) for row in rows]
    return Evidence(
        claim=claims[0],
        among=rows[0][-3],
        chosen=rows[0][-2],
        reason=rows[0][-1],
        others=tuple(claims[1:]),
        findings=tuple(_read_findings(cursor, cell[-1], claim_id)),
        corrections=tuple(_read_corrections(cursor, claim_id)),
    )


def claim_of(row: tuple[Any, ...]) -> Claim:
    """The claim in a row that begins with CLAIM_COLUMNS."""
    sentence, quote, start = row[13], row[14], row[15]
    if start < 0 or sentence[start : start + len(quote)] != quote:
        start = sentence.find(quote)
    values = (*row[:15], start, *row[16:27])
    return Claim(*values)


def _read_findings(cursor: Cursor, source: str, claim_id: str) -> list[Finding]:
    rows = cursor.execute(
        """
        SELECT f.kind, f.severity::VARCHAR, f.message_vi, f.message_en
        FROM concerned c JOIN finding f USING (finding_id)
        WHERE c.source = ? AND c.claim_id = ? ORDER BY f.severity, f.kind, f.finding_id
        """,
        [source, claim_id],
    ).fetchall()
    return [Finding(row[0], row[1], Words(row[2], row[3])) for row in rows]


def _read_corrections(cursor: Cursor, claim_id: str) -> list[Correction]:
    rows = cursor.execute(
        """
        SELECT action::VARCHAR, field, original, value, reason, CASE note WHEN '' THEN reason ELSE note END,
               "by", date
        FROM correction WHERE claim_id = ? ORDER BY date, line
        """,
        [claim_id],
    ).fetchall()
    return [Correction(row[0], row[1], row[2], row[3], Words(row[4], row[5]), row[6], row[7]) for row in rows]
