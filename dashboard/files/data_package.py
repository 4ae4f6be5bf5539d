"""A data package: a ZIP with the figures as CSV, datapackage.json that describes them, and a README.

The description follows the Data Package standard (Frictionless): every column with its type and meaning, the
sources, the licence and the version.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from typing import Any

from dashboard.files.columns import COLUMNS, Column
from dashboard.files.csv_table import csv_text
from dashboard.files.excerpt import Excerpt
from dashboard.files.naming import file_stem
from dashboard.files.notes import note_rows, source_rows
from dashboard.links import safe_address
from dashboard.numbers import format_number
from dashboard.periods import format_day
from dashboard.texts import words

DATA, DESCRIPTION, README = "figures.csv", "datapackage.json", "README.md"
LICENCE = "other-at"
"""Other (Attribution): facts with their sources named; sentences stay their publishers'."""
_TYPES = {"text": "string", "number": "number", "integer": "integer", "date": "date", "flag": "boolean"}


def write_package(excerpt: Excerpt) -> bytes:
    """The excerpt as a ZIP; the same excerpt gives the same bytes."""
    table = csv_text(excerpt).encode()
    files = {
        DATA: table,
        DESCRIPTION: json.dumps(_description(excerpt, table), ensure_ascii=False, indent=2).encode(),
        README: _readme(excerpt).encode(),
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            made = (max(1980, excerpt.day.year), excerpt.day.month, excerpt.day.day, 0, 0, 0)
            member = zipfile.ZipInfo(name, made)
            member.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(member, content)
    return stream.getvalue()


def _description(excerpt: Excerpt, table: bytes) -> dict[str, Any]:
    text = words(excerpt.language)
    points = [row.point for row in excerpt.rows]
    return {
        "profile": "tabular-data-package",
        "name": file_stem(points, excerpt.version).lower(),
        "title": excerpt.title,
        "description": excerpt.subtitle,
        "version": excerpt.version,
        "created": f"{excerpt.day.isoformat()}T00:00:00Z",
        "keywords": [*excerpt.reference.indicators, *excerpt.reference.places],
        "licenses": [{"name": LICENCE, "title": text["file_licence_text"]}],
        "sources": _sources(excerpt),
        "receipt": excerpt.receipt.token,
        "resources": [
            {
                "profile": "tabular-data-resource",
                "name": "figures",
                "title": excerpt.title,
                "path": DATA,
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "bytes": len(table),
                "hash": f"sha256:{hashlib.sha256(table).hexdigest()}",
                "schema": {
                    "fields": [_field(column, excerpt) for column in COLUMNS],
                    "missingValues": [""],
                    "primaryKey": ["claim_id"],
                },
            }
        ],
    }


def _field(column: Column, excerpt: Excerpt) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.name,
        "title": column.title(excerpt.language),
        "description": column.about(excerpt.language),
        "type": _TYPES[column.kind],
    }
    return field | ({"constraints": {"required": True}} if column.needed else {})


def _sources(excerpt: Excerpt) -> list[dict[str, str]]:
    """Every source with its title, and its address where that is one of the web."""
    found = []
    for title, publisher, *_, url in source_rows(excerpt):
        path = safe_address(str(url))
        found.append({"title": f"{title}. {publisher}"} | ({"path": path} if path else {}))
    return found or [{"title": excerpt.sources}]


def _readme(excerpt: Excerpt) -> str:
    """What the package holds, in the excerpt's language."""
    text, language = words(excerpt.language), excerpt.language
    lines = [f"# {_line(excerpt.title)}", "", _line(excerpt.subtitle), ""]
    lines += [f"- {label}: {_line(value)}" for label, value in excerpt.filters]
    lines += [
        f"- {text['file_figures']}: {format_number(len(excerpt.rows), language)}",
        f"- {text['file_day']}: {format_day(excerpt.day, language)}",
        f"- {text['file_version']}: {excerpt.version}",
        f"- {text['file_link']}: {excerpt.link}",
        "",
        f"## {text['file_receipt']}",
        "",
        text["file_check_how"],
        "",
        f"    {excerpt.receipt.token}",
        "",
        f"## {text['file_licence']}",
        "",
        text["file_licence_text"],
        "",
        f"## {text['sheet_notes']}",
        "",
    ]
    for kind, subject, said in note_rows(excerpt):
        lines.append(f"- **{kind}{': ' if subject else ''}{_line(subject)}** {_line(said)}")
    lines += ["", f"## {text['sheet_sources']}", ""]
    lines += [f"- {_line(' · '.join(_source_parts(row, excerpt)))}" for row in source_rows(excerpt)]
    return "\n".join([*lines, ""])


def _source_parts(row: list[Any], excerpt: Excerpt) -> list[str]:
    title, publisher, kind, published, _, _, url = row
    day = format_day(published, excerpt.language)
    return [str(part) for part in (title, publisher, kind, day, safe_address(url)) if part]


def _line(text: str) -> str:
    """Text that stays on its line and means nothing to Markdown."""
    flat = " ".join(text.split())
    return "".join(f"\\{char}" if char in "\\`*_[]<>#|" else char for char in flat)
