"""What the rules look at: one sentence with its mentions, and what the text said before it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from extract.lexicon import Lexicon
from extract.mentions import Mention
from extract.model import Document
from extract.periods import Period
from extract.sentences import Sentence
from extract.towns import town_of

RANKED = frozenset({63.0, 64.0, 34.0, 62.0, 61.0, 60.0})  # how many places have been ranked together


class Holder(NamedTuple):
    """Whose figure it is: a place, perhaps an agency in it; or a block that is no place of the table."""

    place: str
    agency: str = ""
    level: str = "all"
    block: str = ""  # ministry, region, foreign


@dataclass(slots=True)
class Draft:
    """A claim in the making; `None` place or period is filled in from the context at the end."""

    topic: str
    unit: str
    value: float
    mention: Mention
    rule: str
    total: float | None = None
    qualifier: str = "exact"
    basis: str = "stated"
    holder: Holder | None = None
    level: str = "all"
    period: str | None = None
    inherited: dict[str, str] = field(default_factory=dict)
    start: int = 0
    end: int = 0


class Told(NamedTuple):
    """What a text speaks of where a table begins: an index, its year, a holder."""

    topic: str = ""
    year: int | None = None
    holders: tuple[Holder, ...] = ()


Rank = tuple[str, float, str | None, Holder | None]  # of which index, its value, in which period, of whom


@dataclass
class Memory:
    """What is carried from sentence to sentence."""

    holders: list[Holder] = field(default_factory=list)
    title_holders: list[Holder] = field(default_factory=list)
    topic: str = ""  # the index spoken of
    rival: bool = False  # an index that is none of ours is spoken of
    title_topic: str = ""  # what else the title alone names
    spoken: str = ""  # what the last sentence that named one was about, where no figure followed
    spoken_paragraph: int = -1
    index_year: int | None = None
    recalled: tuple[int, int] | None = (
        None  # the paragraph that looked back from an index year, and that year
    )
    time: Period | None = None  # period of flows and stocks
    time_paragraph: int = -1
    declared: bool = False  # the text says that its data are of this period
    headed: bool = False  # a heading named it
    state: str = ""  # the day that the text says its data are of
    terms: dict[str, str] = field(default_factory=dict)  # the month, quarter, … told last, by its grain
    target_time: Period | None = None
    drafts: list[Draft] = field(default_factory=list)  # the last few
    told: dict[tuple[str, str], Draft] = field(default_factory=dict)  # (topic, unit) → what was stated last
    told_of: dict[tuple[str, str, str | None], Draft] = field(default_factory=dict)  # … of the year after one
    totals: dict[Rank, float | None] = field(default_factory=dict)  # how many were ranked
    recent: list[Draft] = field(default_factory=list)  # of the last sentence that held any
    block: str = ""
    ranks_told: bool = False  # a rank, a leader or a top has been spoken of
    aside: Holder | None = None  # whose text it is, where the last holder was only an example
    holders_paragraph: int = -1
    agency_paragraph: int = -1  # where an agency was spoken of last
    goals: int | None = None  # the line that opens a list of goals
    goals_year: str | None = None
    goals_depth: int = 0  # how deep that line is numbered, 0 where it is not
    list_level: str = ""  # the level that the line before a list names
    list_topics: tuple[str, ...] = ()  # the topics that it names
    last_level: str = ""  # the level spoken of last
    section_level: str = ""  # the level that the heading of a section names
    section_depth: int = 0
    section_place: str = ""  # the place that it names
    section_place_depth: int = 0
    headed_agency: str = ""  # the agency of a heading, or of the line before a list
    last_agencies: dict[str, Holder] = field(default_factory=dict)  # of each kind the one named last
    find_home: Callable[[], str] = str
    found_home: str | None = None  # kept by `home`
    districts: dict[str, str] = field(default_factory=dict)  # bare name → full name of an agency
    district_words: dict[str, dict[str, list[tuple[int, str]]]] = field(
        default_factory=dict
    )  # kept by districts.py

    @property
    def home(self) -> str:
        """The place that the whole text names most, looked for when it is first asked for."""
        if self.found_home is None:
            self.found_home = self.find_home()
        return self.found_home


_LETTER = re.compile(r"\w")


_NONE: Iterator[tuple[int, Mention]] = iter(())
_MANY = 60  # mentions in a sentence that is a list


@lru_cache(maxsize=4096)
def _crossed_out(name: str) -> str:
    return _LETTER.sub("x", name)


@cache
def _one_of(codes: str) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(codes)}]")


class Scene:
    """One sentence: its mentions, their codes as a string, and the document around it."""

    __slots__ = (
        "_backwards", "_start", "_unnamed", "anchor", "codes", "compared", "document", "drafts", "folded",
        "kinds", "lexicon", "linked", "memory", "mentions", "refused", "sentence", "taken",
    )  # fmt: skip

    def __init__(
        self,
        document: Document,
        folded: str,
        sentence: Sentence,
        mentions: list[Mention],
        *,
        memory: Memory,
        lexicon: Lexicon,
        anchor: date | None,
    ) -> None:
        self.document, self.folded, self.sentence = document, folded, sentence
        self.memory, self.lexicon, self.anchor = memory, lexicon, anchor
        self.taken: set[int] = set()
        self.drafts: list[Draft] = []
        self.refused: list[tuple[Mention, str]] = []
        self.codes = ""  # one letter a mention, the string over which rules are written
        self.kinds: set[str] = set()  # the letters that there are
        self._backwards, self._start = "", sentence.start
        self.keep(mentions)
        self._unnamed = self._without_names() if "P" in self.kinds else ""

    def keep(self, mentions: list[Mention]) -> None:
        """Goes on with these mentions."""
        self.mentions = mentions
        codes = "".join([mention.code for mention in mentions])
        if codes != self.codes:
            self.codes, self.kinds, self._backwards = codes, set(codes), ""
        self.linked: dict[int, list[Mention]] = {}  # by index; kept by holders.py
        self.compared: dict[int, bool] = {}  # by index; kept by dating.py

    def turn(self, mention: Mention, code: str, unit: str = "") -> None:
        """Takes a mention for one of another kind. No code is changed but here, or `codes` would be wrong."""
        mention.code, mention.unit = code, unit or mention.unit
        self.keep(self.mentions)

    def between(self, first: Mention, second: Mention) -> str:
        """The folded text between two mentions."""
        return self.folded[first.end : second.start]

    def before(self, mention: Mention, size: int = 30) -> str:
        """The folded text before a mention, inside the sentence; names of provinces are x there."""
        first, stop = self._start, mention.start
        start = stop - size if stop - size > first else first
        if not self._unnamed:
            return self.folded[start:stop]
        return self._unnamed[start - first : stop - first] if stop > first else ""

    def _without_names(self) -> str:
        """The sentence with an x for each letter of a province's name, which may end in a word ("bằng")."""
        parts, position = [], self.sentence.start
        for mention in self.mentions:
            if mention.code == "P" and mention.start >= position:
                if mention.id == "VN":
                    parts.append(self.folded[position : mention.start])
                    position = mention.start
                    continue
                name = _crossed_out(self.folded[mention.start : mention.end])
                parts += [self.folded[position : mention.start], name]
                position = mention.end
        return "".join([*parts, self.folded[position : self.sentence.end]])

    def after(self, mention: Mention, size: int = 40) -> str:
        """The folded text after a mention, inside the sentence."""
        stop, end = mention.end + size, self.sentence.end
        return self.folded[mention.end : stop if stop < end else end]

    def refuse(self, index: int, reason: str) -> None:
        """Takes a number out with a reason."""
        if index not in self.taken:
            self.taken.add(index)
            self.refused.append((self.mentions[index], reason))

    def back(self, index: int, codes: str = "") -> Iterator[tuple[int, Mention]]:
        """The mentions before one, nearest first; where codes are named, only those."""
        if not codes:
            return zip(range(index - 1, -1, -1), reversed(self.mentions[:index]), strict=False)
        return _NONE if self.kinds.isdisjoint(codes) else self._back(index, codes)

    def _back(self, index: int, codes: str) -> Iterator[tuple[int, Mention]]:
        if index > _MANY:  # to look at each would take as long as the list is
            self._backwards = self._backwards or self.codes[::-1]
            last = len(self.codes) - 1
            for match in _one_of(codes).finditer(self._backwards, last - index + 1):
                yield last - match.start(), self.mentions[last - match.start()]
            return
        mentions = self.mentions
        for j in range(index - 1, -1, -1):
            if mentions[j].code in codes:
                yield j, mentions[j]

    def ahead(self, index: int, codes: str = "") -> Iterator[tuple[int, Mention]]:
        """The mentions after one, nearest first; where codes are named, only those."""
        if not codes:
            return enumerate(self.mentions[index + 1 :], index + 1)
        return _NONE if self.kinds.isdisjoint(codes) else self._ahead(index, codes)

    def _ahead(self, index: int, codes: str) -> Iterator[tuple[int, Mention]]:
        if len(self.mentions) - index > _MANY:
            for match in _one_of(codes).finditer(self.codes, index + 1):
                yield match.start(), self.mentions[match.start()]
            return
        mentions = self.mentions
        for j in range(index + 1, len(mentions)):
            if mentions[j].code in codes:
                yield j, mentions[j]

    def holds(self, codes: str, start: int = 0, stop: int | None = None) -> bool:
        """Whether a mention of one of the codes stands among mentions[start:stop]."""
        if self.kinds.isdisjoint(codes):
            return False
        if not start and stop is None:
            return True
        return _one_of(codes).search(self.codes[start:stop]) is not None

    def bracket(self, index: int) -> int | None:
        """The index of the bracket that is open around a mention, None where there is none."""
        if "(" not in self.kinds:
            return None
        depth, stop = 0, index
        while (opened := self.codes.rfind("(", 0, stop)) >= 0:
            depth += self.codes.count(")", opened, stop)
            if not depth:
                return opened
            depth, stop = depth - 1, opened
        return None


