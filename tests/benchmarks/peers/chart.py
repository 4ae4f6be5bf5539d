"""The chart that every peer draws: as many points as ours, the place's name written into it."""

from __future__ import annotations

from typing import Any

PLACES = ("Alpha", "Beta")
LINES, POINTS = 3, 12


def figure(place: str) -> dict[str, Any]:
    """A line chart of LINES lines of POINTS points, with the place's name as an annotation."""
    shift = PLACES.index(place) + 1
    years = [f"{2010 + number}-12-31" for number in range(POINTS)]
    return {
        "data": [
            {
                "type": "scatter",
                "mode": "lines+markers",
                "x": years,
                "y": [(line + 1) * shift + (number * 7 * shift) % 11 for number in range(POINTS)],
                "name": f"line {line}",
            }
            for line in range(LINES)
        ],
        "layout": {
            "height": 500,
            "annotations": [
                {"xref": "paper", "yref": "paper", "x": 1, "y": 1, "text": place, "showarrow": False}
            ],
        },
    }
