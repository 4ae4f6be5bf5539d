"""Any view, asked for by its address alone: what pages, files, slides and machines call."""

from __future__ import annotations

from dashboard.address import Address
from dashboard.charts.palette import Theme
from dashboard.model import Language
from dashboard.views.defaults import complete
from dashboard.views.shown import Shown
from dashboard.views.trend import show_trend


def show(version: str, address: Address, language: Language, colours: Theme) -> Shown | None:
    """The view that an address asks for, whatever it leaves out; None where there is nothing to draw."""
    return show_trend(version, complete(version, address), language, colours)
