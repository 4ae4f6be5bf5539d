"""The figure as Plotly reads it: axes, marks, labels, words."""

from __future__ import annotations

import csv
from datetime import date
from itertools import pairwise
from typing import Any

import plotly.graph_objects as go
import pytest
from playwright.sync_api import Browser

from dashboard.caption import notes, notes_of_marks
from dashboard.charts.annotations import EVENT_ROWS, EVENT_WIDTH
from dashboard.charts.axes import time_axis, value_axis
from dashboard.charts.clearing import Box, box_of, drawn_at
from dashboard.charts.contested import range_labels
from dashboard.charts.fitting import FITTED
from dashboard.charts.labels import clear_of_each_other, safe, spread, wrap_name
from dashboard.charts.locale import plotly_config
from dashboard.charts.palette import DARK, LIGHT, Theme, accent
from dashboard.charts.trend import trend_figure
from dashboard.charts.view import along, pixels
from dashboard.model import Event, Indicator, Point, Words
from dashboard.series import build_lines
from dashboard.texts import words
from tests.conftest import ROOT
from tests.dashboard.making import COUNT, PLACES, RANK, indicator, point, rank, view

RATE = indicator()
SEVERAL = [rank("2021", 10), rank("2022", 3), rank("2021", 43, "VN-SG"), rank("2022", 36, "VN-SG")]


def figure(points: list[Point], what: Indicator = RATE, **changes: Any) -> dict[str, Any]:
    """The figure of the points."""
    return trend_figure(view(points, what, **changes))


def markers(made: dict[str, Any]) -> list[dict[str, Any]]:
    """The traces that can be chosen."""
    return [trace for trace in made["data"] if "customdata" in trace]


def texts(made: dict[str, Any]) -> list[str]:
    """Everything that is written into the figure as an annotation."""
    return [annotation["text"] for annotation in made["layout"]["annotations"]]


@pytest.mark.parametrize(
    ("points", "what"),
    [
        ([point("2023", 99.81)], RATE),
        (SEVERAL, RANK),
        ([point("2023", 0, unit="dossiers")], COUNT),
        ([point("2023-07-05", 5000, unit="hectares", qualifier="over")], indicator(unit="hectares")),
        ([point("2025", 100, basis="target")], RATE),
        ([rank("2021", 10, disagree=True, lowest=10, highest=58)], RANK),
    ],
)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_plotly_takes_every_figure(points: list[Point], what: Indicator, language: Any) -> None:
    """Plotly's own check finds nothing wrong in the dictionary."""
    go.Figure(figure(points, what, language=language))


@pytest.mark.parametrize(
    ("period", "published", "basis", "mark"),
    [
        ("2025-Q1", date(2025, 3, 28), "stated", "provisional"),
        ("2025-Q1", date(2025, 3, 31), "stated", "stated"),  # the last day of the period itself
        ("2025-Q1", date(2024, 12, 31), "stated", "stated"),  # before it began: no provisional count
        ("2025-03-28", date(2025, 3, 28), "stated", "stated"),  # what was there on a day
        ("2025-Q1", date(2025, 3, 28), "target", "target"),
        ("2025-Q1", date(2025, 3, 28), "implied", "implied"),
        ("2025-Q1", None, "stated", "stated"),
    ],
)
def test_what_is_published_within_its_period_is_provisional(
    period: str, published: date | None, basis: Any, mark: str
) -> None:
    """A stated figure that came before its period was over has a mark of its own, said under the chart."""
    made = point(period, 99.58, basis=basis, published=published)
    assert made.mark == mark
    (trace,) = markers(figure([made]))
    assert (trace["marker"]["symbol"] == ["diamond"]) == (mark == "provisional")
    hollow = mark in ("provisional", "implied")
    assert (trace["marker"]["color"] == [LIGHT.paper]) == hollow
    assert (trace["marker"]["line"]["color"] == [LIGHT.paper]) == (mark == "stated")
    said = words("vi")["basis_provisional"] in trace["customdata"][0][1]
    assert said == (mark == "provisional")
    assert (mark == "provisional") == ("provisional" in dict(notes_of_marks([made], "vi")))


def test_a_rank_axis_is_upside_down_and_begins_at_one() -> None:
    """Rank 1 stands on top and has a tick."""
    axis = value_axis(SEVERAL, "rank", "vi")
    assert axis["range"][0] > axis["range"][1]
    assert axis["ticktext"][0] == "1"


@pytest.mark.parametrize(
    ("ranks", "expected"),
    [
        ([3, 1], ["1", "2", "3", "4", "5"]),
        ([10, 3], ["1", "3", "5", "7", "9"]),
        ([43, 2], ["1", "10", "20", "30", "40"]),
    ],
)
def test_rank_ticks_are_whole_places(ranks: list[float], expected: list[str]) -> None:
    """No tick stands at half a place, and 1 is always there."""
    points = [rank(str(2020 + number), value) for number, value in enumerate(ranks)]
    assert value_axis(points, "rank", "vi")["ticktext"] == expected


