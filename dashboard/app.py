"""Số Gốc: start with `streamlit run dashboard/app.py` from the root of the project."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

# `streamlit run dashboard/app.py` puts only the folder dashboard/ on the path;
# `from dashboard import …` needs the root of the project there as well,
# in front, so that no installed package of that name is taken for ours.
if str(Path(__file__).resolve().parents[1]) not in sys.path:
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import streamlit as st

from dashboard import cached
from dashboard.parts.frame import (
    current_language,
    put_document_language,
    put_footer,
    put_header,
    put_style,
)
from dashboard.prepare import database
from dashboard.screens import trends
from dashboard.texts import words


def main() -> None:
    """Every page of the product: frame, database, page, foot."""
    language = current_language()
    text = words(language)
    st.set_page_config(page_title=f"{text['product']} · {text['page_trends']}", layout="wide")
    put_style()
    put_header(language)
    version = database(language)
    page = st.navigation(
        [
            st.Page(
                lambda: trends.put_page(version, language),
                title=text["page_trends"],
                url_path="trends",
                default=True,
            )
        ],
        position="hidden",
    )
    try:
        page.run()
        put_footer(cached.build(version), language)
    except Exception:
        # Whatever fails, the reader gets a sentence in their language and the log the details.
        logging.getLogger(__name__).exception("The page could not be shown")
        st.error(text["page_failed"])
    put_document_language(language)


main()
