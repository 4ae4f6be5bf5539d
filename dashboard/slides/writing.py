"""One deck in any format."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, cast, get_args

from dashboard.slides.deck import Deck, Progress
from dashboard.slides.pptx_theme import Ratio

Format = Literal["pptx", "pdf", "html"]
FORMATS: tuple[Format, ...] = get_args(Format)
TYPES: dict[Format, str] = {
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "pdf": "application/pdf",
    "html": "text/html",
}


def write_deck(
    deck: Deck,
    kind: str,
    *,
    ratio: Ratio = "16:9",
    template: Path | None = None,
    progress: Progress | None = None,
) -> bytes:
    """The deck as a file of that kind, one of FORMATS; its library is loaded when it is asked for."""
    match cast(Format, kind):
        case "pptx":
            from dashboard.slides.pptx import write_pptx  # noqa: PLC0415 - loaded when asked for

            return write_pptx(deck, template, ratio, progress)
        case "pdf":
            from dashboard.slides.pdf import write_handout  # noqa: PLC0415 - loaded when asked for

            return write_handout(deck, progress)
        case "html":
            from dashboard.slides.html import write_html  # noqa: PLC0415 - loaded when asked for

            return write_html(deck, progress)
