"""What the page of sources speaks of: a source, its text, and what was read in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from dashboard.model import Claim, Correction, Finding, Words

Kind = Literal["official", "press", "repost"]
Order = Literal["newest", "figures", "publisher", "title"]
KINDS: tuple[Kind, ...] = ("official", "press", "repost")
ORDERS: tuple[Order, ...] = ("newest", "figures", "publisher", "title")


@dataclass(frozen=True)
class Source:
    """One document or publication, and how many figures were taken from it."""

    source: str
    title: str
    publisher: str
    kind: Kind
    url: str
    language: str
    published: date | None
    retrieved: date | None
    figures: int
    rejections: int


@dataclass(frozen=True)
class SourcesFound:
    """The first sources of those that were looked for, and how many there are."""

    sources: tuple[Source, ...]
    total: int


@dataclass(frozen=True)
class ReadClaim:
    """A figure in a text, and the row that it became."""

    claim: Claim
    start: int
    end: int
    drawn: str
    """The claim that the charts use for its cell, this or another; empty where they can draw none."""
    findings: tuple[Finding, ...]
    corrections: tuple[Correction, ...]


@dataclass(frozen=True)
class Rejection:
    """A number in a text that looked like a figure and was not taken."""

    start: int
    end: int
    quote: str
    sentence: str
    quote_start: int
    """Where the quote begins in the sentence, in code points; -1 where it is not found."""
    reason: str
    reason_name: Words
    note: str
    source: str
    title: str
    language: str


@dataclass(frozen=True)
class SourceText:
    """A source opened: its clean text with everything that was read in it, in order."""

    source: Source
    sha256: str
    text: str
    claims: tuple[ReadClaim, ...]
    rejections: tuple[Rejection, ...]
