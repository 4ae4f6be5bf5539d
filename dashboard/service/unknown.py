"""Addresses that are no page: a sentence with the way back instead of another page under a wrong name."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from urllib.parse import parse_qs

from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard.model import Language
from dashboard.texts import words
from dashboard.typeface import faces

FRAMEWORK = frozenset(
    {"_stcore", "media", "component", "static", "app", "auth", "oauth2callback", "vendor", "_st"}
)
"""First parts of the addresses that Streamlit answers itself."""
_STYLE = (
    "body{font:1.05rem/1.6 'Be Vietnam Pro','Noto Sans',sans-serif;max-width:38rem;margin:18vh auto;"
    "padding:0 1.5rem;background:#FBFAF7;color:#1D2226}a{color:inherit}"
    "@media(prefers-color-scheme:dark){body{background:#15181C;color:#E9E7E2}}"
)


class UnknownPages:
    """Answers what is neither a page, nor a route, nor Streamlit's own with a page that says so (404)."""

    def __init__(self, app: ASGIApp, pages: Iterable[str], routes: Iterable[str]) -> None:
        self._app = app
        self._pages = frozenset(pages)
        self._known = FRAMEWORK | {route.strip("/").split("/")[0] for route in routes}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what somebody answers."""
        if scope["type"] == "http" and scope["method"] in ("GET", "HEAD") and self._is_unknown(scope["path"]):
            await HTMLResponse(_page(scope), status_code=404)(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    def _is_unknown(self, path: str) -> bool:
        """No page at its end, nobody's at its beginning, and no file."""
        parts = [part for part in path.split("/") if part]
        return bool(parts) and not (parts[-1] in self._pages or parts[0] in self._known or "." in parts[-1])


def _page(scope: Scope) -> str:
    asked = parse_qs(scope.get("query_string", b"").decode("latin-1")).get("lang", ["vi"])[0]
    language: Language = "en" if asked == "en" else "vi"
    text = words(language)
    root = scope.get("root_path", "")
    back = f"{root}/{'?lang=en' if language == 'en' else ''}"
    typeface = faces(f"{root}/app/static/fonts/{{name}}", (400, 700))
    return (
        f'<!doctype html><html lang="{language}"><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{escape(text["unknown_page"])}</title>'
        f"<style>{typeface}{_STYLE}</style><h1>{escape(text['unknown_page'])}</h1>"
        f"<p>{escape(text['unknown_page_what'].format(path=scope['path'][:120]))}</p>"
        f'<p><a href="{escape(back)}">{escape(text["unknown_page_back"])}</a></p></html>'
    )
