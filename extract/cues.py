"""What a cue may be of, and in which unit a value may be."""

from __future__ import annotations

import re

from extract.mentions import Mention
from extract.scene import Scene

_UNIT_OF_NOUN = {
    "hồ sơ": "dossiers", "thủ tục": "procedures", "tthc": "procedures", "dịch vụ công": "procedures",
    "dự án": "projects", "quy trình": "processes", "dossiers": "dossiers", "applications": "dossiers",
    "procedures": "procedures", "projects": "projects",
}  # fmt: skip
_COUNTED = frozenset({"procedures", "dossiers", "projects", "processes"})
_NOUN = re.compile(rf"(?<!\w)(?:{'|'.join(_UNIT_OF_NOUN)})(?!\w)")


def units_of(scene: Scene, index: int) -> tuple[str, ...]:
    """The units a value may have: a bare number has its topic's."""
    mention = scene.mentions[index]
    if mention.code in "RW":
        return ("rank",)
    if mention.code == "B":
        said = _NOUN.findall(scene.folded, scene.sentence.start, mention.start)
        named = _UNIT_OF_NOUN.get(said[-1], "") if said else ""
        if whole := _unit_of_whole(scene, mention):
            return (whole,)
        counts = sorted(("procedures", "dossiers", "projects", "processes"), key=lambda unit: unit != named)
        return (
            ("score", "percent", *counts) if mention.value % 1 or mention.value < 100 else (*counts, "score")
        )
    return (mention.unit,)


_PARTS = re.compile(r"(?<!\w)(?:trong đó|trong số đó|bao gồm|gồm|chia ra)(?!\w)")
_LABEL = re.compile(r" ?(?:có|là|:|chiếm)? ?")


def _unit_of_whole(scene: Scene, part: Mention) -> str:
    """What parts by level count, where a whole is told: "112 thủ tục, trong đó cấp tỉnh 96, cấp huyện 16"."""
    if "L" not in scene.kinds or part.value % 1 or part.total is not None:
        return ""
    whole = next((d for d in scene.drafts if d.unit in _COUNTED and d.value >= part.value), None)
    if whole is None or not _PARTS.search(scene.folded, whole.end, part.start):
        return ""
    level = next((m for m in reversed(scene.mentions) if m.end <= part.start), None)
    labelled = level and level.code == "L" and _LABEL.fullmatch(scene.between(level, part))
    return whole.unit if labelled else ""


def topics_of(mention: Mention) -> list[str]:
    """The topics that a cue may mean, the likeliest first."""
    if not mention.also:
        return [mention.id]
    return [mention.id, *(word.id for word in mention.also if word.kind == "cue")]


def cue_for(scene: Scene, mention: Mention, units: tuple[str, ...]) -> tuple[str, str] | None:
    """(topic, unit) of a cue for one of the units, None where the two name no indicator."""
    topics = topics_of(mention)
    for unit in units:
        for topic in topics:
            if (topic, unit) in scene.lexicon.indicators:
                return topic, unit
    return None


_WHOLE = ("tổng số hồ sơ", "tổng hồ sơ")
_OF_DOSSIERS = re.compile(r"(?: (?:tthc|thủ tục hành chính|trong kỳ|của [^,;:.\d]{1,30}|được))* ")


def is_done(scene: Scene, index: int) -> bool:
    """Whether a whole is of what was settled: "tổng số hồ sơ TTHC đã giải quyết xong là 900"."""
    whole, verb = scene.mentions[index : index + 2]
    if verb.code != "C" or not scene.folded.startswith(_WHOLE, whole.start):
        return False
    gap, said = scene.between(whole, verb), scene.folded[verb.start : verb.end]
    done = said.startswith("đã ") or said.endswith(" xong") or gap.endswith(" được ")
    return done and bool(_OF_DOSSIERS.fullmatch(gap))
