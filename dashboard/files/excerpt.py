"""What a file is made of: figures with their evidence, and the words without which they mislead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from dashboard.model import Event, Indicator, Language, Place
from dashboard.model_checks import Contested
from dashboard.model_figures import FigureRow
from dashboard.receipts import Receipt
from dashboard.views.shown import Shown


@dataclass(frozen=True)
class Reference:
    """What the codes of the figures stand for, what happened to them, and what contradicts them."""

    indicators: Mapping[str, Indicator]
    places: Mapping[str, Place]
    events: tuple[Event, ...]
    disagreements: tuple[Contested, ...]


@dataclass(frozen=True)
class Excerpt:
    """Figures taken from one build of the data, and everything a file says about them.

    `filters` are pairs of a label and what was chosen, in words. `link` leads back to the view, relative
    where the page does not know its own address. `shown` is the view whose figures these are, if one.
    """

    title: str
    subtitle: str
    filters: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    sources: str
    rows: tuple[FigureRow, ...]
    reference: Reference
    receipt: Receipt
    link: str
    language: Language
    shown: Shown | None = None

    @property
    def version(self) -> str:
        """The data version."""
        return self.receipt.version

    @property
    def day(self) -> date:
        """The day on which the excerpt was taken."""
        return self.receipt.day

    def indicator_name(self, code: str) -> str:
        """The full name of an indicator, in the excerpt's language."""
        return self.reference.indicators[code].name.of(self.language)

    def place_name(self, code: str) -> str:
        """The name of a place, in the excerpt's language."""
        return self.reference.places[code].name.of(self.language)
