"""What the search asks the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dashboard.queries import Cursor


@dataclass(frozen=True)
class FoundSource:
    """A source as a search names it."""

    source: str
    title: str
    publisher: str
    published: date | None


def read_aliases(cursor: Cursor) -> dict[str, tuple[str, ...]]:
    """The spellings of each place, by its code."""
    rows = cursor.execute("SELECT place, string_split(aliases, '|') FROM place").fetchall()
    return {place: tuple(alias for alias in aliases if alias) for place, aliases in rows}


def find_sources(cursor: Cursor, asked: str, most: int) -> list[FoundSource]:
    """The newest sources in whose title, publisher or id every word is found, accents or none."""
    rows = cursor.execute(
        """
        WITH told AS (
            SELECT *, concat_ws(' ', title, publisher, source) AS named FROM source
        )
        SELECT source, title, publisher, published FROM told
        WHERE len(list_filter(
            string_split(translate(lower(strip_accents($asked)), 'đy', 'di'), ' '),
            lambda word: NOT contains(translate(lower(strip_accents(named)), 'đy', 'di'), word)
        )) = 0
        ORDER BY published DESC NULLS LAST, title, source LIMIT $most
        """,
        {"asked": " ".join(asked.split()), "most": most},
    ).fetchall()
    return [FoundSource(*row) for row in rows]
