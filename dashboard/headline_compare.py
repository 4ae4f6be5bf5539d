"""The finding that stands over a comparison, in one sentence made from the data.

Only what is sure is said: a hedged or disputed figure is placed above or below another where every value
it admits is, and no change is given a size where one of its ends is not exact.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.comparing import Change, Standing, best_first, is_exact, stands
from dashboard.headline import direction, in_period
from dashboard.model import COUNTED, Indicator, Language, Point
from dashboard.numbers import format_beside, format_change
from dashboard.texts import words

PlaceNames = Mapping[str, str]


def standing_finding(
    points: Sequence[Point],
    nation: Point | None,
    *,
    marked: str,
    names: PlaceNames,
    indicator: Indicator,
    language: Language,
) -> str:
    """Where the marked place stands among the others of one period; who stands first where it has no figure.

    `points` holds at least one figure, the nation's left out; `names` names every place, the marked one too.
    """
    own = next((point for point in points if point.place == marked), None)
    ordered = best_first(points, indicator)
    top = max(points, key=lambda point: point.value)
    told = [own] if own else ordered[:1]
    period = in_period(points[0], language)
    if any(point.disagree for point in told):
        period += f", {words(language)['contested']}"
    said = {
        "name": names[marked] if marked else "",
        "count": len(points),
        "period": period,
        "best": names[ordered[0].place],
        "best_value": format_beside(ordered[0], language),
        "top": names[top.place],
        "top_value": format_beside(top, language),
    }
    kind = _kind(points[0])
    if own is None:
        key = "only_other" if len(points) == 1 else f"unmarked_{kind}"
        return words(language)[f"compare_{key}"].format(**said)
    standing = stands(own, [point for point in points if point is not own])
    said |= {"others": standing.others, "above": standing.above, "below": standing.below}
    said["value"] = format_beside(own, language)
    sentence = words(language)[f"compare_{_place_among(standing, kind)}"].format(**said)
    return sentence + _against_nation(own, nation, language)


def _place_among(standing: Standing, kind: str) -> str:
    """The end of the key of the sentence: first, last or between; hedged where it cannot be told."""
    if standing.unsure == standing.others:
        return "hedged" if standing.others else "only"
    if kind == "rank":
        return _rank_among(standing)
    if standing.below == standing.others:
        return f"{kind}_highest"
    if standing.above == standing.others:
        return f"{kind}_lowest"
    return f"{kind}_above" if standing.below >= standing.above else f"{kind}_below"


def _rank_among(standing: Standing) -> str:
    """A rank stands first where none is lower as a number."""
    if standing.below == 0 and standing.unsure == 0:
        return "rank_first"
    return "rank_last" if standing.below == standing.others > 1 else "rank_between"


def _kind(point: Point) -> str:
    if point.unit == "rank":
        return "rank"
    return "count" if point.unit in COUNTED or point.unit == "hectares" else "share"


def _against_nation(own: Point, nation: Point | None, language: Language) -> str:
    """Above, below or at the nation's figure, where that can be told."""
    if nation is None:
        return ""
    standing = stands(own, [nation])
    if standing.unsure:
        return ""
    key = "above_nation" if standing.below else "below_nation" if standing.above else "at_nation"
    return words(language)[key].format(value=format_beside(nation, language))


def change_finding(changes: Sequence[Change], marked: str, names: PlaceNames, language: Language) -> str:
    """How the marked place changed against how the others did; `changes` holds no nation."""
    text = words(language)
    own = next((change for change in changes if change.place == marked), None)
    others = [change for change in changes if change.place != marked and is_exact(change)]
    span = ""
    if changes:
        ends = (changes[0].before, changes[0].after)
        since, period = (in_period(end, language) for end in ends)
        span = text["from_to"].format(since=since, period=period)
    if own is None:
        return _unpaired(others, marked, names, language) + span
    said = {
        "name": names[marked],
        "first": format_beside(own.before, language),
        "last": format_beside(own.after, language),
    }
    if not is_exact(own):
        key = "disputed" if own.before.disagree or own.after.disagree else "hedged"
        return text[f"moved_{key}"].format(**said) + span
    return _moved_by(own, names, language) + _against(own, others, names, language) + span


