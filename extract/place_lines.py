"""Tables whose cells only blanks part: a line of header words over lines of a place and its numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.headers import PLACES
from extract.mentions import Mention
from extract.numbers import NUMBER, parse_number
from extract.row_labels import RowLabels
from extract.scene import Draft, Holder
from extract.sentences import Sentence

_HEADED = re.compile(
    r"(?P<words>nhóm(?: xếp hạng| điều hành)?|xếp loại|ghi chú)|(?P<rank>(?:xếp |thứ )?hạng|thứ bậc)|"
    r"(?P<score>điểm(?: số)?|giá trị)"
)
_NUMBERED = re.compile(r"(?:(?:stt|tt) )?")
_VALUES = re.compile(rf"(?:\s+(?:{NUMBER})%?)+(?=\s+[^\W\d]|\s*$)")
_VALUE = re.compile(NUMBER)
_LONGEST = 120  # letters of a line of header words
_FEWEST = 3  # lines below it


class PlaceLines(RowLabels):
    """Reads the lines of places under a line of header words."""

    def place_lines(self, sentences: Sequence[Sentence]) -> list[tuple[Draft, Sentence]]:
        """The values of every such table: "Tỉnh Điểm số PCI Xếp hạng" / "Quảng Ninh 75,09 1 Rất tốt"."""
        drafts: list[tuple[Draft, Sentence]] = []
        for at, sentence in enumerate(sentences):
            units = self._units_headed(sentence)
            topic = self._index_headed(sentence) if units else ""
            if not topic or any((topic, unit) not in self.lexicon.indicators for unit in units):
                continue
            self.top, end = sentence.start, at + 1
            rows: list[tuple[Draft, Sentence]] = []
            while end < len(sentences) and (told := self._line(sentences[end], topic, units)):
                rows += told
                end += 1
            drafts += rows if end - at > _FEWEST else []
        self.top = None
        return drafts

    def _units_headed(self, sentence: Sentence) -> list[str]:
        """The units of the columns of numbers, in order; none where a line is no header of places."""
        if sentence.kind == "row" or sentence.end - sentence.start > _LONGEST:
            return []
        text = self.folded[sentence.start : sentence.end]
        start = _NUMBERED.match(text)
        if not PLACES.match(text, start.end() if start else 0) or any(map(str.isdigit, text)):
            return []
        units = [match.lastgroup or "" for match in _HEADED.finditer(text)]
        return [unit for unit in units if unit != "words"]

    def _index_headed(self, sentence: Sentence) -> str:
        """The index that the header or the lines above it are of."""
        topic = self.topic_in(self.folded[sentence.start : sentence.end])
        self.top = sentence.start
        topic = topic or self.topic_above(sentence)
        return topic if self.lexicon.is_index(topic) else ""

    def _line(self, sentence: Sentence, topic: str, units: Sequence[str]) -> list[tuple[Draft, Sentence]]:
        """The values of one line, none where it is not a place and as many numbers."""
        place = next((m for m in self.mentions_in(sentence.start, sentence.end, None) if m.code == "P"), None)
        if place is None or re.search(r"[^\W\d]", self.folded[sentence.start : place.start]):
            return []
        said = _VALUES.match(self.folded, place.end, sentence.end)
        values = list(_VALUE.finditer(self.folded, place.end, said.end())) if said else []
        if len(values) != len(units):
            return []
        return [
            (
                Draft(
                    topic,
                    unit,
                    parse_number(found[0]),
                    Mention("B", found.start(), found.end(), value=parse_number(found[0]), unit=unit),
                    "place_line",
                    holder=Holder(place.id),
                    period=self.period_above(sentence, topic),
                    start=found.start(),
                    end=found.end(),
                ),
                sentence,
            )
            for unit, found in zip(units, values, strict=True)
        ]
