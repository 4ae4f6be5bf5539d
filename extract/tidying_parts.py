"""Counts that are parts: "217 trong số 3.031 hồ sơ" is one figure with its total."""

from __future__ import annotations

import re

from extract.mentions import Mention
from extract.scene import Scene

_PART_OF = re.compile(r" (?:trong|trên)(?: tổng)?(?: số)? ")
_MANY = 10  # of so few a part is said in general: 8 trong 10 hồ sơ


def join_parts(scene: Scene) -> None:
    """Makes one of a count and what it is out of: "217 trong số 3.031 hồ sơ quá hạn"."""
    kept: list[Mention] = []
    for mention in scene.mentions:
        part = kept[-1] if kept and mention.code == "Q" else None
        if (
            part is not None
            and part.code in "Bn"
            and part.unit == ""
            and part.total is None
            and part.value % 1 == 0
            and _MANY < mention.value > part.value
            and _PART_OF.fullmatch(scene.folded, part.end, mention.head or mention.start)
        ):
            part.code, part.unit, part.total, part.end = "Q", mention.unit, mention.value, mention.end
        else:
            kept.append(mention)
    scene.keep(kept)
