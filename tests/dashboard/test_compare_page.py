"""The page So sánh / Compare in Streamlit's test runner."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.parts import comparison
from tests.dashboard.test_page import charts, figure, headline, rows, shown

Open = Callable[..., AppTest]


def test_the_first_screen(open_page: Open) -> None:
    """The headline indicator that most places have, ranked at its newest well-covered period."""
    app = open_page("compare")
    assert not app.exception
    assert headline(app) == "Hà Nội xếp hạng 3/63 (năm 2024); trong 4 nơi có số, Hải Phòng đứng đầu"
    assert [row["place"] for row in rows(app)] == ["Hải Phòng", "Hà Nội", "Đà Nẵng", "TP. Hồ Chí Minh"]
    assert "<mark>Hà Nội thứ 3/63</mark>" in shown(app)
    assert "Chưa thấy nguồn nào nêu số cùng kỳ của 4 nơi: Cần Thơ" in shown(app)
    assert app.query_params == {"form": "ranked", "indicator": "par_index_rank"}


def test_english(open_page: Open) -> None:
    """Title, text alternative, table and controls speak the language of the address."""
    app = open_page("compare", lang="en", form="map", indicator="par_index_rank")
    assert headline(app) == "Hanoi ranks 3/63 (2024); of the 4 with a figure Hai Phong is best"
    assert charts(app)[0]["alt"].startswith("Tile map of the country.")
    assert app.selectbox(key="compare_place").label == "Marked"
    assert rows(app)[0]["place"] == "Hai Phong"


@pytest.mark.parametrize(
    ("form", "indicator"),
    [
        ("ranked", "dossiers_received"),
        ("ranks", "dti_rank"),
        ("changes", "par_index_rank"),
        ("levels", "on_time_rate"),
        ("map", "par_index_score"),
    ],
)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_form_is_whole(open_page: Open, form: str, indicator: str, language: str) -> None:
    """A chart with its words, a table of all its figures, and the open figure in both."""
    app = open_page("compare", form=form, indicator=indicator, lang=language)
    assert not app.exception
    assert headline(app)
    drawn = {data[0] for trace in figure(app)["data"] for data in trace.get("customdata", [])}
    assert drawn
    assert drawn <= {row["claim"] for row in rows(app)}
    assert any(f'data-claim="{claim}"' in shown(app) for claim in drawn)


def test_choosing_a_form_and_a_period(open_page: Open) -> None:
    """The controls change the view and the address; what is a default goes unsaid."""
    app = open_page("compare")
    app.button_group(key="compare_form").set_value("changes").run()
    assert headline(app).startswith("Hà Nội giữ nguyên ở 3/63, trong khi 3 nơi lên hạng")
    assert app.query_params == {"form": "changes", "indicator": "par_index_rank"}
    app.selectbox(key="compare_period").set_value("2023").run()
    assert (app.query_params["period"], app.query_params["since"]) == ("2023", "2022")
    assert app.selectbox(key="compare_since").value == "2022"
    app.selectbox(key="compare_place").set_value("VN-DN").run()
    assert headline(app).startswith("Đà Nẵng tụt 7 bậc")
    assert app.query_params["place"] == "DN"


def test_the_own_period_goes_where_another_indicator_lacks_it(open_page: Open) -> None:
    """A chosen period stays while it can be had; else the indicator's own default comes back."""
    app = open_page("compare")
    app.selectbox(key="compare_period").set_value("2022").run()
    app.button_group(key="compare_indicator").set_value("dti_rank").run()
    assert app.selectbox(key="compare_period").value == "2022"
    app.button_group(key="compare_indicator").set_value("delayed_projects").run()
    assert app.selectbox(key="compare_period").value == "2025-11-20"


def test_own_peers(open_page: Open) -> None:
    """The reader's own places are compared, and the address keeps them."""
    app = open_page("compare", peers="own", places="SG,13", indicator="par_index_rank", period="2022")
    assert [row["place"] for row in rows(app)] == ["Quảng Ninh", "Hà Nội", "TP. Hồ Chí Minh"]
    app.session_state["compare_places"] = ["VN-SG"]
    app.run()
    assert app.query_params["places"] == "SG"
    assert [row["place"] for row in rows(app)] == ["Hà Nội", "TP. Hồ Chí Minh"]


def test_a_level_can_be_chosen(open_page: Open) -> None:
    """Where there are figures at several levels, one is compared at a time."""
    app = open_page("compare", indicator="on_time_rate", period="2023-06-30", levels="commune")
    assert app.selectbox(key="compare_levels").value == "commune"
    assert headline(app) == "Chỉ Hà Nội có số, ngày 30/06/2023: 99,89 %"
    assert "cấp xã" in shown(app)


@pytest.mark.parametrize(
    ("parameters", "named"),
    [
        ({"form": "pie"}, "form=pie"),
        ({"form": "ranks", "indicator": "on_time_rate"}, "form=ranks"),
        ({"period": "1999", "indicator": "par_index_rank"}, "period=1999"),
        ({"peers": "friends"}, "peers=friends"),
        ({"place": "XX"}, "place=XX"),
    ],
)
def test_wrong_values_are_named(open_page: Open, parameters: dict[str, str], named: str) -> None:
    """What the address asks for in vain is told, and the page shows what it can."""
    app = open_page("compare", **parameters)
    assert not app.exception
    assert named in app.info[0].value
    assert headline(app)


def test_nothing_to_compare(open_page: Open) -> None:
    """An indicator whose figures name no period says so instead of drawing."""
    app = open_page("compare", indicator="delayed_projects", place="SG", peers="own", places="SG",
                    period="2023-07-05")  # fmt: skip
    assert not app.exception
    assert "Chưa có gì để so" in shown(app)
    assert not charts(app)


def test_the_claim_of_the_address_is_open(open_page: Open) -> None:
    """A link to one figure of a comparison opens its sentence; a figure that is not in it is forgotten."""
    claims = {row["place"]: row["claim"] for row in rows(open_page("compare"))}
    app = open_page("compare", indicator="par_index_rank", claim=claims["Đà Nẵng"])
    assert f'data-claim="{claims["Đà Nẵng"]}"' in shown(app)
    assert app.query_params["claim"] == claims["Đà Nẵng"]
    app = open_page("compare", indicator="par_index_rank", period="2022", claim=claims["Đà Nẵng"])
    assert "claim" not in app.query_params


def test_the_page_remembers_what_its_controls_hold(open_page: Open) -> None:
    """Every control of the page is among what a new address makes it forget."""
    app = open_page("compare", peers="own", indicator="on_time_rate", form="changes")
    held = [*app.selectbox, *app.multiselect, *app.button_group]
    own = {each.key for each in held if each.key.startswith(comparison.PAGE)}
    assert "compare_since" in own
    assert own <= set(comparison.REMEMBERED)
