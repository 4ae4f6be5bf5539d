"""One indicator over time as a view: the points, their lines, the figure and the words around it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from dashboard import cached
from dashboard.address import Address
from dashboard.caption import Note, alternative, notes, sources_line, subtitle
from dashboard.charts.palette import Theme
from dashboard.charts.trend import trend_figure
from dashboard.charts.view import TrendView
from dashboard.headline import finding
from dashboard.model import LEVELS, Indicator, Language, Point
from dashboard.naming import line_colours, name_lines
from dashboard.series import Line, build_lines, dated, events_between, main_unit
from dashboard.views.captioned import captioned
from dashboard.views.shown import Shown

MOST_LINES = 8


def trend_points(version: str, address: Address) -> list[Point]:
    """The points of the lines that a complete address asks for, within its years; undated ones are kept."""
    levels = LEVELS if address.agencies else address.levels
    agencies = address.agencies or ("",)
    points = cached.points(
        version, address.indicator, address.places, levels, agencies, known_on=address.known_on
    )
    first, last = address.first_year or 0, address.last_year or 9999
    return [point for point in points if point.end is None or first <= point.end.year <= last]


@lru_cache(maxsize=300)
def show_trend(
    version: str, address: Address, language: Language, colours: Theme, *, draw: bool = True
) -> Shown | None:
    """The trend that a complete address asks for; None where no dated point matches.

    Without `draw` its figure is left empty, for a page that shows the table.
    What is asked for again, by anybody, is the same object: it is never changed.
    """
    points = trend_points(version, address)
    indicator = _indicator(version, address)
    unit = main_unit(dated(points), indicator)
    events = cached.events(version, indicator.indicator, address.places)
    lines = build_lines([point for point in points if point.unit == unit], indicator, events)
    if not lines:
        return None
    view, marks = _drawn(version, address, lines[:MOST_LINES], language, colours)
    return Shown(
        form="trend",
        address=address,
        indicator=indicator,
        unit=unit,
        title=view.caption.title,
        subtitle=view.caption.subtitle,
        alternative=alternative(view.caption.title, view.caption.subtitle, view.lines, view.names, language),
        notes=tuple(marks),
        sources=sources_line(view.points, language),
        figure=trend_figure(view) if draw else {},
        lines=tuple(view.lines),
        points=tuple(points),
        names=view.names,
        colours=view.colours,
        language=language,
        lines_left_out=len(lines[MOST_LINES:]),
        events=tuple(view.events),
    )


def _drawn(
    version: str,
    address: Address,
    lines: Sequence[Line],
    language: Language,
    colours: Theme,
) -> tuple[TrendView, list[Note]]:
    """Everything the figure is drawn from, and the notes on how to read it."""
    indicator = _indicator(version, address)
    places = [place for place in cached.places(version) if place.place in address.places]
    shown = [point for line in lines for point in line.drawn]
    names = name_lines(shown, places, language)
    events = events_between(cached.events(version, indicator.indicator, address.places), lines)
    marks = notes(lines, indicator, events, language)
    caption = captioned(
        version,
        address,
        title=finding(lines, names, indicator, language),
        under=subtitle(indicator, shown[0].unit, shown, names, language),
        marks=marks,
        points=shown,
        language=language,
    )
    view = TrendView(
        indicator=indicator,
        unit=shown[0].unit,
        lines=lines,
        events=events,
        names=names,
        colours=line_colours(shown, places, colours),
        caption=caption,
        chosen=address.claim,
        language=language,
        theme=colours,
    )
    return view, marks


def _indicator(version: str, address: Address) -> Indicator:
    return next(each for each in cached.indicators(version) if each.indicator == address.indicator)
