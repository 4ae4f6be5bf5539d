"""The rules of the house that a machine can see: style, types, who imports whom, what may lie where."""

from __future__ import annotations

import ast
import csv
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

PRODUCT = sorted([*(ROOT / "extract").rglob("*.py"), *(ROOT / "dashboard").rglob("*.py")])
PYTHON = [*PRODUCT, *sorted((ROOT / "tests").rglob("*.py"))]
TEST_COMMAND = " && ".join(
    [
        "python3 -m venv .venv",
        ".venv/bin/pip install -q -r tests/requirements.txt",
        ".venv/bin/python -m pytest -n auto",
    ]
)
SQL_PLACES = re.compile(r"dashboard/queries(?:_[a-z]+)?\.py|extract/store(?:_[a-z]+)?\.py")
SQL = re.compile(
    r"\bSELECT\b[\s\S]+\bFROM\b|\b(?:INSERT|REPLACE)\s+INTO\b|\bDELETE\s+FROM\b|\bUPDATE\s+\S+\s+SET\b"
    r"|\b(?:CREATE|DROP|ALTER)\s+(?:OR\s+REPLACE\s+)?(?:TABLE|VIEW|TYPE|MACRO)\b"
)
LONGEST = {
    True: 350,
    False: 600,
}  # lines of a module of the product, and of tests, which hold tables of texts


def name(path: Path) -> str:
    """The path of a file from the root, with forward slashes."""
    return path.relative_to(ROOT).as_posix()


def tracked() -> list[str]:
    """The files that git keeps; skips where there is no git."""
    try:
        listed = subprocess.run(
            ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, encoding="utf8"
        ).stdout
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("needs git and a clone of the repository")
    return [path for path in listed.split("\0") if path and (ROOT / path).exists()]


@pytest.mark.parametrize(
    "command",
    [
        ["-m", "ruff", "check", "--no-cache", "."],
        ["-m", "ruff", "format", "--no-cache", "--check", "."],
        ["-m", "mypy"],
        ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()", "--no-cache"],
    ],
    ids=["ruff check", "ruff format", "mypy", "import-linter"],
)
def test_checker(command: list[str]) -> None:
    """The checker finds nothing to say."""
    run = subprocess.run(
        [sys.executable, *command], cwd=ROOT, capture_output=True, encoding="utf8", check=False
    )
    assert run.returncode == 0, run.stdout[-4000:] + run.stderr[-2000:]


def test_import_contracts_have_no_exceptions() -> None:
    """No import contract ignores an edge."""
    assert "ignore_imports" not in (ROOT / "pyproject.toml").read_text(encoding="utf8")


def test_the_build_runs_the_command_of_the_readme() -> None:
    """The README, and the build server's script, hold the same test command."""
    for path in (ROOT / ".ci" / "run", ROOT / "README.md"):
        assert TEST_COMMAND in path.read_text(encoding="utf8"), f"{name(path)} lacks: {TEST_COMMAND}"


def test_everything_is_pinned() -> None:
    """Every package stands with one exact version, and no file names a place to fetch it from."""
    for path in (ROOT / "requirements.txt", *sorted((ROOT / "tests").rglob("requirements.txt"))):
        for line in path.read_text(encoding="utf8").splitlines():
            wanted = line.partition("#")[0].strip()
            if wanted and not re.fullmatch(r"-r (?:\.\./)+requirements\.txt", wanted):
                assert re.fullmatch(r"[A-Za-z0-9._-]+==[0-9][\w.]*", wanted), f"{name(path)}: {line}"


def test_no_file_is_named_after_nothing() -> None:
    """No file is called utils, helpers, common or misc."""
    nameless = re.compile(r"(?:^|/)(?:utils?|helpers?|common|misc)\.[a-z]+$")
    assert [path for path in tracked() if nameless.search(path)] == []


def test_nothing_built_is_tracked() -> None:
    """Git keeps no database, cache, environment or build."""
    built = re.compile(
        r"\.(?:duckdb|pyc|whl|log)(?:\.|$)|(?:^|/)(?:__pycache__|\.venv|build|dist|\.\w+_cache)/"
    )
    assert [path for path in tracked() if built.search(path)] == []


