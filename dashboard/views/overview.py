"""A place at a glance as a view: its cards, what was published last, its levels, its other indicators."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dashboard import cached, cached_overview
from dashboard.address import Address
from dashboard.cached import kept
from dashboard.charts.palette import Theme, accent
from dashboard.charts.sparkline import sparkline
from dashboard.links import trend_link, trends_of
from dashboard.model import COUNTED, LEVELS, Indicator, Language, Place, Point
from dashboard.model_overview import Reported, Standing
from dashboard.numbers import format_figure, format_range, unit_word
from dashboard.periods import format_day, period_label
from dashboard.sentence import Change, age, change_of, goal, missing, overdue, sentence
from dashboard.series import Line
from dashboard.standing import standing_of
from dashboard.texts import words
from dashboard.views.overview_rows import Known, LevelRow, Recent, level_rows, recent


@dataclass(frozen=True)
class Card:
    """One indicator of a place in words, its line as the address of an image, and the trend it leads to.

    Without a figure `value` is empty and `missing` says what is missing, and since when.
    """

    standing: Standing
    name: str
    value: str
    unit: str
    period: str
    change: Change | None
    sentence: str
    goal: str
    age: str
    overdue: str
    missing: str
    contested: str
    also: str
    spark: str
    spark_words: str
    spark_years: tuple[str, str] | None
    trend: str


@dataclass(frozen=True)
class Family:
    """The indicators of one family: those with figures, and the names of those without."""

    name: str
    cards: tuple[Card, ...]
    without: tuple[Card, ...]


@dataclass(frozen=True)
class Overview:
    """Everything the page shows of one place."""

    place: Place
    colour: str
    title: str
    subtitle: str
    ended: str
    successor: Place | None
    """Of a place that has ended, the one it became part of."""
    cards: tuple[Card, ...]
    recent: tuple[Recent, ...]
    levels: tuple[LevelRow, ...]
    families: tuple[Family, ...]
    language: Language


@dataclass(frozen=True)
class _Asked:
    """What every card is made with."""

    place: Place
    known_on: date | None
    today: date
    last: date | None
    frequencies: dict[str, str]
    reported: dict[str, Reported]
    colour: str
    quiet: str
    language: Language


@kept(100)
def show_overview(
    version: str, address: Address, language: Language, colours: Theme, today: date
) -> Overview:
    """The overview of the address's place as it was known on its day, or is known today."""
    places = cached.places(version)
    place = next(each for each in places if each.place == address.place)
    last = next((each.last for each in cached.lifetimes(version) if each.place == place.place), None)
    asked = _Asked(
        place=place,
        known_on=address.known_on,
        today=address.known_on or today,
        last=last,
        frequencies={each.indicator: each.frequency for each in cached.rhythms(version)},
        reported=cached_overview.reported(version, address.known_on),
        colour=accent(place, colours),
        quiet=colours.quiet,
        language=language,
    )
    known = _known(version, place, address.known_on)
    cards = [_card(_standing(indicator, known), asked) for indicator in known.indicators]
    headline = tuple(card for card in cards if card.standing.indicator.headline)
    text = words(language)
    ended = last is not None and last < asked.today
    successor = cached_overview.successor(version, place.place)
    return Overview(
        place=place,
        colour=asked.colour,
        title=_title(headline, language),
        subtitle=_subtitle(known.points, address, language),
        ended=text["place_ended"].format(day=format_day(last, language)) if ended else "",
        successor=next((each for each in places if ended and each.place == successor), None),
        cards=headline,
        recent=recent(known, language),
        levels=level_rows(known, language),
        families=_families(cards, language),
        language=language,
    )


def _known(version: str, place: Place, known_on: date | None) -> Known:
    return Known(
        indicators=tuple(cached.indicators(version)),
        points=cached_overview.place_points(version, place.place, known_on),
        events=cached_overview.place_events(version, place.place),
        sizes={
            (size.indicator, size.end, size.total): size.places
            for size in cached_overview.round_sizes(version, known_on)
        },
        known_on=known_on,
    )


def _standing(indicator: Indicator, known: Known) -> Standing:
    name = indicator.indicator
    return standing_of(indicator, known.points.get(name, ()), known.events.get(name, ()), known.sizes)


