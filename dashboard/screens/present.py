"""Trình bày / Present: a story's words, its slides, the room, and the files that are sent round."""

from __future__ import annotations

import base64
import binascii
from dataclasses import replace
from datetime import date, datetime
from html import escape
from typing import Any

import streamlit as st

from dashboard.model import Language
from dashboard.parts.alone import alone
from dashboard.parts.copy_link import put_copy_link
from dashboard.parts.exporting import Export, put_export, start_export
from dashboard.parts.file_choice import put_file_choice
from dashboard.parts.frame import current_theme
from dashboard.parts.shown import put_headline
from dashboard.parts.slide_editor import present_anchor, put_editor
from dashboard.parts.story_slides import put_slides
from dashboard.parts.story_state import (
    current_story,
    edition,
    kept_name,
    name_story,
    open_story,
    put_told,
    tell,
    tell_fault,
    write_story_words,
)
from dashboard.parts.ways import note_address
from dashboard.periods import format_day
from dashboard.slides.deck import make_slide
from dashboard.slides.pptx_theme import Ratio
from dashboard.slides.writing import FORMATS, Format
from dashboard.stories.format import MOST_BYTES, check_words, parse_story, read_link, write_link, write_story
from dashboard.stories.keeping import keep, kept_names, may_keep, read_kept
from dashboard.stories.story import Figures, Story, StoryError
from dashboard.texts import words

_ASKED, _TEMPLATE, _RATIO = "present_asked", "present_template", "present_ratio"
MOST_TEMPLATE = 20 * 1024 * 1024


@alone
def put_page(version: str, language: Language) -> None:
    """The page from top to bottom."""
    _open_asked(language)
    story = _in_language(current_story(language), language)
    _put_head(story, language)
    put_told()
    _put_words(story, language)
    if not story.slides:
        _put_empty(language)
    else:
        _put_room(version, story, language)
        put_export(language)
        slides = [make_slide(version, slide, story, current_theme()) for slide in story.slides]
        with st.container(key="story"):
            left, right = st.columns([1, 1.5], gap="large")
        with left:
            put_slides(slides, language)
        with right:
            put_editor(story, slides, language)
    _write_address(story, language)


def _in_language(story: Story, language: Language) -> Story:
    """The story as it is shown on the page: in the page's language."""
    return story if story.language == language else replace(story, language=language)


def _open_asked(language: Language) -> None:
    """Open the story that the address names, once for each address."""
    asked = {name: st.query_params.get(name, "") for name in ("story", "s")}
    if not any(asked.values()) or st.session_state.get(_ASKED) == asked:
        return
    st.session_state[_ASKED] = asked
    try:
        if asked["story"]:
            open_story(read_kept(asked["story"]), asked["story"])
        else:
            open_story(read_link(asked["s"]))
    except StoryError as error:
        tell_fault(error, language)


def _put_head(story: Story, language: Language) -> None:
    """The name of the page, the stories that are kept, and the ways to open and save one."""
    text = words(language)
    put_headline(text["page_present"], text["present_lead"])
    with st.container(horizontal=True, vertical_alignment="bottom", key="present-stories"):
        names = kept_names()
        key = f"story-kept-{edition()}"
        st.selectbox(
            text["story_kept"],
            names,
            index=names.index(kept_name()) if kept_name() in names else None,
            placeholder=text["story_choose"],
            key=key,
            format_func=_title_of,
            on_change=_open_kept,
            args=(key, language),
        )
        put_file_choice(
            "story-file",
            text["story_open_file"],
            ".json",
            MOST_BYTES,
            on_file=lambda _, content: _open_file(content, language),
        )
        st.button(
            text["story_new"], key="story-new", on_click=open_story, args=(Story("", language=language),)
        )
        if story.slides:
            _put_saving(story, language)


def _title_of(name: str) -> str:
    try:
        return read_kept(name).title or name
    except StoryError:
        return name


def _open_kept(key: str, language: Language) -> None:
    name = st.session_state.get(key) or ""
    try:
        open_story(read_kept(name), name)
    except StoryError as error:
        tell_fault(error, language)


