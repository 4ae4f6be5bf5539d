"""The button beside a view that adds it to the story of the session."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from html import escape

import streamlit as st

from dashboard.database import served
from dashboard.links import anchor
from dashboard.model import Language
from dashboard.parts.story_state import current_story, put_story
from dashboard.stories.format import check_words
from dashboard.stories.seen import see
from dashboard.stories.story import Kind, StoryError, StorySlide
from dashboard.texts import words

_TOLD = "story_add_told"


def put_add(view: Mapping[str, str], language: Language, kind: Kind = "chart") -> None:
    """Add the view to the story with one click, as it is asked for and with the figures it has today.

    Put into a row: beside the button stands what was added so far.
    """
    text = words(language)
    st.button(
        text["story_add"],
        key=f"story-add-{kind}",
        icon=":material/add_to_queue:",
        type="tertiary",
        on_click=_add,
        args=(dict(view), language, kind),
    )
    if told := st.session_state.pop(_TOLD, None):
        st.toast(told[0], icon=told[1])
    count = len(current_story(language).slides)
    if count:
        link = "present" + (f"?lang={language}" if language != "vi" else "")
        said = anchor(link, text["story_holds"].format(count=count))
        st.html(f'<p class="story-way">{said}</p>', width="content")


def _add(view: dict[str, str], language: Language, kind: Kind) -> None:
    from dashboard.slides.deck import make_slide  # noqa: PLC0415 - loaded when asked for

    view = {name: value for name, value in view.items() if name not in ("lang", "claim") and value}
    story = current_story(language)
    try:
        check_words(" ".join(view.values()), words(language)["story_add"])
        slide = StorySlide(view, kind)
        figures = make_slide(served(), slide, replace(story, figures="current")).figures
        slide = replace(slide, seen=see(figures, date.today()) if figures else None)
        put_story(story.with_slide(slide), at=len(story.slides))
        _remember(words(language)["story_added"], ":material/check:")
    except StoryError as error:
        said = escape(words(language)[f"story_fault_{error.fault}"].format(**error.values))
        _remember(said, ":material/error:")


def _remember(said: str, icon: str) -> None:
    """Keep what there is to say until the page is drawn: at once it would take the place of the frame."""
    st.session_state[_TOLD] = (said, icon)
