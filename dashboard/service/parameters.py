"""The parameters of every address for machines: one table that validation and openapi.json are made from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dashboard.address import FORMS, PEERS, VIEWS
from dashboard.charts.framing import SIZES
from dashboard.model import LANGUAGES, LEVELS
from dashboard.model_service import BASES, ITSELF, STATUSES, Resource

Kind = Literal["name", "bound", "day", "year", "period", "whole", "key"]
"""What a value is: a name out of a list; a year, month or day; a day; a year; a period; a number; a key."""
ListName = Literal["indicators", "places", "short_places", "agencies"]

MOST_ROWS, USUAL_ROWS = 5000, 500
MOST_VALUES = 100
FORMATS = ("json", "csv", "parquet")
THEMES = ("light", "dark")


@dataclass(frozen=True)
class Parameter:
    """One parameter; `separator` stands between several values, '' where there is one.

    The values of a name come from `allowed`, or from the list of the data that `listed` names.
    """

    name: str
    kind: Kind
    separator: Literal["", ",", "|"] = ""
    allowed: tuple[str, ...] = ()
    listed: ListName | Literal[""] = ""
    default: str = ""
    lowest: int = 0
    highest: int = 0
    about: str = ""
    """Key of its description, where one name means different things: api_parameter_<about>."""

    @property
    def text_key(self) -> str:
        """Key of its description in the texts."""
        return f"api_parameter_{self.about or self.name}"


INDICATOR = Parameter("indicator", "name", ",", listed="indicators")
PLACE = Parameter("place", "name", ",", listed="places")
FORMAT = Parameter("format", "name", allowed=FORMATS, default="json")
LIMIT = Parameter("limit", "whole", default=str(USUAL_ROWS), lowest=1, highest=MOST_ROWS)
CURSOR = Parameter("cursor", "key")
LANGUAGE = Parameter("lang", "name", allowed=LANGUAGES, default="vi")
_PAGED = (FORMAT, LIMIT, CURSOR)
_FIGURES = (
    INDICATOR,
    PLACE,
    Parameter("agency", "name", "|", (ITSELF,), "agencies"),
    Parameter("level", "name", ",", LEVELS),
    Parameter("from", "bound"),
    Parameter("to", "bound"),
    Parameter("basis", "name", ",", BASES),
    Parameter("as_known_on", "day"),
)
OF_ROWS: dict[Resource, tuple[Parameter, ...]] = {
    "indicators": _PAGED,
    "places": _PAGED,
    "sources": (INDICATOR, PLACE, *_PAGED),
    "series": (*_FIGURES, *_PAGED),
    "claims": (*_FIGURES, Parameter("status", "name", ",", STATUSES), *_PAGED),
}
OF_VIEW = (
    LANGUAGE,
    Parameter("view", "name", allowed=VIEWS, default="trends"),
    Parameter("form", "name", allowed=FORMS),
    Parameter("indicator", "name", listed="indicators", about="view_indicator"),
    Parameter("period", "period"),
    Parameter("since", "period"),
    Parameter("peers", "name", allowed=PEERS),
    Parameter("place", "name", listed="short_places", about="view_place"),
    Parameter("places", "name", ",", listed="short_places"),
    Parameter("levels", "name", ",", LEVELS),
    Parameter("agencies", "name", "|", listed="agencies"),
    Parameter("from", "year", lowest=1900, highest=2099, about="first_year"),
    Parameter("to", "year", lowest=1900, highest=2099, about="last_year"),
    Parameter("as_known_on", "day"),
    Parameter("claim", "key"),
)
OF_PICTURE = (*OF_VIEW, Parameter("size", "name", allowed=tuple(SIZES), default="web"))
OF_PAGE = (*OF_VIEW, Parameter("theme", "name", allowed=THEMES, default="light"))
OF_NEWS = (LANGUAGE, INDICATOR, PLACE)
