"""The evidence behind a figure: its sentence with the phrase marked, its source, what contradicts it.

Everything that comes from a source is text to be shown, never markup: it is escaped here.
"""

from __future__ import annotations

from html import escape

from dashboard.links import anchor, safe_address, source_link
from dashboard.model import Claim, Correction, Evidence, Finding, Indicator, Language, Place
from dashboard.numbers import format_figure
from dashboard.periods import format_day, format_period
from dashboard.texts import words

MOST_OTHERS = 4


def evidence_html(evidence: Evidence, indicator: Indicator, place: Place, language: Language) -> str:
    """The whole panel as safe HTML."""
    text = words(language)
    claim = evidence.claim
    parts = [
        f'<h2 class="eyebrow">{escape(text["evidence"])}</h2>',
        _figure(evidence, indicator, place, language),
        _quotation(claim),
        _source(claim, language),
        _corrections(evidence.corrections, language),
        _others(evidence, language),
        _findings(evidence.findings, language),
        _reading(claim, language),
    ]
    return _panel("".join(parts), claim.claim_id)


def message_html(message: str, language: Language) -> str:
    """The panel when there is nothing to show."""
    title = escape(words(language)["evidence"])
    return _panel(f'<h2 class="eyebrow">{title}</h2><p>{escape(message)}</p>', "")


def _panel(inside: str, claim_id: str) -> str:
    return f'<section class="evidence" id="evidence" data-claim="{escape(claim_id)}">{inside}</section>'


def _figure(evidence: Evidence, indicator: Indicator, place: Place, language: Language) -> str:
    text = words(language)
    claim = evidence.claim
    value = format_figure(claim, language)
    among = ""
    if evidence.among and not claim.total:
        among = f'<p class="facts">{escape(text["ranked_among"].format(count=evidence.among))}</p>'
    where = [place.name.of(language)]
    where += [claim.agency] if claim.agency else []
    where += [text[f"level_{claim.level}"]] if claim.level != "all" else []
    about = f"{indicator.short.of(language)} · {', '.join(where)} · {format_period(claim.period, language)}"
    basis = f'<span class="tag {claim.mark}">{escape(text[f"basis_{claim.mark}"])}</span>'
    return f'<p class="about">{escape(about)}</p><p class="value">{escape(value)} {basis}</p>{among}'


def _quotation(claim: Claim) -> str:
    sentence = marked(claim.sentence, claim.quote, claim.quote_start)
    return f'<blockquote lang="{escape(claim.language)}">{sentence}</blockquote>'


def marked(sentence: str, quote: str, start: int) -> str:
    """The sentence as safe HTML with the quote marked; unmarked where the quote is not in it."""
    if start < 0:
        return escape(sentence)
    end = start + len(quote)
    return f"{escape(sentence[:start])}<mark>{escape(sentence[start:end])}</mark>{escape(sentence[end:])}"


def _source(claim: Claim, language: Language) -> str:
    text = words(language)
    publisher = claim.publisher or text["publisher_unknown"]
    published = (
        text["source_published"].format(day=format_day(claim.published, language))
        if claim.published
        else text["source_undated"]
    )
    facts = [publisher, text[f"kind_{claim.kind}"], published]
    if claim.retrieved:
        facts.append(text["source_retrieved"].format(day=format_day(claim.retrieved, language)))
    title = escape(claim.title or text["source_title_unknown"])
    address = safe_address(claim.url)
    if address:
        label = escape(text["source_open"])
        link = f'<a href="{escape(address)}" target="_blank" rel="noopener noreferrer">{label}</a>'
    else:
        link = f'<span class="quiet">{escape(text["source_no_link"])}</span>'
    whole = anchor(source_link(claim.source, language, claim.claim_id), text["whole_text"])
    return f'<p class="title">{title}</p><p class="facts">{escape(" · ".join(facts))}<br>{whole} · {link}</p>'


def _others(evidence: Evidence, language: Language) -> str:
    text = words(language)
    heading = f"<h3>{escape(text['others'])}</h3>"
    if not evidence.others:
        return heading + f'<p class="quiet">{escape(text["others_none"])}</p>'
    why = text[f"reason_{evidence.reason}"]
    chosen = text["chosen"].format(why=why) if evidence.chosen else text["not_chosen"]
    first = "".join(_other(claim, language) for claim in evidence.others[:MOST_OTHERS])
    rest = "".join(_other(claim, language) for claim in evidence.others[MOST_OTHERS:])
    if rest:
        more = text["others_more"].format(count=len(evidence.others) - MOST_OTHERS)
        rest = f'<details class="more"><summary>{escape(more)}</summary><ul>{rest}</ul></details>'
    return f'{heading}<p class="quiet">{escape(chosen)}</p><ul class="others">{first}</ul>{rest}'


def _other(claim: Claim, language: Language) -> str:
    text = words(language)
    value = format_figure(claim, language)
    source = claim.publisher or text["publisher_unknown"]
    if claim.published:
        source += f", {format_day(claim.published, language)}"
    if claim.status in ("pending", "rejected"):
        source += f" · {text[f'status_{claim.status}']}"
    if claim.mark != "stated":
        source += f" · {text[f'basis_{claim.mark}']}"
    return (
        f"<li><details><summary><strong>{escape(value)}</strong> {escape(source)}</summary>"
        f'{_quotation(claim)}<p class="facts">{escape(claim.title)}</p></details></li>'
    )


def _findings(findings: tuple[Finding, ...], language: Language) -> str:
    text = words(language)
    heading = f"<h3>{escape(text['findings'])}</h3>"
    if not findings:
        return heading + f'<p class="quiet">{escape(text["findings_none"])}</p>'
    items = "".join(
        f'<li class="{finding.severity}"><strong>{escape(text[f"severity_{finding.severity}"])}:</strong> '
        f"{escape(finding.message.of(language))}</li>"
        for finding in findings
    )
    return f'{heading}<ul class="findings">{items}</ul>'


def _corrections(corrections: tuple[Correction, ...], language: Language) -> str:
    """What a person decided, why, and what the source states instead."""
    text = words(language)
    if not corrections:
        return ""
    items = []
    for each in corrections:
        said = escape(text[f"action_{each.action}"])
        if each.field:
            change = text["corrected_from"].format(
                field=text.get(f"field_{each.field}", each.field), original=each.original, value=each.value
            )
            said += f" ({escape(change)})"
        who = f"{each.by}, {format_day(each.day, language)}"
        items.append(
            f"<li><strong>{said}.</strong> {escape(each.reason.of(language))} "
            f'<span class="quiet">{escape(who)}</span></li>'
        )
    return f'<h3>{escape(text["corrections"])}</h3><ul class="corrections">{"".join(items)}</ul>'


def _reading(claim: Claim, language: Language) -> str:
    text = words(language)
    inherited = inherited_in_words(claim.inherited, language)
    return (
        f"<h3>{escape(text['how_read'])}</h3><dl>"
        f"<dt>{escape(text['rule'])}</dt><dd><code>{escape(claim.rule)}</code></dd>"
        f"<dt>{escape(text['inherited'])}</dt><dd>{escape(inherited)}</dd></dl>"
    )


def inherited_in_words(inherited: str, language: Language) -> str:
    """'place: title|period: published' as words; what has no word stays as it is."""
    text = words(language)
    if not inherited:
        return text["inherited_nothing"]
    parts = []
    for part in inherited.split("|"):
        what, _, where = (piece.strip() for piece in part.partition(":"))
        parts.append(
            text["inherited_from"].format(
                what=text.get(f"inherited_{what}", what), where=text.get(f"from_{where}", where)
            )
        )
    return "; ".join(parts)
