"""The time of a flow or a stock: said in its clause, in a bracket behind it, or told before."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import chain

from extract.dating import IGNORED_BEFORE, after_months, is_comparison, is_planned, labels, told_of_then
from extract.iso_periods import bounds_of_period
from extract.mentions import Mention
from extract.periods import Period, month_end
from extract.scene import Scene
from extract.terms import begins_after
from extract.times_before import earlier_time
from extract.times_explained import days_from, explained_behind, in_shift, months_up_to, since_bracket
from extract.times_goals import THIS_YEAR, is_deadline, set_then, turns_to_this_year, year_measured
from extract.times_told import (
    at_end,
    day_told,
    of_now,
    report_told,
    same_time,
    state_reached,
    term_told,
    turns_to_now,
)


def time_of(scene: Scene, index: int, topic: str, basis: str) -> tuple[str | None, str]:
    """The period of a flow or a stock, and where it comes from when it is not this sentence."""
    stock = scene.lexicon.measures.get(topic) == "stock"
    if earlier := earlier_time(scene, index, topic):
        return earlier, ""
    if basis != "target" and (of_now(scene, index) if stock else turns_to_now(scene, index)):
        return _published(scene)
    found = _time_here(scene, index, basis, stock=stock)
    if stock and found and (state := state_reached(scene, found)):
        return state, ""
    if (same := same_time(scene, index)) and basis != "target":
        return same, "sentence"
    if basis != "target" and (term := term_told(scene, index)):
        return term
    if found and basis == "target" and scene.anchor and turns_to_this_year(scene, found, index):
        return str(scene.anchor.year), ""
    if found and stock and basis != "target" and at_end(scene, found):
        return _iso(found, scene.anchor, stock=True), ""
    if found:
        return _iso(lying_ahead(scene, found) if basis == "target" else found, scene.anchor, stock=False), ""
    memory = scene.memory
    if basis == "target" and memory.goals_year:
        return memory.goals_year, "sentence"
    if basis == "target":
        if year := year_measured(scene, index):
            return year, "sentence"
        if scene.anchor and THIS_YEAR.search(scene.before(scene.mentions[index], 90)):
            return str(scene.anchor.year), ""
        time = memory.target_time
        return (_iso(time, scene.anchor, stock=False), "sentence") if time else _published(scene)
    if stock and scene.sentence.paragraph == memory.holders_paragraph and (day := day_told(scene, topic)):
        return day, "sentence"
    near = scene.sentence.paragraph - memory.time_paragraph
    if not stock and near > 0 and not memory.headed and (report := report_told(scene)):
        return report, "sentence"
    if memory.time and (
        near == 0
        or memory.declared
        or (memory.time.until and near <= 2)
        or (not stock and (near <= 6 or memory.headed))
    ):
        return _iso(memory.time, scene.anchor, stock=stock and memory.declared), "sentence"
    if part := _part_of_dated(scene, index, topic):
        return part, ""
    if memory.state and stock:
        return memory.state, "sentence"
    closing = None if stock else _closing_time(scene, index)
    return (closing, "") if closing else _published(scene)


_PARTS = re.compile(r"(?<!\w)(?:trong đó|bao gồm|gồm|riêng|chia ra)(?!\w)")


def _part_of_dated(scene: Scene, index: int, topic: str) -> str | None:
    """The time of the whole, which a bracket tells: "1.845 thủ tục (tính đến 30/9), gồm 1.480 …"."""
    whole = next((d for d in scene.drafts if d.topic == topic and "period" not in d.inherited), None)
    if whole is None or not _PARTS.search(scene.folded, whole.end, scene.mentions[index].start):
        return None
    return whole.period


def _closing_time(scene: Scene, index: int) -> str | None:
    """The only time of a sentence, at its end: "giải quyết 44.120 hồ sơ, đúng hạn 97% trong quý III"."""
    said = [(j, m, m.period) for j, m in scene.ahead(-1, "Yp")]
    if len(said) != 1 or said[0][0] < index:
        return None
    j, mention, period = said[0]
    closes = not scene.folded[mention.end : scene.sentence.end].strip(" .)")
    if not closes or scene.bracket(j) is not None or scene.holds(";", index, j) or is_comparison(scene, j):
        return None
    if period is None or period.until or is_planned(scene, j):
        return None
    whole = period.grain in {"year", "half", "quarter", "month", "interval"} and not scene.holds(
        "v", index, j
    )
    within = scene.folded.startswith("trong ", mention.start) or scene.before(mention, 8).endswith("trong ")
    return period.iso if whole and (mention.id == "p_ytd" or within) else None


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


def _time_here(scene: Scene, index: int, basis: str, *, stock: bool) -> Period | None:
    if "Y" not in scene.kinds:
        return None
    opened, value = scene.bracket(index), scene.mentions[index]
    own = _own_time(scene, index)
    if own and (basis == "target" or scene.after(value, 5).startswith(" của ") or _within(scene, index, own)):
        return own
    for j, other in chain(scene.back(index, "Y"), scene.ahead(index, "Y")):
        if not other.period:
            continue
        if is_comparison(scene, j):
            if j < index and other.period.iso and told_of_then(scene, j, index):
                return other.period
            continue
        period = other.period
        if in_shift(scene, j) or explained_behind(scene, j):
            continue
        if IGNORED_BEFORE.search(scene.before(other, 16)) and not (
            (basis == "target" and (j > index or is_deadline(scene, other))) or after_months(scene, other)
        ):
            continue
        if is_planned(scene, j) if basis != "target" else set_then(scene, other):
            continue
        if basis != "target" and (
            period.grain == "ending"
            or (scene.anchor and _aims(scene) and begins_after(period.iso, scene.anchor))
        ):
            continue
        if period.grain == "later" or _dates_other(scene, j, index):
            continue
        whole = not (stock and not _acted(scene, other, value)) and scene.mentions[index].qualifier != "span"
        if period.grain == "since" and j < index and period.first and _begins_range(scene, index):
            return Period(str(period.first), "year")
        if period.grain == "since" and whole and period.begin and scene.anchor and basis != "target":
            return Period(f"{period.begin}/{scene.anchor}", "interval") if j < index else None
        if period.grain == "since":
            if scene.anchor and basis != "target" and not period.until:
                return Period(scene.anchor.isoformat(), "day") if j < index else None
            continue
        if period.grain == "now":
            if j < index and period.iso:
                return period if stock else since_bracket(scene, j) or period
            continue
        if j > index and scene.bracket(j) is not None and scene.bracket(j) != opened:
            if _as_of(scene, index, j):
                return period
            continue
        if j > index and (labels(scene, j) or scene.holds(";", index, j)):
            continue
        if (
            basis == "target"
            and j > index
            and re.search(r"(?:trước|đến|trong|hết)(?: ngày)?\s*$", scene.before(other, 14))
        ):
            return period
        starts = _STARTS.search(scene.before(other, 20))
        if starts and period.grain == "day":
            return days_from(scene, period)
        if period.grain == "day" and not period.until and not starts:
            if basis == "target" and _DEADLINE.search(scene.before(other, 24)):
                return period
            if _STATE.search(scene.before(other, 40)) or (
                not stock and _WITHIN.search(scene.before(other, 14))
            ):
                return period
            continue
        if j > index and not period.until and _opens_next(scene, j):
            continue
        if j > index and not (period.until or starts) and scene.holds("%SQRB", index + 1, j):
            continue
        return _to_date(scene, other) or months_up_to(scene, other) or period
    return None


_ACTS = re.compile(r"(?<!\w)(?:thu hồi|chấm dứt|hủy|hủy bỏ|bãi bỏ|dừng|revoked|terminated)(?!\w)")


def _acted(scene: Scene, since: Mention, value: Mention) -> bool:
    """Whether what is counted was done in the time: "Từ năm 2021 đến nay, tỉnh đã thu hồi 61 dự án"."""
    return value.unit == "projects" and _ACTS.search(scene.folded, since.end, value.start) is not None


def _to_date(scene: Scene, said: Mention) -> Period | None:
    """The year up to the month or quarter told beside it: "Tháng 9 …, nâng tổng số từ đầu năm lên 45.210"."""
    period = said.period
    if (
        said.id != "p_ytd"
        or not period
        or not period.iso
        or re.search(r"đến|tới", scene.folded[said.start : said.end])
    ):
        return None
    told = [m.period for m in scene.mentions if m.code == "Y" and m.start < said.start and m.period]
    now = told[-1] if told else scene.memory.time
    if now is None or now.grain not in {"month", "quarter"} or not now.iso or now.iso[:4] != period.iso[:4]:
        return None
    last = bounds_of_period(now.iso)
    return replace(period, iso=f"{period.iso[:4]}-01-01/{last[1]}") if last else None


_STARTS = re.compile(r"(?:từ|kể từ|hiệu lực từ|tính từ)(?: ngày)?\s*$")
_WITHIN = re.compile(r"(?:trong|riêng|tính riêng|chỉ trong)(?: cả)? $")  # trong ngày 30/6


_DEADLINE = re.compile(
    r"(?:trước|chậm nhất|muộn nhất|hạn chót|thời hạn|hạn)(?: là| đến| tới| vào)* ?(?:ngày )?$"
)


def _dates_other(scene: Scene, period: int, index: int) -> bool:
    """Whether a bracket dates the value right before it, and not a later one: "95% (2020), 96% (2021)"."""
    opened = scene.bracket(period)
    if period > index or opened == scene.bracket(index) is not None:
        return False
    if opened is not None:
        return scene.codes[opened - 1 : opened] in {*"%SQRB"}
    return _right_behind(scene, index) and period > 0 and _right_behind(scene, period - 1)


def _right_behind(scene: Scene, index: int) -> bool:
    """Whether a time follows a value directly: "6.000 hồ sơ trong quý II/2023"."""
    if scene.codes[index + 1 : index + 2] != "Y" or scene.codes[index] not in "%SQRB":
        return False
    value, time = scene.mentions[index : index + 2]
    return bool(re.fullmatch(r" (?:(?:trong|vào|của|ở|hồi) )?", scene.between(value, time)))


def _begins_range(scene: Scene, index: int) -> bool:
    """Whether a value is the one that a range rose or fell from: "từ năm 2015 đến nay tăng dần từ 97-99%"."""
    low, high = scene.mentions[index], scene.mentions[index + 1 : index + 2]
    return bool(
        low.qualifier == "span"
        and high
        and high[0].qualifier == "span"
        and low.head == high[0].start
        and re.search(r"(?:tăng|giảm|nâng)(?: dần| đều| lên)* từ $", scene.before(low, 24))
    )


def _within(scene: Scene, index: int, period: Period) -> bool:
    """Whether a value says right behind itself in which time it came to be: "12 dự án trong nửa cuối năm"."""
    said = scene.mentions[index + 1]
    inside = (
        scene.folded.startswith("trong ", said.start) or scene.after(scene.mentions[index], 7) == " trong "
    )
    return inside and period.grain in {"year", "half", "quarter", "month", "interval"}


def _own_time(scene: Scene, index: int) -> Period | None:
    """The time that a goal names right behind itself: "vượt chỉ tiêu 95% của năm 2024"."""
    if not _right_behind(scene, index) or labels(scene, index + 1) or is_comparison(scene, index + 1):
        return None
    return scene.mentions[index + 1].period


_STATE = re.compile(  # "số liệu cập nhật ngày 30/6", "tại thời điểm giám sát (30/6)"
    r"(?:thời điểm|số liệu|cập nhật|chốt|kết quả (?:rà soát|kiểm tra|thống kê|tổng hợp|giám sát|khảo sát))"
    r"(?: (?:được|đến|tới|vào|của|giám sát|báo cáo|thống kê|kiểm tra|công bố|"
    r"rà soát|cập nhật|tổng hợp|chốt|số liệu|ngày|lúc|\d+h|\d+ giờ))* ?\(?$"
)


def _opens_next(scene: Scene, index: int) -> bool:
    """Whether a time begins a clause with a value of its own: "…, ở năm 2019 tỷ lệ này chỉ gần 60%"."""
    if not re.search(
        r"[,;](?: (?:ở|vào|trong|còn|riêng|đến|nhưng|trong khi|thì))* $",
        scene.before(scene.mentions[index], 20),
    ):
        return False
    following = next((m.code for _, m in scene.ahead(index) if m.code in "%SQRB;"), ";")
    return following != ";"


def _as_of(scene: Scene, index: int, period: int) -> bool:
    """Whether a bracket right behind a value says of which time it is: "5.000 hồ sơ (tính đến 15/6/2023)"."""
    opened, said = scene.bracket(period), scene.mentions[period].period
    if (
        opened is None
        or said is None
        or not (said.until or said.grain in {"interval", "half", "quarter", "month", "year"})
    ):
        return False
    near = scene.mentions[opened].start - scene.mentions[index].end <= 30
    return near and not scene.holds("%SQRB,;", index + 1, opened) and not labels(scene, period)


def _aims(scene: Scene) -> bool:
    """Whether a sentence speaks of goals, so that a time to come is theirs."""
    return scene.holds("Tm")


def _iso(period: Period | None, anchor: date | None, *, stock: bool) -> str | None:
    if period is None or period.iso is None:
        return None
    if stock and "/" in period.iso:
        return period.iso.split("/")[1]
    if stock and period.grain in {"half", "quarter"}:
        month = int(period.iso[-1]) * (6 if period.grain == "half" else 3)
        return f"{period.iso[:4]}-{month:02d}-{month_end(int(period.iso[:4]), month):02d}"
    return period.iso
