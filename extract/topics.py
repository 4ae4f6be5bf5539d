"""Which indicator a value belongs to: the cues around it, nearest and most specific first."""

from __future__ import annotations

import re

from extract.cues import cue_for, is_done, units_of
from extract.differences import beside_index
from extract.procedures_kept import procedures_kept
from extract.scene import Scene
from extract.topics_carried import carried_topic, stands_alone
from extract.topics_said import (
    index_behind,
    led_part,
    of_noun,
    of_parts,
    of_rate,
    ruled_out,
    this_rate,
    told_behind,
)
from extract.topics_shares import share_of_all, share_of_another, share_of_count

_HEADS = re.compile(
    r"\s*(?:tổng |số |các |đã |có |phải |trong |là |được |của |về |những |lượng |và |\(|trở lên )*(?:hồ sơ|"
    r"hs|thủ tục|tthc|dịch vụ công|dvc|người|tổ chức|"
    r"doanh nghiệp|bà con|khách|cử tri|hộ dân|công dân|ý kiến|phiếu|trường hợp|mức|thư|quy trình|giải quyết|"
    r"xử lý|trả|đúng|trước|trễ|quá|hài lòng|khách hàng|"
    r"lượt|tỷ lệ|giao dịch|cá nhân|hộ|văn bản|gửi|nộp|nhận thư|viết)"
)


_HEADS_ENGLISH = re.compile(
    r" (?:resolved|settled|processed|handled|filed|submitted|completed|satisfied)(?!\w)|"
    r" (?:of )?(?:the |all |these |those )?(?:[a-z-]+ )?(?:dossiers?|applications?|files|submissions|"
    r"procedures|people|citizens|residents|respondents|users|businesses|enterprises|them|which|services)(?!\w)"
)
_SHARE = re.compile(
    r"\((?:chiếm |đạt |bằng |tức |tương đương )?(?:tỷ lệ )?(?:gần |hơn |khoảng )?[\d.,]+ ?%\)"
)


_AREA = re.compile(
    r"\((?:tổng |cộng lại |với |tổng cộng )?(?:diện tích )?(?:là )?(?:gần |hơn |khoảng )?"
    r"[\d.,]+ ?(?:ha|héc-ta|hecta)\)"
)
_PEOPLE = re.compile(r" (?:số )?(?:người dân|tổ chức|cá nhân|công dân|hộ dân|khách hàng|doanh nghiệp) ")
_PROPOSED = re.compile(r", (?:đủ điều kiện|thuộc diện|đã bị|bị|được) ")
_GOAL_BEFORE = re.compile(r"(?:chỉ tiêu|mục tiêu|kế hoạch)(?: đề ra| được giao| giao| đặt ra)?(?: là)? $")
_GIVES = re.compile(r"(?:^|[^\w])(?:với|đạt|được)\s*$")


def topic_of(scene: Scene, index: int) -> tuple[str, str] | str:
    """(topic, unit) of a value, or the reason why it has none."""
    found = _topic_of(scene, index)
    if isinstance(found, str):
        return found
    other = scene.lexicon.yields.get(found[0])
    if other and (any(m.id == other for m in scene.mentions) or _still_speaks_of(scene, other)):
        found = other, found[1]
    if reason := ruled_out(scene, index, found[0]):
        return reason
    if (
        "O" in scene.kinds
        and found[1] != "rank"
        and found[0] in scene.lexicon.indexes
        and of_parts(scene, index)
    ):
        return "component"
    return found


