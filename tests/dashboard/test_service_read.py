"""The lines of the README that read the figures from code do read them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT

PLACE = "http://localhost:8501"


def test_the_lines_of_the_readme_read_figures(
    server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """pandas and DuckDB get the figures of both places, with their sentences."""
    part = (ROOT / "README.md").read_text(encoding="utf-8").partition("## Read it from code")[2]
    blocks = re.findall(r"\n\n((?:    .+\n)+)", part.partition("\n## ")[0])
    of_pandas, of_duckdb, of_r = (
        re.sub("^    ", "", each, flags=re.M).replace(PLACE, server) for each in blocks
    )
    monkeypatch.chdir(tmp_path)
    known: dict[str, Any] = {}
    *first, last = of_pandas.splitlines()
    exec("\n".join(first), known)
    table = eval(last, known)
    assert set(table["place"]) == {"VN-HN", "VN-DN"} and table["sentence"].str.len().min() > 10
    exec(of_duckdb, known)
    assert "VN-DN" in capsys.readouterr().out
    assert of_r.splitlines()[0].partition('"')[2].rstrip('"') == known["series"]
