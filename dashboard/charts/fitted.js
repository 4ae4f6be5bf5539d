// The layout of a figure for a width. Where that is narrow, only so many labels of the time axis stand as fit beside
// each other, the newest among them, and a range on which sources disagree stands without its words.
function fitted(given, width) {
  const first = (each) => (each.name === 'range' ? { ...each, text: each.text.split('<br>')[0] } : each)
  const layout = width < 620 ? { ...given, annotations: (given.annotations || []).map(first) } : given
  const axis = layout.xaxis
  const every = Math.ceil(((axis.tickvals || []).length * 66) / Math.max(1, width - 150))
  if (axis.type !== 'date' || every < 2) return { ...layout, width }
  const keep = (_, index, all) => (all.length - 1 - index) % every === 0
  const ticktext = (axis.ticktext || axis.tickvals).filter(keep)
  return { ...layout, width, xaxis: { ...axis, tickvals: axis.tickvals.filter(keep), ticktext } }
}
