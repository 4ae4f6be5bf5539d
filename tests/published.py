"""Publishes the floors as data/accuracy.csv, which the product shows (`python -m tests.floors --update`)."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Mapping
from datetime import date
from pathlib import Path

from tests.conftest import ROOT

ACCURACY = ROOT / "data" / "accuracy.csv"
COMMAND = "python -m tests.floors --update"
COLUMNS = ("set", "unread", "measure", "value", "date", "command")
HEADER = (
    "# How well the extraction reads texts that were annotated by hand: the F1 of each set and measure.\n"
    f"# Measured by the tests, not typed: written by `{COMMAND}`; a test holds it equal to the floors.\n"
)


def publish(
    floors: Mapping[str, Mapping[str, float]], path: Path, today: date, unread: Collection[str] = ()
) -> None:
    """Write the floors as rows; a value that has not changed keeps the day on which it was measured.

    `unread` names the sets whose texts and misses nobody who writes rules has read.
    """
    before = {(row["set"], row["measure"]): row for row in read_published(path)} if path.is_file() else {}
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(COLUMNS)
    for name, grades in floors.items():
        for grade, floor in grades.items():
            old = before.get((name, grade))
            same = old is not None and float(old["value"]) == floor
            day = old["date"] if old is not None and same else today.isoformat()
            writer.writerow([name, "yes" if name in unread else "no", grade, f"{floor:.3f}", day, COMMAND])
    path.write_text(HEADER + stream.getvalue(), encoding="utf-8")


def read_published(path: Path) -> list[dict[str, str]]:
    """The rows of the published file, without its header of words."""
    lines = [
        line
        for line in path.read_text(encoding="utf-8").splitlines(keepends=True)
        if not line.startswith("#")
    ]
    return list(csv.DictReader(lines))
