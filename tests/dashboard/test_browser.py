"""The page in Chromium, as a reader uses it."""

from __future__ import annotations

from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

import pytest
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect

from tests.dashboard.conftest import Reader

pytestmark = pytest.mark.browser

POINTS = ".st-key-trend .scatterlayer .trace .points path.point"
RANKS = "trends?indicator=par_index_rank"
WIDTHS = (390, 1366, 1920)


SEEN = "(e) => getComputedStyle(e).opacity !== '0' && e.getBoundingClientRect().width > 0"


def wait_for_paint(page: Page) -> None:
    """Wait until a point of the chart can be seen."""
    page.wait_for_function(f"[...document.querySelectorAll('{POINTS}')].some({SEEN})")


def points(page: Page) -> list[Locator]:
    """The points that can be seen, once they are painted; holders of labels are transparent."""
    wait_for_paint(page)
    return [each for each in page.locator(POINTS).all() if each.evaluate(SEEN)]


def chart_text(page: Page) -> str:
    """Everything written in the chart, once it is painted."""
    wait_for_paint(page)
    written = page.locator(".st-key-trend svg text").all_text_contents()
    return " ".join(written).replace("\u00a0", " ")


def evidence(page: Page) -> str:
    """The evidence panel as text."""
    return page.locator("#evidence").inner_text().replace("\u00a0", " ")


def test_the_page_opens_and_the_chart_paints(reader: Reader) -> None:
    """A line, points, labels in the city's own typeface; no error in the page."""
    page = reader.open(RANKS)
    assert page.locator("h1").inner_text().replace("\u00a0", " ").startswith("Hải Phòng đứng đầu")
    assert len(points(page)) >= 20
    assert page.locator(".st-key-trend .scatterlayer path.js-line").count() >= 6
    assert "Hải Phòng" in chart_text(page)
    assert page.evaluate("document.fonts.check('16px \"Be Vietnam Pro\"')")
    assert reader.errors == []


def test_no_other_host_is_asked(reader: Reader) -> None:
    """Opening, choosing and switching ask the server itself and nobody else."""
    page = reader.open(RANKS)
    page.get_by_role("radio", name="English").click()
    reader.wait()
    page.get_by_role("radio", name="Table").click()
    page.locator("table.figures tbody button").first.click()
    reader.wait()
    own = urlsplit(reader.server).netloc
    assert {urlsplit(url).netloc for url in reader.requests} == {own}


def test_changing_the_city_changes_the_chart(reader: Reader) -> None:
    """A city taken away is gone from the chart, its title and the address."""
    page = reader.open(RANKS + "&places=HN,SG")
    assert "Minh" in chart_text(page)
    page.get_by_role("button", name="Bỏ TP. Hồ Chí Minh").click()
    reader.wait()
    assert "Minh" not in chart_text(page)
    assert page.locator("h1").inner_text().startswith("Hà\u00a0Nội")
    reader.expect_address("places=HN(&|$)")


def test_places_are_found_without_accents(reader: Reader) -> None:
    """Typing narrows the list, by keyboard alone; accents, spacing and the other language are forgiven."""
    page = reader.open(RANKS + "&places=HN")
    field = page.get_by_role("combobox", name="Địa phương", exact=True)
    for typed in ("da nang", "đà nẵng", "DANANG"):
        field.fill(typed)
        assert page.get_by_role("option").all_inner_texts() == ["Đà Nẵng"]
    field.fill("Ho Chi Minh C")
    assert page.get_by_role("option").all_inner_texts() == ["TP. Hồ Chí Minh"]
    field.fill("xyz")
    expect(page.locator(".st-key-places-field [role=status]")).to_have_text("Không có tên nào như vậy")
    field.fill("hai phong")
    page.keyboard.press("Enter")
    page.wait_for_function("location.search.includes('HP')")
    assert "Hải Phòng" in chart_text(page)
    page.keyboard.press("Escape")
    page.keyboard.press("Backspace")
    page.wait_for_function("!location.search.includes('HP')")
    assert field.get_attribute("aria-expanded") == "false"
    assert reader.errors == []


def test_no_more_places_than_lines_can_be_told_apart(reader: Reader) -> None:
    """Where eight are chosen the list says so and takes no ninth; one click leaves them all."""
    page = reader.open(RANKS + "&places=HN,SG,HP,DN,CT,26")
    field = page.get_by_role("combobox", name="Địa phương", exact=True)
    field.click()
    for _ in range(2):
        page.locator(".st-key-places-field [role=option][aria-selected=false]").first.click()
    expect(page.locator(".st-key-places-field [role=status]")).to_have_text("Đã đủ 8; bỏ bớt rồi chọn tiếp")
    assert page.locator(".st-key-places-field .tag").count() == 8
    page.locator(".st-key-places-field [role=option][aria-disabled=true]").first.click(force=True)
    assert page.locator(".st-key-places-field .tag").count() == 8
    page.get_by_role("button", name="Bỏ hết").first.click()
    page.wait_for_function("document.querySelector('h1').innerText.startsWith('Chưa có số liệu')")
    assert reader.errors == []


