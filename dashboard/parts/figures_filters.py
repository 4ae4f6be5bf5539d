"""The filters of the table of all figures, and the words that narrow any table of figures."""

from __future__ import annotations

from datetime import date

import streamlit as st

from dashboard import cached, cached_figures
from dashboard.figures_address import MOST_WORDS, FiguresAddress
from dashboard.model import LEVELS, Language
from dashboard.model_figures import BASES, FiguresAsked
from dashboard.parts.several import choose_several, options_of, place_options
from dashboard.periods import format_day
from dashboard.texts import words

REMEMBERED = tuple(
    f"figures_{name}"
    for name in (
        *("begun", "scope", "view", "words", "indicators", "places", "levels", "bases", "from", "to"),
        *("known_on", "order", "down", "page", "claim", "receipt", "seen"),
    )
)
"""What the page of figures remembers of the address it was opened with."""


def seed_filters(asked: FiguresAddress) -> None:
    """Give every control its first value from the address."""
    chosen = asked.asked
    values = {
        "words": chosen.words,
        "indicators": list(chosen.indicators),
        "places": list(chosen.places),
        "levels": list(chosen.levels),
        "bases": list(chosen.bases),
        "from": str(chosen.first_year or ""),
        "to": str(chosen.last_year or ""),
        "known_on": chosen.known_on.isoformat() if chosen.known_on else "",
    }
    for name, value in values.items():
        st.session_state.setdefault(f"figures_{name}", value)


def put_words(language: Language) -> str:
    """The field that searches in names, periods, sentences, titles and publishers."""
    text = words(language)
    typed = st.text_input(
        text["ledger_search"],
        key="figures_words",
        placeholder=text["ledger_search_hint"],
        max_chars=MOST_WORDS,
        type="search",
        icon=None,
        live=True,
        persist_state="session",
    )
    return " ".join((typed or "").split())


def put_filters(version: str, language: Language) -> FiguresAsked:
    """Every filter; what is left open asks for everything."""
    with st.container(key="figures-filters"):
        with st.container(horizontal=True, vertical_alignment="bottom", key="figures-what"):
            typed = put_words(language)
            indicators, places = _put_subjects(version, language)
        with st.container(horizontal=True, vertical_alignment="bottom", key="figures-which"):
            levels, bases = _put_kinds(language)
            first, last, known_on = _put_times(version, language)
    return FiguresAsked(
        words=typed,
        indicators=indicators,
        places=places,
        levels=levels,
        bases=bases,
        first_year=first,
        last_year=last,
        known_on=known_on,
    )


def _put_subjects(version: str, language: Language) -> tuple[tuple[str, ...], tuple[str, ...]]:
    text = words(language)
    indicators = {each.indicator: each.short.of(language) for each in cached.indicators(version)}
    places = tuple(each.place for each in cached.places(version))
    chosen = choose_several(
        "figures_indicators",
        text["indicator"],
        options_of(tuple(indicators.items())),
        language,
        placeholder=text["ledger_every_indicator"],
    )
    where = choose_several(
        "figures_places",
        text["places"],
        place_options(version, places, language),
        language,
        placeholder=text["ledger_every_place"],
    )
    return tuple(chosen), tuple(where)


def _put_kinds(language: Language) -> tuple[tuple[str, ...], tuple[str, ...]]:
    text = words(language)
    levels = st.pills(
        text["levels"],
        LEVELS,
        key="figures_levels",
        selection_mode="multi",
        format_func=lambda level: text[f"level_{level}"],
        persist_state="session",
    )
    bases = st.pills(
        text["column_basis"],
        BASES,
        key="figures_bases",
        selection_mode="multi",
        format_func=lambda basis: text[f"ledger_basis_{basis}"],
        persist_state="session",
    )
    return tuple(levels), tuple(bases)


def _put_times(version: str, language: Language) -> tuple[int | None, int | None, date | None]:
    text = words(language)
    first_year, last_year = cached_figures.years(version)
    years = ["", *(str(year) for year in range(last_year, first_year - 1, -1))]
    chosen = []
    for name in ("from", "to"):
        if st.session_state[f"figures_{name}"] not in years:
            st.session_state[f"figures_{name}"] = ""
        chosen.append(
            st.selectbox(
                text[f"ledger_{name}"],
                years,
                key=f"figures_{name}",
                format_func=lambda year: year or text["ledger_any_year"],
                filter_mode=None,
                persist_state="session",
            )
        )
    known_on = _put_known_on(version, language)
    first, last = (int(year) if year else None for year in chosen)
    return first, last, known_on


def _put_known_on(version: str, language: Language) -> date | None:
    text = words(language)
    given = st.session_state["figures_known_on"]
    days = {date(year, 12, 31).isoformat() for year in cached.publication_years(version)}
    options = ["", *sorted(days | ({given} if given else set()), reverse=True)]
    day = st.selectbox(
        text["known_on"],
        options,
        key="figures_known_on",
        format_func=lambda day: format_day(date.fromisoformat(day), language) if day else text["known_now"],
        help=text["known_on_help"],
        filter_mode=None,
        persist_state="session",
    )
    return date.fromisoformat(day) if day else None
