"""A page that is redrawn alone: what the reader changes on it leaves the frame around it as it is."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Concatenate, ParamSpec

import streamlit as st

from dashboard.database import DatabaseBrokenError, DatabaseMissingError, served
from dashboard.parts.frame import current_language
from dashboard.prepare import why_unserved
from dashboard.texts import words

Given = ParamSpec("Given")


def alone(put: Callable[Concatenate[str, Given], None]) -> Callable[Concatenate[str, Given], None]:
    """Part of a page as a fragment that asks anew which database is served and keeps errors off it.

    `put` is given the version that is served, then whatever it was called with.
    """

    @st.fragment
    def redraw(*given: Given.args, **named: Given.kwargs) -> None:
        try:
            put(served(), *given, **named)
        except (DatabaseMissingError, DatabaseBrokenError) as error:
            st.error(why_unserved(error, current_language()))
        except Exception:
            # Whatever fails, the reader gets a sentence in their language and the log the details.
            logging.getLogger(__name__).exception("The page could not be shown")
            st.error(words(current_language())["page_failed"])

    def put_alone(version: str, /, *given: Given.args, **named: Given.kwargs) -> None:
        """Draw it; `version` is asked for anew at each redrawing."""
        redraw(*given, **named)

    return put_alone
