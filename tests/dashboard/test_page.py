"""The page Xu hướng / Trends in Streamlit's test runner: texts, states, language, choices."""

from __future__ import annotations

import gc
import json
import re
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import build
from dashboard import database as database_module
from dashboard.database import DatabaseOlderError
from dashboard.parts import alone
from dashboard.screens import trends
from dashboard.texts import words
from tests.dashboard.fixture_database import build as make

Open = Callable[..., AppTest]


def shown(app: AppTest) -> str:
    """All HTML of the page as text, with ordinary spaces."""
    return unescape("\n".join(element.proto.body for element in app.get("html"))).replace("\u00a0", " ")


def headline(app: AppTest) -> str:
    """The finding over the chart."""
    return shown(app).partition("<h1>")[2].partition("</h1>")[0]


def charts(app: AppTest) -> list[dict[str, Any]]:
    """What is sent to the charts of the page: the figure and its words among it."""
    sent = [found for found in components(app) if "bundle" in found]
    brought = re.findall(r" data-drawing='([^']*)'", "\n".join(each.proto.body for each in app.get("html")))
    return [found | json.loads(unescape(drawing)) for found, drawing in zip(sent, brought, strict=True)]


def figure(app: AppTest) -> dict[str, Any]:
    """The chart as it was sent."""
    made: dict[str, Any] = charts(app)[0]["figure"]
    return made


def rows(app: AppTest) -> list[dict[str, Any]]:
    """The rows of the table; a page that shows the chart instead is switched to it and back."""
    hidden = any(each.key == "shown_as" and each.value == "chart" for each in app.button_group)
    if hidden:
        app.button_group(key="shown_as").set_value("table").run()
    data = next(found for found in components(app) if "groups" in found and "columns" in found)
    if hidden:
        app.button_group(key="shown_as").set_value("chart").run()
    return [row for group in data["groups"] for row in group["rows"]]


def choose_places(app: AppTest, places: list[str]) -> None:
    """Choose places as the field of the page hands them over."""
    app.session_state["places"] = places
    app.session_state["places_touched"] = True
    app.run()


def components(app: AppTest) -> list[dict[str, Any]]:
    """What is sent to the components of the page."""
    return [json.loads(each.proto.json)[0] for each in app.get("bidi_component")]


def copied(app: AppTest) -> str:
    """The query of the link that the page offers to copy."""
    (query,) = re.findall(r'data-query="([^"]*)"', shown(app))
    return query


def test_what_a_chart_draws_is_never_markup() -> None:
    """Quotes, tags and entities in names reach the chart as they are, within one attribute."""
    odd = """'><script>run()</script>' "]]> --> </title> &quot; &lt; \\ Huế"""

    script = f"from dashboard.parts.shown import put_headline\nput_headline('', '', (), {json.dumps(odd)!r})"
    (html,) = (each.proto.body for each in AppTest.from_string(script).run().get("html"))
    (brought,) = re.findall(r"<div class=\"headline\" data-drawing='([^'<>]*)'><h1></h1><p></p></div>", html)
    assert json.loads(unescape(brought)) == odd


def test_the_first_screen(open_page: Open) -> None:
    """Vietnamese, the first headline indicator, the cities that have figures, the newest sentence."""
    app = open_page()
    assert not app.exception
    assert "Số liệu có nguồn, đến từng câu chữ" in shown(app)
    assert app.session_state["places"] == ["VN-HN", "VN-DN"]
    assert headline(app) == "Hà Nội cao hơn Đà Nẵng: ≥ 99,2 % và 98,95 % (năm 2023)"
    assert "<mark>ít nhất 99,2%</mark>" in shown(app)
    assert "Nguồn: " in shown(app)


def test_what_all_readers_share_is_settled(open_page: Open) -> None:
    """After the first page the collector has no libraries to look through while readers wait."""
    open_page()
    assert gc.get_freeze_count() > 100_000


