"""/feed.xml: corrections and new figures as Atom, so that one hears when a figure one used changes.

An entry keeps its id through every rebuild: of a correction it is made from the claim, the day and what was
decided, of new figures from their source.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from html import escape
from urllib.parse import urlencode
from uuid import NAMESPACE_URL, uuid5

from dashboard import cached
from dashboard.links import safe_address, source_link
from dashboard.model import Claim, Language
from dashboard.model_service import CorrectionNews, SourceNews
from dashboard.numbers import format_figure, format_number
from dashboard.periods import format_period
from dashboard.queries_news import read_correction_news, read_source_news
from dashboard.service.answers import ATOM, Answer
from dashboard.service.endpoint import Request
from dashboard.service.parameters import OF_NEWS
from dashboard.service.reading import read_values
from dashboard.texts import words

MOST_OF_EACH, MOST_FIGURES = 50, 20
_LAWLESS = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 does not allow, escaped or not."""


@dataclass(frozen=True)
class _Names:
    language: Language
    indicators: Mapping[str, str]
    places: Mapping[str, str]

    @property
    def text(self) -> Mapping[str, str]:
        return words(self.language)


@dataclass(frozen=True)
class _Entry:
    """One entry; `body` is HTML."""

    key: str
    title: str
    day: date | None
    claim: Claim
    body: str


def write_feed(request: Request) -> Answer:
    """The newest corrections and sources, of the indicators and places asked for."""
    values = read_values(request.given, OF_NEWS, request.edition.lists)
    language: Language = "en" if values["lang"] == ("en",) else "vi"
    path, indicators, places = request.edition.path, values.get("indicator", ()), values.get("place", ())
    names = _Names(
        language,
        {each.indicator: each.name.of(language) for each in cached.indicators(path)},
        {each.place: each.name.of(language) for each in cached.places(path)},
    )
    corrections = read_correction_news(request.cursor, indicators, places, MOST_OF_EACH)
    sources = read_source_news(request.cursor, indicators, places, MOST_OF_EACH, MOST_FIGURES)
    entries = [_correction_entry(each, names) for each in corrections]
    entries += [_source_entry(each, names) for each in sources]
    entries.sort(key=lambda entry: entry.day or date.min, reverse=True)
    asked = urlencode([(name, value) for name, value in request.given if value])
    return Answer(_feed(asked, request, names, entries).encode(), ATOM)


def _feed(asked: str, request: Request, names: _Names, entries: list[_Entry]) -> str:
    text = names.text
    title = text["feed_title"].format(product=text["product"])
    own = escape("feed.xml" + (f"?{asked}" if asked else ""))
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{names.language}">\n'
        f"<id>{_id('feed', asked)}</id>\n<title>{escape(title)}</title>\n"
        f"<subtitle>{escape(text['feed_subtitle'])}</subtitle>\n"
        f"<updated>{request.edition.built.isoformat(timespec='seconds')}Z</updated>\n"
        f'<author><name>{escape(text["product"])}</name></author>\n<link rel="self" href="{own}"/>\n'
        f'<generator version="{request.edition.data_version}">{escape(text["product"])}</generator>\n'
        f"{''.join(_xml(entry, names.language) for entry in entries)}</feed>\n"
    )


def _correction_entry(news: CorrectionNews, names: _Names) -> _Entry:
    text, claim, correction = names.text, news.claim, news.correction
    action = text[f"action_{correction.action}"]
    title = text["feed_correction"].format(action=action, figure=_figure(claim, names))
    changed = text["corrected_from"].format(
        field=correction.field, original=correction.original, value=correction.value
    )
    said = [changed] if correction.field else []
    said += [correction.reason.of(names.language), f"“{claim.sentence}”"]
    decided = f"{claim.claim_id}/{correction.day}/{correction.action}/{correction.field}/{correction.value}"
    body = "".join(f"<p>{escape(each)}</p>" for each in said)
    return _Entry(_id("correction", decided), title, correction.day, claim, body)


def _source_entry(news: SourceNews, names: _Names) -> _Entry:
    text, first = names.text, news.claims[0]
    count = format_number(news.count, names.language)
    key = "feed_source_one" if news.count == 1 else "feed_source"
    title = text[key].format(count=count, title=first.title or first.source)
    items = "".join(
        f"<li>{escape(_figure(claim, names))}<br/>“{escape(claim.sentence)}”</li>" for claim in news.claims
    )
    left = news.count - len(news.claims)
    more = f"<p>{escape(text['feed_more'].format(count=left))}</p>" if left else ""
    body = f"<ul>{items}</ul>{more}"
    return _Entry(_id("source", first.source), title, news.day, first, body)


def _xml(entry: _Entry, language: Language) -> str:
    claim = entry.claim
    published = f"<published>{claim.published}T00:00:00Z</published>" if claim.published else ""
    origin = safe_address(claim.url)
    via = f'<link rel="via" href="{escape(origin)}"/>' if origin else ""
    page = escape(source_link(claim.source, language))
    written = (
        f"<entry><id>{entry.key}</id><title>{escape(entry.title)}</title>"
        f"<updated>{entry.day or date(1970, 1, 1)}T00:00:00Z</updated>{published}"
        f'<link rel="alternate" type="text/html" href="{page}"/>{via}'
        f'<content type="html">{escape(entry.body)}</content></entry>\n'
    )
    return _LAWLESS.sub("", written)


def _figure(claim: Claim, names: _Names) -> str:
    return names.text["feed_figure"].format(
        indicator=names.indicators[claim.indicator],
        place=f"{claim.agency}, {names.places[claim.place]}" if claim.agency else names.places[claim.place],
        period=format_period(claim.period, names.language),
        value=format_figure(claim, names.language),
    )


def _id(kind: str, key: str) -> str:
    """The same for the same thing, whoever serves it."""
    return uuid5(NAMESPACE_URL, f"so-goc:{kind}:{key}").urn
