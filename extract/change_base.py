"""The value that a change starts from: beside it in its sentence, or told before."""

from __future__ import annotations

import re

from extract.drafting import draft_of
from extract.holders import holder_mentions
from extract.mentions import Mention
from extract.rules_said_of import not_said_of
from extract.scene import Draft, Scene, holders_of
from extract.terms import year_before

TO = re.compile(r"(?:lên|vươn lên|tăng lên|nâng lên|bật lên|xuống|đi lên|hạ|nhích lên|tiến lên|vượt lên)$")


_OVER_YEARS = re.compile(
    r"(?<!\w)(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|[2-9]|1\d) năm(?: (?:qua|đã|liền|mới))* $"
)


def base_of(scene: Scene, index: int, unit: str) -> Draft | None:
    """The value that a change starts from: the nearest of that unit before it, else right behind it."""
    codes = {"rank": "RW", "percent": "%", "score": "SB"}.get(unit, "QB")
    if (
        unit == "rank"
        and "v" not in scene.kinds
        and _OVER_YEARS.search(scene.before(scene.mentions[index], 24))
    ):
        return None  # sáu năm tiến 43 bậc: not in the last of them
    if unit == "rank" and _leads_to_rank(scene, index):
        return _base_behind(scene, index, unit, codes)
    found, ends = _base_before(scene, index, unit, codes)
    return found if ends else _base_behind(scene, index, unit, codes)


_TO_RANK = re.compile(r"[+\-]X[,(]?[+\-t]*R")


def _leads_to_rank(scene: Scene, index: int) -> bool:
    """Whether a clause with its own holder says where its change led: "…; Thái Bình nhích 2 bậc, lên 18"."""
    if not _TO_RANK.match(scene.codes, index):
        return False
    before = scene.codes[scene.codes.rfind(";", 0, index) + 1 : index]
    return ("P" in before or "A" in before) and not {*before} & {*"RW"}


def _base_before(scene: Scene, index: int, unit: str, codes: str) -> tuple[Draft | None, bool]:
    """The nearest value of a unit before a change, and whether the search ends there."""
    for j, other in scene.back(index):
        if other.code in codes and other.qualifier != "amount":
            if found := _drafted(scene, other, unit):
                return found, True
            if j in scene.taken or (other.code in "%SQB" and is_amount(scene, j)):
                continue
            opened = scene.bracket(j)
            if opened and opened != scene.bracket(index) and unit != "rank":
                before = scene.mentions[opened - 1]
                if before.code in "Yp":
                    continue
            if other.code in "SB" and not_said_of(scene, j, scene.before(other, 40), ""):
                return None, True  # điểm cao nhất là 80,2 điểm (tăng 1,1 điểm)
            return draft_of(scene, j, "rank" if unit == "rank" else "value"), True
        if other.code == "O":
            return None, True
    return None, False


def _base_behind(scene: Scene, index: int, unit: str, codes: str) -> Draft | None:
    """The value of a unit right behind a change: "tăng 7 bậc, xếp thứ 3/63"."""
    for j, other in scene.ahead(index):
        if other.code in ";O" or (other.code in "PA" and other.qualifier != "compared"):
            break
        if other.code in codes and j not in scene.taken and not is_amount(scene, j):
            if unit != "rank" and not re.search(
                r"(?:(?:đạt|lên|còn|nay|được|là)[^,;]{0,12}|(?<!so )với )$", scene.before(other, 20)
            ):
                break
            if scene.mentions[j - 1].code == "f":
                continue
            return draft_of(scene, j, "rank" if unit == "rank" else "value")
        if other.code in codes and (found := _drafted(scene, other, unit, but="from_to")):
            return found
    return None


def _drafted(scene: Scene, mention: Mention, unit: str, *, but: str = "") -> Draft | None:
    """What was read of a mention already, stated; not by the rule named in `but`."""
    return next(
        (
            d
            for d in scene.drafts
            if d.mention is mention and d.basis != "implied" and (d.rule != but if but else d.unit == unit)
        ),
        None,
    )


def is_amount(scene: Scene, index: int) -> bool:
    """Whether a number says how far something moved, and not where it stands."""
    verb = scene.mentions[index - 1] if index else None
    if (
        verb
        and verb.code in "+-"
        and scene.mentions[index].code != "X"
        and scene.mentions[index].unit != "points"
        and TO.search(scene.folded[verb.start : verb.end])
    ):
        return False
    return index in scene.taken or (
        index > 0
        and scene.mentions[index - 1].code in "+-"
        and scene.mentions[index].start - scene.mentions[index - 1].end <= 6
    )


def told_before(scene: Scene, topic: str, unit: str, previous: str | None) -> Draft | None:
    """The value of the year after `previous` that the text told before, of the place spoken of here."""
    places = {m.id for m in scene.mentions if m.code == "P" and m.qualifier != "compared"}
    draft = scene.memory.told_of.get((topic, unit, previous))
    if draft is None or draft.holder is None or draft.holder.agency:
        return None
    return draft if draft.holder.place in places or not places else None


_OF_RESULT = re.compile(
    r"(?:so với [^,;]{4,24}, )?(?:kết quả|con số|thứ hạng|vị trí|số điểm|điểm số|tỷ lệ|mức|chỉ số) "
    r"(?:này|đó|trên)|so với"
)


def told_just_before(scene: Scene, unit: str, previous: str | None) -> Draft | None:
    """The value that "kết quả này" points back to: the last of its unit, where nobody else is named here."""
    start = scene.sentence.start
    if not _OF_RESULT.match(scene.folded, start, scene.sentence.end) or any(
        m.code in "PALO" for m in scene.mentions
    ):
        return None
    told = [d for d in scene.memory.recent if d.unit == unit and d.basis == "stated" and d.rule != "from_to"]
    own = [d for d in told if d.holder in scene.memory.holders[-1:]]  # and not the mean it is set against
    found = (own or told)[-1] if told else None
    later = found and (previous is None or year_before(found.period) == previous)
    return found if later else None


def crosses(scene: Scene, base: Draft, index: int) -> bool:
    """Whether a semicolon stands between a base and its change."""
    first, last = sorted((scene.mentions.index(base.mention), index))
    return ";" in scene.codes[first:last]


def other_holder(scene: Scene, index: int, base: Draft) -> bool:
    """Whether the change is told of another holder than its base."""
    first, last = sorted((scene.mentions.index(base.mention), index))
    for j in range(first + 1, last):
        mention = scene.mentions[j]
        if mention.code in "PA" and mention.qualifier != "compared" and scene.bracket(j) is None:
            made = holders_of(scene, mention)
            if made and base.holder and (made.place, made.agency) != (base.holder.place, base.holder.agency):
                linked = holder_mentions(scene, scene.mentions.index(base.mention))
                if not (linked and linked[0] is mention):
                    return True
    return False
