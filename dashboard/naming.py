"""What a line is called and which colour it wears: only what tells it from the other lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dashboard.charts.palette import Theme, accent
from dashboard.model import Language, Place, Point, SeriesKey
from dashboard.texts import words


@dataclass(frozen=True)
class Names:
    """Names of lines: in full, short for the end of a line, and of their places."""

    full: Mapping[SeriesKey, str]
    short: Mapping[SeriesKey, str]
    places: Mapping[str, str]


def name_lines(points: Sequence[Point], places: Sequence[Place], language: Language) -> Names:
    """The names of the lines that the points make, in the order of the points."""
    keys = series_keys(points)
    place_names = {place.place: place.name.of(language) for place in places}
    levelled = {key.place for key in keys if key.level != "all" and not key.agency}
    full = {key: _full_name(key, place_names[key.place], key.place in levelled, language) for key in keys}
    if len({key.place for key in keys}) > 1:
        short = full
    elif len({key.agency for key in keys}) > 1:
        short = {key: key.agency or full[key] for key in keys}
    else:
        short = {key: words(language)[f"level_{key.level}"] for key in keys}
    return Names(full, short, place_names)


def _full_name(key: SeriesKey, place: str, levelled: bool, language: Language) -> str:
    if key.agency:
        return f"{key.agency}, {place}"
    return f"{place}, {words(language)[f'level_{key.level}'].lower()}" if levelled else place


def line_colours(points: Sequence[Point], places: Sequence[Place], colours: Theme) -> dict[SeriesKey, str]:
    """A place's own accent; where one place has several lines, the first wears it, the others greys."""
    by_code = {place.place: place for place in places}
    worn: set[str] = set()
    result = {}
    for number, key in enumerate(series_keys(points)):
        grey = colours.greys[number % len(colours.greys)]
        result[key] = grey if key.place in worn else accent(by_code[key.place], colours)
        worn.add(key.place)
    return result


def series_keys(points: Sequence[Point]) -> list[SeriesKey]:
    """The lines that the points make, in the order of the points."""
    return list(dict.fromkeys(point.series for point in points))