def test_english(open_page: Open) -> None:
    """The switch and the address speak English: title, axis, alternative text, evidence, footer."""
    app = open_page(lang="en", indicator="par_index_rank")
    assert headline(app).startswith("Hai Phong ranked best of the 4 chosen at 1/63")
    assert charts(app)[0]["alt"].startswith("Line chart over time.")
    assert "The sentence behind it" in shown(app)
    assert app.query_params["lang"] == "en"
    assert charts(app)[0]["config"]["locale"] == "en"


def test_switching_the_language_keeps_the_view(open_page: Open) -> None:
    """The indicator, places and the chosen figure stay when the language changes."""
    app = open_page(indicator="par_index_rank", places="HN,SG")
    before = rows(app)
    app.button_group(key="lang").set_value("en").run()
    assert not app.exception
    assert [row["claim"] for row in rows(app)] == [row["claim"] for row in before]
    assert app.session_state["places"] == ["VN-HN", "VN-SG"]


def test_a_figure_chosen_just_before_the_language_stays(open_page: Open) -> None:
    """Switched before the browser has the address of a chosen figure, the language does not take it away."""
    app = open_page(indicator="par_index_rank", places="HN", show="table")
    claim = rows(app)[-1]["claim"]
    app.session_state["claim"] = claim
    app.run()
    assert app.query_params["claim"] == claim
    del app.query_params["claim"]
    app.button_group(key="lang").set_value("en").run()
    assert (app.query_params["lang"], app.query_params["claim"]) == ("en", claim)


def test_choosing_an_indicator_offers_the_places_that_have_it(open_page: Open) -> None:
    """Until the reader chooses places, each indicator begins with the cities that have figures."""
    app = open_page()
    app.button_group(key="indicator").set_value("par_index_rank").run()
    assert app.session_state["places"] == ["VN-HN", "VN-SG", "VN-HP", "VN-DN", "VN-CT", "VN-26"]


def test_the_readers_places_stay(open_page: Open) -> None:
    """Places chosen by the reader stay for the next indicator, also where it has no figures for them."""
    app = open_page()
    choose_places(app, ["VN-HP"])
    assert "Chưa có nguồn nào nêu" in shown(app)
    app.button_group(key="indicator").set_value("par_index_rank").run()
    assert app.session_state["places"] == ["VN-HP"]
    assert headline(app).startswith("Hải Phòng")
    assert app.query_params["places"] == "HP"


def test_families_lead_to_their_indicators(open_page: Open) -> None:
    """Headline indicators first, then the families, each with its indicators."""
    app = open_page()
    family = app.button_group(key="family")
    assert family.options == ["Tiêu biểu", "Hồ sơ", "Chỉ số", "Thủ tục", "Dự án"]
    family.set_value("projects").run()
    assert app.button_group(key="indicator").options == ["Dự án chậm tiến độ", "Diện tích dự án chậm"]


def test_levels_are_not_mixed(open_page: Open) -> None:
    """The whole place comes first; levels are added when they are chosen."""
    app = open_page(places="HN")
    assert app.button_group(key="levels").value == ["all"]
    app.button_group(key="levels").set_value(["commune"]).run()
    assert "99,89 %" in shown(app) or "97,6 %" in shown(app)
    assert {row["value"] for row in rows(app)} == {"97,6\u00a0%", "99,91\u00a0%", "99,89\u00a0%"}


def test_agencies_stay_out_unless_chosen(open_page: Open) -> None:
    """A department's figure is never drawn among those of whole cities."""
    app = open_page(indicator="dossiers_received")
    assert all("Sở" not in group for group in shown(app).splitlines()[:3])
    assert "41.870" not in str(rows(app))
    app.session_state["agencies"] = ["Sở Xây dựng"]
    app.run()
    assert {row["value"] for row in rows(app)} == {"41.870", "39.004"}


def test_years_narrow_the_view(open_page: Open) -> None:
    """Only figures of the chosen years are drawn, and the address says so."""
    app = open_page(indicator="par_index_rank", places="HN")
    app.select_slider(key="years_2021_2026").set_value([2022, 2023]).run()
    assert {row["period"] for row in rows(app)} == {"2022", "2023"}
    assert (app.query_params["from"], app.query_params["to"]) == ("2022", "2023")


