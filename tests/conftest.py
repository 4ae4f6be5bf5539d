"""What every test may ask for: where the project lies, and the shared material where there is any."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the original articles and their annotations; a plain clone has none and skips."""
    folder = ROOT.parent / "shared"
    if not (folder / "score.py").is_file():
        pytest.skip("needs ../shared (original articles, annotations, scorer), which is not here")
    return folder
