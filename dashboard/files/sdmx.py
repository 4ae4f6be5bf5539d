"""SDMX-CSV 2.0: the figures in the columns by which statistical offices exchange data.

A figure without a period has no place in SDMX, where the period is part of the key: it is left out.
"""

from __future__ import annotations

import re

import pandas as pd
from pysdmx.io.csv.sdmx20.writer import write
from pysdmx.io.pd import PandasDataset
from pysdmx.model import Component, Components, Concept, DataType, Role, Schema
from pysdmx.model.dataset import ActionType

from dashboard.files.excerpt import Excerpt
from dashboard.files.guard import plain
from dashboard.model import Event, Point
from dashboard.model_figures import FigureRow
from dashboard.periods import kind_of

AGENCY, FLOW, FLOW_VERSION = "SOGOC", "FIGURES", "1.0"
UNITS = {
    "percent": "PT",
    "rank": "RANK",
    "score": "SCORE",
    "procedures": "PROCEDURES",
    "processes": "PROCESSES",
    "projects": "PROJECTS",
    "dossiers": "DOSSIERS",
    "hectares": "HAR",
}
_NO_AGENCY = "_Z"
_DIMENSIONS = ("INDICATOR", "REF_AREA", "ADMIN_LEVEL", "AGENCY_NAME", "BASIS", "RANKED_AMONG", "TIME_PERIOD")
_ATTRIBUTES = (
    "UNIT_MEASURE",
    "OBS_STATUS",
    "QUALIFIER",
    "TOTAL",
    "SOURCES",
    "LOWEST",
    "HIGHEST",
    "OBS_COM",
    "SOURCE_TITLE",
    "SOURCE_PUBLISHER",
    "SOURCE_URL",
    "PUBLISHED",
    "RETRIEVED",
    "CLAIM_ID",
    "DATA_VERSION",
    "RECEIPT",
)
_NUMBERS = {"OBS_VALUE": DataType.DOUBLE, "TOTAL": DataType.DOUBLE, "SOURCES": DataType.INTEGER}
_NUMBERS |= {"LOWEST": DataType.DOUBLE, "HIGHEST": DataType.DOUBLE}


def write_sdmx(excerpt: Excerpt) -> bytes:
    """The dated figures as SDMX-CSV; codes of status: A normal, B break, E computed, F goal, P provisional,
    U contested."""
    broken = _first_after_breaks(excerpt)
    rows = [_row(row, excerpt, broken) for row in excerpt.rows if row.point.period]
    names = [*_DIMENSIONS, "OBS_VALUE", *_ATTRIBUTES]
    dataset = PandasDataset(
        structure=_schema(), data=pd.DataFrame(rows, columns=names), action=ActionType.Replace
    )
    return (write([dataset]) or "").encode()


def _schema() -> Schema:
    """The structure of the flow: which column is part of the key, which is the value, which says more."""
    roles = dict.fromkeys(_DIMENSIONS, Role.DIMENSION)
    roles |= {"OBS_VALUE": Role.MEASURE} | dict.fromkeys(_ATTRIBUTES, Role.ATTRIBUTE)
    return Schema(
        context="dataflow",
        agency=AGENCY,
        id=FLOW,
        version=FLOW_VERSION,
        components=Components(
            [
                Component(
                    id=name,
                    required=role is Role.DIMENSION,
                    role=role,
                    concept=Concept(id=name),
                    local_dtype=_NUMBERS.get(name, DataType.STRING),
                    attachment_level="O" if role is Role.ATTRIBUTE else None,
                )
                for name, role in roles.items()
            ]
        ),
    )


def _row(row: FigureRow, excerpt: Excerpt, broken: set[str]) -> dict[str, object]:
    point, claim = row.point, row.claim
    return {
        "INDICATOR": point.indicator.upper(),
        "REF_AREA": point.place,
        "ADMIN_LEVEL": point.level.upper(),
        "AGENCY_NAME": _line(point.agency) or _NO_AGENCY,
        "BASIS": point.basis.upper(),
        "RANKED_AMONG": f"{point.total:.0f}" if point.unit == "rank" and point.total else _NO_AGENCY,
        "TIME_PERIOD": time_period(point),
        "OBS_VALUE": point.value,
        "UNIT_MEASURE": UNITS[point.unit],
        "OBS_STATUS": _status(point, broken),
        "QUALIFIER": point.qualifier.upper(),
        "TOTAL": point.total,
        "SOURCES": point.sources,
        "LOWEST": point.lowest,
        "HIGHEST": point.highest,
        "OBS_COM": _line(claim.sentence),
        "SOURCE_TITLE": _line(claim.title),
        "SOURCE_PUBLISHER": _line(claim.publisher),
        "SOURCE_URL": _line(claim.url),
        "PUBLISHED": claim.published.isoformat() if claim.published else "",
        "RETRIEVED": claim.retrieved.isoformat() if claim.retrieved else "",
        "CLAIM_ID": point.claim_id,
        "DATA_VERSION": excerpt.version,
        "RECEIPT": excerpt.receipt.line,
    }


def _line(text: str) -> str:
    """The text on one line: pysdmx quotes no carriage return, which readers take for the end of a row."""
    return plain(" ".join(text.split()))


def time_period(point: Point) -> str:
    """The period as SDMX writes it: 2023-S1 for a half, 2023-M06 for a month, a start and a length else."""
    period, kind = point.period or "", kind_of(point.period)
    if kind == "half":
        return period.replace("H", "S")
    if kind == "month":
        return re.sub(r"-(\d\d)$", r"-M\1", period)
    if kind == "interval" and point.start and point.end:
        return f"{point.start.isoformat()}/P{(point.end - point.start).days + 1}D"
    return period


def _status(point: Point, broken: set[str]) -> str:
    if point.basis != "stated":
        return "F" if point.basis == "target" else "E"
    if point.mark == "provisional":  # that sources disagree is told by LOWEST and HIGHEST as well
        return "P"
    if point.disagree:
        return "U"
    return "B" if point.claim_id in broken else "A"


def _first_after_breaks(excerpt: Excerpt) -> set[str]:
    """The first figure of each line after a break."""
    lines: dict[object, list[Point]] = {}
    for row in excerpt.rows:
        if row.point.end and row.point.basis != "target":
            lines.setdefault((row.point.indicator, row.point.series), []).append(row.point)
    breaks = [event for event in excerpt.reference.events if event.breaks]
    found = (_first_after(points, event) for points in lines.values() for event in breaks)
    return {claim for claim in found if claim}


def _first_after(points: list[Point], event: Event) -> str:
    """Empty where the line does not cross the event."""
    ordered = sorted(
        (point.end, point.claim_id) for point in points if point.end and event.touches(point.place)
    )
    later = [claim for end, claim in ordered if end >= event.day]
    return later[0] if later and len(later) < len(ordered) else ""
