"""Reads the parameters of a request by their table; what cannot be used is named, all of it at once."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from dashboard.address import Address, read_address, short_place
from dashboard.model_service import Asked
from dashboard.periods import kind_of
from dashboard.service.parameters import MOST_VALUES, OF_VIEW, Parameter

MOST_ALLOWED = 100
"""Allowed values that an answer lists; it says how many there are."""
LONGEST_SHOWN = 80
_KEY = re.compile(r"[0-9A-Za-z_.-]{1,120}")
# Digits of other scripts are digits to Python as well, so these name their own.
_WHOLE = re.compile(r"[0-9]{1,9}")
_ZEROS = re.compile(r"\.0+$")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_BOUND = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?")

Given = Sequence[tuple[str, str]]
Values = Mapping[str, tuple[str, ...]]
Lists = Mapping[str, Sequence[str]]
"""The names that the data know: indicators, places, short_places, agencies."""


@dataclass(frozen=True)
class Problem:
    """What is wrong with one parameter: why, and what it may be; `count` says how many values there are."""

    parameter: str
    value: str
    reason: str
    allowed: tuple[str, ...] = ()
    count: int = 0


class WrongParametersError(Exception):
    """The request asks for what cannot be had; `problems` names each."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(", ".join(problem.parameter for problem in problems))
        self.problems = tuple(problems)


def read_values(given: Given, parameters: Sequence[Parameter], lists: Lists) -> Values:
    """The values of each parameter, defaults filled in; WrongParametersError names all that are wrong."""
    known = {parameter.name: parameter for parameter in parameters}
    problems: list[Problem] = []
    values: dict[str, tuple[str, ...]] = {}
    for name, text in given:
        if name not in known:
            problems.append(_problem(name, text, "unknown_parameter", known))
        elif name in values:
            problems.append(Problem(name, text[:LONGEST_SHOWN], "given_twice"))
        else:
            values[name] = tuple(_read(text, known[name], lists, problems))
    if problems:
        raise WrongParametersError(problems)
    defaults = {name: (each.default,) for name, each in known.items() if each.default}
    return defaults | {name: found for name, found in values.items() if found}


def read_asked(values: Values) -> Asked:
    """The rows that the values ask for; WrongParametersError where the first day lies behind the last."""
    first = [_bound(value, last=False) for value in values.get("from", ())]
    last = [_bound(value, last=True) for value in values.get("to", ())]
    if first and last and first[0] > last[0]:
        raise WrongParametersError([Problem("from", values["from"][0], "from_after_to")])
    known_on = values.get("as_known_on", ())
    return Asked(
        indicators=values.get("indicator", ()),
        places=values.get("place", ()),
        agencies=values.get("agency", ()),
        levels=values.get("level", ()),
        bases=values.get("basis", ()),
        statuses=values.get("status", ()),
        first=first[0] if first else None,
        last=last[0] if last else None,
        known_on=date.fromisoformat(known_on[0]) if known_on else None,
        after=values.get("cursor", ("",))[0],
        limit=int(values["limit"][0]) if "limit" in values else Asked.limit,
    )


def read_view(given: Given, parameters: Sequence[Parameter], lists: Lists) -> tuple[Address, Values]:
    """The address of the view asked for, and all values; WrongParametersError names all that are wrong."""
    values = read_values(given, parameters, lists)
    first, last = values.get("from", ("",))[0], values.get("to", ("",))[0]
    if first and last and int(first) > int(last):
        raise WrongParametersError([Problem("from", first, "from_after_to")])
    separators = {parameter.name: parameter.separator for parameter in OF_VIEW}
    said = {name: separators[name].join(found) for name, found in values.items() if name in separators}
    return read_address(said, lists["indicators"], lists["places"]), values


def _read(text: str, parameter: Parameter, lists: Lists, problems: list[Problem]) -> list[str]:
    parts = text.split(parameter.separator) if parameter.separator else [text]
    found: list[str] = []
    if len(parts) > MOST_VALUES:
        problems.append(Problem(parameter.name, text[:LONGEST_SHOWN], "too_many", count=MOST_VALUES))
        return found
    names = [*parameter.allowed, *(lists[parameter.listed] if parameter.listed else ())]
    for part in filter(None, parts):
        value = _normal(part, parameter, names)
        reason = _fault(value, parameter, names)
        if reason:
            problems.append(_wrong(part, parameter, names, reason))
        elif value not in found:
            found.append(value)
    return found


def _normal(value: str, parameter: Parameter, names: Sequence[str]) -> str:
    """The value as it is known here: a place may come by its short code, a whole number as 45.0."""
    if parameter.kind in ("whole", "year"):
        return _ZEROS.sub("", value)
    if parameter.listed.endswith("places") and value not in names:
        return next((name for name in names if short_place(name) == short_place(value)), value)
    return value


def _fault(value: str, parameter: Parameter, names: Sequence[str]) -> str:
    """Why the value cannot be used; '' where it can."""
    faults: dict[str, Callable[[], str]] = {
        "name": lambda: "" if value in names else "unknown_value",
        "key": lambda: "" if _KEY.fullmatch(value) else "unknown_key",
        "period": lambda: "not_a_period" if kind_of(value) == "unknown" or not value.isascii() else "",
        "whole": lambda: _number_fault(value, parameter),
        "year": lambda: _number_fault(value, parameter),
        "day": lambda: "" if _DAY.fullmatch(value) and _is_bound(value) else "not_a_day",
        "bound": lambda: "" if _is_bound(value) else "not_a_bound",
    }
    return faults[parameter.kind]()


def _number_fault(value: str, parameter: Parameter) -> str:
    if not _WHOLE.fullmatch(value):
        return "not_a_number"
    return "" if parameter.lowest <= int(value) <= parameter.highest else "out_of_range"


def _is_bound(value: str) -> bool:
    try:
        _bound(value, last=False)
    except ValueError:
        return False
    return True


def _bound(value: str, *, last: bool) -> date:
    """The first or last day of a year, a month or a day; ValueError where it is none."""
    match = _BOUND.fullmatch(value)
    if not match:
        raise ValueError(value)
    year, month, day = (int(part) if part else 0 for part in match.groups())
    month = month or (12 if last else 1)
    if not 1 <= month <= 12 or year < 1:
        raise ValueError(value)
    return date(year, month, day or (monthrange(year, month)[1] if last else 1))


def _wrong(value: str, parameter: Parameter, names: Sequence[str], reason: str) -> Problem:
    if parameter.kind in ("whole", "year"):
        allowed = (f"{parameter.lowest}–{parameter.highest}",)
        return Problem(parameter.name, value[:LONGEST_SHOWN], reason, allowed, 1)
    return _problem(parameter.name, value, reason, names)


def _problem(name: str, value: str, reason: str, names: Iterable[str]) -> Problem:
    """The problem with what is allowed, the likeliest first, at most MOST_ALLOWED of them."""
    every = list(names)
    asked = name if reason == "unknown_parameter" else value
    near = get_close_matches(asked[:LONGEST_SHOWN], every, n=5, cutoff=0.6)
    ordered = [*near, *(each for each in every if each not in near)]
    return Problem(
        name[:LONGEST_SHOWN], value[:LONGEST_SHOWN], reason, tuple(ordered[:MOST_ALLOWED]), len(every)
    )
