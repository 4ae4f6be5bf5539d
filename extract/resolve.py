"""Linking inside a clause: which indicator, holder, level, period and basis a value has."""

from __future__ import annotations

import re
from datetime import date

from extract.clean import fold
from extract.mentions import Mention
from extract.periods import Period, month_end
from extract.scene import Holder, Scene, holders_of

INDEXES = ("par_index", "sipas", "dti", "papi", "pci")
# Of several cues in one noun phrase the most specific one wins.
_SPECIFIC = {
    "overdue": 5, "apology": 5, "online_dossiers": 4, "delayed_remaining": 4, "delayed_revoked": 3, "delayed_handled": 3,
    "delegated_process": 4, "delegation_planned": 3, "delegated": 2, "online_procedures": 2, "on_time": 3, "satisfaction": 3,
    "sipas": 4, "received": 2, "resolved": 1, "delayed": 1, "procedures": 1,
}  # fmt: skip
_DOSSIER_TOPICS = {"on_time", "received", "resolved", "overdue", "apology", "satisfaction", "online_dossiers"}


_HEADS = re.compile(
    r"\s*(?:tổng |số |các |đã |có |phải |trong |là |được |của |về |những |lượng |và |\(|trở lên )*(?:hồ sơ|hs|thủ tục|tthc|dịch vụ công|dvc|người|tổ chức|"
    r"doanh nghiệp|công dân|ý kiến|phiếu|trường hợp|mức|thư|quy trình|đúng|trước|trễ|quá|hài lòng|khách hàng|lượt|tỷ lệ|giao dịch|cá nhân|hộ|văn bản)"
)


def units_of(scene: Scene, index: int) -> tuple[str, ...]:
    """The units a value may have: a bare number has its topic's."""
    mention = scene.mentions[index]
    if mention.code in "RW":
        return ("rank",)
    if mention.code == "B":
        counts = ("procedures", "dossiers", "projects", "processes")
        return ("score", "percent", *counts) if mention.value % 1 or mention.value < 100 else (*counts, "score")
    return (mention.unit,)


def _cue(scene: Scene, mention: Mention, units: tuple[str, ...]) -> tuple[str, str] | None:
    """(topic, unit) of a cue for one of the units, None where the two name no indicator."""
    for topic in [mention.id, *(word.id for word in mention.also if word.kind == "cue")]:
        for unit in units:
            if (topic, unit) in scene.lexicon.indicators:
                return topic, unit
    return None


def topic_of(scene: Scene, index: int) -> tuple[str, str] | str:
    """(topic, unit) of a value, or the reason why it has none."""
    found = _topic_of(scene, index)
    if isinstance(found, tuple) and not _required(scene, found[0]):
        return "no_indicator"
    if isinstance(found, tuple) and any(m.code == "!" and m.id == found[0] for m in scene.mentions):
        return "other_index"  # complaints settled on time are no dossiers
    return found


def _required(scene: Scene, topic: str) -> bool:
    """Whether the sentence has one of the words without which a topic is not meant."""
    words = scene.lexicon.required.get(topic, ())
    return not words or any(word in scene.folded[scene.sentence.start : scene.sentence.end] for word in words)


def _topic_of(scene: Scene, index: int) -> tuple[str, str] | str:
    mention = scene.mentions[index]
    units = units_of(scene, index)
    behind = _phrase_behind(scene, index, units)
    near_verb = re.search(r"(?:đạt|là|:|được|còn|chiếm|lên|tỷ lệ|trên|với|có|gồm)\s*$", scene.before(mention, 14))
    if isinstance(behind, tuple) and (mention.code == "Q" or not near_verb or behind[0] in INDEXES):
        if behind[0] == "satisfaction" and any(m.id == "sipas" for m in scene.mentions):
            return "sipas", behind[1]
        return behind
    if mention.code == "Q" and isinstance(behind, str):
        return behind
    if share := _share_of_count(scene, index):
        return share
    ahead = _cue_before(scene, index, units)
    if isinstance(ahead, tuple):
        if ahead[0] == "satisfaction" and any(m.id == "sipas" for m in scene.mentions):
            return "sipas", ahead[1]
        return ahead
    if isinstance(ahead, str):
        return ahead
    if isinstance(behind, tuple | str) and behind:
        return behind
    if mention.code in "%SB" and re.search(r"(?:^|[^\w])(?:với|đạt|được)\s*$", scene.before(mention, 8)):
        for _, other in scene.ahead(index):
            if other.code == "C" and other.id in INDEXES and (found := _cue(scene, other, units)):
                return found  # Với 90,10%, Quảng Ninh trở lại vị trí quán quân PAR Index
            if other.code in ";%SB":
                break
    return _topic_carried(scene, index, units)


