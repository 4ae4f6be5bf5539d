"""Why numbers were not taken, and how well the rest is read; as safe HTML."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from dashboard.accuracy import Measurement
from dashboard.links import anchor, source_link
from dashboard.model import Language
from dashboard.model_checks import RejectedBecause
from dashboard.model_sources import Rejection
from dashboard.numbers import format_number, percent_sign
from dashboard.parts.evidence import marked
from dashboard.periods import format_day
from dashboard.texts import words


def rejections_html(reasons: Sequence[RejectedBecause], language: Language) -> str:
    """Each reason with its count as a bar, and examples behind one line."""
    most = max(reason.count for reason in reasons)
    return "".join(_reason(reason, most, language) for reason in reasons)


def _reason(reason: RejectedBecause, most: int, language: Language) -> str:
    text = words(language)
    told = text["rejected_count"].format(
        count=format_number(reason.count, language), sources=format_number(reason.sources, language)
    )
    examples = "".join(_example(each, language) for each in reason.examples)
    summary = escape(text["rejected_examples"].format(count=len(reason.examples)))
    return (
        f'<section class="case reason"><h2>{escape(reason.name.of(language))}</h2>'
        f'<div class="bar" aria-hidden="true"><i style="width:{reason.count / most * 100:.1f}%"></i></div>'
        f'<p class="told">{escape(told)}</p>'
        f"<details><summary>{summary}</summary><ul>{examples}</ul></details></section>"
    )


def _example(rejection: Rejection, language: Language) -> str:
    title = rejection.title or words(language)["source_title_unknown"]
    note = f' <span class="quiet">({escape(rejection.note)})</span>' if rejection.note else ""
    sentence = marked(rejection.sentence, rejection.quote, rejection.quote_start)
    return (
        f'<li><blockquote class="not-taken" lang="{escape(rejection.language)}">{sentence}</blockquote>'
        f'<p class="facts">{anchor(source_link(rejection.source, language), title)}{note}</p></li>'
    )


def accuracy_html(measurements: Sequence[Measurement], language: Language) -> str:
    """A row for each set of texts, a column for each measure, then when and how it was measured.

    What nobody has read who wrote the rules comes first: it tells what a new text would.
    """
    text = words(language)
    measures = list(dict.fromkeys(each.measure for each in measurements))
    head = "".join(
        f'<th scope="col" class="number">{escape(_word("measure", m, language))}</th>' for m in measures
    )
    groups = ""
    for title, unread in (("accuracy_unread", True), ("accuracy_read", False)):
        if rows := _set_rows([each for each in measurements if each.unread == unread], measures, language):
            heading = f'<th scope="rowgroup" colspan="{len(measures) + 2}">{escape(text[title])}</th>'
            groups += f'<tbody><tr class="group">{heading}</tr>{rows}</tbody>'
    commands = ", ".join(
        f"<code>{escape(command)}</code>" for command in dict.fromkeys(m.command for m in measurements)
    )
    return (
        f'<table class="scores"><thead><tr><th scope="col">{escape(text["accuracy_set"])}</th>{head}'
        f'<th scope="col">{escape(text["accuracy_day"])}</th></tr></thead>{groups}</table>'
        f'<p class="told">{escape(text["accuracy_command"])}: {commands}</p>'
    )


def _set_rows(measurements: Sequence[Measurement], measures: Sequence[str], language: Language) -> str:
    """A row for each set: its name, its scores, the day of the first."""
    found = {(each.texts, each.measure): each for each in measurements}
    days = {each.texts: each.day for each in reversed(measurements)}
    return "".join(
        f'<tr><th scope="row">{escape(_set_name(name, language))}<small>{escape(name)}</small></th>'
        f"{''.join(_score(found.get((name, measure)), language) for measure in measures)}"
        f"<td>{escape(format_day(days[name], language))}</td></tr>"
        for name in dict.fromkeys(each.texts for each in measurements)
    )


def _set_name(name: str, language: Language) -> str:
    """What a set of texts is called; further authors are named by a letter: "held_c" is of the third."""
    half, _, author = name.partition("_")
    said = words(language).get(f"set_{half}_by") if len(author) == 1 else None
    return said.format(number=ord(author) - ord("a") + 1) if said else _word("set", name, language)


def _word(what: str, name: str, language: Language) -> str:
    return words(language).get(f"{what}_{name}", name)


def _score(measurement: Measurement | None, language: Language) -> str:
    if measurement is None:
        return '<td class="number">–</td>'
    share = format_number(round(measurement.value * 100, 4), language, 1) + percent_sign(language)
    return f'<td class="number">{escape(share)}</td>'
