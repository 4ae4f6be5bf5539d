"""The words of the field, read from data/reference: phrases, places, indicators.

A phrase is written in lower case with two signs: `[x]` may be left out, `(a|b)` is one of several;
`[a|b]` is one of several or none. Every phrase is spelled out into plain strings and matched longest
first at word boundaries, so that an editor may add one without knowing regular expressions.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import extract
from extract.clean import fold

Node = dict[str, Any]  # letter → the node of what may follow it
REFERENCE = Path(extract.__path__[-1]).resolve().parent / "data" / "reference"


_LIST_OF_KINDS = re.compile(r"(.+), (?:quận|huyện|thị xã|thành phố|phường|xã|đặc khu)")


@dataclass(frozen=True)
class Word:
    """What a phrase of the lexicon stands for: its kind (cue, place, level, …) and an id."""

    kind: str
    id: str


@dataclass(eq=False)  # never changed; each is itself
class Lexicon:
    """All words: `words` are the phrases, as they stand in folded text, with what they are."""

    words: dict[str, tuple[Word, ...]]
    indicators: dict[tuple[str, str], str]  # (topic, unit) → indicator
    units: dict[str, str]  # indicator → its usual unit
    measures: dict[str, str]  # topic → stock, flow or index
    ranges: dict[str, tuple[float, float]]  # indicator → plausible values
    names: dict[str, str]  # place code → its name
    provinces: frozenset[str]  # codes of places that are no cities themselves
    successors: dict[str, str]  # place code → that of the place it became a part of
    towns: dict[str, tuple[str, str]]  # name of a city or district that there is once → its kind and place
    families: dict[str, str]  # topic → family
    weights: dict[str, int]  # topic → how specific its cues are: of several the heaviest wins
    required: dict[str, tuple[str, ...]]  # topic → words of which its sentence must hold one
    yields: dict[str, str]  # topic → the topic it stands back for where both are named
    tiered: frozenset[str]  # indexes that rank ministries too, so that a mean says which tier
    provincial: frozenset[str]  # indexes of provinces alone: no district has one
    fallback: dict[str, str]  # unit → topic of a count that names none but its level
    indexes: frozenset[str] = field(init=False)  # the topics that are yearly indexes
    shares: frozenset[str] = field(init=False)  # the topics that are percentages
    heaviest_share: int = field(init=False)  # how specific the cues of the most specific of them are
    units_by_topic: dict[str, str] = field(init=False)  # the unit of each topic that has only one
    lists_of_kinds: dict[str, str] = field(init=False)  # see _lists_of_kinds
    places_by_label: dict[str, str] = field(init=False)  # province by its name in a host: "phutho", "hanoi"

    def __post_init__(self) -> None:
        self.indexes = frozenset(topic for topic, measure in self.measures.items() if measure == "index")
        self.shares = frozenset(topic for topic, unit in self.indicators if unit == "percent")
        self.heaviest_share = max(map(self.weight, self.shares), default=0)
        self.units_by_topic = self._units_by_topic()
        self.lists_of_kinds = self._lists_of_kinds()
        self.places_by_label = self._places_by_label()

    def is_index(self, topic: str) -> bool:
        """Whether a topic is a yearly index."""
        return topic in self.indexes

    def _lists_of_kinds(self) -> dict[str, str]:
        """Levels that end in a kind of place, which may begin a name, without it: "cấp huyện, thành phố"."""
        levels = {text for text, words in self.words.items() if any(word.kind == "level" for word in words)}
        ends = {text: match[1] for text in levels if (match := _LIST_OF_KINDS.fullmatch(text))}
        return {text: head for text, head in ends.items() if head in levels}

    def _places_by_label(self) -> dict[str, str]:
        named = {
            re.sub(r"\W", "", text): [word.id for word in words if word.kind == "place"]
            for text, words in self.words.items()
            if text.isascii()
        }
        return {label: ids[0] for label, ids in named.items() if ids and len(label) > 2 and ids[0] != "VN"}

    def _units_by_topic(self) -> dict[str, str]:
        units: dict[str, set[str]] = {}
        for topic, unit in self.indicators:
            units.setdefault(topic, set()).add(unit)
        return {topic: found.pop() for topic, found in units.items() if len(found) == 1}

    def weight(self, topic: str) -> int:
        """How specific a topic's cues are."""
        return self.weights.get(topic, 0)