def holders_of(scene: Scene, mention: Mention) -> Holder | None:
    """The holder that a mention of kind P, A or H names."""
    if mention.code == "P":
        return Holder(mention.id)
    if mention.code == "H":
        return Holder("", block=mention.id)
    if mention.code == "A":
        name = mention.unit or scene.document.text[mention.start : mention.end]
        if own := next((word.id for word in mention.also if word.kind == "place"), ""):
            return Holder(own, agency=name, level=mention.id)  # TP Thái Nguyên, of the province of that name
        place = next(
            (
                m.id
                for j, m in scene.ahead(scene.mentions.index(mention), "P")
                if (m.start - mention.end < 12 or _one_address(scene, mention, j))
            ),
            "",
        )
        place = place or ward_of_title(scene.memory, mention) or town_of(scene.lexicon, name, scene.anchor)
        if not place:
            known = [
                h for h in [*scene.memory.holders, *scene.memory.title_holders] if h.place and h.place != "VN"
            ]
            earlier = [m.id for _, m in scene.back(scene.mentions.index(mention), "P") if m.id != "VN"]
            place = earlier[0] if earlier else (known[0].place if known else scene.memory.home)
        return Holder(place, agency=name, level=mention.id)
    return None


def ward_of_title(memory: Memory, mention: Mention) -> str:
    """The place of the title, in which a commune lies: there are wards of one name in several provinces."""
    titled = {holder.place for holder in memory.title_holders} if mention.id == "commune" else ()
    return next(iter(titled)) if len(titled) == 1 else ""


def _one_address(scene: Scene, agency: Mention, place: int) -> bool:
    """Whether only wider agencies stand between: phường Bến Nghé, quận 1, TP.HCM."""
    between = scene.mentions[scene.mentions.index(agency) + 1 : place]
    return all(m.code in ",A" for m in between) and scene.mentions[place].start - agency.end < 40
