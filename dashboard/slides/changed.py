"""That the figures of a slide differ from those it was made with, in a sentence of the slide's language."""

from __future__ import annotations

import re

from dashboard.model import Language
from dashboard.numbers import MARKS, NO_BREAK, format_number
from dashboard.periods import format_day, period_label
from dashboard.stories.seen import Change, Changes
from dashboard.texts import words

MOST_NAMED = 3
_TOLD = re.compile(
    r"(?:(?P<mark>[a-z_]+) )?(?P<value>-?[\d.]+)(?:/(?P<total>[\d.]+))?(?: \((?P<period>[^)]*)\))?"
)


def changed_in_words(changed: Changes | None, language: Language) -> str:
    """What differs since the slide was made, in a sentence; empty where nothing does."""
    if changed is None:
        return ""
    text = words(language)
    said = []
    if changed.other:
        named = "; ".join(_change(each, language) for each in changed.other[:MOST_NAMED])
        more = len(changed.other) - MOST_NAMED
        said.append(named + (f"; {text['changed_more'].format(count=more)}" if more > 0 else ""))
    if changed.added:
        said.append(text["changed_added"].format(count=changed.added))
    if changed.gone:
        said.append(text["changed_gone"].format(count=changed.gone))
    what = "; ".join(said) or text["changed_somehow"]
    return text["changed_since"].format(day=format_day(changed.since, language), what=what)


def _change(change: Change, language: Language) -> str:
    ends = (said_value(each, language) for each in (change.before, change.after))
    return f"{change.name} {' → '.join(ends)}"


def said_value(told: str, language: Language) -> str:
    """A remembered value as a reader of the language writes it; what is none stays as it is."""
    found = _TOLD.fullmatch(told)
    try:
        if found is None or (found["mark"] and found["mark"] not in MARKS):
            return told
        said = format_number(float(found["value"]), language)
        if found["total"]:
            said += "/" + format_number(float(found["total"]), language)
    except ValueError:
        return told
    mark = MARKS[found["mark"]] + NO_BREAK if found["mark"] else ""
    period = f" ({period_label(found['period'], language)})" if found["period"] else ""
    return mark + said + period
