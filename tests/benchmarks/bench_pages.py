"""How fast pages answer in Chromium, beside other frameworks: `python -m tests.benchmarks.bench_pages`.

In one run, in turns so that noise falls on all alike: a bare Streamlit app with default settings and with
ours, Dash, Panel and a static page (tests/benchmarks/peers), and the trends of the product. Measured are
the first load until a chart (or all cards) is painted, the change of a place until the chart is repainted,
and the server's processor time for it. Printed are medians and their ratios; a ratio says more than a time.
Peers: `pip install -r tests/benchmarks/requirements.txt`. `--large FILE` adds a database of many claims.
"""

from __future__ import annotations

import argparse
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
PEERS = ROOT / "tests" / "benchmarks" / "peers"
CHROMIUM = "/usr/bin/chromium"
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
READY = "[data-testid=stApp][data-test-script-state=notRunning]"
GOALS = (
    ("change", "streamlit", 0.7),
    ("change", "tuned", 1.25),
    ("change", "dash", 2.0),
    ("processor", "tuned", 1.5),
)
# Waits until the words are written in (or gone from) the chart, shadow roots included, then for the frame
# that paints them.
PAINTED = """
([words, there]) => new Promise((done, fail) => {
  const end = performance.now() + 20000
  const inside = (root, what) => [...root.querySelectorAll(what)]
  const shadows = (root) => inside(root, '*').map((each) => each.shadowRoot).filter(Boolean)
  const words_of = '.js-plotly-plot svg text'
  const below = (root) => [...inside(root, words_of), ...shadows(root).flatMap(below)]
  const texts = () => document.querySelector('.js-plotly-plot') ? inside(document, words_of) : below(document)
  const look = () => {
    const found = texts()
    if (found.length && found.some((each) => each.textContent.includes(words)) === there)
      requestAnimationFrame(() => setTimeout(() => done(performance.now()), 0))
    else if (performance.now() > end) fail(new Error(`not painted: ${words}`))
    else requestAnimationFrame(look)
  }
  look()
})
"""
NEXT_FRAME = (
    "() => new Promise((d) => requestAnimationFrame(() => setTimeout(() => d(performance.now()), 0)))"
)
CLICKED = (
    "window.clicked = 0; addEventListener('pointerdown', () => window.clicked = performance.now(), true)"
)


@dataclass
class Contender:
    """A server, how its page is opened and how its place is changed."""

    name: str
    command: Callable[[int], list[str]]
    path: str
    first: str
    change: Callable[[Page, int], tuple[str, bool]]
    environment: dict[str, str] = field(default_factory=dict)
    folder: Path = ROOT
    ready: str = ""
    changes: list[float] = field(default_factory=list)
    loads: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
    process: subprocess.Popen[bytes] | None = None
    port: int = 0
    page: Page | None = None


def streamlit_select(page: Page, turn: int) -> tuple[str, bool]:
    """Choose the other place in a select box of Streamlit."""
    place = ("Beta", "Alpha")[turn % 2]
    page.locator("[data-testid=stSelectbox] input").click()
    option = page.get_by_role("option", name=place)
    option.wait_for()
    option.click()
    return place, True


def dash_select(page: Page, turn: int) -> tuple[str, bool]:
    """Choose the other place in a Dash drop-down."""
    place = ("Beta", "Alpha")[turn % 2]
    page.locator("#place").click()
    option = page.get_by_text(place, exact=True).last
    option.wait_for()
    option.click()
    return place, True


def plain_select(page: Page, turn: int) -> tuple[str, bool]:
    """Choose the other place in the browser's own select box."""
    place = ("Beta", "Alpha")[turn % 2]
    page.evaluate("window.clicked = performance.now()")
    page.locator("select").select_option(place)
    return place, True


def trends_places(page: Page, turn: int) -> tuple[str, bool]:
    """Add a third place on the trends, then take it away again."""
    page.keyboard.press("Escape")  # the list stays open after a choice
    if turn % 2:
        page.get_by_role("button", name="Bỏ Hải Phòng").click()
        return "Hải Phòng", False
    page.locator(".st-key-places-field input").click()
    option = page.get_by_role("option", name="Hải Phòng")
    option.wait_for()
    option.click()
    return "Hải Phòng", True


def contenders(database: Path, large: Path | None) -> list[Contender]:
    """Everything that is measured, ours last."""
    bare = str(PEERS / "bare_streamlit.py")
    common = ["--server.headless=true", "--server.fileWatcherType=none", "--browser.gatherUsageStats=false"]

    def streamlit(script: str, *options: str) -> Callable[[int], list[str]]:
        return lambda port: [
            sys.executable, "-m", "streamlit", "run", script, f"--server.port={port}", *common, *options,
        ]  # fmt: skip

    def module(name: str) -> Callable[[int], list[str]]:
        return lambda port: [sys.executable, "-m", f"tests.benchmarks.peers.{name}", str(port)]

    tuned = ("--runner.postScriptGC=false", "--runner.magicEnabled=false", "--client.toolbarMode=minimal")
    app, trends = str(ROOT / "dashboard" / "app.py"), "trends?indicator=par_index_rank&places=HN,SG"
    found = [
        Contender("streamlit", streamlit(bare), "", "Alpha", streamlit_select, folder=PEERS, ready=READY),
        Contender("tuned", streamlit(bare, *tuned), "", "Alpha", streamlit_select, folder=PEERS, ready=READY),
        Contender("dash", module("dash_app"), "", "Alpha", dash_select),
        Contender("panel", module("panel_app"), "", "Alpha", plain_select),
        Contender("static", module("static_page"), "", "Alpha", plain_select),
        Contender(
            "ours",
            streamlit(app),
            trends,
            "Hà Nội",
            trends_places,
            {"SOGOC_DATABASE": str(database)},
            ready=READY,
        ),
    ]
    if large:
        found.append(
            Contender(
                "ours, large",
                streamlit(app),
                trends,
                "Hà Nội",
                trends_places,
                {"SOGOC_DATABASE": str(large)},
                ready=READY,
            )
        )
    return found


