"""The addresses for machines, in the order in which they are tried."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.routing import Route

from dashboard.model_service import RESOURCES
from dashboard.queries_contract import promised
from dashboard.service.answers import Answer
from dashboard.service.charts import picture_as, write_chart_csv, write_chart_json
from dashboard.service.embed import DRAW, write_draw, write_page
from dashboard.service.endpoint import Endpoint, Plain
from dashboard.service.feed import write_feed
from dashboard.service.health import tell_health, tell_readiness
from dashboard.service.openapi import write_openapi
from dashboard.service.problems import failure
from dashboard.service.rows import rows_of
from dashboard.service.search import write_search
from dashboard.service.sockets import send_at_once
from dashboard.service.work import PICTURES


@asynccontextmanager
async def service_life(_app: object) -> AsyncIterator[None]:
    """What is done once when the server starts."""
    send_at_once()
    # The first reader does not wait for what a database has to hold.
    reading = asyncio.create_task(asyncio.to_thread(promised))
    yield
    await reading


def service_routes() -> list[Route]:
    """Every address for machines; what lies under /api and is none of them gets 404, not a page."""
    return [
        *(Route(f"/api/v1/{resource}", Endpoint(rows_of(resource))) for resource in RESOURCES),
        Route("/api/v1/openapi.json", Endpoint(write_openapi)),
        Route("/api/v1/chart.svg", Endpoint(picture_as("svg"), PICTURES, daily=True)),
        Route("/api/v1/chart.png", Endpoint(picture_as("png"), PICTURES, daily=True)),
        Route("/api/v1/chart.csv", Endpoint(write_chart_csv, daily=True)),
        Route("/api/v1/chart.json", Endpoint(write_chart_json, daily=True)),
        Route("/embed", Endpoint(write_page)),
        Route(f"/embed/{DRAW}", Endpoint(write_draw)),
        Route("/search", Endpoint(write_search)),
        Route("/feed.xml", Endpoint(write_feed)),
        Route("/healthz", Plain(tell_health)),
        Route("/readyz", Plain(tell_readiness)),
        Route("/api/{rest:path}", Plain(_tell_unknown)),
        Route("/api", Plain(_tell_unknown)),
    ]


async def _tell_unknown() -> Answer:
    return failure(404, "api_not_found")
