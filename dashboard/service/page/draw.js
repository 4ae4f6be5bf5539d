const told = JSON.parse(document.getElementById('figure').textContent)
const chart = document.getElementById('chart')
const { data, layout } = told.figure

// Where the frame is narrow, only so many labels of the time axis stand as fit beside each other.
const every = Math.ceil(((layout.xaxis.tickvals || []).length * 66) / Math.max(1, chart.clientWidth - 150))
if (every > 1) {
  const keep = (_, index, all) => (all.length - 1 - index) % every === 0
  layout.xaxis.ticktext = (layout.xaxis.ticktext || layout.xaxis.tickvals).filter(keep)
  layout.xaxis.tickvals = layout.xaxis.tickvals.filter(keep)
}
Plotly.newPlot(chart, data, layout, { ...told.config, responsive: true })
