"""Names of files: ASCII, and they say what is inside."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dashboard.address import short_place
from dashboard.model import Point

MOST_NAMED = 4
MOST_CHARACTERS = 120


def file_stem(points: Sequence[Point], version: str, kind: str = "") -> str:
    """so-goc_par-index-rank_HN-SG_2019-2024_f2c46a77db69: indicator, places, years and data version.

    `kind` stands before the version: what a picture shows, or its size.
    """
    indicators = list(dict.fromkeys(point.indicator for point in points))
    places = list(dict.fromkeys(short_place(point.place) for point in points))
    years = sorted({point.end.year for point in points if point.end})
    parts = [
        "so-goc",
        _listed(indicators, "indicators"),
        _listed(places, "places"),
        "-".join(str(year) for year in dict.fromkeys(years[:1] + years[-1:])) or "undated",
        kind,
        version[:12],
    ]
    return "_".join(_ascii(part) for part in parts if part)[:MOST_CHARACTERS]


def _listed(names: Sequence[str], many: str) -> str:
    if not names or len(names) > MOST_NAMED:
        return f"{len(names)}-{many}"
    return "-".join(names)


def _ascii(part: str) -> str:
    return re.sub(r"[^0-9A-Za-z]+", "-", part).strip("-")
