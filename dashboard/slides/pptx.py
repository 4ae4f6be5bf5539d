"""PowerPoint: a deck as slides that somebody can edit, with native charts and tables and full notes."""

from __future__ import annotations

import io
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.enum.text import MSO_ANCHOR
from pptx.util import Emu, Pt

from dashboard.charts.palette import LIGHT
from dashboard.model import Language
from dashboard.slides.deck import Deck, Progress, Slide
from dashboard.slides.plotting import is_cut, time_plot
from dashboard.slides.plotting_rows import (
    native_notes,
    over_time,
)
from dashboard.slides.pptx_body import Room, bodies
from dashboard.slides.pptx_parts import (
    QUIET,
    put_number,
    put_rule,
    put_text,
    write_notes,
)
from dashboard.slides.pptx_theme import Base, Ratio, open_base
from dashboard.slides.quoting import notes_of
from dashboard.slides.reading import DOTS, SQUARES, in_words
from dashboard.texts import words
from dashboard.views.shown import Shown

MOST_SOURCES, MOST_TOPICS = 20, 10
UNDER, UNDER_WIDTH = 15, 0.099
"""Size of a subtitle in points, and the inches that a character of it takes."""
FOOT, SMALL_FOOT, FOOT_ROWS = 11, 9.5, 4
"""Size of the words under a chart in points, a smaller one for more rows than fit, and how many fit."""
FOOT_CHARACTER = 0.0069
"""Inches that a character of them takes for each point of its size."""
SMALL_HEADLINE = 21
HEADLINE_WIDTH = 0.208
"""Inches that a character of a headline takes, at the most."""


def write_pptx(
    deck: Deck, template: Path | None = None, ratio: Ratio = "16:9", progress: Progress | None = None
) -> bytes:
    """The deck as a .pptx file; raises StoryError where the template cannot be used."""
    base = open_base(ratio, template)
    properties = base.presentation.core_properties
    properties.title, properties.subject = deck.title, deck.occasion
    properties.language, properties.author = deck.language, words(deck.language)["product"]
    properties.comments, properties.keywords = deck.made_of, ""
    _opening(base, deck)
    _agenda(base, deck)
    for done, slide in enumerate(deck.slides, start=1):
        _slide(base, slide, deck.language)
        if progress:
            progress(done, len(deck.slides))
    _sources(base, deck)
    file = io.BytesIO()
    base.presentation.save(file)
    return file.getvalue()


def _opening(base: Base, deck: Deck) -> None:
    slide = base.presentation.slides.add_slide(base.opening)
    _fill(slide, deck.title)
    under = "\n".join(part for part in (deck.occasion, deck.day) if part)
    holder = _placeholder(slide, PP_PLACEHOLDER.SUBTITLE)
    if holder is not None:
        holder.text_frame.text = under or deck.made_of
    elif under:
        put_text(slide, (base.left, base.top + 1, base.width, 1), [[(under, False, None)]], 20)
    write_notes(slide, [deck.title, under, deck.made_of])


def _agenda(base: Base, deck: Deck) -> None:
    """What the deck speaks of: topic and headline of each slide, on as many slides as it takes."""
    text = words(deck.language)
    for start in range(0, len(deck.agenda), MOST_TOPICS):
        some = deck.agenda[start : start + MOST_TOPICS]
        title = text["agenda"] if not start else text["continued"].format(headline=text["agenda"])
        slide = _plain(base, title)
        said: list[Sequence[Any]] = []
        for number, (topic, headline) in enumerate(some, start=start + 1):
            before = [(f"{topic}  ", True, None)] if topic else []
            said.append([(f"{number}.  ", True, QUIET), *before, (headline, False, None)])
        size = 18 if len(some) <= 7 and base.width > 10 else 15 if base.width > 10 else 13
        put_text(slide, _room(base, title, "").box, said, size, after=9)


def _slide(base: Base, slide: Slide, language: Language) -> None:
    """One slide of the story; a long table, or a long comparison, goes on on further slides."""
    text = words(language)
    lines = over_time(slide.shown) if slide.kind == "chart" and slide.shown else None
    least = _room(base, text["continued"].format(headline=slide.headline), slide.subtitle)
    for number, put_body in enumerate(bodies(slide, lines, least)):
        headline = slide.headline if not number else text["continued"].format(headline=slide.headline)
        made = _plain(base, headline)
        room = _room(base, headline, slide.subtitle)
        if base.own:
            put_rule(made, base.left, 0.32, _accent(slide))
        put_text(made, (room.left, room.under, room.width, 0.4), [[(slide.subtitle, False, QUIET)]], UNDER)
        put_body(made, room)
        _foot(made, slide, lines, room, language)
        write_notes(made, _notes(slide, language))


