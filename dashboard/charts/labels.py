"""Direct labels at the ends of lines: where they stand so that none covers another."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

WRAP = 12


def wrap_name(name: str, width: int = WRAP) -> list[str]:
    """The name in lines of about `width` characters, broken between words only."""
    lines: list[str] = []
    for word in name.split():
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return lines


def safe(text: str) -> str:
    """Text that a figure shows as it is: its markup characters are escaped."""
    return escape(text, quote=False)


def clear_of_each_other(boxes: Sequence[tuple[float, float, float, float]]) -> set[int]:
    """Which labels may be written when the earlier go first; a box: centre x, centre y, width, height."""
    kept: list[int] = []
    for index, (x, y, width, height) in enumerate(boxes):
        if all(
            abs(x - boxes[other][0]) >= (width + boxes[other][2]) / 2 + 4
            or abs(y - boxes[other][1]) >= (height + boxes[other][3]) / 2
            for other in kept
        ):
            kept.append(index)
    return set(kept)


def spread(wanted: Sequence[float], heights: Sequence[float], lowest: float, highest: float) -> list[float]:
    """Centres as near to the wanted ones as can be without overlap, in the order given by `wanted`.

    All numbers are pixels from the top; labels that do not fit are squeezed evenly.
    """
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    centres = list(wanted)
    edge = lowest
    for index in order:
        centres[index] = max(centres[index], edge + heights[index] / 2)
        edge = centres[index] + heights[index] / 2
    edge = highest
    for index in reversed(order):
        centres[index] = min(centres[index], edge - heights[index] / 2)
        edge = centres[index] - heights[index] / 2
    return centres
