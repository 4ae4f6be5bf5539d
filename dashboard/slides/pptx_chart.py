"""Native charts: their data inside, so that they can be edited; the look of the page as far as it goes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Any

from lxml import etree
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_MARKER_STYLE, XL_TICK_LABEL_POSITION
from pptx.enum.dml import MSO_LINE
from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

from dashboard.charts.clearing import crosses
from dashboard.charts.labels import clear_of_each_other
from dashboard.charts.palette import LIGHT
from dashboard.model import Language, Point
from dashboard.numbers import format_figure
from dashboard.series import is_gap
from dashboard.slides.plotting import Series, TimePlot
from dashboard.slides.pptx_labels import axis_format, label_value, month_format, number_format_of, rgb
from dashboard.views.shown import Shown

TEXT, SMALL_TEXT = 14, 11
YEAR_WIDTH, MONTH_WIDTH = 0.55, 0.95
"""Inches that a year, or a month with its year, takes under the plot at the least."""
JOINED, BEHIND = 2.75, 1.25
"""Points of width of a line, and of one behind the others or across periods without a figure."""
WIDTH = 0.115
"""Inches that a character of a label takes."""
OFF = {XL_LABEL_POSITION.ABOVE: -0.2, XL_LABEL_POSITION.BELOW: 0.2}
"""Inches from a point to the middle of its label."""
HOLLOW = {"implied": XL_MARKER_STYLE.CIRCLE, "provisional": XL_MARKER_STYLE.DIAMOND}
"""Markers of figures that are not plainly stated."""
_EPOCH = date(1899, 12, 30)
Box = tuple[float, float, float, float]
"""Left, top, width and height in inches."""


def put_time_chart(slide: Any, shown: Shown, plot: TimePlot, frame: Box, inner: Box) -> Any:
    """The line chart in `frame`, its plot exactly in `inner`; its graphic frame."""
    data = CategoryChartData(number_format=number_format_of(None, shown))
    data.categories = list(plot.labels)
    if plot.dated:
        data.categories.number_format = "dd/mm/yyyy"
    for each in plot.series:
        data.add_series(each.name, [point.value if point else None for point in each.points])
    placed = slide.shapes.add_chart(XL_CHART_TYPE.LINE_MARKERS, *map(Inches, frame), data)
    chart = placed.chart
    chart.has_legend, chart.has_title = False, False
    chart.font.size, chart.font.color.rgb = Pt(TEXT), rgb(LIGHT.quiet)
    _value_axis(chart, shown, plot)
    _time_axis(chart, plot, inner[2], shown.language)
    labelled = _labelled(plot, shown, inner)
    for series, each in zip(chart.plots[0].series, plot.series, strict=True):
        _style(series, each, shown)
        _label(series, each, labelled, shown)
        _error_bars(series, each)
    space = chart._chartSpace.chart
    blanks = space.find(qn("c:dispBlanksAs"))
    if blanks is None:
        blanks = etree.SubElement(space, qn("c:dispBlanksAs"))
    blanks.set("val", "span")
    place_plot(chart, frame, inner)
    return placed


def _value_axis(chart: Any, shown: Shown, plot: TimePlot) -> None:
    axis = chart.value_axis
    axis.minimum_scale, axis.maximum_scale, axis.major_unit = plot.lowest, plot.highest, plot.step
    axis.reverse_order = plot.down
    axis.has_major_gridlines = True
    axis.major_gridlines.format.line.color.rgb = rgb(LIGHT.grid)
    axis.major_gridlines.format.line.width = Pt(0.75)
    axis.format.line.fill.background()
    axis.tick_labels.number_format = _axis_format(shown, plot)
    axis.tick_labels.number_format_is_linked = False
    if plot.down:  # the line of ranks crosses at the foot, where the worst rank stands
        crosses = axis._element.getparent().find(qn("c:dateAx" if plot.dated else "c:catAx"))
        crosses.find(qn("c:crosses")).set("val", "max")


def _axis_format(shown: Shown, plot: TimePlot) -> str:
    """Axis numbers with the digits of the step; a rank axis does not name rank 0."""
    if plot.down:
        return "0;;"
    digits = len(f"{plot.step:g}".partition(".")[2])
    return axis_format(digits, shown.unit, shown.language)


def _time_axis(chart: Any, plot: TimePlot, width: float, language: Language) -> None:
    axis = chart.category_axis
    axis.tick_labels.font.size = Pt(tick_size(plot, width))
    axis.format.line.color.rgb = rgb(LIGHT.quiet)
    next_to = XL_TICK_LABEL_POSITION.NEXT_TO_AXIS
    axis.tick_label_position = next_to if plot.down else XL_TICK_LABEL_POSITION.LOW
    axis.has_major_gridlines = False
    if not plot.dated:
        return
    axis.tick_labels.number_format = "yyyy" if plot.years else month_format(language)
    axis.tick_labels.number_format_is_linked = False
    axis.minimum_scale = (plot.begin - _EPOCH).days
    axis.maximum_scale = (plot.end - _EPOCH).days
    years = plot.months // 12
    for name, value in (
        ("c:baseTimeUnit", "days"),
        ("c:majorUnit", str(years or plot.months)),
        ("c:majorTimeUnit", "years" if years else "months"),
    ):
        _child(axis._element, name, value)
    value_axis = chart.value_axis._element
    between = value_axis.find(qn("c:crossBetween"))
    if between is not None:
        between.set("val", "midCat")


def tick_size(plot: TimePlot, width: float) -> int:
    """Points of the texts under a plot of that width in inches: smaller where they would meet."""
    ticks = (plot.end - plot.begin).days / 30.44 / plot.months if plot.dated else len(plot.labels)
    room = YEAR_WIDTH if plot.years else MONTH_WIDTH
    return SMALL_TEXT if width / max(ticks, 1) < room else TEXT


def _child(parent: Any, name: str, value: str) -> None:
    """Set a child element's value; a new one comes last."""
    child = parent.find(qn(name))
    if child is None:
        child = etree.SubElement(parent, qn(name))
    child.set("val", value)


