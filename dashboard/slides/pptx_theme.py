"""The presentation that slides are written into: ours, or an organisation's own template."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from lxml import etree
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml.ns import qn
from pptx.util import Emu, Inches, Pt

from dashboard.charts.palette import LIGHT
from dashboard.stories.story import StoryError

Ratio = Literal["16:9", "4:3"]

SIZES: dict[Ratio, tuple[float, float]] = {"16:9": (13.333, 7.5), "4:3": (10.0, 7.5)}
MARGIN = 0.6
BRAND = "1F3A4D"
FONT = "Arial"
"""On every Windows and Mac; LibreOffice brings Liberation Sans of the same widths. Both write Vietnamese."""
_SCHEME = {
    "dk1": LIGHT.ink,
    "lt1": "#FFFFFF",
    "dk2": f"#{BRAND}",
    "lt2": LIGHT.paper,
    **{f"accent{number}": colour for number, colour in enumerate(LIGHT.accents, start=1)},
    "hlink": "#1450AE",
    "folHlink": "#741C63",
}
MOST_TEMPLATE = 40 * 1024 * 1024


@dataclass(frozen=True)
class Base:
    """An empty presentation and where on its slides there is room, in inches."""

    presentation: Any
    opening: Any
    """The layout of title slides."""
    inside: Any
    """The layout of all others: a title and room."""
    left: float
    top: float
    width: float
    bottom: float
    own: bool
    """It is our theme, not a template."""


def open_base(ratio: Ratio, template: Path | None = None) -> Base:
    """The presentation to write into; raises StoryError where a template cannot be used."""
    return _template(template) if template else _ours(ratio)


def _ours(ratio: Ratio) -> Base:
    presentation = Presentation()
    width, height = SIZES[ratio]
    presentation.slide_width, presentation.slide_height = Inches(width), Inches(height)
    master = presentation.slide_masters[0]
    _colour(master)
    layouts = presentation.slide_layouts
    opening, inside = layouts[0], layouts[5]
    for layout in list(layouts):
        if layout not in (opening, inside):
            layouts.remove(layout)
    room = width - 2 * MARGIN
    for holder in (master, inside):
        for shape in holder.placeholders:
            kind = shape.placeholder_format.type
            if kind == PP_PLACEHOLDER.TITLE:
                _put(shape, MARGIN, 0.52, room, 1.0)
                _write_like(shape, 28, True, "t", "dk1")
            elif kind == PP_PLACEHOLDER.SLIDE_NUMBER:
                _put(shape, width - MARGIN - 1.2, height - 0.42, 1.2, 0.28)
            elif kind == PP_PLACEHOLDER.BODY:
                _put(shape, MARGIN, 1.9, room, 4.6)
            else:
                shape.element.getparent().remove(shape.element)
    for shape in list(opening.placeholders):
        kind = shape.placeholder_format.type
        if kind == PP_PLACEHOLDER.CENTER_TITLE:
            _put(shape, MARGIN + 0.3, 2.0, room - 0.6, 1.9)
            _write_like(shape, 42, True, "b", "lt1")
        elif kind == PP_PLACEHOLDER.SUBTITLE:
            _put(shape, MARGIN + 0.3, 4.2, room - 0.6, 1.2)
            _write_like(shape, 20, False, "t", "lt1")
        else:
            shape.element.getparent().remove(shape.element)
    _background(master, "lt2")
    _background(opening, "dk2")
    return Base(presentation, opening, inside, MARGIN, 1.55, room, height - 0.5, own=True)


def _template(path: Path) -> Base:
    """The organisation's layouts without its example slides; our room is what its title leaves."""
    try:
        if path.stat().st_size > MOST_TEMPLATE:
            raise StoryError("template", name=path.name)
        presentation = Presentation(io.BytesIO(path.read_bytes()))
    except StoryError:
        raise
    except Exception:  # whatever is wrong with a file that somebody gave: it is no template
        raise StoryError("template", name=path.name) from None
    titled = [layout for layout in presentation.slide_layouts if _title_of(layout) is not None]
    if not titled:
        raise StoryError("template_no_title", name=path.name)
    inside = min(titled, key=lambda layout: (_is_opening(layout), len(list(layout.placeholders))))
    opening = next((layout for layout in titled if _is_opening(layout)), inside)
    identifiers = presentation.slides._sldIdLst
    for each in list(identifiers):
        presentation.part.drop_rel(each.rId)
        identifiers.remove(each)
    width, height = Emu(presentation.slide_width).inches, Emu(presentation.slide_height).inches
    title = _title_of(inside)
    master_title = _title_of(inside.slide_master)
    placed = next(each for each in (title, master_title, title) if each is not None and each.left is not None)
    left, top = Emu(placed.left).inches, Emu(placed.top + placed.height).inches + 0.05
    wide = min(Emu(placed.width).inches, width - left - 0.2)
    return Base(presentation, opening, inside, left, min(top, height * 0.4), wide, height - 0.6, own=False)


