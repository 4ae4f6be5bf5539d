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
    words = {f"word{number}": word for number, word in enumerate(asked.split())}
    told = " AND ".join([f"contains(named, folded(${name}))" for name in words] or ["true"])
    rows = cursor.execute(
        f"SELECT source, title, publisher, published FROM listed WHERE {told} ORDER BY newest LIMIT $most",
        {"most": most, **words},
    ).fetchall()
    return [FoundSource(*row) for row in rows]
