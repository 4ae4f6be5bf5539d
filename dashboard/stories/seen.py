"""What a view's figures are, to be remembered with a slide, and what has changed when it is shown again."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date

from dashboard.address import short_place
from dashboard.model import Point
from dashboard.stories.story import Seen
from dashboard.views.shown import Shown

MOST_FIGURES = 120


@dataclass(frozen=True)
class Changes:
    """How the figures of a slide differ from those it was made with; `somehow` where only that is known."""

    since: date
    other: tuple[str, ...] = ()
    """Figures that have another value: "99.7 → 99.81"."""
    added: int = 0
    gone: int = 0
    somehow: bool = False


def see(shown: Shown, today: date) -> Seen:
    """The figures of a view as they are today."""
    figures = _figures(shown)
    kept = figures if len(figures) <= MOST_FIGURES else {}
    return Seen(today, _digest(figures), kept)


def changes(shown: Shown, seen: Seen | None) -> Changes | None:
    """What has changed since the slide was made; None where nothing has, or nothing was remembered."""
    figures = _figures(shown)
    if seen is None or _digest(figures) == seen.digest:
        return None
    if not seen.figures:
        return Changes(seen.on, somehow=True)
    other = tuple(
        f"{before} → {figures[cell]}"
        for cell, before in seen.figures.items()
        if cell in figures and figures[cell] != before
    )
    return Changes(
        since=seen.on,
        other=other,
        added=len(figures.keys() - seen.figures.keys()),
        gone=len(seen.figures.keys() - figures.keys()),
    )


def _figures(shown: Shown) -> dict[str, str]:
    """Every drawn figure under the cell it stands for, whichever claim was chosen for it."""
    return {_cell(point): _value(point) for point in shown.drawn}


def _cell(point: Point) -> str:
    where = [short_place(point.place), point.agency, point.level, point.period or "", point.basis]
    if point.unit == "rank" and point.total is not None:
        where.append(f"among {point.total:g}")
    return " ".join(part for part in where if part)


def _value(point: Point) -> str:
    number = repr(point.value).removesuffix(".0")
    total = "/" + repr(point.total).removesuffix(".0") if point.total is not None else ""
    return ("" if point.qualifier == "exact" else point.qualifier + " ") + number + total


def _digest(figures: dict[str, str]) -> str:
    told = "\n".join(f"{cell}={value}" for cell, value in sorted(figures.items()))
    return hashlib.sha256(told.encode()).hexdigest()[:12]
