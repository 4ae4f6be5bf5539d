"""What a view shows where its address leaves something out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dashboard import cached
from dashboard.address import Address
from dashboard.model import LEVELS, Availability, Place
from dashboard.views.compare_defaults import complete_compare

MOST_PLACES = 8
DEFAULT_PLACES = 5


def complete(version: str, address: Address) -> Address:
    """The address with every default filled in."""
    if address.view == "compare":
        return complete_compare(version, address)
    indicators = cached.indicators(version)
    indicator = address.indicator or indicators[0].indicator
    places = {place.place: place for place in cached.places(version)}
    available = cached.availability(version, indicator)
    chosen = address.places or default_places(places, available)
    levels = levels_of(available, chosen)
    years = years_of(available)
    return replace(
        address,
        indicator=indicator,
        places=tuple(sorted(chosen, key=lambda code: places[code].position)),
        levels=tuple(level for level in levels if level in address.levels) or levels[:1],
        first_year=address.first_year or (years[0] if years else None),
        last_year=address.last_year or (years[1] if years else None),
    )


def default_places(places: Mapping[str, Place], available: Sequence[Availability]) -> tuple[str, ...]:
    """The cities that have figures at the level shown first; where none has, the places with the most."""
    whole = [each for each in available if not each.agency]
    level = min((each.level for each in whole), key=LEVELS.index, default=LEVELS[0])
    figures = {each.place: each.figures for each in whole if each.level == level}
    cities = [code for code in figures if places[code].kind == "city"]
    known = cities or sorted(figures, key=lambda code: (-figures[code], places[code].position))
    if not known:
        known = [code for code, place in places.items() if place.kind == "city"][:1]
    most = min(MOST_PLACES, max(DEFAULT_PLACES, len(cities)))
    return tuple(sorted(known[:most], key=lambda code: places[code].position))


def levels_of(available: Sequence[Availability], chosen: Sequence[str]) -> tuple[str, ...]:
    """The levels at which one of the places has figures; the whole place where none has."""
    found = {each.level for each in available if each.place in chosen and not each.agency}
    return tuple(level for level in LEVELS if level in found) or LEVELS[:1]


def years_of(available: Sequence[Availability]) -> tuple[int, int] | None:
    """First and last year with a figure; None where the indicator has no dated figure."""
    first = [each.first_year for each in available if each.first_year is not None]
    last = [each.last_year for each in available if each.last_year is not None]
    return (min(first), max(last)) if first and last else None
