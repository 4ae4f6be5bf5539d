"""Downloads beside a chart and a table: every file is made when it is asked for, none before the click."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, timedelta, timezone
from functools import partial
from html import escape
from importlib import import_module
from urllib.parse import urlsplit

import streamlit as st

from dashboard.address import Address
from dashboard.charts.framing import SIZES, SizeName
from dashboard.files.excerpt import Excerpt
from dashboard.files.formats import FORMATS, write_file
from dashboard.files.naming import file_stem
from dashboard.links import anchor, figures_link
from dashboard.model import Language, Point
from dashboard.parts.copy_link import copy_link_html
from dashboard.parts.frame import css_string
from dashboard.pictures import ENDINGS, MEDIA_TYPES, Ending, PictureError, why_no_pictures
from dashboard.texts import words
from dashboard.views.excerpts import data_version, view_excerpt, view_parameters
from dashboard.views.pictures import view_picture
from dashboard.views.shown import Shown

VIETNAM = timezone(timedelta(hours=7))
_LOG = logging.getLogger(__name__)


def today() -> date:
    """The day by which exports are dated: Vietnam's, wherever the server stands."""
    return datetime.now(VIETNAM).date()


def server_address() -> str:
    """The address of the server as the reader reached it, ending with a slash; empty where unknown."""
    parts = urlsplit(st.context.url or "")
    return f"{parts.scheme}://{parts.netloc}{parts.path.rpartition('/')[0]}/" if parts.netloc else ""


def put_view_downloads(shown: Shown, version: str, key: str) -> None:
    """The files and pictures of a view; put there once they are opened: none is sent with the page."""
    text = words(shown.language)
    opened = st.popover(text["download"], width="content", key=f"download-{key}", on_change="rerun")
    if opened.open:
        with opened:
            _put_view_files(shown, version, key)


def put_ways_on(shown: Shown, version: str, link: Mapping[str, str] | None = None) -> None:
    """In the same row: the way to the view's table and citations, and its `link` to copy."""
    language = shown.language
    way = anchor(
        figures_link(view_parameters(version, shown.address), language), words(language)["figures_way"]
    )
    copied = copy_link_html(link, language) if link else ""
    st.html(f'<div class="ways-on"><p class="figures-way">{way}</p>{copied}</div>', width="content")


def _put_view_files(shown: Shown, version: str, key: str) -> None:
    """The figures of a view in every format, its pictures, and the view on one page."""
    language, address, points = shown.language, shown.address, shown.points
    make = partial(view_excerpt, version, address, language, today(), server_address())
    put_files(make, file_stem(points, data_version(version)), language, key)
    put_pictures(version, address, points, language, key)
    st.download_button(
        words(language)["brief"],
        data=partial(_brief, shown, version),
        file_name=f"so-goc-{shown.indicator.indicator.replace('_', '-')}.pdf",
        mime="application/pdf",
        icon=":material/description:",
        on_click="ignore",
        key=f"brief-{key}",
    )


def _brief(shown: Shown, version: str) -> bytes:
    """The view on one page; its library is imported when it is asked for."""
    made: bytes = import_module("dashboard.slides.pdf").write_brief(version, shown)
    return made


def put_files(make: Callable[[], Excerpt], stem: str, language: Language, key: str) -> None:
    """A button for each format; the excerpt is put together when one is clicked."""
    text = words(language)
    put_failure_texts(language)
    with st.container(horizontal=True, key=f"files-{key}"):
        for name, kind in FORMATS.items():
            st.download_button(
                text[f"format_{name}"],
                data=partial(_write, name, make),
                file_name=f"{stem}.{kind.ending}",
                mime=kind.media_type,
                on_click="ignore",
                help=text[f"format_about_{name}"],
                key=f"file-{key}-{name}",
            )


def put_failure_texts(language: Language) -> None:
    """What stands under a button whose file could not be made; Streamlit says it in English only."""
    text = words(language)
    said = {"--file-failed": text["file_failed"], "--picture-failed": text["picture_failed"]}
    rules = " ".join(f'{name}: "{css_string(line)}";' for name, line in said.items())
    st.html(f"<style>:root {{ {rules} }}</style>")


def _write(name: str, make: Callable[[], Excerpt]) -> bytes:
    return write_file(name, make())


def put_pictures(
    version: str, address: Address, points: Sequence[Point], language: Language, key: str
) -> None:
    """The chart as PNG, SVG and PDF in the size that is chosen; or why there is none, and what helps."""
    text = words(language)
    st.html(f'<p class="download-kind">{escape(text["pictures"])}</p>')
    if reason := why_no_pictures():
        st.html(f'<p class="quiet">{escape(text[f"pictures_{reason}"])}</p>')
        _put_slide(version, address, points, language, key)
        return
    size = st.segmented_control(
        text["picture_size"],
        list(SIZES),
        key=f"size-{key}",
        default="web",
        format_func=lambda name: text[f"size_{name}"],
        required=True,
        label_visibility="collapsed",
    )
    chosen: SizeName = size or "web"
    with st.container(horizontal=True, key=f"pictures-{key}"):
        for ending in ENDINGS:
            st.download_button(
                ending.upper(),
                data=partial(_paint, version, address, language, ending, chosen),
                file_name=f"{file_stem(points, data_version(version), chosen)}.{ending}",
                mime=MEDIA_TYPES[ending],
                on_click="ignore",
                help=text[f"picture_about_{ending}"],
                key=f"picture-{key}-{ending}",
            )
        _put_slide(version, address, points, language, key)


def _put_slide(version: str, address: Address, points: Sequence[Point], language: Language, key: str) -> None:
    """The chart as a slide that can be edited; it needs no browser."""
    text = words(language)
    st.download_button(
        "PowerPoint",
        data=partial(_slide, version, address, language),
        file_name=f"{file_stem(points, data_version(version))}.pptx",
        mime="application/vnd.openxmlformats-officedocument.presentationml.presentation",
        on_click="ignore",
        help=text["slide_about"],
        key=f"slide-{key}",
    )


def _slide(version: str, address: Address, language: Language) -> bytes:
    """The slide; its library is imported when it is asked for."""
    made: bytes = import_module("dashboard.slides.single").view_slide(version, address, language, today())
    return made


def _paint(version: str, address: Address, language: Language, ending: Ending, size: SizeName) -> bytes:
    """The picture; a reader whose picture fails is told so in their language."""
    text = words(language)
    try:
        picture = view_picture(version, address, language, today(), ending=ending, size=size)
    except PictureError as error:
        raise RuntimeError(text["picture_failed"]) from error
    if picture is None:
        raise RuntimeError(text["picture_nothing"])
    return picture
