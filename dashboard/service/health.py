"""Whether the server runs (/healthz), and whether it can answer: /readyz runs a query."""

from __future__ import annotations

from dashboard.queries_service import count_figures
from dashboard.service import edition as editions
from dashboard.service.answers import Answer, json_answer
from dashboard.service.work import QUERIES


async def tell_health() -> Answer:
    """200 as long as the server answers at all; asks nothing of the database."""
    return json_answer({"status": "ok"})


async def tell_readiness() -> Answer:
    """200 where a query of the served data is answered; raises what keeps it from that."""
    edition = await editions.served()
    figures = await QUERIES.query(edition.path, count_figures)
    return json_answer({"status": "ready", "data_version": edition.data_version, "figures": figures})
