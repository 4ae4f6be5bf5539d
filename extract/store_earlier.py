"""Reads from the file of the build before what the next one looks at again; SQL, as in the store.

Questions are about some sources, some ranks, some groups of claims: answers stay small in a large table.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from extract.check_groups import CHECKED
from extract.findings import FINDING_COLUMNS
from extract.rankings import RANKING_COLUMNS
from extract.table import (
    CLAIM_COLUMNS,
    CORRECTION_COLUMNS,
    INGREDIENT_COLUMNS,
    REJECTION_COLUMNS,
    SOURCE_COLUMNS,
)
from extract.versions import BuildError, in_one_line

_COLUMNS: Mapping[str, Mapping[str, str]] = {
    "claim": CLAIM_COLUMNS,
    "correction": CORRECTION_COLUMNS,
    "finding": FINDING_COLUMNS,
    "ranking": RANKING_COLUMNS,
    "rejection": REJECTION_COLUMNS,
    "source": SOURCE_COLUMNS,
}
LOOKED_AT = {name: CLAIM_COLUMNS[name] for name in dict.fromkeys([*CHECKED, "end"])}
# Columns by which checks group claims, as the table has them; the others that they group by only part
# these groups further.
_GROUPED_BY = {
    **{name: f"c.{name}" for name in ("claim_id", "source", "indicator", "place", "agency")},
    **{name: f"c.{name}::VARCHAR" for name in ("level", "unit")},
    "from_day": "c.period_start",
    "to_day": "c.period_end",
    "topic": "c.topic",
    "family": "c.family",
}


class EarlierFile:
    """The file of a build, open to be read; every method raises BuildError where it cannot be."""

    def __init__(self, file: Path, connection: duckdb.DuckDBPyConnection) -> None:
        self.file = file
        self._connection = connection

    def ingredients(self) -> list[tuple[str, str, str]]:
        """The rows of the table `ingredient`: kind, name, version."""
        return self._rows(f"SELECT {', '.join(INGREDIENT_COLUMNS)} FROM ingredient")

    def publishers(self) -> dict[str, str]:
        """The publisher of every source."""
        return dict(self._rows("SELECT source, publisher FROM source"))

    def corrected(self, claims: Collection[str]) -> set[str]:
        """The sources of claims that are corrected there, and of the named ones."""
        sql = (
            "SELECT DISTINCT source FROM claim WHERE claim_id IN (SELECT claim_id FROM correction) "
            "OR claim_id IN (SELECT unnest($claims::VARCHAR[]))"
        )
        return {source for (source,) in self._rows(sql, {"claims": list(claims)})}

    def every(self, table: str) -> pd.DataFrame:
        """A whole table: correction, finding or ranking."""
        return self._frame(f'FROM "{table}"', _COLUMNS[table])

    def of_sources(self, table: str, sources: Collection[str]) -> pd.DataFrame:
        """The rows of some sources in the table claim, rejection or source."""
        sql = f'FROM "{table}" WHERE source IN (SELECT unnest($sources::VARCHAR[]))'
        return self._frame(sql, _COLUMNS[table], {"sources": list(sources)})

    def ranks(self, cells: pd.DataFrame, without: Collection[str]) -> pd.DataFrame:
        """The ranks in those rankings, but for some sources; claims with the columns that checks look at."""
        sql = (
            "FROM claim SEMI JOIN cells USING (indicator, period_start, period_end) "
            "WHERE unit = 'rank' AND agency = '' AND source NOT IN (SELECT unnest($without::VARCHAR[]))"
        )
        return self._frame(sql, LOOKED_AT, {"without": list(without)}, cells=cells)

    def beside(
        self, claims: pd.DataFrame, groupings: Sequence[Sequence[str]], without: Collection[str]
    ) -> pd.DataFrame:
        """Claims that stand in one group with one of the given by some grouping, some sources left out.

        Groupings are columns of prepared claims; of those that the table does not have, all values count, so
        that more claims may come than stand in a group, never fewer.
        """
        names = dict.fromkeys(tuple(name for name in by if name in _GROUPED_BY) for by in groupings)
        smallest = [by for by in names if not any(set(other) < set(by) for other in names)]
        tables = {f"group{number}": claims[list(by)].drop_duplicates() for number, by in enumerate(smallest)}
        known = "(SELECT claim.*, topic, family FROM claim JOIN indicator USING (indicator)) c"
        alike = [
            f"SELECT claim_id FROM {known} SEMI JOIN group{number} g ON "
            + " AND ".join(f"{_GROUPED_BY[name]} = g.{name}" for name in by)
            for number, by in enumerate(smallest)
        ]
        sql = (
            f"FROM claim WHERE claim_id IN ({' UNION '.join(alike)}) "
            "AND source NOT IN (SELECT unnest($without::VARCHAR[]))"
        )
        return self._frame(sql, LOOKED_AT, {"without": list(without)}, **tables)

    def findings_about(self, claims: Collection[str]) -> pd.DataFrame:
        """The findings whose first claim is among the named."""
        sql = "FROM finding WHERE claim_ids[1] IN (SELECT unnest($claims::VARCHAR[]))"
        return self._frame(sql, FINDING_COLUMNS, {"claims": list(claims)})

    def _rows(self, sql: str, parameters: Mapping[str, Any] | None = None) -> list[tuple[Any, ...]]:
        with _clearly(self.file):
            return self._connection.execute(sql, parameters).fetchall()

    def _frame(
        self,
        sql: str,
        kinds: Mapping[str, Any],
        parameters: Mapping[str, Any] | None = None,
        **tables: pd.DataFrame,
    ) -> pd.DataFrame:
        """What a query gives of the columns and types in `kinds`; `tables` are frames that it names."""
        columns = ", ".join(f'"{name}"' for name in kinds)
        with _clearly(self.file):
            for name, frame in tables.items():
                self._connection.register(name, frame)
            frame = self._connection.execute(f"SELECT {columns} {sql}", parameters).df()
        if "claim_ids" in kinds:
            frame["claim_ids"] = frame["claim_ids"].map(list).astype("object")
        return frame.astype(dict(kinds))


@contextmanager
def opened(file: Path) -> Iterator[EarlierFile]:
    """The file of a build for as long as it is asked; raises BuildError where it cannot be read."""
    with _clearly(file):
        connection = duckdb.connect(str(file), read_only=True)
    try:
        yield EarlierFile(file, connection)
    finally:
        connection.close()


@contextmanager
def _clearly(file: Path) -> Iterator[None]:
    try:
        yield
    except duckdb.Error as error:
        raise BuildError(in_one_line(file, error)) from error
