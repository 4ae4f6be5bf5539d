"""Rules for a value that moves or stays: from one to another, still, unchanged."""

from __future__ import annotations

import re
from dataclasses import replace

from extract.change_base import base_of
from extract.dating import own_year
from extract.drafting import draft_of, imply
from extract.mentions import Mention
from extract.periods import Period
from extract.scene import RANKED, Draft, Scene, holders_of
from extract.terms import year_before
from extract.topics import topic_of

_COUNTS = frozenset({"dossiers", "procedures", "projects", "processes"})


def from_to(scene: Scene, match: re.Match[str]) -> None:
    """từ 81,82% lên 84,4% · từ vị trí 47 đến vị trí 13 · từ 51/63 xuống 56/63."""
    first, second = match.start("a"), match.start("b")
    a, b = scene.mentions[first], scene.mentions[second]
    if (
        first in scene.taken
        or second in scene.taken
        or not re.search(
            r"lên|xuống|đến|tới|về|còn|trở lại|thành|(?<!\w)to(?!\w)",
            scene.between(a, b) + scene.folded[b.start : b.head or b.end],
        )
    ):
        return
    broken = a.code == "B" and a.value % 1  # từ 0,41 năm 2020, điểm lên 0,58
    if "," in scene.codes[first:second] and a.code not in "R%S" and not broken:
        return
    if (
        re.search(r"nhóm|loại|mức(?! $)|(?:có|dao động|trong khoảng) từ $", scene.before(a, 24))
        or b.qualifier in {"under", "at_least"}
        or a.qualifier == "span"
    ):
        scene.refuse(first, "band")
        scene.refuse(second, "band")
        return
    if a.code in "Bn" and a.total in RANKED and b.total in RANKED:
        scene.turn(a, "R", "rank")
        scene.turn(b, "R", "rank")
    if a.code == "n" and re.match(r" (?:lên|xuống|còn|đến|tới|về)(?!\w)", scene.after(a, 8)):
        scene.turn(a, "B")
    if a.code == "B" and b.code in "%SQ":
        scene.turn(a, b.code, b.unit)
    if _bare_ranks(scene, first, second):
        scene.turn(a, "R", "rank")
        scene.turn(b, "R", "rank")
    scores = a.code == b.code == "B" and _is_broken(scene, a) and _is_broken(scene, b)  # từ 0,45 lên 0,60
    if _bare_counts(scene, first, second):
        scene.turn(b, "B")
    elif not scores and (a.code not in "R%SQ" or (a.code != b.code and b.code not in "RW")):
        return
    shared = topic_of(scene, second)
    if isinstance(shared, str):
        shared = topic_of(scene, first)
    later = draft_of(scene, second, "from_to", topic=shared)
    if not later:
        scene.refuse(first, "no_indicator")
        return
    own = own_year(scene, second, len(scene.mentions))
    period = own_year(scene, first, second) or year_before(own or later.period)
    if span := _years_spanned(scene, first):
        period, later.period = str(span.first), str(span.last)
    if own:
        later.period = own
    elif later.period is None or later.period == period:
        later.period = _year_told(scene, first, period) or later.period
    later.total = later.total or _ranked_in_all(scene, later)
    earlier = draft_of(
        scene,
        first,
        "from_to",
        topic=(later.topic, later.unit),
        holder=later.holder,
        level=later.level,
        period=period,
        qualifier="exact",
    )
    if earlier and earlier.total is None and _ranked_in_all(scene, later) == later.total:
        earlier.total = later.total


_IN_ALL = re.compile(
    r"[^,;.()]{0,18}? (?:among|out of|trên tổng số|trong tổng số|trong số|trên|trong)(?: all)? (\d\d)"
    r" (?:localities|provinces|cities|tỉnh|địa phương|đơn vị)(?!\w)"
)


def _ranked_in_all(scene: Scene, later: Draft) -> float | None:
    """How many were ranked at both ends, told behind the later one: "to 13th in 2023 among 63"."""
    said = _IN_ALL.match(scene.after(later.mention, 48)) if later.unit == "rank" else None
    return float(said[1]) if said and float(said[1]) in RANKED else None


def _is_broken(scene: Scene, mention: Mention) -> bool:
    """Whether a number is written with a decimal mark: 63,0."""
    return bool(mention.value % 1) or _DECIMAL.fullmatch(scene.folded, mention.head, mention.end) is not None


