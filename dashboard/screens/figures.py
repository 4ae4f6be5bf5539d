"""Số liệu / Figures: the figures of a view or all of them, each with its sentence, to cite and take away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from html import escape

import streamlit as st

from dashboard import cached, cached_figures
from dashboard.address import Address, read_address
from dashboard.citing import cite_view
from dashboard.figures_address import (
    ALL,
    DISPLAYED,
    FiguresAddress,
    order_parameters,
    read_figures_address,
    write_figures_address,
)
from dashboard.files.excerpt import Excerpt
from dashboard.files.naming import file_stem
from dashboard.links import anchor, view_link
from dashboard.model import LANGUAGES, Language, Point
from dashboard.model_figures import FIGURE_ORDERS, FigureRow, FiguresAsked, FiguresFound
from dashboard.numbers import format_number
from dashboard.parts.add_to_story import put_add
from dashboard.parts.alone import alone
from dashboard.parts.asked import put_wrong, write_parameters
from dashboard.parts.citations import put_citations
from dashboard.parts.downloads import put_files, put_pictures, server_address, today
from dashboard.parts.evidence import evidence_html, message_html
from dashboard.parts.figures_filters import put_filters, put_words, seed_filters
from dashboard.parts.figures_ledger import LedgerActions, LedgerPage, put_ledger
from dashboard.parts.shown import put_headline
from dashboard.parts.ways import note_address
from dashboard.receipts import issue
from dashboard.screens.figures_check import CHECK, put_check
from dashboard.texts import words
from dashboard.views.citations import figure_citation
from dashboard.views.defaults import complete
from dashboard.views.excerpts import (
    data_version,
    figures_excerpt,
    view_excerpt,
    view_parameters,
    view_points,
)
from dashboard.views.shown import Shown

VIEW = "view"
PAGE_SIZE = 50


@dataclass(frozen=True)
class Table:
    """What the table shows: which figures, what asks for them again, and the view they are of, if one."""

    asked: FiguresAsked
    parameters: Mapping[str, str]
    address: Address | None = None
    shown: Shown | None = None
    points: Sequence[Point] = ()


@alone
def put_page(version: str, language: Language) -> None:
    """The figures of the view one came from, all figures, or the check of an old export."""
    wrong = _begin(version)
    scope = _choose_scope(language)
    if scope == CHECK:
        put_check(version, language)
        _write({"scope": CHECK}, language)
        return
    put_wrong(wrong, language)
    table = _view_table(version, language) if scope == VIEW else _whole_table(version, language)
    _put_table(version, table, language)


def _begin(version: str) -> tuple[str, ...]:
    """Take what the address asks for, once; what cannot be used is returned, to be named."""
    if "figures_begun" not in st.session_state:
        parameters = st.query_params.to_dict()
        indicators = [each.indicator for each in cached.indicators(version)]
        places = [each.place for each in cached.places(version)]
        address = read_address(parameters, indicators, places)
        of_view = bool(address.indicator) and parameters.get("scope") not in (ALL, CHECK)
        whole = FiguresAddress(FiguresAsked(words=parameters.get("q", "")))
        if not of_view:
            whole = read_figures_address(parameters, indicators, places)
        st.session_state["figures_view"] = address if of_view else st.session_state.get("figures_view")
        st.session_state["figures_scope"] = (
            CHECK if parameters.get("scope") == CHECK or "receipt" in parameters else VIEW if of_view else ALL
        )
        st.session_state["figures_order"] = whole.asked.order
        st.session_state["figures_down"] = whole.asked.descending
        st.session_state["figures_page"] = whole.page
        st.session_state["figures_claim"] = address.claim
        st.session_state["figures_receipt"] = parameters.get("receipt", "")
        st.session_state["figures_begun"] = address.wrong if of_view else whole.wrong
        seed_filters(whole)
    wrong: tuple[str, ...] = st.session_state["figures_begun"]
    return wrong


def _choose_scope(language: Language) -> str:
    text = words(language)
    scopes = [*([VIEW] if st.session_state.get("figures_view") else []), ALL, CHECK]
    if st.session_state.get("figures_scope") not in scopes:
        st.session_state["figures_scope"] = ALL
    with st.container(key="figures-scopes"):
        scope = st.segmented_control(
            text["figures_scope"],
            scopes,
            key="figures_scope",
            format_func=lambda name: text[f"figures_scope_{name}"],
            required=True,
            label_visibility="collapsed",
            persist_state="session",
        )
    return scope or ALL


def _view_table(version: str, language: Language) -> Table:
    """The figures of the view that one came from, narrowed by words."""
    address = complete(version, replace(st.session_state["figures_view"], language=language))
    shown, points = view_points(version, address, language)
    indicator = next(each for each in cached.indicators(version) if each.indicator == address.indicator)
    title = shown.title if shown else indicator.name.of(language)
    put_headline(title, shown.subtitle if shown else words(language)["undated_only"])
    back = anchor(view_link(address, language), words(language)["figures_back"])
    st.html(f'<p class="figures-way">{back}</p>')
    with st.container(horizontal=True, vertical_alignment="bottom", key="figures-what"):
        typed = put_words(language)
    asked = FiguresAsked(
        words=typed, claims=tuple(point.claim_id for point in points), known_on=address.known_on
    )
    parameters = view_parameters(version, address) | ({"q": typed} if typed else {})
    return Table(_ordered(asked), parameters, address, shown, points)


def _whole_table(version: str, language: Language) -> Table:
    text = words(language)
    build = cached.build(version)
    total = _total(version)
    count = format_number(total, language)
    sources = format_number(build.sources if build else 0, language)
    title = text["excerpt_title"].format(count=count) if total else text["figures_empty"]
    put_headline(title, text["figures_subtitle"].format(sources=sources) if total else "")
    asked = _ordered(put_filters(version, language))
    return Table(asked, write_figures_address(replace(asked, order=FIGURE_ORDERS[0], descending=False)))


def _total(version: str) -> int:
    """How many figures there are."""
    return cached_figures.figures(version, FiguresAsked(), 1).total


def _ordered(asked: FiguresAsked) -> FiguresAsked:
    """The same figures in the order that the reader chose; another choice begins at its first page."""
    if st.session_state.setdefault("figures_seen", asked) != asked:
        st.session_state["figures_page"] = 1
    st.session_state["figures_seen"] = asked
    order = st.session_state["figures_order"]
    return replace(asked, order=order, descending=st.session_state["figures_down"])


def _put_table(version: str, table: Table, language: Language) -> None:
    """How many match and how to take them away, the table, and the evidence of the chosen row."""
    text = words(language)
    page = st.session_state["figures_page"]
    found = cached_figures.figures(version, table.asked, PAGE_SIZE, (page - 1) * PAGE_SIZE)
    if found.total and not found.rows:
        page = st.session_state["figures_page"] = 1
        found = cached_figures.figures(version, table.asked, PAGE_SIZE)
    turned = order_parameters(table.asked) | ({DISPLAYED: str(page)} if page > 1 else {})
    _write({**table.parameters, **turned, "claim": st.session_state["figures_claim"]}, language)
    if not found.rows:
        none = "ledger_none" if _total(version) else "figures_empty"
        title, hint = (escape(text[key]) for key in (none, f"{none}_hint"))
        st.html(f'<div class="empty"><h2>{title}</h2><p>{hint}</p></div>')
        return
    chosen = _chosen(found.rows)
    _put_taking(version, table, found, language)
    with st.container(key="figures-view"):
        left, right = st.columns([2.15, 1], gap="large")
    with left:
        shown = LedgerPage(
            found.rows, found.total, page, PAGE_SIZE, table.asked.order, table.asked.descending,
            chosen.point.claim_id, one_indicator=table.address is not None,
            at_least=found.at_least,
        )  # fmt: skip
        put_ledger(
            shown,
            {each.indicator: each for each in cached.indicators(version)},
            {each.place: each for each in cached.places(version)},
            LedgerActions(_choose, partial(_sort, table.asked), _turn),
            language,
        )
        _put_view_citation(version, table, language)
    with right, st.container(key="figures-evidence"):
        _put_evidence(version, chosen, table.asked, language)


def _put_taking(version: str, table: Table, found: FiguresFound, language: Language) -> None:
    """The number of figures, and the downloads of those displayed or of all that match."""
    text = words(language)
    said = "ledger_count_at_least" if found.at_least else "ledger_count"
    count = text["ledger_count_one" if found.total == 1 else said].format(
        count=format_number(found.total, language)
    )
    with st.container(horizontal=True, vertical_alignment="center", key="figures-taking"):
        st.html(f'<p class="count" role="status">{escape(count)}</p>', width="content")
        # What is in it comes once it is opened: nothing of it is sent with the page.
        opened = st.popover(text["download"], width="content", key="download-figures", on_change="rerun")
        if opened.open:
            with opened:
                _put_files(version, table, found, language)
        put_add(_slide_view(table), language, kind="table")


def _put_files(version: str, table: Table, found: FiguresFound, language: Language) -> None:
    """The figures in every format, those displayed or all, and the chart of the view that they are of."""
    rows, whole = found.rows, _choose_extent(found, language)
    points = table.points if whole and table.points else [row.point for row in rows]
    make = partial(_excerpt, version, table, None if whole else rows, language)
    put_files(make, file_stem(points, data_version(version)), language, "figures")
    if table.address is not None and table.shown is not None:
        put_pictures(version, table.address, table.points, language, "figures")


def _slide_view(table: Table) -> dict[str, str]:
    """What a slide of this table asks for: a view's own table, or the figures that match in their order."""
    if table.shown is not None and not table.asked.words:
        return dict(table.parameters)
    scope = {"scope": VIEW} if table.address is not None else {}
    return {**table.parameters, **order_parameters(table.asked), **scope}


