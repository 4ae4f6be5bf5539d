"""What pages ask, of ten million claims and of ten thousand: `python -m tests.benchmarks.bench_scale`.

Makes both databases through data/*.sql (many_claims.py) in a folder that is removed afterwards, or kept with
--keep FOLDER and found there the next time. Every question of a page is asked of both (questions.py), and
beside it the same is asked in plain SQL of the bare table: the claims in one sorted table and their sources,
nothing made ready. Milliseconds are of the processor, the best of several; what counts are the ratios. On
ten million claims a question may take 1.3 times its plain SQL, and the questions of a page together ten
times what they take on ten thousand. Status 1 where one takes more. Wants 5 GB of disk, 8 GB of memory and
ten minutes of the processor.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import duckdb

from dashboard.database import connect
from tests.benchmarks.many_claims import LARGE, SMALL, bare_copy, generate
from tests.benchmarks.questions import PAGES, QUESTIONS
from tests.benchmarks.questions_of_charts import Question, specimens

PLAIN_RATIO, GROWTH = 1.3, 10.0
Taken = dict[Question, float]


def best_of(work: Callable[[], Any], rounds: int) -> float:
    """Milliseconds of the processor, the best of some rounds after one to warm up; of slow work, of two."""
    taken = []
    for number in range(rounds + 1):
        begun = time.process_time()
        work()
        taken.append(1000 * (time.process_time() - begun))
        if number and taken[-1] > 2000:
            break
    return min(taken[1:])


def asked(file: Path, rounds: int) -> Taken:
    """Milliseconds for every question of the pages, asked of a database."""
    with connect(str(file)) as connection:
        about = specimens(connection)
        return {
            question: best_of(lambda each=question: each.ask(connection.cursor(), about), rounds)
            for question in QUESTIONS
        }


def asked_plainly(file: Path, bare: Path, rounds: int) -> Taken:
    """Milliseconds for the plain SQL of every question that has some."""
    with duckdb.connect(str(file), read_only=True) as connection:
        connection.execute("ATTACH ? AS plain (READ_ONLY)", [str(bare)])
        about = specimens(connection)
        return {
            question: best_of(
                lambda each=question: connection.execute(each.plain, each.given(about)).fetchall(), rounds
            )
            for question in QUESTIONS
            if question.plain
        }


def told(small: Taken, large: Taken, plain: Taken) -> Iterator[str]:
    """The tables, line by line."""
    yield f"{'question':34}{'10,000':>10}{'10 million':>12}{'plain SQL':>11}{'ratio':>8}"
    for question in QUESTIONS:
        beside = plain.get(question)
        line = f"{question.name:34}{small[question]:>10.1f}{large[question]:>12.1f}"
        if beside:
            line += f"{beside:>11.1f}{large[question] / beside:>8.2f}"
        yield line
    yield f"\n{'page, its questions together':34}{'10,000':>10}{'10 million':>12}{'growth':>8}"
    for page, questions in PAGES.items():
        sums = [sum(taken[each] for each in questions) for taken in (small, large)]
        yield f"{page:34}{sums[0]:>10.1f}{sums[1]:>12.1f}{sums[1] / sums[0]:>8.1f}"


def missed(small: Taken, large: Taken, plain: Taken) -> list[str]:
    """The questions and pages that take more than they may."""
    slow = [each.name for each, taken in plain.items() if large[each] > PLAIN_RATIO * taken]
    for page, questions in PAGES.items():
        sums = [sum(taken[each] for each in questions) for taken in (small, large)]
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
        taken = asked(small, options.rounds), asked(large, options.rounds)
        plain = asked_plainly(large, bare, options.rounds)
    print("\n".join(told(*taken, plain)))
    slow = missed(*taken, plain)
    print(f"\nabove its goal: {', '.join(slow) or 'nothing'}")
    return int(bool(slow))


if __name__ == "__main__":
    sys.exit(main())
