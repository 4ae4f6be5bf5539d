"""The published accuracy is the measured one."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from tests.accuracy import SETS
from tests.floors import FLOORS
from tests.published import ACCURACY, COLUMNS, HEADER, publish, read_published


def test_the_published_accuracy_equals_the_floors() -> None:
    """data/accuracy.csv holds every floor and nothing else; `python -m tests.floors --update` writes both."""
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    published = {(row["set"], row["measure"]): float(row["value"]) for row in read_published(ACCURACY)}
    expected = {(name, grade): floor for name, grades in floors.items() for grade, floor in grades.items()}
    assert published == expected


def test_what_nobody_has_read_is_told() -> None:
    """The sets that are for scoring only are marked, and no other."""
    marked = {row["set"] for row in read_published(ACCURACY) if row["unread"] == "yes"}
    assert marked == {name for name, texts in SETS.items() if not texts.shown}


def test_the_file_says_that_it_is_measured() -> None:
    """Its first lines say where the values come from, its columns are the agreed ones."""
    written = ACCURACY.read_text(encoding="utf-8")
    assert written.startswith(HEADER)
    assert written.removeprefix(HEADER).splitlines()[0] == ",".join(COLUMNS)


def test_a_value_keeps_the_day_it_was_measured(tmp_path: Path) -> None:
    """Only what changed gets a new date."""
    path = tmp_path / "accuracy.csv"
    publish({"a": {"figure": 0.9, "full": 0.8}}, path, date(2026, 1, 1))
    publish({"a": {"figure": 0.9, "full": 0.85}}, path, date(2026, 2, 2))
    assert [(row["value"], row["date"]) for row in read_published(path)] == [
        ("0.900", "2026-01-01"),
        ("0.850", "2026-02-02"),
    ]
