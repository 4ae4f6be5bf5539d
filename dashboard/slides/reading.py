"""How the marks of a slide are to be read, in one line of text that shows the marks themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dashboard.caption import Note

DOTS: Mapping[str, str] = {"stated": "●", "provisional": "◇", "implied": "○", "target": "▬"}
SQUARES: Mapping[str, str] = {"stated": "■", "provisional": "□", "implied": "□"}
"""The marks of lines and of bars; a note without one speaks for itself."""


def in_words(notes: Sequence[Note], marks: Mapping[str, str] = DOTS) -> str:
    """The notes behind each other, each after its mark."""
    return "; ".join(f"{marks[kind]} {said}" if kind in marks else said for kind, said in notes)
