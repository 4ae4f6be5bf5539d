"""Tables flattened into lines: pipe rows, and a row of years over rows of numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from extract.lexicon import Lexicon
from extract.mentions import Finder, Mention
from extract.model import Document
from extract.numbers import NUMBER, parse_number
from extract.scene import Draft, Holder, Memory
from extract.sentences import Sentence, separator

_YEARS = re.compile(r"(?:19|20)\d\d(?:\s+(?:19|20)\d\d)+")
_NUMBERS = re.compile(rf"(?:{NUMBER}|-)(?:\s+(?:{NUMBER}|-))+\s*$")


@dataclass(frozen=True)
class Column:
    """What a header says of a column: a topic and unit, a year, or the names of places."""

    topic: str = ""
    unit: str = ""
    year: str = ""
    role: str = ""  # place
    bare: bool = False  # the header says only a year: what is measured stands at the head of each row


def read_rows(
    document: Document,
    folded: str,
    sentences: list[Sentence],
    memory: Memory,
    told: dict[int, tuple[str, int | None]],
    lexicon: Lexicon,
    finder: Finder,
    anchor: date | None,
) -> list[tuple[Draft, Sentence]]:
    """The values of every table that stands in the text as lines."""
    reader = _Rows(document, folded, memory, told, lexicon, finder, anchor)
    drafts: list[tuple[Draft, Sentence]] = []
    header: list[Column] | None = None
    previous: Sentence | None = None
    for sentence in sentences:
        if sentence.kind == "row":
            cells = reader.cells(sentence)
            if header is None or previous is None or sentence.paragraph - previous.paragraph > 1:
                header = reader.header(sentence, cells)
            else:
                drafts += reader.row(sentence, cells, header)
            previous = sentence
        else:
            header = None if sentence.kind != "row" else header
    drafts += reader.year_rows(sentences)
    drafts += reader.stacks(sentences)
    return drafts


class _Rows:
    def __init__(
        self,
        document: Document,
        folded: str,
        memory: Memory,
        told: dict[int, tuple[str, int | None]],
        lexicon: Lexicon,
        finder: Finder,
        anchor: date | None,
    ) -> None:
        self.document, self.folded, self.memory, self.told = document, folded, memory, told
        self.lexicon, self.finder, self.anchor = lexicon, finder, anchor

    def cells(self, sentence: Sentence) -> list[tuple[int, int]]:
        """The spans of a row's cells, trimmed."""
        found, position = [], sentence.start
        line = self.document.text[sentence.start : sentence.end].strip()
        for piece in line.split(separator(line) or "|"):
            start = position + len(piece) - len(piece.lstrip())
            found.append((start, max(start, start + len(piece.strip()))))
            position += len(piece) + 1
        if found and found[0][0] == found[0][1]:
            found = found[1:]
        return found

    def header(self, sentence: Sentence, cells: list[tuple[int, int]]) -> list[Column]:
        """What each column holds, from the words over it."""
        columns = []
        topics = [self.topic_in(self.folded[a:b]) for a, b in cells]
        common = next((t for t in topics if self.lexicon.is_index(t)), self.topic_above(sentence))
        for (start, end), topic in zip(cells, topics, strict=True):
            text = self.folded[start:end]
            year = re.search(r"(?:19|20)\d\d", text)
            role = (
                "place" if re.search(r"tỉnh|địa phương|thành phố|đơn vị|province", text) and not topic else ""
            )
            if re.fullmatch(r"năm|kỳ|year", text):
                role = "year"
            unit = ""
            if re.search(r"hạng|thứ bậc|vị trí|rank|(?:^|\W)xh(?:$|\W)", text):
                unit = "rank"
            elif re.search(r"điểm|score|chỉ số|giá trị", text) or (self.lexicon.is_index(topic) and not year):
                unit = "score"
            elif "%" in text or "tỷ lệ" in text:
                unit = "percent"
            elif year and self.lexicon.is_index(common) and len(text) <= 9:
                unit = "score"
            if topic and not self.lexicon.is_index(topic) and unit != "percent":
                unit = next((u for t, u in self.lexicon.indicators if t == topic), "")
            named = topic
            if (
                not topic
                and unit == "score"
                and re.search(r"điều tra|thành phần|thẩm định|xhh|tự chấm|đánh giá", text)
            ):
                named = "-"
            columns.append(
                Column(
                    named or (common if unit in {"rank", "score"} else ""),
                    unit,
                    year[0] if year else "",
                    role,
                    bare=bool(re.fullmatch(r"(?:năm )?(?:19|20)\d\d", text)),
                )
            )
        return columns

    def topic_in(self, text: str) -> str:
        """The topic that a header cell names; "-" where it names one outside the table."""
        found = [m for m in self.finder.find_mentions(text, text, 0, len(text), None) if m.code in "CO"]
        if any(m.code == "O" for m in found) or re.match(r"(?:chưa|đang|không) ", text):
            return "-"
        return found[-1].id if found else ""

    def topic_above(self, sentence: Sentence) -> str:
        """The index that the lines above a table speak of."""
        above = self.folded[max(0, sentence.start - 300) : sentence.start]
        found = [
            m.id
            for m in self.finder.find_mentions(above, above, 0, len(above), None)
            if m.code == "C" and self.lexicon.is_index(m.id)
        ]
        return found[-1] if found else (self.told.get(sentence.start, (self.memory.topic, None))[0])

    def year_above(self, sentence: Sentence) -> str | None:
        """The year that the lines above a table name last."""
        start = max(0, sentence.start - 300)
        above = [
            m.period.iso
            for m in self.finder.find_mentions(self.document.text, self.folded, start, sentence.start, None)
            if m.code == "Y" and m.period and m.period.grain == "year" and m.period.iso
        ]
        year = self.told.get(sentence.start, ("", None))[1]
        return above[-1] if above else (str(year) if year else None)

    def period_above(self, sentence: Sentence, topic: str) -> str | None:
        """The period of a table: the year of an index, else the time that the lines above it name."""
        if self.lexicon.is_index(topic):
            return self.year_above(sentence)
        start = max(0, sentence.start - 300)
        found = [
            m.period.iso
            for m in self.finder.find_mentions(
                self.document.text, self.folded, start, sentence.start, self.anchor
            )
            if m.code == "Y" and m.period and m.period.iso and m.period.grain not in {"day", "now"}
        ]
        published = self.document.published
        return found[-1] if found else (published.isoformat() if published else None)

    def row(
        self, sentence: Sentence, cells: list[tuple[int, int]], header: list[Column]
    ) -> list[tuple[Draft, Sentence]]:
        """The values of one row under a header."""
        header = self.labelled(cells, header)
        holder = self.holder_in(sentence, cells)
        level = self.level_in(cells)
        own_year = self.year_in(cells, header)
        drafts = []
        for (start, end), column in zip(cells, header, strict=False):
            text = self.document.text[start:end]
            match = re.match(rf"(?:{NUMBER})", text)
            if (
                column.topic in {"", "-"}
                or not column.unit
                or not match
                or ((column.topic, column.unit) not in self.lexicon.indicators and column.unit != "percent")
            ):
                continue
            if not self.lexicon.is_index(column.topic) and re.search(r"tổng số thủ tục", text):
                continue
            value, total = parse_number(match[0]), None
            unit = column.unit
            if unit == "percent" and re.match(
                rf"(?:{NUMBER})\s*\(\s*[\d.,]+\s*%\s*\)", text
            ):  # 19852 (7,7%): a count and its share
                unit = next(
                    (u for t, u in self.lexicon.indicators if t == column.topic and u != "percent"), ""
                )
                if not unit or self.lexicon.is_index(column.topic):
                    continue
            if slash := re.match(rf"(?:{NUMBER})\s?/\s?(\d+)", text):
                total = float(slash[1])
            if (column.topic, unit) not in self.lexicon.indicators:
                continue
            mention = Mention("B", start, start + match.end(), value=value, unit=unit)
            period = column.year or own_year or self.period_above(sentence, column.topic)
            draft = Draft(
                column.topic,
                unit,
                value,
                mention,
                "table_row",
                total,
                holder=holder,
                level=level or (holder.level if holder else "all"),
                period=period,
                start=start,
                end=start + match.end(),
            )
            drafts.append((draft, sentence))
        return drafts

    def labelled(self, cells: list[tuple[int, int]], header: list[Column]) -> list[Column]:
        """The header as the row's own label reads it, where the columns are years and the rows measures."""
        if not any(column.bare for column in header) or not cells:
            return header
        start, end = cells[0]
        mentions = self.finder.find_mentions(self.document.text, self.folded, start, end, None)
        if any(mention.code in "PA" for mention in mentions):
            return header
        label = self.folded[start:end]
        topic = self.topic_in(label)
        unit = "rank" if re.search(r"hạng|thứ bậc|vị trí|rank", label) else ""
        if not unit and topic:
            unit = "score" if self.lexicon.is_index(topic) else ""
            unit = unit or next((u for t, u in self.lexicon.indicators if t == topic), "")
        topic = topic or (next((c.topic for c in header if c.topic), "") if unit == "rank" else "")
        return [replace(c, topic=topic, unit=unit) if c.bare else Column() for c in header]

    def year_in(self, cells: list[tuple[int, int]], header: list[Column]) -> str:
        """The year that a row names in its column of years, empty where the table has none."""
        for (start, end), column in zip(cells, header, strict=False):
            if column.role == "year" and re.fullmatch(r"(?:năm )?(?:19|20)\d\d", self.folded[start:end]):
                return self.folded[start:end][-4:]
        return ""

    def level_in(self, cells: list[tuple[int, int]]) -> str:
        """The level that a row names in its first cells, empty where it names none."""
        for start, end in cells[:2]:
            for mention in self.finder.find_mentions(self.document.text, self.folded, start, end, None):
                if mention.code == "L":
                    return mention.id
        return ""

    def holder_in(self, sentence: Sentence, cells: list[tuple[int, int]]) -> Holder | None:
        """The place that a row names, else the one the text speaks of."""
        for start, end in cells:
            for mention in self.finder.find_mentions(
                self.document.text, self.folded, start, end, self.anchor
            ):
                if mention.code == "P":
                    return Holder(mention.id)
                if mention.code == "A":
                    return Holder(
                        self.memory.home, self.document.text[mention.start : mention.end], mention.id
                    )
        return next(iter([*self.memory.holders[-1:], *self.memory.title_holders[:1]]), None)

    def year_rows(self, sentences: list[Sentence]) -> list[tuple[Draft, Sentence]]:
        """Rows of numbers under a row of years: Năm 2022 2021 2020 / PCI 72.80 64.74 63.98."""
        drafts: list[tuple[Draft, Sentence]] = []
        years: list[str] = []
        topic = ""
        for sentence in sentences:
            text = self.folded[sentence.start : sentence.end]
            if found := _YEARS.search(text):
                head = text[: found.start()].strip()
                if len(head) < 24 and not text[found.end() :].strip():
                    years, topic = found[0].split(), ""
                continue
            numbers = _NUMBERS.search(text)
            if not years or not numbers or sentence.kind == "row":
                continue
            parts = list(re.finditer(rf"{NUMBER}|(?<=\s)-(?=\s|$)", text[numbers.start() :]))
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
        position = 0
        while position < len(sentences):
            run = _short_lines(sentences, position, self.document.text)
            drafts += self._stack(run)
            position += max(1, len(run))
        return drafts

    def _stack(self, run: list[Sentence]) -> list[tuple[Draft, Sentence]]:
        """The values of one run of short lines, where a header of two to five cells repeats its pattern."""
        spans = [(s.start, s.end) for s in run]
        for first in range(min(4, len(run))):
            for width in (5, 4, 3, 2):
                body = run[first + width :]
                if len(body) < 2 * width or len(body) % width:
                    continue
                header = self.header(run[first], spans[first : first + width])
                places = [n for n, column in enumerate(header) if column.role == "place"]
                valued = [
                    n for n, column in enumerate(header) if column.topic not in {"", "-"} and column.unit
                ]
                rows = [spans[n : n + width] for n in range(first + width, len(run), width)]
                if not places or not valued or not all(self._fits(row, places[0], valued) for row in rows):
                    continue
                drafts: list[tuple[Draft, Sentence]] = []
                for number, row in enumerate(rows):
                    anchor = run[first + width + number * width]
                    whole = Sentence(row[0][0], row[-1][1], "row", anchor.paragraph)
                    drafts += self.row(whole, row, header)
                return drafts
        return []

    def _fits(self, row: list[tuple[int, int]], place: int, valued: list[int]) -> bool:
        """Whether a row has a place in its place column and numbers where values belong."""
        mentions = self.finder.find_mentions(self.document.text, self.folded, *row[place], None)
        numbers = all(
            re.fullmatch(rf"(?:{NUMBER})\s*%?", self.document.text[a:b]) for a, b in (row[n] for n in valued)
        )
        return numbers and any(m.code in "PA" for m in mentions)


def _short_lines(sentences: list[Sentence], position: int, text: str) -> list[Sentence]:
    """The run of lines from here on that hold one short cell each."""
    run: list[Sentence] = []
    for sentence in sentences[position:]:
        short = sentence.end - sentence.start < 40 and not text[sentence.start : sentence.end].endswith(
            (".", ":", ";")
        )
        if not short or (run and sentence.paragraph - run[-1].paragraph > 1):
            break
        run.append(sentence)
    return run
