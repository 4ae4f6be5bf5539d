"""The cards of an overview as safe HTML: a figure, where it comes from, where it goes."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from dashboard.links import anchor
from dashboard.model import Language
from dashboard.sentence import Change
from dashboard.texts import words
from dashboard.views.overview import Card

ARROWS = {"up": "↑", "down": "↓", "same": "=", "none": ""}


def cards_html(cards: Sequence[Card], language: Language) -> str:
    """The cards side by side; each leads as a whole to its trend, with its cell chosen."""
    return f'<div class="standings">{"".join(_card(card, language) for card in cards)}</div>'


def _card(card: Card, language: Language) -> str:
    text = words(language)
    title = f"<h2>{anchor(card.trend, card.name, 'whole')}</h2>"
    if not card.value:
        return (
            f'<article class="standing absent">{title}<p class="figure">–</p>'
            f'<p class="period">{escape(text["card_none"])}</p><p class="change"></p><div class="line"></div>'
            f'<p class="told">{escape(card.missing)}</p><ul class="facts"></ul></article>'
        )
    unit = f" <small>{escape(card.unit)}</small>" if card.unit else ""
    said = [card.goal, card.also, _first_upper(card.age), card.overdue]
    facts = "".join(f"<li>{escape(part)}</li>" for part in said if part)
    contested = ""
    if card.contested:
        contested = f'<li class="differs"><b aria-hidden="true">≠</b> {escape(card.contested)}</li>'
    return (
        f'<article class="standing">{title}<p class="figure">{escape(card.value)}{unit}</p>'
        f'<p class="period">{escape(card.period)}</p>'
        f"{change_html(card.change, 'p', text['card_alone'])}{spark_html(card)}"
        f'<p class="told">{escape(card.sentence)}</p>'
        f'<ul class="facts">{contested}{facts}</ul></article>'
    )


def change_html(change: Change | None, tag: str, instead: str = "") -> str:
    """The change with its arrow, what it means and since when; `instead` where there is none."""
    if change is None:
        return f'<{tag} class="change"><span class="since">{escape(instead)}</span></{tag}>'
    arrow = ARROWS[change.way]
    sign = f'<b aria-hidden="true">{arrow}</b> ' if arrow else ""
    meaning = f"<em>{escape(change.verdict)}</em> " if change.verdict else ""
    return (
        f'<{tag} class="change">{sign}<strong>{escape(change.size)}</strong> '
        f'<span class="since">{meaning}{escape(change.since)}</span></{tag}>'
    )


def spark_html(card: Card) -> str:
    """The small line with its first and last year; the same in words for those who cannot see it."""
    if not card.spark:
        return '<div class="line"></div>'
    years = ""
    if card.spark_years:
        first, last = card.spark_years
        years = f'<p class="years" aria-hidden="true"><span>{first}</span><span>{last}</span></p>'
    image = f'<img class="spark" src="{escape(card.spark)}" alt="" width="220" height="46">'
    return f'<div class="line">{image}{years}<span class="unseen">{escape(card.spark_words)}</span></div>'


def _first_upper(text: str) -> str:
    return text[:1].upper() + text[1:]
