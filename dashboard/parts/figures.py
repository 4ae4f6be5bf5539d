"""The table under a chart: every figure of it, each row a way to its sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import streamlit as st

from dashboard.model import Language, Point, SeriesKey
from dashboard.naming import Names
from dashboard.numbers import format_figure, format_range
from dashboard.parts.components import component
from dashboard.parts.elements import CHOOSER, MAKE
from dashboard.periods import format_day, format_period
from dashboard.texts import words

Row = dict[str, Any]

KEY = "figures"
COLUMNS = ("period", "value", "basis", "source", "claims")
FLAT_COLUMNS = ("place", "value", "basis", "source", "claims")

_JS = (
    MAKE
    + CHOOSER
    + """
export default function ({ data: [data], parentElement, setTriggerValue }) {
  const choose = chooser(setTriggerValue)

  const caption = make('caption', '', data.caption)
  caption.appendChild(make('span', '', data.hint))
  const table = make('table', 'figures')
  table.setAttribute('role', 'table')
  table.appendChild(caption)
  const head = table.createTHead().insertRow()
  for (const column of data.columns) {
    const cell = make('th', column.name, column.text)
    cell.scope = 'col'
    head.appendChild(cell)
  }

  for (const group of data.groups) {
    const body = table.createTBody()
    if (group.name) {
      const title = make('th')
      const dot = make('i')
      dot.style.background = group.colour
      title.scope = 'rowgroup'
      title.colSpan = data.columns.length
      title.append(dot, group.name)
      body.insertRow().appendChild(title)
    }
    for (const row of group.rows) body.appendChild(line(row))
  }

  function line(row) {
    const chosen = row.claim === data.chosen
    const element = make('tr', chosen ? 'chosen' : '')
    element.dataset.claim = row.claim
    const [first] = data.columns
    element.appendChild(make('td', first.name, row[first.name]))
    const value = make('td', 'value')
    const button = make('button', '', row.value)
    button.type = 'button'
    button.setAttribute('aria-label', `${row.place}, ${row.period}: ${row.value}. ${data.open}`)
    if (chosen) button.setAttribute('aria-current', 'true')
    value.appendChild(button)
    element.appendChild(value)
    element.appendChild(make('td', 'tag', row.basis))
    element.appendChild(make('td', 'source', row.source))
    element.appendChild(make('td', `claims ${row.state}`, row.claims))
    for (const cell of element.cells) cell.setAttribute('role', 'cell')
    element.setAttribute('role', 'row')
    element.onclick = () => choose(row.claim)
    return element
  }

  parentElement.querySelector('table')?.remove()
  parentElement.appendChild(table)
}
"""
)

_table = component("figures_table", _JS)


def put_figures(
    points: Sequence[Point],
    names: Names,
    colours: Mapping[SeriesKey, str],
    *,
    chosen: str,
    on_choose: Callable[[str], None],
    language: Language,
    flat: bool = False,
) -> None:
    """The table; choosing a row calls `on_choose` with its claim.

    `flat`: figures of one period, one row a place in the order given, instead of a group a line.
    """
    text = words(language)
    columns = FLAT_COLUMNS if flat else COLUMNS
    groups = figure_groups(points, names, colours, language)
    if flat:
        rows = [_row(point, names.full[point.series], language) for point in points]
        groups = [{"name": "", "colour": "", "rows": rows}]

    def choose() -> None:
        claim = st.session_state[KEY].get("chosen")
        if claim:
            on_choose(claim)

    _table(
        key=KEY,
        data={
            "caption": text["table"],
            "hint": text["table_hint"],
            "columns": [{"name": name, "text": text[f"column_{name}"]} for name in columns],
            "groups": groups,
            "chosen": chosen,
            "open": text["open_evidence"],
        },
        on_chosen_change=choose,
    )


def figure_groups(
    points: Sequence[Point],
    names: Names,
    colours: Mapping[SeriesKey, str],
    language: Language,
) -> list[Row]:
    """The lines of the chart, each with its figures as texts, newest first and undated ones last."""
    return [
        {
            "name": name,
            "colour": colours[key],
            "rows": [
                _row(point, name, language)
                for point in sorted(points, key=_newest_first)
                if point.series == key
            ],
        }
        for key, name in names.full.items()
    ]


def _newest_first(point: Point) -> int:
    return -point.end.toordinal() if point.end else 0


def _row(point: Point, name: str, language: Language) -> Row:
    text = words(language)
    source = point.publisher or text["publisher_unknown"]
    if point.published:
        source += f", {format_day(point.published, language)}"
    return {
        "claim": point.claim_id,
        "state": "contested" if point.disagree else "once" if point.sources == 1 else "agreed",
        "place": name,
        "period": format_period(point.period, language),
        "value": format_figure(point, language, False),
        "basis": "" if point.mark == "stated" else text[f"tag_{point.mark}"],
        "source": source,
        "claims": claims_in_words(point, language),
    }


def claims_in_words(point: Point, language: Language) -> str:
    """How often the cell is stated, and between what the statements differ."""
    text = words(language)
    if point.sources == 1:
        return text["claims_one"]
    if not point.disagree:
        return text["claims_agree"].format(count=point.sources)
    span = format_range(point.lowest, point.highest, point.unit, language)
    return text["claims_disagree"].format(count=point.sources, range=span)
