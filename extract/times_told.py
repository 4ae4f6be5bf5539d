"""Times that point back to one that was told: "trong thời gian ấy", "trong tháng", "năm nay"."""

from __future__ import annotations

import re

from extract.iso_periods import bounds_of_period
from extract.periods import Period
from extract.scene import Memory, Scene
from extract.times_before import now_in

_SAME_TIME = re.compile(
    r"(?:cùng|cũng|trong|khoảng) (?:cùng |trong |khoảng )*thời gian (?:này|ấy|đó|trên|nói trên)|"
    r"cùng thời gian(?! qua)|(?:cũng |cùng )?(?:trong |tới |đến |tại )?"
    r"(?:kỳ|thời điểm|giai đoạn|khoảng thời gian) (?:này|ấy|đó)(?!\w)"
)
_OF_TIME = ("thời gian", "thời điểm", "kỳ ", "giai đoạn ")  # one of them stands in each
_FIRST_DAYS = re.compile(r"(?:trong |qua |chỉ )*(\d{1,2}) ngày đầu(?: tiên)?(?: của)?(?: tháng)?(?! \d)")


def same_time(scene: Scene, index: int) -> str | None:
    """The period told before that "trong thời gian ấy" points back to, or its first days."""
    sentence, memory = scene.sentence, scene.memory
    if "Y" in scene.kinds:
        return None
    if memory.time and memory.time.grain == "month" and memory.time.iso:
        first = _FIRST_DAYS.search(scene.folded, sentence.start, scene.mentions[index].start)
        if first:
            return f"{memory.time.iso}-01/{memory.time.iso}-{int(first[1]):02d}"
    told = [d.period for d in memory.recent if d.period and d.topic not in scene.lexicon.indexes]
    if not told:
        return None
    if not [word for word in _OF_TIME if scene.folded.find(word, sentence.start, sentence.end) >= 0]:
        return None
    return told[-1] if _SAME_TIME.search(scene.folded, sentence.start, sentence.end) else None


_TERM = re.compile(
    r"(?:^|(?:[,;:(]|(?<!\w)(?:trong|của|và|ở)) )(?:riêng |chỉ )?(?:trong )?"
    r"(?P<term>tháng|quý|tuần|năm|kỳ)(?P<now> này| nay)?(?= báo cáo|[,:]|$| "
    r"(?:thành phố|tỉnh|toàn|các|đã|có|là|đạt|số|tỷ lệ|hồ sơ|huyện|quận|xã|phường|bộ phận|trung tâm|cấp|sở))"
)
_NOW = re.compile(  # one of these stands in each; every branch begins with a letter, and is found at once
    "trong (?:riêng |chỉ )?(?:trong )?(?:tháng|quý|tuần|năm|kỳ)|"
    "tháng n(?:ay|ày)|quý n(?:ay|ày)|tuần n(?:ay|ày)|năm n(?:ay|ày)|kỳ n(?:ay|ày)"
)
_STEPS = {"tháng": "month", "quý": "quarter", "tuần": "week", "năm": "year"}


def term_told(scene: Scene, index: int) -> tuple[str, str] | None:
    """The month, quarter or year told before that "trong tháng", "trong kỳ" point back to, or that is now.

    A value behind a time of its own is of that.
    """
    start = scene.sentence.start
    head = scene.folded[start : scene.mentions[index].start]
    if not ("trong " in head or " nay" in head or " này" in head) or not _NOW.search(head):
        return None
    found = [match for match in _TERM.finditer(head) if match["now"] or "trong " in match[0]]
    if not found:
        return None
    match, told = found[-1], scene.memory.terms
    if any(m.code in "Yp" and m.start - start >= match.start() for m in scene.mentions[:index]):
        return None
    step = _STEPS.get(match["term"], "")
    if match["now"] == " nay" or (match["now"] and step not in told):
        return (now_in(scene.anchor, step), "") if scene.anchor and step else None
    period = told.get(step) if step else _of_report(scene)
    return (period, "sentence") if period else None


def _of_report(scene: Scene) -> str | None:
    """The period that the report is of: the one its heading or title names."""
    return scene.memory.terms.get("report")


def report_told(scene: Scene) -> str | None:
    """The period of the report, to which a new paragraph goes back from a month or quarter within it."""
    report, now = _of_report(scene), scene.memory.time
    whole = bounds_of_period(report) if report and len(report) > len("2025") else None
    part = bounds_of_period(now.iso) if now and now.iso else None
    if not whole or not part or whole == part:
        return None
    inside = whole[0] <= part[0] and part[1] <= whole[1]
    summed_up = part[0] < whole[0] and part[1] == whole[1]  # lũy kế 9 tháng, in the report of a quarter
    return report if inside or summed_up else None