_DECIMAL = re.compile(r"\d{1,3}[.,]\d{1,2}")


def _years_spanned(scene: Scene, index: int) -> Period | None:
    """The years before a change that it goes over: "từ năm 2020 đến 2022, … tăng từ thứ 10 lên thứ 3"."""
    for _, mention in scene.back(index, "Y;R%S"):
        if mention.code != "Y":
            return None
        if mention.period and mention.period.grain == "years":
            return mention.period
    return None


def _bare_ranks(scene: Scene, first: int, second: int) -> bool:
    """Whether bare numbers are ranks: "từ vị trí 42 lên 36", "thứ hạng PCI tăng từ 42 lên 36"."""
    a, b = scene.mentions[first], scene.mentions[second]
    whole = all(m.total is None and m.value == int(m.value) and 1 <= m.value <= 64 for m in (a, b))
    noun = b.code == "n" and not re.match(
        r" (?:về|trong|ở|tại|so|trên|và|của|cả|năm|bảng)(?!\w)", scene.after(b, 8)
    )
    if a.code not in "RB" or b.code not in "Bn" or noun or not whole:
        return False
    steps = next((m.value for _, m in scene.back(first) if m.code == "X"), None)
    return (
        a.code == "R"
        or steps == abs(a.value - b.value)
        or bool(re.search(r"(?:thứ hạng|xếp hạng|vị trí|thứ bậc|vị thứ)[^,;]{0,40}$", scene.before(a, 60)))
    )


_SAID_OF_COUNT = re.compile(r" (?:trong|vào|năm|ở|so|tại|tính|và|sau|chỉ|theo|của)(?!\w)|[^\w ]|$")


def _bare_counts(scene: Scene, first: int, second: int) -> bool:
    """Whether bare numbers count what a cue before them names: "số dự án chậm giảm từ 41 xuống còn 29"."""
    a, b = scene.mentions[first], scene.mentions[second]
    whole = all(m.total is None and m.value % 1 == 0 for m in (a, b))
    if not whole or a.code != "B" or b.code not in "Bn" or not _SAID_OF_COUNT.match(scene.after(b, 8)):
        return False
    topic = topic_of(scene, first)
    return isinstance(topic, tuple) and topic[1] in _COUNTS


def _year_told(scene: Scene, first: int, earlier: str | None) -> str | None:
    """The year of the later end of a change whose earlier year stands between: said before it, or told."""
    said = [m.period.iso for _, m in scene.back(first) if m.period and m.period.grain == "year"]
    known = scene.memory.index_year or (scene.anchor.year - 1 if scene.anchor else None)
    return next((year for year in [*said, str(known or "")] if year and earlier and year > earlier), None)


_AS_BEFORE = re.compile(
    r"[^;.]{0,20}(?<!\w)(?:như|bằng|giống|giống như|ngang|ngang với|bằng với|tương tự|tương tự như) "
    r"(?:của |thứ hạng |hạng |vị trí |kết quả )?năm (trước|ngoái|20\d\d)"
)


def still(scene: Scene, match: re.Match[str]) -> None:
    """vẫn xếp thứ 3/63 · tiếp tục giữ vững vị trí thứ 2 · Vị trí số một … vẫn của Quảng Ninh."""
    ranks = [j for j in range(match.start(), match.end()) if scene.mentions[j].code in "RW"]
    index = ranks[0]
    if index in scene.taken:
        return
    if (
        len(match[0]) == 1
        and "vẫn" not in scene.folded[scene.mentions[index].start : scene.mentions[index].end]
        and not _AS_BEFORE.match(scene.after(scene.mentions[index], 40))
    ):
        return
    mark = scene.mentions[match.start() if match[0][0] == "~" else match.end() - 1]
    rank = scene.mentions[index]
    if mark.start > rank.end and scene.bracket(index) is not None:
        return  # Hà Nội (hạng 3) tiếp tục thuộc nhóm dẫn đầu
    gap = scene.between(*sorted((mark, rank), key=lambda m: m.start)) if mark is not rank else ""
    if len(gap) > 34 or re.search(r"[,;]", gap):
        return
    topic = topic_of(scene, index)
    if isinstance(topic, str):
        return
    base = draft_of(scene, index, "still")
    if base and scene.memory.index_year and base.period == str(scene.memory.index_year - 1):
        base.period = str(scene.memory.index_year)  # giữ vững vị trí thứ 2 của năm 2022
    if base:
        stated = any(
            (m.code == "=" and "năm trước" in scene.folded[m.start : m.end])
            or (m.code == "p" and re.search(r"như\s*$", scene.before(m, 6)))
            for m in scene.mentions
        )
        named = _AS_BEFORE.match(scene.after(rank, 40))
        previous = named[1] if named and named[1].isdigit() else year_before(base.period)
        imply(scene, base, base.value, previous, index, "still", total=True)
        if stated and scene.drafts[-1] is not base:
            scene.drafts[-1].basis = "stated"


