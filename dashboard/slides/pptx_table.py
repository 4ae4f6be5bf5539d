"""Native tables: columns as wide as their texts ask, rows as high as they take, as many as a slide holds."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from lxml import etree
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

from dashboard.charts.palette import LIGHT
from dashboard.slides.pptx_chart import Box
from dashboard.slides.pptx_parts import QUIET, describe
from dashboard.slides.tables import Table

WIDEST_COLUMN, FIRST_SHARE = 3.4, 0.4
CHARACTER, PADDING = 0.0076, 0.3
"""Inches that a character takes for each point of its size, and that a cell takes beside its text."""
ROW = 0.4
LINE = 1.2 / 72
"""Inches that a further line of a cell takes for each point of its size."""
Row = tuple[str, ...]


def column_widths(table: Table, size: float, width: float) -> list[float]:
    """Inches of each column: alike where their texts fit, else by their texts, the longest gives way."""
    texts = [table.all_heads, *table.rows]
    wanted = [max(len(row[at]) for row in texts) * size * CHARACTER + PADDING for at in range(len(texts[0]))]
    first = min(wanted[0], width * FIRST_SHARE)
    others, room = wanted[1:], width - first
    if not others:
        return [first]
    share = room / len(others)
    if max(others) <= share:
        return [first, *(min(share, WIDEST_COLUMN) for _ in others)]
    spare = max(0.0, room - sum(others)) / len(others)
    cap = _cap(others, room)
    return [first, *(min(each, cap) + spare for each in others)]


def _cap(wanted: Sequence[float], room: float) -> float:
    """The width at which columns must stop so that all have room."""
    ordered = sorted(wanted)
    for at, each in enumerate(ordered):
        if each * (len(ordered) - at) >= room:
            return room / (len(ordered) - at)
        room -= each
    return ordered[-1]


def row_height(row: Row, widths: Sequence[float], size: float) -> float:
    """Inches that a row takes, with its longest cell broken into lines."""
    lines = max(
        math.ceil(len(said) * size * CHARACTER / max(width - PADDING * 0.7, 0.2))
        for said, width in zip(row, widths, strict=True)
    )
    return ROW + max(0, lines - 1) * size * LINE


def split_table(
    table: Table, widths: Sequence[float], size: float, height: float, most: int
) -> list[list[Row]]:
    """The rows of each slide: as many as there is room for under the heads, at most `most`."""
    parts: list[list[Row]] = [[]]
    left = height - ROW
    for row in table.rows:
        takes = row_height(row, widths, size)
        if parts[-1] and (takes > left or len(parts[-1]) == most):
            parts.append([])
            left = height - ROW
        parts[-1].append(row)
        left -= takes
    return parts


def put_table(
    slide: Any, table: Table, box: Box, size: float, *, widths: Sequence[float], alternative: str
) -> None:
    """A native table at the upper left of the box: rules between rows, no boxes."""
    texts = (table.all_heads, *table.rows)
    heights = [ROW, *(row_height(row, widths, size) for row in table.rows)]
    frame = (box[0], box[1], sum(widths), sum(heights))
    placed = slide.shapes.add_table(len(texts), len(widths), *map(Inches, frame))
    describe(placed, alternative)
    native = placed.table
    style = placed._element.graphic.graphicData.tbl.tblPr
    style.set("bandRow", "0")
    found = style.find(qn("a:tableStyleId"))
    if found is not None:
        found.text = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # no style, no grid
    for index, width in enumerate(widths):
        native.columns[index].width = Inches(width)
    for number, row in enumerate(texts):
        native.rows[number].height = Inches(heights[number])
        for index, said in enumerate(row):
            _cell(native.cell(number, index), said, size, head=not number, first=not index)


def _cell(cell: Any, said: str, size: float, *, head: bool, first: bool) -> None:
    cell.margin_left = Inches(0) if first else Inches(0.12)
    cell.margin_right, cell.margin_top, cell.margin_bottom = Inches(0.06), Inches(0.03), Inches(0.03)
    cell.vertical_anchor = MSO_ANCHOR.BOTTOM if head else MSO_ANCHOR.MIDDLE
    frame = cell.text_frame
    frame.word_wrap = True
    run = frame.paragraphs[0].add_run()
    run.text = said
    run.font.size, run.font.bold = Pt(size - 1 if head else size), head or first
    if head:
        run.font.color.rgb = QUIET
    else:
        run.font.color.theme_color = MSO_THEME_COLOR.TEXT_1
    properties = cell._tc.get_or_add_tcPr()
    for name in ("a:lnL", "a:lnR", "a:lnT"):
        etree.SubElement(etree.SubElement(properties, qn(name), {"w": "0"}), qn("a:noFill"))
    foot = etree.SubElement(properties, qn("a:lnB"), {"w": str(Pt(1.25 if head else 0.75))})
    fill = etree.SubElement(etree.SubElement(foot, qn("a:solidFill")), qn("a:srgbClr"))
    fill.set("val", (LIGHT.quiet if head else LIGHT.grid).lstrip("#"))
    etree.SubElement(properties, qn("a:noFill"))
