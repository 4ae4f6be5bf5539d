"""Charts of rows: a name on the left, marks along a value axis, a label behind them; they grow with rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.charts.axes import value_axis
from dashboard.charts.hovering import hover_lines
from dashboard.charts.labels import safe
from dashboard.charts.layout import IMAGE_WIDTH, Caption, frame
from dashboard.charts.palette import Theme
from dashboard.model import Language, Point
from dashboard.numbers import format_beside
from dashboard.periods import period_label
from dashboard.texts import words

ROW_HEIGHT, LEAST_ROW_HEIGHT = 24, 18
LEAST_ROWS, MOST_TICKS = 4, 5
LABEL_ROOM, LABEL_CHARACTER = 24, 7
"""Pixels right of the plot that a label needs beside its letters, and for each letter."""
CHARACTER, NAME_GAP = 6.6, 16
"""Pixels that a letter of a name takes, and that lie between the longest name and the plot."""
LABEL_HOLD, RING_HOLD = 15, 23
"""Pixels of the unseen marker that holds a label off its mark, and off the ring around the chosen one."""
TINT = 0.07
SYMBOLS = {"provisional": "diamond-open", "implied": "circle-open"}
"""Of what is not plainly stated; the rest are dots."""
Layout = dict[str, Any]
Trace = dict[str, Any]


@dataclass(frozen=True)
class RowsView:
    """What every chart of rows is drawn from; `nation` is no row of its own."""

    points: Sequence[Point]
    names: Mapping[str, str]
    colours: Mapping[str, str]
    """By place."""
    marked: str
    nation: Point | None
    among: int | None
    unit: str
    caption: Caption
    chosen: str
    language: Language
    theme: Theme


@dataclass(frozen=True)
class Row:
    """One row: its label, and whether it is marked or only heads the rows under it."""

    label: str
    marked: bool = False
    heads: bool = False


def rows_layout(view: RowsView, rows: Sequence[Row]) -> Layout:
    """The frame with one line a row, the value axis on top, the marked row on a band."""
    shown = [*view.points, *([view.nation] if view.nation else [])]
    y_axis = {
        "range": [max(len(rows), LEAST_ROWS) - 0.4, -0.6],
        "tickmode": "array",
        "tickvals": list(range(len(rows))),
        "ticktext": [_label(row) for row in rows],
        "fixedrange": True,
    }
    x_axis = _with_few_ticks(value_axis(shown, view.unit, view.language, view.among))
    height = max(len(rows), LEAST_ROWS) * ROW_HEIGHT
    layout = frame(view.caption, view.theme, x_axis, y_axis, (IMAGE_WIDTH, height))
    layout["xaxis"] |= {
        "side": "top", "showgrid": True, "gridcolor": view.theme.grid, "showline": False, "ticks": "",
    }  # fmt: skip
    layout["yaxis"] |= {"showgrid": False, "ticks": "", "tickfont": {"color": view.theme.ink, "size": 13}}
    layout["margin"]["l"] = round(max(len(row.label) for row in rows) * CHARACTER + NAME_GAP)
    layout["shapes"] = [_band(index, view) for index, row in enumerate(rows) if row.marked]
    layout["meta"] = {"least_height": len(rows) * LEAST_ROW_HEIGHT}
    layout["separators"] = ",." if view.language == "vi" else ".,"
    if view.nation:
        _draw_nation(layout, view, view.nation)
    return layout


def _with_few_ticks(axis: dict[str, Any]) -> dict[str, Any]:
    """Every other tick from the best or lowest on, where a phone has no room for all."""
    if len(axis["tickvals"]) <= MOST_TICKS:
        return axis
    return axis | {"tickvals": axis["tickvals"][::2], "ticktext": axis["ticktext"][::2]}


def _label(row: Row) -> str:
    text = safe(row.label)
    return f"<b>{text}</b>" if row.marked or row.heads else text


def _band(index: int, view: RowsView) -> dict[str, Any]:
    """The tinted band behind a marked row, over the whole width."""
    return {
        "type": "rect", "xref": "paper", "x0": 0, "x1": 1, "yref": "y", "y0": index - 0.5, "y1": index + 0.5,
        "fillcolor": view.theme.ink, "opacity": TINT, "line": {"width": 0}, "layer": "below",
    }  # fmt: skip


def _draw_nation(layout: Layout, view: RowsView, nation: Point) -> None:
    """A dashed line over all rows, its name at the foot."""
    layout["shapes"].append(
        {
            "type": "line", "xref": "x", "x0": nation.value, "x1": nation.value, "yref": "paper", "y0": 0,
            "y1": 1, "line": {"color": view.theme.ink, "width": 1.25, "dash": "dash"}, "layer": "below",
        }
    )  # fmt: skip
    low, high = layout["xaxis"]["range"]
    late = (nation.value - low) / (high - low) > 0.5
    layout["annotations"].append(
        {
            "xref": "x", "x": nation.value, "xanchor": "right" if late else "left", "xshift": 0,
            "yref": "paper", "y": 0, "yanchor": "top", "yshift": -6, "showarrow": False,
            "text": safe(
                words(view.language)["nation_line"].format(value=format_beside(nation, view.language))
            ),
            "font": {"color": view.theme.ink, "size": 12},
        }
    )  # fmt: skip


def stems(ends: Sequence[tuple[int, float]], layout: Layout, colours: Theme) -> Trace:
    """A hairline from the name to each mark, so that the eye keeps its row."""
    begin = layout["xaxis"]["range"][0]
    return {
        "type": "scatter", "mode": "lines",
        "x": [x for _, value in ends for x in (begin, value, None)],
        "y": [y for row, _ in ends for y in (row, row, None)],
        "line": {"color": colours.grid, "width": 1}, "hoverinfo": "skip", "showlegend": False, "name": "",
    }  # fmt: skip


def ranges(marks: Sequence[tuple[int, Point]], view: RowsView, layout: Layout) -> list[Trace]:
    """A bar from the lowest to the highest claim where sources disagree, cut at the axis's ends."""
    contested = [(row, point) for row, point in marks if point.disagree]
    if not contested:
        return []
    low, high = sorted(layout["xaxis"]["range"])
    return [
        {
            "type": "scatter", "mode": "lines",
            "x": [
                x
                for _, point in contested
                for x in (max(point.lowest, low), min(point.highest, high), None)
            ],
            "y": [y for row, _ in contested for y in (row, row, None)],
            "line": {"color": view.theme.quiet, "width": 2}, "hoverinfo": "skip", "showlegend": False,
            "name": words(view.language)["contested"],
        }
    ]  # fmt: skip


