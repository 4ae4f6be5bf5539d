"""Stories that the server holds for a while: one too long for a link has its own address all the same."""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict

from dashboard.stories.format import write_story
from dashboard.stories.story import Story

MOST_HELD = 200
_held: OrderedDict[str, Story] = OrderedDict()
_lock = threading.Lock()


def hold(story: Story) -> str:
    """Keep the story in memory; the key under which it is found until newer ones take its room."""
    key = hashlib.sha256(write_story(story).encode()).hexdigest()[:24]
    with _lock:
        _held[key] = story
        _held.move_to_end(key)
        while len(_held) > MOST_HELD:
            _held.popitem(last=False)
    return key


def find_held(key: str) -> Story | None:
    """The story held under the key; None where it is gone."""
    with _lock:
        return _held.get(key)
