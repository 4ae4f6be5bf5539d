"""A presenter before the page: builds a story, orders it, presents, exports, opens it again."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect
from pptx import Presentation

from dashboard.stories.format import write_story
from dashboard.stories.story import MOST_SLIDES, Story, StorySlide
from tests.dashboard.readers import Reader, expect_script

STYLES = (
    "[...document.querySelectorAll('style')].filter(each => each.textContent.includes('--figure-top')).length"
)
"""How many of the product's own style sheets are on the page."""


def topics(page: Page) -> Locator:
    """The short names of the slides in their order."""
    return page.locator(".story-slides .what b")


def add(reader: Reader, address: str, key: str = "chart") -> None:
    """Add the view of an address to the story, within the session."""
    reader.page.evaluate(
        "address => { history.pushState({}, '', address);"
        " dispatchEvent(new PopStateEvent('popstate', { state: {} })) }",
        address,
    )
    reader.wait()
    reader.page.locator(f".st-key-story-add-{key} button").click()
    expect(reader.page.locator(".story-way")).to_be_visible()
    reader.wait()


def tool(page: Page, slide: int, name: str) -> Locator:
    """A button of a slide in the list, counted from 1."""
    return page.locator(".story-slides li").nth(slide - 1).get_by_role("button", name=name)


@pytest.mark.browser
def test_a_story_from_three_views_to_the_room_and_back(reader: Reader, tmp_path: Path) -> None:
    """Three views are added, moved, written, presented, exported in every format, and opened again."""
    page = reader.open("trends?indicator=par_index_rank&places=HN,SG")
    styled = page.evaluate(STYLES)
    page.locator(".st-key-story-add-chart button").click()
    expect(page.locator(".story-way")).to_be_visible()
    expect(page.get_by_test_id("stToast")).to_contain_text("Đã thêm")
    reader.wait()
    expect_script(page, STYLES, styled)
    add(reader, "trends?indicator=on_time_rate&places=HN&levels=all")
    add(reader, "overview?place=HN", "cards")
    page.locator(".story-way a").click()
    expect(topics(page)).to_have_count(3)
    reader.wait()
    before = topics(page).all_inner_texts()

    tool(page, 3, "Đưa lên").click()
    expect(topics(page)).to_have_text([before[0], before[2], before[1]])
    reader.wait()
    tool(page, 1, "Nhân đôi").click()
    expect(topics(page)).to_have_text([before[0], before[0], before[2], before[1]])
    reader.wait()
    tool(page, 2, "Bỏ trang").click()
    expect(topics(page)).to_have_text([before[0], before[2], before[1]])
    reader.wait()
    page.locator(".story-slides li").nth(2).drag_to(page.locator(".story-slides li").nth(0))
    expect(topics(page)).to_have_text([before[1], before[0], before[2]])
    reader.wait()

    page.locator(".story-slides .open").nth(1).click()
    expect(page.locator(".story-slides .open").nth(1)).to_have_attribute("aria-current", "true")
    reader.wait()
    field = page.get_by_role("textbox", name="Tiêu đề trang")
    field.fill("Hai thành phố, một bảng xếp hạng")
    field.press("Enter")
    expect(page.locator(".preview h2")).to_have_text("Hai thành phố, một bảng xếp hạng")
    page.wait_for_function("document.querySelector('.preview img').naturalWidth > 0")

    _present(page, "Hai thành phố, một bảng xếp hạng")
    _export(page, tmp_path, "Hai thành phố, một bảng xếp hạng")
    _reopen(reader, tmp_path, [before[1], before[0], before[2]])
    assert reader.errors == []
    assert [url for url in reader.requests if not url.startswith(reader.server)] == []


