"""Số Gốc: start with `streamlit run dashboard/app.py` from the root of the project."""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import Any

# `streamlit run dashboard/app.py` puts only the folder dashboard/ on the path;
# `from dashboard import …` needs the root of the project there as well,
# in front, so that no installed package of that name is taken for ours.
if str(Path(__file__).resolve().parents[1]) not in sys.path:
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import streamlit as st
from starlette.middleware import Middleware

from dashboard import cached
from dashboard.parts.components import present_events_only
from dashboard.parts.copy_link import COPY
from dashboard.parts.frame import (
    current_language,
    put_footer,
    put_header,
    put_script,
    put_style,
)
from dashboard.parts.search import SEARCH, put_search
from dashboard.parts.ways import FOLLOW, note_page, renew
from dashboard.prepare import database
from dashboard.screens import checks, compare, figures, overview, present, sources, trends
from dashboard.service.heads import Heads
from dashboard.service.routes import service_life, service_routes
from dashboard.service.unknown import UnknownPages
from dashboard.settled import settle
from dashboard.slides.serving import show_routes
from dashboard.texts import words
from dashboard.unchanging import send_one_theme

PAGES = {
    "overview": overview,
    "trends": trends,
    "compare": compare,
    "figures": figures,
    "present": present,
    "sources": sources,
    "checks": checks,
}
"""The pages in the order of the header, by their addresses; the first opens at the bare address as well."""


def main() -> None:
    """Every page of the product: frame, database, page, foot."""
    present_events_only()
    send_one_theme()
    language = current_language()
    text = words(language)

    def page_of(name: str, **options: Any) -> Any:
        put = PAGES[name].put_page
        return st.Page(lambda: put(version, language), title=text[f"page_{name}"], **options)

    pages = [page_of(name, url_path=name) for name in PAGES]
    # The bare address opens the first page without taking the page's own address from it.
    page = st.navigation([page_of(next(iter(PAGES)), default=True), *pages], position="hidden")
    renew(page)
    st.set_page_config(page_title=f"{text['product']} · {page.title}", layout="wide")
    put_style()
    search = put_header(language, pages, page.title)
    version = database(language)
    with search:
        put_search(language)
    try:
        page.run()
        put_footer(cached.build(version), language)
    except Exception:
        # Whatever fails, the reader gets a sentence in their language and the log the details.
        logging.getLogger(__name__).exception("The page could not be shown")
        st.error(text["page_failed"])
    note_page(page)
    put_script(language, FOLLOW, COPY, SEARCH)
    settle()


if __name__ == "__main__":
    main()
else:
    # `streamlit run` finds this line, imports the module and serves what it names, on one port; the pages are
    # this same file, run as a script for every reader.
    routes = [*show_routes(), *service_routes()]
    unknown = Middleware(UnknownPages, pages=PAGES, routes=[route.path for route in routes])
    heads = Middleware(Heads, pages=PAGES)
    app = st.App(__file__, routes=routes, lifespan=service_life, middleware=[unknown, heads])
