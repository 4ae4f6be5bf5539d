"""The time of a value that is told of an earlier time: "(cùng kỳ: 95%)", "tuần trước đó là 69,8%"."""

from __future__ import annotations

import re
from datetime import date

from extract.dating import is_comparison
from extract.mentions import Mention
from extract.scene import Scene
from extract.terms import in_year, term_before

_LABELLED = re.compile(
    r"[^,;:.()]{0,26}(?:là|đạt|có|ở mức|:|\(|chỉ|mới|được)\s*(?:chỉ |mới )?(?:là |đạt |ở mức |có )?| "
)


_DAY = re.compile(r"\d{4}-\d\d-(?!29)\d\d|\d{4}-(?!02)\d\d-29")  # the 29th of February is not in each year


def earlier_time(scene: Scene, index: int, topic: str) -> str | None:
    """The period before the one spoken of: "(cùng kỳ: 95%)", "tuần trước đó là 69,8%", "năm ngoái, … 95%"."""
    said = _said_of_before(scene, index)
    if said is None or said.period is None:
        return None
    told = [d for d in [*scene.memory.recent, *scene.drafts] if d.topic == topic and d.basis == "stated"]
    base = told[-1].period if told else None
    if base is None and scene.memory.time:
        base = scene.memory.time.iso
    base = base or _told_behind(scene, index)
    text = scene.folded[said.start : said.end]
    if said.period.grain == "later" or said.period.steps > 1:
        steps = said.period.steps if said.period.grain == "later" else -said.period.steps
        if base is None and scene.anchor and steps < 0:  # cách đây 5 năm, tỷ lệ chỉ là 85%
            return str(scene.anchor.year + steps)
        return in_year(base, int(base[:4]) + steps) if base and "/" not in base else None
    year = said.period.iso
    if base and _DAY.fullmatch(base) and text.startswith(("cùng thời", "với cùng thời")):
        return f"{year or int(base[:4]) - 1}{base[4:]}"
    if year and re.fullmatch(r"\d{4}", year):  # cùng kỳ năm 2022
        return in_year(base, int(year))
    if base is None and not scene.anchor:
        return None
    if scene.anchor and (("ngoái" in text and "cùng" not in text) or base is None):
        return term_before(now_in(scene.anchor, said.period.step), said.period.step)
    return term_before(base, said.period.step) if base else None


def _told_behind(scene: Scene, index: int) -> str | None:
    """The time of the value behind, which an earlier one is set against: "cùng kỳ 96%; 6 tháng nay 98%"."""
    said = next((m for _, m in scene.ahead(index, "Y")), None)
    if (
        said is None
        or said.period is None
        or said.period.grain not in {"half", "quarter", "month", "interval"}
    ):
        return None
    return said.period.iso


def _said_of_before(scene: Scene, index: int) -> Mention | None:
    """The words of an earlier time that a value is of, and is not only compared with."""
    value = scene.mentions[index]
    later = "Y" in scene.kinds and [m for m in scene.mentions if m.period and m.period.grain == "later"]
    if not later and "p" not in scene.kinds:
        return None
    for j, other in scene.back(index, "%SQRBY;,p"):
        if other.code == "Y" and other.period and other.period.grain == "later":
            return other
        if other.code in "%SQRBY;" or (other.code in "," and j and scene.mentions[j - 1].code in "%SQRB"):
            break
        if other.code == "p":
            if _explained(scene, j, index):
                return other
            if is_comparison(scene, j) or (
                scene.bracket(j) is not None and scene.bracket(j) != scene.bracket(index)
            ):
                return None
            head = scene.folded[scene.sentence.start : other.start]
            opens = re.fullmatch(r"[ +-]*(?:(?:cả|trong|suốt|riêng|hết|tính|còn) )*", head)
            return other if opens or _LABELLED.fullmatch(scene.between(other, value)) else None
    return _named_behind(scene, index)


def _explained(scene: Scene, said: int, index: int) -> bool:
    """Whether a bracket gives the value compared with: "so với cùng kỳ năm 2022 (48.720 hồ sơ)"."""
    return said == index - 2 and scene.codes[said + 1] == "("


def _named_behind(scene: Scene, index: int) -> Mention | None:
    """The earlier time right behind a value: "cao hơn mức 95% của cùng kỳ"."""
    value = scene.mentions[index]
    following = scene.mentions[index + 1] if index + 1 < len(scene.mentions) else None
    if (
        following
        and following.code == "p"
        and re.fullmatch(r" (?:trong|vào|của|in|for|during) ", scene.between(value, following))
    ):
        return following
    return None


def now_in(anchor: date, step: str) -> str:
    """The year, quarter, month or week of a day."""
    week = anchor.isocalendar()
    return {
        "quarter": f"{anchor.year}-Q{(anchor.month + 2) // 3}",
        "month": f"{anchor.year}-{anchor.month:02d}",
        "week": f"{week.year}-W{week.week:02d}",
    }.get(step, str(anchor.year))
