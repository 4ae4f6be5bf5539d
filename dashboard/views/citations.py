"""The citations of a figure and of a view, with what they are compared with looked up."""

from __future__ import annotations

from itertools import pairwise

from dashboard import cached
from dashboard.citing import Citation, cite_figure, cite_view
from dashboard.files.excerpt import Excerpt
from dashboard.model import Language, Point
from dashboard.model_figures import FigureRow
from dashboard.periods import kind_of
from dashboard.series import build_lines


def figure_citation(version: str, row: FigureRow, language: Language) -> Citation:
    """A figure in every form in which it is cited."""
    indicator = next(each for each in cached.indicators(version) if each.indicator == row.point.indicator)
    place = next(each for each in cached.places(version) if each.place == row.point.place)
    return cite_figure(row, indicator, place, figure_before(version, row.point), language)


def view_citation(excerpt: Excerpt) -> Citation:
    """A view, or the figures that match, in every form in which they are cited."""
    return cite_view(excerpt.title, excerpt.sources, excerpt.receipt, excerpt.link, excerpt.language)


def figure_before(version: str, point: Point) -> Point | None:
    """The figure that stands before on the same line and may be compared: no break lies between them."""
    indicator = next(each for each in cached.indicators(version) if each.indicator == point.indicator)
    points = cached.points(version, point.indicator, (point.place,), (point.level,), (point.agency,))
    events = cached.events(version, point.indicator, (point.place,))
    same_unit = [each for each in points if each.unit == point.unit]
    for line in build_lines(same_unit, indicator, events):
        for run in line.runs:
            for before, after in pairwise(run):
                if after.claim_id == point.claim_id and _comparable(before, after):
                    return before
    return None


def _comparable(before: Point, after: Point) -> bool:
    """Ranks compare among as many places, years with years; nothing compares where its sources disagree."""
    if before.disagree or after.disagree or kind_of(before.period) != kind_of(after.period):
        return False
    return after.unit != "rank" or before.total == after.total
