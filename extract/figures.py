"""Reads tables of figures into readings, one a cited publication, where every row is its own evidence.

The text of a publication is one line a row. Every row becomes a claim, or a rejection with its reason.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pandas as pd

from extract.figure_tables import FigureRow, read_figure_table
from extract.guard import UnreadableError, first_line
from extract.iso_periods import bounds_of_period
from extract.model import Claim, Document, Failure, Reading, Rejection
from extract.store_tables import schema_columns
from extract.table import plain_records
from extract.wording import VI, level_in, number_in, period_in, value_in

RULE = "table_row"

_YEARS = range(1945, 2101)  # no figure of this administration can be of another year
_SAID_OF = {"implied": " (suy ra)", "target": " (mục tiêu)"}
_DATE_AS_WRITTEN = "Ngày đăng như nguồn ghi: "


@dataclass(frozen=True)
class _Known:
    """What the reference tables admit in a row."""

    names: Mapping[str, str]  # of indicators and places, in Vietnamese
    units: Mapping[str, frozenset[str]]  # by indicator
    places: frozenset[str]
    choices: Mapping[str, frozenset[str]]  # by column
    largest_region: int  # number of places


@dataclass(frozen=True)
class _Span:
    """Where a row stands in the text of its publication."""

    document: Document
    line: str
    quote: str
    start: int
    end: int


def read_figures(paths: Iterable[Path], reference: Mapping[str, pd.DataFrame]) -> list[Reading | Failure]:
    """A reading for every publication that the tables cite, and a Failure for each broken table.

    Publications are told apart by their address, and where there is none by publisher and title. The
    claims and rejections together are as many as the rows.
    """
    rows: list[FigureRow] = []
    made: list[Reading | Failure] = []
    for path in paths:
        try:
            rows += read_figure_table(path)
        except UnreadableError as error:
            made.append(Failure(path.name, str(error)))
        except OSError as error:
            made.append(Failure(path.name, f"could not be read: {first_line(error)}; check the file"))
    publications: dict[tuple[str, ...], list[FigureRow]] = {}
    for row in rows:
        publications.setdefault(_publication_of(row), []).append(row)
    known = _known(reference)
    return made + [_read_publication(key, cited, known) for key, cited in publications.items()]


def _known(reference: Mapping[str, pd.DataFrame]) -> _Known:
    indicators, places = plain_records(reference["indicator"]), plain_records(reference["place"])
    regions = Counter(row["region"] for row in places if row["kind"] != "nation")
    return _Known(
        names={row["indicator"]: row["name_vi"] for row in indicators}
        | {row["place"]: row["name_vi"] for row in places},
        units={
            row["indicator"]: frozenset([row["unit"], *(row["units_also"] or "").split("|")]) - {""}
            for row in indicators
        },
        places=frozenset(row["place"] for row in places),
        choices={
            column: frozenset(re.findall(r"'([^']*)'", schema_columns()["claim"][column][0]))
            for column in ("level", "qualifier", "basis")
        },
        largest_region=max(regions.values(), default=0),
    )


# --- publications -------------------------------------------------------------------------------


def _publication_of(row: FigureRow) -> tuple[str, ...]:
    """What tells the cited publication from others; of rows that cite none, the file."""
    if row.broken or not (row["url"] or row["publisher"]):
        return ("", row.file)
    return (row["url"],) if row["url"] else (row["publisher"], row["title"])


def _read_publication(key: tuple[str, ...], rows: list[FigureRow], known: _Known) -> Reading:
    parts = [_line_of(row, known) for row in rows]
    lines = ["".join(part) for part in parts]
    document = _document(key, rows, lines)
    reading = Reading(document)
    repeated = _repeated(rows, known)
    position = len(document.text) - len("\n".join(lines))
    for number, (row, line, (before, quote, _)) in enumerate(zip(rows, lines, parts, strict=True)):
        start = position + len(before)
        span = _Span(document, line, quote, start, start + len(quote))
        position += len(line) + 1
        problems = [("duplicate", "")] if number in repeated else list(_problems(row, known))
        if problems:
            reading.rejections.append(_rejection(row, span, problems))
        else:
            reading.claims.append(_claim(row, span, key))
    return reading


def _document(key: tuple[str, ...], rows: list[FigureRow], lines: list[str]) -> Document:
    """The publication, named as most of its rows name it; unknown where they cite none."""
    cited = rows if key[0] else []
    title, publisher = (_usual(row[column] for row in cited) for column in ("title", "publisher"))
    published = Counter(day for row in cited if (day := row.day("published")))
    written = "" if published else _usual(row["published"] for row in cited)
    head = [f"{_DATE_AS_WRITTEN}{written}."] if written else []
    return Document(
        source=_source_id(key, publisher, title),
        source_file=rows[0].file,
        text="\n".join([*head, *lines]),
        title=title,
        publisher=publisher,
        url=cited[0]["url"] if cited else "",
        published=next((day for day, _ in published.most_common(1)), None),
        # the last: before it nobody had all of the figures
        retrieved=max((day for row in cited if (day := row.day("retrieved"))), default=None),
        language="vi",
    )


def _usual(texts: Iterable[str]) -> str:
    """The most frequent of the texts that are not empty, of equally frequent ones the first."""
    return next((text for text, _ in Counter(filter(None, texts)).most_common(1)), "")


def _source_id(key: tuple[str, ...], publisher: str, title: str) -> str:
    """Words to know the publication by and a hash to tell it by: vnexpress-ha-noi-con-712-du-an-1a2b3c."""
    digest = hashlib.sha256("\x1f".join(key).encode()).hexdigest()[:6]
    words = [_slug(publisher.partition("(")[0], 4), _slug(title, 5)] if publisher else [_slug(key[-1], 4)]
    return "-".join([*filter(None, words), digest])


def _slug(text: str, words: int) -> str:
    """The first words of a text in plain letters, joined by hyphens."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "-".join(re.findall(r"[a-z0-9]+", re.sub("[\u0300-\u036f]", "", plain))[:words])


