"""The years, quarters or months that one value holds for."""

from __future__ import annotations

import re

from extract.scene import Draft, Scene


def listed_years(scene: Scene, index: int) -> list[str]:
    """The times of a list that one value holds for, in ISO 8601, empty where it is of one."""
    if "Y" not in scene.kinds:
        return []
    return _listed_years(scene, index) or _years_before(scene, index) or _each_part(scene, index)


_EACH = re.compile(r"(?<!\w)(?:đều|mỗi|cùng|từng)(?!\w)")
_TERMS = frozenset({"quarter", "month", "half", "year"})


def _each_part(scene: Scene, index: int) -> list[str]:
    """The months or quarters of "quý I và quý II/2024 đều đạt 98%", "cả hai quý đều là 98%"."""
    if scene.mentions[index].code not in "%SRW" or scene.holds("RW%SQB", 0, index):
        return []
    before = scene.folded[scene.sentence.start : scene.mentions[index].start]
    times = [m for _, m in scene.back(index, "Y") if m.period and m.period.iso][::-1]
    if not times or "v" in scene.kinds or not _EACH.search(before):
        return []
    if len(times) == 1 and times[0].period:
        return [*times[0].period.parts]
    periods = [m.period for m in times if m.period and m.period.grain in _TERMS]
    same = len(periods) == len(times) == 2 and len({period.grain for period in periods}) == 1
    joined = same and re.fullmatch(r"(?:,| và)(?: cả)? ", scene.between(*times))
    return [period.iso for period in periods if period.iso] if joined else []


def together(scene: Scene, draft: Draft, years: list[str]) -> str | None:
    """The years that a count is of together: "hai năm 2022 và 2023 tiếp nhận 345.210 hồ sơ"."""
    each = _EACH.search(scene.folded[scene.sentence.start : draft.end])
    if any(len(year) > len("2024") for year in years):
        return None
    in_a_row = [int(year) for year in years] == [*range(int(years[0]), int(years[0]) + len(years))]
    if each or not in_a_row or draft.unit != "dossiers" or scene.lexicon.measures.get(draft.topic) == "stock":
        return None
    return f"{years[0]}-01-01/{years[-1]}-12-31"


def _years_before(scene: Scene, index: int) -> list[str]:
    """The years of "2013, 2014 và 2015 đều ở hạng nhất"."""
    years: list[str] = []
    j = index - 1
    while j >= 0 and scene.mentions[j].code == "Y":
        period = scene.mentions[j].period
        joint = scene.mentions[j - 1] if j else None
        if not period or period.grain != "year" or not period.iso:
            break
        years.insert(0, period.iso)
        if joint is None or joint.code not in ",&" or joint.start < scene.mentions[j].start - 5:
            break
        j -= 2
    if len(years) < 2:
        return []
    near = index and re.fullmatch(
        r"\s*(?:cùng|đều|là|:)?\s*(?:đứng|xếp|ở|giữ)?\s*",
        scene.between(scene.mentions[index - 1], scene.mentions[index]),
    )
    return years if near else []


def _alone(scene: Scene, index: int) -> bool:
    """Whether a sentence holds one value only."""
    return not scene.holds("RW%SQBl", 0, index) and not scene.holds("RW%SQBl", index + 1)


_IN_A_ROW = re.compile(r"(?<!\w)(?:liên tiếp|liên tục|suốt|luôn|năm nào)(?!\w)")


def _years_in_a_row(scene: Scene, index: int) -> list[str]:
    """Each year of a span for which a rank is said to hold: "liên tục từ năm 2019 đến 2022 giữ ngôi đầu"."""
    spans = [m.period for _, m in scene.ahead(-1, "Y") if m.period and m.period.grain == "years"]
    if len(spans) != 1 or scene.codes.count("Y") != 1 or "s" in scene.kinds:
        return []
    first, last = spans[0].first, spans[0].last
    if not first or not last or last - first > 12:
        return []
    said = _IN_A_ROW.search(scene.folded, scene.sentence.start, scene.sentence.end)
    return [str(year) for year in range(first, last + 1)] if said else []


def _listed_years(scene: Scene, index: int) -> list[str]:
    """The years of a list that one value holds for: hạng 8 (2016, 2017) · năm 2019 và 2020 cùng hạng 59."""
    mention = scene.mentions[index]
    opening = scene.mentions[0]
    if mention.code in "RW" and _alone(scene, index) and (years := _years_in_a_row(scene, index)):
        return years
    if opening.period and opening.period.grain == "list" and _alone(scene, index):
        # Năm 2019 và 2020, … xếp hạng 59
        return re.findall(r"\d{4}", scene.folded[opening.start : opening.end])
    for j in (index + 1, index + 2, index - 1, index - 2):
        if not 0 <= j < len(scene.mentions) or scene.codes[j] != "Y":
            continue
        other = scene.mentions[j]
        if other.period and other.period.grain == "list":
            first, last = sorted((mention, other), key=lambda m: m.start)
            joint = (
                r"\s*\(?(?:(?:trong|ở|vào|của|suốt)(?: cả)?(?: hai| ba| bốn| \d)? )?\s*"
                if other is last
                else r",?\s*(?:tỉnh|thành phố|địa phương)?\s*(?:cũng|vẫn|luôn)?\s*"
                r"(?:cùng|đều|là|:)?\s*(?:đứng|xếp|ở|giữ)?\s*"
            )
            if re.fullmatch(joint, scene.between(first, last)):
                return re.findall(r"\d{4}", scene.folded[other.start : other.end])
    return []
