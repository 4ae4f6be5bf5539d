"""Values in a row that are of topics in a row, told right before them or in the clause before."""

from __future__ import annotations

import re

from extract.cues import cue_for
from extract.drafting import draft_of
from extract.rules_values import value
from extract.scene import Draft, Scene

_TWO = re.compile("C,?&C")
_UNIT = {"R": "rank", "%": "percent", "Q": "", "B": "", "S": "score"}


def by_cue(scene: Scene, values: list[int]) -> bool:
    """Whether two values are of the two topics before: "tỷ lệ đúng hạn và trực tuyến đạt 98% và 85%"."""
    first = values[0]
    if len(values) != 2 or scene.codes[first + 1 : values[1]] != "&" or scene.holds("RW%SQB;O", 0, first):
        return False
    joined = _TWO.search(scene.codes, 0, first)
    if joined is None or scene.holds("C", joined.end(), first) or scene.holds("C", values[1]):
        return False
    cues = scene.mentions[joined.start()], scene.mentions[joined.end() - 1]
    units = [_UNIT[scene.codes[j]] for j in values]
    topics = [cue_for(scene, cue, (unit,)) for cue, unit in zip(cues, units, strict=True)]
    if None in topics or len(set(topics)) != 2:
        return False
    drafts = [draft_of(scene, j, "by_cue", topic=topic) for j, topic in zip(values, topics, strict=True)]
    if drafts[0] and drafts[1]:
        drafts[1].period, drafts[1].inherited = drafts[0].period, dict(drafts[0].inherited)
    return True


_VALUE = re.compile("[RW%SQB]")
_SAME_FIGURES = re.compile(
    r"(?<!\w)(?:(?:các |hai |ba |những )?(?:con số|tỷ lệ|số liệu|kết quả|thứ hạng|chỉ số|mức|số)"
    r"(?: này| đó| ấy| trên)?(?: tương ứng| lần lượt)|"
    r"(?:hai|ba|các) (?:con số|tỷ lệ|số liệu|chỉ số|thứ hạng) (?:này|đó|ấy|trên))(?!\w)[^;.%]{0,30}$"
)


def as_before(scene: Scene, values: list[int]) -> bool:
    """Whether values are of what was told before, in order: "năm trước con số tương ứng là 97% và 70%"."""
    first = scene.mentions[values[0]]
    said = _SAME_FIGURES.search(scene.folded, scene.sentence.start, first.start)
    if said is None or any(m.start > said.start() for _, m in scene.back(values[0], "COPAL")):
        return False
    level = _turned_to(scene, said.start())
    if scene.kinds.isdisjoint("+-f"):
        for j, _ in scene.ahead(-1, "RW%SQB"):
            if j < values[0] and (found := _VALUE.match(scene.codes, j)):
                value(scene, found)
    told = _told(scene, len(values), said.start())
    if not told or any(not _fits(scene, j, draft) for j, draft in zip(values, told, strict=True)):
        return False
    period: dict[str, str | None] = {}
    for j, base in zip(values, told, strict=True):
        if scene.codes[j] == "B" and base.unit in {"rank", "dossiers", "procedures", "projects"}:
            scene.turn(scene.mentions[j], "R" if base.unit == "rank" else "Q", base.unit)
        draft_of(
            scene,
            j,
            "as_before",
            topic=(base.topic, base.unit),
            holder=base.holder,
            level=level or base.level,
            **period,
        )
        period = {"period": scene.drafts[-1].period}
    return True


_TURNS = re.compile(r"(?:^|[;,] ?)(?:(?:còn|riêng|trong khi|với|đối với|ở|tại|của|khối) )*$")


def _turned_to(scene: Scene, stop: int) -> str:
    """The level to which a clause turns: "cấp tỉnh …; ở cấp xã các con số lần lượt là"."""
    level = next((m for _, m in scene.back(len(scene.mentions), "L%SQRB") if m.end <= stop), None)
    if level is None or level.code != "L" or stop - level.end > 6:
        return ""
    return level.id if _TURNS.search(scene.folded, scene.sentence.start, level.start) else ""


def _told(scene: Scene, count: int, stop: int) -> list[Draft]:
    """The last so many figures that were stated before a place, of the sentence or of the one before."""
    here = [d for d in scene.drafts if d.mention.end <= stop and d.basis == "stated"]
    told = here or [d for d in scene.memory.recent if d.basis == "stated"]
    cells = {(d.topic, d.unit, d.level, d.holder) for d in told[-count:]}
    alone = len(told) == count or len({d.unit for d in told}) == 1 or not here
    return told[-count:] if len(cells) == count and alone else []


def _fits(scene: Scene, index: int, base: Draft) -> bool:
    """Whether a value may be of the unit of what was told."""
    code, number = scene.codes[index], scene.mentions[index].value
    if code == "B":
        whole = number % 1 == 0
        return base.unit == "score" or (whole and base.unit != "percent")
    return {"R": "rank", "%": "percent", "S": "score"}.get(code, scene.mentions[index].unit) == base.unit
