"""A button that copies the address of a view with everything it depends on, so that it stays what it is."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from urllib.parse import urlencode

import streamlit as st

from dashboard.model import Language
from dashboard.texts import words

COPY = """
function copyLink({ target }) {
  const button = target.closest?.('.copy-link button')
  if (!button) return
  const [said, field] = ['[role=status]', 'input'].map((each) => button.parentElement.querySelector(each))
  const link = new URL(window.location.href)
  link.search = button.dataset.query
  link.hash = ''
  const old = () => {
    Object.assign(field, { hidden: false, value: link.href })
    field.select()
    return field.hidden = document.execCommand('copy')
  }
  const told = (done) => {
    if (!done) return said.textContent = button.dataset.byHand
    const label = button.dataset.label
    button.textContent = said.textContent = button.dataset.copied
    clearTimeout(button.waiting)
    button.waiting = setTimeout(() => { button.textContent = label; said.textContent = '' }, 2500)
  }
  const asked = navigator.clipboard?.writeText(link.href) ?? Promise.reject()
  asked.then(() => true, old).then(told)
}
document.addEventListener('click', copyLink)
"""
"""Script of every page: one listener for all of them, whatever is redrawn.

The clipboard asks for a secure page; refused, the old way is tried, then the reader copies by hand.
"""


def copy_link_html(parameters: Mapping[str, str], language: Language) -> str:
    """The button; the address it copies says every parameter given here, empty ones left out.

    Give it the day as well: without one the view would change as soon as something new is published.
    """
    text = words(language)
    query = urlencode({name: value for name, value in parameters.items() if value})
    label, copied, by_hand = (escape(text[key]) for key in ("copy_link", "copied_link", "copy_by_hand"))
    return (
        f'<div class="copy-link"><button type="button" data-query="{escape(query)}" data-label="{label}" '
        f'data-copied="{copied}" data-by-hand="{by_hand}">{label}</button>'
        f'<input readonly hidden aria-label="{by_hand}"><span class="unseen" role="status"></span></div>'
    )


def put_copy_link(parameters: Mapping[str, str], language: Language) -> None:
    """The button as an element of its own."""
    st.html(copy_link_html(parameters, language))
