"""Takes out of play what only looks like a holder, a cue or a rank: datelines, speakers, bands."""

from __future__ import annotations

import re

from extract.mentions import Mention
from extract.scene import RANKED, Scene, holders_of

_COMPARED = re.compile(
    r"(?:so với|so cùng|(?<!xếp )(?<!ngay )sau|kém|hơn|đuổi kịp|vượt|vượt qua|cùng với|thua|gồm cả|bao gồm|"
    r"nhập với|"
    r"sáp nhập với|hợp nhất với|dưới|"
    r"trên)(?: (?:tỉnh|tp\.?|thành phố|cả|của))*\s*$"
)


_SPEAKER_BEFORE = re.compile(
    r"(?:giám đốc|chủ tịch|phó chủ tịch|lãnh đạo|đại diện|theo|trưởng|tổ đại biểu|bí thư|đại biểu|"
    r"bộ phận một cửa|bộ phận 1 cửa|ảnh|chi nhánh|ông|bà|của)"
    r"(?: (?:báo cáo|ubnd|hđnd|của|thường trực|số liệu))*\s*$"
)


_SPEAKER_AFTER = re.compile(
    r"\s*(?:,? [^,;]{0,40}?)?(?:cho biết|cho hay|công bố|thông tin|báo cáo|ghi nhận|thống kê|nêu|đề nghị|"
    r"đề xuất|kiến nghị|"
    r"lưu ý|cho rằng|phải|nói)(?!\w)"
)


_BAND_BEFORE = re.compile(
    r"(?:nhóm|tốp|top|người|trong số|những|một phó chủ tịch|phó chủ tịch|các (?:tỉnh|đơn vị|địa phương|nơi)|"
    r"chủ tịch|do ai|nhóm các \w+|nơi)\s*$"
)


def tidy_mentions(scene: Scene) -> None:
    """Takes out of play what only looks like a holder or a rank: datelines, speakers, bands."""
    kept: list[Mention] = []
    for mention in scene.mentions:
        after, before = scene.after(mention, 24), scene.before(mention, 34)
        if mention.code == "P":
            if re.match(r"\s*\((?:ttxvn|vov|vtv|chinhphu|antđ|plvn|bđt)", after) or re.match(
                r"\s*\([a-zđ][\wđ]*, ?(?:ngày )?\d", after
            ):
                continue
            if mention.id == "VN" and not _speaks_of_nation(scene, mention):
                continue
            if (
                re.search(
                    r"(?:vcci|báo|sở ngoại vụ|đại học|ảnh:?|trình bày|tổ chức|diễn ra|"
                    r"họp tại)(?: ngày \d+/\d+)? (?:tại )?$",
                    before,
                )
                and mention.start - scene.sentence.start > 0
            ):
                continue
            if _COMPARED.search(before):
                mention.qualifier = "compared"
        if (
            mention.code == "C"
            and kept
            and kept[-1].code == "O"
            and re.fullmatch(r" (?:trong|của|thuộc|ở)(?: bộ| bảng)? ", scene.between(kept[-1], mention))
        ):
            continue  # "Chi phí thời gian trong PCI" speaks of the component
        if (
            mention.code == "C"
            and scene.lexicon.families.get(mention.id) == "dossiers"
            and re.search(r"(?:chưa|không) $", before)
            and not re.search(r"(?:tỷ lệ|số) (?:chưa|không) $", before)
            and scene.lexicon.units_by_topic.get(mention.id) == "percent"
        ):
            continue
        if (
            mention.code == "W"
            and mention.value < 0
            and not re.match(r" (?:\S+ ){0,2}trong (?:số |tổng số )?\d", after)
        ):
            mention.code = "d"
        if (
            mention.code == "C"
            and scene.lexicon.units_by_topic.get(mention.id) == "dossiers"
            and re.search(r"(?:chưa|đang|không)(?: được)? $", before)
        ):
            mention.code, mention.id = "O", "not_a_figure"
        if mention.code == "A":
            name = scene.folded[mention.start : mention.end]
            department = not re.match(r"quận|huyện|thị xã|phường|xã|đặc khu|thị trấn|thành phố|tp", name)
            speaks = bool(_SPEAKER_BEFORE.search(before))
            scene.memory.last_agency_holder = holders_of(scene, mention)
            if department and re.match(
                r"\s*(?:của )?(?:các |cấp |xã|phường|\d+ (?:xã|phường|quận|huyện|đơn vị|nơi))",
                scene.after(mention, 16),
            ):
                continue  # the centres of a whole level are no one agency
            if department and (speaks or _SPEAKER_AFTER.match(scene.after(mention, 70))):
                continue
            if not department and re.search(
                r"(?:đại biểu|một cửa|1 cửa|ảnh|trưởng|bí thư|chủ tịch)[^,;]{0,12}$", before
            ):
                continue
            if _COMPARED.search(before):
                mention.qualifier = "compared"
        if (
            mention.code == "W"
            and re.match(r"nhất (?:nước|cả nước|toàn quốc|bảng)", scene.folded[mention.start : mention.end])
            and not re.search(r"(?:đứng|xếp|hạng|vị trí)\s*$", before)
            and not (kept and kept[-1].code == "P" and mention.start - kept[-1].end <= 2)
        ):
            continue
        if mention.code == "W" and re.search(
            r"(?:\d|hai|ba|bốn|năm)(?: (?:sở|tỉnh|huyện|quận|xã|phường|đơn vị|nơi|địa phương|"
            r"thành phố)(?: \w+)?)? $",
            before,
        ):
            mention.code = "b"
        if mention.id == "bare_rank" and not (
            kept and kept[-1].code in "PA" and mention.start - kept[-1].end <= 2
        ):
            continue
        if mention.start == scene.sentence.start and re.match(
            r"thứ (?:hai|ba|tư|năm|sáu|bảy),", scene.folded[mention.start : mention.end + 1]
        ):
            continue  # a weekday
        if mention.code == "W" and (
            (_BAND_BEFORE.search(before) and not (before.endswith("nơi ") and after.startswith(" là ")))
            or re.match(r" (?:các |một |đơn vị (?:trong|phải)|ubnd|cơ quan|chính quyền|cấp ủy|sở,)", after)
        ):
            mention.code = "b"
        kept.append(mention)
    scene.mentions = kept
    _name_ranks(scene)


