"""Undoes hard line breaks: a scan or a mail breaks each sentence at the same width."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_ENDS = tuple('.:!?…|/"”')
_BEGINS_ANEW = re.compile(r"\s*(?:[-–•*+●▪◦#|>]|\(?\w{1,4} ?[.)](?:\s|$)|\d+(?:\.\d+)+\.?\s)")
_WIDEST, _NARROWEST = 110, 40  # letters of a line
_FEWEST = 3  # lines that evidently go on
_ALIKE = 0.75  # how wide those are at least, by the widest of them


def join_wrapped(text: str) -> str:
    """The text with the lines of a paragraph joined, where it is evidently broken at one width.

    Evidently: three lines or more go on in small letters, all about as wide as each other. Any other text
    is returned as it is. Lines that begin a list, a heading or a table stay lines.
    """
    if "\n" not in text:
        return text
    lines = text.split("\n")
    evident = [
        len(line.rstrip()) for line, following in pairwise(lines) if _goes_on(line, following, small=True)
    ]
    wide = [length for length in evident if length >= _NARROWEST]
    if len(wide) < _FEWEST or max(wide) > _WIDEST or min(sorted(wide)[len(wide) // 5 :]) < _ALIKE * max(wide):
        return text
    return "\n".join(_joined(lines, max(wide)))


def _joined(lines: Sequence[str], width: int) -> list[str]:
    joined: list[str] = []
    last = ""
    for line in lines:
        room = width - len(last.rstrip()) - 1 - len(line.split(None, 1)[0] if line.strip() else "")
        if joined and (
            (line.lstrip().startswith("(") and _goes_on(last, line, small=True))
            or (room < width / 8 and _goes_on(last, line, small=True))
            or (room < 0 and _goes_on(last, line, small=False))
        ):
            joined[-1] = f"{joined[-1].rstrip()} {line.strip()}"
        else:
            joined.append(line)
        last = line
    return joined


def _goes_on(line: str, following: str, *, small: bool) -> bool:
    """Whether a line may go on in the next one; with `small` only where that begins with a small letter."""
    end, begin = line.rstrip(), following.strip()
    if not end.strip() or not begin or end.endswith(_ENDS) or _BEGINS_ANEW.match(following):
        return False
    if small:
        return begin[0].islower() or begin[0].isdigit() or begin[0] == "("
    return begin[0].isalpha() and not (end.endswith(";") or begin.isupper() or end.isupper())
