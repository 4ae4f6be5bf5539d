"""What words beside a value say of its indicator: "tỷ lệ này", "ở 3 trụ cột", "80% thủ tục"."""

from __future__ import annotations

import re

from extract.cues import cue_for, topics_of
from extract.mentions import Mention
from extract.scene import Scene

_THIS_RATE = re.compile(r"(?<!\w)(?:tỷ lệ|con số|mức) (?:này|đó|ấy|trên)(?!\w)[^;]*$")


def this_rate(scene: Scene, index: int) -> tuple[str, str] | None:
    """What "tỷ lệ này" points back to in its sentence: the share told before, whatever cue stands between."""
    if not scene.drafts:
        return None
    start = scene.mentions[index].start
    told = [d for d in scene.drafts if d.unit == "percent" and d.mention.end <= start]
    said = _THIS_RATE.search(scene.folded, told[-1].mention.end, start) if told else None
    if said is None or any(m.start > said.start() for _, m in scene.back(index, "CO")):
        return None
    return told[-1].topic, told[-1].unit


_IN_PART = re.compile(
    r"(?: cả nước| toàn quốc)?(?: ở| về| tại| trong| với)?(?: cả| tới)?"
    r"(?: (?:các|những|nhiều|một|hai|ba|bốn|năm|sáu|\d+)(?: trong(?: số| tổng số)? \d+)?)?"
    r"(?: (?:lĩnh vực|nội dung|nhóm))? "
)


def led_part(scene: Scene, index: int) -> str:
    """What a rank is of where parts of an index follow it: "dẫn đầu ở 3 trụ cột", "đứng đầu hai tiêu chí"."""
    if "O" not in scene.kinds:
        return ""
    part = next((m for _, m in scene.ahead(index, "OC")), None)
    said = part and part.code == "O" and _IN_PART.fullmatch(scene.between(scene.mentions[index], part))
    return part.id if part and said else ""


_PART_HEADS = re.compile(
    r"(?:(?:các|cả|từng|những|riêng|trong đó|hai|ba|bốn|năm|sáu|bảy|tám|\d),? )*"
    r"(?:trụ cột|chỉ số thành phần|nội dung thành phần|yếu tố|khía cạnh|tiêu chí)(?!\w)"
)
_BY_PART = re.compile(r"(?<!\w)(?:giúp|đưa|đẩy|kéo|nâng|làm|khiến)(?!\w)")
_OWNED = ("của ", "ở ", "tại ", "của tỉnh ", "của thành phố ", "ở tỉnh ")


def ranked_part(scene: Scene, index: int) -> str:
    """What a rank is of that a part of an index holds: "Ba trụ cột … lần lượt xếp thứ 14 và 8"."""
    if "O" not in scene.kinds:
        return ""
    bracketed = scene.codes.startswith("(O)", index + 1)
    if bracketed and scene.mentions[index + 2].id == "component":
        return "component"
    first, head = next(scene.ahead(-1, "O")), next(scene.ahead(-1, "RW"))
    if first[0] > index or not _PART_HEADS.match(scene.folded, scene.sentence.start):
        return ""
    if scene.holds(",;:", first[0], head[0]) or _BY_PART.search(scene.between(first[1], head[1])):
        return ""  # Ba trụ cột đều lên, tỉnh xếp thứ 9
    places = [m for j, m in scene.ahead(first[0], "PA") if j < index]
    own = all(scene.before(m, 16).endswith(_OWNED) for m in places)
    return first[1].id if own and not scene.holds("C;:", head[0], index) else ""


_PARTS = re.compile(
    r"(?:(?:các|từng|mỗi|những|hai|ba|bốn|năm|sáu|bảy|tám|\d) |^)(?:yếu tố|lĩnh vực|trụ cột|khía cạnh|"
    r"nội dung (?:thành phần|đánh giá|chấm điểm)|chỉ số thành phần|tiêu chí)(?!\w)"
)
_AREAS = ("cải cách tthc", "cải cách thủ tục")
_AREA = re.compile(  # of the PAR Index, and not the index
    r"(?<!chỉ số )cải cách (?:tthc|thủ tục hành chính)(?: của tỉnh| của thành phố)?(?: đạt| là|:)?"
    r"(?: hơn| gần| trên)? ?$"
)


def of_parts(scene: Scene, index: int) -> bool:
    """Whether a value stands in a list of an index's parts: "Năm yếu tố có mức hài lòng gần nhau: …"."""
    start, stop = scene.sentence.start, scene.mentions[index].start
    if not _PARTS.search(scene.folded[start:stop]):
        return False
    part = next(j for j, _ in scene.ahead(-1, "O"))
    if _AREA.search(scene.folded[start:stop]):
        return True
    return part < index and not any(
        scene.lexicon.is_index(m.id)
        and scene.holds(",;", part, j)
        and not scene.folded.startswith(_AREAS, m.start)
        for j, m in scene.back(index, "C")
    )


