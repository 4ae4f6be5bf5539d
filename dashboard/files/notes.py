"""What must stand beside figures so that they do not mislead, as rows for any file."""

from __future__ import annotations

from dashboard.files.columns import COLUMNS, Cell
from dashboard.files.excerpt import Excerpt
from dashboard.model import Claim
from dashboard.model_checks import Contested
from dashboard.numbers import format_figure
from dashboard.periods import format_day, format_period
from dashboard.texts import words

NoteRow = tuple[str, str, str]


def note_rows(excerpt: Excerpt) -> list[NoteRow]:
    """Kind, subject and text: definitions, breaks, how to read, disagreements, columns."""
    text, language = words(excerpt.language), excerpt.language
    rows: list[NoteRow] = [
        (text["notes_definition"], each.name.of(language), _definition(excerpt, code))
        for code, each in excerpt.reference.indicators.items()
    ]
    for event in excerpt.reference.events:
        kind = text["notes_break" if event.breaks else "notes_event"]
        rows.append((kind, format_day(event.day, language), event.name.of(language)))
    rows += [(text["how_to_read"], "", note) for note in excerpt.notes]
    rows += [disagreement_row(excerpt, cell) for cell in excerpt.reference.disagreements]
    rows += [
        (text["notes_column"], f"{column.title(language)} ({column.name})", column.about(language))
        for column in COLUMNS
    ]
    return rows


def _definition(excerpt: Excerpt, code: str) -> str:
    """What is counted, in which unit, who owns it."""
    text, language = words(excerpt.language), excerpt.language
    indicator = excerpt.reference.indicators[code]
    said = indicator.definition.of(language)
    return f"{said} {text['notes_owner'].format(owner=indicator.owner)}" if indicator.owner else said


def disagreement_row(excerpt: Excerpt, cell: Contested) -> NoteRow:
    """What the sources say that do not agree on one figure, the one taken first."""
    text, language = words(excerpt.language), excerpt.language
    point = cell.chosen
    where = ", ".join(part for part in (excerpt.place_name(point.place), point.agency) if part)
    about = f"{excerpt.indicator_name(point.indicator)}, {where}, {format_period(point.period, language)}"
    said = "; ".join(_said(shown.claim, excerpt) for shown in cell.claims)
    why = text["chosen"].format(why=text[f"reason_{cell.reason}"])
    return text["notes_disagreement"], about, f"{said}. {why}"


def _said(claim: Claim, excerpt: Excerpt) -> str:
    text, language = words(excerpt.language), excerpt.language
    source = claim.publisher or text["publisher_unknown"]
    if claim.published:
        source += f", {format_day(claim.published, language)}"
    basis = "" if claim.mark == "stated" else f", {text[f'basis_{claim.mark}']}"
    return f"{format_figure(claim, language)}{basis} ({source})"


def source_rows(excerpt: Excerpt) -> list[list[Cell]]:
    """Title, publisher, kind, days, number of figures and address of every source, most figures first."""
    text = words(excerpt.language)
    claims = [row.claim for row in excerpt.rows]
    claims += [shown.claim for cell in excerpt.reference.disagreements for shown in cell.claims[1:]]
    figures = {claim.source: 0 for claim in claims}
    for row in excerpt.rows:
        figures[row.claim.source] += 1
    first = {claim.source: claim for claim in reversed(claims)}
    ordered = sorted(figures, key=lambda source: (-figures[source], source))
    return [
        [
            first[source].title or text["source_title_unknown"],
            first[source].publisher or text["publisher_unknown"],
            text[f"kind_{first[source].kind}"],
            first[source].published,
            first[source].retrieved,
            figures[source],
            first[source].url,
        ]
        for source in ordered
    ]
