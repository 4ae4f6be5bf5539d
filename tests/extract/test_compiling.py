"""Compiled reading: only of the very sources that it was made of, and word for word what they read."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

import extract
from extract import compiling
from extract.compiling import IMPOSSIBLE, PACKAGE, build_of, main, make_build, modules_to_compile, use_build
from extract.spreading import processes
from tests.conftest import ROOT

COMPILER = (sysconfig.get_config_var("CC") or "cc").split()[0]
needs_compiler = pytest.mark.skipif(
    shutil.which(COMPILER) is None or importlib.util.find_spec("mypyc") is None,
    reason="needs a C compiler and mypy",
)
CORPORA = ("tests/corpus", "seeds/articles")
PART = ["clean", "sentences"]  # the whole takes a hundred seconds; these hold every kind of thing but classes

SENTENCES = """
import sys
from pathlib import Path
from extract.compiling import use_build
print(use_build() if sys.argv[1] == "build" else False)
from extract.clean import clean, fold
from extract.sentences import find_sentences
print(find_sentences.__class__.__name__)
for file in sorted(Path(sys.argv[2]).rglob("*.md")):
    text = clean(file.read_text(encoding="utf-8"))
    print(repr(text), repr(fold(text)), find_sentences(text))
"""
CLAIMS = """
import sys
from extract.compiling import use_build
assert sys.argv[1] != "build" or use_build()
from extract.command import main
sys.exit(main([*sys.argv[2:], "--dry-run", "--format", "jsonl"]))
"""


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A copy of the extraction without anything built."""
    ignore = shutil.ignore_patterns("__pycache__")
    return Path(shutil.copytree(PACKAGE, tmp_path / "extract", ignore=ignore))


