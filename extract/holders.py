"""Whose figure it is: the place or agency beside a value, else the one spoken of before."""

from __future__ import annotations

import re
from itertools import islice

from extract.averages import nation_average
from extract.clean import fold_name
from extract.holders_said import (
    HANDED_BY,
    LIES_AT,
    NEXT_CLAUSE,
    WHOLE,
    WHOLE_BEHIND,
    bare_agency,
    block_of_agencies,
    level_turned_to,
    named_behind,
    province_of_agency,
    says_home,
    says_ours,
    says_this,
    turns_to_whole,
)
from extract.mentions import Mention
from extract.scene import Holder, Scene, holders_of

_LINK = re.compile(
    r"[^;.()]{0,48}?(?:\blà|thuộc về|thuộc|gọi tên|về tay|của|vẫn của|có|do)(?: (?:tỉnh|tp\.?|thành phố|nơi|"
    r"đơn vị))*\s*$"
)


_AT = re.compile(r"[^,;.()]{0,14}(?:tại|thuộc|ở|của)(?: (?:tỉnh|tp\.?|thành phố))*\s*$")


def holder_mentions(scene: Scene, index: int) -> list[Mention]:
    """The mentions of places or agencies whose figure a value is, in this sentence."""
    known = scene.linked.get(index)
    if known is None:
        known = scene.linked[index] = [] if scene.kinds.isdisjoint("NPAHG") else _linked(scene, index)
    return known


def _linked(scene: Scene, index: int) -> list[Mention]:
    mention = scene.mentions[index]
    opened = scene.bracket(index)
    if opened is not None:
        j, inside = next(scene.back(index, "PAH"), (-1, mention))
        if j > opened and inside.qualifier != "compared":
            return [inside]
        for j, other in scene.back(opened):
            if other.code in "PAH" and scene.mentions[opened].start - other.end <= 3:
                return [other]
            if other.code in "R%SQB" and scene.mentions[opened].start - other.end <= 14:
                return holder_mentions(scene, j)
            break
    if found := _holder_behind(scene, index):
        return found
    for j, other in scene.back(index, "NPAHG"):
        if other.code == "N" and scene.bracket(j) is None:
            if "vùng" in scene.folded[other.start : other.end]:
                return [other]
            if _averaged(scene, index) or mention.start - other.end > 40 or mention.code in "RW":
                continue
            return [other]
        if other.code in "PAHG" and not (
            other.qualifier == "compared" and not _relative(scene, other, mention)
        ):
            if other.code == "G":
                if (
                    mention.start - other.end < 14
                    and scene.folded.startswith("khối", other.start)
                    and mention.code in "%SB"
                ):
                    return [other]
                continue
            if _closed(scene, j, index):
                continue
            if other.id == "VN" and _past_nation(scene, j, index):
                continue  # …, thấp hơn trung bình cả nước, xếp thứ 43
            return [_agency_of(scene, other)]
    for j, other in scene.ahead(index, ";RWPA") if mention.code != "Q" else ():
        if other.code in ";" or (other.code in "RW" and j > index + 8):
            break
        if other.code in "PA" and other.qualifier != "compared" and other.id != "VN":
            between = scene.folded[mention.end : other.start]
            if (
                re.search(r",\s*(?:tỉnh |tp\.? |thành phố )?$", between)
                and "(" not in between
                and not scene.holds("RW", index + 1, j)
            ):
                return [other]
            break
    return []


def _past_nation(scene: Scene, nation: int, index: int) -> bool:
    """Whether a value behind "cả nước" is no longer the nation's: a rank, or one behind "; … tỉnh"."""
    place = scene.mentions[nation]
    if scene.mentions[index].code in "RW":
        return scene.folded.startswith(("cả nước", "toàn quốc"), place.start)
    return scene.holds(";", nation, index) and says_home(scene, index, place.end)


_LEADS_IN = re.compile(r"A(?:\([^()]*\))?[RW]L?P$")
_OF_BLOCK_OF = re.compile(r"(?: [^,;.()]{0,30}|,)*? (?:(?:của|trong|toàn) )?(?:tỉnh|thành phố|tp\.?)? ?")


def _agency_of(scene: Scene, place: Mention) -> Mention:
    """The agency that a place only completes: Trung tâm … tỉnh Quảng Ninh, Sở Nội vụ TP.HCM."""
    position = scene.mentions.index(place)
    if place.code == "P" and (address := _address(scene, position)):
        return address
    if place.code == "P" and _LEADS_IN.search(scene.codes, 0, position + 1):
        first = scene.codes.rindex("A", 0, position)
        rank = next(j for j, m in scene.ahead(first, "RW"))
        if _OF_BLOCK_OF.fullmatch(scene.between(scene.mentions[rank], place)):
            return scene.mentions[first]  # Sở Công Thương dẫn đầu khối sở, ngành tỉnh Lào Cai
    before = scene.mentions[position - 1] if position else None
    if (
        place.code == "P"
        and before
        and before.code == "A"
        and re.fullmatch(r"[\s,(]*(?:của|thuộc|ở|tại|tỉnh|tp\.?|thành phố|\s)*", scene.between(before, place))
    ):
        return before
    return place


