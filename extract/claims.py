"""A document → its claims and rejections: sentences in order, rules over each, then one clean-up."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import date
from functools import cache

from extract.clean import fold, splices
from extract.dating import days_from, in_shift, is_comparison
from extract.lexicon import Lexicon
from extract.mentions import Finder, Mention
from extract.model import Claim, Document, Reading, Rejection
from extract.periods import parse_period
from extract.rows import read_rows
from extract.rules import apply
from extract.scene import Draft, Holder, Memory, Scene, holders_of, tidy_mentions
from extract.sentences import Sentence, find_sentences

_WORTH = re.compile(
    r"\d|dẫn đầu|đứng đầu|quán quân|á quân|ngôi đầu|đầu bảng|nhất|lần lượt|theo sau|thứ (?:hai|ba|tư|năm)|"
    r"hàng (?:chục|trăm|nghìn|ngàn)|số một|xếp cuối"
)
_FULL_DATE = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)(?!\d)")
_SCALE = re.compile(
    r"(?:thang(?: điểm)?|tổng điểm(?: tối đa)?(?: là)?|điểm tối đa(?: là)?) (100|80|10|1000)(?!\d)"
)
_DATA_OF = re.compile(r"(?:kỳ số liệu|số liệu|kỳ báo cáo|báo cáo|thống kê|trong kỳ)[^.;]{0,12}$")


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
        self.anchor = document.published or _latest_date(document.text)
        self.memory = Memory()
        self.reading = Reading(document)
        self.before_item = False  # a list follows
        self.splices = splices(document.text)

    def read(self) -> Reading:
        sentences = find_sentences(self.document.text)
        self.memory.home = self._home()
        self._read_title()
        self._name_districts(sentences)
        drafts: list[tuple[Draft, Sentence]] = []
        for number, sentence in enumerate(sentences):
            following = sentences[number + 1 : number + 2]
            self.before_item = sentence.kind != "item" and bool(following) and following[0].kind == "item"
            scene = self._scene(sentence)
            if scene is None:
                continue
            if sentence.kind == "row" or not self._spoiled(sentence):
                if sentence.kind != "row":
                    apply(scene)
                    drafts += [(draft, sentence) for draft in scene.drafts]
                    self._reject(scene)
            self._remember(scene)
        drafts += read_rows(
            self.document, self.folded, sentences, self.memory, self.lexicon, self.finder, self.anchor
        )
        self.reading.claims = self._claims(drafts)
        return self.reading

    # --- scenes -----------------------------------------------------------------------------

    def _scene(self, sentence: Sentence) -> Scene | None:
        worth = _WORTH.search(self.folded, sentence.start, sentence.end)
        mentions = self.finder.find_mentions(
            self.document.text, self.folded, sentence.start, sentence.end, self.anchor
        )
        if not mentions:
            return None
        scene = Scene(self.document, self.folded, sentence, mentions, self.memory, self.lexicon, self.anchor)
        self._find_bare_districts(scene)
        tidy_mentions(scene)
        if not worth:
            self._remember(scene)
            return None
        return scene

    def _spoiled(self, sentence: Sentence) -> bool:
        """Whether spam is spliced into a sentence."""
        return any(start < sentence.end and end > sentence.start for start, end in self.splices)

    def _home(self) -> str:
        """The place that title and text name most often, empty where none is named."""
        counts: Counter[str] = Counter()
        for text in (fold(self.document.title), self.folded):
            for match in self.finder.phrase.finditer(text):
                counts.update(word.id for word in self.lexicon.words[match[0]] if word.kind == "place")
        return counts.most_common(1)[0][0] if counts else ""

    def _read_title(self) -> None:
        """The title is context, never evidence: it is not part of the text."""
        title = fold(self.document.title)
        if not title:
            return
        stub = replace(self.document, text=self.document.title)
        mentions = self.finder.find_mentions(stub.text, title, 0, len(title), self.anchor)
        scene = Scene(
            stub, title, Sentence(0, len(title), "heading", -9), mentions, Memory(), self.lexicon, self.anchor
        )
        tidy_mentions(scene)
        scene.memory.home = self.memory.home
        self.memory.title_holders = [
            h
            for m in scene.mentions
            if m.code in "PA"
            if (h := holders_of(scene, m)) and h.place != "VN" and h.place
        ]
        cue = next((m.id for m in scene.mentions if m.code == "C" and self.lexicon.is_index(m.id)), "")
        self.memory.topic = cue
        for j, mention in enumerate(scene.mentions):
            if (
                mention.code == "Y"
                and mention.period
                and mention.period.grain == "year"
                and not is_comparison(scene, j)
                and cue
            ):
                self.memory.index_year = mention.period.year

    def _name_districts(self, sentences: list[Sentence]) -> None:
        """Full names of districts and communes that the text uses, by their bare name."""
        for match in re.finditer(r"(?:[Hh]uyện|[Qq]uận|[Tt]hị xã) (\w+(?: \w+){0,2})", self.document.text):
            words = match[1].split(" ")
            while words and not words[-1][0].isupper():
                words.pop()
            if words and all(word[0].isupper() for word in words):
                name = " ".join(words)
                self.memory.districts.setdefault(
                    fold(name), f"{match[0].split(' ' + name)[0].lower()} {name}"
                )

    def _find_bare_districts(self, scene: Scene) -> None:
        """Adds "Mê Linh" where the text says "huyện Mê Linh" elsewhere."""
        for name, full in self.memory.districts.items():
            if name in self.lexicon.words:
                continue
            for match in re.finditer(
                rf"(?<!\w){re.escape(name)}(?!\w)", self.folded[scene.sentence.start : scene.sentence.end]
            ):
                start, end = scene.sentence.start + match.start(), scene.sentence.start + match.end()
                if self.document.text[start].isupper() and not any(
                    m.start < end and m.end > start for m in scene.mentions
                ):
                    made = Mention("A", start, end, id="district")
                    made.unit = full
                    scene.mentions.append(made)
        self._find_listed_districts(scene)
        scene.mentions.sort(key=lambda m: m.start)

    def _find_listed_districts(self, scene: Scene) -> None:
        """Adds the bare names behind a district: "quận Long Biên (95,56%), Đống Đa (94,93%)"."""
        for mention in list(scene.mentions):
            kind = re.match(r"quận|huyện|thị xã|phường|xã", self.folded[mention.start : mention.end])
            if mention.code != "A" or not kind:
                continue
            position = mention.end
            listed = re.compile(r"(?:\s*\([^()]*\))?(?:,| và)\s((?:\w+ ){1,3})(?=\()")
            while match := listed.match(self.document.text, position, scene.sentence.end):
                name = match[1].strip()
                if not all(word[0].isupper() for word in name.split()) or fold(name) in self.lexicon.words:
                    break
                if not any(m.start == match.start(1) for m in scene.mentions):
                    scene.mentions.append(
                        Mention(
                            "A",
                            match.start(1),
                            match.start(1) + len(name),
                            id=mention.id,
                            unit=f"{kind[0]} {name}",
                        )
                    )
                position = match.start(1) + len(name)

    # --- memory -----------------------------------------------------------------------------

    def _remember(self, scene: Scene) -> None:
        memory = self.memory
        memory.drafts += scene.drafts
        memory.recent = scene.drafts or memory.recent
        memory.holders = _subjects(scene) or memory.holders
        memory.holders_paragraph = scene.sentence.paragraph
        opens = scene.folded[scene.sentence.start : scene.sentence.end].rstrip().endswith(":") or self.before_item
        if opens and any(
            m.code == "T" for m in scene.mentions
        ):
            year = next(
                (m.period for m in scene.mentions if m.code == "Y" and m.period and m.period.grain == "year"),
                None,
            )
            memory.goals, memory.goals_year = scene.sentence.paragraph, year.iso if year else None
        elif opens and memory.index_year is not None and (named := [m.period.iso for m in scene.mentions if m.code == "Y" and m.period and m.period.grain == "year" and m.period.iso]):
            memory.index_year = int(named[-1])
        elif (
            memory.goals is not None
            and scene.sentence.kind != "item"
            and scene.sentence.paragraph != memory.goals
        ):
            memory.goals, memory.goals_year = None, None
        blocks = [m for m in scene.mentions if m.code in "HP" and m.qualifier != "compared"]
        text = self.folded[scene.sentence.start : scene.sentence.end]
        if (blocks and blocks[-1].code == "P") or re.search(r"khối (?:địa phương|tỉnh)|các tỉnh", text):
            memory.block = ""
        elif blocks and re.match(
            r"(?:khối|cấp|các) (?:bộ|cơ quan trung ương|trung ương)",
            self.folded[blocks[0].start : blocks[0].end],
        ):
            memory.block = blocks[0].id
        self._remember_index(scene)
        self._remember_time(scene)

    def _remember_index(self, scene: Scene) -> None:
        memory = self.memory
        cues = [m for m in scene.mentions if m.code == "C" and self.lexicon.is_index(m.id)]
        index_drafts = [d for d in scene.drafts if self.lexicon.is_index(d.topic)]
        if index_drafts:
            memory.topic = index_drafts[-1].topic
        elif cues:
            memory.topic = cues[0].id
        elif scene.sentence.kind == "heading" and not cues and any(m.code == "O" for m in scene.mentions):
            return
        years = [
            (j, m) for j, m in enumerate(scene.mentions)
            if m.code == "Y" and m.period and m.period.grain == "year" and not is_comparison(scene, j)
            and "f" not in scene.codes[max(0, j - 3) : j]
        ]  # fmt: skip
        if any("period" in d.inherited for d in index_drafts):
            return
        if years:
            named = {m.period.iso for _, m in years if m.period}
            stated = [d.period for d in index_drafts if d.basis == "stated" and d.period in named]
            near = [m for j, m in years if cues and min(abs(m.start - c.end) for c in cues) < 40]
            chosen = next((p for p in stated if p and len(p) == 4), None) or (
                near[0].period.iso if near and near[0].period else None
            )
            if chosen and len(chosen) == 4:
                memory.index_year = int(chosen)
            elif (
                not index_drafts
                and not cues
                and (scene.sentence.kind == "heading" or memory.index_year is None)
                and years[0][1].period
            ):
                memory.index_year = years[0][1].period.year

    def _remember_time(self, scene: Scene) -> None:
        memory = self.memory
        for j, mention in enumerate(scene.mentions):
            period = mention.period
            if mention.code != "Y" or not period or period.iso is None or is_comparison(scene, j):
                continue
            if in_shift(scene, j):
                continue
            before = scene.before(mention, 24)
            if period.year and any(m.code == "T" for m in scene.mentions) and period.until:
                memory.target_time = period
            if re.match(r"đến năm", self.folded[mention.start : mention.end]) and period.grain == "year":
                continue
            starts = re.search(r"(?:từ|kể từ|hiệu lực từ)(?: ngày)?\s*$", before)
            if (
                period.grain in {"interval", "years", "half", "quarter", "week"}
                or period.until
                or (period.grain == "day" and starts)
                or period.grain in {"month", "year"}
            ):
                if re.search(r"(?:từ trước|trước|theo|nhiệm kỳ|ban hành|sau)\s*$", before):
                    continue
                if period.grain == "now" or (
                    period.grain == "year"
                    and scene.drafts
                    and all(self.lexicon.is_index(d.topic) for d in scene.drafts)
                ):
                    continue
                if period.grain == "week" and memory.time:
                    continue
                if (
                    memory.declared
                    and scene.sentence.paragraph != memory.time_paragraph
                    and period.grain in {"year", "month"}
                ):
                    continue
                memory.time, memory.time_paragraph = period, scene.sentence.paragraph
                heads = scene.sentence.kind == "heading" and period.grain in {"month", "quarter", "half", "week", "interval"}
                memory.declared = bool(_DATA_OF.search(before)) or heads
            if starts and period.grain == "day":
                memory.time = days_from(scene, period)

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
                )  # fmt: skip
            )

    def _claims(self, drafts: list[tuple[Draft, Sentence]]) -> list[Claim]:
        scale = _SCALE.search(self.folded)
        kept: dict[tuple[object, ...], Claim] = {}
        headings: list[tuple[tuple[object, ...], Claim]] = []
        for draft, sentence in drafts:
            claim = self._claim(draft, sentence, float(scale[1]) if scale else None)
            if claim is None:
                continue
            key = (
                claim.indicator,
                claim.place,
                claim.agency.casefold(),
                claim.level,
                claim.period,
                claim.value,
                claim.basis == "target",
            )
            other = kept.get(key)
            if other is None and sentence.kind == "heading" and claim.period is None:
                headings.append((key, claim))
                continue
            if other is None:
                kept[key] = claim
            elif _better(claim, other):
                kept[key] = claim
                self._refuse(other, "duplicate")
            else:
                self._refuse(claim, "duplicate")
        for key, claim in headings:  # a headline only repeats what the text dates
            if any(
                (c.indicator, c.place, c.agency, c.value)
                == (claim.indicator, claim.place, claim.agency, claim.value)
                for c in kept.values()
            ):
                self._refuse(claim, "duplicate")
            else:
                kept[key] = claim
        return sorted(kept.values(), key=lambda c: (c.start, c.end, c.indicator, c.place, c.period or ""))

    def _claim(self, draft: Draft, sentence: Sentence, scale: float | None) -> Claim | None:
        text, document = self.document.text, self.document
        holder = draft.holder
        start, end = (
            max(sentence.start, min(draft.start, draft.mention.start)),
            max(draft.end, draft.mention.end),
        )
        quote = text[start:end].strip()
        start += len(text[start:end]) - len(text[start:end].lstrip())
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
        elif not lowest <= value <= highest and draft.unit in {"rank", "percent", "score"} and value > 1000:
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
        if total is None and draft.unit == "score" and scale and highest == scale:
            total = scale
        inherited = "|".join(f"{key}: {origin}" for key, origin in sorted(draft.inherited.items()) if origin)
        agency = self.memory.districts.get(fold(holder.agency), holder.agency) if holder.agency else ""
        return Claim(indicator, holder.place, agency, draft.level, draft.period, value, draft.unit, total,
                     "exact" if draft.qualifier in {"from", "span", "amount"} else draft.qualifier, draft.basis,
                     document.source, document.source_file, document.published, text[sentence.start : sentence.end],
                     quote, start, start + len(quote), draft.rule, inherited)  # fmt: skip

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


def _better(claim: Claim, other: Claim) -> bool:
    """Whether of two readings of one figure the later one says more."""
    rank = {"stated": 1, "target": 1, "implied": 0}
    return (rank[claim.basis], claim.total is not None) > (rank[other.basis], other.total is not None)


def _subjects(scene: Scene) -> list[Holder]:
    """The holder that a following sentence may leave out."""
    drafted = [
        d.holder for d in scene.drafts
        if d.holder and d.holder.place and (d.holder.place != "VN" or d.unit not in {"percent", "rank", "score"})
    ]  # fmt: skip
    if drafted:
        whole = all(holder == drafted[0] for holder in drafted)
        return [drafted[0]] if whole or not drafted[0].agency else [Holder(drafted[0].place)]
    named = [
        h
        for m in scene.mentions
        if m.code == "P" and m.qualifier != "compared" and m.id != "VN"
        if (h := holders_of(scene, m))
    ]
    return named[:1]


def _latest_date(text: str) -> date | None:
    """The latest full date that a text names: its stand-in for a day of publication."""
    found = []
    for match in _FULL_DATE.finditer(text):
        period = parse_period("p_day", match[0], None)
        if period and period.iso:
            found.append(date.fromisoformat(period.iso))
    return max(found, default=None)
