"""What the page of checks speaks of: findings with their claims, contested cells, coverage, rejections."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from dashboard.model import Claim, Point, Words
from dashboard.model_sources import Rejection

Severity = Literal["error", "warning", "note"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")


Sieved = Literal["kind", "indicator", "place"]


@dataclass(frozen=True)
class Sieve:
    """Which findings are looked at; None lets everything pass."""

    severity: Severity
    kind: str | None = None
    indicator: str | None = None
    place: str | None = None


@dataclass(frozen=True)
class ShownClaim:
    """A claim, and the one that the charts use for its cell: this or another, empty where they draw none."""

    claim: Claim
    drawn: str

    @property
    def chosen(self) -> bool:
        """The charts use this claim."""
        return self.drawn == self.claim.claim_id


@dataclass(frozen=True)
class CheckFinding:
    """What a check found, with the claims concerned."""

    finding: str
    kind: str
    severity: Severity
    message: Words
    claims: tuple[ShownClaim, ...]


@dataclass(frozen=True)
class Contested:
    """A cell on which sources disagree: the chosen claim first."""

    chosen: Point
    reason: str
    claims: tuple[ShownClaim, ...]


@dataclass(frozen=True)
class ContestedCount:
    """On how many cells of an indicator in a place sources disagree."""

    indicator: str
    place: str
    cells: int


@dataclass(frozen=True)
class Rhythm:
    """How often an indicator is published: year, quarter, month, irregular."""

    indicator: str
    frequency: str


@dataclass(frozen=True)
class Lifetime:
    """From when until when a place exists; empty ends are open."""

    place: str
    first: date | None
    last: date | None


@dataclass(frozen=True)
class RejectedBecause:
    """A reason why numbers were not taken, how many, and a few of them."""

    reason: str
    name: Words
    count: int
    sources: int
    examples: tuple[Rejection, ...]