def _card(standing: Standing, asked: _Asked) -> Card:
    indicator, newest, language = standing.indicator, standing.newest, asked.language
    place = asked.place.name.of(language)
    if newest is None or standing.line is None:
        absent = missing(standing, place, asked.reported.get(indicator.indicator), language)
        trend = trends_of(indicator.indicator, asked.place.place, language, asked.known_on)
        return _empty_card(standing, absent, trend, language)
    text = words(language)
    frequency = asked.frequencies.get(indicator.indicator, "")
    span = format_range(newest.lowest, newest.highest, newest.unit, language) if newest.disagree else ""
    also = ", ".join(format_figure(point, language) for point in standing.also)
    return Card(
        standing=standing,
        name=indicator.short.of(language),
        value=format_figure(newest, language, False),
        unit=unit_word(newest.unit, newest.value, language) if newest.unit in COUNTED else "",
        period=_period(newest, language),
        change=change_of(standing, language),
        sentence=sentence(standing, place, language),
        goal=goal(standing, language),
        age=age(newest, asked.today, language),
        overdue=overdue(newest, frequency, asked.today, language, asked.last),
        missing="",
        contested=text["card_contested"].format(range=span) if span else "",
        also=text["card_also"].format(values=also) if also else "",
        spark=sparkline(
            standing.line,
            newest,
            colour=asked.colour,
            quiet=asked.quiet,
            breaks=standing.breaks,
            target=standing.target,
        ),
        spark_words=_in_words(standing.line, language),
        spark_years=_years(standing.line, standing.target),
        trend=trend_link(newest, language, known_on=asked.known_on),
    )


def _empty_card(standing: Standing, absent: str, trend: str, language: Language) -> Card:
    return Card(
        standing=standing,
        name=standing.indicator.short.of(language),
        value="",
        unit="",
        period="",
        change=None,
        sentence="",
        goal="",
        age="",
        overdue="",
        missing=absent,
        contested="",
        also="",
        spark="",
        spark_words="",
        spark_years=None,
        trend=trend,
    )


def _period(point: Point, language: Language) -> str:
    """The period, with the level where the figure is not of the whole place, and how it was come by."""
    text = words(language)
    parts = [period_label(point.period, language)]
    if point.level != LEVELS[0]:
        parts.append(text[f"level_{point.level}"].lower())
    if point.mark != "stated":
        parts.append(text[f"tag_{point.mark}"])
    return ", ".join(parts)


def _in_words(line: Line, language: Language) -> str:
    """The small line in words: where it begins, where it ends, how many figures it has."""
    first, last = line.points[0], line.points[-1]
    return words(language)["spark"].format(
        first=format_figure(first, language),
        first_period=period_label(first.period, language),
        last=format_figure(last, language),
        last_period=period_label(last.period, language),
        count=len(line.points),
    )


def _years(line: Line, target: Point | None) -> tuple[str, str] | None:
    ends = [point.end.year for point in (*line.points, *([target] if target else [])) if point.end]
    return (str(min(ends)), str(max(ends))) if min(ends) < max(ends) else None


def _title(cards: Sequence[Card], language: Language) -> str:
    """How many headline indicators got better or worse; what cannot be compared is counted as such."""
    text = words(language)
    kinds = Counter(_kind(card) for card in cards)
    told = [
        text[f"title_{kind}"].format(count=kinds[kind])
        for kind in ("better", "worse", "same", "alone", "none")
        if kinds[kind]
    ]
    if not told or kinds["none"] == len(cards):
        return text["title_nothing"].format(count=len(cards))
    return text["title_headline"].format(count=len(cards), list=", ".join(told))


def _kind(card: Card) -> str:
    if not card.value:
        return "none"
    verdict = card.standing.verdict
    return verdict if verdict in ("better", "worse", "same") else "alone"


def _subtitle(points: Mapping[str, Sequence[Point]], address: Address, language: Language) -> str:
    text = words(language)
    days = [point.published for group in points.values() for point in group if point.published]
    known = sum(any(point.basis != "target" for point in group) for group in points.values())
    parts = [text["overview_known"].format(count=known)]
    if days:
        parts.append(text["overview_newest"].format(day=format_day(max(days), language)))
    if address.known_on:
        parts.append(text["as_known_on"].format(day=format_day(address.known_on, language)))
    return " · ".join(parts)


def _families(cards: Sequence[Card], language: Language) -> tuple[Family, ...]:
    """The indicators that are not on top, by family, in the order of the indicators."""
    groups: dict[str, list[Card]] = {}
    for card in cards:
        indicator = card.standing.indicator
        if not indicator.headline:
            groups.setdefault(indicator.family_name.of(language), []).append(card)
    return tuple(
        Family(
            name=family,
            cards=tuple(card for card in group if card.value),
            without=tuple(card for card in group if not card.value),
        )
        for family, group in groups.items()
    )
