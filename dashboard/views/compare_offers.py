"""What can be compared of an indicator: its forms, levels and periods, and what changes are counted from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dashboard import cached
from dashboard.address import FORMS, Form
from dashboard.model import LEVELS, Indicator
from dashboard.model_compare import Round
from dashboard.periods import kind_of

MOST_PERIODS = 40
WELL_COVERED = 0.5
"""A period is well covered that has half as many places as the best covered one."""
Kind = tuple[str, str, int | None, str]


@dataclass(frozen=True)
class Offer:
    """The rounds of an indicator, as known on a day, and those in which places have several levels."""

    version: str
    indicator: Indicator
    known_on: date | None
    rounds: Sequence[Round]
    levelled: Sequence[Round]


def offer_of(version: str, indicator: str, known_on: date | None = None) -> Offer:
    """What there is to compare of an indicator."""
    known = next(each for each in cached.indicators(version) if each.indicator == indicator)
    rounds = [each for each in cached.rounds(version, indicator, known_on) if each.places]
    return Offer(version, known, known_on, rounds, cached.level_rounds(version, indicator, known_on))


def forms_of(offer: Offer) -> tuple[Form, ...]:
    """The forms in which the indicator can be compared; a plain list always, though it may be empty."""
    kinds = [_kind(each, offer) for each in offer.rounds]
    possible: dict[Form, bool] = {
        "ranked": True,
        "ranks": any(each.unit == "rank" for each in offer.rounds),
        "changes": len(set(kinds)) < len(kinds),
        "levels": bool(offer.levelled),
        "map": bool(offer.rounds),
    }
    return tuple(form for form in FORMS if possible[form])


def levels_of(offer: Offer) -> tuple[str, ...]:
    """The levels at which there is something to compare, in their order."""
    found = {each.level for each in offer.rounds}
    return tuple(level for level in LEVELS if level in found)


def periods_of(offer: Offer, form: Form, level: str) -> list[Round]:
    """The rounds that may be chosen, newest first: those with most places where there are many."""
    if form == "levels":
        rounds = list(offer.levelled)
    else:
        rounds = [each for each in offer.rounds if each.level == level]
    if form == "ranks":
        rounds = [each for each in rounds if each.unit == "rank"]
    if form == "changes":
        first: dict[Kind, date] = {}
        for each in rounds:
            kind = _kind(each, offer)
            first[kind] = min(first.get(kind, each.end), each.end)
        rounds = [each for each in rounds if first[_kind(each, offer)] < each.end]
    kept = sorted(_one_a_period(rounds, offer.indicator), key=lambda each: -each.places)[:MOST_PERIODS]
    return sorted(kept, key=lambda each: (each.end, each.start), reverse=True)


def newest_covered(rounds: Sequence[Round]) -> Round | None:
    """The newest round that is well covered, by two places at least where there are such."""
    most = max((each.places for each in rounds), default=0)
    enough = max(most * WELL_COVERED, min(most, 2))
    return next((each for each in rounds if each.places >= enough), None)


def earlier_rounds(offer: Offer, asked: Round) -> list[tuple[Round, int]]:
    """The earlier rounds of its kind that share places with one, newest first, and how many they share."""
    shared = {
        (start, end): places
        for start, end, places in cached.shared(
            offer.version, offer.indicator.indicator, asked, offer.known_on
        )
    }
    return [
        (each, shared[each.start, each.end])
        for each in offer.rounds
        if _kind(each, offer) == _kind(asked, offer)
        and each.end < asked.end
        and shared.get((each.start, each.end))
    ]


def _kind(each: Round, offer: Offer) -> Kind:
    """What two rounds must share for a change: level, unit, ranking and, but for stocks, the length."""
    among = each.among if each.unit == "rank" else None
    if offer.indicator.measure == "stock":
        return each.level, each.unit, among, ""
    kind = kind_of(each.period)
    length = f"{round(each.days / 30)} months" if kind == "interval" else kind
    return each.level, each.unit, among, length


def _one_a_period(rounds: Sequence[Round], indicator: Indicator) -> list[Round]:
    """Of rounds of one period the one with most places; the indicator's own unit where two have as many."""
    best: dict[tuple[date, date], Round] = {}
    for each in rounds:
        known = best.get((each.start, each.end))
        if known is None or _weight(each, indicator) > _weight(known, indicator):
            best[each.start, each.end] = each
    return list(best.values())


def _weight(each: Round, indicator: Indicator) -> tuple[int, bool]:
    return each.places, each.unit == indicator.unit