def test_counts_begin_at_zero() -> None:
    """Amounts are measured from zero."""
    points = [point("2022", 700, unit="projects"), point("2023", 712, unit="projects")]
    axis = value_axis(points, "projects", "vi")
    assert axis["tickvals"][0] == 0
    assert axis["range"][0] <= 0


def test_shares_never_pass_one_hundred() -> None:
    """No tick stands above 100 percent."""
    axis = value_axis([point("2022", 99.1), point("2023", 99.9)], "percent", "vi")
    assert max(axis["tickvals"]) <= 100


def test_ticks_follow_the_language() -> None:
    """Ticks are written out, with the separators and units of the language."""
    points = [point("2022", 98.5), point("2023", 99.5)]
    assert "98,5\u00a0%" in value_axis(points, "percent", "vi")["ticktext"]
    assert "98.5%" in value_axis(points, "percent", "en")["ticktext"]
    days = [point("2023-03-31", 98), point("2023-12-31", 99)]
    assert time_axis(days, "vi")["ticktext"] == ["3/2023", "6/2023", "9/2023", "12/2023"]
    assert time_axis(days, "en")["ticktext"] == ["Mar 2023", "Jun 2023", "Sep 2023", "Dec 2023"]


def test_yearly_figures_stand_at_ticks_of_their_year() -> None:
    """A point stands on the last day of its period; of years only, that day carries the year's name."""
    axis = time_axis(SEVERAL, "vi")
    assert dict(zip(axis["tickvals"], axis["ticktext"], strict=True))["2022-12-31"] == "2022"
    assert markers(figure(SEVERAL, RANK))[0]["x"] == ["2021-12-31", "2022-12-31"]


def test_many_years_have_few_ticks() -> None:
    """A long axis keeps at most seven ticks, the newest among them."""
    axis = time_axis([rank(str(year), 3) for year in range(2006, 2025)], "vi")
    assert len(axis["tickvals"]) <= 7
    assert axis["ticktext"][-1] == "2024"


def test_one_range_that_dwarfs_the_data_does_not_set_the_axis() -> None:
    """A source that is off by a factor of ten is marked at the edge, and the others stay readable."""
    points = [point("2022", 83), point("2023", 86.5, disagree=True, lowest=8.65, highest=86.5)]
    assert value_axis(points, "percent", "vi")["range"][0] > 80
    near = [rank("2022", 3), rank("2021", 10, disagree=True, lowest=3, highest=20)]
    assert value_axis(near, "rank", "vi")["range"][0] > 20


def test_every_point_carries_its_claim() -> None:
    """Whatever is drawn leads to its sentence."""
    made = markers(figure(SEVERAL, RANK))
    assert [data[0] for trace in made for data in trace["customdata"]] == [each.claim_id for each in SEVERAL]


def test_bases_are_told_apart_by_shape() -> None:
    """Stated filled, computed hollow, a target another symbol: never by colour alone."""
    points = [rank("2020", 40, basis="implied"), rank("2021", 24), rank("2025", 10, basis="target")]
    (trace,) = markers(figure(points, RANK))
    assert trace["marker"]["symbol"] == ["circle", "circle", "line-ew-open"]
    assert [colour == LIGHT.paper for colour in trace["marker"]["color"]] == [True, False, False]


def test_a_join_to_a_computed_point_is_dotted() -> None:
    """The line between two stated points is solid, to a computed one dotted, to a target none."""
    points = [
        rank("2020", 40, basis="implied"),
        rank("2021", 24),
        rank("2022", 20),
        rank("2025", 10, basis="target"),
    ]
    joins = [trace for trace in figure(points, RANK)["data"] if trace.get("line", {}).get("dash")]
    assert {trace["line"]["dash"]: trace["y"] for trace in joins} == {
        "solid": [24, 20, None],
        "dot": [40, 24, None],
    }


def test_a_gap_between_periods_can_be_seen() -> None:
    """Where a year has no figure the line is thin and broken, and a note says why; days have no gaps."""
    points = [rank("2019", 5), rank("2020", 4), rank("2022", 3)]
    joins = {
        trace["line"]["dash"]: trace
        for trace in figure(points, RANK)["data"]
        if trace.get("line", {}).get("dash")
    }
    assert joins["solid"]["y"] == [5, 4, None]
    assert joins["5px,5px"]["y"] == [4, 3, None]
    assert joins["5px,5px"]["line"]["width"] < joins["solid"]["line"]["width"]
    lines = build_lines(points, RANK, ())
    assert ("gap", words("vi")["note_gap"]) in notes(lines, RANK, (), "vi")
    days = [point("2023-01-31", 98), point("2023-06-30", 99)]
    assert not [kind for kind, _ in notes(build_lines(days, RATE, ()), RATE, (), "vi") if kind == "gap"]


