"""Puts points into lines, and says which points a line may join."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from dashboard.model import COUNTED, Event, Indicator, Point, SeriesKey
from dashboard.periods import kind_of

Run = tuple[Point, ...]
ADDED_UP = COUNTED | {"hectares"}
REGULAR = frozenset({"year", "half", "quarter", "month", "week"})
"""Kinds of periods that follow one another, so that one can be missing."""


@dataclass(frozen=True)
class Line:
    """One line of a chart: its points in order, those beside it, its targets, and what may be joined."""

    key: SeriesKey
    points: tuple[Point, ...]
    beside: tuple[Point, ...]
    targets: tuple[Point, ...]
    runs: tuple[Run, ...]

    @property
    def newest_run(self) -> Run:
        """The stretch that ends last; of two that end together the longer."""
        return max(self.runs, key=lambda run: (_end(run[-1]), len(run)))

    @property
    def drawn(self) -> tuple[Point, ...]:
        """Every point that is drawn."""
        return self.points + self.beside + self.targets


def dated(points: Iterable[Point]) -> list[Point]:
    """The points that a time axis can show."""
    return [point for point in points if point.end is not None]


def main_unit(points: Sequence[Point], indicator: Indicator) -> str:
    """The unit a chart shows: the commonest, the indicator's own where two are as common."""
    if not points:
        return indicator.unit
    counts = Counter(point.unit for point in points)
    return max(counts, key=lambda unit: (counts[unit], unit == indicator.unit))


def build_lines(points: Sequence[Point], indicator: Indicator, events: Sequence[Event]) -> list[Line]:
    """The lines in the order in which their first points come."""
    groups: dict[SeriesKey, list[Point]] = {}
    for point in sorted(dated(points), key=_preference(points)):
        groups.setdefault(point.series, []).append(point)
    order = dict.fromkeys(point.series for point in dated(points))
    return [_line(key, groups[key], indicator, events) for key in order]


def _line(key: SeriesKey, group: list[Point], indicator: Indicator, events: Sequence[Event]) -> Line:
    """The line of a group of points that come in the order in which the line prefers them."""
    targets = tuple(point for point in group if point.basis == "target")
    stated = {(point.start, point.end, point.value) for point in group if point.basis == "stated"}
    claims = [
        point
        for point in group
        if point.basis == "stated"
        or (point.basis == "implied" and (point.start, point.end, point.value) not in stated)
    ]
    on_line: dict[tuple[str, date], Point] = {}
    for point in claims:
        on_line.setdefault((lane_of(point, indicator), _end(point)), point)
    points = tuple(sorted(on_line.values(), key=_end))
    kept = set(points)
    beside = tuple(point for point in claims if point not in kept)
    touching = [event for event in events if event.touches(key.place)]
    return Line(key, points, beside, targets, tuple(_runs(points, indicator, touching)))


def _preference(points: Sequence[Point]) -> Callable[[Point], tuple[Any, ...]]:
    """Which of several points on one day a line takes; the others stand beside it.

    The stated one, then the one of the longer period, the rank among as many places as most lines
    have for that day (34 or 63 in 2024), the one of more sources, and the newest.
    """
    totals = Counter((point.end, point.total) for point in points if point.unit == "rank")

    def key(point: Point) -> tuple[Any, ...]:
        days = (_end(point) - (point.start or _end(point))).days
        newest = (point.published or date.min).toordinal()
        shared = totals[(point.end, point.total)]
        return _end(point), point.basis != "stated", -days, -shared, -point.sources, -newest

    return key


def _runs(points: Sequence[Point], indicator: Indicator, events: Sequence[Event]) -> list[Run]:
    """Stretches without a break; counts over periods of different length are never joined."""
    lanes: dict[str, list[Point]] = {}
    for point in points:
        lanes.setdefault(lane_of(point, indicator), []).append(point)
    breaks = [event.day for event in events if event.breaks]
    runs: list[Run] = []
    for lane in lanes.values():
        run = [lane[0]]
        for before, after in pairwise(lane):
            if any(_end(before) < day <= _end(after) for day in breaks):
                runs.append(tuple(run))
                run = []
            run.append(after)
        runs.append(tuple(run))
    return runs


def lane_of(point: Point, indicator: Indicator) -> str:
    """What a point may be joined with: for what adds up over a period, periods of the same length only.

    From one day to another even what else is counted on a day was added up: 169 projects of 2016–2022.
    """
    kind = kind_of(point.period)
    if kind == "interval" and point.start and point.unit in ADDED_UP:
        return f"{round((_end(point) - point.start).days / 30)} months"
    return kind if indicator.measure == "flow" and point.unit in COUNTED else ""


def _end(point: Point) -> date:
    assert point.end is not None, "only dated points are put into lines"
    return point.end


def is_gap(before: Point, after: Point) -> bool:
    """A whole period of the same length lies between the two, and has no figure."""
    kind = kind_of(before.period)
    if kind != kind_of(after.period) or kind not in REGULAR or after.start is None or before.start is None:
        return False
    between = (after.start - _end(before)).days
    return between > (_end(before) - before.start).days / 2


def events_between(events: Sequence[Event], lines: Sequence[Line]) -> list[Event]:
    """The events that fall among the points of a line they concern."""
    spans = [(line.key.place, [_end(point) for point in line.drawn]) for line in lines]
    return [
        event
        for event in events
        if any(event.touches(place) and min(ends) < event.day <= max(ends) for place, ends in spans)
    ]