_PROCEDURES = re.compile(r" (?:số |tổng số |các )*(?:thủ tục|tthc|dịch vụ công|dvc)(?!\w)")


def of_noun(scene: Scene, share: Mention, cue: Mention) -> tuple[str, str] | None:
    """What a share of procedures is of, where its cue may mean dossiers too: "80% thủ tục … trực tuyến"."""
    if share.code != "%" or not cue.also or not _PROCEDURES.match(scene.after(share, 30)):
        return None
    counted = (t for t in topics_of(cue) if (t, "procedures") in scene.lexicon.indicators)
    return next(((t, "percent") for t in counted if (t, "percent") in scene.lexicon.indicators), None)


def _labels_line(scene: Scene, share: Mention, cue: Mention) -> bool:
    """Whether "Trực tuyến" alone heads a line among those of dossiers: "Trực tuyến: 85%"."""
    alone = cue.start == scene.sentence.start and scene.between(cue, share).strip() in {":", "", "đạt", "là"}
    return alone and any(scene.lexicon.families.get(d.topic) == "dossiers" for d in scene.memory.recent)


def of_rate(scene: Scene, share: Mention, cue: Mention) -> tuple[str, str] | None:
    """What "tỷ lệ trực tuyến" alone is of: dossiers, though its cue may mean procedures too."""
    if share.code != "%" or not cue.also:
        return None
    if not scene.before(cue, 8).endswith("tỷ lệ ") and not _labels_line(scene, share, cue):
        return None
    if scene.folded.startswith((" toàn", " một phần"), cue.end):
        return None
    counted = (t for t in topics_of(cue) if (t, "dossiers") in scene.lexicon.indicators)
    return next(((t, "percent") for t in counted if (t, "percent") in scene.lexicon.indicators), None)


_EXPLAINED = re.compile(
    r" ?(?:[,–-]|\() ?(?:đó )?(?:chính )?là (?:tổng )?(?:số|tỷ lệ|mức|điểm|lượng)(?!\w)|"
    r" ?: (?:(?:đó )?(?:chính )?là )?(?:tổng )?(?:số|tỷ lệ|mức|lượng)(?!\w)|"
    r" (?:were|was|are|have been|had been) [a-z]"
)


_HEADED = re.compile(r" ?[–-] ?(?:là )?(?:tổng )?(?:số|tỷ lệ|mức|lượng|kết quả|điểm)(?!\w)")


def is_explained(scene: Scene, index: int) -> bool:
    """Whether what a number is stands behind it: "98,9%: tỷ lệ …", "3.210, là số hồ sơ còn trễ"."""
    if scene.mentions[index].start == scene.sentence.start and _HEADED.match(
        scene.after(scene.mentions[index], 24)
    ):
        return True  # 99,1% - tỷ lệ hồ sơ đúng hạn
    return _EXPLAINED.match(scene.after(scene.mentions[index], 30)) is not None


def told_behind(scene: Scene, index: int, units: tuple[str, ...]) -> tuple[str, str] | None:
    """The topic of such a number: that of the first cue behind it, before any other value."""
    if not is_explained(scene, index):
        return None
    for _, cue in scene.ahead(index, "CO;RW%SQB"):
        if cue.code != "C":
            return None
        if found := cue_for(scene, cue, units):
            return found
    return None


_ON_INDEX = re.compile(r" (?:ở|về|trong|tại|với|cho|theo)(?: (?:chỉ số|bộ chỉ số|bảng|bảng xếp hạng))* ")


def index_behind(scene: Scene, index: int, units: tuple[str, ...]) -> tuple[str, str] | None:
    """The index that a value names right behind itself: "85,92% ở PAR INDEX và 82,1% ở SIPAS"."""
    if scene.codes[index + 1 : index + 2] != "C":
        return None
    value, cue = scene.mentions[index : index + 2]
    if not scene.lexicon.is_index(cue.id) or not _ON_INDEX.fullmatch(scene.between(value, cue)):
        return None
    own = scene.codes[index + 2 : index + 3]
    if own in {"S", "%", "R", "B", ":"}:
        return None  # the index of what follows: 85,92%, với PAPI 42 điểm
    return cue_for(scene, cue, units)


def ruled_out(scene: Scene, index: int, topic: str) -> str:
    """Why a topic is not meant: it lacks a word, or a word rules it out that opens no clause of its own."""
    words = scene.lexicon.required.get(topic, ())
    if words and not any(word in scene.folded[scene.sentence.start : scene.sentence.end] for word in words):
        return "no_indicator"
    for j, mention in scene.ahead(-1, "!") if "!" in scene.kinds else ():
        if mention.id == topic and not (j > index and scene.holds(";", index, j)):
            return "other_index"  # complaints settled on time are no dossiers
    return ""
