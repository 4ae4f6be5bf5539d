"""The map of tiles: every place once, neighbours near each other, as far as a grid can."""

from __future__ import annotations

import csv
from itertools import combinations

import pytest

from tests.conftest import ROOT

REFERENCE = ROOT / "data" / "reference"

# Degrees north and east of each place's middle, to a quarter or so: where it lies before 2025-07-01.
MIDDLES = {
    "VN-01": (22.3, 103.2), "VN-02": (22.3, 104.1), "VN-03": (22.75, 104.95), "VN-04": (22.7, 106.1),
    "VN-05": (21.2, 104.1), "VN-06": (21.75, 104.6), "VN-07": (22.1, 105.25), "VN-09": (21.85, 106.6),
    "VN-13": (21.2, 107.3), "VN-14": (20.7, 105.3), "VN-18": (20.2, 105.85), "VN-20": (20.5, 106.35),
    "VN-21": (20.05, 105.3), "VN-22": (19.25, 104.95), "VN-23": (18.3, 105.75), "VN-24": (17.5, 106.3),
    "VN-25": (16.75, 106.95), "VN-26": (16.35, 107.5), "VN-27": (15.6, 107.95), "VN-28": (14.6, 107.9),
    "VN-29": (15.0, 108.65), "VN-30": (13.8, 108.2), "VN-31": (14.1, 108.95), "VN-32": (13.15, 109.05),
    "VN-33": (12.8, 108.2), "VN-34": (12.3, 109.0), "VN-35": (11.7, 108.1), "VN-36": (11.7, 108.9),
    "VN-37": (11.4, 106.15), "VN-39": (11.05, 107.2), "VN-40": (11.1, 108.05), "VN-41": (10.7, 106.15),
    "VN-43": (10.55, 107.25), "VN-44": (10.5, 105.15), "VN-45": (10.5, 105.65), "VN-46": (10.4, 106.3),
    "VN-47": (9.95, 105.15), "VN-49": (10.1, 105.95), "VN-50": (10.1, 106.45), "VN-51": (9.8, 106.3),
    "VN-52": (9.55, 105.95), "VN-53": (22.25, 105.85), "VN-54": (21.35, 106.4), "VN-55": (9.25, 105.5),
    "VN-56": (21.1, 106.1), "VN-57": (11.2, 106.65), "VN-58": (11.75, 106.9), "VN-59": (9.05, 105.05),
    "VN-61": (20.9, 106.35), "VN-63": (20.5, 105.95), "VN-66": (20.8, 106.05), "VN-67": (20.25, 106.2),
    "VN-68": (21.3, 105.15), "VN-69": (21.65, 105.8), "VN-70": (21.35, 105.55), "VN-71": (21.7, 103.0),
    "VN-72": (12.2, 107.7), "VN-73": (9.75, 105.65), "VN-CT": (10.1, 105.55), "VN-DN": (16.05, 108.1),
    "VN-HN": (21.0, 105.75), "VN-HP": (20.8, 106.65), "VN-SG": (10.75, 106.7),
}  # fmt: skip
GRIDS = (63, 34)


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a reference table."""
    with (REFERENCE / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def tiles(grid: int, *, islands: bool = False) -> dict[str, tuple[int, int]]:
    """Row and column of each place's tile, or of its islands'."""
    return {
        row["place"]: (int(row["row"]), int(row["column"]))
        for row in rows("tiles")
        if row["grid"] == str(grid) and (row["islands"] == "true") == islands
    }


def middles(grid: int) -> dict[str, tuple[float, float]]:
    """The middle of each place of a grid; of a merged one the mean of those that became it."""
    parts: dict[str, list[tuple[float, float]]] = {}
    for row in rows("places"):
        if row["kind"] != "nation":
            owner = row["successor"] or row["place"] if grid == 34 else row["place"]
            parts.setdefault(owner, []).append(MIDDLES[row["place"]])
    return {
        place: (sum(north for north, _ in found) / len(found), sum(east for _, east in found) / len(found))
        for place, found in parts.items()
    }


@pytest.mark.parametrize("grid", GRIDS)
def test_every_place_has_one_tile(grid: int) -> None:
    """The grid shows every place that existed when there were that many, each once, none on another."""
    existed = {
        row["place"]
        for row in rows("places")
        if row["kind"] != "nation" and (grid == 63 or not row["valid_to"])
    }
    shown = [row["place"] for row in rows("tiles") if row["grid"] == str(grid) and row["islands"] == "false"]
    assert len(shown) == grid and set(shown) == existed
    cells = [(row["row"], row["column"]) for row in rows("tiles") if row["grid"] == str(grid)]
    assert len(cells) == len(set(cells))


@pytest.mark.parametrize("grid", GRIDS)
def test_north_is_above_south(grid: int) -> None:
    """Of two places more than a degree of latitude apart, the northern one is never lower on the map."""
    found, where = tiles(grid), middles(grid)
    wrong = [
        (upper, lower)
        for one, other in combinations(found, 2)
        for upper, lower in [sorted((one, other), key=lambda place: -where[place][0])]
        if where[upper][0] - where[lower][0] > 1 and found[upper][0] >= found[lower][0]
    ]
    assert wrong == []


@pytest.mark.parametrize("grid", GRIDS)
def test_west_is_left_of_east(grid: int) -> None:
    """Of two places of about one latitude, the one half a degree farther west is never farther right."""
    found, where = tiles(grid), middles(grid)
    wrong = [
        (left, right)
        for one, other in combinations(found, 2)
        for left, right in [sorted((one, other), key=lambda place: where[place][1])]
        if abs(where[left][0] - where[right][0]) < 0.6
        and where[right][1] - where[left][1] > 0.5
        and found[left][1] > found[right][1]
    ]
    assert wrong == []


@pytest.mark.parametrize("grid", GRIDS)
def test_neighbours_are_near(grid: int) -> None:
    """Two places whose middles lie within half a degree have tiles at most two steps apart."""
    found, where = tiles(grid), middles(grid)
    far = [
        (one, other)
        for one, other in combinations(found, 2)
        if ((where[one][0] - where[other][0]) ** 2 + (where[one][1] - where[other][1]) ** 2) ** 0.5 < 0.5
        and max(abs(found[one][0] - found[other][0]), abs(found[one][1] - found[other][1])) > 2
    ]
    assert far == []


def test_a_region_hangs_together() -> None:
    """The tiles of each socio-economic region touch each other, at a side or a corner.

    Since 2025-07-01 the central coast is in two parts: places of the highlands reach the sea.
    """
    found = tiles(63)
    by_region: dict[str, set[tuple[int, int]]] = {}
    for row in rows("places"):
        if row["place"] in found:
            by_region.setdefault(row["region"], set()).add(found[row["place"]])
    for region, cells in by_region.items():
        reached = {min(cells)}
        while grown := {
            cell
            for cell in cells - reached
            if any(max(abs(cell[0] - a), abs(cell[1] - b)) == 1 for a, b in reached)
        }:
            reached |= grown
        assert reached == cells, region


@pytest.mark.parametrize("grid", GRIDS)
def test_the_islands_lie_east_of_the_coast(grid: int) -> None:
    """Both archipelagos are on the map, right of everything in their rows, one above the other."""
    found, islands = tiles(grid), tiles(grid, islands=True)
    assert len(islands) == 2
    for row, column in islands.values():
        assert all(other < column for line, other in found.values() if line == row)
    assert len({row for row, _ in islands.values()}) == 2


def test_every_region_is_named() -> None:
    """Each region that a place lies in has a name in both languages, and no other has."""
    used = {row["region"] for row in rows("places") if row["kind"] != "nation"}
    named = {row["region"]: row for row in rows("regions")}
    assert set(named) == used
    assert all(row["name_vi"] and row["name_en"] for row in named.values())
