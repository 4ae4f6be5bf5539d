"""The head of a text: YAML front matter with where the text comes from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from extract.clean import VIETNAMESE_LETTERS, clean
from extract.guard import MAX_FRONT_MATTER_CHARACTERS, UnreadableError

KINDS = ("official", "press", "repost")
_FENCE = re.compile(r"\s*---[ \t]*\n(?P<head>.*?)(?:\n|(?<=\n))(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_OPENED = re.compile(r"\s*---[ \t]*\n\s*[A-Za-z_]+[ \t]*:")
_MAX_LABEL = 500


@dataclass(frozen=True)
class Head:
    """What is known of a source beside its text; empty or None where nothing is."""

    title: str = ""
    publisher: str = ""
    url: str = ""
    published: date | None = None
    retrieved: date | None = None
    language: str = ""
    kind: str = ""


def split_front_matter(raw: str) -> tuple[Head, str]:
    """The head and the body of a text with LF line ends; the body is returned as written.

    Raises UnreadableError where the front matter is broken: not closed, no YAML, an impossible date.
    """
    match = _FENCE.match(raw)
    if match is None:
        if _OPENED.match(raw):
            raise UnreadableError('broken front matter: no closing "---"; put it on a line of its own')
        return Head(), raw
    if len(match["head"]) > MAX_FRONT_MATTER_CHARACTERS:
        raise UnreadableError(
            f'broken front matter: longer than {MAX_FRONT_MATTER_CHARACTERS} characters; close it with "---"'
        )
    fields = _fields(clean(match["head"]))
    if fields is None:  # a text that begins with a rule
        return Head(), raw
    return _head(fields), raw[match.end() :]


def _fields(head: str) -> dict[str, object] | None:
    """The keys and values of the YAML, all text, or None where it is no mapping."""
    import yaml  # noqa: PLC0415 - texts without front matter do without

    try:
        # Plain text for every value: a date such as 2023-02-31 is ours to name, not the parser's.
        loaded = yaml.load(head, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 1
        raise UnreadableError(
            f"broken front matter: line {line}: {error.problem}; put values that hold : or quotes in quotes"
        ) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise UnreadableError("broken front matter: not YAML; write one key: value a line") from error
    if loaded is None:
        return {}
    return (
        {str(key).strip().lower(): value for key, value in loaded.items()}
        if isinstance(loaded, dict)
        else None
    )


def _head(fields: dict[str, object]) -> Head:
    kind = _label(fields, "kind").lower()
    if kind and kind not in KINDS:
        raise UnreadableError(f"broken front matter: kind is {kind!r}; write one of {', '.join(KINDS)}")
    language = _label(fields, "language").lower()
    if language and not re.fullmatch(r"[a-z]{2}(?:[-_][a-z]+)?", language):
        raise UnreadableError(f"broken front matter: language is {language!r}; write a code such as vi or en")
    return Head(
        title=_label(fields, "title"),
        publisher=_label(fields, "publisher"),
        url=safe_url(_label(fields, "url")),
        published=_day(fields, "published"),
        retrieved=_day(fields, "retrieved"),
        language=language[:2],
        kind=kind,
    )


def _label(fields: dict[str, object], key: str) -> str:
    value = fields.get(key, "")
    if not isinstance(value, str):
        raise UnreadableError(f"broken front matter: {key} is a list or a mapping; write one line of text")
    return label(value)


def label(text: str) -> str:
    """A clean text on one line, for titles and names; at most 500 characters."""
    return " ".join(clean(text).split())[:_MAX_LABEL]


def _day(fields: dict[str, object], key: str) -> date | None:
    written = _label(fields, key)
    if written.lower() in {"", "null", "~", "none"}:
        return None
    match = re.fullmatch(r"(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}\S*.*)?", written)
    try:
        return date.fromisoformat(match[1] if match else "")
    except ValueError as error:
        raise UnreadableError(
            f"impossible date: {key} is {written!r}; write a day of the calendar as YYYY-MM-DD"
        ) from error


def safe_url(text: str) -> str:
    """The address if it is one of the web (http, https) without spaces or quotes, else an empty string."""
    try:
        parts = urlsplit(text)
        usable = parts.scheme.lower() in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return ""
    return text if usable and not re.search(r"[\s<>\"'`\\]", text) else ""


def language_of(text: str) -> str:
    """ "vi" or "en" (ISO 639-1) by the share of Vietnamese letters in the first 20,000 characters."""
    letters = [character for character in text[:20_000] if character.isalpha()]
    vietnamese = sum(character in VIETNAMESE_LETTERS for character in letters)
    return "en" if letters and vietnamese * 50 < len(letters) else "vi"
