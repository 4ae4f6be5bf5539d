"""Schemathesis holds the service to openapi.json: whatever the document allows is answered as it says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import schemathesis
from hypothesis import HealthCheck, assume, given, settings
from schemathesis import GenerationMode
from starlette.applications import Starlette

from dashboard.model_service import RESOURCES
from dashboard.service import charts
from dashboard.service.embed import DRAW
from dashboard.service.routes import service_routes

app = Starlette(routes=service_routes())
CASES = 10
ADDRESSES = [
    *(f"/api/v1/{resource}" for resource in RESOURCES),
    *(f"/api/v1/chart.{ending}" for ending in ("svg", "png", "csv", "json")),
    "/api/v1/openapi.json", "/embed", "/feed.xml", "/healthz", "/readyz",
]  # fmt: skip
UNLISTED = {"/api", f"/embed/{DRAW}", "/search"}


@pytest.fixture(scope="module")
def contract(database: Path) -> Iterator[schemathesis.BaseSchema]:
    """The document as the service on the tests' database gives it; pictures are not painted."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOGOC_DATABASE", str(database))
        patch.setattr(charts, "why_no_pictures", lambda: "")
        patch.setattr(charts, "view_picture", lambda *_, **__: b"painted")
        yield schemathesis.openapi.from_asgi("/api/v1/openapi.json?lang=en", app)


@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.name.lower())
@pytest.mark.parametrize("address", ADDRESSES)
def test_every_address_keeps_the_contract(
    contract: schemathesis.BaseSchema, address: str, mode: GenerationMode
) -> None:
    """Right parameters are answered and wrong ones refused, with status, type and shape as described."""
    operation = contract[address]["GET"]
    if mode is GenerationMode.NEGATIVE and not operation.query:
        return

    @given(case=operation.as_strategy(generation_mode=mode))
    @settings(
        max_examples=CASES,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    def check(case: schemathesis.Case) -> None:
        # What the document cannot say: a cursor is a key that an answer gave, and `from` is not behind `to`.
        if mode is GenerationMode.POSITIVE:
            case.query.pop("cursor", None)
            case.query.pop("to" if case.query.get("from") else "", None)
        # An empty list or object leaves nothing of the parameter in the address.
        assume(all(value not in ([], {}, [{}], [None]) for value in case.query.values()))
        case.call_and_validate()

    check()


def test_every_address_is_described(contract: schemathesis.BaseSchema) -> None:
    """The document lists the addresses that are tried, and every one that is served to the public."""
    served = {getattr(route, "path", "") for route in service_routes()}
    assert set(ADDRESSES) == {path for path in served if "{" not in path} - UNLISTED
