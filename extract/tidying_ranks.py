"""Bare numbers that are ranks by what stands around them."""

from __future__ import annotations

import itertools
import re

from extract.mentions import Mention
from extract.scene import RANKED, Scene

_DATED_AFTER = re.compile(r" ?\((?:năm )?(?:19|20)\d\d\)")
_OUT_OF_ALL = re.compile(r"(?:\(|:|-|,|;|là|vị trí|thứ hạng|hạng|bảng|năm \d{4}) ?$")
_CHAIN_BEFORE = re.compile(r"(?:lên|xuống|về|rồi|thứ|,)\s*$")
_YEAR_CHAIN_BEFORE = re.compile(r"năm \d{4}(?: là| chỉ| ở| đứng| xếp| tỉnh)+ $")
_YEAR_BEFORE = re.compile(r"năm \d{4}(?: tỉnh| thành phố)?(?: là| ở| đứng| xếp| chỉ)+ $")
_COUNTED_AFTER = re.compile(r" (?:tỉnh|sở|bậc|điểm|địa|năm|tháng)")
_RANK_IN_BRACKET = re.compile(r"(?:thứ hạng|hạng|vị trí)[^,;()\d]{0,16}\(\s*$")


def _continues_ranks(scene: Scene, index: int) -> bool:
    """Whether a bare number goes on with a series of ranks: "hạng 51 (năm 2012), leo lên 14 (năm 2018)"."""
    mention = scene.mentions[index]
    if mention.code != "B" or mention.total or mention.value > 64 or "R" not in scene.codes[:index]:
        return False
    before = scene.before(mention, 30)
    chained = _DATED_AFTER.match(scene.after(mention, 14)) and _CHAIN_BEFORE.search(before)
    return bool(chained or _YEAR_CHAIN_BEFORE.search(before))


_ALL_OTHERS = re.compile(
    r" các (?:tỉnh thành|tỉnh, thành phố|tỉnh, thành|tỉnh|địa phương)"
    r"(?: (?:về|trong|cả nước|trên)(?!\w)|[,.;]|$)"
)


def leads_all(scene: Scene, mention: Mention) -> bool:
    """Whether one alone leads all others: "Đà Nẵng dẫn đầu các tỉnh thành về chuyển đổi số"."""
    if not _ALL_OTHERS.match(scene.after(mention, 36)):
        return False
    named = [m for m in scene.mentions if m.code in "PA" and m.end <= mention.start]
    return len(named) == 1


_STEPS_BEFORE = re.compile(
    r"\d (?:bậc|hạng),? (?:còn|xuống|xuống còn|lên|về|để xuống|để lên|rơi về)(?: hạng| thứ)? $"
)


def _out_of_all(scene: Scene, mention: Mention) -> bool:
    """Whether a bare number stands over the number of places, where an index is spoken of: "(3/63)"."""
    if mention.code != "B" or mention.total not in RANKED or mention.value > mention.total:
        return False
    cues = [m for m in scene.mentions if m.code == "C"]
    index = any(scene.lexicon.is_index(m.id) for m in cues) if cues else bool(scene.memory.topic)
    return index


_BY_PLACE = re.compile(r"(?:P\(B\)[,;&]?){2,}")
_EARLIER = re.compile(r"R(\((?:Y:?B[;,]?)+\))")
_POINTS_BACK = re.compile(r"(?:vị trí|thứ hạng|thứ bậc|hạng) (?:này|đó|ấy) (?:chỉ |mới |còn )*(?:là|ở) $")
_BY_YEAR = re.compile(r"(?:B\(Y\)[,;&]*){2,}")
_RANKING = re.compile(r"xếp hạng|thứ hạng|thứ bậc|vị trí|hạng")


def _rank_series(scene: Scene) -> None:
    """Bare numbers in brackets that rank: "Quảng Ninh (2), Hà Nội (3)", "xếp hạng …: 8 (2020), 10 (2021)"."""
    spoken = [m for m in scene.mentions if m.code == "C" and scene.lexicon.is_index(m.id)]
    if not spoken and not scene.memory.topic:
        return
    for match in _EARLIER.finditer(scene.codes):  # thứ 3 (2021: 10; 2020: 8)
        for number in scene.mentions[match.start(1) : match.end(1)]:
            if number.code == "B" and number.value % 1 == 0 and 1 <= number.value <= 64:
                scene.turn(number, "R", "rank")
    for match in [*_BY_PLACE.finditer(scene.codes), *_BY_YEAR.finditer(scene.codes)]:
        numbers = [m for m in scene.mentions[match.start() : match.end()] if m.code == "B"]
        values = [m.value for m in numbers]
        ranks = all(m.total is None and m.value % 1 == 0 and 1 <= m.value <= 64 for m in numbers)
        told = (
            _RANKING.search(scene.folded, scene.sentence.start, scene.sentence.end) or scene.memory.ranks_told
        )
        ordered = match[0][0] == "P" and values == sorted(set(values))
        if ranks and (told or ordered):
            for number in numbers:
                scene.turn(number, "R", "rank")


