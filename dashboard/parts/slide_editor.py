"""One slide of a story: what it looks like, its headline and note, how it is shown, what has changed."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from html import escape
from typing import Any

import streamlit as st

from dashboard.links import anchor
from dashboard.model import Language
from dashboard.parts.story_state import current_at, edition, put_story, tell_fault, write_story_words
from dashboard.slides.deck import Slide
from dashboard.slides.drawing import svg
from dashboard.slides.serving import show_link
from dashboard.slides.tables import Table
from dashboard.stories.format import check_words
from dashboard.stories.seen import see
from dashboard.stories.story import Kind, Story, StoryError
from dashboard.texts import words

WIDTH = 860
MOST_ROWS = 14


def put_editor(story: Story, slides: Sequence[Slide], language: Language) -> None:
    """The open slide with its fields; a change is taken over at once."""
    at = min(current_at(), len(slides) - 1)
    held, slide = story.slides[at], slides[at]
    text, tag = words(language), f"{edition()}-{at}"
    st.html(preview_html(slide, language))
    if slide.changed:
        with st.container(horizontal=True, vertical_alignment="center", key="slide-changed"):
            st.warning(slide.changed)
            st.button(
                text["slide_accept"], key=f"slide-accept-{tag}", on_click=_accept, args=(story, at, slide)
            )
    take: dict[str, Any] = {"on_change": _take, "args": (story, at, tag, language, _has_forms(slide))}
    st.text_input(
        text["slide_headline"], value=held.headline, max_chars=300, key=f"slide-headline-{tag}",
        placeholder=slide.headline, **take,
    )  # fmt: skip
    st.text_area(
        text["slide_note"], value=held.note, max_chars=4000, key=f"slide-note-{tag}", height=110, **take
    )
    if _has_forms(slide):
        st.segmented_control(
            text["slide_as"], ["chart", "table"], default=held.kind, required=True,
            format_func=lambda each: text[f"slide_as_{each}"], key=f"slide-as-{tag}", **take,
        )  # fmt: skip
    ways = present_anchor(story, _screen(story, at), text["present_from_here"])
    st.html(f'<p class="slide-ways">{ways} · {anchor(slide.link, text["slide_to_view"])}</p>')


def _has_forms(slide: Slide) -> bool:
    """It can be shown as a chart or as a table."""
    return slide.shown is not None


def _take(story: Story, at: int, tag: str, language: Language, has_forms: bool) -> None:
    """Take over what the fields of a slide say; what holds markup is named and not taken."""
    text = words(language)
    headline, note = (str(st.session_state[f"slide-{name}-{tag}"]) for name in ("headline", "note"))
    held = story.slides[at]
    kind: Kind = held.kind
    if has_forms:
        kind = "table" if st.session_state[f"slide-as-{tag}"] == "table" else "chart"
    try:
        check_words(headline, text["slide_headline"])
        check_words(note, text["slide_note"])
    except StoryError as error:
        tell_fault(error, language)
        return
    write_story_words(story.changed(at, replace(held, headline=headline, note=note, kind=kind)))


def present_anchor(story: Story, slide: int, label: str, name: str = "") -> str:
    """A link that presents the story in a window of its own, from a slide on, as safe HTML."""
    link = escape(show_link(story, slide))
    return f'<a class="{escape(name)}" href="{link}" target="_blank" rel="opener">{escape(label)}</a>'


def _screen(story: Story, at: int) -> int:
    """Where a slide stands on the screen: after the title and the agenda."""
    return at + 1 + (story.agenda and len(story.slides) > 1)


def _accept(story: Story, at: int, slide: Slide) -> None:
    """Take the figures of today as those the slide was made with."""
    put_story(story.changed(at, replace(story.slides[at], seen=see(slide.figures, date.today()))))


def preview_html(slide: Slide, language: Language) -> str:
    """The slide as safe HTML: headline, subtitle, and what it shows."""
    if slide.problem:
        inside = f"<p>{escape(slide.problem)}</p>"
    elif slide.kind == "cards":
        inside = "".join(
            f'<div class="preview-card" style="border-color: {card.colour}"><b>{escape(card.name)}</b>'
            f'<strong style="color: {card.colour}">{escape(card.number)}</strong>'
            f"<span>{escape(f'{card.unit}, {card.period}' if card.unit else card.period)}</span></div>"
            for card in slide.cards
        )
        inside = f'<div class="preview-cards">{inside}</div>'
    elif slide.kind == "chart" and slide.shown:
        drawn = svg(slide.shown.figure, WIDTH, slide.shown.figure["layout"]["paper_bgcolor"])
        picture = b64encode(drawn.encode()).decode("ascii")
        label = escape(slide.shown.alternative)
        inside = f'<img src="data:image/svg+xml;base64,{picture}" alt="{label}">'
    else:
        inside = _table_html(slide.table, language)
    return (
        f'<div class="preview"><h2>{escape(slide.headline)}</h2><p class="under">{escape(slide.subtitle)}</p>'
        f'{inside}<p class="sources">{escape(slide.sources)}</p></div>'
    )


def _table_html(table: Table, language: Language) -> str:
    heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in table.all_heads)
    rows = "".join(
        "<tr>" + "".join(f"<td>{escape(said)}</td>" for said in row) + "</tr>"
        for row in table.rows[:MOST_ROWS]
    )
    more = len(table.rows) - MOST_ROWS
    rest = f"<p>{escape(words(language)['lines_more'].format(count=more))}</p>" if more > 0 else ""
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>{rest}"