# --- rows ---------------------------------------------------------------------------------------


def _line_of(row: FigureRow, known: _Known) -> tuple[str, str, str]:
    """The row as a line of text in three parts: what stands before the quote, the quote, what follows it."""
    if row.broken:
        return "", row.written, ""
    bounds = _bounds(row)
    period = period_in(VI, row["period"]) if bounds else row["period"]
    level = level_in(VI, row["level"]) if row["level"] in known.choices["level"] else row["level"]
    place = known.names.get(row["place"], row["place"])
    holder = ", ".join(part for part in (row["agency"], place, level, period) if part)
    name = known.names.get(row["indicator"], row["indicator"])
    said = _SAID_OF.get(row["basis"], "") + (f" [{row['note']}]" if row["note"] else "")
    return (f"{holder}: " if holder else ""), f"{name} {_amount(row, known)}".strip() or "?", said


def _amount(row: FigureRow, known: _Known) -> str:
    """The value with its qualifier and total in words, or as it is written where it cannot be read."""
    value, total = row.number("value"), row.number("total")
    qualified = row["qualifier"] in known.choices["qualifier"]
    if value is None or not qualified or (row["total"] and total is None):
        return " ".join(filter(None, (row["value"], row["unit"], row["total"])))
    fields = {"value": value, "total": total, "unit": row["unit"], "qualifier": row["qualifier"]}
    shown = value_in(VI, fields)
    return f"{shown} (trên tổng số {number_in(VI, total)})" if total and row["unit"] == "percent" else shown


def _problems(row: FigureRow, known: _Known) -> Iterator[tuple[str, str]]:
    """Why a row is no claim: reasons of reasons.csv, each with what stands in the table."""
    if row.broken:
        yield "unreadable", row.broken
        return
    if not (row["publisher"] or row["url"]):
        yield "no_source", f"title: {row['title']}"
    if row.number("value") is None:
        yield "unreadable", f"value: {row['value']}"
    if row["total"] and (row.number("total") or 0) <= 0:
        yield "unreadable", f"total: {row['total']}"
    for column, admitted in known.choices.items():
        if row[column] not in admitted:
            yield "unreadable", f"{column}: {row[column]}"
    if row["indicator"] not in known.units:
        yield "no_indicator", f"indicator: {row['indicator']}"
    elif row["unit"] not in known.units[row["indicator"]]:
        yield "no_indicator", f"unit: {row['unit']}"
    if row["place"] not in known.places:
        yield "no_place", f"place: {row['place']}"
    if _bounds(row) is None:
        yield "no_period", f"period: {row['period']}"
    if row["unit"] == "rank" and not row["agency"] and 0 < (row.number("total") or 0) <= known.largest_region:
        yield "region", f"total: {row['total']}"


def _repeated(rows: list[FigureRow], known: _Known) -> set[int]:
    """Numbers of the sound rows that say what another row of the publication says too.

    Of two that differ only in stating a total, the one without it is the repeated one.
    """
    sound = {number: row for number, row in enumerate(rows) if not any(_problems(row, known))}
    cells = {number: _cell(row) for number, row in sound.items()}
    totals: dict[tuple[object, ...], set[float | None]] = {}
    for number, row in sound.items():
        totals.setdefault(cells[number], set()).add(row.number("total"))
    taken: set[tuple[object, ...]] = set()
    repeated: set[int] = set()
    for number, row in sound.items():
        total = row.number("total")
        if (cells[number], total) in taken or (total is None and len(totals[cells[number]]) > 1):
            repeated.add(number)
        taken.add((cells[number], total))
    return repeated


def _cell(row: FigureRow) -> tuple[object, ...]:
    exact = ("indicator", "place", "level", "period", "unit", "qualifier", "basis")
    return (*(row[column] for column in exact), row["agency"].casefold(), row.number("value"))


def _claim(row: FigureRow, at: _Span, publication: tuple[str, ...]) -> Claim:
    """The claim of a sound row; the row itself is its evidence, wherever it stands among the others."""
    value = row.number("value")
    assert value is not None, row.where
    evidence = (*publication, row["unit"], str(row.number("total") or ""), row["qualifier"])
    return Claim(
        row["indicator"], row["place"], row["agency"], row["level"], row["period"], value, row["unit"],
        row.number("total"), row["qualifier"], row["basis"], at.document.source, row.file,
        at.document.published, at.line, at.quote, at.start, at.end, RULE, evidence="\x1f".join(evidence),
    )  # fmt: skip


def _rejection(row: FigureRow, at: _Span, problems: list[tuple[str, str]]) -> Rejection:
    note = "; ".join([row.where, *(told for _, told in problems if told)])
    source = at.document.source
    return Rejection(source, row.file, at.line, at.quote, at.start, at.end, problems[0][0], note)


def _bounds(row: FigureRow) -> tuple[date, date] | None:
    try:
        bounds = bounds_of_period(row["period"])
    except ValueError:
        return None
    return bounds if bounds and bounds[0].year in _YEARS and bounds[1].year in _YEARS else None