def start(contender: Contender) -> None:
    """Start the server and wait until it answers."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        contender.port = int(probe.getsockname()[1])
    contender.process = subprocess.Popen(
        contender.command(contender.port),
        cwd=contender.folder,
        env={**os.environ, **contender.environment, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            with urlopen(f"http://127.0.0.1:{contender.port}/", timeout=2):
                return
        except (URLError, OSError):
            time.sleep(0.2)
    raise RuntimeError(f"{contender.name} did not start")


def processor_seconds(process: subprocess.Popen[bytes] | None) -> float:
    """Processor time of the server's process so far, all its threads; /proc counts in steps of 10 ms only."""
    assert process is not None, "the server runs"
    clock = (~process.pid << 3) | 2  # the id of its CPU clock, made as clock_getcpuclockid(3) makes it
    return time.clock_gettime(clock)


def open_page(contender: Contender, browser: Browser) -> tuple[Page, float]:
    """A new reader's page, and the milliseconds from the request until the chart is painted."""
    page = browser.new_context(viewport={"width": 1366, "height": 900}, locale="vi-VN").new_page()
    page.add_init_script(CLICKED)
    page.goto(f"http://127.0.0.1:{contender.port}/{contender.path}", wait_until="commit")
    page.wait_for_function("document.body !== null")
    return page, float(page.evaluate(PAINTED, [contender.first, True]))


def measure_change(contender: Contender, turn: int) -> None:
    """One change of place: from the pointer going down until the chart is painted anew."""
    page = contender.page
    assert page is not None, "the page is open"
    before = processor_seconds(contender.process)
    words, there = contender.change(page, turn)
    painted = float(page.evaluate(PAINTED, [words, there]))
    contender.changes.append(painted - float(page.evaluate("window.clicked")))
    if contender.ready:
        page.wait_for_selector(contender.ready)
    page.wait_for_timeout(150)
    contender.processor.append((processor_seconds(contender.process) - before) * 1000)


def measure_overview(contender: Contender, browser: Browser) -> float:
    """First load of the overview until its five cards are painted."""
    page = browser.new_context(viewport={"width": 1366, "height": 900}, locale="vi-VN").new_page()
    page.goto(f"http://127.0.0.1:{contender.port}/overview", wait_until="commit")
    page.wait_for_function("document.querySelectorAll('.standing').length >= 5")
    painted = float(
        page.evaluate(
            "() => new Promise((d) => requestAnimationFrame(() => setTimeout(() => d(performance.now()), 0)))"
        )
    )
    page.context.close()
    return painted


def run(database: Path, large: Path | None, times: int) -> dict[str, dict[str, float]]:
    """Medians in milliseconds for each contender."""
    found = contenders(database, large)
    overview: list[float] = []
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
            for contender in found:
                start(contender)
                open_page(contender, browser)[0].context.close()  # what is imported once
            for _ in range(max(3, times // 3)):
                for contender in found:
                    page, painted = open_page(contender, browser)
                    contender.loads.append(painted)
                    page.context.close()
                overview.append(measure_overview(next(c for c in found if c.name == "ours"), browser))
            for contender in found:
                contender.page = open_page(contender, browser)[0]
                contender.page.wait_for_timeout(800)
            for turn in range(times + 2):
                for contender in found:
                    measure_change(contender, turn)
            browser.close()
    finally:
        for contender in found:
            if contender.process:
                contender.process.kill()
    result = {
        contender.name: {
            "load": median(contender.loads),
            "change": median(contender.changes[2:]),
            "processor": sum(contender.processor[2:]) / len(contender.processor[2:]),
        }
        for contender in found
    }
    result["ours"]["overview"] = median(overview)
    return result


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--database", type=Path, default=ROOT / "data" / "metrics.duckdb")
    parser.add_argument("--large", type=Path)
    parser.add_argument("--times", type=int, default=30)
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    result = run(asked.database, asked.large, asked.times)
    if asked.json:
        print(json.dumps(result, indent=1))
        return
    for name, numbers in result.items():
        print(f"{name:14}" + "  ".join(f"{key} {value:7.1f} ms" for key, value in numbers.items()))
    ours = result["ours"]
    for key, peer, goal in GOALS:
        print(f"{key}: ours / {peer} = {ours[key] / result[peer][key]:.2f} (goal {goal})")
    print(f"overview / bare load = {ours['overview'] / result['streamlit']['load']:.2f} (goal 1.4)")
    if "ours, large" in result:
        print(f"change: large / small = {result['ours, large']['change'] / ours['change']:.2f} (goal 1.5)")


if __name__ == "__main__":
    main()
