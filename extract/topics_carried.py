"""The indicator of a value whose clause names none: that of the values before, or the index spoken of."""

from __future__ import annotations

import re

from extract.cues import cue_for
from extract.levels import level_of
from extract.mentions import Mention
from extract.rivals import speaks_of_rival
from extract.scene import Scene
from extract.topics_parts import COUNTS, part_topic, sibling_before, whole_before


def carried_topic(scene: Scene, index: int, units: tuple[str, ...]) -> tuple[str, str] | str:
    """The topic of a value whose clause names none: that of the values before it, or the index spoken of."""
    mention, memory = scene.mentions[index], scene.memory
    if part := part_topic(scene, index):
        return part
    if memory.spoken and mention.code in "%Q" and (spoken := _spoken_of(scene, index, units)):
        return spoken
    if mention.code in "RWS" or mention.code == "%" or (mention.code == "B" and mention.value % 1):
        if mention.code == "%" and not stands_alone(scene, mention):
            return "no_indicator"
        if told := _index_told_last(scene, index, units):
            return told
        if speaks_of_rival(scene, index):
            return "other_index"
        recent = [d for d in scene.drafts if d.unit in units] or [d for d in memory.recent if d.unit in units]
        if recent and mention.code == "%" and recent[-1] not in scene.drafts and _of_other_rate(scene, index):
            return "no_indicator"
        if recent and not scene.lexicon.is_index(recent[-1].topic) and mention.code == "%":
            subject = scene.holds("PALG", 0, index)
            subject = subject or bool(
                re.search(
                    r"(?:tỷ lệ|con số) (?:này|đó|ấy)|(?:năm|khi|lúc|hồi) (?:đó|ấy)(?: thì| chỉ| mới|"
                    r" còn)* (?:là|đạt) |"
                    r"(?:con số|tỷ lệ|kết quả|mức) (?:thực tế|hiện tại|thực hiện|hiện nay)|"
                    r"(?:toàn|cả) (?:tỉnh|thành phố) (?:đạt|là|chỉ)|"
                    r"(?:phấn đấu|quyết tâm|cam kết|đặt mục tiêu)(?: (?:sẽ|đạt|đưa|nâng|lên|tới|ở mức|"
                    r"giữ))*(?: trên| từ)? $",
                    scene.folded[scene.sentence.start : mention.start],
                )
            )
            subject = subject or _goal_alone(scene) or _only_timed(scene, index)
            return (
                (recent[-1].topic, recent[-1].unit)
                if subject or recent[-1] in scene.drafts
                else "no_indicator"
            )
        if mention.code == "%" and memory.title_topic and not memory.topic and _labelled(scene, index):
            return memory.title_topic, "percent"
        if mention.code == "%" and _RATE_OF_OTHER.search(scene.before(mention, 70)):
            return "no_indicator"
        for unit in units:
            if memory.topic and (memory.topic, unit) in scene.lexicon.indicators:
                return memory.topic, unit
        near = mention.code == "R" or not scene.holds(",;", index, scene.codes.find("C", index))
        if mention.code in "RW" and not memory.topic and near and (only := _only_index(scene)):
            return only, "rank"
    if mention.unit in COUNTS and (same := _counted_before(scene, index)):
        return same
    if mention.unit == "processes" and mention.unit in scene.lexicon.fallback:
        return scene.lexicon.fallback[mention.unit], mention.unit
    if mention.unit != "procedures" and re.search(
        r"(?:trong|trên) tổng số(?: hơn| gần)?\s*$", scene.before(mention, 22)
    ):
        return "no_indicator"
    if mention.unit in COUNTS and (summed := _summed_up(scene, index, units)):
        return summed
    if mention.unit == "procedures" and re.search(
        r"(?<!\w)tổng(?: số| cộng)?(?: là| có)?\s*$", scene.before(mention, 16)
    ):
        return scene.lexicon.fallback[mention.unit], mention.unit
    if mention.code == "B" and level_of(scene, index, "") != "all":
        earlier = [d for d in scene.drafts if d.unit in units] or [
            d for d in memory.recent if d.unit in units
        ]
        if earlier:
            return earlier[-1].topic, earlier[-1].unit
    if mention.unit == "procedures" and _in_force(scene, index):
        return scene.lexicon.fallback[mention.unit], mention.unit
    if mention.unit == "procedures" and (whole := _whole_told(scene, index)):
        return whole
    if mention.unit == "procedures" and (
        level_of(scene, index, "") != "all" or _split_by_level(scene, index)
    ):
        return scene.lexicon.fallback[mention.unit], mention.unit
    if (
        mention.unit in {"projects", "dossiers"}
        and index
        and scene.mentions[index - 1].code in "PA"
        and mention.start - scene.mentions[index - 1].end <= 6
    ):
        earlier = [d for d in scene.drafts if d.unit == mention.unit]
        if earlier and earlier[-1].holder and earlier[-1].holder.agency:
            return next(d.topic for d in earlier if d.holder == earlier[-1].holder), mention.unit
        if earlier:
            return earlier[-1].topic, mention.unit
    if mention.unit in {"procedures", "dossiers"} and _part_of(scene, index):
        earlier = [d for d in scene.drafts if d.unit == mention.unit]
        if mention.unit == "procedures":
            earlier = earlier or [d for d in memory.recent if d.topic == scene.lexicon.fallback[mention.unit]]
        elif level_of(scene, index, "") != "all":
            level = level_of(scene, index, "")
            earlier = earlier or whole_before(scene, mention) or sibling_before(scene, mention, level)
        if earlier:
            return earlier[-1].topic, mention.unit
    return "no_indicator"


