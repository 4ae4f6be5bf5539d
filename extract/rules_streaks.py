"""The rule for years in a row: a rank that is held "ba năm liên tiếp"."""

from __future__ import annotations

import re
from dataclasses import replace

from extract.dating import index_year
from extract.drafting import draft_of, imply
from extract.scene import Draft, Scene


def streak(scene: Scene, match: re.Match[str]) -> None:
    """quán quân 3 năm liên tiếp (2008-2010) · giữ vị trí thứ 3 hai năm liên tiếp."""
    index = match.start()
    ranks = [
        (abs(j - index), j)
        for j, m in enumerate(scene.mentions)
        if m.code in "RW"
        and not any(scene.mentions[k].code in ";,:" for k in range(min(j, index), max(j, index)))
    ]
    listed = [
        m.period.iso
        for _, m in scene.ahead(index)
        if m.code == "Y"
        and m.period
        and m.period.grain == "year"
        and m.start - scene.mentions[index].end < 18
    ]
    span = next(
        (
            m.period
            for _, m in scene.ahead(index)
            if m.code == "Y"
            and m.period
            and m.period.grain in {"years", "list"}
            and m.start - scene.mentions[index].end < 14
        ),
        None,
    )
    if not ranks:
        return
    position = min(ranks)[1]
    if position in scene.taken:
        return
    count = int(scene.mentions[index].value)
    if not 2 <= count <= 15:
        return
    if len(listed) == count and all(listed):  # hai năm liền, 2022 và 2023
        base = draft_of(scene, position, "streak", period=listed[0])
        scene.drafts += [replace(base, period=year) for year in listed[1:]] if base else []
        return
    told = _span_before(scene, index) if span is None and not listed else []
    if told and len(told) > count:
        scene.refuse(position, "no_period")  # Từ năm 2011 đến 2020, tỉnh ba năm liền đứng thứ 5: which ones?
        return
    if told and len(told) == count:
        base = draft_of(scene, position, "streak", period=told[-1])
        scene.drafts += [replace(base, period=year) for year in told[:-1]] if base else []
        return
    year, _ = index_year(scene, position)
    base_year = int(year[:4]) if year else None
    recalled = scene.memory.recalled
    if recalled and recalled[0] == scene.sentence.paragraph and scene.kinds.isdisjoint("Yp"):
        base_year = recalled[1]  # "Năm 2023 là 90%. Đây là năm thứ ba liên tiếp …" goes on with this year
    if span and span.first and span.last:
        years = list(range(span.first, span.last + 1))
    elif base_year:
        years = list(range(base_year - count + 1, base_year + 1))
    else:
        return
    alone = base_year not in years
    earlier = [j for j, _ in scene.back(position) if scene.mentions[j].code in "RW"]
    if (
        not alone
        and span
        and base_year == span.last
        and not earlier
        and scene.memory.index_year is None
        and not any(m.code == "Y" and m.period and m.period.grain == "year" for m in scene.mentions)
    ):
        alone = True
    if alone:
        base = draft_of(scene, position, "streak", period=str(years[0]))
        scene.drafts += [replace(base, period=str(y)) for y in years[1:]] if base else []
        return
    base = draft_of(scene, position, "rank")
    if base:
        base.period = str(base_year) if base.basis == "stated" and "period" in base.inherited else base.period
        base.total = base.total or _total_told(scene, base)
        for y in years:
            if str(y) != base.period:
                imply(scene, base, base.value, str(y), index, "streak", total=True)


_FEW = 5  # years of which each may have the same rank


def each_year(scene: Scene, match: re.Match[str]) -> None:
    """năm 2014 – 2016 xếp thứ 2: the rank of each of these years."""
    year, index = scene.mentions[match.start()], match.start("r")
    period = year.period
    if index in scene.taken or "s" in scene.kinds or period is None or period.grain != "years":
        return
    if not scene.folded.startswith("năm ", year.start) or not period.first or not period.last:
        return
    if not 0 < period.last - period.first < _FEW:
        return
    base = draft_of(scene, index, "each_year", period=str(period.first))
    later = range(period.first + 1, period.last + 1)
    scene.drafts += [replace(base, period=str(year)) for year in later] if base else []


def _total_told(scene: Scene, base: Draft) -> float | None:
    """How many were ranked, where the text said it of the same rank before."""
    return scene.memory.totals.get((base.topic, base.value, base.period, base.holder))


def _span_before(scene: Scene, index: int) -> list[str]:
    """The years of a span told right before a streak: "Từ năm 2020 đến năm 2022, … ba năm liền"."""
    period = next((mention.period for _, mention in scene.back(index, "Y;")), None)
    if period is None or period.grain != "years" or not period.first or not period.last:
        return []
    return [str(year) for year in range(period.first, period.last + 1)]
