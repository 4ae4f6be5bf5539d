"""What a page puts of a view around its chart: the finding above it, how to read it below."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

import streamlit as st

from dashboard.caption import Note
from dashboard.numbers import NO_BREAK


def put_headline(title: str, under: str, tied: Iterable[str] = ()) -> None:
    """The finding and what it is about; names of places are not broken across lines."""
    for name in tied:
        title = title.replace(name, name.replace(" ", NO_BREAK))
    st.html(f'<div class="headline"><h1>{escape(title)}</h1><p>{escape(under)}</p></div>')


def put_notes(marks: Sequence[Note], sources: str) -> None:
    """How to read the marks, and where the figures are from."""
    items = "".join(
        f'<li><i class="mark {escape(kind)}" aria-hidden="true"></i>{escape(note)}</li>'
        for kind, note in marks
    )
    st.html(f'<div class="reading"><ul>{items}</ul><p class="sources">{escape(sources)}</p></div>')
