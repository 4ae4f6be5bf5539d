"""What a page says where there is nothing to draw, or not everything."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from dashboard import cached
from dashboard.model import Language, Point
from dashboard.parts.choices import Choice
from dashboard.texts import words
from dashboard.views.trend import MOST_LINES

MOST_NAMED = 8


def put_empty(version: str, choice: Choice, language: Language) -> None:
    """Say what is missing and what there is instead."""
    text = words(language)
    definition = escape(choice.indicator.definition.of(language))
    st.html(
        f'<div class="empty"><h1>{escape(text["empty_title"])}</h1>'
        f"<p>{escape(_what_is_missing(version, choice, language))}</p>"
        f'<p class="quiet">{definition}</p></div>'
    )


def _what_is_missing(version: str, choice: Choice, language: Language) -> str:
    text = words(language)
    name = choice.indicator.name.of(language)
    if not choice.places or not choice.levels:
        return text["empty_nothing_chosen"]
    available = cached.availability(version, choice.indicator.indicator)
    found = {each.place for each in available if not each.agency}
    known = [place.name.of(language) for place in cached.places(version) if place.place in found]
    if not known:
        return text["empty_indicator"].format(indicator=name)
    if not any(place.place in found for place in choice.places):
        return text["empty_places"].format(
            indicator=name,
            places=", ".join(place.name.of(language) for place in choice.places),
            known=", ".join(known[:MOST_NAMED]) + (" …" if len(known) > MOST_NAMED else ""),
        )
    if choice.all_years and choice.years != choice.all_years:
        first, last = choice.all_years
        return text["empty_years"].format(indicator=name, first=first, last=last)
    return text["empty_levels"].format(indicator=name)


def left_out(
    choice: Choice, points: Sequence[Point], unit: str, lines_left: int, language: Language
) -> tuple[str, ...]:
    """What was asked for and is not drawn, in one line; nothing where all of it is."""
    text = words(language)
    found = {point.place for point in points}
    without = [place.name.of(language) for place in choice.places if place.place not in found]
    undated = sum(point.end is None for point in points)
    other_unit = sum(point.unit != unit for point in points if point.end)
    said = (
        text["missing_places"].format(places=", ".join(without)) if without else "",
        text["too_many"].format(most=MOST_LINES, left=lines_left) if lines_left else "",
        text["off_chart_undated"].format(count=undated) if undated else "",
        text["off_chart_unit"].format(count=other_unit) if other_unit else "",
    )
    return (" ".join(part for part in said if part),) if any(said) else ()
