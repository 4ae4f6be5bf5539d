"""Why a number is no value of the place: telephone numbers, bounds of groups, parts of an index."""

from __future__ import annotations

import re

from extract.scene import Scene

_OF_NOBODY = re.compile(r"điểm (?:số )?(?:cao|thấp) nhất(?: là)? ?\($")
_SCALES = frozenset({10.0, 60.0, 80.0, 100.0})
_ON_SCALE = re.compile(r"\((?:trên|trong)(?: tổng)?(?: số)?(?: điểm)? $")  # 65,74 (trên tổng số 100)
_BY_HOW_MUCH = re.compile(  # tăng đáng kể (3,3 điểm)
    r"(?<!\w)(?:tăng|giảm|nhích|hơn|kém)(?! lên| xuống)[^,;.()\d]{0,30}(?:năm \d{4}[^,;.()\d]{0,24})?\($"
)
_EXTREME_OF_ALL = re.compile(r"[,;](?: và| còn)? (?:số |mức )?điểm (?:số )?(?:cao|thấp) nhất(?: là| đạt)? $")
_WHOSE = re.compile(r",? (?:của|thuộc về|là của|ở|do) ")
_OF_LATE = re.compile(  # còn 45 hồ sơ quá hạn, tỷ lệ 1,7%
    r"(?:quá|trễ|chậm) (?:hạn|hẹn)(?:,| và| \(|,? chiếm|,? tương ứng)+ ?(?:với )?(?:tỷ lệ|tỉ lệ)"
    r"(?: là| ở mức)? $"
)
_LATE_AT_MOST = 50  # percent; a greater share behind "quá hạn, tỷ lệ" may be of those in time
_EARLY = re.compile(r"trước (?:thời )?hạn(?! và| hoặc|,? đúng|/)[^;%]{0,50}$")
_THEN_IN_TIME = re.compile(r"[;,)]+ ?(?:còn |và )?(?:trả |giải quyết )?đúng (?:thời )?hạn(?!\w)")
_IN_TIME_ONLINE = re.compile(
    r"hồ sơ (?:nộp |tiếp nhận )?(?:trực tuyến|qua mạng|toàn trình)(?: đã)? được (?:giải quyết|xử lý|trả)"
    r"[^,;.\d]{0,24}đúng hạn[^,;.\d]{0,16}$"
)
_ONE_DIGIT = 10
_DIGIT_APART = re.compile(r"(?<![\d.,])\d $")  # a number that lost its shape
_DIGITS_APART = re.compile(r" \d ?[.,]\d+ ?%")
_IN_TIME = re.compile(r"(?:đúng|trong|trước) hạn(?: là| có|:)* $")
_GIVEN_BACK = re.compile(r"(?: ?\([^()]*\))?[^,;.()]{0,40} trả lại(?: hồ sơ)?(?!\w)")
_CHECKED = re.compile(r"(?<!\w)(?:rà soát|kiểm tra|thanh tra|thống kê)(?: được| lại| tổng số| tất cả)* $")
_LATE = re.compile(r" (?:đầu tư |xây dựng |có vốn |ngoài ngân sách )*(?:chậm|treo|vi phạm|có dấu hiệu|không)")
_WITH_AREA = re.compile(r" với(?: tổng)? diện tích (?:là |hơn |gần |khoảng )?$")
_OF_SERVICES = re.compile(
    r"\d (?:dịch vụ|thủ tục|nhóm thủ tục|lĩnh vực) (?:có|đạt|được)[^;.]{0,90} (?:là|gồm|như) "
)
_NOT_OFFERED = re.compile(
    r" (?:dịch vụ công|dvc)(?: trực tuyến)? (?:phải )?(?:được|đã được) (?:thiết kế|cá nhân hóa|chuẩn hóa|"
    r"tái cấu trúc|rà soát|đánh giá)"
)
_OF_GROUP = re.compile(  # thuộc nhóm B gồm những tỉnh đạt kết quả Chỉ số từ 80% - 90%
    r"nhóm [a-d](?!\w)[^;.\d]{0,100}(?:từ|trên|dưới)(?: \d[\d.,]*%? ?(?:-|–|đến|đến dưới|tới))? ?$"
)
_OF_PARTS = re.compile(r"\d (?:lĩnh vực|tiêu chí|trục nội dung|nội dung)(?: [^\W\d]+){0,5}? ?: ?[^:]*$")
_OF_SOME = re.compile(
    r"\d (?:xã|phường|huyện|quận|đơn vị|sở|cơ quan)"
    r"(?:, (?:phường|xã|huyện|thị xã|thị trấn|thành phố|đặc khu))*"
    r"(?: chỉ| đang)? (?:có|phát sinh|tiếp nhận|nhận)(?: phát sinh| tiếp nhận| số hồ sơ)* $|"
    r"(?:dưới|trên) mức (?:trung bình|bình quân) ?\($"
)


