"""Whose the values of a table's row are: a place, a body in it, all rows together, or nobody's here."""

from __future__ import annotations

import re
from itertools import takewhile

from extract.column import WHOLE, Column
from extract.grid import Span
from extract.headers import HeaderWords
from extract.scene import Holder
from extract.sentences import Sentence

_SUM = re.compile(r"tổng(?: cộng| số)?(?: \(.*\))?|cộng")
_TOGETHER = re.compile(r"(?:tổng|cộng|toàn|cả|chung|trung bình|bình quân|khối|cấp|mức|các|trong đó)(?!\w)")
_NAMED = re.compile(r"[^\W\d_]{2,}(?: |$)")


class RowLabels(HeaderWords):
    """Reads what the cells that label a row say of whose it is."""

    def _body_of(self, sentence: Sentence, cells: list[Span], header: list[Column]) -> str | None:
        """The level of the body of its own that a row is of, else nothing; None where it sums up others."""
        if self._sums(cells):
            return None
        if (name := self._unknown(cells, header)) is not None:
            return self._level_headed(name, header, cells)
        holder = self.holder_in(sentence, cells)
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
        return holder, self.level_in(cells) or summed

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
