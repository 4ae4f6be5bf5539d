"""Every word of the interface, one file a language, and one more for each page that has many."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from pkgutil import iter_modules

from dashboard.model import LANGUAGES, Language


def _read(language: Language) -> dict[str, str]:
    """The texts of vi.py, vi_checks.py and so on, as one; two files never speak for the same key."""
    texts: dict[str, str] = {}
    for module in iter_modules(__path__):
        if module.name.partition("_")[0] == language:
            found: dict[str, str] = import_module(f"{__name__}.{module.name}").WORDS
            if twice := texts.keys() & found.keys():
                raise ValueError(f"{module.name}.py repeats {', '.join(sorted(twice))}: choose other keys")
            texts |= found
    return texts


_TEXTS = {language: _read(language) for language in LANGUAGES}


def words(language: Language) -> Mapping[str, str]:
    """The interface texts of a language, by key."""
    return _TEXTS[language]