def _continues_ranks(scene: Scene, index: int) -> bool:
    """Whether a bare number goes on with a series of ranks: "hạng 51 (năm 2012), leo lên 14 (năm 2018)"."""
    mention = scene.mentions[index]
    ranked = any(m.code == "R" for m in scene.mentions[:index])
    if mention.code != "B" or mention.total or mention.value > 64 or not ranked:
        return False
    before = scene.before(mention, 30)
    dated = re.match(r" ?\((?:năm )?(?:19|20)\d\d\)", scene.after(mention, 14))
    chained = re.search(r"(?:lên|xuống|về|rồi|thứ|,)\s*$", before) and dated
    return bool(chained or re.search(r"năm \d{4}(?: là| chỉ| ở| đứng| xếp| tỉnh)+ $", before))


def _name_ranks(scene: Scene) -> None:
    """Numbers that are ranks by what stands before them: "thứ 5, 6, 7", "thứ hạng PCI (27)"."""
    for j, mention in enumerate(scene.mentions):
        if mention.code not in "Bn" or mention.value != int(mention.value) or not 1 <= mention.value <= 705:
            continue
        before = scene.before(mention, 40)
        listed = (
            j >= 2
            and scene.mentions[j - 1].code in ",&"
            and scene.mentions[j - 2].code == "R"
            and mention.start - scene.mentions[j - 2].end <= 4
        )
        placed = mention.total in RANKED and (
            (j and scene.mentions[j - 1].code == "P" and mention.start - scene.mentions[j - 1].end <= 2)
            or re.search(r"chót,? $", before)
            or (re.search(r"năm \d{4}(?: tỉnh| thành phố)?(?: là| ở| đứng| xếp| chỉ)+ $", before) and j)
        )
        if (
            placed
            or _continues_ranks(scene, j)
            or (
                listed
                and mention.value <= 64
                and not re.match(r" (?:tỉnh|sở|bậc|điểm|địa|năm|tháng)", scene.after(mention, 8))
            )
            or (
                re.search(r"(?:thứ hạng|hạng|vị trí)[^,;()\d]{0,16}\(\s*$", before)
                and mention.value <= 64
                and mention.code == "B"
            )
        ):
            mention.code, mention.unit = "R", "rank"


_LEADS = re.compile(
    r"(?:nhất|đầu|cùng|thứ (?:\d+|\w+)|hạng \w+|vị trí \S+ ?\w*|trong|trên|của|so với|với|khắp|đi đầu|cả|"
    r"/\d+)\s*$"
)


def _speaks_of_nation(scene: Scene, mention: Mention) -> bool:
    """Whether "cả nước" is whose figure it is, and not the field somebody leads ("dẫn đầu cả nước")."""
    before, after = scene.before(mention, 24), scene.after(mention, 24)
    if re.search(
        r"(?:trung bình|bình quân|mức chung|tính chung|giá trị trung bình)(?: của)?(?: các tỉnh thành|"
        r" các tỉnh, thành phố)? (?:cả |toàn )?$",
        before,
    ):
        return True
    if re.search(r"(?:chung|bình quân|trung bình) của $", before):
        return True
    start = not _LEADS.search(before) and (
        mention.start - scene.sentence.start < 12 or before.rstrip().endswith((",", ";", ":"))
    )
    subject = re.match(
        r" (?:đạt|có|còn|tiếp nhận|đã|chỉ|vẫn|là|xử lý|giải quyết|đang|mới)(?!\w)", after
    ) and not _LEADS.search(before)
    return bool(subject) or (start and not re.match(r"\s*(?:,|về)", after))
