"""Coverage as a matrix of years, or as a list of what is missing; as safe HTML."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import groupby

from dashboard.coverage import STATES, Cell, Row, State, counts
from dashboard.links import anchor, trend_link
from dashboard.model import Language, Point
from dashboard.numbers import format_figure, format_number, format_short
from dashboard.parts.claim_cards import Namer
from dashboard.periods import period_label
from dashboard.texts import words


def legend_html(rows: Sequence[Row], language: Language) -> str:
    """What the marks mean and how many cells wear them."""
    text = words(language)
    found = counts(rows)
    items = "".join(
        f'<li><span class="cell {state}" aria-hidden="true">{_example(state)}</span>'
        f"{escape(text[f'state_{state}'])} <b>{format_number(found[state], language)}</b></li>"
        for state in STATES
        if found[state]
    )
    return f'<ul class="legend">{items}</ul>'


def _example(state: State) -> str:
    return {"reported": "3/63", "missing": "–", "old": "← 2021", "early": "·", "gone": ""}[state]


def matrix_html(rows: Sequence[Row], namer: Namer) -> str:
    """A table with a row for each indicator and place and a column for each year."""
    text = words(namer.language)
    years = [cell.year for cell in rows[0].cells]
    head = "".join(f'<th scope="col">{year}</th>' for year in years)
    bodies = "".join(
        _group(indicator, list(members), len(years), namer)
        for indicator, members in groupby(rows, key=lambda row: row.indicator)
    )
    caption = escape(text["matrix_caption"].format(first=years[0], last=years[-1]))
    return (
        f'<div class="matrix-frame" role="region" aria-label="{caption}" tabindex="0"><table class="matrix">'
        f'<caption class="unseen">{caption}</caption>'
        f'<thead><tr><th scope="col">{escape(text["places"])}</th>{head}</tr></thead>{bodies}</table></div>'
    )


def _group(indicator: str, rows: Sequence[Row], years: int, namer: Namer) -> str:
    found = counts(rows)
    asked = sum(found[state] for state in ("reported", "missing", "old"))
    share = words(namer.language)["matrix_share"].format(
        reported=format_number(found["reported"], namer.language), asked=format_number(asked, namer.language)
    )
    lines = "".join(
        f'<tr><th scope="row">{escape(namer.place(row.place))}</th>'
        f"{''.join(_cell(cell, namer.language) for cell in row.cells)}</tr>"
        for row in rows
    )
    return (
        f'<tbody><tr><th scope="rowgroup" colspan="{years + 1}">{escape(namer.indicator(indicator))} '
        f"<small>{escape(share)}</small></th></tr>{lines}</tbody>"
    )


def _cell(cell: Cell, language: Language) -> str:
    text = words(language)
    told = text[f"state_{cell.state}"]
    if cell.point is None:
        mark = {"missing": "–", "early": "·"}.get(cell.state, "")
        return (
            f'<td class="cell {cell.state}" title="{escape(told)}"><span aria-hidden="true">{mark}</span>'
            f'<span class="unseen">{escape(told)}</span></td>'
        )
    if cell.state == "old":
        told = text["state_old_since"].format(period=period_label(cell.point.period, language))
        year = cell.point.end.year if cell.point.end else ""
        shown = f'<span aria-hidden="true">← {year}</span><span class="unseen">{escape(told)}</span>'
        return f'<td class="cell old" title="{escape(told)}">{shown}</td>'
    about = f"{format_figure(cell.point, language)}, {period_label(cell.point.period, language)}"
    if cell.point.level != "all":
        about += f", {text[f'level_{cell.point.level}'].lower()}"
    if cell.point.disagree:
        about += f". {text['contested']}"
    figure = anchor(trend_link(cell.point, language), _short(cell.point, language))
    differs = '<span class="differs" aria-hidden="true">≠</span>' if cell.point.disagree else ""
    return f'<td class="cell reported" title="{escape(about)}">{differs}{figure}</td>'


def _short(point: Point, language: Language) -> str:
    if point.total is None and point.value >= 1_000_000:
        return format_short(point.value, point.unit, language)
    return format_figure(point, language, with_unit=False)


def gaps_html(rows: Sequence[Row], namer: Namer) -> str:
    """What is missing, indicator by indicator: one line a place with its empty years."""
    text = words(namer.language)
    head = "".join(
        f'<th scope="col">{escape(text[key])}</th>'
        for key in ("places", "gaps_missing", "gaps_old", "gaps_newest")
    )
    bodies = ""
    for indicator, members in groupby((row for row in rows if row.empty), key=lambda row: row.indicator):
        lines = "".join(_gap(row, namer) for row in members)
        name = escape(namer.indicator(indicator))
        bodies += f'<tbody><tr><th scope="rowgroup" colspan="4">{name}</th></tr>{lines}</tbody>'
    return f'<table class="gaps"><thead><tr>{head}</tr></thead>{bodies}</table>'


def _gap(row: Row, namer: Namer) -> str:
    language = namer.language
    text = words(language)
    missing = year_spans([cell.year for cell in row.empty if cell.state == "missing"])
    old = year_spans([cell.year for cell in row.empty if cell.state == "old"])
    newest = f'<span class="quiet">{escape(text["gaps_never"])}</span>'
    if row.newest is not None:
        told = f"{format_figure(row.newest, language)} ({period_label(row.newest.period, language)})"
        newest = anchor(trend_link(row.newest, language), told)
    cells = [("gaps_missing", escape(missing)), ("gaps_old", escape(old)), ("gaps_newest", newest)]
    listed = "".join(
        f'<td{"" if inside else " class=none"}><span class="label">{escape(text[key])}: </span>'
        f"{inside or '–'}</td>"
        for key, inside in cells
    )
    return f'<tr><th scope="row">{escape(namer.place(row.place))}</th>{listed}</tr>'


def year_spans(years: Sequence[int]) -> str:
    """Years as few words as can be: 2018, 2020–2022."""
    spans: list[list[int]] = []
    for year in sorted(years):
        if spans and year == spans[-1][-1] + 1:
            spans[-1].append(year)
        else:
            spans.append([year])
    return ", ".join(str(span[0]) if len(span) == 1 else f"{span[0]}–{span[-1]}" for span in spans)
