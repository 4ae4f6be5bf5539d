"""The pages Checks and Sources in Chromium, as a reader uses them."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import expect

from tests.dashboard.readers import WIDER, Reader, Visit, expect_script

pytestmark = pytest.mark.browser

REPORT = "sources?source=bao-cao-hdnd-2023"


def test_the_language_survives_the_navigation(reader: Reader) -> None:
    """The header leads from page to page, marks the page, and keeps language and indicator."""
    page = reader.open("trends?lang=en&indicator=dti_rank")
    page.get_by_role("link", name="Checks").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("certainly wrong")
    reader.wait()
    reader.expect_address(r"/checks\?.*lang=en")
    page.get_by_role("link", name="Sources", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("sources")
    reader.wait()
    page.get_by_role("link", name="Trends").click()
    page.wait_for_selector(".st-key-trend")
    reader.wait()
    reader.expect_address(r"/trends\?.*indicator=dti_rank", "lang=en")
    assert reader.errors == []


def test_from_the_trend_to_the_text_and_back(reader: Reader) -> None:
    """The evidence opens the whole text at the figure; its row leads back to the cell in its trend."""
    page = reader.open("trends?indicator=delayed_projects&places=HN&lang=en")
    page.evaluate("window.sameSession = true")
    page.locator("#evidence").get_by_role("link", name="Open the whole text").click()
    page.wait_for_selector(".reader .row.picked")
    reader.wait()
    row = page.locator(".reader .row.picked")
    expect(row).to_contain_text("Delayed projects")
    reader.expect_address("claim=")
    claim = page.url.partition("claim=")[2].partition("&")[0]
    row.get_by_role("link", name="See the trend").click()
    page.wait_for_selector("#evidence")
    reader.wait()
    reader.expect_address(r"/trends\?")
    expect(page.locator("#evidence")).to_have_attribute("data-claim", claim)
    expect(page.locator("html")).to_have_attribute("lang", "en")
    assert page.evaluate("window.sameSession") is True
    page.go_back()
    page.wait_for_selector(".reader .row.picked")


def test_searching_by_keyboard(reader: Reader) -> None:
    """Typing without accents narrows the list while typing; Tab and Enter open the first source."""
    page = reader.open("sources")
    page.get_by_label("Tìm nguồn").first.press_sequentially("cu tri 2025")
    expect(page.locator("table.ledger tbody tr")).to_have_count(1)
    reader.wait()
    page.locator("table.ledger tbody a").press("Enter")
    page.wait_for_selector(".reader mark")
    reader.expect_address("source=cu-tri-2025")


def test_hostile_sources_run_nothing(reader: Reader) -> None:
    """A hostile source is listed, opened and searched for as text."""
    page = reader.open("sources?source=bao-lai")
    expect(page.get_by_role("heading", level=1)).to_contain_text("<script>window.hacked")
    assert page.evaluate("window.hacked") is None
    assert page.locator(".reader b").count() == 0
    assert page.locator('a[href^="javascript"]').count() == 0


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1366, "dark"), (1920, "light")])
def test_nothing_is_cut(visit: Visit, width: int, scheme: Literal["light", "dark"]) -> None:
    """No page is wider than the screen, in both themes."""
    reader = visit(viewport={"width": width, "height": 900}, color_scheme=scheme)
    for address in (
        "sources",
        REPORT,
        "checks?severity=warning",
        "checks?view=coverage",
        "checks?view=accuracy",
    ):
        expect_script(reader.open(address), WIDER, 0)
