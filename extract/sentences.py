"""Clean text → sentences, each with its span and the line it stands on."""

from __future__ import annotations

import re
from typing import NamedTuple

_ABBREVIATIONS = re.compile(
    r"(?:\b(?:tp|t\.ư|tt|ts|ths|gs|pgs|ông|bà|q|p|st|no|vs|tr|ubnd tp|bs|ks|đ/c|mr|ms|dr)|\b[A-ZĐ]|\d)\.$",
    re.IGNORECASE,
)
_LONGEST = 10  # characters of the longest abbreviation, its dot and what stands before it
_END = re.compile(r"[.!?…][.!?…]*+(?:[\"”’»)]*(?=\s|$)|(?=[\"“]?[A-ZĐÀ-Ỹ][a-zđà-ỹ]))")
_BULLET = re.compile(r"\s*(?:[-–•*+●▪◦]|#+|\d+[.)]|[a-zđ]\))\s+")
_SPACE = re.compile(r"\s*")
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
        if _is_row(lines, number):
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
    sign = separator(lines[number])
    beside = [lines[n] for n in (number - 1, number + 1) if 0 <= n < len(lines)]
    if sign in {"", "|"}:
        pipes = lines[number].count("|")
        return pipes >= 2 or (pipes == 1 and any(line.count("|") == 1 for line in beside))
    return any(separator(line) == sign and line.count(sign) == lines[number].count(sign) for line in beside)


def _line(line: str, offset: int, number: int) -> list[Sentence]:
    body = line.strip()
    if not body:
        return []
    start = line.index(body[0])
    stop = start + len(body)
    if bullet := _BULLET.match(line):
        start = bullet.end()
    pieces, begin = [], start
    for match in _END.finditer(line, start, stop):
        end = match.end()
        follows = _SPACE.match(line, end, stop).end()  # type: ignore[union-attr]  # it always matches
        following = line[follows] if follows < stop else ""
        if (
            match[0] == "."
            and _ABBREVIATIONS.search(line, max(begin, end - _LONGEST), end)
            and not (line[end - 2].isdigit() and following.isupper() and line[end] == " ")  # … năm 2023. Hà
        ):
            continue
        if following and not (following.isupper() or following.isdigit() or following in _OPENS):
            continue
        pieces.append((begin, end))
        begin = follows
    if begin < stop:
        pieces.append((begin, stop))
    kind = "item" if bullet else "prose"
    if len(pieces) == 1 and len(body) < 130 and body[-1] not in ".;,:!?…|":
        kind = "heading" if kind == "prose" else kind
    return [Sentence(offset + a, offset + b, kind, number) for a, b in pieces if b > a]