def _phrase_behind(scene: Scene, index: int, units: tuple[str, ...]) -> tuple[str, str] | str | None:
    """The topic that the noun phrase behind a value names ("712 dự án chậm tiến độ")."""
    mention = scene.mentions[index]
    best: tuple[int, tuple[str, str]] | None = None
    wrong, wrong_weight = "", 0
    if mention.code == "%" and not _HEADS.match(scene.after(mention, 20)) and not _stands_alone(scene, mention):
        return None  # "100% lệ phí khi nộp hồ sơ qua mạng": a share of something else
    limit = 95 if mention.unit == "projects" else 55
    crossed = False
    for _, other in scene.ahead(index):
        if other.start - mention.end > limit or other.code in "RW%SQBX;:T":
            break
        if other.code in "()":
            closing = scene.folded.find(")", other.start)
            if other.code == "(" and 0 < closing < mention.end + 12 and not re.search(r"\d", scene.folded[other.start : closing]):
                continue  # an abbreviation: 767 thủ tục hành chính (TTHC) toàn trình
            if other.code == ")" and scene.bracket(index) is None and other.start - mention.end < 12:
                continue
            break
        if other.code == "," or (other.code == "P" and mention.code in "RW"):
            if best or wrong or mention.unit != "projects" or crossed or "mà" not in scene.folded[mention.end : mention.end + 45].split():
                break
            crossed = True
        if other.code == "O":
            if mention.code == "Q" or other.start - mention.end < 30:
                wrong, wrong_weight = wrong or other.id, max(wrong_weight, 1)
            if best is None and mention.code != "Q":
                break
        if other.code == "C":
            found = _cue(scene, other, units)
            if found and (best is None or _SPECIFIC.get(found[0], 0) > best[0]):
                best = (_SPECIFIC.get(found[0], 0), found)
            elif not found and mention.code == "Q" and (
                (other.id in _DOSSIER_TOPICS and units == ("dossiers",)) or other.id in {"on_time", "delayed_remaining"}
            ):
                wrong = wrong or "no_indicator"
                wrong_weight = max(wrong_weight, _SPECIFIC.get(other.id, 0))
    if mention.code in "RW" and best and not re.match(r"[^,;.]{0,28}(?:về|trong|ở|bảng|chỉ số|của)? ?", scene.after(mention)):
        return None
    if wrong and mention.code == "Q" and (best is None or wrong_weight > best[0]):
        return wrong
    return best[1] if best else (wrong or None)


def _cue_before(scene: Scene, index: int, units: tuple[str, ...]) -> tuple[str, str] | str | None:
    """The topic of the nearest cue before a value; a count looks no further than its own clause."""
    mention = scene.mentions[index]
    best: tuple[int, tuple[str, str]] | None = None
    passed = 0
    clause = True
    for j, other in scene.back(index):
        if other.code in ",;" :
            clause = False
        if other.code == ";" and mention.code in "Q":
            break
        if other.code == "," and mention.code == "Q" and mention.unit in {"projects", "procedures"} and passed:
            break
        if other.code in "QB" and mention.code == "Q" and other.unit == mention.unit:
            passed += 1
            if mention.unit != "hectares":
                break
        if other.code == "Q" and other.unit == "projects" and mention.unit == "hectares":
            return _area_of(scene, j)
        if other.code == "O":
            if best:
                break
            if mention.code == "Q" and not clause:
                continue
            if other.code == "O" and scene.bracket(index) is None and scene.bracket(j) is not None:
                continue
            return other.id
        if other.code == "C":
            found = _cue(scene, other, units)
            if found and mention.code in "Q":
                if not clause and mention.unit in {"projects", "procedures", "processes"} and found[0] != "procedures":
                    break
                if best is None or _SPECIFIC.get(found[0], 0) > best[0] and mention.start - other.end < 60:
                    best = (_SPECIFIC.get(found[0], 0), found)
            elif found:
                clause_only = mention.code == "%" and not clause and not _stands_alone(scene, mention)
                return "no_indicator" if clause_only else found
            elif other.id in INDEXES and mention.code in "%S" and not scene.bracket(j):
                return "no_indicator"
            elif mention.unit == "dossiers" and other.id in {"on_time", "satisfaction"} and clause and best is None:
                return "no_indicator"
    return best[1] if best else None


