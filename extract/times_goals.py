"""The time of a goal: the year it is measured in, this year, the day by which it is due."""

from __future__ import annotations

import re

from extract.mentions import Mention
from extract.periods import Period
from extract.scene import Scene

THIS_YEAR = re.compile(r"(?<!\w)(?:trong |cả |của )?năm nay(?!\w)")


def year_measured(scene: Scene, index: int) -> str | None:
    """The year of the value that a goal in a bracket stands behind: "chỉ 18,54% (mục tiêu 30%)"."""
    opened = scene.bracket(index)
    told = [d for d in scene.drafts if opened and d.mention is scene.mentions[opened - 1]]
    year = told[-1].period if told else None
    return year if year and len(year) == 4 else None


def is_deadline(scene: Scene, said: Mention) -> bool:
    """Whether a time says by when: "trước ngày 31/12/2024"."""
    period = said.period
    whole = period is not None and period.grain in {"day", "month", "quarter", "year"}
    return whole and bool(re.search(r"(?<!từ )trước $", scene.before(said, 10)))


def turns_to_this_year(scene: Scene, found: Period, index: int) -> bool:
    """Whether "năm nay" stands between a time and a goal: "Năm 2018 …, năm nay … dự kiến thu hồi 3 dự án"."""
    said = next((m for m in scene.mentions if m.period is found), None)
    if said is None or not said.end < scene.mentions[index].start:
        return False
    return THIS_YEAR.search(scene.folded, said.end, scene.mentions[index].start) is not None


_SET_THEN = re.compile(r"(?:giao|đặt ra|đề ra|ấn định|ban hành|thông qua)(?: (?:hồi|từ|vào|ngay))+ $")


def set_then(scene: Scene, said: Mention) -> bool:
    """Whether a time is that in which a goal was set, and not one for it: "giao hồi cuối tháng 7"."""
    return _SET_THEN.search(scene.before(said, 24)) is not None
