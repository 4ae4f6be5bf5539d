"""The city that the reader follows from page to page: in the session, and in the address as `place`."""

from __future__ import annotations

import unicodedata

import streamlit as st

from dashboard import cached
from dashboard.address import long_place, short_place
from dashboard.model import Language, Place
from dashboard.parts.asked import seed
from dashboard.texts import words

KEY = "city"
_CHOSEN = "city_chosen"
_OTHER_PLACES = ("asked", "first_choice", "claim", "places", "places_touched", "compare_place")
"""What other pages remember of places that were chosen before."""


def choose_city(version: str, wrong: list[str], language: Language) -> Place:
    """A field to choose a place by its name, with or without accents; the first city where none is chosen.

    What the address names in vain as `place` is added to `wrong`.
    """
    places = {short_place(place.place): place for place in cached.places(version) if place.kind != "nation"}
    first = next(code for code, place in places.items() if place.accent == 0)
    named = st.query_params.get("place", "") in places
    seed(KEY, "place", places, first, wrong)
    if named:
        st.session_state[_CHOSEN] = True
    with st.container(key="city-field"):
        code = st.selectbox(
            words(language)["city"],
            list(places),
            key=KEY,
            persist_state="session",
            format_func=lambda each: findable_name(places[each].name.of(language)),
            on_change=_choose,
        )
    return places[code or first]


def followed_city() -> str:
    """The code of the place that the reader chose on any page; "" where none was chosen yet."""
    chosen = st.session_state.get(KEY, "") if st.session_state.get(_CHOSEN) else ""
    return long_place(chosen) if chosen else ""


def follow_city(place: str) -> None:
    """From now on the pages speak of this place first."""
    st.session_state[KEY] = short_place(place)
    st.session_state[_CHOSEN] = True


def _choose() -> None:
    """The reader chose a city: pages that remember other places begin with it."""
    st.session_state[_CHOSEN] = True
    for name in _OTHER_PLACES:
        st.session_state.pop(name, None)


def findable_name(name: str) -> str:
    """The field finds what its labels hold: the name, and where it has accents the name without them."""
    parts = unicodedata.normalize("NFD", name.replace("Đ", "D").replace("đ", "d"))
    plain = "".join(char for char in parts if not unicodedata.combining(char))
    return name if plain == name else f"{name} · {plain}"
