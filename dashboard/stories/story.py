"""What a story holds: views and words, never pictures, so that it shows the figures of its day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from dashboard.model import Language

Kind = Literal["chart", "table", "cards"]
Figures = Literal["current", "on_day"]

MOST_SLIDES = 60


class StoryError(ValueError):
    """A story cannot be used; `fault` and `values` say why, in words that the interface texts hold."""

    def __init__(self, fault: str, **values: str | int) -> None:
        super().__init__(fault, values)
        self.fault = fault
        self.values = values


@dataclass(frozen=True)
class Seen:
    """What a slide's figures were on the day it was added: a digest and, where there is room, each figure."""

    on: date
    digest: str
    figures: Mapping[str, str] = field(default_factory=dict)
    """Cell → figure as files write it, as in "HN all 2022 stated" → "99.81"."""


@dataclass(frozen=True)
class StorySlide:
    """One view and what is said over it; an empty headline is proposed from the data each time."""

    view: Mapping[str, str]
    kind: Kind = "chart"
    headline: str = ""
    note: str = ""
    seen: Seen | None = None


@dataclass(frozen=True)
class Story:
    """Slides in their order, with the words of the title slide."""

    title: str
    occasion: str = ""
    day: date | None = None
    language: Language = "vi"
    figures: Figures = "current"
    """Today's figures, or those that were known on the story's day."""
    agenda: bool = True
    slides: tuple[StorySlide, ...] = ()

    @property
    def known_on(self) -> date | None:
        """The day whose knowledge is shown; None for today's."""
        return self.day if self.figures == "on_day" else None

    def with_slide(self, slide: StorySlide) -> Story:
        """The story with a slide more at its end; raises StoryError where it is full."""
        if len(self.slides) >= MOST_SLIDES:
            raise StoryError("full", most=MOST_SLIDES)
        return replace(self, slides=(*self.slides, slide))

    def without(self, index: int) -> Story:
        """The story without one of its slides."""
        return replace(self, slides=(*self.slides[:index], *self.slides[index + 1 :]))

    def moved(self, index: int, to: int) -> Story:
        """The story with one slide in another place; places beyond the ends are the ends."""
        slides = list(self.slides)
        slide = slides.pop(index)
        slides.insert(min(max(to, 0), len(slides)), slide)
        return replace(self, slides=tuple(slides))

    def duplicated(self, index: int) -> Story:
        """The story with a slide twice in a row; raises StoryError where it is full."""
        grown = self.with_slide(self.slides[index])
        return grown.moved(len(self.slides), index + 1)

    def changed(self, index: int, slide: StorySlide) -> Story:
        """The story with another slide in that place."""
        return replace(self, slides=(*self.slides[:index], slide, *self.slides[index + 1 :]))
