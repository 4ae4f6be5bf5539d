"""Tables flattened into lines: pipe rows, and a row of years over rows of numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import zip_longest
from typing import NamedTuple

from extract.column import WHOLE, Column
from extract.grid import Line, Span, goes_on_heading, numbers_columns
from extract.lexicon import Lexicon
from extract.mentions import Finder, Mention
from extract.model import Document
from extract.numbers import NUMBER, parse_number
from extract.patterns import QUALIFIERS
from extract.place_lines import PlaceLines
from extract.scene import Draft, Memory, Told
from extract.sentences import Sentence, separator

Row = tuple[Sentence, list[Span], list[Column]]

_YEARS = re.compile(r"(?:19|20)\d\d(?:\s+(?:19|20)\d\d)+")
_NUMBERS = re.compile(rf"(?:{NUMBER}|-)(?:\s+(?:{NUMBER}|-))+\s*$")
_PARTS = re.compile(rf"{NUMBER}|(?<=\s)-(?=\s|$)")
_NUMBER = re.compile(rf"(?:{NUMBER})")
_WITH_SHARE = re.compile(rf"(?:{NUMBER})\s*\(\s*[\d.,]+\s*%\s*\)")  # 19852 (7,7%): a count and its share
_OUT_OF = re.compile(rf"(?:{NUMBER})\s?/\s?(\d+)")
_RANKED = re.compile(r"\s*(?:%|điểm)?\s*\((?:xếp )?(?:thứ )?(?:hạng|thứ) (\d{1,2})(?:/(\d{2}))?\)")
_VALUE = re.compile(rf"(?:{NUMBER})\s*%?")
_OF_DISTRICT = re.compile(r"(?:^|(?<=\n)|\| ?)(?:huyện|thị xã|tx\.?|quận) \w")
_SIGNS = {
    "≥": "at_least",
    ">=": "at_least",
    "từ": "at_least",
    ">": "over",
    "<": "under",
    "~": "about",
    "≈": "about",
}
_FEWEST = 2  # cells of a header that say anything
_COUNTED = frozenset({"dossiers", "procedures", "projects", "rank"})
_SHORT = 40  # letters of a cell on a line of its own, and a few more
_SMALLEST_STACK = 6  # lines of a table that lost its rows: a header of two cells over two rows


def read_rows(
    document: Document,
    folded: str,
    sentences: list[Sentence],
    memory: Memory,
    told: dict[int, Told],
    lexicon: Lexicon,
    finder: Finder,
    anchor: date | None,
) -> list[tuple[Draft, Sentence]]:
    """The values of every table that stands in the text as lines."""
    reader = _Rows(document, folded, memory, told, lexicon, finder, anchor)
    drafts: list[tuple[Draft, Sentence]] = []
    for table in _tables(sentences):
        drafts += reader.table(table)
    reader.top = None
    drafts += reader.year_rows(sentences)
    drafts += reader.stacks(sentences)
    drafts += reader.place_lines(sentences)
    return drafts


def _tables(sentences: list[Sentence]) -> Iterator[list[Sentence]]:
    """Rows on lines one below the other."""
    rows: list[Sentence] = []
    for sentence in sentences:
        if rows and (sentence.kind != "row" or sentence.paragraph - rows[-1].paragraph > 1):
            yield rows
            rows = []
        if sentence.kind == "row":
            rows.append(sentence)
    if rows:
        yield rows


class Value(NamedTuple):
    """A value in a cell, and where in the cell its number stands."""

    unit: str
    value: float
    total: float | None
    start: int
    end: int
    qualifier: str = "exact"


class _Rows(PlaceLines):
    """Reads the values under the words."""

    def table(self, rows: list[Sentence]) -> list[tuple[Draft, Sentence]]:
        """The values of one table: its header is its first row, and where cells reach down the next ones."""
        body: list[Row] = []
        drafts: list[tuple[Draft, Sentence]] = []
        heads: list[Span] = []  # the cells of the lowest line of the header
        header: list[Column] = []
        above: Line | None = None
        over: list[str] = []  # what all lines of the header say, column by column
        headed = False  # a row of values has been read
        self.begin(rows)
        for sentence in rows:
            line = self.lines.get(self.document.text.rfind("\n", 0, sentence.start) + 1)
            cells = line.spans if line else self.cells(sentence, len(header))
            told = {span for span in cells if span[0] < span[1]}
            titled = line is not None and len(told) < _FEWEST and cells[0] in told
            if titled and (not header or (above and line and line.table != above.table)):
                above, header = line, []  # the title of a table in its first row, over all its columns
                continue
            if not header or (line and above and line.table != above.table):
                drafts += self._read(body)
                body, headed, self.top = [], False, sentence.start
                header, heads = self.header(sentence, cells), cells
                over = [self.folded[start:end] for start, end in cells]
            elif line and not headed and goes_on_heading(line, self.document.text):
                header = self.header_below(sentence, cells, heads, header, over)
                heads, said = cells, [self.folded[start:end] for start, end in cells]
                over = [f"{high} {low}" for high, low in zip_longest(over, said, fillvalue="")]
            elif not (line and numbers_columns(line, self.document.text)):
                if not headed:
                    header, headed = self.captioned(header), True
                if self.lacks_label(cells, header):
                    header = [Column(), *header]
                body.append((sentence, cells, header))
            above = line
        return drafts + self._read(body)

    def _read(self, body: list[Row]) -> list[tuple[Draft, Sentence]]:
        """The values of the rows of one table; what the one before measured is forgotten."""
        self.measured = self.whole = ""
        self.summed = [self._body_of(*row) for row in body]
        return [draft for number, row in enumerate(body) for draft in self.row(*row, number)]

    def begin(self, rows: list[Sentence]) -> None:
        """Forgets what the table before was of."""
        self.top = rows[0].start
        self.of_districts = any(_OF_DISTRICT.search(self.folded, row.start, row.end) for row in rows)

    def cells(self, sentence: Sentence, width: int = 0) -> list[Span]:
        """The spans of a row's cells, trimmed; an empty first one only where the header is that wide."""
        found, position = [], sentence.start
        line = self.document.text[sentence.start : sentence.end].strip()
        for piece in line.split(separator(line) or "|"):
            start = position + len(piece) - len(piece.lstrip())
            found.append((start, max(start, start + len(piece.strip()))))
            position += len(piece) + 1
        if found and found[0][0] == found[0][1] and len(found) != width:
            found = found[1:]
        return found

    def lacks_label(self, cells: list[tuple[int, int]], header: list[Column]) -> bool:
        """Whether nothing stands over the labels of the rows: the header has one cell less than a row."""
        if len(cells) != len(header) + 1 or header[0].role:
            return False
        text, (start, end) = self.document.text, cells[0]
        return cells[-1][0] < cells[-1][1] and start < end and not _VALUE.fullmatch(text[start:end])

    def row(
        self, sentence: Sentence, cells: list[tuple[int, int]], header: list[Column], number: int
    ) -> list[tuple[Draft, Sentence]]:
        """The values of one row under a header, the numbered one of its table."""
        header = self.labelled(cells, header)
        owner = self.owner(sentence, cells, header, number)
        if owner is None:
            return []
        holder, level = owner
        own_period = self.period_in(sentence, cells, header)
        if not own_period and self.is_numbered(cells, header):
            return []  # the month or quarter of a year that nothing tells
        drafts = []
        for (start, end), column in zip(cells, header, strict=False):
            if column.topic in {"", "-"} or not column.unit or start < sentence.start:
                continue  # of nothing, or merged with a cell above
            for value in self._values(self.document.text[start:end], column):
                first, last = start + value.start, start + value.end
                draft = Draft(
                    column.topic,
                    value.unit,
                    value.value,
                    Mention("B", first, last, value=value.value, unit=value.unit),
                    "table_row",
                    value.total,
                    value.qualifier,
                    basis=column.basis,
                    holder=holder,
                    level=column.level or level or (holder.level if holder else "all"),
                    period=column.year or own_period or self.period_above(sentence, column.topic),
                    start=first,
                    end=last,
                )
                drafts.append((draft, sentence))
        return drafts

    def _values(self, text: str, column: Column) -> Iterator[Value]:
        """The value of a cell, and the rank that may stand in brackets behind a score: "86,1% (hạng 30)"."""
        match = _NUMBER.search(text)
        before = text[: match.start()].strip().lower() if match else ""
        qualifier = {**QUALIFIERS, **_SIGNS}.get(before, "")
        if before and not qualifier:
            return
        of_index = self.lexicon.is_index(column.topic)
        if not match or (not of_index and re.search(r"tổng số thủ tục", text)):
            return
        value, unit = parse_number(match[0]), column.unit
        if unit == "percent" and _WITH_SHARE.match(text):
            unit = next((u for t, u in self.lexicon.indicators if t == column.topic and u != "percent"), "")
            unit = "" if of_index else unit
        if unit == "score" and text[match.end() :].lstrip()[:1] == "%":
            unit = "percent" if (column.topic, "percent") in self.lexicon.indicators else unit
        known = (column.topic, unit) in self.lexicon.indicators
        if unit == "percent":  # "Đúng hạn | 118" is a count
            counted = value % 1 == 0 and "%" not in text and not column.share and not of_index
            known = known and value <= 100 and not counted
        if not known or (unit in _COUNTED and value % 1):  # 10,2 ha are no projects
            return
        slash = _OUT_OF.match(text)
        if text.endswith("trở lên"):
            qualifier = "at_least"
        total = float(slash[1]) if slash else None
        yield Value(unit, value, total, match.start(), match.end(), qualifier or "exact")
        ranked = _RANKED.match(text, match.end())
        if ranked and unit != "rank" and (column.topic, "rank") in self.lexicon.indicators:
            total = float(ranked[2]) if ranked[2] else None
            yield Value("rank", float(ranked[1]), total, ranked.start(1), ranked.end(1))

    def year_rows(self, sentences: list[Sentence]) -> list[tuple[Draft, Sentence]]:
        """Rows of numbers under a row of years: Năm 2022 2021 2020 / PCI 72.80 64.74 63.98."""
        drafts: list[tuple[Draft, Sentence]] = []
        years: list[str] = []
        topic = ""
        for sentence in sentences:
            if not years and not self.folded[sentence.end - 1].isdigit():
                continue  # a row of years ends in one
            text = self.folded[sentence.start : sentence.end]
            if found := _YEARS.search(text):
                head = text[: found.start()].strip()
                if len(head) < 24 and not text[found.end() :].strip():
                    years, topic = found[0].split(), ""
                continue
            if not years or sentence.kind == "row" or not (numbers := _NUMBERS.search(text)):
                continue
            parts = list(_PARTS.finditer(text[numbers.start() :]))
            if len(parts) != len(years):
                continue
            label = text[: numbers.start()].strip()
            named = self.topic_in(label)
            unit = "rank" if re.search(r"hạng|thứ bậc|rank", label) else "score"
            topic = named if self.lexicon.is_index(named) else topic
            if named == "-" or not topic or (not self.lexicon.is_index(named) and unit != "rank"):
                continue
            if (topic, unit) not in self.lexicon.indicators:
                continue
            holder = next(iter([*self.memory.holders[-1:], *self.memory.title_holders[:1]]), None)
            for year, part in zip(years, parts, strict=True):
                if part[0] == "-":
                    continue
                start = sentence.start + numbers.start() + part.start()
                mention = Mention("B", start, start + len(part[0]), value=parse_number(part[0]), unit=unit)
                drafts.append(
                    (
                        Draft(
                            topic,
                            unit,
                            mention.value,
                            mention,
                            "year_row",
                            holder=holder,
                            level=holder.level if holder else "all",
                            period=year,
                            start=start,
                            end=mention.end,
                        ),
                        sentence,
                    )
                )
        return drafts

    def stacks(self, sentences: list[Sentence]) -> list[tuple[Draft, Sentence]]:
        """Tables that lost their rows: each cell on a line of its own, the header first."""
        drafts: list[tuple[Draft, Sentence]] = []
        if sum([s.end - s.start < _SHORT for s in sentences]) < _SMALLEST_STACK:
            return drafts
        position = 0
        while position < len(sentences):
            run = _short_lines(sentences, position, self.document.text)
            if len(run) >= _SMALLEST_STACK:
                drafts += self._stack(run)
            position += max(1, len(run))
        return drafts

    def _stack(self, run: list[Sentence]) -> list[tuple[Draft, Sentence]]:
        """The values of one run of short lines, where a header of two to five cells repeats its pattern."""
        spans = [(s.start, s.end) for s in run]
        if not any(_VALUE.fullmatch(self.document.text, *span) for span in spans):
            return []  # every row has a value
        for first in range(min(4, len(run))):
            for width in (5, 4, 3, 2):
                body = run[first + width :]
                if len(body) < 2 * width or len(body) % width:
                    continue
                self.begin(run[first:])
                header = self.header(run[first], spans[first : first + width])
                places = [n for n, column in enumerate(header) if column.role]
                valued = [
                    n for n, column in enumerate(header) if column.topic not in {"", "-"} and column.unit
                ]
                rows = [spans[n : n + width] for n in range(first + width, len(run), width)]
                if not places or not valued or not all(self._fits(row, places[0], valued) for row in rows):
                    continue
                lines = [
                    Sentence(row[0][0], row[-1][1], "row", run[first + width + number * width].paragraph)
                    for number, row in enumerate(rows)
                ]
                return self._read([(line, row, header) for line, row in zip(lines, rows, strict=True)])
        return []

    def _fits(self, row: list[tuple[int, int]], place: int, valued: list[int]) -> bool:
        """Whether a row has a place or a year in the column of them, and numbers where values belong."""
        mentions = self.mentions_in(*row[place], None)
        numbers = all(_VALUE.fullmatch(self.document.text[a:b]) for a, b in (row[n] for n in valued))
        named = any(m.code in "PAY" for m in mentions) or WHOLE.fullmatch(self.folded, *row[place])
        return numbers and bool(named)


def _short_lines(sentences: list[Sentence], position: int, text: str) -> list[Sentence]:
    """The run of lines from here on that hold one short cell each."""
    run: list[Sentence] = []
    for number in range(position, len(sentences)):
        sentence = sentences[number]
        short = sentence.end - sentence.start < _SHORT
        if not short or text.endswith((".", ":", ";"), sentence.start, sentence.end):
            break
        if run and sentence.paragraph - run[-1].paragraph > 1:
            break
        run.append(sentence)
    return run
