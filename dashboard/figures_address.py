"""The address of a table of figures: its filters, words, order and page, as query parameters."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from dashboard.address import read_day, short_place
from dashboard.model import LEVELS
from dashboard.model_figures import BASES, FIGURE_ORDERS, FigureOrder, FiguresAsked

ALL, DISPLAYED = "all", "page"
"""Values and names of parameters: every figure, and a page of them."""
MOST_WORDS = 200
_YEAR = re.compile(r"(19|20)\d\d")


@dataclass(frozen=True)
class FiguresAddress:
    """Which figures, which page of them from 1, and what could not be used."""

    asked: FiguresAsked
    page: int = 1
    wrong: tuple[str, ...] = field(default=())


def read_figures_address(
    parameters: Mapping[str, str], indicators: Collection[str], places: Collection[str]
) -> FiguresAddress:
    """What the parameters ask for; unknown values are collected in `wrong`."""
    wrong: list[str] = []
    order = _one(parameters, "sort", FIGURE_ORDERS, wrong)
    asked = FiguresAsked(
        words=parameters.get("q", "")[:MOST_WORDS],
        indicators=_many(parameters, "indicators", {each: each for each in indicators}, wrong),
        places=_many(parameters, "places", {short_place(each): each for each in places}, wrong),
        levels=_many(parameters, "levels", {each: each for each in LEVELS}, wrong),
        bases=_many(parameters, "bases", {each: each for each in BASES}, wrong),
        first_year=_number(parameters, "from", _YEAR, wrong),
        last_year=_number(parameters, "to", _YEAR, wrong),
        known_on=read_day(parameters, "as_known_on", wrong),
        order=order or FIGURE_ORDERS[0],
        descending=parameters.get("down", "") == "1",
    )
    page = _number(parameters, DISPLAYED, re.compile(r"[1-9]\d{0,5}"), wrong) or 1
    return FiguresAddress(asked, page, tuple(wrong))


def write_figures_address(asked: FiguresAsked, page: int = 1) -> dict[str, str]:
    """The parameters of all figures that match, in their order; only those that say something."""
    parameters = {
        "scope": ALL,
        **filter_parameters(asked),
        **order_parameters(asked),
        DISPLAYED: str(page) if page > 1 else "",
    }
    return {name: value for name, value in parameters.items() if value}


def filter_parameters(asked: FiguresAsked) -> dict[str, str]:
    """What decides which figures match, whatever their order."""
    parameters = {
        "q": " ".join(asked.words.split()),
        "indicators": ",".join(asked.indicators),
        "places": ",".join(short_place(place) for place in asked.places),
        "levels": ",".join(asked.levels),
        "bases": ",".join(asked.bases),
        "from": str(asked.first_year or ""),
        "to": str(asked.last_year or ""),
        "as_known_on": asked.known_on.isoformat() if asked.known_on else "",
    }
    return {name: value for name, value in parameters.items() if value}


def order_parameters(asked: FiguresAsked) -> dict[str, str]:
    """In which order the figures stand; nothing where it is the first one."""
    order = {
        "sort": asked.order if asked.order != FIGURE_ORDERS[0] else "",
        "down": "1" if asked.descending else "",
    }
    return {name: value for name, value in order.items() if value}


def _one(
    parameters: Mapping[str, str], name: str, known: tuple[FigureOrder, ...], wrong: list[str]
) -> FigureOrder | None:
    value = parameters.get(name, "")
    found = next((each for each in known if each == value), None)
    if value and found is None:
        wrong.append(f"{name}={value}")
    return found


def _many(
    parameters: Mapping[str, str], name: str, known: Mapping[str, str], wrong: list[str]
) -> tuple[str, ...]:
    parts = [part for part in parameters.get(name, "").split(",") if part]
    wrong += [f"{name}={part}" for part in parts if part not in known]
    return tuple(dict.fromkeys(known[part] for part in parts if part in known))


def _number(parameters: Mapping[str, str], name: str, shape: re.Pattern[str], wrong: list[str]) -> int | None:
    value = parameters.get(name, "")
    if value and not shape.fullmatch(value):
        wrong.append(f"{name}={value}")
        return None
    return int(value) if value else None
