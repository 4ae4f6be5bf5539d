"""Kiểm tra bản trích / Check an export: paste a receipt, learn what still stands."""

from __future__ import annotations

from html import escape

import streamlit as st

from dashboard import cached
from dashboard.model import Language
from dashboard.parts.export_check import answer_html
from dashboard.parts.shown import put_headline
from dashboard.receipts import MOST_CHARACTERS, ReceiptError
from dashboard.texts import words
from dashboard.views.checking import check_export

CHECK = "check"


def put_check(version: str, language: Language) -> None:
    """The field for the receipt, and the answer."""
    text = words(language)
    put_headline(text["check_title"], text["check_subtitle"])
    with st.container(key="export-check"):
        pasted = st.text_area(
            text["check_field"],
            key="figures_receipt",
            placeholder=text["check_placeholder"],
            height=140,
            max_chars=MOST_CHARACTERS,
            persist_state="session",
        )
        st.button(text["check_do"], key="check-do")
    if not (pasted or "").strip():
        st.html(f'<p class="quiet check-help">{escape(text["check_help"])}</p>')
        return
    try:
        checked = check_export(version, pasted or "")
    except ReceiptError as error:
        st.html(f'<p class="check-fault" role="alert">{escape(text[f"check_fault_{error.fault}"])}</p>')
        return
    indicators = {each.indicator: each for each in cached.indicators(version)}
    places = {each.place: each for each in cached.places(version)}
    st.html(answer_html(checked, indicators, places, language))
