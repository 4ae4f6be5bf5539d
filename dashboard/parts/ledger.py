"""The list of sources: one row a source, its title the way to its text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape

from dashboard.links import anchor, source_link
from dashboard.model import Language
from dashboard.model_sources import Source
from dashboard.numbers import format_number
from dashboard.periods import format_day
from dashboard.texts import words

COLUMNS = ("title", "kind", "published", "retrieved", "figures")


def ledger_html(sources: Sequence[Source], language: Language) -> str:
    """The sources as a table of safe HTML."""
    text = words(language)
    head = "".join(
        f'<th scope="col" class="{column}">{escape(text[f"source_{column}_column"])}</th>'
        for column in COLUMNS
    )
    rows = "".join(_row(source, language) for source in sources)
    return (
        f'<table class="ledger"><caption class="unseen">{escape(text["sources_caption"])}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _row(source: Source, language: Language) -> str:
    text = words(language)
    title = anchor(source_link(source.source, language), source.title or text["source_title_unknown"])
    publisher = escape(source.publisher or text["publisher_unknown"])
    figures = format_number(source.figures, language)
    rejected = ""
    if source.rejections:
        rejected = text["sources_rejected"].format(count=format_number(source.rejections, language))
        rejected = f"<small>{escape(rejected)}</small>"
    unit = escape(text["figures_one" if source.figures == 1 else "figures"])
    return (
        f'<tr><th scope="row" class="title" lang="{escape(source.language)}">{title}'
        f'<span class="publisher">{publisher}</span></th>'
        f'<td class="kind"><i class="sign {source.kind}" aria-hidden="true"></i>'
        f"{escape(text[f'kind_{source.kind}'])}</td>"
        f'<td class="published">{_day(source.published, language)}</td>'
        f'<td class="retrieved"><span class="label">{escape(text["source_retrieved_column"])} </span>'
        f"{_day(source.retrieved, language)}</td>"
        f'<td class="figures">{figures}<span class="label"> {unit}</span>{rejected}</td></tr>'
    )


def _day(day: date | None, language: Language) -> str:
    shown = escape(format_day(day, language))
    return shown if day else f'<span class="quiet">{shown}</span>'
