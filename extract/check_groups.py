"""Which claims a check looks at together: groups of the tidy table, found on whole columns.

Only groups in which there is something to look at become rows of Python; of a table that grew, only those
that a changed source touches.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from extract.findings import COUNTING, COUNTS, Finding, Ground, rows_of
from extract.rankings import with_ranking
from extract.wording import Row

Look = Callable[[Ground, Sequence[Row]], Iterable[Finding]]
Mask = pd.Series  # of bool, one a claim

_NO_DAY = pd.Timestamp("1900-01-01")  # sorts before every day of the table
# What a check reads of a claim, and what it is grouped by.
_READ = (
    "claim_id", "indicator", "place", "agency", "level", "period", "period_start", "period_end", "value",
    "unit", "total", "qualifier", "basis", "source", "published", "sentence", "start", "low", "high",
    "measure", "ranked_among",
)  # fmt: skip
_TAKEN = _READ[:-2]  # what of that the table has
CHECKED = (*_TAKEN, "status")  # what of a claim the checks depend on


@dataclass(frozen=True)
class Check:
    """A check: what makes claims a group, in which groups to look, and what it finds in one.

    What it finds in a group depends on the claims of that group alone, and on what their sources claim.
    `among` says which claims are looked at; `worth` which of them stand in a group worth a look, given the
    claims and their groups' numbers.
    """

    kinds: tuple[str, ...]
    look: Look
    by: tuple[str, ...]
    among: Callable[[pd.DataFrame], Mask]
    worth: Callable[[pd.DataFrame, Mask], Mask]

    def group_numbers(self, claims: pd.DataFrame) -> Mask:
        """The number of each claim's group, -1 for claims that are not looked at."""
        concerned = claims[self.among(claims)]
        numbers = pd.Series(-1, index=claims.index)
        if len(concerned):
            numbers[concerned.index] = concerned.groupby(list(self.by), sort=False).ngroup()
        return numbers


def everything(claims: pd.DataFrame) -> Mask:
    """Every claim."""
    return pd.Series(True, index=claims.index)


def dated(claims: pd.DataFrame) -> Mask:
    """Claims of a known period: the others are compared with nothing."""
    return claims["is_dated"]


def reached(claims: pd.DataFrame) -> Mask:
    """Claims of a known period that are no target."""
    return claims["is_dated"] & ~claims["is_target"]


def several(claims: pd.DataFrame, groups: Mask, column: str, least: int = 2) -> Mask:
    """Claims whose group has at least so many values in a column."""
    pairs = pd.DataFrame({"group": groups, "value": claims[column]}).drop_duplicates()
    counts = pairs["group"].value_counts()
    return groups.map(counts) >= least


def prepared(
    claims: pd.DataFrame, reference: Mapping[str, pd.DataFrame], table: pd.DataFrame
) -> pd.DataFrame:
    """The claims that count, with the columns that checks group by and no empty one among them.

    `table` is the table `ranking`, with a row at least for every rank among the claims.

    Beside those of the table: `measure`, `topic`, `family`, `lowest`, `highest` and `usual_unit` of the
    indicator; `ranked_among`, and `among`, the same with 0 for none; `from_day` and `to_day`, the period's;
    `first`, the same as from_day, but one day for all stocks, of which only the last day matters; `weeks`,
    the length of the period, 0 for a stock; `is_target`, `is_dated`, `is_count`; `scale`, what the value is
    out of.
    """
    counting = claims[list(_TAKEN)][claims["status"].isin(COUNTING)].reset_index(drop=True)
    ranked = with_ranking(counting, table)
    known = reference["indicator"].set_index("indicator")
    of = {
        name: ranked["indicator"].map(known[name])
        for name in ("measure", "topic", "family", "lowest", "highest", "unit")
    }
    stock = of["measure"] == "stock"
    days = (ranked["period_end"] - ranked["period_start"]).dt.days
    return ranked.assign(
        measure=of["measure"],
        topic=of["topic"],
        family=of["family"],
        lowest=of["lowest"].astype("float64"),
        highest=of["highest"].astype("float64"),
        usual_unit=of["unit"],
        among=ranked["ranked_among"].fillna(0.0),
        first=ranked["period_start"].where(~stock, _NO_DAY).fillna(_NO_DAY),
        from_day=ranked["period_start"].fillna(_NO_DAY),
        to_day=ranked["period_end"].fillna(_NO_DAY),
        weeks=(days / 7).round().where(~stock, 0.0).fillna(-1.0),
        is_target=ranked["basis"] == "target",
        is_dated=ranked["period_start"].notna(),
        is_count=ranked["unit"].isin(COUNTS),
        scale=ranked["total"].fillna(ranked["ranked_among"]).fillna(of["highest"].astype("float64")),
    )


def find(ground: Ground, claims: pd.DataFrame, checks: Iterable[tuple[Check, Mask]]) -> Iterator[Finding]:
    """What the checks find in the prepared claims, each in the groups of claims with a number in its mask."""
    chosen = [(check, _groups(check, claims, numbers)) for check, numbers in checks]
    needed = np.unique(
        np.concatenate([np.empty(0, dtype=np.int64), *(g for _, groups in chosen for g in groups)])
    )
    rows = dict(zip(needed.tolist(), rows_of(claims.iloc[needed][list(_READ)]), strict=True))
    for check, groups in chosen:
        for positions in groups:
            yield from check.look(ground, [rows[position] for position in positions.tolist()])


def _groups(check: Check, claims: pd.DataFrame, numbers: Mask) -> list[np.ndarray]:
    """Positions of the claims of each group worth a look, in the order of the table."""
    asked = np.flatnonzero(numbers.to_numpy() >= 0)
    some = claims.iloc[asked]
    worth = check.worth(some, numbers.iloc[asked]).to_numpy(dtype=bool)
    asked = asked[worth]
    if not len(asked):
        return []
    of = numbers.to_numpy()[asked]
    order = np.argsort(of, kind="stable")
    ends = np.flatnonzero(np.diff(of[order])) + 1
    return np.split(asked[order], ends)