def _address(scene: Scene, position: int) -> Mention | None:
    """What an address begins with: phường Bến Nghé, quận 1, TP.HCM."""
    head = None
    while position >= 2 and scene.mentions[position - 1].code == ",":
        other = scene.mentions[position - 2]
        gap = scene.between(other, scene.mentions[position])
        part = other.code == "A" and other.id in {"commune", "district"}
        if (
            not part
            or (head and other.id == head.id)
            or not re.fullmatch(r", (?:tỉnh |tp\.? |thành phố )?", gap)
        ):
            break
        head, position = other, position - 2
    return head


_APPOSED = re.compile(
    r"\s*(?:-|–|,)?\s*(?:nơi|đơn vị|địa phương|"
    r"(?:tỉnh|thành phố)(?= (?:đang |hiện )?(?:đứng|dẫn|xếp|giữ)))(?! khác)"
)


def _relative(scene: Scene, place: Mention, mention: Mention) -> bool:
    """Whether a compared place is spoken of on its own ("so với Hải Phòng – nơi xếp thứ 3")."""
    if not _APPOSED.match(scene.after(place, 28)):
        return False
    return not any(
        m.code == "," and m.start > place.end + 3 for m in scene.mentions if m.end <= mention.start
    )


def _closed(scene: Scene, holder: int, index: int) -> bool:
    """Whether a holder stands in a bracket that is closed before the value."""
    depth = 0
    for j, mention in scene.back(index, "()"):
        if j < holder:
            break
        depth = depth + 1 if mention.code == ")" else max(0, depth - 1)
    return depth > 0


def _averaged(scene: Scene, index: int) -> bool:
    return any(mention.code == "M" for _, mention in islice(scene.back(index, "M;"), 1))


def _holder_behind(scene: Scene, index: int) -> list[Mention]:
    """The holder that follows: "đứng đầu là Hải Phòng", "4 dự án tại huyện Mê Linh"."""
    mention = scene.mentions[index]
    if named := named_behind(scene, index):
        return [named]
    pattern = _LINK if mention.code in "RW" else _AT if mention.code in "Q%" else None
    if pattern is None:
        return []
    for _, other in scene.ahead(index):
        if other.code == "," and scene.folded.startswith((", là ", " là "), other.start):
            continue
        if other.code in ",;)(" or other.code in "RW%SQBX":
            break
        if other.code == ":" and mention.code == "R":
            continue
        if other.code in "PAH":
            text = scene.between(mention, other)
            if mention.code == "R" and NEXT_CLAUSE.search(text):
                break
            lies = mention.unit == "projects" and other.code == "A" and LIES_AT.fullmatch(text)
            lies = lies or (mention.unit == "procedures" and HANDED_BY.fullmatch(text))
            if (
                pattern.fullmatch(text)
                or lies
                or (mention.code == "R" and re.fullmatch(r"\s?:\s?(?:tp\.? |tỉnh |thành phố )?", text))
            ):
                agency = next((m for _, m in scene.back(index, "PA,;:")), None)
                if (
                    agency
                    and agency.code == "A"
                    and re.search(r"(?:của|thuộc)(?: tỉnh| tp\.?| thành phố)? $", text)
                ):
                    return [agency]  # "Sở Nội vụ dẫn đầu … của Hà Nội"
                return [other]
            if other.code == "P" and mention.code == "Q":
                continue
            break
    return []


def group(scene: Scene, mention: Mention) -> list[Mention]:
    """A holder with those listed before it: "Hà Nội và TP.HCM", "Thanh Hóa, Điện Biên, Hà Tĩnh"."""
    members = [mention]
    position = scene.mentions.index(mention)
    while position >= 2:
        joint, other = scene.mentions[position - 1], scene.mentions[position - 2]
        if (
            joint.code not in ",&"
            or other.code not in "PA"
            or not re.fullmatch(
                r"[\s,]*(?:và|and)?\s*(?:tỉnh |tp\.? |thành phố )?",
                scene.between(other, scene.mentions[position]),
            )
        ):
            break
        members.insert(0, other)
        position -= 2
    return members


