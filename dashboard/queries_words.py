"""Finds the figures of which all words that a reader typed are told.

A word is found, accents or none, in the names of indicator and place, in agency, period and sentence, and in
the source's title and publisher. In which parts of all figures a word stands is kept ready (`occurrence`):
only parts in which every word stands are looked through. Where these are many, they are taken one after
another in the order of the list, or figures by what this begins with, until the page is full.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import groupby
from typing import Any

from dashboard.model_figures import FigureOrder, FiguresAsked
from dashboard.queries import Cursor, named, one_of
from dashboard.searching import pattern

EXACT = 500_000
"""Figures that are all looked through, so that it is known how many match."""
FIRST, GROWTH = 20_000, 4
"""Figures looked through at first where there are more; each time so many times more."""

_IN_PARTS: dict[FigureOrder, tuple[str, int]] = {
    "indicator": ("x.part >> 32 {way}, x.part", 16),
    "place": ("(x.part >> 16) & 65535 {way}, x.part", 16),
    "value": ("x.part", 32),
}
"""Orders in which whole parts lie behind one another, by what the number of a part is made of (views.sql).
Taken together are those that are alike but for so many bits: of one indicator and place, or one indicator."""
_BEGINS_WITH: dict[FigureOrder, str] = {
    "period": "((x.period_end - DATE '0001-01-01') << 22) + (x.period_start - DATE '0001-01-01')",
    "level": "enum_code(x.level)",
    "basis": "enum_code(x.basis)",
    "publisher": "x.publisher_order",
    "sources": "2 * x.sources_count {disagreeing_first} x.disagree::INTEGER",
}
"""A number for what the other orders look at before the order of parts."""
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


@dataclass(frozen=True)
class _Portion:
    """Figures that are looked through at once: those in some parts, or in any, that fulfil a condition."""

    parts: Sequence[int] | None
    where: str = "TRUE"
    values: Mapping[str, Any] = field(default_factory=dict)


_Run = tuple[Callable[[list[Any]], _Portion], list[tuple[list[Any], int]]]
"""What makes a portion of some parts or beginnings, and those there are, in order with their figures."""


def find_words(cursor: Cursor, asked: FiguresAsked, sought: Sought) -> Matching:
    """The page of the figures that match the words asked for."""
    patterns = [pattern(word) for word in asked.words.split()]
    rows: list[int] = []
    total = 0
    for portion, is_last in _portions(cursor, asked, patterns, sought):
        left = None if sought.most is None else sought.most - len(rows)
        page = replace(sought, most=left, skip=max(0, sought.skip - total))
        found, count = _look_through(cursor, portion, patterns, page)
        rows += found
        total += count
        if sought.most is not None and not is_last and total >= sought.skip + sought.most:
            return Matching(tuple(rows), total, at_least=True)
    return Matching(tuple(rows), total, at_least=False)


def _portions(
    cursor: Cursor, asked: FiguresAsked, patterns: Sequence[str], sought: Sought
) -> Iterator[tuple[_Portion, bool]]:
    """What to look through, all at once or portion by portion, and whether it is the last.

    Claims that are asked for by their ids are few, in whatever parts they are.
    """
    if asked.claims is not None:
        yield _Portion(None), True
        return
    telling = [word for word in patterns if _tells_apart(cursor, word)]
    parts = _parts_with(cursor, asked, telling)
    if sought.most is None or sum(figures for _, figures in parts) <= EXACT:
        yield _Portion([part for part, _ in parts]), True
        return
    runs = _runs(cursor, asked, sought, parts, of_all=not telling)
    room, portion, held = FIRST, list[Any](), 0
    for run, (make, steps) in enumerate(runs, 1):
        for number, (items, figures) in enumerate(steps, 1):
            portion, held = portion + items, held + figures
            if held >= room or number == len(steps):
                yield make(portion), run == len(runs) and number == len(steps)
                room, portion, held = room * GROWTH, [], 0


def _runs(
    cursor: Cursor, asked: FiguresAsked, sought: Sought, parts: list[tuple[int, int]], *, of_all: bool
) -> list[_Run]:
    """In the order of the list what portions are made of: parts, or what figures begin with.

    Of what very many begin with, parts again, and of the first, with which the page may be full. `of_all`: no
    word leaves parts out.
    """
    bits = _IN_PARTS[asked.order][1] if asked.order in _IN_PARTS else 16
    together = [list(group) for _, group in groupby(parts, key=lambda part: part[0] >> bits)]
    steps = [([part for part, _ in group], sum(figures for _, figures in group)) for group in together]
    if asked.order in _IN_PARTS:
        return [(_Portion, steps)]
    every = None if of_all else [part for part, _ in parts]
    begins = _BEGINS_WITH[asked.order].format(disagreeing_first="+" if asked.descending else "-")
    counted = cursor.execute(
        f"SELECT {begins} AS beginning, count(*) FROM chosen x WHERE {sought.where} GROUP BY ALL "
        f"ORDER BY beginning {'DESC' if asked.descending else 'ASC'} NULLS LAST",
        sought.values,
    ).fetchall()
    split = {one for number, (one, figures) in enumerate(counted) if figures > (EXACT if number else FIRST)}
    runs: list[_Run] = []
    for is_split, beginnings in groupby(counted, key=lambda row: row[0] in split):
        few = [([one], figures) for one, figures in beginnings]
        if is_split:
            runs += [(partial(_beginning, begins, ones), steps) for ones, _ in few]
        else:
            runs.append((lambda ones: _beginning(begins, ones, every), few))
    return runs


def _beginning(begins: str, ones: Sequence[int | None], parts: Sequence[int] | None) -> _Portion:
    """The figures in those parts that begin with one of these."""
    given = {f"beginning{number}": one for number, one in enumerate(ones) if one is not None}
    either = [f"{begins} IN ({', '.join(f'${name}' for name in given)})"] * bool(given)
    either += [f"{begins} IS NULL"] * (None in ones)
    return _Portion(parts, f"({' OR '.join(either)})", given)


def _parts_with(cursor: Cursor, asked: FiguresAsked, telling: Sequence[str]) -> list[tuple[int, int]]:
    """The parts in which every word stands, in the order of the list, and how many figures each has."""
    values: dict[str, Any] = {}
    where = [
        one_of(f"x.{column}", wanted, values)
        for column, wanted in (("indicator", asked.indicators), ("place", asked.places))
        if wanted
    ]
    where += [_STANDS.format(word=named(word, values)) for word in telling]
    order, _ = _IN_PARTS.get(asked.order, ("x.part", 0))
    return cursor.execute(
        f"SELECT x.part, x.figures FROM part x WHERE {' AND '.join(where) or 'TRUE'} "
        f"ORDER BY {order.format(way='DESC' if asked.descending else 'ASC')}",
        values,
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
    cursor: Cursor, portion: _Portion, patterns: Sequence[str], sought: Sought
) -> tuple[list[int], int]:
    """Of the figures of a portion the rows of the page of those that match, and how many do.

    DuckDB would look for the words before it leaves the other parts out: step by step it reads what it must.
    """
    where = f"{sought.where} AND {portion.where}"
    values = {**sought.values, **portion.values, "most": sought.most, "skip": sought.skip}
    parts = portion.parts
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
