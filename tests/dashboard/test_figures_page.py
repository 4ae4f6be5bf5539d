"""The page Số liệu / Figures in Streamlit's test runner: tables, filters, addresses, downloads, the check."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import pictures
from dashboard.files.formats import FORMATS
from dashboard.texts import words
from tests.dashboard.excerpts import chosen, trend_excerpt
from tests.dashboard.fixture_database import build
from tests.dashboard.test_page import components, shown

OFFERED = {"Excel", "CSV", "JSON", "Parquet", "SDMX-CSV", "Gói dữ liệu", "PowerPoint", "PNG", "SVG", "PDF"}
Open = Callable[..., AppTest]


def ledger(app: AppTest) -> dict[str, Any]:
    """The table as it was sent."""
    return next(data for data in components(app) if "columns" in data and "range" in data)


def cited(app: AppTest) -> list[dict[str, Any]]:
    """The citations as they were sent."""
    return [data for data in components(app) if "forms" in data]


def labels(app: AppTest) -> list[str]:
    """The labels of the download buttons."""
    return [each.proto.label for each in app.get("download_button")]


def test_all_figures(open_page: Open, database: Path) -> None:
    """Bare, the page shows every figure, a page at a time, the evidence and the citations of the first."""
    app = open_page("figures")
    assert not app.exception
    total = len(chosen(database))
    assert f"{total} con số, mỗi số có câu gốc" in shown(app)
    assert ledger(app)["range"] == f"1–50 trong {total}"
    assert len(ledger(app)["rows"]) == 50
    first = ledger(app)["rows"][0]
    assert ledger(app)["chosen"] == first["claim"]
    assert f'data-claim="{first["claim"]}"' in shown(app)
    assert cited(app)[0]["texts"]["vi"]["sentence"].startswith("Hà Nội đặt mục tiêu tỷ lệ hồ sơ")
    assert app.query_params == {"scope": "all"}


def test_a_database_without_figures(open_page: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The page does not boast of no figures, nor ask for fewer filters where there are none."""
    monkeypatch.setenv("SOGOC_DATABASE", str(build(tmp_path, claims=[])))
    app = open_page("figures")
    assert not app.exception
    assert shown(app).count(words("vi")["figures_empty"]) == 2
    assert words("vi")["ledger_none"] not in shown(app)


def test_the_figures_of_a_view(open_page: Open, database: Path) -> None:
    """With a view's address, the page shows its finding, exactly its figures, and how to cite it."""
    app = open_page("figures", indicator="par_index_rank", places="HN,SG")
    expected = trend_excerpt(database, places=("VN-HN", "VN-SG"))
    assert expected.title in shown(app).replace("\u00a0", " ").replace("&nbsp;", " ") or "Hà Nội" in shown(
        app
    )
    assert {row["claim"] for row in ledger(app)["rows"]} == {row.point.claim_id for row in expected.rows}
    assert "indicator" not in {column["name"] for column in ledger(app)["columns"]}
    view = next(data for data in cited(app) if data["title"] == "Trích dẫn cả biểu đồ")
    assert "bản dữ liệu fixture" in view["texts"]["vi"]["source"]
    assert "trends?indicator=par_index_rank&places=HN,SG" in shown(app)
    assert "scope" not in app.query_params


def test_a_comparison_has_its_figures_too(open_page: Open) -> None:
    """The figures of a comparison are those it draws."""
    app = open_page("figures", view="compare", indicator="par_index_rank", peers="cities")
    assert not app.exception
    assert {row["period"] for row in ledger(app)["rows"]} == {"2024"}
    assert app.query_params["view"] == "compare"


def test_searching_forgives_accents(open_page: Open) -> None:
    """Words are found in names, sentences and publishers, accents or none; the address keeps them."""
    app = open_page("figures")
    app.text_input(key="figures_words").set_value("SO XAY DUNG ha noi").run()
    rows = ledger(app)["rows"]
    assert [row["where"] for row in rows] == ["Sở Xây dựng, Cấp tỉnh, thành phố"] * 2
    assert app.query_params["q"] == "SO XAY DUNG ha noi"
    again = open_page("figures", scope="all", q="sở xây dựng HÀ NỘI")
    assert [row["claim"] for row in ledger(again)["rows"]] == [row["claim"] for row in rows]


def test_filters(open_page: Open) -> None:
    """Indicator, place, level, basis and years narrow the table together, and are in the address."""
    app = open_page("figures")
    app.session_state["figures_indicators"] = ["on_time_rate"]
    app.run()
    app.button_group(key="figures_levels").set_value(["commune"]).run()
    app.selectbox(key="figures_from").set_value("2025").run()
    assert [row["value"].replace("\u00a0", " ") for row in ledger(app)["rows"]] == ["97,6 %"]
    assert app.query_params == {
        "scope": "all", "indicators": "on_time_rate", "levels": "commune", "from": "2025"
    }  # fmt: skip
    assert [row["value"] for row in ledger(open_page("figures", **app.query_params))["rows"]] == [
        "97,6\u00a0%"
    ]


