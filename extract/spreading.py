"""Spreads tasks over an executor: results in order, and a worker that dies takes only its own task along."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from functools import partial
from typing import TypeVar

from extract.compiling import in_use, use_build

Task = TypeVar("Task")
Result = TypeVar("Result")

# Makes an executor; asked again where one broke. Any that keeps to concurrent.futures will do.
Executors = Callable[[], Executor]


def processes(number: int) -> Executors:
    """Executors of so many processes on this machine, each started clean, as on every system.

    Where this process reads by a build of the present sources, they do as well.
    """
    spawn = multiprocessing.get_context("spawn")
    return partial(ProcessPoolExecutor, number, mp_context=spawn, initializer=use_build if in_use() else None)


def spread(
    function: Callable[[Task], Result], tasks: Iterable[Task], executors: Executors
) -> Iterator[Result | BrokenExecutor]:
    """What `function` makes of each task, in the order of the tasks; what it raises is raised here.

    A worker that dies breaks its executor, and nobody can tell which task it was. So the tasks that were
    lost with it are tried again one at a time, and one that breaks an executor alone yields that error.
    """
    alone: Executor | None = None
    crew = executors()
    try:
        futures = deque((task, _submit(crew, function, task)) for task in tasks)
        while futures:
            task, future = futures.popleft()
            try:
                yield future.result()
            except BrokenExecutor:
                alone = alone or executors()
                try:
                    yield alone.submit(function, task).result()
                except BrokenExecutor as error:
                    alone.shutdown()
                    alone = None
                    yield error
    finally:
        for executor in filter(None, (crew, alone)):
            executor.shutdown(cancel_futures=True)


def _submit(crew: Executor, function: Callable[[Task], Result], task: Task) -> Future[Result]:
    """The future of a task; where the executor broke while tasks were still handed in, a broken one."""
    try:
        return crew.submit(function, task)
    except BrokenExecutor as error:
        broken: Future[Result] = Future()
        broken.set_exception(error)
        return broken
