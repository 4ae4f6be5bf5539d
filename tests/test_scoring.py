"""The scorer: it gives the numbers of the shared one, and sees each kind of mistake."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.scoring import bounds, grade, score

FIGURE: dict[str, Any] = {
    "indicator": "on_time_rate",
    "value": 99.81,
    "place": "VN-HN/Sở Nội vụ",
    "level": "all",
    "period": "2023-H1",
    "period_also": ["2023"],
    "unit": "percent",
    "total": None,
    "qualifier": "exact",
    "basis": "stated",
}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, 4),
        ({"place": "VN-HN", "agency": "sở nội vụ"}, 4),
        ({"period": "2023-01-01/2023-06-30"}, 4),
        ({"period": "2023"}, 4),
        ({"qualifier": "over"}, 3),
        ({"total": 100.0}, 3),
        ({"period": "2022"}, 2),
        ({"period": None}, 2),
        ({"level": "city"}, 1),
        ({"agency": "Sở Y tế"}, 1),
        ({"value": 99.82}, 0),
        ({"indicator": "dti_rank"}, 0),
    ],
)
def test_grade(change: dict[str, Any], expected: int) -> None:
    """A claim's grade is the number of steps on which it agrees with the figure."""
    assert grade({**FIGURE, **change}, FIGURE) == expected


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        ("2022", "2022-01-01", "2022-12-31"),
        ("2023-Q1", "2023-01-01", "2023-03-31"),
        ("2023-Q4", "2023-10-01", "2023-12-31"),
        ("2023-H2", "2023-07-01", "2023-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025-W47", "2025-11-17", "2025-11-23"),
        ("2023-07-05", "2023-07-05", "2023-07-05"),
        ("2021-01-01/2023-03-31", "2021-01-01", "2023-03-31"),
        ("2021/2023", "2021-01-01", "2023-12-31"),
    ],
)
def test_bounds(period: str, first: str, last: str) -> None:
    """A period has the first and last day that ISO 8601 gives it."""
    found = bounds(period)
    assert found is not None
    assert [day.isoformat() for day in found] == [first, last]


@pytest.mark.parametrize("period", [None, "", "unknown", "năm 2022", "2022-X1"])
def test_no_bounds(period: str | None) -> None:
    """What is no period has no days."""
    assert bounds(period) is None


def test_optional_figures_count_neither_way() -> None:
    """A claim of an optional figure is no hit, no miss and no extra."""
    documents = [{"file": "a.md", "gold": [{**FIGURE, "optional": True}]}]
    result = score(documents, [{**FIGURE, "source_file": "a.md"}])
    assert (result.gold, result.predicted, result.extras) == (0, 0, [])


def test_a_claim_of_an_unknown_document_is_an_extra() -> None:
    """A claim from a file without annotations counts against precision."""
    result = score([], [{**FIGURE, "source_file": "b.md"}])
    assert (result.predicted, len(result.extras)) == (1, 1)


def _spoiled(documents: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Claims made of the annotations with every kind of mistake, always the same."""
    changes: list[dict[str, Any]] = [
        {},
        {"value": -1.0},
        {"level": "ward"},
        {"period": "1999"},
        {"basis": "guess"},
        {"total": 7.0},
    ]
    claims = []
    for document in documents:
        for number, row in enumerate(document["gold"]):
            claim = {**row, **changes[number % len(changes)], "source_file": document["file"]}
            claims += [claim] * (1 + (number % 7 == 3)) if number % 5 else []
    return [*claims, {**claims[0], "source_file": "elsewhere.md"}]


def test_same_numbers_as_the_shared_scorer(shared: Path, tmp_path: Path) -> None:
    """On every annotated set both scorers print the same four lines, and as many misses and extras."""
    for gold in sorted(shared.glob("*/gold.json")):
        documents = json.loads(gold.read_text(encoding="utf8"))
        claims = _spoiled(documents)
        predicted = tmp_path / "predicted.jsonl"
        predicted.write_text("\n".join(json.dumps(claim) for claim in claims), encoding="utf8")
        theirs = subprocess.run(
            [sys.executable, shared / "score.py", gold, predicted],
            capture_output=True,
            check=True,
            encoding="utf8",
            env={"PYTHONIOENCODING": "utf8"},
        ).stdout.splitlines()
        ours = score(documents, claims).report().splitlines()
        assert ours[:4] == theirs[:4]
        assert [line[:60] for line in ours] == [line[:60] for line in theirs]
