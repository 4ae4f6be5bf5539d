"""Checks an old export against the data of today: still current, corrected, or superseded, and by what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from dashboard import cached, cached_figures, queries_receipts
from dashboard.address import read_address, read_day
from dashboard.database import cursor
from dashboard.figures_address import ALL, DISPLAYED, read_figures_address
from dashboard.model import Claim, Point
from dashboard.model_figures import FiguresAsked
from dashboard.model_receipts import Checked, Fate, FateKind, Later, Standing
from dashboard.receipts import Mark, Receipt, claim_digits, mark_of, number_of, read_receipt
from dashboard.views.excerpts import view_points

CHANGES = ("correct", "reject", "hold")


def check_export(version: str, pasted: str) -> Checked:
    """The answer for a pasted receipt or CSV file. Raises ReceiptError where that is no receipt."""
    receipt = read_receipt(pasted)
    points = points_today(version, receipt.parameters)
    if receipt.marks is None:
        return _by_dates(version, receipt, points or ())
    known_on = read_day(receipt.parameters, "as_known_on", [])
    digits = sorted({mark.claim for mark in receipt.marks})
    later = queries_receipts.read_later(cursor(version), digits, known_on)
    by_digits = {claim_digits(each.claim.claim_id): each for each in later}
    fates = [_fate(mark, by_digits.get(mark.claim), receipt.day) for mark in receipt.marks]
    changed = tuple(fate for fate in fates if fate is not None)
    then = {mark.claim for mark in receipt.marks} | {
        claim_digits(fate.shown.claim_id) for fate in changed if fate.shown
    }
    added = tuple(point for point in points or () if claim_digits(point.claim_id) not in then)
    return Checked(
        receipt=receipt,
        standing=_standing(changed),
        unchanged=len(receipt.marks) - len(changed),
        fates=changed,
        added=added,
        exact=True,
        unmatched=points is not None and not points,
    )


def points_today(version: str, parameters: Mapping[str, str]) -> tuple[Point, ...] | None:
    """What the parameters of an export ask for today; None where they name a page of a longer table."""
    if DISPLAYED in parameters:
        return None
    indicators = [each.indicator for each in cached.indicators(version)]
    places = [each.place for each in cached.places(version)]
    if parameters.get("scope") == ALL:
        asked = read_figures_address(parameters, indicators, places)
        return () if asked.wrong else _points(version, asked.asked)
    address = read_address(parameters, indicators, places)
    if address.wrong or not address.indicator:
        return ()
    points = view_points(version, address, "vi")[1]
    if not parameters.get("q"):
        return points
    claims = tuple(point.claim_id for point in points)
    return _points(version, FiguresAsked(words=parameters["q"], claims=claims, known_on=address.known_on))


def _points(version: str, asked: FiguresAsked) -> tuple[Point, ...]:
    return tuple(row.point for row in cached_figures.figures(version, asked).rows)


def _fate(mark: Mark, later: Later | None, day: date) -> Fate | None:
    """What became of one figure; None where it stands as it was printed."""
    if later is None:
        return Fate("gone", mark.claim, None, None, ())
    shown = later.shown
    if later.counts and shown is None:
        shown = _undated(later.claim)
    if shown is not None and shown.claim_id == later.claim.claim_id and later.counts:
        if mark_of(shown).state == mark.state:
            return None
        kind: FateKind = "corrected" if _changed_since(later, day) else "reread"
    else:
        decided = _changed_since(later, day) or not later.counts
        kind = "corrected" if decided else "replaced" if shown else "gone"
    return Fate(kind, mark.claim, later.claim, shown, later.corrections)


def _changed_since(later: Later, day: date) -> bool:
    return any(each.action in CHANGES and each.day >= day for each in later.corrections)


def _undated(claim: Claim) -> Point:
    """A claim of no known period as the point that tables and files show."""
    return Point(
        claim.claim_id,
        claim.indicator,
        claim.place,
        claim.agency,
        claim.level,
        None,
        None,
        None,
        claim.value,
        claim.unit,
        claim.total,
        claim.qualifier,
        claim.basis,
        claim.source,
        claim.published,
        claim.publisher,
        1,
        claim.value,
        claim.value,
        False,
    )


def _by_dates(version: str, receipt: Receipt, points: Sequence[Point]) -> Checked:
    """The answer for a short receipt: the same number, or what was corrected and taken in since its day."""
    marks = [mark_of(point) for point in points]
    if number_of(receipt.version, receipt.parameters, marks) == receipt.number:
        return Checked(receipt, "current", len(points), (), (), exact=True, unmatched=False)
    indicators = sorted({point.indicator for point in points})
    places = sorted({point.place for point in points})
    since = queries_receipts.read_corrected_since(cursor(version), receipt.day, indicators, places)
    fates = tuple(
        Fate("corrected", claim_digits(each.claim.claim_id), each.claim, each.shown, each.corrections)
        for each in since
    )
    claims = tuple(point.claim_id for point in points)
    rows = cached_figures.figures(version, FiguresAsked(claims=claims)).rows if claims else ()
    new = {row.point.claim_id for row in rows if row.claim.retrieved and row.claim.retrieved > receipt.day}
    return Checked(
        receipt=receipt,
        standing="corrected" if fates else "superseded",
        unchanged=0,
        fates=fates,
        added=tuple(point for point in points if point.claim_id in new),
        exact=False,
        unmatched=not points,
    )


def _standing(fates: Sequence[Fate]) -> Standing:
    if any(fate.kind == "corrected" for fate in fates):
        return "corrected"
    return "superseded" if fates else "current"