def spell_out(phrase: str) -> list[str]:
    """Every plain string that a phrase with [x] and (a|b) stands for."""
    match = re.search(r"\[([^\[\]()]*)\]|\(([^\[\]()]*)\)", phrase)
    if not match:
        return [re.sub(r" {2,}", " ", phrase).strip()]
    options = match[2].split("|") if match[2] is not None else ["", *match[1].split("|")]
    head, tail = phrase[: match.start()], phrase[match.end() :]
    return [full for option in options for full in spell_out(head + option + tail)]


def trie(words: Iterable[str]) -> str:
    """One regular expression that finds the longest of many words, by shared beginnings."""
    root: Node = {}
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _branch(root)


def _branch(node: Node, last: str = "") -> str:
    ends = "" in node
    options = []
    for letter, child in sorted((k, v) for k, v in node.items() if k):
        options.append((r"\s" if letter == " " else re.escape(letter)) + _branch(child, letter))
    end = r"\b" if last.isalnum() else r"(?!\w)"  # the same behind a letter, and a third of the work
    if not options:
        return end
    body = options[0] if len(options) == 1 and not ends else "(?:" + "|".join(options) + ")"
    return f"(?:{body}|{end})" if ends else body


def _rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def load_lexicon(folder: Path = REFERENCE) -> Lexicon:
    """The lexicon from the CSV files in `folder` (phrases, places, indicators)."""
    words: dict[str, dict[Word, None]] = {}

    def add(text: str, word: Word) -> None:
        words.setdefault(fold(text), {})[word] = None

    required: dict[str, tuple[str, ...]] = {}
    weights: dict[str, int] = {}
    pairs: dict[str, dict[str, str]] = {"yields": {}, "tiered": {}, "provincial": {}, "fallback": {}}
    for row in _rows(folder, "phrases.csv"):
        for text in spell_out(row["phrase"]):
            if row["kind"] in pairs:
                pairs[row["kind"]][row["id"]] = text
            elif row["kind"] == "requires":
                required[row["id"]] = (*required.get(row["id"], ()), fold(text))
            else:
                add(text, Word(row["kind"], row["id"]))
        if row["kind"] == "cue" and row["weight"]:
            weights[row["id"]] = int(row["weight"])
    names, provinces, successors = {}, set(), {}
    for row in _rows(folder, "places.csv"):
        names[row["place"]] = row["name_vi"]
        if row["kind"] == "province":
            provinces.add(row["place"])
        if row["successor"]:
            successors[row["place"]] = row["successor"]
        for alias in {row["name_vi"], row["name_en"], *row["aliases"].split("|")} - {""}:
            add(alias, Word("place" if alias[0].isupper() else "plain_place", row["place"]))
    indicators, units, measures, ranges = {}, {}, {}, {}
    families = {}
    for row in _rows(folder, "indicators.csv"):
        for unit in [row["unit"], *filter(None, row["units_also"].split("|"))]:
            indicators[row["topic"], unit] = row["indicator"]
        units[row["indicator"]] = row["unit"]
        measures[row["topic"]] = row["measure"]
        families[row["topic"]] = row["family"]
        ranges[row["indicator"]] = (float(row["lowest"]), float(row["highest"]))
    return Lexicon(
        words={text: tuple(found) for text, found in words.items()},
        indicators=indicators,
        units=units,
        measures=measures,
        ranges=ranges,
        names=names,
        provinces=frozenset(provinces),
        successors=successors,
        towns={fold(row["name"]): (row["kind"], row["place"]) for row in _rows(folder, "towns.csv")},
        families=families,
        weights=weights,
        required=required,
        yields=pairs["yields"],
        tiered=frozenset(pairs["tiered"]),
        provincial=frozenset(pairs["provincial"]),
        fallback=pairs["fallback"],
    )
