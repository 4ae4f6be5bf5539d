"""The day that a text is read from, which "đến nay" and years left out are of."""

from __future__ import annotations

import re
from datetime import date

from extract.period import day
from extract.periods import parse_period

_FULL_DATE = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)(?!\d)")
_HEAD = 1500  # characters at the head of a text, where minutes say when the meeting was
_SINCE = 60  # days between a meeting and its minutes, at most
_CUES = (
    "thời gian", "ngày họp", "ngày làm việc", "thời điểm", "vào hồi", "vào lúc", "bắt đầu", "hôm nay",
)  # fmt: skip
_WHEN = re.compile(  # one of the cues stands in each
    r"^\W*(?:(?:thời gian|ngày họp|ngày làm việc|thời điểm)[^\n:]{0,24}:|(?:vào hồi|vào lúc|bắt đầu|"
    r"hôm nay)(?!\w))"
    r"[^\n]{0,50}?ngày (\d{1,2})(?:[/.-]| tháng )(\d{1,2})(?:[/.-]| năm )((?:19|20)\d\d)",
    re.MULTILINE,
)


def anchor_of(folded: str, published: date | None) -> date | None:
    """The day of the meeting that minutes are of, else that of publication, else the latest one named."""
    return _day_of_meeting(folded, published) or published or _latest_date(folded)


def _day_of_meeting(folded: str, published: date | None) -> date | None:
    """The day that minutes name at their head, where the text came out soon after; else None."""
    head = folded[:_HEAD] if published else ""
    said = _WHEN.search(head) if [cue for cue in _CUES if cue in head] else None
    iso = day(int(said[3]), int(said[2]), int(said[1])) if said else None
    met = date.fromisoformat(iso) if iso else None
    return met if met and published and 0 <= (published - met).days <= _SINCE else None


def _latest_date(text: str) -> date | None:
    """The latest full date that a text names: its stand-in for a day of publication."""
    found = []
    for match in _FULL_DATE.finditer(text):
        period = parse_period("p_day", match[0], None)
        if period and period.iso:
            found.append(date.fromisoformat(period.iso))
    return max(found, default=None)