def _area_of(scene: Scene, index: int) -> tuple[str, str] | str | None:
    """An area belongs to the projects counted before it."""
    for draft in scene.drafts:
        if draft.mention is scene.mentions[index] and (draft.topic, "hectares") in scene.lexicon.indicators:
            return draft.topic, "hectares"
    return "no_indicator"


def _share_of_count(scene: Scene, index: int) -> tuple[str, str] | None:
    """The rate that a share states of the count right before it: "13.004 hồ sơ, đạt 91,03%"."""
    mention = scene.mentions[index]
    if mention.code != "%" or not re.search(r"(?:tương đương|bằng|chiếm|tức|đạt|chiếm tới)(?: tỷ lệ)?\s*$", scene.before(mention, 20)):
        return None
    for j, other in scene.back(index):
        if other.code in "%SR;":
            return None
        if other.code in "QB":
            counted = next((d for d in scene.drafts if d.mention is other), None)
            if counted and (counted.topic, "percent") in scene.lexicon.indicators:
                return counted.topic, "percent"
            return None
    return None


def _topic_carried(scene: Scene, index: int, units: tuple[str, ...]) -> tuple[str, str] | str:
    """The topic of a value whose clause names none: that of the values before it, or the index spoken of."""
    mention, memory = scene.mentions[index], scene.memory
    if mention.code in "RWS" or mention.code == "%" or (mention.code == "B" and mention.value % 1):
        if mention.code == "%" and not _stands_alone(scene, mention):
            return "no_indicator"
        recent = [d for d in scene.drafts if d.unit in units] or [d for d in memory.recent if d.unit in units]
        if recent and recent[-1].topic not in INDEXES and mention.code == "%":
            subject = any(m.code in "PALG" for m in scene.mentions[:index])
            return (recent[-1].topic, recent[-1].unit) if subject or recent[-1] in scene.drafts else "no_indicator"
        for unit in units:
            if memory.topic and (memory.topic, unit) in scene.lexicon.indicators:
                return memory.topic, unit
    if mention.unit == "processes":
        return "internal_processes", "processes"
    if re.search(r"(?:trong|trên) tổng số(?: hơn| gần)?\s*$", scene.before(mention, 22)):
        return "no_indicator"
    if mention.unit == "procedures" and re.search(r"(?<!\w)tổng(?: số| cộng)?(?: là| có)?\s*$", scene.before(mention, 16)):
        return "procedures", "procedures"
    if mention.code == "B" and level_of(scene, index, "") != "all":
        earlier = [d for d in scene.drafts if d.unit in units] or [d for d in memory.recent if d.unit in units]
        if earlier:
            return earlier[-1].topic, earlier[-1].unit
    if mention.unit == "procedures" and (level_of(scene, index, "") != "all" or _split_by_level(scene, index)):
        return "procedures", "procedures"
    if mention.unit in {"projects", "dossiers"} and index and scene.mentions[index - 1].code in "PA" and mention.start - scene.mentions[index - 1].end <= 4:
        earlier = [d for d in scene.drafts if d.unit == mention.unit]
        if earlier:
            return earlier[-1].topic, mention.unit
    if mention.unit in {"procedures", "dossiers"} and _part_of(scene, index):
        earlier = [d for d in scene.drafts if d.unit == mention.unit]
        if mention.unit == "procedures":
            earlier = earlier or [d for d in memory.recent if d.topic == "procedures"]
        if earlier:
            return earlier[-1].topic, mention.unit
    return "no_indicator"


def _stands_alone(scene: Scene, mention: Mention) -> bool:
    """Whether a percentage is a value by itself, and not the share of something that follows ("22% sở")."""
    after = scene.after(mention, 8)
    return not re.match(r"\s*[^\W\d_]", after) or bool(
        re.match(r"\s*(?:và|trên|năm|so|thuộc|tăng|giảm|thêm|hơn|trở|với|là|trong|cao|xếp|đứng|của|còn|hoặc|nhưng|song|mà|riêng|nhích)(?!\w)", after)
    )


