"""Rules for single values, and for the numbers that are none."""

from __future__ import annotations

import re
from dataclasses import replace

from extract.drafting import draft_of
from extract.holders import group, holder_mentions
from extract.mentions import Mention
from extract.rules_exclusions import not_a_value
from extract.rules_years import listed_years, together
from extract.scene import RANKED, Draft, Scene, holders_of
from extract.topics import topic_of


def opaque(scene: Scene, match: re.Match[str]) -> None:
    """A bracket full of component scores, [7.98;7.39;6.31], or a number that a scan tore apart."""
    broken = scene.mentions[match.start()].id == "skip_broken"
    scene.refuse(match.start(), "unreadable" if broken else "component")


def band(scene: Scene, match: re.Match[str]) -> None:
    """top 10, nhóm 5: a bound, not a rank."""
    scene.refuse(match.start(), "band")


def vague(scene: Scene, match: re.Match[str]) -> None:
    """hàng chục nghìn tỉ: no figure."""
    scene.refuse(match.start(), "vague")


def clear_by(scene: Scene, match: re.Match[str]) -> None:
    """quyết tâm xử lý dứt điểm 293 dự án chậm tiến độ còn lại trước ngày 31-12-2023: none may remain."""
    index = match.start("q")
    mention = scene.mentions[index]
    deadline = next(
        (
            m
            for _, m in scene.ahead(index)
            if m.code == "Y" and m.period and m.period.grain in {"day", "month", "year"}
        ),
        None,
    )
    if (
        index in scene.taken
        or mention.unit != "projects"
        or mention.qualifier == "at_least"  # some of them may remain
        or not re.search(r"(?:dứt điểm|hoàn thành|xong)[^,;]{0,14}$", scene.before(mention, 30))
    ):
        return
    if deadline is None or not re.search(
        r"(?:trước|trong|đến|hết|chậm nhất)(?: \w+)?\s*$", scene.before(deadline, 16)
    ):
        return
    topic = topic_of(scene, index)
    settled = scene.lexicon.fallback.get("settled", "")
    if isinstance(topic, str) or (settled, mention.unit) not in scene.lexicon.indicators:
        return
    period, origin = time_of_stock(scene, index)
    base = draft_of(scene, index, "clear_by", basis="stated", period=period)
    if base:
        base.inherited["period"] = origin
        assert deadline.period
        goal = replace(
            base, topic=settled, value=0.0, basis="target", period=deadline.period.iso, inherited={}
        )
        goal.total, goal.qualifier = None, "exact"
        goal.start, goal.end = base.start, deadline.end
        if not any(m.code == "C" and m.id == topic[0] for _, m in scene.ahead(index)):
            scene.drafts = [
                d for d in scene.drafts if d is not base
            ]  # giao xử lý dứt điểm cả 78 dự án: they are still to be handled
        scene.drafts.append(goal)


def time_of_stock(scene: Scene, index: int) -> tuple[str | None, str]:
    """The day of publication, for a stock whose sentence names only a deadline."""
    published = scene.document.published
    return (published.isoformat(), "published") if published else (None, "")


def value(scene: Scene, match: re.Match[str]) -> None:
    """A value with its indicator, holder, level and period found around it."""
    index = match.start()
    mention = scene.mentions[index]
    if index in scene.taken:
        return
    if _total_of(scene, index):
        return
    if (reason := not_a_value(scene, index)) is not None:
        if reason:
            scene.refuse(index, reason)
        return
    members: list[Mention] = []
    linked = holder_mentions(scene, index)
    if linked and linked[0].code in "PA" and scene.bracket(index) is None:
        members = _tied(scene, index, linked[0]) or _sharing(scene, index, linked[0])
    years = listed_years(scene, index)
    draft = draft_of(scene, index, "rank" if mention.code in "RW" else "value")
    if draft is None:
        return
    if years and (whole := together(scene, draft, years)):
        draft.period, years = whole, []
    _whole_by_share(scene, index, draft)
    _part_of_number(scene, draft)
    _part_of_these(scene, draft)
    _ranked_together(scene, index, draft)
    for level in _levels_sharing(scene, index) if draft.level == "all" else ():
        if draft.level != "all":
            scene.drafts.append(replace(draft, level=level, rule="shared_levels"))
        else:
            draft.level = level
    if mention.id == "implied":
        draft.basis, draft.rule = "implied", "last_of"
    for other in members:
        made = holders_of(scene, other)
        if made and made != draft.holder:
            scene.drafts.append(
                replace(draft, holder=made, level=made.level if made.agency else draft.level, rule="shared")
            )
    if years:
        draft.period = years[-1]
    for year in years:
        if year != draft.period:
            scene.drafts.append(replace(draft, period=year, rule="shared_years"))


