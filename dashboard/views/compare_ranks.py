"""Ranks of places over years: the marked one, those beside it, and all others thin behind them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from dashboard import cached
from dashboard.address import Address
from dashboard.caption import Note, alternative, events_notes, sources_line
from dashboard.charts.palette import Theme
from dashboard.charts.ranks import ranks_figure
from dashboard.charts.view import TrendView
from dashboard.headline import finding, finding_of_one
from dashboard.model import Event, Language, Point
from dashboard.naming import Names, line_colours, name_lines
from dashboard.series import Line, build_lines, events_between
from dashboard.texts import words
from dashboard.views.compared import Compared, begin, caption_of, marks_of, under_of, unreported
from dashboard.views.shown import Shown

MOST_NAMED = 8


def show_ranks(version: str, address: Address, language: Language, colours: Theme) -> Shown | None:
    """The ranks over years that a complete address asks for; None where no place was ranked."""
    compared = begin(version, address, language, colours)
    points = _points(compared) if compared else []
    if compared is None or not points:
        return None
    places = tuple(place.place for place in compared.places)
    events = cached.events(version, address.indicator, places)
    lines = _marked_first(build_lines(points, compared.indicator, events), compared)
    named, context = lines[:MOST_NAMED], lines[MOST_NAMED:]
    between = events_between(events, lines)
    names = name_lines(points, compared.places, language)
    marks = marks_of(points, _own_notes(points, context, between, language), language)
    years = sorted({point.end.year for point in points if point.end})
    span = str(years[0]) if years[0] == years[-1] else f"{years[0]}–{years[-1]}"
    under = under_of(compared, span, len({point.place for point in points}))
    caption = caption_of(compared, _title(named, names, compared), under, marks, points)
    own = {line.key: colours.ink for line in lines if _is_marked_province(line, compared)}
    tints = line_colours(points, compared.places, colours) | own
    view = TrendView(
        indicator=compared.indicator,
        unit="rank",
        lines=named,
        events=between,
        names=names,
        colours=tints,
        caption=caption,
        chosen=address.claim,
        language=language,
        theme=colours,
    )
    return Shown(
        form="ranks",
        address=address,
        indicator=compared.indicator,
        unit="rank",
        title=caption.title,
        subtitle=caption.subtitle,
        alternative=alternative(caption.title, caption.subtitle, named, names, language, form="ranks"),
        notes=marks,
        sources=sources_line(points, language),
        figure=ranks_figure(view, context, _ranked(points), address.place),
        lines=tuple(lines),
        points=tuple(points),
        names=names,
        colours=tints,
        language=language,
        left_out=unreported(compared, points, "unranked"),
        behind=frozenset(line.key for line in context),
        events=tuple(between),
    )


def _points(compared: Compared) -> list[Point]:
    """The peers' ranks of whole years, within the years asked for."""
    address = compared.address
    places = tuple(place.place for place in compared.peers)
    points = cached.ranks(compared.version, address.indicator, places, compared.asked.level, address.known_on)
    first, last = address.first_year or 0, address.last_year or 9999
    return [point for point in points if point.end and first <= point.end.year <= last]


def _marked_first(lines: Sequence[Line], compared: Compared) -> list[Line]:
    """The marked place, then cities, then those with most points."""
    kinds = {place.place: place.kind for place in compared.places}
    return sorted(
        lines,
        key=lambda line: (
            line.key.place != compared.address.place,
            kinds[line.key.place] != "city",
            -len(line.drawn),
        ),
    )


def _is_marked_province(line: Line, compared: Compared) -> bool:
    """The line of the marked place, which as a province would be as grey as the others."""
    return any(
        place.kind == "province" and place.place == line.key.place == compared.address.place
        for place in compared.peers
    )


def _title(named: Sequence[Line], names: Names, compared: Compared) -> str:
    first = named[0]
    if first.key.place == compared.address.place and first.points:
        return finding_of_one(first, names.full[first.key], compared.language)
    return finding(named, names, compared.indicator, compared.language)


def _ranked(points: Sequence[Point]) -> list[tuple[date, int]]:
    """How many places were ranked, by the last day of each year; the largest ranking of a year."""
    ends: dict[date, int] = {}
    for point in points:
        if point.end and point.total:
            ends[point.end] = max(ends.get(point.end, 0), int(point.total))
    return sorted(ends.items())


def _own_notes(
    points: Sequence[Point], context: Sequence[Line], events: Sequence[Event], language: Language
) -> list[Note]:
    text = words(language)
    kinds = ["break"] if any(event.breaks for event in events) else []
    kinds += ["missing_years", "rank", "last_place"]
    kinds += ["context"] if context else []
    return [(kind, text[f"note_{kind}"]) for kind in kinds] + events_notes(events, language)
