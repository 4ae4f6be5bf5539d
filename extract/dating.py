"""Which period a value speaks of: the year of an index, the time of a flow, the day of a stock."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from extract.goals import basis_of
from extract.periods import Period, month_end
from extract.scene import Scene

_COMPARED = re.compile(
    r"(?:so với|so cùng|với|hơn|kém|như|bằng|khác)(?: (?:cả|của|kết quả|mức|hạng|vị trí|thứ|điểm|pci|"
    r"dti|papi|par index|sipas|chỉ số|cuối|thời điểm))*\s*$"
)
_IGNORED_BEFORE = re.compile(r"(?:từ trước|trước|theo|nhiệm kỳ|năm học|từ sau|sau|ký|ban hành|hành)\s*$")


def is_comparison(scene: Scene, index: int) -> bool:
    """Whether a period is the other end of a comparison ("so với năm 2021", "hơn năm 2023")."""
    return bool(_COMPARED.search(scene.before(scene.mentions[index], 30)))


def index_year(scene: Scene, index: int) -> tuple[str | None, str]:
    """The year of a yearly index, and where it comes from when it is not this sentence."""
    mention = scene.mentions[index]
    opened = scene.bracket(index)
    if opened and opened == index - 1 and scene.mentions[opened - 1].code == "Y":
        named = scene.mentions[opened - 1].period
        if named and named.grain == "year":
            return named.iso, ""
    for j, other in scene.ahead(index):
        if other.code not in "Y(C":
            break
        gap = scene.folded[mention.end : other.start]
        if (
            other.code == "Y"
            and other.period
            and other.period.grain in {"year", "list"}
            and not _labels(scene, j)
        ):
            if re.fullmatch(
                r"\s*\(?\s*(?:(?:của|ở|trong|vào|tại|năm|bảng|xếp hạng|chỉ số|pci|dti|papi|par index|sipas|"
                r"par-index|cchc|điểm) ?)*\(?",
                gap,
            ) and not is_comparison(scene, j):
                return other.period.iso, ""
            break
    depth_skip = 0
    for j, other in scene.back(index):
        if other.code == ")":
            depth_skip += 1
        elif other.code == "(":
            depth_skip = max(0, depth_skip - 1)
        if other.code == "p" and not depth_skip and not is_comparison(scene, j) and scene.memory.index_year:
            clause = scene.codes[j + 1 : index]
            if not any(code in ";,RWSB%" for code in clause):
                return str(scene.memory.index_year - 1), ""
        if other.code == "Y" and other.period and other.period.grain == "year" and not depth_skip:
            if is_comparison(scene, j) or _IGNORED_BEFORE.search(scene.before(other, 16)):
                continue
            if _dates_earlier(scene, j, index):
                continue
            return other.period.iso, ""
    for j, other in scene.ahead(index):
        if other.code == ";":
            break
        if other.code == "Y" and other.period and other.period.grain == "year":
            if (
                is_comparison(scene, j)
                or _IGNORED_BEFORE.search(scene.before(other, 16))
                or scene.bracket(j) is not None
            ):
                continue
            if "f" in scene.codes[max(index, j - 3) : j] or _belongs_to_other(scene, index, j):
                continue
            if (
                scene.mentions[j + 1 : j + 2]
                and scene.mentions[j + 1].code in "R%SBPC"
                and scene.memory.index_year
            ):
                continue  # it opens the next clause: "…, năm 2021 tỉnh xếp thứ 44"
            cued = scene.mentions[j - 1].code == "C" and other.start - scene.mentions[j - 1].end <= 8
            if cued or not scene.memory.index_year:
                return other.period.iso, ""
    if scene.memory.goals_year and basis_of(scene, index) == "target":
        return scene.memory.goals_year, "sentence"
    if basis_of(scene, index) == "target" and scene.anchor and not scene.memory.index_year:
        return str(scene.anchor.year), "published"
    if scene.memory.index_year:
        return str(scene.memory.index_year), "sentence"
    if any(m.code == "k" for _, m in scene.back(index)) and scene.anchor:
        return scene.anchor.isoformat(), "published"
    return (str(scene.anchor.year - 1), "published") if scene.anchor else (None, "")


def _dates_earlier(scene: Scene, year: int, index: int) -> bool:
    """Whether a year only dates a value before it: "giữ vị trí thứ 2 của năm 2022; Hà Nội đứng thứ 6"."""
    before = scene.mentions[year - 1] if year else None
    if before is None or before.code not in "RWS%B" or ";" not in scene.codes[year:index]:
        return False
    return bool(re.fullmatch(r" (?:của|trong|ở) ", scene.between(before, scene.mentions[year])))


def _belongs_to_other(scene: Scene, index: int, year: int) -> bool:
    """Whether a year stands right behind another value, which it dates."""
    for j in range(year - 1, index, -1):
        other = scene.mentions[j]
        if other.code in "RW%SB":
            return scene.mentions[year].start - other.end <= 12
    return False


def time_of(scene: Scene, index: int, topic: str, basis: str) -> tuple[str | None, str]:
    """The period of a flow or a stock, and where it comes from when it is not this sentence."""
    stock = scene.lexicon.measures.get(topic) == "stock"
    found = _time_here(scene, index, basis)
    if found:
        return _iso(lying_ahead(scene, found) if basis == "target" else found, scene.anchor, stock=False), ""
    memory = scene.memory
    if basis == "target" and memory.goals_year:
        return memory.goals_year, "sentence"
    if basis == "target":
        time = memory.target_time
        return (_iso(time, scene.anchor, stock=False), "sentence") if time else _published(scene)
    near = scene.sentence.paragraph - memory.time_paragraph
    if memory.time and (
        near == 0 or memory.declared or (memory.time.until and near <= 2) or (not stock and near <= 6)
    ):
        return _iso(memory.time, scene.anchor, stock=stock and memory.declared), "sentence"
    return _published(scene)


def lying_ahead(scene: Scene, period: Period) -> Period:
    """The period of a goal, which lies ahead where its year is left out: "trước ngày 30/9" said in July."""
    said = next((m for m in scene.mentions if m.period is period), None)
    guessed = said and not re.search(r"(?:19|20)\d\d", scene.folded[said.start : said.end])
    if not guessed or not period.iso or not scene.anchor or "-02-29" in period.iso:
        return period
    if int(period.iso[:4]) >= scene.anchor.year:
        return period
    iso = re.sub(r"(?<!\d)\d{4}(?!\d)", lambda year: str(int(year[0]) + 1), period.iso)
    return replace(period, iso=iso)


def _published(scene: Scene) -> tuple[str | None, str]:
    return (
        (scene.anchor.isoformat(), "published") if scene.document.published and scene.anchor else (None, "")
    )


def _time_here(scene: Scene, index: int, basis: str) -> Period | None:
    opened = scene.bracket(index)
    candidates = [(j, m) for j, m in scene.back(index)] + [(j, m) for j, m in scene.ahead(index)]
    for j, other in candidates:
        if other.code != "Y" or not other.period or is_comparison(scene, j):
            continue
        period = other.period
        if in_shift(scene, j):
            continue
        if _IGNORED_BEFORE.search(scene.before(other, 16)) and not (basis == "target" and j > index):
            continue
        if period.grain == "since":
            if scene.anchor and basis != "target" and not period.until:
                return Period(scene.anchor.isoformat(), "day") if j < index else None
            continue
        if period.grain == "now":
            if j < index and period.iso:
                return period
            continue
        if j > index and scene.bracket(j) is not None and scene.bracket(j) != opened:
            continue
        if j > index and (_labels(scene, j) or any(m.code == ";" for m in scene.mentions[index:j])):
            continue
        if (
            basis == "target"
            and j > index
            and re.search(r"(?:trước|đến|trong|hết)(?: ngày)?\s*$", scene.before(other, 14))
        ):
            return period
        starts = re.search(r"(?:từ|kể từ|hiệu lực từ|tính từ)(?: ngày)?\s*$", scene.before(other, 20))
        if starts and period.grain == "day":
            return days_from(scene, period)
        if (
            period.grain == "day"
            and not period.until
            and not starts
            and not re.search(r"(?:ngày|đến)\s*$", scene.before(other, 6) + "")
        ):
            continue
        if period.grain == "day" and not period.until and not starts:
            continue
        if (
            j > index
            and not (period.until or starts)
            and any(m.code in "%SQRB" for m in scene.mentions[index + 1 : j])
        ):
            continue
        return period
    return None


def in_shift(scene: Scene, index: int) -> bool:
    """Whether a period only shifts a month before it: "tháng 8/2022 (số liệu từ ngày 15/7 đến 14/8)"."""
    opened = scene.bracket(index)
    if not opened:
        return False
    before = scene.mentions[opened - 1]
    return before.period is not None and before.period.grain in {"month", "quarter", "week", "half", "year"}


def days_from(scene: Scene, period: Period) -> Period:
    """The day itself, or the days that "qua 9 ngày … (từ 1/7/2025)" counts from it."""
    days = re.search(
        r"(?:qua|sau|trong) (\d{1,3}) ngày", scene.folded[scene.sentence.start : scene.sentence.end]
    )
    if not days or not period.iso:
        return period
    first = date.fromisoformat(period.iso)
    last = date.fromordinal(first.toordinal() + int(days[1]) - 1)
    return Period(f"{first}/{last}", "interval", first.year, last.year)


def _iso(period: Period | None, anchor: date | None, *, stock: bool) -> str | None:
    if period is None or period.iso is None:
        return None
    if stock and "/" in period.iso:
        return period.iso.split("/")[1]
    if stock and period.grain in {"half", "quarter"}:
        month = int(period.iso[-1]) * (6 if period.grain == "half" else 3)
        return f"{period.iso[:4]}-{month:02d}-{month_end(int(period.iso[:4]), month):02d}"
    return period.iso


def _labels(scene: Scene, index: int) -> bool:
    """Whether a period opens another value: "(năm 2021: 82,55%)", "năm 2021 là 52,3%"."""
    following = scene.mentions[index + 1] if index + 1 < len(scene.mentions) else None
    if following is None:
        return False
    gap = scene.between(scene.mentions[index], following)
    if following.code == ":":
        return True
    return following.code in "R%SQB" and bool(
        re.fullmatch(r"\s*(?:là|đạt|chỉ|ở mức|được|tỉnh|xếp|ở)?\s*", gap)
    )


def own_year(scene: Scene, index: int, stop: int) -> str | None:
    """The year that follows a value directly, before the next value."""
    for j in range(index + 1, min(stop, len(scene.mentions), index + 4)):
        other = scene.mentions[j]
        if other.code == "Y" and other.period and other.period.grain == "year":
            return other.period.iso
        if other.code not in "C(":
            break
    return None
