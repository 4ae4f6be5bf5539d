"""The story that a reader is making: one a session, changed by the page and by every chart's button."""

from __future__ import annotations

import streamlit as st

from dashboard.model import Language
from dashboard.stories.story import Story, StoryError
from dashboard.texts import words

_STORY, _NAME, _AT, _EDITION, _TOLD = (f"story_{part}" for part in ("now", "name", "at", "edition", "told"))


def current_story(language: Language) -> Story:
    """The story of the session; an empty one at first."""
    story: Story = st.session_state.setdefault(_STORY, Story("", language=language))
    return story


def put_story(story: Story, *, at: int | None = None) -> None:
    """Change the story, and which slide is open; fields on the page take their values anew."""
    st.session_state[_STORY] = story
    wanted = current_at() if at is None else at
    st.session_state[_AT] = min(max(wanted, 0), max(len(story.slides) - 1, 0))
    st.session_state[_EDITION] = edition() + 1


def write_story_words(story: Story) -> None:
    """Change what the page's own fields say: they hold it already and are left alone."""
    st.session_state[_STORY] = story


def open_story(story: Story, name: str = "") -> None:
    """Put another story in the place of the present one; `name` is the one it is kept under."""
    st.session_state[_NAME] = name
    put_story(story, at=0)


def kept_name() -> str:
    """The name under which the open story is kept; empty where it is not."""
    return str(st.session_state.get(_NAME, ""))


def name_story(name: str) -> None:
    """Note that the story is now kept under a name."""
    st.session_state[_NAME] = name


def current_at() -> int:
    """Which slide is open, counted from 0."""
    return int(st.session_state.get(_AT, 0))


def edition() -> int:
    """How often the story was changed: part of the keys of fields that must follow it."""
    return int(st.session_state.get(_EDITION, 0))


def tell(kind: str, said: str) -> None:
    """Remember a message until the page can show it: kind is error, success or info."""
    st.session_state[_TOLD] = (kind, said)


def tell_fault(error: StoryError, language: Language) -> None:
    """Remember why something could not be done."""
    tell("error", words(language)[f"story_fault_{error.fault}"].format(**error.values))


def put_told() -> None:
    """Show what there is to say, once."""
    kind, said = st.session_state.pop(_TOLD, ("", ""))
    if kind == "error":
        st.error(said)
    elif kind == "success":
        st.success(said)
    elif kind:
        st.info(said)
