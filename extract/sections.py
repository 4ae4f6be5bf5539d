"""What the heading of a section says of all that stands under it: the level of its figures."""

from __future__ import annotations

import re

from extract.mentions import Mention
from extract.scene import Holder, Memory, Scene
from extract.sentences import Sentence

_ROMAN = re.compile(r"[*_ ]*(?:(?:phần|mục|chương) )?(?:[ivx]+|[a-h])[.)/:]")
_NUMBER = re.compile(r"\s*(?:(\d+(?:\.\d+)*)[.)]?|[a-zđ]\))\s*$")
_PLAIN, _LETTERED, _BULLETED = 4, 5, 8  # how deep a line stands; numbered ones are less deep
_LONGEST_NUMBER = 8  # characters of what numbers a line
_BEFORE = re.compile(  # II. Kết quả giải quyết hồ sơ tại | cấp xã
    r"[*_ ]*(?:(?:phần|mục|chương) )?(?:(?:[ivx]+|[a-h])[.)/:]+ )?"
    r"(?:(?:kết quả|tình hình|công tác|số liệu|đánh giá|việc)(?: [^\W\d_]+,?){0,12} "
    r"(?:ở|tại|của|đối với|do) )?"
    r"(?:(?:ở|tại|của|với|đối với|về|riêng|phần|thuộc|các|cơ quan|at|for|in|the) )*(?:\d{1,3} )?"
)
_BEHIND = re.compile(
    r"(?: (?:của |thuộc |ở |trên |tại )?(?:toàn )?(?:tỉnh|thành phố|địa bàn))*(?: \(.{0,40}\))?[*_ .:]*"
)
_NUMBERED = re.compile(r"\s*(?:\d+(?:\.\d+)*[.)]?|[a-zđ][.)])\s")
_ALL_OF_IT = re.compile(
    r"(?:tính chung |chung |tổng cộng )?(?:toàn|cả) (?:tỉnh|thành phố)[ :.]*|tổng cộng[ :.]*"
)
_WHOLE = re.compile(
    r"(?<!\w)(?:(?:toàn|cả) (?:tỉnh|thành phố|địa bàn|hệ thống)|trên địa bàn|tính chung|tổng cộng|"
    r"cả (?:hai|ba|2|3) cấp|chung)(?!\w)"
)


def enter_section(scene: Scene) -> None:
    """Keeps the level that a heading names, and nothing else: "2. Cấp xã", "Kết quả ở các sở, ngành"."""
    levels = [m for m in scene.mentions if m.code == "L"]
    if scene.drafts or not _opens_line(scene.document.text, scene.sentence) or len(levels) != 1:
        return
    start, end = scene.sentence.start, scene.sentence.end
    if _BEFORE.fullmatch(scene.folded, start, levels[0].start) and _BEHIND.fullmatch(
        scene.folded, levels[0].end, end
    ):
        scene.memory.section_level = levels[0].id
        scene.memory.section_depth = _depth(scene.document.text, scene.folded, scene.sentence)


_OF_PLACE = re.compile(
    r"[*_ ]*(?:(?:[ivx]+|[a-h]|\d+)[.)/:]+ )?(?:(?:tại|ở|về) )?(?:(?:tỉnh|thành phố|"
    r"tp\.?) )?"
)


def enter_place(scene: Scene) -> None:
    """Keeps the place that a heading is, for "tỉnh" under it: "2. Tỉnh Lâm Đồng" in a text about several."""
    text, sentence = scene.document.text, scene.sentence
    if scene.codes not in {"P", "P:"} or sentence.kind == "prose" or not _opens_line(text, sentence):
        return
    place = scene.mentions[0]
    rest = scene.folded[place.end : sentence.end].strip(" :.*_")
    if place.id != "VN" and not rest and _OF_PLACE.fullmatch(scene.folded, sentence.start, place.start):
        scene.memory.section_place = place.id
        scene.memory.section_place_depth = _depth(text, scene.folded, sentence)


def is_of_line(scene: Scene, level: Mention) -> bool:
    """Whether a level heads a line or ends it, and is not aside: "nghe 124 xã báo cáo, … kết luận:"."""
    heads = _BEFORE.fullmatch(scene.folded, scene.sentence.start, level.start) is not None
    return heads or "," not in scene.folded[level.end : scene.sentence.end]


def leave_section(memory: Memory, text: str, folded: str, sentence: Sentence) -> None:
    """Forgets the level of a section where a line no deeper than its heading begins another."""
    within = memory.section_level or memory.section_place
    if not within or not _opens_line(text, sentence):
        return
    depth = _depth(text, folded, sentence)
    heads = sentence.kind == "heading" or depth < _PLAIN or depth == _LETTERED
    if heads and depth <= memory.section_depth:
        memory.section_level = ""
    if heads and depth <= memory.section_place_depth:
        memory.section_place = ""


def is_numbered(scene: Scene) -> bool:
    """Whether a line begins with a number or a letter: "2.", "a)"; not with a bullet."""
    text, start = scene.document.text, scene.sentence.start
    line = text.rfind("\n", 0, start) + 1
    return _NUMBERED.match(text, line, start) is not None


def leave_agency(memory: Memory, folded: str, sentence: Sentence) -> None:
    """Goes back from the agency of a list to all of its place: "c) Toàn tỉnh"."""
    if not memory.holders or not memory.holders[-1].agency or sentence.kind == "prose":
        return
    if _ALL_OF_IT.fullmatch(folded, sentence.start, sentence.end):
        memory.holders, memory.headed_agency = [Holder(memory.holders[-1].place)], ""


def level_of_section(scene: Scene, index: int) -> str:
    """The level of the section that a value stands in, where its sentence does not turn to the whole."""
    level = scene.memory.section_level
    if not level or any(j < index and m.id != level for j, m in scene.ahead(-1, "L")):
        return ""
    return "" if says_whole(scene, index) else level


def says_whole(scene: Scene, index: int) -> bool:
    """Whether words before a value turn to the whole of a place: "toàn tỉnh", "tính chung"."""
    return _WHOLE.search(scene.folded, scene.sentence.start, scene.mentions[index].start) is not None


def _opens_line(text: str, sentence: Sentence) -> bool:
    """Whether a sentence is the first of its line, behind a number or a bullet at most."""
    before = text[text.rfind("\n", 0, sentence.start) + 1 : sentence.start].strip()
    return not before or (sentence.kind == "item" and len(before) <= _LONGEST_NUMBER)


def _depth(text: str, folded: str, sentence: Sentence) -> int:
    """How deep a line stands: 1 for "II.", 2 for "3.", 3 for "3.1", then plain, lettered, bulleted."""
    line = text.rfind("\n", 0, sentence.start) + 1
    if number := _NUMBER.match(folded, line, sentence.start):
        return 2 + number[1].count(".") if number[1] else _LETTERED
    if sentence.kind == "item":
        return _BULLETED
    return 1 if _ROMAN.match(folded, sentence.start, sentence.end) else _PLAIN
