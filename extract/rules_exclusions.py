"""Why a number is no value at all: bounds, means of each month, components, ranks of nobody named."""

from __future__ import annotations

import re
from dataclasses import replace

from extract.cues import topics_of
from extract.mentions import Mention
from extract.rules_said_of import not_said_of
from extract.scene import Scene
from extract.topics_said import is_explained


def _share_of_uncounted(scene: Scene, index: int) -> bool:
    """Whether a share in brackets is the only figure of its kind: "đúng hạn 596.001 hồ sơ (đạt 99,63%)"."""
    counted, cue = scene.mentions[index - 2], scene.mentions[index - 3] if index >= 3 else None
    if any(d.mention is counted for d in scene.drafts) or cue is None or cue.code != "C":
        return False
    near = counted.start - cue.end <= 4
    return near and scene.lexicon.units_by_topic.get(cue.id) == "percent"


def _share_named(scene: Scene, index: int) -> bool:
    """Whether a share in brackets says what it is of: "14.785 hồ sơ (87,14% nộp trực tuyến)"."""
    if (
        scene.codes[index + 1 : index + 3] != "C)"
        or scene.mentions[index + 1].start - scene.mentions[index].end > 12
    ):
        return False
    return scene.lexicon.families.get(scene.mentions[index + 1].id) == "dossiers" or any(
        (topic, "percent") in scene.lexicon.indicators for topic in topics_of(scene.mentions[index + 1])
    )


def _labelled_by_level(scene: Scene, index: int) -> bool:
    """Whether a level stands right before a bare number, as its label."""
    levels = [m for m in scene.mentions[max(0, index - 2) : index] if m.code == "L"]
    near = levels and re.fullmatch(
        r"\s?(?::|là|có|gồm)?\s?", scene.between(levels[-1], scene.mentions[index])
    )
    return bool(near)


_OUT_OF_EVERY = re.compile(r"cứ(?<!\wcứ)(?<!căn cứ) (?:mỗi |trong )?[^,;.]{1,60} (?:thì|có|lại) ")
_SOME_OF_TEN = re.compile(r"(?<!\w)(?:\d|[^\W\d]{2,4}) (?:trong|trên)(?: số)? $")
_EACH = re.compile(
    r"mỗi (?:ngày|tuần|tháng|quý|năm|người|công chức|cán bộ|nhân viên|quầy|xã|phường|đơn vị|hồ sơ)(?!\w)"
)
_THRESHOLD = re.compile(  # đơn vị dưới 80 điểm không được xét
    r"(?:(?:đơn vị|cơ quan|nơi|(?<!tổ chức, )(?<!người dân, )cá nhân|trường hợp|tập thể)|"
    r"(?:địa phương|tỉnh|sở|xã|phường|huyện) (?:nào|duy nhất))"
    r"(?: (?:nào|duy nhất|có|đạt|bị|được|chỉ|điểm|tỷ lệ|kết quả|từ))* $"
)
_SPLIT = re.compile(
    r"(?<!\w)trước hạn(?! và| hoặc|, đúng|/)[^;%]{0,60}%[^;%]{0,12}(?<!trước và )(?<!\w)đúng hạn(?!\w)"
    r"[^;%]{0,60}%"
)
_LAST_TERM = re.compile(r"trước hạn|trước và đúng hạn|đúng hạn|quá hạn|trễ hạn")
_APART = (["trước hạn"], ["đúng hạn"])


def _split(scene: Scene, before: str) -> bool:
    """Whether shares before and at the term stand apart: "trước hạn 68,2%, đúng hạn 31,7%"."""
    parts = _LAST_TERM.findall(before)[-1:] in _APART
    return parts and bool(_SPLIT.search(scene.folded, scene.sentence.start, scene.sentence.end))


_TAKEN_OFF = re.compile(
    r"(?<!\w)(?:trừ|cộng|thưởng) điểm[^.;]*(?:nhiều nhất|ít nhất|cao nhất|tới|đến|mức) (?:là )?$"
)
_BY_PLACE = re.compile(r"PB[;,&]+PB")  # Thái Nguyên 45,5; Đồng Tháp 44,9
_RANKED_ALL = re.compile(r"(?:tổng )?số (?:tỉnh|địa phương|đơn vị|thành phố)[^.;]{0,30}(?:được|tham gia) $")
_SOME = re.compile(
    r"\d(?<![\d.,]\d)\d*(?:/\d+)? (?:đơn vị|cơ quan|sở|huyện|quận|thị xã|xã|phường)"
    r"(?: [^\W\d]+){0,5}? (?:đạt|có)(?: [^\W\d]+| năm 20\d\d){0,12}? ?$"
)
_MANY = re.compile(r"P(?:\([^()]*\))?(?:[,&]P(?:\([^()]*\))?){2,}[CY~]*$")
_BEHIND_LEADER = re.compile(  # names of provinces are x
    r"(?:kém|hơn|thua|cách|vượt) (?:tỉnh|đơn vị|nơi|địa phương|thành phố)(?: [^\W\dx][^\W\d]*){1,4}(?: là)?"
    r" x+(?:[ -]x+)*(?: tới| đến| chừng| khoảng)? $"
)
_UNNAMED = re.compile(
    r"(?:so với|hơn|sau|kém|trên|dưới|cách)(?: một| những)? (?:nơi|đơn vị|địa phương|tỉnh|thành phố)"
    r"(?: (?:đang|đứng|xếp|ở|giữ))*\s*$"
)


