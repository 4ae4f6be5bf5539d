"""What a text carries from sentence to sentence: of whom, of which index, of when it speaks."""

from __future__ import annotations

import re

from extract.dating import is_comparison, is_planned
from extract.memory_time import remember_time
from extract.mentions import Mention
from extract.rivals import turns_to_rival
from extract.scene import Holder, Scene, holders_of
from extract.sections import enter_place, enter_section, is_numbered, is_of_line
from extract.terms import year_before
from extract.topics_parts import lies_in

_PROVINCES = re.compile(r"khối (?:địa phương|tỉnh)|các tỉnh")
_MINISTRIES = re.compile(r"(?:khối|cấp|các) (?:bộ|cơ quan trung ương|trung ương)")
_FIGURES = frozenset("RW%SQB")
_FEW = 8  # values that are looked back upon one by one
_RANKS = frozenset("RWb")
_RANKING = re.compile(r"xếp hạng|thứ hạng|thứ bậc|xếp thứ tự")


def remember(scene: Scene, *, before_item: bool) -> None:
    """Takes from a sentence what the next ones may leave out: holder, index and its year, time, goals."""
    memory, kinds, sentence, drafts = scene.memory, scene.kinds, scene.sentence, scene.drafts
    named = "P" in kinds or "A" in kinds
    if drafts:
        _remember_drafts(scene)
    if drafts or named:
        _remember_holders(scene)
    memory.holders_paragraph = sentence.paragraph
    if named:
        enter_place(scene)
        _remember_headed(scene)
    if before_item or scene.folded[sentence.end - 1] == ":":
        _open_list(scene)
    elif sentence.kind in {"item", "heading"} and _heads_goals(scene):
        _open_list(scene)
        memory.goals_depth = _depth(scene)
    else:
        _close_list(scene)
    if memory.block or "H" in kinds:
        _remember_block(scene)
    if not memory.ranks_told:
        memory.ranks_told = not _RANKS.isdisjoint(kinds) or _ranks_by_name(scene)
    if "L" in kinds:
        enter_section(scene)
        memory.last_level = scene.mentions[scene.codes.rindex("L")].id
    if drafts or not kinds.isdisjoint("CYO"):
        _remember_index(scene)
        _remember_spoken(scene)
    if "Y" in kinds or ("p" in kinds and sentence.kind == "heading"):
        remember_time(scene)


def _remember_holders(scene: Scene) -> None:
    """Of whom it speaks, and whom it only picked out."""
    memory = scene.memory
    before = memory.holders[-1] if memory.holders else None
    memory.holders = _subjects(scene) or memory.holders
    memory.aside = before if _is_aside(scene) and memory.holders[-1:] != [before] else None
    if memory.holders and memory.holders[-1].agency:
        memory.agency_paragraph = scene.sentence.paragraph


def _remember_drafts(scene: Scene) -> None:
    """What was read: the last few values, and the last that was stated of each kind and year."""
    memory = scene.memory
    memory.drafts = [*memory.drafts, *scene.drafts][-_FEW:]
    memory.recent = scene.drafts
    for draft in scene.drafts:
        if draft.unit == "rank":
            memory.totals[draft.topic, draft.value, draft.period, draft.holder] = draft.total
        if draft.basis == "stated":
            memory.told[draft.topic, draft.unit] = draft
            if draft.holder:
                memory.told_of[draft.topic, draft.unit, year_before(draft.period)] = draft


def _remember_spoken(scene: Scene) -> None:
    """What a sentence without figures is about: "Về tỷ lệ đúng hạn, hai huyện làm tốt.", and no index."""
    memory = scene.memory
    if scene.drafts:
        memory.spoken = ""
    elif "C" in scene.kinds and _FIGURES.isdisjoint(scene.kinds):
        weight = scene.lexicon.weight
        named = sorted({m.id for m in scene.mentions if m.code == "C"}, key=weight)
        index = any(name in scene.lexicon.indexes for name in named)
        alone = len(named) == 1 or (named and weight(named[-1]) > weight(named[-2]))
        memory.spoken = named[-1] if alone and not index and "O" not in scene.kinds else ""
        memory.spoken_paragraph = scene.sentence.paragraph


