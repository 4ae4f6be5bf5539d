"""A page that is redrawn alone: what the reader changes on it leaves the frame around it as it is."""

from __future__ import annotations

import logging
from collections.abc import Callable

import streamlit as st

from dashboard.database import served
from dashboard.model import Language
from dashboard.texts import words

Put = Callable[[str, Language], None]


def alone(put: Put) -> Put:
    """The page as a fragment that asks anew which database is served, and never shows an error's details."""

    @st.fragment
    def redraw(language: Language) -> None:
        try:
            put(served(), language)
        except Exception:
            # Whatever fails, the reader gets a sentence in their language and the log the details.
            logging.getLogger(__name__).exception("The page could not be shown")
            st.error(words(language)["page_failed"])

    def put_alone(version: str, language: Language) -> None:
        """Draw the page; `version` is asked for anew at each redrawing."""
        redraw(language)

    return put_alone