def dots(marks: Sequence[tuple[int, Point]], view: RowsView) -> Trace:
    """One dot a figure, open where it was computed from a stated change; each carries its claim."""
    trace = figure_marks(marks, view)
    trace["marker"] |= {
        "size": [13 if point.place == view.marked else 11 for _, point in marks],
        "symbol": [SYMBOLS.get(point.mark, "circle") for _, point in marks],
        "line": {
            "color": [
                view.colours[point.place] if point.mark in SYMBOLS else view.theme.paper for _, point in marks
            ],
            "width": [2 if point.mark in SYMBOLS else 1 for _, point in marks],
        },
    }
    return trace


def figure_marks(marks: Sequence[tuple[int, Point]], view: RowsView) -> Trace:
    """One mark a figure on its row, in the colour of its place; each carries its claim."""
    return {
        "type": "scatter", "mode": "markers", "cliponaxis": False, "showlegend": False, "name": "",
        "x": [point.value for _, point in marks],
        "y": [row for row, _ in marks],
        "customdata": [[point.claim_id, hover(point, view)] for _, point in marks],
        "hovertemplate": "%{customdata[1]}<extra></extra>",
        "marker": {"opacity": 1, "color": [view.colours[point.place] for _, point in marks]},
    }  # fmt: skip


@dataclass(frozen=True)
class Label:
    """A text to the right of a row's marks."""

    row: int
    value: float
    """Where on the axis it stands."""
    text: str
    bold: bool
    ringed: bool


def labels_behind(labels: Sequence[Label], layout: Layout, view: RowsView) -> Trace:
    """The labels, held off their marks by unseen markers; the margin is made wide enough for the longest."""
    layout["margin"]["r"] = LABEL_ROOM + max(len(label.text) for label in labels) * LABEL_CHARACTER
    return {
        "type": "scatter", "mode": "markers+text", "cliponaxis": False, "hoverinfo": "skip",
        "showlegend": False, "name": "",
        "x": [label.value for label in labels],
        "y": [label.row for label in labels],
        "text": [f"<b>{safe(label.text)}</b>" if label.bold else safe(label.text) for label in labels],
        "textposition": "middle right",
        "marker": {"size": [RING_HOLD if label.ringed else LABEL_HOLD for label in labels], "opacity": 0},
        "textfont": {"color": view.theme.ink, "size": 12},
    }  # fmt: skip


def ring(marks: Sequence[tuple[int, Point]], view: RowsView) -> list[Trace]:
    """A ring around the figure whose evidence is open."""
    return [
        {
            "type": "scatter", "mode": "markers", "x": [point.value], "y": [row], "hoverinfo": "skip",
            "showlegend": False, "cliponaxis": False, "name": words(view.language)["evidence"],
            "marker": {
                "symbol": "circle-open", "size": 19, "opacity": 1, "color": view.theme.ink,
                "line": {"color": view.theme.ink, "width": 1.5},
            },
        }
        for row, point in marks
        if point.claim_id == view.chosen
    ]  # fmt: skip


def rightmost(point: Point, layout: Layout) -> float:
    """The value at the right end of what is drawn for the point: a rank axis runs from right to left."""
    begin, end = (float(limit) for limit in layout["xaxis"]["range"])
    if not point.disagree:
        return point.value
    return min(point.highest, end) if end > begin else max(point.lowest, end)


def written(point: Point, language: Language) -> str:
    """The figure as a label: "≠" in front where sources disagree."""
    text = format_beside(point, language, False)
    return f"≠ {text}" if point.disagree else text


def hover(point: Point, view: RowsView) -> str:
    """What a pointer over the figure shows."""
    where = [view.names[point.place]]
    if point.level != "all":
        where.append(words(view.language)[f"level_{point.level}"].lower())
    where.append(period_label(point.period, view.language))
    return hover_lines(point, format_beside(point, view.language), ", ".join(where), view.language)
