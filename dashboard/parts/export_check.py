"""The answer for an old export, as safe HTML: how it stands, and what changed figure by figure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from html import escape

from dashboard.links import anchor, trend_link
from dashboard.model import Claim, Correction, Indicator, Language, Place, Point
from dashboard.model_receipts import Checked, Fate
from dashboard.numbers import format_figure, format_number
from dashboard.parts.claim_cards import Namer
from dashboard.periods import format_day
from dashboard.texts import words

MOST = 100


def answer_html(
    checked: Checked, indicators: Mapping[str, Indicator], places: Mapping[str, Place], language: Language
) -> str:
    """The whole answer."""
    text = words(language)
    receipt = checked.receipt
    namer = Namer(indicators, places, language)
    day = format_day(receipt.day, language)
    about = text["check_about"].format(number=receipt.number, day=day, version=receipt.version)
    parts = [
        f'<p class="standing {checked.standing}">{escape(_standing(checked, language))}</p>',
        f'<p class="quiet">{escape(about)}</p>',
    ]
    if checked.fates:
        items = "".join(_fate(fate, namer) for fate in checked.fates[:MOST])
        parts.append(f"<h3>{escape(text['check_changed'])}</h3><ul>{items}</ul>")
        parts.append(_more(len(checked.fates), language))
    if checked.added:
        items = "".join(f"<li>{_shown(point, namer)}</li>" for point in checked.added[:MOST])
        parts.append(f"<h3>{escape(text['check_added'])}</h3><ul>{items}</ul>")
        parts.append(_more(len(checked.added), language))
    if not checked.exact:
        parts.append(f'<p class="quiet">{escape(text["check_short"])}</p>')
    if checked.unmatched:
        parts.append(f'<p class="quiet">{escape(text["check_unmatched"])}</p>')
    return f'<section class="check-answer" role="status">{"".join(parts)}</section>'


def _standing(checked: Checked, language: Language) -> str:
    text = words(language)
    unchanged = format_number(checked.unchanged, language)
    changed = format_number(len(checked.fates), language)
    if checked.standing == "current":
        return text["check_current"].format(count=unchanged)
    if checked.standing == "corrected":
        decided = [each for fate in checked.fates for each in fate.corrections]
        newest = max(decided, key=lambda each: each.day, default=None)
        if newest is None:
            return text["check_withdrawn"].format(changed=changed, unchanged=unchanged)
        return text["check_corrected"].format(
            day=format_day(newest.day, language), reason=newest.reason.of(language).rstrip(".")
        )
    key = "check_superseded" if checked.exact else "check_superseded_short"
    return text[key].format(changed=changed, unchanged=unchanged)


def _fate(fate: Fate, namer: Namer) -> str:
    """One figure: what was printed, what stands instead, why."""
    text = words(namer.language)
    if fate.claim is None:
        return f"<li>{escape(text['check_gone_unknown'].format(digits=fate.digits))}</li>"
    parts = [f"<strong>{escape(namer.about(fate.claim))}</strong>"]
    parts.append(escape(text["check_was"].format(value=_value(fate.claim, fate, namer.language))))
    if fate.shown is not None and fate.kind != "gone":
        parts.append(f"{escape(text['check_now'])} {_shown(fate.shown, namer, named=False)}")
    else:
        parts.append(escape(text["check_none_now"]))
    parts.append(escape(text[f"check_why_{fate.kind}"]))
    reasons = "".join(_correction(each, namer.language) for each in fate.corrections)
    return f"<li>{' '.join(parts)}{reasons}</li>"


def _value(claim: Claim, fate: Fate, language: Language) -> str:
    """The figure as it was printed; what a correction changed is told with it."""
    original = next((each.original for each in fate.corrections if each.field == "value"), "")
    try:
        return format_figure(replace(claim, value=float(original)) if original else claim, language)
    except ValueError:
        return original


def _shown(point: Point, namer: Namer, named: bool = True) -> str:
    """A figure of today as a link to its trend, with its publisher."""
    language = namer.language
    value = anchor(trend_link(point, language), format_figure(point, language))
    source = point.publisher or words(language)["publisher_unknown"]
    if point.published:
        source += f", {format_day(point.published, language)}"
    about = f"{escape(namer.about(point))}: " if named else ""
    return f"{about}{value} ({escape(source)})."


def _correction(correction: Correction, language: Language) -> str:
    text = words(language)
    said = text["check_decided"].format(
        action=text[f"action_{correction.action}"],
        day=format_day(correction.day, language),
        who=correction.by,
        reason=correction.reason.of(language),
    )
    return f'<p class="quiet">{escape(said)}</p>'


def _more(count: int, language: Language) -> str:
    if count <= MOST:
        return ""
    said = words(language)["check_more"].format(count=format_number(count - MOST, language))
    return f'<p class="quiet">{escape(said)}</p>'
