"""The choice of an indicator: its group, then itself."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache

import streamlit as st

from dashboard.model import Indicator, Language
from dashboard.texts import words

HEADLINE = "headline"


def choose_indicator(
    indicators: Sequence[Indicator], asked: str, language: Language, page: str = ""
) -> Indicator:
    """The groups as tabs, the indicators of one as pills; `page` tells the controls of pages apart."""
    text = words(language)
    family_key, indicator_key = f"{page}family", f"{page}indicator"
    by_id = {indicator.indicator: indicator for indicator in indicators}
    groups = ((indicator.family, indicator.family_name.of(language)) for indicator in indicators)
    families = _named(((HEADLINE, text["family_headline"]), *dict.fromkeys(groups)))
    shorts = _named(tuple((indicator.indicator, indicator.short.of(language)) for indicator in indicators))
    first = by_id.get(asked, indicators[0])
    seed_choice(family_key, HEADLINE if first.headline else first.family, families)
    family = st.segmented_control(
        text["family"],
        list(families),
        key=family_key,
        persist_state="session",
        format_func=lambda code: families.get(code, code),
        required=True,
        label_visibility="collapsed",
    )
    members = [
        indicator.indicator
        for indicator in indicators
        if (indicator.headline if family == HEADLINE else indicator.family == family)
    ]
    seed_choice(indicator_key, first.indicator if first.indicator in members else members[0], members)
    chosen = st.pills(
        text["indicator"],
        members,
        key=indicator_key,
        persist_state="session",
        format_func=shorts.__getitem__,
        required=True,
        label_visibility="collapsed",
    )
    return by_id[chosen or members[0]]


@lru_cache(maxsize=200)
def _named(names: tuple[tuple[str, str], ...]) -> dict[str, str]:
    """Names by code: one object for all readers who are offered the same."""
    return dict(names)


def seed_choice(key: str, default: str, options: Collection[str]) -> None:
    """Give a widget its first value, and a new one where the old is no longer to be had."""
    if st.session_state.get(key) not in options:
        st.session_state[key] = default