def _open_file(content: str | None, language: Language) -> None:
    try:
        if content is None:
            raise StoryError("too_large", most=MOST_BYTES // 1024)
        open_story(parse_story(base64.b64decode(content).decode("utf-8-sig")))
        tell("success", words(language)["story_opened"])
    except (binascii.Error, UnicodeDecodeError):
        tell_fault(StoryError("no_json"), language)
    except StoryError as error:
        tell_fault(error, language)


def _put_saving(story: Story, language: Language) -> None:
    """The story as a file, under a name, and as a link where it is short enough."""
    text = words(language)
    with st.popover(text["story_save"]):
        st.download_button(
            text["story_download"], data=write_story(story), file_name=f"{_stem()}.json",
            mime="application/json", on_click="ignore", key="story-download",
        )  # fmt: skip
        if may_keep():
            name = st.text_input(text["story_name"], value=kept_name(), key=f"story-name-{edition()}")
            st.button(
                text["story_keep"], key="story-keep", on_click=_keep, args=(name.strip(), story, language)
            )
        else:
            st.caption(text["story_fault_keeping_off"])
        if link := write_link(story):
            put_copy_link({"s": link, "lang": language}, language)
        else:
            st.caption(text["story_no_link"])


def _keep(name: str, story: Story, language: Language) -> None:
    try:
        keep(name, story, over=name == kept_name() and bool(name))
    except StoryError as error:
        tell_fault(error, language)
        return
    name_story(name)
    tell("success", words(language)["story_is_kept"].format(name=name))


def _stem() -> str:
    return kept_name() or "trinh-bay"


def _put_words(story: Story, language: Language) -> None:
    """Title, occasion and day; which figures; whether there is an agenda."""
    text, tag = words(language), edition()
    take: dict[str, Any] = {"on_change": _take_words, "args": (story, tag, language)}
    with st.container(horizontal=True, vertical_alignment="bottom", key="present-words"):
        for name, value in (("title", story.title), ("occasion", story.occasion)):
            st.text_input(
                text[f"story_{name}"], value=value, max_chars=300, key=f"story-{name}-{tag}", **take
            )
        day = f"{story.day:%d/%m/%Y}" if story.day else ""
        st.text_input(
            text["story_day"], value=day, max_chars=10, placeholder=text["story_day_hint"],
            key=f"story-day-{tag}", **take,
        )  # fmt: skip
        st.segmented_control(
            text["story_figures"], ["current", "on_day"], default=story.figures, required=True,
            format_func=lambda kind: text[f"story_figures_{kind}"], key=f"story-figures-{tag}", **take,
        )  # fmt: skip
        st.toggle(text["story_agenda"], value=story.agenda, key=f"story-agenda-{tag}", **take)
    if story.figures == "on_day":
        known = format_day(story.day, language) if story.day else ""
        st.caption(text["story_on_day"].format(day=known) if known else text["story_needs_day"])


def _take_words(story: Story, tag: int, language: Language) -> None:
    """Take over what the fields say; what holds markup, or is no day, is named and not taken."""
    text = words(language)
    said = {name: st.session_state[f"story-{name}-{tag}"] for name in ("title", "occasion", "day", "figures")}
    try:
        check_words(said["title"], text["story_title"])
        check_words(said["occasion"], text["story_occasion"])
        day = _read_day(said["day"])
    except StoryError as error:
        tell_fault(error, language)
        return
    agenda = bool(st.session_state[f"story-agenda-{tag}"])
    figures: Figures = "on_day" if said["figures"] == "on_day" else "current"
    write_story_words(
        replace(
            story, title=said["title"], occasion=said["occasion"], day=day, figures=figures, agenda=agenda
        )
    )


def _read_day(said: str) -> date | None:
    """A day as a reader writes it, 30/11/2026 or 2026-11-30; raises StoryError where it is none."""
    for shape in ("%d/%m/%Y", "%Y-%m-%d"):
        try:
            return datetime.strptime(said.strip(), shape).date()
        except ValueError:
            continue
    if said.strip():
        raise StoryError("bad_day", day=said.strip())
    return None


def _put_empty(language: Language) -> None:
    text = words(language)
    said = f"<h1>{escape(text['story_empty'])}</h1><p>{escape(text['story_empty_how'])}</p>"
    st.html(f'<div class="empty">{said}</div>')


def _put_room(version: str, story: Story, language: Language) -> None:
    """Present it now, or take it away as a file."""
    text = words(language)
    with st.container(horizontal=True, vertical_alignment="center", key="present-room"):
        st.html(present_anchor(story, 0, text["present_now"], "present-now"), width="content")
        for kind in FORMATS:
            st.button(
                text[f"export_{kind}"], key=f"export-{kind}", on_click=_start,
                args=(version, story, kind, language),
            )  # fmt: skip
        with st.popover(text["export_settings"]):
            for kind in FORMATS:
                st.caption(f"{text[f'export_{kind}']}: {text[f'export_about_{kind}']}")
            st.segmented_control(
                text["export_ratio"], ["16:9", "4:3"], default="16:9", required=True, key=_RATIO
            )
            put_file_choice(
                "story-template",
                text["export_template"],
                ".pptx",
                MOST_TEMPLATE,
                on_file=lambda name, content: _take_template(name, content, language),
            )
            if template := st.session_state.get(_TEMPLATE):
                st.caption(text["export_template_is"].format(name=template[0]))
                st.button(text["export_template_drop"], key="template-drop", on_click=_drop_template)


def _take_template(name: str, content: str | None, language: Language) -> None:
    if content is None or not name.lower().endswith(".pptx"):
        tell_fault(StoryError("template", name=name[:80]), language)
        return
    st.session_state[_TEMPLATE] = (name[:80], base64.b64decode(content))


def _drop_template() -> None:
    st.session_state.pop(_TEMPLATE, None)


def _start(version: str, story: Story, kind: Format, language: Language) -> None:
    name, template = st.session_state.get(_TEMPLATE, ("", b""))
    ratio: Ratio = "4:3" if st.session_state.get(_RATIO) == "4:3" else "16:9"
    start_export(Export(version, story, kind, _stem(), ratio, template if kind == "pptx" and name else b""))


def _write_address(story: Story, language: Language) -> None:
    """The address names the story while it is the one that is kept under that name."""
    wanted = {"lang": language if language != "vi" else "", "story": kept_name()}
    wanted = {name: value for name, value in wanted.items() if value}
    if wanted.get("story"):
        st.session_state[_ASKED] = {"story": kept_name(), "s": ""}
    if st.query_params.to_dict() != wanted:
        st.query_params.from_dict(wanted)
    note_address()
