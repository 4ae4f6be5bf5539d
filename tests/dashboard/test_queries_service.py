"""Which claims machines are given: those of the tidy table, wherever they are read from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import duckdb
import pytest

from dashboard.model_service import STATUSES, Asked
from dashboard.queries_service import read_rows
from tests.dashboard.fixture_database import build

CHANGES = (
    "UPDATE claim SET status = ['accepted', 'rejected', 'corrected', 'pending', 'accepted']"
    "[1 + (hash(claim_id) % 5)::INTEGER]",
    "UPDATE source SET retrieved = NULL WHERE hash(source) % 4 = 0",
    "UPDATE claim SET published = NULL WHERE hash(source) % 3 = 0",
)
KNOWN = "coalesce(claim.published, source.retrieved) <= $day"


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[duckdb.DuckDBPyConnection]:
    """The tests' database with claims of every status, some of no known day."""
    file = build(tmp_path_factory.mktemp("statuses"), changes=CHANGES).resolve()
    with duckdb.connect(str(file), read_only=True) as opened:
        yield opened


def told(cursor: duckdb.DuckDBPyConnection, statuses: tuple[str, ...], day: date | None) -> list[str]:
    """The ids of claims of those statuses, known by that day, straight from the tidy table."""
    rows = cursor.execute(
        f"SELECT claim_id FROM claim JOIN source USING (source) "
        f"WHERE list_contains($statuses, status::VARCHAR) AND ($day IS NULL OR {KNOWN}) "
        "ORDER BY indicator, place, agency, level, period_end NULLS FIRST, claim_id",
        {"statuses": list(statuses), "day": day},
    ).fetchall()
    return [claim for (claim,) in rows]


@pytest.mark.parametrize("day", [None, date(2023, 12, 31)])
@pytest.mark.parametrize(
    "statuses", [(), ("accepted",), ("corrected", "accepted"), ("pending", "rejected"), STATUSES], ids=str
)
def test_claims_are_those_of_the_table(
    connection: duckdb.DuckDBPyConnection, statuses: tuple[str, ...], day: date | None
) -> None:
    """Of whatever status and day: page by page each claim once, in their order; unasked those that count."""
    wanted = told(connection, statuses or ("accepted", "corrected"), day)
    given: list[str] = []
    asked = Asked(statuses=statuses, known_on=day, limit=7)
    while True:
        page = read_rows(connection.cursor(), "claims", asked)
        given += [row[0] for row in page.rows]
        if not page.after:
            break
        asked = Asked(statuses=statuses, known_on=day, limit=7, after=page.after)
    assert given == wanted and len(wanted) > 3
