"""A table of figures as a slide: those that match filters and words, or those of a view, a row each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dashboard import cached, cached_figures
from dashboard.address import Address
from dashboard.caption import sources_line
from dashboard.figures_address import ALL, read_figures_address
from dashboard.model import Language, SeriesKey
from dashboard.model_figures import FigureRow, FiguresAsked
from dashboard.naming import name_lines
from dashboard.numbers import format_figure, format_number
from dashboard.periods import format_day, format_period
from dashboard.slides.quoting import Quoted, of_indicator, quote_rows
from dashboard.slides.tables import Table
from dashboard.stories.seen import Figures, figures_of_several
from dashboard.texts import words
from dashboard.views.chosen import figures_in_words
from dashboard.views.excerpts import view_points

VIEW = "view"
MOST_ROWS = 33
"""Rows that a slide takes, and those that continue it; a reader is told how many more there are."""
MOST_SAID = 120


@dataclass(frozen=True)
class FigureTable:
    """The first rows of all figures that match, with what stands behind them; all texts are ready."""

    title: str
    subtitle: str
    table: Table
    quoted: tuple[Quoted, ...]
    sources: str
    figures: Figures


def is_figures(view: Mapping[str, str]) -> bool:
    """The view is a table of figures, not a chart or its table."""
    return view.get("scope") in (ALL, VIEW)


def wrong_in(version: str, view: Mapping[str, str]) -> tuple[str, ...]:
    """What the filters of a table of all figures ask for in vain."""
    indicators = [each.indicator for each in cached.indicators(version)]
    places = [each.place for each in cached.places(version)]
    return read_figures_address(view, indicators, places).wrong if view.get("scope") == ALL else ()


def read_figure_table(version: str, view: Mapping[str, str], address: Address) -> FigureTable | None:
    """The table that a view asks for, in the address's language and as known on its day; None if empty."""
    language = address.language
    text = words(language)
    asked = _asked(version, view, address)
    found = cached_figures.figures(version, asked, MOST_ROWS)
    if not found.rows:
        return None
    points = [row.point for row in found.rows]
    names = name_lines(points, cached.places(version), language)
    indicators = {each.indicator: each.short.of(language) for each in cached.indicators(version)}
    filters = figures_in_words(version, replace(asked, claims=None), language)
    said = "; ".join(value for _, value in filters)
    count = text["excerpt_title"].format(count=format_number(found.total, language))
    rest = found.total - len(found.rows)
    under = "; ".join(f"{label}: {value}" for label, value in filters) or text["excerpt_everything"]
    if rest:
        first = format_number(len(found.rows), language)
        under += f" · {text['figures_first'].format(shown=first, count=format_number(found.total, language))}"
    title = f"{said}: {count}" if said and len(said) <= MOST_SAID else count
    shown = view_points(version, address, language)[0] if view.get("scope") == VIEW else None
    return FigureTable(
        title=shown.title if shown else title,
        subtitle=f"{shown.subtitle} · {under}" if shown else under,
        table=_table(found.rows, names.full, indicators if _several(asked) else {}, language),
        quoted=tuple(
            of_indicator(quoted, indicators[row.point.indicator])
            for quoted, row in zip(
                quote_rows(version, found.rows, names, language, asked.known_on), found.rows, strict=True
            )
        ),
        sources=sources_line(points, language),
        figures=figures_of_several(points, names, indicators, language),
    )


def _asked(version: str, view: Mapping[str, str], address: Address) -> FiguresAsked:
    """All figures that match the filters, or those of a view that hold the words."""
    indicators = [each.indicator for each in cached.indicators(version)]
    places = [each.place for each in cached.places(version)]
    asked = read_figures_address(view, indicators, places).asked
    if view.get("scope") == VIEW:
        _, points = view_points(version, address, address.language)
        claims = tuple(point.claim_id for point in points)
        ordered = FiguresAsked(words=asked.words, order=asked.order, descending=asked.descending)
        return replace(ordered, claims=claims, known_on=address.known_on)
    return replace(asked, known_on=address.known_on)


def _several(asked: FiguresAsked) -> bool:
    """The figures may be of several indicators, so that each row must name its own."""
    return asked.claims is None and len(asked.indicators) != 1


def _table(
    rows: Sequence[FigureRow],
    places: Mapping[SeriesKey, str],
    indicators: Mapping[str, str],
    language: Language,
) -> Table:
    """Indicator where it is named, place, period, figure and publisher."""
    text = words(language)
    heads = (
        *((text["column_what"],) if indicators else ()),
        text["column_place"],
        text["column_period"],
        text["column_value"],
        text["column_source"],
    )
    texts = tuple(
        (
            *((indicators[row.point.indicator],) if indicators else ()),
            places[row.point.series],
            format_period(row.point.period, language),
            _figure(row, language),
            _source(row, language),
        )
        for row in rows
    )
    return Table(heads[0], heads[1:], texts)


def _figure(row: FigureRow, language: Language) -> str:
    said = format_figure(row.point, language)
    if row.point.mark != "stated":
        said += f" ({words(language)[f'tag_{row.point.mark}']})"
    return said + (" ≠" if row.point.disagree else "")


def _source(row: FigureRow, language: Language) -> str:
    who = row.claim.publisher or words(language)["publisher_unknown"]
    return f"{who}, {format_day(row.claim.published, language)}" if row.claim.published else who
