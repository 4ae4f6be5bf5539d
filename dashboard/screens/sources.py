"""Nguồn / Sources: every source, and each opened with its figures marked in its text."""

from __future__ import annotations

from html import escape
from urllib.parse import urlencode

import streamlit as st

from dashboard import cached
from dashboard.links import anchor, safe_address
from dashboard.model import Language
from dashboard.model_sources import KINDS, ORDERS, Order, SourceText
from dashboard.numbers import format_number
from dashboard.parts.asked import put_wrong, seed, write_parameters
from dashboard.parts.ledger import ledger_html
from dashboard.parts.narrowing import count_shown, put_more
from dashboard.parts.reading import reading_html
from dashboard.periods import format_day
from dashboard.texts import words

FIRST, STEP, MOST = 40, 200, 1000
"""Sources shown at first, how many more at a time, and how many at most are all shown at once."""


def put_page(version: str, language: Language) -> None:
    """One source where the address names one, else the list."""
    asked = st.query_params.get("source", "")
    if not asked:
        _put_list(version, language)
        return
    opened = cached.source_text(version, asked)
    if opened is None:
        _put_unknown(asked, language)
    else:
        _put_source(version, opened, st.query_params.get("claim", ""), language)
    write_parameters({"source": asked, "claim": st.query_params.get("claim", "")}, language)


def _put_list(version: str, language: Language) -> None:
    text = words(language)
    build = cached.build(version)
    whole = build.sources if build else 0
    _put_heading(
        text["sources_title"].format(
            count=format_number(whole, language),
            figures=format_number(build.claims if build else 0, language),
        ),
        text["sources_subtitle"],
    )
    asked, kind, order = _choose(language)
    shown = count_shown("sources", (asked, kind, order), FIRST)
    found = cached.sources(version, asked, (kind,) if kind in KINDS else KINDS, order, shown)
    if not found.sources:
        st.html(
            f'<div class="empty"><h2>{escape(text["sources_none"])}</h2>'
            f"<p>{escape(text['sources_none_hint'])}</p></div>"
        )
    else:
        st.html(f'<p class="count" role="status">{escape(_count(found.total, whole, language))}</p>')
        st.html(ledger_html(found.sources, language))
        put_more("sources", shown, found.total, MOST if found.total <= MOST else STEP, language)
    write_parameters(
        {"q": asked, "kind": kind if kind in KINDS else "", "sort": order if order != ORDERS[0] else ""},
        language,
    )


def _choose(language: Language) -> tuple[str, str, Order]:
    """The search field, the kinds and the order; the address says what they begin with."""
    text = words(language)
    wrong: list[str] = []
    if "sources_asked" not in st.session_state:
        st.session_state["sources_asked"] = st.query_params.get("q", "")
    seed("sources_kind", "kind", ("all", *KINDS), "all", wrong)
    seed("sources_order", "sort", ORDERS, ORDERS[0], wrong)
    with st.container(horizontal=True, vertical_alignment="bottom", key="finder"):
        asked = st.text_input(
            text["sources_search"],
            key="sources_asked",
            placeholder=text["sources_search_hint"],
            max_chars=200,
            type="search",
            icon=None,
            live=True,
            persist_state="session",
        )
        kind = st.segmented_control(
            text["sources_kind"],
            ("all", *KINDS),
            key="sources_kind",
            format_func=lambda code: text[f"kinds_{code}"],
            required=True,
            persist_state="session",
        )
        order = st.selectbox(
            text["sources_order"],
            ORDERS,
            key="sources_order",
            format_func=lambda code: text[f"order_{code}"],
            filter_mode=None,
            persist_state="session",
        )
    put_wrong(wrong, language)
    return asked or "", kind or "all", order


def _count(found: int, whole: int, language: Language) -> str:
    text = words(language)
    if found == whole:
        return text["sources_all_shown"].format(count=format_number(whole, language))
    return text["sources_found"].format(
        count=format_number(found, language), whole=format_number(whole, language)
    )


def _put_source(version: str, opened: SourceText, claim: str, language: Language) -> None:
    """Title, facts, how to read the marks, then the text with its rows."""
    text = words(language)
    source = opened.source
    _put_back(language)
    _put_heading(source.title or text["source_title_unknown"], "", source.language)
    st.html(_facts(opened, language))
    indicators = {each.indicator: each for each in cached.indicators(version)}
    places = {each.place: each for each in cached.places(version)}
    st.html(reading_html(opened, indicators, places, claim, language))
    if claim:
        _scroll_to_chosen()


def _facts(opened: SourceText, language: Language) -> str:
    text = words(language)
    source = opened.source
    facts = [
        source.publisher or text["publisher_unknown"],
        text[f"kind_{source.kind}"],
        text["source_published"].format(day=format_day(source.published, language))
        if source.published
        else text["source_undated"],
        text["source_retrieved"].format(day=format_day(source.retrieved, language)),
    ]
    address = safe_address(source.url)
    link = f'<span class="quiet">{escape(text["source_no_link"])}</span>'
    if address:
        label = escape(text["source_open"])
        link = f'<a href="{escape(address)}" target="_blank" rel="noopener noreferrer">{label}</a>'
    marks = [f"<li><mark>{escape(text['legend_figure'])}</mark> {escape(_figures(opened, language))}</li>"]
    if opened.rejections:
        count = format_number(len(opened.rejections), language)
        marks.append(
            f"<li><s>{escape(text['legend_rejected'])}</s> "
            f"{escape(text['legend_rejected_count'].format(count=count))}</li>"
        )
    return (
        f'<div class="facts-of-source"><p>{escape(" · ".join(facts))} · {link}</p>'
        f'<ul>{"".join(marks)}</ul><p class="quiet">{escape(text["source_id"])} '
        f"<code>{escape(source.source)}</code> · sha256 <code>{escape(opened.sha256[:12])}</code></p></div>"
    )


def _figures(opened: SourceText, language: Language) -> str:
    text = words(language)
    count = len(opened.claims)
    if not count:
        return text["legend_figure_none"]
    return text["legend_figure_count"].format(count=format_number(count, language))


def _put_unknown(asked: str, language: Language) -> None:
    text = words(language)
    _put_back(language)
    st.html(
        f'<div class="empty"><h1>{escape(text["source_unknown"])}</h1>'
        f"<p>{escape(text['source_unknown_hint'].format(source=asked[:120]))}</p></div>"
    )


def _put_back(language: Language) -> None:
    """The way back to the list as it was left."""
    kept = {
        "q": st.session_state.get("sources_asked", ""),
        "kind": st.session_state.get("sources_kind", ""),
        "sort": st.session_state.get("sources_order", ""),
        "lang": language if language != "vi" else "",
    }
    query = urlencode(
        {name: value for name, value in kept.items() if value and value not in ("all", ORDERS[0])}
    )
    back = anchor("sources" + (f"?{query}" if query else ""), words(language)["sources_back"])
    st.html(f'<nav class="back">{back}</nav>')


def _put_heading(title: str, under: str, language: str = "") -> None:
    spoken = f' lang="{escape(language)}"' if language else ""
    below = f"<p>{escape(under)}</p>" if under else ""
    st.html(f'<div class="headline"><h1{spoken}>{escape(title)}</h1>{below}</div>')


def _scroll_to_chosen() -> None:
    st.html(
        "<script>document.querySelector('.reader .row.picked')"
        "?.scrollIntoView({ block: 'center' });</script>",
        unsafe_allow_javascript=True,
        width="content",
    )
