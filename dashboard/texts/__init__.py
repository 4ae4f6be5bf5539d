"""Every word of the interface, one file a language."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.model import Language
from dashboard.texts import en, vi


def words(language: Language) -> Mapping[str, str]:
    """The interface texts of a language, by key."""
    return vi.WORDS if language == "vi" else en.WORDS