def _summed_up(scene: Scene, index: int, units: tuple[str, ...]) -> tuple[str, str] | None:
    """What a clause sums up of the one before it: "9 sở đã ủy quyền, tổng cộng 87 thủ tục"."""
    if not scene.before(scene.mentions[index], 18).endswith(
        (", tổng cộng ", ", tổng cộng là ", ", cộng lại ")
    ):
        return None
    cue = next((m for _, m in scene.back(index, "CQ;")), None)
    return cue_for(scene, cue, units) if cue and cue.code == "C" else None


_BEHIND_HOLDER = re.compile(
    r"[ :(]*(?:(?:cũng|đã|chỉ|mới|vẫn|còn|đang|hiện|tiếp tục|có|là|đạt|ở mức|được|với|dẫn đầu|đứng đầu|"
    r"cao nhất|thấp nhất|nhiều nhất|ít nhất|khi|tới|đến|hơn|gần|khoảng|:) ?)*"
)


def _spoken_of(scene: Scene, index: int, units: tuple[str, ...]) -> tuple[str, str] | None:
    """What the sentence before spoke of without a figure, where but a holder stands before a value."""
    memory = scene.memory
    if scene.holds("CO") or not 0 <= scene.sentence.paragraph - memory.spoken_paragraph <= 1:
        return None
    if scene.mentions[index].code == "%" and not stands_alone(scene, scene.mentions[index]):
        return None
    head = scene.mentions[index].head or scene.mentions[index].start
    if not scene.holds("PAL", 0, index) and _OURSELVES.fullmatch(scene.folded, scene.sentence.start, head):
        return _first_of(scene, units)
    holder = next((m for _, m in scene.back(index) if m.code not in "(W:~"), None)
    if holder is None or holder.code not in "PAL" or holder.qualifier == "compared":
        return None
    if not _BEHIND_HOLDER.fullmatch(
        scene.folded, holder.end, scene.mentions[index].head or scene.mentions[index].start
    ):
        return None
    return _first_of(scene, units)


_OURSELVES = re.compile(  # Phóng viên: Còn hồ sơ trực tuyến? / – Chúng tôi đạt | 88,7%
    r"(?:[^:;.,]{1,60}: )?(?:(?:chúng tôi|tỉnh|thành phố|toàn tỉnh|toàn thành phố|cả tỉnh|hiện|"
    r"hiện nay|đến nay|chỉ|mới|đã|đang|vẫn|là|đạt|được|ở mức|tỷ lệ|con số|lên|khoảng|hơn|gần),? ?)+"
)


def _first_of(scene: Scene, units: tuple[str, ...]) -> tuple[str, str] | None:
    """What the sentence before spoke of, in the first of the units that it may have."""
    spoken = scene.memory.spoken
    return next(((spoken, unit) for unit in units if (spoken, unit) in scene.lexicon.indicators), None)


def _of_other_rate(scene: Scene, index: int) -> bool:
    """Whether a share goes on with one that no indicator is: "Tỷ lệ quá hạn là 3,4%. Tỷ lệ này ở …"."""
    cue = next((m for _, m in scene.back(index, "C")), None)
    if cue is not None and "không" in scene.before(cue, 30):
        return False  # không để hồ sơ nào quá hạn, đạt 100%
    spoken, lexicon = cue.id if cue else scene.memory.spoken, scene.lexicon
    return lexicon.families.get(spoken) == "dossiers" and (spoken, "percent") not in lexicon.indicators


