"""The years of a trend: a slider, and presets for the last years."""

from __future__ import annotations

from functools import lru_cache

import streamlit as st

from dashboard.model import Language
from dashboard.texts import words

KEPT = "years_kept"
PRESET = "years_preset"
LAST = (1, 3, 5)
ALL = "all"

Years = tuple[int, int]


def choose_years(span: Years, asked: tuple[int | None, int | None], language: Language) -> Years:
    """The first and the last year, within `span`; the address asks for them until the reader chooses."""
    text = words(language)
    key = f"years_{span[0]}_{span[1]}"
    wanted: Years = st.session_state.get(KEPT) or (asked[0] or span[0], asked[1] or span[1])
    first = min(max(wanted[0], span[0]), span[1])
    now = first, max(min(wanted[1], span[1]), first)
    presets = _presets(span)
    st.session_state[PRESET] = next((name for name, years in presets.items() if years == now), None)
    with st.container(key="years"):
        st.segmented_control(
            text["years_presets"],
            list(presets),
            key=PRESET,
            format_func=lambda name: text["years_all"] if name == ALL else text[f"years_last_{name}"],
            label_visibility="collapsed",
            on_change=_preset,
            args=(presets, key),
        )
        chosen = st.select_slider(
            text["years"],
            _years(span),
            value=now,
            key=key,
            on_change=_keep,
            args=(key,),
        )
    return chosen[0], chosen[1]


@lru_cache(maxsize=200)
def _years(span: Years) -> tuple[int, ...]:
    """The years of the slider, made once for all readers."""
    return tuple(range(span[0], span[1] + 1))


@lru_cache(maxsize=200)
def _presets(span: Years) -> dict[str, Years]:
    """The years that each preset chooses, made once for all readers."""
    last = {str(years): (span[1] - years, span[1]) for years in LAST if years < span[1] - span[0]}
    return {**last, ALL: span}


def _preset(presets: dict[str, Years], key: str) -> None:
    """The slider follows the preset; a preset that is taken back leaves it where it is."""
    if name := st.session_state[PRESET]:
        st.session_state[KEPT] = st.session_state[key] = presets[name]


def _keep(key: str) -> None:
    """From now on the reader's own years stay when the indicator changes."""
    st.session_state[KEPT] = tuple(st.session_state[key])
