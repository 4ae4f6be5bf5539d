"""The sentences behind a slide's figures, with publisher, date and address, and what disagrees."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from dashboard.cached_figures import contested_cells, figures
from dashboard.links import safe_address
from dashboard.model import Language, Point
from dashboard.model_checks import Contested
from dashboard.model_figures import FigureRow, FiguresAsked
from dashboard.naming import Names
from dashboard.numbers import format_figure
from dashboard.periods import format_day, period_label
from dashboard.slides.tables import marks_of
from dashboard.texts import words
from dashboard.views.shown import Shown


@dataclass(frozen=True)
class Quoted:
    """One figure as it was said; every text is ready to be written."""

    claim: str
    figure: str
    sentence: str
    quote: str
    title: str
    publisher: str
    published: str
    address: str
    """Where the source lies on the web; empty where that is not known or no web address."""
    disagrees: tuple[str, ...]

    @property
    def named(self) -> str:
        """What the source is called: its title, or who published it where there is none."""
        return self.title or self.publisher

    @property
    def about(self) -> str:
        """Who published it, where its name does not say so, and when."""
        return self.published if self.named == self.publisher else f"{self.publisher} · {self.published}"


def quote(version: str, shown: Shown) -> tuple[Quoted, ...]:
    """Every drawn figure with its sentence; the newest of each line first, then the others, newest first."""
    newest = {line.points[-1].claim_id for line in shown.lines if line.points}
    claims, known_on = tuple(sorted({point.claim_id for point in shown.drawn})), shown.address.known_on
    rows = figures(version, FiguresAsked(claims=claims, known_on=known_on)).rows
    ordered = sorted(rows, key=lambda row: (row.claim.claim_id not in newest, -_day(row.point)))
    return quote_rows(version, ordered, shown.names, shown.language, known_on)


def quote_rows(
    version: str, rows: Sequence[FigureRow], names: Names, language: Language, known_on: date | None
) -> tuple[Quoted, ...]:
    """The rows of one indicator with their sentences, in their order."""
    claims = tuple(sorted(row.claim.claim_id for row in rows if row.point.disagree))
    cells = contested_cells(version, claims, known_on) if claims else []
    disputed = {each.chosen.claim_id: each for each in cells}
    return tuple(_quoted(row, disputed.get(row.claim.claim_id), names, language) for row in rows)


def of_indicator(quoted: Quoted, name: str) -> Quoted:
    """The same with the name of its indicator, where others stand beside it."""
    return replace(quoted, figure=f"{name}: {quoted.figure}")


def _day(point: Point) -> int:
    return point.end.toordinal() if point.end else 0


def _quoted(row: FigureRow, disputed: Contested | None, names: Names, language: Language) -> Quoted:
    point, claim = row.point, row.claim
    text = words(language)
    name = names.full.get(point.series, names.places.get(point.place, ""))
    said = format_figure(point, language) + marks_of(point, language)
    return Quoted(
        claim=claim.claim_id,
        figure=f"{said} · {name}, {period_label(point.period, language)}",
        sentence=" ".join(claim.sentence.split()),
        quote=claim.quote,
        title=claim.title,
        publisher=claim.publisher or text["publisher_unknown"],
        published=format_day(claim.published, language),
        address=safe_address(claim.url),
        disagrees=_disagreeing(disputed, language) if disputed else (),
    )


def _disagreeing(disputed: Contested, language: Language) -> tuple[str, ...]:
    """The other claims for the cell that say another figure, each with who said it when."""
    text = words(language)
    said = []
    for each in disputed.claims:
        claim = each.claim
        if claim.value != disputed.chosen.value:
            who = claim.publisher or text["publisher_unknown"]
            said.append(f"{format_figure(claim, language)} ({who}, {format_day(claim.published, language)})")
    return tuple(dict.fromkeys(said))


def notes_of(quoted: Sequence[Quoted], language: Language) -> list[str]:
    """The quotations as paragraphs of plain text, for speaker notes."""
    text = words(language)
    paragraphs = []
    for each in quoted:
        lines = [each.figure, f"“{each.sentence}”"]
        lines.append(" · ".join(part for part in (each.publisher, each.published, each.address) if part))
        if each.disagrees:
            lines.append(text["slide_disagrees"].format(list="; ".join(each.disagrees)))
        paragraphs.append("\n".join(lines))
    return paragraphs
