"""The address of a view: what is chosen, as short ASCII values in the query parameters.

Streamlit's own binding drops defaults and wrong values without a word; here a wrong value is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal, TypeVar, get_args

from dashboard.model import LANGUAGES, LEVELS, Language
from dashboard.periods import kind_of

View = Literal["trends", "compare"]
Form = Literal["ranked", "ranks", "changes", "levels", "map"]
Peers = Literal["cities", "region", "nation", "own"]

VIEWS: tuple[View, ...] = get_args(View)
FORMS: tuple[Form, ...] = get_args(Form)
PEERS: tuple[Peers, ...] = get_args(Peers)

Value = TypeVar("Value", bound=str)

_YEAR = re.compile(r"(19|20)\d\d")
_CLAIM = re.compile(r"[0-9A-Za-z_-]{4,80}")
_PREFIX = "VN-"


@dataclass(frozen=True)
class Address:
    """What an address asks for; empty where it says nothing. `wrong` holds what cannot be used."""

    language: Language = "vi"
    view: View = "trends"
    form: Form | Literal[""] = ""
    """Of a comparison: how it is drawn."""
    indicator: str = ""
    period: str = ""
    """Of a comparison: the ISO 8601 period whose figures are compared."""
    since: str = ""
    """Of changes: the ISO 8601 period they are counted from."""
    peers: Peers | Literal[""] = ""
    """Of a comparison: whom with; `places` where they are the reader's own."""
    place: str = ""
    """The one place that is marked among others."""
    places: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    first_year: int | None = None
    last_year: int | None = None
    known_on: date | None = None
    """Only what was published on or before this day; sources without a day count from their retrieval."""
    claim: str = ""
    wrong: tuple[str, ...] = field(default=())


def read_address(parameters: Mapping[str, str], indicators: Iterable[str], places: Iterable[str]) -> Address:
    """The address as chosen values; unknown ones are collected in `wrong`."""
    wrong: list[str] = []
    short = {short_place(place): place for place in places}
    given_language = parameters.get("lang", "vi")
    language: Language = "en" if given_language == "en" else "vi"
    if given_language not in LANGUAGES:
        wrong.append(f"lang={given_language}")
    return Address(
        language=language,
        view=_one(parameters, "view", {view: view for view in VIEWS}, wrong) or "trends",
        form=_one(parameters, "form", {form: form for form in FORMS}, wrong),
        indicator=_one(parameters, "indicator", {each: each for each in indicators}, wrong),
        period=_period(parameters, "period", wrong),
        since=_period(parameters, "since", wrong),
        peers=_one(parameters, "peers", {peers: peers for peers in PEERS}, wrong),
        place=_one(parameters, "place", short, wrong),
        places=_many(parameters, "places", short, wrong),
        levels=_many(parameters, "levels", {level: level for level in LEVELS}, wrong),
        agencies=tuple(part for part in parameters.get("agencies", "").split("|") if part),
        first_year=_year(parameters, "from", wrong),
        last_year=_year(parameters, "to", wrong),
        known_on=read_day(parameters, "as_known_on", wrong),
        claim=_claim(parameters, wrong),
        wrong=tuple(wrong),
    )


def write_address(address: Address) -> dict[str, str]:
    """The query parameters of a view, only those that say something."""
    parameters = {
        "lang": address.language if address.language != "vi" else "",
        "view": address.view if address.view != "trends" else "",
        "form": address.form,
        "indicator": address.indicator,
        "period": address.period,
        "since": address.since,
        "peers": address.peers,
        "place": short_place(address.place),
        "places": ",".join(short_place(place) for place in address.places),
        "levels": ",".join(address.levels),
        "agencies": "|".join(address.agencies),
        "from": str(address.first_year or ""),
        "to": str(address.last_year or ""),
        "as_known_on": address.known_on.isoformat() if address.known_on else "",
        "claim": address.claim,
    }
    return {name: value for name, value in parameters.items() if value}


def short_place(place: str) -> str:
    """HN for VN-HN; the nation stays VN."""
    return place.removeprefix(_PREFIX)


def long_place(short: str) -> str:
    """VN-HN for HN; the nation stays VN."""
    return short if short == _PREFIX[:-1] else _PREFIX + short


def _one(
    parameters: Mapping[str, str], name: str, known: Mapping[str, Value], wrong: list[str]
) -> Value | Literal[""]:
    value = parameters.get(name, "")
    if value and value not in known:
        wrong.append(f"{name}={value}")
    return known.get(value, "")


def _many(
    parameters: Mapping[str, str], name: str, known: Mapping[str, str], wrong: list[str]
) -> tuple[str, ...]:
    found: list[str] = []
    for part in parameters.get(name, "").split(","):
        if part in known and known[part] not in found:
            found.append(known[part])
        elif part and part not in known:
            wrong.append(f"{name}={part}")
    return tuple(found)


def _year(parameters: Mapping[str, str], name: str, wrong: list[str]) -> int | None:
    value = parameters.get(name, "")
    if not value:
        return None
    if not _YEAR.fullmatch(value):
        wrong.append(f"{name}={value}")
        return None
    return int(value)


def _period(parameters: Mapping[str, str], name: str, wrong: list[str]) -> str:
    value = parameters.get(name, "")
    if value and kind_of(value) == "unknown":
        wrong.append(f"{name}={value}")
        return ""
    return value


def read_day(parameters: Mapping[str, str], name: str, wrong: list[str]) -> date | None:
    """The day that a parameter names as YYYY-MM-DD; one that is no day is collected in `wrong`."""
    value = parameters.get(name, "")
    if not value:
        return None
    try:
        return datetime.strptime(value, "%Y-%m-%d").date()
    except ValueError:
        wrong.append(f"{name}={value}")
        return None


def _claim(parameters: Mapping[str, str], wrong: list[str]) -> str:
    value = parameters.get("claim", "")
    if value and not _CLAIM.fullmatch(value):
        wrong.append(f"claim={value}")
        return ""
    return value
