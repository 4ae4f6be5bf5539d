"""How each indicator of a place stands: the newest figure, what it may be compared with, the goal ahead.

Figures are compared where a line may join them: not across a break, counts over periods of one length only,
and ranks among as many places only. Of flows and indices a period that reaches into the newest one is not
the period before it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from math import inf

from dashboard.model import LEVELS, Event, Indicator, Point
from dashboard.model_overview import Standing
from dashboard.series import Line, build_lines, lane_of

Sizes = Mapping[tuple[str, date, float], int]


def standing_of(
    indicator: Indicator, points: Sequence[Point], events: Sequence[Event], sizes: Sizes
) -> Standing:
    """How the indicator stands at the widest level that has figures; `sizes` count places in a ranking."""
    breaks = tuple(event for event in events if event.breaks)
    shared = most_shared(points, sizes)
    lines = build_lines(shared, indicator, events)
    reported = [line for line in lines if line.points]
    if not reported:
        return Standing(
            indicator=indicator,
            line=None,
            newest=None,
            before=None,
            chain=(),
            cut=None,
            uncompared=None,
            also=(),
            target=_newest_target(lines),
            undated=next((each for each in points if each.end is None and each.basis != "target"), None),
            breaks=breaks,
        )
    line = min(reported, key=_first_choice)
    newest = _newest(line)
    chain = _chain(line, newest, indicator, breaks)
    uncompared = None if len(chain) > 1 else _last_before(line, newest, indicator)
    return Standing(
        indicator=indicator,
        line=line,
        newest=newest,
        before=chain[-2] if len(chain) > 1 else None,
        chain=chain,
        cut=_cut(uncompared, newest, breaks),
        uncompared=uncompared,
        also=tuple(
            point
            for point in points
            if point.series == line.key
            and (point.start, point.end) == (newest.start, newest.end)
            and point.total != newest.total
            and point.basis != "target"
        ),
        target=target_ahead(line.targets, newest),
        undated=None,
        breaks=breaks,
    )


def most_shared(points: Sequence[Point], sizes: Sizes) -> list[Point]:
    """Of two rankings of one period, among 34 places and among 63, the one that covers most places."""
    best: dict[tuple[str, str, date | None], tuple[int, float]] = {}
    for point in points:
        if point.unit == "rank" and point.basis != "target" and point.end and point.total:
            key = (point.indicator, point.level, point.end)
            shared = sizes.get((point.indicator, point.end, point.total), 0), -point.total
            best[key] = max(best.get(key, shared), shared)
    return [
        point
        for point in points
        if point.unit != "rank"
        or point.basis == "target"
        or not point.total
        or -best.get((point.indicator, point.level, point.end), (0, -point.total))[1] == point.total
    ]


def target_ahead(targets: Sequence[Point], newest: Point) -> Point | None:
    """The goal whose day comes next after the newest figure; where none does, the last one set."""
    dated = [target for target in targets if target.end and target.unit == newest.unit]
    if not dated:
        return None
    ahead = [target for target in dated if newest.end is None or _end(target) >= newest.end]
    return min(ahead, key=_end) if ahead else max(dated, key=_end)


def reached(target: Point, newest: Point, indicator: Indicator) -> bool | None:
    """Whether the figure meets the goal; None where that cannot be told or no direction is the better one."""
    if indicator.better == "neither" or newest.qualifier == "about":
        return None
    low = -inf if newest.qualifier == "under" else newest.value
    high = inf if newest.qualifier in ("over", "at_least") else newest.value
    if indicator.better == "lower":
        low, high, goal = -high, -low, -target.value
    else:
        goal = target.value
    return True if low >= goal else False if high < goal else None


def _newest(line: Line) -> Point:
    """The figure that ends last; of two that end together the one of the longer period."""
    return max(line.points, key=lambda point: (_end(point), _end(point) - (point.start or _end(point))))


def _first_choice(line: Line) -> tuple[int, int, int]:
    """The widest level, then the unit of the newest figure, then the longer line."""
    return LEVELS.index(line.key.level), -_end(line.points[-1]).toordinal(), -len(line.points)


def _chain(line: Line, newest: Point, indicator: Indicator, breaks: Sequence[Event]) -> tuple[Point, ...]:
    """The figures that lead to the newest one, each comparable with the next."""
    chain = [newest]
    for point in reversed(line.points):
        after = chain[-1]
        if lane_of(point, indicator) != lane_of(after, indicator) or not _precedes(point, after, indicator):
            continue
        if _cut(point, after, breaks) or (point.unit == "rank" and point.total != after.total):
            break
        chain.append(point)
    return tuple(reversed(chain))


def _precedes(point: Point, after: Point, indicator: Indicator) -> bool:
    """The period is over before the next begins; what is known on a day has no beginning."""
    begins = after.end if indicator.measure == "stock" else after.start
    return begins is not None and _end(point) < begins


def _last_before(line: Line, newest: Point, indicator: Indicator) -> Point | None:
    earlier = [
        point
        for point in line.points
        if lane_of(point, indicator) == lane_of(newest, indicator) and _precedes(point, newest, indicator)
    ]
    return earlier[-1] if earlier else None


def _cut(before: Point | None, after: Point, breaks: Sequence[Event]) -> Event | None:
    """The last break between two figures."""
    if before is None:
        return None
    between = [event for event in breaks if _end(before) < event.day <= _end(after)]
    return between[-1] if between else None


def _newest_target(lines: Sequence[Line]) -> Point | None:
    targets = [target for line in lines for target in line.targets]
    return max(targets, key=_end) if targets else None


def _end(point: Point) -> date:
    assert point.end is not None, "only dated points stand on lines"
    return point.end