def _topic_of(scene: Scene, index: int) -> tuple[str, str] | str:
    mention = scene.mentions[index]
    units = units_of(scene, index)
    if reason := beside_index(scene, index):
        return reason
    if whole := share_of_all(scene, index) or procedures_kept(scene, index):
        return whole
    if mention.code == "%" and share_of_another(scene, index):
        return "no_indicator"
    if mention.code == "%" and (same := this_rate(scene, index)):
        return same
    if mention.code in "B%S" and (told := told_behind(scene, index, units)):
        return told
    if mention.code in "%S" and (said := index_behind(scene, index, units)):
        return said
    behind = _phrase_behind(scene, index, units)
    if isinstance(behind, tuple) and not _governed(scene, index, units, behind[0]):
        return behind
    if mention.code == "Q" and isinstance(behind, str):
        return behind
    if mention.code in "RW" and (part := led_part(scene, index)):
        return part
    if share := share_of_count(scene, index):
        return share
    ahead = _cue_before(scene, index, units)
    if ahead is not None:
        return ahead
    if isinstance(behind, tuple | str) and behind:
        return behind
    if mention.code in "%SB" and "C" in scene.kinds and _GIVES.search(scene.before(mention, 8)):
        for _, other in scene.ahead(index, "C;%SB"):
            if (
                other.code == "C"
                and scene.lexicon.is_index(other.id)
                and (found := cue_for(scene, other, units))
            ):
                return found  # Với 90,10%, Quảng Ninh trở lại vị trí quán quân PAR Index
            if other.code in ";%SB":
                break
    if mention.code == "%" and _GOAL_BEFORE.search(scene.before(mention, 30)):
        following = next((m for _, m in scene.ahead(index, "CO%;")), None)
        if following and following.code == "C" and (found := cue_for(scene, following, units)):
            return found  # Vượt chỉ tiêu 60% được giao, tỷ lệ hồ sơ trực tuyến đạt 68,9%
    return _named_at_end(scene, index, units) or carried_topic(scene, index, units)


def _named_at_end(scene: Scene, index: int, units: tuple[str, ...]) -> tuple[str, str] | None:
    """What the last of a list by level names: "cấp tỉnh 99%, cấp huyện 98%, cấp xã 97% hồ sơ đúng hạn"."""
    if scene.mentions[index].code != "%":
        return None
    if scene.codes.startswith("%&%", index) and _PEOPLE.fullmatch(
        scene.between(scene.mentions[index], scene.mentions[index + 1])
    ):
        found = _phrase_behind(scene, index + 2, units)  # 97,2% người dân và 95,8% doanh nghiệp hài lòng
        return found if isinstance(found, tuple) else None
    if "L" not in scene.kinds:
        return None
    if re.match(r"%L(?:[,;&]+%L)+", scene.codes[index:]):  # 99,1% hồ sơ cấp tỉnh và 97,3% hồ sơ cấp xã
        found = _phrase_behind(scene, scene.codes.rindex("%L"), units)
        return found if isinstance(found, tuple) else None
    if not re.match(r"L%(?:[,;&]+L%)+", scene.codes[index - 1 :]):
        return None
    last = index
    while re.match(r"[,;&]+L%", scene.codes[last + 1 :]):
        last = scene.codes.index("%", last + 1)
    found = _phrase_behind(scene, last, units)
    return found if isinstance(found, tuple) else None


_MOST_PERCENT = 100
_NEAR_VERB = re.compile(r"(?:đạt|là|:|được|còn|chiếm|lên|tỷ lệ|trên|với|có|gồm)\s*$")


_DONE_TO = re.compile(  # thu hồi | chủ trương đầu tư 54, chấm dứt | hoạt động đối với 48 dự án chậm tiến độ
    r"(?:,? (?:hoạt động|chủ trương|chấp thuận|đầu tư|quyết định|phê duyệt|giấy phép|đất|giao|cho thuê|"
    r"giấy chứng nhận|đăng ký|thực hiện|khó khăn|vướng mắc|và))*"
    r"(?: (?:đối với|của|cho|tại))?(?: hơn| gần| khoảng| tổng số| tổng cộng)? "
)


