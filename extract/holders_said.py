"""Holders that no name says: "tỉnh", "sở", "toàn khối", "toàn tỉnh", pointing to one told before."""

from __future__ import annotations

import re

from extract.clean import fold_name
from extract.mentions import Mention
from extract.scene import Holder, Scene

_ALONE = r"(?!\w)(?! (?:này|đó|khác|trực|lân|bạn|miền|vùng|trong|có))"
_HOME = re.compile(  # each branch begins with its letter, so that the matcher jumps to it
    rf"t(?<!\wt)he (?:city|province)(?!\w)|t(?<!\wt)(?:ỉnh|hành phố|p){_ALONE}|đ(?<!\wđ)ịa phương{_ALONE}"
)


_NOT_HOME = re.compile(
    r"(?:các|nhiều|khối|cấp|mỗi|những|số|(?<!\d)\d{1,3}|hai|ba|do (?:ubnd|hđnd|"
    r"[uủ]\w ban \w+ \w+))(?: các)? $"
)


def says_home(scene: Scene, index: int, start: int = 0) -> bool:
    """Whether "tỉnh" or "thành phố" stands alone before a value: the place that the text is about."""
    text = scene.document.text
    for match in _HOME.finditer(scene.folded, start or scene.sentence.start, scene.mentions[index].start):
        following = text[match.end() : match.end() + 2].strip()
        before = scene.folded[max(scene.sentence.start, match.start() - 24) : match.start()]
        if not (following and following[0].isupper()) and not _NOT_HOME.search(before):
            return True
    return False


_OWN_PROVINCE = re.compile(  # each branch begins with its letter, so that the matcher jumps to it
    r"của (?:tỉnh|thành phố)(?=,| (?:đạt|tăng|giảm|xếp|đứng|là|năm|có|ở|còn|lên|vẫn|chỉ|cũng|tụt|thuộc|"
    r"đã)(?!\w))|"
    r"tỉnh(?<=[,;] tỉnh)(?: đã| cũng| còn| chỉ)? (?:đạt|xếp|đứng|tiếp nhận|giải quyết|tụt|lọt)(?!\w)"
)


_OURSELVES = (" ta", " nhà", " mình", " chúng t", "our ")  # one of them stands in each
_US = r" (?:ta|nhà|mình|chúng ta|chúng tôi)(?!\w)"
_OURS = re.compile(  # each branch begins with its letter, so that the matcher jumps to it
    rf"t(?<!\wt)(?:ỉnh|hành phố){_US}|đ(?<!\wđ)ịa phương{_US}|h(?<!\wh)uyện{_US}|"
    r"o(?<!\wo)ur (?:province|city)(?!\w)"
)


def says_ours(scene: Scene, index: int) -> bool:
    """Whether the clause of a value turns to the writer's own place: "…; tỉnh ta đứng thứ 31"."""
    before = scene.folded[scene.sentence.start : scene.mentions[index].start]
    if not [word for word in _OURSELVES if word in before]:
        return False
    text, said = scene.document.text, []
    for match in _OURS.finditer(scene.folded, scene.sentence.start, scene.mentions[index].start):
        word = scene.folded.rfind(" ", match.start(), match.end()) + 1
        if not text[word : word + 2].istitle():  # huyện Nhà Bè
            said.append(match)
    if not said:
        return False
    return not any(m.start > said[-1].end() for _, m in scene.back(index, "PAH"))


def province_of_agency(scene: Scene, index: int, agency: Holder) -> bool:
    """Whether "của tỉnh" turns from the agency spoken of to its province: "PAR Index của tỉnh xếp thứ 8"."""
    start, stop = scene.sentence.start, scene.mentions[index].start
    if scene.folded.find("tỉnh", start, stop) < 0 and scene.folded.find("của thành phố", start, stop) < 0:
        return False
    said = _OWN_PROVINCE.search(scene.folded, start, stop)
    own_city = said and "thành phố" in said[0] and fold_name(agency.agency).startswith(("thành phố", "tp"))
    return bool(said and not own_city)


_THIS = re.compile(r"(?<!\w)(?:tỉnh|thành phố|địa phương) (?:này|ấy)(?!\w)")


