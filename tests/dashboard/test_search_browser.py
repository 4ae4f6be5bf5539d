"""The search of the header in Chromium: typing finds, the keyboard leads there."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.dashboard.readers import Reader

pytestmark = pytest.mark.browser

OPTIONS = "#search-found [role=option]"


def test_typing_without_accents_leads_to_the_trend(reader: Reader) -> None:
    """ "/" reaches the field, words without accents find indicator and place, Enter opens their trend."""
    page = reader.open("trends?indicator=par_index_rank")
    page.wait_for_selector("#search-input")
    page.keyboard.press("/")
    expect(page.locator("#search-input")).to_be_focused()
    page.keyboard.type("hang par hai phong")
    expect(page.locator(OPTIONS).first).to_contain_text("Hải Phòng")
    reader.wait()
    expect(page.locator("#search-input")).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    expect(page.locator(f"{OPTIONS}[aria-selected=true]")).to_have_count(1)
    page.keyboard.press("Enter")
    page.wait_for_function("location.search.includes('places=HP')")
    expect(page.locator("h1")).to_have_text(re.compile(r"^Hải\sPhòng"))
    assert reader.errors == []


def test_hostile_words_find_nothing_and_do_nothing(reader: Reader) -> None:
    """Markup and quotes are words like others: the page says that nothing was found, as text."""
    page = reader.open("trends?indicator=par_index_rank")
    page.locator("#search-input").fill("<img src=x onerror=alert(1)> '; DROP TABLE claim --")
    page.wait_for_selector("#search-found [role=status]")
    expect(page.locator("#search-found")).to_contain_text("<img src=x")
    assert page.locator("#search-found img").count() == 0
    page.keyboard.press("Escape")
    page.wait_for_selector("#search-found", state="hidden")
    assert reader.errors == []
