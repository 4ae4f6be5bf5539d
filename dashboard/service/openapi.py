"""openapi.json: the addresses described from the tables that they are validated and answered by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.model import Language
from dashboard.model_service import RESOURCES, Resource
from dashboard.queries_service import read_columns
from dashboard.service.answers import ATOM, CSV, HTML, JSON, PARQUET, PNG, SVG, Answer, json_answer
from dashboard.service.endpoint import Request
from dashboard.service.parameters import (
    LANGUAGE,
    MOST_ROWS,
    MOST_VALUES,
    OF_NEWS,
    OF_PAGE,
    OF_PICTURE,
    OF_ROWS,
    OF_VIEW,
    Parameter,
)
from dashboard.service.reading import Lists, read_values
from dashboard.service.work import QUERIES
from dashboard.texts import words

VERSION = "1.0.0"
_TYPES = {"DOUBLE": "number", "INTEGER": "integer", "BIGINT": "integer", "BOOLEAN": "boolean"}
_STYLES = {",": "form", "|": "pipeDelimited"}
_PATTERNS = {
    "bound": "^[12][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|1[0-9]|2[0-8]))?)?$",
    "key": "^[0-9A-Za-z_.-]{1,120}$",
    "period": "^[12][0-9]{3}(-Q[1-4]|-H[12]|-(0[1-9]|1[0-2]))?$",
}
_NOTHING = {"const": ""}
"""A parameter without a value asks for nothing."""
Document = dict[str, Any]


def write_openapi(request: Request) -> Answer:
    """The description of every address, in the language asked for."""
    values = read_values(request.given, (LANGUAGE,), request.edition.lists)
    language: Language = "en" if values["lang"] == ("en",) else "vi"
    text = words(language)
    lists = request.edition.lists
    return json_answer(
        {
            "openapi": "3.1.0",
            "info": {
                "title": text["api_title"].format(product=text["product"]),
                "version": VERSION,
                "description": text["api_about"].format(
                    most=MOST_ROWS, seconds=int(QUERIES.seconds), threads=QUERIES.threads
                ),
            },
            "servers": [{"url": "/"}],
            "paths": {f"/api/v1/{resource}": {"get": _rows(resource, lists, text)} for resource in RESOURCES}
            | _documents(lists, text),
            "components": {
                "schemas": {
                    **{each: _row_schema(request, each) for each in RESOURCES},
                    "problem": _PROBLEM,
                }
            },
        }
    )


def _rows(resource: Resource, lists: Lists, text: Mapping[str, str]) -> Document:
    page = {
        "type": "object",
        "required": ["data_version", "count", "next", "rows"],
        "properties": {
            "data_version": {"type": "string"},
            "count": {"type": "integer"},
            "next": {"type": ["string", "null"], "description": text["api_next"]},
            "rows": {"type": "array", "items": {"$ref": f"#/components/schemas/{resource}"}},
        },
    }
    content = {JSON: {"schema": page}, CSV: {"schema": {"type": "string"}}, PARQUET: {}}
    return _operation(resource, OF_ROWS[resource], lists, text, content)


def _documents(lists: Lists, text: Mapping[str, str]) -> Document:
    """The addresses that give one document."""
    rows: Document = {"type": "string"}
    return {
        "/api/v1/chart.json": {"get": _operation("chart_json", OF_VIEW, lists, text)},
        "/api/v1/chart.csv": {"get": _operation("chart_csv", OF_VIEW, lists, text, {CSV: {"schema": rows}})},
        "/api/v1/chart.svg": {"get": _operation("chart_svg", OF_PICTURE, lists, text, {SVG: {}})},
        "/api/v1/chart.png": {"get": _operation("chart_png", OF_PICTURE, lists, text, {PNG: {}})},
        "/embed": {"get": _operation("embed", OF_PAGE, lists, text, {HTML: {}})},
        "/feed.xml": {"get": _operation("feed", OF_NEWS, lists, text, {ATOM: {}})},
        "/api/v1/openapi.json": {"get": _operation("openapi", (LANGUAGE,), lists, text)},
        "/healthz": {"get": _operation("health", (), lists, text)},
        "/readyz": {"get": _operation("ready", (), lists, text)},
    }


def _operation(
    name: str,
    parameters: Sequence[Parameter],
    lists: Lists,
    text: Mapping[str, str],
    content: Document | None = None,
) -> Document:
    problem = {JSON: {"schema": {"$ref": "#/components/schemas/problem"}}}
    return {
        "operationId": name,
        "summary": text[f"api_of_{name}"],
        "parameters": [_parameter(each, lists, text) for each in parameters],
        "responses": {
            "200": {
                "description": text[
                    "api_answer_rows" if PARQUET in (content or {}) else "api_answer_document"
                ],
                "content": content or {JSON: {"schema": {"type": "object"}}},
            },
            "304": {"description": text["api_answer_unchanged"]},
            "400": {"description": text["api_answer_wrong"], "content": problem},
            "404": {"description": text["api_answer_nothing"], "content": problem},
            "503": {"description": text["api_answer_later"], "content": problem},
        },
    }


def _parameter(parameter: Parameter, lists: Lists, text: Mapping[str, str]) -> Document:
    value = _value_schema(parameter, lists)
    document: Document = {
        "name": parameter.name,
        "in": "query",
        "required": False,
        "description": text[parameter.text_key],
    }
    if parameter.separator:
        several = {"type": "array", "items": value, "maxItems": MOST_VALUES}
        return document | {"schema": several, "style": _STYLES[parameter.separator], "explode": False}
    if parameter.default:
        value["default"] = int(parameter.default) if parameter.kind == "whole" else parameter.default
    return document | {"schema": {"anyOf": [value, _NOTHING]}}


def _value_schema(parameter: Parameter, lists: Lists) -> Document:
    if parameter.kind in ("whole", "year"):
        return {"type": "integer", "minimum": parameter.lowest, "maximum": parameter.highest}
    if parameter.kind == "day":
        return {"type": "string", "format": "date"}
    if parameter.kind in _PATTERNS:
        return {"type": "string", "pattern": _PATTERNS[parameter.kind]}
    listed = lists[parameter.listed] if parameter.listed else ()
    return {"type": "string", "enum": [*parameter.allowed, *listed, ""]}


def _row_schema(request: Request, resource: Resource) -> Document:
    """One row: every column with its type, as the contract of the database explains it."""
    columns = read_columns(request.cursor, resource)
    properties: Document = {}
    for column in columns:
        schema: Document = {"type": [_TYPES.get(column.type, "string"), "null"], "description": column.about}
        if column.type == "DATE":
            schema["format"] = "date"
        properties[column.name] = schema
    return {
        "type": "object",
        "required": [column.name for column in columns],
        "properties": properties,
        "additionalProperties": False,
    }


_BOTH = {
    "type": "object",
    "required": ["vi", "en"],
    "properties": {"vi": {"type": "string"}, "en": {"type": "string"}},
}
_PROBLEM: Document = {
    "type": "object",
    "required": ["error"],
    "properties": {
        "error": {
            "type": "object",
            "required": ["status", "message", "problems"],
            "properties": {
                "status": {"type": "integer"},
                "message": _BOTH,
                "problems": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "required": ["parameter", "value", "reason", "message", "allowed", "allowed_count"],
                        "properties": {
                            "parameter": {"type": "string"},
                            "value": {"type": "string"},
                            "reason": {"type": "string"},
                            "message": _BOTH,
                            "allowed": {"type": "array", "items": {"type": "string"}},
                            "allowed_count": {"type": "integer"},
                        },
                    },
                },
            },
        }
    },
}
