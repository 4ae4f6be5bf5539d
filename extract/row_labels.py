"""Whose the values of a table's row are: a place, a body in it, all rows together, or nobody's here."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from extract.column import WHOLE, Column
from extract.grid import Span
from extract.headers import OF_WHICH, SHARE, HeaderWords
from extract.scene import Holder
from extract.sentences import Sentence

_SUM = re.compile(r"tổng(?: cộng| số)?(?: \(.*\))?|cộng")
_TOGETHER = re.compile(r"(?:tổng|cộng|toàn|cả|chung|trung bình|bình quân|khối|cấp|mức|các|trong đó)(?!\w)")
_WORDY = re.compile(r"[^\W\d_]{2}")  # what labels a row, and not its number
_SCORE = re.compile(r"(?:tổng )?(?:số )?điểm(?: số)?(?: đạt được| đạt)?(?: \(.*\))?")  # at the head of a row
_LEVELS = {"tỉnh": "city", "thành phố": "city", "huyện": "district", "xã": "commune"}
_NAMED = re.compile(r"[^\W\d_]{2,}(?: |$)")


class RowLabels(HeaderWords):
    """Reads what the cells that label a row say of whose it is."""

    def _body_of(self, sentence: Sentence, cells: list[Span], header: list[Column]) -> str | None:
        """The level of the body of its own that a row is of, else nothing; None where it sums up others."""
        if self._sums(cells):
            return None
        if (name := self._unknown(cells, header)) is not None:
            return self._level_headed(name, header, cells)
        holder = self.named_in(cells)
        return holder.level if holder and holder.agency else ""

    def _sums(self, cells: list[Span]) -> bool:
        return any(_SUM.fullmatch(self.folded, *span) for span in cells[:2] if span[0] < span[1])

    def _level_summed(self, number: int) -> str:
        """The level of the rows that a row sums up, where all are of one: "Tổng cộng" under districts.

        They stand above it up to another sum; where it comes first, below it.
        """
        before = [*takewhile(lambda level: level is not None, reversed(self.summed[:number]))]
        rows = before or [*takewhile(lambda level: level is not None, self.summed[number + 1 :])]
        return rows[0] or "" if len(rows) > 1 and len(set(rows)) == 1 else ""

    def owner(
        self, sentence: Sentence, cells: list[Span], header: list[Column], number: int
    ) -> tuple[Holder | None, str] | None:
        """Whose the values of a row are and of which level; None where nobody that is known has them."""
        if self._is_part(cells, header):
            return None
        holder = self.holder_in(sentence, cells)
        summed = self._level_summed(number) if self.summed[number] is None else ""
        if summed and holder and (summed, holder.level) != ("commune", "district"):
            holder = Holder(holder.place)  # the sum of departments is none of the office that tells it
        if (name := self._unknown(cells, header)) is not None:
            others = {level for level in self.summed if level}
            level = self._level_headed(name, header, cells) or (others.pop() if len(others) == 1 else "")
            if not level or not holder:
                return None
            return Holder(holder.place, self.document.text[slice(*name)], level), level
        return holder, self._level_labelled(cells, header) or self.level_in(cells) or summed

    def _level_labelled(self, cells: list[Span], header: list[Column]) -> str:
        """The level that a cell under "Cấp" names without that word."""
        for span, column in zip(cells, header, strict=False):
            if column.role == "level":
                return _LEVELS.get(self.folded[slice(*span)], "")
        return ""

    def _is_part(self, cells: list[Span], header: list[Column]) -> bool:
        """Whether a row is of a field, a procedure or a project: of what a table parts its values by."""
        for span, column in zip(cells, header, strict=False):
            if column.role == "part":
                text = self.folded[slice(*span)]
                return not (_TOGETHER.match(text) or WHOLE.fullmatch(text) or not _NAMED.match(text))
        return False

    def _unknown(self, cells: list[Span], header: list[Column]) -> Span | None:
        """The cell in a column of places that names one that no list knows, else nothing."""
        for at, (span, column) in enumerate(zip(cells, header, strict=False)):
            if column.role != "place":
                continue
            text = self.document.text[slice(*span)]
            known = [m for cell in cells[: at + 1] for m in self.mentions_in(*cell, self.anchor)]
            if not _NAMED.match(text) or not text[0].isupper() or _TOGETHER.match(self.folded, span[0]):
                return None
            return None if any(m.code in "PAHGL" for m in known) else span
        return None

    def _level_headed(self, name: Span, header: list[Column], cells: list[Span]) -> str:
        """The level that the header gives to all names under it: "Xã, phường"."""
        return next((c.level for span, c in zip(cells, header, strict=False) if span == name), "")

    def labelled(self, cells: list[Span], header: list[Column]) -> list[Column]:
        """The header as the row's own label reads it, where the columns are years and the rows measures."""
        if not cells or any(column.role == "level" for column in header):
            return header
        measured = [span for span, c in zip(cells, header, strict=False) if c.role == "measure"]
        if len(measured) < 2:
            measured = measured or [next((s for s in cells[:2] if _WORDY.search(self.folded, *s)), cells[0])]
        if any(mention.code in "PA" for span in measured for mention in self.mentions_in(*span, None)):
            return header
        if any(span == measured[0] and c.role == "place" for span, c in zip(cells, header, strict=False)):
            return header  # a place that no list knows
        label, topic = self._measured(measured)
        if not topic and self._is_of_which(measured[0]):  # Trong đó: cấp xã
            topic = self.whole
            if not topic:
                return header
        self.whole = topic
        if not any(column.bare for column in header):
            known = topic == "-" or self.lexicon.is_index(topic)  # Chỉ số | Hạng | Điểm; PAR Index | 10 | 85
            share = "%" in label and (topic, "percent") in self.lexicon.indicators  # SIPAS (%) | Điểm
            return [
                replace(c, topic=topic, unit="percent" if share and c.unit == "score" else c.unit)
                if known and c.unit in {"rank", "score"}
                else c
                for c in header
            ]
        unit = "rank" if re.search(r"hạng|thứ bậc|vị trí|rank", label) else ""
        if not unit and topic:
            percent = re.search(r"%|tỷ lệ", label) and (topic, "percent") in self.lexicon.indicators
            unit = "percent" if percent else "score" if self.lexicon.is_index(topic) else ""
            unit = unit or next((u for t, u in self.lexicon.indicators if t == topic), "")
        if not unit and not topic and _SCORE.fullmatch(label):
            unit = "score"
        topic = topic or (next((c.topic for c in header if c.topic), "") if unit in {"rank", "score"} else "")
        share = SHARE.search(label) is not None
        of_index = self.lexicon.is_index(topic)  # PAR Index | Kết quả năm 2022 | Xếp hạng năm 2022
        return [
            replace(c, topic=topic, unit=unit, share=share)
            if c.bare
            else replace(c, topic=topic)
            if of_index and not c.topic and c.unit in {"rank", "score"}
            else Column(role=c.role)
            for c in header
        ]

    def _measured(self, spans: Sequence[Span]) -> tuple[str, str]:
        """What the cells that name a row's measure say together, and its topic.

        Where the first of several is empty, it is that of the row above: "PAR Index | Điểm", " | Hạng".
        """
        label = " ".join(self.folded[start:end] for start, end in spans if start < end)
        topic = next(filter(None, (self.topic_in(self.folded[a:b]) for a, b in spans)), "")
        if len(spans) > 1:
            topic = topic or (self.measured if spans[0][0] == spans[0][1] else "")
            self.measured = topic
        return label, topic

    def _is_of_which(self, span: Span) -> bool:
        """Whether a label only names the level of which the value of the row above is told once more."""
        start, end = span
        told = OF_WHICH.match(self.folded, start, end)
        return bool(self._only_level((told.end() if told else start, end)))