def _plain(base: Base, headline: str) -> Any:
    slide = base.presentation.slides.add_slide(base.inside)
    _fill(slide, headline)
    if base.own and len(headline) * HEADLINE_WIDTH > 2 * base.width - 0.8:
        for run in slide.shapes.title.text_frame.paragraphs[0].runs:
            run.font.size = Pt(SMALL_HEADLINE)
    for shape in list(slide.placeholders):  # a template's other fields would stay empty
        kinds = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
        if shape.placeholder_format.type not in kinds:
            shape._element.getparent().remove(shape._element)
    if base.own:
        number = len(base.presentation.slides)
        height = Emu(base.presentation.slide_height).inches
        right = base.left + base.width
        box = (right - 0.8, height - 0.4, 0.8, 0.22)
        put_number(slide, number, box)
    return slide


def _foot(made: Any, slide: Slide, lines: Shown | None, room: Room, language: Language) -> None:
    """How to read the marks, the sources, and that figures have changed."""
    text = words(language)
    notes = native_notes(slide.shown) if slide.kind == "chart" and slide.shown else []
    if lines and is_cut(time_plot(lines), lines.unit):
        notes.append(("cut", text["axis_cut"]))
    reading = in_words(notes, SQUARES if slide.shown and lines is None else DOTS)
    said = [[(f"{text['how_to_read']}: {reading}.", False, QUIET)]] if reading else []
    said.append([(slide.sources, False, QUIET)])
    if slide.changed:
        said.append([(slide.changed, True, None)])
    box = (room.left, room.foot, room.width - 0.9, 0.85)
    across = box[2] / FOOT / FOOT_CHARACTER
    rows = sum(math.ceil(sum(len(part[0]) for part in paragraph) / across) for paragraph in said)
    size = FOOT if rows <= FOOT_ROWS else SMALL_FOOT
    put_text(made, box, said, size, anchor=MSO_ANCHOR.TOP, name="Sources")


def _notes(slide: Slide, language: Language) -> list[str]:
    text = words(language)
    quoted = notes_of(slide.quoted, language)
    head = [f"{text['slide_quotes']}:"] if quoted else []
    link = text["slide_view"].format(product=text["product"], link=slide.link)
    return [slide.note, slide.changed, *head, *quoted, link]


def _sources(base: Base, deck: Deck) -> None:
    """Every source once, on as many slides as it takes, and which build the figures come from."""
    text = words(deck.language)
    each_part = math.ceil(len(deck.sources) / max(1, math.ceil(len(deck.sources) / MOST_SOURCES))) or 1
    parts = [deck.sources[at : at + each_part] for at in range(0, len(deck.sources), each_part)]
    for number, some in enumerate(parts or [()], start=1):
        title = text["deck_sources"]
        if len(parts) > 1:
            title = text["deck_sources_part"].format(part=number, parts=len(parts))
        slide = _plain(base, title)
        said: list[Sequence[Any]] = [
            [(each.title, True, None), (f" · {each.about}", False, QUIET)] for each in some
        ]
        if number == max(len(parts), 1):
            said.append([(deck.made_of, False, QUIET)])
        room = _room(base, title, "")
        shape = put_text(slide, room.box, said, 11.5 if base.width > 10 else 10, after=5)
        for paragraph, each in zip(shape.text_frame.paragraphs, some, strict=False):
            if each.address:
                paragraph.runs[0].hyperlink.address = each.address
        write_notes(slide, [f"{each.title}\n{each.address}" for each in some if each.address])


def _room(base: Base, headline: str, subtitle: str) -> Room:
    """The room under a headline, which takes one line or two in our theme, and its subtitle."""
    foot = base.bottom - 0.52
    under = base.top
    if base.own and len(headline) * HEADLINE_WIDTH < base.width:
        under -= 0.42
    lines = math.ceil(len(subtitle) * UNDER_WIDTH / base.width)
    return Room(base.left, base.width, under, under + (0.2 + 0.26 * lines if subtitle else 0.1), foot)


def _accent(slide: Slide) -> str:
    if slide.shown and slide.shown.lines:
        return slide.shown.colours[slide.shown.lines[0].key]
    return slide.cards[0].colour if slide.cards else LIGHT.quiet


def _fill(slide: Any, headline: str) -> None:
    title = slide.shapes.title
    if title is not None:
        title.text_frame.text = headline


def _placeholder(slide: Any, kind: Any) -> Any:
    return next((each for each in slide.placeholders if each.placeholder_format.type == kind), None)
