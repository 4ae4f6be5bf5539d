"""Writes a story as PowerPoint, PDF or HTML without a browser, for a scheduled job.

python -m dashboard.present data/stories/NAME.json --to FILE.pptx
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from streamlit import config

from dashboard.database import VARIABLE, DatabaseBrokenError, DatabaseMissingError, served
from dashboard.model import LANGUAGES, Language
from dashboard.slides.deck import make_deck
from dashboard.slides.writing import FORMATS, write_deck
from dashboard.stories.keeping import read_file
from dashboard.stories.story import StoryError
from dashboard.texts import words

DONE, WRONG, USAGE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the file; 0 where it is written, 1 where something is wrong with story, database or disk."""
    # Without a running page Streamlit's caches work as well, and say at each call that there is no page.
    config.set_option("logger.level", "error")
    given = _parser().parse_args(arguments)
    language: Language = given.language or "vi"
    target = Path(given.to)
    kind = target.suffix.lower().lstrip(".")
    if kind not in FORMATS:
        return _fail(words(language)["present_bad_format"].format(name=target.name))
    if given.database:
        os.environ[VARIABLE] = given.database
    try:
        story = read_file(Path(given.story))
        story = replace(story, language=given.language or story.language)
        language = story.language
        deck = make_deck(served(), story)
        template = Path(given.template) if given.template else None
        _write(target, write_deck(deck, kind, ratio=given.ratio, template=template))
    except StoryError as error:
        return _fail(words(language)[f"story_fault_{error.fault}"].format(**error.values))
    except DatabaseMissingError as error:
        return _fail(words(language)["present_no_database"].format(path=error))
    except DatabaseBrokenError as error:
        return _fail(words(language)["present_broken_database"].format(path=error))
    except OSError as error:
        return _fail(words(language)["present_not_written"].format(name=target.name, why=error.strerror))
    for number, slide in enumerate(deck.slides, start=1):
        for said in (slide.problem, slide.changed):
            if said:
                sys.stderr.write(f"{number}. {said}\n")
    return DONE


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
    parser = argparse.ArgumentParser(prog="python -m dashboard.present", description=__doc__)
    parser.add_argument("story", help="the story's file, as in data/stories/NAME.json")
    parser.add_argument("--to", required=True, metavar="FILE", help="what to write: .pptx, .pdf or .html")
    parser.add_argument("--database", metavar="FILE", help="read this one, not the one that is served")
    parser.add_argument("--template", metavar="FILE.pptx", help="an organisation's own presentation")
    parser.add_argument("--ratio", choices=("16:9", "4:3"), default="16:9", help="of the slides")
    parser.add_argument("--language", choices=LANGUAGES, help="another language than the story's")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
