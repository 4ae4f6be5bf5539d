"""The day that a text says its data are of: "Thời điểm chốt số liệu: 31/10/2025"."""

from __future__ import annotations

import re

from extract.iso_periods import bounds_of_period
from extract.mentions import Mention
from extract.periods import Period
from extract.scene import Scene

_DATA = re.compile(
    r"(?:số liệu|dữ liệu|thời điểm (?:chốt|lấy|báo cáo|thống kê|tổng hợp|cập nhật)|chốt|cập nhật|"
    r"ngày báo cáo)(?!\w)[^.;\d]{0,90}?(?:\d{1,2} ?(?:giờ|h|g)(?: ?\d\d)?(?: phút)?,? )?\(?$"
)
_ALONE = re.compile(r"[*_(\[ ]*(?:kết quả |số liệu |tình hình )*$")
_DAY_MONTH = {"day", "month", "quarter"}


def day_of_data(scene: Scene, said: Mention, period: Period) -> str | None:
    """The day of the data in a line without figures of its own; None where it tells of something else."""
    if period.grain not in _DAY_MONTH or not period.iso or (period.grain != "day" and not period.until):
        return None
    start, end = scene.sentence.start, scene.sentence.end
    before = scene.folded[start : said.start]
    rest = scene.folded[said.end : end].strip(" .:;)]*_")
    alone = period.until and not rest and _ALONE.fullmatch(before) is not None
    if not alone and not _DATA.search(before):
        return None
    last = bounds_of_period(period.iso)
    return last[1].isoformat() if last else None
