"""The choices of a trend: indicator, places, levels, agencies, years, and on which day it was known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import cached
from dashboard.address import Address
from dashboard.charts.palette import Theme
from dashboard.model import Availability, Indicator, Language, Place
from dashboard.parts.city import follow_city, followed_city
from dashboard.parts.indicators import choose_indicator
from dashboard.parts.known import choose_known_on
from dashboard.parts.several import choose_several, options_of, place_colours, place_options
from dashboard.parts.years import choose_years
from dashboard.texts import words
from dashboard.views.defaults import MOST_PLACES, default_places, levels_of, years_of


@dataclass(frozen=True)
class Choice:
    """What the reader chose to see; years are None where the indicator has no dated figure."""

    indicator: Indicator
    places: tuple[Place, ...]
    levels: tuple[str, ...]
    agencies: tuple[str, ...]
    years: tuple[int, int] | None
    all_years: tuple[int, int] | None
    known_on: date | None
    own_places: bool
    """The reader chose the places; else they are those that the indicator offers first."""


def choose(version: str, asked: Address, colours: Theme, language: Language) -> tuple[Choice, DeltaGenerator]:
    """Put the controls on the page and return what they say, with the place of the tools beside them."""
    indicators = cached.indicators(version)
    places = {place.place: place for place in cached.places(version)}
    with st.container(key="choices"):
        indicator = choose_indicator(indicators, asked.indicator, language)
        available = cached.availability(version, indicator.indicator)
        all_years = years_of(available)
        with st.container(horizontal=True, vertical_alignment="top", key="where"):
            chosen_places = _choose_places(version, available, asked, colours, language)
            levels = _choose_levels(available, chosen_places, asked, language)
            agencies = _choose_agencies(available, chosen_places, asked, language)
        with st.container(horizontal=True, vertical_alignment="bottom", key="when"):
            years = all_years
            if all_years and all_years[0] < all_years[1]:
                years = choose_years(all_years, (asked.first_year, asked.last_year), language)
            known_on = choose_known_on(version, asked.known_on, language)
            tools = st.container(
                horizontal=True, vertical_alignment="center", width="content", key="trend-tools"
            )
    choice = Choice(
        indicator=indicator,
        places=tuple(places[code] for code in chosen_places),
        levels=levels,
        agencies=agencies,
        years=years,
        all_years=all_years,
        known_on=known_on,
        own_places=bool(asked.places or followed_city()) or st.session_state.get("places_touched", False),
    )
    return choice, tools


def _choose_places(
    version: str,
    available: Sequence[Availability],
    asked: Address,
    colours: Theme,
    language: Language,
) -> tuple[str, ...]:
    text = words(language)
    places = {place.place: place for place in cached.places(version)}
    city = followed_city()
    offered = [city] if city else list(default_places(places, available))
    if not st.session_state.get("places_touched") and not asked.places:
        st.session_state["places"] = offered
    elif "places" not in st.session_state:
        st.session_state["places"] = list(asked.places or offered)
    chosen = choose_several(
        "places",
        text["places"],
        place_options(version, tuple(places), language),
        language,
        placeholder=text["places_placeholder"],
        most=MOST_PLACES,
        colours=place_colours(list(places.values()), colours),
        on_change=_touch_places,
    )
    return tuple(sorted(chosen, key=lambda code: places[code].position))


def _touch_places() -> None:
    """From now on the reader's own places stay; one alone is followed on other pages too."""
    st.session_state["places_touched"] = True
    if len(st.session_state["places"]) == 1:
        follow_city(st.session_state["places"][0])


def _choose_levels(
    available: Sequence[Availability], chosen: Sequence[str], asked: Address, language: Language
) -> tuple[str, ...]:
    text = words(language)
    levels = levels_of(available, chosen)
    if len(levels) < 2:
        return levels
    default = [level for level in levels if level in asked.levels] or list(levels[:1])
    _seed_many("levels", default, levels)
    picked = st.pills(
        text["levels"],
        levels,
        key="levels",
        persist_state="session",
        selection_mode="multi",
        wrap=True,
        format_func=lambda level: text[f"level_{level}"],
    )
    return tuple(level for level in levels if level in picked)


def _choose_agencies(
    available: Sequence[Availability], chosen: Sequence[str], asked: Address, language: Language
) -> tuple[str, ...]:
    """Agencies are never mixed in with whole places: they appear when they are chosen."""
    text = words(language)
    agencies = sorted({each.agency for each in available if each.place in chosen and each.agency})
    if not agencies:
        return ()
    _seed_many("agencies", [agency for agency in asked.agencies if agency in agencies], agencies)
    return tuple(
        choose_several(
            "agencies",
            text["agencies"],
            options_of(tuple((agency, agency) for agency in agencies)),
            language,
            placeholder=text["agencies_placeholder"],
            most=MOST_PLACES,
        )
    )


def _seed_many(key: str, default: list[str], options: Sequence[str]) -> None:
    kept = [value for value in st.session_state.get(key, default) if value in options]
    st.session_state[key] = kept