def test_as_known_on_a_day(open_page: Open) -> None:
    """Of an earlier day only what was published by then is there."""
    app = open_page("figures", scope="all", as_known_on="2022-12-31", indicators="par_index_rank")
    assert {row["period"] for row in ledger(app)["rows"]} == {"2021"}


def test_order_and_pages(open_page: Open) -> None:
    """The address says the order and the page; a page that is not there opens the first."""
    app = open_page("figures", scope="all", indicators="par_index_rank", sort="value", down="1")
    values = [float(row["value"].partition("/")[0]) for row in ledger(app)["rows"]]
    assert values == sorted(values, reverse=True)
    assert [c["sorted"] for c in ledger(app)["columns"] if c["name"] == "value"] == ["descending"]
    second = open_page("figures", scope="all", page="2")
    assert ledger(second)["page"] == 2
    assert ledger(open_page("figures", scope="all", page="99"))["page"] == 1


def test_wrong_values_are_named(open_page: Open) -> None:
    """What cannot be used is named, and the rest is shown."""
    app = open_page("figures", scope="all", sort="up", places="HN,XX", bases="guess")
    assert not app.exception
    assert "sort=up, places=XX, bases=guess" in app.info[0].value or "places=XX" in app.info[0].value
    assert {row["place"] for row in ledger(app)["rows"]} == {"Hà Nội"}


def test_nothing_found(open_page: Open) -> None:
    """An empty table says what to do, and offers no file."""
    app = open_page("figures", scope="all", q="sao hỏa")
    assert "Không có con số nào khớp" in shown(app)
    assert labels(app) == []


def open_downloads(app: AppTest, chart: str) -> None:
    """Press "Tải về" beside a chart: what is offered there is sent only then."""
    app.session_state[f"download-{chart}"] = True
    app.run()


def test_downloads_of_a_view(open_page: Open, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Every format has a button with a file name that says what is inside; without a browser no picture."""
    monkeypatch.setenv(pictures.VARIABLE, str(tmp_path / "none"))
    for page, files in (("trends", "trend"), ("figures", "figures"), ("compare", "compare_chart")):
        app = open_page(page, indicator="par_index_rank", places="HN")
        assert not set(labels(app)) & OFFERED, page
        open_downloads(app, files)
        assert len([label for label in labels(app) if label in OFFERED]) == len(FORMATS) + 1, page
        assert "Máy chủ này không có Chromium" in shown(app)
        assert "nút “Tải ảnh biểu đồ” ở góc biểu đồ" in shown(app)


def test_pictures_are_offered_where_they_can_be_made(
    open_page: Open, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Where a browser is, PNG, SVG and PDF stand beside the files; all figures together have no picture."""
    browser = tmp_path / "chromium"
    browser.write_text("", encoding="utf-8")
    monkeypatch.setenv(pictures.VARIABLE, str(browser))
    app = open_page("trends", indicator="par_index_rank", places="HN")
    assert "PNG" not in labels(app)
    open_downloads(app, "trend")
    assert {"PNG", "SVG", "PDF"} <= set(labels(app))
    every = open_page("figures")
    open_downloads(every, "figures")
    assert OFFERED & set(labels(every)) and "PNG" not in labels(every)


def test_displayed_rows_or_all(open_page: Open, database: Path) -> None:
    """Where there are more than are shown, the reader chooses how much to take."""
    app = open_page("figures")
    open_downloads(app, "figures")
    extent = app.button_group(key="figures_extent")
    assert list(extent.options) == [
        f"Tất cả {len(chosen(database))} số khớp",
        "50 dòng đang hiện",
    ]


def test_the_check_answers(open_page: Open, database: Path) -> None:
    """A receipt in the address is answered; a broken one gets a sentence, and nothing is executed."""
    excerpt = trend_excerpt(database)
    app = open_page("figures", receipt=excerpt.receipt.token)
    assert not app.exception
    assert f"Vẫn đúng: cả {len(excerpt.rows)} con số" in shown(app)
    app.text_area(key="figures_receipt").set_value(excerpt.receipt.number).run()
    assert "Đây mới là số biên nhận" in shown(app)
    app.text_area(key="figures_receipt").set_value("<script>alert(1)</script>").run()
    assert "Đây không phải biên nhận của Số Gốc" in shown(app)
    assert "<script>alert" not in shown(app)
    app.text_area(key="figures_receipt").set_value("").run()
    assert "máy chủ không lưu gì về người tải" in shown(app)


def test_english(open_page: Open, database: Path) -> None:
    """Headings, table, citations and answers are English; numbers and dates follow."""
    app = open_page("figures", indicator="on_time_rate", places="HN", lang="en")
    assert "Back to the chart" in shown(app)
    assert "99.81%" in {row["value"] for row in ledger(app)["rows"]}
    assert cited(app)[0]["language"] == "en"
    receipt = trend_excerpt(database).receipt
    assert "Still current: all" in shown(open_page("figures", receipt=receipt.line, lang="en"))
