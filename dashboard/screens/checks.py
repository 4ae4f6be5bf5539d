"""Kiểm tra / Checks."""

from __future__ import annotations

import streamlit as st

from dashboard.model import Language
from dashboard.texts import words


def put_page(version: str, language: Language) -> None:
    """The page from top to bottom."""
    st.html(f"<h1>{words(language)['checks_title']}</h1>")
