"""A document → its claims and rejections: sentences in order, rules over each, then one clean-up."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache, lru_cache, partial
from itertools import zip_longest

from extract.anchor import anchor_of
from extract.clean import fold, fold_name, splices
from extract.dating import is_comparison, is_planned
from extract.districts import add_districts, name_districts
from extract.lexicon import Lexicon
from extract.memory import remember
from extract.mentions import Finder
from extract.model import Claim, Document, Reading, Rejection
from extract.place_names import only_place, place_of_address
from extract.rivals import turns_to_rival
from extract.rows import read_rows
from extract.rules import apply
from extract.rules_exclusions import passed_over
from extract.scene import Draft, Memory, Scene, Told, holders_of
from extract.sections import leave_agency, leave_section
from extract.sentences import Sentence, find_sentences
from extract.tidying import tidy_mentions
from extract.times_told import keep_term
from extract.towns import first_town

_FIGURES = frozenset("RW%SQBXoubj")  # codes of mentions that may be, or be refused as, a figure
_SCALE_WORDS = ("thang", "tổng điểm", "tối đa")  # one of them stands in each
_SCALE = re.compile(  # of a score beside it, and not of what a note explains
    r"(?:\d(?: điểm)?(?: trên|,)? ?\(?|(?:trên|theo) |\((?=tối đa))(?:thang(?: điểm)?|"
    r"tổng điểm(?: tối đa)?(?: là)?|điểm tối đa(?: là)?|tối đa(?: là)?) (100|80|60|10|1000)(?!\d)"
)
_EARLIER_SCALES = {80.0: 60.0}  # of as many dimensions as an index once had

_TITLED = frozenset(
    {"year", "half", "quarter", "month", "week", "interval"}
)  # what flows under a title are of

_PART_OF_YEAR = _TITLED - {"year"}  # "báo cáo cải cách hành chính quý I/2023" speaks of no index's year

Key = tuple[str, str, str, str, str | None, float, bool]  # what makes two readings of one figure the same


@cache
def _finder(lexicon_key: int) -> Finder:
    return Finder(_LEXICONS[lexicon_key])


_LEXICONS: dict[int, Lexicon] = {}


def read_claims(document: Document, lexicon: Lexicon) -> Reading:
    """Every figure of a document that the lexicon's indicators cover, and every number refused."""
    _LEXICONS[id(lexicon)] = lexicon
    return _Reader(document, lexicon, _finder(id(lexicon))).read()


