"""Values of many places at once: the mean of the nation, ranks and means within a region."""

from __future__ import annotations

import re

from extract.scene import Holder, Scene

_MEAN = re.compile(r"(?:bình quân|trung bình|mặt bằng|mức chung)(?: chung)?(?: là)? $")
OF_NATION = re.compile(  # mức bình quân 88,37% của các tỉnh, thành phố
    r"(?: điểm)?(?: chung)? (?:của|trên|trong|ở) (?:cả nước|toàn quốc|"
    r"(?:khối |toàn )?(?:(?:tất cả |cả )?(?:các |63 |34 ))?(?:tỉnh|địa phương|tỉnh thành)"
    r"(?=,| thành|/|[.;)]|$))|"
    r" (?:of|for|across|among) (?:all |the )*(?:63 |34 )?(?:provinces|localities|country|nation)(?!\w)"
)
_IN_THE_COUNTRY = re.compile(r" (?:cả nước|toàn quốc|trên cả nước|trong cả nước)")
_IN_REGION = re.compile(
    r"(?:trong|của|toàn|riêng|xét) (?:nội )?(?:vùng|khu vực|cụm|nhóm này|"
    r"(?:nhóm |số |khối )?(?:các |\d |năm |sáu )?(?:thành phố|tp\.?) (?:trực thuộc trung ương|lớn))"
)
_REGION_BEHIND = re.compile(
    r" (?:trong |của |toàn |trong toàn )?(?:vùng|cụm thi đua|cụm)(?=[,.;)]| (?:và|"
    r"với|về|năm)(?!\w)|$)"
)
_AMONG_SOME = re.compile(
    r"(?:riêng|trong|giữa|so với)(?: số)? (?:1\d|[2-9]|năm|sáu) (?:tỉnh|địa phương|thành phố)"
    r"(?! (?:đứng|dẫn) đầu)"
    r"(?!(?:/thành phố|, thành phố)?(?: có| đạt)* (?:điểm|điểm số|điểm chỉ số|chỉ số) cao nhất)"
)


def nation_average(scene: Scene, index: int) -> Holder | None:
    """The nation, where the value is an average over its provinces."""
    if "M" not in scene.kinds:
        return None
    mention = scene.mentions[index]
    if _MEAN.search(scene.before(mention, 24)) and OF_NATION.match(scene.after(mention, 34)):
        return _nation(scene, "cả nước")
    scored = mention.code in "SB" and (_mean_of_index(scene, index) or _mean_of_tier(scene, index))
    return scored or _behind_mean(scene, index)


def _behind_mean(scene: Scene, index: int) -> Holder | None:
    """The nation, where a word of a mean of its provinces stands before a value."""
    mention = scene.mentions[index]
    seen = False
    for _, other in scene.back(index, ";%SBRMPA"):
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


_MEAN_OF = re.compile(r"M(?P<cue>C)(?:\(C\))?(?:Y|\(Y\))?$")
_INDEX_MEAN = re.compile(r"(?P<cue>C)YM$")  # Điểm PCI năm 2022 đạt bình quân 65,7
_TIER = re.compile(r"(?:^|;)(?:CY?|Y?C)?L$")


def _mean_of_index(scene: Scene, index: int) -> Holder | None:
    """The nation, of the mean of an index of provinces alone: "trung bình của PAPI năm 2022 là 42"."""
    said = _MEAN_OF.search(scene.codes, 0, index) or _mean_behind(scene, index)
    if said is None or scene.holds("PALGH", 0, index):
        return None
    cue = scene.mentions[said.start("cue")]
    lexicon = scene.lexicon
    scored = lexicon.is_index(cue.id) and (cue.id, "percent") not in lexicon.indicators
    named = said.re is _INDEX_MEAN or "của " in scene.between(scene.mentions[said.start()], cue)
    return Holder("VN") if scored and named and cue.id not in lexicon.tiered else None


def _mean_behind(scene: Scene, index: int) -> re.Match[str] | None:
    """The index and year right before a mean that stands beside its value."""
    said = _INDEX_MEAN.match(scene.codes, 0, index)
    year = scene.mentions[1].period if said else None
    return (
        said
        if year and year.grain == "year" and _MEAN.search(scene.before(scene.mentions[index], 24))
        else None
    )


def _mean_of_tier(scene: Scene, index: int) -> Holder | None:
    """The nation, of the mean of provinces behind that of ministries: "…; DTI cấp tỉnh là 0,65"."""
    if "H" not in scene.kinds or not _TIER.search(scene.codes, 0, index) or not scene.holds("M", 0, index):
        return None
    level = scene.mentions[index - 1]
    tier = scene.folded[level.start : level.end] in {"cấp tỉnh", "khối tỉnh", "các tỉnh"}
    return Holder("VN", level="city") if tier else None


def regional(scene: Scene, index: int) -> bool:
    """Whether a rank or mean is one within a region ("thứ 2/6 vùng Đông Nam Bộ")."""
    mention = scene.mentions[index]
    if mention.code in "RW" and _REGION_BEHIND.match(scene.after(mention, 24)):
        return True
    none = mention.code not in "RW" and "H" not in scene.kinds
    if none or _IN_THE_COUNTRY.match(scene.after(mention, 20)) or _beyond_region(scene, index):
        return False
    if mention.code in "RW" and (mention.total or 0) < 30:
        text = scene.folded[scene.sentence.start : mention.start]
        if _AMONG_SOME.search(text.rpartition(";")[2]) or _IN_REGION.search(text):
            return True
    for j, other in scene.ahead(-1, "H"):
        if other.id != "region":
            continue
        if mention.code in "RW":
            near = 0 <= other.start - mention.end < 26 and ";" not in scene.codes[index:j]
            if near or (j < index and (mention.total or 0) < 30 and ";" not in scene.codes[j:index]):
                return (mention.total or 0) < 30
        elif j < index and scene.holds("M", 0, index) and not scene.holds("P;", j, index):
            return True
    return False


_LARGEST_REGION = 14  # provinces
_AFTER = re.compile(r"(?<!\w)(?:chỉ )?(?:sau|đứng sau|xếp sau|dưới) ")


def _beyond_region(scene: Scene, index: int) -> bool:
    """Whether a rank cannot be one within a region: "thứ 3 trong vùng, chỉ sau Huế (hạng 17)"."""
    rank = scene.mentions[index]
    if rank.code != "R" or rank.total:
        return False
    if rank.value > _LARGEST_REGION:
        return True
    opened = scene.bracket(index)
    if opened is None or scene.codes[opened - 1 : opened] != "P":
        return False
    own = next((m for j, m in scene.back(opened, "R") if scene.bracket(j) is None), None)
    behind = own and _AFTER.search(scene.folded, own.end, rank.start)
    return bool(own and behind and own.value <= rank.value)


def _nation(scene: Scene, clause: str) -> Holder | None:
    """The nation as a mean of its provinces; an index that also ranks ministries says which level."""
    both = scene.memory.topic in scene.lexicon.tiered or any(
        m.id in scene.lexicon.tiered for m in scene.mentions
    )
    if re.search(r"cấp tỉnh|khối tỉnh|các tỉnh thành|các tỉnh, thành|provincial", clause) and both:
        return Holder("VN", level="city")
    if re.search(
        r"(?:các|63|34|khối) (?:tỉnh|địa phương)|cả nước|toàn quốc|national|nationwide|country|provincial",
        clause,
    ):
        return Holder("VN", level="city" if both and "cấp tỉnh" in scene.folded else "all")
    return Holder("VN", level="city") if "cấp tỉnh" in clause else None
