"""The sentences behind a slide's figures, with publisher, date and address, and what disagrees."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from dashboard import cached
from dashboard.model import Claim, Evidence, Language, Point
from dashboard.numbers import format_figure
from dashboard.periods import format_day, period_label
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


def quote(version: str, shown: Shown) -> tuple[Quoted, ...]:
    """Every drawn figure with its sentence; the newest of each line first, then the others, newest first."""
    newest = {line.points[-1].claim_id for line in shown.lines if line.points}
    points = {point.claim_id: point for point in shown.drawn}
    ordered = sorted(points.values(), key=lambda point: (point.claim_id not in newest, -_day(point)))
    return tuple(
        _quoted(point, evidence, shown)
        for point in ordered
        if (evidence := cached.evidence(version, point.claim_id, shown.address.known_on))
    )


def _day(point: Point) -> int:
    return point.end.toordinal() if point.end else 0


def _quoted(point: Point, evidence: Evidence, shown: Shown) -> Quoted:
    claim, language = evidence.claim, shown.language
    text = words(language)
    name = shown.names.full.get(point.series, shown.names.places.get(point.place, ""))
    return Quoted(
        claim=claim.claim_id,
        figure=f"{format_figure(point, language)} · {name}, {period_label(point.period, language)}",
        sentence=" ".join(claim.sentence.split()),
        quote=claim.quote,
        title=claim.title,
        publisher=claim.publisher or text["publisher_unknown"],
        published=format_day(claim.published, language),
        address=web_address(claim.url),
        disagrees=_disagreeing(evidence.others, point, language) if point.disagree else (),
    )


def _disagreeing(others: Sequence[Claim], point: Point, language: Language) -> tuple[str, ...]:
    """The other claims for the cell that say another figure, each with who said it when."""
    text = words(language)
    said = []
    for claim in others:
        if claim.value != point.value and claim.status in ("accepted", "corrected"):
            who = claim.publisher or text["publisher_unknown"]
            said.append(f"{format_figure(claim, language)} ({who}, {format_day(claim.published, language)})")
    return tuple(dict.fromkeys(said))


def web_address(url: str) -> str:
    """The address where it is one of the web, else empty."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    return url.strip() if parts.scheme in ("http", "https") and parts.netloc else ""


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