def _ranks_by_name(scene: Scene) -> bool:
    """Whether a heading says that a ranking follows."""
    start, end = scene.sentence.start, scene.sentence.end
    return scene.sentence.kind == "heading" and bool(_RANKING.search(scene.folded, start, end))


def _open_list(scene: Scene) -> None:
    """What a list is of: goals, or an index in the year that the line before it names."""
    memory = scene.memory
    if scene.sentence.kind != "item":
        levels = {m.id for m in scene.mentions if m.code == "L" and is_of_line(scene, m)}
        memory.list_level = levels.pop() if len(levels) == 1 and _FIGURES.isdisjoint(scene.kinds) else ""
        named = [d.topic for d in scene.drafts] or [m.id for m in scene.mentions if m.code == "C"]
        memory.list_topics = tuple(dict.fromkeys(named))
    years = [
        (j, m.period.iso)
        for j, m in enumerate(scene.mentions)
        if m.code == "Y" and m.period and m.period.grain == "year" and m.period.iso
    ]
    planned = [m.period.iso for j, m in scene.ahead(-1, "Y") if m.period and is_planned(scene, j)]
    if planned and len(planned) == scene.codes.count("Y") and not scene.drafts:
        memory.goals, memory.goals_year = scene.sentence.paragraph, planned[-1]
    elif "T" in scene.codes:
        memory.goals, memory.goals_year = scene.sentence.paragraph, years[0][1] if years else None
    elif memory.index_year is not None and (
        named := [year for j, year in years if not is_comparison(scene, j)]
    ):
        memory.index_year = int(named[-1])
    else:
        _forget_goals(scene)


def _heads_goals(scene: Scene) -> bool:
    """Whether a numbered line without figures opens a list of goals: "2. Mục tiêu năm 2026"."""
    if scene.drafts or not _FIGURES.isdisjoint(scene.kinds):
        return False
    if scene.sentence.kind == "heading":  # II. MỤC TIÊU NĂM 2026
        aim = next((m for m in scene.mentions if m.code == "T"), None)
        return (
            aim is not None
            and _HEAD_OF_GOALS.fullmatch(scene.folded, scene.sentence.start, aim.start) is not None
        )
    return "T" in scene.codes or any(is_planned(scene, j) for j, _ in scene.ahead(-1, "Y"))


_HEAD_OF_GOALS = re.compile(r"(?:[ivx]+[.)] |\d+[.)] |phần \w+[:.] )?(?:các |một số |về )?")
_NUMBERING = re.compile(r"\s*((?:\d+\.?)+)")


def _depth(scene: Scene) -> int:
    """How deep a line is numbered: 1 for "2.", 2 for "2.1.", 9 without a number."""
    text, start = scene.document.text, scene.sentence.start
    number = _NUMBERING.match(text, text.rfind("\n", 0, start) + 1, start)
    return len(re.findall(r"\d+", number[1])) if number else 9


def _close_list(scene: Scene) -> None:
    """Forgets behind a list what it was of."""
    if scene.sentence.kind != "item":
        scene.memory.list_level, scene.memory.list_topics = "", ()
    if scene.memory.goals is not None:
        _forget_goals(scene)


def _forget_goals(scene: Scene) -> None:
    memory, sentence = scene.memory, scene.sentence
    if memory.goals is None or sentence.paragraph == memory.goals:
        return
    if sentence.kind != "item" or _depth(scene) <= memory.goals_depth:
        memory.goals, memory.goals_year, memory.goals_depth = None, None, 0


