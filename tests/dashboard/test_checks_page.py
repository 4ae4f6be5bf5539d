"""The page Kiểm tra / Checks in Streamlit's test runner."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

from dashboard.accuracy import read_accuracy
from dashboard.queries_checks import read_contested, read_rejections
from dashboard.screens import checks, checks_contested
from tests.dashboard.fixture_database import build
from tests.dashboard.test_page import shown

Open = Callable[..., AppTest]


def test_findings_come_by_severity(open_page: Open) -> None:
    """The worst severity that is there opens first, with message and claims side by side."""
    app = open_page("checks")
    assert not app.exception
    page = shown(app)
    assert "1 chỗ chắc chắn sai, 1 chỗ cần xem lại" in page
    assert "617/1.910 là 32,3 %, không phải 37 %." in page
    assert page.count('<article class="card') == 1
    assert app.query_params == {"severity": "error"}


def test_claims_stand_side_by_side(open_page: Open) -> None:
    """Each claim with its sentence, the phrase marked, publisher, kind, day and the ways on."""
    page = shown(open_page("checks", severity="warning"))
    assert page.count('<article class="card') == 2
    assert "<mark>Hà Nội xếp thứ 10/63</mark>" in page
    assert "Báo Thủ đô · báo chí · 06/07/2023" in page
    assert 'href="sources?source=bao-chi-2023-07&claim=' in page
    assert 'href="trends?indicator=par_index_rank&places=HN' in page


def test_filters(open_page: Open) -> None:
    """Kind, indicator and place narrow the findings and are written into the address."""
    app = open_page("checks", severity="note")
    assert app.selectbox(key="checks_kind").options == ["Mọi loại (1)", "Nguồn khớp nhau (1)"]
    app.selectbox(key="checks_indicator").set_value("par_index_rank").run()
    assert app.query_params == {"severity": "note", "indicator": "par_index_rank"}
    assert "Hai nguồn cùng nói hạng 3/63." in shown(app)


def test_wrong_values_are_named(open_page: Open) -> None:
    """What the address asks for in vain is told, and the page shows what it can."""
    app = open_page("checks", severity="fatal", view="coverage2")
    assert "view=coverage2" in app.info[0].value
    assert "severity=fatal" in app.info[0].value
    kinds = [each.type for each in app.main]
    assert kinds.index("info") < kinds.index("selectbox")  # above what may be many findings


def test_where_sources_disagree(open_page: Open) -> None:
    """Each contested cell with what is claimed, what the chart uses and why."""
    page = shown(open_page("checks", view="contested"))
    assert "Hạng PAR Index · Hà Nội · 2021" in page
    assert "Biểu đồ dùng 10/63, vì số nêu thẳng đứng trước số suy ra." in page
    assert 'aria-label="10/63 (Bộ Nội vụ)' in page


def test_contested_cells_are_narrowed(open_page: Open) -> None:
    """Each field says how many cells its choice leaves; the choice stands in the address."""
    app = open_page("checks", view="contested")
    assert app.selectbox(key="checks_place").options == ["Mọi nơi (2)", "Hà Nội (2)"]
    assert app.selectbox(key="checks_indicator").options[0] == "Mọi chỉ tiêu (2)"
    app.selectbox(key="checks_indicator").set_value("par_index_rank").run()
    assert app.query_params == {"view": "contested", "indicator": "par_index_rank"}
    page = shown(app)
    assert page.count('<section class="case contested">') == 1 and "1 ô mà không giá trị nào" in page
    assert app.selectbox(key="checks_place").options == ["Mọi nơi (1)", "Hà Nội (1)"]


def test_more_contested_cells_come_when_asked_for(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of many the widest gaps come first, the button says how many are left, and goes with the last."""
    monkeypatch.setattr(checks_contested, "STEP", 1)
    app = open_page("checks", view="contested")
    assert shown(app).count('<section class="case contested">') == 1
    assert [button.label for button in app.button] == ["Hiện nốt 1"]
    app.button[0].click().run()
    assert shown(app).count('<section class="case contested">') == 2 and not app.button


