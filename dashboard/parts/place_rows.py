"""What stands under the cards of an overview, as safe HTML: news, levels, and the other indicators."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from dashboard.links import anchor
from dashboard.model import LEVELS, Language
from dashboard.parts.cards import change_html, spark_html
from dashboard.texts import words
from dashboard.views.overview import Card, Family
from dashboard.views.overview_rows import LevelCell, LevelRow, Recent


def recent_html(rows: Sequence[Recent], language: Language) -> str:
    """What was published last, newest first: day, indicator, value, change, source."""
    text = words(language)
    if not rows:
        return f'<p class="told">{escape(text["recent_none"])}</p>'
    columns = ("published", "what", "value", "change", "source")
    head = "".join(
        f'<th scope="col" class="{name}">{escape(text[f"column_{name}"])}</th>' for name in columns
    )
    body = "".join(
        f'<tr><td class="published">{escape(row.published)}</td>'
        f'<th scope="row" class="what">{anchor(row.trend, row.name)} '
        f'<span class="period">{escape(row.period)}</span></th>'
        f'<td class="value">{escape(row.value)}</td>{change_html(row.change, "td")}'
        f'<td class="source">{anchor(row.source, row.publisher)}</td></tr>'
        for row in rows
    )
    return f'<table class="rows-of-place news"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def levels_html(rows: Sequence[LevelRow], language: Language) -> str:
    """Each indicator with its levels side by side in one period."""
    text = words(language)
    head = "".join(f'<th scope="col" class="value">{escape(text[f"level_{level}"])}</th>' for level in LEVELS)
    body = "".join(
        f'<tr><th scope="row" class="what"><b>{escape(row.name)}</b> '
        f'<span class="period">{escape(row.period)}</span></th>'
        + "".join(
            _level(cell, text[f"level_{level}"], language)
            for cell, level in zip(row.cells, LEVELS, strict=True)
        )
        + "</tr>"
        for row in rows
    )
    return (
        f'<div class="wide"><table class="rows-of-place levels"><thead><tr><th scope="col">'
        f"{escape(text['column_what'])}</th>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _level(cell: LevelCell | None, level: str, language: Language) -> str:
    label = f'<span class="label">{escape(level)}</span>'
    if cell is None:
        none = escape(words(language)["no_level_figure"])
        return f'<td class="value none">{label}<span aria-hidden="true">–</span>' + (
            f'<span class="unseen">{none}</span></td>'
        )
    value = anchor(cell.trend, cell.value) if cell.value else ""
    other = f"<small>{anchor(cell.other_trend, cell.other)}</small>" if cell.other else ""
    return f'<td class="value">{label}{value}{other}</td>'


def families_html(families: Sequence[Family], language: Language) -> str:
    """The other indicators, a table for each family; those without figures are named under it."""
    return f'<div class="families">{"".join(_family(family, language) for family in families)}</div>'


def _family(family: Family, language: Language) -> str:
    text = words(language)
    rows = "".join(_row(card) for card in family.cards)
    table = f'<table class="rows-of-place compact"><tbody>{rows}</tbody></table>' if rows else ""
    without = ""
    if family.without:
        names = ", ".join(card.name for card in family.without)
        without = f'<p class="without">{escape(text["without_figures"].format(list=names))}</p>'
    return f"<section><h3>{escape(family.name)}</h3>{table}{without}</section>"


def _row(card: Card) -> str:
    unit = f" <small>{escape(card.unit)}</small>" if card.unit else ""
    differs = ""
    if card.contested:
        contested = escape(card.contested)
        differs = f' <b class="differs" title="{contested}" aria-hidden="true">≠</b>'
        differs += f'<span class="unseen">{contested}</span>'
    return (
        f'<tr><th scope="row" class="what">{anchor(card.trend, card.name)} '
        f'<span class="period">{escape(card.period)}</span></th>'
        f'<td class="value">{escape(card.value)}{unit}{differs}</td>'
        f'{change_html(card.change, "td")}<td class="trend">{spark_html(card)}</td></tr>'
    )
