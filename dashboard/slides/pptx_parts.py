"""What is put on slides beside charts: texts, names at the ends of lines, breaks, tables, cards, notes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lxml import etree
from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_LINE, MSO_THEME_COLOR
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

from dashboard.charts.labels import spread
from dashboard.charts.palette import LIGHT
from dashboard.numbers import format_figure
from dashboard.periods import format_day
from dashboard.slides.cards import Card
from dashboard.slides.plotting import TimePlot
from dashboard.slides.pptx_chart import Box
from dashboard.slides.pptx_labels import rgb
from dashboard.views.shown import Shown

QUIET = rgb(LIGHT.quiet)
Part = tuple[str, bool, RGBColor | None]
"""A run of text: what it says, whether it is bold, its colour or None for the theme's."""


def put_text(
    slide: Any,
    box: Box,
    paragraphs: Sequence[Sequence[Part]],
    size: float,
    *,
    anchor: Any = MSO_ANCHOR.TOP,
    align: Any = PP_ALIGN.LEFT,
    after: float = 0,
    name: str = "",
) -> Any:
    """A text box without margins, in the theme's typeface."""
    shape = slide.shapes.add_textbox(*map(Inches, box))
    if name:
        shape.name = name
    frame = shape.text_frame
    frame.word_wrap, frame.vertical_anchor = True, anchor
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    for index, parts in enumerate(paragraphs):
        paragraph = frame.paragraphs[0] if not index else frame.add_paragraph()
        paragraph.alignment, paragraph.space_after = align, Pt(after)
        for said, bold, colour in parts:
            run = paragraph.add_run()
            run.text = said
            run.font.size, run.font.bold = Pt(size), bold
            if colour is None:
                run.font.color.theme_color = MSO_THEME_COLOR.TEXT_1
            else:
                run.font.color.rgb = colour
    return shape


def put_number(slide: Any, number: int, box: Box) -> None:
    """The slide's number as a field, which stays right when slides are moved."""
    shape = put_text(slide, box, [[(str(number), False, QUIET)]], 10.5, align=PP_ALIGN.RIGHT, name="Number")
    run = shape.text_frame.paragraphs[0].runs[0]._r
    run.tag = qn("a:fld")
    run.set("id", "{6F1B1F0E-5C57-4E3C-9B52-1D0A3F0C5E11}")
    run.set("type", "slidenum")


def put_rule(slide: Any, left: float, top: float, colour: str) -> None:
    """The short rule over a headline, in the accent of the place that the slide is about."""
    rule = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *map(Inches, (left, top, 0.62, 0.07)))
    rule.fill.solid()
    rule.fill.fore_color.rgb = rgb(colour)
    rule.line.fill.background()
    rule.shadow.inherit = False
    decorate(rule)


def decorate(shape: Any) -> None:
    """Mark a shape as decoration, so that a screen reader passes it by."""
    properties = shape._element.xpath(".//p:cNvPr")[0]
    space = "http://schemas.microsoft.com/office/drawing/2017/decorative"
    listed = etree.SubElement(properties, qn("a:extLst"))
    extension = etree.SubElement(listed, qn("a:ext"), {"uri": "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"})
    etree.SubElement(extension, f"{{{space}}}decorative", {"val": "1"}, nsmap={"adec": space})


def describe(shape: Any, text: str) -> None:
    """Give a shape its alternative text."""
    shape._element.xpath(".//p:cNvPr")[0].set("descr", text)