def test_only_the_agreed_folders() -> None:
    """The top level holds what the design names, and nothing beside it."""
    agreed = {"seeds", "extract", "data", "dashboard", "tests", ".streamlit", ".ci"}
    files = {"requirements.txt", "README.md", "pyproject.toml", ".gitignore", ".gitattributes", "LICENSE"}
    assert {path.split("/")[0] for path in tracked()} <= agreed | files | {"CHANGELOG.md"}


def test_no_path_of_one_machine() -> None:
    """No tracked text holds an absolute path of the machine it was written on."""
    # Put together here, so that this line is not found itself.
    machine = re.compile(r"(?:^|[^\w./-])/(?:" + "|".join(["work", "farm", "root", "home"]) + r")/[\w.-]+")
    texts = [
        path for path in tracked() if Path(path).suffix in {".py", ".md", ".toml", ".txt", ".sql", ".csv"}
    ]
    said = {path: (ROOT / path).read_text(encoding="utf8", errors="replace") for path in texts}
    assert [path for path, text in said.items() if machine.search(text)] == []


@pytest.mark.parametrize("path", PYTHON, ids=name)
def test_module_has_one_subject(path: Path) -> None:
    """A module stays short enough to be about one thing."""
    assert len(path.read_text(encoding="utf8").splitlines()) <= LONGEST[path in PRODUCT]


@pytest.mark.parametrize("path", PRODUCT, ids=name)
def test_sql_stands_where_it_belongs(path: Path) -> None:
    """SQL is written in the store, in the dashboard's queries, and in data/*.sql."""
    if not SQL_PLACES.fullmatch(name(path)):
        assert [text for text in strings(path) if SQL.search(text)] == []


@pytest.mark.parametrize("path", PRODUCT, ids=name)
def test_words_of_the_field_stand_in_reference(path: Path) -> None:
    """No string of the code is or holds the name of a place, an indicator or a publisher."""
    words = reference_words()
    found = {word for text in strings(path) for word in words if word in text.casefold()}
    assert found == set(), "move these words to data/reference"


@pytest.mark.parametrize("path", PYTHON, ids=name)
def test_exceptions_have_reasons(path: Path) -> None:
    """Each exception from a checker says why beside it."""
    marks = re.compile(r"#\s*(?:noqa|type:\s*ignore)(?P<rest>.*)")
    for number, line in enumerate(path.read_text(encoding="utf8").splitlines(), 1):
        if (match := marks.search(line)) and path != Path(__file__):
            reason = re.sub(r"^(?::\s*[A-Z0-9, ]+(?![a-z])|\[[\w, -]+\])", "", match["rest"]).strip(" -#")
            assert len(reason) >= 5, f"{name(path)}:{number}: no reason beside {match[0]}"


@pytest.mark.parametrize("path", sorted((ROOT / "tests").rglob("test_*.py")), ids=name)
def test_every_test_says_what_is_true(path: Path) -> None:
    """Each test has a docstring that ends like a sentence."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf8"))):
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            says = (ast.get_docstring(node) or "").strip()
            assert says.endswith("."), f"{name(path)}: {node.name} has no sentence"


def strings(path: Path) -> Iterator[str]:
    """Every string in a module's code, its docstrings left out."""
    tree = ast.parse(path.read_text(encoding="utf8"))
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, documented) and node.body and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.value


def reference_words() -> set[str]:
    """Names of places, indicators and publishers, lower case; short and everyday ones left out."""
    words: set[str] = set()
    for table, columns in {
        "places": ("name_vi", "name_en"),
        "indicators": ("indicator", "name_vi", "name_en"),
        "publishers": ("publisher", "domains"),
    }.items():
        with (ROOT / "data" / "reference" / f"{table}.csv").open(encoding="utf8", newline="") as stream:
            for row in csv.DictReader(stream):
                words |= {part for column in columns for part in row[column].casefold().split("|")}
    return {word for word in words if len(word) >= 6 and re.search(r"[ _.]|[^\x00-\x7f]", word)}
