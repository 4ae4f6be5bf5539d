"""Words looked for in all figures: what is kept ready finds what a look at every figure finds."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from random import Random

import duckdb
import pytest

from dashboard import queries_words
from dashboard.database import cursor
from dashboard.model_figures import FigureOrder, FigureRow, FiguresAsked
from dashboard.queries_figures import read_figures
from dashboard.searching import pattern

ASKED = (
    "ha noi",
    "Đúng HẠN",
    "so xay dung",
    "63",
    "y",
    "%",
    "(",
    "khongcogi",
    "99,81 ha",
    "noi noi",
    "2022 par",
)
ORDERS: tuple[tuple[FigureOrder, bool], ...] = (
    ("indicator", False),
    ("indicator", True),
    ("place", False),
    ("place", True),
    ("period", True),
    ("period", False),
    ("value", False),
    ("value", True),
    ("level", False),
    ("level", True),
    ("basis", True),
    ("publisher", False),
    ("publisher", True),
    ("sources", True),
    ("sources", False),
)


@pytest.fixture(scope="module")
def connection(database: Path) -> duckdb.DuckDBPyConnection:
    """The tests' database, as pages ask it."""
    return cursor(str(database.resolve()))


@pytest.fixture(scope="module")
def every(connection: duckdb.DuckDBPyConnection) -> Sequence[FigureRow]:
    """Every figure, as no words leave them."""
    return read_figures(connection, FiguresAsked()).rows


@pytest.fixture(scope="module")
def told(connection: duckdb.DuckDBPyConnection, every: Sequence[FigureRow]) -> Mapping[str, str]:
    """What is told of each figure, by its claim: names, agency, period, sentence, title, publisher."""
    names = dict(
        connection.execute(
            "SELECT indicator, concat_ws(' ', name_vi, name_en, short_vi, short_en) FROM indicator "
            "UNION ALL SELECT place, concat_ws(' ', name_vi, name_en, aliases) FROM place"
        ).fetchall()
    )
    return {
        row.point.claim_id: "\n".join(
            [
                names[row.point.indicator],
                names[row.point.place],
                row.point.agency,
                row.claim.period or "",
                row.claim.sentence,
                row.claim.title,
                row.claim.publisher,
            ]
        )
        for row in every
    }


def looked_at(told: Mapping[str, str], words: str) -> set[str]:
    """The claims of which every word is told, by a look at each."""
    return {
        claim for claim, text in told.items() if all(re.search(pattern(word), text) for word in words.split())
    }


def found(connection: duckdb.DuckDBPyConnection, asked: FiguresAsked, most: int | None = None) -> list[str]:
    """The claims that the words find, page by page where pages are `most` long."""
    claims: list[str] = []
    while True:
        page = read_figures(connection, asked, most, len(claims))
        claims += [row.point.claim_id for row in page.rows]
        if not page.at_least:
            assert page.total == len(claims) or len(page.rows) == most
        if most is None or len(page.rows) < most:
            return claims


def pieces(told: Mapping[str, str]) -> list[str]:
    """Pieces of words that stand somewhere, one or two of a figure, without accents or in capitals."""
    dice = Random(3)
    texts = sorted(told.values())
    pieces = []
    for _ in range(60):
        words = dice.sample(dice.choice(texts).split(), 2)
        begun = [word[(at := dice.randrange(len(word))) : at + dice.randint(1, 5)] for word in words]
        pieces.append(" ".join(begun[: dice.randint(1, 2)]).upper())
    return pieces


def test_words_find_what_a_look_at_every_figure_finds(
    connection: duckdb.DuckDBPyConnection, told: Mapping[str, str]
) -> None:
    """Whatever is typed, whole words or pieces of some: all figures that tell of it, and no others."""
    for words in (*ASKED, *pieces(told)):
        claims = found(connection, FiguresAsked(words=words))
        assert set(claims) == looked_at(told, words), words
        assert len(claims) == len(set(claims))


@pytest.mark.parametrize(("order", "descending"), ORDERS)
def test_pages_of_found_figures_are_the_whole_list(
    connection: duckdb.DuckDBPyConnection,
    monkeypatch: pytest.MonkeyPatch,
    order: FigureOrder,
    descending: bool,
) -> None:
    """Where figures are looked through portion by portion, pages behind one another are the list at once."""
    for words in ("ha noi", "2022", "e"):
        asked = FiguresAsked(words=words, order=order, descending=descending)
        at_once = found(connection, asked)
        monkeypatch.setattr(queries_words, "EXACT", 0)
        monkeypatch.setattr(queries_words, "FIRST", 1)
        assert found(connection, asked, 7) == at_once
        monkeypatch.undo()


def test_a_count_that_is_not_known_is_a_lower_bound(
    connection: duckdb.DuckDBPyConnection, monkeypatch: pytest.MonkeyPatch, told: Mapping[str, str]
) -> None:
    """Of more figures than are looked through, the page tells how many there are at least."""
    monkeypatch.setattr(queries_words, "EXACT", 0)
    monkeypatch.setattr(queries_words, "FIRST", 1)
    page = read_figures(connection, FiguresAsked(words="2"), 3)
    assert page.at_least and 3 <= page.total <= len(looked_at(told, "2"))
    assert not read_figures(connection, FiguresAsked(words="khongcogi"), 3).at_least


def test_words_narrow_what_else_is_asked_for(
    connection: duckdb.DuckDBPyConnection, told: Mapping[str, str], every: Sequence[FigureRow]
) -> None:
    """Words and an indicator, a place or claims are asked for together."""
    some = tuple(row.point.claim_id for row in every[::3])
    for asked in (
        FiguresAsked(words="2022", places=("VN-HN",)),
        FiguresAsked(words="ha", indicators=("par_index_rank", "on_time_rate")),
        FiguresAsked(words="ha", claims=some),
    ):
        meant = {
            row.point.claim_id
            for row in every
            if row.point.place in (asked.places or (row.point.place,))
            and row.point.indicator in (asked.indicators or (row.point.indicator,))
            and (asked.claims is None or row.point.claim_id in asked.claims)
        }
        assert set(found(connection, asked)) == meant & looked_at(told, asked.words)