def test_presets_of_years(open_page: Open) -> None:
    """A preset sets the slider to the last years; a range that is none of them leaves all presets open."""
    app = open_page(indicator="par_index_rank", places="HN")
    presets = app.button_group(key="years_preset")
    assert (presets.options, presets.value) == (["1 năm", "3 năm", "Tất cả"], "all")
    presets.set_value("3").run()
    assert app.select_slider(key="years_2021_2026").value == (2023, 2026)
    assert (app.query_params["from"], app.query_params["to"]) == ("2023", "2026")
    app.select_slider(key="years_2021_2026").set_value([2022, 2024]).run()
    assert app.button_group(key="years_preset").value is None
    app.button_group(key="years_preset").set_value("all").run()
    assert "from" not in app.query_params


def test_a_chart_or_a_table(open_page: Open) -> None:
    """The address and the switch choose; what is not shown is not made."""
    app = open_page(indicator="par_index_rank")
    assert len(charts(app)) == 1
    assert not [found for found in components(app) if "columns" in found]
    app.button_group(key="shown_as").set_value("table").run()
    assert not charts(app)
    assert [found for found in components(app) if "columns" in found]
    assert "table" in app.query_params["show"]
    assert headline(app).startswith("Hải Phòng đứng đầu")
    assert not charts(open_page(indicator="par_index_rank", show="table"))
    assert "show=film" in open_page(indicator="par_index_rank", show="film").info[0].value


def test_the_link_says_everything(open_page: Open) -> None:
    """The address to copy names every choice, defaults too, the figure that is open, and a day."""
    app = open_page(indicator="par_index_rank")
    asked = parse_qs(copied(app))
    assert set(asked) == {
        "lang", "indicator", "places", "levels", "from", "to", "as_known_on", "claim", "show",
    }  # fmt: skip
    assert asked["places"] == ["HN,SG,HP,DN,CT,26"]
    before = headline(app)
    again = open_page(**{name: value[0] for name, value in asked.items()})
    assert headline(again) == before
    assert not again.info


def test_an_indicator_without_figures(open_page: Open) -> None:
    """Says what is missing and what the indicator is; no chart pretends."""
    app = open_page(indicator="sipas_rank")
    assert headline(app) == "Chưa có số liệu cho lựa chọn này"
    assert "Chưa có nguồn nào nêu" in shown(app)
    assert not charts(app)


def test_places_without_figures_are_told_where_there_are_some(open_page: Open) -> None:
    """Where the chosen place has none, those that have some are named."""
    app = open_page(indicator="procedures_total", places="DN")
    assert "Đang có số của: Hà Nội." in shown(app)


def test_one_row(open_page: Open) -> None:
    """One figure is a dot with its value, its title says so, and no year slider is offered."""
    app = open_page(indicator="procedures_total")
    assert headline(app) == "Hà Nội: 1.867 thủ tục, kỳ 01/01/2021 – 31/03/2023"
    assert not app.select_slider
    assert len(rows(app)) == 1


def test_contradicting_sources(open_page: Open) -> None:
    """The title, the chart, the table and the evidence all say that sources disagree."""
    app = open_page(indicator="delegated_procedures")
    assert "(nguồn nói khác nhau)" in headline(app)
    written = [each["text"] for each in figure(app)["layout"]["annotations"]]
    assert any("≠ 531–620" in text.replace("\u00a0", " ") for text in written)
    assert rows(app)[0]["claims"] == "≠ 2, nói khác nhau: 531–620"
    assert "<strong>620 thủ tục</strong> Báo Thủ đô" in shown(app)


def test_a_figure_of_unknown_period_stays_in_the_table(open_page: Open) -> None:
    """What cannot stand on a time axis is listed, counted, and its hostile source shown as text."""
    app = open_page(indicator="delayed_projects", places="HN,HP")
    assert "1 số không rõ kỳ nên chỉ có trong bảng." in shown(app)
    assert "không rõ kỳ" in {row["period"] for row in rows(app)}
    alone = open_page(indicator="delayed_projects", places="HP")
    assert not charts(alone)
    bodies = "\n".join(element.proto.body for element in alone.get("html"))
    assert "&lt;script&gt;window.hacked" in bodies
    assert "<img" not in bodies


