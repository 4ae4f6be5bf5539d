"""What the check of an old export speaks of: what became of each figure, and of the export as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dashboard.model import Claim, Correction, Point
from dashboard.receipts import Receipt

FateKind = Literal["corrected", "replaced", "reread", "gone"]
Standing = Literal["current", "corrected", "superseded"]


@dataclass(frozen=True)
class Later:
    """A claim of an old export as it is today: the figure that its cell shows, and what was decided."""

    claim: Claim
    counts: bool
    """It is neither rejected nor waiting for review."""
    shown: Point | None
    """The chosen figure of its cell: this claim or another; None where the cell shows none."""
    corrections: tuple[Correction, ...]


@dataclass(frozen=True)
class Fate:
    """A figure of an export that no longer stands as it was printed, and why."""

    kind: FateKind
    digits: str
    """The digits by which the receipt knows the claim."""
    claim: Claim | None
    shown: Point | None
    corrections: tuple[Correction, ...]


@dataclass(frozen=True)
class Checked:
    """The answer for an export: how it stands, what changed figure by figure, what has been added since.

    `exact` is False where the receipt was a short one: it names the view, so that changes are told by their
    dates. `unmatched` says that the view's parameters ask for nothing today.
    """

    receipt: Receipt
    standing: Standing
    unchanged: int
    fates: tuple[Fate, ...]
    added: tuple[Point, ...]
    exact: bool
    unmatched: bool
