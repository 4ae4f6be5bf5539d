"""Which year a yearly index is of."""

from __future__ import annotations

import re

from extract.goals import basis_of
from extract.mentions import Mention
from extract.scene import Scene

_COMPARED = re.compile(  # each branch begins with its letter, so that the matcher jumps to it
    r"(?:so với|so cùng|so|than in|than|compared (?:with|to)|against|versus|"
    r"gấp (?:đôi|ba|bốn|rưỡi|[\d,]+ lần|hai lần|ba lần)|"
    r"v(?<!^v)ới|hơn|kém|n(?<!nếu n)hư|bằng|khác)(?: "
    r"(?:cả|của|kết quả|mức|hạng|vị trí|thứ|điểm|pci|"
    r"dti|papi|par index|sipas|chỉ số|cuối|thời điểm))*\s*$"
)
_COMPARING = (  # with one of these it ends
    *("với", "cùng", " so", "hơn", "kém", "như", "bằng", "khác", "than", "in", "to", "against", "versus"),
    *("cả", "của", "quả", "mức", "hạng", "trí", "thứ", "điểm", "số", "cuối"),
    *("pci", "dti", "papi", "index", "sipas"),
    *("đôi", " ba", "bốn", "rưỡi", "lần"),
)
IGNORED_BEFORE = re.compile(r"(?:từ trước|trước|theo|nhiệm kỳ|năm học|từ sau|sau|ký|ban hành|hành)\s*$")


def is_comparison(scene: Scene, index: int) -> bool:
    """Whether a period is the other end of a comparison ("so với năm 2021", "hơn năm 2023")."""
    known = scene.compared.get(index)
    if known is None:
        before = scene.before(scene.mentions[index], 30)
        known = before.rstrip().endswith(_COMPARING) and _COMPARED.search(before) is not None
        scene.compared[index] = known
    return known


_PLANS = ("phương hướng", "nhiệm vụ", "kế hoạch", "giải pháp", "định hướng", "chương trình")
_NEAR_PLAN = 90  # letters from such a word to what it plans, at most
_PLANNED = re.compile(
    r"(?:^|(?:[,;:–-]|(?<!\w)(?:và|triển khai|xây dựng|ban hành|đề ra|bàn|công tác)) )"
    r"(?:(?:thực hiện|các|một số|những|mục tiêu|phương hướng,?|triển khai|về|[ivx]+\.|\d+\.) )*"
    r"(?:phương hướng|nhiệm vụ|kế hoạch|giải pháp|định hướng|"
    r"chương trình công tác)(?: số [\w/.-]+)?[^,;.:]{0,60}$"
)


def is_planned(scene: Scene, index: int) -> bool:
    """Whether a period is that of a plan: "sơ kết 6 tháng đầu năm, triển khai nhiệm vụ 6 tháng cuối năm"."""
    start, stop = scene.sentence.start, scene.mentions[index].start
    near = scene.folded[max(start, stop - _NEAR_PLAN) : stop]
    if not [plan for plan in _PLANS if plan in near]:
        return False
    return bool(_PLANNED.search(scene.folded[start:stop]))


def after_months(scene: Scene, said: Mention) -> bool:
    """Whether so many months are over: "sau 9 tháng đầu năm"."""
    return said.id in {"p_months", "p_quarters", "p_halfyear"} and scene.before(said, 4).endswith("sau ")


