"""How fast stories become slides, how soon a key shows the next: `python -m tests.benchmarks.bench_slides`.

A deck of 30 slides is written as PowerPoint with native charts, as PDF and as HTML, and as PowerPoint with
pictures that Kaleido paints of the same views. Then, in turns within one browser, a key is pressed in the
shown deck and a bare Streamlit app, tuned as the product is, repaints its one chart. Printed are medians and
ratios; a ratio says more than a time.
"""

from __future__ import annotations

import argparse
import io
import os
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median

from playwright.sync_api import Page, sync_playwright
from pptx import Presentation
from pptx.util import Inches

from dashboard.database import VARIABLE, served
from dashboard.slides.deck import Deck, make_deck
from dashboard.slides.html import write_html
from dashboard.slides.pdf import write_handout
from dashboard.slides.pptx import write_pptx
from dashboard.stories.story import Story, StorySlide
from dashboard.views.pictures import view_picture
from tests.benchmarks.bench_pages import (
    CHROMIUM,
    CLICKED,
    FLAGS,
    ROOT,
    contenders,
    measure_change,
    open_page,
    start,
)

SLIDES, GOAL = 30, 1.25
INDICATORS = ("par_index_rank", "par_index_score", "on_time_rate", "pci_rank", "pci_score", "papi_score")
PLACES = ("HN", "SG", "HN,SG", "HN,SG,DN", "HN,SG,HP,DN")
SHOWN = """
(index) => new Promise((done, fail) => {
  const end = performance.now() + 10000
  const look = () => {
    if (document.querySelector(`.slide.here[data-index="${index}"] .xtick text`))
      requestAnimationFrame(() => setTimeout(() => done(performance.now()), 0))
    else if (performance.now() > end) fail(new Error(`slide ${index} is not shown`))
    else requestAnimationFrame(look)
  }
  look()
})
"""


def timed(work: Callable[[], object]) -> float:
    """Milliseconds that the work takes."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def thirty() -> Story:
    """A story of thirty different trends."""
    views = [{"indicator": indicator, "places": places} for indicator in INDICATORS for places in PLACES]
    return Story("Thirty", slides=tuple(StorySlide(view) for view in views[:SLIDES]))


def write_pictures(version: str, deck: Deck) -> bytes:
    """The same deck with a picture of each chart, painted one after the other by one running Kaleido."""
    presentation = Presentation()
    for slide in deck.slides:
        assert slide.shown is not None, "every view of the story has figures"
        page = presentation.slides.add_slide(presentation.slide_layouts[5])
        page.shapes.title.text_frame.text = slide.headline
        picture = view_picture(version, slide.shown.address, "vi", date.today(), ending="png", size="web")
        page.shapes.add_picture(io.BytesIO(picture or b""), Inches(0.5), Inches(1.5), width=Inches(9))
    file = io.BytesIO()
    presentation.save(file)
    return file.getvalue()


def measure_key(page: Page, turn: int) -> float:
    """One key press in the deck: from the key going down until the next slide's chart is painted."""
    page.keyboard.press("ArrowRight")
    painted = float(page.evaluate(SHOWN, 3 + turn))
    return painted - float(page.evaluate("window.pressed"))


def run_keys(deck: Deck, times: int) -> tuple[float, float]:
    """Medians in milliseconds: the deck's next slide, and the repaint of the bare tuned Streamlit app."""
    peer = next(each for each in contenders(Path(), None) if each.name == "tuned")
    keys: list[float] = []
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "deck.html"
        file.write_bytes(write_html(deck))
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        try:
            start(peer)
            peer.page = open_page(peer, browser)[0]
            page = browser.new_page(viewport={"width": 1366, "height": 900})
            page.add_init_script(CLICKED.replace("pointerdown", "keydown").replace("clicked", "pressed"))
            page.goto(file.as_uri() + "#3")
            page.evaluate(SHOWN, 2)
            for turn in range(min(times, SLIDES - 1)):
                page.bring_to_front()
                page.wait_for_timeout(500)
                keys.append(measure_key(page, turn))
                peer.page.bring_to_front()
                measure_change(peer, turn)
            browser.close()
        finally:
            if peer.process:
                peer.process.kill()
    return median(keys[2:]), median(peer.changes[2:])


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--database", type=Path, default=ROOT / "data" / "metrics.duckdb")
    parser.add_argument("--times", type=int, default=20)
    asked = parser.parse_args()
    os.environ[VARIABLE] = str(asked.database)
    version = served()
    make_deck(version, Story("One", slides=thirty().slides[:1]))  # what is imported once
    gathering = timed(lambda: make_deck(version, thirty()))
    deck = make_deck(version, thirty())
    write_pptx(deck)
    native = median(timed(lambda: write_pptx(deck)) for _ in range(3))
    print(f"gathering {gathering / SLIDES:7.1f} ms a slide (figures, sentences, words)")
    for name, write in (("pdf", write_handout), ("html", write_html)):
        print(f"{name:9} {timed(lambda write=write: write(deck)) / SLIDES:7.1f} ms a slide")
    print(
        f"pptx      {native / SLIDES:7.1f} ms a slide; {(gathering + native) / 1000:.1f} s for all {SLIDES}"
    )
    pictures = timed(lambda: write_pictures(version, deck))
    print(f"pictures  {pictures / SLIDES:7.1f} ms a slide, painted by Kaleido")
    print(f"pptx: native / pictures = {native / pictures:.3f}")
    key, change = run_keys(deck, asked.times)
    print(f"key to slide {key:.1f} ms, repaint of a tuned bare app {change:.1f} ms")
    print(f"key / tuned = {key / change:.2f} (goal {GOAL})")


if __name__ == "__main__":
    main()
