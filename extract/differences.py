"""Numbers that only say how far two lie apart: "hơn láng giềng gần 3 điểm", "hạng 2 và hạng 9 cách nhau"."""

from __future__ import annotations

import re

from extract.scene import Scene
from extract.topics_said import ranked_part

_WORDS = ("cách", "chênh", "hơn", "kém", "thua", "vượt", "bỏ xa")  # one of them stands in each
_EACH_OTHER = r"(?:chênh nhau|cách nhau|hơn nhau|kém nhau)(?!\w)"
_APART = rf"(?:(?:khoảng cách|cách biệt|chênh lệch|độ chênh|mức chênh)(?!\w)|{_EACH_OTHER})"
_WITHIN = r"(?:[^;:,]|,(?=\d))"  # one clause; a comma within a number parts none
_GAP = re.compile(rf"{_APART}{_WITHIN}*$")
_OF_RANKS = re.compile(rf"{_APART} (?:giữa|từ|với|tới|đến|so với) (?:(?!khi |nên |vì |dù |để )[^;:,])*$")
_APART_BEHIND = re.compile(rf"[^;:,.()]{{0,30}}? {_EACH_OTHER}")
_OTHER = (  # names of provinces are x
    r"(?:(?:tỉnh |thành phố |tp\.? )?x+(?:[ -]x+)*|"
    r"(?:láng giềng|hàng xóm|tỉnh bạn|đối thủ|đơn vị|địa phương|tỉnh|thành phố|nơi|người|"
    r"(?:cấp|khối) (?:tỉnh|thành phố|huyện|xã|sở))(?: [^\W\d_]+){0,5}?)"
)
_THAN = re.compile(
    r"(?<!\w)(?:hơn|kém|thua|vượt|bỏ xa|cách)(?: hẳn| xa| đứt)? "
    rf"{_OTHER}(?: (?:tới|đến|tận|chỉ|đúng|những|là|chừng))* $"
    r"|(?<!\w)bỏ xa(?: (?:tới|đến|những))* $"
)
_FARTHEST = 30  # points between two; more is a value of its own


def beside_index(scene: Scene, index: int) -> str:
    """Why a value is none of the index beside it: a distance, the rank of a part; empty where it is."""
    return apart(scene, index) or (ranked_part(scene, index) if scene.mentions[index].code in "RW" else "")


_EITHER = re.compile(r" (?:hay|hoặc) (?:hạng |thứ |vị trí )?\d")
_IF = re.compile(
    r"(?:^|[.;:,“\"] ?)(?:nếu )?(?:muốn|để|nếu|giá như)(?!\w)(?:(?!thì |mục tiêu|chỉ tiêu)[^,;:\d])*$"
)
_THEN = re.compile(r"[^,;:.\d]{0,30},[^;.]{0,40} (?:cần|phải|sẽ|thì|chỉ cần)(?!\w)")


def _supposed(before: str, after: str) -> bool:
    """Whether a rank is only supposed: "hạng 62 hay 63 thì cũng thế", "Muốn lên hạng 50, tỉnh cần …"."""
    if _EITHER.match(after):
        return True
    return bool(_THEN.match(after) and _IF.search(before))


def apart(scene: Scene, index: int) -> str:
    """Why a rank, a score or a share is none of anybody: it tells a distance; empty where it may be one."""
    mention = scene.mentions[index]
    if mention.code not in "RWS%B":
        return ""
    before = scene.before(mention, 90)
    if mention.code in "RW":
        after = scene.after(mention, 50)
        if _supposed(before, after):
            return "band"
        said = (" nhau" in after and _APART_BEHIND.match(after)) or (
            "ch" in before and _OF_RANKS.search(before)
        )
        return "band" if said else ""
    if mention.value > _FARTHEST or not [word for word in _WORDS if word in before]:
        return ""
    if mention.code == "B" and mention.value % 1 == 0:
        return ""
    far = (_GAP.search(before) or _THAN.search(before)) and scene.bracket(index) is None
    return "change_only" if far else ""