_BY_HAND_BEFORE = re.compile(
    r"(?<!\w)(?:(?:nộp |nhận )?trực tiếp|bưu chính|hồ sơ giấy)(?: (?:là|có|gồm|"
    r"chỉ|còn))*:? $"
)
_BY_HAND = re.compile(
    r" (?:được )?(?:nộp |nhận |tiếp nhận )?(?:trực tiếp|giấy|"
    r"qua (?:dịch vụ )?bưu chính)(?: và|,|;|\.|\)|$| \()"
)


_GROUPS = ("nhóm", "loại", "hạng", "mức")


def not_a_value(scene: Scene, index: int) -> str | None:
    """A reason (may be empty) why a number is no value at all, None where it may be one."""
    mention = scene.mentions[index]
    before, after = scene.before(mention, 40), scene.after(mention, 64)
    if reason := not_said_of(scene, index, before, after):
        return reason
    if mention.code == "B":
        if mention.total is not None:
            part = scene.bracket(index) is not None and any(d.value == mention.total for d in scene.drafts)
            return None if part else "not_a_figure"
        if mention.value <= 34 and mention.value % 1 == 0 and scene.codes[index + 1 : index + 4] == "(Y)":
            return "ambiguous"  # 8 (2020): a rank or a score
        if _labelled_by_level(scene, index):
            return None  # cấp tỉnh 1.798, cấp xã: 98
        named = (
            index
            and scene.mentions[index - 1].code == "C"
            and mention.start - scene.mentions[index - 1].end <= 1
            and not after.startswith(" là")
        )
        cue = named or re.search(
            r"(?:(?:điểm|điểm số|giá trị) (?:của )?năm \d{4}|là|:|giá trị|lên tới|lên|tới|điểm|điểm số|đạt|"
            r"gồm|chỉ còn|dừng ở|dừng lại ở|ở mức|ở con số|"
            r"numbered|totalled|totaled|reached|stood at|came to|score of|scoring|scored|with|at|"
            r"tổng|có|được|pci|pdti|papi|dti|sipas|index|lần lượt|với|"
            r"trung bình|bình quân)\s*$",
            before,
        )
        if is_explained(scene, index):
            return None
        listed = mention.value % 1 and _BY_PLACE.search(scene.codes[max(0, index - 4) : index + 4])
        if not cue and not listed and not (mention.value % 1 and re.search(r"(?:,|rồi|và|\()\s*$", before)):
            return ""
        if scene.bracket(index) is not None and mention.value == int(mention.value):
            return ""
    if mention.unit == "dossiers" and (_BY_HAND_BEFORE.search(before) or _BY_HAND.match(after)):
        return "not_a_figure"
    if mention.code == "S" and mention.total is not None and mention.total == 18:
        return "component"
    if mention.code == "%" and scene.bracket(index) is not None:
        previous = scene.mentions[index - 2] if index >= 2 else None
        if (
            scene.mentions[index - 1].code == "("
            and previous
            and previous.code in "QBn"
            and previous.total is None
            and not _share_of_uncounted(scene, index)
            and not _share_named(scene, index)
        ):
            return "not_a_figure"
    grouped = mention.code in "%S" and [word for word in _GROUPS if word in before]
    if (
        grouped
        and mention.code == "%"
        and re.search(
            r"nhóm \w\s*\(?(?:từ )?[^()]{0,12}$", before + scene.folded[mention.start : mention.head]
        )
    ):
        return "band"
    if (
        grouped
        and mention.qualifier in {"at_least", "under"}
        and re.search(r"(?:nhóm|loại)[^,;.]{0,22}$", before)
    ):
        return "band"
    if grouped and re.search(r"(?:hạng|loại|nhóm|mức) [a-d](?!\w)[^,;]{0,20}$", before):
        return "band"
    if mention.qualifier == "span" and mention.code in "S":
        return "band"
    if mention.qualifier in {"over", "under"} and mention.code in "%SB" and _THRESHOLD.search(before):
        return "band"
    if mention.code == "S" and re.search(r"(?:trừ|cộng thêm|được cộng|thưởng)\s*$", before):
        return "component"
    if mention.code == "%" and "hạn" in before and _split(scene, before):
        return "component"
    if mention.code == "S" and _TAKEN_OFF.search(scene.before(mention, 90)):
        return "component"
    if mention.code == "R" and _RANKED_ALL.search(before):
        return "not_a_figure"
    if (
        mention.code in "QB"
        and "mỗi " in (around := before + after.partition(",")[0])
        and _EACH.search(around)
    ):
        return "no_indicator"  # a mean of each month is no figure of the period
    if mention.code == "Q" and mention.value <= 10 and (mention.total == 10 or _SOME_OF_TEN.search(before)):
        return "not_a_figure"  # 8 trong 10 hồ sơ, 9/10 hồ sơ
    every = scene.folded.rfind("cứ ", scene.sentence.start, mention.start) if mention.code in "QB" else -1
    if every >= 0 and _OUT_OF_EVERY.match(scene.folded, every, scene.sentence.end):
        return "no_indicator"  # cứ mười hồ sơ trễ thì tám hồ sơ dính tới đất
    wider = scene.before(mention, 80) if mention.code in "%S" else ""
    if ("đạt" in wider or "có" in wider) and _SOME.search(wider):
        return "no_place"  # 3 đơn vị cấp huyện đạt 100%
    if mention.code == "W" and _MANY.search(scene.codes[:index]) and not re.search("cùng|đồng|đều", before):
        return "band"  # A, B, C dẫn đầu
    if mention.code in "S%" and _BEHIND_LEADER.search(scene.before(mention, 70)):
        return "change_only"  # kém tỉnh dẫn đầu là Tây Ninh 4,5 điểm
    if mention.code in "RW" and _UNNAMED.search(before) and not re.match(r"\s*(?:là|:|thuộc)", after):
        return "no_place"
    if mention.code in "RW" and before.rstrip().endswith(("bằng", "tương đương")):
        return "band"
    if (
        mention.code in "RW"
        and "một " in before
        and re.search(r"(?:^|[^\w])một (?:tỉnh|thành phố|địa phương|nơi|đơn vị|sở)(?! (?:này|đó))", before)
        and not scene.holds("PA", 0, index)
    ):
        return "no_place"
    if mention.code == "W" and mention.value < 0:
        last = re.search(r"trong (?:số |tổng số )?(\d+)", after)
        if not last:
            return "superlative"
        mention.value = mention.total = float(last[1])
        mention.id = "implied"
    if mention.code == "S" and re.match(
        r"\s*(?:đánh giá|điều tra|thưởng|cộng|trừ|tối đa|chuẩn|thẩm định|tự chấm)", after
    ):
        return "component"
    if mention.code == "%" and "mức độ " in after and re.match(r"[^,;.]{0,40}mức độ \d", after):
        return "label"
    if (
        mention.code == "%"
        and not scene.kinds.isdisjoint("+-")
        and re.search(
            r"(?:nhiều nhất|ít nhất|mạnh nhất)\s*$", before + scene.folded[mention.start : mention.head]
        )
        and any(
            m.code in "+-"
            and scene.folded.startswith(("tăng", "giảm"), m.start)
            and ";" not in scene.codes[j:index]
            for j, m in scene.back(index)
        )
    ):
        return "change_only"
    if (
        mention.code in "S%"
        and mention.qualifier == "under"
        and re.search(r"(?:trên|hơn) [\d.,]+%?(?: điểm)? (?:và|nhưng) $", before)
    ):
        return "band"
    return None


_SCALE = re.compile(r"thang|tổng điểm|điểm tối đa|\w+ cấp$")  # read with a score, or no number to miss
_NAMED = {"skip_label": "label", "skip_document": "document_number"}


def passed_over(scene: Scene) -> list[tuple[Mention, str]]:
    """Numbers that no rule looks at, with the reason: amounts of money, labels, numbers of documents.

    Labels and documents only in a sentence that speaks of an indicator: elsewhere nobody would miss them.
    """
    if scene.kinds.isdisjoint("nd"):
        return []
    speaks = bool(scene.drafts) or "C" in scene.codes
    found = []
    for j, mention in enumerate(scene.mentions):
        if mention.code == "n" and mention.unit == "money" and j not in scene.taken:
            found.append((mention, "money"))
        elif speaks and mention.id in _NAMED and not _SCALE.match(scene.folded, mention.start, mention.end):
            written = scene.document.text[mention.start : mention.end].rstrip(" .")
            found.append((replace(mention, end=mention.start + len(written)), _NAMED[mention.id]))
    return found
