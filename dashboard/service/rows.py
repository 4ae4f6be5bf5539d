"""The five resources: rows of the table, with the sentence, source and address of every figure."""

from __future__ import annotations

from collections.abc import Callable

from dashboard.model_service import Asked, Resource
from dashboard.queries_service import UnknownRowError, read_rows, read_table
from dashboard.service.answers import Answer, query_without, rows_csv, rows_json, table_parquet
from dashboard.service.endpoint import Request
from dashboard.service.parameters import OF_ROWS
from dashboard.service.reading import Problem, WrongParametersError, read_asked, read_values


def rows_of(resource: Resource) -> Callable[[Request], Answer]:
    """What answers a request for rows of the resource."""

    def write(request: Request) -> Answer:
        values = read_values(request.given, OF_ROWS[resource], request.edition.lists)
        asked = read_asked(values)
        try:
            return _written(resource, asked, values["format"][0], request)
        except UnknownRowError:
            raise WrongParametersError([Problem("cursor", asked.after, "unknown_key")]) from None

    return write


def _written(resource: Resource, asked: Asked, form: str, request: Request) -> Answer:
    address = query_without(request.given, "cursor")
    version = request.edition.data_version
    if form == "parquet":
        table, after = read_table(request.cursor, resource, asked)
        return table_parquet(table, after, version, address)
    rows = read_rows(request.cursor, resource, asked)
    return rows_json(rows, version, address) if form == "json" else rows_csv(rows, address)
