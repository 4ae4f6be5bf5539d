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
from dashboard.parts.findings import findings_html
from dashboard.parts.narrowing import choose_of, count_shown, put_more
from dashboard.texts import words

STEP = 12


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
    shown = count_shown("checks", tuple(parameters.values()), STEP)
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
    put_more("checks", shown, count, STEP, namer.language)
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
    counts = cached.finding_counts(version, what, sieve)
    whole = sum(cached.finding_counts(version, "kind", sieve).values())
    return choose_of(what, counts, whole, namer, wrong)
