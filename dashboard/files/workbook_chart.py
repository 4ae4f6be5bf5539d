"""The sheet with the chart: a native one that can be edited, and under it the data it is drawn from."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date
from typing import Any

from dashboard.files.columns import Cell
from dashboard.files.workbook_sheets import Sheets, Table
from dashboard.model import Language, Point
from dashboard.periods import format_period, kind_of
from dashboard.series import Line
from dashboard.views.shown import Shown

TABLE_TOP = 28
"""The row of the data's headings; the chart stands above."""
MOST_BARS = 70
_WIDTHS = (34, 20, 14, 14, 30)
_DAY_ZERO = date(1899, 12, 30)
"""The day from which spreadsheets count days."""
Block = tuple[str, str, str, Sequence[Point]]
"""Name of the line, its colour, what is drawn (line, beside, target), and its points."""


def put_chart(sheets: Sheets, shown: Shown) -> None:
    """The chart of a view: lines over time, or bars where places are compared."""
    sheet = sheets.add("chart", _WIDTHS)
    blocks = _blocks(shown)
    points = [point for block in blocks for point in block[3]]
    text = sheets.text
    headings = [text[f"chart_{name}"] for name in ("line", "period", "end", "value", "mark")]
    rows = [_row(sheets, block, point) for block in blocks for point in block[3]]
    sheets.put_table(sheet, Table("Chart", headings, rows, _WIDTHS), TABLE_TOP)
    sheet.freeze_panes(0, 0)
    chart = _lines(sheets, blocks) if shown.lines else _bars(sheets, shown, len(points))
    chart.set_title(
        {"name": shown.title, "overlay": False, "name_font": {"size": 13, "bold": True, "name": "Arial"}}
    )
    chart.set_size({"width": 980, "height": 500})
    sheet.insert_chart(0, 0, chart, {"description": shown.alternative, "object_position": 2})
    sheets.put(sheet, TABLE_TOP - 2, 0, shown.subtitle, "code")
    sheets.put(sheet, TABLE_TOP - 1, 0, shown.sources, "code")


def _blocks(shown: Shown) -> list[Block]:
    """What is drawn as one stretch: a line is cut where its values cannot be compared."""
    found: list[Block] = []
    for line in shown.lines:
        name, colour = shown.names.full[line.key], shown.colours[line.key]
        found += [(name, colour, "line", run) for run in line.runs]
        found += [(name, colour, kind, points) for kind, points in _others(line) if points]
    found += [
        (_bar_name(shown, point), shown.colours[point.series], "bar", (point,))
        for point in shown.compared[:MOST_BARS]
    ]
    return found


def _bar_name(shown: Shown, point: Point) -> str:
    """The name of a bar, with its period where the bars are of several."""
    name = shown.names.full[point.series]
    several = len({each.period for each in shown.compared}) > 1
    return f"{name}, {format_period(point.period, shown.language)}" if several else name


def _others(line: Line) -> tuple[tuple[str, Sequence[Point]], ...]:
    return ("beside", line.beside), ("target", line.targets)


def _row(sheets: Sheets, block: Block, point: Point) -> list[Cell]:
    language = sheets.excerpt.language
    mark = sheets.text[f"basis_{point.mark}"]
    return [block[0], format_period(point.period, language), point.end, point.value, mark]


def _lines(sheets: Sheets, blocks: Sequence[Block]) -> Any:
    """A scatter chart, whose time axis is true to the days; each stretch is a series of its own."""
    chart = sheets.workbook.add_chart({"type": "scatter", "subtype": "straight_with_markers"})
    name = sheets.text["sheet_chart"]
    row, hidden, named = TABLE_TOP + 1, [], set()
    for number, (line, colour, kind, points) in enumerate(blocks):
        last = row + len(points) - 1
        chart.add_series(
            {
                "name": [name, row, 0],
                "categories": [name, row, 2, last, 2],
                "values": [name, row, 3, last, 3],
                "line": {"color": colour, "width": 2.25} if kind == "line" else {"none": True},
                "marker": _marker(kind, colour),
                "points": [_hollow(point, colour) for point in points],
                "data_labels": _end_label(line, kind, points, blocks[number + 1 :]),
            }
        )
        if line in named:
            hidden.append(number)
        named.add(line)
        row = last + 1
    chart.set_legend({"position": "bottom", "delete_series": hidden})
    drawn = [point for block in blocks for point in block[3]]
    chart.set_x_axis(_time_axis(drawn, sheets.excerpt.language))
    chart.set_y_axis(_value_axis(sheets, drawn))
    return chart


