"""The body of a slide: lines over time, bars, a table or cards, in the room that headline and foot leave."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from dashboard.slides.deck import Slide
from dashboard.slides.plotting import time_plot
from dashboard.slides.plotting_rows import Row, RowPlot, native_alternative, row_plot
from dashboard.slides.pptx_bars import put_bars, split_rows
from dashboard.slides.pptx_chart import Box, put_time_chart
from dashboard.slides.pptx_parts import QUIET, describe, put_breaks, put_cards, put_end_names, put_text
from dashboard.slides.pptx_table import column_widths, put_table, split_table
from dashboard.slides.tables import Table
from dashboard.views.shown import Shown

MOST_ROWS = 11
LABELS_WIDTH, SLOPES_WIDTH = 1.9, 9.0


@dataclass(frozen=True)
class Room:
    """Where things stand on a slide, in inches from its upper left corner."""

    left: float
    width: float
    under: float
    body: float
    foot: float

    @property
    def box(self) -> Box:
        """The room between subtitle and foot."""
        return self.left, self.body, self.width, self.foot - self.body - 0.1


def bodies(slide: Slide, lines: Shown | None, room: Room) -> list[Callable[[Any, Room], None]]:
    """What puts the body of each slide that this one takes: lines, bars, rows of a table, cards, or why not.

    `room` is that of a slide that continues another, which has the least.
    """
    if slide.problem:
        return [lambda made, room: put_text(made, room.box, [[(slide.problem, False, QUIET)]], 18)]
    if slide.kind == "cards":
        return [lambda made, room: _cards(made, slide, room)]
    if lines is not None:
        return [lambda made, room: _chart(made, lines, room)]
    if slide.kind == "chart" and slide.shown:
        plot = row_plot(slide.shown)
        return [partial(_bars, slide=slide, plot=plot, columns=columns) for columns in split_rows(plot)]
    size = 15 if len(slide.table.heads) <= 3 and room.width > 10 else 13
    widths = column_widths(slide.table, size, room.width)
    parts = split_table(slide.table, widths, size, room.box[3], MOST_ROWS)
    return [partial(_table, slide=slide, rows=some, widths=widths, size=size) for some in parts]


def _cards(made: Any, slide: Slide, room: Room) -> None:
    left, top, width, height = room.box
    put_cards(made, slide.cards, (left, top + 0.25, width, height - 0.25))


def _bars(made: Any, room: Room, *, slide: Slide, plot: RowPlot, columns: Sequence[Sequence[Row]]) -> None:
    """Every figure of a comparison as a bar; the first chart speaks for those beside it."""
    assert slide.shown is not None, "only called with a view"
    left, top, width, height = room.box
    charts = put_bars(made, slide.shown, plot, columns, (left, top + 0.1, width, height - 0.1))
    for number, (chart, rows) in enumerate(zip(charts, columns, strict=True)):
        part = f"{slide.headline}: {rows[0].name} – {rows[-1].name}."
        describe(chart, part if number else native_alternative(slide.shown))


def _table(
    made: Any,
    room: Room,
    *,
    slide: Slide,
    rows: Sequence[tuple[str, ...]],
    widths: Sequence[float],
    size: float,
) -> None:
    table = Table(slide.table.corner, slide.table.heads, tuple(rows))
    alternative = f"{slide.headline}. {slide.subtitle}."
    put_table(made, table, room.box, size, widths=widths, alternative=alternative)


def _chart(made: Any, shown: Shown, room: Room) -> None:
    """The lines of a view; those between two periods stand closer together."""
    plot = time_plot(shown)
    left, top, width, height = room.box
    if shown.form == "changes":
        width = min(width, SLOPES_WIDTH)
    names = LABELS_WIDTH if len(shown.lines) > 1 else 0.35
    above = 0.55 if shown.events else 0.25
    inner = (left + 0.75, top + above, width - 0.75 - names, height - above - 0.5)
    put_breaks(made, shown, plot, inner)
    placed = put_time_chart(made, shown, plot, (left, top, width, height), inner)
    describe(placed, native_alternative(shown))
    put_end_names(made, shown, plot, inner)
