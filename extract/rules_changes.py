"""Rules for changes: the value at the other end, implied only where it is certain."""

from __future__ import annotations

import re
from dataclasses import replace

from extract.averages import OF_NATION
from extract.change_base import TO, base_of, crosses, is_amount, other_holder, told_before, told_just_before
from extract.cues import cue_for, units_of
from extract.dating import index_year, is_comparison, own_year
from extract.drafting import draft_of, imply
from extract.mentions import Mention
from extract.scene import Scene
from extract.terms import in_year, term_before, year_before

_MEAN_LEVEL = re.compile(
    r"(?<!\w)mức (?:trung bình|bình quân|chung)(?: chung)?(?: của)? (?:cả nước|toàn quốc)(?: là| \()? ?$"
)
_COUNTS = frozenset({"dossiers", "procedures", "projects", "processes"})
_SMALL = re.compile(
    r"\s*(?:(?:nhiều nhất|ít nhất|cao nhất|thấp nhất|mạnh nhất|thêm|tới|đến|lên|được|là|mạnh|nhẹ|đi|tận|"
    r"những|đúng|đều|cả)\s*)*"
)


_APART = re.compile("kém|thua|(?:cao |thấp )?hơn")  # so với Hải Phòng, tỉnh kém 1,5 điểm


def change(scene: Scene, match: re.Match[str]) -> None:
    """tăng 0,9% so với năm 2020 · hơn năm 2023 (80,08%) 2,58% · vượt 7 bậc so với năm 2021 · hạ 13 bậc."""
    verb, index = match.start(), match.start("x")
    amount, sign = scene.mentions[index], 1.0 if scene.mentions[verb].code == "+" else -1.0
    if index in scene.taken:
        return
    inner = match["i"]
    word = scene.folded[scene.mentions[verb].start : scene.mentions[verb].end]
    gap = scene.folded[scene.mentions[verb].end : amount.head or amount.start]
    gap = re.sub(r"\([^)]*\)", " ", gap) if "(" in gap else gap
    if not inner:
        rest = (
            gap[: len(gap) - len(scene.folded[amount.start : amount.head])]
            if amount.head > amount.start
            else gap
        )
        if not _SMALL.fullmatch(rest):
            return
        value = amount.code != "X" and amount.unit != "points"  # lên 97%: not a change but where it led
        if value and TO.search(word) and not re.match(r"\s*so với", scene.after(amount, 10)):
            return
        if amount.code != "X" and re.search(r"\b(?:lên|đến|tới|còn)\s*$", gap) and "tới" not in gap:
            return
        if word == "vượt" and amount.code != "X":
            return
        if amount.code == "Q" and not word.startswith(("tăng", "giảm", "nhiều", "ít", "cao", "thấp")):
            return
    if re.fullmatch("[PA]", inner) and re.search("(?:hơn|kém|thua)$", word) and not gap[-1:].isalpha():
        if re.fullmatch(r"\s*", scene.between(scene.mentions[index - 1], amount)):
            scene.refuse(index, "change_only")  # cao hơn TP.HCM 2%
        return
    if inner and not re.fullmatch(r"v?C?[Yp]+(?:\([^()]*\))?", inner):
        if "M" in inner and OF_NATION.match(scene.after(amount, 34)):
            return  # cao hơn mức bình quân 45% của cả nước
        if amount.value > 30 and _MEAN_LEVEL.search(scene.before(amount, 50)):
            return  # thấp hơn mức trung bình cả nước 80,08%
        if (
            re.search(r"[PMARN]", inner)
            and scene.mentions[verb].end + 60 > amount.start
            and (inner.endswith(")") or "M" in inner)
        ):
            scene.refuse(index, "change_only")
        return
    scene.taken.add(index)
    previous, named = _compared_with(scene, verb, index)
    with_place = any(m.qualifier == "compared" for _, m in scene.back(verb, "PA"))
    if previous == "other" or (with_place and not named and _APART.match(word)):
        scene.refused.append((amount, "change_only"))
        return
    _read_change(scene, verb, index, sign, previous, named)
    _read_second_amount(scene, verb, index, sign, previous, named)


