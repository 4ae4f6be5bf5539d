"""The address that presents a story: one page with everything in it, no frame of the product around it."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import replace
from html import escape
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route

from dashboard.database import (
    DatabaseBrokenError,
    DatabaseMissingError,
    DatabaseOlderError,
    pointer,
    rebuild_command,
    served,
)
from dashboard.model import Language
from dashboard.slides.deck import make_deck
from dashboard.slides.html import deck_data, page_within
from dashboard.stories.format import read_link, write_link
from dashboard.stories.held import find_held, hold
from dashboard.stories.keeping import read_kept
from dashboard.stories.story import Story, StoryError
from dashboard.texts import words

PATH = "show"
_HEADERS = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'unsafe-inline'; "
        "img-src data: blob:; font-src 'self' data:; base-uri 'none'; form-action 'none'"
    ),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
}
_LOG = logging.getLogger(__name__)


def show_routes() -> list[Route]:
    """The address `show`; its parameters are those of `show_link`."""
    return [Route(f"/{PATH}", _answer)]


def show_link(story: Story, slide: int = 0) -> str:
    """The address that presents this story from a slide on, counted from 0; relative."""
    link = write_link(story)
    asked = {"s": link} if link else {"held": hold(story)}
    return f"{PATH}?{urlencode(asked)}" + (f"#{slide + 1}" if slide else "")


def asked_story(parameters: Mapping[str, str]) -> Story:
    """The story that an address asks for: kept by name, in the link, or held; raises StoryError."""
    if name := parameters.get("story"):
        return read_kept(name)
    if link := parameters.get("s"):
        return read_link(link)
    story = find_held(parameters.get("held", ""))
    if story is None:
        raise StoryError("gone")
    return story


async def _answer(request: Request) -> HTMLResponse:
    language: Language = "en" if request.query_params.get("lang") == "en" else "vi"
    try:
        page = await run_in_threadpool(_page, dict(request.query_params))
        return HTMLResponse(page, headers=_HEADERS)
    except StoryError as error:
        return _message(words(language)[f"story_fault_{error.fault}"].format(**error.values), language, 404)
    except DatabaseOlderError as error:
        _LOG.error("The database cannot be served: %s", error)
        said = words(language)["database_older"].format(name=pointer().name, command=rebuild_command())
        return _message(said, language, 503)
    except (DatabaseMissingError, DatabaseBrokenError):
        return _message(words(language)["database_broken"], language, 503)
    except Exception:
        # Whatever fails, the reader gets a sentence and the log the details.
        _LOG.exception("The story could not be shown")
        return _message(words(language)["page_failed"], language, 500)


def _page(parameters: Mapping[str, str]) -> str:
    story = asked_story(parameters)
    if parameters.get("lang") in ("vi", "en"):
        story = replace(story, language="en" if parameters["lang"] == "en" else "vi")
    return page_within(deck_data(make_deck(served(), story)))


def _message(said: str, language: Language, status: int) -> HTMLResponse:
    page = (
        f'<!doctype html><html lang="{language}"><meta charset="utf-8">'
        f"<title>{escape(words(language)['product'])}</title>"
        f'<body style="font: 1.2rem/1.5 sans-serif; max-width: 40rem; margin: 20vh auto; padding: 0 1rem">'
        f"<p>{escape(said)}</p></body></html>"
    )
    return HTMLResponse(page, status_code=status, headers=_HEADERS)