def unchanged(scene: Scene, match: re.Match[str]) -> None:
    """(hạng y nguyên so với năm trước) · thứ hạng không đổi."""
    index = match.start()
    said = scene.folded[scene.mentions[index].start : scene.mentions[index].end]
    ranked = index and scene.mentions[index - 1].code in ",(" and scene.mentions[index - 2 : index - 1]
    if (
        not re.search("hạng|vị trí|thứ bậc", said)
        and not (ranked and ranked[0].code in "RW")  # xếp thứ 3, không đổi so với …
        and not re.search(r"(?:hạng|thứ bậc|vị trí|bậc)[^,;]{0,8}$", scene.before(scene.mentions[index], 26))
        and not re.match(
            r" (?:về )?(?:thứ hạng|hạng|vị trí|thứ bậc)(?!\w)", scene.after(scene.mentions[index], 16)
        )
    ):
        return
    base = base_of(scene, index, "rank")
    if base and any(
        m.id != base.topic and m.start > base.mention.end > scene.sentence.start
        for _, m in scene.back(index, "C")
    ):
        return  # thứ 30, tụt 5 hạng; trong khi PAR INDEX giữ nguyên
    if base:
        told = next((m.period for _, m in scene.ahead(index) if m.code in "YpR%S),"), None)
        year = told.iso if told and told.grain == "year" else None
        imply(scene, base, base.value, year or year_before(base.period), index, "unchanged", total=True)


def numbered(scene: Scene, match: re.Match[str]) -> None:
    """A numbered list of a ranking: "2. Đà Nẵng: 70,1 điểm" under a heading that ranks."""
    place = scene.mentions[0]
    line = scene.document.text.rfind("\n", 0, scene.sentence.start) + 1
    number = re.fullmatch(r"\s*(\d{1,2})[.)]\s*", scene.document.text[line : scene.sentence.start])
    gap = scene.folded[scene.sentence.start : place.start]
    if not number or not re.fullmatch(r"\s*(?:tỉnh |tp\.? |thành phố )?", gap) or not scene.memory.ranks_told:
        return
    if len(scene.mentions) == 1:  # the place alone: the list is the ranking
        _place_of_list(scene, place, float(number[1]))
        return
    index = match.end() - 1
    topic = topic_of(scene, index)
    if isinstance(topic, str) or (topic[0], "rank") not in scene.lexicon.indicators or index in scene.taken:
        return
    score = draft_of(scene, index, "value")
    if score:
        scene.drafts.append(
            replace(
                score, unit="rank", value=float(number[1]), total=None, qualifier="exact", rule="numbered"
            )
        )


def _place_of_list(scene: Scene, place: Mention, value: float) -> None:
    """The rank of a place that a numbered list only names."""
    topic, made = scene.memory.topic, holders_of(scene, place)
    alone = not scene.folded[place.end : scene.sentence.end].strip(" .;,")
    if (
        not topic
        or not alone
        or not _beside_others(scene)
        or made is None
        or (topic, "rank") not in scene.lexicon.indicators
    ):
        return
    year = scene.memory.index_year
    scene.drafts.append(
        Draft(
            topic,
            "rank",
            value,
            place,
            "numbered",
            holder=made,
            level=made.level,
            period=str(year) if year else None,
            start=place.start,
            end=place.end,
        )
    )


_ITEM = re.compile(r"\s*\d{1,2}[.)]")


def _beside_others(scene: Scene) -> bool:
    """Whether a line stands beside others with a number: "2. Sơn La" alone is a heading."""
    text, line = scene.document.text, scene.document.text.rfind("\n", 0, scene.sentence.start) + 1
    before = text[:line].rstrip().rpartition("\n")[2]
    behind = text[scene.sentence.end :].lstrip(" .\n").partition("\n")[0]
    return bool(_ITEM.match(before) or _ITEM.match(behind))
