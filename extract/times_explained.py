"""Times that what stands beside them explains: a bracket, or the days counted from one."""

from __future__ import annotations

import re
from datetime import date

from extract.mentions import Mention
from extract.periods import Period, month_end
from extract.scene import Scene


def in_shift(scene: Scene, index: int) -> bool:
    """Whether a period only shifts a month before it: "tháng 8/2022 (số liệu từ ngày 15/7 đến 14/8)"."""
    opened = scene.bracket(index)
    if not opened:
        return False
    before = scene.mentions[opened - 1]
    if before.code in "PA" and opened > 1 and before.start - scene.mentions[opened - 2].end <= 20:
        before = scene.mentions[opened - 2]  # tháng 8/2022 của tỉnh Lai Châu (từ 15/7 đến 14/8)
    if explained_behind(scene, opened - 1):
        return False
    return before.period is not None and before.period.grain in {"month", "quarter", "week", "half", "year"}


def explained_behind(scene: Scene, index: int) -> bool:
    """Whether a bracket says which one is meant: "quý đầu tiên theo mô hình mới (quý III/2025)"."""
    said, inside = scene.mentions[index], scene.mentions[index + 2 : index + 3]
    if scene.codes[index + 1 : index + 3] != "(Y" or not said.period or not inside[0].period:
        return False
    named = re.search(r"(?:19|20)\d\d", scene.folded[inside[0].start : inside[0].end])
    vague = not re.search(r"\d|quý i", scene.folded[said.start : said.end])
    same = inside[0].period.grain == said.period.grain
    return bool(named and vague and (same or (said.id == "p_past" and inside[0].period.grain == "interval")))


def since_bracket(scene: Scene, index: int) -> Period | None:
    """The days from one in a bracket to now: "từ khi vận hành chính quyền hai cấp (1/7/2025) đến nay"."""
    if not scene.anchor or not re.search(r"\(Y\)$", scene.codes[:index]):
        return None
    began = scene.mentions[index - 2]
    since = re.search(r"(?<!\w)(?:từ|kể từ)(?: khi| ngày| lúc)? [^,;.()]+$", scene.before(began, 80)[:-1])
    if not since or not began.period or began.period.grain != "day":
        return None
    return Period(f"{began.period.iso}/{scene.anchor}", "interval")


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


_COUNTED = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
_SO_MANY = rf"(?:sau|qua) (\d\d?|{'|'.join(_COUNTED)}) tháng(?! \d| đầu| cuối)"
_MONTHS_BEHIND = re.compile(rf",? (?:tức |là |tức là )?{_SO_MANY}")
_MONTHS_BEFORE = re.compile(rf"{_SO_MANY}[^;.\d]{{0,40}}, (?:(?:tính )?(?:đến |tới )?(?:hết |cuối ))?$")
_ENDED = re.compile(r"(?:hết|cuối|kết thúc) $")


def months_up_to(scene: Scene, said: Mention) -> Period | None:
    """The months that end with one, where it is said how many: "hết tháng 8, sau hai tháng"."""
    month = said.period
    if month is None or month.grain != "month" or not month.iso:
        return None
    before = scene.folded[scene.sentence.start : said.start]
    ended = _ENDED.search(before) or "hết " in scene.folded[said.start : said.end]
    counted = _MONTHS_BEFORE.search(before) or _MONTHS_BEHIND.match(scene.after(said, 40))
    if not ended or not counted:
        return None
    count = int(counted[1]) if counted[1].isdigit() else _COUNTED[counted[1]]
    year, last = int(month.iso[:4]), int(month.iso[5:])
    begin, first = divmod(year * 12 + last - count, 12)
    ends = f"{year}-{last:02d}-{month_end(year, last):02d}"
    return Period(f"{begin}-{first + 1:02d}-01/{ends}", "interval", begin, year) if count > 1 else None
