"""What the check of an old export asks the database: what became of the claims it was made of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from dashboard.model import Correction, Point, Words
from dashboard.model_receipts import Later
from dashboard.queries import (
    CLAIM_COLUMNS,
    CLAIM_WIDTH,
    POINT_COLUMNS,
    POINT_WIDTH,
    SERIES_KNOWN,
    Cursor,
    claim_of,
)
from dashboard.receipts import claim_digits

_LATER = f"""
    SELECT {CLAIM_COLUMNS}, c.status IN ('accepted', 'corrected'), {POINT_COLUMNS}
    FROM claim c
    JOIN source s ON s.source = c.source
    LEFT JOIN ranking g
      ON c.unit = 'rank' AND c.agency = '' AND g.indicator = c.indicator AND g.period_start = c.period_start
     AND g.period_end = c.period_end AND g.total = coalesce(c.total, 0)
    LEFT JOIN {{series}} x
      ON x.indicator = c.indicator AND x.place = c.place AND x.agency = c.agency AND x.level = c.level
     AND x.period_start = c.period_start AND x.period_end = c.period_end
     AND (x.basis = 'target') = (c.basis = 'target') AND x.ranked_among IS NOT DISTINCT FROM g.ranked_among
"""


def read_later(cursor: Cursor, digits: Sequence[str], known_on: date | None) -> list[Later]:
    """The claims that a receipt knows by their first digits, as they are today."""
    rows = cursor.execute(
        f"""
        {_LATER.format(series=SERIES_KNOWN if known_on else "series")}
        WHERE left(c.claim_id, $length) IN (SELECT unnest($digits::VARCHAR[]))
          AND ($known_on IS NULL OR coalesce(c.published, s.retrieved) <= $known_on::DATE)
        ORDER BY c.claim_id
        """,
        {"digits": list(digits), "length": len(claim_digits("0" * 40)), "known_on": known_on},
    ).fetchall()
    return _with_corrections(cursor, rows)


def read_corrected_since(
    cursor: Cursor, day: date, indicators: Sequence[str], places: Sequence[str]
) -> list[Later]:
    """The claims about these indicators and places that a person has changed or rejected since a day."""
    rows = cursor.execute(
        f"""
        {_LATER.format(series="series")}
        WHERE c.claim_id IN (
            SELECT claim_id FROM correction WHERE date >= $day AND action IN ('correct', 'reject', 'hold')
        )
          AND list_contains($indicators, c.indicator) AND list_contains($places, c.place)
        ORDER BY c.claim_id
        """,
        {"day": day, "indicators": list(indicators), "places": list(places)},
    ).fetchall()
    return _with_corrections(cursor, rows)


def _with_corrections(cursor: Cursor, rows: Sequence[tuple[Any, ...]]) -> list[Later]:
    decided = _read_corrections(cursor, [row[0] for row in rows])
    found = []
    for row in rows:
        claim, shown = claim_of(row[:CLAIM_WIDTH]), row[CLAIM_WIDTH + 1 :]
        point = Point(*shown[:POINT_WIDTH]) if shown[0] is not None else None
        found.append(Later(claim, row[CLAIM_WIDTH], point, tuple(decided.get(claim.claim_id, ()))))
    return found


def _read_corrections(cursor: Cursor, claims: Sequence[str]) -> dict[str, list[Correction]]:
    rows = cursor.execute(
        """
        SELECT claim_id, action::VARCHAR, field, original, value, reason,
               CASE note WHEN '' THEN reason ELSE note END, "by", date
        FROM correction WHERE list_contains(?, claim_id) ORDER BY date, line
        """,
        [list(claims)],
    ).fetchall()
    found: dict[str, list[Correction]] = {}
    for claim, action, field, original, value, vi, en, who, day in rows:
        decision = Correction(action, field, original, value, Words(vi, en), who, day)
        found.setdefault(claim, []).append(decision)
    return found
