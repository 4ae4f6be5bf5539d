"""What a trend figure is drawn from, and where its points stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from dashboard.charts.layout import PLOT_HEIGHT, Caption
from dashboard.charts.palette import Theme
from dashboard.model import Event, Indicator, Language, Point, SeriesKey
from dashboard.naming import Names
from dashboard.series import Line

Axis = Mapping[str, Any]
USUAL_WIDTH = 360
"""Pixels of a plot between a phone and a laptop; the true width is known in the browser only."""


@dataclass(frozen=True)
class TrendView:
    """Everything a trend figure is drawn from."""

    indicator: Indicator
    unit: str
    lines: Sequence[Line]
    events: Sequence[Event]
    names: Names
    colours: Mapping[SeriesKey, str]
    caption: Caption
    chosen: str
    language: Language
    theme: Theme

    @property
    def points(self) -> list[Point]:
        """Every point that is drawn."""
        return [point for line in self.lines for point in line.drawn]


def day(point: Point) -> str:
    """Where the point stands on the time axis: the last day of its period."""
    assert point.end is not None, "only dated points are drawn"
    return point.end.isoformat()


def across(point: Point, x_axis: Axis) -> float:
    """How far along the time axis the point stands, from 0 to 1."""
    return along(day(point), x_axis)


def along(iso: str, x_axis: Axis) -> float:
    """How far along the time axis a day stands, from 0 to 1."""
    begin, end, here = (date.fromisoformat(text) for text in (*x_axis["range"], iso))
    return (here - begin).days / (end - begin).days


def pixels(point: Point, x_axis: Axis, y_axis: Axis, width: float = USUAL_WIDTH) -> tuple[float, float]:
    """About where the point is painted in a plot of that width, from the upper left corner."""
    low, high = y_axis["range"]
    return across(point, x_axis) * width, (high - point.value) / (high - low) * PLOT_HEIGHT
