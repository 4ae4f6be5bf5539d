"""The search of the header: a field that asks the address `search` while the reader types."""

from __future__ import annotations

from html import escape
from pathlib import Path

import streamlit as st

from dashboard.model import Language
from dashboard.searching import MOST_LETTERS
from dashboard.texts import words

SEARCH = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
"""Script of every page: what the field does."""


def put_search(language: Language) -> None:
    """The field; what it finds appears below it."""
    text = words(language)
    told = {
        "lang": language,
        "none": text["search_none"],
        "failed": text["search_failed"],
    }
    data = " ".join(f'data-{name}="{escape(said)}"' for name, said in told.items())
    placeholder = escape(text["search_placeholder"])
    label = escape(text["search_label"])
    st.html(
        f'<div class="search" role="search"><input type="search" id="search-input" autocomplete="off" '
        f'maxlength="{MOST_LETTERS}" role="combobox" aria-autocomplete="list" aria-controls="search-found" '
        f'aria-expanded="false" aria-label="{label}" placeholder="{placeholder}" {data}>'
        f'<div id="search-found" role="listbox" aria-label="{label}" hidden></div></div>'
    )
