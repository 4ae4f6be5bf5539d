"""JSON: the excerpt as one document, its figures as objects, texts unchanged."""

from __future__ import annotations

import json
from typing import Any

from dashboard.files.columns import COLUMNS
from dashboard.files.excerpt import Excerpt

_OF_THE_WHOLE = {"data_version", "receipt"}


def write_json(excerpt: Excerpt) -> bytes:
    """The excerpt as JSON: what it is, how to read it, the figures, what contradicts them."""
    language = excerpt.language
    document: dict[str, Any] = {
        "title": excerpt.title,
        "subtitle": excerpt.subtitle,
        "language": language,
        "data_version": excerpt.version,
        "day": excerpt.day.isoformat(),
        "link": excerpt.link,
        "receipt": {
            "number": excerpt.receipt.number,
            "line": excerpt.receipt.line,
            "full": excerpt.receipt.token,
        },
        "asked_for": dict(excerpt.receipt.parameters),
        "notes": list(excerpt.notes),
        "sources": excerpt.sources,
        "definitions": {
            code: each.definition.of(language) for code, each in excerpt.reference.indicators.items()
        },
        "breaks": [
            {"day": event.day.isoformat(), "name": event.name.of(language), "comparable": not event.breaks}
            for event in excerpt.reference.events
        ],
        "columns": {
            column.name: column.about(language) for column in COLUMNS if column.name not in _OF_THE_WHOLE
        },
        "figures": figure_objects(excerpt),
        "disagreements": _disagreements(excerpt),
    }
    return json.dumps(document, ensure_ascii=False, allow_nan=False, indent=1, default=str).encode()


def figure_objects(excerpt: Excerpt) -> list[dict[str, Any]]:
    """The figures as objects: numbers as numbers, dates as ISO texts, null where there is nothing."""
    return [
        {column.name: column.cell(row, excerpt) for column in COLUMNS if column.name not in _OF_THE_WHOLE}
        for row in excerpt.rows
    ]


def _disagreements(excerpt: Excerpt) -> list[dict[str, Any]]:
    return [
        {
            "claim_id": cell.chosen.claim_id,
            "claims": [
                {
                    "claim_id": shown.claim.claim_id,
                    "value": shown.claim.value,
                    "total": shown.claim.total,
                    "qualifier": shown.claim.qualifier,
                    "publisher": shown.claim.publisher,
                    "published": shown.claim.published,
                    "sentence": shown.claim.sentence,
                    "url": shown.claim.url,
                }
                for shown in cell.claims
            ],
        }
        for cell in excerpt.reference.disagreements
    ]
