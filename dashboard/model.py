"""What the screens speak of: indicators, places, points of a series and the evidence behind them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, get_args

Language = Literal["vi", "en"]
Basis = Literal["stated", "implied", "target"]
Mark = Literal["stated", "provisional", "implied", "target"]
MARKS: tuple[Mark, ...] = get_args(Mark)

LANGUAGES: tuple[Language, ...] = ("vi", "en")
LEVELS = ("all", "city", "district", "commune")
COUNTED = frozenset({"procedures", "processes", "projects", "dossiers"})


@dataclass(frozen=True)
class Words:
    """One wording in both languages."""

    vi: str
    en: str

    def of(self, language: Language) -> str:
        """The wording in `language`."""
        return self.vi if language == "vi" else self.en


@dataclass(frozen=True)
class Indicator:
    """What is measured."""

    indicator: str
    family: str
    family_name: Words
    name: Words
    short: Words
    definition: Words
    unit: str
    decimals: int
    better: Literal["higher", "lower", "neither"]
    lowest: float
    highest: float
    owner: str
    measure: Literal["stock", "flow", "index"]
    headline: bool


@dataclass(frozen=True)
class Place:
    """Where; `accent` counts the cities under central rule from 0 and is None for other places."""

    place: str
    name: Words
    kind: Literal["nation", "city", "province"]
    position: int
    accent: int | None
    region: str = ""
    valid_from: date | None = None
    """First day; None: before all sources."""
    valid_to: date | None = None
    """Last day; None: it still exists."""

    def exists_on(self, day: date) -> bool:
        """The place existed on that day under this code."""
        return (self.valid_from or day) <= day <= (self.valid_to or day)


@dataclass(frozen=True)
class Event:
    """Something that happened; where `breaks`, values before and after are not comparable."""

    event: str
    day: date
    name: Words
    breaks: bool
    places: tuple[str, ...]

    def touches(self, place: str) -> bool:
        """The event concerns the place; one that names no place concerns all."""
        return not self.places or place in self.places


def mark_of(basis: Basis, start: date | None, end: date | None, published: date | None) -> Mark:
    """The basis of a figure; provisional where one was stated while its period, from start to end, ran."""
    if basis == "stated" and start and end and published and start <= published < end:
        return "provisional"
    return basis


@dataclass(frozen=True)
class Point:
    """The chosen claim of one cell, with what the other claims for the cell say."""

    claim_id: str
    indicator: str
    place: str
    agency: str
    level: str
    period: str | None
    start: date | None
    end: date | None
    value: float
    unit: str
    total: float | None
    """The denominator as stated; of a rank without one, how many places the ranking covers."""
    qualifier: str
    basis: Basis
    source: str
    published: date | None
    publisher: str
    sources: int
    lowest: float
    highest: float
    disagree: bool

    @property
    def mark(self) -> Mark:
        """What it is drawn and named as."""
        return mark_of(self.basis, self.start, self.end, self.published)

    @property
    def series(self) -> SeriesKey:
        """The line the point belongs to."""
        return SeriesKey(self.place, self.agency, self.level, self.unit)


@dataclass(frozen=True, order=True)
class SeriesKey:
    """One line of a chart."""

    place: str
    agency: str
    level: str
    unit: str


@dataclass(frozen=True)
class Claim:
    """One claim with its sentence and source: what the evidence panel shows."""

    claim_id: str
    indicator: str
    place: str
    agency: str
    level: str
    period: str | None
    start: date | None
    end: date | None
    value: float
    unit: str
    total: float | None
    qualifier: str
    basis: Basis
    sentence: str
    quote: str
    quote_start: int
    """Where the quote begins in the sentence, in code points; -1 where it is not found."""
    rule: str
    inherited: str
    status: Literal["accepted", "corrected", "pending", "rejected"]
    title: str
    publisher: str
    kind: str
    url: str
    language: str
    published: date | None
    retrieved: date | None
    source: str

    @property
    def mark(self) -> Mark:
        """What it is named as."""
        return mark_of(self.basis, self.start, self.end, self.published)


@dataclass(frozen=True)
class Finding:
    """What a check found about a claim."""

    kind: str
    severity: Literal["error", "warning", "note"]
    message: Words


@dataclass(frozen=True)
class Correction:
    """What a person decided about a claim after reading its source."""

    action: Literal["accept", "reject", "hold", "correct", "annotate"]
    field: str
    original: str
    value: str
    reason: Words
    by: str
    day: date


@dataclass(frozen=True)
class Evidence:
    """A claim, why it was chosen, what else is claimed for its cell, and what the checks found."""

    claim: Claim
    among: int | None
    """How many places the ranking covers, where the claim is a rank; sources do not always say."""
    chosen: bool
    reason: str
    others: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    corrections: tuple[Correction, ...]


@dataclass(frozen=True)
class Build:
    """Which build of the database is shown."""

    version: str
    extractor: str
    built: datetime
    sources: int
    claims: int


@dataclass(frozen=True)
class Availability:
    """Where an indicator has figures: one place, level and agency, with its first and last year."""

    place: str
    agency: str
    level: str
    first_year: int | None
    last_year: int | None
    figures: int