class _Reader:
    def __init__(self, document: Document, lexicon: Lexicon, finder: Finder) -> None:
        self.document, self.lexicon, self.finder = document, lexicon, finder
        self.folded = fold(document.text)
        self.anchor = anchor_of(self.folded, document.published)
        self.memory = Memory()
        self.reading = Reading(document)
        self.told: dict[int, Told] = {}  # what was spoken of where a row begins
        self.before_item = False  # a list follows

    def read(self) -> Reading:
        sentences = find_sentences(self.document.text)
        self.memory.find_home = partial(_home, self.document, self.folded, self.finder, self.anchor)
        self._read_title()
        self.memory.districts = name_districts(self.document.text)
        drafts: list[tuple[Draft, Sentence]] = []
        for sentence, following in zip_longest(sentences, sentences[1:]):
            self.before_item = sentence.kind != "item" and following is not None and following.kind == "item"
            if sentence.kind == "row":
                memory = self.memory
                self.told[sentence.start] = Told(memory.topic, memory.index_year, tuple(memory.holders[-1:]))
            if self.memory.section_level or self.memory.section_place:
                leave_section(self.memory, self.document.text, self.folded, sentence)
            leave_agency(self.memory, self.folded, sentence)
            scene = self._scene(sentence)
            if scene is None:
                continue
            self._return_to_year(sentence)
            if sentence.kind != "row" and self._spoiled(sentence):
                scene.keep([m for m in scene.mentions if m.code != "Y"])  # its times cannot be trusted
            elif sentence.kind != "row":
                apply(scene)
                scene.refused += passed_over(scene)
                drafts += [(draft, sentence) for draft in scene.drafts]
                self._reject(scene)
            remember(scene, before_item=self.before_item)
        drafts += read_rows(
            self.document,
            self.folded,
            sentences,
            self.memory,
            self.told,
            self.lexicon,
            self.finder,
            self.anchor,
        )
        self.reading.claims = self._claims(drafts)
        return self.reading

    # --- scenes -----------------------------------------------------------------------------

    def _scene(self, sentence: Sentence) -> Scene | None:
        mentions = self.finder.in_sentence(
            self.document.text, self.folded, sentence.start, sentence.end, self.anchor
        )
        if not mentions:
            return None
        scene = Scene(
            self.document, self.folded, sentence, mentions,
            memory=self.memory, lexicon=self.lexicon, anchor=self.anchor,
        )  # fmt: skip
        add_districts(scene)
        tidy_mentions(scene)
        if _FIGURES.isdisjoint(scene.kinds) and not (sentence.kind == "item" and scene.codes == "P"):
            remember(scene, before_item=self.before_item)
            return None
        return scene

    def _return_to_year(self, sentence: Sentence) -> None:
        """Goes back to the year of an index from which the paragraph before only looked back."""
        recalled = self.memory.recalled
        if recalled and sentence.paragraph != recalled[0]:
            self.memory.index_year, self.memory.recalled = recalled[1], None

    def _spoiled(self, sentence: Sentence) -> bool:
        """Whether spam is spliced into a sentence."""
        return bool(splices(self.document.text, sentence.start, sentence.end))

    def _read_title(self) -> None:
        """The title is context, never evidence: it is not part of the text."""
        title = fold_name(self.document.title)
        if not title:
            return
        stub = replace(self.document, text=self.document.title)
        mentions = self.finder.find_mentions(stub.text, title, 0, len(title), self.anchor)
        heading, memory = Sentence(0, len(title), "heading", -9), Memory(find_home=self.memory.find_home)
        scene = Scene(stub, title, heading, mentions, memory=memory, lexicon=self.lexicon, anchor=self.anchor)
        tidy_mentions(scene)
        self.memory.title_holders = [
            h
            for m in scene.mentions
            if m.code in "PA"
            if (h := holders_of(scene, m)) and h.place != "VN" and h.place
        ]
        cue = next((m.id for m in scene.mentions if m.code == "C" and self.lexicon.is_index(m.id)), "")
        self.memory.topic, self.memory.rival = cue, not cue and turns_to_rival(scene, [])
        others = {m.id for m in scene.mentions if m.code == "C" and m.id in self.lexicon.shares}
        self.memory.title_topic = others.pop() if len(others) == 1 and not cue else ""
        for j, mention in enumerate(scene.mentions):
            if (
                mention.code == "Y"
                and mention.period
                and mention.period.grain == "year"
                and not is_comparison(scene, j)
                and cue
            ):
                self.memory.index_year = mention.period.year
            of_flows = not cue or (mention.period is not None and mention.period.grain in _PART_OF_YEAR)
            if mention.code == "Y" and mention.period and mention.period.grain in _TITLED and of_flows:
                if is_planned(scene, j):
                    if mention.period.grain == "year":
                        self.memory.target_time = mention.period
                    continue
                self.memory.time, self.memory.time_paragraph = mention.period, -1
                self.memory.headed = True
                keep_term(self.memory, mention.period, heading=True)

    # --- claims -----------------------------------------------------------------------------

    def _reject(self, scene: Scene) -> None:
        text = self.document.text
        for mention, reason in scene.refused:
            self.reading.rejections.append(
                Rejection(
                    self.document.source,
                    self.document.source_file,
                    text[scene.sentence.start : scene.sentence.end],
                    text[mention.start : mention.end],
                    mention.start,
                    mention.end,
                    reason,
                )
            )

    def _claims(self, drafts: list[tuple[Draft, Sentence]]) -> list[Claim]:
        kept: dict[Key, Claim] = {}
        headings: list[tuple[Key, Claim]] = []
        for draft, sentence in drafts:
            claim = self._claim(draft, sentence)
            if claim is None:
                continue
            key: Key = (
                claim.indicator,
                claim.place,
                claim.agency.casefold(),
                claim.level,
                claim.period,
                claim.value,
                claim.basis == "target",
            )
            other = kept.get(key)
            undated = claim.period is None or "period: published" in claim.inherited
            if other is None and sentence.kind == "heading" and undated:
                headings.append((key, claim))
                continue
            if other is None:
                kept[key] = claim
            elif _better(claim, other):
                kept[key] = claim
                self._refuse(other, "duplicate")
            else:
                self._refuse(claim, "duplicate")
        told = {(c.indicator, c.place, c.agency, c.value) for c in kept.values()} if headings else set()
        for heading, claim in headings:  # a headline only repeats what the text dates
            said = claim.indicator, claim.place, claim.agency, claim.value
            if said in told:
                self._refuse(claim, "duplicate")
            else:
                kept[heading] = claim
                told.add(said)
        return sorted(kept.values(), key=lambda c: (c.start, c.end, c.indicator, c.place, c.period or ""))

    def _claim(self, draft: Draft, sentence: Sentence) -> Claim | None:
        text, document = self.document.text, self.document
        holder = draft.holder
        start = max(sentence.start, min(draft.start, draft.mention.start))
        said = text[start : max(draft.end, draft.mention.end)]
        quote = said.strip()
        start += len(said) - len(said.lstrip())
        indicator = self.lexicon.indicators[draft.topic, draft.unit]
        lowest, highest = self.lexicon.ranges[indicator]
        value = draft.value
        reason = ""
        if holder is None or (not holder.place and not holder.block):
            reason = "no_place"
        elif holder.block:
            reason = holder.block
        elif holder.place == "VN" and draft.unit == "rank":
            reason = "foreign"
        elif _impossible(draft, lowest, highest):
            reason = "out_of_range"
        if reason:
            self.reading.rejections.append(
                Rejection(
                    document.source,
                    document.source_file,
                    text[sentence.start : sentence.end],
                    quote,
                    start,
                    start + len(quote),
                    reason,
                    draft.rule,
                )
            )
            return None
        assert holder is not None
        total = draft.total
        scales = {highest, _EARLIER_SCALES.get(highest)}
        if total is None and draft.unit == "score" and (scale := _scale(self.folded)) in scales:
            total = scale
        inherited = ""
        if draft.inherited:
            origins = sorted(draft.inherited.items())
            inherited = "|".join([f"{key}: {origin}" for key, origin in origins if origin])
        agency = self.memory.districts.get(fold_name(holder.agency), holder.agency) if holder.agency else ""
        return Claim(
            indicator=indicator,
            place=holder.place,
            agency=agency,
            level=draft.level,
            period=draft.period,
            value=value,
            unit=draft.unit,
            total=total,
            qualifier="exact" if draft.qualifier == "span" else draft.qualifier,
            basis=draft.basis,
            source=document.source,
            source_file=document.source_file,
            published=document.published,
            sentence=text[sentence.start : sentence.end],
            quote=quote,
            start=start,
            end=start + len(quote),
            rule=draft.rule,
            inherited=inherited,
        )

    def _refuse(self, claim: Claim, reason: str) -> None:
        self.reading.rejections.append(
            Rejection(
                claim.source,
                claim.source_file,
                claim.sentence,
                claim.quote,
                claim.start,
                claim.end,
                reason,
                claim.rule,
            )
        )


