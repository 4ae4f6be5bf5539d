"""The command line of the extraction: build the database, look at claims, check them."""

from __future__ import annotations

import argparse
import io
import os
import re
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

import pandas as pd

from extract.building import all_findings, count_by_severity, tables_of
from extract.corrections import read_corrections
from extract.earlier import earlier_build
from extract.findings import ERROR, FINDING_COLUMNS, NOTE, WARNING
from extract.formats import FORMATS
from extract.identity import extractor_version, part_versions
from extract.reading import Harvest, Known, read_all
from extract.reference import read_reference
from extract.spreading import processes
from extract.store import count_rows, write_database
from extract.store_tables import Tables
from extract.table import CLAIM_COLUMNS, plain_records, tidy
from extract.versions import BuildError, only_builder

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"
DATABASE = ROOT / "data" / "metrics.duckdb"
REFERENCE = ROOT / "data" / "reference"
CORRECTIONS = ROOT / "data" / "corrections.csv"

Reference = Mapping[str, pd.DataFrame]

DONE, FAILED = 0, 1  # wrong usage is 2: argparse exits with it

# Columns that follow from others or from corrections; a claim as printed has those that are read.
_OF_STORE = ("low", "high", "status", "original_value", "corrected")
PRINTED_CLAIM = tuple(name for name in CLAIM_COLUMNS if name not in _OF_STORE)
_TERMINAL_CLAIM = ("source", "indicator", "place", "agency", "level", "period", "value", "unit", "total",
                   "qualifier", "basis", "quote")  # fmt: skip
_TERMINAL_FINDING = ("severity", "kind", "message_vi")

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
        reference = read_reference(REFERENCE)
        if options.dry_run:
            return _look(options)
        return _check(options, reference) if options.check else _build(options, reference)
    except BuildError as error:
        _say(f"error: {error}")
        return FAILED


def _look(options: argparse.Namespace) -> int:
    """Print the claims."""
    harvest = _read(options, None)
    form = options.format or "table"
    _print_frame(tidy(harvest.readings), form, _TERMINAL_CLAIM if form == "table" else PRINTED_CLAIM)
    return _name_failures(harvest)


def _check(options: argparse.Namespace, reference: Reference) -> int:
    """Print the findings; errors among them fail the check."""
    harvest, tables = _harvest(options, reference)
    findings = all_findings(tables)
    form = options.format or "table"
    _print_frame(findings, form, _TERMINAL_FINDING if form == "table" else list(FINDING_COLUMNS))
    counted = count_by_severity(findings)
    _say(_count_findings(counted))
    return _name_failures(harvest) or (FAILED if counted["error"] else DONE)


def _build(options: argparse.Namespace, reference: Reference) -> int:
    """Read everything and put a new database in place of the old."""
    database = (options.database or DATABASE).absolute()
    with only_builder(database, _say):
        begun = time.time()
        harvest, tables = _harvest(options, reference)
        if not harvest.readings and not harvest.kept:
            _name_failures(harvest)
            raise BuildError(f"nothing could be read, so {database.name} was left as it is")
        _say(f"writing {database.name}")
        build = write_database(database, tables, extractor=extractor_version(REFERENCE), begun=begun)
    rows = count_rows(build.file)
    numbers = [_count(rows[table], table) for table in ("source", "claim", "rejection")]
    print(", ".join([*numbers, _count_findings(rows)]))
    print(f"{_shown(build.file)} {'built' if build.changed else 'is up to date'}, version {build.version}")
    return _name_failures(harvest)


def _harvest(options: argparse.Namespace, reference: Reference) -> tuple[Harvest, Tables]:
    """What was read, and all tables; what did not change since the build before is taken over from it.

    Of a part of the sources only the corrections that concern it are applied.
    """
    versions = part_versions(REFERENCE)
    database = (options.database or DATABASE).absolute()
    earlier = None if options.anew else earlier_build(database, versions)
    harvest = _read(options, earlier.known if earlier else None)
    if any(reading.document.source in harvest.kept for reading in harvest.readings):
        earlier, harvest = None, _read(options, None)  # a new source has the name of one that is kept
    everything = not options.paths or SEEDS in [path.absolute() for path in options.paths]
    tables = tables_of(
        harvest,
        reference,
        read_corrections(CORRECTIONS, reference),
        versions=versions,
        whole=everything and not harvest.failures,
        earlier=earlier,
    )
    return harvest, tables


def _read(options: argparse.Namespace, known: Known | None) -> Harvest:
    return read_all(
        options.paths or [SEEDS],
        published=options.published,
        root=ROOT,
        progress=_say,
        reference=REFERENCE,
        executors=processes(options.workers) if options.workers > 1 else None,
        known=known,
    )


def _name_failures(harvest: Harvest) -> int:
    for failure in harvest.failures:
        _say(f"not read: {failure.source_file}: {failure.reason}")
    return FAILED if harvest.failures else DONE


def _count_findings(counted: Mapping[str, int]) -> str:
    """How many findings there are, from the numbers of each severity."""
    numbers = {severity: counted.get(severity, 0) for severity in (ERROR, WARNING, NOTE)}
    words = [_count(number, severity) for severity, number in numbers.items()]
    return f"{_count(sum(numbers.values()), 'finding')} ({', '.join(words)})"


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'s' * (number != 1)}"


def _shown(path: Path) -> Path:
    return path.relative_to(ROOT) if path.is_relative_to(ROOT) else path


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