def _goes_on_with_nation(scene: Scene, index: int) -> bool:
    """Whether the value before is one of the nation, and nobody else is named: "82,66%, năm trước 80,08%"."""
    last = scene.drafts[-1] if scene.drafts else None
    if last is None or last.holder != Holder("VN") or last.mention.code != scene.mentions[index].code:
        return False
    first = scene.mentions.index(last.mention)
    return first < index and not scene.holds("PAHGN;", first, index)


def _of_all(scene: Scene, index: int) -> bool:
    """Whether words before a value turn to the whole place: "toàn tỉnh có 57 dự án"."""
    start = scene.sentence.start
    summed_up = scene.folded.startswith(("tính chung", "tổng cộng", "gộp lại"), start)
    return summed_up or WHOLE.search(scene.folded, start, scene.mentions[index].start) is not None


def _city_of_title(scene: Scene, index: int) -> Holder | None:
    """The city that "thành phố" means in a text about a city of a province: TP Thủ Đức."""
    titled = next((h for h in scene.memory.title_holders if h.agency and h.level == "district"), None)
    if titled is None or not fold_name(titled.agency).startswith(("thành phố", "tp")):
        return None
    before = scene.folded[scene.sentence.start : scene.mentions[index].start]
    return titled if "thành phố" in before and says_home(scene, index) and "tỉnh" not in before else None


def holder_of(scene: Scene, index: int) -> tuple[list[Holder], str]:
    """The holders of a value, and where they come from when it is not this sentence."""
    if block := block_of_agencies(scene, index):
        return [block], "sentence"
    average = nation_average(scene, index)
    if average:
        return [average], ""
    if says_ours(scene, index) and scene.memory.home:
        return [Holder(scene.memory.home)], "document"
    mentions = holder_mentions(scene, index)
    if mentions and mentions[0].code == "P" and (agency := bare_agency(scene, index, mentions[0].end)):
        return [agency], "sentence"
    if mentions and mentions[0].code in "GN":
        return [Holder("VN", level="city") if mentions[0].code == "G" else Holder("", block="no_place")], ""
    after = scene.after(scene.mentions[index], 24)
    if ("toàn " in after or "cả " in after) and WHOLE_BEHIND.match(after):
        place = next((h.place for m in mentions if (h := holders_of(scene, m)) and h.place), "")
        place = place or next((h.place for h in scene.memory.holders[-1:] if h.place), scene.memory.home)
        if place and place != "VN":
            return [Holder(place)], "sentence"
    if mentions:
        found = [h for m in mentions if (h := holders_of(scene, m))]
        if found and found[0].agency and found[0].place and turns_to_whole(scene, mentions[0], index):
            return [Holder(found[0].place)], "sentence"
        if (
            found
            and found[0].agency
            and found[0].place
            and (level := level_turned_to(scene, mentions[0], index))
        ):
            return [Holder(found[0].place, level=level)], "sentence"
        if found and found[0].agency and not found[0].place:
            return [], ""
        if found:
            return found[:1], ""
    if _goes_on_with_nation(scene, index):
        return [Holder("VN")], ""
    memory = scene.memory
    if agency := bare_agency(scene, index):
        return [agency], "sentence"
    if memory.block and not says_home(scene, index):
        return [Holder("", block=memory.block)], "sentence"
    if memory.holders and memory.holders[-1].agency and _of_all(scene, index):
        return [Holder(memory.holders[-1].place)], "sentence"
    same = memory.holders and scene.sentence.paragraph == memory.holders_paragraph
    if same and memory.aside and memory.aside.place == memory.home and says_home(scene, index):
        return [memory.aside], "sentence"
    if not same and (city := _city_of_title(scene, index)):
        return [city], "title"
    if not same and (says_home(scene, index) or says_this(scene, index)) and memory.home:
        return [Holder(memory.section_place or memory.home)], "document"
    if memory.holders and memory.holders[-1].agency and province_of_agency(scene, index, memory.holders[-1]):
        return [Holder(memory.holders[-1].place)], "sentence"
    if memory.holders and memory.holders[-1].agency and scene.sentence.paragraph != memory.agency_paragraph:
        agency_told = fold_name(memory.holders[-1].agency)
        titled = [*(h.agency for h in memory.title_holders), memory.headed_agency]
        if not any(fold_name(name) in agency_told for name in titled if name):
            return [Holder(memory.holders[-1].place)], "sentence"
    if memory.holders:
        return memory.holders[-1:], "sentence"
    if memory.title_holders:
        first = memory.title_holders[0]
        if first.agency and first.level == "city" and _of_all(scene, index):
            return [Holder(first.place)], "title"
        return [first], "title"
    if memory.home:
        return [Holder(memory.home)], "document"
    return [], ""
