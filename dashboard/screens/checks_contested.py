"""Where sources disagree, in Kiểm tra / Checks: the widest gaps first, narrowed by indicator and place."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from dashboard import cached
from dashboard.address import short_place
from dashboard.model_checks import ContestedCount
from dashboard.numbers import format_number
from dashboard.parts.claim_cards import Namer
from dashboard.parts.findings import contested_html
from dashboard.parts.narrowing import choose_of, count_shown, put_more
from dashboard.texts import words

STEP = 20


def put_contested(version: str, namer: Namer, wrong: list[str]) -> dict[str, str]:
    """The fields and the cells that pass them; returns what the address must say."""
    text = words(namer.language)
    counts = cached.contested_counts(version)
    if not counts:
        st.html(
            f'<div class="empty"><h2>{escape(text["contested_none"])}</h2>'
            f"<p>{escape(text['contested_none_hint'])}</p></div>"
        )
        return {}
    with st.container(horizontal=True, vertical_alignment="bottom", key="sieve"):
        indicator = choose_of("indicator", _numbers(counts, "indicator"), _sum(counts), namer, wrong)
        counts = [each for each in counts if indicator in (None, each.indicator)]
        place = choose_of("place", _numbers(counts, "place"), _sum(counts), namer, wrong)
    total = _sum([each for each in counts if place in (None, each.place)])
    signs = "".join(
        f'<li><i class="sign {kind}" aria-hidden="true"></i>{escape(text[f"kind_{kind}"])}</li>'
        for kind in ("official", "press", "repost")
    )
    used = f'<li><i class="sign used" aria-hidden="true"></i>{escape(text["card_chosen"])}</li>'
    intro = text["contested_intro"].format(count=format_number(total, namer.language))
    st.html(f'<p class="intro" role="status">{escape(intro)}</p><ul class="legend">{signs}{used}</ul>')
    shown = count_shown("contested", (indicator, place), STEP)
    st.html(contested_html(cached.contested(version, shown, indicator, place), namer))
    put_more("contested", shown, total, STEP, namer.language)
    return {"indicator": indicator or "", "place": short_place(place) if place else ""}


def _numbers(counts: Sequence[ContestedCount], what: str) -> dict[str, int]:
    """The number of cells of each indicator or place."""
    found: dict[str, int] = {}
    for each in counts:
        value = each.indicator if what == "indicator" else each.place
        found[value] = found.get(value, 0) + each.cells
    return found


def _sum(counts: Sequence[ContestedCount]) -> int:
    return sum(each.cells for each in counts)
