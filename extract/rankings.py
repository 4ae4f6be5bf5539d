"""Which ranking a rank belongs to: third of 63 and third of 34 are not the same cell."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pandas as pd

from extract.table import DAY, NUMBER, TEXT, WHOLE

RANKING_COLUMNS: Mapping[str, str] = {
    "indicator": TEXT, "period_start": DAY, "period_end": DAY, "total": NUMBER, "ranked_among": WHOLE,
}  # fmt: skip
CELL = ["indicator", "period_start", "period_end"]
_BEGINNING = date.min


def place_counts(places: pd.DataFrame) -> dict[date, int]:
    """How many provinces and cities exist from each day on which that number may have changed.

    `places` is the table `place`; the first key is the beginning of time.
    """
    ranked = places[places["kind"] != "nation"]
    born = [day.date() if pd.notna(day) else _BEGINNING for day in ranked["valid_from"]]
    gone = [day.date() + timedelta(1) if pd.notna(day) else date.max for day in ranked["valid_to"]]
    changes = sorted({_BEGINNING, *born, *(day for day in gone if day != date.max)})
    lives = list(zip(born, gone, strict=True))
    return {day: sum(first <= day < end for first, end in lives) for day in changes}


def rankings(claims: pd.DataFrame, places: pd.DataFrame) -> pd.DataFrame:
    """The table `ranking`: for every ranked indicator, period and stated total, among how many places.

    A stated total belongs to the nearest number of places that ever was (60 and 64 to 63). A rank whose
    source states no total (written 0) belongs where most ranks of that indicator and period do, and where
    none states a total, to the number of places on the last day of the period.
    """
    counts = place_counts(places)
    ranks = claims[[*CELL, "total"]][_is_ranked(claims)]
    stated = ranks.dropna(subset=["total"])
    nearest = {
        total: min(counts.values(), key=lambda count: abs(count - total)) for total in set(stated["total"])
    }
    usual = stated.assign(among=stated["total"].map(nearest)).groupby(CELL)["among"].agg(_most_common)
    every = ranks.assign(total=ranks["total"].fillna(0.0)).drop_duplicates().sort_values([*CELL, "total"])
    among = [
        nearest.get(total) or usual.get((indicator, first, last)) or _count_on(counts, last.date())
        for indicator, first, last, total in every.itertuples(index=False)
    ]
    frame = every.assign(ranked_among=pd.Series(among, index=every.index, dtype=WHOLE))
    return frame.reset_index(drop=True)


def ranked_cells(claims: pd.DataFrame) -> pd.DataFrame:
    """The indicators and periods of which ranks are among the claims; columns of CELL, each row once."""
    return claims[CELL][_is_ranked(claims)].drop_duplicates(ignore_index=True)


def with_ranking(claims: pd.DataFrame, table: pd.DataFrame) -> pd.DataFrame:
    """The claims with a column `ranked_among` (float64; empty where it is no rank of a place)."""
    key = claims["total"].where((claims["unit"] == "rank") & (claims["agency"] == ""), -1.0).fillna(0.0)
    left = claims[CELL].assign(total=key)
    among = left.merge(table, how="left", on=[*CELL, "total"])["ranked_among"]
    return claims.assign(ranked_among=among.astype("float64").set_axis(claims.index))


def _is_ranked(claims: pd.DataFrame) -> pd.Series[bool]:
    """Which claims are ranks of whole places in a known period."""
    return (claims["unit"] == "rank") & (claims["agency"] == "") & claims["period_start"].notna()


def _most_common(values: pd.Series[int]) -> int:
    return int(values.mode().max())


def _count_on(counts: dict[date, int], day: date) -> int:
    return next(count for first, count in reversed(counts.items()) if first <= day)
