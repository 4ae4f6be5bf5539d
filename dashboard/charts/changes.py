"""The change of each place between two periods: an arrow a row, from where it was to where it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dashboard.charts.rows import (
    Label,
    Row,
    RowsView,
    figure_marks,
    labels_behind,
    ranges,
    rightmost,
    ring,
    rows_layout,
)
from dashboard.comparing import Change, is_exact
from dashboard.model import Point
from dashboard.numbers import MINUS, NO_BREAK, format_number

Figure = dict[str, Any]


def changes_figure(view: RowsView, changes: Sequence[Change]) -> Figure:
    """One row a change, in the order given; solid where both ends are exact."""
    rows = [Row(view.names[change.place], change.place == view.marked) for change in changes]
    layout = rows_layout(view, rows)
    befores = [(row, change.before) for row, change in enumerate(changes)]
    afters = [(row, change.after) for row, change in enumerate(changes)]
    backwards = layout["xaxis"]["range"][0] > layout["xaxis"]["range"][1]
    labels = [
        Label(
            row,
            _right_end(change, layout),
            change_label(change, view),
            change.place == view.marked,
            view.chosen in (change.before.claim_id, change.after.claim_id),
        )
        for row, change in enumerate(changes)
    ]
    traces = [
        *ranges(befores + afters, view, layout),
        *_shafts(changes, view),
        _ends(befores, ["circle-open"] * len(changes), view),
        _ends(afters, [_head(change, backwards=backwards) for change in changes], view),
        labels_behind(labels, layout, view),
        *ring(befores + afters, view),
    ]
    return {"data": traces, "layout": layout}


def change_label(change: Change, view: RowsView) -> str:
    """The size with its sign, ranks gained as ▲ and lost as ▼; no size where an end is disputed or hedged."""
    if not is_exact(change):
        return "≠" if change.before.disagree or change.after.disagree else "≈"
    number = format_number(abs(change.size), view.language)
    if change.size == 0:
        return "="
    if change.after.unit == "rank":
        return f"{'▲' if change.size > 0 else '▼'}{NO_BREAK}{number}"
    return f"{'+' if change.size > 0 else MINUS}{number}"


def _right_end(change: Change, layout: dict[str, Any]) -> float:
    ends = [rightmost(change.before, layout), rightmost(change.after, layout)]
    begin, end = layout["xaxis"]["range"]
    return min(ends) if begin > end else max(ends)


def _shafts(changes: Sequence[Change], view: RowsView) -> list[dict[str, Any]]:
    """The arrows' lines: one trace a place and style, for a line has one colour."""
    return [
        {
            "type": "scatter", "mode": "lines", "y": [row, row],
            "x": [change.before.value, change.after.value],
            "line": {
                "color": view.colours[change.place],
                "width": 3 if change.place == view.marked else 2,
                "dash": "solid" if is_exact(change) else "dot",
            },
            "hoverinfo": "skip", "showlegend": False, "name": "",
        }
        for row, change in enumerate(changes)
        if change.size
    ]  # fmt: skip


def _head(change: Change, *, backwards: bool) -> str:
    """The arrow's head; a dot where nothing moved. A rank axis runs backwards, so that better is right."""
    if not change.size:
        return "circle"
    rises = change.after.value > change.before.value
    return "triangle-right" if rises != backwards else "triangle-left"


def _ends(marks: Sequence[tuple[int, Point]], symbols: Sequence[str], view: RowsView) -> dict[str, Any]:
    trace = figure_marks(marks, view)
    trace["marker"] |= {
        "size": [8 if symbol == "circle-open" else 12 for symbol in symbols],
        "symbol": list(symbols),
        "line": {"color": trace["marker"]["color"], "width": 1.5},
    }
    return trace
