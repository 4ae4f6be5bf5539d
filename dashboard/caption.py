"""The words around a chart: subtitle, notes on how to read it, sources, and the chart in words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from dashboard.model import MARKS, Event, Indicator, Language, Point
from dashboard.naming import Names
from dashboard.numbers import format_figure
from dashboard.periods import format_day, period_label
from dashboard.series import Line, is_gap, lane_of
from dashboard.texts import words

MOST_NAMED = 4
MOST_PUBLISHERS = 5
Note = tuple[str, str]


def subtitle(
    indicator: Indicator, unit: str, points: Sequence[Point], names: Names, language: Language
) -> str:
    """Measure, area and period of a chart."""
    text = words(language)
    measure = indicator.name.of(language)
    if unit_note := text[f"measured_in_{unit}"]:
        measure += f" ({unit_note})"
    found = list(dict.fromkeys(names.places[point.place] for point in points))
    area = ", ".join(found) if len(found) <= MOST_NAMED else text["many_places"].format(count=len(found))
    levels = {point.level for point in points}
    if len(levels) == 1 and levels != {"all"}:
        area += f", {text[f'level_{levels.pop()}'].lower()}"
    years = sorted({point.end.year for point in points if point.end})
    span = str(years[0]) if years[0] == years[-1] else f"{years[0]}–{years[-1]}"
    return f"{measure} · {area} · {span}"


def notes(
    lines: Sequence[Line], indicator: Indicator, events: Sequence[Event], language: Language
) -> list[Note]:
    """What the reader must know to read the marks: pairs of a mark's name and its explanation."""
    text = words(language)
    points = [point for line in lines for point in line.drawn]
    unit = points[0].unit
    kinds = []
    if any(is_gap(*pair) for line in lines for run in line.runs for pair in pairwise(run)):
        kinds.append("gap")
    if any(event.breaks for event in events):
        kinds.append("break")
    if unit == "rank":
        kinds.append("rank")
    if len({lane_of(point, indicator) for point in points if point.end and point.basis != "target"}) > 1:
        kinds.append("lanes")
    kinds.append("end")
    named = notes_of_marks(points, language) + [(kind, text[f"note_{kind}"]) for kind in kinds]
    return named + qualifier_note(points, language) + events_notes(events, language)


def notes_of_marks(points: Sequence[Point], language: Language) -> list[Note]:
    """What the kinds of points are, and that sources disagree on some."""
    kinds: list[str] = [mark for mark in MARKS if any(point.mark == mark for point in points)]
    if any(point.disagree for point in points):
        kinds.append("contested")
    return [(kind, words(language)[f"note_{kind}"]) for kind in kinds]


def qualifier_note(points: Sequence[Point], language: Language) -> list[Note]:
    """What the marks before hedged figures mean, of those that are used."""
    used = [
        words(language)[f"qualifier_{qualifier}"]
        for qualifier in ("over", "under", "about", "at_least")
        if any(point.qualifier == qualifier for point in points)
    ]
    return [("qualifier", ", ".join(used))] if used else []


def events_notes(events: Sequence[Event], language: Language) -> list[Note]:
    """What the numbers over the upright lines stand for; a single event has its name in the chart."""
    if len(events) < 2:
        return []
    return [
        ("event", f"({number}) {format_day(event.day, language)}: {event.name.of(language)}")
        for number, event in enumerate(events, start=1)
    ]


def sources_line(points: Sequence[Point], language: Language) -> str:
    """Who published the figures of a chart, and when; those with most figures first."""
    text = words(language)
    years: dict[str, set[int]] = {}
    figures: dict[str, int] = {}
    for point in points:
        publisher = point.publisher or text["publisher_unknown"]
        figures[publisher] = figures.get(publisher, 0) + 1
        years.setdefault(publisher, set()).update({point.published.year} if point.published else set())
    ordered = sorted(figures, key=lambda publisher: (-figures[publisher], publisher))
    named = [_with_years(publisher, years[publisher]) for publisher in ordered]
    line = "; ".join(named[:MOST_PUBLISHERS])
    if len(named) > MOST_PUBLISHERS:
        line += text["more_sources"].format(count=len(named) - MOST_PUBLISHERS)
    return text["sources_line"].format(list=line)


def _with_years(publisher: str, years: set[int]) -> str:
    return f"{publisher} ({', '.join(str(year) for year in sorted(years))})" if years else publisher


def alternative(
    title: str, under: str, lines: Sequence[Line], names: Names, language: Language, *, form: str = "trend"
) -> str:
    """The chart in words, for those who cannot see it; the table under it holds every figure."""
    text = words(language)
    parts = []
    for line in lines:
        ends = list(dict.fromkeys(line.points[:1] + line.points[-1:]))
        if ends:
            parts.append(f"{names.full[line.key]}: {text['to'].join(_dated(end, language) for end in ends)}")
    return text[f"alt_{form}"].format(title=title, subtitle=under, lines="; ".join(parts))


def _dated(point: Point, language: Language) -> str:
    value = format_figure(point, language)
    return f"{value} ({period_label(point.period, language)})"