def _title_of(holder: Any) -> Any:
    kinds = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
    return next((each for each in holder.placeholders if each.placeholder_format.type in kinds), None)


def _is_opening(layout: Any) -> bool:
    kinds = {each.placeholder_format.type for each in layout.placeholders}
    return PP_PLACEHOLDER.CENTER_TITLE in kinds or PP_PLACEHOLDER.SUBTITLE in kinds


def _put(shape: Any, left: float, top: float, width: float, height: float) -> None:
    shape.left, shape.top, shape.width, shape.height = map(Inches, (left, top, width, height))


def _write_like(shape: Any, size: int, bold: bool, anchor: str, colour: str) -> None:
    """How a placeholder writes: in its list style, so that slides inherit it."""
    body = shape.text_frame._txBody
    properties = body.find(qn("a:bodyPr"))
    for child in list(properties):
        properties.remove(child)
    properties.set("anchor", anchor)
    for side in ("lIns", "rIns", "tIns", "bIns"):
        properties.set(side, "0")
    properties.append(etree.SubElement(properties, qn("a:normAutofit")))
    style = body.find(qn("a:lstStyle"))
    for child in list(style):
        style.remove(child)
    level = etree.SubElement(style, qn("a:lvl1pPr"), {"algn": "l", "marL": "0", "indent": "0"})
    spacing = etree.SubElement(etree.SubElement(level, qn("a:lnSpc")), qn("a:spcPct"))
    spacing.set("val", "95000")
    etree.SubElement(level, qn("a:buNone"))
    run = etree.SubElement(level, qn("a:defRPr"), {"sz": str(Pt(size).centipoints), "b": str(int(bold))})
    fill = etree.SubElement(run, qn("a:solidFill"))
    etree.SubElement(fill, qn("a:schemeClr"), {"val": {"dk1": "tx1", "lt1": "bg1"}[colour]})


def _background(holder: Any, colour: str) -> None:
    fill = holder.background.fill
    fill.solid()
    source = holder.background._cSld.find(f".//{qn('p:bgPr')}/{qn('a:solidFill')}")
    for child in list(source):
        source.remove(child)
    etree.SubElement(source, qn("a:schemeClr"), {"val": {"lt2": "bg2", "dk2": "tx2"}[colour]})


def _colour(master: Any) -> None:
    """Our colours and typeface in the theme, so that everything drawn later can follow it."""
    part = next(each.target_part for each in master.part.rels.values() if each.reltype.endswith("/theme"))
    theme = etree.fromstring(part.blob)
    names = {"a": "http://schemas.openxmlformats.org/drawingml/2006/main"}
    theme.set("name", "So Goc")
    for name, colour in _SCHEME.items():
        slot = theme.find(f".//a:clrScheme/a:{name}", names)
        for child in list(slot):
            slot.remove(child)
        etree.SubElement(slot, qn("a:srgbClr"), {"val": colour.lstrip("#")})
    for each in ("majorFont", "minorFont"):
        theme.find(f".//a:fontScheme/a:{each}/a:latin", names).set("typeface", FONT)
    part._blob = etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True)
