"""The page Overview in Chromium, as a reader uses it."""

from __future__ import annotations

import re
from typing import Literal
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from tests.dashboard.readers import WIDER, Reader, Visit, expect_script

pytestmark = pytest.mark.browser

OUTSIDE = """() => [...document.querySelectorAll('.overview *')]
  .filter((e) => e.getBoundingClientRect().right > window.innerWidth + 1 && !e.closest('.unseen'))
  .map((e) => e.className || e.tagName)"""


def test_a_card_opens_its_trend_and_its_sentence(reader: Reader) -> None:
    """The whole card is the link; the trend opens within the session, and Back returns to the overview."""
    page = reader.open("overview?place=DN&lang=en")
    page.evaluate("window.sameSession = true")
    card = page.locator(".standing", has_text="PAR Index rank")
    box = card.bounding_box()
    assert box is not None
    card.click(position={"x": box["width"] / 2, "y": box["height"] - 30})
    page.wait_for_selector("#evidence mark")
    reader.wait()
    reader.expect_address(r"/trends\?", "claim=")
    claim = parse_qs(urlsplit(page.url).query)["claim"][0]
    expect(page.locator("#evidence")).to_have_attribute("data-claim", claim)
    expect(page.locator("#evidence")).to_contain_text("8/63")
    assert page.evaluate("window.sameSession") is True
    page.go_back()
    expect(page.locator(".overview h1")).to_have_text("Da Nang")
    assert reader.errors == []


def test_city_and_language_survive_the_navigation(reader: Reader) -> None:
    """From the overview to the trends, to the sources and back the city and the language stay."""
    page = reader.open("overview?place=HP&lang=en")
    page.get_by_role("link", name="Trends").click()
    page.wait_for_selector(".headline, .empty")
    reader.wait()
    reader.expect_address(r"/trends\?.*places=HP")
    page.get_by_role("link", name="Sources", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("sources")
    reader.wait()
    page.get_by_role("link", name="Overview").click()
    expect(page.locator(".overview h1")).to_have_text("Hai Phong")
    reader.wait()
    reader.expect_address(r"/overview\?.*place=HP", "lang=en")


def test_a_city_is_found_without_accents(reader: Reader) -> None:
    """Typing "da nang" into the field offers Đà Nẵng; Enter opens it."""
    page = reader.open("overview")
    field = page.get_by_label("Tỉnh, thành phố")
    field.click()
    field.press_sequentially("da nang")
    expect(page.get_by_role("option")).to_have_text([re.compile("^Đà Nẵng")])
    field.press("Enter")
    expect(page.locator(".overview h1")).to_have_text("Đà Nẵng")
    reader.wait()
    reader.expect_address("place=DN")


def test_the_copied_link_shows_the_same_view(visit: Visit) -> None:
    """The clipboard holds the page's address with language, place and day; opened, it shows the same."""
    may = ["clipboard-read", "clipboard-write"]
    reader = visit(viewport={"width": 1366, "height": 900}, permissions=may)
    page = reader.open("overview?place=DN")
    page.get_by_role("button", name="Sao chép liên kết").click()
    expect(page.get_by_role("button", name="Đã sao chép")).to_be_visible()
    link = page.evaluate("navigator.clipboard.readText()")
    asked = parse_qs(urlsplit(link).query)
    assert set(asked) == {"lang", "place", "as_known_on"}
    shown = page.locator(".overview .standings").inner_text()
    page.goto(link)
    expect(page.locator(".overview .standings")).to_have_text(shown, use_inner_text=True)


def test_where_copying_is_refused_the_reader_copies_by_hand(reader: Reader) -> None:
    """Without a clipboard the address stands in a field, selected, and says what to do."""
    page = reader.open("overview?place=DN")
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.evaluate("document.execCommand = () => false")
    page.get_by_role("button", name="Sao chép liên kết").click()
    field = page.locator(".copy-link input")
    expect(field).to_be_visible()
    expect(field).to_have_value(re.compile("place=DN"))


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1366, "dark"), (1920, "light")])
@pytest.mark.parametrize("place", ["HN", "HP"])
def test_nothing_is_cut(visit: Visit, width: int, scheme: Literal["light", "dark"], place: str) -> None:
    """On a phone, a laptop and a projector nothing of the page leaves the screen."""
    reader = visit(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = reader.open(f"overview?place={place}")
    expect(page.locator(".overview .standing").first).to_be_visible()
    expect_script(page, WIDER, 0)
    expect_script(page, OUTSIDE, [])
