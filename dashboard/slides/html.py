"""HTML: a deck as one page that needs nothing beside itself; the same page presents within the product."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields, replace
from html import escape
from pathlib import Path
from typing import Any

from dashboard.charts.bare import bare as without_words
from dashboard.charts.layout import BOTTOM, HEAD_ROOM, PLOT_HEIGHT, TICK_ROOM, TOP
from dashboard.charts.locale import BUNDLE, plotly_config
from dashboard.charts.palette import DARK, LIGHT, Theme
from dashboard.model import Language
from dashboard.slides.deck import Deck, Progress, Slide
from dashboard.slides.quoting import Quoted
from dashboard.slides.reading import in_words
from dashboard.texts import words
from dashboard.typeface import faces

FOLDER = Path(__file__).parent
STATIC = FOLDER.parent / "static"
"""Plotly's basic bundle (MIT): scatter, bar and pie, which is all that our charts are made of."""
CONTRAST = replace(
    DARK,
    paper="#000000",
    ink="#FFFFFF",
    quiet="#F2F2F2",
    grid="#8A8A8A",
    greys=tuple("#FFFFFF" for _ in DARK.greys),
)
THEMES: Mapping[str, Theme] = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}
EVENT_ROW = 16
"""Pixels that a further row of an event's name takes over the plot."""
_MARKERS = {"light": "#FFE9A8", "dark": "#5A4A12", "contrast": "#5A4A12"}
_BRANDS = {"light": "#1F3A4D", "dark": "#0F1E28", "contrast": "#000000"}
MARKED = ("provisional", "implied", "target", "contested")
"""What a slide must explain; the rest of how to read it opens beside it."""
_KEYS = (
    (("→", "␣", "PageDown"), "key_next"),
    (("←", "PageUp"), "key_before"),
    (("↓", "↑"), "key_scroll"),
    (("Home", "End"), "key_ends"),
    (("s",), "key_source"),
    (("t",), "key_table"),
    (("b",), "key_black"),
    (("d",), "key_theme"),
    (("p",), "key_presenter"),
    (("f",), "key_full"),
    (("?",), "key_help"),
    (("Esc",), "key_leave"),
)


def write_html(deck: Deck, progress: Progress | None = None) -> bytes:
    """The deck as one file: charts, code, typeface and all, for a double click without a network."""
    plotly = (STATIC / BUNDLE).read_text(encoding="utf-8").replace("</script", "<\\/script")
    told = deck_data(deck, progress)
    return _page(told, f"<script>{plotly}</script>", _typeface()).encode()


def page_within(told: Mapping[str, Any]) -> str:
    """The same page for a frame within the product, which serves Plotly and the typeface itself."""
    return _page(told, f'<script src="app/static/{BUNDLE}"></script>', faces("app/static/fonts/{name}"))


def deck_data(deck: Deck, progress: Progress | None = None) -> dict[str, Any]:
    """Everything that the page shows, as plain values."""
    text = words(deck.language)
    slides: list[dict[str, Any]] = [_title(deck)]
    if deck.agenda:
        slides.append(_agenda(deck))
    for done, slide in enumerate(deck.slides, start=1):
        slides.append(_slide(slide, deck.language))
        if progress:
            progress(done, len(deck.slides))
    sources = [asdict(each) for each in deck.sources]
    slides.append(_words("sources", text["deck_sources"], foot=deck.made_of) | {"entries": sources})
    told = {
        "title": deck.title,
        "language": deck.language,
        "slides": slides,
        "themes": {name: _colours(theme) for name, theme in THEMES.items()},
        "looks": {name: _look(name, theme) for name, theme in THEMES.items()},
        "config": plotly_config(deck.language),
        "keys": [(names, text[key]) for names, key in _KEYS],
        "words": {
            "slide": text["slide"],
            "quotes": text["slide_quotes"],
            "table": text["table"],
            "keys": text["keys"],
            "close": text["close"],
            "nothing": text["slide_nothing"],
            "note": text["note_for_speaker"],
            "next": text["next_slide"],
            "end": text["deck_end"],
            "elapsed": text["elapsed"],
            "reset": text["reset_clock"],
        },
    }
    told["channel"] = hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()[:16]
    return told


def _title(deck: Deck) -> dict[str, Any]:
    lines = [part for part in (deck.occasion, deck.day) if part] or [deck.made_of]
    return _words("title", deck.title) | {"lines": lines}


def _agenda(deck: Deck) -> dict[str, Any]:
    entries = [
        {"topic": topic, "headline": headline, "at": number}
        for number, (topic, headline) in enumerate(deck.agenda, start=2)
    ]
    return _words("agenda", words(deck.language)["agenda"]) | {"entries": entries}


def _words(kind: str, headline: str, *, foot: str = "") -> dict[str, Any]:
    return {"kind": kind, "headline": headline, "foot": foot}


