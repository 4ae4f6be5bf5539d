"""Takes out of play what only looks like a holder, a cue or a rank: datelines, speakers, bands."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from extract.agencies_said import is_set_up, name_in_full
from extract.holders_said import KIND
from extract.mentions import Mention
from extract.periods import Period
from extract.scene import Scene, holders_of
from extract.tidying_ranks import (
    compare_with_all,
    count_all,
    is_passed,
    join_scales,
    lead_many,
    leads_all,
    name_ranks,
)

_COMPARED = re.compile(
    r"(?:so với|so cùng|sau(?<!xếp sau)(?<!ngay sau)|kém|hơn|đuổi kịp|vượt|vượt qua|cùng với|thua|gồm cả|"
    r"bao gồm|nhập với|sáp nhập với|hợp nhất với|dưới|trên)(?: (?:tỉnh|tp\.?|thành phố|cả|của))*\s*$"
)
_BESIDE = (  # with one of these end both
    *("với", "cùng", "sau", "kém", "hơn", "kịp", "vượt", "qua", "thua", "cả", "gồm", "dưới", "trên", "trước"),
    *("tỉnh", "tp", "tp.", "phố", "của"),
)
_RECEIVES = re.compile(
    r"(?:ủy quyền|phân cấp|phân quyền|chuyển giao|giao)(?: [^,;.]{0,40})? cho"
    r"(?: (?:ubnd|chủ tịch ubnd|chủ tịch|giám đốc|lãnh đạo|các|người đứng đầu))* $"
)
_COUNT_GIVEN = re.compile(r" (?:thủ tục|tthc|nhiệm vụ|việc)[^,;.\d]{0,24} cho ")
_DATELINE = re.compile(r"\s*\((?:(?:ttxvn|vov|vtv|chinhphu|antđ|plvn|bđt)|[a-zđ][\wđ]*, ?(?:ngày )?\d)")
_VENUE_BEFORE = re.compile(
    r"(?:vcci|báo|sở ngoại vụ|đại học|ảnh:?|trình bày|tổ chức|diễn ra|"
    r"họp tại)(?: ngày \d+/\d+)? (?:tại )?$"
)
_VENUES = ("vcci ", "báo ", "vụ ", "học ", "ảnh ", "ảnh: ", "bày ", "chức ", "ra ", "tại ")  # … or a day
_OF_COMPONENT = re.compile(r" (?:trong|của|thuộc|ở)(?: bộ| bảng)? ")
_OF_PLACE = re.compile(r" (?:của|ở|tại)(?: tỉnh| thành phố| tp\.?)? $")
_COMMUNE = re.compile(r"quận|huyện|thị xã|phường|xã|đặc khu|thị trấn|thành phố|tp")
_OF_LEVEL = re.compile(r"\s*(?:của )?(?:các |cấp |xã|phường|\d+ (?:xã|phường|quận|huyện|đơn vị|nơi))")
_MANY_BEFORE = re.compile(r"(?:các|những|nhiều|một số)(?: chi nhánh)? $")  # các chi nhánh văn phòng đăng ký
_SPEAKER_BEFORE = re.compile(
    r"(?:giám đốc|chủ tịch|phó chủ tịch|lãnh đạo|đại diện|theo|trưởng|tổ đại biểu|bí thư|đại biểu|"
    r"ảnh|ông|bà)(?: (?:báo cáo|ubnd|hđnd|của|thường trực|số liệu))*\s*$"
    r"|(?:báo cáo|số liệu|thống kê|tổng hợp|thông tin|kế hoạch|thông báo|công bố|công văn|kết luận|đề xuất|"
    r"đề nghị|yêu cầu|ý kiến|đánh giá|tờ trình|văn bản|phát biểu|trả lời|giải trình|trang|cổng|tham mưu|"
    r"tin)(?: [^;.]{0,60})? (?:của|từ)\s*$"
)
_SPEAKER_AFTER = re.compile(
    r"\s*(?:,? [^,;]{0,40}?)?(?:cho biết|cho hay|công bố|thông tin|báo cáo|ghi nhận|thống kê|nêu|đề nghị|"
    r"đề xuất|kiến nghị|"
    r"lưu ý|cho rằng|phải(?! (?:xử lý|giải quyết|trả|làm)(?: xong| hết| dứt điểm)* [\d.]+ hồ sơ)|nói)(?!\w)"
)
_ACTS_FOR_ALL = re.compile(  # giao Sở Tài chính chủ trì rà soát 27 dự án: those of the province
    r" (?:(?:đã|sẽ|đang|phải|cần|được giao|khẩn trương|tiếp tục|chủ động|tập trung) )*"
    r"(?:chủ trì|tham mưu|phối hợp|rà soát|đôn đốc|hướng dẫn|theo dõi|tổng hợp|kiểm tra|thẩm định|"
    r"thanh tra)(?!\w)"
)
_HANDS_OVER = re.compile(r" (?:đã )?(?:ủy quyền|uỷ quyền)(?!\w)")  # Chủ tịch huyện Ba Vì ủy quyền 45 thủ tục
_COMMUNE_OF_SPEAKER = re.compile(r"(?:đại biểu|ảnh|trưởng|bí thư|chủ tịch)[^,;]{0,12}$")
_WEEKDAY = re.compile(r"thứ (?:hai|ba|tư|năm|sáu|bảy),")
_OUT_OF_A_NUMBER = re.compile(r" (?:\S+ ){0,2}trong (?:số |tổng số )?\d")
_OF_THE_COUNTRY = re.compile(r"nhất (?:nước|cả nước|toàn quốc|bảng)")
_RANKED_BEFORE = re.compile(r"(?:đứng|xếp|hạng|vị trí)\s*$")
_BAND_BEFORE = re.compile(
    r"(?:nhóm|tốp|top|người|trong số|những|một phó chủ tịch|phó chủ tịch|các (?:tỉnh|đơn vị|địa phương|nơi)|"
    r"chủ tịch|do ai|nhóm các \w+|nơi)\s*$"
)
_BAND_AFTER = re.compile(r" (?:các |một |đơn vị (?:trong|phải)|ubnd|cơ quan|chính quyền|cấp ủy|sở,)")


def tidy_mentions(scene: Scene) -> None:
    """Takes out of play what only looks like a holder or a rank: datelines, speakers, bands."""
    weekday = scene.folded.startswith("thứ ", scene.sentence.start) and _opens_with_weekday(scene)
    if scene.kinds.isdisjoint(_TIDIED) and not weekday:
        return
    kept: list[Mention] = []
    previous: Mention | None = None
    for mention in scene.mentions[1:] if weekday else scene.mentions:
        tidy = _TIDY.get(mention.code)
        if tidy is None or tidy(scene, mention, previous):
            kept.append(mention)
            previous = mention
    years = "Y" in scene.kinds and [m for m in kept if m.id == "p_years"]
    scene.keep(_part_years(scene, kept) if years else kept)
    if "&" in scene.kinds and "&P" in scene.codes:
        compare_with_all(scene)
    if "SS" in scene.codes or "BS" in scene.codes:
        join_scales(scene)
    if not scene.kinds.isdisjoint("Bn"):
        if "Q" in scene.kinds:
            count_all(scene)
        name_ranks(scene)


_TWO_YEARS = re.compile(r"((?:năm )?\d{4}), ((?:năm )?\d{4})")


def _part_years(scene: Scene, mentions: list[Mention]) -> list[Mention]:
    """Parts two years of which the first dates what stands before it: "thứ 22 năm 2021, năm 2022 tỉnh …"."""
    parted: list[Mention] = []
    for mention in mentions:
        before = parted[-1] if parted else None
        two = mention.id == "p_years" and _TWO_YEARS.fullmatch(scene.folded, mention.start, mention.end)
        if (
            two
            and before
            and before.code in "R%S"
            and scene.between(before, mention) in {" ", " của ", " trong "}
        ):
            for number in (1, 2):
                year = two[number][-4:]
                parted.append(replace(mention, start=two.start(number), end=two.end(number), id="p_year",
                                      period=Period(year, "year")))  # fmt: skip
        else:
            parted.append(mention)
    return parted


def _opens_with_weekday(scene: Scene) -> bool:
    """Whether "thứ hai, …" opens the sentence."""
    start = scene.sentence.start
    stop = next((first.end for first in scene.mentions[:1] if first.start == start), start)
    return stop > start and bool(_WEEKDAY.match(scene.folded, start, stop + 1))


def _tidy_place(scene: Scene, mention: Mention, previous: Mention | None) -> bool:
    """Whether a place may be a holder; marks one that something is compared with."""
    if scene.memory.last_agencies and not scene.before(mention, 5).endswith(("tỉnh ", "của ")):
        scene.memory.last_agencies.pop("thành phố", None)  # another may be "thành phố này"
    after = scene.after(mention, 24)
    if "(" in after and _DATELINE.match(after):
        return False
    if mention.id == "VN" and not _speaks_of_nation(scene, mention, previous):
        return False
    before = scene.before(mention, 34)
    if (before.endswith(_VENUES) or before[-2:-1].isdecimal()) and _VENUE_BEFORE.search(before):
        return False
    if is_passed(before, after) or (before.rstrip().endswith(_BESIDE) and _COMPARED.search(before)):
        mention.qualifier = "compared"
    return True


def _tidy_cue(scene: Scene, mention: Mention, previous: Mention | None) -> bool:
    """Whether a cue speaks of its own topic; one that is denied becomes a stop."""
    if previous and previous.code in "PO" and _within_component(scene, mention, previous):
        return False  # "Chi phí thời gian trong PCI" speaks of the component
    before = scene.before(mention, 34)
    if not before.endswith(("chưa ", "không ", "đang ", " được ")):
        return True
    unit = scene.lexicon.units_by_topic.get(mention.id)
    if before.endswith("đang ") and scene.folded.startswith(("quá hạn", "trễ", "chậm"), mention.start):
        return True  # 1.127 hồ sơ đang quá hạn
    if (
        unit == "percent"
        and scene.lexicon.families.get(mention.id) == "dossiers"
        and before.endswith(("chưa ", "không "))
        and not before.endswith(("tỷ lệ chưa ", "tỷ lệ không ", "số chưa ", "số không "))
    ):
        return False
    if unit == "dossiers" and before.endswith(
        ("chưa ", "đang ", "không ", "chưa được ", "đang được ", "không được ")
    ):
        mention.code, mention.id = "O", "not_a_figure"
    return True


def _within_component(scene: Scene, mention: Mention, previous: Mention) -> bool:
    """Whether an index is only named as what a component is of, be it with the place between."""
    if previous.code == "P" and scene.folded[previous.end : mention.start] in {" trong ", " thuộc "}:
        placed = _OF_PLACE.search(
            scene.folded, max(scene.sentence.start, previous.start - 24), previous.start
        )
        before = next((m for m in reversed(scene.mentions) if m.end <= previous.start), None)
        return bool(placed and before and before.code == "O" and before.end >= placed.start() - 1)
    return previous.code == "O" and bool(_OF_COMPONENT.fullmatch(scene.between(previous, mention)))


def _tidy_agency(scene: Scene, mention: Mention, previous: Mention | None) -> bool:
    """Whether an agency may be a holder, and does not only speak; marks one that is compared with."""
    before = scene.before(mention, 34)
    if (kind := KIND.match(scene.folded, mention.start, mention.end)) and (
        named := holders_of(scene, mention)
    ):
        scene.memory.last_agencies["thành phố" if kind[0] == "tp" else kind[0]] = named
    if _COMMUNE.match(scene.folded, mention.start, mention.end):
        if _COMMUNE_OF_SPEAKER.search(before) and not _HANDS_OVER.match(scene.after(mention, 16)):
            return False
    elif (
        _MANY_BEFORE.search(before)
        or _OF_LEVEL.match(scene.after(mention, 16))  # the centres of a whole level are no one agency
        or _SPEAKER_BEFORE.search(scene.before(mention, 90))
        or _SPEAKER_AFTER.match(scene.after(mention, 70))
        or _ACTS_FOR_ALL.match(scene.after(mention, 50))
    ):
        return False
    if " cho" in (wider := scene.before(mention, 70)) and _RECEIVES.search(wider):
        return False  # ủy quyền cho TP Thủ Đức 56 thủ tục
    if is_set_up(scene, mention) or ("L" in scene.kinds and _one_of_level(scene, mention)):
        return False
    mention.unit = name_in_full(scene, mention)
    mention.qualifier = "compared" if _COMPARED.search(before) else mention.qualifier
    return True


def _one_of_level(scene: Scene, mention: Mention) -> bool:
    """Whether an agency is only named beside all of its level: "Trung tâm … và các sở, ngành tiếp nhận"."""
    position = next(j for j, m in enumerate(scene.mentions) if m is mention)
    behind, before = scene.mentions[position + 1 : position + 3], scene.mentions[:position][-2:]
    if [m.code for m in behind] == ["&", "L"]:
        return behind[1].id == mention.id and behind[1].start - mention.end <= _JOINT
    return (
        [m.code for m in before] == ["L", "&"]
        and before[0].id == mention.id
        and mention.start - before[0].end <= _JOINT
    )


_JOINT = 9  # letters of " và các "


_ITS_VALUE = re.compile(
    r",? ?(?:\(?(?:của )?(?:năm |kỳ )?\d{4}\)? )?(?:là|đạt|được|chỉ|ở|tăng|giảm|còn|:)(?!\w)"
)


def _tidy_block(scene: Scene, mention: Mention, previous: Mention | None) -> bool:
    """Whether a ministry is one that is ranked, and does not only tell: "theo công bố của Bộ Nội vụ, …".

    "DTI quốc gia" is no other country's: it is the nation's where its value follows, else a mere name.
    """
    if mention.id == "foreign" and previous and scene.folded.startswith("quốc gia", mention.start):
        if previous.code != "C" or previous.id not in scene.lexicon.indexes:
            return True
        if mention.start - previous.end > 1:
            return True
        mention.code, mention.id = "P", "VN"
        return _ITS_VALUE.match(scene.after(mention, 26)) is not None
    if mention.id != "ministry" or not scene.folded.startswith("bộ ", mention.start):
        return True
    if scene.after(mention, 2)[:1] != "," and not _SPEAKER_AFTER.match(scene.after(mention, 30)):
        return True
    return not _SPEAKER_BEFORE.search(scene.before(mention, 90))


def _tidy_word(scene: Scene, mention: Mention, previous: Mention | None) -> bool:
    """Whether a rank in words is one; one that names many becomes a band, the last of no number nothing."""
    after, before = scene.after(mention, 24), scene.before(mention, 34)
    if mention.value < 0 and not _OUT_OF_A_NUMBER.match(after):
        mention.code = "d"
        return True
    beside = previous is not None and previous.code == "P" and mention.start - previous.end <= 2
    if (
        not beside
        and _OF_THE_COUNTRY.match(scene.folded, mention.start, mention.end)
        and not _RANKED_BEFORE.search(before)
    ):
        return False
    if (
        lead_many(scene, mention)
        or (
            _BAND_BEFORE.search(before)
            and not (before.endswith("nơi ") and re.match(r"[^,;.]{0,22} là ", after))
        )
        or (_BAND_AFTER.match(after) and not (beside and leads_all(scene, mention)))
    ):
        mention.code = "b"
    return True


def _tidy_rank(scene: Scene, mention: Mention, previous: Mention | None) -> bool:
    """Whether "nhất" or "nhì" alone stands right behind whose rank it is; "thứ Bảy" is a day of the week."""
    if _DAY_OF_WEEK.fullmatch(scene.document.text, mention.start, mention.end):
        return False
    return mention.id != "bare_rank" or (
        previous is not None and previous.code in "PA" and mention.start - previous.end <= 2
    )


def _tidy_level(scene: Scene, mention: Mention, previous: Mention | None) -> bool:
    """Whether a level is one, and not a part of "các cấp | tỉnh …", the levels of a province."""
    before = scene.before(mention, 70)
    given = " cho" in before and _RECEIVES.search(before) and _COUNT_GIVEN.search(before)
    if given or before.endswith("khắp "):
        return False  # khắp các quận, huyện · ủy quyền 42 thủ tục cho cấp huyện
    return not before.endswith("các ") or scene.folded.startswith("các", mention.start)


_LAW_BEFORE = re.compile(
    r"(?:luật|pháp lệnh|hiến pháp|nghị định|thông tư|nghị quyết|quyết định)(?: [^\W\d_]+){0,4} $"
)


def _tidy_period(scene: Scene, mention: Mention, previous: Mention | None) -> bool:
    """Whether a year dates something, and is no part of a law's name (Luật Đất đai 2013)."""
    bare = mention.end - mention.start == 4 and mention.period is not None and mention.period.grain == "year"
    return not (bare and _LAW_BEFORE.search(scene.before(mention, 40)))


