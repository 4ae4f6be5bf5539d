"""Pictures of charts from the same figure as the screen, painted by the Chromium that is installed.

Where there is none, `why_no_pictures` says so, and pages offer what needs none: the browser's own button and
the workbook with its native chart.
"""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any, Literal, get_args

from dashboard.charts.framing import Size

if TYPE_CHECKING:
    from dashboard.painter import Painter

Ending = Literal["png", "svg", "pdf"]
Reason = Literal["", "no_browser", "failing"]

VARIABLE = "BROWSER_PATH"
ENDINGS: tuple[Ending, ...] = get_args(Ending)
MEDIA_TYPES: Mapping[Ending, str] = {"png": "image/png", "svg": "image/svg+xml", "pdf": "application/pdf"}
BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "msedge",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)

FAILING_SECONDS = 60.0
"""How long after a failure pages offer what needs no browser instead."""

_lock = threading.Lock()
_painters: dict[str, Painter] = {}
_failed: dict[str, float] = {}


@dataclass(frozen=True)
class Label:
    """The words in a picture's file: its title, the chart in words, who made it, and its receipt."""

    title: str
    description: str
    author: str
    receipt: str
    language: str


class PictureError(Exception):
    """No picture came out; the log has the details."""


def find_browser() -> str:
    """Path of the Chromium or Chrome that BROWSER_PATH names or that is installed; empty where none is."""
    if given := os.environ.get(VARIABLE, ""):
        return given if Path(given).is_file() else ""
    return next((path for path in map(shutil.which, BROWSERS) if path), "")


def why_no_pictures() -> Reason:
    """Why no picture can be made on this server now; empty where one can."""
    browser = find_browser()
    if not browser:
        return "no_browser"
    failed = _failed.get(browser)
    return "failing" if failed is not None and monotonic() - failed < FAILING_SECONDS else ""


def paint(figure: dict[str, Any], size: Size, ending: Ending, label: Label) -> bytes:
    """The figure as a picture that carries its label. Raises PictureError, also after 40 seconds."""
    browser = find_browser()
    if not browser:
        raise PictureError("no browser is installed")
    try:
        painted = _painter(browser).paint(figure, size, ending, label)
    except PictureError:
        _failed[browser] = monotonic()
        raise
    _failed.pop(browser, None)
    return painted


def _painter(browser: str) -> Painter:
    """The one painter of this server, kept warm between pictures."""
    with _lock:
        if browser not in _painters:
            # Kaleido is imported by the first picture: a page that needs none starts without it.
            made: Painter = import_module("dashboard.painter").Painter(browser)
            _painters[browser] = made
        return _painters[browser]