def says_this(scene: Scene, index: int) -> bool:
    """Whether "tỉnh này" in a new paragraph means the place of the text, told of just before among others."""
    text = scene.folded[scene.sentence.start : scene.mentions[index].start]
    said = (" này" in text or " ấy" in text) and _THIS.search(text)
    told = {d.holder.place for d in scene.memory.drafts[-8:] if d.holder} if said else set()
    return len(told - {"VN"}) > 1 and scene.memory.home in told


KIND = re.compile("sở|trung tâm|phường|xã|huyện|quận|thị xã|thành phố|tp")
_BARE = re.compile(
    r"(?<!\w)(sở|trung tâm|phường|xã|huyện|quận|thị xã)(?= (?:này )?(?:tiếp nhận|đã|giải quyết|có|còn|"
    r"phấn đấu|đạt|được|chỉ|là|đặt|trễ|chậm|xử lý|cũng|vẫn|mới|hiện|cung cấp|nhận|xếp|đứng))"
    r"|(?<!\w)(?:của|toàn) (sở|trung tâm|phường|xã|huyện|quận|thị xã)"
    r"(?=,|\.| (?:cho|là|đạt|trong|năm|gồm)(?!\w))"
    r"|(?<!\w)(thành phố) (?:này|ấy|đó)(?!\w)"
    r"|(?:chủ tịch|lãnh đạo|bí thư|đại diện)(?: ubnd| đảng ủy)? (phường|xã|huyện|quận|thị xã)(?= (?:này )?"
    r"(?:cho biết|cho hay|nói|thông tin|chia sẻ|khẳng định|báo cáo|nhìn nhận|thừa nhận)(?!\w))"
    r"|(?<!các )(?<!tỉnh, )(?<!toàn )(?<!cả )(?<!cấp )(?<!ubnd )(?<!\w)(?P<city>thành phố)(?= (?:đã|"
    r"tiếp nhận|giải quyết|có|còn|đạt|được|chỉ|trễ|xử lý|cũng|vẫn|mới|hiện|nhận|xếp|đứng)(?!\w))"
)


def bare_agency(scene: Scene, index: int, start: int = 0) -> Holder | None:
    """The agency that "sở" or "xã" alone points back to, in the sentence or behind a place of it."""
    known = scene.memory.last_agencies
    start, stop = start or scene.sentence.start, scene.mentions[index].start
    if not [kind for kind in known if scene.folded.find(kind, start, stop) >= 0]:
        return None
    behind = scene.mentions[index].end  # the verb may be a part of the value: huyện | xếp thứ 4
    said = [m for m in _BARE.finditer(scene.folded, start, behind) if m.start() < stop]
    if not said or WHOLE.search(scene.folded, said[-1].end(), stop):
        return None
    agency = known.get(next(kind for kind in said[-1].groups() if kind))
    if agency and said[-1]["city"] and agency.place not in scene.lexicon.provinces:
        return None  # in a text about Cần Thơ "thành phố" is Cần Thơ
    return agency


_OF_BLOCK = re.compile(r"(?:toàn|cả|chung|của|trong) khối(?: này| trên)?,? ?(?:là|đạt|ở mức|chỉ)?\s*$")


def block_of_agencies(scene: Scene, index: int) -> Holder | None:
    """The level that "toàn khối" points back to, in the place whose agencies were named."""
    memory = scene.memory
    before = scene.before(scene.mentions[index], 30)
    if "khối" not in before or not _OF_BLOCK.search(before):
        return None
    level = next((m.id for _, m in scene.back(index, "L")), memory.last_level)
    if not level:
        return None
    named = [h.place for h in memory.holders[-1:] if h.place]
    place = next(iter([*named, memory.home]), "")
    return Holder(place, level=level) if place else None


WHOLE_BEHIND = re.compile(
    r" (?:chung )?(?:của|trên) (?:toàn|cả) (?:tỉnh|thành phố)(?! [^\W_]+ (?:và|,))(?=[,;.)]| |$)"
)


LIES_AT = re.compile(  # 5 dự án | chậm triển khai tại | quận Dương Kinh
    r"(?: (?:đầu tư|chậm|tiến độ|triển khai|trễ|hạn|quá|ngoài|ngân sách|vốn|treo|có|sử dụng|đất|vi phạm|"
    r"thực hiện|đưa vào|kéo dài))*(?: (?:nằm|đang nằm|triển khai))? (?:tại|thuộc|ở|của|trên)"
    r"(?: (?:địa bàn|địa phận|tỉnh|tp\.?|thành phố))*\s*"
)

