"""A field that takes one file from the reader's machine, in the words of the page."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from dashboard.parts.components import component

_JS = """
export default function ({ data: [data], parentElement, setTriggerValue }) {
  let root = parentElement.querySelector('.file-choice')
  if (!root) {
    root = document.createElement('label')
    root.className = 'file-choice'
    const field = document.createElement('input')
    field.type = 'file'
    const said = document.createElement('span')
    root.append(field, said)
    parentElement.appendChild(root)
  }
  const field = root.querySelector('input')
  const take = (file) => {
    if (!file) return
    if (file.size > data.most) { setTriggerValue('chosen', { name: file.name, content: null }); return }
    const reader = new FileReader()
    reader.onload = () => {
      const content = reader.result.split(',')[1] || ''
      setTriggerValue('chosen', { name: file.name, content })
    }
    reader.readAsDataURL(file)
    field.value = ''
  }
  root.querySelector('span').textContent = data.label
  field.accept = data.accept
  field.onchange = () => take(field.files[0])
  root.ondragover = (event) => event.preventDefault()
  root.ondrop = (event) => { event.preventDefault(); take(event.dataTransfer.files[0]) }
}
"""

_choice = component("file_choice", _JS)


def put_file_choice(
    key: str, label: str, accept: str, most: int, *, on_file: Callable[[str, str | None], None]
) -> None:
    """The field; `on_file` is called with its name and its content as base64, None where too large."""

    def take() -> None:
        chosen = st.session_state[key].get("chosen")
        if chosen:
            on_file(str(chosen["name"]), chosen["content"])

    _choice(
        key=key,
        data={"label": label, "accept": accept, "most": most},
        on_chosen_change=take,
    )