def _split_by_level(scene: Scene, index: int) -> bool:
    """Whether a count of procedures is split by level behind it: "2.214 thủ tục …, gồm 1.789 thủ tục thuộc cấp tỉnh"."""
    parts = [j for j, m in scene.ahead(index) if m.code in "QB" and m.unit in {"procedures", ""} and level_of(scene, j, "") != "all"]
    return bool(parts) and not any(m.code in "OC" for m in scene.mentions[index : parts[0]])


def _part_of(scene: Scene, index: int) -> bool:
    """Whether a count is a part of what was counted before: "trong đó 48.000 hồ sơ thuộc cấp xã"."""
    mention = scene.mentions[index]
    if level_of(scene, index, "") != "all":
        return True
    return bool(re.match(r"\s*(?:hành chính )?(?:(?:thuộc |ở |tại )?(?:cấp|khối)|[;,.)]|$)", scene.after(mention, 24))) and not re.search(
        r"(?:còn|khác|và \d+)[^,;]{0,8}$", scene.before(mention, 10)
    )


# --- holder -------------------------------------------------------------------------------------

_LINK = re.compile(r"[^;.()]{0,48}?(?:\blà|thuộc về|thuộc|gọi tên|về tay|của|vẫn của|có|do)(?: (?:tỉnh|tp\.?|thành phố|nơi|đơn vị))*\s*$")
_AT = re.compile(r"[^,;.()]{0,14}(?:tại|thuộc|ở|của)(?: (?:tỉnh|tp\.?|thành phố))*\s*$")


def holder_mentions(scene: Scene, index: int) -> list[Mention]:
    """The mentions of places or agencies whose figure a value is, in this sentence."""
    mention = scene.mentions[index]
    opened = scene.bracket(index)
    if opened is not None:
        inside = [m for j, m in scene.back(index) if j > opened and m.code in "PAH"]
        if inside and inside[0].qualifier != "compared":
            return inside[:1]
        for j, other in scene.back(opened):
            if other.code in "PAH" and scene.mentions[opened].start - other.end <= 3:
                return [other]
            if other.code in "R%SQB" and scene.mentions[opened].start - other.end <= 14:
                return holder_mentions(scene, j)
            break
    if found := _holder_behind(scene, index):
        return found
    for _, other in scene.back(index):
        if other.code == "N" and scene.bracket(scene.mentions.index(other)) is None:
            if "vùng" in scene.folded[other.start : other.end]:
                return [other]
            if _averaged(scene, index) or mention.start - other.end > 40 or mention.code in "RW":
                continue
            return [other]
        if other.code in "PAHG" and not (other.qualifier == "compared" and not _relative(scene, other, mention)):
            if other.code == "G":
                if mention.start - other.end < 14 and scene.folded.startswith("khối", other.start) and mention.code in "%SB":
                    return [other]
                continue
            if _closed(scene, other, index):
                continue
            return [_agency_of(scene, other)]
    for j, other in scene.ahead(index):
        if other.code in ";" or (other.code in "RW" and j > index + 8):
            break
        if other.code in "PA" and other.qualifier != "compared" and other.id != "VN":
            between = scene.folded[mention.end : other.start]
            if re.search(r",\s*(?:tỉnh |tp\.? |thành phố )?$", between) and "(" not in between and not any(c in "RW" for c in scene.codes[index + 1 : j]):
                return [other]
            break
    return []


def _agency_of(scene: Scene, place: Mention) -> Mention:
    """The agency that a place only completes: Trung tâm … tỉnh Quảng Ninh, Sở Nội vụ TP.HCM."""
    position = scene.mentions.index(place)
    before = scene.mentions[position - 1] if position else None
    if place.code == "P" and before and before.code == "A" and re.fullmatch(r"[\s,(]*(?:của|thuộc|tỉnh|tp\.?|thành phố|\s)*", scene.between(before, place)):
        return before
    return place


def _relative(scene: Scene, place: Mention, mention: Mention) -> bool:
    """Whether a compared place is spoken of on its own ("so với Hải Phòng – nơi xếp thứ 3")."""
    return bool(re.match(r"\s*(?:-|–|,)?\s*(?:nơi|đơn vị|địa phương)(?! khác)", scene.after(place, 20))) and not any(
        m.code == "," and m.start > place.end + 3 for m in scene.mentions if m.end <= mention.start
    )


def _closed(scene: Scene, other: Mention, index: int) -> bool:
    """Whether a holder stands in a bracket that is closed before the value."""
    depth = 0
    for _, mention in scene.back(index):
        if mention is other:
            return depth > 0
        if mention.code == ")":
            depth += 1
        elif mention.code == "(":
            depth = max(0, depth - 1)
    return False


