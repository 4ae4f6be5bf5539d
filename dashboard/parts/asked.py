"""What the address asks a page for: seeds its controls once, and names what cannot be used."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import streamlit as st

from dashboard.model import Language
from dashboard.texts import words


def seed(key: str, parameter: str, options: Collection[str], default: str, wrong: list[str]) -> None:
    """Give a control its first value from the address, and a new one where the old is not to be had."""
    if st.session_state.get(key) in options:
        return
    asked = "" if key in st.session_state else st.query_params.get(parameter, "")
    if asked and asked not in options:
        wrong.append(f"{parameter}={asked}")
    st.session_state[key] = asked if asked in options else default


def put_wrong(wrong: Collection[str], language: Language) -> None:
    """Say what the address asked for in vain."""
    if wrong:
        st.info(words(language)["bad_address"].format(values=", ".join(wrong)))


def write_parameters(parameters: Mapping[str, str], language: Language) -> None:
    """Keep the address in step with the view, so that it can be copied."""
    wanted = {"lang": language if language != "vi" else "", **parameters}
    wanted = {name: value for name, value in wanted.items() if value}
    if st.query_params.to_dict() != wanted:
        st.query_params.from_dict(wanted)
