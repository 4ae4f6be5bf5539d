"""What a page puts of a view around its chart: finding above, how to read it below, evidence beside."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.caption import Note
from dashboard.numbers import NO_BREAK

LONG = 220
"""Characters of a list of missing places from which on it is folded."""


def side_by_side(name: str = "shown") -> tuple[DeltaGenerator, DeltaGenerator]:
    """Where a view stands, and where its evidence; `name` is what the style sheet calls the first.

    Columns would take two containers more, and every container is made anew with each change.
    """
    with st.container(horizontal=True, gap="large", key="view"):
        return st.container(key=name), st.container(key="evidence-panel")


def put_headline(title: str, under: str, tied: Iterable[str] = (), drawing: str = "") -> None:
    """The finding and what it is about; names of places are not broken across lines.

    `drawing` is what the chart below it draws, as JSON.
    """
    for name in tied:
        title = title.replace(name, name.replace(" ", NO_BREAK))
    brings = f" data-drawing='{_as_value(drawing)}'" if drawing else ""
    st.html(f'<div class="headline"{brings}><h1>{escape(title)}</h1><p>{escape(under)}</p></div>')


def _as_value(json: str) -> str:
    """JSON as the value of an attribute in single quotes; nothing in it looks like markup."""
    bare = json.replace("<", "\\u003c").replace(">", "\\u003e")
    return bare.replace("&", "&amp;").replace("'", "&#39;")


def put_notes(marks: Sequence[Note], sources: str, left_out: Iterable[str] = ()) -> None:
    """How to read the marks, where the figures are from, and what is not among them."""
    items = "".join(
        f'<li><i class="mark {escape(kind)}" aria-hidden="true"></i>{escape(note)}</li>'
        for kind, note in marks
    )
    listed = f"<ul>{items}</ul>" if items else ""
    reading = f'<div class="reading">{listed}<p class="sources">{escape(sources)}</p></div>'
    st.html(reading + "".join(_left_out_html(said) for said in left_out))


def _left_out_html(said: str) -> str:
    """What is not in the chart; a long list of places is folded under its beginning."""
    head, _, rest = said.partition(": ")
    if len(said) < LONG:
        return f'<p class="left-out">{escape(said)}</p>'
    return f'<details class="left-out"><summary>{escape(head)}</summary><p>{escape(rest)}</p></details>'
