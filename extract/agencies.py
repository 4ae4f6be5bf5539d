"""Agencies that no list can name: districts, communes, branches, departments by their letters."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import takewhile

_LEVELS = {"phường": "commune", "xã": "commune", "đặc khu": "commune", "thị trấn": "commune"}
_CITIES = {"thành phố", "tp", "tp."}
_TITLE = re.compile(r"[^\W\d_a-z][^\W\d_A-Z]+(?!\w)")
_LETTERS = re.compile(r"[A-ZĐ]{2,}(?:(?: ?[&,–-] ?)[A-ZĐ]{2,})*(?!\w)")
_NO_DEPARTMENT = frozenset({"UBND", "HĐND", "TP", "TTHC", "CCHC"})
_NUMBER_OF_NAME = re.compile(
    r"[1-9](?= (?:đạt|tiếp nhận|nhận|giải quyết|có|đã|xếp|đứng|còn|trễ|và|mới|chỉ|cũng|vẫn|là|ở|với|thuộc|"
    r"của|hiện|"
    r"đang|không|chưa|được|xử lý|trả|phát sinh|dẫn đầu|thấp|cao|nơi|tỷ lệ)(?!\w)| ?[,;:)(]|\.(?!\d)|$)"
)
_OTHER_HALF = re.compile(r" [-–] ([^\W\d_]+(?: [^\W\d_]+){0,2})")  # phường Xuân Hương - Đà Lạt
_KINDS = frozenset({"tỉnh", "huyện", "quận", "thị", "thành", "tp"})
_REACH = 40  # letters of the longest name

Named = tuple[int, str]  # where the name ends, and the level it is of


def find_agency(
    match: re.Match[str],
    text: str,
    end: int,
    is_place: Callable[[int], bool],
    *,
    city_of_province: bool = False,
) -> Named | None:
    """What a kind of agency and the capitals behind it name; None where they name none.

    `city_of_province`: what follows is the name of a province, which the city in it bears too.
    """
    if match.lastgroup == "office_":
        return _department(match, text, end)
    if match.lastgroup == "branch":
        return _named(match, text, end, is_place, "district")
    kind = match[0].strip()
    if is_place(match.start()) or (kind in _CITIES and is_place(match.end()) and not city_of_province):
        return None
    if kind in _CITIES and not _TITLE.match(text, match.end(), end):
        return None  # thành phố UBND
    numbered = kind in {"quận", "phường"}
    return _named(match, text, end, is_place, _LEVELS.get(kind, "district"), numbered=numbered)


def _named(
    match: re.Match[str],
    text: str,
    end: int,
    is_place: Callable[[int], bool],
    level: str,
    *,
    numbered: bool = False,
) -> Named | None:
    """A capitalised name behind its kind, or a number where such have numbers."""
    names, stop = 0, match.end()
    last = stop
    for word in re.finditer(r"[^\W_]+", text[stop : min(end, stop + _REACH)]):
        if names and text[last : stop + word.start()] != " ":
            break
        if names and level == "commune" and _NUMBER_OF_NAME.match(text, stop + word.start()):
            last = stop + word.end()
            break  # xã A Lưới 1
        if not (word[0][0].isupper() or (word[0].isdigit() and not names)) or names == 4:
            break
        if names and is_place(stop + word.start()):
            break  # quận Long Biên of the city named behind it
        names += 1
        last = stop + word.end()
    if names and level == "commune" and (other := _OTHER_HALF.match(text, last, end)):
        half = [*takewhile(lambda word: word[0].isupper(), other[1].split(" "))]
        if half and half[0].lower() not in _KINDS and not is_place(other.start(1)):
            last = other.start(1) + len(" ".join(half))
    if not names or (text[stop].isdigit() and (not numbered or re.match(r"[.,]\d", text[last:end]))):
        return None  # xã, phường 5.000 hồ sơ
    return last, level


def _department(match: re.Match[str], text: str, end: int) -> Named | None:
    """A department named by letters: Sở TN&MT, Sở LĐ-TB&XH, Sở VH,TT&DL."""
    letters = _LETTERS.match(text, match.end(), end)
    return (letters.end(), "city") if letters and letters[0] not in _NO_DEPARTMENT else None
