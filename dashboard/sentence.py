"""How an indicator of a place stands, in words: one plain sentence, the change, the goal, the age.

Everything is made from the data; what cannot be compared is said not to be, and why.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

from dashboard.coverage import last_due
from dashboard.model import COUNTED, Language, Point
from dashboard.model_overview import Reported, Standing, alike, exact
from dashboard.numbers import NO_BREAK, format_change, format_figure
from dashboard.periods import period_label
from dashboard.standing import reached
from dashboard.texts import words

Way = Literal["up", "down", "same", "none"]
FEW = 3
"""Figures that make a best or worst, or steps that make a row of them."""


@dataclass(frozen=True)
class Change:
    """The change since the period before: which way, by how much, since when, and what that means."""

    way: Way
    size: str
    since: str
    verdict: str


def sentence(standing: Standing, place: str, language: Language) -> str:
    """What is so, how it moved and how that compares with the years before, in one plain sentence."""
    newest = standing.newest
    if newest is None:
        return ""
    text = words(language)
    where = place if newest.level == "all" else f"{place}, {text[f'level_{newest.level}'].lower()},"
    kind = "rank" if newest.unit == "rank" else "count" if newest.unit in COUNTED else "share"
    begin = text[f"stands_{kind}"].format(
        place=where, value=format_figure(newest, language), period=_when(newest, language)
    )
    return begin + _moved(standing, language) + _remarkable(standing, language) + "."


def change_of(standing: Standing, language: Language) -> Change | None:
    """The change since the period before, for the line under a figure; None where nothing is compared."""
    newest, before = standing.newest, standing.before
    if newest is None or before is None:
        return None
    text = words(language)
    since = text["change_since"].format(before=_when(before, language))
    verdict = standing.verdict
    if verdict == "same":
        same = newest.value == before.value
        return Change("same", text["change_none" if same else "change_slight"], since, "")
    if verdict == "unclear":
        was = text["change_was"].format(value=format_figure(before, language))
        return Change("none", was, _when(before, language), "")
    more = newest.value > before.value
    way: Way = "up" if more != (newest.unit == "rank") else "down"
    size = format_change(before.value, newest.value, newest.unit, language)
    moved = text[f"change_{_direction(before, newest)}"].format(change=size)
    if verdict not in ("better", "worse"):
        return Change(way, moved, since, "")
    than = text["change_than"].format(before=_when(before, language))
    return Change(way, moved, than, text[f"verdict_{verdict}"])


def goal(standing: Standing, language: Language) -> str:
    """How far the newest figure is from the goal; "" where no goal is known."""
    target, newest = standing.target, standing.newest
    if target is None or newest is None:
        return ""
    text = words(language)
    values = {"value": format_figure(target, language), "period": _when(target, language)}
    met = reached(target, newest, standing.indicator)
    if met is None:
        return text["goal"].format(**values)
    ahead = target.end is not None and newest.end is not None and target.end > newest.end
    if met:
        return text["goal_level" if ahead else "goal_reached"].format(**values)
    if not exact(newest):
        return text["goal_missed"].format(**values)
    late = target.end is not None and newest.end is not None and target.end < newest.end
    gap = format_change(newest.value, target.value, newest.unit, language)
    return text["goal_late" if late else "goal_gap"].format(gap=gap, **values)


def age(point: Point, today: date, language: Language) -> str:
    """How long ago the figure was published; where that is unknown, how long ago its period ended."""
    text = words(language)
    if point.published == today:
        return text["published_today"]
    if point.published is not None:
        return text["published_ago"].format(age=_long(point.published, today, language))
    if point.end is None:
        return text["day_unknown"]
    if point.end > today:
        return text["period_open"]
    return text["ended_ago"].format(age=_long(point.end, today, language))


def overdue(newest: Point, frequency: str, today: date, language: Language, last: date | None = None) -> str:
    """From which year a figure is missing that should be out; "" where none is. `last` ends the place."""
    due = last_due(frequency, today)
    if last is not None:
        due = min(due, last.year - 1 if (last.month, last.day) != (12, 31) else last.year)
    year = (newest.end or today).year
    if year >= due:
        return ""
    return words(language)["missing_year" if year + 1 == due else "missing_since"].format(year=year + 1)


def missing(standing: Standing, place: str, reported: Reported | None, language: Language) -> str:
    """What is missing where there is no figure to show, and since when others have it."""
    text = words(language)
    if standing.undated is not None:
        return text["missing_period"].format(value=format_figure(standing.undated, language))
    if standing.target is not None:
        return text["missing_result"].format(
            value=format_figure(standing.target, language), period=_when(standing.target, language)
        )
    if reported is None:
        return text["missing_everywhere"]
    return text["missing_here"].format(place=place, count=reported.places, year=reported.first_year)


def _moved(standing: Standing, language: Language) -> str:
    text = words(language)
    newest, before = standing.newest, standing.before
    if newest is None:
        return ""
    if before is None:
        if standing.cut is not None and standing.uncompared is not None:
            return text["then_not_compared"].format(
                before=_when(standing.uncompared, language), event=standing.cut.name.of(language)
            )
        alone = standing.line is None or len(standing.line.points) == 1
        return text["then_nothing_before" if alone else "then_nothing_alike"]
    since = _when(before, language)
    if standing.verdict == "same":
        same = newest.value == before.value
        return text["then_same" if same else "then_alike"].format(before=since)
    if standing.verdict == "unclear":
        return text["then_was"].format(value=format_figure(before, language), before=since)
    size = format_change(before.value, newest.value, newest.unit, language)
    return text[f"then_{_direction(before, newest)}"].format(change=size, before=since)


def _direction(before: Point, newest: Point) -> str:
    more = newest.value > before.value
    if newest.unit == "rank":
        return "rank_down" if more else "rank_up"
    return "more" if more else "less"


def _remarkable(standing: Standing, language: Language) -> str:
    """Best, worst, several in a row, or else the best there was; "" where too few can be compared."""
    chain = standing.chain
    if len(chain) < FEW or not exact(*chain):
        return ""
    text = words(language)
    sign = -1 if standing.indicator.better == "lower" else 1
    good = standing.indicator.better != "neither"
    values = [sign * point.value for point in chain]
    newest = values[-1]
    count = {"count": len(chain)}
    if min(values) == max(values):
        return text["remark_row_same"].format(**count)
    if newest >= max(values) or alike(newest, max(values)):
        alone = newest > max(values[:-1])
        return text[f"remark_{'' if alone else 'shared_'}{'best' if good else 'highest'}"].format(**count)
    if newest < min(values[:-1]):
        return text["remark_worst" if good else "remark_lowest"].format(**count)
    if good and (steps := _in_a_row(values)):
        return text["remark_row_better" if steps > 0 else "remark_row_worse"].format(count=abs(steps))
    best = max(reversed(chain), key=lambda point: sign * point.value)
    return text["remark_best_was" if good else "remark_highest_was"].format(
        value=format_figure(best, language), period=_when(best, language)
    )


def _in_a_row(values: list[float]) -> int:
    """How many steps in a row led the same way up to now, negative downwards; 0 where they are few."""
    steps = [after - before for before, after in pairwise(values)]
    way = 1 if steps[-1] > 0 else -1
    count = 0
    for step in reversed(steps):
        if step * way <= 0:
            break
        count += 1
    return way * count if count >= FEW else 0


def _long(since: date, today: date, language: Language) -> str:
    """A length of time in words: 12 days, 14 months, 3 years; whole ones only."""
    months = (today.year - since.year) * 12 + today.month - since.month - (today.day < since.day)
    if months >= 24:
        number, unit = months // 12, "years"
    elif months >= 1:
        number, unit = months, "months"
    else:
        number, unit = max(0, (today - since).days), "days"
    text = words(language)
    one = language == "en" and number == 1
    return f"{number}{NO_BREAK}{text[f'unit_{unit}_one' if one else f'unit_{unit}']}"


def _when(point: Point, language: Language) -> str:
    label = period_label(point.period, language)
    return label if "–" in label else label.replace(" ", NO_BREAK)
