"""A field in which several things are chosen by typing, accents and abbreviations forgiven.

Streamlit's own field finds nothing for "da nang" and says so in English.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

import streamlit as st

from dashboard import cached
from dashboard.charts.palette import Theme, accent
from dashboard.model import Language, Place
from dashboard.parts.components import component
from dashboard.searching import spellings
from dashboard.texts import words

_JS = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
_several = component("several", _JS)


def choose_several(
    key: str,
    label: str,
    options: str,
    language: Language,
    *,
    placeholder: str,
    most: int = 0,
    colours: Mapping[str, str] | None = None,
    on_change: Callable[[], None] | None = None,
) -> list[str]:
    """The values that are chosen in the field; they stand in the session under `key`.

    `options` come from `options_of` or `place_options`. `most`: how many may be chosen, 0 for any number.
    `colours`: of what is chosen, by value.
    """
    text = words(language)
    known = _values(options)
    chosen = [each for each in st.session_state.get(key, []) if each in known]
    st.session_state[key] = chosen

    def take() -> None:
        asked = st.session_state[f"{key}-field"].chosen
        taken = [each for each in dict.fromkeys(map(str, asked)) if each in known]
        st.session_state[key] = taken[:most] if most else taken
        if on_change:
            on_change()

    _several(
        key=f"{key}-field",
        data={
            "label": label,
            "options": options,
            "chosen": chosen,
            "most": most,
            "colours": dict(colours or {}),
            "placeholder": placeholder,
            "leave": text["several_leave"],
            "clear": text["several_clear"],
            "none": text["several_none"],
            "full": text["several_full"].format(most=most),
        },
        on_chosen_change=take,
    )
    return chosen


@lru_cache(maxsize=200)
def options_of(named: tuple[tuple[str, str], ...]) -> str:
    """The options of a field as JSON: of pairs of value and name."""
    return _written((value, name, spellings([name])) for value, name in named)


@lru_cache(maxsize=200)
def place_options(version: str, places: tuple[str, ...], language: Language) -> str:
    """The places as options, found by their names in both languages, their other spellings and initials."""
    by_code = {place.place: place for place in cached.places(version)}
    aliases = cached.aliases(version)
    found = [by_code[code] for code in places]
    return _written(
        (
            place.place,
            place.name.of(language),
            spellings([place.name.vi, place.name.en, *aliases.get(place.place, ())]),
        )
        for place in found
    )


def place_colours(places: Sequence[Place], colours: Theme) -> dict[str, str]:
    """The accents that cities wear where they are chosen, as in the chart."""
    return {place.place: str(accent(place, colours)) for place in places if place.accent is not None}


def _written(options: Iterable[tuple[str, str, set[str]]]) -> str:
    told = [{"value": value, "name": name, "found_by": sorted(forms)} for value, name, forms in options]
    return json.dumps(told, ensure_ascii=False)


@lru_cache(maxsize=200)
def _values(options: str) -> frozenset[str]:
    return frozenset(each["value"] for each in json.loads(options))
