"""Pictures made on the server: every word and point on the canvas, in Vietnamese, and no hanging."""

from __future__ import annotations

import io
import re
import stat
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser
from pypdf import PdfReader

from dashboard import painter as painting
from dashboard import pictures
from dashboard.address import Address
from dashboard.charts.framing import SIZES, PictureWords, fit
from dashboard.painter import Painter
from dashboard.pictures import Label, PictureError, paint, why_no_pictures
from dashboard.views.pictures import view_picture
from tests.dashboard.conftest import find_chromium
from tests.dashboard.excerpts import DAY, trend_excerpt, version_of

pytestmark = pytest.mark.browser

LABEL = Label("Tựa", "Mô tả", "Số Gốc", "SG1 x", "vi")
FIGURE: dict[str, Any] = {
    "data": [{"type": "scatter", "x": [1, 2], "y": [3, 4]}],
    "layout": {"yaxis": {}, "annotations": [], "margin": {"r": 0}},
}
OUTSIDE = """() => {
  const canvas = document.querySelector('svg').getBoundingClientRect()
  const seen = [...document.querySelectorAll('svg text, svg path.point')]
  return seen.filter((each) => {
    const box = each.getBoundingClientRect()
    return box.width && (box.left < canvas.left - 0.5 || box.right > canvas.right + 0.5
      || box.top < canvas.top - 0.5 || box.bottom > canvas.bottom + 0.5)
  }).map((each) => each.textContent || each.getAttribute('transform'))
}"""
COVERED = """() => {
  const boxes = [...document.querySelectorAll('svg .annotation')]
    .map((each) => each.querySelector('text').getBoundingClientRect())
  const words = boxes.slice(-5)
  const axis = [...document.querySelectorAll('svg .xtick text')].map((each) => each.getBoundingClientRect())
  const meets = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom - 1 && b.top < a.bottom - 1
  return words.flatMap((a, i) => [...words.slice(i + 1), ...axis].filter((b) => meets(a, b))).length
}"""


@pytest.fixture(autouse=True)
def chromium(monkeypatch: pytest.MonkeyPatch) -> str:
    """The Chromium that is installed, by the variable that names it."""
    path = find_chromium()
    monkeypatch.setenv(pictures.VARIABLE, path)
    return path


@pytest.fixture(scope="module", autouse=True)
def ended() -> Iterator[None]:
    """The browser of these tests ends with them."""
    yield
    for painter in pictures._painters.values():
        painter.close()


def picture(database: Path, ending: pictures.Ending, size: Any = "web", **asked: Any) -> bytes:
    """The ranks of the cities in the PAR Index as a picture, unless another view is asked for."""
    address = Address(**({"indicator": "par_index_rank"} | asked))
    language = asked.pop("language", "vi")
    made = view_picture(version_of(database), address, language, DAY, ending=ending, size=size)
    assert made is not None
    return made


def written(svg: bytes) -> str:
    """Everything written in an SVG, with ordinary spaces."""
    texts = re.findall(r"<text[^>]*>(.*?)</text>", svg.decode(), re.DOTALL)
    return re.sub(r"<[^>]+>", " ", " ".join(texts)).replace("\u00a0", " ").replace("  ", " ")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    "asked",
    [
        {"indicator": "par_index_rank"},
        {"indicator": "on_time_rate", "places": ("VN-HN",), "levels": ("all", "city", "commune")},
        {"indicator": "delayed_projects"},
        {"view": "compare", "form": "levels", "indicator": "on_time_rate", "place": "VN-HN"},
    ],
    ids=lambda asked: str(asked.get("form", asked["indicator"])),
)
def test_nothing_leaves_the_canvas(
    database: Path, browser: Browser, size: Any, asked: dict[str, Any]
) -> None:
    """Every text and every point, the last ones too, is inside the picture, and no words cover others."""
    svg = picture(database, "svg", size, **asked).decode()
    page = browser.new_page()
    page.set_content(f"<body style='margin:0'>{svg}</body>")
    page.evaluate("document.fonts.ready")
    box = page.locator("svg").first.bounding_box()
    assert box is not None
    assert (box["width"], box["height"]) == (SIZES[size].width, SIZES[size].height)
    assert page.evaluate(OUTSIDE) == []
    assert page.evaluate(COVERED) == 0
    page.close()


