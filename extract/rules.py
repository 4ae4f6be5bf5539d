"""Layer 2: named patterns over the sequence of mentions in a sentence.

A rule has a name, a pattern over the one-letter codes of mentions.py and a production. Rules run in
order; each takes the mentions it understands, and the last one reads what is left as plain values.
The name travels into the claim.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from extract.mentions import Mention
from extract.resolve import (
    INDEXES,
    basis_of,
    group,
    holder_mentions,
    holder_of,
    index_year,
    is_comparison,
    level_of,
    regional,
    time_of,
    topic_of,
)
from extract.scene import Draft, Holder, Scene, holders_of

Production = Callable[[Scene, re.Match[str]], None]
RANKED = {63.0, 64.0, 34.0, 61.0, 60.0, 62.0}


@dataclass(frozen=True)
class Rule:
    """A name, a pattern over mention codes, and what it makes of a match."""

    name: str
    pattern: re.Pattern[str]
    produce: Production


def draft_of(scene: Scene, index: int, rule: str, **fixed: object) -> Draft | None:
    """A stated value with everything resolved around it; None (and a refusal) where it has no indicator."""
    mention = scene.mentions[index]
    topic = fixed.pop("topic", None) or topic_of(scene, index)
    if isinstance(topic, str):
        scene.refuse(index, topic)
        return None
    name, unit = topic  # type: ignore[misc]
    if regional(scene, index):
        scene.refuse(index, "region")
        return None
    basis = basis_of(scene, index)
    holders, origin = holder_of(scene, index)
    draft = Draft(name, unit, mention.value, mention, rule, mention.total, mention.qualifier, basis)
    draft.holder = holders[0] if holders else None
    if origin:
        draft.inherited["place"] = origin
    draft.level = _level(scene, index, name, draft.holder)
    if draft.holder and draft.holder.agency and origin and (own := level_of(scene, index, name)) != "all":
        draft.holder, draft.level = Holder(draft.holder.place), own
    for key, value in fixed.items():
        setattr(draft, key, value)
    if "period" not in fixed:
        draft.period, origin = _period(scene, index, name, draft.basis)
        if origin:
            draft.inherited["period"] = origin
    if draft.qualifier == "exact" and draft.basis == "target" and re.search(r"(?<!\w)từ\s*$", scene.before(mention, 5)):
        draft.qualifier = "at_least"
    draft.start, draft.end = mention.start, mention.end
    scene.taken.add(index)
    scene.drafts.append(draft)
    return draft


def _level(scene: Scene, index: int, topic: str, holder: Holder | None) -> str:
    if holder and (holder.agency or holder.level != "all"):
        return holder.level
    return level_of(scene, index, topic)


def _period(scene: Scene, index: int, topic: str, basis: str) -> tuple[str | None, str]:
    if topic in INDEXES:
        return index_year(scene, index)
    return time_of(scene, index, topic, basis)


def year_before(period: str | None) -> str | None:
    """The same period one year earlier, None where it is not certain."""
    if not period or "/" in period or not re.fullmatch(r"\d{4}(?:-(?:Q\d|H\d|\d\d))?", period):
        return None
    return f"{int(period[:4]) - 1}{period[4:]}"


def imply(scene: Scene, base: Draft, value: float, period: str | None, index: int, rule: str, *, total: bool) -> None:
    """A value at the other end of a change, computed and marked as implied."""
    if base.basis == "target" or period is None or value < 0 or (base.unit == "rank" and value < 1):
        return
    scene.drafts.append(
        Draft(base.topic, base.unit, round(value, 4), scene.mentions[index], rule, base.total if total else None,
              "exact", "implied", base.holder, base.level, period, dict(base.inherited),
              min(base.start, scene.mentions[index].start), max(base.end, scene.mentions[index].end))  # fmt: skip
    )


# --- structures ---------------------------------------------------------------------------------


def opaque(scene: Scene, match: re.Match[str]) -> None:
    """A bracket full of component scores: [7.98;7.39;6.31]."""
    scene.refuse(match.start(), "component")


def from_to(scene: Scene, match: re.Match[str]) -> None:
    """từ 81,82% lên 84,4% · từ vị trí 47 đến vị trí 13 · từ 51/63 xuống 56/63."""
    first, second = match.start("a"), match.start("b")
    a, b = scene.mentions[first], scene.mentions[second]
    if first in scene.taken or second in scene.taken or not re.search(r"lên|xuống|đến|tới|về|còn|trở lại|thành", scene.between(a, b) + scene.folded[b.start : b.head or b.end]):
        return
    if re.search(r"nhóm|loại|mức", scene.before(a, 24)) or b.qualifier in {"under", "at_least"} or a.qualifier == "span":
        scene.refuse(first, "band")
        scene.refuse(second, "band")
        return
    if a.code in "Bn" and a.total in RANKED and b.total in RANKED:
        for m in (a, b):
            m.code, m.unit = "R", "rank"
    if a.code == "B" and b.code in "%SQ":
        a.code, a.unit = b.code, b.unit
    if a.code not in "R%SQ" or (a.code != b.code and b.code not in "RW"):
        return
    shared = topic_of(scene, second)
    if isinstance(shared, str):
        shared = topic_of(scene, first)
    later = draft_of(scene, second, "from_to", topic=shared)
    if not later:
        scene.refuse(first, "no_indicator")
        return
    period = _own_year(scene, first, second) or year_before(later.period)
    if later.period is None or (_own_year(scene, second, len(scene.mentions)) is None and later.period == period):
        later.period = str(scene.memory.index_year) if scene.memory.index_year else later.period
    draft_of(scene, first, "from_to", topic=(later.topic, later.unit), holder=later.holder, level=later.level, period=period, qualifier="exact")


def _own_year(scene: Scene, index: int, stop: int) -> str | None:
    """The year that follows a value directly, before the next value."""
    for j in range(index + 1, min(stop, len(scene.mentions), index + 4)):
        other = scene.mentions[j]
        if other.code == "Y" and other.period and other.period.grain == "year":
            return other.period.iso
        if other.code == "p":
            return None
        if other.code not in "C(":
            break
    return None


def respectively(scene: Scene, match: re.Match[str]) -> None:
    """Hà Nội và TP.HCM … lần lượt 43,9603 và 41,7754 · Thanh Hóa, Điện Biên, Hà Tĩnh giữ vị trí thứ 5, 6, 7."""
    values = [j for j in range(match.start(), match.end()) if scene.mentions[j].code in "R%SB"]
    if any(j in scene.taken for j in values):
        return
    first = scene.mentions[values[0]]
    holders: list[Mention] = []
    for _, other in scene.back(values[0]):
        if other.code in "PA":
            holders = group(scene, other)
            break
        if other.code in "R%SB" and len(values) > 1 and scene.mentions.index(other) not in scene.taken:
            return
    if len(holders) != len(values) or len(holders) < 2:
        holders = _listed_behind(scene, match.end(), len(values))
    if len(holders) != len(values) or len(holders) < 2:
        return
    for j in values:
        if scene.mentions[j].code == "B":
            scene.mentions[j].code, scene.mentions[j].unit = (first.code, first.unit) if first.code != "B" else ("B", "")
    for holder, j in zip(holders, values, strict=True):
        made = holders_of(scene, holder)
        draft = draft_of(scene, j, "respectively", holder=made)
        if draft and made and made.agency:
            draft.level = made.level


def _listed_behind(scene: Scene, position: int, count: int) -> list[Mention]:
    """The holders that a list of values names behind it: "vị trí thứ 6, 7 và 8 lần lượt thuộc về A, B, C"."""
    holders: list[Mention] = []
    for mention in scene.mentions[position:]:
        if mention.code in "PA":
            holders.append(mention)
        elif mention.code not in (",&" if holders else "lC"):
            break
    if not holders or len(holders) < count:
        return []
    linked = re.search(r"(?:thuộc về|là|thuộc|gọi tên|về tay)\s*(?:tỉnh |tp\.? |thành phố )?$", scene.before(holders[0], 24))
    return holders[:count] if linked else []


def followers(scene: Scene, match: re.Match[str]) -> None:
    """Đà Nẵng đứng đầu, sau đó lần lượt là Thừa Thiên Huế, Bắc Ninh, Quảng Ninh."""
    base = next((d for d in reversed(scene.drafts) if d.unit == "rank" and d.start < scene.mentions[match.start()].start), None)
    if base is None:
        for j, other in scene.back(match.start()):
            if other.code in "RW" and j not in scene.taken:
                base = draft_of(scene, j, "rank")
                break
    if base is None or not base.holder or base.holder.agency or base.topic not in INDEXES:
        return
    text = scene.folded[scene.mentions[match.start()].start : scene.mentions[match.start()].end]
    if text.startswith("lần lượt") and base.start > scene.mentions[match.start()].start:
        return
    number = 0
    for j in range(match.start("list"), match.end("list")):
        mention = scene.mentions[j]
        if mention.code == "P":
            number += 1
            imply_at = Draft(**{**base.__dict__, "holder": Holder(mention.id)})
            imply(scene, imply_at, base.value + number, base.period, j, "followers", total=False)
            scene.drafts[-1].start, scene.drafts[-1].end = scene.mentions[match.start()].start, mention.end


def streak(scene: Scene, match: re.Match[str]) -> None:
    """quán quân 3 năm liên tiếp (2008-2010) · giữ vị trí thứ 3 hai năm liên tiếp."""
    index = match.start()
    ranks = [(abs(j - index), j) for j, m in enumerate(scene.mentions) if m.code in "RW" and not any(scene.mentions[k].code in ";" for k in range(min(j, index), max(j, index)))]
    listed = [m.period.iso for _, m in scene.ahead(index) if m.code == "Y" and m.period and m.period.grain == "year" and m.start - scene.mentions[index].end < 18]
    span = next((m.period for _, m in scene.ahead(index) if m.code == "Y" and m.period and m.period.grain in {"years", "list"} and m.start - scene.mentions[index].end < 14), None)
    if not ranks:
        return
    position = min(ranks)[1]
    if position in scene.taken:
        return
    count = int(scene.mentions[index].value)
    if not 2 <= count <= 15:
        return
    if len(listed) == count and all(listed):  # hai năm liền, 2022 và 2023
        base = draft_of(scene, position, "streak", period=listed[0])
        scene.drafts += [Draft(**{**base.__dict__, "period": year}) for year in listed[1:]] if base else []
        return
    year, _ = index_year(scene, position)
    base_year = int(year[:4]) if year else None
    if span and span.first and span.last:
        years = list(range(span.first, span.last + 1))
    elif base_year:
        years = list(range(base_year - count + 1, base_year + 1))
    else:
        return
    alone = base_year not in years
    earlier = [j for j, _ in scene.back(position) if scene.mentions[j].code in "RW"]
    if not alone and span and base_year == span.last and not earlier and scene.memory.index_year is None and not any(m.code == "Y" and m.period and m.period.grain == "year" for m in scene.mentions):
        alone = True
    if alone:
        for number, y in enumerate(years):
            if number == 0:
                base = draft_of(scene, position, "streak", period=str(y))
                if base is None:
                    return
            else:
                scene.drafts.append(Draft(**{**base.__dict__, "period": str(y)}))  # type: ignore[union-attr]
        return
    base = draft_of(scene, position, "rank")
    if base:
        for y in years:
            if str(y) != base.period:
                imply(scene, base, base.value, str(y), index, "streak", total=True)


def still(scene: Scene, match: re.Match[str]) -> None:
    """vẫn xếp thứ 3/63 · tiếp tục giữ vững vị trí thứ 2 · Vị trí số một … vẫn của Quảng Ninh."""
    ranks = [j for j in range(match.start(), match.end()) if scene.mentions[j].code in "RW"]
    index = ranks[0]
    if index in scene.taken:
        return
    if len(match[0]) == 1 and "vẫn" not in scene.folded[scene.mentions[index].start : scene.mentions[index].end] and not re.match(
        r"[^;.]{0,20}như năm (?:trước|ngoái)", scene.after(scene.mentions[index], 40)
    ):
        return
    mark = scene.mentions[match.start() if match[0][0] == "~" else match.end() - 1]
    rank = scene.mentions[index]
    gap = scene.between(*sorted((mark, rank), key=lambda m: m.start)) if mark is not rank else ""
    if len(gap) > 34 or re.search(r"[,;]", gap):
        return
    topic = topic_of(scene, index)
    if isinstance(topic, str):
        return
    base = draft_of(scene, index, "still")
    if base:
        stated = any(m.code == "=" and "năm trước" in scene.folded[m.start : m.end] or m.code == "p" and re.search(r"như\s*$", scene.before(m, 6)) for m in scene.mentions)
        imply(scene, base, base.value, year_before(base.period), index, "still", total=True)
        if stated and scene.drafts[-1] is not base:
            scene.drafts[-1].basis = "stated"


def unchanged(scene: Scene, match: re.Match[str]) -> None:
    """(hạng y nguyên so với năm trước) · thứ hạng không đổi."""
    index = match.start()
    if not re.search(r"(?:hạng|thứ bậc|vị trí|bậc)[^,;]{0,8}$", scene.before(scene.mentions[index], 26)):
        return
    base = _base(scene, index, "rank")
    if base:
        following = next((m for _, m in scene.ahead(index) if m.code in "YpR%S),"), None)
        year = following.period.iso if following and following.period and following.period.grain == "year" else None
        imply(scene, base, base.value, year or year_before(base.period), index, "unchanged", total=True)


def many_indexes(scene: Scene, match: re.Match[str]) -> None:
    """quán quân năm 2023 ở 4 bảng: PAR Index, SIPAS, PCI và PGI."""
    index = match.start()
    if index in scene.taken or not re.search(r"(?:cả |[2-9] |hai |ba |bốn |năm )+(?:bảng|chỉ số)", scene.after(scene.mentions[index], 60)):
        return
    topics = list(dict.fromkeys(m.id for m in scene.mentions if m.code == "C" and m.id in INDEXES))
    if len(topics) < 2:
        return
    for topic in topics:
        scene.taken.discard(index)
        draft_of(scene, index, "many_indexes", topic=(topic, "rank"))


def clear_by(scene: Scene, match: re.Match[str]) -> None:
    """quyết tâm xử lý dứt điểm 293 dự án chậm tiến độ còn lại trước ngày 31-12-2023: none may remain."""
    index = match.start("q")
    mention = scene.mentions[index]
    deadline = next((m for _, m in scene.ahead(index) if m.code == "Y" and m.period and m.period.grain in {"day", "month", "year"}), None)
    if index in scene.taken or mention.unit != "projects" or not re.search(r"(?:dứt điểm|hoàn thành|xong)[^,;]{0,14}$", scene.before(mention, 30)):
        return
    if deadline is None or not re.search(r"(?:trước|trong|đến|hết|chậm nhất)(?: \w+)?\s*$", scene.before(deadline, 16)):
        return
    topic = topic_of(scene, index)
    if isinstance(topic, str) or (topic[0] != "delayed_remaining" and ("delayed_remaining", "projects") not in scene.lexicon.indicators):
        return
    period, origin = time_of_stock(scene, index)
    base = draft_of(scene, index, "clear_by", basis="stated", period=period)
    if base:
        base.inherited["period"] = origin
        assert deadline.period
        goal = Draft(**{**base.__dict__, "topic": "delayed_remaining", "value": 0.0, "basis": "target", "period": deadline.period.iso, "inherited": {}})
        goal.total, goal.qualifier = None, "exact"
        goal.start, goal.end = base.start, deadline.end
        scene.drafts.append(goal)


def time_of_stock(scene: Scene, index: int) -> tuple[str | None, str]:
    """The day of publication, for a stock whose sentence names only a deadline."""
    published = scene.document.published
    return (published.isoformat(), "published") if published else (None, "")


def parts_by_holder(scene: Scene, match: re.Match[str]) -> None:
    """7 dự án …: 4 dự án tại huyện Mê Linh, 1 dự án thuộc quận Nam Từ Liêm."""
    first = match.start()
    colon = scene.codes.index(":", first)
    parts = [j for j in range(colon, match.end()) if scene.mentions[j].code == "Q"]
    unit = scene.mentions[first].unit
    if first in scene.taken or len(parts) < 2 or any(scene.mentions[j].unit != unit for j in parts):
        return
    whole = draft_of(scene, first, "value")
    if not whole:
        return
    for j in parts:
        holder = next((holders_of(scene, m) for _, m in scene.ahead(j) if m.code in "PA"), None)
        if holder:
            draft_of(scene, j, "parts_by_holder", topic=(whole.topic, whole.unit), holder=holder, level=holder.level, period=whole.period)


# --- changes ------------------------------------------------------------------------------------

_SMALL = re.compile(r"\s*(?:(?:nhiều nhất|ít nhất|cao nhất|thấp nhất|mạnh nhất|thêm|tới|đến|lên|được|là|mạnh|nhẹ|đi|tận|những|đúng|đều|cả)\s*)*")
_TO = re.compile(r"(?:lên|vươn lên|tăng lên|nâng lên|bật lên|xuống|đi lên|hạ|nhích lên|tiến lên|vượt lên)$")


def change(scene: Scene, match: re.Match[str]) -> None:
    """tăng 0,9% so với năm 2020 · hơn năm 2023 (80,08%) 2,58% · vượt 7 bậc so với năm 2021 · hạ 13 bậc."""
    verb, index = match.start(), match.start("x")
    amount, sign = scene.mentions[index], 1.0 if scene.mentions[verb].code == "+" else -1.0
    if index in scene.taken:
        return
    inner = match["i"]
    word = scene.folded[scene.mentions[verb].start : scene.mentions[verb].end]
    gap = re.sub(r"\([^)]*\)", " ", scene.folded[scene.mentions[verb].end : amount.head or amount.start])
    if not inner:
        rest = gap[: len(gap) - len(scene.folded[amount.start : amount.head])] if amount.head > amount.start else gap
        if not _SMALL.fullmatch(rest):
            return
        if amount.code != "X" and _TO.search(word) and not re.match(r"\s*so với", scene.after(amount, 10)):
            return
        if amount.code != "X" and re.search(r"\b(?:lên|đến|tới|còn)\s*$", gap) and "tới" not in gap:
            return
        if word == "vượt" and amount.code != "X":
            return
        if amount.code == "Q" and not word.startswith(("tăng", "giảm", "nhiều", "ít", "cao", "thấp")):
            return
    other = inner.replace("v", "").replace("(", "").replace(")", "")
    if inner and not re.fullmatch(r"v?C?[Yp]+(?:\([^()]*\))?", inner):
        if re.search(r"[PMARN]", inner) and scene.mentions[verb].end + 60 > amount.start and (inner.endswith(")") or "M" in inner):
            scene.refuse(index, "change_only")
        return
    scene.taken.add(index)
    previous, named = _compared_with(scene, verb, index)
    if previous == "other":
        scene.refused.append((amount, "change_only"))
        return
    del other
    _read_change(scene, verb, index, sign, previous, named)


def changes_in_brackets(scene: Scene, match: re.Match[str]) -> None:
    """53 địa phương tăng (Bình Thuận 6,39%, Lai Châu 0,19%): changes, not values."""
    for j in range(match.start("list"), match.end("list")):
        if scene.mentions[j].code in "%SX":
            scene.refuse(j, "change_only")


def hon_so_voi(scene: Scene, match: re.Match[str]) -> None:
    """…, hơn 0,66% so với nơi xếp thứ 2: a difference, whose "hơn" is no qualifier."""
    index = match.start()
    amount = scene.mentions[index]
    if index in scene.taken or amount.qualifier != "over" or not scene.folded[amount.start : amount.head].startswith("hơn"):
        return
    if not re.match(r"\s*so với", scene.after(amount, 10)):
        return
    scene.taken.add(index)
    previous, named = _compared_with(scene, index, index)
    if previous == "other" or not named:
        scene.refused.append((amount, "change_only"))
        return
    amount.qualifier = "exact"
    _read_change(scene, index, index, 1.0, previous, named)


def _compared_with(scene: Scene, verb: int, index: int) -> tuple[str | None, bool]:
    """(period of the other end, whether the text names it); "other" for a comparison with something else."""
    for j in range(verb + 1, index):
        mention = scene.mentions[j]
        if mention.code == "Y" and mention.period:
            return mention.period.iso, True
        if mention.code == "p":
            return (mention.period.iso if mention.period else None), True
    for j, mention in scene.ahead(index):
        if mention.code == "f" and j + 1 < len(scene.mentions) and scene.mentions[j + 1].code == "R":
            later = _own_year(scene, j + 1, len(scene.mentions))
            if later:
                return later, True
        if mention.code in ";" or (mention.code in "R%SQ" and not _is_amount(scene, j)):
            if not (mention.code in "W"):
                break
        if mention.code == "v":
            for k, target in scene.ahead(j):
                if target.code == "Y" and target.period:
                    return target.period.iso, True
                if target.code == "p":
                    return (target.period.iso if target.period else None), True
                if target.code in "PAMWRGH":
                    return "other", True
                if k > j + 3:
                    break
            tail = scene.after(mention, 14)
            return ("other", True) if re.match(r"\s*(?:nơi|đơn vị|mức|các|trung bình|bình quân|địa phương|mục tiêu|kế hoạch)", tail) else (None, False)
    for j, mention in scene.back(verb):
        if mention.code in ";":
            break
        if mention.code == "Y" and mention.period and mention.period.grain == "year" and is_comparison(scene, j):
            return mention.period.iso, True
        if mention.code in "R%SQ" and j not in scene.taken:
            break
    return None, False


def _is_amount(scene: Scene, index: int) -> bool:
    verb = scene.mentions[index - 1] if index else None
    if verb and verb.code in "+-" and scene.mentions[index].code != "X" and _TO.search(scene.folded[verb.start : verb.end]):
        return False
    return index in scene.taken or (index > 0 and scene.mentions[index - 1].code in "+-" and scene.mentions[index].start - scene.mentions[index - 1].end <= 6)


def _base(scene: Scene, index: int, unit: str) -> Draft | None:
    """The value that a change starts from: the nearest of that unit before it, else right behind it."""
    codes = {"rank": "RW", "percent": "%", "score": "SB"}.get(unit, "Q")
    for j, other in scene.back(index):
        if other.code in codes and other.qualifier != "amount":
            found = next((d for d in scene.drafts if d.mention is other and d.basis != "implied" and d.unit == unit), None)
            if found:
                return found
            if j in scene.taken:
                continue
            if scene.bracket(j) is not None and scene.bracket(j) != scene.bracket(index) and unit != "rank":
                before = scene.mentions[scene.bracket(j) - 1] if scene.bracket(j) else None  # type: ignore[operator]
                if before and before.code in "Yp":
                    continue
            if other.code in "%SQB" and _is_amount(scene, j):
                continue
            return draft_of(scene, j, "rank" if unit == "rank" else "value")
        if other.code == "O":
            return None
    for j, other in scene.ahead(index):
        if other.code in ";O" or (other.code in "PA" and other.qualifier != "compared"):
            break
        if other.code in codes and j not in scene.taken and not _is_amount(scene, j):
            if unit != "rank" and not re.search(r"(?:đạt|lên|còn|nay|được|là)[^,;]{0,12}$", scene.before(other, 20)):
                break
            if scene.mentions[j - 1].code == "f":
                continue
            return draft_of(scene, j, "rank" if unit == "rank" else "value")
        if other.code in codes:
            found = next((d for d in scene.drafts if d.mention is other and d.basis != "implied" and d.rule != "from_to"), None)
            if found:
                return found
    return None


def _read_change(scene: Scene, verb: int, index: int, sign: float, previous: str | None, named: bool) -> None:
    amount = scene.mentions[index]
    unit = {"X": "rank", "%": "percent", "S": "score"}.get(amount.code, amount.unit)
    if amount.unit == "points":
        unit = "percent"
    if amount.code == "B":
        unit = "score"
    _stated_before(scene, verb, index)
    complement = re.search(r"(?:tỷ lệ |số )?(?:chưa|không) (?:thực hiện|được|có)[^,;]{0,30}$", scene.before(scene.mentions[verb], 44))
    if complement and unit == "percent":
        _complement(scene, verb, index, sign, previous)
        return
    if amount.code == "Q":
        scene.refused.append((amount, "change_only"))
        return
    blocked = next((m for _, m in scene.back(index) if m.code in "OC"), None)
    base = None if blocked and blocked.code == "O" else _base(scene, verb, unit)
    if base is None or base.unit != unit or amount.qualifier != "exact" or base.qualifier != "exact" or base.basis == "target":
        scene.refused.append((amount, "component" if blocked and blocked.code == "O" else "change_only"))
        return
    if _other_holder(scene, index, base):
        scene.refused.append((amount, "change_only"))
        return
    period = previous or year_before(base.period)
    if previous and base.period and re.fullmatch(r"\d{4}", previous) and re.fullmatch(r"\d{4}-[QH]?\d+", base.period):
        period = previous + base.period[4:]  # so với cùng kỳ năm 2022
    if period is None or period == base.period:
        return
    value = base.value + amount.value * sign if unit == "rank" else base.value - amount.value * sign
    bracket = scene.bracket(index)
    same_bracket = bracket is not None and bracket == scene.bracket(scene.mentions.index(base.mention))
    imply(scene, base, value, period, index, "change", total=unit == "rank" and named and not same_bracket and not _crosses(scene, base, index))


def _crosses(scene: Scene, base: Draft, index: int) -> bool:
    """Whether a semicolon stands between a base and its change."""
    first, last = sorted((scene.mentions.index(base.mention), index))
    return ";" in scene.codes[first:last]


def _other_holder(scene: Scene, index: int, base: Draft) -> bool:
    """Whether the change is told of another holder than its base."""
    first, last = sorted((scene.mentions.index(base.mention), index))
    for j in range(first + 1, last):
        mention = scene.mentions[j]
        if mention.code in "PA" and mention.qualifier != "compared" and scene.bracket(j) is None:
            made = holders_of(scene, mention)
            if made and base.holder and (made.place, made.agency) != (base.holder.place, base.holder.agency):
                linked = holder_mentions(scene, scene.mentions.index(base.mention))
                if not (linked and linked[0] is mention):
                    return True
    return False


def _stated_before(scene: Scene, verb: int, index: int) -> None:
    """The value of the other end where a bracket behind it says it: hơn năm 2022 (80,08%)."""
    for j in range(verb + 1, min(len(scene.mentions), index + 8)):
        mention = scene.mentions[j]
        if mention.code not in "Yp" or j + 1 >= len(scene.mentions) or scene.mentions[j + 1].code != "(":
            continue
        period = mention.period.iso if mention.period else None
        for k in range(j + 2, min(len(scene.mentions), j + 5)):
            value = scene.mentions[k]
            if value.code == ")":
                break
            if value.code in "R%SB" and k not in scene.taken:
                base = _base(scene, verb, {"R": "rank", "%": "percent"}.get(value.code, "score"))
                holder = {"holder": base.holder, "level": base.level} if base else {}
                topic = (base.topic, base.unit) if base else None
                draft_of(scene, k, "value_before", topic=topic, period=period or year_before(base.period if base else None), basis="stated", **holder)


def _complement(scene: Scene, verb: int, index: int, sign: float, previous: str | None) -> None:
    """Tỷ lệ chưa thực hiện thư xin lỗi giảm 2,32%: the rate of those that did rose by as much."""
    cue = next((m for _, m in scene.back(verb) if m.code == "C"), None)
    earlier = [d for d in [*scene.memory.drafts, *scene.drafts] if cue and d.topic == cue.id and d.unit == "percent" and d.basis == "stated"]
    if earlier:
        base = earlier[-1]
        period = previous or year_before(base.period)
        moved = Draft(**{**base.__dict__, "start": scene.mentions[verb].start, "end": scene.mentions[index].end})
        imply(scene, moved, base.value + scene.mentions[index].value * sign, period, index, "change_of_complement", total=False)
    else:
        scene.refused.append((scene.mentions[index], "change_only"))


# --- what is left -------------------------------------------------------------------------------


def band(scene: Scene, match: re.Match[str]) -> None:
    """top 10, nhóm 5: a bound, not a rank."""
    scene.refuse(match.start(), "band")


def vague(scene: Scene, match: re.Match[str]) -> None:
    """hàng chục nghìn tỉ: no figure."""
    scene.refuse(match.start(), "vague")


def value(scene: Scene, match: re.Match[str]) -> None:
    """A value with its indicator, holder, level and period found around it."""
    index = match.start()
    mention = scene.mentions[index]
    if index in scene.taken:
        return
    if (reason := _not_a_value(scene, index)) is not None:
        if reason:
            scene.refuse(index, reason)
        return
    members: list[Mention] = []
    linked = holder_mentions(scene, index)
    if linked and linked[0].code in "PA" and scene.bracket(index) is None:
        members = _sharing(scene, index, linked[0])
    years = _listed_years(scene, index)
    draft = draft_of(scene, index, "rank" if mention.code in "RW" else "value")
    if draft is None:
        return
    _whole_by_share(scene, index, draft)
    if mention.id == "implied":
        draft.basis, draft.rule = "implied", "last_of"
    for other in members:
        made = holders_of(scene, other)
        if made and made != draft.holder:
            scene.drafts.append(Draft(**{**draft.__dict__, "holder": made, "level": made.level if made.agency else draft.level, "rule": "shared"}))
    if years:
        draft.period = years[-1]
    for year in years:
        if year != draft.period:
            scene.drafts.append(Draft(**{**draft.__dict__, "period": year, "rule": "shared_years"}))


def _whole_by_share(scene: Scene, index: int, draft: Draft) -> None:
    """The total of a count whose share is stated: 439 dự án, bằng 61,66% of the 712 counted before."""
    if draft.total is not None or scene.mentions[index].code not in "QB" or draft.unit not in {"projects", "procedures", "dossiers"}:
        return
    share = next((m for _, m in scene.ahead(index) if m.code not in "(,)"), None)
    if share is None or share.code != "%" or share.start - draft.end > 30:
        return
    if scene.bracket(scene.mentions.index(share)) is None and (draft.topic, "percent") in scene.lexicon.indicators:
        return  # it is a rate of its own
    for earlier in reversed([*scene.memory.drafts[-6:], *scene.drafts]):
        if earlier.unit == draft.unit and earlier.value > draft.value and abs(draft.value / earlier.value * 100 - share.value) <= 0.06:
            draft.total = earlier.value
            position = scene.mentions.index(share)
            if position not in scene.taken:
                scene.refuse(position, "not_a_figure")
            return


def _sharing(scene: Scene, index: int, holder: Mention) -> list[Mention]:
    """Those who share one value: "Sở Nội vụ và quận Long Biên dẫn đầu"."""
    position = scene.mentions.index(holder)
    if position < index:
        members = group(scene, holder)
        joint = scene.codes[position - 1 : position]
        return members if len(members) > 1 and joint == "&" else []
    members = [holder]
    while position + 2 < len(scene.mentions) and scene.mentions[position + 1].code == "&" and scene.mentions[position + 2].code in "PA":
        if scene.mentions[position + 2].start - scene.mentions[position].end > 16:
            break
        members.append(scene.mentions[position + 2])
        position += 2
    return members if len(members) > 1 else []


def _listed_years(scene: Scene, index: int) -> list[str]:
    """The years of a list that one value holds for: hạng 8 (2016, 2017) · năm 2019 và 2020 cùng hạng 59."""
    mention = scene.mentions[index]
    for j in (index + 1, index + 2, index - 1, index - 2):
        if not 0 <= j < len(scene.mentions):
            continue
        other = scene.mentions[j]
        if other.code == "Y" and other.period and other.period.grain == "list":
            first, last = sorted((mention, other), key=lambda m: m.start)
            joint = r"\s*\(?\s*" if other is last else r"\s*(?:cùng|đều|là|:)?\s*(?:đứng|xếp|ở|giữ)?\s*"
            if re.fullmatch(joint, scene.between(first, last)):
                return re.findall(r"\d{4}", scene.folded[other.start : other.end])
    return []


def _not_a_value(scene: Scene, index: int) -> str | None:
    """A reason (may be empty) why a number is no value at all, None where it may be one."""
    mention = scene.mentions[index]
    before, after = scene.before(mention, 40), scene.after(mention, 64)
    if mention.code == "B":
        if mention.total is not None:
            return "not_a_figure"
        named = index and scene.mentions[index - 1].code == "C" and mention.start - scene.mentions[index - 1].end <= 1 and not after.startswith(" là")
        cue = named or re.search(r"(?:là|:|điểm|điểm số|đạt|gồm|tổng|có|được|pci|pdti|papi|dti|sipas|index|lần lượt|với|trung bình|bình quân)\s*$", before)
        if not cue and not (mention.value % 1 and re.search(r"(?:,|rồi|và|\()\s*$", before)):
            return ""
        if scene.bracket(index) is not None and mention.value == int(mention.value):
            return ""
    if mention.code == "S" and mention.total is not None and mention.total == 18:
        return "component"
    if mention.code == "%" and scene.bracket(index) is not None:
        previous = scene.mentions[index - 2] if index >= 2 else None
        if scene.mentions[index - 1].code == "(" and previous and previous.code in "QBn" and previous.total is None:
            return "not_a_figure"
    if mention.code == "%" and re.search(r"nhóm \w\s*\(?(?:từ )?[^()]{0,12}$", before + scene.folded[mention.start : mention.head]):
        return "band"
    if mention.qualifier in {"at_least", "under"} and mention.code in "%S" and re.search(r"(?:nhóm|loại)[^,;.]{0,22}$", before):
        return "band"
    if mention.qualifier == "span" and mention.code in "S":
        return "band"
    if mention.code in "RW" and re.search(r"(?:bằng|tương đương)\s*$", before):
        return "band"
    if mention.code == "W" and mention.value < 0:
        last = re.search(r"trong (?:số |tổng số )?(\d+)", after)
        if not last:
            return "superlative"
        mention.value = mention.total = float(last[1])
        mention.id = "implied"
    if mention.code == "S" and re.match(r"\s*(?:đánh giá|điều tra|thưởng|cộng|trừ|tối đa|chuẩn|thẩm định|tự chấm)", after):
        return "component"
    if mention.code == "%" and re.match(r"[^,;.]{0,40}mức độ \d", after):
        return "label"
    if mention.code == "%" and re.search(r"(?:nhiều nhất|ít nhất|mạnh nhất)\s*$", before + scene.folded[mention.start : mention.head]) and any(
        m.code in "+-" and scene.folded.startswith(("tăng", "giảm"), m.start) and ";" not in scene.codes[j:index] for j, m in scene.back(index)
    ):
        return "change_only"
    if mention.code in "S%" and mention.qualifier == "under" and re.search(r"(?:trên|hơn) [\d.,]+%?(?: điểm)? (?:và|nhưng) $", before):
        return "band"
    return None


RULES: tuple[Rule, ...] = (
    Rule("opaque", re.compile("o"), opaque),
    Rule("band", re.compile("b"), band),
    Rule("vague", re.compile("u"), vague),
    Rule("clear_by", re.compile("[TO+C]*(?P<q>Q)[^Q]*Y"), clear_by),
    Rule("from_to", re.compile(r"f[CPYd]*(?P<a>[RSBQ%n])[CYpP()d]*,?[t+\-~]*[CYd]*(?P<b>[RWSQ%Bn])"), from_to),
    Rule("respectively", re.compile(r"[R%SB](?:[,&][R%SB])+"), respectively),
    Rule("many_indexes", re.compile("[RW]"), many_indexes),
    Rule("streak", re.compile("s"), streak),
    Rule("still", re.compile("~[C()kPY]*[RW]|[RW][CYP()]*~|R"), still),
    Rule("change", re.compile(r"[+\-](?P<i>[vCYpRPMAN]*(?:\([^()]*\))?[PMA]*(?:\([^()]*\))?)t?(?P<x>[X%SQB])"), change),
    Rule("changes_in_brackets", re.compile(r"[+\-]\((?P<list>(?:P[%SX],?&?)+)\)"), changes_in_brackets),
    Rule("difference", re.compile("[X%SB]"), hon_so_voi),
    Rule("unchanged", re.compile("="), unchanged),
    Rule("parts_by_holder", re.compile(r"Q(?:\([^()]*\)|[^Q:;])*:(?:[^Q;]*Q[^Q;]*){2,}"), parts_by_holder),
    Rule("value", re.compile("[RW%SQB]"), value),
    Rule("followers", re.compile("j(?P<list>[P,&]+)"), followers),
)


def apply(scene: Scene) -> None:
    """Runs every rule over a scene; drafts and refusals gather in it."""
    for rule in RULES:
        for match in _matches(rule.pattern, scene):
            rule.produce(scene, match)


def _matches(pattern: re.Pattern[str], scene: Scene) -> Iterator[re.Match[str]]:
    """Matches over the codes, which productions may change: the string is read anew each time."""
    position = 0
    while match := pattern.search(scene.codes, position):
        yield match
        position = match.start() + 1