def run(code: str, *arguments: str, folder: Path = ROOT) -> str:
    """What code prints in a process of its own that imports the package in a folder."""
    done = subprocess.run(
        [sys.executable, "-B", "-c", code, *arguments],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


def uses_build(package: Path) -> bool:
    """Whether a fresh process would read by a build of a package."""
    code = "from extract.compiling import use_build; print(use_build())"
    return run(code, folder=package.parent).strip() == "True"


# --- which build --------------------------------------------------------------------------------


def test_the_name_changes_with_any_source(package: Path) -> None:
    """Another letter in any module, a module more, fewer or renamed: another name; back again, the same."""
    files = sorted(package.glob("*.py"))
    names = [build_of(package).name]
    for file in files:
        code = file.read_bytes()
        file.write_bytes(code + b"#")
        names.append(build_of(package).name)
        file.write_bytes(code)
    assert build_of(package).name == names[0]
    (package / "one_more.py").touch()
    names.append(build_of(package).name)
    (package / "one_more.py").rename(package / "renamed.py")
    names.append(build_of(package).name)
    (package / "claims.py").unlink()
    names.append(build_of(package).name)
    assert len(set(names)) == len(names) == len(files) + 4


def test_the_name_changes_with_the_python(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another Python finds no build made for this one."""
    before = build_of(package)
    monkeypatch.setattr(sys, "version", f"{sys.version} rebuilt")
    assert build_of(package) != before


def test_only_a_build_of_these_sources_is_used(package: Path) -> None:
    """A build with the name of the sources is used; once one of them changes, it is not."""
    assert not uses_build(package)
    other = package / "__pycache__" / "reading-0123"
    other.mkdir(parents=True)
    assert not uses_build(package)
    build_of(package).mkdir()
    assert uses_build(package)
    with (package / "wording.py").open("a", encoding="utf-8") as file:
        file.write("\n")
    assert not uses_build(package)


def test_what_is_imported_already_stays_plain(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Compiled modules do not come to a process that has imported one that is not."""
    monkeypatch.setattr(compiling, "PACKAGE", package)
    monkeypatch.setitem(sys.modules, "extract.claims", sys)
    monkeypatch.setattr(extract, "__path__", [str(package)])
    build_of(package).mkdir(parents=True)
    assert not use_build()
    assert extract.__path__ == [str(package)]


def test_workers_read_as_their_parent_does(monkeypatch: pytest.MonkeyPatch) -> None:
    """The processes of `--workers` use a build where the process that starts them does."""
    monkeypatch.setattr(extract, "__path__", ["only the sources"])
    assert processes(2).keywords["initializer"] is None
    monkeypatch.setattr(extract, "__path__", ["a build", "the sources"])
    assert processes(2).keywords["initializer"] is use_build


# --- what is compiled ---------------------------------------------------------------------------


def test_what_is_compiled() -> None:
    """All that a text goes through is compiled, but not the classes that go from process to process."""
    modules = modules_to_compile()
    assert {"clean", "sentences", "mentions", "rules", "claims"} <= set(modules)
    assert "model" not in modules


@pytest.mark.parametrize("module", modules_to_compile())
def test_nothing_compiled_loses_what_it_keeps(module: str) -> None:
    """No compiled module has a cached_property, worked out anew each time there, nor asks where it lies."""
    code = (PACKAGE / f"{module}.py").read_text(encoding="utf-8")
    assert not re.search(r"cached_property|__file__", code)


# --- making one ---------------------------------------------------------------------------------


def test_without_a_compiler(
    package: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a compiler one sentence says so, the status is 2 and nothing is written."""
    monkeypatch.setattr(compiling, "PACKAGE", package)
    monkeypatch.setenv("CC", "no-such-compiler -O2")
    before = sorted(package.rglob("*"))
    assert main([]) == IMPOSSIBLE
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "a C compiler (no-such-compiler)" in said.err
    assert sorted(package.rglob("*")) == before


def test_without_mypy(
    package: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without mypy one sentence names it, the status is 2 and nothing is written."""
    monkeypatch.setattr(compiling, "PACKAGE", package)
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    before = sorted(package.rglob("*"))
    assert main([]) == IMPOSSIBLE
    assert "compiling needs mypy and setuptools" in capsys.readouterr().err
    assert sorted(package.rglob("*")) == before


@needs_compiler
def test_a_compiler_that_fails(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where compiling fails, one line says so, the build before stays and no rest of the new one does."""
    (package / "__pycache__" / "reading-before").mkdir(parents=True)
    monkeypatch.setenv("CC", "false")
    with pytest.raises(compiling.CompilingError, match=r"^compiling failed, and nothing was changed: .+$"):
        make_build(package, ["iso_periods"])
    assert [file.name for file in (package / "__pycache__").iterdir()] == ["reading-before"]


@needs_compiler
def test_a_build_reads_the_same(package: Path) -> None:
    """A build of a part reads the corpora as the sources do, and takes the place of others."""
    old = package / "__pycache__" / "reading-before"
    old.mkdir(parents=True)
    build = make_build(package, PART)
    assert build == build_of(package)
    assert [file.name for file in (package / "__pycache__").iterdir()] == [build.name]
    for corpus in CORPORA:
        made, plain = (
            run(SENTENCES, kind, str(ROOT / corpus), folder=package.parent) for kind in ("build", "sources")
        )
        assert made.startswith("True\nbuiltin_function_or_method\n")
        assert plain.startswith("False\nfunction\n")
        assert plain.count("\n") > 5
        assert made.split("\n")[2:] == plain.split("\n")[2:]


def test_the_build_of_the_present_sources_reads_the_same() -> None:
    """Where everything has been compiled, it reads from the corpora what the sources do, to the byte."""
    if not build_of(PACKAGE).is_dir():
        pytest.skip("nothing is compiled: python -m extract.compiling")
    made, spread, plain = (
        run(CLAIMS, *kind, *CORPORA) for kind in (["build"], ["build", "--workers", "2"], ["sources"])
    )
    assert plain.count("\n") > 1000
    assert made == plain
    assert spread == plain
