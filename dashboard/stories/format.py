"""The file of a story: JSON, checked against its schema before anything of it is used."""

from __future__ import annotations

import base64
import binascii
import json
import re
import zlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from dashboard.stories.story import Seen, Story, StoryError, StorySlide

FORMAT, VERSION = "so-goc.story", 1
MOST_BYTES = 512 * 1024
MOST_LINK = 1800
"""Characters of a link that every browser, chat and mail program passes on whole."""
_MARKUP = re.compile(r"<\s*[A-Za-z/!?]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]")


def parse_story(text: str) -> Story:
    """The story in the text of a file; raises StoryError with what is wrong and where."""
    if len(text.encode("utf-8", "replace")) > MOST_BYTES:
        raise StoryError("too_large", most=MOST_BYTES // 1024)
    try:
        held = json.loads(text)
    except (ValueError, RecursionError):
        raise StoryError("no_json") from None
    if not isinstance(held, dict) or held.get("format") != FORMAT:
        raise StoryError("no_story")
    version = held.get("version")
    if isinstance(version, int) and version > VERSION:
        raise StoryError("newer", version=version, known=VERSION)
    _check_schema(held)
    for where, words in _texts(held):
        check_words(words, where)
    return _story(held)


def write_story(story: Story) -> str:
    """The text of the story's file; reading it gives the same story."""
    return json.dumps(_held(story), ensure_ascii=False, indent=2) + "\n"


def write_link(story: Story) -> str | None:
    """The story as a value for an address, without the single figures seen; None where it is too long."""
    slim = [replace(slide, seen=slide.seen and replace(slide.seen, figures={})) for slide in story.slides]
    packed = zlib.compress(
        json.dumps(_held(replace(story, slides=tuple(slim))), ensure_ascii=False).encode(), 9
    )
    link = base64.urlsafe_b64encode(packed).decode("ascii").rstrip("=")
    return link if len(link) <= MOST_LINK else None


def read_link(link: str) -> Story:
    """The story in an address; raises StoryError where there is none."""
    if len(link) > MOST_LINK:
        raise StoryError("bad_link")
    try:
        packed = base64.urlsafe_b64decode(link + "=" * (-len(link) % 4))
        unpacking = zlib.decompressobj()
        text = unpacking.decompress(packed, MOST_BYTES).decode("utf-8")
    except (binascii.Error, ValueError, zlib.error):
        raise StoryError("bad_link") from None
    if unpacking.unconsumed_tail or not unpacking.eof or not text.startswith("{"):
        raise StoryError("bad_link")
    return parse_story(text)


def check_words(text: str, where: str) -> None:
    """Raise StoryError where a text holds markup or characters that nobody can see."""
    if found := _MARKUP.search(text):
        raise StoryError("markup", where=where, found=text[found.start() : found.start() + 24])
    if _CONTROL.search(text):
        raise StoryError("control", where=where)


@cache
def _schema() -> Any:
    """The validator, made once; imported here because only stories need it."""
    from jsonschema import Draft202012Validator  # noqa: PLC0415 - slow to import, needed by stories only

    path = Path(__file__).with_name("story.schema.json")
    return Draft202012Validator(json.loads(path.read_text(encoding="utf-8")))


def _check_schema(held: dict[str, Any]) -> None:
    errors = sorted(_schema().iter_errors(held), key=lambda error: list(map(str, error.absolute_path)))
    if errors:
        where = "/".join(str(part) for part in errors[0].absolute_path) or "/"
        raise StoryError("schema", where=where[:80], found=str(errors[0].message)[:160])


def _texts(held: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Every text that a person wrote, with where it stands."""
    for name in ("title", "occasion"):
        yield name, held.get(name, "")
    for number, slide in enumerate(held["slides"], start=1):
        for name in ("headline", "note"):
            yield f"slides/{number}/{name}", slide.get(name, "")
        for name, value in slide["view"].items():
            yield f"slides/{number}/view", f"{name} {value}"


def _story(held: dict[str, Any]) -> Story:
    return Story(
        title=held["title"],
        occasion=held.get("occasion", ""),
        day=_day(held.get("day", ""), "day"),
        language=held.get("language", "vi"),
        figures=held.get("figures", "current"),
        agenda=held.get("agenda", True),
        slides=tuple(_slide(each, number) for number, each in enumerate(held["slides"], start=1)),
    )


def _slide(held: dict[str, Any], number: int) -> StorySlide:
    seen: dict[str, Any] = held.get("seen", {})
    on = _day(seen["on"], f"slides/{number}/seen/on") if seen else None
    return StorySlide(
        view=held["view"],
        kind=held.get("as", "chart"),
        headline=held.get("headline", ""),
        note=held.get("note", ""),
        seen=Seen(on, seen["digest"], seen.get("figures", {})) if on else None,
    )


def _day(text: str, where: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise StoryError("schema", where=where, found=text) from None


def _held(story: Story) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "version": VERSION,
        "title": story.title,
        "occasion": story.occasion,
        "day": story.day.isoformat() if story.day else "",
        "language": story.language,
        "figures": story.figures,
        "agenda": story.agenda,
        "slides": [_held_slide(slide) for slide in story.slides],
    }


def _held_slide(slide: StorySlide) -> dict[str, Any]:
    held: dict[str, Any] = {"view": dict(slide.view)}
    held |= {"as": slide.kind} if slide.kind != "chart" else {}
    held |= {name: text for name, text in (("headline", slide.headline), ("note", slide.note)) if text}
    if slide.seen:
        held["seen"] = {"on": slide.seen.on.isoformat(), "digest": slide.seen.digest}
        held["seen"] |= {"figures": dict(slide.seen.figures)} if slide.seen.figures else {}
    return held
