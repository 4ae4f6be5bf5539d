// A combobox after the WAI-ARIA pattern: typing narrows, arrows go, Enter takes or leaves, Escape closes,
// Backspace leaves the last. What is chosen is shown at once; an older answer of the server does not undo it.
const make = (name, className, text) => {
  const element = document.createElement(name)
  if (className) element.className = className
  if (text) element.textContent = text
  return element
}
const fold = (text) => text.toLowerCase().replaceAll('đ', 'd').normalize('NFD').replace(/[^a-z0-9]+/g, '')
  .replaceAll('y', 'i')

function put(parentElement) {
  const root = make('div', 'several')
  const id = `several-${crypto.getRandomValues(new Uint32Array(1))[0]}`
  const [label, field] = [make('label'), make('div', 'field')]
  const [list, said] = [make('ul', 'list'), make('span', 'unseen')]
  const [tags, input, clear] = [make('span', 'tags'), make('input'), make('button', 'clear', '✕')]
  Object.assign(label, { htmlFor: id })
  Object.assign(input, { id, type: 'text', autocomplete: 'off', spellcheck: false, maxLength: 60 })
  Object.assign(list, { id: `${id}-list`, hidden: true })
  const told = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id, 'aria-expanded': false }
  for (const [name, value] of Object.entries(told)) input.setAttribute(name, value)
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-multiselectable', 'true')
  said.setAttribute('role', 'status')
  clear.type = 'button'
  field.append(tags, input, clear)
  root.append(label, field, list, said)
  parentElement.appendChild(root)
  Object.assign(root, { label, field, list, said, tags, input, clear, chosen: [], at: -1 })
  return root
}

export default function ({ data: [data], parentElement, setTriggerValue }) {
  const root = parentElement.querySelector('.several') || put(parentElement)
  const { label, field, list, said, tags, input, clear } = root
  if (root.written !== data.options) {
    root.written = data.options
    root.options = JSON.parse(data.options)
    root.names = new Map(root.options.map((each) => [each.value, each.name]))
  }
  const given = JSON.stringify(data.chosen)
  if (!root.sent || root.sent === given || performance.now() - root.when > 3000) {
    root.sent = ''
    root.chosen = data.chosen
  }
  const full = () => data.most > 0 && root.chosen.length >= data.most

  function choose(chosen) {
    root.chosen = chosen
    root.sent = JSON.stringify(chosen)
    root.when = performance.now()
    setTriggerValue('chosen', chosen)
    refresh()
  }
  // What was chosen is sent first, and shown while the server works.
  const refresh = () => setTimeout(() => { show(); if (!list.hidden) open() })
  const leave = (value) => choose(root.chosen.filter((each) => each !== value))
  const turn = (value) => {
    if (root.chosen.includes(value)) leave(value)
    else if (full()) refresh()
    else choose([...root.chosen, value])
    input.value = ''
    root.at = -1
    input.focus()
  }

  function show() {
    label.textContent = data.label
    input.placeholder = root.chosen.length ? '' : data.placeholder
    clear.hidden = !root.chosen.length
    clear.title = data.clear
    clear.setAttribute('aria-label', data.clear)
    tags.replaceChildren(...root.chosen.map((value) => {
      const tag = make('span', 'tag', root.names.get(value))
      const away = make('button', '', '×')
      away.type = 'button'
      away.setAttribute('aria-label', data.leave.replace('{name}', root.names.get(value)))
      away.onclick = () => { leave(value); input.focus() }
      if (data.colours[value]) tag.style.setProperty('--tag', data.colours[value])
      tag.append(away)
      return tag
    }))
  }

  function matching() {
    const asked = fold(input.value)
    if (!asked) return root.options
    const found = root.options.filter((each) => each.found_by.some((form) => form.includes(asked)))
    const begun = (each) => each.found_by.some((form) => form.startsWith(asked))
    return [...found.filter(begun), ...found.filter((each) => !begun(each))]
  }

  function open() {
    const found = matching()
    root.at = Math.min(root.at, found.length - 1)
    const lines = found.map((each, number) => {
      const chosen = root.chosen.includes(each.value)
      const line = make('li', number === root.at ? 'at' : '', each.name)
      line.id = `${list.id}-${number}`
      line.setAttribute('role', 'option')
      line.setAttribute('aria-selected', chosen)
      if (full() && !chosen) line.setAttribute('aria-disabled', 'true')
      line.onpointerdown = (event) => event.preventDefault()
      line.onclick = () => turn(each.value)
      return line
    })
    const note = found.length ? (full() ? data.full : '') : data.none
    said.textContent = note
    if (note) lines.push(Object.assign(make('li', 'note', note), { role: 'presentation' }))
    list.replaceChildren(...lines)
    list.setAttribute('aria-label', data.label)
    list.hidden = false
    input.setAttribute('aria-expanded', 'true')
    if (root.at >= 0) input.setAttribute('aria-activedescendant', `${list.id}-${root.at}`)
    else input.removeAttribute('aria-activedescendant')
    list.children[root.at]?.scrollIntoView({ block: 'nearest' })
    root.found = found
  }
  function close() {
    list.hidden = true
    root.at = -1
    said.textContent = ''
    input.value = ''
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
  }

  input.oninput = () => { root.at = input.value ? 0 : -1; open() }
  input.onclick = open
  input.onblur = close
  clear.onclick = () => { choose([]); input.focus() }
  field.onclick = (event) => { if (event.target === field || event.target === tags) { input.focus(); open() } }
  input.onkeydown = (event) => {
    const steps = { ArrowDown: 1, ArrowUp: -1 }
    if (event.key in steps) {
      event.preventDefault()
      if (list.hidden) open()
      const many = root.found.length
      const from = root.at < 0 && event.key === 'ArrowUp' ? 0 : root.at
      if (many) root.at = (from + steps[event.key] + many) % many
      open()
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if (list.hidden) open()
      else if (root.at >= 0) turn(root.found[root.at].value)
    } else if (event.key === 'Escape') close()
    else if (event.key === 'Backspace' && !input.value && root.chosen.length) leave(root.chosen.at(-1))
  }
  show()
  if (!list.hidden) open()
}
