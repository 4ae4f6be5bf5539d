"""The tile map: one tile a place, near where it lies; fills of one hue, values as text, blanks struck out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.charts.labels import safe, wrap_name
from dashboard.charts.layout import MAP_WIDTH, frame
from dashboard.charts.palette import Theme
from dashboard.charts.rows import RowsView, hover
from dashboard.model import Point
from dashboard.model_compare import Tile
from dashboard.numbers import MARKS, format_number, format_short

Figure = dict[str, Any]
Shape = dict[str, Any]

TILE_HEIGHT, MOST_TILE_WIDTH = 46, 84
LEAST_SHARE = 0.9
"""Of its height that the map needs at least for its texts."""
HALF = 0.47
NAME_WRAP = 6
LEGEND_ROWS = 1.3
SWATCH = 0.62
STRONG_TEXT = 3
"""From this class on, text is light on a light theme and dark on a dark one."""


@dataclass(frozen=True)
class Scale:
    """The classes of the fills: five even steps from the weakest value to the strongest."""

    weakest: float
    strongest: float

    def step(self, value: float, count: int) -> int:
        """The class of a value, 0 to count - 1."""
        if self.weakest == self.strongest:
            return count - 1
        share = (value - self.weakest) / (self.strongest - self.weakest)
        return min(count - 1, max(0, int(share * count)))


def tiles_figure(view: RowsView, tiles: Sequence[Tile], scale: Scale) -> Figure:
    """The map of the tiles of one grid."""
    columns = max(tile.column for tile in tiles) + 1
    rows = max(tile.row for tile in tiles) + 1
    figures = {point.place: point for point in view.points}
    axis = {"visible": False, "fixedrange": True}
    height = int((rows + LEGEND_ROWS) * TILE_HEIGHT)
    layout = frame(
        view.caption,
        view.theme,
        axis | {"range": [-0.5, columns - 0.5]},
        axis | {"range": [rows - 0.5, -0.5 - LEGEND_ROWS]},
        (MAP_WIDTH, height),
    )
    layout["margin"] |= {"l": 2, "r": 2}
    layout["shapes"] = [
        shape for tile in tiles for shape in _tile_shapes(tile, figures.get(tile.place), view, scale)
    ] + _legend_shapes(view.theme)
    layout["annotations"] += _legend_texts(view, scale)
    layout["meta"] = {"least_height": height * LEAST_SHARE, "most_width": columns * MOST_TILE_WIDTH}
    layout["separators"] = ",." if view.language == "vi" else ".,"
    places = [tile for tile in tiles if not tile.islands]
    traces = [
        _texts([tile for tile in places if tile.place in figures], figures, view, scale),
        _names([tile for tile in tiles if tile.islands or tile.place not in figures], view),
        _handles([tile for tile in places if tile.place in figures], figures, view),
    ]
    return {"data": traces, "layout": layout}


def _tile_shapes(tile: Tile, point: Point | None, view: RowsView, scale: Scale) -> list[Shape]:
    """The tile, filled by its class; without a figure empty and struck through; the marked one framed."""
    theme = view.theme
    if tile.islands:
        return [_box(tile, HALF - 0.08, {"color": theme.faint, "width": 1, "dash": "dot"})]
    if point is None:
        line = {"color": theme.grid, "width": 1}
        strike = _box(tile, HALF, line) | {"type": "line", "y0": tile.row + HALF, "y1": tile.row - HALF}
        return [_box(tile, HALF, line), strike, *_frames(tile, point, view)]
    fill = theme.steps[scale.step(point.value, len(theme.steps))]
    return [_box(tile, HALF, {"width": 0}) | {"fillcolor": fill}, *_frames(tile, point, view)]


def _frames(tile: Tile, point: Point | None, view: RowsView) -> list[Shape]:
    frames = []
    if tile.place == view.marked:
        frames.append(_box(tile, HALF - 0.01, {"color": view.theme.ink, "width": 3}))
    elif point is not None and point.claim_id == view.chosen:
        frames.append(_box(tile, 0.5, {"color": view.theme.ink, "width": 1.25, "dash": "dot"}))
    return frames


def _box(tile: Tile, half: float, line: Mapping[str, Any]) -> Shape:
    return {
        "type": "rect",
        "xref": "x",
        "yref": "y",
        "x0": tile.column - half,
        "x1": tile.column + half,
        "y0": tile.row - half,
        "y1": tile.row + half,
        "line": dict(line),
        "layer": "below",
    }


def _texts(
    tiles: Sequence[Tile], figures: Mapping[str, Point], view: RowsView, scale: Scale
) -> dict[str, Any]:
    """Name and value in each tile that has a figure, dark on weak fills and light on strong ones."""
    theme = view.theme
    strong = [scale.step(figures[tile.place].value, len(theme.steps)) >= STRONG_TEXT for tile in tiles]
    texts = [f"{_name(tile, view)}<br><b>{safe(_value(figures[tile.place], view))}</b>" for tile in tiles]
    return _written(tiles, texts, [theme.paper if each else theme.ink for each in strong])


def _names(tiles: Sequence[Tile], view: RowsView) -> dict[str, Any]:
    return _written(tiles, [_name(tile, view) for tile in tiles], [view.theme.quiet for _ in tiles])


def _written(tiles: Sequence[Tile], texts: Sequence[str], colours: Sequence[str]) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "text",
        "x": [tile.column for tile in tiles],
        "y": [tile.row for tile in tiles],
        "text": list(texts),
        "textfont": {"color": list(colours), "size": 10},
        "hoverinfo": "skip",
        "cliponaxis": False,
        "showlegend": False,
        "name": "",
    }


def _name(tile: Tile, view: RowsView) -> str:
    return "<br>".join(safe(row) for row in wrap_name(tile.label.of(view.language), NAME_WRAP))


def _value(point: Point, view: RowsView) -> str:
    """The value, short enough for a tile: no unit, at most two decimals; hedged and disputed ones marked."""
    if abs(point.value) >= 1_000_000:
        number = format_short(point.value, point.unit, view.language)
    else:
        stated = len(repr(point.value).partition(".")[2].rstrip("0"))
        number = format_number(point.value, view.language, min(2, stated))
    mark = "≠" if point.disagree else MARKS[point.qualifier]
    return f"{mark}{number}"


def _handles(tiles: Sequence[Tile], figures: Mapping[str, Point], view: RowsView) -> dict[str, Any]:
    """What a pointer meets: unseen squares that carry the claims."""
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [tile.column for tile in tiles],
        "y": [tile.row for tile in tiles],
        "customdata": [[figures[tile.place].claim_id, hover(figures[tile.place], view)] for tile in tiles],
        "hovertemplate": "%{customdata[1]}<extra></extra>",
        "marker": {"symbol": "square", "size": TILE_HEIGHT - 4, "opacity": 0},
        "showlegend": False,
        "name": "",
    }


def _legend_shapes(theme: Theme) -> list[Shape]:
    """Five swatches over the map, the strongest on the right."""
    top = -0.5 - LEGEND_ROWS + 0.1
    return [
        {
            "type": "rect",
            "xref": "x",
            "yref": "y",
            "x0": -HALF + index * SWATCH,
            "x1": -HALF + (index + 1) * SWATCH,
            "y0": top,
            "y1": top + 0.28,
            "fillcolor": fill,
            "line": {"width": 0},
            "layer": "below",
        }
        for index, fill in enumerate(theme.steps)
    ]


def _legend_texts(view: RowsView, scale: Scale) -> list[dict[str, Any]]:
    """The values at both ends of the swatches."""
    ends = (
        (-HALF, scale.weakest, "left"),
        (-HALF + SWATCH * len(view.theme.steps), scale.strongest, "right"),
    )
    return [
        {
            "x": x,
            "y": -0.5 - LEGEND_ROWS + 0.42,
            "xref": "x",
            "yref": "y",
            "xanchor": side,
            "yanchor": "top",
            "showarrow": False,
            "text": safe(format_short(value, view.unit, view.language)),
            "font": {"size": 12, "color": view.theme.quiet},
        }
        for x, value, side in ends
    ]
