"""What the command line does where something is to be read: look at claims, check them, build."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from extract.building import all_findings, count_by_severity, tables_of
from extract.corrections import read_corrections
from extract.earlier import earlier_build
from extract.findings import FINDING_COLUMNS
from extract.formats import FORMATS
from extract.home import DONE, FAILED, ROOT, Home, count_findings, say, tell_build
from extract.identity import extractor_version
from extract.marks import Files, marked_files
from extract.reading import Harvest, Known, read_files
from extract.reference import read_reference
from extract.same_again import parts_of
from extract.spreading import processes
from extract.store import write_database
from extract.store_summary import summary_of
from extract.store_tables import Tables
from extract.table import CLAIM_COLUMNS, plain_records, tidy
from extract.versions import BuildError

Reference = Mapping[str, pd.DataFrame]

# Columns that follow from others or from corrections; a claim as printed has those that are read.
_OF_STORE = ("low", "high", "status", "original_value", "corrected")
_PRINTED_CLAIM = tuple(name for name in CLAIM_COLUMNS if name not in _OF_STORE)
_TERMINAL_CLAIM = ("source", "indicator", "place", "agency", "level", "period", "value", "unit", "total",
                   "qualifier", "basis", "quote")  # fmt: skip
_TERMINAL_FINDING = ("severity", "kind", "message_vi")


def look(options: argparse.Namespace, home: Home) -> int:
    """Print the claims; the exit status."""
    read_reference(home.reference)
    harvest = _read(options, home, _files(options, home), None)
    form = options.format or "table"
    _print_frame(tidy(harvest.readings), form, _TERMINAL_CLAIM if form == "table" else _PRINTED_CLAIM)
    return _name_failures(harvest)


def check(options: argparse.Namespace, home: Home) -> int:
    """Print the findings; the exit status: errors among them fail the check."""
    reference = read_reference(home.reference)
    harvest, tables = _harvest(options, home, _files(options, home), reference)
    findings = all_findings(tables)
    form = options.format or "table"
    _print_frame(findings, form, _TERMINAL_FINDING if form == "table" else list(FINDING_COLUMNS))
    counted = count_by_severity(findings)
    say(count_findings(counted))
    return _name_failures(harvest) or (FAILED if counted["error"] else DONE)


def build(options: argparse.Namespace, home: Home, files: Files, begun: float) -> int:
    """Read what changed and put a new database in place of the old; the exit status."""
    harvest, tables = _harvest(options, home, files, read_reference(home.reference))
    if not harvest.readings and not harvest.kept:
        _name_failures(harvest)
        raise BuildError(f"nothing could be read, so {home.database.name} was left as it is")
    say(f"writing {home.database.name}")
    made = write_database(home.database, tables, extractor=extractor_version(home.reference), begun=begun)
    tell_build(made.file, summary_of(made.file), changed=made.changed)
    return _name_failures(harvest)


def _harvest(
    options: argparse.Namespace, home: Home, files: Files, reference: Reference
) -> tuple[Harvest, Tables]:
    """What was read, and all tables; what did not change since the build before is taken over from it.

    Of a part of the sources only the corrections that concern it are applied.
    """
    whole = home.is_whole(options.paths)
    earlier = None if options.anew else earlier_build(home.database, parts_of(home, whole=whole))
    harvest = _read(options, home, files, earlier.known if earlier else None)
    if any(reading.document.source in harvest.kept for reading in harvest.readings):
        earlier, harvest = None, _read(options, home, files, None)  # new, by the name of one that is kept
    whole = whole and not harvest.failures
    tables = tables_of(
        harvest,
        reference,
        read_corrections(home.corrections, reference),
        versions=parts_of(home, whole=whole),
        whole=whole,
        earlier=earlier,
    )
    return harvest, tables


def _files(options: argparse.Namespace, home: Home) -> Files:
    return marked_files(options.paths or [home.seeds], options.published)


def _read(options: argparse.Namespace, home: Home, files: Files, known: Known | None) -> Harvest:
    return read_files(
        files,
        published=options.published,
        root=ROOT,
        progress=say,
        reference=home.reference,
        executors=processes(options.workers) if options.workers > 1 else None,
        known=known,
    )


def _name_failures(harvest: Harvest) -> int:
    for failure in harvest.failures:
        say(f"not read: {failure.source_file}: {failure.reason}")
    return FAILED if harvest.failures else DONE


def _print_frame(frame: pd.DataFrame, form: str, columns: Sequence[str]) -> None:
    _print_lines(FORMATS[form](plain_records(frame, columns), columns))


def _print_lines(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)
