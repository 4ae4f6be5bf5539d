"""Xu hướng / Trends: one indicator over time, by place and level, each point with its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import streamlit as st

from dashboard import cached
from dashboard.address import Address, read_address, write_address
from dashboard.model import Language, Point
from dashboard.naming import line_colours, name_lines
from dashboard.parts.add_to_story import put_add
from dashboard.parts.alone import alone
from dashboard.parts.asked import put_wrong
from dashboard.parts.chart import put_chart
from dashboard.parts.choices import Choice, Subject, choose_subject, choose_where
from dashboard.parts.copy_link import put_copy_link
from dashboard.parts.downloads import put_view_downloads, put_ways_on
from dashboard.parts.evidence import evidence_html, message_html
from dashboard.parts.figures import put_figures
from dashboard.parts.frame import current_theme
from dashboard.parts.shown import put_headline, put_notes, side_by_side
from dashboard.parts.shown_as import SHAPES, ShownAs, choose_shown_as
from dashboard.parts.states import left_out, put_empty
from dashboard.parts.ways import note_address
from dashboard.texts import words
from dashboard.views.trend import show_trend, trend_points

CHART = "trend"


@alone
def put_page(version: str, language: Language) -> None:
    """What is looked at, then whose figures of it: another place redraws no more than it changes."""
    asked = _asked(version)
    subject, beside = choose_subject(version, asked, language)
    wrong = list(asked.wrong)
    with beside:
        shown_as = choose_shown_as(wrong, language)
    _put_places(version, subject, shown_as, wrong, language)


@alone
def _put_places(
    version: str, subject: Subject, shown_as: ShownAs, wrong: list[str], language: Language
) -> None:
    """The places, and the view of their figures."""
    choice = choose_where(version, subject, _asked(version), current_theme(), language)
    address = _address(choice, language)
    points = trend_points(version, address)
    chosen = _chosen(points) if points else ""
    _put_wrong_values(wrong, choice, language)
    if not points:
        put_empty(version, choice, language)
        put_copy_link(_whole_link(address, shown_as), language)
    else:
        left, right = side_by_side()
        with left:
            _put_view(version, choice, replace(address, claim=chosen), shown_as, points)
        with right:
            _put_evidence(version, choice, chosen, language)
    _write_address(choice, address, shown_as)


def _asked(version: str) -> Address:
    """What the address asked for when the session began."""
    if "asked" not in st.session_state:
        indicators = [each.indicator for each in cached.indicators(version)]
        places = [each.place for each in cached.places(version)]
        st.session_state["asked"] = read_address(st.query_params.to_dict(), indicators, places)
        st.session_state["claim"] = st.session_state["asked"].claim
    asked: Address = st.session_state["asked"]
    return asked


def _put_wrong_values(wrong: list[str], choice: Choice, language: Language) -> None:
    """Name what the address asked for in vain, until the reader chooses something else."""
    first: Choice = st.session_state.setdefault("first_choice", choice)
    if first == choice:
        put_wrong(wrong, language)


def _address(choice: Choice, language: Language) -> Address:
    """The complete address of what the reader chose."""
    years = choice.years or (None, None)
    return Address(
        language=language,
        indicator=choice.indicator.indicator,
        places=tuple(place.place for place in choice.places),
        levels=choice.levels,
        agencies=choice.agencies,
        first_year=years[0],
        last_year=years[1],
        known_on=choice.known_on,
        claim=st.session_state.get("claim", ""),
    )


def _put_view(
    version: str, choice: Choice, address: Address, shown_as: ShownAs, points: Sequence[Point]
) -> None:
    """The finding, the chart or the table, how to read it, its sources, and what is not in it.

    Figures that a time axis cannot show are there as a table only.
    """
    language = address.language
    shown = show_trend(version, address, language, current_theme(), draw=shown_as == "chart")
    if shown is None:
        put_headline(choice.indicator.name.of(language), words(language)["undated_only"])
        _put_table(choice, points, address.claim, language)
        with st.container(horizontal=True, vertical_alignment="center", key="taking"):
            put_add({**write_address(_short(choice, address)), "scope": "view"}, language, kind="table")
        return
    if shown_as == "chart":
        put_chart(shown, CHART, f"so-goc-{shown.indicator.indicator}", _choose_claim)
        missing = left_out(choice, points, shown.unit, shown.lines_left_out, language)
        put_notes(shown.notes, shown.sources, missing)
    else:
        put_headline(shown.title, shown.subtitle, shown.names.places.values())
        _put_table(choice, points, address.claim, language)
        put_notes((), shown.sources)
    with st.container(horizontal=True, vertical_alignment="center", key="taking"):
        put_add(write_address(_short(choice, shown.address)), language, kind=shown_as)
        put_view_downloads(shown, version, CHART)
        put_ways_on(shown, version, _whole_link(address, shown_as))


def _put_table(choice: Choice, points: Sequence[Point], chosen: str, language: Language) -> None:
    names = name_lines(points, choice.places, language)
    colours = line_colours(points, choice.places, current_theme())
    put_figures(points, names, colours, chosen=chosen, on_choose=_choose_claim, language=language)


def _put_evidence(version: str, choice: Choice, chosen: str, language: Language) -> None:
    evidence = cached.evidence(version, chosen, choice.known_on)
    if evidence is None:
        st.html(message_html(words(language)["evidence_gone"], language))
        return
    place = next(each for each in cached.places(version) if each.place == evidence.claim.place)
    st.html(evidence_html(evidence, choice.indicator, place, language))


def _chosen(points: Sequence[Point]) -> str:
    """The claim whose evidence is open: the reader's, else the newest point of the first line."""
    wanted: str = st.session_state.get("claim", "")
    if any(point.claim_id == wanted for point in points):
        return wanted
    st.session_state["claim"] = ""
    first = [point for point in points if point.series == points[0].series and point.basis == "stated"]
    newest = max(first or points, key=lambda point: point.end.toordinal() if point.end else 0)
    return newest.claim_id


def _choose_claim(claim: str) -> None:
    st.session_state["claim"] = claim


def _short(choice: Choice, address: Address) -> Address:
    """The address without years that were not chosen: a story shows what is published later as well."""
    if choice.years != choice.all_years:
        return address
    return replace(address, first_year=None, last_year=None)


def _whole_link(address: Address, shown_as: ShownAs) -> dict[str, str]:
    """Every parameter of the view, its defaults and its day too."""
    known_on = address.known_on or date.today()
    return {"lang": address.language, **write_address(replace(address, known_on=known_on)), "show": shown_as}


def _write_address(choice: Choice, address: Address, shown_as: ShownAs) -> None:
    """Keep the address in step with the view, short: what is a default goes unsaid."""
    narrowed = choice.years != choice.all_years
    parameters = write_address(
        replace(
            address,
            places=address.places if choice.own_places else (),
            first_year=address.first_year if narrowed else None,
            last_year=address.last_year if narrowed else None,
            claim=st.session_state.get("claim", ""),
        )
    )
    if shown_as != SHAPES[0]:
        parameters["show"] = shown_as
    if st.query_params.to_dict() != parameters:
        st.query_params.from_dict(parameters)
    note_address()
