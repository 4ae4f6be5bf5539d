"""Fits a figure to the width at which a browser draws it, on a page and in an iframe alike."""

from __future__ import annotations

from pathlib import Path

FITTED = (Path(__file__).with_name("fitted.js")).read_text(encoding="utf-8")
"""JavaScript: the function `fitted(layout, width)`."""
