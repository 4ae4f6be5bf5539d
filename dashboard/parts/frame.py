"""What stands around every page: the style, the name, the language switch, the foot."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from html import escape
from pathlib import Path

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.charts.palette import Theme, theme
from dashboard.links import anchor
from dashboard.model import LANGUAGES, Build, Language
from dashboard.numbers import format_number
from dashboard.periods import format_day
from dashboard.texts import words
from dashboard.typeface import faces

SWITCHED = "language_switched"
"""Says in the session that this run was asked for by the language switch."""


def put_style() -> None:
    """The style sheet and the typeface.

    Streamlit's own setting for typefaces is read and sent anew with every change on a page.
    """
    st.html(f"<style>{_style()}</style>")


@lru_cache(maxsize=1)
def _style() -> str:
    sheets = sorted(Path(__file__).resolve().parents[1].glob("style*.css"))
    rules = "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets)
    paper = f":root {{ --paper: light-dark({theme('light').paper}, {theme('dark').paper}) }}"
    return f"{faces('app/static/fonts/{name}', (400, 500, 600, 700))}\n{paper}\n{rules}"


def current_language() -> Language:
    """The language of the session: chosen by the switch, or asked for by the address."""
    asked = st.session_state.get("lang") or st.query_params.get("lang", "vi")
    return "en" if asked == "en" else "vi"


def current_theme() -> Theme:
    """The colours of the theme that the reader's browser shows."""
    return theme("dark" if st.context.theme.type == "dark" else "light")


def put_header(language: Language, pages: Sequence[st.Page], here: str) -> DeltaGenerator:
    """The name, the search, the language switch, then the pages; `here` is the title of the open page.

    Returns the place of the search, which needs a database.
    """
    text = words(language)
    if "lang" not in st.session_state:
        st.session_state["lang"] = language
    with st.container(horizontal=True, vertical_alignment="center", key="masthead"):
        st.html(
            f'<div class="masthead"><span class="name" lang="vi">{escape(text["product"])}</span>'
            f'<span class="tagline">{escape(text["tagline"])}</span></div>',
            width="content",
        )
        search = st.container(key="search-slot", width="content")
        st.segmented_control(
            text["language"],
            LANGUAGES,
            key="lang",
            format_func=lambda code: text[f"language_{code}"],
            required=True,
            label_visibility="collapsed",
            persist_state="session",
            on_change=_note_switch,
        )
        st.html(_pages_html(pages, here, language))
    return search


def _note_switch() -> None:
    st.session_state[SWITCHED] = True


def _pages_html(pages: Sequence[st.Page], here: str, language: Language) -> str:
    """Links to the pages; each says the language, so that it holds in a new tab as well."""
    asked = f"?lang={language}" if language != "vi" else ""
    links = "".join(
        anchor(f"{page.url_path}{asked}", page.title, current=page.title == here) for page in pages
    )
    return f'<nav class="pages" aria-label="{escape(words(language)["pages"])}">{links}</nav>'


def css_string(text: str) -> str:
    """Text inside a quoted string of a style sheet: every other character as its code."""
    return "".join(char if char.isalnum() or char in " .-" else f"\\{ord(char):x} " for char in text)


def put_footer(build: Build | None, language: Language) -> None:
    """How much the data hold, which build they are."""
    if build is None:
        return
    line = words(language)["footer"].format(
        sources=format_number(build.sources, language),
        claims=format_number(build.claims, language),
        version=build.version[:12],
        built=format_day(build.built.date(), language),
    )
    st.html(f'<footer class="foot">{escape(line)}</footer>')


def put_script(language: Language, *scripts: str) -> None:
    """What the page does in the browser: these, run once, and its language, which Streamlit calls English."""
    once = "".join(scripts)
    st.html(
        f"<script>document.documentElement.lang = '{language}'\n"
        f"if (!window.soGoc) {{ window.soGoc = true\n{once} }}</script>",
        unsafe_allow_javascript=True,
        width="content",
    )
