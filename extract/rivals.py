"""Indexes that are none of ours: what is ranked behind "DDCI", or of a district, is nobody's PCI."""

from __future__ import annotations

from extract.mentions import Mention
from extract.scene import Draft, Scene


def turns_to_rival(scene: Scene, cues: list[Mention]) -> bool:
    """Whether a sentence names an index of its own kind, before any of ours that are given."""
    if "O" not in scene.kinds:
        return False
    rivals = (m for m in scene.mentions if m.code == "O" and any(word.kind == "rival" for word in m.also))
    named = next(rivals, None)
    return named is not None and (not cues or named.start < cues[0].start)


def speaks_of_rival(scene: Scene, index: int) -> bool:
    """Whether a rank or a score whose sentence names no index is that of an index that is none of ours."""
    return scene.memory.rival and scene.mentions[index].code in "RWSB"


_LOCAL = frozenset({"district", "commune"})


def is_of_rival(scene: Scene, draft: Draft) -> bool:
    """Whether a district or a commune is said to have what only provinces have: a rank of its own index."""
    holder = draft.holder
    return draft.topic in scene.lexicon.provincial and holder is not None and holder.level in _LOCAL
