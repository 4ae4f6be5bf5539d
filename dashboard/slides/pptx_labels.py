"""Values at points and bars: the chart's own numbers, in formats that hold what belongs to a figure."""

from __future__ import annotations

from typing import Any

from lxml import etree
from pptx.dml.color import RGBColor
from pptx.oxml.ns import qn
from pptx.util import Pt

from dashboard.model import Language, Point
from dashboard.numbers import MARKS, OUT_OF, format_number
from dashboard.views.shown import Shown

_LOCALES: dict[Language, str] = {"vi": "[$-42A]", "en": "[$-409]"}


def rgb(colour: str) -> RGBColor:
    """A colour of ours as the library takes it."""
    return RGBColor.from_string(colour.lstrip("#"))


def label_value(mark: Any, point: Point, shown: Shown, side: Any, *, size: float, colour: str) -> None:
    """The chart's own number at a point or bar, in a format that holds its denominator, unit and marks."""
    label = mark.data_label
    label.position = side
    label.font.size, label.font.bold = Pt(size), True
    label.font.color.rgb = rgb(colour)
    written = label._dLbl
    for name in ("LegendKey", "CatName", "SerName", "Percent", "BubbleSize"):
        written.find(qn(f"c:show{name}")).set("val", "0")
    written.find(qn("c:showVal")).set("val", "1")
    written.find(f"{qn('c:txPr')}/{qn('a:bodyPr')}").set("wrap", "none")
    form = etree.Element(qn("c:numFmt"), {"formatCode": number_format_of(point, shown), "sourceLinked": "0"})
    anchor = written.find(qn("c:spPr"))
    (anchor if anchor is not None else written.find(qn("c:txPr"))).addprevious(form)


def number_format_of(point: Point | None, shown: Shown) -> str:
    """The format that writes a figure with its digits, unit, denominator and qualifier; edits keep them."""
    language = shown.language
    if point is None:
        return "General"
    digits = len(repr(point.value).removesuffix(".0").partition(".")[2])
    said = _number(digits)
    if point.total is not None and point.unit in OUT_OF:
        said += f'"/{format_number(point.total, language)}"'
    mark = f'"{MARKS[point.qualifier]} "' if MARKS[point.qualifier] else ""
    contested = '" ≠"' if point.disagree else ""
    return _LOCALES[language] + mark + said + _unit(point.unit, language) + contested


def axis_format(digits: int, unit: str, language: Language) -> str:
    """The format of the numbers of an axis."""
    return _LOCALES[language] + _number(digits) + _unit(unit, language)


def month_format(language: Language) -> str:
    """The format of a day as the page writes a month: 12/2023, Dec 2023."""
    return "mm/yyyy" if language == "vi" else _LOCALES[language] + "mmm yyyy"


def _number(digits: int) -> str:
    return "#,##0" + ("." + "0" * digits if digits else "")


def _unit(unit: str, language: Language) -> str:
    if unit == "percent":
        return '" %"' if language == "vi" else '"%"'
    return '" ha"' if unit == "hectares" else ""
