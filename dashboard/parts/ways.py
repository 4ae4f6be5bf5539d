"""Links from page to page, followed within the session instead of loading everything again.

They are ordinary links with honest addresses: opened in a new tab, copied or without this component they
work as well, only slower.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import parse_qsl

import streamlit as st

KEY = "ways"
_WAY = "way_asked"
_TRENDS = (
    "asked",
    "first_choice",
    "claim",
    "family",
    "indicator",
    "places",
    "places_touched",
    "levels",
    "agencies",
    "years_kept",
)
"""What the page of trends remembers of an earlier address."""

_JS = """
export default function ({ setTriggerValue }) {
  const follow = (event) => {
    const link = event.target.closest?.('a[data-way]')
    if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    setTriggerValue('way', link.getAttribute('href'))
    document.querySelector('[data-testid=stMain]')?.scrollTo(0, 0)
  }
  document.addEventListener('click', follow)
  return () => document.removeEventListener('click', follow)
}
"""

_ways = st.components.v2.component("ways", html="", js=_JS, isolate_styles=False)


def put_ways() -> None:
    """Listen for links that are followed."""

    def keep() -> None:
        st.session_state[_WAY] = st.session_state[KEY].get("way") or ""

    _ways(key=KEY, on_way_change=keep)


def follow(pages: Mapping[str, st.Page]) -> None:
    """Go where the reader's last link leads, if one was followed."""
    way: str = st.session_state.pop(_WAY, "")
    name, _, query = way.partition("?")
    if name not in pages:
        return
    if name == "trends":
        for key in _TRENDS:
            st.session_state.pop(key, None)
    st.switch_page(pages[name], query_params=dict(parse_qsl(query)))