def _time_axis(points: Sequence[Point], language: Language) -> dict[str, Any]:
    """Ticks on the last days of years, where the figures of years stand: 2024 is written under 2024; where
    there are others, with its month."""
    years = [point.end.year for point in points if point.end]
    yearly = all(kind_of(point.period) == "year" for point in points)
    first, last = min(years) - 1, max(years)
    step = max(1, math.ceil((last - first) / 12))
    return {
        "min": (date(first, 12, 31) - _DAY_ZERO).days,
        "max": (date(last, 12, 31) - _DAY_ZERO).days + 60,
        "major_unit": 365.25 * step,
        "num_format": "yyyy" if yearly else "mm/yyyy" if language == "vi" else "mmm yyyy",
        "major_gridlines": {"visible": False},
    }


def _marker(kind: str, colour: str) -> dict[str, Any]:
    if kind == "target":
        return {"type": "long_dash", "size": 11, "border": {"color": colour}, "fill": {"color": colour}}
    return {"type": "circle", "size": 6, "border": {"color": colour}, "fill": {"color": colour}}


def _hollow(point: Point, colour: str) -> dict[str, Any] | None:
    """A figure that was computed from a stated change is hollow, as on the screen, and a provisional one."""
    if point.mark not in ("implied", "provisional"):
        return None
    return {"border": {"color": colour}, "fill": {"color": "#FFFFFF"}}


def _end_label(line: str, kind: str, points: Sequence[Point], later: Sequence[Block]) -> dict[str, Any]:
    """The value beside the newest point of a line."""
    newest = kind == "line" and not any(block[0] == line and block[2] == "line" for block in later)
    silent = [{"delete": True} for _ in points[:-1]]
    return {"value": True, "position": "right", "custom": [*silent, None]} if newest else {}


def _value_axis(sheets: Sheets, points: Sequence[Point]) -> dict[str, Any]:
    """Ranks upside down from 1; shares and scores around the data, counts from 0."""
    unit = points[0].unit
    axis: dict[str, Any] = {"major_gridlines": {"visible": True, "line": {"color": "#E6E2D9"}}}
    axis["name"] = sheets.text[f"measured_in_{unit}"]
    if unit == "rank":
        return axis | {"reverse": True, "min": 1, "crossing": "max", "name": sheets.text["chart_rank"]}
    if unit == "percent":
        return axis | ({"max": 100} if 80 <= max(point.value for point in points) <= 100 else {})
    return axis | ({} if unit == "score" else {"min": 0})


def _bars(sheets: Sheets, shown: Shown, count: int) -> Any:
    """Bars in the order of the view, the first on top; a better rank has the longer bar."""
    chart = sheets.workbook.add_chart({"type": "bar"})
    name = sheets.text["sheet_chart"]
    last = TABLE_TOP + count
    points = shown.compared[:MOST_BARS]
    colours = [shown.colours[point.series] for point in points]
    chart.add_series(
        {
            "name": shown.indicator.name.of(shown.language),
            "categories": [name, TABLE_TOP + 1, 0, last, 0],
            "values": [name, TABLE_TOP + 1, 3, last, 3],
            "points": [
                _hollow(point, colour) or {"fill": {"color": colour}}
                for point, colour in zip(points, colours, strict=True)
            ],
            "data_labels": {"value": True},
            "gap": 40,
        }
    )
    chart.set_legend({"none": True})
    chart.set_y_axis({"reverse": True, "major_gridlines": {"visible": False}})
    chart.set_x_axis({"major_gridlines": {"visible": False}, **_bar_axis(sheets, points)})
    return chart


def _bar_axis(sheets: Sheets, points: Sequence[Point]) -> dict[str, Any]:
    """From 0; of ranks from the last to the first, so that the bars begin at the last."""
    if points[0].unit != "rank":
        return {"visible": False, "min": min(0.0, *(point.value for point in points))}
    last = max(max(point.total or 0, point.value) for point in points)
    return {"reverse": True, "min": 1, "max": last, "crossing": "max", "name": sheets.text["chart_rank"]}
