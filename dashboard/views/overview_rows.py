"""What was published last about a place, and its levels side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.links import source_link, trend_link
from dashboard.model import LEVELS, Event, Indicator, Language, Point
from dashboard.numbers import format_figure
from dashboard.periods import format_day, period_label
from dashboard.sentence import Change, change_of
from dashboard.series import main_unit
from dashboard.standing import Sizes, standing_of
from dashboard.texts import words

MOST_RECENT = 8


@dataclass(frozen=True)
class Known:
    """All that is known of a place: points and events by indicator, and how many places rankings cover."""

    indicators: tuple[Indicator, ...]
    points: Mapping[str, Sequence[Point]]
    events: Mapping[str, Sequence[Event]]
    sizes: Sizes
    known_on: date | None


@dataclass(frozen=True)
class Recent:
    """A figure that was published lately."""

    published: str
    name: str
    value: str
    period: str
    change: Change | None
    publisher: str
    source: str
    trend: str


@dataclass(frozen=True)
class LevelCell:
    """The figure of one level in the period of its row, and one of another period where that is newer."""

    value: str
    trend: str
    other: str
    other_trend: str


@dataclass(frozen=True)
class LevelRow:
    """One indicator at its levels in one period; None where a level has no figure."""

    name: str
    period: str
    cells: tuple[LevelCell | None, ...]


def recent(known: Known, language: Language) -> tuple[Recent, ...]:
    """Of each indicator and level the figure published last, the newest first; goals are not results."""
    found: list[tuple[Point, Indicator]] = []
    for indicator in known.indicators:
        last: dict[str, Point] = {}
        for point in known.points.get(indicator.indicator, ()):
            if point.basis == "stated" and point.published and point.end:
                last[point.level] = max(last.get(point.level, point), point, key=_published)
        found += [(point, indicator) for point in last.values()]
    found.sort(key=lambda pair: _published(pair[0]), reverse=True)
    return tuple(_recent(point, indicator, known, language) for point, indicator in found[:MOST_RECENT])


def _recent(point: Point, indicator: Indicator, known: Known, language: Language) -> Recent:
    text = words(language)
    name = indicator.short.of(language)
    if point.level != LEVELS[0]:
        name += f", {text[f'level_{point.level}'].lower()}"
    mark = f", {text[f'tag_{point.mark}']}" if point.mark != "stated" else ""
    return Recent(
        published=format_day(point.published, language),
        name=name,
        value=format_figure(point, language),
        period=period_label(point.period, language) + mark,
        change=_change(point, indicator, known, language),
        publisher=point.publisher or text["publisher_unknown"],
        source=source_link(point.source, language, point.claim_id),
        trend=trend_link(point, language, known_on=known.known_on),
    )


def _change(point: Point, indicator: Indicator, known: Known, language: Language) -> Change | None:
    """How the figure moved since the one before at its level; None where it has been superseded since."""
    name = indicator.indicator
    same_level = [each for each in known.points[name] if each.level == point.level]
    standing = standing_of(indicator, same_level, known.events.get(name, ()), known.sizes)
    return change_of(standing, language) if standing.newest == point else None


def _published(point: Point) -> tuple[date, date]:
    return point.published or date.min, point.end or date.min


def level_rows(known: Known, language: Language) -> tuple[LevelRow, ...]:
    """The indicators with figures of a level, each in the period that most of its levels share."""
    rows = []
    for indicator in known.indicators:
        points = [
            point
            for point in known.points.get(indicator.indicator, ())
            if point.end is not None and point.basis != "target"
        ]
        unit = main_unit(points, indicator)
        by_level = {
            level: [point for point in points if point.level == level and point.unit == unit]
            for level in LEVELS
        }
        if sum(bool(group) for group in by_level.values()) > 1:
            rows.append(_level_row(indicator, by_level, known.known_on, language))
    return tuple(rows)


def _level_row(
    indicator: Indicator, by_level: Mapping[str, list[Point]], known_on: date | None, language: Language
) -> LevelRow:
    periods = Counter(
        period for group in by_level.values() for period in {(point.end, point.start) for point in group}
    )
    chosen = max(periods, key=lambda period: (periods[period], period[0] or date.min, period[1] or date.min))
    shared = next(
        point for group in by_level.values() for point in group if (point.end, point.start) == chosen
    )
    return LevelRow(
        name=indicator.short.of(language),
        period=period_label(shared.period, language),
        cells=tuple(_level_cell(group, chosen, known_on, language) for group in by_level.values()),
    )


def _level_cell(
    group: Sequence[Point],
    chosen: tuple[date | None, date | None],
    known_on: date | None,
    language: Language,
) -> LevelCell | None:
    if not group:
        return None
    here = next((point for point in reversed(group) if (point.end, point.start) == chosen), None)
    newest = max(group, key=lambda point: point.end or date.min)
    other = newest if here is None or (newest.end or date.min) > (here.end or date.min) else None
    return LevelCell(
        value=format_figure(here, language, False) if here else "",
        trend=trend_link(here, language, known_on=known_on) if here else "",
        other=f"{format_figure(other, language, False)}, {period_label(other.period, language)}"
        if other
        else "",
        other_trend=trend_link(other, language, known_on=known_on) if other else "",
    )
