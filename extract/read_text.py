"""Reads .txt and .md: front matter, prose, and tables written with bars or tabs."""

from __future__ import annotations

import re
from collections.abc import Callable

from extract.front_matter import split_front_matter
from extract.layout import Layout
from extract.wrapped import join_wrapped

_RULE = re.compile(r"[ \t]*\|?(?:[ \t]*:?-{2,}:?[ \t]*\|)*[ \t]*:?-{2,}:?[ \t]*\|?[ \t]*")
_BULLET = re.compile(r"\s*(?:[-+•*–]|\(?\w{1,3}[.)])?\s*")


def read_text(raw: str) -> Layout:
    """The layout of a text; rows of a table are lines with the same number of bars or tabs, two or more."""
    head, body = split_front_matter(re.sub("\r\n?", "\n", raw))
    layout = Layout(head)
    body = join_wrapped(body)
    if "|" not in body and "\t" not in body:
        layout.line(body)
        return layout
    lines = body.split("\n")
    at = prose = 0
    while at < len(lines):
        end = at
        rows: list[list[str]] = []
        if "|" in lines[at] or "\t" in lines[at]:
            end, rows = max((_rows(lines, at, split) for split in (_bars, _tabs)), key=lambda found: found[0])
        if len(rows) < 2:
            at += 1
            continue
        if prose < at:
            layout.line("\n".join(lines[prose:at]))
        layout.table(rows)
        at = prose = end
    if prose < len(lines):
        layout.line("\n".join(lines[prose:]))
    return layout


def _rows(lines: list[str], at: int, split: Callable[[str], list[str]]) -> tuple[int, list[list[str]]]:
    """The rows of the table that begins at a line, and the line behind it; no rows where none does."""
    rows: list[list[str]] = []
    while at < len(lines):
        cells = split(lines[at])
        if len(cells) < 2 or (rows and len(cells) != len(rows[0])):
            break
        if not (rows and _RULE.fullmatch(lines[at])):
            rows.append(cells)
        at += 1
    return at, rows


def _bars(line: str) -> list[str]:
    """The cells of a line with bars, with or without bars at its ends: "| a | b |" and "a | b"."""
    inner = re.sub(r"^\s*\|", "", re.sub(r"(?<!\\)\|\s*$", "", line))
    return [cell.replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", inner)]


def _tabs(line: str) -> list[str]:
    """The cells of a line with tabs; a bullet and its tab make none."""
    cells = line.rstrip().split("\t")
    return [] if _BULLET.fullmatch(cells[0]) and len(cells) == 2 else cells
