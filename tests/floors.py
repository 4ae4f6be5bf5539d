"""The accuracy that may only rise: `python -m tests.floors` measures it against tests/floors.json."""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from tests.accuracy import SETS, Measured, measure
from tests.published import ACCURACY, publish
from tests.scoring import GRADES, WRONG

FLOORS = Path(__file__).with_name("floors.json")
MATCHED = Path(__file__).with_name("matched.json")

Floors = dict[str, dict[str, float]]
Marks = dict[str, dict[str, str]]


def main(arguments: Sequence[str]) -> int:
    """Measure every set that is here; 1 where a score lies below its floor, else 0."""
    options = _parser().parse_args(arguments)
    measured = {name: measure(name) for name, chosen in SETS.items() if chosen.here}
    floors: Floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    recorded: Marks = json.loads(MATCHED.read_text(encoding="utf-8"))
    print("\n".join([*table(measured, floors), *compared(measured, recorded)]))
    if options.misses:
        print(measured[options.misses].score.report())
    low = lowered(measured, floors)
    if low:
        print(f"below the floor: {', '.join(low)}", file=sys.stderr)
        return 1
    if options.update:
        write(FLOORS, raised(measured, floors))
        unread = [name for name, texts in SETS.items() if not texts.shown]
        publish(raised(measured, floors), ACCURACY, date.today(), unread)
        write(MATCHED, recorded | {name: dict(m.marks) for name, m in measured.items() if SETS[name].whole})
    return 0


def reached(measured: Measured, grade: str) -> float:
    """The F1 of a grade, cut to three decimals: a floor never lies above what was measured."""
    return math.floor(measured.score.f1(grade) * 1000 + 1e-6) / 1000


def lowered(measured: Mapping[str, Measured], floors: Floors) -> list[str]:
    """What lies below its floor: "corpus dated 0.981 < 0.985"."""
    return [
        f"{name} {grade} {reached(measured[name], grade):.3f} < {floor:.3f}"
        for name, grades in floors.items()
        if name in measured
        for grade, floor in grades.items()
        if reached(measured[name], grade) < floor
    ]


def raised(measured: Mapping[str, Measured], floors: Floors) -> Floors:
    """The floors with each at what was measured; those of a set that is not here stay."""
    return floors | {name: {grade: reached(m, grade) for grade in GRADES} for name, m in measured.items()}


def table(measured: Mapping[str, Measured], floors: Floors) -> Iterator[str]:
    """One line a set: texts, figures, the F1 of each grade with its floor."""
    yield f"{'set':12}{'texts':>6}{'figures':>8}" + "".join(f"{grade:>15}" for grade in GRADES)
    for name, m in measured.items():
        pinned = floors.get(name, {})
        cells = [
            f"{reached(m, grade):.3f}" + (f" (≥{pinned[grade]:.3f})" if grade in pinned else "")
            for grade in GRADES
        ]
        yield f"{name:12}{m.texts:>6}{m.score.gold:>8}" + "".join(f"{cell:>15}" for cell in cells)


def compared(measured: Mapping[str, Measured], recorded: Marks) -> Iterator[str]:
    """Which figures were gained and lost since the last record; of sets only for scoring, how many."""
    for name, m in measured.items():
        if not SETS[name].whole:
            continue
        changes = list(_changes(name, m.marks, recorded.get(name, {})))
        gained = sum(now > before for before, now, _ in changes)
        if changes:
            yield f"{name}: {gained} gained, {len(changes) - gained} lost since the last record"
        if SETS[name].shown:
            for before, now, told in changes:
                yield f"{'+' if now > before else '-'} {told}: {_state(before)} → {_state(now)}"


def _changes(name: str, now: Mapping[str, str], before: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """(grade before, grade now, figure) where the grade is another and the annotations are the same."""
    for document in SETS[name].documents():
        file = str(document["file"])
        (key, _, grades), (old_key, _, old) = now[file].partition(" "), before.get(file, "").partition(" ")
        if key != old_key:
            continue
        for row, was, grade in zip(document["gold"], old, grades, strict=True):
            if was != grade:
                yield was, grade, f"{name}: {file}: {_figure(row)}"


def _figure(row: Mapping[str, Any]) -> str:
    said = " ".join(str(row[key]) for key in ("indicator", "value", "place", "level", "period"))
    return f"{said} «{row.get('snippet', '')}»"


def _state(grade: str) -> str:
    return "right" if int(grade) == len(GRADES) else WRONG[int(grade)]


def write(path: Path, content: Mapping[str, Any]) -> None:
    """JSON with a line for each entry of a set, so that a change shows as few lines."""
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.floors", description=__doc__)
    shown = [name for name, chosen in SETS.items() if chosen.shown and chosen.here]
    parser.add_argument("--update", action="store_true", help="raise the floors to what was measured")
    parser.add_argument("--misses", choices=shown, help="also print what was missed or too much in one set")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
