"""The slides of a story as a list: chosen by a click, moved by drag or buttons, duplicated, removed."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard.model import Language
from dashboard.parts.components import component
from dashboard.parts.elements import MAKE
from dashboard.parts.story_state import current_at, current_story, put_story, tell_fault
from dashboard.slides.deck import Slide
from dashboard.stories.story import StoryError
from dashboard.texts import words

KEY = "story-slides"

_JS = (
    MAKE
    + """
export default function ({ data: [data], parentElement, setTriggerValue }) {
  const act = (what, from, to) => setTriggerValue('act', { what, from, to, edition: data.edition })
  const list = make('ol', 'story-slides')
  list.setAttribute('aria-label', data.label)
  let dragged = null
  data.slides.forEach((slide, index) => {
    const item = make('li', slide.marks)
    item.draggable = true
    item.ondragstart = (event) => {
      dragged = index
      event.dataTransfer.effectAllowed = 'move'
      item.classList.add('dragged')
    }
    item.ondragend = () => { item.classList.remove('dragged'); dragged = null }
    item.ondragover = (event) => {
      if (dragged === null) return
      event.preventDefault()
      item.classList.add('over')
    }
    item.ondragleave = () => item.classList.remove('over')
    item.ondrop = (event) => {
      event.preventDefault()
      item.classList.remove('over')
      if (dragged !== null && dragged !== index) act('move', dragged, index)
    }
    const open = make('button', 'open')
    open.append(make('span', 'number', String(index + 1)), make('span', 'what'))
    open.lastChild.append(make('b', '', slide.topic), make('span', '', slide.headline))
    if (slide.said) open.lastChild.append(make('em', '', slide.said))
    if (slide.here) open.setAttribute('aria-current', 'true')
    open.onclick = () => act('open', index, index)
    const tools = make('span', 'tools')
    const moves = [['move', '↑', index - 1], ['move', '↓', index + 1]]
    for (const [what, sign, to] of [...moves, ['copy', '+', index], ['remove', '✕', index]]) {
      const button = make('button', '', sign)
      button.type = 'button'
      const name = what === 'move' ? (to < index ? 'up' : 'down') : what
      button.title = data.words[name]
      button.setAttribute('aria-label', `${data.words[name]}: ${slide.headline}`)
      button.disabled = what === 'move' && (to < 0 || to >= data.slides.length)
      button.onclick = () => act(what, index, to)
      tools.append(button)
    }
    item.append(open, tools)
    list.append(item)
  })
  parentElement.querySelector('.story-slides')?.remove()
  parentElement.appendChild(list)
}
"""
)

_list = component("story_slides", _JS)


def put_slides(slides: Sequence[Slide], language: Language) -> None:
    """The list; what is done in it changes the story of the session."""
    text = words(language)
    at = current_at()

    def act() -> None:
        done = st.session_state[KEY].get("act")
        if done:
            _act(str(done["what"]), int(done["from"]), int(done["to"]), language)

    _list(
        key=KEY,
        data={
            "label": text["story_slides"],
            "slides": [
                {
                    "topic": slide.topic,
                    "headline": slide.headline,
                    "here": index == at,
                    "marks": "here" if index == at else "",
                    "said": slide.problem or (text["slide_changed"] if slide.changed else ""),
                }
                for index, slide in enumerate(slides)
            ],
            "edition": len(slides),
            "words": {name: text[f"slide_{name}"] for name in ("up", "down", "copy", "remove")},
        },
        on_act_change=act,
    )


def _act(what: str, index: int, to: int, language: Language) -> None:
    story = current_story(language)
    if not 0 <= index < len(story.slides):
        return
    try:
        if what == "open":
            put_story(story, at=index)
        elif what == "move":
            put_story(story.moved(index, to), at=to)
        elif what == "copy":
            put_story(story.duplicated(index), at=index + 1)
        elif what == "remove":
            put_story(story.without(index), at=min(index, len(story.slides) - 2))
    except StoryError as error:
        tell_fault(error, language)