def _choose_extent(found: FiguresFound, language: Language) -> bool:
    """All that match, unless the reader wants the displayed rows only."""
    text = words(language)
    if len(found.rows) == found.total and not found.at_least:
        return True
    counts = {"all": found.total, "displayed": len(found.rows)}
    said = {"all": text["extent_all_at_least" if found.at_least else "extent_all"]}
    said["displayed"] = text["extent_displayed"]
    extent = st.segmented_control(
        text["extent"],
        list(counts),
        key="figures_extent",
        default="all",
        format_func=lambda name: said[name].format(count=format_number(counts[name], language)),
        required=True,
        label_visibility="collapsed",
    )
    return extent != "displayed"


def _put_view_citation(version: str, table: Table, language: Language) -> None:
    """The whole view in every form in which it is cited."""
    if table.address is None or table.shown is None:
        return
    receipt = issue(data_version(version), today(), view_parameters(version, table.address), table.points)
    cited = {}
    for code in LANGUAGES:
        shown, _ = view_points(version, table.address, code)
        if shown is not None:
            link = server_address() + view_link(table.address, code)
            cited[code] = cite_view(shown.title, shown.sources, receipt, link, code)
    put_citations(words(language)["cite_this_view"], cited, language, "cite-view")


def _put_evidence(version: str, row: FigureRow, asked: FiguresAsked, language: Language) -> None:
    """The sentence behind the chosen figure, and its citations."""
    evidence = cached.evidence(version, row.point.claim_id, asked.known_on)
    if evidence is None:
        st.html(message_html(words(language)["evidence_gone"], language))
        return
    place = next(each for each in cached.places(version) if each.place == row.point.place)
    indicator = next(each for each in cached.indicators(version) if each.indicator == row.point.indicator)
    cited = {code: figure_citation(version, row, code) for code in LANGUAGES}
    put_citations(words(language)["cite_this_figure"], cited, language, "cite-figure")
    st.html(evidence_html(evidence, indicator, place, language))