def _slide(slide: Slide, language: Language) -> dict[str, Any]:
    text = words(language)
    shown = slide.shown if slide.kind == "chart" else None
    colour = LIGHT.quiet
    if slide.shown and slide.shown.lines:
        colour = slide.shown.colours[slide.shown.lines[0].key]
    elif slide.cards:
        colour = slide.cards[0].colour
    reading = f"{text['how_to_read']}: {slide.reading}." if slide.reading else ""
    return {
        "kind": slide.kind,
        "headline": slide.headline,
        "subtitle": slide.subtitle,
        "foot": " ".join(part for part in (_marks(slide), slide.sources) if part),
        "changed": slide.changed,
        "problem": slide.problem,
        "colour": colour,
        "figure": bare(shown.figure, text["hover_hint"]) if shown else None,
        "rows": bool(shown and _height(shown.figure) > PLOT_HEIGHT + HEAD_ROOM + TICK_ROOM),
        "map": bool(shown and shown.form == "map"),
        "alternative": shown.alternative if shown else "",
        "cards": [asdict(card) for card in slide.cards],
        "table": asdict(slide.table),
        "quoted": [_quotation(each, language) for each in slide.quoted],
        "reading": reading,
        "note": slide.note,
    }


def _marks(slide: Slide) -> str:
    """What the marks of figures mean that are not plainly stated, as a sentence; empty where all are."""
    notes = slide.shown.notes if slide.shown and slide.kind == "chart" else ()
    said = in_words([note for note in notes if note[0] in MARKED])
    return f"{said[0].upper()}{said[1:]}." if said else ""


def _quotation(quoted: Quoted, language: Language) -> dict[str, Any]:
    said = words(language)["slide_disagrees"].format(list="; ".join(quoted.disagrees))
    return asdict(quoted) | {
        "named": quoted.named,
        "about": quoted.about,
        "disagrees": said if quoted.disagrees else "",
    }


def bare(figure: Mapping[str, Any], hint: str) -> dict[str, Any]:
    """The figure without the words around it, and without the hint to press what cannot be pressed here."""
    plain = without_words(figure)
    layout = plain["layout"]
    rows = max(
        (each["text"].count("<br>") for each in layout["annotations"] if _stands_above(each)), default=0
    )
    layout["margin"]["t"] += rows * EVENT_ROW
    return {"data": [_without_hint(trace, hint) for trace in figure["data"]], "layout": layout}


def _stands_above(annotation: Mapping[str, Any]) -> bool:
    """It is written over the plot, as the name of an event is."""
    return bool(
        annotation.get("yref") == "paper" and annotation["y"] == 1 and annotation["yanchor"] == "bottom"
    )


def _height(figure: Mapping[str, Any]) -> int:
    return int(figure["layout"]["height"]) - TOP - BOTTOM


def _without_hint(trace: Mapping[str, Any], hint: str) -> dict[str, Any]:
    held = dict(trace)
    if "customdata" in held:
        held["customdata"] = [
            [claim, hover.removesuffix(f"<br>{hint}")] for claim, hover in held["customdata"]
        ]
    return held


def _colours(theme: Theme) -> list[str]:
    """Every colour of a theme in a fixed order, so that one theme's can be put for another's."""
    found: list[str] = []
    for each in fields(Theme):
        value = getattr(theme, each.name)
        found += [value] if isinstance(value, str) else list(value)
    return found


def _look(name: str, theme: Theme) -> dict[str, str]:
    return {
        "paper": theme.paper,
        "ink": theme.ink,
        "quiet": theme.quiet,
        "grid": theme.grid,
        "marker": _MARKERS[name],
        "brand": _BRANDS[name],
    }


def _typeface() -> str:
    """The same rules with the letters themselves inside."""
    rules = faces("{name}")
    for path in sorted((STATIC / "fonts").glob("*.woff2")):
        letters = base64.b64encode(path.read_bytes()).decode("ascii")
        rules = rules.replace(f'url("{path.name}")', f'url("data:font/woff2;base64,{letters}")')
    return rules


def _page(told: Mapping[str, Any], plotly: str, faces: str) -> str:
    """The page around the data; nothing of the data is read as markup or code."""
    data = json.dumps(told, ensure_ascii=False).replace("<", "\\u003c").replace("\u2028", "\\u2028")
    text = words(told["language"])
    parts: Sequence[str] = (
        f'<!doctype html><html lang="{told["language"]}"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(told['title'])}</title>",
        '<link rel="icon" href="data:,">',
        f"<style>{faces}\n{(FOLDER / 'deck.css').read_text(encoding='utf-8')}</style></head><body>",
        '<main id="stage"></main><div id="spoken" class="seen-by-readers" aria-live="polite"></div>',
        f'<nav id="bar" aria-label="{escape(text["keys"])}">',
        f'<button id="before" aria-label="{escape(text["key_before"])}">‹</button><span id="count"></span>',
        f'<button id="after" aria-label="{escape(text["key_next"])}">›</button>',
        f'<button id="help" aria-label="{escape(text["key_help"])}">?</button></nav>',
        '<aside id="panel" hidden></aside><div id="black" hidden></div>',
        f'<script id="deck" type="application/json">{data}</script>',
        plotly,
        f"<script>{(FOLDER / 'deck.js').read_text(encoding='utf-8')}</script></body></html>",
    )
    return "\n".join(parts)
