"""Views for machines: pictures, rows and documents of a chart, the page for an iframe, the feed."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard.address import FORMS
from dashboard.charts.locale import BUNDLE
from dashboard.pictures import PictureError
from dashboard.service import charts
from dashboard.service.embed import DRAW
from dashboard.service.routes import service_routes
from tests.conftest import ROOT
from tests.dashboard.readers import expect_script

VIEW = "?indicator=par_index_rank&places=HN,SG"
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def ask(database: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    """A client of the service on the tests' database."""
    monkeypatch.setenv("SOGOC_DATABASE", str(database))
    with TestClient(Starlette(routes=service_routes())) as client:
        yield client


def test_a_view_comes_as_rows_with_sentences(ask: TestClient) -> None:
    """The CSV of a view holds its figures, each with its sentence, its source and the receipt."""
    text = ask.get(f"/api/v1/chart.csv{VIEW}").content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert {row["place"] for row in rows} == {"VN-HN", "VN-SG"}
    assert all(row["quote"] in row["sentence"] and row["source"] and row["receipt"] for row in rows)


def test_a_view_comes_as_a_document(ask: TestClient) -> None:
    """The JSON of a view has its title, words for who cannot see it, figures and a Plotly figure."""
    document = ask.get(f"/api/v1/chart.json{VIEW}&lang=en").json()
    assert document["title"].startswith("Hanoi") and document["alternative"]
    assert len(document["figures"]) >= 8 and document["figure"]["data"]


@pytest.mark.parametrize(
    ("asked", "label", "address"),
    [
        ("q=hai+phong&lang=en", "Hai Phong", "overview?place=HP&lang=en"),
        (
            "q=h%E1%BA%A1ng+par+h%C3%A0+n%E1%BB%99i",
            "cải cách hành chính",
            "trends?indicator=par_index_rank&places=HN",
        ),
    ],
)
def test_the_search_gives_ways(ask: TestClient, asked: str, label: str, address: str) -> None:
    """Words in either language lead to the page of what they name."""
    hit = ask.get(f"/search?{asked}").json()["groups"][0]["hits"][0]
    assert label in hit["label"] and hit["address"] == address


@pytest.mark.parametrize(
    "asked", ["", "?q=", "?q=%FF%00", f"?q={'x' * 5000}", "?lang=xx&q='; DROP TABLE claim --"]
)
def test_a_search_for_nothing_known_finds_nothing(ask: TestClient, asked: str) -> None:
    """Empty, broken, endless and hostile words are no error."""
    answer = ask.get(f"/search{asked}")
    assert answer.status_code == 200 and answer.json() == {"groups": []}


def test_a_view_without_figures_is_said_to_be_empty(ask: TestClient) -> None:
    """Rows of an empty view are none, its document has no figure, its page says why."""
    empty = VIEW + "&from=1990&to=1991"
    assert len(ask.get(f"/api/v1/chart.csv{empty}").text.splitlines()) == 1
    assert ask.get(f"/api/v1/chart.json{empty}").json()["figure"] is None
    page = ask.get(f"/embed{empty}").text
    assert "Không có số nào rõ kỳ" in page and 'id="chart"' not in page


@pytest.mark.parametrize("address", ["/api/v1/chart.svg", "/api/v1/chart.json", "/embed"])
def test_a_wrong_view_is_named(ask: TestClient, address: str) -> None:
    """A view that cannot be had is told parameter by parameter, with what is allowed."""
    answer = ask.get(f"{address}?indicator=nothing&places=HN,XX&levels=all&from=20&view=pie&dance=1")
    found = {each["parameter"]: each for each in answer.json()["error"]["problems"]}
    assert answer.status_code == 400
    assert set(found) == {"indicator", "places", "from", "view", "dance"}
    assert "trends" in found["view"]["allowed"] and found["places"]["value"] == "XX"


