"""Every word of the interface, one file a language, and one more for each page that has many."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.model import Language
from dashboard.texts import (
    en,
    en_checks,
    en_citing,
    en_compare,
    en_files,
    en_present,
    en_service,
    en_sources,
    vi,
    vi_checks,
    vi_citing,
    vi_compare,
    vi_files,
    vi_present,
    vi_service,
    vi_sources,
)

_VI = vi.WORDS | vi_checks.WORDS | vi_compare.WORDS | vi_citing.WORDS | vi_files.WORDS
_VI |= vi_present.WORDS | vi_service.WORDS | vi_sources.WORDS
_EN = en.WORDS | en_checks.WORDS | en_compare.WORDS | en_citing.WORDS | en_files.WORDS
_EN |= en_present.WORDS | en_service.WORDS | en_sources.WORDS


def words(language: Language) -> Mapping[str, str]:
    """The interface texts of a language, by key."""
    return _VI if language == "vi" else _EN
