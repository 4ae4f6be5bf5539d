"""PDF documents: the handout of a story and the one-page brief of a view, tagged, with charts as vectors."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from textwrap import shorten
from typing import Any

from pypdf import PdfReader

from dashboard.address import write_address
from dashboard.charts.palette import LIGHT
from dashboard.model import Language
from dashboard.slides.deck import Deck, Progress, Slide, make_deck
from dashboard.slides.drawing import svg
from dashboard.slides.quoting import Quoted
from dashboard.slides.tables import Table
from dashboard.stories.story import Story, StoryError, StorySlide
from dashboard.texts import words
from dashboard.views.shown import Shown

FOLDER = Path(__file__).parent
WIDTH = 780
"""Pixels across a page, at which the chart's texts come out at about 9 points."""
MOST_QUOTES, MOST_SENTENCE, MOST_ADDRESS = 3, 340, 90
BRIEF_SENTENCE = 210
BRIEF_ROOM = ((10, 6, 100), (8, 4, 100), (6, 4, 100), (5, 2, 100), (3, 2, 100), (0, 2, 100), (0, 2, 62))
"""Rows and quotations of a brief, and percent of its width for the chart, less until they fit on a page."""
MOST_UNKNOWN = 20
_OTHER_SCRIPTS = re.compile(r"[\u0370-\u1dff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffff\U00010000-\U0010ffff]+")
"""Letters of scripts that our typeface does not have; it has Latin with every Vietnamese letter."""
_UNKNOWN = re.compile(r"the text `\"(.+?)\"` could not be displayed")
LEAST_COLUMN, MOST_COLUMN = 8, 30
"""Characters by which columns share the width of a table."""
TALL_CHART = 900
"""Pixels of height of a chart that fills most of a page."""
LONG_TABLE = 14
"""A table of more rows may go on on the next page."""


def write_handout(deck: Deck, progress: Progress | None = None) -> bytes:
    """The deck on A4: each slide with its note and the sentences behind its newest figures."""
    slides = []
    for done, slide in enumerate(deck.slides, start=1):
        slides.append(_slide(slide, deck.language, MOST_QUOTES, MOST_SENTENCE))
        if progress:
            progress(done, len(deck.slides))
    return _compile("handout.typ", _document(deck, slides))


def write_brief(version: str, shown: Shown) -> bytes:
    """One page about the view: its finding, chart, newest figures, sentences and definition."""
    view = StorySlide(write_address(shown.address))
    deck = make_deck(version, Story(shown.title, language=shown.language, slides=(view,)))
    slide, text = deck.slides[0], words(deck.language)
    deck = replace(deck, title=slide.headline)
    for most_rows, most_quotes, wide in BRIEF_ROOM:
        rows = slide.table.rows[:most_rows]
        told = _slide(slide, deck.language, most_quotes, BRIEF_SENTENCE)
        told["table"] = _table(replace(slide.table, rows=rows))
        more = len(slide.table.rows) - len(rows) if rows else 0
        document = _document(deck, [told]) | {
            "definition": shown.indicator.definition.of(deck.language),
            "rows_more": text["rows_more" if shown.lines else "lines_more"].format(count=more)
            if more
            else "",
            "wide": wide,
        }
        written = _compile("brief.typ", document)
        if len(PdfReader(io.BytesIO(written)).pages) == 1:
            break
    return written


def _compile(template: str, document: dict[str, Any]) -> bytes:
    """The document as PDF/UA-1, which asks that every character can be read: others become […]."""
    import typst  # noqa: PLC0415 - 30 MB that only documents need

    told = _OTHER_SCRIPTS.sub("[…]", json.dumps(document, ensure_ascii=False))
    for _ in range(MOST_UNKNOWN):
        try:
            return bytes(
                typst.compile(
                    FOLDER / template,
                    root=FOLDER,
                    font_paths=[FOLDER / "fonts"],
                    ignore_system_fonts=True,
                    sys_inputs={"document": told},
                    pdf_standards=["ua-1"],
                )
            )
        except typst.TypstError as error:
            unknown = _UNKNOWN.search(str(error))
            if unknown is None:
                raise
            told = told.replace(unknown[1], "[…]")
    raise StoryError("too_strange")


