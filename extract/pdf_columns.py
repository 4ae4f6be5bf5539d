"""Text set in columns on a page of a PDF: found by the gutter between them, read one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Any

_FEWEST = 5  # lines of a column; a letterhead in two halves has less
_NARROWEST = 0.25  # of the width of the page: a column of numbers is no column of text
_FULL, _MOSTLY = 0.75, 0.5  # so much of the width is filled by so many of the lines: what a table does not
_STEP = 3.0  # points between the places where a gutter is looked for
_BLANK = 1.0  # times the height of a letter: what parts two words of one column is less


@dataclass(frozen=True)
class Region:
    """A part of a page that is read as a whole: a box in points from the top left corner."""

    x0: float
    top: float
    x1: float
    bottom: float
    column: bool = False  # one of several beside each other

    def holds(self, item: Any) -> bool:
        """Whether the middle of a letter or line lies in it."""
        across, down = (item["x0"] + item["x1"]) / 2, (item["top"] + item["bottom"]) / 2
        return bool(self.x0 <= across < self.x1 and self.top <= down < self.bottom)


def regions(letters: Sequence[Any], whole: Region) -> list[Region]:
    """The parts of a page in reading order: what runs across it, then each column from top to bottom."""
    runs = _runs([letter for letter in letters if letter["text"].strip()])
    return _split(runs, whole) if runs else [whole]


def _split(runs: Sequence[Region], part: Region) -> list[Region]:
    """A part cut at its best gutter, and each column of it again."""
    left, right = min(run.x0 for run in runs), max(run.x1 for run in runs)
    best: list[tuple[float, float, float]] = []  # gutter, top, bottom of each stretch of columns
    steps = int((right - left) * (1 - 2 * _NARROWEST) / _STEP)
    for step in range(steps + 1):
        x = left + (right - left) * _NARROWEST + step * _STEP
        found = _stretches(runs, part, x, right - left)
        if sum(end - start for _, start, end in found) > sum(end - start for _, start, end in best):
            best = found
    parts: list[Region] = []
    position = part.top
    for x, top, bottom in best:
        parts.append(Region(part.x0, position, part.x1, top, part.column))
        for first, last in ((part.x0, x), (x, part.x1)):
            column = Region(first, top, last, bottom, column=True)
            parts += _split([run for run in runs if column.holds(vars(run))], column)
        position = bottom
    return [*parts, Region(part.x0, position, part.x1, part.bottom, part.column)]


def _stretches(
    runs: Sequence[Region], part: Region, x: float, width: float
) -> list[tuple[float, float, float]]:
    """From where to where nothing crosses a gutter at x and text stands on both sides of it."""
    across = sorted((run.top, run.bottom) for run in runs if run.x0 < x < run.x1)
    edges = [(part.top, part.top), *across, (part.bottom, part.bottom)]
    found = []
    for (_, above), (below, _) in pairwise(edges):
        inside = [run for run in runs if above <= run.top and run.bottom <= below]
        sides = [run for run in inside if run.x1 <= x], [run for run in inside if run.x0 >= x]
        if all(_is_column(side, width) for side in sides):
            found.append((x, min(run.top for run in inside), max(run.bottom for run in inside)))
    return found


def _is_column(runs: Sequence[Region], width: float) -> bool:
    """Whether runs of letters are lines of prose below each other."""
    if len(runs) < _FEWEST:
        return False
    left, right = min(run.x0 for run in runs), max(run.x1 for run in runs)
    if right - left < _NARROWEST * width:
        return False
    lines: dict[int, float] = {}
    height = median(run.bottom - run.top for run in runs)
    for run in runs:
        line = round(run.bottom / max(1.0, height * 0.6))
        lines[line] = lines.get(line, 0.0) + run.x1 - run.x0
    full = sum(length >= _FULL * (right - left) for length in lines.values())
    return len(lines) >= _FEWEST and full >= _MOSTLY * len(lines)


def _runs(letters: Sequence[Any]) -> list[Region]:
    """The letters of a line joined up to the next wide blank."""
    runs: list[Region] = []
    for letter in sorted(letters, key=lambda each: (round(each["bottom"]), each["x0"])):
        last = runs[-1] if runs else None
        same = last is not None and abs(last.bottom - letter["bottom"]) < 1.0 + 0.2 * letter["size"]
        if last and same and -letter["size"] < letter["x0"] - last.x1 <= _BLANK * letter["size"]:
            runs[-1] = Region(last.x0, min(last.top, letter["top"]), letter["x1"], last.bottom)
        else:
            runs.append(Region(letter["x0"], letter["top"], letter["x1"], letter["bottom"]))
    return runs
