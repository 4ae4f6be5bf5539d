"""Rules for lists: several holders, several values, several years, several indexes."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from extract.dating import is_comparison
from extract.drafting import draft_of, imply
from extract.holders import group
from extract.mentions import Mention
from extract.rules_pairs import as_before, by_cue
from extract.scene import Holder, Scene, holders_of
from extract.terms import year_before
from extract.topics import topic_of


def respectively(scene: Scene, match: re.Match[str]) -> None:
    """A và B … lần lượt 43,9603 và 41,7754 · A, B, C giữ vị trí thứ 5, 6, 7."""
    codes = scene.codes
    values = [j for j in range(match.start(), match.end()) if codes[j] in "R%SBQ"]
    if not scene.taken.isdisjoint(values):
        return
    if as_before(scene, values) or (match[0] == "Q&Q" and "l" not in codes[: values[0]]):
        return
    first = scene.mentions[values[0]]
    holders: list[Mention] = []
    for _, other in scene.back(values[0]):
        if other.code in "PA":
            holders = group(scene, other)
            break
        if other.code in "R%SB" and len(values) > 1 and scene.mentions.index(other) not in scene.taken:
            break  # it belongs to what stands before; the holders may follow
    if len(holders) != len(values) or len(holders) < 2:
        holders = _listed_behind(scene, match.end(), len(values))
    if len(holders) != len(values) or len(holders) < 2:
        known = _by_level(scene, values) or _by_index(scene, values) or by_cue(scene, values)
        if not known and not _by_holder_told(scene, values):
            _by_year(scene, values)
        return
    last = scene.mentions[values[-1]]
    like = last if last.code == "Q" else first  # 34 và 27 dự án
    for j in values:
        if scene.mentions[j].code == "B" and like.code != "B":
            scene.turn(scene.mentions[j], like.code, like.unit)
    shared = next((topic for j in reversed(values) if isinstance(topic := topic_of(scene, j), tuple)), None)
    for holder, j in zip(holders, values, strict=True):
        made = holders_of(scene, holder)
        draft = draft_of(scene, j, "respectively", topic=shared, holder=made)
        if draft and made and made.agency:
            draft.level = made.level


_IN_TURN = re.compile(r"(?<!\w)(?:lần lượt|tương ứng|theo thứ tự)(?!\w)")


def _by_holder_told(scene: Scene, values: list[int]) -> bool:
    """Whether the values are of those whom the sentence before told of: "PCI lần lượt là 67 và 65 điểm"."""
    if not scene.kinds.isdisjoint("PAL") or scene.codes.count("Y") > 1:
        return False
    if any(m.period and m.period.grain in {"list", "years"} for _, m in scene.ahead(-1, "Y")):
        return False
    if not _IN_TURN.search(scene.folded, scene.sentence.start, scene.mentions[values[0]].start):
        return False
    told = [*dict.fromkeys(d.holder for d in scene.memory.recent if d.holder and d.basis == "stated")]
    shared = next((topic for j in reversed(values) if isinstance(topic := topic_of(scene, j), tuple)), None)
    if len(told) != len(values) or len(told) < 2 or shared is None:
        return False
    for holder, j in zip(told, values, strict=True):
        level = {"level": holder.level} if holder.agency else {}
        draft_of(scene, j, "respectively", topic=shared, holder=holder, **level)
    return True


_TIERS = ("city", "district", "commune")
_ALL_TIERS = re.compile(r"cấp:? (?:tỉnh|thành phố), (?:cấp )?huyện(?:,| và) (?:cấp )?xã[^,;.]{0,30}$")


def _by_level(scene: Scene, values: list[int]) -> bool:
    """Whether the values are those of the levels before: "cấp huyện và cấp xã lần lượt đạt 98% và 97%"."""
    levels: list[str] = []
    first = scene.mentions[values[0]]
    for _, other in scene.back(values[0]):
        if other.code == "L":
            levels.insert(0, other.id)
        elif other.code in "%SQRB;" or (other.code not in "lC,&()" and levels):
            break
    levels = levels or _levels_told(scene, values)
    if (
        len(values) == len(_TIERS)
        and len(levels) < len(values)
        and _ALL_TIERS.search(scene.before(first, 60))
    ):
        levels = [*_TIERS]
    if len(values) < 2 or len(levels) != len(values) or len({*levels}) != len(levels):
        return False
    shared = next((topic for j in reversed(values) if isinstance(topic := topic_of(scene, j), tuple)), None)
    for level, j in zip(levels, values, strict=True):
        draft_of(scene, j, "respectively", topic=shared, level=level)
    return True


_OF_EACH = re.compile(r"(?:hai|ba|các|những|2|3) (?:khối|cấp|nhóm)(?!\w)")


def _levels_told(scene: Scene, values: list[int]) -> list[str]:
    """The levels of the sentence before, to which "tỷ lệ của ba khối lần lượt là" points back."""
    told = list(dict.fromkeys(d.level for d in scene.memory.recent if d.level != "all"))
    said = scene.folded[scene.sentence.start : scene.mentions[values[0]].start]
    if len(told) != len(values) or "lần lượt" not in said:
        return []
    whose = scene.holds("PAY") or len(told) < len(scene.memory.recent) - 1
    return told if _OF_EACH.search(said) or not whose else []


def _by_index(scene: Scene, values: list[int]) -> bool:
    """Whether the values are those of the indexes before: "PAR Index và SIPAS lần lượt là 96% và 90%"."""
    named = (m.id for j, m in scene.ahead(-1, "C") if j < values[0])
    cues = list(dict.fromkeys(cue for cue in named if scene.lexicon.is_index(cue)))
    if len(cues) != len(values) or len(cues) < 2:
        return False
    before = scene.folded[scene.sentence.start : scene.mentions[values[0]].start]
    if not re.search(r"lần lượt|tương ứng|theo thứ tự", before):
        return False
    units = [_unit(scene, j) for j in values]
    if any((cue, unit) not in scene.lexicon.indicators for cue, unit in zip(cues, units, strict=True)):
        return False
    for cue, unit, j in zip(cues, units, values, strict=True):
        draft_of(scene, j, "respectively", topic=(cue, unit))
    return True


def _unit(scene: Scene, index: int) -> str:
    """The unit of a value of an index."""
    return {"R": "rank", "%": "percent"}.get(scene.mentions[index].code, "score")


def _by_year(scene: Scene, values: list[int]) -> None:
    """The values of the times before them: "năm 2019 và 2020, … lần lượt xếp hạng 59 và 60"."""
    said = scene.folded[scene.sentence.start : scene.mentions[values[-1]].start]
    if "l" not in scene.codes[: values[-1]] and "lần lượt" not in said:
        return
    if len({scene.codes[j] == "R" for j in values}) > 1:
        return  # lần lượt là: năm 2021 hạng 43, đạt 86 điểm; năm 2022 hạng 36, đạt 84 điểm
    before = [
        m for j, m in scene.ahead(-1, "Y") if j < values[0] and m.period and not is_comparison(scene, j)
    ]
    times = _times_listed(scene, before)
    if len(times) != len(values):
        return
    shared = next((topic for j in reversed(values) if isinstance(topic := topic_of(scene, j), tuple)), None)
    for time, j in zip(times, values, strict=True):
        draft_of(scene, j, "respectively", topic=shared, period=time)


def _times_listed(scene: Scene, said: list[Mention]) -> list[str]:
    """The times of a list in order: the years, months or quarters of one mention, else one of each."""
    for mention in reversed(said):
        if mention.period and mention.period.grain == "list":
            return re.findall(r"\d{4}", scene.folded[mention.start : mention.end])
        if (
            mention.period
            and mention.period.grain == "years"
            and mention.period.first
            and mention.period.last
        ):
            return [str(year) for year in range(mention.period.first, mention.period.last + 1)]
        if mention.period and mention.period.parts:
            return [*mention.period.parts]
    named = [m.period.iso for m in said if m.period and m.period.iso]
    years = [iso for iso in named if len(iso) == 4]
    return [*dict.fromkeys(named if len(years) < len(named) - 1 or len(years) < 2 else years)]


def _listed_behind(scene: Scene, position: int, count: int) -> list[Mention]:
    """The holders that a list of values names behind it: "vị trí thứ 6, 7 và 8 lần lượt thuộc về A, B, C"."""
    holders: list[Mention] = []
    for mention in scene.mentions[position:]:
        if mention.code in "PA":
            holders.append(mention)
        elif mention.code not in (",&" if holders else "lCj"):
            break
    if not holders or len(holders) < count:
        return []
    linked = re.search(
        r"(?:thuộc về|là|thuộc|gọi tên|về tay)\s*(?:tỉnh |tp\.? |thành phố )?$", scene.before(holders[0], 24)
    )
    return holders[:count] if linked else []


def followers(scene: Scene, match: re.Match[str]) -> None:
    """Đà Nẵng đứng đầu, sau đó lần lượt là Thừa Thiên Huế, Bắc Ninh, Quảng Ninh."""
    before = scene.codes[: match.start()]
    if re.search(r"R[,&]R$", before):
        return  # "Hạng 1, 2, 3 lần lượt là …" is a list, not an order
    base = next(
        (
            d
            for d in reversed(scene.drafts)
            if d.unit == "rank" and d.start < scene.mentions[match.start()].start
        ),
        None,
    )
    if base is None:
        for j, other in scene.back(match.start()):
            if other.code in "RW" and j not in scene.taken:
                base = draft_of(scene, j, "rank")
                break
    if base is None:
        earlier = [d for d in scene.memory.recent if d.unit == "rank" and d.basis == "stated"]
        base = earlier[-1] if earlier and match.start() <= 1 else None
    if base is None or not base.holder or base.holder.agency or not scene.lexicon.is_index(base.topic):
        return
    text = scene.folded[scene.mentions[match.start()].start : scene.mentions[match.start()].end]
    if text.startswith("lần lượt") and base.start > scene.mentions[match.start()].start:
        return
    number = 0
    for j in range(match.start("list"), match.end("list")):
        mention = scene.mentions[j]
        if mention.code == "P":
            if number == 0 and base.holder.place == mention.id:
                continue  # "Dẫn đầu lần lượt là A, B, C": the first one is the leader itself
            number += 1
            imply_at = replace(base, holder=Holder(mention.id))
            imply(scene, imply_at, base.value + number, base.period, j, "followers", total=False)
            scene.drafts[-1].start, scene.drafts[-1].end = scene.mentions[match.start()].start, mention.end


_ALL_INDEXES = re.compile(r"(?:cả |[2-9] |hai |ba |bốn |năm )+(?:bảng|chỉ số)")
_BOTH_BEFORE = re.compile(
    r"cả (?:hai|ba|bốn|2|3|4)(?: (?:bảng|chỉ số|bảng xếp hạng))?(?: này| trên)? (?:đều|cùng)(?: \w+)? *$"
)


_JOINED = re.compile(r"C(?:Y|\([^()]*\))*(?:[,&]*C(?:Y|\([^()]*\))*)+(?=[,;)Y]|$)")
_JOINT = re.compile(
    r"(?: ?\([^()]*\))?(?:,| và| lẫn| cũng như|, và| and)(?: (?:cả|về|ở|bảng|chỉ số|bộ chỉ số|the|in))* "
)


_YEAR = re.compile(r" (?:năm )?(?:19|20)\d\d")


def _joined_indexes(scene: Scene, index: int) -> list[str]:
    """The indexes that a rank names behind itself: "nhất cả nước về PAR Index (96,17%) và SIPAS (90,59%)"."""
    found = _JOINED.match(scene.codes, index + 1)
    if found is None:
        return []
    cues = [m for j, m in scene.ahead(index, "C") if j < found.end()]
    if any((m.id, "rank") not in scene.lexicon.indicators or not scene.lexicon.is_index(m.id) for m in cues):
        return []
    gaps = [scene.between(first, second) for first, second in pairwise(cues)]
    near = cues[0].start - scene.mentions[index].end <= 30
    return [m.id for m in cues] if near and all(_JOINT.fullmatch(_YEAR.sub("", gap)) for gap in gaps) else []


def many_indexes(scene: Scene, match: re.Match[str]) -> None:
    """quán quân năm 2023 ở 4 bảng: PAR Index, SIPAS, PCI và PGI."""
    index = match.start()
    mention = scene.mentions[index]
    after, before = scene.after(mention, 60), scene.before(mention, 40)
    several = ("bảng" in after or "chỉ số" in after) and _ALL_INDEXES.search(after)
    several = several or ("cả " in before and _BOTH_BEFORE.search(before))
    joined = [] if index in scene.taken or several else _joined_indexes(scene, index)
    if index in scene.taken or not (several or joined):
        return
    named = joined or [m.id for m in scene.mentions if m.code == "C" and scene.lexicon.is_index(m.id)]
    named = named or [d.topic for d in scene.memory.recent if scene.lexicon.is_index(d.topic)]
    topics = list(dict.fromkeys(named))
    if len(topics) < 2:
        return
    kept = scene.codes[index - 1 : index] == "~" and mention.start - scene.mentions[index - 1].end <= 24
    for topic in topics:
        scene.taken.discard(index)
        draft = draft_of(scene, index, "many_indexes", topic=(topic, "rank"))
        if draft and kept:  # tiếp tục giữ quán quân ở cả hai bảng
            imply(scene, draft, draft.value, year_before(draft.period), index, "still", total=True)


_LABELLED = re.compile(r"[PA]:Q[,;&]+[PA]:Q")


def parts_by_holder(scene: Scene, match: re.Match[str]) -> None:
    """7 dự án …: 4 dự án tại huyện Mê Linh, 1 dự án thuộc quận Nam Từ Liêm."""
    first = match.start()
    colon = scene.codes.index(":", first)
    parts = [j for j in range(colon, match.end()) if scene.mentions[j].code == "Q"]
    unit = scene.mentions[first].unit
    if first in scene.taken or len(parts) < 2 or any(scene.mentions[j].unit != unit for j in parts):
        return
    if _LABELLED.search(scene.codes, 0, match.end()):
        return  # huyện Bảo Thắng: 120 hồ sơ, huyện Bắc Hà: 45 hồ sơ
    whole = draft_of(scene, first, "value")
    if not whole:
        return
    for j in parts:
        holder = next((holders_of(scene, m) for _, m in scene.ahead(j) if m.code in "PA"), None)
        if holder:
            draft_of(
                scene,
                j,
                "parts_by_holder",
                topic=(whole.topic, whole.unit),
                holder=holder,
                level=holder.level,
                period=whole.period,
            )
