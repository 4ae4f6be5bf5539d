"""What a reader's words ask for: indicators, places, both at once; accents, dots and spacing are forgiven.

Accent-free matching is for what a person types into a search box, never for reading figures.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from dashboard.model import Indicator, Place

MOST_WORDS = 12
MOST_LETTERS = 80
"""What a reader may type."""
SHORTEST = 2
"""Letters before a beginning of a name counts as that name."""
LONGEST = 5
"""Words of a place's name."""


@dataclass(frozen=True)
class Hit:
    """An indicator, a place, or an indicator of a place."""

    indicator: Indicator | None
    place: Place | None


def fold(text: str) -> str:
    """The text without accents and marks, lower case, y as i: "Tỷ lệ" and "tỉ lệ" are one."""
    return re.sub(r"[^0-9a-z]+", " ", _bare(text)).replace("y", "i").strip()


@cache
def _written_as() -> Mapping[str, str]:
    """Of each Latin letter the characters that are it without their accents and marks, as a class."""
    written: dict[str, str] = {}
    for char in map(chr, (*range(ord("A"), ord("z") + 1), *range(0xC0, 0x250), *range(0x1E00, 0x1F00))):
        bare = _bare(char)
        if re.fullmatch("[a-z]", bare):
            written[bare] = written.get(bare, "") + char
    return {bare: f"[{chars}]" for bare, chars in written.items()}


def pattern(word: str) -> str:
    """A regular expression that finds the word in text of either case, accents or none."""
    return "".join(_written_as().get(char, re.escape(char)) for char in _bare(word))


def _bare(text: str) -> str:
    parts = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(char for char in parts if not unicodedata.combining(char))


def find_hits(
    asked: str, indicators: Sequence[Indicator], places: Sequence[Place], aliases: Mapping[str, Iterable[str]]
) -> list[Hit]:
    """What the words ask for, best first: of a place alone its headline indicators come behind it.

    `aliases` gives the spellings of each place beside its names.
    """
    tokens = fold(asked).split()[:MOST_WORDS]
    if not tokens:
        return []
    forms = {place.place: _forms(place, aliases.get(place.place, ())) for place in places}
    of_indicators = [Hit(indicator, None) for indicator in _find_indicators(tokens, indicators)]
    named, rest = _find_named(tokens, places, forms)
    if not named and not of_indicators:
        named, rest = _find_begun(tokens, places, forms)
    if not named:
        begun, others = _find_begun(tokens, places, forms)
        return [Hit(None, place) for place in begun if not others] + of_indicators
    if not rest:
        headline = [indicator for indicator in indicators if indicator.headline]
        within = [Hit(indicator, named[0]) for indicator in headline] if len(named) == 1 else []
        return [Hit(None, place) for place in named] + within + of_indicators
    of_both = [Hit(indicator, place) for indicator in _find_indicators(rest, indicators) for place in named]
    return of_both or of_indicators


def _find_named(
    tokens: Sequence[str], places: Sequence[Place], forms: Mapping[str, set[str]]
) -> tuple[list[Place], list[str]]:
    """The places that the longest run of words names in full, and the other words."""
    for length in range(min(len(tokens), LONGEST), 0, -1):
        for start in range(len(tokens) - length + 1):
            run = "".join(tokens[start : start + length])
            whole = [place for place in places if run in forms[place.place]]
            if whole:
                return whole, [*tokens[:start], *tokens[start + length :]]
    return [], list(tokens)


def _find_begun(
    tokens: Sequence[str], places: Sequence[Place], forms: Mapping[str, set[str]]
) -> tuple[list[Place], list[str]]:
    """The places whose name the last words begin, as while one is typing, and the other words."""
    for length in range(min(len(tokens), LONGEST), 0, -1):
        run = "".join(tokens[-length:])
        begun = [place for place in places if any(form.startswith(run) for form in forms[place.place])]
        if begun and len(run) >= SHORTEST:
            return begun, list(tokens[:-length])
    return [], list(tokens)


def _forms(place: Place, aliases: Iterable[str]) -> set[str]:
    return spellings([place.name.vi, place.name.en, *aliases])


def spellings(names: Sequence[str]) -> set[str]:
    """Every name without accents and spaces, and the initials of the first: "danang", "dn"."""
    initials = "".join(word[0] for word in fold(names[0]).split())
    return {fold(name).replace(" ", "") for name in names} | {initials}


def _find_indicators(tokens: Sequence[str], indicators: Sequence[Indicator]) -> list[Indicator]:
    """The indicators that the words name; where none is named, those whose definitions hold the words."""
    found = [
        (-_exact(tokens, indicator), not indicator.headline, number, indicator)
        for number, indicator in enumerate(indicators)
        if _speak_of(tokens, _names(indicator))
    ]
    if found:
        return [indicator for *_, indicator in sorted(found, key=lambda each: each[:3])]
    return [each for each in indicators if _speak_of(tokens, (each.definition.vi, each.definition.en))]


def _speak_of(tokens: Sequence[str], texts: Iterable[str]) -> bool:
    """Every word begins a word of the texts, stands among their initials, or begins one without spaces."""
    folded = [fold(text) for text in texts]
    text = " " + " ".join(folded)
    initials = ["".join(word[0] for word in each.split()) for each in folded]
    tight = [each.replace(" ", "") for each in folded]
    return all(
        f" {token}" in text
        or (len(token) >= SHORTEST and any(token in each for each in initials))
        or any(each.startswith(token) for each in tight)
        for token in tokens
    )


def _exact(tokens: Sequence[str], indicator: Indicator) -> int:
    """How many of the words stand whole in the short name."""
    short = f" {fold(indicator.short.vi)} {fold(indicator.short.en)} "
    return sum(f" {token} " in short for token in tokens)


def _names(indicator: Indicator) -> tuple[str, ...]:
    return (
        indicator.indicator.replace("_", " "),
        indicator.name.vi,
        indicator.short.vi,
        indicator.name.en,
        indicator.short.en,
        indicator.family_name.vi,
        indicator.family_name.en,
    )