_RATE_OF_OTHER = re.compile(  # tỷ lệ cán bộ cấp xã đạt chuẩn | 97,6%, which no index is
    r"tỷ lệ (?!này|đó|ấy|trên|đạt|là|ở mức|chung|hài lòng|điểm|\d)[^\W\d_][^,;:.()]*$"
)


def _labelled(scene: Scene, index: int) -> bool:
    """Whether a holder stands right before a value, as its label: "Quảng Bình: 99,1%; Quảng Trị: 98,7%"."""
    return scene.codes[index - 2 : index] in {"P:", "A:"} and not scene.holds("CO")


def _only_index(scene: Scene) -> str:
    """The only index that a sentence names, wherever it does."""
    named = {m.id for m in scene.mentions if m.code in "CO"}
    only = named.pop() if len(named) == 1 else ""
    return only if scene.lexicon.is_index(only) and (only, "rank") in scene.lexicon.indicators else ""


def _goal_alone(scene: Scene) -> bool:
    """Whether a sentence only says what was aimed at: "Mục tiêu cả năm là 98%"."""
    return re.fullmatch("TY?:?%[,.]?", scene.codes) is not None


_TIMED_HEAD = re.compile(
    r"(?:[+-] )?(?:(?:còn|riêng|trong|vào|thì|tính|nhưng|song|trước đó|hồi|đến|tới|cả),? )*"
)
_TIMED = re.compile(
    r",? (?:(?:cũng|chỉ|mới|đã|vẫn|còn|thì|là|đạt|ở mức|ở|được|có|lên|tăng lên|giảm còn|giảm xuống|nâng lên|"
    r"nhích lên|tụt xuống|xuống|tới|đến|con số|tỷ lệ|kết quả|này|đó|ấy|tỉnh|thành phố|toàn|hơn|gần|"
    r"khoảng),? )*"
)


def _only_timed(scene: Scene, index: int) -> bool:
    """Whether a sentence only tells another time of the share before: "Cùng kỳ năm trước chỉ là 97%"."""
    times = [m for m in scene.mentions[:index] if m.code in "Yp"]
    told = {d.topic for d in scene.memory.recent if d.unit == "percent"}
    if len(times) != 1 or len(told) != 1 or scene.drafts or scene.holds("CO"):
        return False
    if scene.sentence.paragraph != scene.memory.holders_paragraph:
        return False
    said, value = times[0], scene.mentions[index]
    opens = _TIMED_HEAD.fullmatch(scene.folded, scene.sentence.start, said.start)
    return opens is not None and _TIMED.fullmatch(scene.folded, said.end, value.start) is not None


_THAT_COUNT = re.compile(r"(?:con số|kết quả|số hồ sơ|số lượng|lượng hồ sơ) (?:này|đó|ấy|trên)")


def _counted_before(scene: Scene, index: int) -> tuple[str, str] | None:
    """What is counted at another time: "Cùng kỳ năm trước, con số này là 48.720 hồ sơ"."""
    mention, memory = scene.mentions[index], scene.memory
    if not scene.drafts and scene.holds("CO"):
        return None
    if "p" not in scene.kinds and not _THAT_COUNT.search(
        scene.folded, scene.sentence.start, scene.sentence.end
    ):
        return None
    told = [d for d in scene.drafts or memory.recent if d.unit == mention.unit and d.basis == "stated"]
    return (told[0].topic, mention.unit) if len({d.topic for d in told}) == 1 else None


_HAS = re.compile(
    r"(?:^|[^\w])(?:(?:hiện |đang |hiện nay |hiện đang )*có|danh mục [^,;.\d]{0,50}(?:còn|gồm|có))"
    r"(?: tổng số| tất cả| tổng cộng| cả thảy| hơn| gần)? *$"
)
_BARE_NOUN = re.compile(
    r"(?: hành chính)?(?: \(tthc\))? *(?:[.,;]|$|(?:thuộc|gồm|(?:ở )?(?:các|cả) cấp)(?!\w)|"
    r"\(?(?:tính )?đến (?:ngày|hết|nay|thời điểm|\d))"
)


def _in_force(scene: Scene, index: int) -> bool:
    """Whether a place has so many procedures, at a time that is told: "hiện tỉnh có 1.876 thủ tục"."""
    mention = scene.mentions[index]
    before = scene.before(mention, 60)
    listed = "danh mục" in before
    if not listed and (re.search(r"trong đó|trong số|còn |ngoài ra|cũng", before) or "có" not in before):
        return False
    dated = listed or scene.memory.state or scene.holds("Yk", 0, index) or _dated_behind(scene, index)
    if scene.holds("OCQ", 0, index) or not dated:
        return False
    said = scene.folded[mention.start : mention.end]
    behind = (said[said.find("thủ tục") + 7 :] if "thủ tục" in said else "") + scene.after(mention, 30)
    return bool(_HAS.search(before) and _BARE_NOUN.match(behind))


