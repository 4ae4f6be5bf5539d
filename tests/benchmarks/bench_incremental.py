"""What one more document costs: `python -m tests.benchmarks.bench_incremental [--documents 20000]`.

Writes so many texts, the digests with other numbers, places and persons, each dated by its front matter;
builds a database from them; adds one and builds again; then builds again with nothing new. Prints seconds
of the processor of each build, and its share of the first one. The builds are those of the command line, in
processes of their own. Status 1: one document costs more than the share allowed (--allowed, percent).
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from extract.reference import read_reference
from tests.benchmarks.texts import ROOT, digests, varied

_FRONT = "---\ntitle: Bài {number}\npublisher: Báo số {paper}\npublished: {year}-{month:02}-{day:02}\n---\n\n"


def articles() -> Iterator[str]:
    """Texts without end, no two alike."""
    places = read_reference(ROOT / "data" / "reference")["place"]
    names = places[places["kind"] != "nation"]["name_vi"].tolist()
    bodies, chance = digests(), random.Random(47)
    number = 0
    while True:
        day = {
            "year": chance.randint(2016, 2025),
            "month": chance.randint(1, 12),
            "day": chance.randint(1, 28),
        }
        front = _FRONT.format(number=number, paper=chance.randint(1, 90), **day)
        yield front + varied(bodies[number % len(bodies)], chance, names)
        number += 1


def write(folder: Path, texts: Iterator[str], first: int, count: int) -> None:
    """So many texts as files, in folders of a thousand."""
    for number in range(first, first + count):
        file = folder / f"{number // 1000:03}" / f"bai-{number:06}.md"
        file.parent.mkdir(exist_ok=True)
        file.write_text(next(texts), encoding="utf-8")


def build(folder: Path, database: Path, workers: int) -> tuple[float, str]:
    """Seconds of the processor that a build takes, and its summary."""
    command = [sys.executable, "-m", "extract", str(folder), "--database", str(database)]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run = subprocess.run(
        [*command, "--workers", str(workers)], cwd=ROOT, capture_output=True, encoding="utf-8", check=True
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, run.stdout.splitlines()[0]


def main() -> int:
    """Measure and print; the exit status."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--workers", type=int, default=1, help="processes that read in the first build")
    parser.add_argument("--allowed", type=float, default=6.0, help="percent of a full build")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder, database = Path(name, "seeds"), Path(name, "metrics.duckdb")
        folder.mkdir()
        texts = articles()
        write(folder, texts, 0, options.documents)
        full, summary = build(folder, database, options.workers)
        print(f"{options.documents} documents: {summary}")
        print(f"full build          {full:8.1f} s")
        write(folder, texts, options.documents, 1)
        one, _ = build(folder, database, options.workers)
        none, _ = build(folder, database, options.workers)
    for what, seconds in (("one document more", one), ("nothing new", none)):
        print(f"{what:<18}  {seconds:8.1f} s  {100 * seconds / full:5.1f} % of the full build")
    return int(100 * one / full > options.allowed)


if __name__ == "__main__":
    sys.exit(main())
