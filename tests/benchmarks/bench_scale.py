"""What pages ask, of ten million claims and of ten thousand: `python -m tests.benchmarks.bench_scale`.

Makes both databases through data/*.sql (many_claims.py) in a folder that is removed afterwards, or kept with
--keep FOLDER and found there the next time. Every question of a page is asked of both (questions.py), and
beside it, in turns on one connection, the same is asked in plain SQL of the bare table: the claims in one
sorted table and their sources, nothing made ready. Milliseconds are of the processor, the best of several;
beside their ratio stands that of the clock's. The ratios count. On ten million claims a question may take 1.3
times its plain SQL, and the questions of a page together ten times what they take on ten thousand. Status 1
where one takes more. Wants 5 GB of disk, 8 GB of memory and ten minutes of the processor.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import duckdb

from dashboard.database import connect
from tests.benchmarks.many_claims import LARGE, SMALL, bare_copy, generate
from tests.benchmarks.questions import PAGES, QUESTIONS
from tests.benchmarks.questions_of_charts import Given, Question, specimens

PLAIN_RATIO, GROWTH = 1.3, 10.0
SLOW = 2000.0
"""Milliseconds beyond which something is measured once only."""


class Times(NamedTuple):
    """Milliseconds of the processor, and by the clock."""

    processor: float
    clock: float


Taken = dict[Question, Times]


def best_of(works: Sequence[Callable[[], Any]], rounds: int) -> list[Times]:
    """The best of some rounds for each, in turns, after one round to warm up."""
    taken: list[list[Times]] = [[] for _ in works]
    for number in range(rounds + 1):
        for work, times in zip(works, taken, strict=True):
            if number < 2 or times[-1].processor < SLOW:
                processor, clock = time.process_time(), time.perf_counter()
                work()
                times.append(
                    Times(1000 * (time.process_time() - processor), 1000 * (time.perf_counter() - clock))
                )
    return [Times(*(min(each) for each in zip(*times[1:], strict=True))) for times in taken]


def asked(file: Path, rounds: int) -> Taken:
    """What every question of the pages takes, asked of a database."""
    with connect(str(file)) as connection:
        about = specimens(connection)
        return {
            question: best_of([partial(question.ask, connection.cursor(), about)], rounds)[0]
            for question in QUESTIONS
        }


def asked_both_ways(file: Path, bare: Path, rounds: int) -> tuple[Taken, Taken]:
    """What the questions take, asked of a database, and their plain SQL, where there is some."""
    taken: Taken = {}
    plain: Taken = {}
    with duckdb.connect(str(file), read_only=True) as opened:
        opened.execute("ATTACH ? AS plain (READ_ONLY)", [str(bare)])
        connection = connect(str(file))
        about = specimens(connection)
        for question in QUESTIONS:
            ask = partial(question.ask, connection.cursor(), about)
            if question.plain:
                ask_plainly = partial(_fetch, opened, question.plain, question.given(about))
                taken[question], plain[question] = best_of([ask, ask_plainly], rounds)
            else:
                (taken[question],) = best_of([ask], rounds)
    return taken, plain


def _fetch(connection: duckdb.DuckDBPyConnection, sql: str, given: Given) -> None:
    connection.execute(sql, given).fetchall()


def told(small: Taken, large: Taken, plain: Taken) -> Iterator[str]:
    """The tables, line by line."""
    yield f"{'question':34}{'10,000':>10}{'10 million':>12}{'plain SQL':>11}{'ratio':>8}{'clock':>8}"
    for question in QUESTIONS:
        beside = plain.get(question)
        ours = large[question]
        line = f"{question.name:34}{small[question].processor:>10.1f}{ours.processor:>12.1f}"
        if beside:
            line += f"{beside.processor:>11.1f}{ours.processor / beside.processor:>8.2f}"
            line += f"{ours.clock / beside.clock:>8.2f}"
        yield line
    yield f"\n{'page, its questions together':34}{'10,000':>10}{'10 million':>12}{'growth':>8}"
    for page, questions in PAGES.items():
        sums = [sum(taken[each].processor for each in questions) for taken in (small, large)]
        yield f"{page:34}{sums[0]:>10.1f}{sums[1]:>12.1f}{sums[1] / sums[0]:>8.1f}"


def missed(small: Taken, large: Taken, plain: Taken) -> list[str]:
    """The questions and pages that take more than they may."""
    slow = [
        each.name for each, taken in plain.items() if large[each].processor > PLAIN_RATIO * taken.processor
    ]
    for page, questions in PAGES.items():
        sums = [sum(taken[each].processor for each in questions) for taken in (small, large)]
        slow += [page] * (sums[1] > GROWTH * sums[0])
    return slow


def files(folder: Path) -> tuple[Path, Path, Path]:
    """The small and the large database and the bare table, made where they are not there yet."""
    small, large, bare = (folder / f"{name}.duckdb" for name in ("small", "large", "bare"))
    for file, make in ((small, SMALL), (large, LARGE)):
        if not file.exists():
            unfinished = file.with_suffix(".unfinished")
            unfinished.unlink(missing_ok=True)
            begun = time.time()
            generate(unfinished, make)
            unfinished.rename(file)
            size = file.stat().st_size / 1e6
            print(f"{make.communes} communes, {make.weeks} weeks: {time.time() - begun:.0f} s, {size:.0f} MB")
    if not bare.exists():
        bare_copy(large, bare)
    return small, large, bare


def main() -> int:
    """Measure and print; the exit status."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="where the databases lie afterwards")
    parser.add_argument("--rounds", type=int, default=9)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        small, large, bare = files(options.keep or Path(temporary))
        of_few = asked(small, options.rounds)
        of_many, plain = asked_both_ways(large, bare, options.rounds)
    print("\n".join(told(of_few, of_many, plain)))
    slow = missed(of_few, of_many, plain)
    print(f"\nabove its goal: {', '.join(slow) or 'nothing'}")
    return int(bool(slow))


if __name__ == "__main__":
    sys.exit(main())
