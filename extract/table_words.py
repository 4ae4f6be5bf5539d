"""What the words in a table's cells and in the lines above it say: places, times, what is measured."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from extract.column import Column
from extract.grid import lines_of
from extract.lexicon import Lexicon
from extract.mentions import Finder, Mention
from extract.model import Document
from extract.period_patterns import PATTERNS
from extract.periods import parse_period
from extract.scene import Holder, Memory, Told, ward_of_title
from extract.sentences import Sentence
from extract.towns import town_of

_AROUND_TIME = re.compile(r"kết quả|thực hiện|số liệu|kế hoạch|mục tiêu|chỉ tiêu|phấn đấu|ước|giao")
_PLAN_OF = re.compile(r"(?:kế hoạch|mục tiêu|chỉ tiêu)(?: giao)? (?:năm )?((?:19|20)\d\d)")
_TOWN = re.compile(r"(?:thành phố|tp\.?|thị xã|tx\.?) ?")
_AFTER_TOWN = re.compile(r"(?<!\w)(?:thành phố|tp\.?|thị xã|tx\.?) ?$")
_NUMBERED = re.compile(r"\d{1,2}|iv|i{1,3}")


_ABOVE = 300  # letters above a row that may say what it is of


class TableWords:
    """Reads the words in and above the tables of one document."""

    def __init__(
        self,
        document: Document,
        folded: str,
        memory: Memory,
        told: dict[int, Told],
        lexicon: Lexicon,
        finder: Finder,
        anchor: date | None,
    ) -> None:
        self.document, self.folded, self.memory, self.told = document, folded, memory, told
        self.lexicon, self.finder, self.anchor = lexicon, finder, anchor
        self.top: int | None = None  # where the table begins
        self.lines = lines_of(document)
        self.summed: list[str | None] = []  # the levels of rows of a body of their own; None sums up
        self.measured = ""  # the topic of the row above, where several cells name what a row measures
        self.whole = ""  # the topic of the row above, of which the next may tell a level's part
        self.of_districts = False  # districts are among the labels of its rows
        self._told_above: tuple[tuple[int, date | None], list[Mention]] | None = None
        self._found: dict[tuple[int, int, date | None], list[Mention]] = {}

    def mentions_in(self, start: int, end: int, anchor: date | None) -> list[Mention]:
        """The mentions of a cell, looked for once: several questions are asked of each."""
        place = start, end, anchor
        found = self._found.get(place)
        if found is None:
            found = self.finder.in_sentence(self.document.text, self.folded, start, end, anchor)
            self._found[place] = found
        return found

    def period_of(self, start: int, end: int) -> str:
        """The period that is all a header cell says, empty where it says anything else."""
        if planned := _PLAN_OF.fullmatch(self.folded, start, end):
            return planned[1]  # and no document of that number
        found = [m for m in self.mentions_in(start, end, self.anchor) if m.code not in "()"]
        if len(found) != 1 or found[0].code != "Y" or found[0].period is None or not found[0].period.iso:
            return ""
        rest = self.folded[start : found[0].start] + self.folded[found[0].end : end]
        return "" if re.search(r"\w", _AROUND_TIME.sub("", rest)) else found[0].period.iso

    def topic_in(self, text: str) -> str:
        """The topic that a header cell names; "-" where it names one outside the table."""
        return _topic_in(self.finder, text)

    def topic_above(self, sentence: Sentence) -> str:
        """The index that the lines above a table speak of."""
        above = self.folded[max(0, self._top(sentence) - _ABOVE) : self._top(sentence)]
        found = [
            m.id
            for m in self.finder.find_mentions(above, above, 0, len(above), None)
            if m.code == "C" and self.lexicon.is_index(m.id)
        ]
        return found[-1] if found else self.told.get(sentence.start, Told(self.memory.topic)).topic

    def _above(self, sentence: Sentence, anchor: date | None) -> list[Mention]:
        """The mentions in the lines above a row; the last are kept, for each cell of a row asks for them."""
        end = self._top(sentence)
        place = end, anchor
        if self._told_above is None or self._told_above[0] != place:
            start = max(0, end - _ABOVE)
            found = self.finder.find_mentions(self.document.text, self.folded, start, end, anchor)
            self._told_above = place, found
        return self._told_above[1]

    def _top(self, sentence: Sentence) -> int:
        """Where the table of a row begins; a long one is told of above its first row only."""
        return sentence.start if self.top is None else self.top

    def year_above(self, sentence: Sentence) -> str | None:
        """The year that the lines above a table name last."""
        above = [
            m.period.iso
            for m in self._above(sentence, None)
            if m.code == "Y" and m.period and m.period.grain == "year" and m.period.iso
        ]
        year = self.told.get(sentence.start, Told()).year
        return above[-1] if above else (str(year) if year else None)

    def period_above(self, sentence: Sentence, topic: str) -> str | None:
        """The period of a table: the year of an index, else the time that the lines above it name."""
        if self.lexicon.is_index(topic):
            return self.year_above(sentence) or (str(self.anchor.year - 1) if self.anchor else None)
        above = [m.period for m in self._above(sentence, self.anchor) if m.code == "Y" and m.period]
        found = [said.iso for said in above if said.iso and said.grain not in {"day", "now"}]
        if self.lexicon.measures.get(topic) == "stock":
            days = [said.iso for said in above if said.iso and said.grain == "day" and said.until]
            if day := days[-1] if days else self.memory.state:
                return day
        published = self.document.published
        titled = self.memory.terms.get("report")
        return found[-1] if found else titled or (published.isoformat() if published else None)

    def period_in(self, sentence: Sentence, cells: list[tuple[int, int]], header: list[Column]) -> str:
        """The period that a row names in its column of times or its first cell, empty where it names none."""
        for (start, end), column in zip(cells, header, strict=False):
            if column.role in {"year", "month", "quarter"}:
                return self.period_of(start, end) or self._numbered(
                    sentence, self.folded[start:end], column.role
                )
        return self.period_of(*cells[0]) if cells and not header[0].topic else ""

    def _numbered(self, sentence: Sentence, cell: str, role: str) -> str:
        """The month or quarter of which a cell has only the number, in the year that the lines above name."""
        years = [m.period.year for m in self._above(sentence, self.anchor) if m.period and m.period.year]
        titled = self.memory.terms.get("report") or ""
        years = years or ([int(titled)] if re.fullmatch(r"\d{4}", titled) else [])
        if role == "year" or not years or not _NUMBERED.fullmatch(cell):
            return ""
        name, word = ("p_month", "tháng") if role == "month" else ("p_quarter", "quý")
        found = re.fullmatch(PATTERNS[name], f"{word} {cell} năm {years[-1]}")
        period = parse_period(name, found[0], self.anchor) if found else None
        return (period.iso if period else None) or ""

    def is_numbered(self, cells: list[tuple[int, int]], header: list[Column]) -> bool:
        """Whether a row is of a month or quarter of which it has only the number."""
        of_parts = [span for span, c in zip(cells, header, strict=False) if c.role in {"month", "quarter"}]
        return any(_NUMBERED.fullmatch(self.folded, *span) for span in of_parts)

    def level_in(self, cells: list[tuple[int, int]]) -> str:
        """The level that a row names in its first cells, empty where it names none."""
        for start, end in cells[:2]:
            for mention in self.mentions_in(start, end, None):
                if mention.code == "L" and not self.lexicon.is_index(self.topic_in(self.folded[start:end])):
                    return mention.id  # but PCI is "cấp tỉnh" by its name
        return ""

    def holder_in(self, sentence: Sentence, cells: list[tuple[int, int]]) -> Holder | None:
        """The place that a row names, else the one the text speaks of."""
        return self.named_in(cells) or self.spoken_of(sentence)

    def named_in(self, cells: list[tuple[int, int]]) -> Holder | None:
        """The place or body that the cells of a row name."""
        for start, end in cells:
            for mention in self.mentions_in(start, end, self.anchor):
                if mention.code == "P":
                    return self._capital(mention) or Holder(mention.id)
                if mention.code == "A":
                    name = self.document.text[mention.start : mention.end]
                    own = next((word.id for word in mention.also if word.kind == "place"), "")
                    place = own or ward_of_title(self.memory, mention)
                    place = place or town_of(self.lexicon, name, self.anchor) or self.memory.home
                    return Holder(place, name, mention.id)
        return None

    def _capital(self, mention: Mention) -> Holder | None:
        """The town that bears its province's name among districts: "Thành phố Huế", "Huyện A Lưới"."""
        before = self.folded[max(0, mention.start - 10) : mention.start]
        kind = _AFTER_TOWN.search(before)
        start = mention.start - (len(before) - kind.start() if kind else 0)
        own = {self.memory.home, *(holder.place for holder in self.memory.title_holders)}
        town = kind or _TOWN.match(self.folded, mention.start)
        if not (self.of_districts and town and mention.id in own):
            return None
        name = self.document.text[start : mention.end]
        return Holder(mention.id, name, "district")

    def spoken_of(self, sentence: Sentence) -> Holder | None:
        """The place that the text speaks of where a row begins."""
        told = self.told.get(sentence.start, Told()).holders
        return next(iter([*told, *self.memory.holders[-1:], *self.memory.title_holders[:1]]), None)


@lru_cache(maxsize=4096)  # tables are headed by the same words again and again
def _topic_in(finder: Finder, text: str) -> str:
    found = [m for m in finder.find_mentions(text, text, 0, len(text), None) if m.code in "CO"]
    if any(m.code == "O" for m in found) or re.match(r"(?:chưa|đang|không) ", text):
        return "-"
    return found[-1].id if found else ""
