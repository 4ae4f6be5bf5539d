"""The search of the header: what the reader types, what it finds, and the ways there."""

from __future__ import annotations

from typing import Any

import streamlit as st

from dashboard import cached
from dashboard.links import overview_link, source_link, trends_of
from dashboard.model import Language
from dashboard.periods import format_day
from dashboard.queries_search import FoundSource
from dashboard.searching import Hit, find_hits
from dashboard.texts import words

KEY = "search"
MOST_HITS = 7
MOST_SOURCES = 4
LONGEST = 80

# A combobox after the WAI-ARIA pattern: arrows choose, Enter follows, Escape clears; "/" leads to it.
_JS = """
export default function ({ data, parentElement, setStateValue }) {
  let root = parentElement.querySelector('.search')
  if (!root) {
    root = document.createElement('div')
    root.className = 'search'
    root.setAttribute('role', 'search')
    const input = document.createElement('input')
    input.type = 'search'
    input.id = 'search-input'
    input.autocomplete = 'off'
    input.maxLength = 80
    input.setAttribute('role', 'combobox')
    input.setAttribute('aria-autocomplete', 'list')
    input.setAttribute('aria-controls', 'search-found')
    input.setAttribute('aria-expanded', 'false')
    const list = document.createElement('div')
    list.id = 'search-found'
    list.setAttribute('role', 'listbox')
    list.hidden = true
    root.append(input, list)
    parentElement.appendChild(root)
    let waiting
    input.addEventListener('input', () => {
      clearTimeout(waiting)
      waiting = setTimeout(() => root.ask(input.value), 120)
    })
    input.addEventListener('keydown', (event) => {
      const options = [...list.querySelectorAll('[role=option]')]
      const at = options.findIndex((each) => each.getAttribute('aria-selected') === 'true')
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault()
        const step = event.key === 'ArrowDown' ? 1 : -1
        root.mark(options[(at + step + options.length) % options.length])
      } else if (event.key === 'Enter' && options.length) {
        event.preventDefault()
        ;(options[at] || options[0]).click()
      } else if (event.key === 'Escape') {
        input.value = ''
        root.ask('')
      }
    })
    input.addEventListener('focus', () => root.show(Boolean(input.value)))
    root.mark = (option) => {
      for (const each of list.querySelectorAll('[role=option]')) each.setAttribute('aria-selected', 'false')
      if (!option) return
      option.setAttribute('aria-selected', 'true')
      input.setAttribute('aria-activedescendant', option.id)
      option.scrollIntoView({ block: 'nearest' })
    }
    root.show = (open) => {
      list.hidden = !open || !list.childElementCount
      input.setAttribute('aria-expanded', String(!list.hidden))
    }
    list.addEventListener('click', (event) => {
      if (!event.target.closest('a')) return
      input.value = ''
      setTimeout(() => root.ask(''), 50)
      root.show(false)
    })
  }
  root.ask = (text) => setStateValue('asked', text)
  const input = root.querySelector('input')
  const list = root.querySelector('#search-found')
  input.placeholder = data.placeholder
  input.setAttribute('aria-label', data.label)
  list.setAttribute('aria-label', data.label)
  if (data.asked.trim() === input.value.trim()) {
    list.replaceChildren()
    data.groups.forEach((group) => {
      const box = document.createElement('div')
      box.setAttribute('role', 'group')
      box.setAttribute('aria-label', group.name)
      const title = document.createElement('div')
      title.className = 'group'
      title.setAttribute('aria-hidden', 'true')
      title.textContent = group.name
      box.appendChild(title)
      for (const hit of group.hits) {
        const option = document.createElement('a')
        option.id = 'search-' + list.querySelectorAll('[role=option]').length + '-' + box.childElementCount
        option.setAttribute('role', 'option')
        option.setAttribute('aria-selected', 'false')
        option.setAttribute('data-way', '')
        option.tabIndex = -1
        option.target = '_self'
        option.href = hit.address
        option.textContent = hit.label
        if (hit.detail) {
          const detail = document.createElement('span')
          detail.textContent = hit.detail
          option.appendChild(detail)
        }
        box.appendChild(option)
      }
      list.appendChild(box)
    })
    if (!data.groups.length && data.asked.trim()) {
      const none = document.createElement('p')
      none.setAttribute('role', 'status')
      none.textContent = data.none
      list.appendChild(none)
    }
    root.show(Boolean(input.value))
  }
  const reach = (event) => {
    const typing = event.target.closest?.('input, textarea, [contenteditable]')
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    input.focus()
  }
  const leave = (event) => { if (!root.contains(event.target)) root.show(false) }
  document.addEventListener('keydown', reach)
  document.addEventListener('pointerdown', leave)
  return () => {
    document.removeEventListener('keydown', reach)
    document.removeEventListener('pointerdown', leave)
  }
}
"""

_search = st.components.v2.component("search", html="", js=_JS, isolate_styles=False)


@st.fragment
def put_search(version: str, language: Language) -> None:
    """The field and what it found; typing redraws this part alone."""
    text = words(language)
    asked = str(st.session_state.get(KEY, {}).get("asked") or "")[:LONGEST]
    _search(
        key=KEY,
        data={
            "placeholder": text["search_placeholder"],
            "label": text["search_label"],
            "asked": asked,
            "none": text["search_none"].format(asked=asked.strip()),
            "groups": found_groups(version, asked, language),
        },
        default={"asked": ""},
        on_asked_change=_nothing_else,
    )


def _nothing_else() -> None:
    """The new words are in the session state; the redrawing that follows finds them there."""


def found_groups(version: str, asked: str, language: Language) -> list[dict[str, Any]]:
    """What the words find, in groups of hits: a label, a detail, an address."""
    if not asked.strip():
        return []
    text = words(language)
    hits = find_hits(asked, cached.indicators(version), cached.places(version), cached.aliases(version))
    groups = [
        (text["search_figures"], [_hit(hit, language) for hit in hits[:MOST_HITS]]),
        (
            text["search_sources"],
            [_source(each, language) for each in cached.named_sources(version, asked, MOST_SOURCES)],
        ),
    ]
    return [{"name": name, "hits": found} for name, found in groups if found]


def _hit(hit: Hit, language: Language) -> dict[str, str]:
    text = words(language)
    if hit.indicator is None:
        assert hit.place is not None, "a hit names an indicator or a place"
        return {
            "label": hit.place.name.of(language),
            "detail": text["search_place"],
            "address": overview_link(hit.place.place, language),
        }
    place = hit.place.name.of(language) if hit.place else ""
    return {
        "label": hit.indicator.name.of(language),
        "detail": place,
        "address": trends_of(hit.indicator.indicator, hit.place.place if hit.place else "", language),
    }


def _source(found: FoundSource, language: Language) -> dict[str, str]:
    parts = [found.publisher, format_day(found.published, language) if found.published else ""]
    return {
        "label": found.title or found.source,
        "detail": " · ".join(part for part in parts if part),
        "address": source_link(found.source, language),
    }
