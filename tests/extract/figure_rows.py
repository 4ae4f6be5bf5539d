"""Tables of figures for tests, each with only what matters to the test spelled out."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path

from extract.figure_tables import COLUMNS, MAY_BE_LEFT_OUT
from extract.figures import read_figures
from extract.model import Reading
from extract.reference import read_reference
from tests.conftest import ROOT

REFERENCE = read_reference(ROOT / "data" / "reference")
HEADER = (*COLUMNS, *MAY_BE_LEFT_OUT)
ROW = {
    "indicator": "par_index_rank",
    "place": "VN-HN",
    "agency": "",
    "level": "all",
    "period": "2022",
    "value": "3",
    "unit": "rank",
    "total": "63",
    "qualifier": "exact",
    "basis": "stated",
    "publisher": "Báo Kiểm thử",
    "title": "Hà Nội xếp thứ ba",
    "url": "https://example.vn/ha-noi-3",
    "published": "2023-04-19",
    "retrieved": "2026-11-22",
    "note": "",
}


def write(path: Path, *rows: dict[str, str], header: Iterable[str] = HEADER) -> Path:
    """A table of rows that differ from ROW in what is given."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(header), extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows(ROW | row for row in rows)
    return path


def read(*paths: Path) -> list[Reading]:
    """The readings of sound tables."""
    found = read_figures(paths, REFERENCE)
    readings = [one for one in found if isinstance(one, Reading)]
    assert len(readings) == len(found), found
    return readings


def read_one(tmp_path: Path, **cells: str) -> Reading:
    """The reading of a table with one row."""
    (reading,) = read(write(tmp_path / "t.csv", cells))
    return reading
