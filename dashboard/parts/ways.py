"""Links from page to page, followed within the session, and addresses that come from outside a page.

The links are ordinary ones with honest addresses: opened in a new tab, copied, or without the script
they work as well, only slower.
"""

from __future__ import annotations

import streamlit as st

from dashboard.parts import comparison, figures_filters
from dashboard.parts.frame import SWITCHED

_WRITTEN = "address_written"
_TRENDS = (
    "asked first_choice claim family indicator places places_touched levels agencies years_kept known_on "
    "shown_as"
)
_OVERVIEW = "city known_on"
_FINDINGS = "checks_view checks_severity checks_kind checks_indicator checks_place"
_COVERAGE = "coverage_scope coverage_area coverage_span coverage_form"
_REMEMBERED = {
    "": _OVERVIEW.split(),
    "overview": _OVERVIEW.split(),
    "trends": [*_TRENDS.split(), "known_on"],
    "compare": [*comparison.REMEMBERED, "known_on"],
    "figures": figures_filters.REMEMBERED,
    "checks": [*_FINDINGS.split(), *_COVERAGE.split()],
    "sources": ["sources_asked", "sources_kind", "sources_order"],
}
"""What each page remembers of the address it was opened with; the bare address shows the overview."""

FOLLOW = """
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[data-way]')
  if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  history.pushState({}, '', link.href)
  window.dispatchEvent(new PopStateEvent('popstate', { state: {} }))
  document.querySelector('[data-testid=stMain]')?.scrollTo(0, 0)
})
"""
"""Script of every page: it asks Streamlit for the new address just as the browser's Back button does."""


def note_page(page: st.Page) -> None:
    """Note which address the page has written."""
    st.session_state[_WRITTEN] = (page.url_path, st.query_params.to_dict())


def note_address() -> None:
    """Note what a page wrote when it was redrawn alone."""
    if _WRITTEN in st.session_state:
        st.session_state[_WRITTEN] = (st.session_state[_WRITTEN][0], st.query_params.to_dict())


def renew(page: st.Page) -> None:
    """Forget what a page remembers where its address came from outside: a link, Back, a bookmark.

    A page that is opened without parameters, by the header, stays as it was left. So does one whose language
    is switched: where that follows at once, the browser has not yet got the address of the choice before it.
    """
    if st.session_state.pop(SWITCHED, False):
        return
    given = st.query_params.to_dict()
    asked = {name for name in given if name != "lang"}
    if _WRITTEN in st.session_state and asked and st.session_state[_WRITTEN] != (page.url_path, given):
        for key in _REMEMBERED.get(page.url_path, ()):
            st.session_state.pop(key, None)