def _excerpt(version: str, table: Table, rows: Sequence[FigureRow] | None, language: Language) -> Excerpt:
    """What is taken away: the view, all that match, or the displayed rows."""
    base = server_address()
    if rows is None and table.address is not None and not table.asked.words:
        return view_excerpt(version, table.address, language, today(), base)
    parameters = dict(table.parameters)
    if rows is not None:
        parameters |= order_parameters(table.asked) | {DISPLAYED: str(st.session_state["figures_page"])}
    return figures_excerpt(version, table.asked, parameters, language, today(), base=base, rows=rows)


def _chosen(rows: Sequence[FigureRow]) -> FigureRow:
    """The row whose evidence is open: the reader's, else the first."""
    wanted = st.session_state["figures_claim"]
    return next((row for row in rows if row.point.claim_id == wanted), rows[0])


def _choose(claim: str) -> None:
    st.session_state["figures_claim"] = claim


def _sort(asked: FiguresAsked, column: str) -> None:
    """Order by a column; once more turns the order round."""
    known = next((order for order in FIGURE_ORDERS if order == column), FIGURE_ORDERS[0])
    st.session_state["figures_down"] = known == asked.order and not asked.descending
    st.session_state["figures_order"] = known
    st.session_state["figures_page"] = 1


def _turn(page: int) -> None:
    st.session_state["figures_page"] = max(1, page)


def _write(parameters: Mapping[str, str], language: Language) -> None:
    """Keep the address in step with the page, so that it can be copied."""
    write_parameters(parameters, language)
    note_address()
