"""Corrections in the feed: what was decided about a figure, why, and what the source states."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import duckdb
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard.service.routes import service_routes
from tests.dashboard.fixture_database import build

ATOM = "{http://www.w3.org/2005/Atom}"


def test_a_correction_is_an_entry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A correction is told with its reason, both values, the sentence, and an id that a rebuild keeps."""
    ids = []
    for version in ("one", "two"):
        pointer = build(tmp_path / version, version)
        with duckdb.connect(pointer.resolve()) as connection:
            (claim,) = connection.execute(
                "SELECT claim_id FROM claim WHERE quote = '620 thủ tục hành chính'"
            ).fetchone() or ("",)
            row = [claim, "correct", "value", "602", "620", "Gõ nhầm <số>", "Ban biên tập"]
            connection.execute(
                "INSERT INTO correction VALUES (?, ?, ?, ?, ?, ?, ?, ?, '', 1)", [*row, date(2026, 11, 20)]
            )
        monkeypatch.setenv("SOGOC_DATABASE", str(pointer))
        with TestClient(Starlette(routes=service_routes())) as client:
            feed = ElementTree.fromstring(client.get("/feed.xml").text)
        (entry,) = [
            each
            for each in feed.findall(f"{ATOM}entry")
            if "Đã đính chính" in each.findtext(f"{ATOM}title", "")
        ]
        content = entry.findtext(f"{ATOM}content", "")
        assert "602" in content and "Gõ nhầm &lt;số&gt;" in content and "620 thủ tục" in content
        assert entry.findtext(f"{ATOM}updated") == "2026-11-20T00:00:00Z"
        ids.append(entry.findtext(f"{ATOM}id"))
    assert ids[0] == ids[1]