def _averaged(scene: Scene, index: int) -> bool:
    for _, mention in scene.back(index):
        if mention.code in "M;":
            return mention.code == "M"
    return False


def _holder_behind(scene: Scene, index: int) -> list[Mention]:
    """The holder that follows: "đứng đầu là Hải Phòng", "4 dự án tại huyện Mê Linh"."""
    mention = scene.mentions[index]
    pattern = _LINK if mention.code in "RW" else _AT if mention.code == "Q" else None
    if pattern is None:
        return []
    for _, other in scene.ahead(index):
        if other.code == "," and re.match(r",? là ", scene.folded[other.start : other.start + 5]):
            continue
        if other.code in ",;)(" or other.code in "R%SQBX":
            break
        if other.code == ":" and mention.code == "R":
            continue
        if other.code in "PAH":
            text = scene.between(mention, other)
            if pattern.fullmatch(text) or (mention.code == "R" and re.fullmatch(r"\s?:\s?(?:tp\.? |tỉnh |thành phố )?", text)):
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
        if joint.code not in ",&" or other.code not in "PA" or not re.fullmatch(r"[\s,]*(?:và)?\s*(?:tỉnh |tp\.? |thành phố )?", scene.between(other, scene.mentions[position])):
            break
        members.insert(0, other)
        position -= 2
    return members


def nation_average(scene: Scene, index: int) -> Holder | None:
    """The nation, where the value is an average over its provinces."""
    mention = scene.mentions[index]
    seen = False
    for _, other in scene.back(index):
        if other.code in ";" or other.code in "%SBR":
            break
        if other.code == "M":
            seen = True
            around = scene.folded[max(scene.sentence.start, other.start - 30) : mention.start]
            if re.search(r"(?:bình quân|trung bình|mức chung)[^,;]{0,12}(?:cả nước|toàn quốc)", around):
                return _nation(scene, "cả nước")
        if seen and other.code == "P" and other.id == "VN":
            return _nation(scene, "cả nước")
        if other.code in "PA" and not seen and other.id != "VN":
            return None
    if not seen:
        return None
    text = scene.folded[scene.sentence.start : mention.start]
    clause = re.split(r"[;]", text)[-1]
    return _nation(scene, clause)


def regional(scene: Scene, index: int) -> bool:
    """Whether a rank or mean is one within a region ("thứ 2/6 vùng Đông Nam Bộ")."""
    mention = scene.mentions[index]
    for j, other in enumerate(scene.mentions):
        if other.code != "H" or other.id != "region":
            continue
        if mention.code in "RW":
            near = 0 <= other.start - mention.end < 26 and ";" not in scene.codes[index:j]
            if near or (j < index and (mention.total or 0) < 30 and ";" not in scene.codes[j:index]):
                return (mention.total or 0) < 30
        elif j < index and any(m.code == "M" for m in scene.mentions[:index]) and not any(m.code in "P;" for m in scene.mentions[j:index]):
            return True
    return False


def _nation(scene: Scene, clause: str) -> Holder | None:
    """The nation as a mean of its provinces; an index that also ranks ministries says which level."""
    both = scene.memory.topic == "dti" or any(m.id == "dti" for m in scene.mentions)
    if re.search(r"cấp tỉnh|các tỉnh thành|các tỉnh, thành", clause) and both:
        return Holder("VN", level="city")
    if re.search(r"(?:các|63|34) (?:tỉnh|địa phương)|cả nước|toàn quốc", clause):
        return Holder("VN", level="city" if both and "cấp tỉnh" in scene.folded else "all")
    return Holder("VN", level="city") if "cấp tỉnh" in clause else None


_HOME = re.compile(r"(?<!\w)(?:tỉnh|thành phố|tp|địa phương)(?!\w)(?! (?:này|đó|khác|trực|lân|bạn|miền|vùng|trong|có))")


def _says_home(scene: Scene, index: int) -> bool:
    """Whether "tỉnh" or "thành phố" stands alone before a value: the place that the text is about."""
    text = scene.document.text
    for match in _HOME.finditer(scene.folded, scene.sentence.start, scene.mentions[index].start):
        following = text[match.end() : match.end() + 2].strip()
        before = scene.folded[max(scene.sentence.start, match.start() - 8) : match.start()]
        if not (following and following[0].isupper()) and not re.search(r"(?:các|nhiều|khối|cấp|mỗi|những|số|\d|hai|ba) $", before):
            return True
    return False


