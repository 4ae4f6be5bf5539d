"""The finding that stands over a chart, in one sentence made from the data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from dashboard.model import COUNTED, Indicator, Language, Point, SeriesKey
from dashboard.naming import Names
from dashboard.numbers import NO_BREAK, format_change, format_figure
from dashboard.periods import kind_of, period_label
from dashboard.series import Line
from dashboard.texts import words

MOST_NAMED = 3
Named = tuple[Point, str]


def finding(lines: Sequence[Line], names: Names, indicator: Indicator, language: Language) -> str:
    """What the lines show: how one moved, or who stands where at the newest date they share."""
    with_points = [line for line in lines if line.points]
    if not with_points:
        target = lines[0].targets[-1]
        return words(language)["finding_target_only"].format(
            name=names.full[lines[0].key], value=_value(target, language), period=in_period(target, language)
        )
    if len(with_points) == 1:
        return finding_of_one(with_points[0], names.full[with_points[0].key], language)
    at_date = _at_shared_date(with_points)
    if len(at_date) < 2:
        return _of_different_dates(with_points, names, language)
    if _are_levels([line.key for line in with_points]):
        return finding_of_levels(at_date, names, indicator, language)
    named = [(point, names.full[point.series]) for point in at_date]
    return _compared(named, indicator, language)


def finding_of_one(line: Line, name: str, language: Language) -> str:
    """From the first to the last point that may be compared with the newest."""
    text = words(language)
    run = line.newest_run
    first, last = run[0], run[-1]
    values = {
        "name": name,
        "first": _value(first, language),
        "last": _value(last, language),
        "first_period": in_period(first, language),
        "last_period": in_period(last, language),
    }
    if len(run) == 1:
        return text["finding_one"].format(**values) + disputed([last], language)
    if first.value == last.value:
        key = "finding_same"
    elif first.qualifier == last.qualifier == "exact":
        values["change"] = format_change(first.value, last.value, last.unit, language)
        key = f"finding_{direction(first, last)}"
    else:
        key = "finding_from_to"
    return text[key].format(**values) + disputed([first, last], language)


def direction(first: Point, last: Point) -> str:
    """More or less; of ranks up or down."""
    more = last.value > first.value
    if last.unit == "rank":
        return "rank_down" if more else "rank_up"
    return "more" if more else "less"


def _at_shared_date(lines: Sequence[Line]) -> list[Point]:
    """The points of the newest period that half of the lines share; else of the commonest period."""
    periods = Counter(_cell_date(point) for line in lines for point in line.points)
    chosen = max(
        periods,
        key=lambda each: (2 * periods[each] >= len(lines) and periods[each] > 1, periods[each] > 1, each),
    )
    return [point for line in lines for point in line.points if _cell_date(point) == chosen]


def _cell_date(point: Point) -> tuple[date, date, float]:
    """What figures must share to be compared: the period and, of ranks, the number of ranked places."""
    assert point.end is not None, "only dated points are put into lines"
    return point.end, point.start or point.end, (point.total or 0.0) if point.unit == "rank" else 0.0


def _of_different_dates(lines: Sequence[Line], names: Names, language: Language) -> str:
    """How the line with most to tell moved; where none has two points, the newest figures side by side."""
    longest = max(lines, key=lambda line: len(line.newest_run))
    if len(longest.newest_run) > 1:
        return finding_of_one(longest, names.full[longest.key], language)
    newest = [f"{names.full[line.key]} {_value(line.points[-1], language)}" for line in lines[:MOST_NAMED]]
    rest = len(lines) - len(newest)
    text = words(language)
    more = text["and_more"].format(count=rest) if rest else ""
    return text["finding_newest"].format(list="; ".join(newest) + more)


def _are_levels(keys: Sequence[SeriesKey]) -> bool:
    return len({key.place for key in keys}) == 1 and not any(key.agency for key in keys)


def finding_of_levels(
    at_date: Sequence[Point], names: Names, indicator: Indicator, language: Language
) -> str:
    """The levels of one place: parts of a whole where they are counted, else highest and lowest."""
    text = words(language)
    place = names.places[at_date[0].place]
    whole = [point for point in at_date if point.level == "all"]
    parts = [point for point in at_date if point.level != "all"]
    are_parts = all(part.value <= point.value for point in whole for part in parts)
    if whole and are_parts and at_date[0].unit in COUNTED:
        listed = [f"{names.short[part.series].lower()} {_value(part, language, False)}" for part in parts]
        return text["finding_parts"].format(
            name=place,
            whole=_value(whole[0], language),
            parts="; ".join(listed),
            period=in_period(whole[0], language),
        ) + disputed(at_date, language)
    if len(parts) < 2:
        parts = list(at_date)
    named = [
        (part, text["level_whole"] if part.level == "all" else names.short[part.series].lower())
        for part in parts
    ]
    return f"{place}: {_compared(named, indicator, language)}"


def _compared(named: Sequence[Named], indicator: Indicator, language: Language) -> str:
    """The best and the worst of several at one date."""
    best_is_low = indicator.unit == "rank" or indicator.better == "lower"
    ordered = sorted(named, key=lambda pair: pair[0].value, reverse=not best_is_low)
    (first, _), (last, worst) = ordered[0], ordered[-1]
    leaders = [name for point, name in ordered if point.value == first.value]
    shape = "pair" if len(ordered) == 2 else "spread"
    if first.value == last.value:
        key = "finding_all_same"
    elif first.unit == "rank":
        key = f"finding_{shape}_rank"
    else:
        kind = "count" if first.unit in COUNTED else "share"
        key = f"finding_{shape}_{kind}_{'low' if best_is_low else 'high'}"
    return words(language)[key].format(
        best=words(language)["and"].join(leaders[:2]),
        best_value=_value(first, language),
        worst=worst,
        worst_value=_value(last, language),
        count=len(named),
        period=in_period(first, language),
    ) + disputed([first, last], language)


def disputed(points: Sequence[Point], language: Language) -> str:
    """That sources disagree on one of the points, in brackets; else nothing."""
    return f" ({words(language)['contested']})" if any(point.disagree for point in points) else ""


def _value(point: Point, language: Language, with_unit: bool = True) -> str:
    return format_figure(point, language, with_unit)


def in_period(point: Point, language: Language) -> str:
    """The point's period; a short one is not broken across lines."""
    label = period_label(point.period, language)
    return label if kind_of(point.period) == "interval" else label.replace(" ", NO_BREAK)
