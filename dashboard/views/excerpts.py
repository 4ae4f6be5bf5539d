"""Puts excerpts together: the figures of a view, or all that match, with everything a file says of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from dashboard import cached, cached_figures
from dashboard.address import Address, write_address
from dashboard.caption import qualifier_note, sources_line
from dashboard.charts.palette import LIGHT
from dashboard.files.excerpt import Excerpt, Reference
from dashboard.links import figures_link, view_link
from dashboard.model import MARKS, Event, Language, Point
from dashboard.model_figures import FigureRow, FiguresAsked
from dashboard.numbers import format_number
from dashboard.receipts import issue
from dashboard.texts import words
from dashboard.views.chosen import figures_in_words, view_in_words
from dashboard.views.defaults import complete
from dashboard.views.showing import show
from dashboard.views.shown import Shown
from dashboard.views.trend import trend_points


def view_parameters(version: str, address: Address) -> dict[str, str]:
    """What must be said to ask for a view again: every default, but no language and no chosen claim."""
    return write_address(replace(complete(version, address), language="vi", claim=""))


def view_points(version: str, address: Address, language: Language) -> tuple[Shown | None, tuple[Point, ...]]:
    """The view as files show it, in the colours of paper, and every figure that matches it."""
    asked = replace(complete(version, address), claim="")
    shown = show(version, asked, language, LIGHT)
    return shown, shown.points if shown else tuple(trend_points(version, asked))


def view_rows(version: str, address: Address, points: Sequence[Point]) -> tuple[FigureRow, ...]:
    """The points with their evidence, in their order."""
    claims = tuple(dict.fromkeys(point.claim_id for point in points))
    asked = FiguresAsked(claims=claims, known_on=address.known_on)
    found = {row.point.claim_id: row for row in cached_figures.figures(version, asked).rows}
    return tuple(found[claim] for claim in claims if claim in found)


def view_excerpt(version: str, address: Address, language: Language, day: date, base: str = "") -> Excerpt:
    """The figures of a view, taken on `day`; `base` is the server's address, where it is known."""
    asked = complete(version, address)
    shown, points = view_points(version, asked, language)
    rows = view_rows(version, asked, points)
    text = words(language)
    (indicator,) = (each for each in cached.indicators(version) if each.indicator == asked.indicator)
    return Excerpt(
        title=shown.title if shown else indicator.name.of(language),
        subtitle=shown.subtitle if shown else text["undated_only"],
        filters=view_in_words(version, asked, language),
        notes=tuple(note for _, note in shown.notes) if shown else _notes(points, language),
        sources=shown.sources if shown else sources_line(points, language),
        rows=rows,
        link=base + view_link(asked, language),
        shown=shown,
        receipt=issue(data_version(version), day, view_parameters(version, asked), points),
        language=language,
        reference=_reference(version, rows, asked.known_on),
    )


def figures_excerpt(
    version: str,
    asked: FiguresAsked,
    parameters: Mapping[str, str],
    language: Language,
    day: date,
    *,
    base: str = "",
    rows: Sequence[FigureRow] | None = None,
) -> Excerpt:
    """All figures that match, or those `rows` of them that are displayed; `parameters` ask for them again."""
    text = words(language)
    taken = tuple(rows) if rows is not None else cached_figures.figures(version, asked).rows
    points = [row.point for row in taken]
    filters = figures_in_words(version, asked, language)
    return Excerpt(
        title=text["excerpt_title"].format(count=format_number(len(taken), language)),
        subtitle="; ".join(f"{label}: {value}" for label, value in filters) or text["excerpt_everything"],
        filters=filters,
        notes=_notes(points, language),
        sources=sources_line(points, language),
        rows=taken,
        link=base + figures_link(parameters, language),
        receipt=issue(data_version(version), day, parameters, points),
        language=language,
        reference=_reference(version, taken, asked.known_on),
    )


def data_version(version: str) -> str:
    """The version of the build, which a receipt names."""
    build = cached.build(version)
    return build.version[:12] if build else "-"


def _notes(points: Sequence[Point], language: Language) -> tuple[str, ...]:
    """How to read the figures where no chart explains them."""
    text = words(language)
    kinds: list[str] = [mark for mark in MARKS if any(point.mark == mark for point in points)]
    kinds += ["contested"] if any(point.disagree for point in points) else []
    kinds += ["rank"] if any(point.unit == "rank" for point in points) else []
    named = [text[f"file_note_{kind}"] for kind in kinds]
    return (*named, *(note for _, note in qualifier_note(points, language)))


def _reference(version: str, rows: Sequence[FigureRow], known_on: date | None) -> Reference:
    contested = tuple(row.point.claim_id for row in rows if row.point.disagree)
    return Reference(
        indicators=cached_figures.indicators_of(version, rows),
        places=cached_figures.places_of(version, rows),
        events=_events(version, rows),
        disagreements=tuple(cached_figures.contested_cells(version, contested, known_on))
        if contested
        else (),
    )


def _events(version: str, rows: Sequence[FigureRow]) -> tuple[Event, ...]:
    """What happened to an indicator of the rows between its first and its last period, oldest first."""
    met: dict[str, Event] = {}
    for code in dict.fromkeys(row.point.indicator for row in rows):
        points = [row.point for row in rows if row.point.indicator == code]
        ends = [point.end for point in points if point.end]
        places = tuple(sorted({point.place for point in points}))
        for event in cached.events(version, code, places) if ends else ():
            if min(ends) < event.day <= max(ends):
                met.setdefault(event.event, event)
    return tuple(sorted(met.values(), key=lambda event: (event.day, event.event)))