def test_wrong_addresses_are_answered(open_page: Open) -> None:
    """A wrong value is named in the reader's language, and the page works with its defaults."""
    app = open_page(indicator="nonsense", places="HN,XX")
    assert "indicator=nonsense, places=XX" in app.info[0].value
    assert charts(app)
    app.button_group(key="indicator").set_value("par_index_rank").run()
    assert not app.info


def test_an_address_opens_its_claim(open_page: Open) -> None:
    """The claim in the address is the one whose sentence is open."""
    wanted = rows(open_page(indicator="par_index_rank", places="HN"))[-1]["claim"]
    app = open_page(indicator="par_index_rank", places="HN", claim=wanted)
    assert f'data-claim="{wanted}"' in shown(app)


def test_every_drawn_point_is_in_the_table(open_page: Open) -> None:
    """Every chart has a table with all of its figures."""
    app = open_page(indicator="dti_rank")
    drawn = {data[0] for trace in figure(app)["data"] for data in trace.get("customdata", [])}
    assert drawn
    assert drawn <= {row["claim"] for row in rows(app)}


def test_the_chart_carries_its_sources(open_page: Open) -> None:
    """Who published the figures stands inside an image of the figure and under the figure."""
    app = open_page(indicator="par_index_rank", places="HN")
    inside = " ".join(each["text"] for each in charts(app)[0]["words"]["annotations"])
    assert "Nguồn: Bộ Nội vụ" in inside
    assert "Nguồn: Bộ Nội vụ" in shown(app)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_missing_database_is_told_in_a_sentence(
    language: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, open_page: Open
) -> None:
    """No trace of the error on the screen: what is wrong and what to do."""
    monkeypatch.setenv("SOGOC_DATABASE", str(tmp_path / "nothing.duckdb"))
    app = open_page(lang=language)
    assert app.error[0].value == words(language)["database_missing"]


def test_a_broken_database_is_told_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, open_page: Open
) -> None:
    """A file that is no database gives a sentence, not a stack trace."""
    broken = tmp_path / "broken.duckdb"
    broken.write_bytes(b"not a database" * 100)
    monkeypatch.setenv("SOGOC_DATABASE", str(broken))
    app = open_page()
    assert app.error[0].value == words("vi")["database_broken"]
    assert not app.exception


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_database_of_an_older_version_is_told_on_every_page(
    language: Any, older_database: Path, monkeypatch: pytest.MonkeyPatch, open_page: Open
) -> None:
    """One sentence names the file, not where it lies, and the command that builds it again."""
    monkeypatch.setenv("SOGOC_DATABASE", str(older_database))
    command = '`python -m extract --database "$SOGOC_DATABASE"`'
    said = words(language)["database_older"].format(name="`metrics.duckdb`", command=command)
    for page in ("", "overview", "trends", "compare", "figures", "sources", "checks", "present"):
        app = open_page(page, lang=language)
        assert [each.value for each in app.error] == [said], page
        assert not app.exception and not app.button


def test_a_database_that_is_swapped_for_an_older_one_is_told(
    older_database: Path, monkeypatch: pytest.MonkeyPatch, open_page: Open
) -> None:
    """A page that is redrawn alone says the same sentence, not that it failed."""

    def swapped() -> str:
        raise DatabaseOlderError(str(older_database), ["source.language"])

    monkeypatch.setattr(alone, "served", swapped)
    app = open_page("figures", lang="en")
    assert [
        each.value.startswith("The database `metrics.duckdb` was made by an older") for each in app.error
    ] == [True]


def test_the_projects_own_database_of_an_older_version_is_built_anew(
    older_database: Path, monkeypatch: pytest.MonkeyPatch, open_page: Open
) -> None:
    """However new the file is, opening a page has it built again and then shows the figures."""
    monkeypatch.delenv("SOGOC_DATABASE")
    monkeypatch.setattr(database_module, "DEFAULT", older_database)
    monkeypatch.setattr(build, "_job", None)
    monkeypatch.setattr(build, "newest_source", lambda *_: 0.0)
    monkeypatch.setattr(build, "_extract", lambda *_: make(older_database.parent, "new") and "built")
    app = open_page()
    assert charts(app) and not app.error
    assert older_database.resolve().name == "metrics.new.duckdb"


