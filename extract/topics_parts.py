"""The indicator of a count that only says whose part it is of what was counted before."""

from __future__ import annotations

import re

from extract.levels import level_of
from extract.mentions import Mention
from extract.scene import Draft, Scene

COUNTS = frozenset({"dossiers", "procedures", "projects", "processes"})
_OWN_YEAR = re.compile(
    r"\s*(?:thì )?(?:đã |chỉ |mới |cũng |vẫn )*(?:giảm |tăng )?(?:là|có|:|thêm|còn|xuống còn|lên)?"
    r"(?: tới| đến)? ?$"
)
_OF_HOLDER = re.compile(
    r"(?: tỉnh| thành phố)?(?: cũ| mới| trước đây)?\s*(?::|\(|,)?\s*"
    r"(?:đang |đã |cũng |chỉ |mới |hiện |còn |là nơi )*"
    r"(?:đứng đầu|dẫn đầu|nhiều nhất|ít nhất|đứng thứ \w+|xếp thứ \w+)?(?: về số lượng)?,? ?"
    r"(?:có|với|là|chiếm|gồm|góp)?(?: nhiều nhất| ít nhất)?(?: tới| đến| với)? ?"
)
_OTHERS = re.compile(r" (?:mới|khác|bổ sung)(?!\w)")
_NOTHING_BEHIND = re.compile(r"(?: như vậy| như thế| loại này| dạng này| nói trên)?\s*(?:[.,;)]|và|$)")


def part_topic(scene: Scene, index: int) -> tuple[str, str] | None:
    """The topic of a count, or a share in a list, whose own words name none; None where nothing tells."""
    mention = scene.mentions[index]
    return _of_list(scene, mention) or (_part_of_told(scene, index) if mention.unit in COUNTS else None)


def _part_of_told(scene: Scene, index: int) -> tuple[str, str] | None:
    """The topic of a count that is a part, another time or the rest of what was counted before."""
    mention = scene.mentions[index]
    before = scene.folded[scene.sentence.start : mention.start]
    told = [d for d in scene.drafts if d.unit == mention.unit and d.basis == "stated"]
    recent = [d for d in scene.memory.recent if d.unit == mention.unit and d.basis == "stated"]
    if recent and not told and re.search(r"tương ứng|lần lượt", before):
        return recent[0].topic, mention.unit  # hai số liệu tương ứng là …
    if told and (_of_own_year(scene, index) or _beside_own_time(scene, index, told[-1])):
        return told[-1].topic, mention.unit
    own = recent and not told and _near(scene) and not scene.holds("CO")
    if own and not _OTHERS.match(scene.after(mention, 12)) and _of_own_year(scene, index):
        return recent[-1].topic, mention.unit
    if (told or (recent and _near(scene))) and _behind_holder(scene, index, [*told, *recent]):
        return (told or recent)[0].topic, mention.unit
    wholes = [d for d in [*told, *(recent if _near(scene) else [])] if d.value > mention.value]
    if wholes and _of_holder(scene, index, wholes[0]):
        here = [d for d in wholes if d.mention in scene.mentions and d.holder == wholes[0].holder]
        nearest = here[-1] if here and "trong đó" in scene.folded[here[-1].end : mention.start] else wholes[0]
        return nearest.topic, mention.unit
    return _what_remains(scene, index, [*recent, *told])


def sibling_before(scene: Scene, part: Mention, level: str) -> list[Draft]:
    """What was counted of another level just before: "Cấp tỉnh nhận 1.000 hồ sơ. Cấp huyện: 3.000 hồ sơ"."""
    return [
        d
        for d in (scene.memory.recent if _near(scene) else [])
        if d.unit == part.unit and d.level not in {"all", level} and d.basis == "stated"
    ][:1]


def whole_before(scene: Scene, part: Mention) -> list[Draft]:
    """What the line or the sentence before counted in whole: "… 9.000 hồ sơ. Cấp xã chiếm 5.000 hồ sơ"."""
    wholes = [
        d
        for d in scene.memory.recent
        if d.unit == part.unit and d.level == "all" and d.value > part.value and d.basis == "stated"
    ]
    return wholes[:1] if _near(scene) else []


