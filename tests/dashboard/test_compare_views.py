"""Comparisons put together from an address alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dashboard import cached
from dashboard.address import FORMS, Address, Form
from dashboard.charts.framing import SIZES, PictureWords, fit
from dashboard.charts.layout import BOTTOM, MAP_WIDTH, TOP
from dashboard.charts.palette import DARK, LIGHT
from dashboard.slides.drawing import MOST_TALL, svg
from dashboard.views.compare_defaults import best_indicator, complete_compare
from dashboard.views.excerpts import view_excerpt
from dashboard.views.showing import show
from dashboard.views.shown import Shown

RANKS = Address(view="compare", indicator="par_index_rank")
CITIES = ("VN-HN", "VN-SG", "VN-HP", "VN-DN", "VN-CT", "VN-26")


@pytest.fixture
def version(database: Path) -> str:
    """The version of the tests' database."""
    return str(database.resolve())


def shown(version: str, address: Address) -> Shown:
    """The view of an address that has one."""
    found = show(version, address, "vi", LIGHT)
    assert found is not None
    return found


def claims_of(figure: dict[str, Any]) -> list[str]:
    """The claims that can be chosen in a figure."""
    return [data[0] for trace in figure["data"] for data in trace.get("customdata", [])]


def traces_with(figure: dict[str, Any], key: str) -> list[dict[str, Any]]:
    """The traces of a figure that have a key."""
    return [trace for trace in figure["data"] if key in trace]


def test_a_bare_comparison_is_of_what_most_places_have(version: str) -> None:
    """Without a word the headline indicator with most places is ranked at its newest well-covered period."""
    assert best_indicator(version) == "par_index_rank"
    found = shown(version, Address(view="compare"))
    assert (found.form, found.address.indicator, found.address.period) == ("ranked", "par_index_rank", "2024")
    assert found.address.place == "VN-HN"


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_form_has_its_words_and_its_claims(version: str, form: Form, language: Any) -> None:
    """Title, subtitle, text alternative, notes and sources are there, and each figure drawn can be chosen."""
    indicator = "on_time_rate" if form == "levels" else "par_index_rank"
    address = Address(view="compare", form=form, indicator=indicator)
    found = show(version, address, language, DARK)
    assert found is not None
    assert found.form == found.address.form == form
    assert found.title and found.subtitle and found.sources and found.notes
    assert found.title in found.alternative and found.subtitle in found.alternative
    assert set(claims_of(found.figure)) == {
        point.claim_id for point in found.drawn if point.place != "VN" or form == "changes"
    }
    assert set(found.drawn) <= set(found.points)
    assert {point.series for point in found.drawn} <= set(found.names.full) & set(found.colours)


@pytest.mark.parametrize("form", FORMS)
def test_a_complete_address_shows_the_same_again(version: str, form: Form) -> None:
    """Asked for by its own complete address, a comparison is the same comparison."""
    indicator = "on_time_rate" if form == "levels" else "par_index_rank"
    first = shown(version, Address(view="compare", form=form, indicator=indicator))
    assert complete_compare(version, first.address) == first.address
    assert show(version, first.address, "vi", LIGHT) == first


def test_only_figures_of_the_period_stand_side_by_side(version: str) -> None:
    """Places in the order of their ranks, each with its figure of the very year; the others are named."""
    found = shown(version, replace(RANKS, period="2024"))
    assert [(point.place, point.value) for point in found.drawn] == [
        ("VN-HP", 1), ("VN-HN", 3), ("VN-DN", 8), ("VN-SG", 25),
    ]  # fmt: skip
    assert {point.period for point in found.drawn} == {"2024"}
    assert found.left_out == (
        "Chưa thấy nguồn nào nêu số cùng kỳ của 4 nơi: Cần Thơ, Quảng Ninh, Huế, Bà Rịa - Vũng Tàu.",
    )
    assert "4/8 nơi có số" in found.subtitle


def test_ranks_run_to_the_right_and_show_their_number(version: str) -> None:
    """The value axis runs from the last rank to the first, and each dot is labelled with its 63."""
    figure = shown(version, replace(RANKS, period="2022")).figure
    first, last = figure["layout"]["xaxis"]["range"]
    assert first > 63 and last < 1
    texts = [text for trace in traces_with(figure, "text") for text in trace["text"]]
    assert "1/63" in texts and "<b>3/63</b>" in texts


