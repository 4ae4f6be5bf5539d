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
_NOUN = re.compile(rf"(?<!\w)(?:{'|'.join(_UNIT_OF_NOUN)})(?!\w)")


def units_of(scene: Scene, index: int) -> tuple[str, ...]:
    """The units a value may have: a bare number has its topic's."""
    mention = scene.mentions[index]
    if mention.code in "RW":
        return ("rank",)
    if mention.code == "B":
        said = _NOUN.findall(scene.folded, scene.sentence.start, mention.start)
        named = _UNIT_OF_NOUN.get(said[-1], "") if said else ""
        counts = sorted(("procedures", "dossiers", "projects", "processes"), key=lambda unit: unit != named)
        return (
            ("score", "percent", *counts) if mention.value % 1 or mention.value < 100 else (*counts, "score")
        )
    return (mention.unit,)


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