def _governed(scene: Scene, index: int, units: tuple[str, ...], topic: str) -> bool:
    """Whether a cue before a value counts for more than the noun phrase behind it."""
    mention = scene.mentions[index]
    before = _cue_before(scene, index, units)
    if not isinstance(before, tuple) or scene.lexicon.is_index(topic):
        return False
    cue = next((m for _, m in scene.back(index, "C") if m.id == before[0]), None)
    if cue is None:
        return False
    heavier = scene.lexicon.weight(before[0]) - scene.lexicon.weight(topic)
    if mention.code == "Q":  # chấm dứt hoạt động 48 dự án chậm triển khai
        gap = scene.folded[cue.end : mention.start]
        return heavier > 0 and (len(gap) <= 6 or bool(_DONE_TO.fullmatch(gap)))
    same_clause = not scene.holds(",;:", scene.mentions.index(cue), index)
    return same_clause and (heavier > 1 or bool(_NEAR_VERB.search(scene.before(mention, 14))))


def _still_speaks_of(scene: Scene, topic: str) -> bool:
    """Whether the sentences just before told figures of an index, on the same line."""
    memory = scene.memory
    told = [d for d in memory.recent if d.topic == topic]
    return memory.topic == topic and bool(told) and memory.holders_paragraph == scene.sentence.paragraph


def _phrase_behind(scene: Scene, index: int, units: tuple[str, ...]) -> tuple[str, str] | str | None:
    """The topic that the noun phrase behind a value names ("712 dự án chậm tiến độ")."""
    mention = scene.mentions[index]
    best: tuple[int, tuple[str, str]] | None = None
    wrong, wrong_weight = "", 0
    if (
        mention.code == "%"
        and not _HEADS.match(scene.after(mention, 20))
        and not _HEADS_ENGLISH.match(scene.after(mention, 40))
        and not stands_alone(scene, mention)
    ):
        return None  # "100% lệ phí khi nộp hồ sơ qua mạng": a share of something else
    limit = 95 if mention.unit == "projects" else 55
    crossed = False
    past = 0  # where a bracket ends that holds only a share: 439 dự án (61,66%) đã có phương án
    for j, other in scene.ahead(index):
        if other.start < past or (other.unit == "hectares" and mention.unit == "projects"):
            continue
        if (
            other.code == "("
            and mention.unit == "projects"
            and (area := _AREA.match(scene.folded, other.start))
        ):
            past = area.end()
            continue
        if other.code == "(" and (share := _SHARE.match(scene.folded, other.start)):
            past = share.end()
            continue
        if other.start - mention.end > limit or other.code in "RW%SQBX;:T":
            break
        if other.code == "&" and mention.code == "Q" and re.match(r"&C+[YL]*%", scene.codes[j:]):
            break  # tiếp nhận 42.300 hồ sơ và đúng hạn 91,74%
        if other.code == "&" and mention.code in "RW%S" and re.match(r"&C[YPL]*[RWS%B]", scene.codes[j:]):
            break  # PAPI thứ 41 và PCI thứ 19
        if other.code in "()":
            closing = scene.folded.find(")", other.start)
            if (
                other.code == "("
                and 0 < closing < mention.end + 12
                and not re.search(r"\d", scene.folded[other.start : closing])
            ):
                continue  # an abbreviation: 767 thủ tục hành chính (TTHC) toàn trình
            if other.code == ")" and scene.bracket(index) is None and other.start - mention.end < 12:
                continue
            break
        if other.code == "," or (
            other.code == "P"
            and mention.code in "RW"
            and not re.fullmatch(r" (?:với|cùng)(?: tỉnh| tp\.?| thành phố)? ", scene.between(mention, other))
        ):
            if (
                best
                or wrong
                or mention.unit != "projects"
                or crossed
                or not (
                    "mà" in scene.folded[mention.end : mention.end + 45].split()
                    or _PROPOSED.match(scene.folded, other.start)
                )
            ):
                break
            crossed = True
        if other.code == "O":
            if mention.code == "Q" or other.start - mention.end < 30:
                wrong, wrong_weight = wrong or other.id, max(wrong_weight, 1)
            if best is None and mention.code != "Q":
                break
        if other.code == "C":
            found = of_noun(scene, mention, other) or cue_for(scene, other, units)
            if found and (best is None or scene.lexicon.weight(found[0]) > best[0]):
                best = (scene.lexicon.weight(found[0]), found)
            elif (
                not found
                and mention.code == "Q"
                and (
                    (scene.lexicon.families.get(other.id) == "dossiers" and units == ("dossiers",))
                    or scene.folded.startswith("chưa", other.start)
                )
            ):
                wrong = wrong or "no_indicator"
                wrong_weight = max(wrong_weight, scene.lexicon.weight(other.id))
    if (
        mention.code in "RW"
        and best
        and not re.match(r"[^,;.]{0,28}(?:về|trong|ở|bảng|chỉ số|của)? ?", scene.after(mention))
    ):
        return None
    if wrong and mention.code == "Q" and (best is None or wrong_weight > best[0]):
        return wrong
    return best[1] if best else (wrong or None)