def test_the_chart_grows_with_its_rows(version: str) -> None:
    """Twice as many places make the plot higher, and none is written over another."""
    few = shown(version, replace(RANKS, peers="own", places=("VN-HN", "VN-SG")))
    many = shown(version, replace(RANKS, period="2022"))
    assert many.figure["layout"]["height"] > few.figure["layout"]["height"]
    rows = next(trace for trace in traces_with(many.figure, "customdata"))["y"]
    assert rows == list(range(7))


def test_sources_that_disagree_are_marked(version: str) -> None:
    """A disputed rank has a bar between its ends and a sign before its label."""
    figure = shown(version, replace(RANKS, period="2021")).figure
    texts = [text for trace in traces_with(figure, "text") for text in trace["text"]]
    assert "<b>≠ 10/63</b>" in texts
    bars = [trace["x"] for trace in figure["data"] if trace["name"] == "nguồn nói khác nhau"]
    assert bars == [[10, 58, None]]


@pytest.mark.parametrize(
    ("peers", "places", "expected"),
    [
        ("nation", (), {*CITIES, "VN-13"}),
        ("cities", (), set(CITIES)),
        ("region", (), {"VN-HN", "VN-HP", "VN-13"}),
        ("own", ("VN-SG", "VN-13"), {"VN-HN", "VN-SG", "VN-13"}),
    ],
)
def test_peers_by_preset(version: str, peers: Any, places: tuple[str, ...], expected: set[str]) -> None:
    """A preset says who is compared; the marked place is always among them."""
    found = shown(version, replace(RANKS, period="2022", peers=peers, places=places, place="VN-HN"))
    assert {point.place for point in found.drawn} == expected


def test_ranks_over_years_are_not_joined_across_a_break(version: str) -> None:
    """From 63 to 34 places no line is drawn, and the foot of the chart says both numbers."""
    found = shown(version, Address(view="compare", form="ranks", indicator="dti_rank"))
    own = next(line for line in found.lines if line.key.place == "VN-HN")
    assert [[point.period for point in run] for run in own.runs] == [
        ["2020", "2021", "2022", "2023"],
        ["2025"],
    ]
    written = [each["text"] for each in found.figure["layout"]["annotations"]]
    assert {"63 nơi", "34 nơi"} <= set(written)
    top, bottom = found.figure["layout"]["yaxis"]["range"][::-1]
    assert top < 1 and bottom > 63
    dashes = {trace["line"]["dash"] for trace in found.figure["data"] if trace.get("mode") == "lines"}
    assert dashes == {"solid", "dot"}


def test_changes_say_both_ends_and_their_size(version: str) -> None:
    """Each place with both figures has an arrow; ranks gained and lost have their own signs."""
    found = shown(version, replace(RANKS, form="changes", period="2023", since="2022"))
    assert found.title.replace("\u00a0", " ") == (
        "Hà Nội giữ nguyên ở 3/63, trong khi 2 nơi lên hạng và 1 nơi tụt hạng (từ năm 2022 đến năm 2023)"
    )
    texts = [
        text.replace("\u00a0", " ") for trace in traces_with(found.figure, "text") for text in trace["text"]
    ]
    assert texts == ["▲ 3", "▲ 1", "<b>=</b>", "=", "=", "=", "▼ 7"]


def test_a_disputed_change_has_no_size(version: str) -> None:
    """Where sources disagree on an end, neither the title nor the label claims a size."""
    found = shown(version, replace(RANKS, form="changes", period="2022", since="2021"))
    assert found.title.startswith("Hà Nội: từ 10/63 đến 3/63; nguồn nói khác nhau")
    texts = [text for trace in traces_with(found.figure, "text") for text in trace["text"]]
    assert "<b>≠</b>" in texts


def test_levels_stand_under_their_place(version: str) -> None:
    """The levels of one day, each a row of its own under the name of the place."""
    found = shown(version, Address(view="compare", form="levels", indicator="on_time_rate"))
    assert found.address.period == "2023-06-30"
    assert found.figure["layout"]["yaxis"]["ticktext"] == [
        "<b>Hà Nội</b>", "Chung", "Cấp tỉnh, thành phố", "Cấp huyện", "Cấp xã",
    ]  # fmt: skip
    assert "cấp xã cao nhất với 99,89\u00a0%" in found.title


def test_the_map_has_a_tile_for_every_place(version: str) -> None:
    """Every place of the grid has a tile: filled with its class, or struck through where it has no figure."""
    found = shown(version, replace(RANKS, form="map", period="2024"))
    shapes = found.figure["layout"]["shapes"]
    fills = [shape["fillcolor"] for shape in shapes if shape.get("fillcolor") and shape["yref"] == "y"]
    assert len(fills) - len(LIGHT.steps) == len(found.drawn) == 4
    assert sum(shape["type"] == "line" for shape in shapes) == 4
    assert found.image_size[0] == MAP_WIDTH


