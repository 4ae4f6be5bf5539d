"""A source's text with its figures marked, and beside each the row that it became.

Everything that comes from a source is text to be shown, never markup: it is escaped here.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from dashboard.highlighting import Passage, Piece, Span, passages
from dashboard.links import anchor, trend_link
from dashboard.model import Correction, Finding, Indicator, Language, Place
from dashboard.model_sources import ReadClaim, Rejection, SourceText
from dashboard.numbers import format_figure
from dashboard.parts.evidence import inherited_in_words
from dashboard.periods import format_day, format_period
from dashboard.texts import words

Places = Mapping[str, Place]
Indicators = Mapping[str, Indicator]
LONG = 2500
"""Characters of a text from which on it scrolls by itself."""


def reading_html(
    opened: SourceText, indicators: Indicators, places: Places, chosen: str, language: Language
) -> str:
    """The text on the left, what was read in it on the right, paragraph by paragraph."""
    text = words(language)
    notes: dict[str, str] = {}
    spans = []
    told: dict[Finding, int] = {}
    for number, read in enumerate(opened.claims, start=1):
        name = f"n{number}"
        spans.append(Span(read.start, read.end, name))
        notes[name] = _claim_note(
            number,
            read,
            indicator=indicators[read.claim.indicator],
            place=places[read.claim.place],
            picked=read.claim.claim_id == chosen,
            findings=_findings(read.findings, number, told, language),
            language=language,
        )
    for number, rejection in enumerate(opened.rejections, start=1):
        name = f"x{number}"
        spans.append(Span(rejection.start, rejection.end, name))
        notes[name] = _rejection_note(number, rejection, language)
    marked = {f"n{number}" for number, read in enumerate(opened.claims, 1) if read.claim.claim_id == chosen}
    rows = "".join(
        _passage(passage, notes, marked, opened.source.language, language)
        for passage in passages(opened.text, spans)
    )
    if not rows:
        return f'<p class="quiet">{escape(text["text_empty"])}</p>'
    long = " long" if len(opened.text) > LONG else ""
    label = escape(text["text_region"])
    return f'<div class="reader{long}" role="region" aria-label="{label}" tabindex="0">{rows}</div>'


def _passage(
    passage: Passage, notes: Mapping[str, str], picked: set[str], text_language: str, language: Language
) -> str:
    pieces = "".join(_piece(piece, picked, language) for piece in passage.pieces)
    beside = "".join(notes[name] for name in passage.begun)
    listed = f'<ol class="rows">{beside}</ol>' if beside else ""
    return f'<div class="passage"><p lang="{escape(text_language)}">{pieces}</p>{listed}</div>'


def _piece(piece: Piece, picked: set[str], language: Language) -> str:
    inside = escape(piece.text)
    if any(name.startswith("n") for name in piece.under):
        chosen = ' class="picked"' if picked.intersection(piece.under) else ""
        inside = f"<mark{chosen}>{inside}</mark>"
    elif piece.under:
        inside = f"<s>{inside}</s>"
    return inside + "".join(_number(name, language) for name in piece.ending)


def _number(name: str, language: Language) -> str:
    """The number behind a marked phrase, which leads to its row."""
    text = words(language)
    label = text["row_number" if name.startswith("n") else "rejection_number"].format(number=name[1:])
    shown = name[1:] if name.startswith("n") else f"×{name[1:]}"
    return f'<sup id="at-{name}"><a href="#row-{name}" aria-label="{escape(label)}">{shown}</a></sup>'


def _claim_note(
    number: int,
    read: ReadClaim,
    *,
    indicator: Indicator,
    place: Place,
    picked: bool,
    findings: str,
    language: Language,
) -> str:
    text = words(language)
    claim = read.claim
    where = [place.name.of(language)]
    where += [claim.agency] if claim.agency else []
    facts = [
        ", ".join(where),
        text[f"level_{claim.level}"],
        format_period(claim.period, language),
        text[f"basis_{claim.mark}"],
    ]
    how = f"{escape(text['rule'])} <code>{escape(claim.rule)}</code>"
    if claim.inherited:
        how += f" · {escape(inherited_in_words(claim.inherited, language))}"
    status = ""
    if claim.status != "accepted":
        status = f' <span class="status">{escape(text[f"row_{claim.status}"])}</span>'
    used = "" if read.drawn == claim.claim_id else f" · {escape(text['row_not_used'])}"
    link = anchor(trend_link(claim, language, read.drawn), text["to_trend"])
    mark = ' picked" aria-current="true"' if picked else '"'
    return (
        f'<li id="row-n{number}" class="row{mark}>'
        f'<a class="number" href="#at-n{number}" aria-label="{escape(text["back_to_text"])}">{number}</a>'
        f'<div><p class="what"><strong>{escape(format_figure(claim, language))}</strong> '
        f"{escape(indicator.short.of(language))}{status}</p>"
        f'<p class="about">{escape(" · ".join(facts))}</p>'
        f'<p class="how">{how}{used} · {link}</p>'
        f"{_decisions(read.corrections, language)}{findings}</div></li>"
    )


def _decisions(corrections: tuple[Correction, ...], language: Language) -> str:
    text = words(language)
    return "".join(
        f'<p class="decision"><strong>{escape(text[f"action_{each.action}"])}.</strong> '
        f"{escape(each.reason.of(language))} "
        f'<span class="quiet">{escape(each.by)}, {escape(format_day(each.day, language))}</span></p>'
        for each in corrections
    )


def _findings(
    findings: tuple[Finding, ...], number: int, told: dict[Finding, int], language: Language
) -> str:
    """Errors and warnings in full, once in a text; notes behind one line."""
    text = words(language)

    def item(finding: Finding) -> str:
        severity = escape(text[f"severity_{finding.severity}"])
        first = told.setdefault(finding, number)
        said = escape(finding.message.of(language))
        if first != number:
            said = f'<a href="#row-n{first}">{escape(text["as_in_row"].format(number=first))}</a>'
        return (
            f'<p class="finding {finding.severity}"><i class="sign" aria-hidden="true"></i>'
            f"<strong>{severity}:</strong> {said}</p>"
        )

    loud = "".join(item(finding) for finding in findings if finding.severity != "note")
    notes = [finding for finding in findings if finding.severity == "note"]
    if not notes:
        return loud
    summary = escape(text["row_notes"].format(count=len(notes)))
    quiet = "".join(item(finding) for finding in notes)
    return f"{loud}<details><summary>{summary}</summary>{quiet}</details>"


def _rejection_note(number: int, rejection: Rejection, language: Language) -> str:
    text = words(language)
    note = f' <span class="quiet">({escape(rejection.note)})</span>' if rejection.note else ""
    why = f"{escape(text['not_taken'])}: {escape(rejection.reason_name.of(language))}{note}"
    return (
        f'<li id="row-x{number}" class="row rejected">'
        f'<a class="number" href="#at-x{number}" aria-label="{escape(text["back_to_text"])}">×{number}</a>'
        f'<div><p class="what"><s>{escape(rejection.quote)}</s></p>'
        f'<p class="about">{why}</p>'
        "</div></li>"
    )
