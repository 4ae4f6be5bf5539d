"""The HTML file of a story: opened from disk with the network off, driven by keys, touch and a clicker."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from dashboard.charts.locale import BUNDLE
from dashboard.charts.palette import DARK, LIGHT
from dashboard.slides.deck import Deck, make_deck
from dashboard.slides.html import STATIC, deck_data, write_html
from dashboard.stories.story import StorySlide
from tests.dashboard.readers import expect_script
from tests.dashboard.rebuilding import published_early, rebuilt
from tests.dashboard.stories_made import RANKS, SHARE, story

MOST_BYTES = 1_700_000
"""Of a small story: Plotly's basic bundle is 1.2 MB of it, its whole bundle would be 4.7."""


@pytest.fixture(scope="module")
def deck(database: Path) -> Deck:
    """The deck of a story with every kind of slide; its words hold what could be taken for markup."""
    hostile = StorySlide(SHARE, headline="A < B & </script> 'x\"", note="a</script><b>")
    return make_deck(str(database.resolve()), story(slides=(*story().slides, hostile)))


@pytest.fixture(scope="module")
def file(deck: Deck, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file on disk."""
    path = tmp_path_factory.mktemp("usb") / "bai.html"
    path.write_bytes(write_html(deck))
    return path


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser without a network."""
    context = browser.new_context(viewport={"width": 1366, "height": 768}, offline=True, has_touch=True)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext, file: Path) -> Iterator[Page]:
    """The file, opened by double click; nothing may fail or ask for anything else."""
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    page.wait_for_selector("html[data-ready]")
    yield page
    assert wrong == []
    assert [url for url in asked if not url.startswith(("data:", file.as_uri()))] == []


def expect_here(page: Page, number: int) -> None:
    """Wait until this slide is seen, counted from 1."""
    expect(page.locator("#count")).to_have_text(re.compile(rf"^{number}/"))


@pytest.mark.browser
def test_keys_lead_through_the_slides(page: Page, deck: Deck) -> None:
    """Arrows, space, page keys of a clicker, Home and End lead where they should, and never past an end."""
    total = len(deck.slides) + 3
    for key, expected in [
        ("ArrowRight", 2), (" ", 3), ("PageDown", 4), ("ArrowLeft", 3), ("PageUp", 2), ("Shift+ ", 1),
        ("ArrowLeft", 1), ("End", total), ("ArrowRight", total), ("Home", 1),
    ]:  # fmt: skip
        page.keyboard.press("Shift+Space" if key == "Shift+ " else key)
        expect_here(page, expected)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(page.locator(".slide.here h2")).to_have_text(deck.slides[0].headline)


@pytest.mark.browser
def test_source_table_keys_and_black(page: Page, deck: Deck) -> None:
    """s shows the sentences, t every figure, ? the keys, b nothing at all; Escape closes what is open."""
    for _ in range(2):
        page.keyboard.press("ArrowRight")
    panel = page.locator("#panel")
    page.keyboard.press("s")
    for each in deck.slides[0].quoted[:3]:
        expect(panel).to_contain_text(each.sentence)
        expect(panel).to_contain_text(each.published)
    page.keyboard.press("t")
    expect(panel.locator("tbody tr")).to_have_count(len(deck.slides[0].table.rows))
    page.keyboard.press("?")
    expect(panel.locator("kbd").nth(11)).to_be_visible()
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    page.keyboard.press("b")
    expect(page.locator("#black")).to_be_visible()
    page.keyboard.press("b")
    expect(page.locator("#black")).to_be_hidden()


@pytest.mark.browser
def test_charts_are_alive(page: Page, deck: Deck) -> None:
    """A pointer over a point shows its figure and source, as on the page."""
    for _ in range(2):
        page.keyboard.press("ArrowRight")
    point = page.locator(".slide.here .scatterlayer .trace .points path").nth(3)
    point.wait_for()
    box = point.bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    hover = page.locator(".slide.here .hoverlayer")
    expect(hover).to_contain_text(re.compile(r"\d+/63"))
    expect(hover).not_to_contain_text("Bấm")


def test_a_slide_explains_its_marks(tmp_path: Path) -> None:
    """What is provisional, a target or contested is said under the chart, before the sources."""
    version = rebuilt(tmp_path, "early", *published_early("bao-cao-quy", "2023-03-20"))
    told = deck_data(make_deck(version, story(agenda=False, slides=(StorySlide(SHARE), StorySlide(RANKS)))))
    share, ranks = told["slides"][1]["foot"], told["slides"][2]["foot"]
    assert share.startswith("◇ số tạm tính: công bố khi kỳ chưa kết thúc; ▬ mục tiêu. Nguồn: ")
    assert "nguồn nói khác nhau: vạch nối" in ranks.casefold()


