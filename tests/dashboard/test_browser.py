"""The page in Chromium, as a reader uses it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from tests.dashboard.readers import WIDER, Reader, Visit, expect_script

pytestmark = pytest.mark.browser

CHART = ".st-key-trend .js-plotly-plot"
POINTS = ".st-key-trend .scatterlayer .trace .points path.point"
RANKS = "trends?indicator=par_index_rank"
WIDTHS = (390, 1366, 1920)
OUTSIDE = """() => {
  const box = document.querySelector('.st-key-trend svg').getBoundingClientRect()
  return [...document.querySelectorAll('.st-key-trend .annotation text, .st-key-trend .xtick text')]
    .filter((e) => e.getBoundingClientRect().right > box.right + 1)
    .map((e) => e.textContent)
}"""

TORN = """() => {
  window.torn = 0
  const look = () => {
    const named = document.querySelector('.headline').dataset.drawing.includes('Minh')
    const labels = [...document.querySelectorAll('.st-key-trend .annotation text')]
    if (named !== labels.some((label) => label.textContent.includes('Minh'))) window.torn += 1
    requestAnimationFrame(look)
  }
  look()
}"""
"""Counts the frames in which the finding and the chart are not of the same view."""

SEEN = "(e) => getComputedStyle(e).opacity !== '0' && e.getBoundingClientRect().width > 0"


def wait_for_paint(page: Page) -> None:
    """Wait until a point of the chart can be seen."""
    page.wait_for_function(f"[...document.querySelectorAll('{POINTS}')].some({SEEN})")


def points(page: Page) -> list[Locator]:
    """The points that can be seen, once they are painted; holders of labels are transparent."""
    wait_for_paint(page)
    return [each for each in page.locator(POINTS).all() if each.evaluate(SEEN)]


def written(page: Page) -> Locator:
    """The chart with everything written in it, once it is painted."""
    wait_for_paint(page)
    return page.locator(CHART)


def evidence(page: Page) -> Locator:
    """The evidence panel."""
    return page.locator("#evidence")


def test_the_page_opens_and_the_chart_paints(reader: Reader) -> None:
    """A line, points, labels in the city's own typeface; no error in the page."""
    page = reader.open(RANKS)
    expect(page.locator("h1")).to_have_text(re.compile(r"^Hải\sPhòng đứng đầu"))
    page.wait_for_function(f"[...document.querySelectorAll('{POINTS}')].filter({SEEN}).length >= 20")
    expect(page.locator(".st-key-trend .scatterlayer path.js-line").nth(5)).to_be_attached()
    expect(written(page)).to_contain_text("Hải Phòng")
    expect_script(page, "document.fonts.check('16px \"Be Vietnam Pro\"')", True)
    assert reader.errors == []


def test_no_other_host_is_asked(reader: Reader) -> None:
    """Opening, choosing and switching ask the server itself and nobody else."""
    page = reader.open(RANKS)
    page.get_by_role("radio", name="English").click()
    reader.wait()
    page.get_by_role("radio", name="Table").click()
    page.locator("table.figures tbody button").first.click()
    reader.expect_address("lang=en", "show=table", "claim=")
    reader.wait()
    own = urlsplit(reader.server).netloc
    assert {urlsplit(url).netloc for url in reader.requests} == {own}


def test_changing_the_city_changes_the_chart(reader: Reader) -> None:
    """A city taken away is gone from the chart, its title and the address."""
    page = reader.open(RANKS + "&places=HN,SG")
    expect(written(page)).to_contain_text("Minh")
    page.get_by_role("button", name="Bỏ TP. Hồ Chí Minh").click()
    expect(page.locator("h1")).to_have_text(re.compile(r"^Hà\sNội"))
    reader.wait()
    expect(written(page)).not_to_contain_text("Minh")
    reader.expect_address("places=HN(&|$)")