def test_one_point_is_a_labelled_dot() -> None:
    """One figure has no line and wears its value."""
    made = figure([point("2023-07-05", 5000, unit="hectares", qualifier="over")], indicator(unit="hectares"))
    assert not [trace for trace in made["data"] if trace["mode"] == "lines"]
    assert [trace["text"] for trace in made["data"] if "text" in trace] == [["&gt;\u00a05.000\u00a0ha"]]


def test_a_contested_point_shows_its_range() -> None:
    """A bar from the lowest to the highest claim, the range and the words beside it."""
    contested = rank("2018", 10, disagree=True, lowest=10, highest=30)
    made = figure([rank("2014", 4), contested, rank("2020", 3), rank("2024", 40)], RANK)
    assert any(trace["y"] == [10, 30, None] for trace in made["data"])
    assert "≠ 10–30<br>nguồn nói khác nhau" in texts(made)


@pytest.mark.parametrize(("after", "before", "side"), [(10, 50, "right"), (50, 10, "left")])
def test_the_range_of_a_contested_point_stands_clear_of_its_line(after: int, before: int, side: str) -> None:
    """Where the line runs through the far end of the bar on one side, the label stands on the other."""
    first = [rank("2018", 60), rank("2019", before), rank("2020", 40, disagree=True, lowest=30, highest=40)]
    made = figure([*first, rank("2021", after), rank("2024", 1)], RANK)
    (label,) = [each for each in made["layout"]["annotations"] if each["text"].startswith("≠ 30–40")]
    assert label["xanchor"] == side


def test_the_range_of_a_newest_point_stands_clear_of_what_is_around() -> None:
    """Low and late, among points and the names of lines: the range alone, where it hides nothing."""
    counts = [("2018-08-13", 47), ("2019-07-23", 33), ("2023-07-05", 118), ("2023-10-31", 64),
              ("2024-06-15", 153)]  # fmt: skip
    points = [point(day, value, unit="projects") for day, value in counts]
    late = point("2025-11-05", 53, unit="projects", disagree=True, lowest=53, highest=65)
    tall = point("2016-04-21", 571, "VN-SG", unit="projects")
    what = indicator(unit="projects", measure="stock")
    shown = view([*points, late, tall], what)
    x_axis, y_axis = time_axis(shown.points, "vi"), value_axis(shown.points, "projects", "vi")
    (label,) = range_labels(shown, x_axis, y_axis)
    assert label["text"] == "≠ 53–65"
    low, high = y_axis["range"]
    for width in (200, 400, 700):
        at = along(label["x"], x_axis) * width + label["xshift"], (high - label["y"]) / (high - low) * 400
        box = box_of(at, label["text"], label["xanchor"], label["yanchor"])
        assert drawn_at(width, shown, x_axis, y_axis).covered(box) == 0


def test_a_narrow_figure_leaves_out_the_words_of_a_range(browser: Browser) -> None:
    """On a phone the range alone stands beside a contested point; what else is written stays."""
    page = browser.new_page()
    asked = """([width]) => fitted({xaxis: {}, annotations: [
        {name: 'range', text: '≠ 1–2<br>nói khác'}, {text: 'Hà<br>Nội'},
    ]}, width).annotations.map((each) => each.text)"""
    page.add_script_tag(content=FITTED)
    assert page.evaluate(asked, [390]) == ["≠ 1–2", "Hà<br>Nội"]
    assert page.evaluate(asked, [900]) == ["≠ 1–2<br>nói khác", "Hà<br>Nội"]
    page.close()


def test_what_a_label_hides_counts() -> None:
    """A label over a point, a line, an event or the edge of the plot hides something; beside them nothing."""
    points = [rank("2020", 10), rank("2022", 30), rank("2024", 10)]
    event = Event("a", date(2023, 6, 1), Words("Đổi", "New"), True, ())
    shown = view(points, RANK, events=(event,))
    x_axis, y_axis = time_axis(shown.points, "vi"), value_axis(shown.points, "rank", "vi")
    drawn = drawn_at(560, shown, x_axis, y_axis)
    (x, y), (after_x, after_y) = (pixels(each, x_axis, y_axis, 560) for each in points[:2])
    over_point, over_line = Box(x - 20, y - 8, x + 20, y + 8), ((x + after_x) / 2, (y + after_y) / 2)
    assert drawn.covered(over_point) and drawn.covered(box_of(over_line, "≠", "center", "middle"))
    assert drawn.covered(box_of((drawn.uprights[0], 20), "≠", "center", "middle"))
    assert drawn.covered(Box(540, 20, 600, 36)) and drawn.covered(Box(300, 390, 340, 406))
    assert not drawn.covered(Box(20, 300, 80, 316))