def _cue_before(scene: Scene, index: int, units: tuple[str, ...]) -> tuple[str, str] | str | None:
    """The topic of the nearest cue before a value; a count looks no further than its own clause."""
    mention = scene.mentions[index]
    best: tuple[int, tuple[str, str]] | None = None
    passed = 0
    for j, other in scene.back(index, ",;QBOC" if mention.code == "Q" else "OC"):
        if other.code == ";" and mention.code in "Q":
            break
        if (
            other.code == ","
            and mention.code == "Q"
            and mention.unit in {"projects", "procedures"}
            and passed
        ):
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
            if mention.code == "Q" and not _one_clause(scene, j, index):
                continue
            if other.code == "O" and scene.bracket(index) is None and scene.bracket(j) is not None:
                continue
            return other.id
        if other.code == "C":
            found = of_rate(scene, mention, other) or cue_for(scene, other, units)
            if found and mention.code in "Q":
                if (
                    not _one_clause(scene, j, index)
                    and ((gap := scene.folded[other.end : mention.start]) != ", " or _of_count(scene, j))
                    and not _DONE_TO.fullmatch(gap)
                    and mention.unit in {"projects", "procedures", "processes"}
                    and found[0] != scene.lexicon.fallback.get(mention.unit)
                ):
                    break
                near = mention.start - other.end < 60 and not is_done(scene, j)
                if best is None or (near and scene.lexicon.weight(found[0]) > best[0]):
                    best = (scene.lexicon.weight(found[0]), found)
            elif found:
                part = mention.code == "%" and not _one_clause(scene, j, index)
                return "no_indicator" if part and not stands_alone(scene, mention) else found
            elif (
                (
                    mention.code == "%"
                    and best is None
                    and scene.lexicon.weight(other.id) >= 5
                    and _one_clause(scene, j, index)
                )
                or (scene.lexicon.is_index(other.id) and mention.code in "%S" and not scene.bracket(j))
                or (
                    (mention.unit == "dossiers" or (mention.code == "B" and mention.value > _MOST_PERCENT))
                    and scene.lexicon.units_by_topic.get(other.id) == "percent"
                    and best is None
                    and _one_clause(scene, j, index)
                )
            ):
                return "no_indicator"
    return best[1] if best else None


def _of_count(scene: Scene, cue: int) -> bool:
    """Whether a cue is of the count right before it: "5 dự án đã thu hồi, 13 dự án khác"."""
    return scene.codes[cue - 1 : cue] == "Q" and scene.mentions[cue].start - scene.mentions[cue - 1].end <= 16


def _one_clause(scene: Scene, first: int, last: int) -> bool:
    """Whether no comma or semicolon stands between two mentions."""
    return not scene.holds(",;", first, last)


def _area_of(scene: Scene, index: int) -> tuple[str, str] | str | None:
    """An area belongs to the projects counted before it."""
    for draft in scene.drafts:
        if draft.mention is scene.mentions[index] and (draft.topic, "hectares") in scene.lexicon.indicators:
            return draft.topic, "hectares"
    return "no_indicator"
