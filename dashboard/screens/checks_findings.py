"""The findings of Kiểm tra / Checks: by severity, with filters by kind, indicator and place."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape

import streamlit as st

from dashboard import cached
from dashboard.address import short_place
from dashboard.model_checks import SEVERITIES, FindingCount
from dashboard.numbers import format_number
from dashboard.parts.asked import seed
from dashboard.parts.claim_cards import Namer
from dashboard.parts.findings import findings_html, kind_name
from dashboard.texts import words

STEP = 12
ANY = "any"


def put_findings(version: str, namer: Namer, wrong: list[str]) -> dict[str, str]:
    """The filters and what passes them; returns what the address must say."""
    text = words(namer.language)
    everything = cached.finding_counts(version)
    with st.container(horizontal=True, vertical_alignment="bottom", key="sieve"):
        severity = _choose_severity(everything, namer, wrong)
        found = [each for each in everything if each.severity == severity]
        kind = _choose("kind", found, lambda each: each.kind, namer, wrong)
        found = [each for each in found if kind in (ANY, each.kind)]
        indicator = _choose("indicator", found, lambda each: each.indicator, namer, wrong)
        found = [each for each in found if indicator in (ANY, each.indicator)]
        place = _choose("place", found, lambda each: short_place(each.place), namer, wrong)
        found = [each for each in found if place in (ANY, short_place(each.place))]
    parameters = {"severity": severity, "kind": kind, "indicator": indicator, "place": place}
    asked = {name: value for name, value in parameters.items() if value != ANY}
    ids = _ordered(found, namer)
    if not ids:
        st.html(
            f'<div class="empty"><h2>{escape(text["findings_empty"])}</h2>'
            f"<p>{escape(text['findings_empty_hint'])}</p></div>"
        )
        return asked
    shown = _shown(tuple(parameters.values()))
    told = text["findings_count" if len(ids) > 1 else "findings_count_one"]
    told = told.format(count=format_number(len(ids), namer.language))
    st.html(f'<p class="count" role="status">{escape(told)}</p>')
    st.html(findings_html(cached.check_findings(version, tuple(ids[:shown])), namer))
    if len(ids) > shown:
        left = format_number(len(ids) - shown, namer.language)
        st.button(text["findings_more"].format(count=left), on_click=_show_more, key="checks_more")
    return asked


def _choose_severity(everything: Iterable[FindingCount], namer: Namer, wrong: list[str]) -> str:
    text = words(namer.language)
    ids = {name: {each.finding for each in everything if each.severity == name} for name in SEVERITIES}
    first = next((name for name in SEVERITIES if ids[name]), SEVERITIES[0])
    seed("checks_severity", "severity", SEVERITIES, first, wrong)
    chosen = st.segmented_control(
        text["severity"],
        SEVERITIES,
        key="checks_severity",
        format_func=lambda name: (
            f"{text[f'severity_{name}']} {format_number(len(ids[name]), namer.language)}"
        ),
        required=True,
        persist_state="session",
    )
    return chosen or first


def _choose(
    what: str,
    found: list[FindingCount],
    value_of: Callable[[FindingCount], str],
    namer: Namer,
    wrong: list[str],
) -> str:
    """One filter: the values that are there, each with its number of findings."""
    text = words(namer.language)
    ids: dict[str, set[str]] = {ANY: {each.finding for each in found}}
    names = {}
    for each in found:
        ids.setdefault(value_of(each), set()).add(each.finding)
        names[value_of(each)] = _name(what, each, namer)
    options = [ANY, *sorted(names, key=lambda value: (-len(ids[value]), names[value]))]
    seed(f"checks_{what}", what, options, ANY, wrong)
    names[ANY] = text[f"any_{what}"]
    chosen = st.selectbox(
        text[f"sieve_{what}"],
        options,
        key=f"checks_{what}",
        format_func=lambda value: f"{names[value]} ({len(ids[value])})",
        persist_state="session",
    )
    return chosen or ANY


def _name(what: str, each: FindingCount, namer: Namer) -> str:
    if what == "kind":
        return kind_name(each.kind, namer.language)
    return namer.indicator(each.indicator) if what == "indicator" else namer.place(each.place)


def _ordered(found: list[FindingCount], namer: Namer) -> list[str]:
    """Contradictions before agreement, then in the order of indicators and places."""
    indicators = list(namer.indicators)
    order = sorted(
        found,
        key=lambda each: (
            each.kind == "agreement",
            not each.whole,
            not namer.indicators[each.indicator].headline,
            indicators.index(each.indicator),
            namer.places[each.place].position,
            each.finding,
        ),
    )
    return list(dict.fromkeys(each.finding for each in order))


def _shown(asked: tuple[str, ...]) -> int:
    """How many are shown; another question begins anew."""
    if st.session_state.get("checks_asked") != asked:
        st.session_state["checks_asked"] = asked
        st.session_state["checks_shown"] = STEP
    return int(st.session_state["checks_shown"])


def _show_more() -> None:
    st.session_state["checks_shown"] += STEP
