"""Compiles the reading of texts to machine code, where somebody asks for it: `python -m extract.compiling`.

What is read is the same, sooner. A build lies where Python keeps its own, in `__pycache__`, under a name made
of all sources of the extraction, of the Python and of the machine. Where one of them has changed, the name is
another and the sources are read as ever: an old build never reads a figure. Using a build needs nothing;
making one needs mypy, setuptools and a C compiler.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import extract
from extract.identity import modules_behind

PACKAGE = Path(extract.__path__[-1]).resolve()
DONE, IMPOSSIBLE = 0, 2

_PREFIX = "reading-"
_PLAIN = frozenset({"model"})  # what goes from process to process, and only Python's own classes do
_COMPILE = "import sys; from extract.compiling import compile_here; compile_here(sys.argv[1:])"
_TOOLS = {"mypyc": "mypy", "setuptools": "setuptools"}  # module → the package that brings it
_TRY = "import sys; from extract.compiling import import_all; import_all(*sys.argv[1:])"


class CompilingError(Exception):
    """Nothing could be compiled; the message is one line: what is amiss, what to do."""


def main(arguments: Sequence[str]) -> int:
    """Compile what reads texts; returns 0 where a build is there, 2 where none can be made."""
    parser = argparse.ArgumentParser(
        prog="python -m extract.compiling",
        description="Compile what reads texts, so that `python -m extract` reads them sooner.",
        epilog="exit status: 0 done; 2 nothing could be compiled, and everything is as it was",
    )
    parser.parse_args(arguments)
    try:
        build = make_build(PACKAGE, modules_to_compile())
    except CompilingError as error:
        print(f"error: {error}", file=sys.stderr)
        return IMPOSSIBLE
    print(
        f"{build.relative_to(PACKAGE.parent).as_posix()} reads texts until a source of the extraction changes"
    )
    return DONE


# --- which build --------------------------------------------------------------------------------


def modules_to_compile() -> list[str]:
    """Names of the modules that a text goes through until its claims are known, in order."""
    return [file.stem for file in modules_behind("claims") if file.stem not in _PLAIN]


def build_of(package: Path) -> Path:
    """Where the build of the sources in a folder lies, whether it is there or not."""
    made_for = (sys.version, sysconfig.get_platform(), str(sysconfig.get_config_var("EXT_SUFFIX")))
    digest = hashlib.sha256("\x1f".join(made_for).encode())
    for file in sorted(package.glob("*.py")):
        digest.update(b"\x1e" + file.name.encode() + b"\x1f" + hashlib.sha256(file.read_bytes()).digest())
    return package / "__pycache__" / f"{_PREFIX}{digest.hexdigest()}"


def use_build() -> bool:
    """Have texts read by the build of the present sources from here on; False where there is none.

    To be called before any of the modules is imported: compiled ones do not mix with others.
    """
    if in_use():
        return True
    if not any((PACKAGE / "__pycache__").glob(f"{_PREFIX}*")):
        return False
    build = build_of(PACKAGE)
    if not build.is_dir() or any(f"extract.{name}" in sys.modules for name in modules_to_compile()):
        return False
    extract.__path__.insert(0, str(build))
    return True


def in_use() -> bool:
    """Whether texts are read by a build in this process."""
    return len(extract.__path__) > 1


# --- making one ---------------------------------------------------------------------------------


def make_build(package: Path, modules: Sequence[str]) -> Path:
    """The build of the sources in a folder: made of a copy of them, whole or not at all; others are removed.

    Raises CompilingError where something that it takes is missing or fails.
    """
    _refuse_without_tools()
    cache = package / "__pycache__"
    try:
        cache.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(prefix="compiling-", dir=cache) as folder:
            copy, made = Path(folder) / "extract", Path(folder) / "made" / "extract"
            copy.mkdir()
            for file in package.glob("*.py"):
                shutil.copyfile(file, copy / file.name)
            build = cache / build_of(copy).name
            if not build.is_dir():
                _run(Path(folder), _COMPILE, modules)
                _run(Path(folder), _TRY, [str(made), *modules])
                if not build.is_dir():  # nobody else was sooner
                    made.rename(build)
        for old in cache.glob(f"{_PREFIX}*"):
            if old != build:
                shutil.rmtree(old, ignore_errors=True)
    except OSError as error:
        raise CompilingError(f"nothing was compiled: {error}") from None
    return build


def _refuse_without_tools() -> None:
    compiler = (os.environ.get("CC") or sysconfig.get_config_var("CC") or "").split()[:1]
    missing = [
        *(tool for module, tool in _TOOLS.items() if importlib.util.find_spec(module) is None),
        *(f"a C compiler ({name})" for name in compiler if shutil.which(name) is None),
    ]
    if missing:
        raise CompilingError(f"compiling needs {' and '.join(missing)}; reading texts does not")


def _run(folder: Path, code: str, arguments: Sequence[str]) -> None:
    """Runs code in a process of its own, in a folder that holds a copy of the package."""
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONSAFEPATH": ""}
    run = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if run.returncode:
        said = [line for line in run.stdout.splitlines() if line.strip()] or [f"status {run.returncode}"]
        raise CompilingError(f"compiling failed, and nothing was changed: {said[-1].strip()}")


def compile_here(modules: Iterable[str]) -> None:
    """Compile modules of the package `extract/` in this folder, as one group, into `made/`.

    One group, for a call from module to module is then one of C.
    """
    setuptools = importlib.import_module("setuptools")  # before mypyc, which asks whether it is there
    mypycify = importlib.import_module("mypyc.build").mypycify
    files = [f"extract/{module}.py" for module in modules]
    extensions = mypycify(
        ["--config-file=", "--ignore-missing-imports", *files],
        opt_level="1",  # reads as fast as 3, and compiles in half the time
        debug_level="0",
        group_name="extract.reading",
    )
    setuptools.setup(
        name="extract",
        packages=[],
        ext_modules=extensions,
        script_args=["-q", "build_ext", "--build-lib", "made"],
    )


def import_all(folder: str, *modules: str) -> None:
    """Import compiled modules from a folder; raises ImportError where one of them is not from there."""
    extract.__path__.insert(0, folder)
    for module in modules:
        if (importlib.import_module(f"extract.{module}").__file__ or "").endswith(".py"):
            raise ImportError(f"{module} was not compiled")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