def put_end_names(slide: Any, shown: Shown, plot: TimePlot, inner: Box) -> None:
    """The name and newest value of each line beside its end, none over another."""
    lines = [line for line in shown.lines if line.drawn and line.key not in shown.behind]
    if len(lines) < 2:
        return
    size = 14.0 if len(lines) <= 5 else 12.0
    newest = [line.points[-1] if line.points else line.drawn[-1] for line in lines]
    height = 2 * size * 1.22 / 72
    wanted = [inner[1] + (1 - plot.up(point.value)) * inner[3] for point in newest]
    centres = spread(wanted, [height] * len(lines), inner[1] - 0.3, inner[1] + inner[3] + 0.3)
    for line, point, centre in zip(lines, newest, centres, strict=True):
        colour = rgb(shown.colours[line.key])
        said = [
            [(shown.names.short[line.key], True, colour)],
            [(format_figure(point, shown.language, False) + " ≠" * point.disagree, False, colour)],
        ]
        box = (inner[0] + inner[2] + 0.14, centre - height / 2, 1.75, height)
        put_text(slide, box, said, size, anchor=MSO_ANCHOR.MIDDLE)


def put_breaks(slide: Any, shown: Shown, plot: TimePlot, inner: Box) -> None:
    """An upright line for each event between the points, dashed where values break; its name, or its number
    among the notes where there are several."""
    for number, event in enumerate(shown.events, start=1):
        x = inner[0] + plot.across(event.day) * inner[2]
        if not inner[0] <= x <= inner[0] + inner[2]:
            continue
        ends = map(Inches, (x, inner[1] - 0.22, x, inner[1] + inner[3]))
        line = slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, *ends)
        line.line.color.rgb, line.line.width = QUIET, Pt(1.25)
        line.line.dash_style = MSO_LINE.DASH if event.breaks else MSO_LINE.ROUND_DOT
        name = event.name.of(shown.language)
        describe(line, f"{format_day(event.day, shown.language)}: {name}")
        if len(shown.events) > 1:
            said, box, align = f"({number})", (x - 0.4, inner[1] - 0.5, 0.8, 0.25), PP_ALIGN.CENTER
        else:
            late = x > inner[0] + inner[2] * 0.5
            said, align = name, PP_ALIGN.RIGHT if late else PP_ALIGN.LEFT
            wide = x - inner[0] + 0.6 if late else inner[0] + inner[2] - x
            box = (x - wide if late else x, inner[1] - 0.5, wide, 0.25)
        put_text(slide, box, [[(said, False, QUIET)]], 12, anchor=MSO_ANCHOR.BOTTOM, align=align)


def put_cards(slide: Any, cards: Sequence[Card], box: Box) -> None:
    """The cards in a row, or in two where the slide is narrow: name, figure, period, before, sentence."""
    across = len(cards) if box[2] > 11 or len(cards) <= 3 else -(-len(cards) // 2)
    down = -(-len(cards) // across)
    gap = 0.35
    width, height = (box[2] - gap * (across - 1)) / across, (box[3] - gap * (down - 1)) / down
    size = min(40, *(int(width / (len(card.number) * 0.0085)) for card in cards))
    for index, card in enumerate(cards):
        left = box[0] + index % across * (width + gap)
        top = box[1] + index // across * (height + gap)
        rule = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *map(Inches, (left, top, width, 0.05)))
        rule.fill.solid()
        rule.fill.fore_color.rgb = rgb(card.colour)
        rule.line.fill.background()
        rule.shadow.inherit = False
        decorate(rule)
        put_text(slide, (left, top + 0.16, width, 0.35), [[(card.name, True, None)]], 16)
        figure = [[(card.number, True, rgb(card.colour))]]
        put_text(slide, (left, top + 0.5, width, 0.7), figure, size, anchor=MSO_ANCHOR.MIDDLE)
        when = f"{card.unit}, {card.period}" if card.unit else card.period
        below = [[(when, True, None)], *([[(card.before, False, QUIET)]] if card.before else [])]
        if down == 1:
            below.append([(f"“{card.sentence}”", False, QUIET)])
        put_text(slide, (left, top + 1.28, width, max(height - 1.28, 0.8)), below, 13, after=8)


def write_notes(slide: Any, paragraphs: Sequence[str]) -> None:
    """Speaker notes, a paragraph each."""
    slide.notes_slide.notes_text_frame.text = "\n\n".join(part for part in paragraphs if part)
