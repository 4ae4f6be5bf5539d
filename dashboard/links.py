"""Where a figure leads: to its trend, and to the whole text it stands in.

The addresses are relative, so that they hold wherever the product is served; every one says its language.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from html import escape
from urllib.parse import urlencode, urlsplit

from dashboard.address import Address, short_place, write_address
from dashboard.model import Claim, Language, Point


def trend_link(
    figure: Claim | Point, language: Language, drawn: str = "", *, known_on: date | None = None
) -> str:
    """The trend in which the figure stands, with its cell chosen: `drawn` where that shows another claim."""
    asked = Address(
        language=language,
        indicator=figure.indicator,
        places=(figure.place,),
        levels=(figure.level,),
        agencies=(figure.agency,) if figure.agency else (),
        known_on=known_on,
        claim=drawn or figure.claim_id,
    )
    return "trends?" + urlencode(write_address(asked))


def trends_of(indicator: str, place: str, language: Language, known_on: date | None = None) -> str:
    """The trend of an indicator, of one place where one is given."""
    places = (place,) if place else ()
    asked = Address(language=language, indicator=indicator, places=places, known_on=known_on)
    return "trends?" + urlencode(write_address(asked))


def view_link(address: Address, language: Language) -> str:
    """The page of a view with everything that is chosen."""
    return f"{address.view}?{_query(write_address(replace(address, language=language)))}"


def figures_link(parameters: Mapping[str, str], language: Language) -> str:
    """The table of the figures that the parameters ask for: those of a view, or all that match."""
    asked = {"lang": language if language != "vi" else "", **parameters}
    return f"figures?{_query(asked)}"


def _query(parameters: Mapping[str, str]) -> str:
    """Parameters of an address; commas stay readable."""
    return urlencode({name: value for name, value in parameters.items() if value}, safe=",/:")


def overview_link(place: str, language: Language) -> str:
    """The overview of a place."""
    asked = {"place": short_place(place), "lang": language if language != "vi" else ""}
    return "overview?" + urlencode({name: value for name, value in asked.items() if value})


def source_link(source: str, language: Language, claim: str = "") -> str:
    """The page of a source, with one of its figures chosen."""
    asked = {"source": source, "claim": claim, "lang": language if language != "vi" else ""}
    return "sources?" + urlencode({name: value for name, value in asked.items() if value})


def anchor(address: str, label: str, name: str = "", *, current: bool = False) -> str:
    """A link inside the product as safe HTML; `current` marks the page that is open."""
    classes = f' class="{escape(name)}"' if name else ""
    here = ' aria-current="page"' if current else ""
    return f'<a{classes} href="{escape(address)}"{here} target="_self" data-way>{escape(label)}</a>'


def safe_address(url: str) -> str:
    """The address where it is one of the web, else empty: no script, no file, no data."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    return url.strip() if parts.scheme in ("http", "https") and parts.netloc else ""
