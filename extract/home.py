"""What every run of the command line needs: where things lie, how it ends, what it says."""

from __future__ import annotations

import sys
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from extract.store_summary import Summary

ROOT = Path(__file__).resolve().parent.parent

DONE, FAILED = 0, 1  # wrong usage is 2: argparse exits with it


@dataclass(frozen=True)
class Home:
    """Where a run finds what it reads, and the database that it builds."""

    seeds: Path
    database: Path
    reference: Path
    corrections: Path

    def is_whole(self, paths: Collection[Path]) -> bool:
        """Whether these paths, or none, mean all sources: a part of them has a part of the corrections."""
        return not paths or self.seeds in [path.absolute() for path in paths]


def say(line: str) -> None:
    """A line of progress."""
    print(line, file=sys.stderr, flush=True)


def tell_build(file: Path, held: Summary, *, changed: bool) -> None:
    """Say what a build holds."""
    numbers = [count(number, table) for table, number in held.rows.items()]
    print(", ".join([*numbers, count_findings(held.findings)]))
    shown = file.relative_to(ROOT) if file.is_relative_to(ROOT) else file
    print(f"{shown} {'built' if changed else 'is up to date'}, version {held.version}")


def count_findings(counted: Mapping[str, int]) -> str:
    """How many findings there are, from the numbers of each severity, the gravest first."""
    words = [count(number, severity) for severity, number in counted.items()]
    return f"{count(sum(counted.values()), 'finding')} ({', '.join(words)})"


def count(number: int, word: str) -> str:
    """A number with its word: 1 claim, 2 claims."""
    return f"{number} {word}{'s' * (number != 1)}"