# … | và cuối bảng là Cao Bằng
NEXT_CLAUSE = re.compile(r"(?:và|còn|trong khi) (?:xếp |đứng )?(?:cuối|chót|đầu)")
HANDED_BY = re.compile(  # 45 thủ tục | được Chủ tịch UBND | huyện Ba Vì ủy quyền
    r" (?:hành chính )?(?:đã )?được (?:chủ tịch |ubnd |ủy ban \w+ \w+ )*"
)
WHOLE = re.compile(r"(?<!\w)(?:toàn|cả) (?:tỉnh|thành phố)(?!\w)")


_TURNS = re.compile(  # …; toàn tỉnh tiếp nhận 31.450 hồ sơ
    r"(?:[;,] (?:còn |trong khi |nhưng |tính |chung |trên )*|trong khi(?: đó,?)? |tính chung |chung )"
    r"(?:toàn|cả) (?:tỉnh|thành phố)(?!\w)"
)


_WHOLE_ENDS = re.compile(r"(?<!\w)(?:toàn|cả) (?:tỉnh|thành phố) $")


def turns_to_whole(scene: Scene, agency: Mention, index: int) -> bool:
    """Whether a sentence turns from an agency to all of its place: "huyện Ý Yên …; toàn tỉnh đạt 98%"."""
    opened = scene.bracket(index)
    if opened is not None and _WHOLE_ENDS.search(scene.before(scene.mentions[opened], 18)):
        return True  # chiếm 61% hồ sơ trễ toàn tỉnh (1.659 hồ sơ)
    start, stop = agency.end, scene.mentions[index].start
    return scene.folded.find(" tỉnh", start, stop) + scene.folded.find(
        " thành phố", start, stop
    ) > -2 and bool(_TURNS.search(scene.folded, start, stop))


def level_turned_to(scene: Scene, agency: Mention, index: int) -> str:
    """The level that a clause turns to from an agency: "Trung tâm …; bộ phận một cửa cấp xã tiếp nhận …"."""
    if not {";", "L"} <= scene.kinds:
        return ""
    first = scene.mentions.index(agency)
    clause = scene.codes.rfind(";", first, index) if first < index else -1
    return next((m.id for j, m in scene.ahead(clause, "L") if j < index), "") if clause > 0 else ""


_EXTREME = re.compile(r"(?:cao|thấp) nhất(?: cả nước| toàn quốc)?(?: là| đạt| chỉ)* $")
_TITLES = ("á quân", "quán quân")
_PLACE_BEHIND = re.compile(r" (?:tỉnh |tp\.? |thành phố )?")


def named_behind(scene: Scene, index: int) -> Mention | None:
    """The place right behind a value that is named as its own: "thứ 2 Huế", "cao nhất là 72 (Huế)"."""
    value, behind = scene.mentions[index], scene.codes[index + 1 : index + 4]
    if value.code in "SB%" and behind == "(P)" and _EXTREME.search(scene.before(value, 36)):
        return scene.mentions[index + 2]
    if value.code == "W" and behind[:1] == "P" and scene.codes[index - 1 : index] in {",", ";", "&"}:
        place = scene.mentions[index + 1]
        titled = scene.folded.startswith(_TITLES, value.start)
        return place if titled and _PLACE_BEHIND.fullmatch(scene.between(value, place)) else None
    return scene.mentions[index + 1] if value.code == "R" and _labels_place(scene, index) else None


def _labels_place(scene: Scene, index: int) -> bool:
    """Whether a rank stands right before its place in a list: "thứ 2 Bắc Giang, thứ 3 Hải Phòng"."""
    if scene.codes[index + 1 : index + 2] not in {"P", "A"} or scene.codes[index - 1 : index] not in {
        *":,;&(C",
        "",
    }:
        return False
    gap = scene.between(scene.mentions[index], scene.mentions[index + 1])
    if not re.fullmatch(r" (?:tỉnh |tp\.? |thành phố )?", gap):
        return False
    before = [m for _, m in scene.back(index) if m.code in "PA;:RW"]
    return not before or before[0].code not in "PA" or _labels_place(scene, _last_rank(scene, index))


def _last_rank(scene: Scene, index: int) -> int:
    """The rank before a rank, itself where there is none."""
    return next((j for j, m in scene.back(index) if m.code == "R"), index - 1)
