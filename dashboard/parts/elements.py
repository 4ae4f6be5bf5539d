"""JavaScript that several components of the pages begin with: making elements, choosing a figure's row."""

from __future__ import annotations

MAKE = """
const make = (tag, name, text) => {
  const element = document.createElement(tag)
  if (name) element.className = name
  if (text !== undefined) element.textContent = text
  return element
}
"""

CHOOSER = """
const chooser = (setTriggerValue) => (claim) => {
  setTriggerValue('chosen', claim)
  if (window.innerWidth <= 900) {
    document.getElementById('evidence')?.scrollIntoView({ behavior: 'smooth' })
  }
}
"""
"""Tells the page which row was chosen; where the evidence stands below the table, it comes into view."""
