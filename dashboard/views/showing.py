"""Any view, asked for by its address alone: what pages, files, slides and machines call."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from dashboard.address import Address, Form
from dashboard.charts.palette import Theme
from dashboard.model import Language
from dashboard.views.compare_changes import show_changes
from dashboard.views.compare_map import show_map
from dashboard.views.compare_ranked import show_levels, show_ranked
from dashboard.views.compare_ranks import show_ranks
from dashboard.views.defaults import complete
from dashboard.views.shown import Shown
from dashboard.views.trend import show_trend

_COMPARISONS: Mapping[Form, Callable[[str, Address, Language, Theme], Shown | None]] = {
    "ranked": show_ranked,
    "changes": show_changes,
    "levels": show_levels,
    "ranks": show_ranks,
    "map": show_map,
}


@lru_cache(maxsize=300)
def _compare(form: Form, version: str, address: Address, language: Language, colours: Theme) -> Shown | None:
    """A comparison; what is asked for again, by anybody, is the same object: it is never changed."""
    return _COMPARISONS[form](version, address, language, colours)


def show(version: str, address: Address, language: Language, colours: Theme) -> Shown | None:
    """The view that an address asks for, whatever it leaves out; None where there is nothing to draw."""
    asked = complete(version, address)
    if asked.view == "compare" and asked.form:
        return _compare(asked.form, version, asked, language, colours)
    return show_trend(version, asked, language, colours)