def _read_second_amount(
    scene: Scene, verb: int, first: int, sign: float, previous: str | None, named: bool
) -> None:
    """The other amount of one change: "giảm 1,86 điểm và 10 bậc so với năm 2021"."""
    if scene.codes[first + 1 : first + 2] != "&" or scene.codes[first + 2 : first + 3] not in {*"X%S"}:
        return
    index = first + 2
    amount, other = scene.mentions[first], scene.mentions[index]
    if other.code != amount.code and index not in scene.taken and scene.between(amount, other) == " và ":
        scene.taken.add(index)
        _read_change(scene, verb, index, sign, previous, named)


def change_behind(scene: Scene, match: re.Match[str]) -> None:
    """17 places higher than in 2020: the amount stands before the word that moves."""
    index, verb = match.start("x"), match.start("x") + 1
    if index in scene.taken or scene.mentions[verb].start - scene.mentions[index].end > 2:
        return
    scene.taken.add(index)
    previous, named = _compared_with(scene, verb, verb)
    sign = 1.0 if scene.mentions[verb].code == "+" else -1.0
    _read_change(scene, index, index, sign, previous, named)


def up_from(scene: Scene, match: re.Match[str]) -> None:
    """97%, up from the 95.8 percent of 2023 · 97%, tăng từ 95,8% của năm 2023: where it came from."""
    verb, index = match.start(), match.start("x")
    if index in scene.taken:
        return
    unit = {"R": "rank", "%": "percent"}.get(scene.mentions[index].code, "score")
    last = next((j for j, _ in scene.back(verb, "R%SB")), None)
    base = None if last is None or scene.holds("O;", last + 1, verb) else base_of(scene, verb, unit)
    if base is None or base.unit != unit or not base.holder or index in scene.taken:
        return
    period = own_year(scene, index, len(scene.mentions))
    period = period or (year_before(base.period) if base.basis == "stated" else None)
    if period is None:
        scene.refuse(index, "change_only")
        return
    fixed = {"holder": base.holder, "level": base.level, "period": period, "basis": "stated"}
    draft_of(scene, index, "up_from", topic=(base.topic, unit), **fixed)


def value_before(scene: Scene, match: re.Match[str]) -> None:
    """đạt 97%, cao hơn năm 2021 (95%): the bracket says the value of the year compared with."""
    x = match.start("x")
    if x not in scene.taken and len(scene.between(*scene.mentions[x - 2 : x])) <= 1:  # no "không nhiều"
        _stated_before(scene, match.start(), x)


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
        or not scene.folded[amount.start : amount.head].startswith(("hơn", "vượt"))
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
            return _previous(mention), True
    for j, mention in scene.ahead(index):
        if (
            mention.code == "f"
            and scene.codes[j + 1 : j + 2] == "Y"
            and scene.folded.startswith("from", mention.start)
        ):
            return _earlier_end(scene, j + 1), True  # up 1.2 points from 2021
        if mention.code == "f" and j + 1 < len(scene.mentions) and scene.mentions[j + 1].code == "R":
            later = own_year(scene, j + 1, len(scene.mentions))
            if later:
                return later, True
        if mention.code == ";" or (mention.code in "R%SQ" and not is_amount(scene, j)):
            break
        if mention.code == "v":
            for k, target in scene.ahead(j):
                if target.code == "Y" and target.period:
                    return target.period.iso, True
                if target.code == "p":
                    return _previous(target), True
                if target.code in "PAMWRGHTm":
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
            and mention.period.grain in {"year", "quarter", "month", "half", "interval"}
            and is_comparison(scene, j)
        ):
            return mention.period.iso, True
        if mention.code in "R%SQ" and j not in scene.taken:
            break
    return None, False


def _earlier_end(scene: Scene, index: int) -> str | None:
    """The period that a change starts from."""
    period = scene.mentions[index].period
    return period.iso if period else None


def _previous(mention: Mention) -> str | None:
    """What "cùng kỳ năm 2022", "tháng trước", "năm trước" say: a year, a step, or (None) a year before."""
    period = mention.period
    return None if period is None else period.iso or (period.step if period.step != "year" else None)


