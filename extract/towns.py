"""Cities and districts whose names there are once, so that a text need not say of which province they are."""

from __future__ import annotations

import re
from datetime import date

from extract.clean import fold_name
from extract.lexicon import Lexicon
from extract.periods_relative import two_levels_since

_KIND = re.compile(r"(?:ubnd )?(?P<kind>quận|huyện|thị xã|thành phố|tp\.?|phường|đặc khu) ")
_NAMED = re.compile(
    r"(?<!\w)(?:quận|huyện|thị xã|thành phố|tp\.?|phường|đặc khu) ((?:[^\W\d_]+[ -]+){0,4}[^\W\d_]+)",
    re.IGNORECASE,
)


def town_of(lexicon: Lexicon, name: str, day: date | None) -> str:
    """The place that an agency such as "TP Biên Hòa", "quận Ba Đình" lies in on a day, else empty.

    A ward is known only by the name of the city that it was a part of, since there are no more such cities.
    """
    folded = fold_name(name)
    said = _KIND.match(folded)
    kind, place = lexicon.towns.get(folded[said.end() :], ("", "")) if said else ("", "")
    merged = day is not None and day >= two_levels_since()
    if not said or not place or (said["kind"] in {"phường", "đặc khu"} and not (merged and kind == "city")):
        return ""
    return lexicon.successors.get(place, place) if merged else place


def first_town(lexicon: Lexicon, text: str, day: date | None) -> str:
    """The place of the first such city or district that a text names, else empty."""
    for match in _NAMED.finditer(text):
        kind, words = match[0][: -len(match[1])], match[1].split(" ")
        for count in range(len(words), 0, -1):
            if place := town_of(lexicon, kind + " ".join(words[:count]), day):
                return place
    return ""
