"""What machines ask the database: rows of the five resources, page by page, and what is new."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pyarrow as pa

from dashboard.model_service import ITSELF, Asked, Resource, RowColumn, Rows
from dashboard.queries import SHOWN_THEN, SHOWN_TODAY, Cursor

_SOURCE = "s.title, s.publisher, s.kind::VARCHAR AS kind, s.url, x.published, s.retrieved"
_FIGURE = """
    x.claim_id, x.indicator, x.place, x.agency, x.level::VARCHAR AS level, x.period, x.period_start,
    x.period_end, x.value, x.unit::VARCHAR AS unit, x.total
"""
_HOW = "x.qualifier::VARCHAR AS qualifier, x.basis::VARCHAR AS basis"
_COLUMNS: dict[Resource, str] = {
    "indicators": """
        x.indicator, x.family, x.family_vi, x.family_en, x.name_vi, x.name_en, x.short_vi, x.short_en,
        x.definition_vi, x.definition_en, x.unit::VARCHAR AS unit, x.units_also, x.decimals, x.better,
        x.lowest, x.highest, x.owner, x.frequency, x.measure, x.headline, x.position
    """,
    "places": """
        x.place, x.name_vi, x.name_en, x.kind, x.region, x.aliases, x.valid_from, x.valid_to, x.successor,
        x.position
    """,
    "sources": """
        x.source, x.title, x.publisher, x.kind::VARCHAR AS kind, x.url, x.published, x.retrieved, x.language,
        x.sha256, (SELECT l.figures FROM listed l WHERE l.source = x.source) AS claims_count
    """,
    "series": f"""
        {_FIGURE}, x.ranked_among, {_HOW}, x.claims_count::INTEGER AS claims_count,
        x.sources_count::INTEGER AS sources_count, x.lowest, x.highest, x.disagree, x.reason,
        x.status::VARCHAR AS status, x.original_value, x.corrected, x.low, x.high,
        x.sentence, x.quote, x.source, {_SOURCE}, x.rule, x.inherited
    """,
    "claims": f"""
        {_FIGURE}, {_HOW}, x.status::VARCHAR AS status, x.original_value, x.corrected, x.low, x.high,
        x.sentence, x.quote, x.start, x."end", x.source, {_SOURCE}, x.rule, x.inherited
    """,
}
_CELLS = (
    "x.indicator",
    "x.place",
    "x.agency",
    "x.level",
    "coalesce(x.period_end, DATE '0001-01-01')",
    "x.claim_id",
)
_KEYS: dict[Resource, tuple[str, str, tuple[str, ...]]] = {
    "indicators": ("indicator x", "x.indicator", ("x.position", "x.indicator")),
    "places": ("place x", "x.place", ("x.position", "x.place")),
    "sources": (
        "source x",
        "x.source",
        ("coalesce(x.published, x.retrieved, DATE '0001-01-01')", "x.source"),
    ),
    "series": ("claim x", "x.claim_id", _CELLS),
    "claims": ("claim x", "x.claim_id", _CELLS),
}
"""Of each resource: where a row is found again, its key, and the order of the rows."""
_ORDERED_BY = "x.indicator, x.place, x.agency, x.level, x.period_end, x.claim_id"
_COUNTED = ("accepted", "corrected")
_COMMENTED: dict[Resource, tuple[str, ...]] = {
    "indicators": ("indicator",),
    "places": ("place",),
    "sources": ("source",),
    "series": ("series", "claim", "source"),
    "claims": ("claim", "source"),
}
_EXPLAINED = {"claims_count": "Number of claims read from it"}


class UnknownRowError(Exception):
    """The row behind which the next ones are asked for is not there."""


def read_rows(cursor: Cursor, resource: Resource, asked: Asked) -> Rows:
    """At most `limit` rows in the resource's order; UnknownRowError where `after` names none."""
    text, parameters = _select(cursor, resource, asked)
    found = cursor.execute(text, parameters)
    names = tuple(column[0] for column in found.description or ())
    rows = found.fetchall()
    return Rows(names, tuple(rows[: asked.limit]), _next([row[0] for row in rows], asked.limit))


def read_table(cursor: Cursor, resource: Resource, asked: Asked) -> tuple[pa.Table, str]:
    """The same rows as an Arrow table, with what asks for those behind them."""
    text, parameters = _select(cursor, resource, asked)
    table = cursor.sql(text, params=parameters).to_arrow_table()
    return table.slice(0, asked.limit), _next(table.column(0).to_pylist(), asked.limit)


def read_columns(cursor: Cursor, resource: Resource) -> list[RowColumn]:
    """The columns of a resource with their types, explained by the comments of the contract."""
    comments: dict[str, str] = {}
    for table in reversed(_COMMENTED[resource]):
        rows = cursor.execute(
            "SELECT column_name, comment FROM duckdb_columns() WHERE table_name = ? AND comment IS NOT NULL",
            [table],
        ).fetchall()
        comments |= dict(rows)
    text, parameters = _select(cursor, resource, Asked(limit=0))
    found = cursor.execute(text, parameters)
    own = _EXPLAINED if resource == "sources" else {}
    return [
        RowColumn(column[0], str(column[1]), own.get(column[0]) or comments.get(column[0], ""))
        for column in found.description or ()
    ]


def read_agencies(cursor: Cursor) -> list[str]:
    """Every agency that a claim is about, in alphabetical order."""
    rows = cursor.execute("SELECT DISTINCT agency FROM claim WHERE agency <> '' ORDER BY agency COLLATE vi")
    return [agency for (agency,) in rows.fetchall()]


