"""Kiểm tra / Checks: what the checks found, what disagrees, what is missing, what was not taken."""

from __future__ import annotations

from html import escape

import streamlit as st

from dashboard import cached
from dashboard.accuracy import read_accuracy
from dashboard.model import Language
from dashboard.numbers import format_number
from dashboard.parts.asked import put_wrong, seed, write_parameters
from dashboard.parts.claim_cards import Namer
from dashboard.parts.rejections import accuracy_html, rejections_html
from dashboard.screens.checks_contested import put_contested
from dashboard.screens.checks_coverage import put_coverage
from dashboard.screens.checks_findings import put_findings
from dashboard.texts import words

VIEWS = ("findings", "contested", "coverage", "rejections", "accuracy")
EXAMPLES = 5


def put_page(version: str, language: Language) -> None:
    """The heading, the views to choose from, and the one that is chosen."""
    text = words(language)
    wrong: list[str] = []
    _put_heading(version, language)
    told = st.container()
    seed("checks_view", "view", VIEWS, VIEWS[0], wrong)
    view = st.segmented_control(
        text["checks_views"],
        VIEWS,
        key="checks_view",
        format_func=lambda code: text[f"view_{code}"],
        required=True,
        label_visibility="collapsed",
        persist_state="session",
    )
    namer = Namer(
        {each.indicator: each for each in cached.indicators(version)},
        {each.place: each for each in cached.places(version)},
        language,
    )
    parameters = {"view": view if view and view != VIEWS[0] else ""}
    if view == "findings":
        parameters |= put_findings(version, namer, wrong)
    elif view == "contested":
        parameters |= put_contested(version, namer, wrong)
    elif view == "coverage":
        parameters |= put_coverage(version, namer, wrong)
    elif view == "rejections":
        _put_rejections(version, language)
    else:
        _put_accuracy(language)
    with told:
        put_wrong(wrong, language)
    write_parameters(parameters, language)


def _put_heading(version: str, language: Language) -> None:
    text = words(language)
    found = cached.severities(version)
    build = cached.build(version)
    key = (
        "checks_title_errors"
        if "error" in found
        else "checks_title"
        if "warning" in found
        else "checks_title_none"
    )
    title = text[key].format(
        errors=format_number(found.get("error", 0), language),
        warnings=format_number(found.get("warning", 0), language),
    )
    under = text["checks_subtitle"].format(
        findings=format_number(sum(found.values()), language),
        claims=format_number(build.claims if build else 0, language),
        sources=format_number(build.sources if build else 0, language),
    )
    st.html(f'<div class="headline"><h1>{escape(title)}</h1><p>{escape(under)}</p></div>')


def _put_rejections(version: str, language: Language) -> None:
    text = words(language)
    reasons = cached.rejections(version, EXAMPLES)
    if not reasons:
        _put_empty(text["rejections_none"], text["rejections_none_hint"])
        return
    total = format_number(sum(reason.count for reason in reasons), language)
    st.html(f'<p class="intro">{escape(text["rejections_intro"].format(count=total))}</p>')
    st.html(rejections_html(reasons, language))


def _put_accuracy(language: Language) -> None:
    text = words(language)
    measurements = read_accuracy()
    if not measurements:
        _put_empty(text["accuracy_none"], text["accuracy_none_hint"])
        return
    st.html(f'<p class="intro">{escape(text["accuracy_intro"])}</p>{accuracy_html(measurements, language)}')


def _put_empty(title: str, hint: str) -> None:
    st.html(f'<div class="empty"><h2>{escape(title)}</h2><p>{escape(hint)}</p></div>')
