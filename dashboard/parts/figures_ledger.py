"""The table of the page of figures: sortable, page by page, each row a way to its sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from dashboard.model import Indicator, Language, Place, Point
from dashboard.model_figures import FigureOrder, FigureRow
from dashboard.numbers import format_figure, format_number
from dashboard.parts.components import component
from dashboard.parts.elements import CHOOSER, MAKE
from dashboard.parts.figures import claims_in_words
from dashboard.periods import format_day, format_period
from dashboard.texts import words

KEY = "figures-ledger"
COLUMNS = ("indicator", "place", "period", "value", "basis", "publisher", "sources")

_JS = (
    MAKE
    + CHOOSER
    + """
export default function ({ data: [data], parentElement, setTriggerValue }) {
  const choose = chooser(setTriggerValue)
  const root = make('div')
  const table = make('table', 'all-figures')
  table.appendChild(make('caption', 'unseen', data.caption))
  const head = table.createTHead().insertRow()
  for (const column of data.columns) {
    const cell = make('th', column.name)
    cell.scope = 'col'
    cell.setAttribute('aria-sort', column.sorted)
    const button = make('button', '', column.text)
    button.type = 'button'
    button.title = data.sort
    button.onclick = () => setTriggerValue('sort', column.name)
    cell.appendChild(button)
    head.appendChild(cell)
  }
  const body = table.createTBody()
  for (const row of data.rows) {
    const line = body.insertRow()
    const chosen = row.claim === data.chosen
    line.className = chosen ? 'chosen' : ''
    line.dataset.claim = row.claim
    line.onclick = () => choose(row.claim)
    for (const column of data.columns) {
      const cell = make('td', `${column.name} ${column.name === 'sources' ? row.state : ''}`)
      if (column.name === 'value') {
        const button = make('button', '', row.value)
        button.type = 'button'
        button.setAttribute('aria-label', `${row.about}: ${row.value}. ${data.open}`)
        if (chosen) button.setAttribute('aria-current', 'true')
        cell.appendChild(button)
      } else {
        cell.textContent = row[column.name]
        if (column.name === 'place' && row.where) cell.appendChild(make('small', '', row.where))
      }
      line.appendChild(cell)
    }
  }
  root.appendChild(table)
  if (data.pages > 1) {
    const pages = make('nav', 'ledger-pages')
    pages.setAttribute('aria-label', data.paging)
    const step = (text, to, possible) => {
      const button = make('button', '', text)
      button.type = 'button'
      button.disabled = !possible
      button.onclick = () => {
        setTriggerValue('page', to)
        parentElement.scrollIntoView({ block: 'start' })
      }
      pages.appendChild(button)
    }
    step(data.before, data.page - 1, data.page > 1)
    pages.appendChild(make('span', '', data.range))
    step(data.after, data.page + 1, data.page < data.pages)
    root.appendChild(pages)
  }
  parentElement.replaceChildren(root)
}
"""
)

_ledger = component("figures_ledger", _JS)


@dataclass(frozen=True)
class LedgerPage:
    """One page of a table of figures: its rows, their order, and where it stands among all that match."""

    rows: Sequence[FigureRow]
    total: int
    page: int
    size: int
    order: FigureOrder
    descending: bool
    chosen: str
    """The claim whose evidence is open."""
    one_indicator: bool = False
    """All rows are of one indicator, which stands over the table already."""
    at_least: bool = False
    """There may be more than `total`: not all were looked through."""

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return max(1, -(-self.total // self.size))


@dataclass(frozen=True)
class LedgerActions:
    """What choosing a row, a column's heading or a page does."""

    choose: Callable[[str], None]
    sort: Callable[[str], None]
    turn: Callable[[int], None]


def put_ledger(
    page: LedgerPage,
    indicators: Mapping[str, Indicator],
    places: Mapping[str, Place],
    actions: LedgerActions,
    language: Language,
) -> None:
    """The table with its headings and, where there are more, its pages."""

    def act(name: str, action: Callable[[Any], None]) -> Callable[[], None]:
        def run() -> None:
            value = st.session_state[KEY].get(name)
            if value:
                action(value)

        return run

    _ledger(
        key=KEY,
        data=ledger_data(page, indicators, places, language),
        on_chosen_change=act("chosen", actions.choose),
        on_sort_change=act("sort", actions.sort),
        on_page_change=act("page", actions.turn),
    )


def ledger_data(
    page: LedgerPage, indicators: Mapping[str, Indicator], places: Mapping[str, Place], language: Language
) -> dict[str, Any]:
    """Everything the table shows, as texts."""
    text = words(language)
    first = (page.page - 1) * page.size + 1
    total = format_number(page.total, language)
    shown = text["ledger_range"].format(
        first=format_number(first, language),
        last=format_number(first + len(page.rows) - 1, language),
        total=text["ledger_at_least"].format(count=total) if page.at_least else total,
    )
    direction = "descending" if page.descending else "ascending"
    return {
        "caption": text["ledger_caption"],
        "sort": text["ledger_sort"],
        "open": text["open_evidence"],
        "columns": [
            {
                "name": name,
                "text": text[f"ledger_{name}"],
                "sorted": direction if name == page.order else "none",
            }
            for name in COLUMNS[page.one_indicator :]
        ],
        "rows": [
            _row(row.point, indicators[row.point.indicator], places[row.point.place], language)
            for row in page.rows
        ],
        "chosen": page.chosen,
        "page": page.page,
        "pages": page.pages,
        "range": shown,
        "before": text["ledger_before"],
        "after": text["ledger_after"],
        "paging": text["ledger_paging"],
    }


def _row(point: Point, indicator: Indicator, place: Place, language: Language) -> dict[str, str]:
    text = words(language)
    source = point.publisher or text["publisher_unknown"]
    if point.published:
        source += f", {format_day(point.published, language)}"
    where = [point.agency] if point.agency else []
    where += [text[f"level_{point.level}"]] if point.level != "all" else []
    period = format_period(point.period, language)
    name = place.name.of(language)
    return {
        "claim": point.claim_id,
        "about": ", ".join((indicator.short.of(language), name, *where, period)),
        "state": "contested" if point.disagree else "once" if point.sources == 1 else "agreed",
        "indicator": indicator.short.of(language),
        "place": name,
        "where": ", ".join(where),
        "period": period,
        "value": format_figure(point, language, False),
        "basis": "" if point.mark == "stated" else text[f"tag_{point.mark}"],
        "publisher": source,
        "sources": claims_in_words(point, language),
    }