def count_figures(cursor: Cursor) -> int:
    """How many figures are shown: the query that says whether the database answers."""
    row = cursor.execute("SELECT count(*) FROM figure").fetchone()
    return int(row[0]) if row else 0


def _next(keys: list[str], limit: int) -> str:
    return keys[limit - 1] if len(keys) > limit > 0 else ""


def _select(cursor: Cursor, resource: Resource, asked: Asked) -> tuple[str, dict[str, Any]]:
    """The query with its values: one row more than the limit tells whether there are any behind them."""
    table, key, sorted_by = _KEYS[resource]
    order = ", ".join(sorted_by)
    parameters: dict[str, Any] = {"limit": asked.limit + 1 if asked.limit else 0}
    where = _filters(resource, asked, parameters)
    if asked.after:
        found = cursor.execute(f"SELECT {order} FROM {table} WHERE {key} = ?", [asked.after]).fetchall()
        if not found:
            raise UnknownRowError(asked.after)
        parameters |= {f"after_{number}": value for number, value in enumerate(found[0])}
        where.append(_behind(sorted_by))
    if resource in ("series", "claims"):
        return _figures(resource, asked, where, order), parameters
    conditions = f" WHERE {' AND '.join(where)}" if where else ""
    taken = f"SELECT x.* FROM {table}{conditions} ORDER BY {order} LIMIT $limit"
    return f"SELECT {_COLUMNS[resource]} FROM ({taken}) x ORDER BY {order}", parameters


def _figures(resource: Resource, asked: Asked, where: Sequence[str], order: str) -> str:
    """The query for figures: first which rows those of the page are, then these alone with their sources.

    The second limit tells DuckDB that they are few.
    """
    held = [(table, " AND ".join([*where, *own])) for table, *own in _held(resource, asked)]
    near = " UNION ALL ".join(
        f"SELECT '{table}' AS held, x.rowid AS row, {_ORDERED_BY} FROM {table} x WHERE {conditions}"
        for table, conditions in held
    )
    taken = " UNION ALL BY NAME ".join(
        f"SELECT x.* FROM {table} x WHERE x.rowid IN (SELECT row FROM page WHERE held = '{table}')"
        for table, _ in held
    )
    return f"""
        WITH page AS MATERIALIZED (SELECT x.held, x.row FROM ({near}) x ORDER BY {order} LIMIT $limit)
        SELECT {_COLUMNS[resource]} FROM (FROM ({taken}) LIMIT $limit) x
        JOIN source s ON s.source = x.source ORDER BY {order}
    """


def _held(resource: Resource, asked: Asked) -> list[tuple[str, ...]]:
    """The tables that hold the figures, each with the conditions on those that are in question.

    Claims that count lie in the order of lists as well: those alone in their cells, and those with rivals.
    """
    if resource == "series":
        return [("chosen", "x.period_start IS NOT NULL", SHOWN_THEN if asked.known_on else SHOWN_TODAY)]
    if set(asked.statuses) - set(_COUNTED):
        known = "(SELECT coalesce(x.published, s.retrieved) FROM source s WHERE s.source = x.source)"
        return [("claim", *[f"{known} <= $known_on::DATE"] * bool(asked.known_on))]
    since, known_since = (
        [f"x.{day} <= $known_on::DATE"] * bool(asked.known_on) for day in ("since", "known_since")
    )
    # Told so, DuckDB takes half of the rows for alone, else a fifth, for which it would sort all of them.
    return [("chosen", "x.alone = TRUE", *since), ("rival", "counts(x.status)", *known_since)]


def _behind(sorted_by: Sequence[str], number: int = 0) -> str:
    """A row lies behind the one with the values `after_0`, …: told column by column, rows can be skipped."""
    column, after = sorted_by[number], f"$after_{number}"
    after += "::level_name" * (column == "x.level")  # else compared as text
    if number == len(sorted_by) - 1:
        return f"{column} > {after}"
    return f"({column} >= {after} AND ({column} > {after} OR {_behind(sorted_by, number + 1)}))"


def _filters(resource: Resource, asked: Asked, parameters: dict[str, Any]) -> list[str]:
    """The conditions for what is asked for; their values go into `parameters`, never into the text."""
    where: list[str] = []
    if resource == "sources" and (asked.indicators or asked.places):
        parameters |= {"indicators": list(asked.indicators), "places": list(asked.places)}
        where.append(
            "x.source IN (SELECT source FROM claim c WHERE"
            " (len($indicators::VARCHAR[]) = 0 OR list_contains($indicators, c.indicator))"
            " AND (len($places::VARCHAR[]) = 0 OR list_contains($places, c.place)))"
        )
    if resource not in ("series", "claims"):
        return where
    agencies = ["" if agency == ITSELF else agency for agency in asked.agencies]
    several = {
        "indicator": asked.indicators,
        "place": asked.places,
        "agency": agencies,
        "level": asked.levels,
        "basis": asked.bases,
    }
    if resource == "claims" and set(asked.statuses) != set(_COUNTED):
        several["status"] = asked.statuses
    for column, values in several.items():
        if values:
            given = {f"{column}_{number}": value for number, value in enumerate(values)}
            parameters |= given
            where.append(f"x.{column} IN ({', '.join(f'${name}' for name in given)})")
    for name, condition, day in (
        ("first", "x.period_end >= $first::DATE", asked.first),
        ("last", "x.period_end <= $last::DATE", asked.last),
    ):
        if day:
            parameters[name] = day
            where.append(condition)
    if asked.known_on:
        parameters["known_on"] = asked.known_on
    return where
