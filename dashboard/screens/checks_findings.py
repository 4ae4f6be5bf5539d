"""The findings of Kiểm tra / Checks: by severity, with filters by kind, indicator and place."""

from __future__ import annotations

from dataclasses import replace
from html import escape

import streamlit as st

from dashboard import cached
from dashboard.address import short_place
from dashboard.model_checks import SEVERITIES, Severity, Sieve, Sieved
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
    with st.container(horizontal=True, vertical_alignment="bottom", key="sieve"):
        sieve = Sieve(_choose_severity(version, namer, wrong))
        sieve = replace(sieve, kind=_choose("kind", version, sieve, namer, wrong))
        sieve = replace(sieve, indicator=_choose("indicator", version, sieve, namer, wrong))
        sieve = replace(sieve, place=_choose("place", version, sieve, namer, wrong))
    parameters = {
        "severity": sieve.severity,
        "kind": sieve.kind or "",
        "indicator": sieve.indicator or "",
        "place": short_place(sieve.place) if sieve.place else "",
    }
    asked = {name: value for name, value in parameters.items() if value}
    shown = _shown(tuple(parameters.values()))
    ids = cached.finding_ids(version, sieve, shown)
    if not ids:
        st.html(
            f'<div class="empty"><h2>{escape(text["findings_empty"])}</h2>'
            f"<p>{escape(text['findings_empty_hint'])}</p></div>"
        )
        return asked
    count = sum(cached.finding_counts(version, "kind", sieve).values())  # each is of one kind
    told = text["findings_count" if count > 1 else "findings_count_one"]
    told = told.format(count=format_number(count, namer.language))
    st.html(f'<p class="count" role="status">{escape(told)}</p>')
    st.html(findings_html(cached.check_findings(version, tuple(ids)), namer))
    if count > shown:
        left = format_number(count - shown, namer.language)
        st.button(text["findings_more"].format(count=left), on_click=_show_more, key="checks_more")
    return asked


def _choose_severity(version: str, namer: Namer, wrong: list[str]) -> Severity:
    text = words(namer.language)
    counts = cached.severities(version)
    first = next((name for name in SEVERITIES if name in counts), SEVERITIES[0])
    seed("checks_severity", "severity", SEVERITIES, first, wrong)
    chosen = st.segmented_control(
        text["severity"],
        SEVERITIES,
        key="checks_severity",
        format_func=lambda name: (
            f"{text[f'severity_{name}']} {format_number(counts.get(name, 0), namer.language)}"
        ),
        required=True,
        persist_state="session",
    )
    return chosen or first


def _choose(what: Sieved, version: str, sieve: Sieve, namer: Namer, wrong: list[str]) -> str | None:
    """One filter: the values that are there, each with its number of findings; None where any will do."""
    text = words(namer.language)
    counts = cached.finding_counts(version, what, sieve)
    codes = {short_place(value) if what == "place" else value: value for value in counts}
    names = {code: _name(what, value, namer) for code, value in codes.items()}
    options = [ANY, *sorted(codes, key=lambda code: (-counts[codes[code]], names[code]))]
    labels = {code: f"{names[code]} ({counts[value]})" for code, value in codes.items()}
    whole = sum(cached.finding_counts(version, "kind", sieve).values())
    labels[ANY] = f"{text[f'any_{what}']} ({whole})"
    seed(f"checks_{what}", what, options, ANY, wrong)
    chosen = st.selectbox(
        text[f"sieve_{what}"],
        options,
        key=f"checks_{what}",
        format_func=lambda code: labels[code],
        persist_state="session",
    )
    return codes.get(chosen or ANY)


def _name(what: Sieved, value: str, namer: Namer) -> str:
    if what == "kind":
        return kind_name(value, namer.language)
    return namer.indicator(value) if what == "indicator" else namer.place(value)


def _shown(asked: tuple[str, ...]) -> int:
    """How many are shown; another question begins anew."""
    if st.session_state.get("checks_asked") != asked:
        st.session_state["checks_asked"] = asked
        st.session_state["checks_shown"] = STEP
    return int(st.session_state["checks_shown"])


def _show_more() -> None:
    st.session_state["checks_shown"] += STEP