def _document(deck: Deck, slides: Sequence[dict[str, Any]]) -> dict[str, Any]:
    text = words(deck.language)
    return {
        "title": deck.title,
        "under": " · ".join(part for part in (deck.occasion, deck.day) if part),
        "language": deck.language,
        "product": text["product"],
        "made_of": deck.made_of,
        "colour": slides[0]["colour"] if slides else LIGHT.ink,
        "agenda": [{"topic": topic, "headline": headline} for topic, headline in deck.agenda],
        "slides": list(slides),
        "sources": [asdict(each) | {"shortened": _short(each.address)} for each in deck.sources],
        "words": {
            "agenda": text["agenda"],
            "definition": text["definition"],
            "note": text["note_for_speaker"],
            "quotes": text["slide_quotes"],
            "reading": text["how_to_read"],
            "sources": text["deck_sources"],
        },
    }


def _slide(slide: Slide, language: Language, quotes: int, sentence: int) -> dict[str, Any]:
    """A slide as plain values: texts, the drawn chart, the quotations that there is room for."""
    text = words(language)
    drawn = slide.shown if slide.kind == "chart" else None
    with_table = slide.kind == "table"
    more = len(slide.quoted) - quotes
    return {
        "headline": slide.headline,
        "subtitle": slide.subtitle,
        "problem": slide.problem,
        "colour": _colour(slide),
        "chart": svg(drawn.figure, WIDTH) if drawn else "",
        "alternative": drawn.alternative if drawn else "",
        "cards": [asdict(card) for card in slide.cards],
        "table": _table(slide.table if with_table else Table("", (), ())),
        "long": (with_table and len(slide.table.rows) > LONG_TABLE) or _is_tall(drawn),
        "tall": _is_tall(drawn),
        "reading": slide.reading if drawn else "",
        "sources": slide.sources,
        "changed": slide.changed,
        "note": slide.note,
        "quoted": [_quotation(each, language, sentence) for each in slide.quoted[:quotes]],
        "more": text["quotes_more"].format(count=more) if more > 0 else "",
    }


def _table(table: Table) -> dict[str, Any]:
    """The table with the share of the width that each column takes, by its longest text."""
    texts = [table.all_heads, *table.rows]
    longest = [max(len(row[at]) for row in texts) for at in range(len(texts[0]))]
    return asdict(table) | {"weights": [min(max(each, LEAST_COLUMN), MOST_COLUMN) for each in longest]}


def _is_tall(shown: Shown | None) -> bool:
    """The chart takes most of a page, so that what belongs to it may go on on the next one."""
    return shown is not None and shown.figure["layout"]["height"] > TALL_CHART


def _quotation(quoted: Quoted, language: Language, most: int) -> dict[str, Any]:
    said = words(language)["slide_disagrees"].format(list="; ".join(quoted.disagrees[:3]))
    return asdict(quoted) | {
        "named": quoted.named,
        "about": quoted.about,
        "sentence": shorten(quoted.sentence, most, placeholder=" […]"),
        "shortened": _short(quoted.address),
        "disagrees": said if quoted.disagrees else "",
    }


def _short(address: str) -> str:
    """An address as it is printed; the link itself stays whole."""
    bare = address.removeprefix("https://").removeprefix("http://")
    return bare if len(bare) <= MOST_ADDRESS else bare[: MOST_ADDRESS - 1] + "…"


def _colour(slide: Slide) -> str:
    if slide.shown and slide.shown.lines:
        return slide.shown.colours[slide.shown.lines[0].key]
    return slide.cards[0].colour if slide.cards else LIGHT.quiet
