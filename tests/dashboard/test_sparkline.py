"""The small line beside a figure: drawn like the chart it stands for."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import unquote
from xml.etree import ElementTree

from dashboard.charts.sparkline import HEIGHT, WIDTH, sparkline
from dashboard.model import Event, Point, Words
from dashboard.series import build_lines
from tests.dashboard.making import RANK, indicator, point, rank

BREAK = Event("two_levels", date(2025, 7, 1), Words("Còn 34 tỉnh", "34 provinces"), True, ())


def draw(points: list[Point], events: tuple[Event, ...] = (), target: Point | None = None) -> str:
    """The SVG of the only line that the points make."""
    what = RANK if points[0].unit == "rank" else indicator()
    (line,) = build_lines(points, what, events)
    image = sparkline(line, line.points[-1], colour="#8F1A0C", quiet="#5C646B", breaks=events, target=target)
    return unquote(image.removeprefix("data:image/svg+xml,"))


def stretches(svg: str) -> list[tuple[float, ...]]:
    """Where each stretch of line begins and ends."""
    found = re.findall(r'd="M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)"', svg)
    return [tuple(float(number) for number in each) for each in found]


def test_it_is_a_picture_of_its_own_colours() -> None:
    """Well-formed, of the accent of its place, and nothing leaves its frame."""
    svg = draw([point("2020", 98), point("2021", 99), point("2022", 97)])
    assert ElementTree.fromstring(svg).tag.endswith("svg")
    assert 'stroke="#8F1A0C"' in svg
    for x1, y1, x2, y2 in stretches(svg):
        assert 0 <= x1 < x2 <= WIDTH
        assert 0 <= min(y1, y2) <= max(y1, y2) <= HEIGHT


def test_a_better_rank_stands_higher() -> None:
    """Ranks are drawn upside down, shares are not."""
    ((_, before, _, after),) = stretches(draw([rank("2021", 10), rank("2022", 3)]))
    assert after < before
    ((_, before, _, after),) = stretches(draw([point("2021", 98), point("2022", 99)]))
    assert after < before


def test_no_line_crosses_a_break() -> None:
    """The line is cut at the break, and the break is marked."""
    points = [point("2023", 98), point("2024", 99), point("2025", 97)]
    assert len(stretches(draw(points))) == 2
    cut = draw(points, (BREAK,))
    assert len(stretches(cut)) == 1
    assert '<g stroke="#5C646B"><path' in cut


def test_what_was_computed_is_hollow_and_dashed() -> None:
    """An implied point differs from a stated one by its shape."""
    svg = draw([rank("2021", 10, basis="implied"), rank("2022", 3)])
    assert svg.count("<circle") == 1
    assert "stroke-dasharray" in svg


def test_a_goal_is_a_dash_of_its_own() -> None:
    """It belongs to the frame and is joined with nothing."""
    target = point("2025", 100, basis="target")
    svg = draw([point("2022", 98), point("2023", 99), target], target=target)
    assert len(stretches(svg)) == 1
    assert 'stroke-width="2.5"' in svg


def test_one_figure_makes_no_line() -> None:
    """A point alone shows nothing that its number does not say."""
    assert draw([point("2023", 99)]) == ""
