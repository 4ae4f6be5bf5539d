"""What `kill -9` leaves of a build: `python -m tests.benchmarks.bench_kills [--kills 100] [--seed N]`.

Builds of the command line from a copy of seeds/ and some texts more, each kind in turn: a first build, one
that reads everything again, and one beside the build before; for the last two a text was changed and one
added. The process group is killed at a random moment, half of the times anywhere in the length of the
build, half in its writing. After every kill a reader must find the old database or the new one, row for row;
the next build, killed again or run to its end, must end in the new one with nothing else in the folder, and
the sources as they were. Prints how many kills met which stage, and every violation. Status 1: there was one.
"""

from __future__ import annotations

import argparse
import os
import random
import selectors
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path

from extract.versions import current_file
from tests.benchmarks.bench_incremental import articles, write
from tests.benchmarks.texts import ROOT
from tests.extract.making import rows, strays

TEXTS = 40
KINDS = ("first", "anew", "beside")
STAGES = ("starting", "reading", "checking", "writing", "swapping", "ended")

Contents = dict[str, list[tuple[object, ...]]]


@dataclass
class Bench:
    """Scratch folders, the two databases that may be found whole, how long builds take, what was seen."""

    folder: Path
    chance: random.Random
    old: Contents = field(default_factory=dict)
    new: Contents = field(default_factory=dict)
    seconds: dict[str, tuple[float, float]] = field(default_factory=dict)  # before and in the writing
    met: Counter[tuple[str, str]] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    @property
    def work(self) -> Path:
        """The folder in which is built over and over."""
        return self.folder / "work"

    @property
    def database(self) -> Path:
        """The database that is built there."""
        return self.work / "metrics.duckdb"

    def start(self, kind: str) -> subprocess.Popen[bytes]:
        """A build of that kind in a process group of its own, its progress piped."""
        sources = self.folder / "new"
        command = [sys.executable, "-m", "extract", str(sources), "--database", str(self.database)]
        command += ["--anew"] * (kind == "anew") + ["--workers", self.chance.choice("12")]
        return subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True
        )

    def lay_out(self, kind: str) -> None:
        """The folder as a build of that kind meets it: empty, or with the old database."""
        shutil.rmtree(self.work, ignore_errors=True)
        if kind == "first":
            self.work.mkdir()
        else:
            shutil.copytree(self.folder / "before", self.work, symlinks=True)


def prepare(bench: Bench) -> None:
    """Write the sources, build what may be found whole, and take the time of each kind of build."""
    texts = articles()
    shutil.copytree(ROOT / "seeds", bench.folder / "old")
    write(bench.folder / "old", texts, 0, TEXTS)
    shutil.copytree(bench.folder / "old", bench.folder / "new")
    write(bench.folder / "new", texts, TEXTS - 1, 2)
    before = bench.folder / "before" / "metrics.duckdb"
    before.parent.mkdir()
    command = [sys.executable, "-m", "extract", str(bench.folder / "old"), "--database", str(before)]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    bench.old = rows(before)
    for kind in KINDS:
        bench.lay_out(kind)
        begun = time.monotonic()
        build = bench.start(kind)
        said = [*lines_until(build, begun + 600)]
        build.wait()
        writing = next(moment for moment, line in said if line.startswith("writing"))
        bench.seconds[kind] = writing - begun, time.monotonic() - writing
        found = rows(bench.database)
        if bench.new not in ({}, found):
            bench.wrong.append(f"{kind}: not row for row what the other kinds of builds made")
        bench.new = found


def lines_until(build: subprocess.Popen[bytes], moment: float) -> Iterator[tuple[float, str]]:
    """The lines that a build says, each with its moment, until it ends or the moment has come."""
    assert build.stderr
    os.set_blocking(build.stderr.fileno(), False)
    waiting, rest = selectors.DefaultSelector(), b""
    waiting.register(build.stderr, selectors.EVENT_READ)
    while (left := moment - time.monotonic()) > 0 and waiting.select(left):
        if not (read := build.stderr.read()):
            return
        *lines, rest = (rest + read).split(b"\n")
        yield from ((time.monotonic(), line.decode()) for line in lines)


