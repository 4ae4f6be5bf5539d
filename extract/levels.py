"""Which level of administration a value is about: all, city, district, commune."""

from __future__ import annotations

import re

from extract.mentions import Mention
from extract.scene import Scene
from extract.sections import level_of_section

_JOIN = re.compile(
    r"(?: và (?:cơ quan )?tương đương|, cơ quan tương đương sở)?\s*(?:\(|:|,)?\s*(?:năm \d{4} )?"
    r"(?:(?:mới|chỉ|chỉ mới|mới chỉ|cũng|vẫn|hiện|đang|hiện đang|đã|ước|thì|lại|phải|cần|sẽ) )*"
    r"(?:là|đạt|có|chiếm|còn|được|gồm|lên|tại|với|ở mức|nhận|xử lý xong|thụ lý)?\s*(?:đã |tới )?"
    r"(?:phê duyệt|ban hành|tiếp nhận|giải quyết|trung bình|bình quân|năm \d{4})?\s*"
    r"(?:trung bình|bình quân|từ|khoảng|chỉ|năm \d{4})*\s*"
)


_WHEN = re.compile(  # "Năm 2022, khối xã, phường đạt 97%"
    r"^\s*(?:trong |đến |tính đến |hết )*(?:năm|quý|tháng|tuần|ngày|kỳ|\d+ tháng)(?: [^\s,;]+){1,6},(?= )"
)


_BRACKETED = re.compile(r"\(.*?\)|^\)")


def level_of(scene: Scene, index: int, topic: str) -> str:
    """The level of administration that a value is about."""
    index_topic = scene.lexicon.is_index(topic)
    if "L" not in scene.kinds:
        return (not index_topic and (_level_of_list(scene) or level_of_section(scene, index))) or "all"
    found = level_behind(scene, index, index_topic=index_topic) or _level_before(scene, index, index_topic)
    if not found and not index_topic:
        found = _opening_level(scene, index) or _level_of_clause(scene, index) or _level_of_list(scene)
        found = found or _level_of_rate(scene, index) or level_of_section(scene, index)
    if not found and index_topic:
        found = _level_of_block(scene, index)
    return found or "all"


def _level_of_block(scene: Scene, index: int) -> str:
    """The level whose block a sentence sets out from: "Ở nhóm quận, huyện, tỉnh có điểm trung bình 91,2%"."""
    for j, level in scene.ahead(-1, "L"):
        block = j < index and scene.folded.startswith(("khối", "nhóm"), level.start)
        return level.id if block and _sets_scene(scene, j) and "A" not in scene.codes else ""
    return ""


_COUNTED_OF = re.compile(r"[;,] trong đó,? (?:tổng )?số (?:lượng )?hồ sơ(?! (?:của )?(?:toàn|cả) )[^,;:\d]*$")


def _level_of_rate(scene: Scene, index: int) -> str:
    """The level of the rate that a count explains: "cấp xã đúng hạn 98%; trong đó, tổng số hồ sơ là 900"."""
    told = scene.drafts[-1] if scene.drafts and scene.mentions[index].code == "Q" else None
    if told is None or told.unit != "percent" or told.mention.end > scene.mentions[index].start:
        return ""
    said = scene.folded[told.mention.end : scene.mentions[index].start]
    return told.level if _COUNTED_OF.match(said) else ""


_OF_LEVEL = re.compile(  # 99,1% hồ sơ cấp tỉnh · 98.2 percent in the districts
    r" (?:số )?hồ sơ (?:(?:ở|của|thuộc|tại) )?| (?:in|at|for|among|by|across)(?: the)? "
)


def level_behind(scene: Scene, index: int, *, index_topic: bool = False) -> str:
    """The level that follows a value: "1.000 hồ sơ ở cấp xã", "99% (cấp xã)"."""
    mention = scene.mentions[index]
    if mention.code in "%QB" and scene.codes[index + 1 : index + 4] == "(L)":
        return scene.mentions[index + 2].id
    if mention.code == "%" and scene.codes[index + 1 : index + 2] == "L":
        share = _OF_LEVEL.fullmatch(scene.between(mention, scene.mentions[index + 1]))
        return scene.mentions[index + 1].id if share else ""
    if mention.code == "%" and (closing := _SHARE_AT.match(scene.codes, index + 1)):
        return _level_at(scene, index, closing.end() - 1)
    if mention.code != "Q" or index_topic:
        return ""
    for j, other in scene.ahead(index):
        if other.code in ",;()&:%SQRB" or other.start - mention.end > 34:
            break
        if other.code == "L" and not _listed(scene, j):
            return other.id
    return ""


