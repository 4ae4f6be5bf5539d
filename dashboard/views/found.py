"""What a reader's words find: figures, places and sources, each with its address."""

from __future__ import annotations

from typing import Any

from dashboard import cached
from dashboard.links import overview_link, source_link, trends_of
from dashboard.model import Language
from dashboard.periods import format_day
from dashboard.queries_search import FoundSource
from dashboard.searching import MOST_LETTERS, Hit, find_hits
from dashboard.texts import words

MOST_HITS = 7
MOST_SOURCES = 4


def found_groups(version: str, asked: str, language: Language) -> list[dict[str, Any]]:
    """What the words find, in groups of hits: a label, a detail, an address."""
    asked = asked.strip()[:MOST_LETTERS]
    if not asked:
        return []
    text = words(language)
    hits = find_hits(asked, cached.indicators(version), cached.places(version), cached.aliases(version))
    groups = [
        (text["search_figures"], [_hit(hit, language) for hit in hits[:MOST_HITS]]),
        (
            text["search_sources"],
            [_source(each, language) for each in cached.named_sources(version, asked, MOST_SOURCES)],
        ),
    ]
    return [{"name": name, "hits": found} for name, found in groups if found]


def _hit(hit: Hit, language: Language) -> dict[str, str]:
    text = words(language)
    if hit.indicator is None:
        assert hit.place is not None, "a hit names an indicator or a place"
        return {
            "label": hit.place.name.of(language),
            "detail": text["search_place"],
            "address": overview_link(hit.place.place, language),
        }
    place = hit.place.name.of(language) if hit.place else ""
    return {
        "label": hit.indicator.name.of(language),
        "detail": place,
        "address": trends_of(hit.indicator.indicator, hit.place.place if hit.place else "", language),
    }


def _source(found: FoundSource, language: Language) -> dict[str, str]:
    parts = [found.publisher, format_day(found.published, language) if found.published else ""]
    return {
        "label": found.title or found.source,
        "detail": " · ".join(part for part in parts if part),
        "address": source_link(found.source, language),
    }
