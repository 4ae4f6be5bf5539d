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
from dataclasses import dataclass
from datetime import date

from extract.lexicon import Lexicon, Word, trie
from extract.numbers import MULTIPLIERS, parse_count, parse_fraction, parse_number, parse_words
from extract.patterns import AFTER, BEFORE, NUMERIC, OF, ORDINAL, QUALIFIERS, UNITS
from extract.periods import Period, parse_period


@dataclass(slots=True, eq=False)  # each is itself: none is taken for another that says the same
class Mention:
    """One mention: its code, its span in the clean text, and what it says."""

    code: str
    start: int
    end: int
    id: str = ""
    value: float = 0.0
    total: float | None = None
    unit: str = ""
    qualifier: str = "exact"
    period: Period | None = None
    also: tuple[Word, ...] = ()
    head: int = 0  # where the number itself begins, behind its qualifier


_SCALED = frozenset({"mult", "rest"})
_COUNTS = frozenset({"dossiers", "procedures", "processes", "projects"})
_CODES = {"percent": "%", "points": "%", "score": "S", "steps": "X", "money": "n"}
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
    "agency": "A",
    "vague": "u",
    "veto": "!",
    "other": "",  # swallowed, so that no part of it is taken for a word
}


_WORTHS = {"first": 1.0, "second": 2.0, "last": -1.0}
# Codes of patterns that say no more than that; what has none is passed over as "d".
_CODE_OF = {"band": "b", "skip_opaque": "o", "skip_broken": "o", "places": "N", "punct": "(",
            "from_": "f", "to_": "t"}  # fmt: skip
_NUMBERS = frozenset({"number", "ratio", "span", "glued"})


# What a sign stands for wherever it is met; "[" may begin more than itself.
_SIGNS = {
    **{sign: sign for sign in "(),;:"},
    **{"]": ")", "|": ";", " - ": ",", " – ": ",", "và": "&"},
}
_AGENCY_LEVELS = {"phường": "commune", "xã": "commune", "đặc khu": "commune", "thị trấn": "commune"}


Meaning = tuple[str, str, float, tuple[Word, ...]]  # code, id, value, further words


def _meaning(words: tuple[Word, ...], capital: bool) -> Meaning | None:
    """What a phrase stands for, with a capital letter or without: Hòa Bình is a province, hòa bình peace."""
    meant = [word for word in words if capital or word.kind != "place"]
    coded = sorted(meant, key=lambda word: _WORD_CODES.get(word.kind, "") == "")
    if not coded or not (code := _WORD_CODES.get(coded[0].kind, "")):
        return None
    return code, coded[0].id, _WORTHS.get(coded[0].kind, 0.0), tuple(coded[1:])