def keep_term(memory: Memory, period: Period, *, heading: bool) -> None:
    """Keeps a month, quarter or year that is told, for "trong tháng" to point back to."""
    terms = memory.terms
    if period.iso and period.grain in {"month", "quarter", "week", "year"}:
        terms[period.grain] = period.iso
    if period.iso and heading and period.grain in {"month", "quarter", "half", "week", "interval", "year"}:
        terms.setdefault("report", period.iso)


def state_reached(scene: Scene, period: Period) -> str | None:
    """The end of what is summed up: "lũy kế đến hết tháng 6/2023 đã ủy quyền 98 thủ tục" is as of then."""
    said = next((m for m in scene.mentions if m.period is period), None)
    if said is None or said.id != "p_ytd" or not scene.folded.startswith(("lũy kế", "cộng dồn"), said.start):
        return None
    last = (period.iso or "").partition("/")[2]
    return last[:7] if "tháng" in scene.folded[said.start : said.end] else last or None


_NOW_BEFORE = re.compile(
    r"(?:[,;]|(?<!\w)thì) (?:đến |hiện )?nay (?:chỉ |đã |vẫn )*(?:giảm |tăng )?"
    r"(?:còn|xuống còn|lên|là)(?: hơn| gần)? ?$"
)


def turns_to_now(scene: Scene, index: int) -> bool:
    """Whether a clause sets what is now against what was: "tháng 3 có 512 hồ sơ quá hạn, nay chỉ còn 60"."""
    before = scene.before(scene.mentions[index], 40)
    return ("nay " in before and _NOW_BEFORE.search(before) is not None) or _late_now(scene, index)


_LATE_NOW = re.compile(r" (?:hiện |vẫn )?đang (?:bị )?(?:quá hạn|trễ|chậm|treo)(?!\w)")
_OVER = frozenset({"week", "month", "quarter", "half", "year"})


def _late_now(scene: Scene, index: int) -> bool:
    """Whether a count is of what is late now, and not in a term told before: "1.127 hồ sơ đang quá hạn"."""
    told = scene.memory.time
    if told is None or told.grain not in _OVER or scene.holds("Y", 0, index) or _dated_by_day(scene.memory):
        return False
    return _LATE_NOW.match(scene.after(scene.mentions[index], 26)) is not None


_PARTED = re.compile(
    r", (?:trong đó|trong số đó|trong số này|gồm|bao gồm)(?: có| riêng| cấp [^\W\d]+| là)* $|"
    r" [^\d.;,()]{0,30}(?:,| và) $"
)


def _dated_by_day(memory: Memory) -> bool:
    """Whether a text has said of which day its data are."""
    said = memory.time
    return bool(memory.state or memory.declared or (said and (said.until or said.grain == "day")))


def of_now(scene: Scene, index: int) -> bool:
    """Whether a clause says that it speaks of now: "hiện tỉnh có 1.802 thủ tục hành chính"."""
    start = scene.sentence.start
    if scene.folded.startswith(("nay ", "giờ ", "bây giờ "), start) and not scene.holds("Yp%SQRB", 0, index):
        return True
    value = scene.mentions[index]
    for _, other in scene.back(index, "%SQRB;YkC"):
        if other.code == "k" and scene.folded.startswith("hiện", other.start):
            return True
        if other.code == "C" and "hiện có" in scene.folded[other.start : other.end]:
            return not _dated_by_day(scene.memory)
        if other.code == "Q" and other.unit == value.unit and _PARTED.search(scene.between(other, value)):
            value = other  # hiện có 2.242 thủ tục, trong đó 1.679 thủ tục thuộc thẩm quyền cấp tỉnh
        elif other.code != "C":
            return False
    return False


def day_told(scene: Scene, topic: str) -> str | None:
    """The day of the same stock in the sentence before: "… 63 dự án. Riêng địa bàn cũ có 24 dự án"."""
    told = [d.period for d in scene.memory.recent if d.topic == topic and d.basis == "stated"]
    return told[-1] if told and told[-1] and len(told[-1]) == 10 else None


def at_end(scene: Scene, period: Period) -> bool:
    """Whether a stock is as of the end of a time: "tính đến hết quý III/2025 còn 63 dự án"."""
    said = next((m for m in scene.mentions if m.period is period), None)
    ended = said and scene.before(said, 14).endswith(("đến hết ", "tính đến ", "cuối "))
    return bool(ended) and period.grain in {"quarter", "half"}
