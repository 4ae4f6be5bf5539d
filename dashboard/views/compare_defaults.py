"""What a comparison shows where its address leaves something out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dashboard import cached
from dashboard.address import Address, Form, Peers
from dashboard.model import LEVELS
from dashboard.model_compare import Round
from dashboard.views.compare_offers import (
    WELL_COVERED,
    Offer,
    earlier_rounds,
    forms_of,
    levels_of,
    newest_covered,
    offer_of,
    periods_of,
)
from dashboard.views.peers import existing_places

_PEERS: dict[Form, Peers] = {
    "ranked": "nation",
    "map": "nation",
    "changes": "nation",
    "ranks": "cities",
    "levels": "nation",
}


def complete_compare(version: str, address: Address) -> Address:
    """The address with every default filled in; what cannot be had with its indicator is replaced."""
    indicator = address.indicator or best_indicator(version, address.known_on)
    offer = offer_of(version, indicator, address.known_on)
    forms = forms_of(offer)
    form: Form = address.form if address.form in forms else forms[0]
    level = level_of(offer, address.levels)
    asked = _round_of(periods_of(offer, form, level), address.period)
    since: Round | None = None
    if form == "changes" and asked:
        asked, since = _with_earlier(offer, asked, periods_of(offer, form, level), address)
    return replace(
        address,
        view="compare",
        form=form,
        indicator=indicator,
        period=asked.period if asked else "",
        since=since.period if since else "",
        peers="nation" if form == "map" else address.peers or _PEERS[form],
        place=_marked(offer, address.place, [each for each in (asked, since) if each]),
        places=_own_places(version, address),
        levels=(level,) if level and form != "levels" else (),
    )


def best_indicator(version: str, known_on: date | None = None) -> str:
    """The headline indicator whose newest well-covered period has most places."""
    indicators = cached.indicators(version)
    headline = [each.indicator for each in indicators if each.headline] or [indicators[0].indicator]

    def places(indicator: str) -> int:
        offer = offer_of(version, indicator, known_on)
        newest = newest_covered(periods_of(offer, "ranked", LEVELS[0]))
        return newest.places if newest else 0

    return max(headline, key=places)


def level_of(offer: Offer, asked: Sequence[str]) -> str:
    """The level asked for where it has figures, else the first that has: that of the whole place."""
    levels = levels_of(offer)
    return next((level for level in asked if level in levels), levels[0] if levels else "")


def _round_of(rounds: Sequence[Round], period: str) -> Round | None:
    """The round of the period asked for, else the newest that is well covered."""
    return next((each for each in rounds if each.period == period), None) or newest_covered(rounds)


def _with_earlier(
    offer: Offer, asked: Round, periods: Sequence[Round], address: Address
) -> tuple[Round, Round | None]:
    """The round and what its changes are counted from; the newest that has any, where none was asked for."""
    others = [] if asked.period == address.period else [each for each in periods if each.end <= asked.end]
    for each in dict.fromkeys([asked, *others]):
        if since := _since(earlier_rounds(offer, each), address.since):
            return each, since
    return asked, None


def _since(earlier: Sequence[tuple[Round, int]], period: str) -> Round | None:
    """The round of the period asked for, else the newest that shares half as many places as the best."""
    most = max((places for _, places in earlier), default=0)
    for each, _ in earlier:
        if each.period == period:
            return each
    return next((each for each, places in earlier if places >= most * WELL_COVERED), None)


def _marked(offer: Offer, wanted: str, rounds: Sequence[Round]) -> str:
    """The place asked for where it existed; else the first city, or place, with a figure in every round."""
    places = cached.places(offer.version)
    whole = [place for place in places if place.kind != "nation"]
    if rounds:
        whole = existing_places(places, rounds[0])
    if any(place.place == wanted for place in whole):
        return wanted
    order = sorted(whole, key=lambda place: (place.kind != "city", place.position))
    for each in rounds:
        codes = tuple(place.place for place in order)
        levels = (each.level,) if each.level else LEVELS
        points = cached.compared(
            offer.version, offer.indicator.indicator, each, codes, levels, known_on=offer.known_on
        )
        found = {point.place for point in points}
        order = [place for place in order if place.place in found] or order
    return order[0].place if order else ""


def _own_places(version: str, address: Address) -> tuple[str, ...]:
    """The reader's own peers; of no use with a preset."""
    if address.peers != "own":
        return ()
    return address.places or tuple(place.place for place in cached.places(version) if place.kind == "city")
