"""Comparisons as native bar charts: a bar a figure with its value, in as many columns as the rows take.

Values start at 0. Ranks run from the last place to the first, so that a longer bar is a better rank.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION
from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

from dashboard.charts.palette import LIGHT
from dashboard.model import Point
from dashboard.numbers import format_figure
from dashboard.slides.plotting_rows import Row, RowPlot
from dashboard.slides.pptx_chart import Box, place_plot
from dashboard.slides.pptx_labels import label_value, rgb
from dashboard.views.shown import Shown

COLUMN_BARS, MOST_COLUMNS = 22, 3
FEW_BARS = 14
TALLEST, LEAST_HEIGHT = 0.62, 2.2
"""Inches of a row, and of a chart however few its rows are: texts in a lower one are broken."""
GUTTER = 0.3
GAP = 45
"""Percent of a bar's thickness that lies between two rows at the least."""
CHARACTER = 0.0076
"""Inches that a character takes for each point of its size."""
PALE = 0.55
"""How far an earlier figure's bar is mixed with the paper."""


def split_rows(plot: RowPlot) -> list[list[Sequence[Row]]]:
    """The rows of each slide, and of each column on it; one column where they are few."""
    each = max(1, COLUMN_BARS // len(plot.heads))
    slides: list[list[Sequence[Row]]] = []
    for at in range(0, len(plot.rows), each * MOST_COLUMNS):
        some = plot.rows[at : at + each * MOST_COLUMNS]
        columns = 1 if len(some) * len(plot.heads) <= FEW_BARS else max(2, -(-len(some) // each))
        tall = -(-len(some) // columns)
        slides.append([some[first : first + tall] for first in range(0, len(some), tall)])
    return slides


def put_bars(
    slide: Any, shown: Shown, plot: RowPlot, columns: Sequence[Sequence[Row]], room: Box
) -> list[Any]:
    """A bar chart for each column, all on one scale; their graphic frames."""
    left, top, width, height = room
    wide = (width - GUTTER * (len(columns) - 1)) / len(columns)
    longest = max(len(rows) for rows in columns)
    size: float = 14 if len(columns) == 1 else 12 if longest <= 16 else 11
    if width / len(columns) < 3.4:
        size = min(size, 9.5)
    row = min(height / longest, max(TALLEST * len(plot.heads), LEAST_HEIGHT / longest))
    placed = []
    for number, rows in enumerate(columns):
        frame = (left + number * (wide + GUTTER), top, wide, row * len(rows))
        placed.append(_put_column(slide, shown, plot, rows, frame=frame, size=size))
    return placed


def _put_column(
    slide: Any, shown: Shown, plot: RowPlot, rows: Sequence[Row], *, frame: Box, size: float
) -> Any:
    data = CategoryChartData(number_format="General")
    data.categories = [row.name for row in rows]
    for index, head in enumerate(plot.heads):
        points = [row.points[index] for row in rows]
        data.add_series(head, [point.value if point else None for point in points])
    placed = slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, *map(Inches, frame), data)
    chart = placed.chart
    chart.has_legend, chart.has_title = False, False
    chart.font.size, chart.font.color.rgb = Pt(size), rgb(LIGHT.ink)
    _axes(chart, plot)
    thick = frame[3] / len(rows) / len(plot.heads)
    chart.plots[0].gap_width, chart.plots[0].overlap = max(GAP, round(thick / TALLEST * 100)), 0
    for index, series in enumerate(chart.plots[0].series):
        series.invert_if_negative = False
        for at, row in enumerate(rows):
            point = row.points[index]
            if point is not None:
                colour = row.colour if index == len(plot.heads) - 1 else _pale(row.colour)
                _paint(series.points[at], point, colour)
                label_value(
                    series.points[at],
                    point,
                    shown,
                    XL_LABEL_POSITION.OUTSIDE_END,
                    size=size,
                    colour=LIGHT.ink,
                )
    place_plot(chart, frame, _inner(shown, plot, frame, size))
    return placed


def _axes(chart: Any, plot: RowPlot) -> None:
    """No axis of values, for each bar has its own; names at the foot of the bars, the first on top."""
    axis = chart.value_axis
    axis.visible, axis.has_major_gridlines = False, False
    axis.minimum_scale, axis.maximum_scale = plot.lowest, plot.highest
    axis.reverse_order = plot.down
    names = chart.category_axis
    names.reverse_order = True
    names.tick_label_position = (
        XL_TICK_LABEL_POSITION.NEXT_TO_AXIS if plot.down else XL_TICK_LABEL_POSITION.LOW
    )
    names.format.line.fill.background()
    if plot.down:  # bars begin at the last rank
        names._element.find(qn("c:crosses")).set("val", "max")


def _inner(shown: Shown, plot: RowPlot, frame: Box, size: float) -> Box:
    """Where the bars stand: beside the longest name and value, in every column alike."""
    points = [point for row in plot.rows for point in row.points if point]
    name = max(len(row.name) for row in plot.rows) * size * CHARACTER + 0.2
    value = max(len(_said(point, shown)) for point in points) * size * CHARACTER + 0.25
    name = min(name, frame[2] * 0.45)
    return frame[0] + name, frame[1], max(frame[2] - name - value, 0.5), frame[3]


def _said(point: Point, shown: Shown) -> str:
    return format_figure(point, shown.language, False) + (" ≠" if point.disagree else "")


def _paint(bar: Any, point: Point, colour: str) -> None:
    """A filled bar; hollow where the figure was computed."""
    bar.format.fill.solid()
    bar.format.fill.fore_color.rgb = rgb(LIGHT.paper if point.mark in ("implied", "provisional") else colour)
    bar.format.line.color.rgb, bar.format.line.width = rgb(colour), Pt(1.25)


def _pale(colour: str) -> str:
    """The colour mixed with the paper."""
    both = zip(*(bytes.fromhex(each.lstrip("#")) for each in (colour, LIGHT.paper)), strict=True)
    return "#" + bytes(round(own * (1 - PALE) + paper * PALE) for own, paper in both).hex().upper()