def _style(series: Any, each: Series, shown: Shown) -> None:
    colour = rgb(each.colour)
    series.smooth = False
    line = series.format.line
    width = Pt(BEHIND if each.behind else JOINED)
    if each.kind == "run":
        line.color.rgb, line.width = colour, width
    else:
        line.fill.background()
    marker = series.marker
    marker.style = XL_MARKER_STYLE.DASH if each.kind == "target" else XL_MARKER_STYLE.CIRCLE
    marker.size = 16 if each.kind == "target" else 5 if each.behind else 9
    marker.format.fill.solid()
    marker.format.fill.fore_color.rgb = colour
    marker.format.line.color.rgb = rgb(LIGHT.paper) if each.kind == "run" else colour
    placed = [(index, point) for index, point in enumerate(each.points) if point]
    for number, (index, point) in enumerate(placed):
        if point.mark in HOLLOW:
            hollow = series.points[index].marker
            hollow.style, hollow.size = HOLLOW[point.mark], 5 if each.behind else 10
            hollow.format.fill.solid()
            hollow.format.fill.fore_color.rgb = rgb(LIGHT.paper)
            hollow.format.line.color.rgb, hollow.format.line.width = colour, Pt(2)
        if number and each.kind == "run":
            before = placed[number - 1][1]
            gap = is_gap(before, point)
            if gap or "implied" in (point.basis, before.basis):
                dotted = series.points[index].format.line
                dotted.color.rgb, dotted.width = colour, Pt(BEHIND) if gap else width
                dotted.dash_style = MSO_LINE.ROUND_DOT


def _labelled(plot: TimePlot, shown: Shown, inner: Box) -> dict[str, Any]:
    """On which side claims get their value written: the telling first, as many as stand clear of each other.

    The newest value of a line among others stands at its end already.
    """
    named = [line for line in shown.lines if line.key not in shown.behind]
    single = len(named) == 1
    wanted = []
    for line in named:
        newest = line.points[-1] if line.points else None
        telling = {line.points[0], newest} if line.points else set()
        if line.points and len(named) <= 2:
            telling |= {extreme(line.points, key=lambda point: point.value) for extreme in (min, max)}
        for point in line.drawn:
            if point is newest and not single:
                continue
            hedged = point.basis == "target" or point.qualifier != "exact" or point.disagree
            rank = 0 if point in telling else 1 if hedged else 2
            if single or rank < 2:
                wanted.append((rank, point, _side(line.points, point, shown.unit)))
    wanted.sort(key=lambda each: each[0])
    boxes, sides = [], []
    strokes = _strokes(plot, inner)
    for _, point, wanted_side in wanted:
        x, y = _at(point, plot, inner)
        said = format_figure(point, shown.language, False)
        width = WIDTH * (len(said) + said.count("%") + 2 * point.disagree)  # a percent sign is as wide as two
        if x - width / 2 < inner[0]:  # it would cover the numbers of the axis
            sides.append(XL_LABEL_POSITION.RIGHT)
            x += width / 2 + 0.1
        else:
            sides.append(clearer_side(wanted_side, (x, y, width), strokes, inner[1] + inner[3]))
            x += width / 2 + 0.1 if sides[-1] not in OFF else 0
            y += OFF.get(sides[-1], 0)
        boxes.append((x * 100, y * 100, width * 100, 22.0))
    kept = clear_of_each_other(boxes)
    return {point.claim_id: sides[at] for at, (_, point, _) in enumerate(wanted) if at in kept}


