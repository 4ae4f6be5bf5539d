"""What the checks found, and the cells on which sources disagree, as safe HTML."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from dashboard.model import Language
from dashboard.model_checks import CheckFinding, Contested, ShownClaim
from dashboard.numbers import format_figure, format_range, format_value
from dashboard.parts.claim_cards import Namer, cards_html
from dashboard.texts import words


def kind_name(kind: str, language: Language) -> str:
    """The name of a check; one that has none shows its own."""
    return words(language).get(f"check_{kind}", kind)


def findings_html(findings: Sequence[CheckFinding], namer: Namer) -> str:
    """Each finding with its message and its claims side by side."""
    return "".join(_finding(finding, namer) for finding in findings)


def _finding(finding: CheckFinding, namer: Namer) -> str:
    text = words(namer.language)
    severity = escape(text[f"severity_{finding.severity}"])
    return (
        f'<section class="case" id="finding-{escape(finding.finding)}">'
        f'<p class="eyebrow finding {finding.severity}"><i class="sign" aria-hidden="true"></i>{severity} · '
        f"{escape(kind_name(finding.kind, namer.language))}</p>"
        f"<h2>{escape(finding.message.of(namer.language))}</h2>"
        f"{cards_html(finding.claims, namer)}</section>"
    )


def contested_html(cells: Sequence[Contested], namer: Namer) -> str:
    """Each contested cell: what is claimed, drawn on a scale, and the claims behind one line."""
    return "".join(_contested(cell, namer) for cell in cells)


def _contested(cell: Contested, namer: Namer) -> str:
    text = words(namer.language)
    chosen = cell.chosen
    span = format_range(chosen.lowest, chosen.highest, chosen.unit, namer.language)
    why = text[f"reason_{cell.reason}"]
    used = text["contested_used"].format(value=format_figure(chosen, namer.language), why=why)
    summary = escape(text["contested_claims"].format(count=len(cell.claims)))
    return (
        f'<section class="case contested"><h2>{escape(namer.about(chosen))}</h2>'
        f'<p class="span"><strong>{escape(span)}</strong> {escape(used)}</p>'
        f"{_scale(cell, namer.language)}"
        f"<details><summary>{summary}</summary>{cards_html(cell.claims, namer)}</details></section>"
    )


def _scale(cell: Contested, language: Language) -> str:
    """The values claimed on a line from lowest to highest; the sign tells the kind of source."""
    low, high = cell.chosen.lowest, cell.chosen.highest
    stated: dict[tuple[float, str], list[ShownClaim]] = {}
    for each in cell.claims:
        stated.setdefault((each.claim.value, each.claim.kind), []).append(each)
    marks = "".join(
        f'<i class="sign {escape(kind)}{" used" if any(each.chosen for each in group) else ""}" '
        f'style="left:{(value - low) / ((high - low) or 1) * 100:.1f}%"></i>'
        for (value, kind), group in stated.items()
    )
    ends = "".join(
        f"<span>{escape(format_value(end, cell.chosen.unit, language, with_unit=False))}</span>"
        for end in (low, high)
    )
    unknown = words(language)["publisher_unknown"]
    told = "; ".join(
        f"{format_figure(each.claim, language)} ({each.claim.publisher or unknown})" for each in cell.claims
    )
    return (
        f'<div class="scale" role="img" aria-label="{escape(told)}"><div class="line">{marks}</div>'
        f'<div class="ends" aria-hidden="true">{ends}</div></div>'
    )