@pytest.mark.browser
def test_the_back_row_can_read(browser: Browser, file: Path) -> None:
    """On a screen 1920 pixels wide no text of a chart is smaller than 18 points (24 pixels)."""
    page = browser.new_page(viewport={"width": 1920, "height": 1080})
    page.goto(file.as_uri() + "#3")
    page.wait_for_selector(".slide.here .xtick text")
    expect(page.locator(".slide.here svg text").nth(10)).to_be_attached()
    sizes = page.evaluate(
        "[...document.querySelectorAll('.slide.here svg text')].filter(each => each.textContent.trim())"
        ".map(each => parseFloat(getComputedStyle(each).fontSize))"
    )
    page.close()
    assert len(sizes) > 10 and min(sizes) >= 24


CROWDED = """(kind) => {
  const here = document.querySelector('.slide.here')
  const box = (each) => each.getBoundingClientRect()
  const plot = box(here.querySelector('.nsewdrag, .plot'))
  const room = box(here.querySelector('.chart'))
  const beside = kind !== '.annotation-text'
  const boxes = [...here.querySelectorAll(kind)].map(box)
    .filter((each) => each.width && each.height && (beside || each.left >= plot.right))
  const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
    && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.15 * Math.min(a.height, b.height)
  const overlaps = boxes.filter((a, i) => boxes.some((b, j) => j > i && meet(a, b)))
  const outside = boxes.filter((each) => each.right > room.right + 1 || each.left < room.left - 1)
  return [boxes.length >= 5, overlaps.length, outside.length]
}"""
"""Whether there are texts of a kind, how many cover another, and how many leave the chart; of annotations
those beside the plot."""


@pytest.mark.browser
@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768), (1024, 768)])
def test_texts_of_comparisons_stand_clear_of_each_other(
    browser: Browser, database: Path, tmp_path: Path, size: tuple[int, int]
) -> None:
    """In every room the names at the ends of ranks, and those in tiles, cover none other and are not cut."""
    views = [{"view": "compare", "form": form, "indicator": "par_index_rank"} for form in ("ranks", "map")]
    made = make_deck(
        str(database.resolve()), story(agenda=False, slides=tuple(StorySlide(each) for each in views))
    )
    (tmp_path / "bai.html").write_bytes(write_html(made))
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    page.goto((tmp_path / "bai.html").as_uri() + "#2")
    page.wait_for_selector(".slide.here .xtick text")
    expect_script(page, CROWDED, [True, 0, 0], ".annotation-text")
    page.keyboard.press("ArrowRight")
    page.wait_for_selector(".slide.here .textpoint")
    expect_script(page, CROWDED, [True, 0, 0], ".textpoint")
    page.close()


@pytest.mark.browser
def test_cards_stand_beside_each_other_under_their_headline(page: Page, deck: Deck) -> None:
    """The headline is on top in one column, the cards in a row below it, each number in one piece."""
    at = next(number for number, slide in enumerate(deck.slides, start=3) if slide.kind == "cards")
    for _ in range(at - 1):
        page.keyboard.press("ArrowRight")
    head = page.locator(".slide.here h2").bounding_box()
    cards = [each.bounding_box() for each in page.locator(".slide.here .card").all()]
    assert head and len(cards) >= 3
    assert all(box and box["y"] > head["y"] + head["height"] for box in cards)
    assert len({round(box["y"]) for box in cards if box}) == 1
    expect(page.locator(".slide.here .card strong")).to_have_text(
        [card.number for card in deck.slides[at - 3].cards]
    )


AT_ITS_END = """() => {
  const body = document.querySelector('.slide.here .body')
  return body.scrollTop + body.clientHeight > body.scrollHeight - 1
}"""
"""Whether nothing more of a slide lies below."""


@pytest.mark.browser
def test_an_arrow_down_scrolls_a_long_slide_first(browser: Browser, database: Path, tmp_path: Path) -> None:
    """What does not fit on the screen is reached by keys, before the next slide comes."""
    long = StorySlide({"scope": "all"}, "table")
    made = make_deck(str(database.resolve()), story(agenda=False, slides=(long, StorySlide(RANKS))))
    (tmp_path / "bai.html").write_bytes(write_html(made))
    page = browser.new_page(viewport={"width": 1366, "height": 768})
    page.goto((tmp_path / "bai.html").as_uri() + "#2")
    page.wait_for_selector(".slide.here tbody tr")
    expect_here(page, 2)
    assert not page.evaluate(AT_ITS_END)
    body = page.locator(".slide.here .body")
    expect(body).to_have_class(re.compile(r"\bdense\b.*\bmore\b"))  # set closer, and fading where it is cut
    assert 11 <= body.locator("table").evaluate("each => parseFloat(getComputedStyle(each).fontSize)") < 14
    for _ in range(10):
        if not page.evaluate(AT_ITS_END):
            page.keyboard.press("ArrowDown")
    expect_here(page, 2)
    expect(page.locator(".slide.here tbody tr").last).to_be_in_viewport()
    expect(body).not_to_have_class(re.compile(r"\bmore\b"))
    page.keyboard.press("ArrowDown")
    expect_here(page, 3)
    page.close()


