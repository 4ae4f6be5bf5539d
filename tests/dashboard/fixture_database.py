"""Builds the tests' database from data/*.sql and the rows beside it."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import duckdb

from tests.dashboard.fixture_claims import CLAIMS, FINDINGS, REASONS, REJECTIONS, ClaimRow
from tests.dashboard.fixture_reference import ENDED, EVENTS, FAMILIES, INDICATORS, PLACES
from tests.dashboard.fixture_sources import SOURCES, SourceRow

ROOT = Path(__file__).resolve().parents[2]


def build(
    folder: Path,
    version: str = "fixture",
    claims: list[ClaimRow] | None = None,
    changes: Sequence[str] = (),
) -> Path:
    """Write metrics.<version>.duckdb in `folder` and point metrics.duckdb at it, as the extraction does.

    `changes` are statements that run when the tables are filled.
    """
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"metrics.{version}.duckdb"
    with duckdb.connect(target) as connection:
        connection.execute((ROOT / "data/schema.sql").read_text(encoding="utf-8"))
        _fill_reference(connection)
        _fill_sources(connection)
        _fill_claims(connection, CLAIMS if claims is None else claims)
        if claims is None:
            _fill_rejections(connection)
        for change in changes:
            connection.execute(change)
        for ready in ("views", "lists"):
            connection.execute((ROOT / f"data/{ready}.sql").read_text(encoding="utf-8"))
        connection.execute(
            "INSERT INTO build VALUES (?, '0.1.0', TIMESTAMP '2026-11-20 08:30:00', 0)", [version]
        )
    pointer = folder / "metrics.duckdb"
    fresh = folder / "metrics.duckdb.new"
    fresh.symlink_to(target.name)
    fresh.replace(pointer)
    return pointer


def change_file(pointer: Path, change: str) -> None:
    """Change a database that is built already, as no build does."""
    with duckdb.connect(pointer.resolve()) as connection:
        connection.execute(change)


def _fill_reference(connection: duckdb.DuckDBPyConnection) -> None:
    for position, row in enumerate(INDICATORS, start=1):
        (name, family, name_vi, name_en, short_vi, short_en, unit, units_also, decimals, better, lowest,
         highest, frequency, measure, headline) = row  # fmt: skip
        values = [
            name, family, *FAMILIES[family], name_vi, name_en, short_vi, short_en,
            f"Định nghĩa: {name_vi.lower()}.", f"Definition: {name_en.lower()}.", unit, units_also, name,
            decimals, better, lowest, highest, "", frequency, measure, headline, position,
        ]  # fmt: skip
        _insert(connection, "indicator", values)
    for position, (place, name_vi, name_en, kind, region) in enumerate(PLACES):
        ended, successor = ENDED.get(place, (None, ""))
        values = [place, name_vi, name_en, kind, region, "", None, ended, successor, position]
        _insert(connection, "place", values)
    for event in EVENTS:
        _insert(connection, "event", list(event))
    known = {place for place, *_ in PLACES}
    for region in _product_rows("regions"):
        _insert(connection, "region", region)
    for tile in _product_rows("tiles"):
        if known & set(tile):
            _insert(connection, "tile", tile)


def _product_rows(table: str) -> list[list[str]]:
    """The rows of a reference table of the product, without its header."""
    with (ROOT / "data" / "reference" / f"{table}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.reader(stream))[1:]


def _fill_sources(connection: duckdb.DuckDBPyConnection) -> None:
    for source in SOURCES:
        text = _text(source)
        _insert(
            connection,
            "source",
            [
                source.source, f"{source.source}.md", source.title, source.publisher, source.kind, source.url,
                source.published, "2026-11-01", "vi", hashlib.sha256(text.encode()).hexdigest(), text,
            ],
        )  # fmt: skip


def _fill_claims(connection: duckdb.DuckDBPyConnection, claims: list[ClaimRow]) -> None:
    sources = {source.source: source for source in SOURCES}
    ids: dict[tuple[str, str], str] = {}
    for claim in claims:
        source = sources[claim.source]
        sentence = source.sentences[claim.sentence]
        start = _text(source).index(sentence) + sentence.index(claim.quote)
        identity = f"{claim.source}|{start}|{claim.indicator}|{claim.place}|{claim.level}|{claim.period}"
        claim_id = hashlib.sha256(f"{identity}|{claim.value}|{claim.basis}".encode()).hexdigest()[:16]
        ids[(claim.source, claim.quote)] = claim_id
        first, last = period_dates(claim.period)
        low, high = _admitted(claim.value, claim.qualifier)
        row = {
            **claim._asdict(),
            "claim_id": claim_id,
            "period_start": first,
            "period_end": last,
            "source_file": f"{claim.source}.md",
            "published": source.published,
            "sentence": sentence,
            "start": start,
            "end": start + len(claim.quote),
            "rule": "value_of_cue",
            "low": low,
            "high": high,
        }
        columns = ", ".join(f'"{column}"' for column in row)
        marks = ", ".join("?" for _ in row)
        connection.execute(f"INSERT INTO claim ({columns}) VALUES ({marks})", list(row.values()))
    connection.execute(
        """
        INSERT INTO ranking
        SELECT DISTINCT indicator, period_start, period_end, coalesce(total, 0), coalesce(total, 63)
        FROM claim WHERE unit = 'rank' AND period_start IS NOT NULL
        """
    )
    for number, (kind, severity, concerned, message_vi, message_en) in enumerate(FINDINGS):
        known = [ids[key] for key in concerned if key in ids]
        if known:
            _insert(connection, "finding", [f"f{number}", kind, severity, known, message_vi, message_en])


def _fill_rejections(connection: duckdb.DuckDBPyConnection) -> None:
    for reason in REASONS:
        _insert(connection, "reason", list(reason))
    sources = {source.source: source for source in SOURCES}
    for name, number, quote, reason, note in REJECTIONS:
        sentence = sources[name].sentences[number]
        start = _text(sources[name]).index(sentence) + sentence.index(quote)
        values = [name, f"{name}.md", sentence, quote, start, start + len(quote), reason, note]
        _insert(connection, "rejection", values)


def _admitted(value: float, qualifier: str) -> tuple[float, float | None]:
    """Lowest and highest true value of a statement, roughly as the extraction reads them."""
    return {
        "exact": (value, value),
        "about": (value * 0.95, value * 1.05),
        "over": (value, value * 1.2),
        "under": (value * 0.8, value),
        "at_least": (value, None),
    }[qualifier]


def _text(source: SourceRow) -> str:
    return source.title + "\n\n" + " ".join(source.sentences)


def _insert(connection: duckdb.DuckDBPyConnection, table: str, values: list[Any]) -> None:
    marks = ", ".join("?" for _ in values)
    columns = [row[0] for row in connection.execute(f"DESCRIBE {table}").fetchall()]
    named = ", ".join(f'"{name}"' for name in columns[: len(values)])  # those behind them keep their defaults
    connection.execute(f"INSERT INTO {table} ({named}) VALUES ({marks})", values)


def period_dates(period: str | None) -> tuple[date | None, date | None]:
    """First and last day of an ISO 8601 period, as far as the fixture uses them."""
    if period is None:
        return None, None
    if "/" in period:
        first, last = period.split("/")
        return date.fromisoformat(first), date.fromisoformat(last)
    if "-Q" in period:
        year, quarter = int(period[:4]), int(period[-1])
        first_day = date(year, 3 * quarter - 2, 1)
        following = date(year + (quarter == 4), 1 if quarter == 4 else 3 * quarter + 1, 1)
        return first_day, following - timedelta(days=1)
    if len(period) == 4:
        return date(int(period), 1, 1), date(int(period), 12, 31)
    return date.fromisoformat(period), date.fromisoformat(period)
