"""What a text carries from sentence to sentence: of whom, of which index, of when it speaks."""

from __future__ import annotations

import re

from extract.dating import days_from, in_shift, is_comparison, lying_ahead
from extract.scene import Holder, Scene, holders_of

_DATA_OF = re.compile(r"(?:kỳ số liệu|số liệu|kỳ báo cáo|báo cáo|thống kê|trong kỳ)[^.;]{0,12}$")


def remember(scene: Scene, *, before_item: bool) -> None:
    """Takes from a sentence what the next ones may leave out: holder, index and its year, time, goals."""
    memory = scene.memory
    memory.drafts += scene.drafts
    memory.recent = scene.drafts or memory.recent
    memory.holders = _subjects(scene) or memory.holders
    memory.holders_paragraph = scene.sentence.paragraph
    opens = scene.folded[scene.sentence.start : scene.sentence.end].rstrip().endswith(":") or before_item
    if opens and any(m.code == "T" for m in scene.mentions):
        year = next(
            (m.period for m in scene.mentions if m.code == "Y" and m.period and m.period.grain == "year"),
            None,
        )
        memory.goals, memory.goals_year = scene.sentence.paragraph, year.iso if year else None
    elif (
        opens
        and memory.index_year is not None
        and (
            named := [
                m.period.iso
                for m in scene.mentions
                if m.code == "Y"
                and m.period
                and m.period.grain == "year"
                and m.period.iso
                and not is_comparison(scene, scene.mentions.index(m))
            ]
        )
    ):
        memory.index_year = int(named[-1])
    elif (
        memory.goals is not None
        and scene.sentence.kind != "item"
        and scene.sentence.paragraph != memory.goals
    ):
        memory.goals, memory.goals_year = None, None
    blocks = [m for m in scene.mentions if m.code in "HP" and m.qualifier != "compared"]
    text = scene.folded[scene.sentence.start : scene.sentence.end]
    if (blocks and blocks[-1].code == "P") or re.search(r"khối (?:địa phương|tỉnh)|các tỉnh", text):
        memory.block = ""
    elif blocks and re.match(
        r"(?:khối|cấp|các) (?:bộ|cơ quan trung ương|trung ương)",
        scene.folded[blocks[0].start : blocks[0].end],
    ):
        memory.block = blocks[0].id
    memory.ranks_told = memory.ranks_told or any(m.code in "RWb" for m in scene.mentions)
    _remember_index(scene)
    _remember_time(scene)


def _remember_index(scene: Scene) -> None:
    memory = scene.memory
    cues = [m for m in scene.mentions if m.code == "C" and scene.lexicon.is_index(m.id)]
    index_drafts = [d for d in scene.drafts if scene.lexicon.is_index(d.topic)]
    if index_drafts:
        memory.topic = index_drafts[-1].topic
    elif cues:
        memory.topic = cues[0].id
    elif scene.sentence.kind == "heading" and not cues and any(m.code == "O" for m in scene.mentions):
        return
    years = [
        (j, m)
        for j, m in enumerate(scene.mentions)
        if m.code == "Y"
        and m.period
        and m.period.grain == "year"
        and not is_comparison(scene, j)
        and "f" not in scene.codes[max(0, j - 3) : j]
    ]
    if any("period" in d.inherited for d in index_drafts):
        return
    if years:
        named = {m.period.iso for _, m in years if m.period}
        stated = [d.period for d in index_drafts if d.basis == "stated" and d.period in named]
        near = [m for j, m in years if cues and min(abs(m.start - c.end) for c in cues) < 40]
        chosen = next((p for p in stated if p and len(p) == 4), None) or (
            near[0].period.iso if near and near[0].period else None
        )
        if chosen and len(chosen) == 4:
            memory.index_year = int(chosen)
        elif (
            not index_drafts
            and not cues
            and (scene.sentence.kind == "heading" or memory.index_year is None)
            and years[0][1].period
        ):
            memory.index_year = years[0][1].period.year


def _remember_time(scene: Scene) -> None:
    memory = scene.memory
    for j, mention in enumerate(scene.mentions):
        period = mention.period
        if mention.code != "Y" or not period or period.iso is None or is_comparison(scene, j):
            continue
        if in_shift(scene, j):
            continue
        before = scene.before(mention, 24)
        if period.year and any(m.code == "T" for m in scene.mentions) and period.until:
            memory.target_time = lying_ahead(scene, period)
        if re.match(r"đến năm", scene.folded[mention.start : mention.end]) and period.grain == "year":
            continue
        starts = re.search(r"(?:từ|kể từ|hiệu lực từ)(?: ngày)?\s*$", before)
        if (
            period.grain in {"interval", "years", "half", "quarter", "week"}
            or period.until
            or (period.grain == "day" and starts)
            or period.grain in {"month", "year"}
        ):
            if re.search(r"(?:từ trước|trước|theo|nhiệm kỳ|ban hành|sau)\s*$", before):
                continue
            if period.grain == "now" or (
                period.grain == "year"
                and scene.drafts
                and all(scene.lexicon.is_index(d.topic) for d in scene.drafts)
            ):
                continue
            if period.grain == "week" and memory.time:
                continue
            if (
                memory.declared
                and scene.sentence.paragraph != memory.time_paragraph
                and period.grain in {"year", "month"}
            ):
                continue
            memory.time, memory.time_paragraph = period, scene.sentence.paragraph
            heads = scene.sentence.kind == "heading" and period.grain in {
                "month",
                "quarter",
                "half",
                "week",
                "interval",
            }
            memory.declared = bool(_DATA_OF.search(before)) or heads
        if starts and period.grain == "day":
            memory.time = days_from(scene, period)


def _subjects(scene: Scene) -> list[Holder]:
    """The holder that a following sentence may leave out."""
    drafted = [
        d.holder
        for d in scene.drafts
        if d.holder
        and d.holder.place
        and (d.holder.place != "VN" or d.unit not in {"percent", "rank", "score"})
    ]
    if drafted:
        whole = all(holder == drafted[0] for holder in drafted)
        return [drafted[0]] if whole or not drafted[0].agency else [Holder(drafted[0].place)]
    named = [
        h
        for m in scene.mentions
        if m.code == "P" and m.qualifier != "compared" and m.id != "VN"
        if (h := holders_of(scene, m))
    ]
    return named[:1]