def test_many_contested_points_show_a_sign_only() -> None:
    """Where sources disagree often, each point wears a sign and only the chosen one its range."""
    points = [rank(str(year), 10, disagree=True, lowest=9, highest=12) for year in range(2018, 2023)]
    made = figure(points, RANK, chosen=points[2].claim_id)
    assert texts(made).count("≠") == 4
    assert "≠ 9–12" in texts(made)


def test_names_stand_at_the_ends_of_lines() -> None:
    """Several lines are labelled directly, with their newest value and in their own colour; no legend."""
    made = figure(SEVERAL, RANK)
    labels = texts(made)
    assert "<b>Hà Nội</b><br>3/63" in labels
    assert "<b>TP. Hồ Chí</b><br><b>Minh</b><br>36/63" in labels
    assert made["layout"]["showlegend"] is False


def test_an_event_is_drawn_and_named() -> None:
    """One event has an upright line and its name; several have numbers."""
    one = Event("a", date(2022, 6, 1), Words("Đổi cách tính", "New formula"), True, ())
    two = Event("b", date(2022, 9, 1), Words("Đổi phiếu", "New survey"), False, ())
    made = figure(SEVERAL, RANK, events=(one,))
    assert [shape["x0"] for shape in made["layout"]["shapes"]] == ["2022-06-01"]
    assert "Đổi cách tính" in texts(made)
    assert {"(1)", "(2)"} <= set(texts(figure(SEVERAL, RANK, events=(one, two))))


def test_an_image_of_the_figure_stands_alone() -> None:
    """Title, subtitle, reading notes and sources are inside the figure."""
    written = " ".join(texts(figure(SEVERAL, RANK)))
    assert all(part in written for part in ("Tựa", "Phụ đề", "Cách đọc", "Nguồn: Bộ Nội vụ (2024)."))


def test_hostile_text_is_shown_as_text() -> None:
    """Markup in a publisher's name reaches the figure escaped."""
    hostile = '<a href="javascript:alert(1)">Báo</a>'
    (trace,) = markers(figure([point("2023", 99, publisher=hostile)]))
    assert "<a" not in trace["customdata"][0][1]
    assert "&lt;a href" in trace["customdata"][0][1]
    assert safe("<b>&") == "&lt;b&gt;&amp;"


def test_hover_says_what_when_how_and_who() -> None:
    """Value, place, period, how the figure came about, contradictions, publisher and day."""
    contested = rank("2021", 10, basis="implied", disagree=True, lowest=10, highest=58)
    (trace,) = markers(figure([contested], RANK))
    hover = trace["customdata"][0][1]
    for part in ("10/63", "Hà Nội", "năm 2021", "suy ra", "10–58", "Bộ Nội vụ, 10/01/2024"):
        assert part in hover


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_accents_are_readable_and_fixed(colours: Theme) -> None:
    """Each city has one accent of its own with 4.5:1 against the paper, the others share greys."""
    worn = [accent(place, colours) for place in PLACES]
    assert len(set(worn)) == len(worn)
    for colour in (*colours.accents, *colours.greys, colours.quiet, colours.ink):
        assert contrast(colour, colours.paper) >= 4.5


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two colours after WCAG 2."""
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance of a hexadecimal colour."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_labels_keep_off_each_other() -> None:
    """Labels are moved no more than needed, keep their order and never overlap."""
    centres = spread([100, 102, 300], [40, 40, 40], 0, 400)
    assert centres == [100, 140, 300]
    crowded = spread([390, 395, 399], [40, 40, 40], 0, 400)
    assert [round(after - before) for before, after in pairwise(crowded)] == [40, 40]
    assert crowded[-1] <= 380
    assert clear_of_each_other([(0, 0, 30, 10), (20, 0, 30, 10), (60, 0, 30, 10)]) == {0, 2}
    assert wrap_name("Bà Rịa - Vũng Tàu") == ["Bà Rịa -", "Vũng Tàu"]


def test_plotly_speaks_the_language() -> None:
    """The locale that Plotly's bundle lacks comes with the settings; English needs none."""
    config = plotly_config("vi")
    assert config["locale"] == "vi"
    assert config["locales"]["vi"]["format"]["decimal"] == ","
    assert plotly_config("en")["locales"] == {}


def test_there_is_room_for_the_name_of_every_event() -> None:
    """All of the name of each event in the reference stands above the plot, in both languages."""
    with (ROOT / "data" / "reference" / "events.csv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            for name in (row["name_vi"], row["name_en"]):
                assert len(wrap_name(name, EVENT_WIDTH)) <= EVENT_ROWS, f"shorten in events.csv: {name}"
