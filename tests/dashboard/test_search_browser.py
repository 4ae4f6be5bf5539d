"""The search of the header in Chromium: typing finds, the keyboard leads there."""

from __future__ import annotations

import pytest

from tests.dashboard.conftest import Reader

pytestmark = pytest.mark.browser

OPTIONS = "#search-found [role=option]"


def test_typing_without_accents_leads_to_the_trend(reader: Reader) -> None:
    """ "/" reaches the field, words without accents find indicator and place, Enter opens their trend."""
    page = reader.open("trends?indicator=par_index_rank")
    page.wait_for_selector("#search-input")
    page.keyboard.press("/")
    page.keyboard.type("hang par hai phong")
    page.wait_for_selector(OPTIONS)
    assert page.locator("#search-input").get_attribute("aria-expanded") == "true"
    page.keyboard.press("ArrowDown")
    assert page.locator(f"{OPTIONS}[aria-selected=true]").count() == 1
    page.keyboard.press("Enter")
    page.wait_for_function("location.search.includes('places=HP')")
    reader.wait()
    assert page.locator("h1").inner_text().replace("\u00a0", " ").startswith("Hải Phòng")
    assert reader.errors == []


def test_hostile_words_find_nothing_and_do_nothing(reader: Reader) -> None:
    """Markup and quotes are words like others: the page says that nothing was found, as text."""
    page = reader.open("trends?indicator=par_index_rank")
    page.locator("#search-input").fill("<img src=x onerror=alert(1)> '; DROP TABLE claim --")
    page.wait_for_selector("#search-found [role=status]")
    assert "<img src=x" in page.locator("#search-found").inner_text()
    assert page.locator("#search-found img").count() == 0
    page.keyboard.press("Escape")
    page.wait_for_selector("#search-found", state="hidden")
    assert reader.errors == []