def test_an_older_database_that_cannot_be_built_anew_is_told(
    older_database: Path, monkeypatch: pytest.MonkeyPatch, open_page: Open
) -> None:
    """Where the build failed, the page says what the file is and what to type, and lets it be tried again."""
    finish_build(monkeypatch, "failed", older_database)
    app = open_page()
    assert len(app.error) == 1 and "`python -m extract`" in app.error[0].value and not app.warning
    assert [button.label for button in app.button] == [words("vi")["try_again"]]


@pytest.mark.parametrize(
    ("outcome", "message"), [("failed", "build_failed_old"), ("partial", "build_partial"), ("built", "")]
)
def test_a_build_that_failed_leaves_the_page_in_service(
    outcome: Any, message: str, monkeypatch: pytest.MonkeyPatch, database: Path, open_page: Open
) -> None:
    """The old figures stay on the screen under a sentence that says what happened and what to do."""
    finish_build(monkeypatch, outcome, database)
    app = open_page()
    assert [each.value for each in app.warning] == ([words("vi")[message]] if message else [])
    assert charts(app)


def test_a_build_that_failed_without_an_old_database(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, open_page: Open
) -> None:
    """A sentence with what to do and a button to try again; nothing of the error itself."""
    finish_build(monkeypatch, "failed", tmp_path / "nothing.duckdb")
    app = open_page(lang="en")
    assert app.error[0].value == words("en")["build_failed"]
    assert [button.label for button in app.button] == [words("en")["try_again"]]


def finish_build(monkeypatch: pytest.MonkeyPatch, outcome: build.Outcome, served: Path) -> None:
    """Let the page find a build that has ended, and a database at the usual place."""
    job = build.Job(0.0, outcome=outcome)
    job.finished.set()
    monkeypatch.delenv("SOGOC_DATABASE")
    monkeypatch.setattr(database_module, "DEFAULT", served)
    monkeypatch.setattr(build, "job_for", lambda *_, **__: job)


def test_a_page_that_fails_says_so_in_a_sentence(monkeypatch: pytest.MonkeyPatch, open_page: Open) -> None:
    """Whatever goes wrong, the reader sees their language and no stack trace."""

    def broken(*_: object) -> None:
        raise RuntimeError("secret detail")

    monkeypatch.setattr(trends, "put_page", broken)
    app = open_page(lang="en")
    assert app.error[0].value == words("en")["page_failed"]
    assert "secret detail" not in shown(app)


def test_as_known_on_a_day(open_page: Open) -> None:
    """The address and the control leave out what was published later, and the subtitle and address say so."""
    app = open_page(indicator="par_index_rank", as_known_on="2023-12-31")
    assert "như đã biết đến 31/12/2023" in shown(app)
    assert "2023-12-31" in app.query_params["as_known_on"]
    before = len(rows(app))
    app.selectbox(key="known_on").set_value("").run()
    assert "như đã biết đến" not in shown(app)
    assert "as_known_on" not in app.query_params
    assert len(rows(app)) > before


def test_an_impossible_day_is_named(open_page: Open) -> None:
    """The 31st of February is no day: the page says what it could not use and shows today's knowledge."""
    app = open_page(indicator="par_index_rank", as_known_on="2023-02-31")
    assert "as_known_on=2023-02-31" in app.info[0].value
    assert app.selectbox(key="known_on").value == ""


def test_a_redrawn_page_leaves_no_classes_behind(open_page: Open) -> None:
    """Streamlit makes none to show the state of a component that had no event."""
    app = open_page()
    for _ in range(3):
        app.run()
    kept = [each for each in gc.get_objects() if isinstance(each, type) and each.__name__ == "_WriteThrough"]
    assert components(app) and kept == []
