"""Files of figures, each opened again by a reader of its own: the values are those of the database."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from frictionless import Package, validate
from openpyxl import load_workbook
from pysdmx.io.csv.sdmx20.reader import read as read_sdmx

from dashboard.files.columns import COLUMNS
from dashboard.files.excerpt import Excerpt
from dashboard.files.formats import FORMATS, write_file
from dashboard.files.guard import begins_formula, plain
from dashboard.files.naming import file_stem
from dashboard.files.sdmx import time_period
from dashboard.texts import words
from tests.conftest import ROOT
from tests.dashboard.excerpts import RUNS, chosen, trend_excerpt, whole_excerpt, with_texts
from tests.dashboard.making import point
from tests.dashboard.rebuilding import published_early, rebuilt


def csv_rows(content: bytes) -> list[dict[str, str]]:
    """The rows of a CSV file, as any reader gives them."""
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.fixture(scope="module")
def whole(database: Path) -> Excerpt:
    """Every figure, in Vietnamese."""
    return whole_excerpt(database)


def test_csv_holds_what_the_database_holds(whole: Excerpt, database: Path) -> None:
    """Every chosen figure is there once, with its stored value, unit and days."""
    rows = csv_rows(write_file("csv", whole))
    stored = chosen(database)
    assert len(rows) == len(stored) == len(whole.rows)
    for row in rows:
        value, unit, start, end = stored[row["claim_id"]]
        assert (float(row["value"]), row["unit"]) == (value, unit)
        assert row["period_start"] == (start.isoformat() if start else "")
        assert row["period_end"] == (end.isoformat() if end else "")


def test_csv_opens_with_its_accents(whole: Excerpt) -> None:
    """The file begins with a byte order mark, and numbers have dots and no thousands."""
    content = write_file("csv", whole)
    assert content.startswith(b"\xef\xbb\xbf")
    rows = {row["claim_id"]: row for row in csv_rows(content)}
    assert all(re.fullmatch(r"-?\d+(\.\d+)?", row["value"]) for row in rows.values())
    (share,) = [row for row in rows.values() if row["value"] == "99.81"]
    assert share["sentence"].startswith("Tỷ lệ hồ sơ giải quyết đúng hạn đạt 99,81%")
    assert (share["place_name"], share["published"]) == ("Hà Nội", "2023-07-05")
    assert [row["value"] for row in rows.values() if row["unit"] == "dossiers"].count("5412000") == 1


def test_csv_carries_the_evidence(database: Path) -> None:
    """A contested figure comes with the lowest and highest claim, and how many sources there are."""
    rows = csv_rows(write_file("csv", trend_excerpt(database, places=("VN-HN",))))
    (row,) = [row for row in rows if row["period"] == "2021"]
    assert (row["value"], row["total"], row["lowest"], row["highest"]) == ("10", "63", "10", "58")
    assert (row["disagree"], row["sources"], row["reason"]) == ("true", "3", "basis")
    assert row["url"] == "https://moha.example.vn/par-index-2021"


def test_every_file_says_what_is_provisional(tmp_path: Path) -> None:
    """A figure published before its period was over is told apart: a flag for machines, words for people."""
    early = Path(rebuilt(tmp_path, "early", *published_early("bao-cao-quy", "2023-03-20")))
    excerpt = trend_excerpt(early, indicator="on_time_rate", places=("VN-HN",))
    rows = csv_rows(write_file("csv", excerpt))
    assert {row["period"] for row in rows if row["provisional"] == "true"} == {"2023-Q1", "2023"}
    figures = json.loads(write_file("json", excerpt))["figures"]
    assert {each["period"] for each in figures if each["provisional"]} == {"2023-Q1", "2023"}
    (dataset,) = read_sdmx(write_file("sdmx", excerpt).decode())
    status = dict(zip(dataset.data["TIME_PERIOD"], dataset.data["OBS_STATUS"], strict=False))
    assert (status["2023-Q1"], status["2023-Q2"]) == ("P", "A")
    book = load_workbook(io.BytesIO(write_file("xlsx", excerpt)))
    (head, *told) = book["Số liệu"].iter_rows(values_only=True)
    said = {row[head.index("Kỳ")]: row[head.index("Cách có số")] for row in told}
    assert said["quý I/2023"] == words("vi")["basis_provisional"]
    assert said["quý II/2023"] == words("vi")["basis_stated"]


def test_machine_files_do_not_depend_on_the_language(database: Path) -> None:
    """Only names differ between the Vietnamese and the English CSV."""
    vi, en = (csv_rows(write_file("csv", trend_excerpt(database, language))) for language in ("vi", "en"))
    differing = {name for a, b in zip(vi, en, strict=True) for name in a if a[name] != b[name]}
    assert differing == {"indicator_name", "place_name"}


@pytest.mark.parametrize("text", RUNS)
def test_no_text_runs_as_a_formula(text: str) -> None:
    """A text that a spreadsheet would run gets an apostrophe, also where a semicolon begins a cell."""
    assert not begins_formula(plain(text))
    for cell in re.split(r"[;\t\r\n]", plain(text)):
        assert not begins_formula(cell.lstrip(' "')), plain(text)


@pytest.mark.parametrize("text", ["Hà Nội", "3/63", "", "a=b", "5-3", "email@example.vn", "1; 2"])
def test_ordinary_text_stays(text: str) -> None:
    """A text that is no formula is left as it is."""
    assert plain(text) == text


@pytest.mark.parametrize("name", ["csv", "sdmx", "package"])
def test_hostile_cells_are_plain_in_text_files(whole: Excerpt, name: str) -> None:
    """No cell of a text file begins like a formula; numbers stay numbers."""
    content = write_file(name, with_texts(whole, RUNS))
    if name == "package":
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            content = package.read("figures.csv")
    rows = csv_rows(content)
    assert rows
    assert [cell for row in rows for cell in row.values() if begins_formula(cell)] == []


def test_json_is_typed_and_whole(whole: Excerpt, database: Path) -> None:
    """Numbers are numbers, days are ISO texts, texts are unchanged, what contradicts is there."""
    document = json.loads(write_file("json", with_texts(whole, RUNS)))
    stored = chosen(database)
    assert {row["claim_id"]: row["value"] for row in document["figures"]} == {
        claim: value[0] for claim, value in stored.items()
    }
    assert [row["sentence"] for row in document["figures"][: len(RUNS)]] == list(RUNS)
    assert any(row["period_end"] == "2023-06-30" for row in document["figures"])
    contested = [claim["value"] for cell in document["disagreements"] for claim in cell["claims"]]
    assert {10, 58, 531, 620} <= set(contested)
    assert document["receipt"]["line"] in document["receipt"]["full"]


def test_parquet_is_typed(whole: Excerpt, database: Path) -> None:
    """Doubles, dates, flags and texts come back as such, with the receipt and what each column means."""
    table = pq.read_table(io.BytesIO(write_file("parquet", whole)))
    stored = chosen(database)
    assert dict(zip(table["claim_id"].to_pylist(), table["value"].to_pylist(), strict=True)) == {
        claim: value[0] for claim, value in stored.items()
    }
    assert str(table.schema.field("period_end").type) == "date32[day]"
    assert table.schema.metadata[b"receipt"].decode() == whole.receipt.token
    assert "ISO 3166-2" in table.schema.field("place").metadata[b"description"].decode()


def test_sdmx_is_read_by_its_reader(whole: Excerpt, database: Path) -> None:
    """pysdmx reads every dated figure back under a key that none shares, with its value and unit."""
    content = write_file("sdmx", whole).decode()
    (dataset,) = read_sdmx(content)
    data = dataset.data
    dated = {claim: value for claim, value in chosen(database).items() if value[2]}
    assert {row["CLAIM_ID"]: float(row["OBS_VALUE"]) for _, row in data.iterrows()} == {
        claim: value[0] for claim, value in dated.items()
    }
    key = ["INDICATOR", "REF_AREA", "ADMIN_LEVEL", "AGENCY_NAME", "BASIS", "RANKED_AMONG", "TIME_PERIOD"]
    assert not data.duplicated(key).any()
    assert {"PT", "RANK", "HAR"} <= set(data["UNIT_MEASURE"])
    assert {"A", "E", "F", "U"} <= set(data["OBS_STATUS"])
    assert content.startswith("STRUCTURE,STRUCTURE_ID,ACTION,INDICATOR,REF_AREA")


@pytest.mark.parametrize(
    ("period", "written"),
    [
        ("2022", "2022"),
        ("2023-Q1", "2023-Q1"),
        ("2023-07-05", "2023-07-05"),
        ("2021-01-01/2023-03-31", "2021-01-01/P820D"),
    ],
)
def test_sdmx_periods(period: str, written: str) -> None:
    """Periods are written as SDMX knows them; others as a start and a length."""
    assert time_period(point(period, 1.0)) == written


def test_the_data_package_is_valid(database: Path, tmp_path: Path) -> None:
    """Frictionless finds nothing to say, and reads the stored values back."""
    excerpt = trend_excerpt(database)
    path = tmp_path / "package.zip"
    path.write_bytes(write_file("package", excerpt))
    report = validate(str(path))
    assert report.valid, report.flatten(["rowNumber", "fieldName", "type", "note"])
    package = Package(str(path))
    stored = chosen(database)
    rows: list[dict[str, Any]] = [row.to_dict() for row in package.get_resource("figures").read_rows()]
    assert {row["claim_id"]: float(row["value"]) for row in rows} == {
        row.point.claim_id: stored[row.point.claim_id][0] for row in excerpt.rows
    }
    assert package.version == excerpt.version
    assert [each["name"] for each in package.licenses] == ["other-at"]
    assert {"title": "Công bố Chỉ số cải cách hành chính năm 2022 của các bộ, các tỉnh. Bộ Nội vụ",
            "path": "https://moha.example.vn/par-index-2022"} in package.sources  # fmt: skip


def test_the_package_says_what_it_holds(database: Path) -> None:
    """The README names definitions, sources, licence, version, contradictions and the receipt."""
    excerpt = trend_excerpt(database)
    with zipfile.ZipFile(io.BytesIO(write_file("package", excerpt))) as package:
        assert package.namelist() == ["figures.csv", "datapackage.json", "README.md"]
        readme = package.read("README.md").decode()
    assert "- **Định nghĩa: Thứ hạng Chỉ số cải cách hành chính** Định nghĩa: thứ hạng" in readme
    for part in (excerpt.version, excerpt.receipt.token, "10/63 (Bộ Nội vụ, 25/05/2022); 10/63, suy ra"):
        assert part in readme, part
    assert words("vi")["file_licence_text"] in readme


def test_the_same_excerpt_gives_the_same_package(database: Path) -> None:
    """A package has no clock of its own: two of one excerpt are the same bytes."""
    assert write_file("package", trend_excerpt(database)) == write_file("package", trend_excerpt(database))


def test_file_names_say_what_is_inside(database: Path, whole: Excerpt) -> None:
    """Indicator, places, years and data version, in ASCII, however much is inside."""
    points = [row.point for row in trend_excerpt(database, places=("VN-HN", "VN-SG")).rows]
    assert file_stem(points, "f2c46a77db69") == "so-goc_par-index-rank_HN-SG_2021-2026_f2c46a77db69"
    stem = file_stem([row.point for row in whole.rows], "f2c46a77db69/../x")
    assert re.fullmatch(r"[0-9A-Za-z_-]+", stem)
    assert file_stem([point(None, 1.0)], "v") == "so-goc_on-time-rate_HN_undated_v"


def test_every_column_is_explained() -> None:
    """Each column has a heading and a sentence in both languages."""
    for column in COLUMNS:
        for language in ("vi", "en"):
            assert column.title(language) and column.about(language).endswith(".")  # type: ignore[arg-type]  # a Literal


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_excerpt_is_a_file(whole: Excerpt, name: str) -> None:
    """Where nothing matches, each format still writes a file that can be opened."""
    empty = Excerpt(**{**vars(whole), "rows": (), "shown": None})
    content = write_file(name, empty)
    assert content
    if name == "csv":
        assert csv_rows(content) == []
    if name == "parquet":
        assert pq.read_table(io.BytesIO(content)).num_rows == 0


def test_a_page_starts_without_the_libraries_of_files() -> None:
    """Importing every page loads none of the libraries that only a file or a picture needs."""
    script = (
        "import sys; from dashboard.screens import compare, figures, overview, sources, trends; "
        "print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    )
    run = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, check=True, encoding="utf-8"
    )
    assert set(run.stdout.split()) & {"xlsxwriter", "pysdmx", "kaleido", "choreographer", "pypdf"} == set()


def test_a_file_is_dated_by_its_excerpt(whole: Excerpt) -> None:
    """The day in a file is the day it was taken, which the caller gives."""
    assert json.loads(write_file("json", whole))["day"] == whole.day.isoformat() == "2026-11-22"
    assert whole.day == date(2026, 11, 22)