_MOVED_TO = re.compile(
    r"(?<!\w)(?:leo|vươn|nhảy|bật|vọt|thăng|rơi|tụt|rớt|trượt|lùi|tuột|sụt|xếp|đứng)(?: mạnh| hẳn| thẳng)?"
    r" (?:lên|xuống|về|ở) $"
)
_ENDS = re.compile(r" ?[,.;)]|$| (?:và|với|của|trong|còn|rồi|nhưng|sau|vào|cả nước|toàn quốc)(?!\w)")


def _moves_to_rank(scene: Scene, mention: Mention) -> bool:
    """Whether a number is where a place moved to in the ranking spoken of: "năm sau leo lên 35, …"."""
    if not scene.memory.ranks_told or not scene.memory.topic or mention.head != mention.start:
        return False
    if not _ENDS.match(scene.after(mention, 12)):
        return False
    return bool(_MOVED_TO.search(scene.before(mention, 24))) and not scene.holds("Q%")


_SEVERAL = re.compile(r"P(?:,P)*,?&P(?![RW%SB])")
_JOINED = re.compile(r"(?:,| và|, và|,? and) (?:tỉnh |tp\.? |thành phố )?")


_BEHIND = re.compile(r"(?<!\w)(?:sau|trên|trước)(?: tỉnh| tp\.?| thành phố)? $")
_BY_STEPS = re.compile(r" (?:tới |đến |đúng )?(?:\d+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:bậc|hạng)")
_PASSES = re.compile(
    r"(?<!\w)(?:soán ngôi|truất ngôi|bám đuổi|bám sát|bỏ xa|vượt mặt|qua mặt|thế chỗ|hạ bệ)(?: của)?"
    r"(?: tỉnh| tp\.?| thành phố)? $"
)
_PASSING = ("ngôi ", "đuổi ", "sát ", "xa ", "mặt ", "chỗ ", "bệ ", "của ", "tỉnh ", "tp ", "tp. ", "phố ")
_PASSIVE = ("bị ", "bị tỉnh ", "bị tp ", "bị tp. ", "bị thành phố ")
_OVERTAKES = re.compile(r" (?:vượt|qua mặt|soán|truất|bỏ xa|đuổi kịp|bám)")


def is_passed(before: str, after: str) -> bool:
    """Whether a place is only one that passes or is passed: "bị Hải Phòng vượt qua, xếp thứ hai"."""
    if before.endswith(_PASSIVE) and _OVERTAKES.match(after):
        return True
    if before.endswith(_PASSING) and _PASSES.search(before):
        return True
    return _BY_STEPS.match(after[:20]) is not None and _BEHIND.search(before) is not None


def compare_with_all(scene: Scene) -> None:
    """Marks all of a list as compared where its first place is: "chỉ sau Quảng Ninh, Huế và Hải Phòng"."""
    for match in _SEVERAL.finditer(scene.codes):
        places = [m for m in scene.mentions[match.start() : match.end()] if m.code == "P"]
        gaps = [scene.between(one, other) for one, other in itertools.pairwise(places)]
        if places[0].qualifier == "compared" and all(_JOINED.fullmatch(gap) for gap in gaps):
            for place in places:
                place.qualifier = "compared"


_COUNTED = re.compile(r"(?:[PA]:?[Bn][,;&]+)+[PA]:?Q")


def count_all(scene: Scene) -> None:
    """Gives the numbers of a list the noun that stands at its end: "Sa Pa 9, huyện Bảo Yên 4 dự án"."""
    for match in _COUNTED.finditer(scene.codes):
        unit = scene.mentions[match.end() - 1].unit
        for j in range(match.start(), match.end() - 1):
            number = scene.mentions[j]
            near = number.code in "Bn" and number.unit == "" and number.total is None
            if near and number.value % 1 == 0 and number.start - scene.mentions[j - 1].end <= 1:
                scene.turn(number, "Q", unit)


_ON_SCALE = re.compile(r" (?:trên|trong)(?: tổng)?(?: số)?(?: điểm)?(?: tối đa)?(?: là)? ")
_SCALES = frozenset({60.0, 80.0, 100.0, 10.0})


