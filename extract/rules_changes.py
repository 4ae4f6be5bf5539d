"""Rules for changes: the value at the other end, implied only where it is certain."""

from __future__ import annotations

import re
from dataclasses import replace

from extract.dating import is_comparison, own_year
from extract.drafting import draft_of, imply, year_before
from extract.holders import holder_mentions
from extract.scene import Draft, Scene, holders_of

_SMALL = re.compile(
    r"\s*(?:(?:nhiều nhất|ít nhất|cao nhất|thấp nhất|mạnh nhất|thêm|tới|đến|lên|được|là|mạnh|nhẹ|đi|tận|"
    r"những|đúng|đều|cả)\s*)*"
)


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
        rest = (
            gap[: len(gap) - len(scene.folded[amount.start : amount.head])]
            if amount.head > amount.start
            else gap
        )
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
        if (
            re.search(r"[PMARN]", inner)
            and scene.mentions[verb].end + 60 > amount.start
            and (inner.endswith(")") or "M" in inner)
        ):
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


def difference(scene: Scene, match: re.Match[str]) -> None:
    """…, hơn 0,66% so với nơi xếp thứ 2: a difference, whose "hơn" is no qualifier."""
    index = match.start()
    amount = scene.mentions[index]
    if (
        index in scene.taken
        or amount.qualifier != "over"
        or not scene.folded[amount.start : amount.head].startswith("hơn")
    ):
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
            later = own_year(scene, j + 1, len(scene.mentions))
            if later:
                return later, True
        if mention.code == ";" or (mention.code in "R%SQ" and not _is_amount(scene, j)):
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
            return (
                ("other", True)
                if re.match(
                    r"\s*(?:nơi|đơn vị|mức|các|trung bình|bình quân|địa phương|mục tiêu|kế hoạch)", tail
                )
                else (None, False)
            )
    for j, mention in scene.back(verb):
        if mention.code in ";":
            break
        if (
            mention.code == "Y"
            and mention.period
            and mention.period.grain == "year"
            and is_comparison(scene, j)
        ):
            return mention.period.iso, True
        if mention.code in "R%SQ" and j not in scene.taken:
            break
    return None, False


def _is_amount(scene: Scene, index: int) -> bool:
    verb = scene.mentions[index - 1] if index else None
    if (
        verb
        and verb.code in "+-"
        and scene.mentions[index].code != "X"
        and _TO.search(scene.folded[verb.start : verb.end])
    ):
        return False
    return index in scene.taken or (
        index > 0
        and scene.mentions[index - 1].code in "+-"
        and scene.mentions[index].start - scene.mentions[index - 1].end <= 6
    )


def base_of(scene: Scene, index: int, unit: str) -> Draft | None:
    """The value that a change starts from: the nearest of that unit before it, else right behind it."""
    codes = {"rank": "RW", "percent": "%", "score": "SB"}.get(unit, "Q")
    for j, other in scene.back(index):
        if other.code in codes and other.qualifier != "amount":
            found = next(
                (d for d in scene.drafts if d.mention is other and d.basis != "implied" and d.unit == unit),
                None,
            )
            if found:
                return found
            if j in scene.taken:
                continue
            if scene.bracket(j) is not None and scene.bracket(j) != scene.bracket(index) and unit != "rank":
                opened = scene.bracket(j)
                before = scene.mentions[opened - 1] if opened else None
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
            if unit != "rank" and not re.search(
                r"(?:đạt|lên|còn|nay|được|là)[^,;]{0,12}$", scene.before(other, 20)
            ):
                break
            if scene.mentions[j - 1].code == "f":
                continue
            return draft_of(scene, j, "rank" if unit == "rank" else "value")
        if other.code in codes:
            found = next(
                (
                    d
                    for d in scene.drafts
                    if d.mention is other and d.basis != "implied" and d.rule != "from_to"
                ),
                None,
            )
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
    complement = re.search(
        r"(?:tỷ lệ |số )?(?:chưa|không) (?:thực hiện|được|có)[^,;]{0,30}$",
        scene.before(scene.mentions[verb], 44),
    )
    if complement and unit == "percent":
        _complement(scene, verb, index, sign, previous)
        return
    if amount.code == "Q":
        scene.refused.append((amount, "change_only"))
        return
    blocked = next((m for _, m in scene.back(index) if m.code in "OC"), None)
    base = None if blocked and blocked.code == "O" else base_of(scene, verb, unit)
    if base is None and named and unit == "rank" and blocked and blocked.code == "C":
        base = _told_before(scene, blocked.id, previous)
    if (
        base is None
        or base.unit != unit
        or amount.qualifier != "exact"
        or base.qualifier != "exact"
        or base.basis == "target"
    ):
        scene.refused.append((amount, "component" if blocked and blocked.code == "O" else "change_only"))
        return
    if base.mention in scene.mentions and _other_holder(scene, index, base):
        scene.refused.append((amount, "change_only"))
        return
    period = previous or year_before(base.period)
    if (
        previous
        and base.period
        and re.fullmatch(r"\d{4}", previous)
        and re.fullmatch(r"\d{4}-[QH]?\d+", base.period)
    ):
        period = previous + base.period[4:]  # so với cùng kỳ năm 2022
    if period is None or period == base.period:
        return
    value = base.value + amount.value * sign if unit == "rank" else base.value - amount.value * sign
    bracket = scene.bracket(index)
    here = base.mention in scene.mentions
    same_bracket = (
        bracket is not None and here and bracket == scene.bracket(scene.mentions.index(base.mention))
    )
    near = here and not same_bracket and not _crosses(scene, base, index)
    if not here:
        base = replace(base, start=scene.mentions[verb].start, end=amount.end)
    imply(scene, base, value, period, index, "change", total=unit == "rank" and named and near)


def _told_before(scene: Scene, topic: str, previous: str | None) -> Draft | None:
    """The rank of the year after `previous` that the text told before, of the place spoken of here."""
    places = {m.id for m in scene.mentions if m.code == "P" and m.qualifier != "compared"}
    for draft in reversed(scene.memory.drafts):
        told = draft.topic == topic and draft.unit == "rank" and draft.basis == "stated"
        if told and draft.holder and year_before(draft.period) == previous:
            return draft if draft.holder.place in places and not draft.holder.agency else None
    return None


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
                base = base_of(scene, verb, {"R": "rank", "%": "percent"}.get(value.code, "score"))
                holder = {"holder": base.holder, "level": base.level} if base else {}
                topic = (base.topic, base.unit) if base else None
                draft_of(
                    scene,
                    k,
                    "value_before",
                    topic=topic,
                    period=period or year_before(base.period if base else None),
                    basis="stated",
                    **holder,
                )


def _complement(scene: Scene, verb: int, index: int, sign: float, previous: str | None) -> None:
    """Tỷ lệ chưa thực hiện thư xin lỗi giảm 2,32%: the rate of those that did rose by as much."""
    cue = next((m for _, m in scene.back(verb) if m.code == "C"), None)
    earlier = [
        d
        for d in [*scene.memory.drafts, *scene.drafts]
        if cue and d.topic == cue.id and d.unit == "percent" and d.basis == "stated"
    ]
    if earlier:
        base = earlier[-1]
        period = previous or year_before(base.period)
        moved = replace(base, start=scene.mentions[verb].start, end=scene.mentions[index].end)
        imply(
            scene,
            moved,
            base.value + scene.mentions[index].value * sign,
            period,
            index,
            "change_of_complement",
            total=False,
        )
    else:
        scene.refused.append((scene.mentions[index], "change_only"))