def _unpaired(others: Sequence[Change], marked: str, names: PlaceNames, language: Language) -> str:
    """How the others moved where the marked place has no two figures."""
    text = words(language)
    if not others:
        return text["moved_nobody"]
    if len(others) == 1:
        return _moved_by(others[0], names, language)
    moved = _directions_of(others, language)
    said = {"name": names.get(marked, ""), "count": len(others)}
    for kind in ("up", "down"):
        if moved[kind] == len(others):
            return text["moved_unpaired_all"].format(word=moved[f"{kind}_word"], **said)
    return text["moved_unpaired"].format(moves=_moves(moved, language), **said)


def _moves(moved: Mapping[str, Any], language: Language) -> str:
    """How many rose, fell and stayed, without those that none did: "5 nơi lên hạng và 1 nơi tụt hạng"."""
    text = words(language)
    said = [
        text["moves"].format(count=moved[kind], word=moved[f"{kind}_word"])
        for kind in ("up", "down", "still")
        if moved[kind]
    ]
    return ", ".join(said[:-1]) + (text["and"] if said[1:] else "") + said[-1]


def _moved_by(change: Change, names: PlaceNames, language: Language) -> str:
    """How one place moved, with the size of its change."""
    return words(language)[f"moved_{_moved(change)}"].format(
        name=names[change.place],
        change=_size(change, language),
        last=format_beside(change.after, language),
    )


def _directions_of(changes: Sequence[Change], language: Language) -> dict[str, Any]:
    """How many rose and how many fell, with the words for it."""
    kind = "rank" if changes[0].after.unit == "rank" else "share"
    text = words(language)
    return {
        "up": sum(change.size > 0 for change in changes),
        "down": sum(change.size < 0 for change in changes),
        "still": sum(change.size == 0 for change in changes),
        "still_word": text["still"],
        "up_word": text[f"up_{kind}"],
        "down_word": text[f"down_{kind}"],
    }


def _against(own: Change, others: Sequence[Change], names: PlaceNames, language: Language) -> str:
    """The change of one place against the exact changes of the others."""
    if not others:
        return ""
    if len(others) == 1:
        return _against_one(own, others[0], names, language)
    moved = _directions_of(others, language)
    rises = own.size > 0
    sign = 1 if rises else -1
    said = moved | {
        "others": len(others),
        "count": len(others) + 1,
        "moves": _moves(moved | {"still": 0}, language) if moved["up"] or moved["down"] else "",
        "against": moved["down"] if rises else moved["up"],
        "word": moved["down_word"] if rises else moved["up_word"],
        "more": sum(sign * other.size < sign * own.size for other in others),
        "less": sum(sign * other.size > sign * own.size for other in others),
    }
    return words(language)[f"than_{_than(own, said)}"].format(**said)


def _than(own: Change, said: Mapping[str, Any]) -> str:
    """How the change of one compares with the changes of several others."""
    others = said["others"]
    if own.size == 0:
        return "still" if said["up"] or said["down"] else "all_still"
    if said["against"] == others:
        return "against_all"
    if said["less"] == others:
        return "least" if own.size > 0 else "least_less"
    if said["more"] == others:
        return "most"
    return "against" if own.size < 0 and said["against"] else "between"


def _against_one(own: Change, other: Change, names: PlaceNames, language: Language) -> str:
    """Two places: the other one is named."""
    moved = _directions_of([other], language)
    if own.size == other.size:
        key = "same"
    elif other.size == 0:
        key = "still"
    elif own.size * other.size <= 0:
        key = "against"
    else:
        key = "more" if abs(own.size) > abs(other.size) else "less"
    return words(language)[f"than_one_{key}"].format(
        other=names[other.place],
        other_change=_size(other, language),
        word=moved["up_word" if other.size > 0 else "down_word"],
    )


def _moved(change: Change) -> str:
    return "same" if change.size == 0 else direction(change.before, change.after)


def _size(change: Change, language: Language) -> str:
    return format_change(change.before.value, change.after.value, change.after.unit, language)