def index_year(scene: Scene, index: int) -> tuple[str | None, str]:
    """The year of a yearly index, and where it comes from when it is not this sentence."""
    mention = scene.mentions[index]
    opened = scene.bracket(index)
    if before := _year_behind(scene, index):
        return before, ""
    if opened and opened == index - 1 and scene.mentions[opened - 1].code == "Y":
        named = scene.mentions[opened - 1].period
        if named and named.grain == "year":
            return named.iso, ""
    for j, other in scene.ahead(index):
        if other.code not in "Y(C":
            break
        gap = scene.folded[mention.end : other.start]
        if (
            other.code == "Y"
            and other.period
            and other.period.grain in {"year", "list"}
            and not labels(scene, j)
            and not _of_bracketed(scene, index, j)
        ):
            if re.fullmatch(
                r"\s*\(?\s*(?:(?:in|for|the|on|của|ở|trong|vào|tại|năm|bảng|xếp hạng|chỉ số|pci|dti|papi|"
                r"par index|"
                r"sipas|par-index|cchc|điểm) ?)*\(?",
                gap,
            ) and not is_comparison(scene, j):
                return other.period.iso, ""
            break
    depth_skip = 0
    for j, other in scene.back(index, "()pY"):
        if other.code == ")":
            depth_skip += 1
        elif other.code == "(":
            depth_skip = max(0, depth_skip - 1)
        if other.code == "p" and not depth_skip and _of_years(scene, j):
            spoken = _year_said(scene, j) or scene.memory.index_year or _year_of_text(scene, other)
            clause = scene.codes[j + 1 : index].removeprefix(",")
            beside = re.fullmatch("[C(]*[SB%][,&(]+C?", clause) and mention.code in "RW"
            if (
                spoken
                and " nay " not in scene.folded[other.end : mention.start]
                and (beside or not any(code in clause for code in ";,RWSB%"))
            ):
                return str(spoken - (other.period.steps if other.period else 1)), ""
        if other.code == "Y" and other.period and other.period.grain == "later" and not depth_skip:
            told = _year_told(scene, j) or (scene.anchor.year if scene.anchor else None)
            return (str(told + other.period.steps), "") if told else (None, "")
        if other.code == "Y" and other.period and other.period.grain == "year" and not depth_skip:
            if told_of_then(scene, j, index):
                return other.period.iso, ""
            if is_comparison(scene, j) or IGNORED_BEFORE.search(scene.before(other, 16)):
                continue
            if _PUBLISHED_IN.search(scene.before(other, 24)):
                return str(int(other.period.iso or 1) - 1), ""
            if _dates_earlier(scene, j, index):
                continue
            if later := _moved_to(scene, j, index):
                return later, ""
            return other.period.iso, ""
    for j, other in scene.ahead(index, ";Y"):
        if other.code == ";":
            break
        if other.code == "Y" and other.period and other.period.grain == "year":
            if (
                is_comparison(scene, j)
                or IGNORED_BEFORE.search(scene.before(other, 16))
                or scene.bracket(j) is not None
            ):
                continue
            if "f" in scene.codes[max(index, j - 3) : j] or _belongs_to_other(scene, index, j):
                continue
            if (
                scene.mentions[j + 1 : j + 2]
                and scene.mentions[j + 1].code in "R%SBPC"
                and scene.memory.index_year
            ):
                continue  # it opens the next clause: "…, năm 2021 tỉnh xếp thứ 44"
            cued = scene.mentions[j - 1].code == "C" and other.start - scene.mentions[j - 1].end <= 8
            if cued or not scene.memory.index_year:
                return other.period.iso, ""
    if scene.memory.goals_year and basis_of(scene, index) == "target":
        return scene.memory.goals_year[:4], "sentence"
    if basis_of(scene, index) == "target" and scene.anchor and not scene.memory.index_year:
        return str(scene.anchor.year), "published"
    if year := _year_explained(scene, index):
        return year, ""
    if scene.memory.index_year:
        return str(scene.memory.index_year), "sentence"
    if scene.holds("k", 0, index) and scene.anchor:
        return scene.anchor.isoformat(), "published"
    return (str(scene.anchor.year - 1), "published") if scene.anchor else (None, "")


_VALUES = frozenset("RWSB%d")
_PARTS_OF_YEAR = frozenset({"week", "month", "quarter"})


def _year_of_text(scene: Scene, said: Mention) -> int | None:
    """The year that "năm ngoái" and "năm kia" are counted from where none is spoken of: that of the text."""
    told = scene.folded.endswith(("ngoái", "kia"), said.start, said.end)
    return scene.anchor.year if told and scene.anchor else None


def _of_years(scene: Scene, before: int) -> bool:
    """Whether a time before tells a year, and not "tháng trước", when a ranking came out."""
    period = scene.mentions[before].period
    return not (period and period.step in _PARTS_OF_YEAR) and not is_comparison(scene, before)


def _of_bracketed(scene: Scene, index: int, year: int) -> bool:
    """Whether a year in a bracket is that of a value in it: "hạng 39 (năm 2020 đứng chót, hạng 63)"."""
    if "(" not in scene.kinds or scene.bracket(year) in {None, scene.bracket(index)}:
        return False
    closing = scene.codes.find(")", year)
    if scene.codes[year + 1 : year + 2] in {",", ")", ";", ""}:
        return False
    return not _VALUES.isdisjoint(scene.codes[year + 1 : closing if closing > 0 else None])


_WHEN = re.compile(
    r",? ?(?:[–-] ?)?(?:when|in which|khi(?: đó| ấy)?|lúc(?: đó| ấy)?|năm (?:mà|đó|ấy)|"
    r"thời điểm)(?: [^\W\d_]+){1,4} ?"
)


def told_of_then(scene: Scene, year: int, index: int) -> bool:
    """Whether a clause tells what was in a year compared with: "than in 2023, when it ranked 31st"."""
    if (
        scene.codes[year + 1 : year + 2] not in {",", "R", "%", "S", "B", "P", "C", "W"}
        or ";" in scene.codes[year:index]
    ):
        return False
    return _WHEN.match(scene.after(scene.mentions[year], 40)) is not None and not scene.holds(
        "Y+-", year + 1, index
    )


