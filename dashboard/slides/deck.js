// Shows a deck: one slide a screen, keys, touch, a presenter's window. Asks nobody for anything.
// The same code runs in the file that is passed round and in the page that presents.
(() => {
  const deck = JSON.parse(document.getElementById('deck').textContent)
  const text = deck.words
  const stage = document.getElementById('stage')
  const panel = document.getElementById('panel')
  const black = document.getElementById('black')
  const count = document.getElementById('count')
  const spoken = document.getElementById('spoken')
  const themes = Object.keys(deck.themes)
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel('so-goc-' + deck.channel) : null
  const presenter = document.documentElement.dataset.role === 'presenter'
  const slides = deck.slides
  const made = new Map()
  let here = Math.min(Math.max(deck.start || (parseInt(location.hash.slice(1), 10) || 1) - 1, 0), slides.length - 1)
  let theme = deck.theme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
  let opened = ''
  let began = Date.now()

  const make = (tag, name, said) => {
    const element = document.createElement(tag)
    if (name) element.className = name
    if (said !== undefined) element.textContent = said
    return element
  }

  // Colours of the light theme become those of another, wherever they stand in a figure.
  const coloured = (said) => {
    if (theme === 'light') return said
    const from = deck.themes.light
    const to = deck.themes[theme]
    const swap = new Map(from.map((colour, index) => [colour.toLowerCase(), to[index]]).reverse())
    return said.replace(/#[0-9a-fA-F]{6}/g, (colour) => swap.get(colour.toLowerCase()) || colour)
  }

  const scaled = (value, k, least) => (Array.isArray(value)
    ? value.map((each) => scaled(each, k, least))
    : typeof value === 'number' ? Math.max(least || 0, value * k) : value)

  // The figure at the size of the room: no text under 18 points where a screen is 1920 pixels wide.
  function fitted(slide, width, height) {
    const figure = JSON.parse(coloured(JSON.stringify(slide.figure)))
    const screen = width * 1.075
    const least = Math.max(11, (24 / 1920) * screen)
    const k = Math.max(slide.rows ? least / 13 : 0.8, (24 / 13) * (Math.min(screen, height * 2.6) / 1920))
    const layout = figure.layout
    const font = (held) => { if (held && held.size !== undefined) held.size = scaled(held.size, k, least) }
    font(layout.font)
    font(layout.hoverlabel && layout.hoverlabel.font)
    for (const axis of [layout.xaxis, layout.yaxis]) {
      font(axis.tickfont)
      for (const name of ['ticklen', 'gridwidth', 'linewidth']) if (axis[name]) axis[name] *= k
    }
    for (const each of layout.annotations || []) {
      font(each.font)
      for (const name of ['xshift', 'yshift']) if (each[name]) each[name] *= k
    }
    for (const each of layout.shapes || []) if (each.line) each.line.width = scaled(each.line.width, k)
    for (const side of ['t', 'b']) layout.margin[side] = scaled(layout.margin[side], k)
    for (const side of ['l', 'r']) layout.margin[side] = scaled(layout.margin[side], Math.max(k, least / 13))
    for (const trace of figure.data) {
      if (trace.textfont) trace.textfont.size = scaled(trace.textfont.size, k, least)
      if (trace.line) trace.line.width = scaled(trace.line.width, k)
      if (trace.marker) {
        if (trace.marker.size !== undefined) trace.marker.size = scaled(trace.marker.size, k)
        if (trace.marker.line) trace.marker.line.width = scaled(trace.marker.line.width, k)
      }
    }
    layout.width = Math.floor(width)
    layout.height = Math.max(Math.floor(height), slide.rows ? Math.ceil(slide.figure.layout.height * k) : 0)
    if (slide.map) tiled(figure, Math.floor(height), least)
    apart(layout)
    return figure
  }

  // Tiles as high as the room allows: name and value in one row, in two, or as they are; else the map is scrolled.
  function tiled(figure, height, size) {
    const layout = figure.layout
    const span = (range) => Math.abs(range[1] - range[0])
    const rows = span(layout.yaxis.range)
    const wide = (layout.width - layout.margin.l - layout.margin.r) / span(layout.xaxis.range) * 0.94
    layout.margin.t = layout.margin.b = 4
    const around = 8
    const texts = figure.data.filter((trace) => trace.mode === 'text')
    const ways = [
      (said) => said.replace(/<br>/g, ' '),
      (said) => said.replace(/<br>(?!<b>)/g, ' '),
      (said) => said,
    ].map((way) => texts.map((trace) => trace.text.map(way)))
    const lines = (way) => way.flat().map((said) => said.replace(/<\/?b>/g, '').split('<br>'))
    const needs = (way) => Math.max(...lines(way).map((each) => each.length)) * size * 1.25 + 4
    const fits = (way) => Math.max(...lines(way).flat().map((line) => line.length)) * size * 0.56 <= wide
    const way = ways.find((each) => fits(each) && needs(each) * rows <= height - around) || ways.find(fits) || ways[2]
    texts.forEach((trace, index) => { trace.text = way[index] })
    layout.height = Math.max(height, Math.ceil(needs(way) * rows + around))
  }

  // Names at the ends of lines keep clear of each other, however large the room makes them.
  function apart(layout) {
    const names = (layout.annotations || []).filter((each) => each.xref === 'paper' && each.x === 1 && each.xanchor === 'left')
    if (names.length < 2) return
    const plot = layout.height - layout.margin.t - layout.margin.b
    const room = { top: -layout.margin.t * 0.7, foot: plot + layout.margin.b * 0.7 }
    const tall = (each) => each.text.split('<br>').length * each.font.size * 1.3
    const whole = () => names.reduce((sum, each) => sum + tall(each), 0)
    if (whole() > room.foot - room.top) for (const each of names) each.text = each.text.replace(/<br>(?!.*<br>)/, ' ')
    if (whole() > room.foot - room.top) for (const each of names) each.text = each.text.replace(/<br>/g, ' ')
    const longest = Math.max(...names.flatMap((each) => each.text.replace(/<\/?b>/g, '').split('<br>')).map((line) => line.length))
    layout.margin.r = Math.max(layout.margin.r, longest * names[0].font.size * 0.58 + 24)
    names.sort((one, other) => other.y - one.y)
    const centres = names.map((each) => (1 - each.y) * plot)
    let edge = room.top
    names.forEach((each, index) => { centres[index] = Math.max(centres[index], edge + tall(each) / 2); edge = centres[index] + tall(each) / 2 })
    edge = room.foot
    for (let index = names.length - 1; index >= 0; index -= 1) {
      centres[index] = Math.min(centres[index], edge - tall(names[index]) / 2)
      edge = centres[index] - tall(names[index]) / 2
    }
    names.forEach((each, index) => { each.y = 1 - centres[index] / plot })
  }

  // Words for which there is no room are set closer and smaller, as small as can be read; what is still left fades
  // at the foot, and can be scrolled.
  function squeeze(room) {
    const words = room.firstElementChild
    const left = () => room.scrollHeight - room.clientHeight - room.scrollTop > 1
    words.style.fontSize = ''
    room.classList.remove('dense', 'more')
    if (!left()) return
    room.classList.add('dense')
    const least = Math.max(11, innerWidth * 0.0085)
    for (let size = parseFloat(getComputedStyle(words).fontSize); left() && size > least; size -= 0.5) {
      words.style.fontSize = `${Math.max(size - 0.5, least)}px`
    }
    room.onscroll = () => room.classList.toggle('more', left())
    room.onscroll()
  }

  function draw(index) {
    const held = made.get(index)
    const slide = slides[index]
    const room = held && held.element.querySelector('.body')
    if (!room || held.drawn) return
    const width = room.clientWidth
    const height = room.clientHeight
    if (!width || !height) return
    if (!slide.figure) {
      held.drawn = true
      squeeze(room)
      return
    }
    const chart = held.element.querySelector('.chart')
    const figure = fitted(slide, width, height)
    room.classList.toggle('still', figure.layout.height <= height)
    held.drawn = true
    Plotly.react(chart, figure.data, figure.layout, deck.config)
  }

  function build(index) {
    if (index < 0 || index >= slides.length || made.has(index)) return
    const slide = slides[index]
    const element = make('section', 'slide ' + slide.kind + (slide.headline.length > 95 ? ' long' : ''))
    element.setAttribute('aria-roledescription', text.slide)
    element.setAttribute('aria-label', slide.headline)
    element.dataset.index = index
    if (slide.colour) element.style.setProperty('--accent', coloured(slide.colour))
    if (slide.kind === 'title') {
      element.append(make('h1', '', slide.headline))
      for (const said of slide.lines) element.append(make('p', '', said))
    } else {
      element.append(make('div', 'rule'), make('h2', '', slide.headline))
      if (slide.subtitle) element.append(make('p', 'under', slide.subtitle))
      const body = make('div', 'body')
      body.append(content(slide))
      element.append(body)
      if (slide.changed) element.append(make('p', 'changed', slide.changed))
      if (slide.foot) element.append(make('p', 'foot', slide.foot))
    }
    stage.append(element)
    made.set(index, { element, drawn: false })
  }

  function content(slide) {
    if (slide.problem) return make('p', '', slide.problem)
    if (slide.figure) {
      const chart = make('div', 'chart')
      chart.setAttribute('role', 'img')
      chart.setAttribute('aria-label', slide.alternative)
      return chart
    }
    if (slide.kind === 'agenda') return agenda(slide)
    if (slide.kind === 'sources') return sources(slide)
    if (slide.kind === 'cards') return cards(slide)
    return table(slide.table)
  }

  function agenda(slide) {
    const list = make('ol', 'agenda')
    slide.entries.forEach((entry, index) => {
      const item = make('li')
      const button = make('button')
      if (entry.topic) button.append(make('b', '', entry.topic + '  '))
      button.append(entry.headline)
      button.onclick = () => go(entry.at)
      item.append(make('span', '', `${index + 1}.`), button)
      list.append(item)
    })
    return list
  }

  function sources(slide) {
    const list = make('ul', slide.entries.length > 18 ? 'sources many' : 'sources')
    for (const each of slide.entries) {
      const item = make('li')
      item.append(link(each.address, each.title), make('small', '', each.about))
      list.append(item)
    }
    return list
  }

  function link(address, said) {
    if (!/^https?:\/\//.test(address)) return make('b', '', said)
    const element = make('a', '', said)
    element.href = address
    element.target = '_blank'
    element.rel = 'noopener noreferrer'
    return element
  }

  function cards(slide) {
    const row = make('div', 'cards')
    for (const each of slide.cards) {
      const card = make('div', 'card')
      card.style.setProperty('--accent', coloured(each.colour))
      card.append(make('b', '', each.name), make('strong', '', each.number), make('div', '', each.unit ? `${each.unit}, ${each.period}` : each.period))
      for (const said of [each.before, each.sentence && `“${each.sentence}”`]) if (said) card.append(make('small', '', said))
      row.append(card)
    }
    return row
  }

  function table(held) {
    const element = make('table')
    const head = element.createTHead().insertRow()
    for (const said of [held.corner, ...held.heads]) {
      const cell = make('th', '', said)
      cell.scope = 'col'
      head.append(cell)
    }
    const body = element.createTBody()
    for (const row of held.rows) {
      const line = body.insertRow()
      row.forEach((said, index) => {
        const cell = make(index ? 'td' : 'th', '', said)
        if (!index) cell.scope = 'row'
        line.append(cell)
      })
    }
    return element
  }

  // --- Moving ---------------------------------------------------------------------------------------
  function show() {
    build(here)
    draw(here)
    for (const [index, held] of made) held.element.classList.toggle('here', index === here)
    document.body.classList.toggle('title-here', slides[here].kind === 'title')
    count.textContent = `${here + 1}/${slides.length}`
    spoken.textContent = `${here + 1}/${slides.length}. ${slides[here].headline}. ${slides[here].alternative || ''}`
    if (opened && opened !== 'keys') open(opened)
    const ready = () => { for (const index of [here + 1, here - 1]) { build(index); draw(index) } }
    requestAnimationFrame(() => setTimeout(ready, 0))
  }

  function go(index, told) {
    const to = Math.min(Math.max(index, 0), slides.length - 1)
    if (!black.hidden) cover(false)
    if (to !== here) {
      here = to
      show()
      history.replaceState(null, '', '#' + (here + 1))
    }
    if (!told) tell({ go: here })
    window.parent.postMessage({ soGocSlide: here }, '*')
    if (presenter) follow()
  }

  const tell = (said) => { if (channel) channel.postMessage(said) }
  if (channel) {
    channel.onmessage = ({ data }) => {
      if (data.go !== undefined) go(data.go, true)
      if (data.black !== undefined) cover(data.black, true)
      if (data.ask && !presenter) tell({ go: here, theme })
      if (data.theme && data.theme !== theme) dress(data.theme, true)
    }
  }

  function cover(on, told) {
    if (!presenter) black.hidden = !on
    covered = on
    if (!told) tell({ black: on })
  }
  let covered = false

  function dress(name, told) {
    theme = name
    const named = deck.looks[name]
    for (const [key, value] of Object.entries(named)) document.documentElement.style.setProperty('--' + key, value)
    document.documentElement.dataset.theme = name
    document.documentElement.style.colorScheme = name === 'light' ? 'light' : 'dark'
    again()
    if (!told) tell({ theme: name })
  }

  function again() {
    for (const { element } of made.values()) {
      const chart = element.querySelector('.js-plotly-plot')
      if (chart) Plotly.purge(chart)
      element.remove()
    }
    made.clear()
    show()
    if (presenter) follow()
  }

  // --- What opens beside a slide --------------------------------------------------------------------
  function open(what) {
    opened = what
    panel.hidden = false
    const slide = slides[here]
    const close = make('button', 'close', '✕')
    close.setAttribute('aria-label', text.close)
    close.onclick = shut
    panel.replaceChildren(make('h3', '', text[what]), close)
    panel.setAttribute('aria-label', text[what])
    if (what === 'keys') panel.append(keys())
    if (what === 'table') panel.append(slide.table && slide.table.rows.length ? table(slide.table) : make('p', '', text.nothing))
    if (what === 'quotes') {
      const quoted = slide.quoted || []
      if (!quoted.length) panel.append(make('p', '', text.nothing))
      for (const each of quoted) panel.append(quotation(each))
      if (slide.reading) panel.append(make('p', '', slide.reading))
    }
    panel.scrollTop = 0
  }

  function quotation(each) {
    const block = make('div', 'quote')
    const said = make('p')
    const at = each.quote ? each.sentence.indexOf(each.quote) : -1
    if (at < 0) said.textContent = `“${each.sentence}”`
    else said.append('“' + each.sentence.slice(0, at), make('mark', '', each.quote), each.sentence.slice(at + each.quote.length) + '”')
    const where = make('small')
    where.append(link(each.address, each.named), ` · ${each.about}`)
    block.append(make('b', '', each.figure), said, where)
    if (each.disagrees) block.append(make('p', 'disputed', each.disagrees))
    return block
  }

  function keys() {
    const list = make('dl', 'keys')
    for (const [names, said] of deck.keys) {
      const term = make('dt')
      for (const name of names) term.append(make('kbd', '', name), ' ')
      list.append(term, make('dd', '', said))
    }
    return list
  }

  function shut() {
    opened = ''
    panel.hidden = true
    panel.replaceChildren()
  }

  const toggle = (what) => (opened === what ? shut() : open(what))

  // A slide longer than the screen is scrolled before the next one comes.
  function rolled(way) {
    const room = !presenter && made.has(here) && made.get(here).element.querySelector('.body')
    if (!room) return false
    const before = room.scrollTop
    room.scrollTop += way * room.clientHeight * 0.8
    return room.scrollTop !== before
  }

  // --- Keys, touch, clickers ------------------------------------------------------------------------
  function press(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const onButton = event.target.closest && event.target.closest('button, a')
    const act = {
      ArrowRight: () => go(here + 1), ArrowDown: () => rolled(1) || go(here + 1), PageDown: () => go(here + 1), n: () => go(here + 1),
      ArrowLeft: () => go(here - 1), ArrowUp: () => rolled(-1) || go(here - 1), PageUp: () => go(here - 1), Backspace: () => go(here - 1),
      ' ': () => go(here + (event.shiftKey ? -1 : 1)), Enter: () => go(here + 1),
      Home: () => go(0), End: () => go(slides.length - 1),
      s: () => toggle('quotes'), t: () => toggle('table'), '?': () => toggle('keys'),
      b: () => cover(presenter ? !covered : black.hidden), '.': () => cover(presenter ? !covered : black.hidden),
      d: () => dress(themes[(themes.indexOf(theme) + 1) % themes.length]),
      p: () => beside(), f: () => whole(), Escape: () => leave(),
    }[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (!act || (onButton && (event.key === ' ' || event.key === 'Enter'))) return
    if (opened && !panel.hidden && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) return
    event.preventDefault()
    act()
  }

  function leave() {
    if (opened) shut()
    else if (!black.hidden) cover(false)
    else if (document.fullscreenElement) document.exitFullscreen()
    else window.parent.postMessage({ soGocLeave: here }, '*')
  }

  function whole() {
    if (document.fullscreenElement) document.exitFullscreen()
    else document.documentElement.requestFullscreen().catch(() => {})
  }

  let touch = null
  addEventListener('touchstart', (event) => { touch = event.touches.length === 1 ? event.touches[0] : null }, { passive: true })
  addEventListener('touchend', (event) => {
    if (!touch) return
    const across = event.changedTouches[0].clientX - touch.clientX
    const down = event.changedTouches[0].clientY - touch.clientY
    touch = null
    if (Math.abs(across) > 50 && Math.abs(across) > 1.6 * Math.abs(down)) go(here + (across < 0 ? 1 : -1))
  })
  addEventListener('keydown', press)
  addEventListener('message', ({ data }) => { if (data && data.soGocKey) press({ ...data.soGocKey, target: document.body, preventDefault() {} }) })
  let waiting = 0
  addEventListener('resize', () => { clearTimeout(waiting); waiting = setTimeout(again, 120) })
  black.onclick = () => cover(false)
  document.getElementById('before').onclick = () => go(here - 1)
  document.getElementById('after').onclick = () => go(here + 1)
  document.getElementById('help').onclick = () => toggle('keys')

  // --- The presenter's window: the same deck with a clock, the note, and the slide that comes --------
  function beside() {
    if (presenter) return
    const other = open_window()
    if (other) setTimeout(() => tell({ go: here, theme }), 400)
  }

  function open_window() {
    const other = window.open('', 'so-goc-presenter-' + deck.channel, 'width=1100,height=700')
    if (!other) return null
    const copied = document.documentElement.cloneNode(true)
    copied.dataset.role = 'presenter'
    copied.removeAttribute('style')
    for (const id of ['stage', 'panel', 'spoken']) copied.querySelector('#' + id).replaceChildren()
    copied.querySelector('#panel').hidden = true
    for (const added of copied.querySelectorAll('style[id^="plotly"], .modebar-container')) added.remove()
    other.document.open()
    other.document.write('<!doctype html>' + copied.outerHTML)
    other.document.close()
    return other
  }

  let clock, note, next
  function arrange() {
    const page = make('main', 'presenter')
    const head = make('header')
    clock = make('b')
    const reset = make('button', '', text.reset)
    reset.onclick = () => { began = Date.now(); tick() }
    head.append(clock, make('span', 'elapsed'), reset, count)
    const now = make('div', 'now')
    const side = make('div', 'side')
    next = make('div', 'next')
    note = make('div', 'said')
    now.append(stage)
    stage.className = 'stage'
    side.append(next, note)
    page.append(head, now, side)
    document.body.prepend(page)
    document.getElementById('bar').hidden = true
    setInterval(tick, 1000)
    tick()
    tell({ ask: true })
  }

  function tick() {
    const now = new Date()
    const two = (number) => String(number).padStart(2, '0')
    const passed = Math.floor((Date.now() - began) / 1000)
    clock.textContent = `${two(now.getHours())}:${two(now.getMinutes())}`
    document.querySelector('.elapsed').textContent = `${text.elapsed} ${two(Math.floor(passed / 60))}:${two(passed % 60)}`
  }

  function follow() {
    const slide = slides[here]
    const after = slides[here + 1]
    next.replaceChildren(make('div', 'label', text.next), make('h2', '', after ? after.headline : text.end))
    if (after && after.subtitle) next.append(make('p', 'under', after.subtitle))
    next.style.padding = '1vw'
    note.replaceChildren(make('div', 'label', text.note), make('p', '', slide.note || '–'))
  }

  if (presenter) arrange()
  dress(theme, true)
  if (presenter) follow()
  document.documentElement.dataset.ready = 'yes'
})()
