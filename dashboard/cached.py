"""Answers of the database, kept by its version; a new build is a new version and asks again.

An answer is one object for all readers and is never changed. Streamlit's own cache copies what it keeps at
every call, which costs a page more than its queries.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import ParamSpec, Protocol, TypeVar, cast

from dashboard import queries, queries_checks, queries_compare, queries_search, queries_sources
from dashboard.database import cursor
from dashboard.model import Availability, Build, Event, Evidence, Indicator, Place, Point
from dashboard.model_checks import (
    CheckFinding,
    Contested,
    ContestedCount,
    Lifetime,
    RejectedBecause,
    Rhythm,
    Sieve,
    Sieved,
)
from dashboard.model_compare import Region, Round, Tile
from dashboard.model_sources import Order, SourcesFound, SourceText
from dashboard.queries_search import FoundSource

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")


class _Keeper(Protocol):
    def __call__(self, ask: Callable[Asked, Answer], /) -> Callable[Asked, Answer]: ...


def kept(most: int) -> _Keeper:
    """Keep the `most` answers that were asked for last."""

    def keep(ask: Callable[Asked, Answer], /) -> Callable[Asked, Answer]:
        return cast(Callable[Asked, Answer], lru_cache(maxsize=most)(ask))

    return keep


@kept(4)
def indicators(version: str) -> list[Indicator]:
    """All indicators."""
    return queries.read_indicators(cursor(version))


@kept(4)
def places(version: str) -> list[Place]:
    """All places."""
    return queries.read_places(cursor(version))


@kept(4)
def build(version: str) -> Build | None:
    """Which build is shown."""
    return queries.read_build(cursor(version))


@kept(4)
def publication_years(version: str) -> list[int]:
    """The years in which sources of the figures were published."""
    return queries.read_publication_years(cursor(version))


@kept(4)
def aliases(version: str) -> dict[str, tuple[str, ...]]:
    """The spellings of each place."""
    return queries_search.read_aliases(cursor(version))


@kept(500)
def named_sources(version: str, asked: str, most: int) -> list[FoundSource]:
    """The newest sources in whose title or publisher every word is found."""
    return queries_search.find_sources(cursor(version), asked, most)


@kept(200)
def availability(version: str, indicator: str) -> list[Availability]:
    """Where the indicator has figures."""
    return queries.read_availability(cursor(version), indicator)


@kept(500)
def points(
    version: str,
    indicator: str,
    places: tuple[str, ...],
    levels: tuple[str, ...],
    agencies: tuple[str, ...],
    *,
    known_on: date | None = None,
) -> list[Point]:
    """The points of the chosen lines, as they were known on a day."""
    return queries.read_points(cursor(version), indicator, places, levels, agencies, known_on=known_on)


@kept(500)
def events(version: str, indicator: str, places: tuple[str, ...]) -> list[Event]:
    """What happened to the indicator or the places."""
    return queries.read_events(cursor(version), indicator, places)


@kept(500)
def evidence(version: str, claim_id: str, known_on: date | None = None) -> Evidence | None:
    """The sentence and source behind a claim, and what else was claimed by a day."""
    return queries.read_evidence(cursor(version), claim_id, known_on)


@kept(200)
def sources(
    version: str, asked: str, kinds: tuple[str, ...], order: Order, most: int | None = None
) -> SourcesFound:
    """The first sources in which every word asked for is found."""
    return queries_sources.read_sources(cursor(version), asked, kinds, order, most)


@kept(100)
def source_text(version: str, source: str) -> SourceText | None:
    """A source with its text and what was read in it."""
    return queries_sources.read_source_text(cursor(version), source)


@kept(4)
def severities(version: str) -> dict[str, int]:
    """How many findings there are of each severity."""
    return queries_checks.read_severities(cursor(version))


@kept(200)
def finding_counts(version: str, by: Sieved, sieve: Sieve) -> dict[str, int]:
    """Of the findings that pass the sieve, how many are of each kind, indicator or place."""
    return queries_checks.read_finding_counts(cursor(version), by, sieve)


@kept(200)
def finding_ids(version: str, sieve: Sieve, most: int) -> list[str]:
    """The first findings that pass the sieve."""
    return queries_checks.read_finding_ids(cursor(version), sieve, most)


@kept(200)
def check_findings(version: str, findings: tuple[str, ...]) -> list[CheckFinding]:
    """The findings asked for, with their claims."""
    return queries_checks.read_check_findings(cursor(version), findings)


@kept(4)
def contested_counts(version: str) -> list[ContestedCount]:
    """On how many cells sources disagree, by indicator and place."""
    return queries_checks.read_contested_counts(cursor(version))


@kept(100)
def contested(version: str, most: int, indicator: str | None, place: str | None) -> list[Contested]:
    """The cells on which sources disagree most."""
    return queries_checks.read_contested(cursor(version), most, indicator, place)


@kept(100)
def coverage(
    version: str, indicators: tuple[str, ...], places: tuple[str, ...], first_year: int
) -> list[Point]:
    """One point for each indicator, place and year that has a figure."""
    return queries_checks.read_coverage(cursor(version), indicators, places, first_year)


@kept(4)
def rhythms(version: str) -> list[Rhythm]:
    """How often each indicator is published."""
    return queries_checks.read_rhythms(cursor(version))


@kept(4)
def lifetimes(version: str) -> list[Lifetime]:
    """From when until when each place exists."""
    return queries_checks.read_lifetimes(cursor(version))


@kept(4)
def rejections(version: str, most: int) -> list[RejectedBecause]:
    """Why numbers were not taken, with examples."""
    return queries_checks.read_rejections(cursor(version), most)


@kept(4)
def regions(version: str) -> list[Region]:
    """The regions from north to south."""
    return queries_compare.read_regions(cursor(version))


@kept(4)
def tiles(version: str) -> list[Tile]:
    """The tiles of the map, of every grid."""
    return queries_compare.read_tiles(cursor(version))


@kept(200)
def rounds(version: str, indicator: str, known_on: date | None = None) -> list[Round]:
    """Which figures of the indicator may be compared."""
    return queries_compare.read_rounds(cursor(version), indicator, known_on)


@kept(200)
def level_rounds(version: str, indicator: str, known_on: date | None = None) -> list[Round]:
    """The periods in which a place has figures at several levels."""
    return queries_compare.read_level_rounds(cursor(version), indicator, known_on)


@kept(500)
def compared(
    version: str,
    indicator: str,
    asked: Round,
    places: tuple[str, ...],
    levels: tuple[str, ...],
    *,
    known_on: date | None = None,
) -> list[Point]:
    """The figures of a round."""
    return queries_compare.read_compared(cursor(version), indicator, asked, places, levels, known_on=known_on)


@kept(200)
def ranks(
    version: str, indicator: str, places: tuple[str, ...], level: str, known_on: date | None = None
) -> list[Point]:
    """The ranks of places over whole years."""
    return queries_compare.read_ranks(cursor(version), indicator, places, level, known_on)


@kept(200)
def shared(
    version: str, indicator: str, asked: Round, known_on: date | None = None
) -> list[tuple[date, date, int]]:
    """Earlier periods, and how many places of the round they have too."""
    return queries_compare.read_shared(cursor(version), indicator, asked, known_on)