def test_the_svg_holds_every_point_and_every_word(database: Path) -> None:
    """All drawn points, the newest value, title, subtitle, sources, day and receipt, in Vietnamese."""
    svg = picture(database, "svg")
    excerpt = trend_excerpt(database)
    assert excerpt.shown is not None
    words = written(svg)
    assert svg.decode().count('class="point') >= len(excerpt.shown.drawn)
    for part in (
        "Hải Phòng đứng đầu 4 nơi được chọn",
        "Thứ hạng Chỉ số cải cách hành chính",
        "25/63",
        "Nguồn: Bộ Nội vụ",
        "vẽ ngày 22/11/2026",
        "chấm đặc là số nêu trong văn bản",
        excerpt.receipt.number,
    ):
        assert part in words, part
    assert f'<title id="title">{excerpt.shown.title}' in svg.decode()
    assert excerpt.receipt.line.replace("&", "&amp;") in svg.decode()


def test_months_are_written_in_the_language(database: Path) -> None:
    """No English month stands in a Vietnamese picture; decimals follow the language."""
    asked: dict[str, Any] = {"indicator": "on_time_rate", "places": ("VN-HN",)}
    words = written(picture(database, "svg", **asked))
    assert not re.search(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b", words)
    assert "99,81 %" in words
    english = written(picture(database, "svg", language="en", **asked))
    assert "99.81%" in english
    assert re.search(r"\bDec 20\d\d", english)


@pytest.mark.parametrize("size", SIZES)
def test_the_png_is_large_and_not_empty(database: Path, size: Any) -> None:
    """A PNG has the pixels of its size, many colours, its words inside, and its width on paper."""
    with Image.open(io.BytesIO(picture(database, "png", size))) as image:
        assert image.size == SIZES[size].pixels
        colours = image.convert("RGB").getcolors(1_000_000)
        assert colours is not None
        assert len(colours) > 200
        assert max(count for count, _ in colours) < 0.99 * image.size[0] * image.size[1]
        texts = image.text  # type: ignore[attr-defined]  # of a PNG
        inches = image.size[0] / image.info["dpi"][0]
    assert "Hải Phòng" in texts["Title"]
    assert texts["Comment"] == trend_excerpt(database).receipt.token
    assert inches * 25.4 == pytest.approx(SIZES[size].paper_mm, rel=0.01)


def test_the_pdf_is_one_page_of_text(database: Path) -> None:
    """A PDF is a single page as wide as a column of A4; its words are text, its letters are inside."""
    reader = PdfReader(io.BytesIO(picture(database, "pdf", "print")))
    (page,) = reader.pages
    assert float(page.mediabox.width) / 72 * 25.4 == pytest.approx(170, abs=1)
    text = re.sub(r"\s", "", page.extract_text())
    assert "HảiPhòngđứngđầu" in text
    assert "Nguồn:BộNộivụ" in text
    fonts = {str(font.get_object()["/BaseFont"]) for font in page["/Resources"]["/Font"].values()}  # type: ignore[index]  # a PDF
    assert any("BeVietnamPro" in font for font in fonts)
    assert reader.metadata is not None
    assert reader.metadata.author == "Số Gốc"


def test_pictures_asked_for_at_once_are_not_mixed_up() -> None:
    """Each of several readers gets their own picture."""
    figures = [fit(FIGURE, PictureWords(f"Tựa {number}", "", ()), SIZES["web"]) for number in range(4)]
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda figure: paint(figure, SIZES["web"], "svg", LABEL), figures))
    assert [f"Tựa {number}" in written(svg) for number, svg in enumerate(made)] == [True] * 4


