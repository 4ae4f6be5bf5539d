"""What was chosen, in words: the filters that a file names on its cover."""

from __future__ import annotations

from dashboard import cached
from dashboard.address import Address
from dashboard.model import Language
from dashboard.model_figures import FiguresAsked
from dashboard.periods import format_day, format_period
from dashboard.texts import words

Filters = tuple[tuple[str, str], ...]


def view_in_words(version: str, address: Address, language: Language) -> Filters:
    """The choices of a complete address, as pairs of a label and what was chosen."""
    text = words(language)
    asked = FiguresAsked(
        indicators=(address.indicator,),
        places=address.places,
        levels=address.levels,
        agencies=address.agencies,
        first_year=address.first_year,
        last_year=address.last_year,
        known_on=address.known_on,
    )
    periods = [(text["file_period"], period) for period in (address.since, address.period) if period]
    return figures_in_words(version, asked, language) + tuple(
        (label, format_period(period, language)) for label, period in periods
    )


def figures_in_words(version: str, asked: FiguresAsked, language: Language) -> Filters:
    """The filters of a table of figures, pairs of a label and what was chosen; none for what is open."""
    text = words(language)
    indicators = {each.indicator: each.name for each in cached.indicators(version)}
    places = {each.place: each.name for each in cached.places(version)}
    years = [str(year) for year in dict.fromkeys((asked.first_year, asked.last_year)) if year]
    chosen = (
        (text["figures_words"], f"“{asked.words}”" if asked.words else ""),
        (text["indicator"], ", ".join(indicators[code].of(language) for code in asked.indicators)),
        (text["places"], ", ".join(places[code].of(language) for code in asked.places)),
        (text["levels"], ", ".join(text[f"level_{level}"] for level in asked.levels)),
        (text["agencies"], ", ".join(asked.agencies)),
        (text["column_basis"], ", ".join(text[f"basis_{basis}"] for basis in asked.bases)),
        (text["years"], "–".join(years)),
        (text["known_on"], format_day(asked.known_on, language) if asked.known_on else ""),
    )
    return tuple((label, value) for label, value in chosen if value)
