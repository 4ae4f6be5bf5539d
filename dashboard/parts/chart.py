"""A chart on a page: drawn by Plotly in the browser, a point of it chosen by pressing it.

Streamlit's own element takes a chart away and draws it twice whenever it changes, and brings all of
Plotly. This one keeps the chart, draws what changed once, together with the finding above it, and brings
the small bundle that the slides use.
"""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from dashboard.charts.fitting import FITTED
from dashboard.charts.locale import BUNDLE, plotly_config
from dashboard.parts.components import component
from dashboard.parts.shown import put_headline
from dashboard.texts import words
from dashboard.views.shown import Shown

# The bundle is fetched once. Only the newest figure is drawn, also where several arrive before it is there.
# The headline brings the figure, and is watched: a component hears of its own data only after the page around
# it has been painted, and until then the chart of the last view would stand under the new finding.
_JS = (
    """
function bundle(path) {
  const own = document.querySelector('script[src*="static/js/"]')
  window.soGocPlotly ??= new Promise((done, fail) => {
    const script = document.createElement('script')
    script.src = new URL('../../app/static/' + path, own ? own.src : document.baseURI)
    script.onload = () => done(window.Plotly)
    script.onerror = () => { delete window.soGocPlotly; fail(new Error(script.src)) }
    document.head.appendChild(script)
  })
  return window.soGocPlotly
}

function put(parentElement) {
  const root = document.createElement('div')
  root.className = 'chart'
  const plot = document.createElement('div')
  plot.setAttribute('role', 'img')
  const save = document.createElement('button')
  save.type = 'button'
  save.className = 'save-image'
  save.innerHTML = '<svg viewBox="0 0 24 24" aria-hidden="true">'
    + '<path d="M4 8h3.2l1.4-2.5h6.8L16.8 8H20v11H4z"/><circle cx="12" cy="13.2" r="3.4"/></svg>'
  const said = document.createElement('span')
  said.className = 'unseen'
  said.setAttribute('role', 'status')
  root.append(plot, save, said)
  parentElement.appendChild(root)
  return root
}

"""
    + FITTED
    + """

export default function ({ data: [data], parentElement, setTriggerValue }) {
  const root = parentElement.querySelector('.chart') || put(parentElement)
  const [plot, save, said] = root.children
  const { config } = data
  const block = parentElement.closest('.stVerticalBlock')
  save.title = data.save
  save.setAttribute('aria-label', data.save)

  function take() {
    const brought = block.querySelector('.headline')?.dataset.drawing
    if (!brought || (brought === root.brought && config.locale === root.locale)) return
    Object.assign(root, { brought, locale: config.locale, drawing: JSON.parse(brought) })
    plot.setAttribute('aria-label', root.drawing.alt)
    plot.style.height = `${root.drawing.figure.layout.height}px`
    draw()
  }

  async function draw() {
    const { drawing } = root
    const width = plot.clientWidth
    if (!width) return
    root.width = width
    try {
      const Plotly = await bundle(data.bundle)
      const { data: traces, layout } = drawing.figure
      if (root.drawing === drawing) await Plotly.react(plot, traces, fitted(layout, width), config)
    } catch (failure) {
      console.error(failure)
      plot.textContent = data.failed
    }
    if (plot.on && !root.heard) {
      root.heard = true
      plot.on('plotly_click', ({ points }) => root.choose(points))
    }
  }
  root.take = take
  root.draw = draw
  root.choose = (points) => {
    const [found] = points.filter((point) => point.customdata)
    if (found) setTriggerValue('chosen', found.customdata[0])
  }
  save.onclick = async () => {
    said.textContent = data.saving
    const { figure, words, size: [width, height] } = root.drawing
    const whole = { data: figure.data, layout: { ...figure.layout, ...words }, config }
    const as = { format: 'png', filename: data.file_name, width, height, scale: 2 }
    try {
      await (await bundle(data.bundle)).downloadImage(whole, as)
      said.textContent = data.saved
    } catch (failure) {
      console.error(failure)
      said.textContent = data.failed
    }
  }
  if (!root.sizes) {
    const resized = () => root.drawing && plot.clientWidth !== root.width
    root.sizes = new ResizeObserver(() => { if (resized()) root.draw() })
    root.sizes.observe(plot)
    root.headlines = new MutationObserver(() => root.take())
    root.headlines.observe(block, { childList: true, subtree: true })
  }
  take()
  return () => {
    root.sizes.disconnect()
    root.headlines.disconnect()
    window.Plotly?.purge(plot)
  }
}
"""
)

_chart = component("chart", _JS)


def put_chart(shown: Shown, key: str, file_name: str, on_choose: Callable[[str], None]) -> None:
    """The finding of a view and its chart; choosing a point calls `on_choose` with its claim.

    An image that the reader saves carries the words. `file_name` is its name without the ending.
    """
    text = words(shown.language)

    def choose() -> None:
        on_choose(st.session_state[key].chosen)

    put_headline(shown.title, shown.subtitle, shown.names.places.values(), shown.drawing)
    _chart(
        key=key,
        data={
            "bundle": BUNDLE,
            "config": plotly_config(shown.language),
            "file_name": file_name,
            "save": text["save_image"],
            "saving": text["saving_image"],
            "saved": text["saved_image"],
            "failed": text["chart_failed"],
        },
        on_chosen_change=choose,
    )
