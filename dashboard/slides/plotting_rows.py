"""A comparison as a spreadsheet chart has it: a row a place or level, a series a period, one scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dashboard.caption import Note, alternative, notes_of_marks, qualifier_note
from dashboard.comparing import best_first
from dashboard.model import Point
from dashboard.numbers import format_figure
from dashboard.periods import period_label
from dashboard.series import build_lines
from dashboard.slides.tables import place_name
from dashboard.texts import words
from dashboard.views.shown import Shown

MOST_SLOPES = 9
"""As many places stand apart at the right edge of lines from one period to another; more become rows."""
_OF_ROWS = ("stated", "provisional", "implied", "target", "level", "computed", "qualifier")
_NOT_OF_LINES = ("last_place",)


@dataclass(frozen=True)
class Row:
    """One place or level with its figure in each series, None where it has none."""

    name: str
    colour: str
    points: tuple[Point | None, ...]


@dataclass(frozen=True)
class RowPlot:
    """Rows of bars; `down`: the scale runs from the last rank to the first, so that longer is better."""

    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    lowest: float
    highest: float
    down: bool


def over_time(shown: Shown) -> Shown | None:
    """The view as lines: those it has, or those between two periods of a few places; else None."""
    if shown.lines:
        return shown
    places = {place_name(point, shown) for point in shown.compared}
    if shown.form != "changes" or len(places) > MOST_SLOPES:
        return None
    lines = build_lines(shown.compared, shown.indicator, ())
    ends = {len({point.period for point in line.points}) for line in lines}
    return replace(shown, lines=tuple(lines), compared=()) if ends == {2} else None


def row_plot(shown: Shown) -> RowPlot:
    """The figures of a comparison in the order in which they are read."""
    groups: dict[str, list[Point]] = {}
    points = shown.compared
    if shown.form == "ranked":  # the nation's figure stands among those of places
        points = tuple(best_first(points, shown.indicator))
    for point in points:
        groups.setdefault(place_name(point, shown), []).append(point)
    wide = max(map(len, groups.values()))
    values = [point.value for point in points]
    down = shown.unit == "rank"
    among = max([*values, *(point.total or 0 for point in points)])
    return RowPlot(
        heads=_heads(shown, list(groups.values()), wide),
        rows=tuple(
            Row(name, shown.colours[group[0].series], (*group, *[None] * (wide - len(group))))
            for name, group in groups.items()
        ),
        lowest=1.0 if down else min(0.0, *values),
        highest=among + 1 if down else 100.0 if shown.unit == "percent" else max(values) or 1.0,
        down=down,
    )


def _heads(shown: Shown, groups: Sequence[Sequence[Point]], wide: int) -> tuple[str, ...]:
    """The names of the series: the indicator, or the periods where a row has several figures."""
    if wide == 1:
        return (shown.indicator.short.of(shown.language),)
    longest = next(group for group in groups if len(group) == wide)
    return tuple(period_label(point.period, shown.language) for point in longest)


def native_notes(shown: Shown) -> list[Note]:
    """How the marks of a native chart are to be read; those that only the page draws are left out."""
    text = words(shown.language)
    if shown.lines:
        return [note for note in shown.notes if note[0] not in _NOT_OF_LINES]
    if over_time(shown) is not None:
        rank = [("rank", text["note_rank"])] if shown.unit == "rank" else []
        hedges = qualifier_note(shown.compared, shown.language)
        return [*notes_of_marks(shown.compared, shown.language), *rank, *hedges]
    notes = [note for note in shown.notes if note[0] in _OF_ROWS]
    if any(point.disagree for point in shown.compared):
        notes.append(("disputed", text["note_disputed"]))
    if shown.form == "changes":
        notes.append(("pale", text["note_pale"]))
    if shown.unit == "rank":
        notes.append(("long", text["note_long_rank"]))
    return notes


def native_alternative(shown: Shown) -> str:
    """The native chart in words, for those who cannot see it."""
    lines = over_time(shown)
    if lines is not None:
        named = [line for line in lines.lines if line.key not in lines.behind]
        words_of_lines = (shown.title, shown.subtitle, named, shown.names, shown.language)
        return alternative(*words_of_lines, form="native_lines")
    rows = (
        f"{row.name} {', '.join(format_figure(point, shown.language) for point in row.points if point)}"
        for row in row_plot(shown).rows
    )
    return words(shown.language)["alt_native_bars"].format(
        title=shown.title, subtitle=shown.subtitle, lines="; ".join(rows)
    )
