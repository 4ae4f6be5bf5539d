"""What a text carries from sentence to sentence of when it speaks."""

from __future__ import annotations

import re
from dataclasses import replace

from extract.dating import after_months, is_comparison, is_planned, labels
from extract.mentions import Mention
from extract.periods import Period
from extract.scene import Scene
from extract.terms import begins_after, in_year, year_before
from extract.times import lying_ahead
from extract.times_explained import days_from, in_shift, months_up_to
from extract.times_states import day_of_data
from extract.times_told import keep_term

_DATA_OF = re.compile(r"(?:kỳ số liệu|số liệu|kỳ báo cáo|báo cáo|thống kê|trong kỳ)[^.;]{0,12}$")
_STARTS = re.compile(r"(?:từ|kể từ|hiệu lực từ)(?: ngày)?\s*$")
_OTHER_TIME = re.compile(r"(?:từ trước|trước|theo|nhiệm kỳ|ban hành|sau)\s*$")


def remember_time(scene: Scene) -> None:
    """Takes from a sentence the time that figures behind it are of."""
    memory, heading = scene.memory, scene.sentence.kind == "heading"
    if heading and "p" in scene.codes and not scene.drafts:
        _remember_before(scene)
    for j, mention in scene.ahead(-1, "Y"):
        period = mention.period
        if not period or period.iso is None or is_comparison(scene, j):
            continue
        if not scene.drafts and (day := day_of_data(scene, mention, period)):
            memory.state = day
        if in_shift(scene, j) or _labels_earlier(scene, j, period):
            continue
        before = scene.before(mention, 24)
        if period.until and period.year and "T" in scene.codes:
            memory.target_time = lying_ahead(scene, period)
        if _of_goals(scene, period) or _looks_back(scene, period):
            continue
        if _asks(scene, mention, period):
            memory.target_time = period
            continue
        if is_planned(scene, j):
            if period.grain == "year" and scene.anchor and (period.year or 0) >= scene.anchor.year:
                memory.target_time = period
            continue
        if _only_recalls(scene, mention, period):
            continue
        if period.grain == "year" and scene.folded.startswith("đến năm", mention.start, mention.end):
            continue
        starts = before.rstrip().endswith(("từ", "ngày")) and _STARTS.search(before)
        if (
            period.grain in {"interval", "years", "half", "quarter", "week"}
            or period.until
            or (period.grain == "day" and starts)
            or period.grain in {"month", "year"}
        ):
            if _OTHER_TIME.search(before) and not after_months(scene, mention):
                continue
            if period.grain == "now" or (
                period.grain == "year"
                and scene.drafts
                and all(scene.lexicon.is_index(d.topic) for d in scene.drafts)
            ):
                continue
            if period.grain == "week" and memory.time and memory.time_paragraph >= 0:
                continue
            if (
                memory.declared
                and scene.sentence.paragraph != memory.time_paragraph
                and period.grain in {"year", "month"}
                and not heading
            ):
                continue
            memory.time = months_up_to(scene, mention) or period
            memory.time_paragraph = scene.sentence.paragraph
            memory.headed = heading or scene.folded.endswith(":", scene.sentence.start, scene.sentence.end)
            keep_term(memory, period, heading=heading)
            heads = heading and period.grain in {"month", "quarter", "half", "week", "interval"}
            memory.declared = bool(_DATA_OF.search(before)) or heads
        if starts and period.grain == "day":
            memory.time = days_from(scene, period)


_IN_BRACKET = re.compile(r"\(Y:?[R%SQB]")


def _labels_earlier(scene: Scene, index: int, period: Period) -> bool:
    """Whether a bracket only recalls an earlier value: "đúng hạn 97,85% (tháng 12/2025: 96,1%)"."""
    now = scene.memory.time.iso if scene.memory.time else None
    if not now or not index or not _IN_BRACKET.match(scene.codes, index - 1):
        return False
    return bool(period.iso and period.iso < now and labels(scene, index))


def _remember_before(scene: Scene) -> None:
    """Takes from a heading that what follows is of a year before: "Kết quả cùng kỳ năm 2023"."""
    told = scene.memory.time
    said = next(
        (m.period for m in scene.mentions if m.code == "p" and m.period and m.period.step == "year"), None
    )
    if told is None or told.iso is None or said is None:
        return
    iso = in_year(told.iso, int(said.iso)) if said.iso else year_before(told.iso)
    if iso:
        scene.memory.time, scene.memory.time_paragraph = replace(told, iso=iso), scene.sentence.paragraph


_ASKS = re.compile(r"(?<!\w)(?:đề nghị|yêu cầu|phấn đấu|quyết tâm|tập trung|cần|phải)(?!\w)")


def _asks(scene: Scene, mention: Mention, period: Period) -> bool:
    """Whether a sentence only asks for something in a time: "Năm 2026, tôi đề nghị tập trung ba việc."."""
    start, end = scene.sentence.start, scene.sentence.end
    if (
        scene.drafts
        or mention.start - start > 12
        or not scene.anchor
        or (period.year or 0) < scene.anchor.year
    ):
        return False
    return period.grain in {"year", "half", "quarter"} and bool(_ASKS.search(scene.folded, mention.end, end))


_REPORTS = re.compile(
    r"sơ kết|tổng kết|kết quả|báo cáo|số liệu|thống kê|tình hình|kết thúc|khép lại|họp|hội nghị|ghi nhận"
)


def _only_recalls(scene: Scene, mention: Mention, period: Period) -> bool:
    """Whether a sentence without figures only tells an event, or what is to come.

    "Trung tâm được thành lập tháng 5/2018." · "Trong quý IV, tỉnh sẽ nâng cấp hệ thống."
    """
    if scene.drafts or scene.sentence.kind != "prose" or not scene.memory.time:
        return False
    start, end = scene.sentence.start, scene.sentence.end
    if " sẽ " in scene.folded[start:end]:
        return True
    if period.grain == "day" and not period.until and scene.memory.time_paragraph == scene.sentence.paragraph:
        return scene.memory.time.grain in {"year", "half", "quarter", "month"}
    opens = mention.start - start <= 12
    return period.grain in {"year", "month"} and not opens and not _REPORTS.search(scene.folded, start, end)


def _of_goals(scene: Scene, period: Period) -> bool:
    """Whether a period is only that of goals: all that is dated by it is aimed at, or it is still to come."""
    dated = [d for d in scene.drafts if d.period == period.iso]
    published = scene.document.published
    coming = published is not None and begins_after(period.iso, published)
    return coming or bool(dated and all(d.basis == "target" for d in dated)) or period.grain == "ending"


def _looks_back(scene: Scene, period: Period) -> bool:
    """Whether a sentence about the time told before only recalls an earlier one: "85%, năm 2019 chỉ 60%"."""
    now = scene.memory.time.iso if scene.memory.time else None
    told = {d.period for d in scene.drafts if "period" in d.inherited and d.basis == "stated"}
    return now in told and bool(period.iso and now and period.iso[:4] < now[:4])