def _remember_block(scene: Scene) -> None:
    """The ministries that are spoken of, until the provinces are."""
    blocks = [m for m in scene.mentions if m.code in "HP" and m.qualifier != "compared"]
    start, end = scene.sentence.start, scene.sentence.end
    if (blocks and blocks[-1].code == "P") or _PROVINCES.search(scene.folded, start, end):
        scene.memory.block = ""
    elif blocks and _MINISTRIES.match(scene.folded, blocks[0].start, blocks[0].end):
        scene.memory.block = blocks[0].id


_OF_HISTORY = re.compile(  # được công bố thí điểm vào | năm 2005
    r"(?:lần đầu|lần đầu tiên|thí điểm|ra đời|bắt đầu|khởi động|khởi xướng)(?: [^\W\d]+){0,5}? "
    r"(?:vào |từ |trong )?$"
)


def _remember_index(scene: Scene) -> None:
    memory = scene.memory
    indexes = scene.lexicon.indexes
    cues = [m for m in scene.mentions if m.code == "C" and m.id in indexes] if "C" in scene.kinds else []
    index_drafts = [d for d in scene.drafts if d.topic in indexes] if scene.drafts else []
    if index_drafts:
        memory.topic, memory.rival = index_drafts[-1].topic, False
    elif turns_to_rival(scene, cues):
        memory.topic, memory.rival = "", True
    elif cues:
        memory.topic, memory.rival = cues[0].id, False
    elif scene.sentence.kind == "heading" and "O" in scene.codes:
        return
    if "Y" not in scene.kinds or (index_drafts and any("period" in d.inherited for d in index_drafts)):
        return
    if index_drafts and any(m.period and m.period.grain == "later" for m in scene.mentions):
        told = [d.period for d in index_drafts if d.basis == "stated" and d.period]
        later = [period for period in told if re.fullmatch(r"\d{4}", period)]
        memory.index_year = int(later[-1]) if later else memory.index_year
    years = [
        (j, m)
        for j, m in enumerate(scene.mentions)
        if m.code == "Y"
        and m.period
        and m.period.grain == "year"
        and not is_comparison(scene, j)
        and "f" not in scene.codes[max(0, j - 3) : j]
        and (index_drafts or not _OF_HISTORY.search(scene.before(m, 50)))
    ]
    if years:
        named = {m.period.iso for _, m in years if m.period}
        stated = [d.period for d in index_drafts if d.basis == "stated" and d.period in named]
        near = (m for _, m in years if cues and min(abs(m.start - c.end) for c in cues) < 40)
        chosen = _goes_on_with(scene) or next((p for p in stated if p and len(p) == 4), None)
        if not chosen and (nearest := next(near, None)) and nearest.period:
            chosen = nearest.period.iso
        if chosen and len(chosen) == 4:
            if memory.index_year and int(chosen) < memory.index_year and scene.sentence.kind == "prose":
                memory.recalled = scene.sentence.paragraph, memory.index_year
            memory.index_year = int(chosen)
        elif memory.index_year is None and not index_drafts and (year := _year_of_results(scene, years)):
            memory.index_year = year
        elif (
            not index_drafts
            and not cues
            and (scene.sentence.kind == "heading" or memory.index_year is None)
            and years[0][1].period
        ):
            memory.index_year = years[0][1].period.year


def _goes_on_with(scene: Scene) -> str | None:
    """The last of years told in order: "từ hạng 59 năm 2018 lên hạng 15 năm 2022 rồi hạng 16 năm 2024"."""
    stated = [
        d for d in scene.drafts if d.basis == "stated" and "period" not in d.inherited and d.unit == "rank"
    ]
    told = [d.period for d in sorted(stated, key=lambda d: d.mention.start) if d.period]
    in_order = len({*told}) > 2 and told == sorted(told) and len({d.holder for d in stated}) == 1
    return told[-1] if in_order else None


_RESULTS = re.compile(  # công bố hai chỉ số của | năm 2022
    r"(?:chỉ số|bộ chỉ số|bảng xếp hạng|xếp hạng|kết quả)(?!\w)[^,;.:]{0,60}$"
)


