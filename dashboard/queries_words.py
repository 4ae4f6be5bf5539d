"""Finds the figures of which all words that a reader typed are told.

A word is found, accents or none, in the names of indicator and place, in agency, period and sentence, and in
the source's title and publisher. In which parts of all figures a word stands is kept ready (`occurrence`):
only parts in which every word stands are looked through. Where these are many, they are taken one after
another in the order of the list until the page is full.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from dashboard.model_figures import FigureOrder, FiguresAsked
from dashboard.queries import Cursor, named, one_of
from dashboard.searching import pattern

EXACT = 500_000
"""Figures that are all looked through, so that it is known how many match."""
FIRST, GROWTH = 20_000, 4
"""Figures looked through at first where there are more; each time so many times more."""

_IN_PARTS: dict[FigureOrder, str] = {
    "indicator": "x.part >> 32 {way}, x.part",
    "place": "(x.part >> 16) & 65535 {way}, x.part",
}
"""Orders in which whole parts lie behind one another, by what the number of a part is made of (views.sql)."""
_NAMES = {
    "indicator": "concat_ws(' ', name_vi, name_en, short_vi, short_en)",
    "place": "concat_ws(' ', name_vi, name_en, aliases)",
}
_NAMED = " OR ".join(
    f"x.{table} IN (SELECT {table} FROM {table} WHERE regexp_matches({names}, ${{word}}))"
    for table, names in _NAMES.items()
)
_STANDS = f"""(
    {_NAMED}
    OR x.number IN (
        SELECT part FROM occurrence
        WHERE word IN (SELECT word FROM word WHERE regexp_matches(word, ${{word}}))
    )
)"""
_TELLS = f"""(
    {_NAMED}
    OR regexp_matches(x.told, ${{word}})
    OR x.source IN (SELECT source FROM titled WHERE regexp_matches(title, ${{word}}))
)"""


@dataclass(frozen=True)
class Sought:
    """A page of a list: at most so many rows x of `chosen`, in an order, behind so many that are skipped.

    `where` is the condition that they fulfil beside the words, with its `values`.
    """

    where: str
    values: Mapping[str, Any]
    order: str
    most: int | None
    skip: int


@dataclass(frozen=True)
class Matching:
    """The rows of `chosen` on a page of those in which all words are found, and how many there are.

    At least so many, where not all figures were looked through.
    """

    rows: tuple[int, ...]
    total: int
    at_least: bool


def find_words(cursor: Cursor, asked: FiguresAsked, sought: Sought) -> Matching:
    """The page of the figures that match the words asked for."""
    patterns = [pattern(word) for word in asked.words.split()]
    rows: list[int] = []
    total = 0
    for parts, are_last in _portions(cursor, asked, patterns, whole=sought.most is None):
        left = None if sought.most is None else sought.most - len(rows)
        page = replace(sought, most=left, skip=max(0, sought.skip - total))
        found, count = _look_through(cursor, parts, patterns, page)
        rows += found
        total += count
        if sought.most is not None and not are_last and total >= sought.skip + sought.most:
            return Matching(tuple(rows), total, at_least=True)
    return Matching(tuple(rows), total, at_least=False)


def _portions(
    cursor: Cursor, asked: FiguresAsked, patterns: Sequence[str], *, whole: bool
) -> Iterator[tuple[Sequence[int] | None, bool]]:
    """The parts to look through, all at once or portion by portion, and whether they are the last.

    None stands for no parts in particular: claims that are asked for by their ids are few.
    """
    if asked.claims is not None:
        yield None, True
        return
    parts = _parts_with(cursor, asked, patterns)
    if whole or asked.order not in _IN_PARTS or sum(figures for _, figures in parts) <= EXACT:
        yield [part for part, _ in parts], True
        return
    room, portion, held = FIRST, list[int](), 0
    together = [list(group) for _, group in groupby(parts, key=lambda part: part[0] >> 16)]
    for number, group in enumerate(together, 1):
        portion += [part for part, _ in group]
        held += sum(figures for _, figures in group)
        if held >= room or number == len(together):
            yield portion, number == len(together)
            room, portion, held = room * GROWTH, [], 0


def _parts_with(cursor: Cursor, asked: FiguresAsked, patterns: Sequence[str]) -> list[tuple[int, int]]:
    """The parts in which every word stands, in the order of the list, and how many figures each has."""
    values: dict[str, Any] = {}
    where = [
        one_of(f"x.{column}", wanted, values)
        for column, wanted in (("indicator", asked.indicators), ("place", asked.places))
        if wanted
    ]
    where += [_STANDS.format(word=named(word, values)) for word in patterns if _tells_apart(cursor, word)]
    way = "DESC" if asked.descending else "ASC"
    order = _IN_PARTS.get(asked.order, "x.part").format(way=way)
    return cursor.execute(
        f"SELECT x.part, x.figures FROM part x WHERE {' AND '.join(where) or 'TRUE'} ORDER BY {order}", values
    ).fetchall()


def _tells_apart(cursor: Cursor, word: str) -> bool:
    """Whether the word is worth looking up: not where it stands in most parts anyhow."""
    row = cursor.execute(
        """
        SELECT coalesce(max(parts), 0) * 2 < all_parts AND coalesce(sum(parts), 0) < all_parts * 4
        FROM (SELECT count(*) AS all_parts FROM part) LEFT JOIN word ON regexp_matches(word, $word)
        GROUP BY all_parts
        """,
        {"word": word},
    ).fetchone()
    return bool(row and row[0])


def _look_through(
    cursor: Cursor, parts: Sequence[int] | None, patterns: Sequence[str], sought: Sought
) -> tuple[list[int], int]:
    """Of the figures in some parts the rows of the page of those that match, and how many do.

    DuckDB would look for the words before it leaves the other parts out: step by step it reads what it must.
    """
    where, values = sought.where, {**sought.values, "most": sought.most, "skip": sought.skip}
    if parts is not None:
        if not parts:
            return [], 0
        values |= {"parts": list(parts), "first": min(parts), "last": max(parts)}
        where += " AND x.part BETWEEN $first AND $last AND x.part IN (SELECT unnest($parts::BIGINT[]))"
    told = " AND ".join(_TELLS.format(word=named(word, values)) for word in patterns) or "TRUE"
    row = cursor.execute(
        f"""
        WITH near AS MATERIALIZED (SELECT x.rowid AS row FROM chosen x WHERE {where}),
        said AS MATERIALIZED (
            SELECT x.rowid AS row, x.indicator, x.place, x.source,
                   concat_ws(' ', x.agency, x.period, x.sentence) AS told
            FROM chosen x WHERE x.rowid IN (SELECT row FROM near)
        ),
        titled AS MATERIALIZED (
            SELECT source, concat_ws(' ', title, publisher) AS title
            FROM source WHERE source IN (SELECT source FROM said)
        ),
        found AS MATERIALIZED (SELECT x.row FROM said x WHERE {told}),
        taken AS (
            SELECT x.rowid AS row FROM chosen x WHERE x.rowid IN (SELECT row FROM found)
            ORDER BY {sought.order} LIMIT $most OFFSET $skip
        )
        SELECT (SELECT list(row) FROM taken), (SELECT count(*) FROM found)
        """,
        values,
    ).fetchone()
    rows, count = row or (None, 0)
    return list(rows or ()), int(count)
