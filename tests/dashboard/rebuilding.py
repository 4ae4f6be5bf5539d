"""Later builds of the tests' database, in which something has changed."""

from __future__ import annotations

from pathlib import Path

from tests.dashboard.fixture_database import build

_HANOI = "indicator = 'par_index_rank' AND place = 'VN-HN' AND basis = 'stated'"
HANOI_2021 = f"{_HANOI} AND source = 'par-index-2021'"
HANOI_2022 = f"{_HANOI} AND source = 'bao-cao-hdnd-2023' AND period = '2022'"


def rebuilt(folder: Path, version: str, *statements: str) -> str:
    """A build of another version after the statements have run; returns the path by which it is asked."""
    return str(build(folder, version, changes=statements).resolve())


def corrected(which: str, value: float, day: str) -> tuple[str, ...]:
    """A correction of the value of one claim."""
    return (
        f"UPDATE claim SET original_value = value, corrected = 'value: ' || value::INTEGER, value = {value}, "
        f"low = {value}, high = {value}, status = 'corrected' WHERE {which}",
        f"INSERT INTO correction SELECT claim_id, 'correct', 'value', original_value::INTEGER::VARCHAR, "
        f"'{value:g}', 'Bảng gốc ghi số khác.', 'Số Gốc', DATE '{day}', 'The table itself says so.', 2 "
        f"FROM claim WHERE {which}",
    )


def published_early(source: str, day: str) -> tuple[str, ...]:
    """A source that came out on that day: what it says of a period that was running then is provisional."""
    return tuple(
        f"UPDATE {table} SET published = DATE '{day}' WHERE source = '{source}'"
        for table in ("source", "claim")
    )


def rejected(which: str, day: str) -> tuple[str, ...]:
    """A claim that does not count any more."""
    return (
        f"UPDATE claim SET status = 'rejected' WHERE {which}",
        f"INSERT INTO correction SELECT claim_id, 'reject', '', '', '', 'Không thể đúng.', 'Số Gốc', "
        f"DATE '{day}', 'Cannot be right.', 3 FROM claim WHERE {which}",
    )


def restated(which: str, value: float, claim: str, period: str = "") -> tuple[str, ...]:
    """A newer official source that says another value for the cell of a claim, or for another period."""
    first, last = f"DATE '{period}-01-01'", f"DATE '{period}-12-31'"
    moved = f", '{period}' AS period, {first} AS period_start, {last} AS period_end" if period else ""
    return (
        "INSERT INTO source SELECT 'moi-2027', 'moi-2027.md', 'Công bố lại', 'Bộ Nội vụ', 'official', "
        "'https://moha.example.vn/2027', DATE '2027-01-05', DATE '2027-01-06', 'vi', sha256, text "
        "FROM source WHERE source = 'par-index-2022'",
        f"INSERT INTO claim SELECT * REPLACE ('{claim}' AS claim_id, 'moi-2027' AS source, {value} AS value, "
        f"DATE '2027-01-05' AS published, {value} AS low, {value} AS high{moved}) FROM claim WHERE {which}",
    )