def test_the_finding_and_its_chart_change_in_one_frame(reader: Reader) -> None:
    """No frame is painted in which the chart of one view stands under the finding of another."""
    page = reader.open(RANKS + "&places=HN,SG,HP")
    expect(written(page)).to_contain_text("Minh")
    page.evaluate(TORN)
    page.get_by_role("button", name="Bỏ TP. Hồ Chí Minh").click()
    expect(written(page)).not_to_contain_text("Minh")
    reader.wait()
    expect_script(page, "window.torn", 0)


def test_a_long_wait_shows_and_nothing_fades(reader: Reader) -> None:
    """While the script runs on, a line comes at the top of the page; what is old stays as it was."""
    page = reader.open(RANKS)
    state = "document.querySelector('[data-testid=stApp]').dataset.testScriptState"
    line = "getComputedStyle(document.querySelector('[data-testid=stApp]'), '::after')"
    expect_script(page, f"{line}.content", "none")
    page.evaluate(f"() => {{ {state} = 'running' }}")
    expect_script(page, f"{line}.visibility", "visible")
    page.evaluate("document.querySelector('.stElementContainer').dataset.stale = 'true'")
    expect_script(page, "getComputedStyle(document.querySelector('[data-stale=true]')).opacity", "1")


def test_places_are_found_without_accents(reader: Reader) -> None:
    """Typing narrows the list, by keyboard alone; accents, spacing and the other language are forgiven."""
    page = reader.open(RANKS + "&places=HN")
    field = page.get_by_role("combobox", name="Địa phương", exact=True)
    options = page.get_by_role("option")
    field.click()
    for typed in ("da nang", "đà nẵng", "DANANG"):
        field.fill("")
        expect(options.nth(1)).to_be_visible()
        field.fill(typed)
        expect(options).to_have_text(["Đà Nẵng"])
    field.fill("Ho Chi Minh C")
    expect(options).to_have_text(["TP. Hồ Chí Minh"])
    field.fill("xyz")
    expect(page.locator(".st-key-places-field [role=status]")).to_have_text("Không có tên nào như vậy")
    field.fill("hai phong")
    page.keyboard.press("Enter")
    page.wait_for_function("location.search.includes('HP')")
    expect(written(page)).to_contain_text("Hải Phòng")
    page.keyboard.press("Escape")
    page.keyboard.press("Backspace")
    page.wait_for_function("!location.search.includes('HP')")
    expect(field).to_have_attribute("aria-expanded", "false")
    assert reader.errors == []


def test_no_more_places_than_lines_can_be_told_apart(reader: Reader) -> None:
    """Where eight are chosen the list says so and takes no ninth; one click leaves them all."""
    page = reader.open(RANKS + "&places=HN,SG,HP,DN,CT,26")
    field = page.get_by_role("combobox", name="Địa phương", exact=True)
    field.click()
    tags = page.locator(".st-key-places-field .tag")
    for number in (7, 8):
        page.locator(".st-key-places-field [role=option][aria-selected=false]").first.click()
        expect(tags).to_have_count(number)
    expect(page.locator(".st-key-places-field [role=status]")).to_have_text("Đã đủ 8; bỏ bớt rồi chọn tiếp")
    page.locator(".st-key-places-field [role=option][aria-disabled=true]").first.click(force=True)
    tags.first.get_by_role("button").click()
    expect(tags).to_have_count(7)
    page.get_by_role("button", name="Bỏ hết").first.click()
    page.wait_for_function("document.querySelector('h1').innerText.startsWith('Chưa có số liệu')")
    assert reader.errors == []


def test_choosing_a_point_shows_its_sentence(reader: Reader) -> None:
    """A click on a point opens the sentence with the phrase marked, and the address keeps it."""
    page = reader.open(RANKS + "&places=HN")
    points(page)[0].click(force=True)
    expect(evidence(page).locator("mark").first).to_contain_text("10/63")
    expect(evidence(page)).to_contain_text("Hà Nội xếp thứ 10/63")
    expect(evidence(page)).to_contain_text("58/63 Báo Thủ đô", use_inner_text=True)
    reader.expect_address("claim=")