def _near(scene: Scene) -> bool:
    return scene.sentence.paragraph - scene.memory.holders_paragraph <= 1


def _of_list(scene: Scene, mention: Mention) -> tuple[str, str] | None:
    """What the line before a list says that its items count: "Nơi có nhiều dự án chậm: / 1. …: 51 dự án"."""
    if scene.sentence.kind != "item" or any(m.code in "CO" for m in scene.mentions):
        return None
    return next(
        (
            (t, mention.unit)
            for t in scene.memory.list_topics
            if (t, mention.unit) in scene.lexicon.indicators
        ),
        None,
    )


def _of_own_year(scene: Scene, index: int) -> bool:
    """Whether only a time of its own stands before a count: "…, riêng năm 2024 đã là 45 dự án"."""
    before = next((m for _, m in scene.back(index) if m.code not in "t+-"), None)
    mention = scene.mentions[index]
    return (
        before is not None
        and before.code == "Y"
        and bool(_OWN_YEAR.fullmatch(scene.between(before, mention)))
    )


def _beside_own_time(scene: Scene, index: int, told: Draft) -> bool:
    """Whether two counts only differ in their time: "5.000 hồ sơ năm 2021 và 6.000 hồ sơ năm 2022"."""
    first = scene.mentions.index(told.mention) if told.mention in scene.mentions else index
    return first < index and bool(
        re.fullmatch(r"\(?Y\)?[,;&]+", scene.codes[first + 1 : index])
        and re.match(r"\(?Y", scene.codes[index + 1 :])
    )


_REMAINS = re.compile(r"(?:hiện|vẫn|nay|chỉ|đến nay|,) (?:vẫn |chỉ )?còn(?: tới| đến| khoảng| hơn)? $")


def _what_remains(scene: Scene, index: int, told: list[Draft]) -> tuple[str, str] | None:
    """What is left of things that were dealt with: "thu hồi 54 dự án …, hiện còn 658 dự án"."""
    mention = scene.mentions[index]
    left = scene.lexicon.fallback.get("settled", "")
    if not told or (left, mention.unit) not in scene.lexicon.indicators:
        return None
    said = _REMAINS.search(scene.before(mention, 24)) and _NOTHING_BEHIND.match(scene.after(mention, 24))
    return (left, mention.unit) if said else None


_IN = re.compile(
    r" (?:(?:nằm |nằm trên địa bàn |tập trung )?(?:ở|tại|thuộc|trên địa bàn|của) )(?:tỉnh |"
    r"tp\.? )?"
)
_LISTS_PARTS = re.compile(
    r"(?<!\w)(?:trong đó|trong số này|trong số đó|bao gồm|gồm|riêng|cụ thể|"
    r"nhiều nhất|phân bố|tập trung)(?!\w)"
)


def _behind_holder(scene: Scene, index: int, wholes: list[Draft]) -> bool:
    """Whether a part is said to be whose it stands before: "Trong đó, 18 dự án ở huyện Phú Lộc"."""
    return lies_in(scene, index) and any(d.value > scene.mentions[index].value for d in wholes)


def lies_in(scene: Scene, index: int) -> bool:
    """Whether a sentence of parts only says where one lies: it speaks of the whole, and goes on with it."""
    mention, start = scene.mentions[index], scene.sentence.start
    following = scene.mentions[index + 1] if scene.codes[index + 1 : index + 2] in {"P", "A"} else None
    if following is None or not _IN.fullmatch(scene.between(mention, following)):
        return False
    return _LISTS_PARTS.search(scene.folded, start, mention.start) is not None


def _of_holder(scene: Scene, index: int, whole: Draft) -> bool:
    """Whether a count is only said to be a holder's: "Huyện Ý Yên nhiều nhất với 14 dự án"."""
    mention = scene.mentions[index]
    holder = next((m for _, m in scene.back(index) if m.code in "PAW" and m.code != "W"), None)
    if holder is None or holder.qualifier == "compared" or whole.holder is None:
        return False
    other = holder.code == "A" or holder.id != whole.holder.place
    said = _OF_HOLDER.fullmatch(scene.folded[holder.end : mention.start])
    return bool(
        other
        and said
        and _NOTHING_BEHIND.match(scene.after(mention, 24))
        and level_of(scene, index, "") == "all"
    )
