"""The tests' database, the page in a test runner, and a server with a browser before it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from tests.conftest import ROOT
from tests.dashboard.fixture_database import build, change_file
from tests.dashboard.readers import Reader, Visit

APP = ROOT / "dashboard" / "app.py"
QUIET = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
START_SECONDS = 60
STOP_SECONDS = 60
MOST_FAILURES = 6
"""So many failed browser tests wait in vain in each process; a broken page would else cost minutes a test."""


failures: list[str] = []


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Count the browser tests that fail."""
    report = yield
    if report.failed and item.get_closest_marker("browser"):
        failures.append(item.name)
    return report


def pytest_runtest_setup(item: pytest.Item) -> None:
    """After too many failures the remaining browser tests fail at once instead of waiting one by one."""
    if len(failures) >= MOST_FAILURES and item.get_closest_marker("browser"):
        pytest.fail(f"not tried: {', '.join(failures[:MOST_FAILURES])} failed before", pytrace=False)


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
        app = AppTest.from_file(str(APP), default_timeout=60)
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


@contextmanager
def serving(database: Path, log: Path, app: Path = APP) -> Iterator[str]:
    """The product, or another app, as a reader starts it with a database; gives its address."""
    process, address = start_server(database, log, app)
    try:
        yield address
    finally:
        process.terminate()
        try:
            process.wait(timeout=STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()


def start_server(database: Path, log: Path, app: Path) -> tuple[subprocess.Popen[bytes], str]:
    """A server's process and its address; one whose port was taken meanwhile is started anew."""
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        process, address = launch(database, log, app)
        while process.poll() is None and time.monotonic() < until:
            try:
                with urlopen(f"{address}/_stcore/health", timeout=2):
                    return process, address
            except (URLError, OSError):
                time.sleep(0.2)
        process.kill()
    raise RuntimeError(f"the server did not start: {log.read_text(encoding='utf-8')[-2000:]}")


def launch(database: Path, log: Path, app: Path) -> tuple[subprocess.Popen[bytes], str]:
    """A server that is about to start, and the address it will have."""
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
    return process, f"http://127.0.0.1:{port}"


@pytest.fixture(scope="session")
def server(database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a server that serves the tests' database."""
    with serving(database, tmp_path_factory.mktemp("server") / "log.txt") as address:
        yield address


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


@pytest.fixture
def visit(browser: Browser, server: str) -> Iterator[Visit]:
    """Readers of a kind; they leave at the end of the test, however it ends."""
    contexts: list[BrowserContext] = []

    def come(**how: Any) -> Reader:
        contexts.append(browser.new_context(**how))
        return Reader(contexts[-1].new_page(), server)

    yield come
    for context in contexts:
        context.close()


@pytest.fixture
def reader(visit: Visit) -> Reader:
    """A reader with a laptop."""
    return visit(viewport={"width": 1366, "height": 900}, color_scheme="light")
