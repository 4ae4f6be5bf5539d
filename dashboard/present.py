"""Writes a story as PowerPoint, PDF or HTML, or an indicator on one page; without a browser, for a job.

python -m dashboard.present data/stories/NAME.json --to FILE.pptx
python -m dashboard.present --brief INDICATOR --to FILE.pdf
"""

from __future__ import annotations

import argparse
import os
import shlex
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qsl

from streamlit import config

from dashboard import cached
from dashboard.address import read_address
from dashboard.charts.palette import LIGHT
from dashboard.database import (
    VARIABLE,
    DatabaseBrokenError,
    DatabaseMissingError,
    DatabaseOlderError,
    pointer,
    rebuild_command,
    served,
)
from dashboard.model import LANGUAGES
from dashboard.slides.deck import make_deck
from dashboard.slides.pdf import write_brief
from dashboard.slides.writing import FORMATS, write_deck
from dashboard.stories.keeping import read_file
from dashboard.stories.story import StoryError
from dashboard.texts import words
from dashboard.views.showing import show

DONE, WRONG, USAGE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the file; 0 where it is written, 1 where something is wrong with story, database or disk."""
    # Without a running page Streamlit's caches work as well, and say at each call that there is no page.
    config.set_option("logger.level", "error")
    parser = _parser()
    given = parser.parse_args(arguments)
    if (given.story is None) == (given.brief is None):
        parser.error("give either a story's file or --brief INDICATOR")
    target = Path(given.to)
    if given.database:
        os.environ[VARIABLE] = given.database
    text = words(given.language or "vi")
    try:
        content, remarks = _brief(given) if given.story is None else _slides(given)
        _write(target, content)
    except StoryError as error:
        return _fail(text[f"story_fault_{error.fault}"].format(**error.values))
    except DatabaseMissingError as error:
        return _fail(text["present_no_database"].format(path=error))
    except DatabaseOlderError:
        command = rebuild_command(shlex.quote(str(pointer())))
        return _fail(text["database_older"].format(name=pointer(), command=command))
    except DatabaseBrokenError as error:
        return _fail(text["present_broken_database"].format(path=error))
    except OSError as error:
        return _fail(text["present_not_written"].format(name=target.name, why=error.strerror))
    for said in remarks:
        sys.stderr.write(said + "\n")
    return DONE


def _slides(given: argparse.Namespace) -> tuple[bytes, list[str]]:
    """The story's file, and what is to be said of its slides."""
    kind = _kind(given, FORMATS)
    story = read_file(Path(given.story))
    deck = make_deck(served(), replace(story, language=given.language or story.language))
    template = Path(given.template) if given.template else None
    remarks = [
        f"{number}. {said}"
        for number, slide in enumerate(deck.slides, start=1)
        for said in (slide.problem, slide.changed)
        if said
    ]
    return write_deck(deck, kind, ratio=given.ratio, template=template), remarks


def _brief(given: argparse.Namespace) -> tuple[bytes, list[str]]:
    """One page about an indicator, or about the view that an address asks for."""
    _kind(given, ("pdf",))
    version = served()
    indicators = [each.indicator for each in cached.indicators(version)]
    asked = dict(parse_qsl(given.brief)) if "=" in given.brief else {"indicator": given.brief}
    address = read_address(asked, indicators, [each.place for each in cached.places(version)])
    if address.wrong:
        raise StoryError("bad_view", values=", ".join(address.wrong), known=", ".join(indicators))
    language = given.language or address.language
    shown = show(version, address, language, LIGHT)
    if shown is None:
        raise StoryError("empty_view", view=given.brief[:120])
    return write_brief(version, shown), []


def _kind(given: argparse.Namespace, kinds: Sequence[str]) -> str:
    """The ending of the file that is asked for; raises StoryError where it cannot be written."""
    kind = Path(given.to).suffix.lower().lstrip(".")
    if kind not in kinds:
        raise StoryError(
            "bad_format", name=Path(given.to).name, kinds=", ".join(f".{each}" for each in kinds)
        )
    return kind


def _write(target: Path, content: bytes) -> None:
    """The file whole or not at all: a job that is stopped leaves the old one."""
    handle, written = tempfile.mkstemp(dir=target.parent, prefix=".present-")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Path(written).chmod(0o644)
        Path(written).replace(target)
    except OSError:
        Path(written).unlink(missing_ok=True)
        raise


def _fail(message: str) -> int:
    sys.stderr.write(message + "\n")
    return WRONG


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m dashboard.present",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("story", nargs="?", help="the story's file, as in data/stories/NAME.json")
    parser.add_argument(
        "--brief",
        metavar="INDICATOR",
        help="instead of a story one page about an indicator, or about a view "
        "(indicator=ID&places=HN,DN, as in the address of its page)",
    )
    parser.add_argument("--to", required=True, metavar="FILE", help="what to write: .pptx, .pdf or .html")
    parser.add_argument("--database", metavar="FILE", help="read this one, not the one that is served")
    parser.add_argument("--template", metavar="FILE.pptx", help="an organisation's own presentation")
    parser.add_argument("--ratio", choices=("16:9", "4:3"), default="16:9", help="of the slides")
    parser.add_argument("--language", choices=LANGUAGES, help="another language than the story's")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
