"""What the header of a table says of its columns, on one line or on several, and with the label of a row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from extract.column import WHOLE, Column, under
from extract.grid import Span
from extract.sentences import Sentence
from extract.table_words import TableWords
from extract.terms import begins_after, in_year, term_before, year_before

_RESULT = re.compile(
    r"(?:kết quả|số lượng|số liệu|giá trị|thực hiện|kết quả thực hiện|kết quả đạt được|(?:trong )?kỳ này|"
    r"(?:trong )?kỳ báo cáo|trong kỳ|thực hiện (?:trong )?kỳ(?: này)?)"
)
_EARLIER = re.compile(
    r"(?:thực hiện |kết quả |số liệu )?cùng kỳ(?: của)?(?: năm)?(?: (?:trước|ngoái|((?:19|20)\d\d)))?"
)
_BEFORE = re.compile(r"(?:thực hiện |kết quả |số liệu )?(kỳ|quý|tháng|tuần|năm) trước")
_STEPS = {"quý": "quarter", "tháng": "month", "tuần": "week", "năm": "year"}
_YEAR = re.compile(r"(?:19|20)\d\d")
_MEASURES = re.compile(r"(?:tên )?(?:chỉ tiêu|chỉ số|nội dung|tiêu chí|indicator)(?: báo cáo)?")
_NOUNS = ("hồ sơ", "thủ tục", "dự án", "quy trình")
_COUNTED = re.compile(rf"\(({'|'.join(_NOUNS)})\)")
SHARE = re.compile(r"%|tỷ lệ|tỉ lệ|mức|phần trăm|share|rate")  # without it "đúng hạn" may be a count
OF_WHICH = re.compile(r"(?:trong đó|bao gồm|gồm)(?: có)?\s?:? ?")
_GOAL = re.compile(r"(?:kế hoạch|mục tiêu|chỉ tiêu (?:giao|năm|đề ra)|phấn đấu)")
_CHANGE = re.compile(
    r"(?:mức |số |tỷ lệ )?(?:tăng|giảm|chênh lệch|thay đổi|biến động)(?!\w)|"
    r"so (?:sánh|với (?:cùng kỳ|kỳ trước|năm|quý|tháng|kế hoạch))|[+±]\s?/\s?-"
)
_OF_TIME = re.compile(
    r"năm|nam|tháng|quý|tuần|kỳ|kỳ báo cáo|thời gian|thời điểm|thời kỳ|giai đoạn|mốc thời gian|"
    r"year|month|quarter|period"
)
PLACES = re.compile(
    r"tỉnh|địa phương|thành phố|đơn vị(?! (?:tính|đo))|province|"
    r"^(?:tên )?(?:địa bàn|quận|huyện|thị xã|xã|phường|đặc khu|sở|cơ quan)(?!\w)"
)
_PART = 6  # letters of the shortest period that is a part of a year: "2024-Q1", "2024-H1"
_HECTARES = re.compile(r"diện tích(?: đất)?(?: ?\(ha\))?")
_LEVELS = re.compile(r"(?:các )?cấp(?: hành chính| chính quyền)?")
_SERVICES = re.compile(r"thủ tục|tthc|dịch vụ|dvc")
_PARTS = re.compile(  # what heads a column of rows that part one value: none of them is of a place
    r"(?:tên )?(?:các )?(?:lĩnh vực|nhóm (?:thủ tục|tthc|lĩnh vực)|(?:loại|tên) (?:thủ tục|tthc|hồ sơ|hình)|"
    r"thủ tục(?: hành chính)?|tthc|dự án|trụ cột|(?:chỉ số|tiêu chí) thành phần)"
)
_AREA = re.compile(r"(?:^|\W)diện tích|\(ha\)")
_TERMS = {"tháng": "month", "quý": "quarter", "month": "month", "quarter": "quarter"}


class HeaderWords(TableWords):
    """Reads the words over the columns of a table."""

    def header(self, sentence: Sentence, cells: list[Span], over: Sequence[str] = ()) -> list[Column]:
        """What each column holds, from the words over it; `over`: what the header lines above say, folded."""
        said = list(zip_longest([self.folded[a:b] for a, b in cells], over[: len(cells)], fillvalue=""))
        said = [(text, higher or self._counted_beside(said, n)) for n, (text, higher) in enumerate(said)]
        topics = ["-" if _CHANGE.match(text) else self._topic_headed(text, higher) for text, higher in said]
        if any((topic, "dossiers") in self.lexicon.indicators for topic in topics):
            topics = [
                self._among_dossiers(topic, text, over)
                for topic, (text, over) in zip(topics, said, strict=True)
            ]
        for at, (text, _) in enumerate(said):  # Số dự án chậm tiến độ | Diện tích (ha)
            whole = topics[at - 1] if at and not topics[at] and _HECTARES.fullmatch(text) else ""
            topics[at] = whole if (whole, "hectares") in self.lexicon.indicators else topics[at]
        common = next(filter(self.lexicon.is_index, topics), "") or self.topic_above(sentence)
        columns = [self._column(span, topic, common) for span, topic in zip(cells, topics, strict=True)]
        higher = [text for _, text in said]
        columns = [
            self._in_its_year(sentence, span, column, over)
            for span, column, over in zip(cells, columns, higher, strict=True)
        ]
        return self._across(sentence, cells, columns)

    def _in_its_year(self, sentence: Sentence, span: Span, column: Column, over: str) -> Column:
        """A column of "Quý I" in the year that the header names above it, else the lines above the table."""
        text = self.folded[span[0] : span[1]]
        if len(column.year) < _PART or column.basis == "target" or _YEAR.search(text):
            return column
        years = _YEAR.findall(over) or [self.year_above(sentence) or ""]
        year = in_year(column.year, int(years[-1])) if years[-1] else None
        late = year and self.anchor and begins_after(year, self.anchor)
        return replace(column, year=year) if year and not late else column

    def _column(self, span: Span, topic: str, common: str) -> Column:
        """A column by the words over it alone; `common` is the index that the table is of."""
        text = self.folded[span[0] : span[1]]
        year = _YEAR.search(text)
        role = "place" if not topic and PLACES.search(text) else ""
        if _OF_TIME.fullmatch(text):
            role = _TERMS.get(text, "year")
        if not topic and _PARTS.fullmatch(text):
            role = "part"
        if _LEVELS.fullmatch(text):
            role = "level"
        if not topic and _MEASURES.fullmatch(text):
            role = "measure"
        unit = self._unit_headed(text, topic, common)
        period = self.period_of(*span)
        of_index = unit == "percent" and (
            bool(period) or re.search(r"chỉ số|điểm|kết quả|giá trị", text) is not None
        )
        part = re.search(r"điều tra|thành phần|thẩm định|xhh|tự chấm|đánh giá", text)
        named = "-" if not topic and unit == "score" and part else topic
        return Column(
            named or (common if unit in {"rank", "score"} or of_index else ""),
            unit,
            period or self._period_named(span, topic) or (year[0] if year else ""),
            role,
            bare=bool(period) or bool(_RESULT.fullmatch(text)),
            basis="target" if _GOAL.match(text) else "stated",
            level=self._only_level(span) if role == "place" else "",
            share=SHARE.search(text) is not None,
        )

    def _unit_headed(self, text: str, topic: str, common: str) -> str:
        """The unit that a header cell names, else that of its topic."""
        year = _YEAR.search(text)
        unit = ""
        if re.search(r"hạng|thứ bậc|vị trí|rank|(?:^|\W)xh(?:$|\W)", text):
            unit = "rank"
        elif "%" in text and ((topic or common), "percent") in self.lexicon.indicators:
            unit = "percent"
        elif re.search(r"điểm|score|chỉ số|giá trị", text) or (self.lexicon.is_index(topic) and not year):
            unit = "score"
        elif "%" in text or "tỷ lệ" in text:
            unit = "percent"
        elif year and self.lexicon.is_index(common) and len(text) <= 9:
            unit = "score"
        if _AREA.search(text) and (topic, "hectares") in self.lexicon.indicators:
            return "hectares"
        if topic and not self.lexicon.is_index(topic) and unit != "percent":
            unit = next((u for t, u in self.lexicon.indicators if t == topic), "")
        return unit

    def _across(self, sentence: Sentence, cells: list[Span], columns: list[Column]) -> list[Column]:
        """The columns that differ by level or by term alone: "Cấp tỉnh | Cấp huyện", "Kỳ này | Cùng kỳ"."""
        levels = [self._only_level(span) for span in cells]
        by_level = sum(map(bool, levels)) > 1
        base = next((c.year for c in columns if c.bare and c.year and c.basis == "stated"), "")
        told = []
        for (start, end), column, level in zip(cells, columns, levels, strict=True):
            text = self.folded[start:end]
            if by_level and (level or WHOLE.fullmatch(text)):
                told.append(Column(bare=True, level=level or "all"))
            elif earlier := _EARLIER.fullmatch(text):
                now = base or self.period_above(sentence, "") or ""
                then = in_year(now, int(earlier[1])) if earlier[1] else year_before(now)
                told.append(Column(bare=True, year=then) if then else Column(topic="-"))
            elif before := _BEFORE.fullmatch(text):
                now = base or self.period_above(sentence, "") or ""
                step = _STEPS.get(before[1]) or _step_of(now)
                then = term_before(now, step) if step else None
                told.append(Column(bare=True, year=then) if then else Column(topic="-"))
            else:
                told.append(column)
        return told

    def _only_level(self, span: Span) -> str:
        """The level that is all a header cell says, empty where it says anything else."""
        found = self.mentions_in(*span, None)
        if len(found) != 1 or found[0].code != "L":
            return ""
        return found[0].id if (found[0].start, found[0].end) == span else ""

    def header_below(
        self,
        sentence: Sentence,
        cells: list[Span],
        above: list[Span],
        header: list[Column],
        over: Sequence[str],
    ) -> list[Column]:
        """The columns of a header that goes on in another line."""
        lower = self.header(sentence, cells, over)
        rows = zip(header, lower, above, cells, strict=False)
        return [
            upper if high == low else under(upper, column, self.folded[low[0] : low[1]])
            for upper, column, high, low in rows
        ]

    def captioned(self, header: list[Column]) -> list[Column]:
        """The columns that say only when, filled with what the line over the table says is measured."""
        if self.top is None or any(column.topic not in {"", "-"} for column in header):
            return header
        lines = [line for line in self.folded[: self.top].rstrip().split("\n")[-3:] if line[:1] != "("]
        line = next((line for line in reversed(lines) if self.topic_in(line)), "")
        topic = self.topic_in(line)
        units = [unit for of, unit in self.lexicon.indicators if of == topic]
        if not units:
            return header
        percent, rank = re.search(r"%|tỷ lệ", line), re.search(r"hạng|thứ bậc", line)
        told = "percent" if percent else "rank" if rank else ""
        unit = told if told in units else next((u for u in units if u not in {"rank", "percent"}), units[0])
        return [
            replace(c, topic=topic, unit=unit, share=SHARE.search(line) is not None)
            if c.bare and (c.year or c.level)
            else c
            for c in header
        ]

    def _counted_beside(self, said: Sequence[tuple[str, str]], at: int) -> str:
        """What a header cell counts by the cell before it, "Hồ sơ tiếp nhận | Trong đó: trực tuyến"."""
        whole = next((text for text, _ in reversed(said[:at]) if not OF_WHICH.match(text)), "")
        return whole if OF_WHICH.match(said[at][0]) else ""

    def _among_dossiers(self, topic: str, text: str, over: str) -> str:
        """The topic of a column beside those that count dossiers: "Tiếp nhận | Trực tuyến"."""
        if (topic, "procedures") not in self.lexicon.indicators or _SERVICES.search(over + text):
            return topic
        return self.topic_in(f"hồ sơ {SHARE.sub('', text).strip()}") or topic

    def _topic_headed(self, text: str, over: str) -> str:
        """The topic of a header cell; what it counts may stand in brackets, or in the line above it."""
        counted = _COUNTED.search(text)
        noun = counted[1] if counted else next((n for n in _NOUNS if n in over and n not in text), "")
        own = OF_WHICH.sub("", _COUNTED.sub("", text), count=1).strip()
        whole = self.topic_in(f"{noun} {own}") if noun else ""
        return whole or self.topic_in(text)

    def _period_named(self, span: Span, topic: str) -> str:
        """The one time that a header cell of a measure names beside it: "Số TTHC (đến ngày 15/6/2022)"."""
        if self.lexicon.is_index(topic):
            return ""
        found = [m.period for m in self.mentions_in(*span, self.anchor) if m.code == "Y"]
        return (found[0].iso or "") if len(found) == 1 and found[0] else ""


def _step_of(period: str) -> str:
    """The step from a period to the one before it: quarter, month, week or year; empty where it is none."""
    for sign, step in (("-Q", "quarter"), ("-W", "week"), ("-H", "")):
        if sign in period:
            return step
    return "month" if len(period) == 7 else "year" if len(period) == 4 else ""
