"""A value with everything resolved around it becomes a draft of a claim."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from extract.averages import regional
from extract.dating import index_year, is_comparison
from extract.goals import bar_behind, basis_of, is_proposed
from extract.holders import holder_of
from extract.holders_said import says_home
from extract.levels import level_behind, level_of
from extract.rivals import is_of_rival
from extract.scene import RANKED, Draft, Holder, Scene
from extract.sections import says_whole
from extract.terms import begins_after
from extract.times import time_of
from extract.topics import topic_of

_FROM = re.compile(r"(?<!\w)từ\s*$")


def _of_proposed(scene: Scene, index: int) -> bool:
    """Whether an area in a bracket is that of projects which may only be taken: "thu hồi 9 dự án (96 ha)"."""
    opened = scene.bracket(index)
    counted = scene.mentions[opened - 1] if opened else None
    return any(d.mention is counted and d.unit == "projects" and d.basis == "target" for d in scene.drafts)


def draft_of(
    scene: Scene, index: int, rule: str, *, topic: tuple[str, str] | str | None = None, **fixed: Any
) -> Draft | None:
    """A stated value with everything resolved around it; None (and a refusal) where it has no indicator.

    What a rule already knows (topic, holder, level, period, basis, qualifier) it passes by name.
    """
    mention = scene.mentions[index]
    topic = topic or topic_of(scene, index)
    if isinstance(topic, str):
        scene.refuse(index, topic)
        return None
    name, unit = topic
    if regional(scene, index):
        scene.refuse(index, "region")
        return None
    basis = "stated" if _of_compared(scene, index) else basis_of(scene, index)
    proposed = unit == "projects" and is_proposed(scene, index, name)
    holders, origin = holder_of(scene, index)
    draft = Draft(name, unit, mention.value, mention, rule, mention.total, mention.qualifier, basis)
    draft.holder = holders[0] if holders else None
    if origin:
        draft.inherited["place"] = origin
    draft.level = _level(scene, index, name, draft.holder)
    own = level_of(scene, index, name) if draft.holder and draft.holder.agency and origin else "all"
    if draft.holder and own != "all" and own != level_behind(scene, index):
        draft.holder, draft.level = Holder(draft.holder.place), own
    _take_over(scene, index, draft)
    for key, value in fixed.items():
        setattr(draft, key, value)
    if "period" not in fixed:
        draft.period, origin = _period(scene, index, name, draft.basis)
        if origin:
            draft.inherited["period"] = origin
    if proposed or (unit == "hectares" and _of_proposed(scene, index)):
        draft.basis = "target"
    published = scene.document.published
    if draft.basis == "stated" and published and begins_after(draft.period, published):
        draft.basis = "target"  # what is to come can only be aimed at
    draft.qualifier = _qualifier(scene, index, draft)
    if (fewer := _among_fewer(scene, draft)) or is_of_rival(scene, draft):
        scene.refuse(index, "region" if fewer else "other_index")
        return None
    draft.start, draft.end = mention.start, mention.end
    scene.taken.add(index)
    scene.drafts.append(draft)
    return draft


def _qualifier(scene: Scene, index: int, draft: Draft) -> str:
    """How sure a value is, with what stands apart from its number: "từ 95%" of a goal is at least so much."""
    aimed = draft.basis == "target"
    if draft.qualifier == "exact" and aimed and _FROM.search(scene.before(scene.mentions[index], 5)):
        return "at_least"
    if draft.qualifier == "over" and aimed and bar_behind(scene, index):
        return "exact"  # vượt mức 70% mà thành phố giao
    return _qualified_apart(scene, index) if draft.qualifier == "exact" else draft.qualifier


def _of_compared(scene: Scene, index: int) -> bool:
    """Whether a bracket gives what a goal is compared with: "tăng 5 bậc so với năm 2022 (hạng 44)"."""
    opened = scene.bracket(index)
    if not opened or opened != index - 1 or scene.mentions[opened - 1].code not in "Yp":
        return False
    return is_comparison(scene, opened - 1)


_ESTIMATED = re.compile(
    r"(?<!\w)ước (?:tiếp nhận|giải quyết|thực hiện|xử lý|có|còn|nhận|thu hồi)(?: được)? $"
)
_OR_MORE = re.compile(
    r" (?:số )?(?:lượng )?(?:hồ sơ|thủ tục|tthc|người|ý kiến)[^,;.()\d]{0,24}? trở lên(?!\w)"
)


def _qualified_apart(scene: Scene, index: int) -> str:
    """What a word of degree says that a verb or a noun parts from its number: "ước tiếp nhận 500 hồ sơ"."""
    mention = scene.mentions[index]
    before, after = scene.before(mention, 26), scene.after(mention, 50)
    if "ước" in before and _ESTIMATED.search(before):
        return "about"
    more = "trở lên" in after and mention.code in "%Q" and _OR_MORE.match(after)
    return "at_least" if more else "exact"


def _among_fewer(scene: Scene, draft: Draft) -> bool:
    """Whether a rank is one among some places, beside one among all: "thứ 3/63 …, thứ 2/5 thành phố"."""
    if draft.unit != "rank" or not draft.total or draft.total >= min(RANKED):
        return False
    return any(
        (d.topic, d.holder, d.unit) == (draft.topic, draft.holder, "rank") and d.total in RANKED
        for d in scene.drafts
    )


_THIS_FIGURE = re.compile(
    r"(?<!\w)(?:(?:tỷ lệ|con số|mức|chỉ tiêu|kết quả|số hồ sơ|số lượng|lượng hồ sơ) "
    r"(?:này|đó|ấy|nêu trên|nói trên)|"
    r"th(?:is|at|e same) (?:rate|share|figure|number))(?!\w)"
)


_POINTING = (" này", " đó", " ấy", " nêu trên", " nói trên", "this ", "that ", "the same ")  # one is in each


def _take_over(scene: Scene, index: int, draft: Draft) -> None:
    """Gives "tỷ lệ này" the holder and level of what it points back to, where its sentence names none."""
    if scene.holds("PALMGH", 0, index):
        return
    before = scene.folded[scene.sentence.start : scene.mentions[index].start]
    if not [word for word in _POINTING if word in before] or not _THIS_FIGURE.search(before):
        return
    if says_whole(scene, index):
        return
    told = [
        d for d in [*scene.memory.recent, *scene.drafts] if (d.topic, d.unit) == (draft.topic, draft.unit)
    ]
    if told and told[-1].holder:
        draft.holder, draft.level = told[-1].holder, told[-1].level
        draft.inherited["place"] = "sentence"


_THE_GOAL = re.compile(
    r"(?:cao hơn|thấp hơn|vượt|so với|dưới|trên|bằng|đạt|đúng|chưa đạt|kém|hơn|below|above|against)"
    r"(?: (?:mức|the))*(?: (?:chỉ tiêu|mục tiêu|kế hoạch|target|goal))[^,;.\d]{0,24}$"
)


_SAME_SHARED = re.compile(
    r",? (?:tức|chiếm|tương đương|tương ứng|bằng)(?: (?:là|với|tỷ lệ|khoảng|tới|hơn|gần))* $"
)


def _shares_last(scene: Scene, index: int) -> bool:
    """Whether a share tells the count before it anew: "317 hồ sơ được các xã nhận trực tuyến, tức 59%"."""
    mention = scene.mentions[index]
    if mention.code != "%" or "tổng" in scene.after(mention, 16):
        return False  # chiếm 8,9% tổng số thủ tục: of another whole
    return _SAME_SHARED.search(scene.before(mention, 40)) is not None


def _level(scene: Scene, index: int, topic: str, holder: Holder | None) -> str:
    if holder and (holder.agency or holder.level != "all"):
        return holder.level
    own = level_of(scene, index, topic) or "all"
    if own == "all" and (told := _level_told(scene, index, topic, holder)):
        return told
    last = scene.drafts[-1] if own == "all" and scene.drafts else None
    if last is None or last.level == "all" or (last.topic, last.holder) != (topic, holder):
        return own
    if _shares_last(scene, index):
        return last.level
    goal = _THE_GOAL.search(scene.before(scene.mentions[index], 60))
    return last.level if goal else own  # cấp xã mới đạt 71,3%, thấp hơn chỉ tiêu 80%


_GOES_ON = re.compile(
    r"(?:(?:trong|từ) (?:số|đó)(?: này| đó| ấy)?,? |đến nay,? |hiện |kết quả,? |tuy nhiên,? |nhưng |song )*"
    r"(?:đã|có|còn|mới|chỉ|vẫn|số|lượng|giải quyết|tiếp nhận|trả|xử lý|trễ|quá hạn|tỷ lệ|"
    r"con số|đúng hạn|hồ sơ|\d)"
)


def _level_told(scene: Scene, index: int, topic: str, holder: Holder | None) -> str:
    """The level that the sentence before speaks of, where this one names nobody: "Đã trả 900 hồ sơ"."""
    memory = scene.memory
    if not memory.recent or memory.recent[0].level == "all" or not scene.kinds.isdisjoint("PALGHNM"):
        return ""
    if scene.sentence.paragraph != memory.holders_paragraph or scene.sentence.kind != "prose":
        return ""
    levels = {d.level for d in memory.recent}
    if len(levels) > 1 or holder is None or holder.agency or any(d.holder != holder for d in memory.recent):
        return ""
    if says_whole(scene, index) or says_home(scene, index) or topic in scene.lexicon.indexes:
        return ""
    goes_on = _GOES_ON.match(scene.folded, scene.sentence.start, scene.sentence.end)
    return memory.recent[0].level if goes_on else ""


def _period(scene: Scene, index: int, topic: str, basis: str) -> tuple[str | None, str]:
    if scene.lexicon.is_index(topic):
        return index_year(scene, index)
    return time_of(scene, index, topic, basis)


def imply(
    scene: Scene, base: Draft, value: float, period: str | None, index: int, rule: str, *, total: bool
) -> None:
    """A value at the other end of a change, computed and marked as implied."""
    if base.basis == "target" or period is None or value < 0 or (base.unit == "rank" and value < 1):
        return
    scene.drafts.append(
        replace(
            base,
            value=round(value, 4),
            mention=scene.mentions[index],
            rule=rule,
            total=base.total if total else None,
            qualifier="exact",
            basis="implied",
            period=period,
            inherited=dict(base.inherited),
            start=min(base.start, scene.mentions[index].start),
            end=max(base.end, scene.mentions[index].end),
        )
    )
