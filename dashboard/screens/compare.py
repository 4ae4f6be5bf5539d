"""So sánh / Compare: places at one date, ranks over years, changes, levels, and the map."""

from __future__ import annotations

from dataclasses import fields, replace
from html import escape

import streamlit as st

from dashboard import cached
from dashboard.address import Address, read_address, write_address
from dashboard.model import Language
from dashboard.parts.add_to_story import put_add
from dashboard.parts.alone import alone
from dashboard.parts.chart import put_chart
from dashboard.parts.city import follow_city
from dashboard.parts.comparison import PAGE, choose_comparison
from dashboard.parts.downloads import put_view_downloads, put_ways_on
from dashboard.parts.evidence import evidence_html, message_html
from dashboard.parts.figures import put_figures
from dashboard.parts.frame import current_theme
from dashboard.parts.shown import put_notes, side_by_side
from dashboard.parts.ways import note_address
from dashboard.texts import words
from dashboard.views.compare_defaults import complete_compare
from dashboard.views.showing import show
from dashboard.views.shown import Shown

CHART, CLAIM = f"{PAGE}chart", f"{PAGE}claim"


@alone
def put_page(version: str, language: Language) -> None:
    """The page from top to bottom."""
    asked = _asked(version)
    address = choose_comparison(version, asked, current_theme(), language)
    _put_wrong_values(asked, address, language)
    shown = _shown(version, address, language)
    if shown is None:
        _put_empty(version, address, language)
    else:
        left, right = side_by_side("shown-map" if shown.form == "map" else "shown")
        with left:
            _put_chart(shown)
            with st.container(horizontal=True, vertical_alignment="center", key="taking"):
                put_add(write_address(replace(shown.address, view="compare")), language)
                put_view_downloads(shown, version, CHART)
                put_ways_on(shown, version)
            _put_table(shown, language)
        with right:
            _put_evidence(version, shown, language)
    _write_address(version, address)


def _asked(version: str) -> Address:
    """What the address asked for when the session began."""
    key = f"{PAGE}asked"
    if key not in st.session_state:
        indicators = [each.indicator for each in cached.indicators(version)]
        places = [each.place for each in cached.places(version)]
        asked = read_address(st.query_params.to_dict(), indicators, places)
        st.session_state[key] = replace(asked, view="compare")
        st.session_state[CLAIM] = asked.claim
        if asked.place:
            follow_city(asked.place)
    asked_for: Address = st.session_state[key]
    return asked_for


def _put_wrong_values(asked: Address, address: Address, language: Language) -> None:
    """Name what the address asked for in vain, until the reader chooses something else."""
    first: Address = st.session_state.setdefault(f"{PAGE}first", address)
    if first != address:
        return
    given, shown = write_address(asked), write_address(address)
    refused = [
        f"{name}={given[name]}"
        for name in ("form", "period", "since", "place")
        if name in given and given[name] != shown.get(name)
    ]
    if wrong := [*asked.wrong, *refused]:
        st.info(words(language)["bad_address"].format(values=", ".join(wrong)))


def _shown(version: str, address: Address, language: Language) -> Shown | None:
    """The view, with the claim open that the reader chose, else the marked place's newest."""
    wanted = st.session_state.get(CLAIM, "")
    shown = show(version, replace(address, claim=wanted), language, current_theme())
    if shown is None or any(point.claim_id == wanted for point in shown.drawn):
        return shown
    st.session_state[CLAIM] = ""
    own = [point for point in shown.drawn if point.place == address.place]
    newest = max(own or shown.drawn[:1], key=lambda point: point.end.toordinal() if point.end else 0)
    return show(version, replace(address, claim=newest.claim_id), language, current_theme())


def _put_chart(shown: Shown) -> None:
    """The finding, the chart, how to read it, its sources, and what is not in it."""
    name = f"so-goc-{shown.indicator.indicator}-{shown.form}"
    put_chart(shown, f"{CHART}_{shown.form}", name, _choose_claim)
    put_notes(shown.notes, shown.sources, shown.left_out)


def _put_table(shown: Shown, language: Language) -> None:
    put_figures(
        shown.points,
        shown.names,
        shown.colours,
        chosen=shown.address.claim,
        on_choose=_choose_claim,
        language=language,
        flat=shown.form in ("ranked", "map"),
    )


def _put_evidence(version: str, shown: Shown, language: Language) -> None:
    evidence = cached.evidence(version, shown.address.claim, shown.address.known_on)
    if evidence is None:
        st.html(message_html(words(language)["evidence_gone"], language))
        return
    place = next(each for each in cached.places(version) if each.place == evidence.claim.place)
    st.html(evidence_html(evidence, shown.indicator, place, language))


def _put_empty(version: str, address: Address, language: Language) -> None:
    """Say what is missing, and what the indicator is."""
    text = words(language)
    indicator = next(each for each in cached.indicators(version) if each.indicator == address.indicator)
    if not address.period:
        key = "compare_no_figures"
    else:
        key = "compare_no_since" if address.form == "changes" else "compare_no_peer"
    said = text[key].format(indicator=indicator.name.of(language))
    st.html(
        f'<div class="empty"><h1>{escape(text["compare_empty"])}</h1><p>{escape(said)}</p>'
        f'<p class="quiet">{escape(indicator.definition.of(language))}</p></div>'
    )


def _choose_claim(claim: str) -> None:
    st.session_state[CLAIM] = claim


def _write_address(version: str, address: Address) -> None:
    """Keep the address in step with the view, short: what is a default goes unsaid."""
    usual = complete_compare(
        version, Address(indicator=address.indicator, form=address.form, known_on=address.known_on)
    )
    always = {"language", "indicator", "form", "known_on", "view"}
    said = {
        each.name: getattr(address, each.name)
        for each in fields(Address)
        if each.name in always or getattr(address, each.name) != getattr(usual, each.name)
    }
    short = replace(Address(**said), view="trends", claim=st.session_state.get(CLAIM, ""))
    parameters = write_address(short)
    if st.query_params.to_dict() != parameters:
        st.query_params.from_dict(parameters)
    note_address()
