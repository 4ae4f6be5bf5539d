"""The day on which an office issued a document, as the document itself says it at its head."""

from __future__ import annotations

import re
from datetime import date

from extract.clean import fold

_HEAD = 1200  # characters within which a letterhead or the note of an annex stands
_DATE = r"(\d{1,2})(?:[/.-]| tháng )(\d{1,2})(?:[/.-]| năm )((?:19|20)\d\d)(?!\d)"
_ISSUED = (
    # Đồng Tháp, ngày 05 tháng 01 năm 2026 · Vĩnh Yên, ngày 20/12/2018: alone on a line, or in a cell of it
    re.compile(
        rf"(?:^|\| )(?:tp\.? ?)?[^\W\d_][^\n,|.;:()]{{1,30}}, ngày {_DATE}(?= ?(?:\||$))", re.MULTILINE
    ),
    # (Kèm theo Báo cáo số 15/BC-SNV ngày 10/01/2023 của …)
    re.compile(
        r"kèm theo (?:báo cáo|công văn|quyết định|kế hoạch|tờ trình|thông báo|nghị quyết|văn bản)"
        rf"[^\n]{{0,50}}? ngày {_DATE}"
    ),
)


def issued(text: str) -> date | None:
    """The day in the letterhead of a document, or of the report that it is annexed to; None without one."""
    head = fold(text[:_HEAD])
    if "ngày" not in head:
        return None
    for pattern in _ISSUED:
        if match := pattern.search(head):
            try:
                return date(int(match[3]), int(match[2]), int(match[1]))
            except ValueError:  # 31/2
                continue
    return None