class Finder:
    """Finds the mentions of a document; one is made for each lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.phrase = re.compile(lexicon.pattern)
        self._meanings = {
            text: (_meaning(words, False), _meaning(words, True)) for text, words in lexicon.words.items()
        }
        self._phrases: dict[str, list[str]] = {}  # by their first word
        for text in lexicon.words:
            first = re.match(r"\d|\w+|=", text)
            if first is None:
                raise ValueError(f"phrases.csv: a phrase must begin with a letter, a digit or =: {text!r}")
            self._phrases.setdefault("0" if first[0].isdigit() else first[0], []).append(text)
        self._patterns: dict[str, list[tuple[str, str]]] = {}  # by the words or signs they may begin with
        for name, words, pattern in NUMERIC:
            for word in words.split():
                self._patterns.setdefault(word, []).append((name, pattern))
        # Where a mention may begin: with a word that begins a pattern, with a phrase whose first word does
        # not, with a digit or a sign.
        starts = [word for word in self._patterns if word[0].isalpha()]
        for word, phrases in self._phrases.items():
            starts += phrases if word not in self._patterns else []
        self._starts = re.compile(rf"(?<!\w)(?:{trie(starts)})|\d|[(),;:\[\]|#+]| [–-] |(?<![\w.,/])-(?=\d)")
        self._compiled: dict[str, re.Pattern[str]] = {}

    def _at(self, start: str) -> re.Pattern[str] | None:
        """What may begin with a word, a digit or a sign, compiled when it is first met; None for phrases."""
        if start not in self._compiled:
            key = "0" if start.isdigit() else start
            if key not in self._patterns:
                return None
            named = self._patterns[key]
            parts = [f"(?P<{name}>{pattern})" for name, pattern in named if not name.endswith("_")]
            if phrases := self._phrases.get(key):  # those that begin with a number go before numbers
                parts.insert(0 if key == "0" else len(parts), rf"(?P<phrase>(?<!\w){trie(phrases)})")
            parts += [f"(?P<{name}>{pattern})" for name, pattern in named if name.endswith("_")]
            self._compiled[start] = re.compile("|".join(parts))
        return self._compiled[start]

    def find_mentions(
        self, text: str, folded: str, start: int, end: int, anchor: date | None
    ) -> list[Mention]:
        """The mentions of text[start:end] in order; `folded` is the whole text, folded one to one."""
        found: list[Mention] = []
        search, compiled = self._starts.search, self._compiled
        position = start
        while begin := search(folded, position, end):
            key = begin[0]
            first, position = begin.span()
            if code := _SIGNS.get(key):
                found.append(Mention(code, first, position))
            elif pattern := compiled.get(key) or self._at(key):
                match = pattern.match(folded, first, end)
                if match and (made := self._make(match, text, folded, end, anchor)):
                    _bind(found, made)
                    found += made
                    position = max(match.end(), made[-1].end)
                    continue
                if match and match.lastgroup != "phrase":
                    match = self.phrase.match(folded, first, end)
                if match:
                    self._add_phrase(found, match, text)
                    position = match.end()
                elif key.isdigit():
                    position = _next_word(folded, first, end)
            else:
                self._add_phrase(found, begin, text)
        return found

    def _make(
        self, match: re.Match[str], text: str, folded: str, end: int, anchor: date | None
    ) -> list[Mention] | None:
        """What a match of a pattern is; None where it is nothing, as a day that no calendar has."""
        name, start, stop = match.lastgroup or "", match.start(), match.end()
        if name == "phrase":
            return None
        if name in _NUMBERS:
            return _number(name, match, folded, end)
        if name.startswith("p_"):
            period = parse_period(name, match[0], anchor)
            if period is None:
                return None
            return [Mention("p" if period.grain == "previous" else "Y", start, stop, id=name, period=period)]
        if name == "streak":
            count = match[0].removeprefix("năm thứ ").removeprefix("lần thứ ").split(" ")[0]
            return [
                Mention(
                    "s", start, stop, value=float(count) if count.isdigit() else parse_words(count) or 0.0
                )
            ]
        if name == "fraction":
            return _fraction(match, folded)
        if name == "agency":
            return self._agency(match, text, folded, end)
        if name == "bare_rank":
            place = 1.0 if match[0] == "nhất" else 2.0
            return [Mention("R", start, stop, id=name, value=place, unit="rank", head=start)]
        if name == "rank":
            return _rank(match)
        return [Mention(_CODE_OF.get(name, "d"), start, stop, id=name)]

    def _add_phrase(self, found: list[Mention], match: re.Match[str], text: str) -> None:
        """Adds what a phrase stands for; "other" phrases and places in small letters are only passed over."""
        start, stop = match.span()
        meaning = self._meanings.get(match[0], (None, None))[text[start].isupper()]
        if meaning:
            code, word, value, also = meaning
            found.append(Mention(code, start, stop, word, value, also=also))

    def _is_place(self, folded: str, position: int, end: int) -> bool:
        """Whether the name of a province begins at a position."""
        phrase = self.phrase.match(folded, position, end)
        words = self.lexicon.words.get(phrase[0], ()) if phrase else ()
        return any(word.kind == "place" for word in words)

    def _agency(self, match: re.Match[str], text: str, folded: str, end: int) -> list[Mention] | None:
        """A district or commune by its kind and its capitalised name (quận Long Biên, phường 12)."""
        kind = match[0].strip()
        stop = match.end()
        for position in (match.start(), stop) if kind in {"thành phố", "tp", "tp."} else (match.start(),):
            if self._is_place(folded, position, end):
                return None
        names, last = 0, stop
        for word in re.finditer(r"[^\W_]+", text[stop : min(end, stop + 40)]):
            if names and text[last : stop + word.start()] != " ":
                break
            if not (word[0][0].isupper() or (word[0].isdigit() and not names)) or names == 4:
                break
            if names and self._is_place(folded, stop + word.start(), end):
                break  # quận Long Biên Hà Nội
            names += 1
            last = stop + word.end()
        if not names or (text[stop].isdigit() and kind not in {"quận", "phường"}):
            return None
        if kind in {"thành phố", "tp", "tp."} and names < 2:
            return None
        level = _AGENCY_LEVELS.get(kind, "district")
        return [Mention("A", match.start(), last, id=level)]


def _next_word(folded: str, position: int, end: int) -> int:
    match = re.compile(r"\w+|\W").match(folded, position, end)
    return match.end() if match else position + 1


def _bind(found: list[Mention], made: list[Mention]) -> None:
    """Settles to whom a word of degree belongs: "hơn 5.000" is the number's, "cao hơn 1,03" the change's."""
    if not made or made[0].head <= made[0].start:
        return
    while found and found[-1].start >= made[0].start:
        found.pop()
    if found and found[-1].end > made[0].start:
        for mention in made:
            mention.qualifier, mention.start = "exact", mention.head


def _rank(match: re.Match[str]) -> list[Mention] | None:
    text = match[0]
    inner = re.search(rf"({ORDINAL})({OF})$", text)
    if not inner:
        return None
    value = float(inner[1]) if inner[1].isdigit() else parse_words(inner[1])
    total = re.search(r"\d{1,3}$", inner[2])
    if not value:
        return None
    return [Mention("R", match.start(), match.end(), value=value, total=float(total[0]) if total else None,
                    unit="rank", head=match.start() + inner.start())]  # fmt: skip


def _number(name: str, match: re.Match[str], folded: str, end: int) -> list[Mention] | None:
    start, stop = match.start(), match.end()
    units = UNITS.match(folded, stop, end)
    assert units is not None
    unit = next((group for group, text in units.groupdict().items() if text and group not in _SCALED), "")
    multiplier = 1.0
    for word in (units["mult"] or "").split():
        multiplier *= MULTIPLIERS.get(word, 1.0)
    rest = 0.0  # 2 triệu rưỡi, 1 triệu 200 nghìn
    if units["rest"]:
        rest = multiplier / 2 if units["rest"] == "rưỡi" else float(units["rest"].split()[0]) * 1e3
    qualifier, begin = _qualifier(folded, start)
    if unit == "steps" and folded.startswith("vượt", begin):  # vượt 7 bậc: a change, not a bound
        qualifier, begin = "exact", start
    if unit or units["mult"]:
        stop = units.end()
    if after := AFTER.match(folded, stop, end):
        qualifier, stop = ("at_least" if "lên" in after[0] else "under"), after.end()
    code = _CODES.get(
        unit,
        "Q" if unit else ("B" if _stands_bare(folded[stop : min(stop + 12, end)], match[0]) else "n"),
    )
    if name == "span":
        low, high = (parse_number(part.strip()) for part in match[0].split("-"))
        return [Mention(code, begin, stop, value=low, unit=unit, qualifier="span", head=start),
                Mention(code, start, stop, value=high, unit=unit, qualifier="span", head=start)]  # fmt: skip
    total = None
    digits = match[0].lstrip("+-")
    if name == "ratio":
        first, second = re.split(r"\s?/\s?", digits)
        value, total = parse_number(first) * multiplier, parse_number(second) * multiplier
        if total <= 0:
            return None
    else:
        words = parse_words(digits)
        parse = parse_count if unit in _COUNTS and multiplier == 1 else parse_number
        value = (words if words is not None else parse(digits)) * multiplier + rest
    if match[0].startswith(("+", "-")):
        return [Mention("+" if match[0][0] == "+" else "-", start, start + 1),
                Mention(code, start + 1, stop, value=value, unit=unit, head=start + 1)]  # fmt: skip
    return [
        Mention(
            code, begin, stop, value=round(value, 6), total=total, unit=unit, qualifier=qualifier, head=start
        )
    ]


def _stands_bare(after: str, digits: str) -> bool:
    """Whether no noun follows a number: "0,60 năm 2022" is a value, "60 xã" counts something."""
    if not re.match(r" ?[^\W\d_]", after) or re.match(r" ?(?:\wà |năm (?:\(|(?:19|20)\d\d))", after):
        return True
    return bool(
        re.fullmatch(r"\d+[.,]\d+", digits)
        and re.match(r" (?:so|trong|trên|xếp|đứng|tăng|giảm|cao|thấp|vào|còn|nhưng|lên|xuống)(?!\w)", after)
    )


def _fraction(match: re.Match[str], folded: str) -> list[Mention]:
    """A share in words: "một nửa số hồ sơ" is 50 percent, "hai phần ba" about 66,67."""
    share = round((parse_fraction(match[0]) or 0.0) * 100, 2)
    qualifier, begin = _qualifier(folded, match.start())
    if qualifier == "exact" and share % 1:
        qualifier = "about"
    return [
        Mention("%", begin, match.end(), value=share, unit="percent", qualifier=qualifier, head=match.start())
    ]


def _qualifier(folded: str, start: int) -> tuple[str, int]:
    """The qualifier before a number and where the phrase begins."""
    window = folded[max(0, start - 16) : start]
    match = BEFORE.search(window)
    if not match:
        return "exact", start
    return QUALIFIERS[match[1]], start - len(window) + match.start()