@pytest.mark.browser
def test_light_dark_and_high_contrast(page: Page) -> None:
    """d goes round the three looks; lines and paper change with it."""
    for _ in range(2):
        page.keyboard.press("ArrowRight")
    papers = set()
    for _ in range(3):
        page.wait_for_selector(".slide.here .xtick text")
        paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
        expect(page.locator(".slide.here .main-svg").first).to_have_css("background-color", paper)
        papers.add(paper)
        page.keyboard.press("d")
    assert len(papers) == 3


@pytest.mark.browser
def test_a_finger_turns_the_slide(page: Page) -> None:
    """A swipe to the left shows the next slide, one to the right the one before."""
    swipe = """([from, to]) => {
      const touch = (x) => new Touch({ identifier: 1, target: document.body, clientX: x, clientY: 300 })
      dispatchEvent(new TouchEvent('touchstart', { touches: [touch(from)], changedTouches: [touch(from)] }))
      dispatchEvent(new TouchEvent('touchend', { touches: [], changedTouches: [touch(to)] }))
    }"""
    page.evaluate(swipe, [800, 300])
    expect_here(page, 2)
    page.evaluate(swipe, [300, 800])
    expect_here(page, 1)


@pytest.mark.browser
def test_the_presenters_window_follows(context: BrowserContext, page: Page, deck: Deck) -> None:
    """p opens a window with clock, note and next headline; each window follows the other."""
    with context.expect_page() as opened:
        page.keyboard.press("p")
    other = opened.value
    other.wait_for_selector("html[data-ready]")
    page.bring_to_front()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(other.locator(".said")).to_contain_text(deck.slides[0].note)
    expect(other.locator(".next")).to_contain_text(deck.slides[1].headline)
    expect(other.locator("header b")).to_have_text(re.compile(r"^\d\d:\d\d$"))
    other.keyboard.press("ArrowRight")
    expect(page.locator("#count")).to_have_text(re.compile(r"^4/"))
    expect(page.locator("#panel, .said")).not_to_contain_text(deck.slides[0].note)


@pytest.mark.browser
def test_words_stay_words(page: Page, deck: Deck) -> None:
    """What looks like markup in a headline is shown as it was written."""
    page.keyboard.press("End")
    page.keyboard.press("ArrowLeft")
    expect(page.locator(".slide.here h2")).to_have_text(deck.slides[-1].headline)


def test_the_file_is_as_small_as_its_charts_allow(file: Path) -> None:
    """Plotly's basic bundle is inside, not the whole one, and it is the version of the page's charts."""
    from plotly.offline import get_plotlyjs_version  # noqa: PLC0415 - only this test asks

    assert file.stat().st_size <= MOST_BYTES
    assert get_plotlyjs_version() in BUNDLE
    assert get_plotlyjs_version() in (STATIC / BUNDLE).read_text(encoding="utf8")[:200]
    assert (STATIC / BUNDLE).with_name("LICENSE").is_file()


def test_every_colour_has_its_partner(file: Path) -> None:
    """Each look has a colour for each of the light theme's, so that none is left over in the dark."""
    found = re.search(
        r'<script id="deck" type="application/json">(.*?)</script>', file.read_text(encoding="utf8"), re.S
    )
    assert found
    told: dict[str, Any] = json.loads(found[1])
    assert len({len(colours) for colours in told["themes"].values()}) == 1
    assert told["looks"]["light"]["paper"] == LIGHT.paper and told["looks"]["dark"]["paper"] == DARK.paper
    figures = json.dumps([slide.get("figure") for slide in told["slides"]])
    used = {colour.upper() for colour in re.findall(r"#[0-9a-fA-F]{6}", figures)}
    assert used and used <= {colour.upper() for colour in told["themes"]["light"]}
    assert {slide["kind"] for slide in told["slides"]} == {
        "title",
        "agenda",
        "chart",
        "table",
        "cards",
        "sources",
    }
    assert RANKS["indicator"] not in figures