_SHARE_AT = re.compile("C{1,3}L(?=[,;.)]|$)")


def _level_at(scene: Scene, index: int, position: int) -> str:
    """The level where a share is told of, behind what it is of: "100% hồ sơ giải quyết đúng hạn ở cấp xã"."""
    level = scene.mentions[position]
    own = scene.before(level, 5).endswith((" ở ", " tại ")) and level.start - scene.mentions[index].end <= 60
    return level.id if own else ""


def _level_before(scene: Scene, index: int, index_topic: bool) -> str:
    """The level that stands before a value, with nothing of its own between them."""
    for j, other in scene.back(index, ";%SQRBL"):
        if other.code != "L":
            break
        if _names_index(scene, other, index_topic):
            continue
        if _listed(scene, j):
            break
        text = _without_owner(scene, j, index)
        if _JOIN.fullmatch(_BRACKETED.sub("", text) if "(" in text or ")" in text else text):
            return other.id
        between = scene.mentions[j + 1 : index]
        if between and all(m.code in "C" for m in between) and len(text) < 44:
            return other.id  # các sở đúng hạn 98,77%
        block = not index_topic or scene.folded.startswith(("khối", "nhóm"), other.start)
        if block and _opens_clause(scene, j) and not _other_place(scene, j, index):
            return other.id
        break
    return ""


_WHOLE = re.compile(r"(?<!\w)(?:toàn|tính chung|(?<!hơn )cả|chung|tổng)(?!\w)")


def _level_of_clause(scene: Scene, index: int) -> str:
    """The level at the head of a clause of several values: "cấp xã tiếp nhận 100 hồ sơ, đúng hạn 97%"."""
    for j, other in scene.back(index, "OM;L"):
        if other.code in "OM":
            break
        if other.code == ";":
            alone = len({m.id for j, m in scene.ahead(-1, "L") if j < index}) == 1
            labelled = alone and re.match(r"\s*:", scene.after(scene.mentions[0], 4))
            if not labelled and not (alone and _goes_on(scene, j)):
                break
        if other.code == "L":
            whole = _WHOLE.search(scene.folded, other.end, scene.mentions[index].start)
            if whole or _listed(scene, j) or _other_place(scene, j, index) or not _heads(scene, j):
                break
            return other.id
    return ""


_SAME_SUBJECT = re.compile(
    r"\s*(?:và |trong đó,? |trong số đó,? |trong số này,? |đồng thời )*"
    r"(?:đã|có|còn|chỉ|mới|đạt|tiếp nhận|giải quyết|xử lý|trả|thụ lý|tỷ lệ|số|số lượng|lượng|"
    r"đúng hạn|trước hạn|đúng và trước hạn|trễ hạn|quá hạn|hồ sơ|trong đó|trong số|do|nhưng|song)(?!\w)|"
    r" [\d.,]+ ?(?:%|percent|were|of)| of (?:which|these|them)(?!\w)"
)


def _goes_on(scene: Scene, index: int) -> bool:
    """Whether a clause behind a semicolon names nobody of its own: "cấp xã nhận 100 hồ sơ; đã trả 90"."""
    return _SAME_SUBJECT.match(scene.after(scene.mentions[index], 40)) is not None


_FOREMOST = re.compile(  # Nhiều nhất là | cấp huyện, 42.300 hồ sơ
    r"(?:^|[,;:] )(?:(?:nhiều|ít|cao|thấp|đông|nhanh|chậm|tốt|nặng|nhẹ)(?: việc)? (?:hơn cả|nhất|nhì)|"
    r"đứng đầu|dẫn đầu|kế đến|kế tiếp|tiếp đến|tiếp theo|sau đó|cuối cùng)(?: (?:vẫn|lại))? "
    r"(?:là|thuộc về|ở) (?:khối )?$"
)


def _heads(scene: Scene, index: int) -> bool:
    """Whether a level begins a clause, be it behind a comma: "…, khối huyện tiếp nhận 200 hồ sơ"."""
    if _opens_clause(scene, index):
        return True
    before = scene.before(scene.mentions[index], 40)
    return bool(
        _FOREMOST.search(before)
        or re.search(
            r" that (?:the )?$|[,:.](?: (?:còn|riêng|ở|tại|khối|trong đó|trong khi|đối với|với|và|"
            r"\d+))* $",
            before,
        )
    )


def _level_of_list(scene: Scene) -> str:
    """The level that the line before a list names: "Cấp xã: / - Tiếp nhận: 100 hồ sơ"."""
    return scene.memory.list_level if scene.sentence.kind == "item" and "L" not in scene.codes else ""


