"""The coverage of Kiểm tra / Checks: a matrix of indicator, place and year, or what is missing in it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from html import escape

import streamlit as st

from dashboard import cached
from dashboard.coverage import EMPTY, Expected, counts, coverage
from dashboard.numbers import format_number
from dashboard.parts.asked import seed
from dashboard.parts.claim_cards import Namer
from dashboard.parts.matrix import gaps_html, legend_html, matrix_html
from dashboard.texts import words

HEADLINE = "headline"
CITIES = "cities"
EVERYWHERE = "all"
KINDS = {"city": CITIES, "province": "provinces"}
SPANS = ("5", "8", "15")
FORMS = ("matrix", "gaps")
EARLIEST = 2000


def put_coverage(version: str, namer: Namer, wrong: list[str]) -> dict[str, str]:
    """The choices, the legend, then the matrix or the list of its empty cells."""
    text = words(namer.language)
    with st.container(horizontal=True, vertical_alignment="bottom", key="span"):
        scope = _choose_indicators(namer, wrong)
        area = _choose_places(namer, wrong)
        span = _choose_span(namer, wrong)
    build = cached.build(version)
    today = build.built.date() if build else date.today()
    years = list(range(today.year - int(span) + 1, today.year + 1))
    indicators = tuple(
        code
        for code, each in namer.indicators.items()
        if scope in (code, each.family) or (scope == HEADLINE and each.headline)
    )
    places = tuple(
        code
        for code, each in namer.places.items()
        if area in (code, KINDS.get(each.kind)) or area == EVERYWHERE
    )
    expected = Expected(
        {each.indicator: each.frequency for each in cached.rhythms(version)},
        {each.place: each for each in cached.lifetimes(version)},
        today,
    )
    points = cached.coverage(version, indicators, places, EARLIEST)
    rows = coverage(points, indicators, places, years, expected)
    empty = sum(counts(rows)[state] for state in EMPTY)
    seed("coverage_form", "form", FORMS, FORMS[0], wrong)
    form = st.segmented_control(
        text["coverage_form"],
        FORMS,
        key="coverage_form",
        format_func=lambda code: text[f"form_{code}"].format(count=format_number(empty, namer.language)),
        required=True,
        label_visibility="collapsed",
        persist_state="session",
    )
    st.html(f'<p class="intro">{escape(text["coverage_intro"])}</p>{legend_html(rows, namer.language)}')
    if form == "matrix":
        st.html(matrix_html(rows, namer))
    elif empty:
        st.html(gaps_html(rows, namer))
    else:
        st.html(f'<div class="empty"><h2>{escape(text["gaps_none"])}</h2></div>')
    asked = {"scope": scope, "area": area, "span": span, "form": form or ""}
    usual = {"scope": HEADLINE, "area": CITIES, "span": SPANS[1], "form": FORMS[0]}
    return {name: value for name, value in asked.items() if value != usual[name]}


def _choose_indicators(namer: Namer, wrong: list[str]) -> str:
    """The headline indicators, a family, or one indicator."""
    text = words(namer.language)
    names = {HEADLINE: text["scope_headline"]}
    names |= {
        each.family: text["scope_family"].format(family=each.family_name.of(namer.language))
        for each in namer.indicators.values()
    }
    names |= {code: each.short.of(namer.language) for code, each in namer.indicators.items()}
    return _choose("scope", text["sieve_indicator"], names, HEADLINE, wrong)


def _choose_places(namer: Namer, wrong: list[str]) -> str:
    """The cities under central rule, all provinces, or one place."""
    text = words(namer.language)
    names = {CITIES: text["area_cities"], "provinces": text["area_provinces"], EVERYWHERE: text["area_all"]}
    names |= {code: each.name.of(namer.language) for code, each in namer.places.items()}
    return _choose("area", text["sieve_place"], names, CITIES, wrong)


def _choose(parameter: str, label: str, names: Mapping[str, str], first: str, wrong: list[str]) -> str:
    """One of the names by its code; `first` where the address asks for none of them."""
    seed(f"coverage_{parameter}", parameter, names, first, wrong)
    chosen = st.selectbox(
        label,
        list(names),
        key=f"coverage_{parameter}",
        format_func=lambda code: names[code],
        persist_state="session",
    )
    return chosen or first


def _choose_span(namer: Namer, wrong: list[str]) -> str:
    text = words(namer.language)
    seed("coverage_span", "span", SPANS, SPANS[1], wrong)
    return (
        st.segmented_control(
            text["span"],
            SPANS,
            key="coverage_span",
            format_func=lambda count: text["span_years"].format(count=count),
            required=True,
            persist_state="session",
        )
        or SPANS[1]
    )
