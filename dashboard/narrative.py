"""Says in words what a chart shows: the finding, the subtitle, the notes, the sources, the alternative text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from dashboard.model import COUNTED, Indicator, Language, Point, SeriesKey
from dashboard.numbers import format_change, format_value
from dashboard.periods import kind_of, period_label
from dashboard.series import Line
from dashboard.texts import words

MOST_NAMED = 4
MOST_PUBLISHERS = 5


def finding(
    lines: Sequence[Line], names: Mapping[SeriesKey, str], indicator: Indicator, language: Language
) -> str:
    """The finding that stands over a chart, in one sentence made from the data."""
    text = words(language)
    with_points = [line for line in lines if line.points]
    if not with_points:
        target = lines[0].targets[-1]
        return text["finding_target_only"].format(
            name=names[lines[0].key], value=_value(target, language), period=_in(target, language)
        )
    if len(with_points) == 1:
        return _finding_of_one(with_points[0], names[with_points[0].key], language)
    return _finding_of_many(with_points, names, indicator, language)


def _finding_of_one(line: Line, name: str, language: Language) -> str:
    text = words(language)
    run = line.runs[-1]
    first, last = run[0], run[-1]
    values = {
        "name": name,
        "first": _value(first, language),
        "last": _value(last, language),
        "first_period": _in(first, language),
        "last_period": _in(last, language),
    }
    if len(run) == 1:
        return text["finding_one"].format(**values) + _contested([last], language)
    if first.value == last.value:
        return text["finding_same"].format(**values) + _contested([first, last], language)
    if first.qualifier == last.qualifier == "exact":
        values["change"] = format_change(first.value, last.value, last.unit, language)
        key = f"finding_{_direction(first, last)}"
    else:
        key = "finding_from_to"
    return text[key].format(**values) + _contested([first, last], language)


def _direction(first: Point, last: Point) -> str:
    more = last.value > first.value
    if last.unit == "rank":
        return "rank_down" if more else "rank_up"
    return "more" if more else "less"


def _finding_of_many(
    lines: Sequence[Line], names: Mapping[SeriesKey, str], indicator: Indicator, language: Language
) -> str:
    """Who stands where at the newest date that most of the lines share."""
    text = words(language)
    shared = Counter(point.period for line in lines for point in line.points)
    ends = {point.period: point.end for line in lines for point in line.points}
    period = max(shared, key=lambda each: (2 * shared[each] >= len(lines), ends[each], shared[each]))
    at_date = [(point, names[line.key]) for line in lines for point in line.points if point.period == period]
    if len(at_date) < 2:
        newest = [f"{names[line.key]} {_with_period(line.points[-1], language)}" for line in lines]
        return text["finding_newest"].format(list="; ".join(newest[:MOST_NAMED]))
    best_low = indicator.unit == "rank" or indicator.better == "lower"
    ordered = sorted(at_date, key=lambda pair: pair[0].value, reverse=not best_low)
    first, last = ordered[0], ordered[-1]
    shape = "pair" if len(ordered) == 2 else "spread"
    if first[0].value == last[0].value:
        key = "finding_all_same"
    elif first[0].unit == "rank":
        key = f"finding_{shape}_rank"
    else:
        kind = "count" if first[0].unit in COUNTED else "share"
        key = f"finding_{shape}_{kind}_{'low' if best_low else 'high'}"
    leaders = [name for point, name in ordered if point.value == first[0].value]
    return text[key].format(
        best=text["and"].join(leaders[:2]),
        best_value=_value(first[0], language),
        worst=last[1],
        worst_value=_value(last[0], language),
        count=len(at_date),
        period=_in(first[0], language),
    ) + _contested([first[0], last[0]], language)


def _contested(points: Sequence[Point], language: Language) -> str:
    return f" ({words(language)['contested']})" if any(point.disagree for point in points) else ""


def subtitle(
    indicator: Indicator, unit: str, places: Sequence[str], level: str, points: Sequence[Point], language: Language
) -> str:
    """Measure, area and period of a chart."""
    text = words(language)
    measure = indicator.name.of(language)
    if unit_note := text.get(f"measured_in_{unit}", ""):
        measure += f" ({unit_note})"
    area = ", ".join(places) if len(places) <= MOST_NAMED else text["many_places"].format(count=len(places))
    if level:
        area += f", {level}"
    years = sorted({point.end.year for point in points if point.end})
    span = str(years[0]) if years[0] == years[-1] else f"{years[0]}–{years[-1]}"
    return f"{measure} · {area} · {span}"


def notes(lines: Sequence[Line], unit: str, cut: bool, language: Language) -> list[tuple[str, str]]:
    """What the reader must know to read the marks: pairs of a mark's name and its explanation."""
    text = words(language)
    points = [point for line in lines for point in line.drawn]
    kinds = ["stated"]
    kinds += [basis for basis in ("implied", "target") if any(point.basis == basis for point in points)]
    if any(point.disagree for point in points):
        kinds.append("contested")
    if cut:
        kinds.append("break")
    kinds += ["rank"] if unit == "rank" else []
    kinds += ["lanes"] if _has_lanes(lines, unit) else []
    kinds.append("end")
    return [(kind, text[f"note_{kind}"]) for kind in kinds] + _qualifier_note(points, language)


def _has_lanes(lines: Sequence[Line], unit: str) -> bool:
    return unit in COUNTED and any(len({kind_of(p.period) for p in line.points}) > 1 for line in lines)


def _qualifier_note(points: Sequence[Point], language: Language) -> list[tuple[str, str]]:
    text = words(language)
    used = [
        qualifier
        for qualifier in ("over", "under", "about", "at_least")
        if any(point.qualifier == qualifier for point in points)
    ]
    return [("qualifier", ", ".join(text[f"qualifier_{each}"] for each in used))] if used else []


def sources_line(points: Sequence[Point], language: Language) -> str:
    """Who published the figures of a chart, and when."""
    text = words(language)
    years: dict[str, set[int]] = {}
    for point in points:
        published = years.setdefault(point.publisher or text["publisher_unknown"], set())
        if point.published:
            published.add(point.published.year)
    named = [
        f"{publisher} ({', '.join(str(year) for year in sorted(found))})" if found else publisher
        for publisher, found in sorted(years.items(), key=lambda item: (-len(item[1]), item[0]))
    ]
    line = "; ".join(named[:MOST_PUBLISHERS])
    if len(named) > MOST_PUBLISHERS:
        line += text["more_sources"].format(count=len(named) - MOST_PUBLISHERS)
    return text["sources_line"].format(list=line)


def alternative(title: str, under: str, lines: Sequence[Line], names: Mapping[SeriesKey, str], language: Language) -> str:
    """The chart in words, for those who cannot see it; the table under it holds every figure."""
    text = words(language)
    parts = []
    for line in lines:
        if line.points:
            first, last = line.points[0], line.points[-1]
            ends = [_with_period(first, language)] + ([_with_period(last, language)] if first != last else [])
            parts.append(f"{names[line.key]}: {text['to'].join(ends)}")
    return text["alt_trend"].format(title=title, subtitle=under, lines="; ".join(parts))


def _value(point: Point, language: Language) -> str:
    return format_value(point.value, point.unit, language, point.total, point.qualifier)


def _in(point: Point, language: Language) -> str:
    return period_label(point.period, language)


def _with_period(point: Point, language: Language) -> str:
    return f"{_value(point, language)} ({_in(point, language)})"