def test_without_a_browser_pictures_say_so(ask: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing can paint, a picture gets 503 with a sentence, while rows and documents come."""
    monkeypatch.setattr(charts, "why_no_pictures", lambda: "no_browser")
    answer = ask.get(f"/api/v1/chart.png{VIEW}")
    assert answer.status_code == 503 and "Chromium" in answer.json()["error"]["message"]["vi"]
    assert ask.get(f"/api/v1/chart.csv{VIEW}").status_code == 200


def test_a_picture_that_fails_is_told(ask: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """A browser that fails gets the client 503 and a time to come again."""

    def fail(*_: object, **__: object) -> bytes:
        raise PictureError("out of time")

    monkeypatch.setattr(charts, "why_no_pictures", lambda: "")
    monkeypatch.setattr(charts, "view_picture", fail)
    answer = ask.get(f"/api/v1/chart.svg{VIEW}")
    assert answer.status_code == 503 and answer.headers["retry-after"] and "out of time" not in answer.text


def test_an_empty_picture_is_not_found(ask: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """A view without figures has no picture: 404 with a sentence."""
    monkeypatch.setattr(charts, "why_no_pictures", lambda: "")
    answer = ask.get(f"/api/v1/chart.png{VIEW}&from=1990&to=1991")
    assert answer.status_code == 404 and "rõ kỳ" in answer.json()["error"]["message"]["vi"]


@pytest.mark.browser
def test_pictures_are_pictures(ask: TestClient, browser: Browser) -> None:
    """With a browser, SVG and PNG come with their type and the view's words inside."""
    svg = ask.get(f"/api/v1/chart.svg{VIEW}")
    assert svg.headers["content-type"] == "image/svg+xml" and "Hà Nội" in svg.text
    png = ask.get(f"/api/v1/chart.png{VIEW}&size=square")
    assert png.headers["content-type"] == "image/png" and png.content[:4] == b"\x89PNG"


def test_the_page_for_an_iframe_stands_alone(ask: TestClient) -> None:
    """Title, sources, figures with ways to their sentences and a way back; any page may frame it."""
    answer = ask.get(f"/embed{VIEW}&lang=en&theme=dark")
    page = answer.text
    assert '<html lang="en" data-theme="dark">' in page and "<h1>Hanoi" in page
    assert "sources?source=" in page and 'href="trends?' in page
    assert "frame-ancestors *" in answer.headers["content-security-policy"]
    assert "http://" not in page and "https://" not in page
    script = ask.get(f"/embed/{DRAW}")
    assert f"embed/{DRAW}" in page and script.headers["content-type"] == "text/javascript"
    assert "max-age" in script.headers["cache-control"] and "function fitted(" in script.text
    assert f"app/static/{BUNDLE}" in page and (ROOT / "dashboard" / "static" / BUNDLE).is_file()


def test_every_mark_that_explains_a_chart_is_drawn(ask: TestClient) -> None:
    """The page for an iframe has the dashboard's rule for the marks of trends and of comparisons."""
    page = ask.get(f"/embed{VIEW}").text
    for mark in ("stated", "implied", "target", "contested", "framed", "blank_tile"):
        assert f".reading .{mark} " in page


def test_text_of_the_data_cannot_leave_the_page_s_script(ask: TestClient) -> None:
    """Whatever the figure says, its JSON cannot end the element it stands in."""
    page = ask.get(f"/embed{VIEW}").text
    told = page.partition('id="figure">')[2].partition("</script>")[0]
    assert "<" not in told and json.loads(told)["figure"]["data"]


@pytest.mark.browser
@pytest.mark.parametrize("view", [VIEW, *(f"?view=compare&form={form}" for form in FORMS)])
def test_the_page_for_an_iframe_draws(view: str, server: str, browser: Browser) -> None:
    """In Chromium every chart paints on a phone and on a laptop, and no other host is asked."""
    for width in (390, 1200):
        page = browser.new_page(viewport={"width": width, "height": 800})
        asked: list[str] = []
        errors: list[str] = []
        page.on("request", lambda request, into=asked: into.append(request.url))
        page.on("pageerror", lambda error, into=errors: into.append(str(error)))
        page.goto(f"{server}/embed{view}")
        page.wait_for_selector("#chart .scatterlayer .trace", state="attached")
        expect_script(page, "document.documentElement.scrollWidth <= innerWidth", True)
        assert errors == [] and {urlsplit(url).netloc for url in asked} == {urlsplit(server).netloc}
        page.close()


def entries(text: str) -> list[ElementTree.Element]:
    """The entries of a feed."""
    return ElementTree.fromstring(text).findall(f"{ATOM}entry")


def test_the_feed_tells_new_figures(ask: TestClient) -> None:
    """Each source with figures is an entry with an id of its own, its sentences, and links that lead back."""
    answer = ask.get("/feed.xml")
    assert answer.headers["content-type"].startswith("application/atom+xml")
    found = entries(answer.text)
    ids = [entry.findtext(f"{ATOM}id") for entry in found]
    assert len(found) > 5 and len(set(ids)) == len(ids)
    assert any("Hà Nội xếp thứ 3/63" in (entry.findtext(f"{ATOM}content") or "") for entry in found)
    assert all("sources?source=" in entry.find(f"{ATOM}link").attrib["href"] for entry in found)  # type: ignore[union-attr]  # each has one


def test_the_feed_can_be_of_some_places_and_indicators(ask: TestClient) -> None:
    """Only sources with such figures are told, and of them only such figures."""
    found = entries(ask.get("/feed.xml?indicator=dti_rank&place=DN&lang=en").text)
    assert [entry.findtext(f"{ATOM}title", "").partition(" figures")[0] for entry in found] == ["2"]
    assert ask.get("/feed.xml?place=XX").status_code == 400


def test_ids_of_the_feed_outlive_a_rebuild(ask: TestClient) -> None:
    """The same source has the same id in every language and selection."""
    whole = {entry.findtext(f"{ATOM}id") for entry in entries(ask.get("/feed.xml?lang=en").text)}
    some = {entry.findtext(f"{ATOM}id") for entry in entries(ask.get("/feed.xml?place=VN-DN").text)}
    assert some and some < whole