def _year_behind(scene: Scene, index: int) -> str | None:
    """The year of a value right before "một năm trước": "67,12 điểm, so với 65,02 điểm một năm trước"."""
    beside = 2 if scene.codes[index + 1 : index + 3] == "Cp" else 1  # ranked 53rd in PAPI a year earlier
    said = scene.mentions[index + beside] if scene.codes[index + beside : index + beside + 1] == "p" else None
    if said is None or said.period is None or said.period.step != "year" or said.period.iso:
        return None
    told = _year_said(scene, index) or scene.memory.index_year
    near = scene.between(scene.mentions[index + beside - 1], said) in {" ", " của ", " vào "}
    return str(told - said.period.steps) if near and told else None


def _year_explained(scene: Scene, index: int) -> str | None:
    """The year that a bracket gives of a time in words: "Năm đầu nhiệm kỳ (2021), Hà Nội xếp thứ 10"."""
    for match in re.finditer(r"\(Y\)", scene.codes[:index]) if "(Y)" in scene.codes else ():
        year = scene.mentions[match.start() + 1]
        said = scene.folded[scene.sentence.start : scene.mentions[match.start()].start]
        if (
            year.period
            and year.period.grain == "year"
            and re.fullmatch(r"(?:\w+ )*(?:năm|kỳ|lần)(?: \w+){1,6} ?", said)
        ):
            return year.period.iso
    return None


_PUBLISHED_IN = re.compile(r"(?:công bố|phát hành|ra mắt) (?:(?:trong|vào|hồi|đầu|giữa|cuối) )*$")


def _year_told(scene: Scene, index: int) -> int | None:
    """The year that a later one is counted from: said in the sentence before, else that of the last value."""
    said, start = _year_said(scene, index), scene.mentions[index].start
    before = [d for d in scene.drafts if d.mention.start < start]
    told = [d.period for d in [*scene.memory.recent, *before] if d.period and d.basis == "stated"]
    return said or (int(told[-1]) if told and re.fullmatch(r"\d{4}", told[-1]) else None)


def _year_said(scene: Scene, index: int) -> int | None:
    """The last year that a sentence names before a mention, compared years apart."""
    for j, other in scene.back(index, "Y"):
        period = other.period
        if period and period.grain == "year" and not is_comparison(scene, j):
            return period.year
    return None


def _dates_earlier(scene: Scene, year: int, index: int) -> bool:
    """Whether a year only dates a value before it: "giữ vị trí thứ 2 của năm 2022; Hà Nội đứng thứ 6"."""
    before = scene.mentions[year - 1] if year else None
    if before is None or before.code not in "RWS%B" or ";" not in scene.codes[year:index]:
        return False
    return bool(re.fullmatch(r" (?:của|trong|ở) ", scene.between(before, scene.mentions[year])))


def _moved_to(scene: Scene, year: int, index: int) -> str | None:
    """The year of the later end of a move: "từ thứ 2 năm 2022 tụt xuống thứ 4 với 69,75 điểm"."""
    if "f" not in scene.kinds or scene.holds(";Cf", year, index):
        return None
    start, stop = scene.mentions[year].start, scene.mentions[index].start
    moved = [d for d in scene.drafts if d.rule == "from_to" and start < d.mention.start < stop]
    return moved[-1].period if moved else None


def _belongs_to_other(scene: Scene, index: int, year: int) -> bool:
    """Whether a year stands right behind another value, which it dates."""
    for j in range(year - 1, index, -1):
        other = scene.mentions[j]
        if other.code in "RW%SB":
            return scene.mentions[year].start - other.end <= 12
    return False


def labels(scene: Scene, index: int) -> bool:
    """Whether a period opens another value: "(năm 2021: 82,55%)", "năm 2021 là 52,3%"."""
    following = scene.mentions[index + 1] if index + 1 < len(scene.mentions) else None
    if following is None:
        return False
    gap = scene.between(scene.mentions[index], following)
    if following.code == ":":
        return True
    return following.code in "R%SQB" and bool(
        re.fullmatch(r"\s*(?:là|đạt|chỉ|ở mức|được|tỉnh|xếp|ở)?\s*", gap)
    )


def own_year(scene: Scene, index: int, stop: int) -> str | None:
    """The year, or another time, that follows a value directly, before the next value."""
    for j in range(index + 1, min(stop, len(scene.mentions), index + 4)):
        other = scene.mentions[j]
        if other.code == "Y" and other.period and other.period.grain in {"year", "half", "quarter", "month"}:
            return other.period.iso
        if other.code not in "C(":
            break
    return None
