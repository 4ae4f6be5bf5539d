"""Which code and which words made a part of a build: what neither changed can be taken over."""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_DATA = _PACKAGE.parent / "data"
_LIBRARIES = _PACKAGE.parent / "requirements.txt"

# Reading an import by a pattern takes a twentieth of what parsing the module would.
_IMPORT = re.compile(
    r"^[ \t]*(?:from extract import (?:\((?P<block>[^)]*)\)|(?P<line>[^(\n]*))"
    r"|(?:from|import) extract\.(?P<module>\w+))",
    re.MULTILINE,
)
# The reference tables that reading a source, and checking claims, depend on.
_WORDS = {
    "reading": ("indicator", "phrase", "place", "publisher"),
    "checks": ("indicator", "place", "relation"),
}


@cache
def extractor_version(reference: Path) -> str:
    """12 hexadecimal digits that change when a module of the extraction or a word of `reference` changes."""
    return _hash([*_PACKAGE.glob("*.py"), *reference.glob("*.csv")])


@cache
def part_versions(reference: Path) -> Mapping[str, str]:
    """The versions of the parts: "reading" a source to its claims, the "checks" of all claims, the "store".

    12 hexadecimal digits each, which change with a module that the part imports, however indirectly, with a
    reference table that it depends on, with the contract, and with the libraries and the Python they run on.
    The store depends on everything.
    """
    of = {
        part: [
            *modules_behind(part),
            *(reference / f"{table}s.csv" for table in tables),
            _DATA / "schema.sql",
        ]
        for part, tables in _WORDS.items()
    }
    of["store"] = [*_PACKAGE.glob("*.py"), *reference.glob("*.csv"), *_DATA.glob("*.sql")]
    return {part: _hash([*files, _LIBRARIES]) for part, files in of.items()}


def modules_behind(module: str) -> list[Path]:
    """The file of a module of the extraction and of all its modules that it imports, however indirectly."""
    found: set[str] = set()
    waiting = [module]
    while waiting:
        name = waiting.pop()
        if name not in found and (_PACKAGE / f"{name}.py").exists():
            found.add(name)
            waiting += _imported((_PACKAGE / f"{name}.py").read_text(encoding="utf-8"))
    return [_PACKAGE / f"{name}.py" for name in sorted(found)]


def _imported(code: str) -> Iterable[str]:
    """Names of the modules of the extraction that a module's code imports, anywhere in it."""
    for match in _IMPORT.finditer(code):
        yield from re.findall(r"\w+", match["block"] or match["line"] or match["module"])


def _hash(files: Iterable[Path]) -> str:
    digest = hashlib.sha256(str(sys.version_info[:2]).encode())
    for file in sorted(files, key=lambda file: file.name):
        digest.update(file.name.encode() + b"\x1f" + (file.read_bytes() if file.exists() else b"") + b"\x1e")
    return digest.hexdigest()[:12]
