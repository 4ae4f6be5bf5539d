"""The README says what is so: its commands, its paths, its picture and its figures."""

from __future__ import annotations

import json
import re
import struct
import subprocess
import sys

import pytest

from dashboard.database import VARIABLE
from dashboard.stories.keeping import VARIABLE as KEEPING
from extract.read import READABLE
from tests.conftest import ROOT
from tests.floors import FLOORS

README = (ROOT / "README.md").read_text(encoding="utf-8")
RUN = " && ".join(
    [
        "python3 -m venv .venv",
        ".venv/bin/pip install -q -r requirements.txt",
        ".venv/bin/streamlit run dashboard/app.py",
    ]
)
BUILT = {"data/metrics.duckdb"}
EXAMPLES = {"seeds/articles/name.md"}


def test_one_line_runs_it() -> None:
    """The command that sets up and opens the dashboard stands on a line of its own."""
    assert f"    {RUN}" in README.splitlines()


@pytest.mark.parametrize("link", re.findall(r"\]\(([^)]+)\)", README))
def test_links_lead_somewhere(link: str) -> None:
    """Every link and picture is a file of the project."""
    assert (ROOT / link).is_file()


def test_paths_are_there() -> None:
    """Every path in code marks exists, but for what is built and what is an example."""
    folders = "seeds|extract|data|dashboard|tests|.streamlit|.ci"
    paths = set(re.findall(rf"`((?:{folders})/[\w./*-]*)`", README))
    assert len(paths) >= 8
    assert {path for path in paths - BUILT - EXAMPLES if not list(ROOT.glob(path.rstrip("/")))} == set()


def test_options_are_options() -> None:
    """Every option of a shown command line is one that the command knows."""
    shown = [line for line in README.splitlines() if "python -m extract" in line]
    run = [sys.executable, "-m", "extract", "--help"]
    known = subprocess.run(run, cwd=ROOT, capture_output=True, check=True, encoding="utf-8").stdout
    options = {option for line in shown for option in re.findall(r"--[a-z-]+", line)}
    assert {"--dry-run", "--workers", "--check"} <= options
    assert {option for option in options if option not in known} == set()


def test_formats_are_read() -> None:
    """The README names exactly the endings that can be read, .htm left out as another .html."""
    (sentence,) = re.findall(r"Reads (`\.[^S]+)\. Status", README)
    assert set(re.findall(r"`(\.[a-z]+)`", sentence)) == {*READABLE} - {".htm"}


@pytest.mark.parametrize("variable", [VARIABLE, KEEPING])
def test_a_variable_is_one_that_is_read(variable: str) -> None:
    """The README names the variables that the dashboard looks at."""
    assert f"| `{variable}` |" in README


def test_accuracy_is_no_better_than_measured() -> None:
    """No figure of the accuracy table lies above its floor, nor more than 0.02 below it."""
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    rows = re.findall(r"^\|[^|\n]+\| `(\w+)` \| ([\d.]+) \| ([\d.]+) \|$", README, re.MULTILINE)
    assert {"originals", "corpus", "unseen"} <= {name for name, _, _ in rows}
    for name, figure, full in rows:
        for said, grade in ((figure, "figure"), (full, "full")):
            assert floors[name][grade] - 0.02 < float(said) <= floors[name][grade], f"{name}: {grade}"


def test_the_number_of_texts_is_right() -> None:
    """The accuracy table counts the texts of each set as they are."""
    for count, name in re.findall(r"^\| (\d+) texts[^|\n]*\| `(\w+)`", README, re.MULTILINE):
        folder = ROOT / "tests" / "corpus" / ("" if name == "corpus" else name) / "texts"
        assert len(list(folder.iterdir())) == int(count), name


def test_the_picture_is_small_and_as_wide_as_a_laptop() -> None:
    """The screenshot is a PNG 1366 pixels wide and takes less than 300 KB."""
    picture = (ROOT / "dashboard" / "screenshot.png").read_bytes()
    assert picture[:8] == b"\x89PNG\r\n\x1a\n" and len(picture) < 300_000
    assert struct.unpack(">I", picture[16:20]) == (1366,)
