"""All provinces on a map of tiles, 63 or 34 by the ranking and the date."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard import cached
from dashboard.address import Address
from dashboard.caption import Note, qualifier_note
from dashboard.charts.palette import Theme
from dashboard.charts.tiles import Scale, tiles_figure
from dashboard.comparing import is_best_low
from dashboard.model import Language, Point
from dashboard.model_compare import Tile
from dashboard.texts import words
from dashboard.views.compared import (
    Compared,
    begin,
    ordered,
    rows_view,
    shown_of,
    standing_caption,
    unreported,
)
from dashboard.views.shown import Shown


def show_map(version: str, address: Address, language: Language, colours: Theme) -> Shown | None:
    """The map that a complete address asks for; None where no place has a figure."""
    compared = begin(version, address, language, colours)
    points = ordered(compared, compared.figures(compared.asked, address.levels)) if compared else []
    if compared is None or not points:
        return None
    nation = compared.nation_figure(compared.asked)
    tiles = _tiles(compared)
    marks = (*_own_notes(compared, points), *qualifier_note(points, language))
    caption = standing_caption(compared, points, nation, marks)
    figure = tiles_figure(rows_view(compared, points, None, caption), tiles, _scale(compared, points))
    left_out = unreported(compared, points)
    return shown_of(compared, "map", points, figure, caption, marks=marks, left_out=left_out)


def _tiles(compared: Compared) -> list[Tile]:
    """The tiles of the grid that has a tile for each of the places, and no more than there were."""
    tiles = cached.tiles(compared.version)
    peers = {place.place for place in compared.peers}

    def fits(grid: int) -> tuple[int, int]:
        found = {tile.place for tile in tiles if tile.grid == grid and not tile.islands}
        return len(found & peers), -len(found - peers)

    best = max({tile.grid for tile in tiles}, key=fits)
    return [tile for tile in tiles if tile.grid == best]


def _scale(compared: Compared, points: Sequence[Point]) -> Scale:
    """From the last rank to the first; of values from the lowest up, or down where less is better."""
    if compared.asked.unit == "rank":
        return Scale(float(compared.asked.among or max(point.value for point in points)), 1.0)
    values = [point.value for point in points]
    low, high = min(values), max(values)
    return Scale(high, low) if is_best_low(compared.indicator) else Scale(low, high)


def _own_notes(compared: Compared, points: Sequence[Point]) -> list[Note]:
    text = words(compared.language)
    if compared.asked.unit == "rank":
        dark = text["dark_rank"]
    else:
        dark = text["dark_less" if is_best_low(compared.indicator) else "dark_value"]
    kinds = {
        "blank_tile": len(points) < len(compared.peers),
        "framed": compared.address.place in compared.names,
        "disputed": any(point.disagree for point in points),
        "computed": any(point.basis == "implied" for point in points),
    }
    found = [(kind, text[f"note_{kind}"]) for kind, is_there in kinds.items() if is_there]
    return [("tiles", text["note_tiles"].format(dark=dark)), *found]
