"""What the tests of the extraction share."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a test builds its database."""
    return tmp_path / "metrics.duckdb"
