"""What a slide's figures are, to be remembered with it, and what has changed when it is shown again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from dashboard.address import short_place
from dashboard.model import Language, Point
from dashboard.naming import Names
from dashboard.periods import period_label
from dashboard.stories.story import Seen

MOST_FIGURES = 120


@dataclass(frozen=True)
class Told:
    """One figure of a slide: its value as a story remembers it, and what a reader calls it."""

    value: str
    name: str


Figures = Mapping[str, Told]
"""Under the cell that each figure stands for, whichever claim was chosen for it."""


@dataclass(frozen=True)
class Change:
    """A figure that has another value than the one remembered."""

    name: str
    before: str
    after: str


@dataclass(frozen=True)
class Changes:
    """How the figures of a slide differ from those it was made with; `somehow` where only that is known."""

    since: date
    other: tuple[Change, ...] = ()
    added: int = 0
    gone: int = 0
    somehow: bool = False


def figures_of(points: Iterable[Point], names: Names, language: Language) -> Figures:
    """The figures of a view of one indicator."""
    return {_cell(point): Told(told_value(point), _name(point, names, language)) for point in points}


def figures_of_several(
    points: Iterable[Point], names: Names, indicators: Mapping[str, str], language: Language
) -> Figures:
    """The figures of a table of several indicators; `indicators` names them."""
    return {
        f"{point.indicator} {_cell(point)}": Told(
            told_value(point), f"{indicators[point.indicator]}, {_name(point, names, language)}"
        )
        for point in points
    }


def see(figures: Figures, today: date) -> Seen:
    """The figures as they are today."""
    kept = {cell: told.value for cell, told in figures.items()} if len(figures) <= MOST_FIGURES else {}
    return Seen(today, _digest(figures), kept)


def changes(figures: Figures, seen: Seen | None) -> Changes | None:
    """What has changed since the slide was made; None where nothing has, or nothing was remembered."""
    if seen is None or _digest(figures) == seen.digest:
        return None
    if not seen.figures:
        return Changes(seen.on, somehow=True)
    other = tuple(
        Change(figures[cell].name, before, figures[cell].value)
        for cell, before in seen.figures.items()
        if cell in figures and figures[cell].value != before
    )
    return Changes(
        since=seen.on,
        other=other,
        added=len(figures.keys() - seen.figures.keys()),
        gone=len(seen.figures.keys() - figures.keys()),
    )


def told_value(point: Point) -> str:
    """The figure as a story remembers it, in no language: "over 99.5", "3/63"."""
    number = repr(point.value).removesuffix(".0")
    total = "/" + repr(point.total).removesuffix(".0") if point.total is not None else ""
    return ("" if point.qualifier == "exact" else point.qualifier + " ") + number + total


def _cell(point: Point) -> str:
    where = [short_place(point.place), point.agency, point.level, point.period or "", point.basis]
    if point.unit == "rank" and point.total is not None:
        where.append(f"among {point.total:g}")
    return " ".join(part for part in where if part)


def _name(point: Point, names: Names, language: Language) -> str:
    place = names.full.get(point.series, names.places.get(point.place, ""))
    return f"{place}, {period_label(point.period, language)}"


def _digest(figures: Figures) -> str:
    told = "\n".join(f"{cell}={each.value}" for cell, each in sorted(figures.items()))
    return hashlib.sha256(told.encode()).hexdigest()[:12]
