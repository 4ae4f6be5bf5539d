"""What a shared address says of itself before the page has run: title, description, picture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import get_args
from urllib.parse import parse_qsl, urlencode

from dashboard import cached
from dashboard.address import Address, View, read_address, write_address
from dashboard.charts.palette import LIGHT
from dashboard.model import Language
from dashboard.texts import words
from dashboard.views.defaults import complete
from dashboard.views.overview import show_overview
from dashboard.views.showing import show

VIEWS = frozenset(get_args(View))
OVERVIEW, SOURCES = "overview", "sources"
LONGEST = 300


@dataclass(frozen=True)
class Preview:
    """The words of an address; `picture` is the query of its chart's picture, empty where it has none."""

    language: Language
    title: str
    description: str
    picture: str = ""
    alternative: str = ""


def language_of(parameters: Mapping[str, str]) -> Language:
    """The language an address asks for."""
    return "en" if parameters.get("lang") == "en" else "vi"


def bare(page: str, parameters: Mapping[str, str]) -> Preview:
    """What can be said of a page without the data; page '' is the bare address."""
    language = language_of(parameters)
    text = words(language)
    title = f"{text[f'page_{page}']} · {text['product']}" if page else f"{text['product']}: {text['tagline']}"
    return Preview(language, title, text["preview"])


@lru_cache(maxsize=1000)
def preview(version: str, page: str, query: str, today: date) -> Preview:
    """What the view says that the query asks for: its finding and what it is about.

    What cannot be used in the query is left out, as on the page; without a view the page speaks for itself.
    `today` tells the overview how old a figure is.
    """
    parameters = dict(parse_qsl(query))
    indicators = [each.indicator for each in cached.indicators(version)]
    places = [each.place for each in cached.places(version)]
    address = read_address({**parameters, "view": page}, indicators, places)
    said = bare(page, parameters)
    if page in VIEWS and set(parameters) - {"lang"}:
        return _of_view(version, address, said)
    if page in ("", OVERVIEW) and address.place:
        shown = show_overview(version, address, said.language, LIGHT, today)
        title = f"{shown.place.name.of(said.language)}: {shown.title}"
        return replace(said, title=title, description=_short(shown.subtitle))
    if page == SOURCES and (source := cached.source_text(version, parameters.get("source", ""))):
        about = f"{source.source.publisher} · {said.title}" if source.source.publisher else said.title
        return replace(said, title=_short(source.source.title), description=_short(about))
    return said


def _of_view(version: str, address: Address, said: Preview) -> Preview:
    asked = complete(version, replace(address, language=said.language))
    shown = show(version, asked, said.language, LIGHT)
    if shown is None:
        return said
    return replace(
        said,
        title=shown.title,
        description=_short(f"{shown.subtitle}. {shown.sources}"),
        picture=urlencode(write_address(replace(asked, claim=""))),
        alternative=_short(shown.alternative),
    )


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rsplit(" ", 1)[0] + " …"
