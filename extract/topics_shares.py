"""Percentages that are shares: of a count beside them, of all, or of what is no indicator."""

from __future__ import annotations

import re

from extract.cues import cue_for, topics_of
from extract.mentions import Mention
from extract.scene import Scene


def share_of_all(scene: Scene, index: int) -> tuple[str, str] | None:
    """What a share put in between is of: "Toàn bộ, tức 100%, thủ tục … đều có quy trình nội bộ"."""
    mention = scene.mentions[index]
    if mention.code != "%" or scene.codes[index + 1 : index + 2] != ",":
        return None
    if not re.search(r"(?:tức|hay|nghĩa là|tương đương) *$", scene.before(mention, 16)):
        return None
    weight = scene.lexicon.weight
    cues = sorted((m for m in scene.mentions if m.code == "C"), key=lambda m: -max(map(weight, topics_of(m))))
    return next((found for cue in cues if (found := cue_for(scene, cue, ("percent",)))), None)


_OF_PLAN = re.compile(r"\s*(?:so với )?(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán)(?! (?:là|đạt))(?!\w)")


def share_of_another(scene: Scene, index: int) -> bool:
    """Whether a share is one of the overdue, or of a plan: "3,6% còn lại trễ hạn", "bằng 92,6% kế hoạch"."""
    mention = scene.mentions[index]
    if _OF_PLAN.match(scene.after(mention, 24)):
        return True
    if "C" not in scene.kinds:
        return False
    behind, before = _clause_cues(scene, index)
    shares = scene.lexicon.shares
    if not behind or any(not shares.isdisjoint(topics_of(cue)) for cue in [*behind, *before]):
        return False
    return any(scene.lexicon.families.get(cue.id) == "dossiers" and _heaviest(scene, cue) for cue in behind)


def _clause_cues(scene: Scene, index: int) -> tuple[list[Mention], list[Mention]]:
    """The cues behind a value and before it, as far as its clause goes."""
    found: list[list[Mention]] = []
    for side in (scene.ahead(index), scene.back(index)):
        found.append([])
        for _, other in side:
            if other.code in ",;()%SQRB":
                break
            if other.code == "C":
                found[-1].append(other)
    return found[0], found[1]


def _heaviest(scene: Scene, cue: Mention) -> bool:
    """Whether no share has a cue as specific as this one."""
    return scene.lexicon.weight(cue.id) >= scene.lexicon.heaviest_share


_COMES_TO = re.compile(r"(?:tương đương|bằng|chiếm|tức|đạt|chiếm tới)(?: tỷ lệ)?\s*$")


def share_of_count(scene: Scene, index: int) -> tuple[str, str] | str | None:
    """The rate that a share states of the count right before it: "13.004 hồ sơ, đạt 91,03%".

    What a count comes to that has no rate is none: "quá hạn 36.300 hồ sơ, chiếm 0,8%".
    """
    mention = scene.mentions[index]
    if mention.code != "%" or not _COMES_TO.search(scene.before(mention, 20)):
        return None
    for _, other in scene.back(index, "%SR;QB"):
        if other.code in "%SR;":
            return None
        if other.code in "QB":
            counted = next((d for d in scene.drafts if d.mention is other), None)
            if counted and (counted.topic, "percent") in scene.lexicon.indicators:
                return counted.topic, "percent"
            apart = counted and counted.unit == "dossiers" and not _rated(scene, other)
            return "no_indicator" if apart and _IS_SHARE.search(scene.before(mention, 20)) else None
    return None


_IS_SHARE = re.compile(r"[,(] ?(?:tương đương|bằng|chiếm|tức|chiếm tới)(?: tỷ lệ)? $")


def _rated(scene: Scene, count: Mention) -> bool:
    """Whether the clause of a count names what has a rate: "giải quyết đúng hạn 4.502 hồ sơ"."""
    behind, before = _clause_cues(scene, scene.mentions.index(count))
    return any(not scene.lexicon.shares.isdisjoint(topics_of(cue)) for cue in [*behind, *before])
