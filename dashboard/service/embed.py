"""One view as a page for an iframe: the chart, how to read it, its sources, its figures, a way back.

Needs no session and no other host: the chart is drawn by the bundle that the pages draw theirs with.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from html import escape
from pathlib import Path

from dashboard.charts.bare import bare
from dashboard.charts.fitting import FITTED
from dashboard.charts.locale import BUNDLE, plotly_config
from dashboard.charts.palette import ThemeName, theme
from dashboard.links import source_link, view_link
from dashboard.model import Language
from dashboard.numbers import format_figure
from dashboard.periods import format_period
from dashboard.service.answers import HTML, SCRIPT, Answer
from dashboard.service.endpoint import Request
from dashboard.service.parameters import OF_PAGE
from dashboard.service.reading import read_view
from dashboard.texts import words
from dashboard.views.defaults import complete
from dashboard.views.showing import show
from dashboard.views.shown import Shown

DRAW = "draw.js"
_FOLDER = Path(__file__).resolve().parent / "page"
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; font-src 'self'; "
    "img-src 'self' data: blob:; frame-ancestors *; base-uri 'none'; form-action 'none'"
)
_HEADERS = (("content-security-policy", _POLICY), ("referrer-policy", "strict-origin-when-cross-origin"))


def write_page(request: Request) -> Answer:
    """The page of the view that the address asks for; without figures it says so."""
    address, values = read_view(request.given, OF_PAGE, request.edition.lists)
    language = address.language
    name: ThemeName = "dark" if values["theme"] == ("dark",) else "light"
    asked = complete(request.edition.path, address)
    shown = show(request.edition.path, asked, language, theme(name))
    body = _view(shown, language) if shown else _nothing(language)
    text = words(language)
    back = escape(view_link(asked, language))
    title = escape(shown.title if shown else text["empty_title"])
    foot = f'<p><a href="{back}" target="_blank" rel="noopener">{escape(text["embed_back"])}</a></p>'
    return Answer(
        (
            f'<!doctype html>\n<html lang="{language}" data-theme="{name}">\n<head><meta charset="utf-8">'
            f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title>'
            f"<style>{_style()}</style></head>\n<body><main>{body}{foot}</main></body>\n</html>\n"
        ).encode(),
        HTML,
        headers=_HEADERS,
    )


def write_draw(_request: Request) -> Answer:
    """The few lines that draw the figure of the page."""
    script = FITTED + (_FOLDER / DRAW).read_text(encoding="utf-8")
    return Answer(script.encode(), SCRIPT, headers=(("cache-control", "public, max-age=86400"),))


def _view(shown: Shown, language: Language) -> str:
    text = words(language)
    figure = json.dumps(
        {"figure": bare(shown.figure), "config": plotly_config(language)},
        ensure_ascii=False,
        allow_nan=False,
        default=str,
    ).replace("<", "\\u003c")
    notes = "".join(
        f'<li><i class="mark {escape(kind)}" aria-hidden="true"></i>{escape(note)}</li>'
        for kind, note in shown.notes
    )
    return (
        f'<h1>{escape(shown.title)}</h1><p class="under">{escape(shown.subtitle)}</p>'
        f'<div id="chart" role="img" aria-label="{escape(shown.alternative)}"></div>'
        f'<ul class="notes reading">{notes}</ul><p class="sources">{escape(shown.sources)}</p>'
        f"<details><summary>{escape(text['table'])}</summary>{_table(shown, language)}</details>"
        f'<script type="application/json" id="figure">{figure}</script>'
        f'<script src="app/static/{BUNDLE}"></script><script src="embed/{DRAW}"></script>'
    )


def _nothing(language: Language) -> str:
    text = words(language)
    return f'<h1>{escape(text["empty_title"])}</h1><p class="under">{escape(text["api_nothing_drawn"])}</p>'


def _table(shown: Shown, language: Language) -> str:
    """Every figure of the view with a way to its sentence."""
    text = words(language)
    heads = (text["embed_line"], text["column_period"], text["column_value"], text["column_source"])
    rows = "".join(_row(cells) for cells in _cells(shown, language))
    head = "".join(f'<th scope="col">{escape(each)}</th>' for each in heads)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _cells(shown: Shown, language: Language) -> list[Sequence[str]]:
    return [
        (
            escape(shown.names.full.get(point.series, point.place)),
            escape(format_period(point.period, language)),
            escape(format_figure(point, language)),
            f'<a href="{escape(source_link(point.source, language, point.claim_id))}" target="_blank"'
            f' rel="noopener">{escape(point.publisher or point.source)}</a>',
        )
        for point in shown.drawn
    ]


def _row(cells: Sequence[str]) -> str:
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


@cache
def _style() -> str:
    """The page's own rules, and those of the dashboard for the marks that explain the chart."""
    sheets = sorted(_FOLDER.parents[1].glob("style*.css"))
    rules = [line for sheet in sheets for line in sheet.read_text(encoding="utf-8").splitlines()]
    marks = [line for line in rules if line.startswith((".reading .", ".reading :is("))]
    return (_FOLDER / "page.css").read_text(encoding="utf-8") + "\n".join(marks)
