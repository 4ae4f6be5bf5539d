"""Clean text → sentences, each with its span and the line it stands on."""

from __future__ import annotations

import re
from typing import NamedTuple

_ABBREVIATIONS = re.compile(
    r"(?:\b(?:tp|t\.ư|tt|ts|ths|gs|pgs|ông|bà|q|p|st|no|vs|tr|ubnd tp|bs|ks|đ/c|mr|ms|dr)|\b[A-ZĐ]|\d)\.$",
    re.IGNORECASE,
)
_NUMERAL = re.compile(r"(?:(?:phần|mục|chương) )?[IVX]+\.", re.IGNORECASE)  # of a heading: III. Kết quả
_ITEM = re.compile(  # of a list of names inside a line: …: 1. Hà Nội 91%; 2. Huế 90%
    r"[:;] \d\d?\. (?:Tỉnh |tỉnh |TP\.? |thành phố )?(?:[A-ZĐÀ-Ỹ][\w.-]* ?)+[:,(]? ?\(?\d"
)
_OF_THREE = frozenset({"ths", "pgs", "ông"})  # the others are shorter, or hold a sign
_OF_TWO = frozenset(["tp", "tt", "ts", "gs", "bà", "st", "no", "vs", "tr", "bs", "ks", "mr", "ms", "dr"])
_LONGEST = 10  # characters of the longest abbreviation, its dot and what stands before it
_CLOSES = r"[.!?…]*+(?:[\"”’»)]*(?=\s|$)|(?=[\"“]?[A-ZĐÀ-Ỹ][a-zđà-ỹ]))"
_END = re.compile(rf"[.!?…]{_CLOSES}")
_DOT = re.compile(rf"\.{_CLOSES}")  # where there is no other sign: the matcher jumps to it
_BULLET = re.compile(r"\s*(?:[-–•*+●▪◦]|#+|\d+[.)]|\d{1,2}(?:\.\d{1,2})+\.?(?=\s+[^\W\d_])|[a-zđ]\))\s+")
_OPENS = frozenset("“\"'‘«(-–•*[")


class Sentence(NamedTuple):
    """A sentence or a line that is none: `kind` is prose, heading, item or row."""

    start: int
    end: int
    kind: str
    paragraph: int


def find_sentences(text: str) -> list[Sentence]:
    """The sentences of a clean text in order; offsets are code points, end exclusive."""
    found: list[Sentence] = []
    position = 0
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if ("|" in line or ";" in line or "\t" in line) and _is_row(lines, number):
            start = len(line) - len(line.lstrip())
            found.append(Sentence(position + start, position + len(line.rstrip()), "row", number))
        elif line:
            found += _line(line, position, number)
        position += len(line) + 1
    return found


def separator(line: str) -> str:
    """What parts the cells of a table's line: a pipe, a tab or a semicolon; empty where it is none."""
    for sign in ("|", "\t", ";"):
        if line.count(sign) < 2:
            continue
        short = all(len(cell) < 60 for cell in line.split(sign))
        if short and not (sign == ";" and re.search(r"[:\[(]", line)):
            return sign
    return ""


def _is_row(lines: list[str], number: int) -> bool:
    """Whether a line is one row of a table: pipes, or the same count of cells as the line beside it."""
    line = lines[number]
    if "|" not in line and line.count(";") < 2 and line.count("\t") < 2:
        return False
    sign = separator(line)
    beside = [lines[n] for n in (number - 1, number + 1) if 0 <= n < len(lines)]
    if sign in {"", "|"}:
        pipes = line.count("|")
        return pipes >= 2 or (pipes == 1 and any(other.count("|") == 1 for other in beside))
    return any(separator(other) == sign and other.count(sign) == line.count(sign) for other in beside)


def _line(line: str, offset: int, number: int) -> list[Sentence]:
    body = line.strip()
    if not body:
        return []
    start = line.index(body[0])
    stop = start + len(body)
    bullet = None if body[0].isupper() else _BULLET.match(line)
    if bullet:
        start = bullet.end()
    pieces, begin = [], start
    ends = _END if "!" in line or "?" in line or "…" in line else _DOT
    for match in ends.finditer(line, start, stop):
        end = follows = match.end()
        while follows < stop and line[follows].isspace():
            follows += 1
        following = line[follows] if follows < stop else ""
        if following and not (following.isupper() or following.isdigit() or following in _OPENS):
            continue
        if match[0] == "." and begin == start and _NUMERAL.fullmatch(line, begin, end):
            continue
        if match[0] == "." and _abbreviates(line, max(begin, end - _LONGEST), end, following):
            continue
        pieces.append((begin, end))
        begin = follows
    if begin < stop:
        pieces.append((begin, stop))
    kind = "item" if bullet else "prose"
    if len(pieces) == 1 and len(body) < 130 and body[-1] not in ".;,:!?…|":
        kind = "heading" if kind == "prose" else kind
    return [Sentence(offset + a, offset + b, kind, number) for a, b in pieces if b > a]


def _abbreviates(line: str, begin: int, end: int, following: str) -> bool:
    """Whether a dot ends no sentence but an abbreviation, an initial or a number."""
    if line[end - 2 : end - 1].isdigit():  # … năm 2023. Hà
        if _ITEM.match(line, line.rfind(" ", 0, end) - 1):
            return True
        return not (following.isupper() and line[end] == " ") and begin <= end - 2
    tail = line[end - 4 : end - 1].lower() if end > 3 else ""
    if tail.isalpha() and tail not in _OF_THREE:  # of its letters and another one
        return False
    if tail[:1] == " " and tail[1:].isalpha() and tail[1:] not in _OF_TWO:
        return False
    return bool(_ABBREVIATIONS.search(line, begin, end))