def test_hostile_words_are_words() -> None:
    """Markup in a title is drawn as text: no script, no picture, no link is in the SVG."""
    words = PictureWords(
        '<img src=x onerror=alert(1)><a href="javascript:1">x</a> =1+1', "<script>", ("<b>",)
    )
    label = Label("</title><script>alert(1)</script>", "<", "&", '"', "vi")
    svg = paint(fit(FIGURE, words, SIZES["web"]), SIZES["web"], "svg", label).decode()
    assert not re.search(r"<(?:script|img|a|image|foreignObject)\b", svg)
    assert "&lt;script&gt;" in svg


def test_without_a_browser_it_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where no browser is, there is a reason to show and an error to catch, not a hanging page."""
    assert why_no_pictures() == ""
    monkeypatch.setenv(pictures.VARIABLE, str(tmp_path / "none"))
    assert why_no_pictures() == "no_browser"
    with pytest.raises(PictureError):
        paint(FIGURE, SIZES["web"], "svg", LABEL)
    monkeypatch.delenv(pictures.VARIABLE)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(pictures, "BROWSERS", ("chromium",))
    assert why_no_pictures() == "no_browser"


def test_a_failure_is_remembered_for_a_while(monkeypatch: pytest.MonkeyPatch, chromium: str) -> None:
    """After a failure pages offer what needs no browser; after a minute or a success, pictures again."""
    with pytest.raises(PictureError):
        paint({"no": "figure"}, SIZES["web"], "svg", LABEL)
    assert why_no_pictures() == "failing"
    monkeypatch.setattr(pictures, "FAILING_SECONDS", 0.0)
    assert why_no_pictures() == ""
    monkeypatch.undo()
    monkeypatch.setenv(pictures.VARIABLE, chromium)
    paint(fit(FIGURE, PictureWords("Tựa", "", ()), SIZES["web"]), SIZES["web"], "svg", LABEL)
    assert why_no_pictures() == ""


@pytest.mark.parametrize("script", ["exec sleep 60", "exit 3"], ids=["hangs", "ends"])
def test_a_browser_that_fails_is_given_up(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, script: str
) -> None:
    """A browser that never answers, or ends at once, gives an error within the limit; the server goes on."""
    browser = tmp_path / "chromium"
    browser.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    browser.chmod(browser.stat().st_mode | stat.S_IEXEC)
    monkeypatch.setattr(painting, "MOST_SECONDS", 3.0)
    painter = Painter(str(browser))
    with pytest.raises(PictureError):
        painter.paint(FIGURE, SIZES["web"], "svg", LABEL)
    painter.close()


def test_after_a_failure_the_next_picture_is_painted(chromium: str) -> None:
    """What cannot be drawn is an error of that picture alone: a new browser paints the next one."""
    painter = Painter(chromium)
    with pytest.raises(PictureError):
        painter.paint({"no": "figure"}, SIZES["web"], "svg", LABEL)
    figure = fit(FIGURE, PictureWords("Tựa", "", ()), SIZES["web"])
    assert b"<svg" in painter.paint(figure, SIZES["web"], "svg", LABEL)
    painter.close()


def test_words_without_a_space_stay_on_the_canvas(browser: Browser) -> None:
    """A word longer than the picture is cut into lines, also in capitals and figures, which are wide."""
    words = PictureWords("MWQ8" * 60, "W" * 200, ("&indicator=PAR_INDEX_2024" * 12,))
    svg = paint(fit(FIGURE, words, SIZES["web"]), SIZES["web"], "svg", LABEL).decode()
    page = browser.new_page()
    page.set_content(f"<body style='margin:0'>{svg}</body>")
    page.evaluate("document.fonts.ready")
    assert page.evaluate(OUTSIDE) == []
    page.close()


def test_fitting_leaves_the_figure_as_it_was() -> None:
    """The figure of the screen is not changed by a picture of it."""
    before = repr(FIGURE)
    fit(FIGURE, PictureWords("Một tựa dài " * 20, "Phụ đề", ("Nguồn",)), SIZES["square"])
    assert repr(FIGURE) == before
