"""The tests' database, the page in a test runner, and a server with a browser before it."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, Request, expect, sync_playwright
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from tests.conftest import ROOT
from tests.dashboard.fixture_database import build, change_file

APP = ROOT / "dashboard" / "app.py"
READY = "[data-testid=stApp][data-test-script-state=notRunning]"
QUIET = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
START_SECONDS = 60
expect.set_options(timeout=30_000)  # as long as an action may take on a slow machine


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pointer to the tests' database."""
    return build(tmp_path_factory.mktemp("database"))


@pytest.fixture
def older_database(tmp_path: Path) -> Path:
    """The pointer to a database that lacks a column which pages ask for, in a folder of its own."""
    pointer = build(tmp_path / "của tôi")
    change_file(pointer, "ALTER TABLE source DROP COLUMN language")
    return pointer


@pytest.fixture
def open_page(database: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., AppTest]:
    """Open a page with an address, in Streamlit's own test runner."""
    monkeypatch.setenv("SOGOC_DATABASE", str(database))

    def run(page: str = "trends", /, **parameters: str) -> AppTest:
        app = AppTest.from_file(str(APP), default_timeout=30)
        if page:  # what a server makes of the path; the runner can switch to files only
            app._page_hash = calc_hash(page)
        for name, value in parameters.items():
            app.query_params[name] = value
        return app.run()

    return run


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def start_server(database: Path, log: Path, app: Path = APP) -> tuple[subprocess.Popen[bytes], str]:
    """The product, or another app, as a reader starts it with a database; its process and its address."""
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(app), "--server.headless=true"]
    command += [f"--server.port={port}", "--server.address=127.0.0.1", "--server.fileWatcherType=none"]
    with log.open("wb") as output:
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            env={**os.environ, "SOGOC_DATABASE": str(database)},
            stdout=output,
            stderr=output,
        )
    address = f"http://127.0.0.1:{port}"
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        try:
            with urlopen(f"{address}/_stcore/health", timeout=2):
                return process, address
        except (URLError, OSError):
            time.sleep(0.2)
    process.kill()
    raise RuntimeError(f"the server did not start: {log.read_text(encoding='utf-8')[-2000:]}")


@pytest.fixture(scope="session")
def server(database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a server that serves the tests' database."""
    process, address = start_server(database, tmp_path_factory.mktemp("server") / "log.txt")
    yield address
    process.terminate()
    process.wait(timeout=20)


def find_chromium() -> str:
    """Chromium's path; without one the test is skipped, on a build server it fails."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if path := shutil.which(name):
            return path
    if os.environ.get("CI") == "true":
        pytest.fail("Chromium is missing: the build server has to install it (.ci/run does)")
    pytest.skip("needs Chromium (Debian: apt-get install chromium), which is not here")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    path = find_chromium()
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield chromium
        chromium.close()


class Reader:
    """A reader before the page: opens addresses, waits until the page is ready, notes what was asked for."""

    def __init__(self, page: Page, server: str) -> None:
        self.page = page
        self.server = server
        self.requests: list[str] = []
        self.errors: list[str] = []
        page.on("request", self._note)
        page.on("pageerror", lambda error: self.errors.append(str(error)))

    def _note(self, request: Request) -> None:
        if not request.url.startswith(("data:", "blob:")):
            self.requests.append(request.url)

    def open(self, query: str = "") -> Page:
        """Open an address and wait for the page and its chart or message."""
        self.page.goto(f"{self.server}/{query}")
        self.wait()
        return self.page

    def wait(self) -> None:
        """Wait until the server has answered and the page stands still."""
        self.page.wait_for_selector(READY, timeout=30_000)
        self.page.wait_for_timeout(400)
        self.page.wait_for_selector(READY, timeout=30_000)

    def expect_address(self, *patterns: str) -> None:
        """Wait until the address holds each pattern: the browser writes it after the page is drawn."""
        for pattern in patterns:
            expect(self.page).to_have_url(re.compile(pattern))


@pytest.fixture
def reader(browser: Browser, server: str) -> Iterator[Reader]:
    """A reader with a laptop."""
    context = browser.new_context(viewport={"width": 1366, "height": 900}, color_scheme="light")
    yield Reader(context.new_page(), server)
    context.close()