def _year_of_results(scene: Scene, years: list[tuple[int, Mention]]) -> int | None:
    """The year of results that are only announced: "Ban Chỉ đạo … công bố hai chỉ số của năm 2022"."""
    for _, said in years:
        if said.period and _RESULTS.search(scene.before(said, 80)):
            return said.period.year
    return None


def _own_among(scene: Scene) -> str:
    """The place of the title, in a list without figures: "ba tỉnh A, B, C về chung một mái nhà"."""
    titled = scene.memory.title_holders
    if not titled or not re.search("P(?:[,&]+P)+", scene.codes):
        return ""
    return titled[0].place if any(m.id == titled[0].place for m in scene.mentions if m.code == "P") else ""


def _heads(scene: Scene) -> bool:
    """Whether what follows stands under a sentence: a heading, or a line that ends in a colon."""
    ends = scene.folded.endswith(":", scene.sentence.start, scene.sentence.end)
    return scene.sentence.kind == "heading" or (ends and not scene.drafts) or _names_agency(scene)


def _names_agency(scene: Scene) -> bool:
    """Whether a numbered line only names an agency, whose figures follow: "a) Sở Xây dựng"."""
    if scene.sentence.kind != "item" or scene.codes not in {"A", "A:"}:
        return False
    return is_numbered(scene) and scene.mentions[0].end >= scene.sentence.end - 1


def _remember_headed(scene: Scene) -> None:
    """The commune or district whose lines follow: "PHƯỜNG LONG CHÂU" above a report."""
    memory = scene.memory
    if _heads(scene) and scene.folded.startswith(("ảnh", "hình"), scene.sentence.start):
        return  # what stands under a picture
    if _heads(scene):
        last = memory.holders[-1] if memory.holders else Holder("")
        local = last.level in {"commune", "district"} or _names_agency(scene)
        memory.headed_agency = last.agency if local else ""
    elif scene.sentence.kind == "prose" and memory.holders and not memory.holders[-1].agency:
        memory.headed_agency = ""


_ASIDES = (
    "riêng ",
    "trong đó",
    "trong khi đó",
    "trong số này",
    "cá biệt",
    "đơn cử",
    "điển hình",
    "nhiều nhất",
)


def _is_aside(scene: Scene) -> bool:
    """Whether a sentence only picks one out: "Riêng địa bàn Ninh Thuận cũ có 24 dự án"."""
    return scene.folded.startswith(_ASIDES, scene.sentence.start)


def _subjects(scene: Scene) -> list[Holder]:
    """The holder that a following sentence may leave out."""
    drafted = (
        [
            d.holder
            for d in scene.drafts
            if d.holder
            and d.holder.place
            and (d.holder.place != "VN" or d.unit not in {"percent", "rank", "score"})
        ]
        if scene.drafts
        else []
    )
    if drafted and drafted[0].agency and scene.memory.holders:
        first = next((j for j, m in enumerate(scene.mentions) if m is scene.drafts[0].mention), None)
        if first is not None and lies_in(scene, first):
            return []
    if drafted:
        whole = all(holder == drafted[0] for holder in drafted)
        return [drafted[0]] if whole or not drafted[0].agency else [Holder(drafted[0].place)]
    if home := _own_among(scene):
        return [Holder(home)]
    named = [m for m in scene.mentions if m.code in "PA" and m.qualifier != "compared"]
    local = bool(named) and named[0].id in {"commune", "district"}
    heads = scene.sentence.kind == "heading" or _names_agency(scene)
    if named and named[0].code == "A" and (heads or (local and _heads(scene))):
        agency = holders_of(scene, named[0])  # what stands under it is its own
        return [agency] if agency and agency.place else []
    places = [m.id for m in named if m.code == "P" and m.id != "VN"]
    return [Holder(places[0])] if places else []
