"""The names of places in a whole text, to tell of which place it speaks most."""

from __future__ import annotations

import re
import string
from bisect import bisect_left
from urllib.parse import urlsplit

from extract.clean import VIETNAMESE_LETTERS, fold_name
from extract.lexicon import Lexicon, trie

_CAPITALS = string.ascii_uppercase + "".join(sorted(filter(str.isupper, VIETNAMESE_LETTERS)))
_CAPITAL = re.compile(rf"[{_CAPITALS}](?<!\w\w)")  # at the head of a word
_OF_PROVINCE = re.compile(r"^(?:bao|truyenhinh|dai)(?=\w{5})|(?:tv|city)$")  # what stands around its name
_INNER_WORD = re.compile(r"(?<=\W)\w")


class PlaceNames:
    """Finds names of places written with a capital letter; one is made for each lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        phrases = sorted(_naming(lexicon))
        any_of = trie(phrases)
        self._all = re.compile(rf"\W({any_of})")
        self._here = re.compile(any_of).match
        self._heads = {phrase[:2] for phrase in phrases}
        # By the letters around a word inside a phrase, with which another may begin: how far in it stands.
        self._inside: dict[str, set[int]] = {}
        for phrase in phrases:
            for word in _INNER_WORD.finditer(phrase, 2):
                at = word.start()
                if self._may_begin(phrase[at:], phrases):
                    self._inside.setdefault(phrase[at - 2 : at + 2], set()).add(at)

    def _may_begin(self, rest: str, phrases: list[str]) -> bool:
        """Whether a phrase is the beginning of a text, or may go on with more than it."""
        longer = "".join(phrases[(at := bisect_left(phrases, rest)) : at + 1]).startswith(rest)
        return longer or self._here(rest) is not None

    def _covered(self, folded: str, start: int) -> bool:
        """Whether a phrase that began before may go on where a capital letter stands."""
        further = self._inside.get(folded[start - 2 : start + 2], ()) if start > 1 else ()
        begun = [self._here(folded, start - far) for far in further if far <= start]
        return any(match is not None and match.end() > start for match in begun)

    def find(self, text: str, folded: str) -> list[str]:
        """The names, and phrases with a part of one, that begin with a capital letter, in their order.

        Capital letters are few, so that the phrases are tried there alone, unless one of them might be
        covered by a phrase that began before, in small letters: bảo hiểm xã hội Việt Nam.
        """
        found, position = [], 0
        for capital in _CAPITAL.finditer(text):
            start = capital.start()
            if start < position or folded[start : start + 2] not in self._heads:
                continue
            if not (match := self._here(folded, start)):
                continue
            if self._covered(folded, start):
                each = self._all.finditer(f"\n{folded}")
                return [match[1] for match in each if text[match.start()].isupper()]
            found.append(match[0])
            position = match.end()
        return found


def only_place(names: PlaceNames, lexicon: Lexicon, publisher: str) -> str:
    """The only province that a publisher's name holds: "UBND tỉnh Lâm Đồng", of a report on "tỉnh"."""
    found = names.find(publisher, fold_name(publisher)) if publisher else []
    places = {word.id for name in found for word in lexicon.words.get(name, ()) if word.kind == "place"}
    return places.pop() if len(places) == 1 and "VN" not in places else ""


def place_of_address(lexicon: Lexicon, address: str) -> str:
    """The only province that a host is called by: www.phutho.gov.vn, baophutho.vn, sonoivu.phutho.gov.vn."""
    host = urlsplit(address).hostname or ""
    labels = [label.replace("-", "") for label in host.split(".")]
    known = lexicon.places_by_label
    places = {place for one in labels if (place := known.get(one) or known.get(_OF_PROVINCE.sub("", one)))}
    return places.pop() if len(places) == 1 else ""


def _naming(lexicon: Lexicon) -> list[str]:
    """The names of places, and all phrases that might hold one or a part of one."""
    names = [text for text, words in lexicon.words.items() if any(word.kind == "place" for word in words)]
    first = {name.split()[0] for name in names}
    return [text for text in lexicon.words if not first.isdisjoint(text.split())]
