"""What a line is called and which colour it wears: only what tells it from the other lines."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.charts.palette import Theme, accent
from dashboard.model import Language, Point, SeriesKey
from dashboard.parts.choices import Choice
from dashboard.texts import words


def line_names(points: Sequence[Point], choice: Choice, language: Language) -> dict[SeriesKey, str]:
    """The full name of each line, in the order of the points: place, agency, level where it is not all."""
    text = words(language)
    names = {place.place: place.name.of(language) for place in choice.places}
    return {
        key: ", ".join(
            [
                *([key.agency] if key.agency else []),
                names[key.place],
                *([text[f"level_{key.level}"].lower()] if key.level != "all" and not key.agency else []),
            ]
        )
        for key in _keys(points)
    }


def line_labels(points: Sequence[Point], choice: Choice, language: Language) -> dict[SeriesKey, str]:
    """The short name at the end of each line."""
    text = words(language)
    keys = _keys(points)
    full = line_names(points, choice, language)
    if len({key.place for key in keys}) > 1:
        return full
    if len({key.agency for key in keys}) > 1:
        return {key: key.agency or full[key] for key in keys}
    return {key: text[f"level_{key.level}"] for key in keys}


def line_colours(points: Sequence[Point], choice: Choice, colours: Theme) -> dict[SeriesKey, str]:
    """A place's own accent; where one place has several lines, the first wears it, the others greys."""
    places = {place.place: place for place in choice.places}
    worn: set[str] = set()
    result = {}
    for number, key in enumerate(_keys(points)):
        if key.place in worn:
            result[key] = colours.greys[number % len(colours.greys)]
        else:
            result[key] = accent(places[key.place], colours)
        worn.add(key.place)
    return result


def _keys(points: Sequence[Point]) -> list[SeriesKey]:
    return list(dict.fromkeys(point.series for point in points))
