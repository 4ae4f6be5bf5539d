"""Layer 1: every mention in a sentence, with its span, by one ordered pattern over folded text.

Each mention carries a one-letter code; the codes of a sentence, in order, are the string over which
the rules of layer 2 are written:

    R rank with a number   W rank in words      % percent    S score (điểm)   Q count or area
    B bare number          X steps (bậc)        n number of something else    b band (top 10)
    Y period               p period before      P place      H other holder   A agency   L level
    C topic cue            O stop cue           G blocks of places            M average
    + up   - down   = same   ~ still   v than   T target   m target met   l respectively
    j followed by          k current            s streak     d document number or label (skipped)
    N a number of places   f from   t to   o opaque scores   u vague
    ! a word that rules a topic out
    ( ) , ; : &            punctuation and "và"
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from extract.agencies import find_agency
from extract.amounts import AMOUNTS, Mention
from extract.lexicon import Lexicon, Word, trie
from extract.patterns import NUMERIC, PLAIN, PLAIN_NAMES
from extract.periods import Period, parse_period
from extract.periods_relative import two_levels_since
from extract.place_names import PlaceNames

__all__ = ["Finder", "Mention"]

_WORD_CODES = {
    "cue": "C",
    "stop": "O",
    "up": "+",
    "down": "-",
    "same": "=",
    "still": "~",
    "than": "v",
    "target": "T",
    "met": "m",
    "average": "M",
    "respectively": "l",
    "following": "j",
    "first": "W",
    "second": "W",
    "last": "W",
    "current": "k",
    "level": "L",
    "holder": "H",
    "blocks": "G",
    "place": "P",
    "plain_place": "P",
    "byname": "P",  # thành phố Cảng
    "agency": "A",
    "vague": "u",
    "veto": "!",
    "other": "",  # swallowed, so that no part of it is taken for a word
}

_WORTHS = {"first": 1.0, "second": 2.0, "last": -1.0}
# Codes of patterns that say no more than that; what has none is passed over as "d".
_CODE_OF = {"band": "b", "skip_opaque": "o", "skip_broken": "o", "places": "N", "punct": "(",
            "from_": "f", "to_": "t"}  # fmt: skip


# What a sign stands for wherever it is met; "[" may begin more than itself.
_SIGNS = {
    **{sign: sign for sign in "(),;:"},
    **{"]": ")", "|": ";", " - ": ",", " – ": ",", "và": "&", "and": "&"},
}


Meaning = tuple[str, str, float, tuple[Word, ...]]  # code, id, value, further words
Meanings = tuple[Meaning | None, Meaning | None]  # in small letters, with a capital
Match = Callable[[str, int, int], re.Match[str] | None]
Kept = tuple[str, int, int, str, float, float | None, str, str, Period | None, tuple[Word, ...], int | None]
_KEPT = 4096  # sentences whose mentions are kept
_LONGEST = 1000  # letters of such a sentence
_HEADED = "RWX%SQBn"  # codes of what is a number behind its qualifier
_NOTHING: Meanings = (None, None)


def _meaning(words: tuple[Word, ...], capital: bool) -> Meaning | None:
    """What a phrase stands for, with a capital letter or without: Hòa Bình is a province, hòa bình peace."""
    meant = [word for word in words if capital or word.kind != "place"]
    coded = sorted(meant, key=lambda word: _WORD_CODES.get(word.kind, "") == "")
    if not coded or not (code := _WORD_CODES.get(coded[0].kind, "")):
        return None
    return code, coded[0].id, _WORTHS.get(coded[0].kind, 0.0), tuple(coded[1:])


_FIRST = re.compile(r"\d|\w+|=")  # what phrases are sorted by
_WORD, _SPACE = re.compile(r"\w"), re.compile(r"\s")
_OFFICE = re.compile(r"ubnd (?:các )?(quận|huyện|thị xã|phường|xã|đặc khu|thị trấn)")


_CITY = re.compile(r"(?:thành phố|tp\.?) ")


def _capital_follows(text: str, position: int) -> bool:
    """Whether a name follows."""
    return text[position : position + 1] == " " and text[position + 1 : position + 2].isupper()


def _still(mention: Mention, start: int) -> Kept:
    """What a mention says, and where it stands from the start of its sentence."""
    m = mention
    head = m.head - start if m.head else None
    return (m.code, m.start - start, m.end - start, m.id, m.value, m.total, m.unit, m.qualifier, m.period,
            m.also, head)  # fmt: skip


def _moved(known: tuple[Kept, ...], start: int) -> list[Mention]:
    """The same mentions in another sentence of the same words."""
    return [
        Mention(code, first + start, last + start, word, value, total, unit, qualifier, period, also,
                0 if head is None else head + start)
        for code, first, last, word, value, total, unit, qualifier, period, also, head in known
    ]  # fmt: skip


def _quick(plain: Match, few: Match, many: Match) -> Match:
    """Tries only few patterns where a text is plainly of their kind, for it is of no other."""
    return lambda text, start, end: (few if plain(text, start, end) else many)(text, start, end)


class Finder:
    """Finds the mentions of a document; one is made for each lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._place_names: PlaceNames | None = None
        self._meanings = {
            text: (_meaning(words, False), _meaning(words, True)) for text, words in lexicon.words.items()
        }
        self._phrases: dict[str, list[str]] = {}  # by their first word
        for text in lexicon.words:
            first = _FIRST.match(text)
            if first is None:
                raise ValueError(f"phrases.csv: a phrase must begin with a letter, a digit or =: {text!r}")
            self._phrases.setdefault("0" if first[0].isdigit() else first[0], []).append(text)
        # The lengths of the phrases that begin with a word, the longest first.
        self._lengths = {k: sorted({*map(len, texts)}, reverse=True) for k, texts in self._phrases.items()}
        self._patterns: dict[str, list[tuple[str, str]]] = {}  # by the words or signs they may begin with
        for name, words, pattern in NUMERIC:
            for word in words.split():
                self._patterns.setdefault(word, []).append((name, pattern))
        # Where a mention may begin: with a word that begins a pattern, with a phrase whose first word does
        # not, with a digit or a sign.
        starts = [word for word in self._patterns if word[0].isalpha()]
        for word, phrases in self._phrases.items():
            starts += phrases if word not in self._patterns else []
        # At the head of a word "\b" is the cheapest test.
        words = trie(start for start in starts if start[0].isalnum())
        # The other branches begin with their sign: the matcher passes over them where another letter stands.
        signs = r"[(),;:\[\]|#+]| [–-] |-(?<![\w.,/]-)(?=\d)"
        equal = [start.removeprefix("=") for start in starts if start[0] == "="]
        others = rf"|=(?<!\w=)(?:{trie(equal)})" if equal else ""
        self._starts = re.compile(rf"\b(?:{words})|\d|{signs}{others}")
        # What may stand there: a sign's code, what a phrase means, or the patterns to try.
        self._at: dict[str, str | Meanings | Match] = {**self._meanings, **_SIGNS}
        for word in self._patterns.keys() - _SIGNS.keys():
            self._at.pop(word, None)

        self._offices = {
            text: match.start(1) for text in lexicon.words if (match := _OFFICE.fullmatch(text)) is not None
        }
        self._offices |= {text: len(head) for text, head in lexicon.lists_of_kinds.items()}
        self._kept: dict[tuple[str, date | None], tuple[Kept, ...] | None] = {}

    @property
    def place_names(self) -> PlaceNames:
        """Finds the names of places in a whole text; made when it is first asked for."""
        self._place_names = self._place_names or PlaceNames(self.lexicon)
        return self._place_names

    def _may_be(self, start: str) -> str | Meanings | Match:
        """What may begin with a word, a digit or a sign; patterns are compiled when they are first met."""
        key = "0" if start.isdigit() else start
        if key not in self._patterns:
            return _NOTHING
        any_of = self._one_of(key, self._patterns[key])
        if key == "0":
            plain = self._one_of(key, [part for part in self._patterns[key] if part[0] in PLAIN_NAMES])
            any_of = _quick(PLAIN.match, plain, any_of)
        return self._at.setdefault(start, any_of)

    def _one_of(self, key: str, named: list[tuple[str, str]]) -> Match:
        """Matches the first of the patterns, or of the phrases that begin with a word."""
        parts = [f"(?P<{name}>{pattern})" for name, pattern in named if not name.endswith("_")]
        if phrases := self._phrases.get(key):  # those that begin with a number go before numbers
            parts.insert(0 if key == "0" else len(parts), rf"(?P<phrase>(?<!\w){trie(phrases)})")
        parts += [f"(?P<{name}>{pattern})" for name, pattern in named if name.endswith("_")]
        return re.compile("|".join(parts)).match

    def _phrase_at(self, folded: str, position: int, end: int) -> str:
        """The longest phrase of the lexicon that begins at a position, empty where none does.

        Only those as long as one with the word that stands there are asked for.
        """
        first = _FIRST.match(folded, position, end)
        lengths = self._lengths.get("0" if first[0].isdigit() else first[0]) if first else None
        if not lengths or (position and _WORD.match(folded, position - 1)):
            return ""
        said = folded[position : min(end, position + lengths[0])]
        if not said.isprintable():  # a space that is no plain one
            said = _SPACE.sub(" ", said)
        words = self.lexicon.words
        for length in lengths:
            stop = position + length
            if stop <= end and said[:length] in words and not _WORD.match(folded, stop, end):
                return folded[position:stop]
        return ""

    def in_sentence(self, text: str, folded: str, start: int, end: int, anchor: date | None) -> list[Mention]:
        """The same of a sentence, kept where it comes again: what offices write, they write often."""
        if end - start > _LONGEST:
            return self.find_mentions(text, folded, start, end, anchor)
        key = text[start:end], anchor
        known = self._kept.get(key)
        if known is not None:
            return _moved(known, start)
        found = self.find_mentions(text, folded, start, end, anchor)
        if key not in self._kept:  # kept from the second time on, for most come once
            self._kept[key] = None
            if len(self._kept) > _KEPT:
                del self._kept[next(iter(self._kept))]
        elif start or not found or found[0].code not in _HEADED:  # a head at 0 could not be told from none
            self._kept[key] = tuple(_still(mention, start) for mention in found)
        return found

    def find_mentions(
        self, text: str, folded: str, start: int, end: int, anchor: date | None
    ) -> list[Mention]:
        """The mentions of text[start:end] in order; `folded` is the whole text, folded one to one."""
        found: list[Mention] = []
        search, may_be = self._starts.search, self._at
        position = start
        while begin := search(folded, position, end):
            key = begin[0]
            first, position = begin.span()
            here = may_be.get(key) or self._may_be(key)
            if isinstance(here, str):
                found.append(Mention(here, first, position))
            elif isinstance(here, tuple):
                if key in self._offices and _capital_follows(text, position):
                    position = first + self._offices[key]  # UBND phường Long Châu: one of them, by its name
                    _add_phrase(
                        found, self._meanings.get(key[: self._offices[key]], _NOTHING), text, first, position
                    )
                elif meaning := here[text[first].isupper()]:
                    code, word, value, also = meaning  # arguments by name would cost a dict for each
                    found.append(Mention(code, first, position, word, value, None, "", "exact", None, also))
            else:
                match = here(folded, first, end)
                name = match.lastgroup if match else ""
                if match and name != "phrase":
                    if made := self._make(match, text, folded, end, anchor):
                        if made[0].head > made[0].start:
                            _bind(found, made)
                        found += made
                        position = max(match.end(), made[-1].end)
                        continue
                    phrase = self._phrase_at(folded, first, end)
                else:
                    phrase = match[0] if match else ""
                if phrase:
                    position = first + len(phrase)
                    if phrase in self._offices and _capital_follows(text, position):
                        phrase = phrase[: self._offices[phrase]]  # cấp huyện | , thành phố Thủ Dầu Một
                        position = first + len(phrase)
                    _add_phrase(found, self._meanings.get(phrase, _NOTHING), text, first, position)
                elif key.isdigit():
                    position = _next_word(folded, first, end)
        return found

    def _make(
        self, match: re.Match[str], text: str, folded: str, end: int, anchor: date | None
    ) -> list[Mention] | None:
        """What a match of a pattern is; None where it is nothing, as a day that no calendar has."""
        name = match.lastgroup or ""
        if amount := AMOUNTS.get(name):
            return amount(match, folded, end)
        if name in {"agency", "office_", "branch"}:
            return self._agency(match, text, folded, end, anchor)
        start, stop = match.span()
        if name.startswith("p_"):
            period = parse_period(name, match[0], anchor)
            if period is None:
                return None
            return [Mention("p" if period.grain == "previous" else "Y", start, stop, id=name, period=period)]
        return [Mention(_CODE_OF.get(name, "d"), start, stop, id=name)]

    def _is_place(self, folded: str, position: int, end: int) -> bool:
        """Whether the name of a province begins at a position."""
        words = self.lexicon.words.get(self._phrase_at(folded, position, end), ())
        return any(word.kind in {"place", "byname"} for word in words)

    def _agency(
        self, match: re.Match[str], text: str, folded: str, end: int, anchor: date | None
    ) -> list[Mention] | None:
        """A district, commune, branch or department that no list names."""
        own = self._own_city(match, text, folded, end, anchor)
        named = find_agency(
            match, text, end, lambda at: self._is_place(folded, at, end), city_of_province=bool(own)
        )
        return [Mention("A", match.start(), named[0], id=named[1], also=own)] if named else None

    def _own_city(
        self, match: re.Match[str], text: str, folded: str, end: int, anchor: date | None
    ) -> tuple[Word, ...]:
        """The province whose name a city in it bears: TP Thái Nguyên, while there were such cities."""
        if match[0][0] != "t" or not _CITY.fullmatch(match[0]) or not text[match.end()].isupper():
            return ()
        if (
            anchor is None
            or anchor >= two_levels_since()
            or folded[max(0, match.start() - 8) : match.start()].endswith(
                ("tỉnh, ", "tỉnh/", "tỉnh ", "các ")
            )
        ):
            return ()
        words = self.lexicon.words.get(self._phrase_at(folded, match.end(), end), ())
        return tuple(word for word in words if word.kind == "place" and word.id in self.lexicon.provinces)


def _add_phrase(found: list[Mention], meanings: Meanings, text: str, start: int, stop: int) -> None:
    """Adds what a phrase stands for; "other" phrases and places in small letters are only passed over."""
    if meaning := meanings[text[start].isupper()]:
        code, word, value, also = meaning
        found.append(Mention(code, start, stop, word, value, also=also))


_WORD_OR_SIGN = re.compile(r"\w+|\W")


def _next_word(folded: str, position: int, end: int) -> int:
    match = _WORD_OR_SIGN.match(folded, position, end)
    return match.end() if match else position + 1


def _bind(found: list[Mention], made: list[Mention]) -> None:
    """Settles to whom a word of degree belongs: "hơn 5.000" is the number's, "cao hơn 1,03" the change's."""
    while found and found[-1].start >= made[0].start:
        found.pop()
    if found and found[-1].end > made[0].start:
        for mention in made:
            mention.qualifier, mention.start = "exact", mention.head