def test_the_strongest_fill_is_the_best_rank(version: str) -> None:
    """Rank 1 wears the strongest colour, a rank far down a weak one."""
    figure = shown(version, replace(RANKS, form="map", period="2024")).figure
    names = {
        (x, y): text
        for trace in traces_with(figure, "text")
        for x, y, text in zip(trace["x"], trace["y"], trace["text"], strict=True)
    }
    fills = {
        names[round((shape["x0"] + shape["x1"]) / 2), round((shape["y0"] + shape["y1"]) / 2)]: shape[
            "fillcolor"
        ]
        for shape in figure["layout"]["shapes"]
        if shape.get("fillcolor") and shape["y0"] > -0.6
    }
    assert fills["Hải<br>Phòng<br><b>1</b>"] == LIGHT.steps[-1]
    assert fills["TP.<br>HCM<br><b>25</b>"] == LIGHT.steps[3]


def test_known_on_a_day(version: str) -> None:
    """What was published later is not compared, and the subtitle says the day."""
    found = shown(version, replace(RANKS, known_on=date(2023, 12, 31)))
    assert found.address.period == "2022"
    assert "31/12/2023" in found.subtitle


def test_nothing_to_compare_is_none(version: str) -> None:
    """An indicator without a dated figure has no comparison, in no form."""
    assert show(version, Address(view="compare", indicator="procedures_total", form="changes"), "vi", LIGHT)
    assert show(version, Address(view="compare", indicator="delayed_projects", peers="own", places=("VN-SG",),
                                 place="VN-SG", period="2023-07-05"), "vi", LIGHT) is None  # fmt: skip


def test_a_picture_grows_with_the_rows(version: str) -> None:
    """A canvas of fixed height is made higher where the rows need it, and the map is not drawn wide."""
    words = PictureWords("Tựa", "Phụ đề", ("Nguồn",))
    rows = shown(version, replace(RANKS, period="2022")).figure
    tiles = shown(version, replace(RANKS, form="map")).figure
    flat = replace(SIZES["web"], height=200)
    assert fit(rows, words, SIZES["web"])["layout"]["height"] == SIZES["web"].height
    grown = fit(rows, words, flat)["layout"]
    assert grown["height"] - grown["margin"]["t"] - grown["margin"]["b"] >= 7 * 18 - 1
    drawn = fit(tiles, words, SIZES["web"])["layout"]
    plot = drawn["width"] - drawn["margin"]["l"] - drawn["margin"]["r"]
    assert plot <= tiles["layout"]["meta"]["most_width"]
    assert drawn["height"] > SIZES["web"].height


def test_an_excerpt_and_a_slide_are_made_of_a_comparison(version: str) -> None:
    """Files ask by the same address: the figures of the comparison are the rows of the file."""
    address = replace(RANKS, form="changes", period="2023", since="2022")
    excerpt = view_excerpt(version, address, "vi", date(2026, 11, 20))
    assert excerpt.shown is not None
    assert {row.point.claim_id for row in excerpt.rows} == {point.claim_id for point in excerpt.shown.drawn}
    assert "form=changes" in excerpt.link and "since=2022" in excerpt.link


def test_a_place_that_is_gone_is_not_marked(version: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A province that ended before the period gives way to the first city with a figure."""
    places = [
        replace(place, valid_to=date(2021, 12, 31)) if place.place == "VN-13" else place
        for place in cached.places(version)
    ]
    monkeypatch.setattr(cached, "places", lambda asked: places)
    found = complete_compare(version, replace(RANKS, period="2022", place="VN-13", peers="region"))
    assert found.place == "VN-HN"
    assert complete_compare(version, replace(RANKS, period="2021", place="VN-13")).place == "VN-13"


def test_a_tall_chart_fits_on_a_printed_page(version: str) -> None:
    """A chart of many rows is drawn no taller than a page has room for; a low one keeps its height."""
    figure = shown(version, replace(RANKS, period="2022")).figure
    tall = {**figure, "layout": {**figure["layout"], "height": 3000}}
    assert f'height="{MOST_TALL}"' in svg(tall, 780).partition(">")[0]
    assert f'height="{figure["layout"]["height"] - TOP - BOTTOM}"' in svg(figure, 780).partition(">")[0]