def _at(point: Point, plot: TimePlot, inner: Box) -> tuple[float, float]:
    """Where a point stands on the slide, in inches."""
    assert point.end is not None, "only dated points are drawn over time"
    return inner[0] + plot.across(point.end) * inner[2], inner[1] + (1 - plot.up(point.value)) * inner[3]


def _strokes(plot: TimePlot, inner: Box) -> list[tuple[float, float, float, float]]:
    """The stretches of all lines on the slide, in inches."""
    found = []
    for series in plot.series:
        points = [point for point in series.points if point] if series.kind == "run" else []
        found += [(*_at(one, plot, inner), *_at(next_one, plot, inner)) for one, next_one in pairwise(points)]
    return found


def clearer_side(side: Any, label: tuple[float, float, float], strokes: Sequence[Any], foot: float) -> Any:
    """The side itself, unless a line runs through the label there: then another where none does."""
    x, y, width = label
    boxes = {
        at: (x - width / 2, y + off - 0.1, x + width / 2, y + off + 0.1)
        for at, off in sorted(OFF.items(), key=lambda pair: pair[0] != side)
        if at == side or y + off < foot
    }
    boxes[XL_LABEL_POSITION.RIGHT] = (x + 0.12, y - 0.1, x + 0.12 + width, y + 0.1)
    return next((at for at, box in boxes.items() if not any(crosses(box, each) for each in strokes)), side)


def _label(series: Any, each: Series, labelled: dict[str, Any], shown: Shown) -> None:
    """Values at points: numbers of the chart's own data, with their marks as number formats."""
    for index, point in enumerate(each.points):
        if point is None or point.claim_id not in labelled:
            continue
        colour = each.colour if len(shown.lines) > 1 else LIGHT.ink
        label_value(series.points[index], point, shown, labelled[point.claim_id], size=TEXT, colour=colour)


def _side(points: Sequence[Point], point: Point, unit: str) -> Any:
    """Above a point that stands above its neighbours, else below; a rank axis is upside down."""
    if point not in points:
        return XL_LABEL_POSITION.ABOVE
    index = points.index(point)
    near = [each.value for each in (*points[max(0, index - 1) : index], *points[index + 1 : index + 2])]
    down = -1 if unit == "rank" else 1
    above = not near or down * point.value >= down * sum(near) / len(near)
    return XL_LABEL_POSITION.ABOVE if above else XL_LABEL_POSITION.BELOW


def _error_bars(series: Any, each: Series) -> None:
    """A bar from the lowest to the highest claim where sources disagree."""
    spans = [
        (point.highest - point.value, point.value - point.lowest) if point and point.disagree else (0.0, 0.0)
        for point in each.points
    ]
    if not any(map(any, spans)):
        return
    bars = etree.Element(qn("c:errBars"))
    for name, value in (("errDir", "y"), ("errBarType", "both"), ("errValType", "cust"), ("noEndCap", "0")):
        etree.SubElement(bars, qn(f"c:{name}"), {"val": value})
    for side, name in enumerate(("plus", "minus")):
        numbers = etree.SubElement(etree.SubElement(bars, qn(f"c:{name}")), qn("c:numLit"))
        etree.SubElement(numbers, qn("c:formatCode")).text = "General"
        etree.SubElement(numbers, qn("c:ptCount"), {"val": str(len(spans))})
        for index, span in enumerate(spans):
            number = etree.SubElement(numbers, qn("c:pt"), {"idx": str(index)})
            etree.SubElement(number, qn("c:v")).text = f"{span[side]:g}"
    line = etree.SubElement(etree.SubElement(bars, qn("c:spPr")), qn("a:ln"), {"w": str(Pt(1.5))})
    fill = etree.SubElement(etree.SubElement(line, qn("a:solidFill")), qn("a:srgbClr"))
    fill.set("val", each.colour.lstrip("#"))
    series._element.find(qn("c:cat")).addprevious(bars)


def place_plot(chart: Any, frame: Box, inner: Box) -> None:
    """Fix where the plot stands within its frame, so that lines and names drawn beside it meet it."""
    area = chart._chartSpace.chart.plotArea
    layout = area.find(qn("c:layout"))
    if layout is None:
        layout = etree.Element(qn("c:layout"))
        area.insert(0, layout)
    manual = etree.SubElement(layout, qn("c:manualLayout"))
    etree.SubElement(manual, qn("c:layoutTarget"), {"val": "inner"})
    for name in ("xMode", "yMode"):
        etree.SubElement(manual, qn(f"c:{name}"), {"val": "edge"})
    for name, side, whole in (("x", 0, 2), ("y", 1, 3)):
        share = (inner[side] - frame[side]) / frame[whole]
        etree.SubElement(manual, qn(f"c:{name}"), {"val": f"{share:.4f}"})
    for name, side in (("w", 2), ("h", 3)):
        etree.SubElement(manual, qn(f"c:{name}"), {"val": f"{inner[side] / frame[side]:.4f}"})
