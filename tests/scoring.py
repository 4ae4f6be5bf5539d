"""Scores claims against hand-made annotations: how many figures were found, and how wholly.

A claim finds an annotated figure of its document when indicator and value agree. The grades build on
each other: 1 figure, 2 placed (place with agency, level), 3 dated (a period the annotation admits),
4 full (unit, total, qualifier, basis).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import PurePath
from typing import Any

Row = Mapping[str, Any]
GRADES = ("figure", "placed", "dated", "full")
_PERIOD = re.compile(r"(\d{4})(?:-(?:(?:(Q(?=[1-4])|[HS](?=[12]))(\d))|W(\d\d)|(\d\d)(?:-(\d\d))?))?")
WRONG = ("missed", "wrong place or level", "wrong period", "wrong unit, total, qualifier or basis")


@dataclass
class Score:
    """Counts over all documents; `found[0]` are the pairs of grade 1 and better, `found[3]` of grade 4."""

    gold: int = 0
    predicted: int = 0
    found: list[int] = field(default_factory=lambda: [0, 0, 0, 0])
    misses: list[tuple[str, int, Row]] = field(default_factory=list)
    extras: list[tuple[str, Row]] = field(default_factory=list)

    def precision(self, grade: str) -> float:
        """The share of claims that found a figure with this grade; 0 without claims."""
        return self.found[GRADES.index(grade)] / self.predicted if self.predicted else 0.0

    def recall(self, grade: str) -> float:
        """The share of annotated figures found with this grade; 0 without any."""
        return self.found[GRADES.index(grade)] / self.gold if self.gold else 0.0

    def f1(self, grade: str) -> float:
        """The harmonic mean of precision and recall."""
        precision, recall = self.precision(grade), self.recall(grade)
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0

    def summary(self) -> str:
        """One line a grade."""
        return "\n".join(
            f"{grade:7} precision {self.precision(grade):.3f} recall {self.recall(grade):.3f} "
            f"F1 {self.f1(grade):.3f}  ({found} of {self.gold} gold, {self.predicted} predicted)"
            for grade, found in zip(GRADES, self.found, strict=True)
        )

    def report(self) -> str:
        """The summary, then a line for every figure that was missed or wrong and every claim too many."""
        lines = [self.summary()]
        lines += [
            f"- {WRONG[grade]}: {name}: {_brief(row)} «{row.get('snippet', '')}»"
            for name, grade, row in self.misses
        ]
        lines += [f"+ extra: {name}: {_brief(row)} «{row.get('sentence', '')}»" for name, row in self.extras]
        return "\n".join(lines)


def _brief(row: Row) -> str:
    return " ".join(str(row.get(key)) for key in ("indicator", "value", "place", "level", "period"))


def score(documents: Iterable[Row], claims: Iterable[Row]) -> Score:
    """The score of claims against annotated documents: `{"file", "gold": [row, ...]}` each.

    A claim belongs to the document whose file name its `source_file` has. Figures marked "optional" count
    neither way.
    """
    result = Score()
    by_file: dict[str, list[Row]] = {}
    for claim in claims:
        by_file.setdefault(PurePath(str(claim["source_file"])).name, []).append(claim)
    for document in documents:
        name = PurePath(str(document["file"])).name
        _score_document(result, name, by_file.pop(name, []), document["gold"])
    for name, strangers in by_file.items():
        result.predicted += len(strangers)
        result.extras += [(name, claim) for claim in strangers]
    return result


def _score_document(result: Score, name: str, claims: Sequence[Row], gold: Sequence[Row]) -> None:
    pairs = pair(claims, gold)
    grade_of = {figure: reached for _, figure, reached in pairs}
    figure_of = {claim: figure for claim, figure, _ in pairs}
    for figure, row in enumerate(gold):
        if row.get("optional"):
            continue
        result.gold += 1
        reached = grade_of.get(figure, 0)
        for grade in range(reached):
            result.found[grade] += 1
        if reached < len(GRADES):
            result.misses.append((name, reached, row))
    for number, claim in enumerate(claims):
        if number not in figure_of:
            result.extras.append((name, claim))
            result.predicted += 1
        elif not gold[figure_of[number]].get("optional"):
            result.predicted += 1


def pair(claims: Sequence[Row], gold: Sequence[Row]) -> list[tuple[int, int, int]]:
    """Each claim with at most one figure, best grades first: (claim, figure, grade) by position."""
    candidates = sorted(
        (-reached, claim, figure)
        for claim, claimed in enumerate(claims)
        for figure, stated in enumerate(gold)
        if (reached := grade(claimed, stated))
    )
    pairs: list[tuple[int, int, int]] = []
    claims_used: set[int] = set()
    figures_used: set[int] = set()
    for negative, claim, figure in candidates:
        if claim not in claims_used and figure not in figures_used:
            claims_used.add(claim)
            figures_used.add(figure)
            pairs.append((claim, figure, -negative))
    return pairs


def grade(claim: Row, figure: Row) -> int:
    """How far a claim agrees with an annotated figure: 0 not at all, 4 in every field."""
    if claim["indicator"] != figure["indicator"] or not _same_number(claim["value"], figure["value"]):
        return 0
    if (_place(claim), claim["level"]) != (_place(figure), figure["level"]):
        return 1
    admitted = [figure["period"], *figure.get("period_also", [])]
    if bounds(claim.get("period")) not in [bounds(period) for period in admitted]:
        return 2
    same = all(claim.get(key) == figure.get(key) for key in ("unit", "qualifier", "basis"))
    return 4 if same and _same_number(claim.get("total"), figure.get("total")) else 3


def _same_number(claimed: float | None, stated: float | None) -> bool:
    if claimed is None or stated is None:
        return claimed is stated
    return abs(claimed - stated) <= 1e-6 * max(1.0, abs(stated))


def _place(row: Row) -> str:
    """The place with its agency, which annotations write in one: "vn-hn/sở nội vụ"."""
    agency = row.get("agency")
    return (f"{row['place']}/{agency}" if agency else str(row["place"])).casefold()


def bounds(period: str | None) -> tuple[date, date] | None:
    """The first and last day of an ISO 8601 period (2022, 2023-Q1, 2023-H1, 2023-06, 2025-W47, a day or an
    interval of two of them); None where there is none or it is written otherwise.
    """
    text = (period or "").removeprefix("as-of:")
    if "/" in text:
        first, last = (bounds(end) for end in text.split("/", 1))
        return (first[0], last[1]) if first and last else None
    match = _PERIOD.fullmatch(text)
    if match is None:
        return None
    year, part, number, week, month, day = match.groups()
    if week:
        monday = date.fromisocalendar(int(year), int(week), 1)
        return monday, monday + timedelta(days=6)
    if day:
        return date.fromisoformat(text), date.fromisoformat(text)
    length = {"Q": 3, "H": 6, "S": 6}.get(part, 1 if month else 12)
    return _months(int(year), int(month or (int(number or 1) - 1) * length + 1), length)


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    years, following = divmod(month - 1 + count, 12)
    return date(year, month, 1), date(year + years, following + 1, 1) - timedelta(days=1)
