"""Gives every page its language, its title and what a shared link shows, before a script has run.

Streamlit serves one document in English for all pages. This middleware rewrites its head, for people whose
reader begins at once, for messengers that show a link, and for search engines.
"""

from __future__ import annotations

import gzip
import logging
import re
import zlib
from collections.abc import Iterable, Mapping
from datetime import date
from functools import partial
from html import escape
from urllib.parse import parse_qsl

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.pictures import why_no_pictures
from dashboard.service import edition as editions
from dashboard.service.preview import Preview, bare, preview
from dashboard.service.work import PREVIEWS
from dashboard.texts import words

LONGEST_QUERY = 4000
_CONDITIONS = frozenset({b"if-none-match", b"if-modified-since", b"range", b"accept-encoding"})
_OF_FILE = frozenset({b"content-length", b"etag", b"last-modified", b"accept-ranges", b"vary"})
_LANGUAGE = re.compile(rb"<html lang=\"[^\"]*\"")
_TITLE = re.compile(rb"<title>[^<]*</title>")
_HOST = re.compile(r"[\w.-]+(?::\d+)?|\[[0-9a-fA-F:]+\](?::\d+)?")
_LOG = logging.getLogger(__name__)


class Heads:
    """Rewrites the head of what is served as a page; `pages` are the names that end their addresses."""

    def __init__(self, app: ASGIApp, pages: Iterable[str]) -> None:
        self._app = app
        self._pages = frozenset(pages)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on, the head of a page rewritten."""
        page = self._page(scope)
        if page is None:
            await self._app(scope, receive, send)
            return
        given = dict(scope["headers"])
        # The document is asked for whole and plain: the rest is decided once its head is written.
        headers = [each for each in scope["headers"] if each[0] not in _CONDITIONS]
        held = _Held()
        await self._app({**scope, "method": "GET", "headers": headers}, receive, held.take)
        if held.is_page:
            head = _head(await _said(page, scope), scope, page)
            held.rewrite(head, zipped=b"gzip" in given.get(b"accept-encoding", b""))
        await held.give(send, given.get(b"if-none-match", b""), with_body=scope["method"] == "GET")

    def _page(self, scope: Scope) -> str | None:
        """The name of the page that is asked for, '' at the bare address; None where it is none."""
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            return None
        last = scope["path"].rstrip("/").rpartition("/")[2]
        bare_path = scope["path"].rstrip("/") == scope.get("root_path", "").rstrip("/")
        return last if last in self._pages else "" if bare_path else None


class _Held:
    """An answer held back until it is whole."""

    def __init__(self) -> None:
        self.status = 500
        self.headers: list[tuple[bytes, bytes]] = []
        self.body = b""

    async def take(self, message: Message) -> None:
        """Take the next piece."""
        if message["type"] == "http.response.start":
            self.status, self.headers = message["status"], list(message.get("headers", ()))
        elif message["type"] == "http.response.body":
            self.body += message.get("body", b"")

    @property
    def is_page(self) -> bool:
        """The answer is a document of HTML that may be rewritten."""
        kind = dict(self.headers).get(b"content-type", b"")
        encoded = b"content-encoding" in dict(self.headers)
        return self.status == 200 and kind.startswith(b"text/html") and not encoded

    def rewrite(self, head: tuple[bytes, bytes], *, zipped: bool) -> None:
        """Put in the language and the title with what follows it, and compress it where that is wanted."""
        language, title = head
        body = _LANGUAGE.sub(lambda _: b'<html lang="%s"' % language, self.body, count=1)
        body = _TITLE.sub(lambda _: title, body, count=1)
        self.body = gzip.compress(body, compresslevel=5, mtime=0) if zipped else body
        self.headers = [each for each in self.headers if each[0] not in _OF_FILE]
        self.headers += [(b"content-encoding", b"gzip")] if zipped else []
        self.headers += [
            (b"etag", b'W/"%08x-%x"' % (zlib.crc32(body), len(body))),
            (b"content-language", language),
            (b"vary", b"Accept-Encoding"),
            (b"content-length", str(len(self.body)).encode()),
        ]

    async def give(self, send: Send, known: bytes, *, with_body: bool) -> None:
        """Send the answer, or 304 where the reader still has it."""
        tag = dict(self.headers).get(b"etag", b"")
        unchanged = self.status == 200 and bool(tag) and tag in known
        headers = [each for each in self.headers if not (unchanged and each[0] == b"content-length")]
        await send(
            {"type": "http.response.start", "status": 304 if unchanged else self.status, "headers": headers}
        )
        body = self.body if with_body and not unchanged else b""
        await send({"type": "http.response.body", "body": body})


async def _said(page: str, scope: Scope) -> Preview:
    """The words of the page; those that need no data where the data do not answer in time."""
    query = scope["query_string"][:LONGEST_QUERY].decode("latin-1")
    parameters = dict(parse_qsl(query))
    said = bare(page, parameters)
    if not set(parameters) - {"lang"}:
        return said
    try:
        edition = editions.current()
        if edition is None:
            edition = await PREVIEWS.run(editions.opened)
        return await PREVIEWS.run(partial(preview, edition.path, page, query, date.today()))
    except Exception:
        # The page itself tells the reader what is wrong; its head must not keep it from coming.
        _LOG.debug("No preview of %s", page, exc_info=True)
        return said


def _head(said: Preview, scope: Scope, page: str) -> tuple[bytes, bytes]:
    """The language, and the title with the tags behind it."""
    text = words(said.language)
    base = _base(scope, page)
    tags = {
        "og:type": "website",
        "og:site_name": text["product"],
        "og:locale": "vi_VN" if said.language == "vi" else "en_US",
        "og:title": said.title,
        "og:description": said.description,
    }
    if base and said.picture and not why_no_pictures():
        tags["og:image"] = f"{base}/api/v1/chart.png?{said.picture}"
        tags |= {"og:image:type": "image/png", "og:image:width": "2400", "og:image:height": "1350"}
        tags["og:image:alt"] = said.alternative
    lines = [
        f"<title>{escape(said.title)}</title>",
        f'<meta name="description" content="{escape(said.description)}" />',
        *_metas("property", tags),
        *_metas("name", {"twitter:card": "summary_large_image" if "og:image" in tags else "summary"}),
        f'<link rel="alternate" type="application/atom+xml" title="{escape(text["feed_short"])}" '
        f'href="./feed.xml{"?lang=en" if said.language == "en" else ""}" />',
    ]
    return said.language.encode(), "\n    ".join(lines).encode()


def _metas(attribute: str, tags: Mapping[str, str]) -> list[str]:
    return [f'<meta {attribute}="{name}" content="{escape(value)}" />' for name, value in tags.items()]


def _base(scope: Scope, page: str) -> str:
    """The address of the product as the reader knows it; '' where the request does not say it properly."""
    headers = dict(scope["headers"])
    host = headers.get(b"host", b"").decode("latin-1")
    if not _HOST.fullmatch(host):
        return ""
    forwarded = headers.get(b"x-forwarded-proto", b"").decode("latin-1")
    scheme = forwarded if forwarded in ("http", "https") else scope.get("scheme", "http")
    path = scope["path"].rstrip("/").removesuffix(page).rstrip("/")
    return f"{scheme}://{host}{path}" if path.isascii() and not re.search(r'[<>"\s]', path) else ""