def holder_of(scene: Scene, index: int) -> tuple[list[Holder], str]:
    """The holders of a value, and where they come from when it is not this sentence."""
    average = nation_average(scene, index)
    if average:
        return [average], ""
    mentions = holder_mentions(scene, index)
    if mentions and mentions[0].code in "GN":
        return [Holder("VN", level="city") if mentions[0].code == "G" else Holder("", block="no_place")], ""
    if mentions:
        found = [h for m in mentions if (h := holders_of(scene, m))]
        if found and found[0].agency and not found[0].place:
            return [], ""
        if found:
            return found[:1], ""
    memory = scene.memory
    if memory.block:
        return [Holder("", block=memory.block)], "sentence"
    same = memory.holders and scene.sentence.paragraph == memory.holders_paragraph
    if memory.home and not same and _says_home(scene, index):
        return [Holder(memory.home)], "document"
    titled = {fold(h.agency) for h in memory.title_holders if h.agency}
    if memory.holders and memory.holders[-1].agency and scene.sentence.paragraph != memory.holders_paragraph and not any(
        name in fold(memory.holders[-1].agency) for name in titled
    ):
        return [Holder(memory.holders[-1].place)], "sentence"
    if memory.holders:
        return memory.holders[-1:], "sentence"
    if memory.title_holders:
        return memory.title_holders[:1], "title"
    if memory.home:
        return [Holder(memory.home)], "document"
    return [], ""


# --- level --------------------------------------------------------------------------------------

_JOIN = re.compile(r"(?: và (?:cơ quan )?tương đương|, cơ quan tương đương sở)?\s*(?:\(|:|,)?\s*(?:là|đạt|có|chiếm|còn|được|gồm|lên|tại)?\s*(?:đã )?(?:phê duyệt|ban hành|tiếp nhận|giải quyết|trung bình|bình quân|năm \d{4})?\s*(?:trung bình|bình quân|từ|khoảng|chỉ|năm \d{4})*\s*")


def level_of(scene: Scene, index: int, topic: str) -> str:
    """The level of administration that a value is about."""
    mention = scene.mentions[index]
    index_topic = topic in INDEXES
    if mention.code == "Q" and not index_topic:
        for j, other in scene.ahead(index):
            if other.code in ",;()&:%SQRB" or other.start - mention.end > 34:
                break
            if other.code == "L" and not _listed(scene, j):
                return other.id
    for j, other in scene.back(index):
        if other.code in ";%SQRB":
            break
        if other.code == "L" and not _names_index(scene, other, index_topic):
            text = scene.between(other, mention)
            if _JOIN.fullmatch(re.sub(r"\(.*?\)", "", text)) and not _listed(scene, j):
                return other.id
            if not index_topic and _opens_clause(scene, j) and not _listed(scene, j) and not any(m.code in "PA" for m in scene.mentions[j:index]):
                return other.id
            break
    return "all"


def _opens_clause(scene: Scene, index: int) -> bool:
    """Whether a level stands at the head of its clause: "Ở cấp huyện, tỷ lệ đúng hạn là 98,2%"."""
    begin = max([m.end for m in scene.mentions[:index] if m.code == ";"], default=scene.sentence.start)
    head = scene.folded[begin : scene.mentions[index].start]
    return bool(re.fullmatch(r"\s*(?:(?:ở|tại|đối với|với|riêng|còn|trong đó|về)\s*)*", head))


def _names_index(scene: Scene, level: Mention, index_topic: bool) -> bool:
    """Whether "cấp tỉnh" is a part of an index's name."""
    return index_topic and scene.folded[level.start : level.end] in {"cấp tỉnh", "cấp thành phố"}


def _listed(scene: Scene, index: int) -> bool:
    """Whether a level is one of a list of different levels, which together mean all."""
    for step in (-1, 1):
        j = index + step
        while 0 <= j < len(scene.mentions) and scene.mentions[j].code in ",&":
            j += step
        if 0 <= j < len(scene.mentions) and scene.mentions[j].code == "L" and scene.mentions[j].id != scene.mentions[index].id and abs(j - index) > 1:
            gap = scene.between(*sorted((scene.mentions[index], scene.mentions[j]), key=lambda m: m.start))
            if len(gap) < 22 and not re.search(r"\d", gap):
                return True
    return False


