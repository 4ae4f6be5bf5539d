"""PowerPoint: a deck as slides that somebody can edit, with native charts and tables and full notes."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.enum.text import MSO_ANCHOR
from pptx.util import Emu, Pt

from dashboard.charts.palette import LIGHT
from dashboard.model import Language
from dashboard.slides.deck import Deck, Progress, Slide
from dashboard.slides.plotting import is_cut, time_plot
from dashboard.slides.pptx_bars import is_barred, put_bars
from dashboard.slides.pptx_chart import Box, put_time_chart
from dashboard.slides.pptx_parts import (
    QUIET,
    describe,
    put_breaks,
    put_cards,
    put_end_names,
    put_number,
    put_rule,
    put_table,
    put_text,
    write_notes,
)
from dashboard.slides.pptx_theme import Base, Ratio, open_base
from dashboard.slides.quoting import notes_of
from dashboard.slides.tables import Table
from dashboard.texts import words

MOST_ROWS, MOST_SOURCES, MOST_TOPICS = 11, 18, 10
LABELS_WIDTH = 1.9
SMALL_HEADLINE = 21
HEADLINE_WIDTH = 0.208
"""Inches that a character of a headline takes, at the most."""


@dataclass(frozen=True)
class _Room:
    """Where things stand on a slide, in inches from its upper left corner."""

    left: float
    width: float
    under: float
    body: float
    foot: float

    @property
    def box(self) -> Box:
        """The room between subtitle and foot."""
        return self.left, self.body, self.width, self.foot - self.body - 0.1


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
    """One slide of the story; a long table goes on on further slides."""
    text = words(language)
    pages = [slide.table.rows[at : at + MOST_ROWS] for at in range(0, len(slide.table.rows), MOST_ROWS)]
    drawn = slide.shown and (slide.shown.lines or is_barred(slide.shown))
    if slide.kind == "cards" or (slide.kind == "chart" and drawn):
        pages = pages[:1]
    for number, rows in enumerate(pages or [()]):
        headline = slide.headline if not number else text["continued"].format(headline=slide.headline)
        made = _plain(base, headline)
        room = _room(base, headline, slide.subtitle)
        if base.own:
            put_rule(made, base.left, 0.32, _accent(slide))
        put_text(made, (room.left, room.under, room.width, 0.4), [[(slide.subtitle, False, QUIET)]], 15)
        _body(made, slide, Table(slide.table.corner, slide.table.heads, rows), room)
        _foot(made, slide, room, language)
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


def _body(made: Any, slide: Slide, table: Table, room: _Room) -> None:
    """What the slide is about: a chart, a table, cards, or why there is nothing."""
    if slide.problem:
        put_text(made, room.box, [[(slide.problem, False, QUIET)]], 18)
    elif slide.kind == "cards":
        left, top, width, height = room.box
        put_cards(made, slide.cards, (left, top + 0.25, width, height - 0.25))
    elif slide.kind == "chart" and slide.shown and slide.shown.lines:
        _chart(made, slide, room)
    elif slide.kind == "chart" and slide.shown and is_barred(slide.shown):
        describe(put_bars(made, slide.shown, room.box), slide.shown.alternative)
    else:
        left, top, width, height = room.box
        size = 15 if len(table.heads) <= 3 and width > 10 else 13
        tall = min(height - 0.05, 0.4 * (len(table.rows) + 1))
        alternative = f"{slide.headline}. {slide.subtitle}."
        put_table(made, table, (left, top + 0.05, width, tall), size, alternative)


def _chart(made: Any, slide: Slide, room: _Room) -> None:
    shown = slide.shown
    assert shown is not None, "only called with a view"
    plot = time_plot(shown)
    left, top, width, height = room.box
    names = LABELS_WIDTH if len(shown.lines) > 1 else 0.35
    above = 0.55 if shown.events else 0.25
    inner = (left + 0.75, top + above, width - 0.75 - names, height - above - 0.5)
    put_breaks(made, shown, plot, inner)
    placed = put_time_chart(made, shown, plot, (left, top, width, height), inner)
    describe(placed, shown.alternative)
    put_end_names(made, shown, plot, inner)


def _foot(made: Any, slide: Slide, room: _Room, language: Language) -> None:
    """How to read the marks, the sources, and that figures have changed."""
    text = words(language)
    reading = slide.reading if slide.kind == "chart" else ""
    shown = slide.shown
    if reading and shown and shown.lines and is_cut(time_plot(shown), shown.unit):
        reading += f"; {text['axis_cut']}"
    said = [[(f"{text['how_to_read']}: {reading}.", False, QUIET)]] if reading else []
    said.append([(slide.sources, False, QUIET)])
    if slide.changed:
        said.append([(slide.changed, True, None)])
    box = (room.left, room.foot, room.width - 0.9, 0.85)
    put_text(made, box, said, 11, anchor=MSO_ANCHOR.TOP, name="Sources")


def _notes(slide: Slide, language: Language) -> list[str]:
    text = words(language)
    quoted = notes_of(slide.quoted, language)
    head = [f"{text['slide_quotes']}:"] if quoted else []
    link = text["slide_view"].format(product=text["product"], link=slide.link)
    return [slide.note, slide.changed, *head, *quoted, link]


def _sources(base: Base, deck: Deck) -> None:
    """Every source once, on as many slides as it takes, and which build the figures come from."""
    text = words(deck.language)
    parts = [deck.sources[at : at + MOST_SOURCES] for at in range(0, len(deck.sources), MOST_SOURCES)]
    for number, some in enumerate(parts or [()], start=1):
        title = text["deck_sources"]
        if len(parts) > 1:
            title = text["deck_sources_part"].format(part=number, parts=len(parts))
        slide = _plain(base, title)
        said: list[Sequence[Any]] = [
            [(each.title, True, None), (f" · {each.publisher} · {each.published}", False, QUIET)]
            for each in some
        ]
        if number == max(len(parts), 1):
            said.append([(deck.made_of, False, QUIET)])
        room = _room(base, title, "")
        shape = put_text(slide, room.box, said, 11.5 if base.width > 10 else 10, after=5)
        for paragraph, each in zip(shape.text_frame.paragraphs, some, strict=False):
            if each.address:
                paragraph.runs[0].hyperlink.address = each.address
        write_notes(slide, [f"{each.title}\n{each.address}" for each in some if each.address])


def _room(base: Base, headline: str, subtitle: str) -> _Room:
    """The room under a headline, which takes one line or two in our theme, and its subtitle."""
    foot = base.bottom - 0.52
    under = base.top
    if base.own and len(headline) * HEADLINE_WIDTH < base.width:
        under -= 0.42
    return _Room(base.left, base.width, under, under + (0.46 if subtitle else 0.1), foot)


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
