"""The command line of the extraction: build the database, look at claims, check them."""

from __future__ import annotations

import argparse
import io
import os
import re
import sys
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from extract.formats import FORMATS
from extract.home import DONE, FAILED, ROOT, Home, say, tell_build
from extract.marks import marked_files
from extract.same_again import unchanged_file
from extract.store_summary import summary_of
from extract.versions import BuildError, date_files, only_builder

SEEDS = ROOT / "seeds"
DATABASE = ROOT / "data" / "metrics.duckdb"
REFERENCE = ROOT / "data" / "reference"
CORRECTIONS = ROOT / "data" / "corrections.csv"

_EXAMPLES = """\
examples:
  python -m extract
      read everything under seeds/ and rebuild data/metrics.duckdb
  python -m extract report.md folder/ --dry-run --format jsonl
      print one claim a line and write nothing
  python -m extract note.txt --published 2024-07-03 --dry-run --format table
      a text without front matter, published on that day
  python -m extract seeds/ --database try.duckdb
      build another database
  python -m extract --check --format json
      print what the checks find
  python -m extract --anew
      rebuild without taking over what did not change

exit status: 0 done; 1 some source could not be read, or --check found errors; 2 wrong usage
"""


def main(arguments: Sequence[str]) -> int:
    """Run the command line and return its exit status; prints to stdout, progress to stderr."""
    _speak_utf8()
    try:
        status = _run(_parser(), arguments)
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nobody reads on: no traceback
        return DONE


def _run(parser: argparse.ArgumentParser, arguments: Sequence[str]) -> int:
    options = parser.parse_args(arguments)
    _refuse_what_makes_no_sense(parser, options)
    try:
        home = _home(options)
        if not options.dry_run and not options.check:
            return _build(options, home)
        from extract import runs  # noqa: PLC0415 - as below

        return runs.look(options, home) if options.dry_run else runs.check(options, home)
    except BuildError as error:
        say(f"error: {error}")
        return FAILED


def _home(options: argparse.Namespace) -> Home:
    return Home(SEEDS, (options.database or DATABASE).absolute(), REFERENCE, CORRECTIONS)


def _build(options: argparse.Namespace, home: Home) -> int:
    """Put a new database in place of the old, unless that was made of the same."""
    with only_builder(home.database, say):
        begun = time.time()
        files = marked_files(options.paths or [home.seeds], options.published)
        whole = home.is_whole(options.paths)
        same = None if options.anew else unchanged_file(home, files, whole=whole)
        if same is None:
            from extract import runs  # noqa: PLC0415 - takes longer than to see that nothing changed

            return runs.build(options, home, files, begun)
        say(f"unchanged and taken over: {len(files.sources)} of {len(files.sources)} files")
        date_files(home.database, same, begun)
    tell_build(same, summary_of(same), changed=False)
    return DONE


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _refuse_what_makes_no_sense(parser: argparse.ArgumentParser, options: argparse.Namespace) -> None:
    looking = options.dry_run or options.check
    if options.dry_run and options.check:
        parser.error("--dry-run and --check: choose one")
    if options.format and not looking:
        parser.error("--format needs --dry-run or --check: a build prints only its summary")
    if options.format == "json" and not options.check:
        parser.error("--format json is for --check; claims are printed as jsonl, csv or table")
    if options.anew and options.dry_run:
        parser.error("--anew is for builds and --check: a dry run reads everything as it is")
    if options.paths and not looking and not options.database:
        parser.error(
            "a build from chosen paths would replace the whole database: "
            "add --dry-run to look at them, or --database FILE to build one from them alone"
        )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m extract",
        description="Read documents into one tidy table of claims and write it to DuckDB.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = parser.add_argument
    add("paths", metavar="PATH", nargs="*", type=Path, help="files or folders (default: seeds/)")
    add("--dry-run", action="store_true", help="print the claims and write nothing")
    add("--check", action="store_true", help="print what the checks find and write nothing")
    add("--format", choices=list(FORMATS), help="how to print claims or findings (default: table)")
    add("--database", type=Path, metavar="FILE", help="where to build (default: data/metrics.duckdb)")
    add("--anew", action="store_true", help="read every source again, also those that did not change")
    add("--workers", type=_number, default=1, metavar="N", help="processes that read files (default: 1)")
    add("--published", type=_day, metavar="DATE", help="day of publication of texts without front matter")
    return parser


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day: write it as 2024-07-03") from None


def _number(text: str) -> int:
    if not re.fullmatch(r"[1-9]\d{0,3}", text):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of processes: write 1 or more")
    return int(text)
