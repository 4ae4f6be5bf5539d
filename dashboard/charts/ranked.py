"""Places in the order of their figures at one date, and levels beside each other: one dot a row."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from dashboard.charts.rows import (
    Label,
    Row,
    RowsView,
    dots,
    labels_behind,
    ranges,
    rightmost,
    ring,
    rows_layout,
    stems,
    written,
)
from dashboard.model import Point
from dashboard.texts import words

Figure = dict[str, Any]


def ranked_figure(view: RowsView) -> Figure:
    """One row a place, in the order of `view.points`."""
    rows = [Row(view.names[point.place], point.place == view.marked) for point in view.points]
    return _figure(view, rows, list(enumerate(view.points)))


def levels_figure(view: RowsView) -> Figure:
    """One row a level, under the name of its place; `view.points` come by place."""
    rows: list[Row] = []
    marks: list[tuple[int, Point]] = []
    for place, points in groupby(view.points, key=lambda point: point.place):
        rows.append(Row(view.names[place], place == view.marked, heads=True))
        for point in points:
            marks.append((len(rows), point))
            rows.append(Row(words(view.language)[f"level_{point.level}"]))
    return _figure(view, rows, marks)


def _figure(view: RowsView, rows: Sequence[Row], marks: Sequence[tuple[int, Point]]) -> Figure:
    layout = rows_layout(view, rows)
    texts = [
        Label(
            row,
            rightmost(point, layout),
            written(point, view.language),
            point.place == view.marked,
            point.claim_id == view.chosen,
        )
        for row, point in marks
    ]
    traces = [
        stems([(row, point.value) for row, point in marks], layout, view.theme),
        *ranges(marks, view, layout),
        dots(marks, view),
        labels_behind(texts, layout, view),
        *ring(marks, view),
    ]
    return {"data": traces, "layout": layout}
