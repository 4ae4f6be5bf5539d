"""Procedures that an office keeps: "phường đang giải quyết 427 thủ tục", which are no dossiers."""

from __future__ import annotations

import re

from extract.scene import Scene

_KEEPS = re.compile(
    r"(?:đang|hiện)(?: đang)? (?:tiếp nhận|giải quyết|thực hiện)(?:(?:,| và) giải quyết)?"
    r"(?: tổng số| tổng cộng)? $"
)
_TO_KEEP = re.compile(
    r" phải (?:tiếp nhận|giải quyết|thực hiện)(?:(?:,| và) giải quyết)?(?: ?[.,;]|$| tại(?!\w))"
)
_ENDS = re.compile(r" ?[.,;)]|$| (?:thuộc|tại|ở|cho)(?!\w)")


def procedures_kept(scene: Scene, index: int) -> tuple[str, str] | None:
    """The topic of procedures that an office has to settle now; None where they may be dossiers."""
    mention = scene.mentions[index]
    if mention.unit != "procedures" or mention.code != "Q" or mention.unit not in scene.lexicon.fallback:
        return None
    if not scene.folded.endswith(("thủ tục hành chính", "tthc"), mention.start, mention.end):
        return None
    after = scene.after(mention, 40)
    now = _KEEPS.search(scene.before(mention, 50)) and _ENDS.match(after)
    return (scene.lexicon.fallback[mention.unit], mention.unit) if now or _TO_KEEP.match(after) else None