def _present(page: Page, headline: str) -> None:
    """The deck opens in a window of its own, without the product's furniture, and follows the keys."""
    with page.context.expect_page() as shown:
        page.locator(".present-now").click()
    room = shown.value
    room.wait_for_selector("html[data-ready]")
    for key in ("ArrowRight", "ArrowRight", "ArrowRight"):
        room.keyboard.press(key)
    expect(room.locator(".slide.here h2")).to_have_text(headline)
    room.wait_for_selector(".slide.here .xtick text")
    room.keyboard.press("s")
    expect(room.locator("#panel .quote").first).to_be_visible()
    assert room.locator("[data-testid=stApp]").count() == 0
    room.close()


def _export(page: Page, folder: Path, headline: str) -> None:
    """Each format is made, offered and loaded."""
    for kind in ("pptx", "pdf", "html"):
        page.locator(f".st-key-export-{kind} button").first.click()
        ready = page.locator(".st-key-export-file button", has_text=f".{kind}")
        expect(ready).to_be_visible()
        with page.expect_download() as loaded:
            ready.click()
        loaded.value.save_as(folder / f"bai.{kind}")
        assert (folder / f"bai.{kind}").stat().st_size > 10_000
    titles = [slide.shapes.title.text_frame.text for slide in Presentation(str(folder / "bai.pptx")).slides]
    assert headline in titles


def _reopen(reader: Reader, folder: Path, expected: list[str]) -> None:
    """The story's own file opens as it was left."""
    page = reader.page
    page.get_by_role("button", name="Lưu, chia sẻ").click()
    with page.expect_download() as loaded:
        page.locator(".st-key-story-download button").click()
    loaded.value.save_as(folder / "bai.json")
    page.keyboard.press("Escape")
    page.locator(".st-key-story-new button").click()
    expect(topics(page)).to_have_count(0)
    reader.wait()
    page.locator(".file-choice input").first.set_input_files(folder / "bai.json")
    expect(topics(page)).to_have_text(expected)
    reader.wait()


@pytest.mark.browser
@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{", "không phải JSON"),
        ('{"format": "so-goc.story", "version": 7}', "bản phần mềm mới hơn"),
        (
            '{"format": "so-goc.story", "version": 1, "title": "x", "slides": '
            '[{"view": {}, "headline": "<script>document.title=1</script>"}]}',
            "mã HTML",
        ),
    ],
    ids=["broken", "newer", "hostile"],
)
def test_a_file_that_is_no_story_does_nothing(
    reader: Reader, tmp_path: Path, content: str, message: str
) -> None:
    """A broken, newer or hostile file is named in a sentence; the story that was open stays."""
    page = reader.open("present?story=ha-noi")
    page.wait_for_selector(".story-slides li")
    reader.wait()
    before = page.locator(".story-slides li").count()
    (tmp_path / "bai.json").write_text(content, encoding="utf8")
    page.locator(".file-choice input").first.set_input_files(tmp_path / "bai.json")
    expect(page.get_by_role("alert")).to_contain_text(message)
    expect(page.locator(".story-slides li")).to_have_count(before)
    assert page.title() != "1"


@pytest.mark.browser
def test_a_click_stops_a_file_in_the_making(reader: Reader, tmp_path: Path) -> None:
    """A long export shows how far it is; the button stops it at once, and the next export works."""
    page = reader.open("present")
    long = Story("Bài dài", slides=(StorySlide({"scope": "all"}, "table"),) * MOST_SLIDES)
    (tmp_path / "dai.json").write_text(write_story(long), encoding="utf-8")
    page.locator(".file-choice input").first.set_input_files(tmp_path / "dai.json")
    expect(page.locator(".story-slides li")).to_have_count(MOST_SLIDES)
    reader.wait()
    page.locator(".st-key-export-pptx button").first.click()
    expect(page.locator(".st-key-export-watch").get_by_role("progressbar")).to_be_visible()
    page.locator(".st-key-export-stop button").click()
    expect(page.get_by_test_id("stAlert")).to_contain_text("Đã dừng")
    expect(page.locator(".st-key-export-watch")).to_have_count(0)
    expect(page.locator(".st-key-export-file")).to_have_count(0)
    page.locator(".st-key-export-html button").first.click()
    expect(page.locator(".st-key-export-file button", has_text=".html")).to_be_visible()
    assert reader.errors == []
