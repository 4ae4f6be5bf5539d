"""Whom a comparison is with: the places that existed when its figures were made, by preset or own choice."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from dashboard import cached
from dashboard.address import Address
from dashboard.model import Place
from dashboard.model_compare import Round


def peers_of(version: str, address: Address, asked: Round) -> tuple[Place, ...]:
    """The places compared, in the order of places: those of the preset, and the marked one always."""
    places = cached.places(version)
    marked = next((place for place in places if place.place == address.place), None)
    existing = existing_places(places, asked)

    def is_peer(place: Place) -> bool:
        if place == marked:
            return True
        match address.peers:
            case "own":
                return place.place in address.places
            case "region":
                return marked is not None and place.region == marked.region
            case "cities":
                return place.kind == "city"
        return True

    return tuple(place for place in existing if is_peer(place))


def existing_places(places: Sequence[Place], asked: Round) -> list[Place]:
    """The cities and provinces when the figures were made: as many as the ranking covers, where it says so.

    A ranking may cover the places of a later day than the last of its period: the year 2024 ranked on the
    34 places of July 2025.
    """
    whole = [place for place in places if place.kind != "nation"]
    found = [place for place in whole if place.exists_on(asked.end)]
    if asked.among in (None, len(found)):
        return found
    for day in _days_of_change(whole):
        then = [place for place in whole if place.exists_on(day)]
        if len(then) == asked.among:
            return then
    return found


def nation_of(version: str) -> Place | None:
    """The nation among the places."""
    return next((place for place in cached.places(version) if place.kind == "nation"), None)


def _days_of_change(places: Sequence[Place]) -> list[date]:
    """The first days of a new set of places, newest first."""
    days = {place.valid_from for place in places if place.valid_from}
    days |= {place.valid_to + timedelta(days=1) for place in places if place.valid_to}
    return sorted(days, reverse=True)
