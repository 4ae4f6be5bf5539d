"""A button that copies the address of a view with everything it depends on, so that it stays what it is."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

import streamlit as st

from dashboard.model import Language
from dashboard.texts import words

# The clipboard asks for a secure page; refused, the old way is tried, then the reader copies by hand.
_JS = """
export default function ({ data, parentElement }) {
  let root = parentElement.querySelector('.copy-link')
  if (!root) {
    root = document.createElement('div')
    root.className = 'copy-link'
    const button = document.createElement('button')
    button.type = 'button'
    const field = document.createElement('input')
    field.readOnly = true
    field.hidden = true
    const said = document.createElement('span')
    said.className = 'unseen'
    said.setAttribute('role', 'status')
    root.append(button, field, said)
    parentElement.appendChild(root)
  }
  const button = root.querySelector('button')
  const field = root.querySelector('input')
  const said = root.querySelector('[role=status]')
  const address = () => {
    const link = new URL(window.location.href)
    link.search = data.query
    link.hash = ''
    return link.href
  }
  const old = (text) => {
    field.hidden = false
    field.value = text
    field.select()
    const done = document.execCommand('copy')
    field.hidden = done
    return done
  }
  const tell = (text) => {
    button.textContent = text
    said.textContent = text
    clearTimeout(root.waiting)
    root.waiting = setTimeout(() => { button.textContent = data.label; said.textContent = '' }, 2500)
  }
  field.setAttribute('aria-label', data.by_hand)
  field.hidden = true
  button.textContent = data.label
  button.onclick = async () => {
    let done = false
    try {
      await navigator.clipboard.writeText(address())
      done = true
    } catch {
      done = old(address())
    }
    if (done) tell(data.copied)
    else said.textContent = data.by_hand
  }
}
"""

_copy_link = st.components.v2.component("copy_link", html="", js=_JS, isolate_styles=False)


def put_copy_link(parameters: Mapping[str, str], language: Language) -> None:
    """The button; the address it copies says every parameter given here, empty ones left out.

    Give it the day as well: without one the view would change as soon as something new is published.
    """
    text = words(language)
    _copy_link(
        key="copy-link",
        data={
            "query": urlencode({name: value for name, value in parameters.items() if value}),
            "label": text["copy_link"],
            "copied": text["copied_link"],
            "by_hand": text["copy_by_hand"],
        },
    )
