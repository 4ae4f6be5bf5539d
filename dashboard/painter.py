"""The browser that paints pictures: one process, started by the first picture, kept warm, closed when idle.

Kaleido turns a figure into SVG; this module gives the SVG its typeface and lets the same browser print it as
PNG or PDF, so that all three show the same letters. Every picture has a time limit from outside: Kaleido
can wait for ever.
"""

from __future__ import annotations

import asyncio
import atexit
import base64
import logging
import threading
from concurrent.futures import Future
from concurrent.futures import TimeoutError as OutOfTime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import kaleido

from dashboard.charts.framing import Size
from dashboard.picture_labels import label_pdf, label_png, label_svg
from dashboard.pictures import Ending, Label, PictureError

MOST_SECONDS = 40.0
IDLE_SECONDS = 600.0
_FONTS = Path(__file__).resolve().parent / "static" / "fonts"
_FAMILY = "Be Vietnam Pro"
_RANGES = {
    "latin": "U+0000-00FF,U+0131,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,"
    "U+2215,U+2248,U+2260,U+2264-2265",
    "vietnamese": "U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,"
    "U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB",
}
_LOG = logging.getLogger(__name__)


def font_faces() -> str:
    """The typeface as a style sheet that needs no other file: 400 and 700, Latin and Vietnamese letters."""
    rules = []
    for weight in (400, 700):
        for subset, characters in _RANGES.items():
            font = (_FONTS / f"be-vietnam-pro-{subset}-{weight}-normal.woff2").read_bytes()
            rules.append(
                f'@font-face{{font-family:"{_FAMILY}";font-weight:{weight};unicode-range:{characters};'
                f"src:url(data:font/woff2;base64,{base64.b64encode(font).decode()}) format('woff2')}}"
            )
    return "".join(rules)


class _Page(kaleido.PageGenerator):  # type: ignore[misc]  # Kaleido's types are not checked
    """Kaleido's page with our typeface in it, so that it measures the letters that are painted."""

    def generate_index(self) -> str:
        sample = "".join(
            f'<p style="font:{weight} 13px {_FAMILY};position:absolute;opacity:0">Hg1 ắệữđ</p>'
            for weight in (400, 700)
        )
        page: str = super().generate_index()
        page = page.replace("<head>", f'<head><meta charset="utf-8"><style>{font_faces()}</style>')
        return page.replace('<img id="kaleido-image" />', f'<img id="kaleido-image" />{sample}')


class Painter:
    """One browser and the thread that speaks to it."""

    def __init__(self, browser: str) -> None:
        self._path = browser
        self._loop = asyncio.new_event_loop()
        self._browser: kaleido.Kaleido | None = None
        self._sheet: Any = None
        self._turn = asyncio.Lock()
        self._idle: asyncio.TimerHandle | None = None
        threading.Thread(target=self._loop.run_forever, daemon=True, name="painter").start()
        atexit.register(self.close)

    def paint(self, figure: dict[str, Any], size: Size, ending: Ending, label: Label) -> bytes:
        """The figure as a file with its label. Raises PictureError."""
        task = asyncio.run_coroutine_threadsafe(self._paint(figure, size, ending, label), self._loop)
        return self._result(task, MOST_SECONDS)

    def close(self) -> None:
        """Close the browser; the next picture starts it again."""
        try:
            asyncio.run_coroutine_threadsafe(self._close(), self._loop).result(15)
        except Exception:
            # Whatever the browser does at its end, it must not keep the server from ending.
            _LOG.debug("The browser did not close", exc_info=True)

    def _result(self, task: Future[bytes], seconds: float) -> bytes:
        try:
            return task.result(seconds)
        except Exception as error:
            # A browser that failed once is not trusted again: the next picture gets a new one.
            _LOG.exception("The picture could not be painted")
            task.cancel()
            asyncio.run_coroutine_threadsafe(self._close(), self._loop)
            reason = "out of time" if isinstance(error, OutOfTime) else type(error).__name__
            raise PictureError(reason) from error

    async def _paint(self, figure: dict[str, Any], size: Size, ending: Ending, label: Label) -> bytes:
        async with self._turn:
            browser = await self._open()
            options = {"format": "svg", "width": size.width, "height": size.height}
            drawn: bytes = await browser.calc_fig(figure, options)
            svg = label_svg(drawn.decode(), label, font_faces())
            printed = b"" if ending == "svg" else await self._print(svg, size, ending)
            self._rest()
        if ending == "svg":
            return svg.encode()
        return label_pdf(printed, label) if ending == "pdf" else label_png(printed, label, size)

    async def _open(self) -> kaleido.Kaleido:
        if self._browser is None:
            # Without mathjax=False every start asks another host for it.
            browser = kaleido.Kaleido(
                path=self._path, timeout=MOST_SECONDS, page_generator=_Page(mathjax=False)
            )
            await browser.open()
            self._browser, self._sheet = browser, await browser.create_tab("about:blank")
        return self._browser

    async def _print(self, svg: str, size: Size, ending: Ending) -> bytes:
        """Show the SVG on a page of its size and print it."""
        paper = size.paper_mm, size.paper_mm * size.height / size.width
        with TemporaryDirectory(prefix="picture-") as folder:
            page = Path(folder) / "page.html"
            page.write_text(_sheet(svg, paper, size, ending), encoding="utf-8")
            loaded = self._sheet.subscribe_once("Page.loadEventFired")
            await self._ask("Page.enable")
            await self._ask("Page.navigate", url=page.as_uri())
            await loaded
            await self._ask(
                "Runtime.evaluate", expression="document.fonts.ready.then(() => 1)", awaitPromise=True
            )
        if ending == "pdf":
            return await self._data("Page.printToPDF", printBackground=True, preferCSSPageSize=True)
        metrics = {
            "width": size.width,
            "height": size.height,
            "deviceScaleFactor": size.scale,
            "mobile": False,
        }
        await self._ask("Emulation.setDeviceMetricsOverride", **metrics)
        return await self._data("Page.captureScreenshot", format="png")

    async def _ask(self, command: str, **parameters: Any) -> dict[str, Any]:
        answer: dict[str, Any] = await self._sheet.send_command(command, params=parameters)
        if "error" in answer:
            raise PictureError(f"{command}: {answer['error']}")
        return answer

    async def _data(self, command: str, **parameters: Any) -> bytes:
        answer = await self._ask(command, **parameters)
        return base64.b64decode(answer["result"]["data"])

    def _rest(self) -> None:
        """Close the browser when no picture has been asked for in a while: it takes 700 MB."""
        if self._idle:
            self._idle.cancel()
        self._idle = self._loop.call_later(IDLE_SECONDS, lambda: asyncio.ensure_future(self._close_idle()))

    async def _close_idle(self) -> None:
        async with self._turn:
            await self._close()

    async def _close(self) -> None:
        browser, self._browser, self._sheet = self._browser, None, None
        if browser is not None:
            await asyncio.wait_for(browser.close(), 12)


def _sheet(svg: str, paper: tuple[float, float], size: Size, ending: Ending) -> str:
    """A page that holds the SVG and nothing else, as large as the picture."""
    width, height = (f"{side:.2f}mm" for side in paper)
    shown = (width, height) if ending == "pdf" else (f"{size.width}px", f"{size.height}px")
    style = (
        f"@page{{size:{width} {height};margin:0}}html,body{{margin:0;padding:0}}"
        f"svg{{display:block;width:{shown[0]};height:{shown[1]}}}"
    )
    return f'<!doctype html><meta charset="utf-8"><style>{style}</style>{svg}'
