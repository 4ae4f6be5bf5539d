"""The choices of a comparison: indicator, form, level, periods, peers, marked place, day it was known."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import cast

import streamlit as st

from dashboard import cached
from dashboard.address import PEERS, Address, Form, Peers
from dashboard.charts.palette import Theme
from dashboard.model import Language, Place
from dashboard.parts.city import findable_name, follow_city, followed_city
from dashboard.parts.indicators import choose_indicator
from dashboard.parts.known import choose_known_on
from dashboard.parts.several import choose_several, place_colours, place_options
from dashboard.periods import format_period
from dashboard.texts import words
from dashboard.views.compare_defaults import best_indicator, complete_compare
from dashboard.views.compare_offers import (
    Offer,
    earlier_rounds,
    forms_of,
    levels_of,
    offer_of,
    periods_of,
)
from dashboard.views.peers import existing_places

PAGE = "compare_"
TOUCHED = f"{PAGE}touched"
LONG = 15
"""Characters that a field of half a phone's width can show."""
REMEMBERED = (
    *(
        f"{PAGE}{name}"
        for name in ("asked", "first", "claim", "family", "indicator", "form", "levels", "period")
    ),
    *(f"{PAGE}{name}" for name in ("since", "peers", "places", "place", "touched")),
)
"""What the page remembers of the address it was opened with."""


def choose_comparison(version: str, asked: Address, colours: Theme, language: Language) -> Address:
    """Put the controls on the page and return the complete address of what they say."""
    text = words(language)
    with st.container(key="compare-choices"):
        indicators = cached.indicators(version)
        first = asked.indicator or best_indicator(version, asked.known_on)
        indicator = choose_indicator(indicators, first, language, PAGE)
        offer = offer_of(version, indicator.indicator, asked.known_on)
        wanted = replace(asked, view="compare", indicator=indicator.indicator, wrong=(), claim="")
        forms = forms_of(offer)
        default = complete_compare(version, wanted).form
        form = _pick("form", forms, default, lambda each: text[f"form_{each}"], text["form"], pills=True)
        wanted = replace(wanted, form=cast(Form, form))
        with st.container(horizontal=True, vertical_alignment="top", key="compare-where"):
            wanted = _choose_level(offer, wanted, language)
            wanted = _choose_when(offer, wanted, language)
            wanted = _choose_whom(offer, wanted, colours, language)
            wanted = replace(wanted, known_on=choose_known_on(version, asked.known_on, language))
    return complete_compare(version, wanted)


def _choose_when(offer: Offer, wanted: Address, language: Language) -> Address:
    """The period and, of changes, what they are counted from; ranks over years have neither."""
    if wanted.form == "ranks" or not wanted.form:
        return replace(wanted, period="")
    text = words(language)
    complete = complete_compare(offer.version, wanted)
    level = complete.levels[0] if complete.levels else ""
    rounds = {each.period: each for each in periods_of(offer, wanted.form, level)}
    if not rounds:
        return wanted

    def named(period: str, places: int) -> str:
        return text["period_places"].format(period=format_period(period, language), count=places)

    period = _pick(
        "period",
        list(rounds),
        complete.period,
        lambda each: named(each, rounds[each].places),
        text["period"],
    )
    wanted = replace(wanted, period=period)
    earlier = {each.period: places for each, places in earlier_rounds(offer, rounds[period])}
    if wanted.form != "changes" or not earlier:
        return wanted
    default = complete_compare(offer.version, wanted).since
    since = _pick("since", list(earlier), default, lambda each: named(each, earlier[each]), text["since"])
    return replace(wanted, since=since)


def _choose_level(offer: Offer, wanted: Address, language: Language) -> Address:
    """The level, where there is more than one and they are not what is compared."""
    text = words(language)
    levels = levels_of(offer)
    if len(levels) < 2 or wanted.form == "levels":
        return wanted
    default = complete_compare(offer.version, wanted).levels[0]
    level = _pick("levels", levels, default, lambda each: text[f"level_{each}"], text["levels"])
    return replace(wanted, levels=(level,))


