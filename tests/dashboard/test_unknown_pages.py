"""Addresses that are no page get a page that says so; everything else is passed on."""

from __future__ import annotations

import re

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from dashboard.service.routes import service_routes
from dashboard.service.unknown import UnknownPages
from tests.conftest import ROOT


async def passed_on(request: Request) -> PlainTextResponse:
    """What stands behind."""
    return PlainTextResponse("passed on")


@pytest.fixture(scope="module")
def ask() -> TestClient:
    """A client of something that answers everything, behind the middleware with the product's addresses."""
    routes = [route.path for route in service_routes()]
    unknown = Middleware(UnknownPages, pages=("overview", "trends"), routes=routes)
    everything = Starlette(routes=[Route("/{path:path}", passed_on)], middleware=[unknown])
    return TestClient(everything)


@pytest.mark.parametrize(
    "path",
    ["/", "/trends", "/overview?place=HN", "/base/trends", "/_stcore/health", "/api/v1/series", "/healthz",
     "/static/js/index.js", "/favicon.png", "/app/static/fonts/OFL.txt"],
)  # fmt: skip
def test_what_somebody_answers_is_passed_on(ask: TestClient, path: str) -> None:
    """Pages, also under a base path, routes, Streamlit's own addresses and files."""
    assert ask.get(path).text == "passed on"


@pytest.mark.parametrize("path", ["/khong-co", "/trends/xyz", "/TRENDS", "/..%2f..%2fetc%2fpasswd"])
def test_an_unknown_page_says_so(ask: TestClient, path: str) -> None:
    """404, in the language of the address, with the way back."""
    answer = ask.get(path)
    assert answer.status_code == 404
    assert 'lang="vi"' in answer.text and "Không có trang này" in answer.text
    assert "There is no such page" in ask.get(f"{path}?lang=en").text


def test_a_hostile_address_is_text(ask: TestClient) -> None:
    """Markup in the address is shown as it is."""
    assert "<script>" not in ask.get("/%3Cscript%3Ealert(1)%3C%2Fscript%3E").text


def test_an_unknown_page_looks_like_the_others(ask: TestClient) -> None:
    """It names the typeface of the pages by addresses that hold wherever the reader got lost."""
    page = ask.get("/khong-co/trang/nay").text
    files = re.findall(r'url\("(/app/static/fonts/[^"]+)"\)', page)
    assert files and all((ROOT / "dashboard" / name.removeprefix("/app/")).is_file() for name in files)