def kill(bench: Bench, kind: str) -> str:
    """Start a build, kill its group at a random moment; the stage in which it was."""
    before = versions(bench)
    to_writing, writing = bench.seconds[kind]
    at_writing = bench.chance.random() < 0.5
    delay = bench.chance.uniform(0, writing if at_writing else to_writing + writing)
    begun, said = time.monotonic(), []
    build = bench.start(kind)
    for moment, line in lines_until(build, begun + (600 if at_writing else delay)):
        said.append(line)
        if at_writing and line.startswith("writing"):
            said += [later for _, later in lines_until(build, moment + delay)]
            break
    ended = build.poll() is not None
    if not ended:
        os.killpg(build.pid, signal.SIGKILL)
    build.communicate()
    return "ended" if ended else stage(bench, said, before)


def versions(bench: Bench) -> set[Path]:
    """The whole files of the database, links resolved, and links not yet in place."""
    return {file.resolve() for pattern in ("*.duckdb", "*.link-*") for file in bench.work.glob(pattern)}


def stage(bench: Bench, said: list[str], before: set[Path]) -> str:
    """What a killed build was at, by what it has said and what it left."""
    if versions(bench) != before:
        return "swapping"
    if any(line.startswith("writing") for line in said):
        return "writing"
    read = [line.split(" ")[0].split("/") for line in said if line[:1].isdecimal()]
    if not read:
        return "starting"
    return "checking" if read[-1][0] == read[-1][-1] else "reading"


def check(bench: Bench, what: str, allowed: list[Contents]) -> Contents:
    """What a reader finds now; noted where it is none of the allowed."""
    try:
        found = rows(bench.database) if current_file(bench.database) else {}
    except Exception as error:  # whatever a reader meets is what is looked for
        bench.wrong.append(f"{what}: {error}")
        return {}
    if found not in allowed:
        bench.wrong.append(f"{what}: {'neither the old database nor the new' if found else 'no database'}")
    return found


def round_of_kills(bench: Bench, kind: str, many: int) -> None:
    """Kill builds one after the other in one folder, then build to the end."""
    bench.lay_out(kind)
    allowed = [{} if kind == "first" else bench.old, bench.new]
    for _ in range(many):
        met = kill(bench, kind)
        bench.met[kind, met] += 1
        if check(bench, f"{kind} build, killed while {met}", allowed) == bench.new:
            allowed = [bench.new]
    build = bench.start(kind)
    _, said = build.communicate()
    what = f"{kind} build, to its end after {many} kills"
    if build.returncode:
        bench.wrong.append(f"{what}: status {build.returncode}, {said.decode().splitlines()[-1:]}")
    check(bench, what, [bench.new])
    if left := strays(bench.database):
        bench.wrong.append(f"{what}: left lying: {', '.join(left)}")


def told(bench: Bench) -> Iterator[str]:
    """The table of kills by kind of build and stage, and what was wrong, line by line."""
    yield f"{'killed while':12}" + "".join(f"{kind:>10}" for kind in (*KINDS, "all"))
    for each in STAGES:
        counts = [bench.met[kind, each] for kind in KINDS]
        yield f"{each:12}" + "".join(f"{count:>10}" for count in (*counts, sum(counts)))
    yield from bench.wrong
    yield f"{killed(bench)} kills, {len(bench.wrong)} violations"


def killed(bench: Bench) -> int:
    """How many builds were killed, those left out that had ended before."""
    return sum(count for (_, met), count in bench.met.items() if met != "ended")


def main() -> int:
    """Kill and print; the exit status."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    options = parser.parse_args()
    print(f"seed {options.seed}", flush=True)
    with tempfile.TemporaryDirectory() as name:
        bench = Bench(Path(name), random.Random(options.seed))
        prepare(bench)
        before = source_bytes(bench)
        for kind in cycle(KINDS):
            left = options.kills - killed(bench)
            if left <= 0:
                break
            round_of_kills(bench, kind, min(left, bench.chance.randint(1, 3)))
        if source_bytes(bench) != before:
            bench.wrong.append("the sources are not what they were")
    print("\n".join(told(bench)))
    return int(bool(bench.wrong))


def source_bytes(bench: Bench) -> dict[Path, bytes]:
    """Every source with its bytes."""
    return {file: file.read_bytes() for file in (bench.folder / "new").rglob("*") if file.is_file()}


if __name__ == "__main__":
    sys.exit(main())
