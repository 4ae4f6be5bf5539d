"""Claims side by side, each with its sentence, its source and the ways on.

Everything that comes from a source is text to be shown, never markup: it is escaped here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from dashboard.links import anchor, safe_address, source_link, trend_link
from dashboard.model import Claim, Indicator, Language, Place, Point
from dashboard.model_checks import ShownClaim
from dashboard.numbers import format_figure
from dashboard.parts.evidence import marked
from dashboard.periods import format_day, format_period
from dashboard.texts import words

MOST = 6


@dataclass(frozen=True)
class Namer:
    """Says what a claim is about, in the reader's language."""

    indicators: Mapping[str, Indicator]
    places: Mapping[str, Place]
    language: Language

    def indicator(self, code: str) -> str:
        """The short name of an indicator."""
        return self.indicators[code].short.of(self.language)

    def place(self, code: str) -> str:
        """The name of a place."""
        return self.places[code].name.of(self.language)

    def about(self, figure: Claim | Point) -> str:
        """Indicator, place, level and period of a figure."""
        text = words(self.language)
        parts = [self.indicator(figure.indicator), self.place(figure.place)]
        parts += [figure.agency] if figure.agency else []
        parts += [text[f"level_{figure.level}"]] if figure.level != "all" else []
        parts.append(format_period(figure.period, self.language))
        return " · ".join(parts)


def cards_html(claims: Sequence[ShownClaim], namer: Namer) -> str:
    """The claims side by side as safe HTML; of many the first, the others behind one line."""
    text = words(namer.language)
    first = "".join(_card(each, namer) for each in claims[:MOST])
    rest = "".join(_card(each, namer) for each in claims[MOST:])
    if rest:
        more = escape(text["others_more"].format(count=len(claims) - MOST))
        rest = f'<details class="more"><summary>{more}</summary><div class="cards">{rest}</div></details>'
    return f'<div class="cards">{first}</div>{rest}'


def _card(shown: ShownClaim, namer: Namer) -> str:
    text = words(namer.language)
    claim = shown.claim
    tags = [text["card_chosen"]] if shown.chosen else []
    tags += [text[f"basis_{claim.mark}"]] if claim.mark != "stated" else []
    tags += [text[f"row_{claim.status}"]] if claim.status != "accepted" else []
    tagged = "".join(f' <span class="tag">{escape(tag)}</span>' for tag in tags)
    sentence = marked(claim.sentence, claim.quote, claim.quote_start)
    return (
        f'<article class="card{" chosen" if shown.chosen else ""}">'
        f'<p class="value">{escape(format_figure(claim, namer.language))}{tagged}</p>'
        f'<p class="about">{escape(namer.about(claim))}</p>'
        f'<blockquote lang="{escape(claim.language)}">{sentence}</blockquote>'
        f'<p class="facts">{escape(_source(claim, namer.language))}</p>'
        f'<p class="ways">{_ways(shown, namer.language)}</p></article>'
    )


def _source(claim: Claim, language: Language) -> str:
    text = words(language)
    facts = [claim.publisher or text["publisher_unknown"], text[f"kind_{claim.kind}"]]
    facts.append(format_day(claim.published, language) if claim.published else text["source_undated"])
    return " · ".join(facts)


def _ways(shown: ShownClaim, language: Language) -> str:
    text = words(language)
    claim = shown.claim
    ways = [
        anchor(source_link(claim.source, language, claim.claim_id), text["whole_text"]),
        anchor(trend_link(claim, language, shown.drawn), text["to_trend"]),
    ]
    if address := safe_address(claim.url):
        label = escape(text["source_open"])
        ways.append(f'<a href="{escape(address)}" target="_blank" rel="noopener noreferrer">{label}</a>')
    return " · ".join(ways)