def _without_owner(scene: Scene, level: int, index: int) -> str:
    """The text between a level and a value without whose level it is: "cấp xã (của tỉnh Yên Bái) đạt 97%"."""
    parts, position = [], scene.mentions[level].end
    for mention in scene.mentions[level + 1 : index]:
        owner = re.search(
            r" (?:(?:của|tại|ở|thuộc) ?)?(?:(?:tỉnh|thành phố|tp\.?) )?$",
            scene.folded[position : mention.start],
        )
        if mention.code == "P" and owner:
            parts.append(scene.folded[position : position + owner.start()])
            position = mention.end
    return "".join([*parts, scene.folded[position : scene.mentions[index].start]])


def _opening_level(scene: Scene, index: int) -> str:
    """The level that opens a sentence and holds for all its values ("Riêng cấp xã tiếp nhận …")."""
    levels = [j for j, _ in scene.ahead(-1, "L") if j < index]
    if len({scene.mentions[j].id for j in levels}) != 1:
        return ""
    level = scene.mentions[levels[0]]
    if _sets_scene(scene, levels[0]) and scene.codes.count("P") <= 1 and "A" not in scene.codes:
        return level.id
    if ";" in scene.codes[levels[0] : index] or _other_place(scene, levels[0], index):
        return ""
    text = scene.folded[level.end : scene.mentions[index].start]
    before = scene.mentions[: levels[0]]
    if before and before[-1].code in "nB" and level.start - before[-1].end <= 1:
        before = before[:-1]  # 579 xã, phường
    dated = [m for m in before if m.code not in "Yk,ft"]
    head = "" if not dated and levels[0] else scene.folded[scene.sentence.start : level.start]
    if scene.holds("O", levels[0], index):
        return ""
    if re.search(r"(?<!\w)(?:toàn|tính chung|cả|chung)(?!\w)", text) or not re.fullmatch(
        r"\s*(?:riêng|trong đó|ở|tại|còn)?\s*", head
    ):
        return ""
    return "" if _listed(scene, levels[0]) else level.id


_SETTING = frozenset({"ở", "tại", "đối với", "với", "riêng với", "riêng ở", "còn với", "còn ở"})


def _sets_scene(scene: Scene, index: int) -> bool:
    """Whether a level before a comma opens a sentence: "Ở cấp xã, tỉnh tiếp nhận 100 hồ sơ; đúng hạn 97%"."""
    head = scene.folded[scene.sentence.start : scene.mentions[index].start]
    return head.strip() in _SETTING and scene.codes[index + 1 : index + 2] == ","


def _other_place(scene: Scene, level: int, index: int) -> bool:
    """Whether another holder stands between ("cấp huyện của tỉnh Yên Bái" names none)."""
    for j in range(level + 1, index):
        mention = scene.mentions[j]
        if mention.code in "PA" and not (
            j == level + 1
            and re.search(
                r"(?:^|của|tại|ở|thuộc|in|of) ?(?:(?:tỉnh|thành phố|tp\.?) )?$",
                scene.folded[scene.mentions[level].end : mention.start].lstrip(),
            )
        ):
            return True
    return False


def _opens_clause(scene: Scene, index: int) -> bool:
    """Whether a level stands at the head of its clause: "Ở cấp huyện, tỷ lệ đúng hạn là 98,2%"."""
    begin = max([m.end for m in scene.mentions[:index] if m.code == ";"], default=scene.sentence.start)
    head = _WHEN.sub("", scene.folded[begin : scene.mentions[index].start])
    return bool(re.fullmatch(r"\s*(?:(?:ở|tại|đối với|với|riêng|còn|trong đó|về|toàn bộ|\d{1,3})\s*)*", head))


def _names_index(scene: Scene, level: Mention, index_topic: bool) -> bool:
    """Whether "cấp tỉnh" is a part of an index's name."""
    return index_topic and scene.folded[level.start : level.end] in {"cấp tỉnh", "cấp thành phố"}


def _listed(scene: Scene, index: int) -> bool:
    """Whether a level is one of a list of different levels, which together mean all."""
    for step in (-1, 1):
        j = index + step
        while 0 <= j < len(scene.mentions) and scene.mentions[j].code in ",&":
            j += step
        if (
            0 <= j < len(scene.mentions)
            and scene.mentions[j].code == "L"
            and scene.mentions[j].id != scene.mentions[index].id
            and abs(j - index) > 1
        ):
            gap = scene.between(*sorted((scene.mentions[index], scene.mentions[j]), key=lambda m: m.start))
            if len(gap) < 22 and not re.search(r"\d", gap):
                return True
    return False
