"""The head of a page as it is served: language, title, and what a shared link shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.request import Request, urlopen

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request as Asked
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from dashboard.service import heads
from dashboard.service.heads import Heads

DOCUMENT = '<!DOCTYPE html>\n<html lang="en">\n<head><title>Streamlit</title></head><body></body></html>'
PAGES = ("overview", "trends", "compare", "sources", "checks")
VIEW = "/trends?indicator=par_index_rank&places=HN,SG"


async def document(request: Asked) -> Response:
    """The one document that stands for every page."""
    return HTMLResponse(DOCUMENT, headers={"etag": '"file"', "cache-control": "no-cache"})


async def other(request: Asked) -> Response:
    """Something that is no page."""
    return JSONResponse({"path": request.url.path})


@pytest.fixture
def open_page(database: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    """A client of an application whose pages are all one document."""
    monkeypatch.setenv("SOGOC_DATABASE", str(database))
    monkeypatch.setattr(heads, "why_no_pictures", lambda: "")
    monkeypatch.setattr(heads.PREVIEWS, "seconds", 60.0)  # what a preview says is asked, not how fast
    app = Starlette(
        routes=[Route("/other", other), Route("/data/trends", other), Route("/{page:path}", document)],
        middleware=[Middleware(Heads, pages=PAGES)],
    )
    with TestClient(app) as client:
        yield client


def tags(page: str) -> dict[str, str]:
    """The meta elements of a document, and its title."""
    found = re.findall(r'<meta (?:property|name)="([^"]+)" content="([^"]*)" />', page)
    (title,) = re.findall(r"<title>([^<]*)</title>", page)
    return {name: unescape(value) for name, value in found} | {"title": unescape(title)}


def test_a_page_says_its_language(open_page: TestClient) -> None:
    """Vietnamese unless the address asks for English; a wrong language is Vietnamese."""
    for query, language in (("", "vi"), ("?lang=en", "en"), ("?lang=vi", "vi"), ("?lang=xx", "vi")):
        answer = open_page.get(f"/checks{query}")
        assert f'<html lang="{language}">' in answer.text
        assert answer.headers["content-language"] == language


def test_a_page_says_its_name(open_page: TestClient) -> None:
    """The bare address has the product's name and line, a page its own, in the language asked for."""
    assert tags(open_page.get("/").text)["title"].startswith("Số Gốc: ")
    assert tags(open_page.get("/checks").text)["title"] == "Kiểm tra · Số Gốc"
    assert tags(open_page.get("/checks?lang=en").text)["title"] == "Checks · Số Gốc"


def test_a_shared_view_says_what_it_found(open_page: TestClient) -> None:
    """Title and description are the view's own words, and the picture is that of the same view."""
    found = tags(open_page.get(VIEW + "&lang=en").text)
    assert found["og:title"] == found["title"] and found["title"].startswith("Hanoi")
    assert "PAR Index rank" in found["og:description"] and found["og:locale"] == "en_US"
    assert found["og:image"].startswith("http://testserver/api/v1/chart.png?")
    assert "indicator=par_index_rank" in found["og:image"] and "places=HN%2CSG" in found["og:image"]


def test_a_comparison_a_place_and_a_source_speak_too(open_page: TestClient) -> None:
    """Every page that shows one thing says which."""
    assert "/63" in tags(open_page.get("/compare?indicator=par_index_rank").text)["title"]
    assert tags(open_page.get("/overview?place=HP").text)["title"].startswith("Hải Phòng: ")
    assert "năm 2022" in tags(open_page.get("/sources?source=par-index-2022").text)["title"]


def test_an_address_that_asks_in_vain_still_opens(open_page: TestClient) -> None:
    """Wrong, empty and hostile parameters leave a page with a head, and nothing of them in it."""
    for query in (
        "indicator=nothing&places=XX",
        "indicator=par_index_rank&from=1990&to=1991",
        "places=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
        "as_known_on=31-12-2023&claim=%00&lang=%22%3E",
        "&&&==;;%ff%fe",
    ):
        answer = open_page.get(f"/trends?{query}")
        assert answer.status_code == 200 and "<script>alert" not in answer.text
        assert tags(answer.text)["og:description"]


def test_without_data_a_page_still_has_its_name(
    open_page: TestClient, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """No database: the head says the page, and the page itself says what is wrong."""
    monkeypatch.setenv("SOGOC_DATABASE", str(tmp_path / "nowhere.duckdb"))
    assert tags(open_page.get(VIEW).text)["title"] == "Xu hướng · Số Gốc"


def test_a_link_is_not_led_elsewhere_by_its_host(open_page: TestClient) -> None:
    """A host that is none gives no address for the picture."""
    hostile = open_page.get(VIEW, headers={"Host": 'evil.example"><script>'})
    assert "og:image" not in tags(hostile.text) and "evil" not in hostile.text
    secure = open_page.get(VIEW, headers={"X-Forwarded-Proto": "https"})
    assert tags(secure.text)["og:image"].startswith("https://testserver/")


def test_without_a_browser_no_picture_is_promised(
    open_page: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no picture can be painted, the head names none."""
    monkeypatch.setattr(heads, "why_no_pictures", lambda: "no_browser")
    found = tags(open_page.get(VIEW).text)
    assert "og:image" not in found and found["twitter:card"] == "summary"


def test_an_unchanged_page_is_not_sent_again(open_page: TestClient) -> None:
    """The tag is that of the written head, not of the file; HEAD tells it without the page."""
    first = open_page.get(VIEW)
    tag = first.headers["etag"]
    again = open_page.get(VIEW, headers={"If-None-Match": tag})
    assert tag != '"file"' and (again.status_code, again.content) == (304, b"")
    assert open_page.get(VIEW + "&lang=en", headers={"If-None-Match": tag}).status_code == 200
    alone = open_page.head(VIEW)
    assert (alone.content, alone.headers["etag"]) == (b"", tag)


def test_a_page_is_compressed_where_that_is_wanted(open_page: TestClient) -> None:
    """With gzip and without, the page is the same."""
    zipped = open_page.get(VIEW, headers={"Accept-Encoding": "gzip"})
    plain = open_page.get(VIEW, headers={"Accept-Encoding": "identity"})
    assert zipped.headers["content-encoding"] == "gzip" and "content-encoding" not in plain.headers
    assert zipped.text == plain.text


def test_what_is_no_page_passes_untouched(open_page: TestClient) -> None:
    """Answers that are no HTML, and addresses that are no page, keep every byte."""
    assert open_page.get("/other").json() == {"path": "/other"}
    assert open_page.get("/data/trends").json() == {"path": "/data/trends"}
    assert open_page.get("/static/index.html").text == DOCUMENT


def test_the_served_page_has_its_head(server: str) -> None:
    """On the real server a browser's request gets the page's language and title."""
    with urlopen(Request(f"{server}/trends?lang=en&indicator=par_index_rank"), timeout=30) as answer:
        page = answer.read().decode()
    assert '<html lang="en">' in page and "<title>Streamlit</title>" not in page
    with urlopen(server, timeout=30) as answer:
        assert '<html lang="vi">' in answer.read().decode()