def join_scales(scene: Scene) -> None:
    """Makes one of a score and what it is out of: "45,2 điểm trên tổng 80 điểm"."""
    kept: list[Mention] = []
    for mention in scene.mentions:
        score = kept[-1] if kept and mention.code == "S" and mention.value in _SCALES else None
        if (
            score is not None
            and score.code in "SB"
            and score.total is None
            and score.value < mention.value
            and _ON_SCALE.fullmatch(scene.folded, score.end, mention.head or mention.start)
        ):
            score.code, score.unit, score.total, score.end = "S", mention.unit, mention.value, mention.end
        else:
            kept.append(mention)
    if len(kept) < len(scene.mentions):
        scene.keep(kept)


_NUMBERED = re.compile(r"(?:[:;]BP[:,(]?[%SB]\)?){2,}")
_NUMBERS = re.compile(r"\. ?(?:tỉnh |tp\.? |thành phố )?")


def _numbered_places(scene: Scene) -> None:
    """The numbers of places listed in one line by their rank: "…: 1. Hải Phòng: 91,8%; 2. Huế: 91,1%"."""
    listed = _NUMBERED.search(scene.codes)
    if not listed:
        return
    opens = scene.sentence.start, scene.mentions[listed.start()].start
    if not (
        scene.memory.ranks_told
        or scene.holds("Wb", 0, listed.start())
        or _RANKING.search(scene.folded, *opens)
    ):
        return
    places = [
        j for j in range(listed.start(), listed.end()) if scene.codes[j] == "P" and scene.codes[j - 1] == "B"
    ]
    numbers = [scene.mentions[j - 1] for j in places]
    first = numbers[0].value
    in_order = all(m.value == first + step and m.total is None for step, m in enumerate(numbers))
    if not in_order or first % 1:
        return
    for number, j in zip(numbers, places, strict=True):
        if _NUMBERS.fullmatch(scene.between(number, scene.mentions[j])):
            number.end += 1  # with its dot
            scene.turn(number, "R", "rank")


def name_ranks(scene: Scene) -> None:
    """Numbers that are ranks by what stands before them: "thứ 5, 6, 7", "thứ hạng PCI (27)"."""
    if "P" in scene.kinds and ("B" in scene.kinds and not scene.kinds.isdisjoint(":;")):
        _numbered_places(scene)
    if "(" in scene.codes:
        _rank_series(scene)
    for j, code in enumerate(scene.codes):
        if code not in "Bn":
            continue
        mention = scene.mentions[j]
        if mention.value != int(mention.value) or not 1 <= mention.value <= 705:
            continue
        if mention.value > 64 and mention.total not in RANKED:
            continue  # no rank, whatever stands before it
        before = scene.before(mention, 40)
        listed = (
            j >= 2
            and scene.mentions[j - 1].code in ",&"
            and scene.mentions[j - 2].code == "R"
            and mention.start - scene.mentions[j - 2].end <= 4
        )
        placed = mention.total in RANKED and (
            (j and scene.mentions[j - 1].code == "P" and mention.start - scene.mentions[j - 1].end <= 2)
            or before.endswith(("chót ", "chót, "))
            or (j and _YEAR_BEFORE.search(before))
        )
        moved = mention.value <= 64 and mention.total is None and _moves_to_rank(scene, mention)
        if (
            placed
            or moved
            or (_out_of_all(scene, mention) and _OUT_OF_ALL.search(before))
            or _continues_ranks(scene, j)
            or (
                mention.value <= 64
                and mention.total is None
                and before.endswith(("là ", "ở "))
                and _POINTS_BACK.search(before)
            )
            or (
                mention.code == "B"
                and mention.total is None
                and mention.value <= 64
                and _STEPS_BEFORE.search(before)
            )
            or (listed and mention.value <= 64 and not _COUNTED_AFTER.match(scene.after(mention, 8)))
            or (mention.code == "B" and mention.value <= 64 and _RANK_IN_BRACKET.search(before))
        ):
            scene.turn(mention, "R", "rank")


_SEVERAL_BEFORE = re.compile(
    r"(?:(?<!\d\d\d)\d|hai|ba|bốn|năm)(?: (?:sở|tỉnh, thành(?: phố)?|tỉnh|huyện|quận|xã|phường|đơn vị|"
    r"nơi|địa phương|thành phố)(?: \w+)?)? $"
)
_MANY_WITH = re.compile(  # các tỉnh tiếp theo có chỉ số PCI đứng đầu
    r"(?:các|những)(?: \d+)? (?:tỉnh|địa phương|đơn vị)(?:, thành phố)?(?: [^\W\d]+){0,3}? có "
    r"(?:chỉ số|điểm|kết quả)(?: [^\W\d]+){0,3} $"
)


def lead_many(scene: Scene, mention: Mention) -> bool:
    """Whether a rank in words is one of many together: "ba tỉnh dẫn đầu", "các tỉnh có PCI đứng đầu"."""
    if _SEVERAL_BEFORE.search(scene.before(mention, 34)):
        return True
    return bool(_MANY_WITH.search(scene.before(mention, 80)))
