"""Coverage: which figures are there, which are missing, which are too old."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pytest

from dashboard.accuracy import read_accuracy
from dashboard.coverage import Expected, Row, counts, coverage
from dashboard.model_checks import Lifetime
from dashboard.parts.claim_cards import Namer
from dashboard.parts.matrix import gaps_html, matrix_html, year_spans
from tests.dashboard.making import PLACES, RANK, rank

YEARS = range(2019, 2027)
TODAY = date(2026, 11, 22)


def row(known: Sequence[str], lifetimes: Mapping[str, Lifetime] | None = None, **changes: Any) -> Row:
    """The years of one yearly rank that is known for some."""
    expected = Expected({"par_index_rank": "year"}, lifetimes or {}, changes.pop("today", TODAY))
    points = [rank(period, 3, indicator="par_index_rank") for period in known]
    (found,) = coverage(points, ["par_index_rank"], ["VN-HN"], YEARS, expected)
    return found


def states(found: Row) -> str:
    """The first letters of the states, oldest first: r, m, o, e, g."""
    return "".join(cell.state[0] for cell in found.cells)


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ([], "mmmmmmme"),
        (["2025"], "mmmmmmre"),
        (["2020", "2022", "2024"], "mrmrmroe"),
        (["2019"], "rooooooe"),
        (["2026"], "mmmmmmmr"),
        (["2015"], "oooooooe"),
    ],
)
def test_a_year_without_a_figure_is_missing_or_too_old(known: list[str], expected: str) -> None:
    """Gaps between figures are missing, those behind the newest too old, the running year not due."""
    assert states(row(known)) == expected


def test_the_year_before_is_due_in_autumn() -> None:
    """In March nobody can expect last year's index."""
    assert states(row(["2024"], today=date(2026, 3, 1))) == "mmmmmree"


def test_a_place_that_is_gone_owes_nothing() -> None:
    """Years behind a merger and before a founding are not gaps."""
    merged = {"VN-HN": Lifetime("VN-HN", None, date(2025, 6, 30))}
    assert states(row(["2023"], merged)) == "mmmmrogg"
    founded = {"VN-HN": Lifetime("VN-HN", date(2022, 7, 1), None)}
    assert states(row([], founded)) == "gggmmmme"


def test_a_late_cell_names_the_newest_figure() -> None:
    """A cell that is too old holds the figure before it, so that the reader sees since when."""
    late = row(["2020", "2023"]).cells[-2]
    assert late.point is not None
    assert late.point.period == "2023"


def test_the_counts_add_up() -> None:
    """Every cell is in one state."""
    found = counts([row(["2020", "2024"]), row([])])
    assert sum(found.values()) == 2 * len(YEARS)
    assert found["reported"] == 2


def test_years_in_few_words() -> None:
    """Consecutive years become a span."""
    assert year_spans([2022, 2018, 2020, 2021]) == "2018, 2020–2022"
    assert year_spans([]) == ""


def test_states_are_told_apart_without_colour() -> None:
    """Each state has a mark or a word of its own, also for those who hear the page."""
    namer = Namer({"par_index_rank": RANK}, {place.place: place for place in PLACES}, "vi")
    html = matrix_html([row(["2020", "2022", "2024"])], namer)
    assert html.count(">–</span>") == 3
    assert html.count("← 2024") == 1
    assert "quá cũ: số mới nhất là của năm 2024" in html
    assert "chưa đến lúc công bố" in html
    assert html.count('href="trends?') == 3


def test_the_list_holds_every_empty_cell() -> None:
    """Each line names the years without a figure, those too old, and the newest figure."""
    namer = Namer({"par_index_rank": RANK}, {place.place: place for place in PLACES}, "en")
    html = gaps_html([row(["2020", "2022", "2023"])], namer)
    assert "2019, 2021" in html
    assert "2024–2025" in html
    assert "3/63 (2023)" in html
    assert "never reported" in gaps_html([row([])], namer)


def test_accuracy_is_read_as_it_stands() -> None:
    """Every row has a set, a measure between 0 and 1, a day and the command that measured it."""
    found = read_accuracy()
    assert {each.measure for each in found} == {"figure", "placed", "dated", "full"}
    assert all(0 <= each.value <= 1 and each.command.startswith("python -m ") for each in found)
