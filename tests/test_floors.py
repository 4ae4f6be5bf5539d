"""The floors: they may only rise, and a change says which figures it gained and lost."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests import floors
from tests.accuracy import Measured, TextSet
from tests.scoring import GRADES, Score

ROW = {"indicator": "dti_rank", "place": "VN-HN", "level": "all", "period": "2022", "snippet": "hạng"}
GOLD = [{"file": "bai.md", "gold": [ROW | {"value": 9}, ROW | {"value": 24}]}]

Run = Callable[..., int]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command over one set of two figures, given how many are found and their grades."""
    gold = tmp_path / "gold.json"
    gold.write_text(json.dumps(GOLD), encoding="utf-8")
    monkeypatch.setattr(floors, "FLOORS", tmp_path / "floors.json")
    monkeypatch.setattr(floors, "MATCHED", tmp_path / "matched.json")
    monkeypatch.setattr(floors, "ACCURACY", tmp_path / "accuracy.csv")
    keep(floors.FLOORS, {"elsewhere": dict.fromkeys(GRADES, 0.5)})
    keep(floors.MATCHED, {"elsewhere": {"kia.md": "abcdef 44"}})

    def measured(grades: str, *arguments: str, shown: bool = True, key: str = "abcdef") -> int:
        found = [sum(int(grade) > step for grade in grades) for step in range(4)]
        result = Measured(Score(2, 2, found), {"bai.md": f"{key} {grades}"}, 1)
        sets = {
            "tried": TextSet(tmp_path, gold, shown=shown),
            "elsewhere": TextSet(tmp_path, tmp_path / "none"),
        }
        monkeypatch.setattr(floors, "SETS", sets)
        monkeypatch.setattr(floors, "measure", lambda _: result)
        return floors.main(arguments)

    return measured


def keep(path: Path, content: Mapping[str, Any]) -> None:
    """Write a file of floors or records."""
    path.write_text(json.dumps(content), encoding="utf-8")


def kept(path: Path) -> Any:
    """What such a file holds."""
    return json.loads(path.read_text(encoding="utf-8"))


def test_floors_rise(run: Run) -> None:
    """--update pins what was measured, records the figures, and leaves a set that is not here."""
    assert run("43", "--update") == 0
    expected = {"figure": 1.0, "placed": 1.0, "dated": 1.0, "full": 0.5}
    assert kept(floors.FLOORS) == {"elsewhere": dict.fromkeys(GRADES, 0.5), "tried": expected}
    assert kept(floors.MATCHED) == {"elsewhere": {"kia.md": "abcdef 44"}, "tried": {"bai.md": "abcdef 43"}}


def test_floors_never_fall(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    """A score below its floor is status 1 with its name, and --update then writes nothing."""
    run("44", "--update")
    before = [floors.FLOORS.read_bytes(), floors.MATCHED.read_bytes()]
    assert run("43", "--update") == 1
    assert "below the floor: tried full 0.500 < 1.000" in capsys.readouterr().err
    assert [floors.FLOORS.read_bytes(), floors.MATCHED.read_bytes()] == before


def test_looking_writes_nothing(run: Run) -> None:
    """Without --update a better score changes no file."""
    before = [floors.FLOORS.read_bytes(), floors.MATCHED.read_bytes()]
    assert run("44") == 0
    assert [floors.FLOORS.read_bytes(), floors.MATCHED.read_bytes()] == before


def test_a_change_names_what_it_gained_and_lost(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    """Each figure whose grade changed is named with its grade before and now."""
    run("42", "--update")
    capsys.readouterr()
    run("04")
    lines = capsys.readouterr().out.splitlines()
    assert "tried: 1 gained, 1 lost since the last record" in lines
    assert "- tried: bai.md: dti_rank 9 VN-HN all 2022 «hạng»: right → missed" in lines
    assert "+ tried: bai.md: dti_rank 24 VN-HN all 2022 «hạng»: wrong period → right" in lines


def test_sets_for_scoring_only_stay_unread(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    """Of a set that must not be read, a change tells how many figures it gained and lost, not which."""
    run("42", "--update")
    capsys.readouterr()
    run("04", shown=False)
    printed = capsys.readouterr().out
    assert "tried: 1 gained, 1 lost" in printed and "dti_rank" not in printed


def test_other_annotations_are_not_compared(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    """Where the annotations of a file changed, its figures are neither gained nor lost."""
    run("42", "--update")
    capsys.readouterr()
    run("04", key="fedcba")
    assert "gained" not in capsys.readouterr().out


@pytest.mark.parametrize(("found", "expected"), [(2, 1.0), (1, 0.5), (0, 0.0)])
def test_a_floor_is_never_above_the_score(found: int, expected: float) -> None:
    """Scores are cut, not rounded, to three decimals."""
    assert floors.reached(Measured(Score(2, 2, [found] * 4), {}, 1), "full") == expected
    third = floors.reached(Measured(Score(3, 3, [2] * 4), {}, 1), "full")
    assert third == 0.666