def not_said_of(scene: Scene, index: int, before: str, after: str) -> str | None:
    """A reason why a number is no value of the place that its sentence is about; None where it may be one."""
    mention = scene.mentions[index]
    if mention.code == "B":
        return _of_bare(scene, index, before, after)
    if mention.code == "%":
        return _of_share(scene, index, before, after)
    if mention.code == "S":
        return _of_score(scene, index, before)
    if mention.code == "Q" and (reason := _of_count(scene, index, before, after)):
        return reason
    bounded = mention.code == "Q" and mention.qualifier in {"under", "over"}
    return "band" if bounded and _OF_SOME.search(scene.before(mention, 70)) else None


def _of_count(scene: Scene, index: int, before: str, after: str) -> str | None:
    mention = scene.mentions[index]
    if mention.unit == "dossiers":
        if after.startswith("/") and _IN_TIME.search(before):
            return "not_a_figure"  # đúng hạn 900 hồ sơ/trễ hạn 12 hồ sơ
        if before.endswith("trả lại ") or ("trả lại" in after and _GIVEN_BACK.match(after)):
            return "not_a_figure"
    if mention.unit in {"projects", "hectares"} and _only_checked(scene, index, before, after):
        return "not_a_figure"
    if "lĩnh vực" in scene.folded[scene.sentence.start : mention.start] and _in_brackets(scene, index):
        return "component"  # ở các lĩnh vực: đất đai (33 thủ tục), hộ tịch (25 thủ tục)
    return None


def _only_checked(scene: Scene, index: int, before: str, after: str) -> bool:
    """Whether projects, or their hectares, are all that were looked at: "rà soát 120 dự án với 300 ha"."""
    if scene.mentions[index].unit == "projects":
        return bool(_CHECKED.search(before)) and not _LATE.match(after)
    refused = {id(mention) for mention, _ in scene.refused}
    whole = next((m for _, m in scene.back(index, "Q")), None)
    return whole is not None and id(whole) in refused and bool(_WITH_AREA.search(before))


def _in_brackets(scene: Scene, index: int) -> bool:
    """Whether a value stands in brackets behind what no mention names."""
    opened = scene.bracket(index)
    if not opened:
        return False
    last = scene.mentions[opened - 1]
    return last.end < scene.mentions[opened].start - 1 and last.code not in "PAL"


def _of_score(scene: Scene, index: int, before: str) -> str | None:
    mention = scene.mentions[index]
    if before.endswith("(") and _BY_HOW_MUCH.search(scene.before(mention, 80)):
        told = [d.value for d in scene.drafts or scene.memory.recent if d.unit == "score"]
        return "not_a_figure" if told and mention.value < told[-1] / 4 else None
    if "M" in scene.kinds and _EXTREME_OF_ALL.search(before) and scene.codes[index + 1 : index + 3] != "(P":
        return None if _WHOSE.match(scene.after(mention, 24)) else "no_place"
    return "component" if ":" in scene.kinds and _listed_parts(scene, index) else None


def _of_bare(scene: Scene, index: int, before: str, after: str) -> str | None:
    mention = scene.mentions[index]
    if (
        scene.folded.startswith("0", mention.head)
        and scene.folded[mention.head + 1 : mention.head + 2].isdigit()
    ):
        return "not_a_figure"  # ĐT: 0912.345678
    if mention.value < _ONE_DIGIT and _DIGITS_APART.match(after):
        return "ambiguous"
    if mention.value in _SCALES and _ON_SCALE.search(before):
        return "not_a_figure"
    return "no_place" if before.endswith("(") and _OF_NOBODY.search(before) else None


def _of_share(scene: Scene, index: int, before: str, after: str) -> str | None:
    mention = scene.mentions[index]
    if _DIGIT_APART.search(before) and mention.value < _ONE_DIGIT:
        return "ambiguous"  # 9 9 ,2%
    if _in_brackets(scene, index) and _OF_SERVICES.search(scene.folded, scene.sentence.start, mention.start):
        return "component"
    if "hạn" in before or "hẹn" in before:
        if mention.value < _LATE_AT_MOST and _OF_LATE.search(before):
            return "not_a_figure"
        if _THEN_IN_TIME.match(after) and _EARLY.search(scene.before(mention, 70)):
            return "component"  # trả trước hạn 900 hồ sơ, đạt 83%; đúng hạn 100 hồ sơ
        if _IN_TIME_ONLINE.search(scene.before(mention, 100)):
            return "component"
    if after.startswith((" dịch vụ công", " dvc")) and _NOT_OFFERED.match(after):
        return "no_indicator"
    wide = scene.before(mention, 140)
    return "band" if "nhóm " in wide and _OF_GROUP.search(wide) else None


def _listed_parts(scene: Scene, index: int) -> bool:
    """Whether a score is one of an index's parts in a list: "ở 8 lĩnh vực là: Thể chế (8,9 điểm); …"."""
    text = scene.folded[scene.sentence.start : scene.mentions[index].start]
    return ("lĩnh vực" in text or "tiêu chí" in text or "nội dung" in text) and bool(_OF_PARTS.search(text))
