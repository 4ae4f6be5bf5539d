"""The command line of the extraction: build the database, look at claims, check them."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import pandas as pd

from extract.formats import FORMATS
from extract.lexicon import load_lexicon
from extract.reading import Harvest, read_all
from extract.table import CLAIM_COLUMNS, plain_records, tidy

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"
DATABASE = ROOT / "data" / "metrics.duckdb"
REFERENCE = ROOT / "data" / "reference"

DONE, SOME_UNREAD, WRONG_USAGE = 0, 1, 2

# What the store adds for itself; the printed claim has the columns of the tidy table and no more.
_NOT_PRINTED = ("low", "high")
_TERMINAL = ("source", "indicator", "place", "agency", "level", "period", "value", "unit", "total",
             "qualifier", "basis", "quote")  # fmt: skip

_EXAMPLES = """\
examples:
  python -m extract
      read everything under seeds/ and rebuild data/metrics.duckdb
  python -m extract report.md folder/ --dry-run --format jsonl
      print one claim a line and write nothing
  python -m extract note.txt --published 2024-07-03 --dry-run --format table
      a text without front matter, published on that day
  python -m extract seeds/ --database /tmp/try.duckdb
      build another database
  python -m extract --check --format json
      print what the checks find

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
    harvest = read_all(
        options.paths or [SEEDS],
        load_lexicon(REFERENCE),
        published=options.published,
        root=ROOT,
        progress=_say,
    )
    if options.dry_run:
        _print_claims(harvest, options.format or "table")
    for failure in harvest.failures:
        _say(f"not read: {failure.source_file}: {failure.reason}")
    return SOME_UNREAD if harvest.failures else DONE


def _print_claims(harvest: Harvest, form: str) -> None:
    columns = [name for name in CLAIM_COLUMNS if name not in _NOT_PRINTED]
    _print_frame(tidy(harvest.readings), form, _TERMINAL if form == "table" else columns)


def _print_frame(frame: pd.DataFrame, form: str, columns: Sequence[str]) -> None:
    _print_lines(FORMATS[form](plain_records(frame, columns), columns))


def _print_lines(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


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
    add("--published", type=_day, metavar="DATE", help="day of publication of texts without front matter")
    return parser


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day: write it as 2024-07-03") from None
