"""The change of each place between two periods against the changes of its peers."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard import cached
from dashboard.address import Address
from dashboard.caption import Note, qualifier_note
from dashboard.charts.changes import changes_figure
from dashboard.charts.palette import Theme
from dashboard.comparing import Change, is_best_low, is_exact, pair
from dashboard.headline_compare import change_finding
from dashboard.model import Language, Point
from dashboard.model_compare import Round
from dashboard.texts import words
from dashboard.views.compare_offers import earlier_rounds, offer_of
from dashboard.views.compared import (
    Compared,
    begin,
    caption_of,
    period_of,
    rows_view,
    shown_of,
    under_of,
)
from dashboard.views.shown import Shown


def show_changes(version: str, address: Address, language: Language, colours: Theme) -> Shown | None:
    """The changes that a complete address asks for; None where no place has both figures."""
    compared = begin(version, address, language, colours)
    since = _since(compared) if compared else None
    if compared is None or since is None:
        return None
    before, after = _both(compared, since)
    places = tuple(place.place for place in compared.places)
    changes, apart = pair(before, after, cached.events(version, address.indicator, places))
    if not changes:
        return None
    if is_best_low(compared.indicator) and compared.asked.unit != "rank":
        changes.reverse()
    points = [point for change in changes for point in (change.before, change.after)]
    marks = _marks(compared, changes, points)
    whole = [change for change in changes if change.place in {place.place for place in compared.peers}]
    title = change_finding(whole, address.place, compared.names, language)
    span = words(language)["since_until"].format(
        since=period_of(since, language), period=period_of(compared.asked, language)
    )
    caption = caption_of(compared, title, under_of(compared, span, len(whole)), marks, points)
    figure = changes_figure(rows_view(compared, points, None, caption), changes)
    left_out = _left_out(compared, before, after, apart)
    return shown_of(compared, "changes", points, figure, caption, marks=marks, left_out=left_out)


def _since(compared: Compared) -> Round | None:
    """The round that the changes are counted from."""
    address = compared.address
    offer = offer_of(compared.version, address.indicator, address.known_on)
    return next(
        (each for each, _ in earlier_rounds(offer, compared.asked) if each.period == address.since), None
    )


def _both(compared: Compared, since: Round) -> tuple[list[Point], list[Point]]:
    """The figures of both rounds, the nation's among them."""
    both = []
    for asked in (since, compared.asked):
        nation = compared.nation_figure(asked)
        both.append([*compared.figures(asked, compared.address.levels), *([nation] if nation else [])])
    return both[0], both[1]


def _marks(compared: Compared, changes: Sequence[Change], points: Sequence[Point]) -> tuple[Note, ...]:
    """How to read the arrows; here an open ring is the earlier period, not a computed figure."""
    text = words(compared.language)
    kinds = ["arrow"]
    kinds += ["marked"] if any(change.place == compared.address.place for change in changes) else []
    kinds += [] if all(is_exact(change) for change in changes) else ["hedged"]
    kinds += ["contested"] if any(point.disagree for point in points) else []
    kinds += ["computed"] if any(point.basis == "implied" for point in points) else []
    kinds += ["right_is_best"] if compared.asked.unit == "rank" else []
    own = [(kind, text[f"note_{kind}"]) for kind in kinds]
    return (*own, *qualifier_note(points, compared.language))


def _left_out(
    compared: Compared, before: Sequence[Point], after: Sequence[Point], apart: Sequence[str]
) -> list[str]:
    """The places that a break keeps apart, and those that have one of the two figures, or none."""
    text = words(compared.language)
    paired = {point.place for point in before} & {point.place for point in after}
    without = [compared.names[place.place] for place in compared.peers if place.place not in paired]
    said = []
    if without:
        said.append(text["unreported_since"].format(count=len(without), places=", ".join(without)))
    if apart:
        names = [compared.names[place] for place in apart]
        said.append(text["kept_apart"].format(places=", ".join(names)))
    return said
