"""A view as a spreadsheet chart has it: categories, series of values, and the ranges of both axes."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from dashboard.charts.axes import value_axis
from dashboard.charts.palette import LIGHT
from dashboard.model import COUNTED, Point
from dashboard.periods import kind_of
from dashboard.series import Line
from dashboard.texts import words
from dashboard.views.shown import Shown

MOST_YEARS = 15
"""As many years stand as texts under a plot; more are a date axis, which leaves some out."""
LONG_DAYS = 1200
"""From this span on the date axis counts years, below it months."""


@dataclass(frozen=True)
class Series:
    """One row of values of the chart's sheet: a point for each category, None where it has none."""

    name: str
    colour: str
    kind: Literal["run", "other", "target"]
    points: tuple[Point | None, ...]
    behind: bool = False
    """It stands thin behind the others."""


@dataclass(frozen=True)
class TimePlot:
    """A trend as a line chart: `labels` are years as text, or days where the figures have months or days."""

    labels: tuple[str | date, ...]
    series: tuple[Series, ...]
    begin: date
    end: date
    months: int
    """Months from one tick to the next, where the categories are days."""
    lowest: float
    highest: float
    step: float
    down: bool
    """The axis runs downwards: of ranks 1 stands on top."""
    years: bool = True
    """Every figure is that of a year, so that a year's last day is named by the year."""

    @property
    def dated(self) -> bool:
        """The categories are days."""
        return isinstance(self.labels[0], date)

    def across(self, day: date) -> float:
        """Where a day stands along the plot, from 0 to 1."""
        if self.dated:
            return (day - self.begin).days / (self.end - self.begin).days
        years = day.year - self.begin.year - 1 + day.timetuple().tm_yday / 366
        return (years + 0.5) / len(self.labels)

    def up(self, value: float) -> float:
        """How high a value stands in the plot, from 0 at its foot to 1."""
        share = (value - self.lowest) / (self.highest - self.lowest)
        return 1 - share if self.down else share


def time_plot(shown: Shown) -> TimePlot:
    """The lines of a trend as series: one a run, so that nothing is joined across a break."""
    days = sorted({_end(point) for point in shown.drawn})
    yearly = all(kind_of(point.period) == "year" for point in shown.drawn)
    years_only = yearly and days[-1].year - days[0].year < MOST_YEARS
    labels: tuple[str | date, ...]
    if years_only:
        years = range(days[0].year, days[-1].year + 1)
        labels, slots = tuple(map(str, years)), {day: day.year - days[0].year for day in days}
        begin, end, months = date(days[0].year, 1, 1), date(days[-1].year, 12, 31), 12
    else:
        labels, slots = tuple(days), {day: index for index, day in enumerate(days)}
        begin, end, months = _span(days)
    lowest, highest, step = _values(shown)
    return TimePlot(
        labels=labels,
        series=tuple(
            each for line in _on_top_last(shown) for each in _series(line, shown, slots, len(labels))
        ),
        begin=begin,
        end=end,
        months=months,
        lowest=lowest,
        highest=highest,
        step=step,
        down=shown.unit == "rank",
        years=yearly,
    )


def _on_top_last(shown: Shown) -> list[Line]:
    """The lines in the order in which they are painted: of ranks the marked one last, over all others."""
    return list(reversed(shown.lines)) if shown.form == "ranks" else list(shown.lines)


def _end(point: Point) -> date:
    assert point.end is not None, "only dated points are drawn over time"
    return point.end


def _span(days: Sequence[date]) -> tuple[date, date, int]:
    """A date axis that begins on the last day of a year or quarter, so that its ticks stand on such days."""
    span = (days[-1] - days[0]).days
    if span > LONG_DAYS:
        years = days[-1].year - days[0].year + 1
        return date(days[0].year - 1, 12, 31), _after(days[-1], span), 12 * math.ceil(years / 8)
    first = days[0] - timedelta(days=20)
    begin = date(first.year, (first.month - 1) // 3 * 3 + 1, 1) - timedelta(days=1)
    return begin, _after(days[-1], span), 3 if span < 700 else 6


def _after(last: date, span: int) -> date:
    return last + timedelta(days=max(span // 20, 20))


def _values(shown: Shown) -> tuple[float, float, float]:
    """Lowest and highest value of the axis and the step of its ticks, the ends on ticks."""
    axis = value_axis(shown.drawn, shown.unit, shown.language)
    ticks, (first, second) = axis["tickvals"], axis["range"]
    low, high = min(first, second), max(first, second)
    if shown.unit == "rank":
        step = ticks[-1] - ticks[-2] if len(ticks) > 1 else 1.0
        return 0.0, math.ceil(high / step) * step, step
    step = ticks[1] - ticks[0] if len(ticks) > 1 else (high - low) or 1.0
    bottom = 0.0 if ticks[0] == 0 else math.floor(low / step + 1e-9) * step
    top = math.ceil(high / step - 1e-9) * step
    if shown.unit == "percent":
        bottom, top = max(bottom, 0.0), min(top, 100.0)
    return round(bottom, 9), round(top, 9), round(step, 9)


def is_cut(plot: TimePlot, unit: str) -> bool:
    """The value axis leaves out the way from 0, which a reader must be told."""
    return plot.lowest > 0 and unit not in COUNTED and unit != "rank"


def _series(line: Line, shown: Shown, slots: dict[date, int], width: int) -> list[Series]:
    text = words(shown.language)
    name, behind = shown.names.full[line.key], line.key in shown.behind
    colour = LIGHT.faint if behind else shown.colours[line.key]
    made = []
    for number, run in enumerate(sorted(line.runs, key=lambda run: _end(run[0]))):
        title = name if not number else text["series_from"].format(name=name, year=_end(run[0]).year)
        made.append(Series(title, colour, "run", _spread(run, slots, width)[0], behind))
    for title, kind, points in (
        (text["series_other"].format(name=name), "other", line.beside),
        (text["series_target"].format(name=name), "target", line.targets),
    ):
        for row in _spread(points, slots, width):
            made.append(Series(title, colour, "target" if kind == "target" else "other", row, behind))
    return _named_apart(made)


def _named_apart(made: list[Series]) -> list[Series]:
    """Series whose names would be the same get numbers, so that a sheet can tell them apart."""
    seen: dict[str, int] = {}
    apart = []
    for each in made:
        seen[each.name] = seen.get(each.name, 0) + 1
        name = each.name if seen[each.name] == 1 else f"{each.name} {seen[each.name]}"
        apart.append(replace(each, name=name))
    return apart


def _spread(points: Sequence[Point], slots: dict[date, int], width: int) -> list[tuple[Point | None, ...]]:
    """The points in their categories; as many rows as one category has points."""
    rows: list[list[Point | None]] = []
    for point in points:
        slot = slots[_end(point)]
        row = next((each for each in rows if each[slot] is None), None)
        if row is None:
            row = [None] * width
            rows.append(row)
        row[slot] = point
    return [tuple(row) for row in rows]
