"""The control "as known on": what was published later is left out, on every page alike."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

import streamlit as st

from dashboard import cached
from dashboard.model import Language
from dashboard.periods import format_day
from dashboard.texts import words

KEY = "known_on"


def choose_known_on(version: str, asked: date | None, language: Language) -> date | None:
    """The ends of the years with publications, and the day that the address names; none knows everything."""
    text = words(language)
    options = _days(version, asked, language)
    if st.session_state.get(KEY) not in options:
        st.session_state[KEY] = asked.isoformat() if asked else ""
    chosen = st.selectbox(
        text["known_on"],
        list(options),
        key=KEY,
        persist_state="session",
        format_func=options.__getitem__,
        help=text["known_on_help"],
        filter_mode=None,
    )
    return date.fromisoformat(chosen) if chosen else None


@lru_cache(maxsize=200)
def _days(version: str, asked: date | None, language: Language) -> dict[str, str]:
    """The days on offer, newest first, as they are read; made once for all readers."""
    ends = cached.publication_years(version)
    days = sorted({date(year, 12, 31) for year in ends} | ({asked} if asked else set()), reverse=True)
    told = {day.isoformat(): format_day(day, language) for day in days}
    return {"": words(language)["known_now"], **told}
