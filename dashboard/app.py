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
from dashboard.parts.search import put_search
from dashboard.parts.ways import put_ways, renew
from dashboard.prepare import database
from dashboard.screens import checks, compare, overview, sources, trends
from dashboard.service.routes import service_life, service_routes
from dashboard.texts import words


def main() -> None:
    """Every page of the product: frame, database, page, foot."""
    language = current_language()
    text = words(language)
    pages = {
        # The bare address opens the overview without taking the page's own address from it.
        "home": st.Page(
            lambda: overview.put_page(version, language), title=text["page_overview"], default=True
        ),
        "overview": st.Page(
            lambda: overview.put_page(version, language), title=text["page_overview"], url_path="overview"
        ),
        "trends": st.Page(
            lambda: trends.put_page(version, language), title=text["page_trends"], url_path="trends"
        ),
        "compare": st.Page(
            lambda: compare.put_page(version, language), title=text["page_compare"], url_path="compare"
        ),
        "checks": st.Page(
            lambda: checks.put_page(version, language), title=text["page_checks"], url_path="checks"
        ),
        "sources": st.Page(
            lambda: sources.put_page(version, language), title=text["page_sources"], url_path="sources"
        ),
    }
    page = st.navigation(list(pages.values()), position="hidden")
    renew(page)
    st.set_page_config(page_title=f"{text['product']} · {page.title}", layout="wide")
    put_style()
    search = put_header(
        language,
        [pages[name] for name in ("overview", "trends", "compare", "sources", "checks")],
        page.title,
    )
    version = database(language)
    with search:
        put_search(version, language)
    try:
        page.run()
        put_footer(cached.build(version), language)
    except Exception:
        # Whatever fails, the reader gets a sentence in their language and the log the details.
        logging.getLogger(__name__).exception("The page could not be shown")
        st.error(text["page_failed"])
    put_ways(page)
    put_document_language(language)


if __name__ == "__main__":
    main()
else:
    # `streamlit run` finds this line, imports the module and serves what it names, on one port; the pages are
    # this same file, run as a script for every reader.
    app = st.App(__file__, routes=service_routes(), lifespan=service_life)
