"""Tổng quan / Overview: one place at a glance; every figure leads to its trend and its sentence."""

from __future__ import annotations

from datetime import date
from html import escape

import streamlit as st

from dashboard.address import Address, read_day, short_place
from dashboard.links import anchor, overview_link
from dashboard.model import Language
from dashboard.parts.add_to_story import put_add
from dashboard.parts.alone import alone
from dashboard.parts.asked import put_wrong, write_parameters
from dashboard.parts.cards import cards_html
from dashboard.parts.city import choose_city
from dashboard.parts.copy_link import put_copy_link
from dashboard.parts.frame import current_theme
from dashboard.parts.known import choose_known_on
from dashboard.parts.place_rows import families_html, levels_html, recent_html
from dashboard.parts.ways import note_address
from dashboard.texts import words
from dashboard.views.overview import Overview, show_overview


@alone
def put_page(version: str, language: Language) -> None:
    """The choices, then the place from its headline indicators down to the last one."""
    wrong: list[str] = []
    asked = read_day(st.query_params.to_dict(), "as_known_on", wrong)
    with st.container(horizontal=True, vertical_alignment="bottom", key="overview-choices"):
        place = choose_city(version, wrong, language)
        known_on = choose_known_on(version, asked, language)
        ways = st.container(
            horizontal=True, vertical_alignment="center", key="overview-link", width="content"
        )
    today = date.today()
    parameters = {
        "place": short_place(place.place),
        "as_known_on": known_on.isoformat() if known_on else "",
    }
    with ways:
        put_add(parameters, language, kind="cards")
        whole = {"lang": language, **parameters, "as_known_on": (known_on or today).isoformat()}
        put_copy_link(whole, language)
    put_wrong(wrong, language)
    address = Address(language=language, place=place.place, known_on=known_on)
    st.html(overview_html(show_overview(version, address, language, current_theme(), today)))
    write_parameters(parameters, language)
    note_address()


def overview_html(shown: Overview) -> str:
    """The whole page below its choices as safe HTML."""
    text = words(shown.language)
    ended = f'<p class="ended">{escape(shown.ended)}{_successor(shown)}</p>' if shown.ended else ""
    levels = ""
    if shown.levels:
        levels = (
            f'<section><h2 class="part">{escape(text["by_level"])}</h2>'
            f'<p class="hint">{escape(text["by_level_hint"])}</p>'
            f"{levels_html(shown.levels, shown.language)}</section>"
        )
    return (
        f'<div class="overview" style="--accent: {shown.colour}">'
        f"<header><h1>{escape(shown.place.name.of(shown.language))}</h1>"
        f'<p class="lead">{escape(shown.title)}</p>'
        f'<p class="sub">{escape(shown.subtitle)}</p>{ended}</header>'
        f"{cards_html(shown.cards, shown.language)}"
        f'<section><h2 class="part">{escape(text["recent"])}</h2>'
        f"{recent_html(shown.recent, shown.language)}</section>{levels}"
        f'<section><h2 class="part">{escape(text["others_by_family"])}</h2>'
        f"{families_html(shown.families, shown.language)}</section></div>"
    )


def _successor(shown: Overview) -> str:
    """The way to the place that this one became part of."""
    if shown.successor is None:
        return ""
    way = anchor(
        overview_link(shown.successor.place, shown.language), shown.successor.name.of(shown.language)
    )
    return f" {escape(words(shown.language)['place_succeeded'])} {way}."
