"""The control "as known on": what was published later is left out, on every page alike."""

from __future__ import annotations

from datetime import date

import streamlit as st

from dashboard import cached
from dashboard.model import Language
from dashboard.periods import format_day
from dashboard.texts import words

KEY = "known_on"


def choose_known_on(version: str, asked: date | None, language: Language) -> date | None:
    """The ends of the years with publications, and the day that the address names; none knows everything."""
    text = words(language)
    ends = cached.publication_years(version)
    days = sorted({date(year, 12, 31) for year in ends} | ({asked} if asked else set()))
    options = ["", *(day.isoformat() for day in reversed(days))]
    if st.session_state.get(KEY) not in options:
        st.session_state[KEY] = asked.isoformat() if asked else ""
    chosen = st.selectbox(
        text["known_on"],
        options,
        key=KEY,
        persist_state="session",
        format_func=lambda day: format_day(date.fromisoformat(day), language) if day else text["known_now"],
        help=text["known_on_help"],
        filter_mode=None,
    )
    return date.fromisoformat(chosen) if chosen else None