def _read_change(scene: Scene, verb: int, index: int, sign: float, previous: str | None, named: bool) -> None:
    amount = scene.mentions[index]
    unit = {"X": "rank", "%": "percent", "S": "score"}.get(amount.code, amount.unit)
    if amount.unit == "points":
        unit = "percent"
    if amount.code == "B":
        unit = "score"
    _stated_before(scene, verb, index)
    if unit == "percent" and re.search(
        r"(?:tỷ lệ |số )?(?:chưa|không) (?:thực hiện|được|có)[^,;]{0,30}$",
        scene.before(scene.mentions[verb], 44),
    ):
        _complement(scene, verb, index, sign, previous)
        return
    if amount.code == "Q" and not (named and amount.unit in _COUNTS):
        scene.refused.append((amount, "change_only"))
        return
    blocked = next((m for _, m in scene.back(index, "OC")), None)
    base = None if blocked and blocked.code == "O" else base_of(scene, verb, unit)
    if base is None and named and unit in {"rank", "percent"} and blocked and blocked.code == "C":
        base = told_before(scene, blocked.id, unit, previous)
    if base is None and not blocked and named:
        base = told_just_before(scene, unit, previous)
    if (
        base is None
        or base.unit != unit
        or amount.qualifier != "exact"
        or base.qualifier != "exact"
        or base.basis == "target"
    ):
        scene.refused.append((amount, "component" if blocked and blocked.code == "O" else "change_only"))
        return
    if base.mention in scene.mentions and other_holder(scene, index, base):
        scene.refused.append((amount, "change_only"))
        return
    if previous in {"month", "quarter", "week", "term"}:
        previous = term_before(base.period, previous)
        if previous is None:
            scene.refused.append((amount, "change_only"))
            return
    period = previous or year_before(base.period)
    if previous and previous == base.period and scene.lexicon.is_index(base.topic):
        later, _ = index_year(scene, verb)  # tăng 7 bậc so với năm 2021 (thứ 10/63): the later end
        if later and re.fullmatch(r"\d{4}", later) and later > previous:
            moved = -amount.value * sign if unit == "rank" else amount.value * sign
            imply(scene, base, base.value + moved, later, index, "change", total=unit == "rank")
        return
    if previous and base.period and re.fullmatch(r"\d{4}", previous) and len(base.period) > 4:
        period = in_year(base.period, int(previous))  # so với cùng kỳ năm 2022
    if period is None or period == base.period:
        scene.refused.append((amount, "change_only"))
        return
    value = base.value + amount.value * sign if unit == "rank" else base.value - amount.value * sign
    bracket = scene.bracket(index)
    here = base.mention in scene.mentions
    same_bracket = (
        bracket is not None and here and bracket == scene.bracket(scene.mentions.index(base.mention))
    )
    near = here and not same_bracket and not crosses(scene, base, index)
    if not here:
        base = replace(base, start=scene.mentions[verb].start, end=amount.end)
    imply(scene, base, value, period, index, "change", total=unit == "rank" and named and near)


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
                if k in scene.taken:
                    break
                holder = {"holder": base.holder, "level": base.level} if base else {}
                topic = (base.topic, base.unit) if base else _topic_ahead(scene, k)
                draft_of(
                    scene,
                    k,
                    "value_before",
                    topic=topic,
                    period=period or _before(mention, base.period if base else None),
                    basis="stated",
                    **holder,
                )


def _topic_ahead(scene: Scene, index: int) -> tuple[str, str] | None:
    """What a compared value is of: "So với năm 2022 (95,3%), tỷ lệ hồ sơ đúng hạn tăng lên 97,2%"."""
    if scene.holds("CO", 0, index):
        return None
    cue = next((m for _, m in scene.ahead(index, "CO;RW%SQB")), None)
    return cue_for(scene, cue, units_of(scene, index)) if cue and cue.code == "C" else None


def _before(mention: Mention, period: str | None) -> str | None:
    """The time that "tháng trước", "cùng kỳ" are of, seen from a period."""
    return term_before(period, mention.period.step if mention.period else "year")


def _complement(scene: Scene, verb: int, index: int, sign: float, previous: str | None) -> None:
    """Tỷ lệ chưa thực hiện thư xin lỗi giảm 2,32%: the rate of those that did rose by as much."""
    cue = next((m for _, m in scene.back(verb, "C")), None)
    here = [d for d in scene.drafts if cue and (d.topic, d.unit, d.basis) == (cue.id, "percent", "stated")]
    base = here[-1] if here else scene.memory.told.get((cue.id, "percent")) if cue else None
    if base:
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
