"""The page Nguồn / Sources in Streamlit's test runner."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

from dashboard.model_sources import KINDS
from dashboard.queries_sources import read_source_text, read_sources
from dashboard.screens import sources
from tests.dashboard.fixture_sources import HOSTILE_TITLE, SOURCES
from tests.dashboard.test_page import shown

Open = Callable[..., AppTest]
REPORT = "bao-cao-hdnd-2023"


@pytest.fixture
def cursor(database: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A cursor on the tests' database."""
    with duckdb.connect(database.resolve(), read_only=True) as connection:
        yield connection


def html(app: AppTest) -> str:
    """All HTML of the page as it was sent."""
    return "\n".join(element.proto.body for element in app.get("html"))


def titles(app: AppTest) -> list[str]:
    """The sources listed, by id, in order."""
    return [part.partition("&")[0].partition('"')[0] for part in html(app).split("sources?source=")[1:]]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("da nang", 6),
        ("Đà Nẵng", 6),
        ("bo noi vu", 4),
        ("BO NOI VU 2022", 1),
        ("chat van trien khai", 1),
        ("  ", len(SOURCES)),
        ("khong-co-dau", 0),
        ("100%_'\"--", 0),
    ],
)
def test_search_forgives_missing_accents(cursor: duckdb.DuckDBPyConnection, asked: str, found: int) -> None:
    """Every word is looked for in title, publisher, address, places and indicators, accents or none."""
    assert read_sources(cursor, asked, KINDS, "newest").total == found


def test_orders(cursor: duckdb.DuckDBPyConnection) -> None:
    """Newest first with undated ones last, most figures first, names in Vietnamese order."""
    newest = read_sources(cursor, "", KINDS, "newest").sources
    assert (newest[0].source, newest[-1].published) == ("cu-tri-2025", None)
    figures = [source.figures for source in read_sources(cursor, "", KINDS, "figures").sources]
    assert figures == sorted(figures, reverse=True)
    assert read_sources(cursor, "", ("repost",), "title").total == 1


def test_every_claim_and_rejection_stands_in_its_text(cursor: duckdb.DuckDBPyConnection) -> None:
    """The offsets that are highlighted are those of the phrases."""
    for source in SOURCES:
        opened = read_source_text(cursor, source.source)
        assert opened is not None
        for read in opened.claims:
            assert opened.text[read.start : read.end] == read.claim.quote
        for rejection in opened.rejections:
            assert opened.text[rejection.start : rejection.end] == rejection.quote


def test_the_list(open_page: Open) -> None:
    """Every source with its kind, its days and its number of figures; each leads to its text."""
    app = open_page("sources")
    assert not app.exception
    assert f"{len(SOURCES)} nguồn" in shown(app)
    assert len(titles(app)) == len(SOURCES)
    assert "01/11/2026" in shown(app)


def test_searching_writes_the_address(open_page: Open) -> None:
    """What is asked for can be copied as an address, and opens again."""
    app = open_page("sources")
    app.text_input(key="sources_asked").set_value("bo noi vu 2022").run()
    assert titles(app) == ["par-index-2022"]
    assert app.query_params == {"q": "bo noi vu 2022"}
    assert titles(open_page("sources", q="bo noi vu 2022")) == ["par-index-2022"]


def test_more_sources_come_when_asked_for(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of many a number more at each click until all are there; another question begins anew."""
    for name, value in (("FIRST", 2), ("STEP", 4), ("MOST", 3)):
        monkeypatch.setattr(sources, name, value)
    app = open_page("sources")
    seen = []
    while app.button:
        seen.append((len(titles(app)), app.button[0].label))
        app.button[0].click().run()
    left = len(SOURCES) - 2
    assert seen[0] == (2, f"Hiện thêm 4, còn {left}")
    assert [shown for shown, _ in seen] == list(range(2, len(SOURCES), 4))
    assert len(titles(app)) == len(SOURCES)
    app.text_input(key="sources_asked").set_value("noi vu").run()
    assert (len(titles(app)), app.button[0].label) == (2, "Hiện nốt 3")


def test_nothing_found(open_page: Open) -> None:
    """An empty list says what to do."""
    assert "Không có nguồn nào khớp" in shown(open_page("sources", q="sao hỏa"))


def test_a_source_with_its_figures(open_page: Open) -> None:
    """The text with every figure marked, beside it the rows, what was not taken with its reason."""
    app = open_page("sources", source=REPORT)
    page = shown(app)
    assert "<mark>99,81%</mark>" in page
    assert "Hà Nội · Chung · 30/06/2023 · nêu trong văn bản" in page
    assert "địa phương từ tiêu đề; kỳ từ ngày đăng" in page
    assert "Không nhận: Lặp lại chính con số đó" in page
    assert "617/1.910 là 32,3 %" in page
    assert "trends?indicator=on_time_rate&places=HN&levels=all&claim=" in page


def test_the_chosen_figure_is_told(open_page: Open, cursor: duckdb.DuckDBPyConnection) -> None:
    """An address with a claim marks its phrase and its row."""
    opened = read_source_text(cursor, REPORT)
    assert opened is not None
    page = html(open_page("sources", source=REPORT, claim=opened.claims[0].claim.claim_id))
    assert page.count('class="row picked" aria-current="true"') == 1
    assert '<mark class="picked">' in page


def test_an_unknown_source_is_answered(open_page: Open) -> None:
    """A wrong id gets a sentence and the way to the list, as text."""
    app = open_page("sources", source="<script>alert(1)</script>")
    assert not app.exception
    assert "Không có nguồn này" in shown(app)
    assert "<script>alert" not in html(app)


def test_hostile_text_is_shown_as_text(open_page: Open) -> None:
    """Title, publisher, sentence and note of a hostile source stay text in the list and opened."""
    for app in (open_page("sources"), open_page("sources", source="bao-lai")):
        assert not any(
            tag in html(app) for tag in ("<script>window", "<img", "<b onmouseover", "<b>", "<i>đ")
        )
        assert HOSTILE_TITLE in shown(app)


def test_english(open_page: Open) -> None:
    """Numbers, dates and words follow the language; links carry it on."""
    app = open_page("sources", source=REPORT, lang="en")
    page = shown(app)
    assert "Hanoi · Overall · 30 June 2023 · stated in" in page
    assert "published 5 July 2023" in page
    assert "trends?lang=en&" in page


def test_a_figure_that_is_not_drawn_leads_to_its_cell(cursor: duckdb.DuckDBPyConnection) -> None:
    """Where the charts use another source's figure, the way to the trend chooses that one."""
    opened = read_source_text(cursor, "bao-chi-2023-07")
    official = read_source_text(cursor, "par-index-2021")
    assert opened is not None
    assert official is not None
    contested = next(read for read in opened.claims if read.claim.value == 58)
    drawn = next(read for read in official.claims if read.claim.quote == "Hà Nội xếp thứ 10/63")
    assert contested.drawn == drawn.drawn == drawn.claim.claim_id
