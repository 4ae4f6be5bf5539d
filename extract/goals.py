"""Whether a value is an outcome or a goal."""

from __future__ import annotations

import re

from extract.iso_periods import bounds_of_period
from extract.scene import Scene

_DUE = re.compile(  # each branch begins with its letter, so that the matcher jumps to it
    r"(?:p(?<!\wp)hải|c(?<!\wc)ần|s(?<!\ws)ẽ)"
    r"(?: (?:là|có|đạt|xếp|ở mức|duy trì|giữ|lên|nâng lên))*(?: từ)? *$"
)


_GOAL_IS = re.compile(  # vượt chỉ tiêu đề ra (98%)
    r"(?:chỉ tiêu|mục tiêu|kế hoạch)(?: (?:đề ra|đặt ra|được giao|giao|là|của|chính phủ|trung ương|thành phố|"
    r"tỉnh|chung|cả năm|năm \d{4}|năm))* ?\(?(?:là |từ )?$"
)


_SET = re.compile(  # sát ngưỡng mà thành phố giao hồi cuối tháng 7: | ít nhất 60%
    r"(?<!\w)(?:ngưỡng|mức|mốc|chuẩn|con số)(?: (?:mà|do|được))*(?: [^\W\d_]+){0,6}"
    r" (?:giao|đặt ra|đề ra|ấn định)(?: (?:hồi|từ|vào|cho|trong)[^;.,:%]{0,30})?(?: là|:)? (?:từ )?$"
)
_SET_BEHIND = re.compile(  # vượt mức 70% | mà thành phố giao
    r" (?:mà|do)(?: [^\W\d_]+){1,6} (?:giao|đặt ra|đề ra|ấn định)"
    r"(?=[,.;:)]|$| (?:cho|từ|hồi|vào|trong|đầu|năm)(?!\w))"
)
_SET_FOR = re.compile(  # giao các xã: | 80% hồ sơ nộp trực tuyến
    r"(?<!bàn )(?<!được )(?<!\w)giao (?:chỉ tiêu )?(?:cho )?(?:các |từng |mỗi )?"
    r"(?:sở|xã|phường|cấp|khối|đơn vị|địa phương|huyện|quận|ngành)(?!\w)[^;.:%\d]{0,40}:[^;.]*$"
)


def is_set(scene: Scene, index: int) -> bool:
    """Whether a share is one that somebody set: "sát ngưỡng 60% mà thành phố giao", "giao các xã: 80%"."""
    mention = scene.mentions[index]
    if mention.code != "%":
        return False
    if bar_behind(scene, index):
        return True
    before = scene.before(mention, 110)
    if "giao" not in before and " ra" not in before and "ấn định" not in before:
        return False
    return bool(_SET.search(before) or _SET_FOR.search(before))


def bar_behind(scene: Scene, index: int) -> bool:
    """Whether words behind a share say who set it, so that "vượt mức 70%" is a bar of just so much."""
    return _SET_BEHIND.match(scene.after(scene.mentions[index], 60)) is not None


_SO_FAR = re.compile(
    r"(?<!\w)(?:mới|hiện|mới chỉ|chỉ mới|đến nay|hiện nay)(?: đã| chỉ| đang)* (?:đạt|là|ở mức|có) $"
)


_REACHED = re.compile(  # …; đến nay mới thu hồi được | 8 dự án
    r"[,;(] ?(?:(?:và|nhưng|song|trong khi|còn|tỉnh|thành phố|toàn tỉnh) )*"
    r"(?:đến nay|hiện nay|hiện|thực tế|thực hiện|kết quả|ước thực hiện|mới|đã)"
    r"(?:,? (?:tỉnh|thành phố|chỉ|mới|đã|được|đạt|là|thu hồi|xử lý|giải quyết|ủy quyền|có|thực hiện|"
    r"hoàn thành|tiếp nhận|ở mức|thực tế))*:? ?$"
)
_ENUMERATED = re.compile(
    r"(?:hai|ba|bốn|năm|sáu|thứ (?:hai|ba|tư|năm)) là,?(?!\w)|(?:thứ (?:hai|ba|tư|năm)),"
)


_PROPOSED = re.compile(
    r"(?:\([^()]*\)|(?:19|20)\d\d|[^;\d]){0,90}?(?<!\w)(?:đề nghị|đề xuất|kiến nghị|đủ điều kiện|"
    r"thuộc diện|xem xét|có thể)(?: (?:để|bị|phải|được|cần))* $"
)


def is_proposed(scene: Scene, index: int, topic: str) -> bool:
    """Whether what is counted may only come to be: "14 dự án đủ điều kiện để thu hồi"."""
    counted = scene.mentions[index]
    for _, cue in scene.ahead(index, "CQ"):
        if (cue.code == "Q" and cue.unit == counted.unit) or cue.start - counted.end > 110:
            return False
        if cue.id == topic and _PROPOSED.match(scene.folded[counted.end : cue.start]):
            return not re.match(r"[^,;.]{0,16}\d", scene.after(cue, 18))
    return False


