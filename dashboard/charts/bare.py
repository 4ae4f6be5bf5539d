"""A figure and the words around it, apart: a page shows them as text, an image of the figure carries them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dashboard.charts.layout import BOTTOM, TOP

WORDS_AROUND = frozenset({"title", "subtitle", "sources"})
"""Names of the annotations that hold the words."""


def bare(figure: Mapping[str, Any]) -> dict[str, Any]:
    """The figure without its words and the bands that hold them; its traces are the same objects."""
    layout = dict(figure["layout"])
    margin = dict(layout["margin"])
    layout["margin"] = margin | {"t": margin["t"] - TOP, "b": margin["b"] - BOTTOM}
    layout["height"] -= TOP + BOTTOM
    layout["annotations"] = [each for each in layout["annotations"] if each.get("name") not in WORDS_AROUND]
    return {"data": figure["data"], "layout": layout}


def words_of(figure: Mapping[str, Any]) -> dict[str, Any]:
    """What the layout of a bare figure must be given to have its words again."""
    return {name: figure["layout"][name] for name in ("annotations", "height", "margin")}
