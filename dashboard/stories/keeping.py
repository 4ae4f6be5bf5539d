"""Stories that are kept by name in data/stories: a name is letters, digits and hyphens, never a path."""

from __future__ import annotations

import os
import re
import tempfile
from pathlib import Path

from dashboard.database import ROOT
from dashboard.stories.format import MOST_BYTES, parse_story, write_story
from dashboard.stories.story import Story, StoryError

VARIABLE = "SOGOC_KEEP_STORIES"
FOLDER = ROOT / "data" / "stories"
MOST_STORIES = 200
NAME = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?")


def may_keep() -> bool:
    """Readers may keep stories here: so it is unless the environment says anything but yes."""
    return os.environ.get(VARIABLE, "").strip().lower() in ("", "yes", "1", "true", "on")


def kept_names(folder: Path = FOLDER) -> list[str]:
    """The names of the stories that are kept, in alphabetical order."""
    if not folder.is_dir():
        return []
    return sorted(path.stem for path in folder.glob("*.json") if NAME.fullmatch(path.stem))


def read_kept(name: str, folder: Path = FOLDER) -> Story:
    """The story of that name; raises StoryError where the name is none, or nothing is kept under it."""
    return read_file(_path(name, folder))


def read_file(path: Path) -> Story:
    """The story in a file; raises StoryError where it cannot be read."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise StoryError("too_large", most=MOST_BYTES // 1024)
        return parse_story(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        raise StoryError("no_json") from None
    except OSError:
        raise StoryError("missing", name=path.stem[:60]) from None


def keep(name: str, story: Story, *, over: bool = False, folder: Path = FOLDER) -> None:
    """Keep the story under a name, whole or not at all; `over` another one only where that is meant.

    Raises StoryError where nothing may be kept, the name is none or taken, the folder full or not writable.
    """
    if not may_keep():
        raise StoryError("keeping_off")
    path = _path(name, folder)
    if path.exists() and not over:
        raise StoryError("taken", name=name)
    if not path.exists() and len(kept_names(folder)) >= MOST_STORIES:
        raise StoryError("folder_full", most=MOST_STORIES)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle, written = tempfile.mkstemp(dir=folder, prefix=".story-")
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            stream.write(write_story(story))
        Path(written).chmod(0o644)
        Path(written).replace(path)
    except OSError:
        raise StoryError("not_written", name=name) from None


def _path(name: str, folder: Path) -> Path:
    if not NAME.fullmatch(name):
        raise StoryError("bad_name", name=name[:60])
    return folder / f"{name}.json"