def test_coverage_and_its_gaps(open_page: Open) -> None:
    """The headline indicators of the cities by year; one click lists the empty cells."""
    app = open_page("checks", view="coverage")
    page = shown(app)
    assert page.count('scope="rowgroup" colspan=') == 5
    assert "≠" in page
    app.segmented_control(key="coverage_form").set_value("gaps").run()
    page = shown(app)
    assert "Năm không có số" in page
    assert "chưa có số nào" in page
    assert app.query_params == {"view": "coverage", "form": "gaps"}


def test_rejections_by_reason(open_page: Open) -> None:
    """Each reason with its count and examples, hostile ones as text."""
    page = shown(open_page("checks", view="rejections"))
    assert "Chỉ nói thuộc nhóm đầu" in page
    assert "2 chỗ, 2 nguồn" in page
    raw = open_page("checks", view="rejections").get("html")
    assert not any("<b onmouseover" in element.proto.body for element in raw)


def test_accuracy_is_shown_with_its_day(open_page: Open) -> None:
    """The measured score, its day and its command; a sentence where nothing was measured."""
    page = shown(open_page("checks", view="accuracy", lang="en"))
    assert "The five original articles" in page
    assert "python -m tests.floors" in page


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_measured_set_is_named(open_page: Open, language: str) -> None:
    """No set of texts stands in the table by the name of its folder alone."""
    page = shown(open_page("checks", view="accuracy", lang=language))
    named = re.findall(r'<th scope="row">(.*?)<small>(.*?)</small>', page)
    assert {name for _, name in named} == {each.texts for each in read_accuracy()}
    assert [name for said, name in named if said == name] == []


def test_no_accuracy_file(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without measurements the page says so."""
    monkeypatch.setattr(checks, "read_accuracy", lambda: [])
    assert "Chưa có kết quả đo" in shown(open_page("checks", view="accuracy"))


@pytest.mark.parametrize(
    ("view", "sentence"),
    [
        ("findings", "Không có phát hiện nào ở mức này"),
        ("contested", "Các nguồn không mâu thuẫn ở ô nào"),
        ("coverage", "chưa đến lúc công bố"),
        ("rejections", "Chưa có số nào bị để lại"),
    ],
)
def test_an_empty_database(
    tmp_path: Path, open_page: Open, monkeypatch: pytest.MonkeyPatch, view: str, sentence: str
) -> None:
    """Where nothing was found each view says so."""
    empty = build(tmp_path, claims=[])
    monkeypatch.setenv("SOGOC_DATABASE", str(empty))
    app = open_page("checks", view=view)
    assert not app.exception
    assert sentence in shown(app)


def test_the_chosen_claim_comes_first(database: Path) -> None:
    """A contested cell begins with the claim that the charts use, and holds every other."""
    with duckdb.connect(database.resolve(), read_only=True) as connection:
        cells = read_contested(connection, 100)
        narrowed = [
            read_contested(connection, 100, *of) for of in (("par_index_rank", None), (None, "VN-DN"))
        ]
        reasons = read_rejections(connection, 1)
    assert all(cell.claims[0].chosen and not cell.claims[1].chosen for cell in cells)
    assert all(len({each.claim.value for each in cell.claims}) > 1 for cell in cells)
    assert [[cell.chosen.indicator for cell in found] for found in narrowed] == [["par_index_rank"], []]
    assert [(reason.reason, reason.count, len(reason.examples)) for reason in reasons] == [
        ("band", 2, 1),
        ("duplicate", 1, 1),
    ]


def test_an_address_from_outside_is_read_anew(open_page: Open) -> None:
    """A link or the Back button changes what is shown, in a session that chose something else before."""
    app = open_page("checks", severity="warning")
    app.query_params["severity"] = "note"
    app.run()
    assert "Hai nguồn cùng nói hạng 3/63." in shown(app)
    assert app.segmented_control(key="checks_severity").value == "note"