def test_presets_move_the_slider(reader: Reader) -> None:
    """A preset narrows the chart and the address, and the slider stands where it says."""
    page = reader.open(RANKS + "&places=HN")
    page.get_by_role("radio", name="3 năm").click()
    page.wait_for_function("location.search.includes('from=2023')")
    reader.wait()
    expect(page.locator(".st-key-years").get_by_text("2023")).to_have_count(1)
    expect(page.get_by_role("radio", name="3 năm")).to_be_checked()
    page.get_by_role("radio", name="Tất cả").click()
    page.wait_for_function("!location.search.includes('from=')")
    assert reader.errors == []


def test_choosing_a_row_shows_its_sentence(reader: Reader) -> None:
    """A row opens the same evidence, by mouse and by keyboard alone."""
    page = reader.open(RANKS + "&places=HN&show=table")
    page.locator("table.figures tbody tr", has_text="2022").first.click()
    expect(evidence(page).locator(".about")).to_contain_text("2022")
    expect(page.locator("table.figures tr.chosen")).to_have_text(re.compile("^2022"))
    reader.wait()
    page.get_by_role("button", name="Hà Nội, 2023: 3/63").press("Enter")
    expect(evidence(page).locator(".about")).to_contain_text("2023")


def test_the_language_switch(reader: Reader) -> None:
    """Title, axis, table, evidence, the document's language and the address change together."""
    page = reader.open("trends?indicator=on_time_rate&places=HN")
    expect(page.locator("html")).to_have_attribute("lang", "vi")
    expect(written(page)).to_contain_text("99,5 %")
    page.get_by_role("radio", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    reader.wait()
    expect(written(page)).to_contain_text("99.5%")
    expect(evidence(page)).to_contain_text("The sentence behind it")
    reader.expect_address("lang=en")
    page.reload()
    expect(page.get_by_role("radio", name="English")).to_be_checked()


def test_hover_speaks_the_language(reader: Reader) -> None:
    """The pointer over a point shows value, place, period and source in Vietnamese."""
    page = reader.open("trends?indicator=delayed_projects_area")
    points(page)[0].hover(force=True)
    hover = page.locator(".hoverlayer")
    expect(hover).to_contain_text("> 5.000 ha")
    expect(hover).to_contain_text("ngày 05/07/2023")


def test_the_image_holds_title_and_sources(reader: Reader, tmp_path: Path) -> None:
    """The saved image is as large as promised and carries title and sources, which the page says as text."""
    page = reader.open(RANKS)
    expect(written(page)).to_contain_text("Hải Phòng")
    expect(written(page)).not_to_contain_text("Hải Phòng đứng đầu")
    with page.expect_download() as download:
        page.get_by_role("button", name="Tải ảnh biểu đồ").click()
    assert download.value.suggested_filename == "so-goc-par_index_rank.png"
    saved = tmp_path / "chart.png"
    download.value.save_as(saved)
    with Image.open(saved) as image:
        assert image.size == (2400, 1392)
        paper = image.convert("L")
        for band in ((0, 0, 2400, 200), (0, 1200, 2400, 1392)):
            darkest, lightest = paper.crop(band).getextrema()
            assert darkest < lightest - 100
    page.get_by_text("Đã tải ảnh").wait_for(state="attached")


def test_hostile_text_runs_nothing(reader: Reader) -> None:
    """A title with a script in it is shown as text; nothing is executed and no link leads to a script."""
    page = reader.open("trends?indicator=delayed_projects&places=HP")
    expect(evidence(page)).to_contain_text("<script>window.hacked = true</script>")
    assert page.evaluate("window.hacked") is None
    links = [link.get_attribute("href") or "" for link in page.locator("#evidence a").all()]
    assert [link for link in links if ":" in link] == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_cut_at_any_width(visit: Visit, width: int, scheme: Literal["light", "dark"]) -> None:
    """On a phone, a laptop and a projector the page never scrolls sideways and no text leaves the chart."""
    page = visit(viewport={"width": width, "height": 900}, color_scheme=scheme).open(RANKS)
    wait_for_paint(page)
    expect_script(page, WIDER, 0)
    expect_script(page, OUTSIDE, [])
