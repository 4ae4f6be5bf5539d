// A combobox after the WAI-ARIA pattern: arrows choose, Enter follows, Escape clears; "/" leads to it.
// Listens on the document, for the field is made anew with another language.
let searchWaits
const searchParts = () => ['#search-input', '#search-found'].map((each) => document.querySelector(each))
const searchOptions = () => [...document.querySelectorAll('#search-found [role=option]')]

function searchShows(open) {
  const [input, list] = searchParts()
  list.hidden = !open || !list.childElementCount
  input.setAttribute('aria-expanded', String(!list.hidden))
}

function searchMarks(option) {
  const [input] = searchParts()
  for (const each of searchOptions()) each.setAttribute('aria-selected', String(each === option))
  if (!option) return
  input.setAttribute('aria-activedescendant', option.id)
  option.scrollIntoView({ block: 'nearest' })
}

function searchGroup({ name, hits }) {
  const box = document.createElement('div')
  box.setAttribute('role', 'group')
  box.setAttribute('aria-label', name)
  const title = document.createElement('div')
  title.className = 'group'
  title.setAttribute('aria-hidden', 'true')
  title.textContent = name
  box.append(title, ...hits.map((hit) => {
    const option = document.createElement('a')
    const told = { role: 'option', 'aria-selected': 'false', 'data-way': '', tabindex: -1, target: '_self' }
    for (const [key, value] of Object.entries(told)) option.setAttribute(key, value)
    option.href = hit.address
    option.textContent = hit.label
    if (hit.detail) option.append(Object.assign(document.createElement('span'), { textContent: hit.detail }))
    return option
  }))
  return box
}

async function searchAsks() {
  const [input, list] = searchParts()
  const words = input.value.trim()
  let found = { groups: [] }
  let said = ''
  if (words) {
    try {
      const answer = await fetch(`search?${new URLSearchParams({ q: words, lang: input.dataset.lang })}`)
      if (!answer.ok) throw new Error(answer.status)
      found = await answer.json()
      said = found.groups.length ? '' : input.dataset.none.replace('{asked}', () => words)
    } catch (failure) {
      console.warn(failure)
      said = input.dataset.failed
    }
  }
  if (words !== input.value.trim()) return  // an older answer does not replace a newer one
  list.replaceChildren(...found.groups.map(searchGroup))
  list.querySelectorAll('a').forEach((option, at) => { option.id = `search-${at}` })
  if (said) {
    const none = document.createElement('p')
    none.setAttribute('role', 'status')
    none.textContent = said
    list.append(none)
  }
  input.removeAttribute('aria-activedescendant')
  searchShows(Boolean(words))
}

function searchEmpties(input) {
  input.value = ''
  searchAsks()
}

document.addEventListener('input', ({ target }) => {
  if (target.id !== 'search-input') return
  clearTimeout(searchWaits)
  searchWaits = setTimeout(searchAsks, 120)
})
document.addEventListener('focusin', ({ target }) => {
  if (target.id === 'search-input') searchShows(Boolean(target.value))
})
document.addEventListener('keydown', (event) => {
  const [input] = searchParts()
  const typing = event.target.closest?.('input, textarea, [contenteditable]')
  if (input && event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault()
    input.focus()
  }
  if (!input || event.target !== input) return
  const options = searchOptions()
  const at = options.findIndex((each) => each.getAttribute('aria-selected') === 'true')
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault()
    const next = event.key === 'ArrowDown' ? at + 1 : Math.max(at, 0) - 1
    searchMarks(options[(next + options.length) % options.length])
  } else if (event.key === 'Enter' && options.length) {
    event.preventDefault()
    ;(options[at] || options[0]).click()
  } else if (event.key === 'Escape') searchEmpties(input)
})
document.addEventListener('click', ({ target }) => {
  const [input, list] = searchParts()
  if (list?.contains(target) && target.closest('a')) searchEmpties(input)
})
document.addEventListener('pointerdown', ({ target }) => {
  if (document.querySelector('#search-found') && !target.closest?.('.search')) searchShows(false)
})