_DAY_OF_WEEK = re.compile(r"[Tt]hứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy)")


_TIDY: dict[str, Callable[[Scene, Mention, Mention | None], bool]] = {
    "P": _tidy_place,
    "C": _tidy_cue,
    "A": _tidy_agency,
    "W": _tidy_word,
    "H": _tidy_block,
    "R": _tidy_rank,
    "L": _tidy_level,
    "Y": _tidy_period,
}
_TIDIED = frozenset({*_TIDY, *"Bn"})  # codes of what may be taken out, or named a rank


_LEADS = re.compile(
    r"(?:nhất|đầu|cùng|thứ (?:\d+|\w+)|hạng \w+|vị trí \S+ ?\w*|trong|trên|của|so với|với|khắp|đi đầu|cả|"
    r"\d/\d\d)\s*$"
)
_MEAN_BEFORE = re.compile(
    r"(?:trung bình|bình quân|mức chung|tính chung|giá trị trung bình)(?: của)?(?: các tỉnh thành|"
    r" các tỉnh, thành phố)? (?:cả |toàn )?$"
)
_ITS_FIGURE = re.compile(r"(?:tỷ lệ|tổng số|số hồ sơ|mức|chỉ số) (?:(?!đầu |nhất )[^,;.\d]){0,40}của $")
_ACTS = re.compile(r" (?:đạt|có|còn|tiếp nhận|đã|chỉ|vẫn|là|xử lý|giải quyết|đang|mới)(?!\w)")
_GOES_ON = re.compile(r"\s*(?:,|về)")


def _speaks_of_nation(scene: Scene, mention: Mention, previous: Mention | None) -> bool:
    """Whether "cả nước" is whose figure it is, and not the field somebody leads ("dẫn đầu cả nước")."""
    before, after = scene.before(mention, 24), scene.after(mention, 24)
    if before.endswith("ở ") and scene.folded.startswith("cấp quốc gia", mention.start):
        return True
    if _MEAN_BEFORE.search(before) or before.endswith(("chung của ", "bình quân của ", "trung bình của ")):
        return True
    if _ITS_FIGURE.search(scene.before(mention, 60)) and _ACTS.match(after):
        return True
    if previous is not None and previous.id in scene.lexicon.indexes and mention.start - previous.end <= 1:
        return _ITS_VALUE.match(scene.after(mention, 26)) is not None  # PAR Index toàn quốc đạt 86,98%
    dated = previous is not None and previous.code == "Y" and mention.start - previous.end <= 1
    if not dated and _LEADS.search(before):
        return False
    opens = mention.start - scene.sentence.start < 12 or before.rstrip().endswith((",", ";", ":", "("))
    return bool(_ACTS.match(after)) or (opens and not _GOES_ON.match(after))