# --- period -------------------------------------------------------------------------------------

_IGNORED_BEFORE = re.compile(r"(?:từ trước|trước|theo|nhiệm kỳ|năm học|từ sau|sau|ký|ban hành|hành)\s*$")


def is_comparison(scene: Scene, index: int) -> bool:
    """Whether a period is the other end of a comparison ("so với năm 2021", "hơn năm 2023")."""
    before = scene.before(scene.mentions[index], 30)
    return bool(
        re.search(
            r"(?:so với|so cùng|với|hơn|kém|như|bằng|khác)(?: (?:cả|của|kết quả|mức|hạng|vị trí|thứ|điểm|pci|dti|papi|par index|sipas|chỉ số|cuối|thời điểm))*\s*$",
            before,
        )
    )


def index_year(scene: Scene, index: int) -> tuple[str | None, str]:
    """The year of a yearly index, and where it comes from when it is not this sentence."""
    mention = scene.mentions[index]
    opened = scene.bracket(index)
    if opened and opened == index - 1 and scene.mentions[opened - 1].code == "Y":
        named = scene.mentions[opened - 1].period
        if named and named.grain == "year":
            return named.iso, ""
    for j, other in scene.ahead(index):
        if other.code not in "Y(C":
            break
        gap = scene.folded[mention.end : other.start]
        if other.code == "Y" and other.period and other.period.grain in {"year", "list"}:
            if re.fullmatch(r"\s*\(?\s*(?:(?:của|ở|trong|vào|tại|năm|bảng|xếp hạng|chỉ số|pci|dti|papi|par index|sipas|par-index|cchc|điểm) ?)*\(?", gap) and not is_comparison(scene, j):
                return other.period.iso, ""
            break
    depth_skip = 0
    for j, other in scene.back(index):
        if other.code == ")":
            depth_skip += 1
        elif other.code == "(":
            depth_skip = max(0, depth_skip - 1)
        if other.code == "Y" and other.period and other.period.grain == "year" and not depth_skip:
            if is_comparison(scene, j) or _IGNORED_BEFORE.search(scene.before(other, 16)):
                continue
            return other.period.iso, ""
    for j, other in scene.ahead(index):
        if other.code == ";":
            break
        if other.code == "Y" and other.period and other.period.grain == "year":
            if is_comparison(scene, j) or _IGNORED_BEFORE.search(scene.before(other, 16)) or scene.bracket(j) is not None:
                continue
            if "f" in scene.codes[max(index, j - 3) : j] or _belongs_to_other(scene, index, j):
                continue
            named = scene.mentions[j - 1].code == "C" and other.start - scene.mentions[j - 1].end <= 8
            if named or not scene.memory.index_year:
                return other.period.iso, ""
    if scene.memory.goals_year and basis_of(scene, index) == "target":
        return scene.memory.goals_year, "sentence"
    if basis_of(scene, index) == "target" and scene.anchor and not scene.memory.index_year:
        return str(scene.anchor.year), "published"
    if scene.memory.index_year:
        return str(scene.memory.index_year), "sentence"
    if any(m.code == "k" for _, m in scene.back(index)) and scene.anchor:
        return scene.anchor.isoformat(), "published"
    return (str(scene.anchor.year - 1), "published") if scene.anchor else (None, "")


def _belongs_to_other(scene: Scene, index: int, year: int) -> bool:
    """Whether a year stands right behind another value, which it dates."""
    for j in range(year - 1, index, -1):
        other = scene.mentions[j]
        if other.code in "RW%SB":
            return scene.mentions[year].start - other.end <= 12
    return False


def time_of(scene: Scene, index: int, topic: str, basis: str) -> tuple[str | None, str]:
    """The period of a flow or a stock, and where it comes from when it is not this sentence."""
    stock = scene.lexicon.measures.get(topic) == "stock"
    found = _time_here(scene, index, basis)
    if found:
        return _iso(found, scene.anchor, stock=False), ""
    memory = scene.memory
    if basis == "target" and memory.goals_year:
        return memory.goals_year, "sentence"
    if basis == "target":
        time = memory.target_time
        return (_iso(time, scene.anchor, stock=False), "sentence") if time else _published(scene)
    near = scene.sentence.paragraph - memory.time_paragraph
    if memory.time and (near == 0 or memory.declared or (memory.time.until and near <= 2) or (not stock and near <= 6)):
        return _iso(memory.time, scene.anchor, stock=stock and memory.declared), "sentence"
    return _published(scene)


