"""Comparisons as native bar charts: a bar a place or level, from 0, with its value; ranks stay tables."""

from __future__ import annotations

from typing import Any

from lxml import etree
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION
from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

from dashboard.charts.palette import LIGHT
from dashboard.slides.pptx_chart import Box, number_format_of, rgb
from dashboard.slides.tables import place_name
from dashboard.views.shown import Shown

MOST_BARS = 20


def is_barred(shown: Shown) -> bool:
    """The view can be read as bars: a figure a row, few enough, and longer means more."""
    one_each = len({place_name(point, shown) for point in shown.compared}) == len(shown.compared)
    return not shown.lines and shown.unit != "rank" and one_each and 0 < len(shown.compared) <= MOST_BARS


def put_bars(slide: Any, shown: Shown, frame: Box) -> Any:
    """The bar chart in `frame`, the first figure on top; its graphic frame."""
    points = list(shown.compared)
    data = CategoryChartData(number_format="General")
    data.categories = [place_name(point, shown) for point in points]
    data.add_series(shown.indicator.short.of(shown.language), [point.value for point in points])
    placed = slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, *map(Inches, frame), data)
    chart = placed.chart
    chart.has_legend, chart.has_title = False, False
    size = Pt(14 if len(points) <= 12 else 11)
    chart.font.size, chart.font.color.rgb = size, rgb(LIGHT.ink)
    chart.value_axis.visible = False
    chart.value_axis.has_major_gridlines = False
    chart.value_axis.minimum_scale = 0
    if shown.unit == "percent":
        chart.value_axis.maximum_scale = 100
    axis = chart.category_axis
    axis.reverse_order = True
    axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    axis.format.line.fill.background()
    chart.plots[0].gap_width = 45
    series = chart.plots[0].series[0]
    for index, point in enumerate(points):
        fill = series.points[index].format.fill
        fill.solid()
        fill.fore_color.rgb = rgb(shown.colours[point.series])
        label = series.points[index].data_label
        label.position = XL_LABEL_POSITION.OUTSIDE_END
        label.font.size, label.font.bold = size, True
        written = label._dLbl
        form = {"formatCode": number_format_of(point, shown), "sourceLinked": "0"}
        written.find(qn("c:txPr")).addprevious(etree.Element(qn("c:numFmt"), form))
        for name in (
            "c:showLegendKey",
            "c:showCatName",
            "c:showSerName",
            "c:showPercent",
            "c:showBubbleSize",
        ):
            written.find(qn(name)).set("val", "0")
        written.find(qn("c:showVal")).set("val", "1")
    return placed
