"""A view with everything that a page, a file or a slide needs of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from dashboard.address import Address, Form
from dashboard.caption import Note
from dashboard.charts.bare import bare, words_of
from dashboard.charts.layout import IMAGE_WIDTH, MAP_WIDTH
from dashboard.model import Event, Indicator, Language, Point, SeriesKey
from dashboard.naming import Names
from dashboard.series import Line

Figure = dict[str, Any]
ShownForm = Form | Literal["trend"]


@dataclass(frozen=True)
class Shown:
    """One view of one indicator: its words, its figure for Plotly, and every point with its claim.

    `address` is complete: it says every default, so that the same view can be asked for again. `points`
    holds all points that match, undated ones and other units too; `lines` those that are drawn over time,
    none where a comparison draws its points without lines. `left_out` says what is not drawn, and why.
    """

    form: ShownForm
    address: Address
    indicator: Indicator
    unit: str
    title: str
    subtitle: str
    alternative: str
    notes: tuple[Note, ...]
    sources: str
    figure: Figure
    lines: tuple[Line, ...]
    points: tuple[Point, ...]
    names: Names
    colours: Mapping[SeriesKey, str]
    language: Language
    lines_left_out: int = 0
    left_out: tuple[str, ...] = ()
    compared: tuple[Point, ...] = ()
    """The points that are drawn without a line, in the order in which a reader meets them."""
    behind: frozenset[SeriesKey] = frozenset()
    """The lines that stand thin behind the others, without a name."""
    events: tuple[Event, ...] = ()
    """What happened between the points of the lines, breaks among them."""

    @property
    def drawn(self) -> list[Point]:
        """Every point that is drawn, line by line."""
        return [*(point for line in self.lines for point in line.drawn), *self.compared]

    @cached_property
    def drawing(self) -> str:
        """What a page draws, as JSON: the figure without its words, the words, its text alternative, and
        the size of an image of it.
        """
        parts = {
            "figure": bare(self.figure),
            "words": words_of(self.figure),
            "alt": self.alternative,
            "size": self.image_size,
        }
        return json.dumps(parts, ensure_ascii=False, allow_nan=False, separators=(",", ":"))

    @property
    def image_size(self) -> tuple[int, int]:
        """Width and height in pixels of an image of the figure; its words are broken for that width."""
        return MAP_WIDTH if self.form == "map" else IMAGE_WIDTH, int(self.figure["layout"]["height"])