def _published(scene: Scene) -> tuple[str | None, str]:
    return (scene.anchor.isoformat(), "published") if scene.document.published and scene.anchor else (None, "")


def _time_here(scene: Scene, index: int, basis: str) -> Period | None:
    opened = scene.bracket(index)
    candidates = [(j, m) for j, m in scene.back(index)] + [(j, m) for j, m in scene.ahead(index)]
    for j, other in candidates:
        if other.code != "Y" or not other.period or is_comparison(scene, j):
            continue
        period = other.period
        if in_shift(scene, j):
            continue
        if _IGNORED_BEFORE.search(scene.before(other, 16)) and not (basis == "target" and j > index):
            continue
        if period.grain == "since":
            if scene.anchor and basis != "target" and not period.until:
                return Period(scene.anchor.isoformat(), "day") if j < index else None
            continue
        if period.grain == "now":
            if j < index and period.iso:
                return period
            continue
        if j > index and scene.bracket(j) is not None and scene.bracket(j) != opened:
            continue
        starts = re.search(r"(?:từ|kể từ|hiệu lực từ|tính từ)(?: ngày)?\s*$", scene.before(other, 20))
        if starts and period.grain == "day":
            return days_from(scene, period)
        if period.grain == "day" and not period.until and not starts and not re.search(r"(?:ngày|đến)\s*$", scene.before(other, 6) + ""):
            continue
        if period.grain == "day" and not period.until and not starts:
            continue
        if j > index and not (period.until or starts) and any(m.code in "%SQRB" for m in scene.mentions[index + 1 : j]):
            continue
        return period
    return None


def in_shift(scene: Scene, index: int) -> bool:
    """Whether a period only shifts a month before it: "tháng 8/2022 (số liệu từ ngày 15/7 đến 14/8)"."""
    opened = scene.bracket(index)
    if not opened:
        return False
    before = scene.mentions[opened - 1]
    return before.code == "Y" and bool(before.period) and before.period.grain in {"month", "quarter", "week"}  # type: ignore[union-attr]


def days_from(scene: Scene, period: Period) -> Period:
    """The day itself, or the days that "qua 9 ngày … (từ 1/7/2025)" counts from it."""
    days = re.search(r"(?:qua|sau|trong) (\d{1,3}) ngày", scene.folded[scene.sentence.start : scene.sentence.end])
    if not days or not period.iso:
        return period
    first = date.fromisoformat(period.iso)
    last = date.fromordinal(first.toordinal() + int(days[1]) - 1)
    return Period(f"{first}/{last}", "interval", first.year, last.year)


def _iso(period: Period | None, anchor: date | None, *, stock: bool) -> str | None:
    if period is None or period.iso is None:
        return None
    if stock and "/" in period.iso:
        return period.iso.split("/")[1]
    if stock and period.grain in {"half", "quarter"}:
        month = int(period.iso[-1]) * (6 if period.grain == "half" else 3)
        return f"{period.iso[:4]}-{month:02d}-{month_end(int(period.iso[:4]), month):02d}"
    return period.iso


# --- basis --------------------------------------------------------------------------------------


def basis_of(scene: Scene, index: int) -> str:
    """`target` where a word of plan or goal governs the value, else `stated`."""
    opened = scene.bracket(index)
    if scene.memory.goals is not None and scene.sentence.kind == "item":
        return "target"
    if scene.mentions[index].unit == "projects" and re.search(r"(?:đề nghị|đề xuất|kiến nghị|dự kiến|sẽ)(?: \w+){0,4}\s*$", scene.before(scene.mentions[index], 30)):
        return "target"
    for j, other in scene.back(index):
        if other.code == "T":
            inner = scene.bracket(j)
            if inner is not None and inner != opened:
                continue
            if any(m.code == "m" for m in scene.mentions[j:index]) and "phấn đấu" not in scene.folded[other.start : other.end]:
                return "stated"
            if any(m.code == "." for m in scene.mentions[j:index]):
                continue
            return "target"
        if other.code == "m" and scene.folded[other.start : other.end].startswith(("đạt", "hoàn thành", "xong", "vượt")) and not any(
            m.code == "T" for _, m in scene.back(j)
        ):
            return "stated"
    return "stated"