_IN_TOTAL = re.compile(r"(?:(?:trên|trong) tổng(?: số)?|% (?:của |trong )?tổng số) $")


def _total_of(scene: Scene, index: int) -> bool:
    """Whether a count is the total of the one before it: "3.000 hồ sơ … trên tổng số 5.000 hồ sơ"."""
    mention = scene.mentions[index]
    if mention.code != "Q" or "tổng" not in (before := scene.before(mention, 18)):
        return False
    if not _IN_TOTAL.search(before):
        return False
    part = next((m for _, m in scene.back(index, "RW%SQB;")), None)
    said = next((m for _, m in scene.ahead(index)), None)
    if part and part.code == "%" and not (said and said.code == "C" and said.start - mention.end <= 20):
        scene.refuse(index, "not_a_figure")  # 68,54% trong tổng số 168.000 hồ sơ: what the share is of
        return True
    draft = next((d for d in scene.drafts if d.mention is part and d.unit == mention.unit), None)
    if not draft or draft.total is not None or draft.value > mention.value or mention.qualifier != "exact":
        return False
    draft.total, draft.end = mention.value, mention.end
    scene.taken.add(index)
    return True


_ALL_RANKED = re.compile(r" (?:trên|trong)(?: tổng số| tổng)? \d")


_AMONG_ALL = re.compile(r"(?:trong|trên)(?: tổng)?(?: số)? (\d\d) (?:tỉnh|địa phương|đơn vị)")


def _ranked_together(scene: Scene, index: int, draft: Draft) -> None:
    """Gives a rank the number of ranked that opens its sentence, or that stands at the rank joined by "và".

    "Trong 63 tỉnh, Huế xếp thứ 10" · "Hà Nội thứ 10 và Huế thứ 14 trên 63"
    """
    mention = scene.mentions[index]
    if mention.code in "RW" and draft.total is None and scene.codes[:1] == "N" and draft.basis == "stated":
        among = _AMONG_ALL.match(scene.folded, scene.sentence.start)
        told = among and float(among[1]) in RANKED and not scene.holds("Yp;", 1, index)
        draft.total = float(among[1]) if among and told else None
    if mention.code != "R" or not draft.total or not scene.codes.endswith("R&PR", 0, index + 1):
        return
    if not _ALL_RANKED.search(scene.folded, mention.start, mention.end):
        return
    for other in scene.drafts:
        same = (other.topic, other.unit, other.period) == (draft.topic, "rank", draft.period)
        if other.mention is scene.mentions[index - 3] and same and other.total is None:
            other.total = draft.total


_OF_NUMBER = re.compile(r"(?:^|[, ])(?:trong|trên)(?: tổng)? số $")
_SETS_OUT = frozenset("Y,P")  # codes before it: "Đến 31/3/2025, trong số 40 dự án …"


def _part_of_number(scene: Scene, draft: Draft) -> None:
    """The total of a part of what the sentence sets out from: "Trong số 68 dự án …, đã xử lý 34 dự án"."""
    if "Q" not in scene.kinds or draft.unit not in {"procedures", "projects", "dossiers", "processes"}:
        return
    whole = next((m for _, m in scene.ahead(-1, "Q")), draft.mention)
    if draft.total is not None or whole is draft.mention or draft.basis != "stated":
        return
    before = [d for d in scene.drafts if d is not draft and d.mention is not whole]
    if before or whole.unit != draft.unit or whole.qualifier != "exact" or draft.qualifier != "exact":
        return
    opens = scene.before(whole, 16)
    if not _OF_NUMBER.search(opens) or not _SETS_OUT.issuperset(scene.codes[: scene.mentions.index(whole)]):
        return
    if whole.value > draft.value:
        draft.total = whole.value


_OF_THESE = re.compile(r" trong số (?:này|đó|ấy|trên)(?!\w)")


