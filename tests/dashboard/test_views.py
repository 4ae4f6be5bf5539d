"""Views put together from an address alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.address import Address
from dashboard.charts.palette import LIGHT
from dashboard.views.showing import show


@pytest.fixture
def version(database: Path) -> str:
    """The version of the tests' database."""
    return str(database.resolve())


def test_an_empty_address_shows_the_trend_of_the_first_indicator(version: str) -> None:
    """What the address leaves out is filled in, and said in the address of what is shown."""
    shown = show(version, Address(), "vi", LIGHT)
    assert shown is not None
    assert shown.form == "trend"
    assert shown.address.indicator == shown.indicator.indicator == "on_time_rate"
    assert shown.address.places and shown.address.levels and shown.address.first_year
    assert set(shown.drawn) <= set(shown.points)


def test_the_address_of_what_is_shown_shows_the_same(version: str) -> None:
    """A view asked for again by its own complete address is the same view."""
    first = show(version, Address(indicator="par_index_rank"), "en", LIGHT)
    assert first is not None
    again = show(version, first.address, "en", LIGHT)
    assert again == first
