"""Chart or table: what is not shown is not computed; by keyboard the table leads to every sentence."""

from __future__ import annotations

from typing import Literal

import streamlit as st

from dashboard.model import Language
from dashboard.parts.asked import seed
from dashboard.texts import words

KEY = "shown_as"
ShownAs = Literal["chart", "table"]
SHAPES: tuple[ShownAs, ...] = ("chart", "table")


def choose_shown_as(wrong: list[str], language: Language) -> ShownAs:
    """The switch; the address says it as `show`, and what cannot be shown is added to `wrong`."""
    text = words(language)
    seed(KEY, "show", SHAPES, SHAPES[0], wrong)
    chosen = st.segmented_control(
        text["shown_as"],
        SHAPES,
        key=KEY,
        format_func=lambda shape: text[f"shown_as_{shape}"],
        required=True,
        label_visibility="collapsed",
        persist_state="session",
    )
    return chosen or SHAPES[0]
