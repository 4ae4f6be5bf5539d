"""One address for machines: reads a request, answers from what is kept or has the answer worked out.

Every answer carries the tag of its data and may be read from any page; a request that still has the tagged
answer gets 304 before anything is read.
"""

from __future__ import annotations

import logging
import zlib
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import parse_qsl

import duckdb
from starlette.types import Receive, Scope, Send

from dashboard import build, database
from dashboard.queries import Cursor
from dashboard.service import edition as editions
from dashboard.service import work
from dashboard.service.answers import Answer, packed
from dashboard.service.edition import Edition
from dashboard.service.problems import failure, wrong_parameters
from dashboard.service.reading import WrongParametersError

_LOG = logging.getLogger(__name__)
LONGEST_QUERY = 32_000
_METHODS = b"GET, HEAD, OPTIONS"
_OPEN = [
    (b"access-control-allow-origin", b"*"),
    (b"access-control-expose-headers", b"ETag, Link, Retry-After, X-Data-Version"),
    (b"x-content-type-options", b"nosniff"),
]
_PREFLIGHT = [
    (b"access-control-allow-methods", _METHODS),
    (b"access-control-allow-headers", b"If-None-Match, Accept, Content-Type"),
    (b"access-control-max-age", b"86400"),
]


@dataclass(frozen=True)
class Request:
    """What is asked: of which data, by which parameters, with a cursor for this request alone."""

    edition: Edition
    given: Sequence[tuple[str, str]]
    cursor: Cursor


_kept = work.Kept()


class Endpoint:
    """An address that `write` answers; an ASGI application.

    Where the answer holds the day on which it was given, `daily`, it is kept for that day alone.
    """

    def __init__(
        self, write: Callable[[Request], Answer], lane: work.Lane = work.QUERIES, *, daily: bool = False
    ) -> None:
        self._write = write
        self._lane = lane
        self._daily = daily

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; whatever fails, the client gets JSON and the log the details."""
        method = scope["method"]
        if method not in ("GET", "HEAD"):
            await _send_method(method, send)
            return
        headers = dict(scope["headers"])
        path, query = scope["path"], scope["query_string"]
        tag = b""
        try:
            edition = await editions.served()
            day = date.today().isoformat() if self._daily else ""
            asked = zlib.crc32(query, zlib.crc32((path + day).encode()))
            tag = b'W/"%s-%08x"' % (edition.tag.encode(), asked)
            if tag in headers.get(b"if-none-match", b""):
                await _send_start(send, 304, [(b"etag", tag), *_versioned(edition)])
                await send({"type": "http.response.body", "body": b""})
                return
            zipped = b"gzip" in headers.get(b"accept-encoding", b"")
            key = (edition.path, path, query.decode("latin-1"), day, "gzip" if zipped else "")
            answer = _kept.get(key)
            if answer is None:
                answer = await self._worked_out(edition, query, zipped)
                if answer.status == 200:
                    _kept.keep(key, answer)
            await _send_answer(send, answer, method, tag, _versioned(edition))
        except Exception as error:
            await _send_answer(send, _failed(error), method, b"", [(b"cache-control", b"no-store")])

    async def _worked_out(self, edition: Edition, query: bytes, zipped: bool) -> Answer:
        if len(query) > LONGEST_QUERY:
            return failure(400, "api_too_long", most=LONGEST_QUERY)
        given = parse_qsl(query.decode("latin-1"), keep_blank_values=True)

        def write(cursor: Cursor) -> Answer:
            answer = self._write(Request(edition, given, cursor))
            return packed(answer) if zipped else answer

        return await self._lane.query(edition.path, write)


class Plain:
    """An address whose answer belongs to no data and is never kept; an ASGI application."""

    def __init__(self, tell: Callable[[], Awaitable[Answer]]) -> None:
        self._tell = tell

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, with the reason where that fails."""
        method = scope["method"]
        if method not in ("GET", "HEAD"):
            await _send_method(method, send)
            return
        try:
            answer = await self._tell()
        except Exception as error:
            answer = _failed(error)
        await _send_answer(send, answer, method, b"", [(b"cache-control", b"no-store")])


def _failed(error: Exception) -> Answer:
    """What the client is told of an error."""
    match error:
        case WrongParametersError():
            answer = wrong_parameters(error.problems)
        case work.TooSlowError():
            answer = failure(503, "api_too_slow", seconds=int(error.seconds))
        case work.BusyError():
            answer = failure(503, "api_busy", again=True)
        case duckdb.OutOfMemoryException():
            answer = failure(503, "api_too_large")
        case database.DatabaseMissingError():
            answer = _unbuilt("api_missing", "build_failed")
        case database.DatabaseOlderError():
            _LOG.error("The database cannot be served: %s", error)
            name, command = database.pointer().name, database.rebuild_command()
            answer = _unbuilt("database_older", "database_older", name=name, command=command)
        case database.DatabaseBrokenError():
            _LOG.error("The database cannot be served: %s", error)
            answer = failure(503, "api_broken")
        case _:
            _LOG.error("The request could not be answered", exc_info=error)
            answer = failure(500, "api_failed")
    return answer


def _unbuilt(given: str, failed: str, **values: object) -> Answer:
    """There are no data to be read: have them built, as opening a page does, or say why that is not done.

    `given` are the words where the database was asked for by SOGOC_DATABASE, `failed` where building failed.
    """
    if database.is_given():
        return failure(503, given, again=False, **values)
    job = build.job_for(database.pointer())
    if job is not None and job.outcome == "failed":
        return failure(503, failed, again=False, **values)
    return failure(503, "api_building", again=True)


def _versioned(edition: Edition) -> list[tuple[bytes, bytes]]:
    return [
        (b"x-data-version", edition.data_version.encode()),
        (b"cache-control", b"no-cache"),
    ]


async def _send_method(method: str, send: Send) -> None:
    if method == "OPTIONS":
        await _send_start(send, 204, [(b"allow", _METHODS), *_PREFLIGHT])
        await send({"type": "http.response.body", "body": b""})
        return
    answer = failure(405, "api_read_only", method=method[:20])
    await _send_answer(send, answer, "GET", b"", [(b"allow", _METHODS)])


async def _send_answer(
    send: Send, answer: Answer, method: str, tag: bytes, others: list[tuple[bytes, bytes]]
) -> None:
    headers = [
        (b"content-type", answer.media_type.encode()),
        (b"content-length", str(len(answer.body)).encode()),
        *others,
    ]
    if answer.status == 200 and tag:
        headers.append((b"etag", tag))
    given = [(name.encode(), value.encode("latin-1", "replace")) for name, value in answer.headers]
    replaced = {name for name, _ in given}
    headers = [each for each in headers if each[0] not in replaced]
    await _send_start(send, answer.status, [*headers, *given])
    await send({"type": "http.response.body", "body": b"" if method == "HEAD" else answer.body})


async def _send_start(send: Send, status: int, headers: list[tuple[bytes, bytes]]) -> None:
    await send({"type": "http.response.start", "status": status, "headers": [*headers, *_OPEN]})
