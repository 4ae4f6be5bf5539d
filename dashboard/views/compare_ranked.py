"""Places beside each other at one date, in the order of their figures; and levels against levels."""

from __future__ import annotations

from dashboard.address import Address
from dashboard.caption import Note
from dashboard.charts.palette import Theme
from dashboard.charts.ranked import levels_figure, ranked_figure
from dashboard.headline import finding_of_levels
from dashboard.model import LEVELS, Language, Point
from dashboard.naming import name_lines
from dashboard.texts import words
from dashboard.views.compared import (
    Compared,
    begin,
    caption_of,
    marks_of,
    ordered,
    period_of,
    rows_view,
    shown_of,
    standing_caption,
    under_of,
    unreported,
)
from dashboard.views.shown import Shown


def show_ranked(version: str, address: Address, language: Language, colours: Theme) -> Shown | None:
    """The ranked comparison that a complete address asks for; None where no place has a figure."""
    compared = begin(version, address, language, colours)
    points = ordered(compared, compared.figures(compared.asked, address.levels)) if compared else []
    if compared is None or not points:
        return None
    nation = compared.nation_figure(compared.asked)
    with_nation = [*points, *([nation] if nation else [])]
    marks = marks_of(with_nation, _own_notes(compared, points, nation), language)
    caption = standing_caption(compared, points, nation, marks, drawn=with_nation)
    figure = ranked_figure(rows_view(compared, points, nation, caption))
    left_out = unreported(compared, points)
    return shown_of(compared, "ranked", with_nation, figure, caption, marks=marks, left_out=left_out)


def _own_notes(compared: Compared, points: list[Point], nation: Point | None) -> list[Note]:
    text = words(compared.language)
    kinds = ["marked"] if any(point.place == compared.address.place for point in points) else []
    kinds += ["nation"] if nation else []
    kinds += ["right_is_best"] if compared.asked.unit == "rank" else []
    return [(kind, text[f"note_{kind}"]) for kind in kinds]


def show_levels(version: str, address: Address, language: Language, colours: Theme) -> Shown | None:
    """The levels of places side by side; None where no place has figures at several levels."""
    compared = begin(version, address, language, colours)
    if compared is None:
        return None
    points = _levelled(compared.figures(compared.asked, LEVELS))
    if not points:
        return None
    own = [point for point in points if point.place == address.place] or [
        point for point in points if point.place == points[0].place
    ]
    names = name_lines(own, compared.places, language)
    marks = marks_of(points, [("level", words(language)["note_level"])], language)
    title = finding_of_levels(own, names, compared.indicator, language)
    under = under_of(compared, period_of(compared.asked, language), len(compared.peers))
    caption = caption_of(compared, title, under, marks, points)
    figure = levels_figure(rows_view(compared, points, None, caption))
    return shown_of(compared, "levels", points, figure, caption, marks=marks, left_out=())


def _levelled(points: list[Point]) -> list[Point]:
    """The figures of the places that have several levels."""
    levels: dict[str, int] = {}
    for point in points:
        levels[point.place] = levels.get(point.place, 0) + 1
    return [point for point in points if levels[point.place] > 1]
