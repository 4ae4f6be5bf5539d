"""The table under a chart: every figure of it, each row a way to its sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import streamlit as st

from dashboard.model import Language, Point, SeriesKey
from dashboard.numbers import format_range, format_value
from dashboard.periods import format_day, format_period
from dashboard.texts import words

Row = dict[str, Any]

_JS = """
export default function ({ data, parentElement, setTriggerValue }) {
  const make = (tag, text, name) => {
    const element = document.createElement(tag)
    if (text !== undefined) element.textContent = text
    if (name) element.className = name
    return element
  }
  const table = make('table', undefined, 'figures')
  table.appendChild(make('caption', data.caption))
  const head = table.createTHead().insertRow()
  for (const name of data.columns) {
    const cell = make('th', name)
    cell.scope = 'col'
    head.appendChild(cell)
  }
  const body = table.createTBody()
  for (const row of data.rows) {
    const line = body.insertRow()
    line.dataset.claim = row.claim
    if (row.claim === data.chosen) line.className = 'chosen'
    row.cells.forEach((text, index) => {
      const cell = line.insertCell()
      cell.dataset.label = data.columns[index]
      if (index === data.valueColumn) {
        const button = make('button', text)
        button.type = 'button'
        button.setAttribute('aria-label', `${row.cells.join(', ')}. ${data.open}`)
        if (row.claim === data.chosen) button.setAttribute('aria-current', 'true')
        cell.appendChild(button)
      } else {
        cell.textContent = text
      }
      if (row.contested && index === data.claimsColumn) cell.className = 'contested'
    })
    line.onclick = () => {
      setTriggerValue('chosen', row.claim)
      if (window.innerWidth < 900) {
        document.getElementById('evidence')?.scrollIntoView({ behavior: 'smooth' })
      }
    }
  }
  parentElement.querySelector('table')?.remove()
  parentElement.appendChild(table)
}
"""

_table = st.components.v2.component("figures_table", html="", js=_JS, isolate_styles=False)


def put_figures(
    points: Sequence[Point],
    names: Mapping[SeriesKey, str],
    chosen: str,
    on_choose: Callable[[str], None],
    language: Language,
) -> None:
    """The table; choosing a row calls `on_choose` with its claim."""
    text = words(language)

    def choose() -> None:
        claim = st.session_state["figures"].get("chosen")
        if claim:
            on_choose(claim)

    _table(
        key="figures",
        data={
            "caption": text["table"],
            "columns": columns(language),
            "valueColumn": 2,
            "claimsColumn": 5,
            "rows": figure_rows(points, names, language),
            "chosen": chosen,
            "open": text["open_evidence"],
        },
        on_chosen_change=choose,
    )


def columns(language: Language) -> list[str]:
    """The heads of the columns."""
    text = words(language)
    return [text[f"column_{name}"] for name in ("place", "period", "value", "basis", "source", "claims")]


def figure_rows(points: Sequence[Point], names: Mapping[SeriesKey, str], language: Language) -> list[Row]:
    """The rows as texts of the reader's language, newest first within each line, undated ones last."""
    ordered = sorted(points, key=lambda point: (list(names).index(point.series), -_ordinal(point)))
    return [_row(point, names[point.series], language) for point in ordered]


def _ordinal(point: Point) -> int:
    return point.end.toordinal() if point.end else 0


def _row(point: Point, name: str, language: Language) -> Row:
    text = words(language)
    source = point.publisher or text["publisher_unknown"]
    if point.published:
        source += f", {format_day(point.published, language)}"
    return {
        "claim": point.claim_id,
        "contested": point.disagree,
        "cells": [
            name,
            format_period(point.period, language),
            format_value(point.value, point.unit, language, point.total, point.qualifier, with_unit=False),
            text[f"basis_{point.basis}"],
            source,
            claims_in_words(point, language),
        ],
    }


def claims_in_words(point: Point, language: Language) -> str:
    """How many sources state the cell, and between what they differ."""
    text = words(language)
    if point.claims == 1:
        return text["claims_one"]
    if not point.disagree:
        return text["claims_agree"].format(count=point.claims)
    span = format_range(point.lowest, point.highest, point.unit, language)
    return "≠ " + text["claims_disagree"].format(count=point.claims, range=span)