@lru_cache(maxsize=1)  # a text says it once for all its scores
def _scale(folded: str) -> float | None:
    """The highest score that there can be, where the text says it."""
    spoken = any(word in folded for word in _SCALE_WORDS)
    said = _SCALE.search(folded) if spoken else None
    return float(said[1]) if said else None


def _home(document: Document, folded: str, finder: Finder, anchor: date | None) -> str:
    """The place that title and text name most often, else of a city in them, else of the publisher."""
    lexicon, counts = finder.lexicon, dict[str, int]()
    for text, matched in ((document.title, fold_name(document.title)), (document.text, folded)):
        for name in finder.place_names.find(text, matched) if text else ():
            for word in lexicon.words.get(name, ()):  # none where a line's end parts a name
                if word.kind == "place":
                    counts[word.id] = counts.get(word.id, 0) + 1
    own = only_place(finder.place_names, lexicon, document.publisher)
    own = own or place_of_address(lexicon, document.url)
    if counts:
        return own if own in counts else max(counts, key=lambda place: counts[place])
    return first_town(lexicon, f"{document.title}\n{document.text}", anchor) or own


def _impossible(draft: Draft, lowest: float, highest: float) -> bool:
    """Whether no such figure can be: a broken rank or one beyond any ranking, a percentage of thousands.

    What is merely implausible is kept, for the checks to show.
    """
    if draft.unit == "rank":
        return not lowest <= draft.value <= highest or draft.value % 1 != 0
    return draft.unit in {"percent", "score"} and draft.value > max(1000, highest)


def _better(claim: Claim, other: Claim) -> bool:
    """Whether of two readings of one figure the later one says more."""
    rank = {"stated": 1, "target": 1, "implied": 0}
    return (rank[claim.basis], claim.total is not None) > (rank[other.basis], other.total is not None)
