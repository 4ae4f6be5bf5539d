"""How well the extraction reads, as it was measured last: data/accuracy.csv, shown as it is."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dashboard.database import ROOT

ACCURACY = ROOT / "data" / "accuracy.csv"


@dataclass(frozen=True)
class Measurement:
    """One measure of one set of annotated texts, from 0 to 1."""

    texts: str
    unread: bool  # by those who wrote the rules
    measure: str
    value: float
    day: date
    command: str


def read_accuracy(path: Path = ACCURACY) -> list[Measurement]:
    """The measurements in the order of the file; none where there is no file."""
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as stream:
        lines = [line for line in stream if not line.startswith("#")]
    return [
        Measurement(
            row["set"],
            row["unread"] == "yes",
            row["measure"],
            float(row["value"]),
            date.fromisoformat(row["date"]),
            row["command"],
        )
        for row in csv.DictReader(lines)
    ]
