"""A reader before a page in the tests' browser, and what is waited for there.

The page changes a moment after an action: nothing is read off it at once, everything is waited for.
"""

from __future__ import annotations

import re
import time
from typing import Any, Protocol

from playwright.sync_api import Page, Request, WebSocket, expect
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

PATIENCE = 30.0
"""Seconds in which a page becomes what a test expects: a slow machine that runs other tests needs some."""
expect.set_options(timeout=PATIENCE * 1000)

READY = "[data-testid=stApp][data-test-script-state=notRunning]"
MOVING = """([ready, anew]) => {
  const note = () => { window.soGocChanged = performance.now() }
  const all = { attributes: true, characterData: true, childList: true, subtree: true }
  if (!window.soGocChanged) new MutationObserver(note).observe(document, all)
  if (anew || !window.soGocChanged) note()
  if (!document.querySelector(ready)) return 'the script runs'
  if (document.querySelector('[data-testid=stSkeleton]')) return 'an element has not come'
  if (document.fonts.status !== 'loaded') return 'a typeface has not come'
  return performance.now() - window.soGocChanged < 300 ? 'the page changes' : ''
}"""
"""What keeps a page of Streamlit from standing still, "" where it does; `anew` begins the watch."""


class Reader:
    """A reader before the page: opens addresses, waits until the page is ready, notes what was asked for."""

    def __init__(self, page: Page, server: str) -> None:
        self.page = page
        self.server = server
        self.requests: list[str] = []
        self.errors: list[str] = []
        self._loading: set[Request] = set()
        self._running = False
        page.on("request", self._note)
        page.on("requestfinished", self._loaded)
        page.on("requestfailed", self._loaded)
        page.on("websocket", self._follow)
        page.on("pageerror", lambda error: self.errors.append(str(error)))

    def _note(self, request: Request) -> None:
        if not request.url.startswith(("data:", "blob:")):
            self.requests.append(request.url)
            if not request.is_navigation_request():  # a file that is taken away never ends
                self._loading.add(request)

    def _loaded(self, request: Request) -> None:
        self._loading.discard(request)

    def _follow(self, socket: WebSocket) -> None:
        """Note when the page asks for a run of the script, and when one has ended."""
        socket.on("framesent", self._asked)
        socket.on("framereceived", self._answered)

    def _asked(self, frame: str | bytes) -> None:
        if isinstance(frame, bytes) and BackMsg.FromString(frame).HasField("rerun_script"):
            self._running = True

    def _answered(self, frame: str | bytes) -> None:
        if isinstance(frame, bytes) and ForwardMsg.FromString(frame).HasField("script_finished"):
            self._running = False

    def open(self, query: str = "") -> Page:
        """Open an address and wait for the page and its chart or message."""
        self.page.goto(f"{self.server}/{query}")
        self.wait()
        return self.page

    def wait(self) -> None:
        """Wait until the server has answered, what is asked for has come and the page stands still."""
        until = time.monotonic() + PATIENCE
        self.page.evaluate(MOVING, [READY, True])
        while moving := self._moving():
            assert time.monotonic() < until, f"after {PATIENCE:.0f} seconds: {moving}"
            self.page.wait_for_timeout(50)

    def _moving(self) -> str:
        if self._running:
            return "the server has not answered"
        if self._loading:
            return f"not loaded: {sorted(each.url for each in self._loading)}"
        return str(self.page.evaluate(MOVING, [READY, False]))

    def expect_address(self, *patterns: str) -> None:
        """Wait until the address holds each pattern: the browser writes it after the page is drawn."""
        for pattern in patterns:
            expect(self.page).to_have_url(re.compile(pattern))


def expect_script(page: Page, script: str, expected: object, argument: object = None) -> None:
    """Wait until a script in the page gives what is expected; fails with what it gave last."""
    until = time.monotonic() + PATIENCE
    while (given := page.evaluate(script, argument)) != expected and time.monotonic() < until:
        page.wait_for_timeout(50)
    assert given == expected, f"{given!r} instead of {expected!r}"


WIDER = """() => Math.max(0, ...[document.documentElement, document.querySelector('[data-testid=stMain]')]
  .map((each) => each.scrollWidth - each.clientWidth))"""
"""How many pixels a page of Streamlit is wider than the screen."""


class Visit(Protocol):
    """Makes a reader who has a screen, a theme, permissions as `Browser.new_context` takes them."""

    def __call__(self, **how: Any) -> Reader: ...
