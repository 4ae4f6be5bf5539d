"""The page Checks in English."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "page_checks": "Checks",
    "checks_title": "Checks",
}
