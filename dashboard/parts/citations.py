"""Citations ready to paste: the sentence to print first, each with a button that copies it."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.citing import Citation
from dashboard.model import LANGUAGES, Language
from dashboard.parts.components import component
from dashboard.parts.elements import MAKE
from dashboard.texts import words

FORMS = ("sentence", "newspaper", "source", "bibtex", "csl")
CODE = ("bibtex", "csl")

_JS = (
    MAKE
    + """
const copy = async (text, block) => {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    const area = make('textarea')
    area.value = text
    document.body.appendChild(area)
    area.select()
    document.execCommand('copy')
    area.remove()
  }
}

export default function ({ data: [data], parentElement }) {
  const root = make('section', 'citations')
  root.setAttribute('aria-label', data.title)
  const head = make('div', 'citations-head')
  head.appendChild(make('h3', '', data.title))
  const told = make('span', 'unseen')
  told.setAttribute('role', 'status')
  const switcher = make('div', 'languages')
  switcher.setAttribute('role', 'group')
  head.append(switcher, told)
  root.appendChild(head)
  const body = make('div')
  root.appendChild(body)

  const show = (language) => {
    for (const button of switcher.children) {
      button.setAttribute('aria-pressed', String(button.dataset.language === language))
    }
    body.replaceChildren(...data.forms.map((form) => {
      const text = data.texts[language][form.name]
      const block = make(form.folded ? 'details' : 'div', 'citation')
      block.dataset.form = form.name
      const label = make(form.folded ? 'summary' : 'div', 'label', form.label)
      const button = make('button', 'copy', data.copy)
      button.type = 'button'
      button.setAttribute('aria-label', `${data.copy}: ${form.label}`)
      button.onclick = async (event) => {
        event.preventDefault()
        await copy(text, block)
        button.textContent = data.copied
        told.textContent = `${data.copied}: ${form.label}`
        setTimeout(() => { button.textContent = data.copy }, 1800)
      }
      const line = make(form.code ? 'pre' : 'p', '', text)
      line.lang = language
      if (form.code) line.tabIndex = 0
      block.append(label, line, button)
      return block
    }))
  }
  for (const language of data.languages) {
    const button = make('button', '', language.label)
    button.type = 'button'
    button.dataset.language = language.code
    button.lang = language.code
    button.onclick = () => show(language.code)
    switcher.appendChild(button)
  }
  show(data.language)
  parentElement.replaceChildren(root)
}
"""
)

_citations = component("citations", _JS)


def put_citations(title: str, cited: Mapping[Language, Citation], language: Language, key: str) -> None:
    """Every form in both languages, the reader's first; one click copies one."""
    text = words(language)
    _citations(
        key=key,
        data={
            "title": title,
            "language": language,
            "languages": [{"code": code, "label": text[f"language_{code}"]} for code in LANGUAGES],
            "forms": [
                {
                    "name": form,
                    "label": text[f"cite_form_{form}"],
                    "code": form in CODE,
                    "folded": form != FORMS[0],
                }
                for form in FORMS
            ],
            "texts": {code: {form: getattr(cited[code], form) for form in FORMS} for code in LANGUAGES},
            "copy": text["copy"],
            "copied": text["copied"],
        },
    )