def _dated_behind(scene: Scene, index: int) -> bool:
    """Whether a day up to which something holds stands behind it: "… tính đến ngày 31/12/2021"."""
    if scene.codes[index + 1 : index + 2] != "Y":
        return False
    value, said = scene.mentions[index : index + 2]
    return bool(said.period and said.period.grain == "day" and said.period.until) and (
        said.start - value.end <= 12
    )


def _split_by_level(scene: Scene, index: int) -> bool:
    """Whether a count is split by level behind it: "2.214 thủ tục, gồm 1.789 thủ tục cấp tỉnh"."""
    parts = [
        j
        for j, m in scene.ahead(index, "QB")
        if m.unit in {"procedures", ""} and level_of(scene, j, "") != "all"
    ]
    return bool(parts) and not scene.holds("OC", index, parts[0])


def _whole_told(scene: Scene, index: int) -> tuple[str, str] | None:
    """What a count by level is a part of: "đã ủy quyền 531 thủ tục, gồm 400 thủ tục cấp thành phố, 100 …"."""
    mention = scene.mentions[index]
    whole = next((d for d in scene.drafts if d.unit == mention.unit), None)
    if whole is None or level_of(scene, index, "") == "all" or not whole.value > mention.value:
        return None
    parted = re.search(
        r"(?:gồm|trong đó|trong số này|chia ra|bao gồm|cụ thể)(?!\w)|:",
        scene.folded[whole.end : mention.start],
    )
    return (whole.topic, whole.unit) if parted else None


def _index_told_last(scene: Scene, index: int, units: tuple[str, ...]) -> tuple[str, str] | None:
    """The only index of a sentence, told at its end: "xếp thứ 5, … trong bảng PCI 2023"."""
    cues = list(scene.ahead(-1, "CO"))
    if len({m.id for _, m in cues}) != 1 or not scene.lexicon.is_index(cues[-1][1].id):
        return None
    position, cue = cues[-1]
    if (
        position < index
        or scene.holds("RWS%QBX", position)
        or not re.search(r"(?:trong|về|ở|theo|tại|in|on)(?: [^\W\d]+){0,4} $|\($", scene.before(cue, 36))
    ):
        return None
    return next(((cue.id, unit) for unit in units if (cue.id, unit) in scene.lexicon.indicators), None)


def _part_of(scene: Scene, index: int) -> bool:
    """Whether a count is a part of what was counted before: "trong đó 48.000 hồ sơ thuộc cấp xã"."""
    mention = scene.mentions[index]
    if level_of(scene, index, "") != "all":
        return True
    return bool(
        re.match(r"\s*(?:hành chính )?(?:(?:thuộc |ở |tại )?(?:cấp|khối)|[;,.)]|$)", scene.after(mention, 24))
    ) and not re.search(r"(?:còn|khác|và \d+)[^,;]{0,8}$", scene.before(mention, 10))


_OF_GOVERNMENT = re.compile(
    r" (?:chính phủ|trung ương|do (?:hđnd|ubnd|chính phủ|thủ tướng|trung ương|tỉnh|thành phố|bộ|nghị quyết)|"
    r"được giao|đề ra|đặt ra|hđnd)"
)
_WORD_BEHIND = re.compile(r"\s*[^\W\d_]")
_NO_NOUN_BEHIND = re.compile(
    r"\s*(?:và|trên|năm|vào|so|thuộc|tăng|giảm|thêm|hơn|trở|với|là|trong|cao|xếp|đứng|của|còn|hoặc|nhưng|"
    r"song|mà|riêng|nhích|do|vì|nhờ|bởi|nên|khi|chỉ|vẫn|cũng|thấp|kém|để|tuy|dù|mặc dù|bằng|theo|tính|tại|"
    r"in|on|up|down|compared|while|with|and|ranking|placing|which|to|higher|lower|but|"
    r"ahead|by|from|at|were|was|are|is)(?!\w)"
)


def stands_alone(scene: Scene, mention: Mention) -> bool:
    """Whether a percentage is a value by itself, and not the share of something that follows ("22% sở")."""
    after = scene.after(mention, 16)
    if not _WORD_BEHIND.match(after):
        return True
    if _OF_GOVERNMENT.match(after):
        return bool(re.search(r"(?:chỉ tiêu|mục tiêu|kế hoạch) $", scene.before(mention, 12)))
    return bool(_NO_NOUN_BEHIND.match(after))
