"""Does the work of requests beside the server's loop: few threads, a bounded queue, a bounded time."""

from __future__ import annotations

import asyncio
import threading
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, TypeVar

from dashboard import database
from dashboard.queries import Cursor
from dashboard.service.answers import Answer

KEPT_BYTES, KEPT_ANSWERS, LARGEST_KEPT = 32_000_000, 2000, 4_000_000

Result = TypeVar("Result")


class TooSlowError(Exception):
    """The work took longer than the seconds that stand in it, and was stopped."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"{seconds} s")
        self.seconds = seconds


class BusyError(Exception):
    """More requests wait than may."""


@dataclass
class Lane:
    """Threads for one kind of work: how many, how long each piece may take, how many pieces may wait."""

    threads: int
    seconds: float
    most_waiting: int
    _waiting: set[asyncio.Future[Any]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._pool = ThreadPoolExecutor(self.threads, thread_name_prefix="service")

    async def run(self, task: Callable[[], Result], stop: Callable[[], None] | None = None) -> Result:
        """The task's result, worked out in another thread; `stop` is called where it takes too long.

        Raises BusyError, TooSlowError and whatever the task raises.
        """
        if len(self._waiting) >= self.most_waiting:
            raise BusyError
        future = asyncio.wrap_future(self._pool.submit(task))
        self._waiting.add(future)
        future.add_done_callback(self._ended)
        done, _ = await asyncio.wait({future}, timeout=self.seconds)
        if not done:
            future.cancel()
            if stop:
                stop()
            raise TooSlowError(self.seconds)
        return future.result()

    async def query(self, path: str, task: Callable[[Cursor], Result]) -> Result:
        """The task's result on a cursor of its own; a query that takes too long is interrupted."""
        cursors: list[Cursor] = []

        def work() -> Result:
            cursors.append(database.cursor(path))
            return task(cursors[0])

        def stop() -> None:
            for cursor in cursors:
                cursor.interrupt()

        return await self.run(work, stop)

    def _ended(self, future: asyncio.Future[Any]) -> None:
        """Whether anybody still wants the result or not, its error has been seen."""
        self._waiting.discard(future)
        if not future.cancelled():
            future.exception()


QUERIES = Lane(threads=4, seconds=8.0, most_waiting=64)
PREVIEWS = Lane(threads=2, seconds=1.5, most_waiting=16)
"""A page waits for its preview: better none than a late one."""
PICTURES = Lane(threads=1, seconds=45.0, most_waiting=8)
"""One browser paints one picture after the other; its first start takes seconds."""


class Kept:
    """Answers kept by what was asked, the least asked for given up first; small enough to stay small."""

    def __init__(self) -> None:
        self._answers: OrderedDict[tuple[str, ...], Answer] = OrderedDict()
        self._bytes = 0
        self._lock = threading.Lock()

    def get(self, key: tuple[str, ...]) -> Answer | None:
        """The answer that was kept under the key."""
        with self._lock:
            answer = self._answers.get(key)
            if answer is not None:
                self._answers.move_to_end(key)
            return answer

    def keep(self, key: tuple[str, ...], answer: Answer) -> None:
        """Keep an answer, and give up others where there are too many."""
        if len(answer.body) > LARGEST_KEPT:
            return
        with self._lock:
            self._forget(key)
            self._answers[key] = answer
            self._bytes += len(answer.body)
            while self._bytes > KEPT_BYTES or len(self._answers) > KEPT_ANSWERS:
                self._forget(next(iter(self._answers)))

    def _forget(self, key: tuple[str, ...]) -> None:
        old = self._answers.pop(key, None)
        if old is not None:
            self._bytes -= len(old.body)
