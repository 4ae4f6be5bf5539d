"""What the rules look at: one sentence with its mentions, and what the text said before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from extract.lexicon import Lexicon
from extract.mentions import Mention
from extract.model import Document
from extract.periods import Period
from extract.sentences import Sentence

RANKED = frozenset({63.0, 64.0, 34.0, 62.0, 61.0, 60.0})  # how many places have been ranked together


@dataclass(frozen=True)
class Holder:
    """Whose figure it is: a place, perhaps an agency in it; or a block that is no place of the table."""

    place: str
    agency: str = ""
    level: str = "all"
    block: str = ""  # ministry, region, foreign


@dataclass
class Draft:
    """A claim in the making; `None` place or period is filled in from the context at the end."""

    topic: str
    unit: str
    value: float
    mention: Mention
    rule: str
    total: float | None = None
    qualifier: str = "exact"
    basis: str = "stated"
    holder: Holder | None = None
    level: str = "all"
    period: str | None = None
    inherited: dict[str, str] = field(default_factory=dict)
    start: int = 0
    end: int = 0


@dataclass
class Memory:
    """What is carried from sentence to sentence."""

    holders: list[Holder] = field(default_factory=list)
    title_holders: list[Holder] = field(default_factory=list)
    topic: str = ""  # the index spoken of
    index_year: int | None = None
    time: Period | None = None  # period of flows and stocks
    time_paragraph: int = -1
    declared: bool = False  # the text says that its data are of this period
    target_time: Period | None = None
    target_paragraph: int = -1
    drafts: list[Draft] = field(default_factory=list)
    recent: list[Draft] = field(default_factory=list)  # of the last sentence that held any
    block: str = ""
    ranks_told: bool = False  # a rank, a leader or a top has been spoken of
    holders_paragraph: int = -1
    goals: int | None = None  # the line that opens a list of goals
    goals_year: str | None = None
    last_agency_holder: Holder | None = None  # the agency named last, speaking or not
    home: str = ""  # the place that the whole text names most
    districts: dict[str, str] = field(default_factory=dict)  # bare name → full name of an agency


@dataclass
class Scene:
    """One sentence: its mentions, their codes as a string, and the document around it."""

    document: Document
    folded: str
    sentence: Sentence
    mentions: list[Mention]
    memory: Memory
    lexicon: Lexicon
    anchor: date | None
    taken: set[int] = field(default_factory=set)
    drafts: list[Draft] = field(default_factory=list)
    refused: list[tuple[Mention, str]] = field(default_factory=list)

    @property
    def codes(self) -> str:
        """One letter a mention, the string over which rules are written."""
        return "".join(mention.code for mention in self.mentions)

    def between(self, first: Mention, second: Mention) -> str:
        """The folded text between two mentions."""
        return self.folded[first.end : second.start]

    def before(self, mention: Mention, size: int = 30) -> str:
        """The folded text before a mention, inside the sentence."""
        return self.folded[max(self.sentence.start, mention.start - size) : mention.start]

    def after(self, mention: Mention, size: int = 40) -> str:
        """The folded text after a mention, inside the sentence."""
        return self.folded[mention.end : min(self.sentence.end, mention.end + size)]

    def refuse(self, index: int, reason: str) -> None:
        """Takes a number out with a reason."""
        if index not in self.taken:
            self.taken.add(index)
            self.refused.append((self.mentions[index], reason))

    def back(self, index: int) -> Iterator[tuple[int, Mention]]:
        """The mentions before one, nearest first."""
        for j in range(index - 1, -1, -1):
            yield j, self.mentions[j]

    def ahead(self, index: int) -> Iterator[tuple[int, Mention]]:
        """The mentions after one, nearest first."""
        for j in range(index + 1, len(self.mentions)):
            yield j, self.mentions[j]

    def bracket(self, index: int) -> int | None:
        """The index of the bracket that is open around a mention, None where there is none."""
        depth = 0
        for j, mention in self.back(index):
            if mention.code == ")":
                depth += 1
            elif mention.code == "(":
                if not depth:
                    return j
                depth -= 1
        return None


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
    start = not _LEADS.search(before) and (
        mention.start - scene.sentence.start < 12 or before.rstrip().endswith((",", ";", ":"))
    )
    subject = re.match(
        r" (?:đạt|có|còn|tiếp nhận|đã|chỉ|vẫn|là|xử lý|giải quyết|đang|mới)(?!\w)", after
    ) and not _LEADS.search(before)
    return bool(subject) or (start and not re.match(r"\s*(?:,|về)", after))


def holders_of(scene: Scene, mention: Mention) -> Holder | None:
    """The holder that a mention of kind P, A or H names."""
    if mention.code == "P":
        return Holder(mention.id)
    if mention.code == "H":
        return Holder("", block=mention.id)
    if mention.code == "A":
        place = next(
            (
                m.id
                for j, m in scene.ahead(scene.mentions.index(mention))
                if m.code == "P" and (m.start - mention.end < 12 or _one_address(scene, mention, j))
            ),
            "",
        )
        if not place:
            known = [
                h for h in [*scene.memory.holders, *scene.memory.title_holders] if h.place and h.place != "VN"
            ]
            earlier = [
                m.id for _, m in scene.back(scene.mentions.index(mention)) if m.code == "P" and m.id != "VN"
            ]
            place = earlier[0] if earlier else (known[0].place if known else scene.memory.home)
        name = mention.unit or scene.document.text[mention.start : mention.end]
        return Holder(place, agency=name, level=mention.id)
    return None


def _one_address(scene: Scene, agency: Mention, place: int) -> bool:
    """Whether only wider agencies stand between: phường Bến Nghé, quận 1, TP.HCM."""
    between = scene.mentions[scene.mentions.index(agency) + 1 : place]
    return all(m.code in ",A" for m in between) and scene.mentions[place].start - agency.end < 40


def with_level(holder: Holder, level: str) -> Holder:
    """The holder at another level."""
    return replace(holder, level=level)
