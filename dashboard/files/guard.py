"""Keeps text from running as a formula in the program that opens a file.

A spreadsheet takes a cell that begins with one of = + - @, or with a tab or a line end before it, for a
formula. Spaces before the sign do not help. Where a spreadsheet splits cells at semicolons, as it does in
Vietnam, what follows one begins a cell as well. An apostrophe before the sign makes it text.
"""

from __future__ import annotations

import re

_SIGNS = "=+\\-@\uff1d\uff0b\uff0d\uff20"
_BEGINS = re.compile(rf"^[\s\ufeff\u200b]*[{_SIGNS}]|^[\t\r\n]")
_INSIDE = re.compile(rf"([;\t\r\n][\s\"]*)(?=[{_SIGNS}])")


def begins_formula(text: str) -> bool:
    """A spreadsheet might take the text for a formula."""
    return bool(_BEGINS.match(text))


def plain(text: str) -> str:
    """The text so that no spreadsheet runs it, wherever it splits the line into cells."""
    guarded = _INSIDE.sub(r"\1'", text)
    return f"'{guarded}" if begins_formula(text) else guarded
