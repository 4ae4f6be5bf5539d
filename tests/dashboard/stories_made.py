"""A story of every kind of slide, for the tests of all its formats."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from dashboard.stories.story import Story, StorySlide

RANKS = {"indicator": "par_index_rank", "places": "HN,SG"}
SHARE = {"indicator": "on_time_rate", "places": "HN", "levels": "all"}
NOTE = "Ghi chú có đủ dấu: Đặng Thị Ngọc Ánh, Nguyễn Hữu Kỳ, quyết định uỷ quyền ở Huế."


def story(**changes: Any) -> Story:
    """Two charts, a table, and cards."""
    values: dict[str, Any] = {
        "title": "Bốn góc nhìn về cải cách hành chính",
        "occasion": "Họp giao ban",
        "day": date(2026, 11, 30),
        "slides": (
            StorySlide(RANKS, note=NOTE),
            StorySlide(SHARE, headline="Tỷ lệ đúng hạn của Hà Nội"),
            StorySlide(RANKS, kind="table"),
            StorySlide({"place": "HN"}, kind="cards"),
        ),
    }
    return Story(**(values | changes))


def held(**changes: Any) -> dict[str, Any]:
    """What a story's file holds, with changes."""
    return {
        "format": "so-goc.story",
        "version": 1,
        "title": "Một bài",
        "slides": [{"view": dict(RANKS), "headline": "Hạng", "note": "Nói chậm."}],
    } | changes


def written(**changes: Any) -> str:
    """The text of a story's file, with changes."""
    return json.dumps(held(**changes), ensure_ascii=False)
