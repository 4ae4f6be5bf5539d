"""A row of cards: the newest headline figures of one place, each with what came before it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from textwrap import shorten

from dashboard import cached
from dashboard.address import Address
from dashboard.caption import sources_line
from dashboard.charts.palette import Theme
from dashboard.model import Language, Point
from dashboard.numbers import format_figure, format_range
from dashboard.periods import period_label
from dashboard.slides.quoting import Quoted, of_indicator, quote
from dashboard.slides.tables import Table, marks_of
from dashboard.stories.seen import Figures, Told, told_value
from dashboard.texts import words
from dashboard.views.showing import show
from dashboard.views.shown import Shown

MOST_CARDS, MOST_SENTENCE = 5, 190


@dataclass(frozen=True)
class Card:
    """One figure: what it is, its value and period, and the figure before it; all as texts."""

    name: str
    value: str
    number: str
    """The value without what is counted, which is written smaller."""
    unit: str
    period: str
    """With what the figure rests on, where it is not plainly stated, and between what sources differ."""
    before: str
    sentence: str
    """What the source says, shortened to what a card holds."""
    colour: str
    claim: str


@dataclass(frozen=True)
class CardRow:
    """The cards of a place with what stands behind them."""

    place: str
    """Its code; empty where there is none."""
    name: str
    cards: tuple[Card, ...]
    table: Table
    quoted: tuple[Quoted, ...]
    sources: str
    figures: Figures
    """The newest figure under its indicator, so that a newer one is a change of the card."""


def read_cards(version: str, address: Address, colours: Theme) -> CardRow:
    """The newest figure of each headline indicator of the address's place; none where it has none."""
    language = address.language
    text = words(language)
    places = {each.place: each for each in cached.places(version)}
    place = address.place or (address.places[0] if address.places else "")
    if place not in places:
        return CardRow("", "", (), Table("", (), ()), (), "", {})
    cards: list[Card] = []
    quoted: list[Quoted] = []
    points: list[Point] = []
    for indicator in [each for each in cached.indicators(version) if each.headline][:MOST_CARDS]:
        asked = Address(language, indicator=indicator.indicator, places=(place,), levels=("all",))
        shown = show(version, replace(asked, known_on=address.known_on), language, colours)
        newest = _newest(shown)
        if shown is None or not newest:
            continue
        said = [each for each in quote(version, shown) if each.claim == newest[-1].claim_id]
        cards.append(_card(newest, shown, said[0].sentence if said else "", language))
        quoted += [of_indicator(each, indicator.short.of(language)) for each in said]
        points.append(newest[-1])
    rows = tuple((card.name, card.period, card.value) for card in cards)
    names = [card.name for card in cards]
    return CardRow(
        place,
        places[place].name.of(language),
        tuple(cards),
        Table(text["indicator"], (text["column_period"], text["column_value"]), rows),
        tuple(quoted),
        sources_line(points, language) if points else "",
        {point.indicator: Told(_told(point), name) for point, name in zip(points, names, strict=True)},
    )


def _told(point: Point) -> str:
    """The card's figure with its period, as a story remembers it."""
    return f"{told_value(point)} ({point.period})" if point.period else told_value(point)


def _newest(shown: Shown | None) -> tuple[Point, ...]:
    """The newest point of the first line, after the one it may be compared with where there is one."""
    if shown is None or not shown.lines or not shown.lines[0].points:
        return ()
    return shown.lines[0].newest_run[-2:]


def _card(newest: tuple[Point, ...], shown: Shown, sentence: str, language: Language) -> Card:
    last = newest[-1]
    before = ""
    value = format_figure(last, language)
    number = format_figure(last, language, False)
    if len(newest) > 1:
        before = words(language)["card_before"].format(
            value=format_figure(newest[0], language), period=period_label(newest[0].period, language)
        )
    return Card(
        name=shown.indicator.short.of(language),
        value=value,
        number=number,
        unit=value.removeprefix(number).strip(),
        period=period_label(last.period, language) + marks_of(last, language) + _between(last, language),
        before=before,
        sentence=shorten(sentence, MOST_SENTENCE, placeholder=" …"),
        colour=shown.colours[last.series],
        claim=last.claim_id,
    )


def _between(point: Point, language: Language) -> str:
    """The lowest and highest figure where sources differ."""
    span = format_range(point.lowest, point.highest, point.unit, language)
    return f" ≠ {span}" if point.disagree else ""