_DONE = re.compile(r"(?<!\w)(?:đã|mới|chỉ|vẫn)(?!\w)")


def _tells_outcome(scene: Scene, target: int, index: int) -> bool:
    """Whether a clause behind a goal tells of a time that is over: "…; 6 tháng qua, tỷ lệ này mới 87,5%"."""
    start = scene.codes.rfind(";", target, index)
    said = next((m.period for j, m in scene.back(index, "Y") if j > start and m.period), None)
    bounds = bounds_of_period(said.iso) if said and said.iso and scene.anchor else None
    if (
        said
        and said.until
        and not _DONE.search(scene.folded, scene.mentions[start].end, scene.mentions[index].start)
    ):
        return False
    return bool(bounds and scene.anchor and bounds[1] <= scene.anchor)


_ASKS = ("đề nghị ", "kiến nghị ", "yêu cầu ", "đề xuất ", "giao ")
_BY_WHEN = re.compile(r"(?<!\w)(?:trước|chậm nhất|muộn nhất|đến hết|trong) (?:ngày|tháng|quý|năm|cuối|đến) ")


def _asked(scene: Scene, index: int) -> bool:
    """Whether a sentence asks for something by a time: "Đề nghị UBND tỉnh trước 31/12 thu hồi 15 dự án"."""
    start = scene.sentence.start
    if scene.mentions[index].code not in "%Q" or not scene.folded.startswith(_ASKS, start):
        return False
    return bool(_BY_WHEN.search(scene.folded, start, scene.mentions[index].start))


def _goes_on_with_goals(scene: Scene, index: int) -> bool:
    """Whether a least value follows goals in one paragraph: "Phấn đấu … 91%. Tối thiểu 85% hồ sơ …"."""
    if scene.mentions[index].qualifier != "at_least" or not scene.kinds.isdisjoint("YpTk"):
        return False
    told = {draft.basis for draft in scene.memory.recent}
    return told == {"target"} and scene.memory.holders_paragraph == scene.sentence.paragraph


def basis_of(scene: Scene, index: int) -> str:
    """`target` where a word of plan or goal governs the value, else `stated`."""
    if scene.memory.goals is not None and scene.sentence.kind == "item":
        return "target"
    aimed = [draft.basis == "target" for draft in scene.memory.recent]
    if aimed and all(aimed) and _ENUMERATED.match(scene.folded, scene.sentence.start):
        return "target"  # Một là, … phải đạt 90%. Hai là, … đạt 96%.
    if scene.mentions[index].unit == "projects" and re.search(
        r"(?:đề nghị|đề xuất|kiến nghị|dự kiến|xem xét|tham mưu|sẽ)(?: [^;]{0,28})?\s*$",
        scene.before(scene.mentions[index], 44),
    ):
        return "target"
    before = scene.before(scene.mentions[index], 48)
    goal = "tiêu" in before or "hoạch" in before  # one of them stands in each
    if goal and scene.mentions[index].code in "%SQB" and _GOAL_IS.search(before):
        return "target"
    due = "phải" in before or "cần" in before or "sẽ" in before  # one of them stands in each
    if due and _DUE.search(scene.before(scene.mentions[index], 24)):
        return "target"
    if _asked(scene, index) or is_set(scene, index):
        return "target"
    if _goes_on_with_goals(scene, index):
        return "target"
    for j, other in scene.back(index, "Tm"):
        if other.code == "T":
            if ";" in scene.codes[j:index] and _tells_outcome(scene, j, index):
                return "stated"
            if scene.holds(",;", j, index) and (
                _SO_FAR.search(scene.before(scene.mentions[index], 24))
                or _REACHED.search(scene.before(scene.mentions[index], 60))
            ):
                return "stated"
            if scene.folded.startswith("yêu cầu giải", other.start) and scene.before(other, 6) == "hồ sơ ":
                continue  # 900 hồ sơ yêu cầu giải quyết; …
            inner = scene.bracket(j)
            if inner is not None and inner != scene.bracket(index):
                continue
            if scene.holds(",;", j, index) and scene.before(other, 8).endswith("so với "):
                continue  # So với mục tiêu lọt top 20, PAR INDEX (hạng 35 năm 2023) còn xa
            if scene.holds("m", j, index) and "phấn đấu" not in scene.folded[other.start : other.end]:
                return "stated"
            return "target"
        if (
            other.code == "m"
            and scene.folded[other.start : other.end].startswith(("đạt", "hoàn thành", "xong", "vượt"))
            and not scene.holds("T", 0, j)
        ):
            return "stated"
    return "stated"
