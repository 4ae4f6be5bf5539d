"""The page Kiểm tra in Vietnamese."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "page_checks": "Kiểm tra",
    "checks_title": "Kiểm tra",
}
