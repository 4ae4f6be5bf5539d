"""Cuts a text at the spans that were read in it, so that they can be marked where they overlap too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True)
class Span:
    """A stretch of a text with a name; offsets count code points, the end not included."""

    start: int
    end: int
    name: str


@dataclass(frozen=True)
class Piece:
    """A stretch of a text under the same spans throughout, and the spans that end with it."""

    text: str
    under: tuple[str, ...]
    ending: tuple[str, ...]


@dataclass(frozen=True)
class Passage:
    """A paragraph in pieces, and the spans that begin in it, in order."""

    pieces: tuple[Piece, ...]
    begun: tuple[str, ...]


def passages(text: str, spans: Sequence[Span]) -> list[Passage]:
    """The paragraphs of a text, each cut into pieces; blank lines are left out.

    Spans outside the text are cut off at its ends; one that begins behind it is told with the last paragraph.
    """
    paragraphs = _paragraphs(text)
    if not paragraphs:
        return []
    inside = [Span(max(span.start, 0), min(span.end, len(text)), span.name) for span in spans]
    begun: dict[int, list[str]] = {}
    for span in sorted(inside, key=lambda each: (each.start, each.end)):
        home = next(
            (number for number, (_, end) in enumerate(paragraphs) if span.start < end), len(paragraphs) - 1
        )
        begun.setdefault(home, []).append(span.name)
    return [
        Passage(tuple(_pieces(text, start, end, inside)), tuple(begun.get(number, ())))
        for number, (start, end) in enumerate(paragraphs)
    ]


def _paragraphs(text: str) -> list[tuple[int, int]]:
    """First and last offset of every line that is not blank."""
    found, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append((start, start + len(line)))
        start += len(line) + 1
    return found


def _pieces(text: str, start: int, end: int, spans: Sequence[Span]) -> list[Piece]:
    near = [span for span in spans if span.start < end and span.end > start]
    cuts = sorted(
        {start, end, *(cut for span in near for cut in (span.start, span.end) if start < cut < end)}
    )
    return [
        Piece(
            text=text[first:last],
            under=tuple(span.name for span in near if span.start <= first and span.end >= last),
            ending=tuple(span.name for span in near if span.end == last),
        )
        for first, last in pairwise(cuts)
    ]