def test_choosing_a_point_shows_its_sentence(reader: Reader) -> None:
    """A click on a point opens the sentence with the phrase marked, and the address keeps it."""
    page = reader.open(RANKS + "&places=HN")
    points(page)[0].click(force=True)
    page.wait_for_function("document.querySelector('#evidence mark').innerText.includes('10/63')")
    assert "Hà Nội xếp thứ 10/63" in evidence(page)
    assert "58/63 Báo Thủ đô" in evidence(page)
    reader.expect_address("claim=")


def test_presets_move_the_slider(reader: Reader) -> None:
    """A preset narrows the chart and the address, and the slider stands where it says."""
    page = reader.open(RANKS + "&places=HN")
    page.get_by_role("radio", name="3 năm").click()
    page.wait_for_function("location.search.includes('from=2023')")
    reader.wait()
    assert page.locator(".st-key-years").get_by_text("2023").count() == 1
    assert page.get_by_role("radio", name="3 năm").get_attribute("aria-checked") == "true"
    page.get_by_role("radio", name="Tất cả").click()
    page.wait_for_function("!location.search.includes('from=')")
    assert reader.errors == []


def test_choosing_a_row_shows_its_sentence(reader: Reader) -> None:
    """A row opens the same evidence, by mouse and by keyboard alone."""
    page = reader.open(RANKS + "&places=HN&show=table")
    page.locator("table.figures tbody tr", has_text="2022").first.click()
    page.wait_for_function("document.querySelector('#evidence .about').innerText.includes('2022')")
    page.wait_for_function("document.querySelector('table.figures tr.chosen').innerText.startsWith('2022')")
    button = page.get_by_role("button", name="Hà Nội, 2023: 3/63")
    button.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelector('#evidence .about').innerText.includes('2023')")


def test_the_language_switch(reader: Reader) -> None:
    """Title, axis, table, evidence, the document's language and the address change together."""
    page = reader.open("trends?indicator=on_time_rate&places=HN")
    assert page.evaluate("document.documentElement.lang") == "vi"
    assert "99,5 %" in chart_text(page)
    page.get_by_role("radio", name="English").click()
    page.wait_for_function("document.documentElement.lang === 'en'")
    reader.wait()
    assert "99.5%" in chart_text(page)
    assert "The sentence behind it" in evidence(page)
    reader.expect_address("lang=en")
    page.reload()
    reader.wait()
    assert page.get_by_role("radio", name="English").get_attribute("aria-checked") == "true"


def test_hover_speaks_the_language(reader: Reader) -> None:
    """The pointer over a point shows value, place, period and source in Vietnamese."""
    page = reader.open("trends?indicator=delayed_projects_area")
    points(page)[0].hover(force=True)
    page.wait_for_selector(".hoverlayer text")
    hover = (page.locator(".hoverlayer").text_content() or "").replace("\u00a0", " ")
    assert "> 5.000 ha" in hover
    assert "ngày 05/07/2023" in hover


def test_the_image_holds_title_and_sources(reader: Reader, tmp_path: Path) -> None:
    """The saved image is as large as promised and carries title and sources, which the page says as text."""
    page = reader.open(RANKS)
    assert "Hải Phòng đứng đầu" not in chart_text(page)
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
    assert "<script>window.hacked = true</script>" in evidence(page)
    assert page.evaluate("window.hacked") is None
    links = [link.get_attribute("href") or "" for link in page.locator("#evidence a").all()]
    assert [link for link in links if ":" in link] == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_cut_at_any_width(
    browser: Browser, server: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    """On a phone, a laptop and a projector the page never scrolls sideways and no text leaves the chart."""
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    try:
        page = Reader(context.new_page(), server).open(RANKS)
        wait_for_paint(page)
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        main = page.locator("[data-testid=stMain]")
        assert main.evaluate("e => e.scrollWidth <= e.clientWidth")
        outside = page.evaluate(
            """() => {
              const box = document.querySelector('.st-key-trend svg').getBoundingClientRect()
              const texts = '.st-key-trend .annotation text, .st-key-trend .xtick text'
              return [...document.querySelectorAll(texts)]
                .filter((e) => e.getBoundingClientRect().right > box.right + 1)
                .map((e) => e.textContent)
            }"""
        )
        assert outside == []
    finally:
        context.close()
