"""Narrows a long list: fields that say how much each choice leaves, and a button that shows more of it."""

from __future__ import annotations

from collections.abc import Hashable, Mapping

import streamlit as st

from dashboard.address import short_place
from dashboard.model import Language
from dashboard.model_checks import Sieved
from dashboard.numbers import format_number
from dashboard.parts.asked import seed
from dashboard.parts.claim_cards import Namer
from dashboard.parts.findings import kind_name
from dashboard.texts import words

ANY = "any"


def choose_of(
    what: Sieved, counts: Mapping[str, int], whole: int, namer: Namer, wrong: list[str]
) -> str | None:
    """One field: the values that are there, each with its number, the most first; None where any will do.

    `counts` are the numbers of the values, `whole` is that of all. The lists of a page share their fields.
    """
    text = words(namer.language)
    codes = {short_place(value) if what == "place" else value: value for value in counts}
    names = {code: _name(what, value, namer) for code, value in codes.items()}
    options = [ANY, *sorted(codes, key=lambda code: (-counts[codes[code]], names[code]))]
    numbers = {code: counts[value] for code, value in codes.items()} | {ANY: whole}
    names[ANY] = text[f"any_{what}"]
    seed(f"checks_{what}", what, options, ANY, wrong)
    chosen = st.selectbox(
        text[f"sieve_{what}"],
        options,
        key=f"checks_{what}",
        format_func=lambda code: f"{names[code]} ({format_number(numbers[code], namer.language)})",
        persist_state="session",
    )
    return codes.get(chosen or ANY)


def _name(what: Sieved, value: str, namer: Namer) -> str:
    if what == "kind":
        return kind_name(value, namer.language)
    return namer.indicator(value) if what == "indicator" else namer.place(value)


def count_shown(name: str, asked: Hashable, first: int) -> int:
    """How many of the list `name` are shown: `first`, and more once asked; another question begins anew."""
    if st.session_state.get(f"{name}_of") != asked:
        st.session_state[f"{name}_of"] = asked
        st.session_state[f"{name}_shown"] = first
    return int(st.session_state[f"{name}_shown"])


def put_more(name: str, shown: int, total: int, step: int, language: Language) -> None:
    """A button that shows `step` more of the list `name`, where more are left than are shown."""
    left = total - shown
    if left > 0:
        label = words(language)["show_rest" if left <= step else "show_more"]
        numbers = {"step": format_number(step, language), "count": format_number(left, language)}
        st.button(label.format(**numbers), on_click=_show, args=(name, shown + step), key=f"{name}_more")


def _show(name: str, many: int) -> None:
    st.session_state[f"{name}_shown"] = many
