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
class Subject:
    """What is looked at: the indicator, the years chosen and all that have figures, the day it was known."""

    indicator: Indicator
    years: tuple[int, int] | None
    all_years: tuple[int, int] | None
    known_on: date | None


@dataclass(frozen=True)
class Choice(Subject):
    """The subject, and whose figures of it."""

    places: tuple[Place, ...]
    levels: tuple[str, ...]
    agencies: tuple[str, ...]
    own_places: bool
    """The reader chose the places; else they are those that the indicator offers first."""


def choose_subject(version: str, asked: Address, language: Language) -> tuple[Subject, DeltaGenerator]:
    """Put these controls on the page and return what they say, with the place for one more beside them."""
    with st.container(key="choices"):
        indicator = choose_indicator(cached.indicators(version), asked.indicator, language)
        all_years = years_of(cached.availability(version, indicator.indicator))
        with st.container(horizontal=True, vertical_alignment="bottom", key="when"):
            years = all_years
            if all_years and all_years[0] < all_years[1]:
                years = choose_years(all_years, (asked.first_year, asked.last_year), language)
            known_on = choose_known_on(version, asked.known_on, language)
            beside = st.container(key="trend-tools", width="content")
    return Subject(indicator, years, all_years, known_on), beside


def choose_where(
    version: str, subject: Subject, asked: Address, colours: Theme, language: Language
) -> Choice:
    """Put the places, levels and agencies that have figures on the page and return what is chosen."""
    available = cached.availability(version, subject.indicator.indicator)
    with st.container(horizontal=True, vertical_alignment="top", key="where"):
        places = _choose_places(version, available, asked, colours, language)
        codes = tuple(place.place for place in places)
        levels = _choose_levels(available, codes, asked, language)
        agencies = _choose_agencies(available, codes, asked, language)
    return Choice(
        subject.indicator,
        subject.years,
        subject.all_years,
        subject.known_on,
        places=places,
        levels=levels,
        agencies=agencies,
        own_places=bool(asked.places or followed_city()) or st.session_state.get("places_touched", False),
    )


def _choose_places(
    version: str,
    available: Sequence[Availability],
    asked: Address,
    colours: Theme,
    language: Language,
) -> tuple[Place, ...]:
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
    return tuple(sorted((places[code] for code in chosen), key=lambda place: place.position))


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