def _choose_whom(offer: Offer, wanted: Address, colours: Theme, language: Language) -> Address:
    """The preset of peers or the reader's own, and the place that is marked."""
    text = words(language)
    places = {place.place: place for place in _existing(offer, wanted)}
    if wanted.form != "map":
        default = complete_compare(offer.version, wanted).peers
        peers = _pick("peers", PEERS, default, lambda each: text[f"peers_{each}"], text["peers"])
        wanted = replace(wanted, peers=cast(Peers, peers))
    if wanted.peers == "own":
        complete = complete_compare(offer.version, wanted)
        wanted = replace(wanted, places=_own_places(offer.version, places, complete, colours, language))
    return replace(wanted, place=_choose_marked(offer, wanted, places, language))


def _choose_marked(offer: Offer, wanted: Address, places: dict[str, Place], language: Language) -> str:
    """The marked place: the one that the reader follows from page to page, where it existed."""
    key, followed = f"{PAGE}place", followed_city()
    first = complete_compare(offer.version, wanted).place
    st.session_state[key] = next(each for each in (followed, first, *places) if each in places)
    shown = findable_name(places[st.session_state[key]].name.of(language))
    with st.container(key=_box("place", shown)):
        return st.selectbox(
            words(language)["marked"],
            list(places),
            key=key,
            persist_state="session",
            format_func=lambda code: findable_name(places[code].name.of(language)),
            on_change=_follow_marked,
        )


def _follow_marked() -> None:
    """The reader marked a place: other pages speak of it too."""
    follow_city(st.session_state[f"{PAGE}place"])


def _existing(offer: Offer, wanted: Address) -> list[Place]:
    """The places that could be compared in the chosen period."""
    complete = complete_compare(offer.version, wanted)
    places = cached.places(offer.version)
    if complete.form:
        level = complete.levels[0] if complete.levels else ""
        for each in periods_of(offer, complete.form, level):
            if each.period == complete.period:
                return existing_places(places, each)
    return [place for place in places if place.kind != "nation"]


def _own_places(
    version: str, places: dict[str, Place], complete: Address, colours: Theme, language: Language
) -> tuple[str, ...]:
    """The reader's own peers."""
    text = words(language)
    key = f"{PAGE}places"
    st.session_state.setdefault(key, list(complete.places))
    chosen = choose_several(
        key,
        text["own_places"],
        place_options(version, tuple(places), language),
        language,
        placeholder=text["own_places_placeholder"],
        colours=place_colours(list(places.values()), colours),
    )
    return tuple(chosen)


def _pick(
    name: str,
    options: Sequence[str],
    default: str,
    named: Callable[[str], str],
    label: str,
    *,
    pills: bool = False,
) -> str:
    """One of several; the default until the reader chooses, and where that choice is no longer to be had."""
    key = f"{PAGE}{name}"
    touched = name in st.session_state.get(TOUCHED, set())
    if not touched or st.session_state.get(key) not in options:
        st.session_state[key] = default if default in options else options[0]
    if pills:
        chosen = st.pills(
            label,
            options,
            key=key,
            persist_state="session",
            format_func=named,
            required=True,
            label_visibility="collapsed",
            on_change=_touch,
            args=(name,),
        )
        return chosen or default
    with st.container(key=_box(name, named(st.session_state[key]))):
        return st.selectbox(
            label,
            options,
            key=key,
            persist_state="session",
            format_func=named,
            on_change=_touch,
            args=(name,),
        )


def _box(name: str, shown: str) -> str:
    """The key of the box around a field, which tells the style sheet that a phone needs its whole width."""
    return f"{PAGE}{name}-{'long' if len(shown) > LONG else 'box'}"


def _touch(name: str) -> None:
    """From now on the reader's own choice stays when another one changes."""
    st.session_state[TOUCHED] = st.session_state.get(TOUCHED, set()) | {name}
