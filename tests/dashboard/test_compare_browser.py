"""The page So sánh / Compare in Chromium, as a reader uses it."""

from __future__ import annotations

import re
from typing import Literal
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.dashboard.readers import WIDER, Reader, Visit, expect_script

pytestmark = pytest.mark.browser

POINTS = ".scatterlayer .trace .points path.point"
FORMS = {
    "ranked": "compare?indicator=par_index_rank&period=2022",
    "ranks": "compare?form=ranks&indicator=dti_rank",
    "changes": "compare?form=changes&indicator=par_index_rank&period=2022&since=2021",
    "levels": "compare?form=levels&indicator=on_time_rate",
    "map": "compare?form=map&indicator=par_index_rank",
}
COVERED = """() => {
  const texts = '[class*=st-key-compare_chart] :is(.ytick text, .xtick text, .textpoint text)'
  const boxes = [...document.querySelectorAll(texts)]
    .filter((e) => e.textContent)
    .map((e) => [e.textContent, e.getBoundingClientRect()])
  const meet = (a, b) => a.left < b.right - 2 && b.left < a.right - 2 &&
    a.top < b.bottom - 4 && b.top < a.bottom - 4
  return boxes.flatMap(([one, a], index) => boxes.slice(index + 1)
    .filter(([, b]) => meet(a, b)).map(([other]) => `${one} / ${other}`))
}"""
OUTSIDE = """() => {
  const chart = document.querySelector('[class*=st-key-compare_chart]')
  const box = chart.querySelector('svg').getBoundingClientRect()
  return [...chart.querySelectorAll(':is(.ytick text, .xtick text, .textpoint text)')]
    .map((e) => [e.textContent, e.getBoundingClientRect()])
    .filter(([, at]) => at.width && (at.left < box.left - 1 || at.right > box.right + 1))
    .map(([text]) => text)
}"""


def chart(page: Page) -> Locator:
    """The chart of the page, once it is painted."""
    found = page.locator("[class*='st-key-compare_chart']")
    found.locator(POINTS).first.wait_for(state="attached")
    return found


def test_a_place_leads_to_its_sentence(reader: Reader) -> None:
    """A click on a tile of the map opens the figure's sentence, and the address keeps it."""
    page = reader.open(FORMS["map"])
    for name in ("Hải", "Hoàng"):
        expect(chart(page)).to_contain_text(name)
    chart(page).locator(POINTS).last.click(force=True)
    expect(page.locator("#evidence mark").first).to_contain_text("25/63")
    reader.expect_address("claim=")


def test_a_row_leads_to_its_sentence_by_keyboard(reader: Reader) -> None:
    """The table under the chart holds every figure; its buttons open the same evidence."""
    page = reader.open(FORMS["ranked"])
    page.get_by_role("button", name="Huế, 2022: 8/63").press("Enter")
    expect(page.locator("#evidence mark").first).to_contain_text("Huế thứ 8/63")


def test_the_marked_place_is_followed(reader: Reader) -> None:
    """A place marked here is the one of the overview, and no other host is asked on the way."""
    page = reader.open(FORMS["ranked"])
    field = page.get_by_label("Đánh dấu")
    field.click()
    field.press_sequentially("da nang")
    expect(page.get_by_role("option")).to_have_text([re.compile("^Đà Nẵng")])
    field.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Đà\u00a0Nẵng xếp hạng 5/63")
    reader.wait()
    reader.expect_address("place=DN")
    page.get_by_role("link", name="Tổng quan").click()
    page.wait_for_selector(".st-key-city-field")
    reader.wait()
    reader.expect_address(r"/overview\?place=DN$")
    assert {urlsplit(url).netloc for url in reader.requests} == {urlsplit(reader.server).netloc}
    assert reader.errors == []


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1366, "light")])
def test_nothing_is_cut_and_no_label_covers_another(
    visit: Visit, form: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    """On a phone and a laptop the page stays in its width, and the names beside the rows stand apart."""
    page = visit(viewport={"width": width, "height": 900}, color_scheme=scheme).open(FORMS[form])
    chart(page)
    expect_script(page, WIDER, 0)
    expect_script(page, COVERED, [])
    expect_script(page, OUTSIDE, [])