def _part_of_these(scene: Scene, draft: Draft) -> None:
    """The total of a goal for a part of what was counted last: "… Sẽ thu hồi 21 dự án trong số này"."""
    mention = draft.mention
    if draft.basis != "target" or draft.total is not None or not _OF_THESE.match(scene.after(mention, 20)):
        return
    before = [d for d in scene.drafts if d is not draft] or scene.memory.recent
    whole = next((d for d in reversed(before) if (d.unit, d.holder) == (draft.unit, draft.holder)), None)
    if whole and whole.qualifier == draft.qualifier == "exact" and whole.value > draft.value:
        draft.total = whole.value


def _whole_by_share(scene: Scene, index: int, draft: Draft) -> None:
    """The total of a count whose share is stated: 439 dự án, bằng 61,66% of the 712 counted before."""
    if (
        draft.total is not None
        or scene.mentions[index].code not in "QB"
        or draft.unit not in {"projects", "procedures", "dossiers"}
    ):
        return
    share = next((m for _, m in scene.ahead(index) if m.code not in "(,)"), None)
    if share is None or share.code != "%" or share.start - draft.end > 30:
        return
    if (
        scene.bracket(scene.mentions.index(share)) is None
        and (draft.topic, "percent") in scene.lexicon.indicators
    ):
        return  # it is a rate of its own
    for earlier in reversed([*scene.memory.drafts[-6:], *scene.drafts]):
        if (
            earlier.unit == draft.unit
            and earlier.value > draft.value
            and abs(draft.value / earlier.value * 100 - share.value) <= 0.06
        ):
            draft.total = earlier.value
            position = scene.mentions.index(share)
            if position not in scene.taken:
                scene.refuse(position, "not_a_figure")
            return


def _sharing(scene: Scene, index: int, holder: Mention) -> list[Mention]:
    """Those who share one value: "Sở Nội vụ và quận Long Biên dẫn đầu"."""
    position = scene.mentions.index(holder)
    if position < index:
        members = group(scene, holder)
        if len(members) < 2:
            return []
        joint = scene.codes[position - 1 : position]
        shared = joint == "&" or re.search(
            r"(?<!\w)(?:cùng|đều)(?: \w+)?\s*$", scene.before(scene.mentions[index], 14)
        )
        return members if shared else []
    members = [holder]
    while (
        position + 2 < len(scene.mentions)
        and scene.mentions[position + 1].code == "&"
        and scene.mentions[position + 2].code in "PA"
    ):
        if scene.mentions[position + 2].start - scene.mentions[position].end > 16:
            break
        members.append(scene.mentions[position + 2])
        position += 2
    return members if len(members) > 1 else []


_COUNTED = frozenset({"procedures", "dossiers", "projects", "processes"})


def _levels_sharing(scene: Scene, index: int) -> list[str]:
    """The two levels that one share is of: "đúng hạn cấp tỉnh, cấp huyện đạt 98%"."""
    mention = scene.mentions[index]
    if mention.code != "%" or "L" not in scene.kinds or not re.search(r"L[,&]L$", scene.codes[:index]):
        return []
    levels = [m for m in scene.mentions[:index] if m.code == "L"]
    cue = scene.mentions[index - 4] if index >= 4 else None
    if cue and cue.code == "C" and scene.lexicon.units_by_topic.get(cue.id) in _COUNTED:
        return [levels[-1].id]  # không còn hồ sơ trễ ở cấp xã, cấp tỉnh đạt 95%
    said = re.fullmatch(
        r"(?: đều| cùng| lần lượt)? ?(?:đạt|là|ở mức|:)?(?: từ| trên)? ?", scene.between(levels[-1], mention)
    )
    return [m.id for m in levels[-2:]] if said and len({m.id for m in levels}) == len(levels) == 2 else []


def _tied(scene: Scene, index: int, holder: Mention) -> list[Mention]:
    """Those who hold one place together: "Hà Nội đồng hạng 5 với Hải Phòng"."""
    mention = scene.mentions[index]
    before = scene.before(mention, 14) if mention.code == "R" else ""
    joint = "đồng" in before or "cùng" in before
    if not joint or not re.search(r"(?:đồng|cùng)(?: xếp| đứng| ở| giữ)?\s*$", before):
        return []
    other = next((m for _, m in scene.ahead(index)), None)
    near = r"\s*(?:với|cùng)\s*(?:tỉnh |tp\.? |thành phố )?"
    if other is None or other.code != "P" or not re.fullmatch(near, scene.between(mention, other)):
        return []
    return [holder, other] if holder is not other else []
