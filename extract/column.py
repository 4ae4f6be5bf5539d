"""What a column of a table holds, as its header says it, on one line or on several."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

_ONLY_HOW_MUCH = re.compile(
    r"(?:tổng )?số(?: lượng)?|tổng(?: cộng)?|kết quả|thực hiện|tỷ lệ|%|(?:xếp |thứ )?hạng|điểm(?: số)?|"
    r"số điểm|giá trị|chỉ số|score|rank|total"
)


WHOLE = re.compile(r"(?:toàn|cả) (?:tỉnh|thành phố)|tổng(?: cộng| số)?|cộng|tính chung|chung")
"""What heads a column, or labels a row, of all the others together."""


@dataclass(frozen=True)
class Column:
    """What a header says of a column: a topic and unit, a year, or the names of places."""

    topic: str = ""
    unit: str = ""
    year: str = ""  # or another period
    role: str = ""  # place, level, measure, part, or a time: year (or any other), month, quarter
    bare: bool = False  # the header says only when, or "result": what is measured heads each row
    basis: str = "stated"
    share: bool = False  # the header says that its values are shares
    level: str = ""  # of which its values are, where columns differ by it


def under(upper: Column, lower: Column, words: str) -> Column:
    """A column under two lines of a header; `words` is what the lower line says, folded.

    The lower line takes over what is measured only where it says no more than when or how much: "2022" under
    "PAR Index", but not "trực tuyến" under "Hồ sơ tiếp nhận".
    """
    if lower.bare and upper.topic and upper.unit:  # "2022" under "PAR Index (%)" is no score
        lower = replace(lower, topic="", unit="")
    plain = re.sub(r"\s*\([^()]*\)", "", words).strip()
    goes_on = lower.bare or plain == "" or _ONLY_HOW_MUCH.fullmatch(plain) is not None
    topic = lower.topic or (upper.topic if goes_on else "")
    return replace(
        lower,
        topic="-" if upper.topic == "-" else topic,
        unit=lower.unit or (upper.unit if topic == upper.topic else ""),
        year=lower.year or upper.year,
        role=lower.role or upper.role,
        bare=lower.bare and not topic,
        share=lower.share or (upper.share and topic == upper.topic),
        basis="target" if "target" in (upper.basis, lower.basis) else lower.basis,
    )
