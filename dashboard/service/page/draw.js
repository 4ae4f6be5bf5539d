const told = JSON.parse(document.getElementById('figure').textContent)
const chart = document.getElementById('chart')
const { data, layout } = told.figure

new ResizeObserver(() => {
  const width = chart.clientWidth
  if (width && width !== chart.width) Plotly.react(chart, data, fitted(layout, width), told.config)
  chart.width = width
}).observe(chart)
